#!/bin/sh
# reference.sh - random logs against tests/reference/itemnext.py.  Seeds are the
# day's, SEEDS of them from SEED on.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'references' 'no python3'
	finish
fi
cd "$work" || exit 1
seed=${SEED:-$(date +%Y%m%d)} n=0 bad=
while [ $((n += 1)) -le "${SEEDS:-12}" ]; do
	rm -f want.csv
	python3 "$root/tests/reference/itemnext.py" $((seed + n)) .
	eval "item-next $(cat args) events.csv" 2>said | sed 1d >got.csv
	cmp -s got.csv want.csv || { grep -q 'kind=ease\|eval' args &&
		python3 "$root/tests/reference/itemnext.py" --near got.csv want.csv; } ||
		bad="$bad $((seed + n))"
done
is 'random logs' "$bad" ''
finish
