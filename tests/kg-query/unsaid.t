What a run merges, passes over or cuts is counted and told in one line, with the
first place; nothing is told where there is nothing.

  $ cat >kg.csv <<END
  > 金卡,年费,300元
  > 银卡,年费,1200
  > 普卡,年费,80元
  > 甲,邀请,乙
  > 甲,邀请,丙
  > 乙,邀请,丁
  > 丙,邀请,丁
  > 丁,邀请,戊
  > END
  $ kg-query -f kg.csv --stats=stats '银卡 年费 ?f'
  f
  1200
  $ tr , '\n' <stats | grep -E '_repeated|_dropped|_renamed|_own|_unknown|_wide|_unread|as_text|_void|_off'
  "triples_repeated":0
  "tags_dropped":0
  "labels_renamed":0
  "headers_repeated":0
  "encodings_own":0
  "names_unknown":0
  "queries_wide":0
  "compared_as_text":0
  "sums_void":0
  "arithmetic_void":0
  "functions_unknown":0
  "patterns_void":0
  "files_unread":0}

Triples that are there twice, wherever they stand; lines are those of the file.

  $ printf 's,p,o\na,b,c\n\n"d\nd",b,c\ns,p,o\na,b,c\n"d\nd",b,c\n' >twice.csv
  $ kg-query -f twice.csv --stats=stats '?x b ?y'
  kg-query: twice.csv:7: the triple is there already and counts once (the first of 2)
  x,y
  a,c
  "d
  d",c
  $ grep -o '"headers_repeated":[0-9]*' stats
  "headers_repeated":1
  $ printf 'a,b,c\n' >once.csv; kg-query -f kg.csv -f once.csv -f twice.csv '?x b c'
  kg-query: twice.csv:2: the triple is there already and counts once (the first of 3)
  x
  a
  "d
  d"

The same triple in another graph is another one.

  $ kg-query -f once.csv --graph=g=once.csv --graph=h=twice.csv --graph=g=once.csv 'SELECT ?g { GRAPH ?g { a b c } }'
  kg-query: twice.csv:7: the triple is there already and counts once (the first of 3)
  g
  g
  h
  $ kg-query -f twice.csv --index=twice.kgx
  kg-query: twice.csv:7: the triple is there already and counts once (the first of 2)

N-Triples without their types, and labels of several files.

  $ printf '_:x <http://p> "c"@en .\n# c\n\n_:x <http://p> "d" .\n' >1.nt; cp 1.nt 2.nt
  $ kg-query -f 1.nt -f 2.nt '?x ?p ?y'
  kg-query: 1.nt:1: the literal is kept without its language or datatype (the first of 2)
  kg-query: 2.nt:1: the label of a blank node is of its file, and is renamed (the first of 2)
  x,p,y
  _:1.x,http://p,c
  _:1.x,http://p,d
  _:x,http://p,c
  _:x,http://p,d
  $ kg-query -f 1.nt --terms=rdf --format=tsv 'SELECT ?y { ?x ?p ?y }'
  ?y
  "d"
  "c"@en

Names of the query: a line each, but not without end; with --batch one line.

  $ kg-query -f kg.csv --stats=stats 'SELECT ?x { ?x 年会 ?y VALUES ?x { a1 a2 a3 a4 a5 a6 a7 a8 a9 a1 } }'
  kg-query: '年会' is not in the graph (near it: '年费')
  kg-query: 'a1' is not in the graph
  kg-query: 'a2' is not in the graph
  kg-query: 'a3' is not in the graph
  kg-query: 'a4' is not in the graph
  kg-query: 'a5' is not in the graph
  kg-query: 'a6' is not in the graph
  kg-query: 'a7' is not in the graph
  kg-query: 2 more names of the query are not in the graph
  x
  $ grep -o '"names_unknown":[0-9]*' stats
  "names_unknown":10
  $ kg-query -f kg.csv 'PATH(甲甲, 邀情+, 戊戊, ?depth)'
  kg-query: '甲甲' is not in the graph (near it: '甲')
  kg-query: '戊戊' is not in the graph (near it: '戊')
  kg-query: '邀情' is not in the graph (near it: '邀请')
  depth
  $ printf '<x:aab> <x:p> "x:aac" .\n<x:aad> <x:p> <x:aab> .\n' >near.nt
  $ kg-query -f near.nt --terms=rdf --tree '<x:aae>' '<x:p>'
  kg-query: 'x:aae' is not in the graph (near it: 'x:aab', 'x:aad')
  parent,child,depth,route,descendants
  $ kg-query -f near.nt --terms=rdf --tree '"x:aae"' '<x:p>'
  kg-query: 'x:aae' is not in the graph (near it: 'x:aac')
  parent,child,depth,route,descendants
  $ printf '?x 年费 1200\n\n?x 年会 ?f\n \n？x 年费 80元\n年飞\n' >batch
  $ kg-query -f kg.csv --batch=batch
  kg-query: batch:2: the line is blank and asks nothing (the first of 2)
  kg-query: batch:5: full-width punctuation in the query is read as plain
  kg-query: batch:3: '年会' is not in the graph (near it: '年费') (the first of 2)
  query,row,variable,value
  1,1,x,银卡
  5,1,x,普卡

