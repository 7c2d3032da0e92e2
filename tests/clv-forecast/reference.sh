#!/bin/sh
# reference.sh - random customers against tests/reference/clv.py, which has the
# papers' formulas.  Seeds are the day's, SEEDS of them from SEED on.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'references' 'no python3'
	finish
fi
cd "$work" || exit 1
seed=${SEED:-$(date +%Y%m%d)} n=0 bad=
while [ $((n += 1)) -le "${SEEDS:-3}" ]; do
	python3 "$root/tests/reference/clv.py" $((seed + n)) .
	# shellcheck disable=SC2046 # a list of options
	clv-forecast $(cat args) in.csv >got.csv 2>said
	# shellcheck disable=SC2046
	clv-forecast --summary=model $(cat args) in.csv >model.csv 2>said
	python3 "$root/tests/reference/clv.py" . >differs 2>&1
	[ ! -s differs ] || bad="$bad $((seed + n))"
	sed "s/^/# $((seed + n)): /; 3q" differs
done
is 'random customers' "$bad" ''
finish
