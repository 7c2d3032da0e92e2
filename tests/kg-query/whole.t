Whole numbers in all their forms are compared, joined, added and sorted by what they
are worth, beside decimals, doubles and words.

  $ cat >n.csv <<'END'
  > a,n,1
  > b,n,01
  > c,n,+1
  > d,n,-0
  > e,n,1.0
  > f,n,12345678901234567890
  > g,n,12345678901234567891
  > h,n,1e1
  > i,n,-3
  > j,n,ten
  > k,n,9007199254740993
  > l,n,9007199254740992
  > m,n,9
  > END
  $ kg-query -f n.csv 'SELECT ?s ?v { ?s n ?v } ORDER BY ?v ?s'
  s,v
  i,-3
  d,-0
  a,1
  b,01
  c,+1
  e,1.0
  m,9
  h,1e1
  l,9007199254740992
  k,9007199254740993
  f,12345678901234567890
  g,12345678901234567891
  j,ten
  $ kg-query -f n.csv 'SELECT ?s { ?s n ?v FILTER(?v = 1) } ORDER BY ?s'
  s
  a
  b
  c
  e
  $ kg-query -f n.csv 'SELECT ?s { ?s n ?v FILTER(?v > 9007199254740992 && ?v < 12345678901234567891) } ORDER BY DESC(?v)'
  kg-query: 'ten' is no number, so < and > compare it as text (want NUM() around it) (the first of 2)
  s
  f
  k
  $ kg-query -f n.csv 'SELECT ?s ?t { ?s n ?v . ?t n ?w FILTER(?v = ?w && ?s < ?t) } ORDER BY ?s ?t'
  s,t
  a,b
  a,c
  a,e
  b,c
  b,e
  c,e
  $ kg-query -f n.csv 'SELECT (SUM(?v) AS ?sum) (COUNT(*) AS ?c) { ?s n ?v FILTER(?s IN ("a", "b", "e", "i", "k", "l")) }'
  sum,c
  18014398509481985,6
  $ kg-query -f n.csv 'SELECT (SUM(?v) AS ?sum) (AVG(?v) AS ?a) { ?s n ?v FILTER(?s IN ("f", "g", "m")) }'
  sum,a
  24691357802469135790,8230452600823045263.333333333333333333

Floats are compared as floats, in whatever order they come; IRIs are sorted by their bytes,
also those that a query makes.

  $ cat >n.nt <<'END'
  > <x:a> <x:n> "16777217"^^<http://www.w3.org/2001/XMLSchema#integer> .
  > <x:b> <x:n> "16777216"^^<http://www.w3.org/2001/XMLSchema#float> .
  > <x:c> <x:n> "16777216"^^<http://www.w3.org/2001/XMLSchema#integer> .
  > <x:d> <x:n> "NaN"^^<http://www.w3.org/2001/XMLSchema#double> .
  > <x:e> <x:n> "-INF"^^<http://www.w3.org/2001/XMLSchema#double> .
  > <x:f> <x:n> "2"^^<http://www.w3.org/2001/XMLSchema#byte> .
  > <x:g> <x:n> "2.5"^^<http://www.w3.org/2001/XMLSchema#decimal> .
  > <x:h> <x:n> "x" .
  > <x:i> <x:n> <x:y> .
  > END
  $ kg-query --terms=rdf -f n.nt --format=tsv 'SELECT ?s ?v { ?s <x:n> ?v FILTER(?s NOT IN (<x:a>, <x:c>)) } ORDER BY ?v'
  ?s	?v
  <x:i>	<x:y>
  <x:d>	"NaN"^^<http://www.w3.org/2001/XMLSchema#double>
  <x:e>	"-INF"^^<http://www.w3.org/2001/XMLSchema#double>
  <x:f>	"2"^^<http://www.w3.org/2001/XMLSchema#byte>
  <x:g>	"2.5"^^<http://www.w3.org/2001/XMLSchema#decimal>
  <x:b>	"16777216"^^<http://www.w3.org/2001/XMLSchema#float>
  <x:h>	"x"
  $ kg-query --terms=rdf -f n.nt --format=tsv 'SELECT ?s { ?s <x:n> ?v FILTER(?v = "16777216"^^<http://www.w3.org/2001/XMLSchema#float>) } ORDER BY ?s'
  ?s
  <x:a>
  <x:b>
  <x:c>
  $ kg-query --terms=rdf -f n.nt --format=tsv 'SELECT ?t { ?s <x:n> ?v BIND(IF(?s = <x:c>, <x:bb>, ?s) AS ?t) } ORDER BY DESC(?t) LIMIT 8'
  ?t
  <x:i>
  <x:h>
  <x:g>
  <x:f>
  <x:e>
  <x:d>
  <x:bb>
  <x:b>