Rows of --column.

  $ printf 'x,n\n金卡,1\n,2\n紫卡,3\n甲,4\n白卡,5\n' >rows.csv
  $ kg-query -f kg.csv --column=x --stats=stats '?x 年费 ?f' <rows.csv
  kg-query: stdin:3: the cell is empty and is not asked for
  kg-query: stdin:4: the cell is not in the graph (the first of 2)
  kg-query: rows with an answer: 1 of 5
  x,n,f
  金卡,1,300元
  ,2,
  紫卡,3,
  甲,4,
  白卡,5,
  $ grep -oE '"(cells|rows)_(blank|unknown|answered|answered_of)":[0-9]*' stats
  "cells_blank":1
  "cells_unknown":2
  "rows_answered":1
  "rows_answered_of":5
  $ printf 'x\n金卡\n甲\n' >rows.csv; kg-query -f kg.csv --column=x 'ASK { ?x 年费 ?f }' <rows.csv
  x,answer
  金卡,true
  甲,false
  $ printf 'x\n金卡\n' | kg-query -f kg.csv --column=x '?x 年费 ?f'
  x,f
  金卡,300元

Values that are no numbers.

  $ kg-query -f kg.csv '?x 年费 ?f FILTER(?f > 100)'
  kg-query: '300元' is no number, so < and > compare it as text (want NUM() around it) (the first of 2)
  x,f
  银卡,1200
  金卡,300元
  普卡,80元
  $ kg-query -f kg.csv 'SELECT (SUM(?f) AS ?s) (AVG(NUM(?f)) AS ?a) { ?x 年费 ?f }'
  kg-query: '300元' is no number, so SUM or AVG of its group has no value (want NUM() around it)
  s,a
  ,526.666666666666666667
  $ kg-query -f kg.csv '?x 年费 ?f FILTER(NUM(?f) > 100 && ?x > "a")'
  x,f
  银卡,1200
  金卡,300元

Walks that were cut, and what they met again.

  $ kg-query -f kg.csv --tree 甲 邀请
  kg-query: '丁' is reached in more than one way and is shown once
  parent,child,depth,route,descendants
  甲,丙,1,甲>丙,2
  甲,乙,1,甲>乙,0
  丙,丁,2,甲>丙>丁,1
  丁,戊,3,甲>丙>丁>戊,0
  $ kg-query -f kg.csv --tree --depth=1 甲 邀请
  kg-query: '丙' has more below it, which --depth leaves out (the first of 2)
  parent,child,depth,route,descendants
  甲,丙,1,甲>丙,0
  甲,乙,1,甲>乙,0
  $ kg-query -f kg.csv --tree --depth=1 丁 邀请
  parent,child,depth,route,descendants
  丁,戊,1,丁>戊,0
  $ kg-query -f kg.csv --between --depth=2 甲 戊
  kg-query: there is no chain of at most --depth=2 steps, and longer ones are not looked for
  step,from,predicate,to,direction
  $ kg-query -f kg.csv --between --depth=3 甲 戊 | tail -n 1
  3,丁,邀请,戊,forward
  $ kg-query -f kg.csv --between 甲 金卡
  step,from,predicate,to,direction

Graphs and files that are not used, an index that is older than its files.

  $ kg-query -f kg.csv 'SELECT ?g { GRAPH ?g { ?x 年费 ?y } }'
  kg-query: GRAPH finds nothing, for no graph has a name (want --graph=NAME=FILE)
  g
  $ kg-query -f kg.csv --graph=g=once.csv --graph=h=twice.csv 'SELECT ?x FROM <g> { ?x b ?y }'
  kg-query: 'kg.csv' is not read, for FROM in the query names other graphs (the first of 2)
  x
  a
  $ kg-query -f once.csv --index=old.kgx; echo d,e,f >>once.csv
  $ kg-query -i old.kgx --stale --stats=stats '?x b ?y'
  kg-query: old.kgx: 'once.csv' has changed since (make it again); used as it is, as --stale says
  x,y
  a,c
  $ grep -o '"freshness_off":[0-9]*' stats
  "freshness_off":1
  $ printf 'a,b,c\n' >1.csv; kg-query --graph=g=1.csv --index=g.kgx; echo d,e,f >>1.csv
  $ kg-query -i g.kgx 'ASK { GRAPH g { a b c } }'
  kg-query: g.kgx: '1.csv' has changed since (make it again)
  [1]

What is calculated from a value that is no number, and a function of another
store: both have no value, and both are told.

  $ kg-query -f kg.csv 'SELECT ?c (?f * 2 AS ?x) { ?c 年费 ?f } ORDER BY ?c'
  kg-query: '300元' is no number, so what is calculated from it has no value (want NUM() around it) (the first of 2)
  c,x
  普卡,
  金卡,
  银卡,2400
  $ kg-query -f kg.csv 'SELECT ?c (NUM(?f) * 2 AS ?x) { ?c 年费 ?f } ORDER BY ?c'
  c,x
  普卡,160
  金卡,600
  银卡,2400
  $ kg-query -f kg.csv 'SELECT (<http://example.org/fn#now>() AS ?x) {}'
  kg-query: 'http://example.org/fn#now' is no function here, so it has no value
  x
  ""
  $ kg-query -f /dev/null --terms=rdf 'PREFIX x: <http://www.w3.org/2001/XMLSchema#> SELECT ("2024-03-01"^^x:date - "2024-02-28"^^x:date AS ?x) {}'
  kg-query: '2024-03-01' is no number, so what is calculated from it has no value (want NUM() around it)
  x
  ""
