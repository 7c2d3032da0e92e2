#!/bin/sh
# damage.sh - a model with one byte changed, or cut short.
#
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/damage.sh
. "$root/tests/damage.sh"

awk 'BEGIN {
	print "customer,time,product"
	for (i = 0; i < 60; i++)
		for (k = 0; k < 6; k++)
			printf "c%d,2026-01-%02d,p%d\n", i, k + 1, (i * 7 + k * k) % 40
}' >"$work/log.csv"
sed 's/time.*/branch/; 1!s/,.*-0/,b/; 1!s/,p.*//' "$work/log.csv" |
	sort -t, -k1,1 -u | sed '/^customer/d; 1i customer,branch' >"$work/who.csv"
cd "$work" || exit 1
item-next --customers=who.csv --segment=branch --save=next.model log.csv >lists 2>said
damaged 'lists' 7 next.model item-next --apply=bad.idx --customers=who.csv \
	--segment=branch log.csv
cut_short 29 next.model item-next --apply=bad.idx log.csv
finish
