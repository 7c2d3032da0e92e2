#!/bin/sh
# books.sh - SEEDS (30) random books of offers against a slow auditor.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
if ! command -v python3 >/dev/null; then
	skip 'random books' 'no python3'
	finish
	exit
fi
n=${SEEDS:-30}
python3 "$root/tests/offer-audit/books.py" "$n" "${SEED:-1}" "$work" \
	>"$work/said" 2>&1
is "$n books" "$(tail -n 1 "$work/said")" "$n books: 0 wrong" ||
	note <"$work/said"
finish
