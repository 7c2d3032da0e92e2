#!/bin/sh
# reference.sh - random tables against tests/reference/kanon.py, which computes the
# same from the definitions, in fractions; of another seed each day.  CASES (100).
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'random tables' 'no python3'
	finish
fi
seed=${SEED:-$(date +%Y%m%d)}
python3 -B "$root/tests/reference/kanon.py" random "$seed" "${CASES:-100}" \
	>"$work/faults" 2>&1
note <"$work/faults"
check "random tables from seed $seed on" [ ! -s "$work/faults" ]
finish
