#!/bin/sh
# deep.sh - queries of any length and depth end with an answer or a message, on a
# stack of 256 KiB; and joins of 20,000 rows with as many do not try all pairs.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# Sanitizers need a stack of their own size; without them it is a small one.
small='ulimit -s 256'
case ${SAN-} in
?*) small=: ;;
esac
cd "$work" || exit 1
printf '甲,喜欢,乙\n甲,喜欢,丙\n' >a.csv

# BEFORE, then PART N times with BETWEEN them (%d: the number), then AFTER.
chain() { # BEFORE PART BETWEEN N AFTER
	awk -v before="$1" -v part="$2" -v between="$3" -v n="$4" -v after="$5" '
		BEGIN {
			printf "%s", before
			for (i = 0; i < n; i++) {
				one = part
				gsub(/%d/, i, one)
				printf "%s%s", i ? between : "", one
			}
			print after
		}' >query
}
# Its status on a small stack, and how many lines it gave.
asked() {
	(
		eval "$small"
		exec timeout 60 kg-query -f a.csv --query=query
	) >rows 2>said
	echo "$? $(($(wc -l <rows)))"
}
b='SELECT * { ?x 喜欢 ?y '
chain "$b FILTER(" '?y = "k%d"' ' || ' 20000 ') }'
is '20,000 alternatives of OR' "$(asked)" '0 1'
chain "$b FILTER(" '?y != "k%d"' ' && ' 20000 ') }'
is '20,000 conditions of AND' "$(asked)" '0 3'
chain "$b" 'FILTER(?y != "k%d")' ' ' 20000 ' }'
is '20,000 filters' "$(asked)" '0 3'
chain 'SELECT * { ' '{ ?x 喜欢 ?y }' ' UNION ' 20000 ' } LIMIT 3'
is 'a UNION of 20,000' "$(asked)" '0 4'
chain 'SELECT * { ?x ' 喜欢 '|' 20000 ' ?y }'
is '20,000 alternative paths' "$(asked)" '0 40001'
chain 'SELECT * { ?x ' 喜欢 / 20000 ' ?y }'
is 'a path of 20,000 is refused' "$(asked)" '2 0'
chain "$b FILTER(" 1 + 20000 ' > 2) }'
is 'a sum of 20,000 is refused' "$(asked)" '2 0'
chain "$b FILTER(" 1 + 250 ' > 2) }'
is 'a sum of 250 is none too long' "$(asked)" '0 3'
chain "$b" 'OPTIONAL { ?x 喜欢 "k%d" }' ' ' 20000 ' }'
is '20,000 optional parts are refused' "$(asked)" '2 0'
chain "$b" 'OPTIONAL { ?x 喜欢 ?y%d }' ' ' 8 ' }'
is 'eight optional parts' "$(asked)" '0 513'
chain 'SELECT * { ' '甲 喜欢 乙' ' . ' 600 ' }'
is '600 triples that are bound' "$(asked)" '0 1'
chain 'SELECT * { ' '甲 喜欢 乙' ' . ' 20000 ' }'
is '20,000 triples are refused' "$(asked)" '2 0'
chain 'SELECT (COUNT(*) AS ?n) { ?x 喜欢 ?y } GROUP BY ' '?x' ' ' 2000 ''
is 'groups by 2,000 keys are refused' "$(asked)" '2 0'
chain '' 'SELECT * { ' '' 100 "?x 喜欢 ?y $(awk 'BEGIN { for (i = 0; i < 100; i++) printf "}" }')"
if [ -z "${SAN-}" ]; then
	is 'a hundred queries in each other: a message' "$(asked)" '1 0'
	is 'which says so' "$(sed -n '$s/^kg-query: //p' said)" \
		'nested too deep for the stack (see ulimit -s)'
fi
chain "$b" 'OPTIONAL { ?x 喜欢 ?y ' '' 60 \
	"$(awk 'BEGIN { for (i = 0; i < 60; i++) printf "}" }') }"
is 'sixty optional parts in each other are planned at once' "$(asked)" '0 3'

awk 'BEGIN { for (i = 0; i < 20000; i++) {
	print "c" i ",住,r"; print "o" i ",在,r"; print "o" i ",价," i + 10
	print "n" i ",左," i; print "m" i ",右," i + 5 ".0" } }' >many.csv
# The one count that the query gives; trying all pairs takes many minutes.
counted() {
	(
		exec timeout 60 kg-query -f many.csv "SELECT (COUNT(*) AS ?n) { $1 }"
	) | tail -n 1
}
is 'MINUS of a right side that is the same for all' "$(
	counted '?c 住 ?g MINUS { ?o 在 ?g . ?o 价 ?p FILTER(?p < 5) }'
)" 20000
is 'and one that has a row' "$(
	counted '?c 住 ?g MINUS { ?o 在 ?g . ?o 价 ?p FILTER(?p < 11) }'
)" 0
is 'OPTIONAL' "$(
	counted '?c 住 ?g OPTIONAL { ?o 在 ?g . ?o 价 ?p FILTER(?p < 12) }'
)" 40000
is 'NOT EXISTS' "$(
	counted '?c 住 ?g FILTER NOT EXISTS { ?o 在 ?g . ?o 价 ?p FILTER(?p < 5) }'
)" 20000
is 'EXISTS' "$(
	counted '?c 住 ?g FILTER EXISTS { ?o 在 ?g . ?o 价 ?p FILTER(?p < 11) }'
)" 20000
is 'two patterns that only an equality of values links' "$(
	counted '?a 左 ?x . ?b 右 ?y FILTER(?x = ?y)'
)" 19995
is 'and another condition' "$(
	counted '?a 左 ?x . ?b 右 ?y FILTER(?y = ?x && ?x > 19990)'
)" 9
finish
