#!/bin/sh
# price-test.sh - what the card costs by a guess, by a test, and what is measured.
#
#	samples/price-test.sh DIR
#
# The guess in rules.csv is that active customers' elasticity is 2.5.  3,000 of them,
# which are invented, are asked one of three fees each, drawn by lot; who accepts is
# written down, and what that says of response and elasticity takes the place of the
# guess.  DIR, which is made, keeps
#
#	asked.csv	who was asked what, and whether he accepted
#	measured.csv	response and elasticity at each fee: gray-lift --price
#	rules.csv	the rules with what was measured, and when
set -eu
[ $# = 1 ] || {
	echo 'usage: price-test.sh DIR' >&2
	exit 2
}
here=$(cd "$(dirname "$0")" && pwd)
LC_ALL=C
export LC_ALL
mkdir "$1"
cd "$1"

# Three rules for one product, by the arm.
cat >test.csv <<END
rule_id,campaign,segment,product,kind,currency,list,base,floor,cap,unit_cost,arm
T1,card-price,active,P02,fee,CNY,300.00,,150.00,200.00,120.00,low
T2,card-price,active,P02,fee,CNY,300.00,,150.00,250.00,120.00,middle
T3,card-price,active,P02,fee,CNY,300.00,,150.00,300.00,120.00,high
END
${AWK:-awk} 'BEGIN {
	print "customer,segment,consent,opt_out"
	for (i = 1; i <= 3000; i++)
		printf "R%04d,active,yes,no\n", i
}' </dev/null >customers.csv

# A program that fails ends it, with what it said; in a pipe nobody would notice.
failed() { # STATUS
	cat said >&2
	exit "$1"
}
gray-split --experiment=card-price '--arms=low:1|middle:1|high:1' \
	-o drawn.csv customers.csv 2>said || failed $?
offer-price -r test.csv --factors=arm --as-of=2026-11-01 -o offers.csv drawn.csv \
	2>>said || failed $?

# They accept less often, the dearer it is: elasticity 1.6 or so.
${AWK:-awk} -F, -v OFS=, '
	function R(n) { seed = seed * 48271 % 2147483647; return seed % n }
	FNR == 1 {
		for (i = 1; i <= NF; i++)
			at[$i] = i
		seed = 20261101
		print $0, "accepted"
		next
	}
	{
		p = $at["price"]
		print $0, R(1000) < (p > 260 ? 82 : p > 220 ? 111 : 160) ? 1 : 0
	}' offers.csv >asked.csv
gray-lift --price=price --metric=accepted -o measured.csv asked.csv 2>>said || failed $?

# The row of the dearest fee takes what was measured, if it is known to be down.
${AWK:-awk} -F, -v OFS=, '
NR == FNR {
	if ($NF == "down") {
		response[$1, $2] = $5
		elasticity[$1, $2] = $8
	}
	next
}
FNR == 1 {
	for (i = 1; i <= NF; i++)
		at[$i] = i
	print $0, "measured_on"
	next
}
{
	key = $at["segment"] SUBSEP $at["product"]
	if (key in response) {
		$at["response"] = sprintf("%.4f", response[key])
		$at["elasticity"] = sprintf("%.2f", elasticity[key])
	}
	print $0, key in response ? "2026-11-21" : ""
}' measured.csv "$here/rules.csv" >rules.csv

fee() { # RULES
	offer-price -r "$1" --as-of=2026-11-22 customers.csv 2>>said |
		${AWK:-awk} -F, 'FNR == 1 {
			for (i = 1; i <= NF; i++)
				at[$i] = i
		}
		$at["product"] == "P02" { print $at["price"]; exit }'
}
echo "by the guess	$(fee "$here/rules.csv")"
echo "as measured	$(fee rules.csv)"
offer-price --check -r rules.csv --as-of=2026-11-22 2>&1 | grep -e "were measured"
