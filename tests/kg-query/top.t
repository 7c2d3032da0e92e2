The first rows of many are those of the whole order, though most rows are dropped as
they come: rising and falling, equal rows, rows from behind an offset, groups.

  $ awk 'BEGIN { for (i = 0; i < 6000; i++) {
  >   print "v" i ",stars," i * 7919 % 5 + 1; print "v" i ",date," 20200101 + i * 104729 % 977
  >   print "v" i ",about,p" i * 7 % 1499 } }' >many.csv
  $ kg-query -f many.csv --index=many.kgx
  $ cat >first.sh <<'END' # N QUERY: its first and last row, if all N are those of the whole
  > kg-query -i many.kgx "$2 LIMIT $1" >top.csv
  > kg-query -i many.kgx "$2" | sed -n "1,$(($1 + 1))p" | cmp - top.csv && sed -n '2p;$p' top.csv
  > END
  $ sh first.sh 100 'SELECT ?r ?s ?d { ?r stars ?s . ?r date ?d } ORDER BY ?s DESC(?d) ?r'
  v2895,1,20201077
  v2005,1,20200998
  $ sh first.sh 7 'SELECT ?r ?d { ?r date ?d } ORDER BY ?d ?r'
  v0,20200101
  v977,20200101
  $ sh first.sh 7 'SELECT ?r ?d { ?r date ?d } ORDER BY DESC(?d) DESC(?r)'
  v941,20201077
  v905,20201076
  $ sh first.sh 1500 'SELECT ?s { ?r stars ?s } ORDER BY ?s'
  1
  2
  $ sh first.sh 3 'SELECT DISTINCT ?s { ?r stars ?s } ORDER BY DESC(?s)'
  5
  3
  $ sh first.sh 40 'SELECT DISTINCT ?p { ?r about ?p } ORDER BY ?p'
  p0
  p1032
  $ sh first.sh 40 'SELECT DISTINCT ?p { ?r about ?p . ?r date ?d } ORDER BY ?d ?p'
  p0
  p978
  $ sh first.sh 12 'SELECT ?p (AVG(NUM(?s)) AS ?a) { ?r about ?p . ?r stars ?s } GROUP BY ?p ORDER BY DESC(?a) ?p'
  p1003,3.5
  p1049,3.5
  $ kg-query -i many.kgx 'SELECT ?r { ?r date ?d } ORDER BY ?d ?r OFFSET 995 LIMIT 5' >page.csv
  $ kg-query -i many.kgx 'SELECT ?r { ?r date ?d } ORDER BY ?d ?r' | sed -n '1p;997,1001p' | cmp - page.csv
  $ kg-query -i many.kgx 'SELECT (COUNT(*) AS ?n) { { SELECT ?r { ?r date ?d } ORDER BY ?d LIMIT 30 } }'
  n
  30

Averages, which are terms that the query makes, are sorted by their values.

  $ awk 'BEGIN { for (i = 0; i < 6000; i++) {
  >   print "<x:v" i "> <x:stars> \"" (i * 7919 % 5 + 1) "\"^^<http://www.w3.org/2001/XMLSchema#integer> ."
  >   print "<x:v" i "> <x:about> <x:p" i * 7 % 1499 "> ." } }' >many.nt
  $ cat >best.rq <<'END'
  > PREFIX : <x:> SELECT ?p (AVG(?s) AS ?a) { ?r :about ?p ; :stars ?s } GROUP BY ?p ORDER BY DESC(?a) ?p
  > END
  $ kg-query --terms=rdf -f many.nt -q best.rq >all.csv; echo 'LIMIT 9' >>best.rq
  $ kg-query --terms=rdf -f many.nt -q best.rq >top.csv; sed -n '1,10p' all.csv | cmp - top.csv
  $ sed 1d all.csv | cut -d, -f2 | sort -C -gr && sed -n '2p;10p' top.csv
  x:p1003,3.5
  x:p104,3.5
