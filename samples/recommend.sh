#!/bin/sh
# recommend.sh - which card, deposit, fund or insurance next, for whom, and why;
# and whether telling customers of it brings more than saying nothing.
#
#	samples/recommend.sh DIR
#
# DIR, which is made, keeps what is written on the way:
#
#	lists.csv	customer, rank, product, score and why: two products each, none
#			above the customer's grade, and of each product at most 60 lists
#	offers.csv	the same with what it may earn and what its voucher costs
#	chosen.csv	one each, within the budget for vouchers: events for the scenes
#	pushes.csv	what was said; silent.csv: what was not, and why
#	log.csv		who took the product up (invented), and lift.csv: gray-lift(1)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
LC_ALL=C
export LC_ALL
mkdir "$1"
cd "$1"

# shellcheck disable=SC2016 # $risk_grade is a column
item-next --each=2 --spread=category:1 --cap=60 \
	--customers="$here/customers.csv" --products="$here/products.csv" \
	--suits='risk>=$risk_grade or risk_grade=' \
	-o lists.csv "$here/holdings.csv" 2>said

# What a product earns when it is taken up, by category (invented), as likely as its
# score says among those of one kind; a voucher of 20 yuan goes with each.
${AWK:-awk} -F, -v OFS=, '
BEGIN {
	earns["信用卡"] = 300; earns["贷款"] = 900; earns["理财产品"] = 400
	earns["保险"] = 150; earns["优惠券"] = 20
}
NR == FNR { category[$1] = $3; next }
FNR == 1 { print "customer,product,because,value,cost,currency"; next }
{ print $1, $3, $6, sprintf("%.2f", $4 * earns[category[$3]]), 20, "CNY" }
' "$here/products.csv" lists.csv >offers.csv
offer-budget -q -b 4000 --event=recommended --as-of='2026-11-22 10:00' \
	-o chosen.csv offers.csv

# Consent, quiet hours, one message a day, and 40% who are not told.
cat >scenes.csv <<END
scene,match,cap,quiet,holdout,action,text
next,recommended,1/day,21:00-09:00 hold,0.4,push:next,为您推荐：{name}。投资有风险，请以合同为准。
END
scene-push -r scenes.csv --with="$here/products.csv:product" \
	--with="$here/customers.csv" --as-of=2026-11-23 \
	--suppressed=silent.csv -o pushes.csv chosen.csv 2>>said

# What comes of it: some take the product up anyway, more of those who were told.
${AWK:-awk} -F, -v OFS=, '
function R(n) { seed = seed * 48271 % 2147483647; return seed % n }
FILENAME == "chosen.csv" { product[$1] = $2; next }
FNR == 1 { if (!n++) print "customer,time,product,taken"; next }
{
	seed = substr($2, 2) * 7919 + 104729
	R(2); R(2); R(2); R(2)
	told = FILENAME == "pushes.csv"
	if ((told || $9 == "HOLDOUT") && R(100) < (told ? 36 : 12))
		print $2, "2026-11-25", product[$2], 1
}' chosen.csv pushes.csv silent.csv >log.csv
gray-lift --arms=pushes.csv --arms=silent.csv --metric=taken --split=ctrl:40,treat:60 \
	--keep=experiment,metric,arm,n,mean,diff,diff_lo,diff_hi,verdict \
	-o lift.csv log.csv 2>>said

${AWK:-awk} -F, '
FNR == 1 { next }
FILENAME == "lists.csv" { listed++; if (!($1 in seen)) people++; seen[$1]; next }
FILENAME == "chosen.csv" { chosen++; next }
FILENAME == "pushes.csv" { told++; next }
FILENAME == "silent.csv" { silent++; held += $9 == "HOLDOUT"; next }
$3 == "treat" {
	how = sprintf("%.2f of those who were told take it up, %+.2f (%+.2f to %+.2f): %s",
		$5, $6, $7, $8, $9)
}
END {
	printf "listed %d products for %d customers, offered %d within the budget\n",
		listed, people, chosen
	printf "told %d, held out %d, silent for other reasons %d\n",
		told, held, silent - held
	print how
}' lists.csv chosen.csv pushes.csv silent.csv lift.csv
