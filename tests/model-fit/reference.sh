#!/bin/sh
# reference.sh - models of random tables, read by tests/reference/model_fit.py, which
# walks them as LightGBM does and finds again what the program says of them; of
# another seed each day.  CASES (25).
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'random tables' 'no python3'
	finish
fi
seed=${SEED:-$(date +%Y%m%d)}
python3 -B "$root/tests/reference/model_fit.py" model-fit "$work" "$seed" \
	"${CASES:-25}" >"$work/faults" 2>&1
note <"$work/faults"
check "models of random tables from seed $seed on" [ ! -s "$work/faults" ]
finish
