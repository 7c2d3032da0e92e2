#!/bin/sh
# charts.sh - every program has a chart, or one that is owed to it.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
owed=$root/tests/look/charts-owed.tsv
awk -F '\t' 'NR > 1 { print $1 }' "$owed" >"$work/owed"
for source in "$root"/cmd/*.c; do
	name=${source##*/}
	echo "${name%.c}"
done >"$work/programs"
check 'every program has a line, in order' cmp "$work/programs" "$work/owed"
check 'every line says what is drawn' \
	[ "$(awk -F '\t' 'NR > 1 && (NF != 2 || $2 == "")' "$owed" | wc -l)" = 0 ]
finish
