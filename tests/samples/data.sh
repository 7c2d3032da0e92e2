#!/bin/sh
# data.sh - the samples are what their generator writes, and agree with each
# other.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$root/samples" || exit 1
generated='customers orders log costs codes invites reach labels survey holdings funds complaints export-gb18030'

for awk in awk mawk gawk original-awk 'busybox awk'; do
	if ! ${awk} 'BEGIN { exit }' 2>/dev/null; then
		skip "written by $awk" 'not installed'
		continue
	fi
	mkdir "$work/by"
	AWK=$awk ./generate "$work/by" || not_ok "generate by $awk"
	for file in $generated; do
		same "$file.csv by $awk" "$work/by/$file.csv" "$file.csv"
	done
	rm -r "$work/by"
done

size=$(cat ./*.csv | wc -c)
check 'at most 400 kB in all' [ "$size" -le 400000 ]

# Prints what is wrong: nothing.
is 'customers of every file are known' "$(awk -F, '
FILENAME ~ /customers/ { known[$1]; next }
FNR == 1 { next }
FILENAME ~ /invites/ && !($2 in known) { print FILENAME ": " $2 }
!($1 in known) && $1 !~ /^V/ { print FILENAME ": " $1 }
' customers.csv orders.csv log.csv invites.csv)" ''

is 'a conversion is an order of that customer at that time' "$(awk -F, '
FILENAME ~ /orders/ { order[$1, $3, $4]; next }
FNR > 1 && $6 && !(($1, $2, $7) in order)
' orders.csv log.csv)" ''

is 'codes of the log are known' "$(awk -F, '
FILENAME ~ /codes/ { known[$1]; next }
FNR > 1 && $5 != "" && !($5 in known)
' codes.csv log.csv)" ''

is 'the first invite comes before the first order' "$(awk -F, '
FILENAME ~ /orders/ { if (!($1 in first)) first[$1] = $3; next }
FNR == 1 { next }
!($2 in at) || $3 < at[$2] { at[$2] = $3; by[$2] = $1 }
END {
	for (i in at)
		if (at[i] >= first[i] && by[i] in at && by[by[i]] != i)
			print i, at[i], first[i]
}' orders.csv invites.csv)" ''

is 'rules offer products as they are listed' "$(awk -F, '
FILENAME ~ /products/ { listed[$1, $4, $5 + 0, $6, $7]; next }
FNR > 1 && !(($4, $5, $9 + 0, $6, $18) in listed) { print $1 }
' products.csv rules.csv)" ''

is 'the market is that of products' "$(awk -F, '
FILENAME ~ /products/ { known[$1]; next }
FNR > 1 && !($1 in known)
' products.csv market.csv)" ''

is 'products cost what knowledge says' "$(awk -F, '
FILENAME ~ /knowledge/ { said[$1, $2, $3]; next }
FNR == 1 { next }
$4 == "fee" { what = $3 == "保险" ? "年保费" : "年费"; value = $5 + 0 "元" }
$4 == "loan_rate" { what = "年利率"; value = sprintf("%.2f%%", $5 * 100) }
$4 == "yield" { what = "业绩比较基准"; value = sprintf("%.2f%%", $5 * 100) }
$4 == "voucher" { what = "面值"; value = $5 + 0 "元" }
!(($2, what, value) in said) { print $2, what, value }
!(($2, "类型", $3) in said) { print $2, $3 }
$7 != "" && !(($2, "风险等级", $7) in said) { print $2, $7 }
' knowledge.csv products.csv)" ''

# The export, read as its README says: 147 orders, four lines refused.
if ! command -v rfm-cluster >/dev/null; then
	skip 'the export' 'rfm-cluster is not built'
	finish
fi
read_export() { # MAX-BAD
	rfm-cluster --encoding=GB18030 --skip-lines=2 --thousands=, \
		--max-bad="$1" --as-of=2026-11-22 \
		export-gb18030.csv >"$work/export" 2>"$work/err"
}
check 'the export' read_export 4
is 'the export with one bad row fewer allowed' \
	"$(read_export 3 || echo $?)" 1
read_export 4
is 'orders of the export' \
	"$(awk -F, 'NR > 1 { n += $3; m += $4 } END { printf "%d %.2f", n, m }' \
		"$work/export")" '147 4315779.13'
is 'no card number became a customer' "$(grep -c E+ "$work/export")" 0
finish
