#!/bin/sh
# brute.sh - SEEDS (60) random budgets, of which all choices were tried.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
if ! command -v python3 >/dev/null; then
	skip 'all choices' 'no python3'
	finish
	exit
fi
n=${SEEDS:-60}
python3 "$root/tests/offer-budget/brute.py" "$n" "${SEED:-1}" "$work" \
	>"$work/said" 2>&1
is "$n budgets" "$(tail -n 1 "$work/said")" \
	"$n budgets, of which all choices were tried: 0 wrong" ||
	note <"$work/said"
finish
