#!/bin/sh
# reference.sh - random plans against tests/reference/split.py, which gives arms
# in Python in another way.  Seeds are the day's, SEEDS of them from SEED on.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'references' 'no python3'
	finish
fi
cd "$work" || exit 1
seed=${SEED:-$(date +%Y%m%d)} n=0 bad=
while [ $((n += 1)) -le "${SEEDS:-8}" ]; do
	python3 "$root/tests/reference/split.py" make $((seed + n))
	args=$(cat args)
	# shellcheck disable=SC2086 # a list of options
	python3 "$root/tests/reference/split.py" plan.csv customers.csv $args >want
	# shellcheck disable=SC2086
	gray-split --plan=plan.csv $args customers.csv 2>said |
		sed 's/,1,\(KEPT\)\{0,1\}$/,1.0,\1/' >got
	[ -s want ] && cmp -s got want || bad="$bad $((seed + n))"
done
is 'random plans' "$bad" ''
finish
