#!/bin/sh
# charts.sh - every output that is known by its columns has a chart on the page; and
# every chart is of an output that there is, with columns that it has.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
formats=$root/lib/filter/formats.tsv
charts=$root/lib/chart/charts.tsv

awk -F '\t' '!/^#/ && ($3 == "rows" || $3 == "ledger") {
	n = split($5, column, " ")
	for (i = known = 0; i++ < n;)
		known += column[i] !~ /[*~?]/
	if (known > 1)
		print $1
}' "$formats" | LC_ALL=C sort >"$work/outputs"
awk -F '\t' '!/^#/ { print $2 }' "$charts" | LC_ALL=C sort -u >"$work/drawn"

# What is known by one column or none, as the others are those of the input or the
# question, cannot be told from other tables (filter/formats.c) and is shown as one.
is 'outputs without a chart' "$(
	LC_ALL=C comm -23 "$work/outputs" "$work/drawn"
)" ''

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
