#!/bin/bash
# load.sh - samples/serve under load, while filters and workers are killed and tables
# are read anew: each of REQUESTS (2000) requests gets its own answer or a clear error,
# nothing is paid twice, and the service comes back by itself.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/serve/service.sh
. "${0%/*}/service.sh"
needs_road
needs curl pkill python3
export PORT=$((20000 + $$ % 10000)) LIMIT=5 RATE=100000
begin() {
	"$serve" start "$dir" >"$work/why" 2>&1
}
check 'it starts' begin || {
	note <"$work/why"
	finish
}
mkfifo "$work/ticks"
"${0%/*}/load.py" "$PORT" "${REQUESTS:-2000}" "$work/ticks" >"$work/said" 2>&1 &
callers=$!
kills=0
while read -r _; do
	case $((kills % 5)) in
	0) filters invite-guard ;;
	1) filters kg-ask | head -n 2 ;;
	2) pgrep -P "$(cat "$dir/$workers.pid")" | head -n 1 ;;
	3) filters rfm-cluster ;;
	4) "$serve" reload "$dir" >&2 ;;
	esac 2>>"$work/why" | xargs -r kill -9 2>>"$work/why"
	kills=$((kills + 1))
done <"$work/ticks"
wait $callers
is 'the callers came to their end' $? 0
is 'each has its own answer, or an error that says so' \
	"$(sed '$d' "$work/said")" '' || note <"$work/why"
tail -n 1 "$work/said" | note
check "under $kills kills and reloads" [ "$kills" -gt 4 ]
check 'some are answered all the same' [ \
	"$(awk 'END { print $2 + 0 }' "$work/said")" -gt $((${REQUESTS:-2000} / 2)) ]
is 'all invites are answered, and were paid once' \
	"$(awk 'END { print $6 }' "$work/said")" \
	$((8 * ((${REQUESTS:-2000} / 8 + 3) / 4))) # every fourth of eight callers

# Nobody starts it anew.
is 'then it answers as ever' "$(curl -s -m 20 "127.0.0.1:$PORT/ask" \
	--data-binary '{"question":"安居贷的利率"}' | grep -c '3.85%')" 1
# One that was killed last is begun by the next request.
check 'and the guard does' curl -sf -m 20 -o "$work/health" "127.0.0.1:$PORT/health/invite"
is 'which has one writer' "$(filters invite-guard | wc -l)" 1
check 'it stops' "$serve" stop "$dir"
finish
