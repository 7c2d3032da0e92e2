#!/bin/sh
# same.sh - what must not change the answer: threads, seeds, saving and
# applying, the order of sums; and that the sums are exact.
#
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
orders=$root/samples/orders.csv

# Orders of 900 customers: three ways to buy that nobody confuses.
awk 'BEGIN {
	print "customer,time,amount"
	for (i = 0; i < 900; i++) {
		kind = i % 3
		orders = kind == 0 ? 40 : kind == 1 ? 8 : 1
		for (j = 0; j < orders; j++) {
			seed = (seed * 1103515245 + 12345) % 2147483648
			day = kind == 2 ? 1 + seed % 9 : 20 + seed % 9
			printf "K%d-%d,2024-0%d-%02d,%d.%02d\n", kind, i,
				kind == 2 ? 1 : 6, day,
				kind == 1 ? 5000 + seed % 999 : 20 + seed % 9, seed % 100
		}
	}
}' >"$work/apart.csv"

rfm-cluster -k 3 "$work/apart.csv" >"$work/want"
is 'each kind is a cluster' "$(awk -F, 'NR > 1 { n[substr($1, 1, 2) $5]++ }
	END { for (i in n) print i, n[i] }' "$work/want" | sort | tr '\n' ' ')" \
	"$(printf 'K02 300 K11 300 K23 300 ')"
seed=0
while [ $seed -lt 20 ]; do
	rfm-cluster -k 3 --seed=$seed "$work/apart.csv" >"$work/got"
	cmp -s "$work/got" "$work/want" || break
	seed=$((seed + 1))
done
is 'twenty seeds, the same bytes' $seed 20
rfm-cluster -k 3 --starts=1 --seed=9 "$work/apart.csv" >"$work/got"
same 'one start, the same bytes' "$work/got" "$work/want"
rfm-cluster -k 3 --seed=7 "$orders" >"$work/a"
rfm-cluster -k 3 --seed=7 "$orders" >"$work/b"
same 'the same seed twice' "$work/a" "$work/b"

# Enough customers that threads have something to share.
awk 'BEGIN {
	print "customer,recency,frequency,monetary"
	for (i = 0; i < 30000; i++) {
		seed = (seed * 1103515245 + 12345) % 2147483648
		u = (seed + 0.5) / 2147483648
		seed = (seed * 1103515245 + 12345) % 2147483648
		v = (seed + 0.5) / 2147483648
		printf "%d,%d,%d,%.2f\n", i, 365 * u * v, 1 + 1 / (u + 0.01),
			exp(3 + 4 * v - 2 * u)
	}
}' >"$work/many.csv"
for transform in log raw; do
	rfm-cluster -j1 --transform=$transform --explain --scores \
		--save="$work/model1" "$work/many.csv" >"$work/want"
	for j in 2 7; do
		rfm-cluster -j$j --transform=$transform --explain --scores \
			--save="$work/model$j" "$work/many.csv" >"$work/got"
		same "-j1 and -j$j, $transform: the same bytes" \
			"$work/got" "$work/want"
		same "-j1 and -j$j, $transform: the same model" \
			"$work/model$j" "$work/model1"
	done
	rfm-cluster -j2 --transform=$transform --seed=1 --summary \
		"$work/many.csv" | cut -d, -f 1-2 >"$work/got"
	check "$transform: another seed, four clusters" \
		[ "$(wc -l <"$work/got")" = 5 ]
done
rfm-cluster -j1 -k 2-4 --starts=2 "$work/many.csv" >"$work/want"
rfm-cluster -j7 -k 2-4 --starts=2 "$work/many.csv" >"$work/got"
same '-j1 and -j7: the same choice of k' "$work/got" "$work/want"

