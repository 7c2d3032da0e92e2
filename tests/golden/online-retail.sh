#!/bin/sh
# online-retail.sh - the Online Retail data: its figures, its clusters, its
# segments; and the raw file end to end.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/golden/golden.sh
. "$root/tests/golden/golden.sh"
invoices=$DATA/rfm/onlineretail_invoices.csv

# Means of recency, frequency and monetary of the rows in FILE.
means() { # FILE
	awk -F, 'NR > 1 { n++; r += $2; f += $3; m += $4 }
		END { printf "%d %.4f %.4f %.4f", n, r / n, f / n, m / n }' "$1"
}

# Cluster, customers, means of a --summary, as published: to 4 decimals.
profiles() { # FILE
	awk -F, 'NR > 1 { printf "%d %d %.4f %.4f %.4f\n", $1, $2, $4, $5, $6 }' \
		"$1"
}
cat >"$work/clusters" <<'EOF'
1 725 12.5241 13.6000 7995.1094
2 1161 69.1361 4.1266 1810.2145
3 877 20.7662 2.0365 522.5442
4 1575 188.0210 1.3302 352.3958
EOF
cat >"$work/segments" <<'EOF'
high-value 1130
potential 1109
active 880
long-tail 1219
EOF

if need_data rfm/onlineretail_invoices.csv; then
	fit "$invoices" --as-of=2011-12-10
	is 'customers and means' "$(means "$work/fit.csv")" \
		'4338 93.0595 4.2720 2054.2665'
	is 'medians' "$(for i in 2 3 4; do
		cut -d, -f $i "$work/fit.csv" | tail -n +2 | sort -n |
			sed -n '2169p;2170p' |
			awk '{ s += $1 } END { printf "%.3f ", s / 2 }'
	done)" '51.000 2.000 674.485 '
	near 'inertia' "$inertia" 3924.378679 1e-9
	cut -d, -f 6 "$work/fit.csv" | sort | uniq -c |
		awk '$2 != "segment" { print $2, $1 }' >"$work/got"
	sort "$work/segments" >"$work/want"
	same 'segments: all four occur' "$work/got" "$work/want"
	fit "$invoices" --as-of=2011-12-10 --summary
	profiles "$work/fit.csv" >"$work/got"
	same 'means of the four clusters' "$work/got" "$work/clusters"
	is 'their total is exact' "$(awk -F, 'NR > 1 { s += $7 * 100 }
		END { printf "%.0f", s }' "$work/fit.csv")" 891140790
	fit "$invoices" --as-of=2011-12-10 --summary=segment
	awk -F, 'NR > 1 { print $1, $2 }' "$work/fit.csv" | sort >"$work/got"
	same 'summary by segment' "$work/got" "$work/want"
	fit "$invoices"
	is 'without --as-of: the day after the newest' \
		"$(means "$work/fit.csv")" '4338 93.0595 4.2720 2054.2665'
	rfm-cluster --partial "$invoices" >"$work/state"
	rfm-cluster --merge "$work/state" >"$work/got"
	same 'by way of its state' "$work/got" "$work/fit.csv"
	fit "$invoices" --as-of=2011-12-10 --transform=raw --summary
	is 'raw money swamps the rest' \
		"$(cut -d, -f 2 "$work/fit.csv" | tr '\n' ' ')" \
		'customers 2 5 31 4300 '

	# Over thirty nights of a frozen model few customers change.
	rfm-cluster --until=2011-11-09 --save="$work/model" \
		-o "$work/before" "$invoices"
	fit "$invoices" --until=2011-11-10 --as-of=2011-11-11 \
		--apply="$work/model"
	awk -F, 'NR == FNR { was[$1] = $5; next }
		$1 in was { n++; moved += was[$1] != $5 }
		END { print (moved / n < 0.03 ? "few" : moved / n) }' \
		"$work/before" "$work/fit.csv" >"$work/share"
	is 'one night of a frozen model moves few' "$(cat "$work/share")" few
fi

if need_data rfm/onlineretail_uci.csv.gz; then
	bash "$root/samples/online-retail.sh" \
		"$DATA/rfm/onlineretail_uci.csv.gz" --as-of=2011-12-10 \
		--stats="$work/stats" >"$work/fit.csv" 2>"$work/err"
	is 'the raw file: status' $? 0
	is 'the raw file: invoices' "$(figure rows_in)" 18532
	is 'the raw file: customers and means' "$(means "$work/fit.csv")" \
		'4338 93.0595 4.2720 2054.2665'
	inertia=$(figure inertia)
	near 'the raw file: inertia' "$inertia" 3924.378679
	cut -d, -f 6 "$work/fit.csv" | sort | uniq -c |
		awk '$2 != "segment" { print $2, $1 }' >"$work/got"
	sort "$work/segments" >"$work/want"
	same 'the raw file: segments' "$work/got" "$work/want"
	gzip -dc "$DATA/rfm/onlineretail_uci.csv.gz" 2>/dev/null |
		head -c 1000000 | gzip -c | head -c 100000 >"$work/torn.gz"
	bash "$root/samples/online-retail.sh" "$work/torn.gz" \
		>"$work/got" 2>"$work/err"
	is 'the raw file cut short: fails' \
		"$(($? > 0)) $(wc -c <"$work/got" | tr -d ' ')" '1 0'
fi
finish
