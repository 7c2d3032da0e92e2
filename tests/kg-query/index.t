An index is compiled once and mapped by every query.

  $ printf 'a,p,b\nb,p,c\na,类型,甲\n' >g.csv
  $ kg-query --index=g.kgx -f g.csv
  $ kg-query -i g.kgx 'a p+ ?x'
  x
  b
  c
  $ kg-query -i g.kgx '?x 类型 ?y'
  x,y
  a,甲
  $ gzip -c g.csv | kg-query --index=h.kgx && kg-query -i h.kgx a
  subject,predicate,object
  a,p,b
  a,类型,甲

It is not used when its file has changed since, but on demand:

  $ printf 'a,p,b\nb,p,c\na,类型,甲\na,p,z\n' >g.csv
  $ kg-query -i g.kgx 'a p+ ?x' 2>&1 | sed 's/: .*g.csv/: .../'
  kg-query: ...' has changed since (make it again)
  $ kg-query -i g.kgx --stale 'a p+ ?x'
  kg-query: g.kgx: 'g.csv' has changed since (make it again); used as it is, as --stale says
  x
  b
  c
  $ rm g.csv; kg-query -i g.kgx 'ASK { a p b }'
  true

Terms are of one kind:

  $ kg-query -i h.kgx --terms=rdf 'ASK {}'
  kg-query: h.kgx: made with --terms=plain
  [1]

What is damaged or no index is an error:

  $ head -c 500 h.kgx >cut.kgx; kg-query -i cut.kgx 'ASK { a p b }'
  kg-query: cut.kgx: damaged: 500 bytes, want 1088 (make it again)
  [1]
  $ printf 'a,b,c\n' >no.kgx; kg-query -i no.kgx 'ASK { a p b }'
  kg-query: no.kgx: not an index: too short
  [1]
  $ kg-query -i none.kgx 'ASK { a p b }'
  kg-query: none.kgx: No such file or directory
  [1]
  $ kg-query -i h.kgx -f no.kgx 'ASK { a p b }'
  kg-query: --from-index has its triples (want no --file, --graph, --triples) (see kg-query --help)
  [2]
