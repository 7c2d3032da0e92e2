#!/bin/sh
# condition.sh - conditions against a reference in Python, on cases that nobody
# has chosen: the seed is the day's, or SEED.  The cases that lie here are tried
# by unit/t_condition_reference.
set -u
cd "$(dirname "$0")/../.." || exit 1
B=${B:-build/release}
command -v python3 >/dev/null || {
	echo '1..0 # skip no python3, in which the reference is written'
	exit 0
}
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
seed=${SEED:-$(date +%Y%m%d)}
echo 1..1
PYTHONDONTWRITEBYTECODE=1 python3 tests/reference/condition.py "$seed" \
	"${CASES:-3000}" >"$tmp/cases.tsv" &&
	CONDITION_CASES=$tmp/cases.tsv "$B/tests/unit/t_condition_reference" \
		>"$tmp/said" 2>&1 && grep -q '^ok 2' "$tmp/said" || {
	sed 's/^/# /' "$tmp/said"
	echo "not ok 1 - 3000 random conditions, SEED=$seed"
	exit 1
}
echo "ok 1 - random conditions, SEED=$seed"
