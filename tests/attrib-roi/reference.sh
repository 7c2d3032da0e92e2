#!/bin/sh
# reference.sh - random logs against tests/reference, which computes the same in
# Python in another way.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'references' 'no python3'
	finish
fi
cd "$work" || exit 1
for seed in 1 2 3 4 5; do
	python3 "$root/tests/reference/orders.py" $seed
	for how in '' --memory=1 '-j 3'; do
		# shellcheck disable=SC2086 # a list of options
		attrib-roi -m last,first,linear --conversions=orders.csv $how \
			touches.csv 2>said |
			awk -F, 'NR > 1 && ($7 || $8) {
				printf "%s,%s,%.6f,%.6f\n", $1, $2, $7, $8
			}' | sort >got.csv
		awk -F, '$3 + 0 || $4 + 0' want.csv | sort >want
		same "orders in several rows, seed $seed $how" got.csv want
	done
done
finish