# Where seeds do matter: no kinds of customers, many clusters.
fit_many() { # OPTION...
	rfm-cluster -k 30 --starts=1 --stats="$work/stats" "$@" \
		"$work/many.csv" >"$work/got"
	sed 's/.*"inertia":\([0-9.]*\).*/\1/' "$work/stats"
}
one=$(fit_many -j1)
cp "$work/got" "$work/want"
is '-j1 and -j7, thirty clusters: the same inertia' "$(fit_many -j7)" "$one"
same '-j1 and -j7, thirty clusters: the same bytes' "$work/got" "$work/want"
check 'which is not that of all seeds' [ "$(fit_many --seed=1)" != "$one" ]

# What was fitted labels its own data as it did.
for options in '' --transform=zscore --transform=raw --per=day '-k 7' \
	--refunds=drop '--tz=Asia/Shanghai --since=2026-01-01'; do
	# shellcheck disable=SC2086 # words
	rfm-cluster $options --as-of=2026-11-22 --save="$work/model" \
		"$orders" >"$work/want"
	# shellcheck disable=SC2086 # words
	set -- $options
	case $options in -k*) shift 2 ;; esac
	rfm-cluster "$@" --as-of=2026-11-22 --apply="$work/model" \
		"$orders" >"$work/got"
	same "saved and applied: ${options:-defaults}" "$work/got" "$work/want"
	rfm-cluster "$@" --as-of=2026-11-22 --warm="$work/model" \
		"$orders" >"$work/got"
	same "saved and warm: ${options:-defaults}" "$work/got" "$work/want"
done

# Warm numbers: money is ten times what it was for everybody and doubled again
# for the poorest; each cluster keeps most of its customers.
rfm-cluster -k 3 --save="$work/model" "$work/apart.csv" >"$work/want"
awk -F, -v OFS=, 'NR > 1 { $3 *= /^K2/ ? 2000 : 1 } { print }' \
	"$work/apart.csv" >"$work/later.csv"
rfm-cluster --warm="$work/model" "$work/later.csv" | cut -d, -f 1,5 >"$work/got"
cut -d, -f 1,5 "$work/want" >"$work/numbers"
same 'warm: the old numbers' "$work/got" "$work/numbers"
rfm-cluster -k 3 "$work/later.csv" | cut -d, -f 1,5 >"$work/got"
check 'where a new fit would number anew' \
	[ "$(cmp "$work/got" "$work/numbers" 2>&1)" ]

# Sums in doubles would be wrong, and different in another order.
{
	echo customer,time,amount
	i=0
	while [ $i -lt 50 ]; do
		i=$((i + 1))
		echo 'a,2024-01-01,90071992547409.93'
		echo 'a,2024-01-01,0.01'
		echo 'b,2024-01-01,0.1'
		echo 'c,2024-01-01,30.7346153846154'
		echo 'd,2024-01-01,99999999999999999999.99'
		echo 'd,2024-01-02,-99999999999999999999.98'
	done
} >"$work/sums.csv"
rfm-cluster -k 2 "$work/sums.csv" 2>/dev/null | cut -d, -f 1,4 >"$work/got"
cat >"$work/want" <<'EOF'
customer,monetary
a,4503599627370497.000000000
b,5.000000000
c,1536.730769250
d,0.500000000
EOF
same 'sums are exact, values rounded to 10^-9' "$work/got" "$work/want"
is 'and so is the total' "$(rfm-cluster -k 1 --summary "$work/sums.csv" \
	2>/dev/null | tail -n 1 | cut -d, -f 7)" 4503599627372039.230769250
awk -F, -v OFS=, 'NR == 1 || FNR > 1 { if ($3 ~ /^[0-9]+[.][0-9]$/) $3 = $3 "0"
	if (NR == 1 || $1 == "b") print }' "$work/sums.csv" >"$work/two.csv"
is 'as many decimals as the input has' \
	"$(rfm-cluster -k 1 "$work/two.csv" 2>/dev/null | tail -n 1 |
		cut -d, -f 4)" 5.00
finish
