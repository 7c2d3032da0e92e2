#!/bin/sh
# reference.sh - random rows beside a slow reference, in one run and in trees of
# merges; of another seed each day.  SEED and CASES (16) choose.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'references' 'no python3'
	finish
fi
exec python3 "$root/tests/reference/idlink.py" random \
	"${SEED:-$(date +%j)}" "${CASES:-16}"
