#!/bin/sh
# reference.sh - random rules on random events give what a slow reference in
# Python gives, byte for byte: pushes, silences, late rows.  CASES (40) seeds from
# SEED on, which is another every day.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
command -v python3 >/dev/null || {
	skip 'a reference in Python' 'no python3'
	finish
	exit
}
PYTHONDONTWRITEBYTECODE=1 python3 "$root/tests/reference/scene_many.py" \
	"${SEED:-$(date +%Y%m%d)}" "${CASES:-40}" "$work" >"$work/bad" 2>&1
is "random scenes, SEED=${SEED:-$(date +%Y%m%d)}" "$(cat "$work/bad")" ''
finish
