#!/bin/sh
# r-package.sh - the R package rfm's own example: its thresholds, and with its
# rules its counts.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/golden/golden.sh
. "$root/tests/golden/golden.sh"
need_data rfm/rfm_data_orders.csv || finish
orders=$DATA/rfm/rfm_data_orders.csv

# Customers, orders and money of each name.
counts() {
	awk -F, '{ n[$11]++; f[$11] += $3; m[$11] += $4 }
	END {
		for (i in n)
			if (i != "rfm_segment")
				print i ": " n[i], f[i], m[i]
	}' "$work/fit.csv" | sort >"$work/got"
}

fit "$orders" --as-of=2006-12-31 --scores --bins=spss
is 'customers' "$(figure customers)" 995
for measure in 'r 115 181 297.4 482' 'f 4 5 6 8' 'm 255.8 382 506.4 666'; do
	# shellcheck disable=SC2086 # words
	set -- $measure
	for i in 1 2 3 4; do
		near "threshold $1 $i" "$(figure "threshold_$1$i")" \
			"$(echo "$measure" | cut -d ' ' -f $((i + 1)))" 1e-12
	done
done
is "Abbey O'Reilly" "$(awk -F, '$1 ~ /^Abbey/ { print $2, $3, $4, $8 $9 $10 }' \
	"$work/fit.csv")" '205 6 472 343'

# Those of its tests (0.2).
cat >"$work/rules.csv" <<'EOF'
segment,r_min,r_max,f_min,f_max,m_min,m_max
Champions,4,5,4,5,4,5
Loyal Customers,2,5,3,5,3,5
Potential Loyalist,3,5,1,3,1,3
New Customers,4,5,1,1,1,1
Promising,3,4,1,1,1,1
Need Attention,2,3,2,3,2,3
About To Sleep,2,3,1,2,1,2
At Risk,1,2,2,5,2,5
Can't Lose Them,1,1,4,5,4,5
Lost,1,2,1,2,1,2
EOF
cat >"$work/want" <<'EOF'
About To Sleep: 50 127 10914
At Risk: 86 438 44178
Champions: 158 1234 120178
Lost: 111 244 20955
Loyal Customers: 278 1708 166712
Need Attention: 35 144 13287
Others: 48 210 22061
Potential Loyalist: 229 801 65873
EOF
fit "$orders" --as-of=2006-12-31 --scores --bins=spss \
	--rfm-names="$work/rules.csv"
counts
same 'rules of its tests' "$work/got" "$work/want"

# Those of its vignette (0.3), by customers only.
cat >"$work/rules.csv" <<'EOF'
segment,r_min,r_max,f_min,f_max,m_min,m_max
Champions,5,5,5,5,5,5
Potential Loyalist,3,5,3,5,2,5
Loyal Customers,2,4,2,4,2,4
Promising,3,4,1,3,3,5
New Customers,4,5,1,3,1,5
Can't Lose Them,1,2,3,4,4,5
At Risk,1,2,2,5,4,5
Need Attention,1,3,3,5,3,4
About To Sleep,2,3,1,3,1,5
Lost,1,1,1,5,1,5
EOF
cat >"$work/want" <<'EOF'
About To Sleep: 102
At Risk: 28
Can't Lose Them: 47
Champions: 35
Lost: 148
Loyal Customers: 170
Need Attention: 10
New Customers: 104
Potential Loyalist: 342
Promising: 9
EOF
fit "$orders" --as-of=2006-12-31 --scores --bins=spss \
	--rfm-names="$work/rules.csv"
counts
sed 's/\(: [0-9]*\) .*/\1/' "$work/got" >"$work/got.n"
same 'rules of its vignette' "$work/got.n" "$work/want"

# The table that is built in is the one that is widely copied.
if need_data rfm/rfm125.csv; then
	awk 'BEGIN {
		print "customer,recency,frequency,monetary"
		for (r = 1; r <= 5; r++)
			for (f = 1; f <= 5; f++)
				for (m = 1; m <= 5; m++)
					printf "%d%d%d,%d,%d,%d\n", r, f, m, 6 - r, f, m
	}' >"$work/all.csv"
	fit "$work/all.csv" --scores
	is 'all codes occur' "$(awk -F, 'NR > 1 && $1 != $8 $9 $10' \
		"$work/fit.csv")" ''
	awk -F, 'NR > 1 { print $1 "," $11 }' "$work/fit.csv" >"$work/got"
	awk 'NR > 1' "$DATA/rfm/rfm125.csv" | tr -d '"\r' | sort >"$work/want"
	same 'the name of each of the 125 codes' "$work/got" "$work/want"
	fit "$work/all.csv" --scores --rfm-names="$DATA/rfm/rfm125.csv"
	awk -F, 'NR > 1 { print $1 "," $11 }' "$work/fit.csv" >"$work/got"
	same 'and the table as a file' "$work/got" "$work/want"
fi
finish
