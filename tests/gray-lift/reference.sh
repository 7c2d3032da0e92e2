#!/bin/sh
# reference.sh - random customers against tests/reference/lift.py, which counts in
# fractions.  Seeds are the day's, SEEDS of them from SEED on.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'references' 'no python3'
	finish
fi
cd "$work" || exit 1
seed=${SEED:-$(date +%Y%m%d)} n=0 bad=
while [ $((n += 1)) -le "${SEEDS:-4}" ]; do
	rm -f want.csv
	python3 "$root/tests/reference/lift.py" $((seed + n)) .
	# shellcheck disable=SC2046 # a list of options
	gray-lift $(cat args) in.csv >got.csv 2>said
	[ -z "$(python3 "$root/tests/reference/lift.py" . 2>&1)" ] ||
		bad="$bad $((seed + n))"
done
is 'random customers' "$bad" ''
finish
