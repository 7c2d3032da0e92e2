Kinds of queries that people report of other engines.

  $ printf 'a,p,b\nc,q,d\nc,q,e\na,名,张\nb,名,李\nb,值,2\na,值,10\nc,值,x\n' >f.csv
  $ kg-query -f f.csv 'SELECT * { ?x p ?y { SELECT ?x (COUNT(*) AS ?c) { ?x q ?z } GROUP BY ?x } }'
  x,y,c
  $ kg-query -f f.csv 'SELECT * { { SELECT ?x (COUNT(*) AS ?c) { ?x q ?z } GROUP BY ?x } ?x p ?y }'
  x,c,y
  $ kg-query -f f.csv 'SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(?o) > 2) ORDER BY ?s'
  s,n
  a,3
  c,3
  $ kg-query -f f.csv 'SELECT DISTINCT ?s ?n { ?s ?p ?o OPTIONAL { ?s 名 ?n } } ORDER BY ?n ?s'
  s,n
  c,
  a,张
  b,李
  $ kg-query -f f.csv 'SELECT ?s ?t { ?s 名 ?n FILTER(ISLITERAL(?n)) OPTIONAL { ?s 无 ?t } } ORDER BY ?s'
  kg-query: '无' is not in the graph
  s,t
  a,
  b,
  $ kg-query -f f.csv 'SELECT (GROUP_CONCAT(DISTINCT ?o; SEPARATOR="|") AS ?all) { ?s q ?o }'
  all
  d|e
  $ kg-query -f f.csv 'SELECT ?s ?v { ?s 值 ?v } ORDER BY ?v'
  s,v
  b,2
  a,10
  c,x
  $ kg-query -f f.csv 'SELECT ?x { { SELECT ?x { VALUES ?x { a b } } } { SELECT ?x { VALUES ?x { a b } FILTER(?x != "b") } } }'
  x
  a
  $ kg-query -f f.csv 'SELECT ?p ?q { VALUES (?a ?b) { (a b) } { ?a ?p ?h } UNION { ?h ?p ?a } { ?b ?q ?h } UNION { ?h ?q ?b } } ORDER BY ?h ?p ?q'
  p,q
  $ kg-query -f f.csv 'SELECT ?s { ?s 值 ?v FILTER(?v > 3 || ?s = "c") } ORDER BY ?s'
  kg-query: 'x' is no number, so < and > compare it as text (want NUM() around it)
  s
  a
  c
  $ kg-query -f f.csv 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o } OFFSET 1'
  n
  $ kg-query -f f.csv 'SELECT ?x { ?x p|p b }'
  x
  a
  a

More kinds: what an OPTIONAL sees, order with nothing bound, paths that meet
themselves, an alias that orders.

  $ printf '%s\n' a,p,b b,p,c a,v,5 b,v,12 c,n,Zebra a,n,apple b,n,Banana >more.csv
  $ ask() { kg-query -f more.csv "$1" 2>said; }; declare -f ask >ask.sh
  $ . ./ask.sh; ask 'SELECT ?x ?y { VALUES ?x { 1 2 } OPTIONAL { VALUES ?y { "ok" } FILTER(?x >= 2) } } ORDER BY ?x'
  x,y
  1,
  2,ok
  $ . ./ask.sh; ask 'SELECT ?s ?w { VALUES ?s { a } OPTIONAL { OPTIONAL { ?s q ?c } OPTIONAL { ?s p ?r } BIND(COALESCE(?c, ?r) AS ?w) } }'
  s,w
  a,b
  $ . ./ask.sh; ask 'SELECT ?k ?o { BIND("b" AS ?k) OPTIONAL { a p ?i OPTIONAL { a p ?o FILTER(?o = ?k) } } }'
  k,o
  b,
  $ . ./ask.sh; ask 'SELECT ?s { ?s p ?o FILTER NOT EXISTS { ?s p ?m FILTER NOT EXISTS { ?m v ?z } } } ORDER BY ?s'
  s
  a
  $ . ./ask.sh; ask 'SELECT ?s ?v { ?s n ?n { ?s v ?v FILTER(?v > 6) } }'
  s,v
  b,12
  $ . ./ask.sh; ask 'SELECT ?s ?v { ?s n ?n OPTIONAL { ?s v ?v } } ORDER BY ?v ?s LIMIT 2'
  s,v
  c,
  a,5
  $ . ./ask.sh; ask 'SELECT ?x { VALUES ?x { "c" "B" "z" "Zzzzzzzzzzzzzzzzzzzzzzzzz" "a" } } ORDER BY LCASE(?x)'
  x
  a
  B
  c
  z
  Zzzzzzzzzzzzzzzzzzzzzzzzz
  $ . ./ask.sh; ask 'SELECT ?p (COUNT(*) AS ?c) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?c) ?p LIMIT 2'
  p,c
  n,3
  p,2
  $ . ./ask.sh; ask 'SELECT ?a { ?a p+ ?a }'
  a
  $ . ./ask.sh; ask 'SELECT ?a { ?a p* ?a } ORDER BY ?a'
  a
  5
  12
  Banana
  Zebra
  a
  apple
  b
  c
  $ kg-query --graph=g=more.csv 'SELECT ?m ?x { BIND("g" AS ?m) GRAPH ?m { a (p/^p)* ?x } }' 2>said
  m,x
  g,a
  $ . ./ask.sh; ask 'SELECT ?s ?n { ?s n ?n } ORDER BY DESC(STRLEN(?n)) ?n'
  s,n
  b,Banana
  c,Zebra
  a,apple

