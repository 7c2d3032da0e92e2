#!/bin/bash
# nonce.sh - REQUESTS (10000) requests with a mark each over the quick road: each has its
# own answer, and but for the guard, whose state has every invite, nothing grows with
# them.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/serve/service.sh
. "${0%/*}/service.sh"
ROAD=quick needs_road
needs curl python3
export PORT=$((20000 + $$ % 10000)) ROAD=quick LIMIT=20 RATE=10000000
begin() {
	"$serve" start "$dir" >"$work/why" 2>&1
}
check 'it starts' begin || {
	note <"$work/why"
	finish
}
memory() { # kB that all of the service but the guard have of their own
	for p in /proc/[0-9]*; do
		[ "$(readlink "$p/cwd")" != "$dir" ] || [ "$(cat "$p/comm")" = invite-guard ] ||
			awk '/^Private_Dirty:/ { print $2 }' "$p/smaps_rollup"
	done 2>/dev/null | awk '{ n += $1 } END { print n + 0 }'
}
n=${REQUESTS:-10000}
first=$((n / 2))
asked() { # FIRST LAST
	is "requests $1 to $2 have their own answers" \
		"$("${0%/*}/nonce.py" "$PORT" "$1" "$2" 2>&1)" \
		"answers $(($2 - $1)) errors 0 faults 0"
}
asked 0 $first
before=$(memory)
asked $first "$n"
after=$(memory)
check "memory is $before kB after half of them, $after kB at the end" \
	test "$after" -le $((before + 1000))
is 'the guard had each invite once' "$(curl -s -o "$work/health" "127.0.0.1:$PORT/health/invite" &&
	sed 's/.*"\/invite":{[^}]*"good":\([0-9]*\).*/\1/' "$work/health")" $((n / 10))
check 'it stops' "$serve" stop "$dir"
finish
