#!/bin/sh
# reference.sh - random tables, by a slow program that knows nothing of ours;
# ROUNDS of them, of another seed each day.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
command -v python3 >/dev/null || {
	echo '1..0 # SKIP no python3'
	exit
}
rounds=${ROUNDS:-40}
is "$rounds pairs of tables, seed $(date +%Y%m%d)" \
	"$(python3 "$root/tests/reference/rows_diff.py" "$rounds" "$(date +%Y%m%d)")" \
	"$rounds rounds"
finish
