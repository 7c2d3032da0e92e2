# Triples on standard input and a query as operand; what comes out first is
# sorted by it.
reader=own
shape=lookup
data=$work/kg.csv
{
	echo subject,predicate,object
	cat "$samples/knowledge.csv"
} >"$data"
options="'?s ?p ?o ORDER BY ?s ?p ?o'
'SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p'"
headless=yes
counts=records
counted="'?s ?p ?o ORDER BY ?s ?p ?o'"
counted_data=$work/triples.csv
awk 'BEGIN {
	print "subject,predicate,object"
	for (i = 1; i <= 500; i++)
		print "s" i % 7 ",p" i % 3 ",o" i
}' >"$counted_data"
widen=cell
shard=no
holds=yes # until all triples are there
says='.*the triple is there already and counts once.*'
free='object'
answers=2 # these queries are of no row
