# Triples on standard input and a query as operand; what comes out first is
# sorted by it.
shape=lookup
data=$work/kg.csv
{
	echo subject,predicate,object
	cat "$samples/knowledge.csv"
} >"$data"
options="'?s ?p ?o ORDER BY ?s ?p ?o'
'SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p'"
headless=yes
