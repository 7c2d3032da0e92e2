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
