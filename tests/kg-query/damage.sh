#!/bin/sh
# damage.sh - an index with one byte changed, or cut short.
#
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/damage.sh
. "$root/tests/damage.sh"

{
	echo subject,predicate,object
	for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
		echo "客户$i,邀请,客户$((i * 2))"
		echo "客户$i,邀请,客户$((i * 2 + 1))"
		echo "客户$i,风险等级,R$((i % 5 + 1))"
	done
} >"$work/kg.csv"
kg-query -f "$work/kg.csv" --index="$work/kg.idx"
damaged 'a look-up' 7 kg.idx kg-query -i bad.idx '客户7 ?p ?o'
damaged 'a walk' 13 kg.idx kg-query -i bad.idx \
	'SELECT ?x { 客户1 邀请+ ?x } ORDER BY ?x'
damaged 'all triples' 13 kg.idx kg-query -i bad.idx '?s ?p ?o'
damaged 'counts' 13 kg.idx kg-query -i bad.idx \
	'SELECT ?r (COUNT(*) AS ?n) { ?x 风险等级 ?r } GROUP BY ?r'
damaged 'chains' 7 kg.idx kg-query -i bad.idx --tree 客户1 邀请
damaged 'near names' 13 kg.idx kg-query -i bad.idx '客户x ?p ?o'
damaged 'a way' 13 kg.idx kg-query -i bad.idx --between 客户3 客户9
cut_short 29 kg.idx kg-query -i bad.idx '客户7 ?p ?o'
finish
