#!/bin/sh
# pii.sh - what pii-mask finds is what pii_ref.py finds: in the cells that lie
# here, and, where there is python3, in CASES (20000) that nobody has chosen; the
# seed is the day's, or SEED.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
here=$root/tests/reference

# The place of each in the cells of "row,note": line,kind,first,end.  What would
# be left as it is (an IP address that is a network) is found too.
places() {
	pii-mask --explain --as-of=2026-11-28 --do=ip=drop "$@" 2>"$work/said" |
		sed 1d | cut -d, -f1,3,5,6
}

# A file for each column, of "row,COLUMN", and beside it what is in its cells.
awk -F '\t' -v dir="$work" '
/^#/ { next }
!($1 in file) {
	file[$1] = dir "/column" ++n
	print "row," $1 >(file[$1] ".csv")
	line[$1] = 1
	print file[$1]
}
{
	print ++line[$1] ",\"" $2 "\"" >(file[$1] ".csv")
	k = split($3, place, ";")
	for (i = 1; i <= k; i++) {
		gsub(/ /, ",", place[i])
		sub(/[?]/, "", place[i])
		print line[$1] "," place[i] >(file[$1] ".want")
	}
}' "$here/pii-cells.tsv" >"$work/files"
while read -r file; do
	places "$file.csv" >"$work/got"
	touch "$file.want"
	same "column $(sed -n '1s/.*,//p' "$file.csv")" "$work/got" "$file.want"
done <"$work/files"

# Nothing that was masked is found again, and masking twice is masking once.
while read -r file; do
	pii-mask --as-of=2026-11-28 "$file.csv" >"$work/once" 2>"$work/said"
	pii-mask --as-of=2026-11-28 "$work/once" >"$work/twice" 2>"$work/said"
	same 'masked once' "$work/twice" "$work/once"
	check 'and nothing is left' pii-mask -o "$work/gate" --gate "$work/once"
done <"$work/files"

if command -v python3 >/dev/null; then
	seed=${SEED:-$(date +%Y%m%d)}
	PYTHONDONTWRITEBYTECODE=1 python3 "$here/pii.py" "$seed" \
		"${CASES:-20000}" "$work/cells.csv" "$work/want"
	places "$work/cells.csv" >"$work/got"
	same "random cells, SEED=$seed" "$work/got" "$work/want"
	pii-mask "$work/cells.csv" 2>"$work/said" >"$work/once"
	check 'which pass the gate once they are masked' \
		pii-mask -o "$work/gate" --gate "$work/once"
else
	skip 'random cells' 'no python3, in which the reference is written'
fi
finish
