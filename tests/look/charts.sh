#!/bin/sh
# charts.sh - every output of rows has a chart on the page, or is in
# charts-owed.tsv with the reason why it is a table; and every chart is of an
# output that there is, with columns that it has.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
owed=$root/tests/look/charts-owed.tsv
formats=$root/lib/filter/formats.tsv
charts=$root/lib/chart/charts.tsv

# Rows and ledgers; an output that only passes the input on has no columns of its
# own.
awk -F '\t' '!/^#/ && ($3 == "rows" || $3 == "ledger") { print $1 "\t" $2 }' \
	"$formats" >"$work/outputs"
awk -F '\t' '!/^#/ { print $2 }' "$charts" | sort -u >"$work/drawn"
awk -F '\t' 'NR > 1 { print $1 }' "$owed" | LC_ALL=C sort >"$work/owed"

is 'outputs without a chart that nothing is said of' "$(
	while read -r name program; do
		grep -qxF -e "$name" "$work/drawn" ||
			grep -qxF -e "$name" -e "$program" "$work/owed" ||
			echo "$name"
	done <"$work/outputs"
)" ''
is 'lines of charts-owed.tsv that are not needed' "$(
	while read -r name; do
		awk -v n="$name" '$1 == n || $2 == n { print $1 }' \
			"$work/outputs" | grep -vxF -f "$work/drawn" |
			grep -q . || echo "$name"
	done <"$work/owed"
)" ''
check 'every line says why' \
	[ "$(awk -F '\t' 'NR > 1 && (NF != 2 || $2 == "")' "$owed" | wc -l)" = 0 ]

# A renamed column turns this red.
is 'charts of columns that their output has not' "$(awk -F '\t' '
	/^#/ { next }
	FNR == NR { fields[$1] = " " $5 " "; next }
	$2 == "funds" { next } # which no program writes
	!($2 in fields) { print $1 ": no output " $2; next }
	{
		n = split($4, part, " ")
		for (i = 1; i <= n; i++) {
			if (part[i] !~ /=/ || part[i] ~ /^ref=/)
				continue
			name = part[i]
			sub(/^[^=]*=/, "", name)
			may = sub(/\?$/, "", name)
			if (sub(/\*$/, "", name) &&
				index(fields[$2], " " name))
				continue
			if (index(fields[$2], " " name " ") == 0 &&
				index(fields[$2], " " name "? ") == 0 &&
				!(may && index(fields[$2], " * ")))
				print $1 ": " $2 " has no column " name
		}
	}' "$formats" "$charts")" ''
is 'charts of a kind that nothing draws' "$(awk -F '\t' '!/^#/ { print $3 }' \
	"$charts" | sort -u | while read -r kind; do
	grep -q "picture_as_$kind = {" "$root"/lib/chart/*.c || echo "$kind"
done)" ''
is 'charts that are there twice' "$(awk -F '\t' '
	!/^#/ && seen[$1]++ { print $1 }' "$charts")" ''
finish
