RDF terms: typed, in the strict grammar, and as the W3C writes results.

  $ cat >d.nt <<'END'
  > <http://x/a> <http://x/p> "01"^^<http://www.w3.org/2001/XMLSchema#integer> .
  > <http://x/a> <http://x/p> "chat"@fr .
  > <http://x/b> <http://x/p> "one, \"two\"" .
  > <http://x/b> <http://x/q> _:n .
  > END
  $ q='PREFIX x: <http://x/> SELECT ?s ?o { ?s x:p ?o } ORDER BY ?o'
  $ kg-query --terms=rdf -f d.nt --format=tsv "PREFIX x: <http://x/> SELECT ?s ?o { ?s x:p ?o } ORDER BY ?o"
  ?s	?o
  <http://x/a>	"01"^^<http://www.w3.org/2001/XMLSchema#integer>
  <http://x/b>	"one, \"two\""
  <http://x/a>	"chat"@fr
  $ kg-query --terms=rdf -f d.nt "PREFIX x: <http://x/> SELECT ?s ?o { ?s x:p ?o } ORDER BY ?o"
  s,o
  http://x/a,01
  http://x/b,"one, ""two"""
  http://x/a,chat
  $ kg-query --terms=rdf -f d.nt 'PREFIX x: <http://x/> SELECT (?o + 1 AS ?n) (DATATYPE(?o) AS ?t) { x:a x:p ?o }' --format=tsv
  kg-query: 'chat' is no number, so what is calculated from it has no value (want NUM() around it)
  ?n	?t
  	<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>
  "2"^^<http://www.w3.org/2001/XMLSchema#integer>	<http://www.w3.org/2001/XMLSchema#integer>
  $ kg-query --terms=rdf -f d.nt 'SELECT ?o (IF(?o, 1, 0) AS ?is) { ?s <http://x/p> ?o } ORDER BY ?o'
  o,is
  01,1
  "one, ""two""",1
  chat,1
  $ kg-query --terms=rdf -f d.nt --base=http://x/dir/ 'SELECT ?o { <../b> <../q> ?o }'
  o
  _:n

SPARQL's TSV is read, too:

  $ printf '<http://x/a>\t<http://x/p>\t7\n<http://x/a>\t<http://x/p>\t"a\\\\b"\n' | kg-query --terms=rdf 'SELECT ?o { ?s ?p ?o }' --format=tsv
  ?o
  "a\\b"
  "7"^^<http://www.w3.org/2001/XMLSchema#integer>

A graph a file:

  $ printf '<http://x/c> <http://x/p> 1 .\n' | sed 's/ 1 / "1" /' >e.nt
  $ kg-query --terms=rdf -f d.nt --graph=http://g/e=e.nt 'SELECT ?g ?s { GRAPH ?g { ?s <http://x/p> ?o } }'
  g,s
  http://g/e,http://x/c
  $ kg-query --terms=rdf -f d.nt --graph=http://g/e=e.nt 'SELECT ?s FROM <http://g/e> { ?s <http://x/p> ?o }'
  kg-query: 'd.nt' is not read, for FROM in the query names other graphs
  s
  http://x/c
