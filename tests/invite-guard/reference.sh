#!/bin/sh
# reference.sh - EVENTS (100000) random invites judged row by row as a slow
# reference of its own judges them, with --burn: at once, in runs over a state, in the order
# of time, with levels.
#
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
here=$root/tests/invite-guard
n=${EVENTS:-100000}
events=$work/events.csv
awk -v n="$n" -v seed="${SEED:-1}" -f "$here/events.awk" >"$events"
columns=4,10-

awk -F, -f "$here/reference.awk" <"$events" >"$work/want"
invite-guard --burn "$events" >"$work/all"
cut -d, -f $columns "$work/all" >"$work/got"
same "$n events" "$work/got" "$work/want"

# All that can be found is found.
for code in SELF DUP CYCLE DEVSHARE VDEV RING PHONE DEVICE VIP VNET SAMEIP \
	VINV FAN SEQPHONE \
	NIGHT REGULAR LATE EVENT REPLAY; do
	check "$code is among the reasons" grep -q "$code" "$work/want"
done
for verdict in pass review reject; do
	check "$verdict is among the verdicts" \
		grep -q ",$verdict," "$work/want"
done

# In seven runs over a state, of pieces as they come; and long ones, whose
# journal is folded in.
awk -v n="$n" -v to="$work/piece" 'NR == 1 {
	for (i = 0; i < 7; i++)
		print >(to i)
	next
}
{ print >(to int(NR * NR / (n * n) * 6) % 7) }' "$events"
for i in 0 1 2 3 4 5 6; do
	invite-guard --burn -s "$work/state" "$work/piece$i" | tail -n +2
done | cut -d, -f $columns >"$work/got"
tail -n +2 "$work/want" >"$work/rows"
same 'in seven runs over a state' "$work/got" "$work/rows"
check 'the journal was folded into the state' \
	[ "$(wc -c <"$work/state")" -gt $((n * 60)) ]

# Held back until nothing older can come, it is the reference of sorted rows.
head -n $((n / 3)) "$events" >"$work/third"
awk -F, 'NR > 1 { printf "%.0f\t%s\n", $3, $0 }' "$work/third" |
	sort -t "$(printf '\t')" -k 1,1n -k 2 | cut -f 2- >"$work/sorted"
{
	head -n 1 "$events"
	cat "$work/sorted"
} | awk -F, -f "$here/reference.awk" >"$work/want"
invite-guard --burn --lateness=2h "$work/third" | cut -d, -f $columns >"$work/got"
same 'in the order of time' "$work/got" "$work/want"

# Levels and teams, which the reference climbs for every row: fewer.
head -n 4001 "$events" >"$work/few"
awk -F, -v levels=3 -f "$here/reference.awk" <"$work/few" >"$work/want"
invite-guard --burn --reward-levels=3 --shares=0.8,0.1,0.1 --i-have-legal-advice \
	"$work/few" | cut -d, -f $columns >"$work/got"
same 'with three levels' "$work/got" "$work/want"
for code in LEVELS TEAM; do
	check "$code is among the reasons" grep -q "$code" "$work/want"
done
finish
