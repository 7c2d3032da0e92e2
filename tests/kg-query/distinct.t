COUNT(DISTINCT ?x) counts terms: of all rows, of groups, in EXISTS and of what is computed;
"1" and "01" are two terms, and a variable that is not bound is none.

  $ cat >n.nt <<'END'
  > <x:a> <x:n> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
  > <x:b> <x:n> "01"^^<http://www.w3.org/2001/XMLSchema#integer> .
  > <x:c> <x:n> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
  > <x:c> <x:m> "-999999999999999999"^^<http://www.w3.org/2001/XMLSchema#integer> .
  > <x:a> <x:m> "+1000000000000000001"^^<http://www.w3.org/2001/XMLSchema#integer> .
  > <x:b> <x:m> "-"^^<http://www.w3.org/2001/XMLSchema#integer> .
  > END
  $ kg-query --terms=rdf --format=tsv -f n.nt "PREFIX : <x:> SELECT (COUNT(DISTINCT ?o) AS ?n) (COUNT(?o) AS ?k) (COUNT(DISTINCT ?s) AS ?t) { ?s :n ?o }"
  ?n	?k	?t
  "2"^^<http://www.w3.org/2001/XMLSchema#integer>	"3"^^<http://www.w3.org/2001/XMLSchema#integer>	"3"^^<http://www.w3.org/2001/XMLSchema#integer>
  $ kg-query --terms=rdf --format=tsv -f n.nt "PREFIX : <x:> SELECT ?o (COUNT(DISTINCT ?s) AS ?n) { ?s :n ?o } GROUP BY ?o ORDER BY ?n"
  ?o	?n
  "01"^^<http://www.w3.org/2001/XMLSchema#integer>	"1"^^<http://www.w3.org/2001/XMLSchema#integer>
  "1"^^<http://www.w3.org/2001/XMLSchema#integer>	"2"^^<http://www.w3.org/2001/XMLSchema#integer>
  $ kg-query --terms=rdf --format=tsv -f n.nt "PREFIX : <x:> SELECT (COUNT(DISTINCT ?m) AS ?n) { ?s :n ?o OPTIONAL { ?s :m ?m FILTER(?m > 0) } }"
  ?n
  "1"^^<http://www.w3.org/2001/XMLSchema#integer>
  $ kg-query --terms=rdf --format=tsv -f n.nt "PREFIX : <x:> SELECT (COUNT(DISTINCT ?x) AS ?n) { ?s :n ?o BIND(?o + 0 AS ?x) }"
  ?n
  "1"^^<http://www.w3.org/2001/XMLSchema#integer>
  $ kg-query --terms=rdf --format=tsv -f n.nt "PREFIX : <x:> SELECT ?s { ?s :n ?o FILTER EXISTS { SELECT ?s (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?y } GROUP BY ?s HAVING (COUNT(DISTINCT ?p) = 2) } } ORDER BY ?s"
  ?s
  <x:a>
  <x:b>
  <x:c>
  $ kg-query --terms=rdf --format=tsv -f n.nt "PREFIX : <x:> SELECT (SUM(?m + 0) AS ?n) { ?s :m ?m FILTER(ISNUMERIC(?m)) }"
  ?n
  "2"^^<http://www.w3.org/2001/XMLSchema#integer>
  $ kg-query --terms=rdf --format=tsv -f n.nt "PREFIX : <x:> SELECT ?s ?m { ?s :m ?m } ORDER BY ?m"
  ?s	?m
  <x:c>	"-999999999999999999"^^<http://www.w3.org/2001/XMLSchema#integer>
  <x:a>	"+1000000000000000001"^^<http://www.w3.org/2001/XMLSchema#integer>
  <x:b>	"-"^^<http://www.w3.org/2001/XMLSchema#integer>
  $ kg-query --terms=rdf --format=tsv -f n.nt "PREFIX : <x:> SELECT (COUNT(*) AS ?n) { ?a :n ?x . ?b :n ?y FILTER(?x = ?y) }"
  ?n
  "9"^^<http://www.w3.org/2001/XMLSchema#integer>
