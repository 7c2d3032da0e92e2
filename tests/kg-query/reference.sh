#!/bin/sh
# reference.sh - random queries against tests/reference/sparql.py, which evaluates the
# algebra of SPARQL 1.1 as it is defined: 1,000 that are the same every time, and 500
# of the day's seed, or of SEED; CASES=100000 is the long check.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
if ! command -v python3 >/dev/null; then
	skip 'random queries' 'no python3, in which the reference is written'
	finish
	exit
fi
seed=${SEED:-$(date +%Y%m%d)}
# Whether SEED, N, ... differ nowhere.
agrees() { # SEED N [SPOIL]
	PYTHONDONTWRITEBYTECODE=1 python3 "$root/tests/reference/sparql.py" "$@" \
		>"$work/differ" 2>&1 || {
		head -n 12 "$work/differ" >"$work/first"
		note <"$work/first"
		return 1
	}
}
check '1,000 random queries' agrees 1 1000
check "random queries, SEED=$seed" agrees "$seed" "${CASES:-500}"
# That a difference is found.
agrees 2 40 7 >/dev/null
is 'of 40 answers six are wrong' "$(grep -c '^seed' "$work/differ")" 6
finish