Two patterns that lead to the same variable, and what both have; where there is nothing.

  $ awk 'BEGIN { for (i = 0; i < 400; i++) { print "o" i ",by,s" i % 7; print "o" i ",of,p" i % 11 }
  > for (i = 0; i < 77; i++) { print "r" i ",from,u" i % 7; print "r" i ",about,p" i % 11 }
  > for (i = 0; i < 7; i++) print "u" i ",knows,s" i }' >two.csv
  $ kg-query -f two.csv 'SELECT (COUNT(*) AS ?n) (MIN(?o) AS ?a) { ?r from ?u . ?r about ?p . ?u knows ?s . ?o by ?s . ?o of ?p }'
  n,a
  400,o0
  $ awk 'BEGIN { for (r = 0; r < 77; r++) for (i = 0; i < 400; i++)
  > n += i % 7 == r % 7 && i % 11 == r % 11; print n }'
  400
  $ kg-query -f two.csv 'SELECT ?o { ?o by s3 . ?o of p4 } ORDER BY ?o LIMIT 3'
  o
  o136
  o213
  o290
  $ kg-query -f two.csv --explain 'SELECT (COUNT(*) AS ?n) { ?r from ?u . ?r about ?p . ?u knows ?s . ?o by ?s . ?o of ?p }'
  plan,estimated,real
  select ?n grouped by 0,,1
    patterns,400,400
      match ?u knows ?s,7,7
      match ?r from ?u,77,77
      match ?r about ?p,77,77
      match ?o by ?s,4400,400
      match ?o of ?p,400,400
  $ kg-query -f two.csv 'SELECT (COUNT(*) AS ?n) { ?o by ?s FILTER EXISTS { ?o of ?p . ?r about ?p . ?r from u3 } }'
  n
  400

A ring of patterns, in two halves that meet: one is kept in a table.

  $ awk 'BEGIN { for (i = 0; i < 9000; i++) { print "o" i ",by,s" i * 7 % 201; print "o" i ",of,p" i * i % 307 }
  > for (i = 0; i < 201; i++) print "s" i ",in,g" i % 67
  > for (i = 0; i < 500; i++) print "u" i ",lives,g" i * 3 % 71
  > for (i = 0; i < 9000; i++) { print "r" i ",from,u" i * 11 % 500; print "r" i ",about,p" i * 13 % 307 } }' >ring.csv
  $ kg-query -f ring.csv 'SELECT (COUNT(*) AS ?n) (MIN(?r) AS ?a) { ?r from ?u . ?r about ?p . ?u lives ?g . ?s in ?g . ?o by ?s . ?o of ?p }'
  n,a
  3674,r0
  $ awk 'BEGIN { for (i = 0; i < 9000; i++) n[i * 7 % 201 % 67, i * i % 307]++
  > for (i = 0; i < 9000; i++) of += n[i * 11 % 500 * 3 % 71, i * 13 % 307]; print of }'
  3674
  $ kg-query -f ring.csv --explain 'SELECT (COUNT(*) AS ?n) { ?r from ?u . ?r about ?p . ?u lives ?g . ?s in ?g . ?o by ?s . ?o of ?p }'
  plan,estimated,real
  select ?n grouped by 0,,1
    patterns (table of the second half),7851,3674
      patterns,9000,9000
        match ?u lives ?g,500,500
        match ?r from ?u,9000,9000
        match ?r about ?p,9000,9000
      patterns,9000,9000
        match ?s in ?g,201,201
        match ?o by ?s,9000,9000
        match ?o of ?p,9000,9000
  $ kg-query -f ring.csv 'SELECT ?o { ?r from u5 . ?r about ?p . u5 lives ?g . ?s in ?g . ?o by ?s . ?o of ?p } ORDER BY ?o LIMIT 2'
  o
  o3601
  o5477
