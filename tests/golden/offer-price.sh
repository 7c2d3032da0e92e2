#!/bin/sh
# offer-price.sh - prices that have a closed form: constant elasticity, and the
# stock of Gallego and van Ryzin.
#
# The figures at first are those of the issue, made by other programs (SciPy for
# the stock); the rest is the definition, summed term by term in awk.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

printf 'customer,segment\n1,a\n' >"$work/in.csv"
rules() { # RULE...
	echo rule_id,segment,product,kind,currency,list,cap,step,elasticity,unit_cost
	printf '%s\n' "$@"
}
prices() { # WORD...
	offer-price --no-consent -r "$work/rules.csv" "$@" "$work/in.csv" | sed 1d |
		cut -d, -f4,6
}

rules a,a,a,fee,CNY,1000,1000,,2.5,60 b,a,b,fee,CNY,1000,1000,,4,30 \
	c,a,c,fee,CNY,1000,1000,,1,30 >"$work/rules.csv"
is 'constant elasticity: 60 at 2.5 is 100, 30 at 4 is 40, at 1 the cap' \
	"$(prices | tr '\n' ' ')" 'a,100.00 b,40.00 c,1000.00 '

rules a,a,n01,fee,CNY,10.000000,10,1,,0 b,a,n05,fee,CNY,10.000000,10,1,,0 \
	c,a,n10,fee,CNY,10.000000,10,1,,0 d,a,n20,fee,CNY,10.000000,10,1,,0 \
	>"$work/rules.csv"
cat >"$work/market.csv" <<'END'
product,time,supply,demand
n01,2026-01-01,1,20
n05,2026-01-01,5,20
n10,2026-01-01,10,20
n20,2026-01-01,20,20
END
is 'Gallego and van Ryzin, 20 e^-p: 1, 5, 10 and 20 pieces' \
	"$(prices --demand=stock -m "$work/market.csv" | tr '\n' ' ')" \
	'n01,3.123170 n05,1.589149 n10,1.098123 n20,1.000057 '

# Others, by the sums themselves; in units of 3 above a cost of 7.
awk -v rules="$work/rules.csv" -v market="$work/market.csv" \
	-v want="$work/want" 'BEGIN {
	print "rule_id,segment,product,kind,currency,list,step,unit_cost" >rules
	print "product,time,supply,demand" >market
	for (i = 100; i < 300; i++) {
		n = i * 7 % 40 + 1
		demand = i * 13 % 60 + i % 10 / 10
		x = demand / exp(1)
		term = sum = 1
		for (k = 1; k <= n; k++) {
			before = sum
			term *= x / k
			sum += term
		}
		printf "r%d,a,p%d,fee,CNY,100.000000,3,7\n", i, i >rules
		printf "p%d,2026-01-01,%d,%.1f\n", i, n, demand >market
		printf "p%d,%.4f\n", i, 7 + 3 * (1 + log(sum / before)) >want
	}
}'
prices --demand=stock -m "$work/market.csv" |
	awk -F, '{ printf "%s,%.4f\n", $1, $2 }' >"$work/got"
same 'Gallego and van Ryzin: 200 other stocks' "$work/got" "$work/want"
finish