Aggregates of nothing: a row without GROUP BY, none with it; a constant is added up as often as
there are solutions, so not at all.

  $ printf 'a,v,5\nb,v,10\nd,v,-3\n' >few.csv; kg-query -f few.csv 'SELECT (SUM(?o) AS ?s) (AVG(?o) AS ?a) (MIN(?o) AS ?mi) (SUM(1) AS ?k) (COUNT(*) AS ?n) { ?x v ?o FILTER(?o > 99) }'; kg-query -f few.csv 'SELECT ?x (MAX(?o) AS ?m) { ?x v ?o FILTER(?o > 99) } GROUP BY ?x'
  s,a,mi,k,n
  0,0,,0,0
  x,m

UNDEF joins with everything, numbers of IN have any spelling, halves are rounded up:

  $ kg-query -f few.csv 'SELECT ?x { VALUES ?x { a UNDEF } ?x v ?o } ORDER BY ?x'
  x
  a
  a
  b
  d
  $ kg-query -f few.csv 'SELECT ?x { ?x v ?o FILTER(?o IN (5.0, "-3e0")) } ORDER BY ?x'
  x
  a
  d
  $ kg-query -f few.csv 'SELECT (ROUND(-2.5) AS ?a) (ROUND(2.5) AS ?b) (SUBSTR("汉字学", 2, 1) AS ?c) (REPLACE("abcb", "b", "[$0]") AS ?d) {}'
  a,b,c,d
  -2,3,字,a[b]c[b]

A way back to where it began is one of p+, with its length, and none of p*:

  $ printf 'a,p,b\nb,p,c\nc,p,a\n' | kg-query 'PATH(a, p+, ?y, ?d, ?r)'; printf 'a,p,b\nb,p,c\nc,p,a\n' | kg-query 'PATH(a, p*, ?y, ?d, ?r)'
  y,d,r
  b,1,a>b
  c,2,a>b>c
  a,3,a>b>c>a
  y,d,r
  a,0,a
  b,1,a>b
  c,2,a>b>c

What is unbound by VALUES, MINUS of a union, EXISTS that shares nothing, both ends of a
path, a variable that braces hide, and BIND beside VALUES:

  $ cat >dogs.csv <<'END'
  > m,size,1
  > m,size,2
  > m,type,Main
  > pluto,dogOf,topolino
  > topolino,hasName,Mickey
  > fido,dogOf,paperino
  > balto,dogOf,whoever
  > baubau,dogOf,paperoga
  > paperoga,color,white
  > END
  $ kg-query -f dogs.csv 'SELECT ?a { VALUES (?a ?b) { (m 1) (pluto 2) (fido UNDEF) } FILTER(BOUND(?b)) }'
  a
  m
  pluto
  $ kg-query -f dogs.csv 'SELECT ?v { VALUES ?v { new m } ?v size? ?v }' 2>said
  v
  m
  $ kg-query -f dogs.csv 'SELECT ?y ?n { { ?y dogOf ?x OPTIONAL { ?x hasName ?n } } MINUS { { SELECT * { ?y dogOf ?x . ?x color ?c } } UNION { VALUES (?y ?x) { (balto whoever) } } } } ORDER BY ?y'
  y,n
  fido,
  pluto,Mickey
  $ kg-query -f dogs.csv 'SELECT (COUNT(*) AS ?n) { ?a dogOf ?b FILTER EXISTS { ?x size ?z } }'
  n
  4
  $ kg-query -f dogs.csv 'SELECT (COUNT(*) AS ?n) { ?a dogOf ?b FILTER NOT EXISTS { ?x size ?z } }'
  n
  0
  $ kg-query -f dogs.csv 'ASK { pluto (dogOf|hasName)* Mickey }'
  true
  $ kg-query -f dogs.csv 'SELECT ?a ?s { ?a dogOf topolino . { BIND(?a AS ?s) } }'
  a,s
  pluto,
  $ kg-query -f dogs.csv 'SELECT ?a ?u { ?a dogOf ?b BIND(UCASE(?b) AS ?u) VALUES ?u { "PAPERINO" } }' 2>said
  a,u
  fido,PAPERINO
  $ kg-query -f dogs.csv 'SELECT ?s { ?m type Main ; size ?s FILTER NOT EXISTS { ?m size ?t FILTER(?t < ?s) } }'
  s
  1

A pattern that is none of XPath gives no rows, and is told.

  $ kg-query -f dogs.csv 'SELECT ?c { ?d color ?c FILTER REGEX(?c, "^[[:alpha:]]+$") }'
  kg-query: '^[[:alpha:]]+$' is no pattern of XPath, so REGEX or REPLACE has no value (want [a-z] for [[:lower:]])
  c
  $ kg-query -f dogs.csv 'SELECT ?c { ?d color ?c FILTER REGEX(?c, "^[a-z]+$") }'
  c
  white
  $ kg-query -f dogs.csv 'SELECT DISTINCT (REPLACE(?c, "(", "") AS ?r) { ?d color ?c }'
  kg-query: '(' is no pattern of XPath, so REGEX or REPLACE has no value (want [a-z] for [[:lower:]])
  r
  ""
