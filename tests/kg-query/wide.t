A wide table is read as triples: the cell of one column is the subject, each other
column a predicate, an empty cell nothing.  A price list needs no second copy.

  $ kg-query --triples=samples/products.csv:name '?s risk_grade R5 . ?s list ?yield'
  s,yield
  权益先锋一年,0.0520
  $ kg-query -f samples/knowledge.csv --triples=samples/products.csv:name 'SELECT ?s ?fee ?list { ?s 年费 ?fee . ?s list ?list }'
  s,fee,list
  联禾普卡,100元,100.00
  联禾白金卡,1200元,1200.00
  联禾金卡,300元,300.00
  $ printf '联禾普卡的list\n' | kg-ask --triples=samples/products.csv:#2 --lines | cut -d, -f1-3
  question,status,answer
  联禾普卡的list,answer,联禾普卡的list:100.00

Two rows of one subject are triples of one; what both say counts once.

  $ printf 'id,n,k\n1,a,x\n1,a,y\n2,,x\n' >a:b.csv
  $ kg-query --triples=a:b.csv:id '?s ?p ?o' 2>said; cat said
  s,p,o
  1,k,x
  1,k,y
  1,n,a
  2,k,x
  kg-query: a:b.csv:3: the triple is there already and counts once

An index of it is as old as the table.

  $ kg-query --index=wide.idx --triples=samples/products.csv:name
  $ kg-query -i wide.idx '日日盈 risk_grade ?r'
  r
  R1

What is no table, or has no such column.

  $ kg-query --triples=samples/products.csv '?s ?p ?o'
  kg-query: --triples=samples/products.csv: no table and column (want FILE:KEY, as in products.csv:name) (see kg-query --help)
  [2]
  $ kg-query --triples=samples/products.csv:nam '?s ?p ?o'
  kg-query: samples/products.csv: no column 'nam' (has: product, name, category, kind, list, currency, risk_grade, term_days, min_amount)
  [1]
  $ kg-query --triples=samples/products.csv:#12 '?s ?p ?o'
  kg-query: samples/products.csv: no column #12 (there are 9)
  [1]
  $ kg-query --triples=nope.csv:name '?s ?p ?o'
  kg-query: nope.csv: No such file or directory
  [1]
  $ printf 'id,n\n1,a\n,b\n' >blank.csv; kg-query --triples=blank.csv:id '?s ?p ?o'
  kg-query: blank.csv:3: no 'id' (want the subject of the triples)
  [1]
  $ kg-query -i wide.idx --triples=blank.csv:id '?s ?p ?o'
  kg-query: --from-index has its triples (want no --file, --graph, --triples) (see kg-query --help)
  [2]
  $ kg-query --terms=rdf --triples=blank.csv:id '?s ?p ?o'
  kg-query: --triples has plain cells (want no --terms=rdf) (see kg-query --help)
  [2]
  $ kg-query --index=blank.csv --triples=blank.csv:id
  kg-query: --index=blank.csv and --triples=blank.csv are one file (want another name for one of them) (see kg-query --help)
  [2]
  $ kg-ask -i wide.idx --triples=blank.csv:id </dev/null
  kg-ask: both --triples and --from-index (see kg-ask --help)
  [2]
