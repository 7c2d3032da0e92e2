#!/bin/sh
# lottery.sh - what holds of every lottery, whatever the offers: it is worth no
# less than the choice without lots, and limits that cannot be reached change
# nothing.  ROUNDS (40) random budgets, of one limit and of two that count.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
printf 'the key of this test\n' >"$work/key"

# Offers of seed SEED, by cell; the limits go to FILE.
make_offers() { # SEED FILE
	awk -v seed="$1" -v limits="$2" '
	function R(k) { state = state * 48271 % 2147483647; return state % k }
	BEGIN {
		state = seed * 7919 + 17
		print "customer,product,segment,value,cost,cell"
		for (g = 3 + R(4); g > 0; g--) {
			for (p = 0; p < 3; p++) {
				value[p] = 1 + R(60)
				cost[p] = 1 + R(30)
				has[p] = R(3) || p == g % 3
			}
			for (k = 2 + R(7); k > 0; k--) {
				n++
				for (p = 0; p < 3; p++)
					if (has[p]) {
						total += cost[p]
						printf "c%d,p%d,s%d,%d,%d,s%d|p%d\n", \
							n, p, g, value[p] + R(3), \
							cost[p], g, p
					}
			}
		}
		most = int(total * (10 + R(40)) / 100)
		print "scope,limit,unit\n*," most ",money" >limits
		print most >(limits ".most")
		print "scope,limit,unit\n*," most ",money\np0," n \
			",count\np1," n ",count" >(limits ".slack")
		print "scope,limit,unit\n*," most ",money\np0," \
			int(n / 3) ",count" >(limits ".two")
	}'
}
value() { # WORD...
	offer-budget -q --stats="$work/stats" "$@" "$work/in.csv" >"$work/out" &&
		sed -n 's/.*"value":\([0-9.]*\).*/\1/p' "$work/stats"
}
lots() { # LIMITS
	value --lottery -k "$work/key" -b "$1"
}
less=0 other=0 gained=0 seed=0
while [ $((seed += 1)) -le "${ROUNDS:-40}" ]; do
	make_offers $seed "$work/limits" >"$work/in.csv"
	one=$(lots "$work/limits")
	slack=$(lots "$work/limits.slack")
	cell=$(value -b "$work/limits")
	two=$(lots "$work/limits.two")
	two_cell=$(value -b "$work/limits.two")
	[ "$one" = "$slack" ] || other=$((other + 1))
	[ "$one" -ge "$cell" ] && [ "$two" -ge "$two_cell" ] ||
		less=$((less + 1))
	[ "$one" -gt "$cell" ] && gained=$((gained + 1))
done
is 'limits that cannot be reached change nothing' $other 0
is 'a lottery is worth what is had without one, or more' $less 0
check 'and mostly more' [ $gained -gt $((seed / 3)) ]
finish
