#!/bin/sh
# writers.sh - two writers of one state at once, above all of one that is not
# there yet: whoever is first makes it, and no payout is made twice.  ROUNDS (40).
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
events=$work/events.csv
awk 'BEGIN {
	print "inviter,invitee,time,event,ip,device,phone,reward,campaign"
	for (i = 1; i <= 400; i++)
		printf "a%d,u%d,2026-01-%02d 10:%02d,E%d,198.18.%d.%d,d%d,%d,20,w\n", \
			i, i, 1 + i / 60, i % 60, i, i / 200, i % 200, i, \
			13800000 + i * 100
}' >"$events"
guard() {
	invite-guard -s "$work/state" --ledger="$work/ledger.csv" "$@"
}
guard "$events" >"$work/want" 2>"$work/err"
cp "$work/ledger.csv" "$work/once.csv"

# Each waits until the other has been started, and then they run.
mkfifo "$work/go"
writer() { # NUMBER
	read -r _ <"$work/go"
	guard "$events" >"$work/out$1" 2>"$work/err$1"
	echo $? >"$work/status$1"
}
is_refused() {
	[ "$(cat "$work/status$1")" = 75 ] &&
		grep -q 'another one is writing here' "$work/err$1"
}
is_second() {
	[ "$(cat "$work/status$1")" = 0 ] &&
		[ "$(grep -c REPLAY "$work/out$1")" = 400 ]
}
round=0 wrong='' refused=0 second=0
while [ $((round += 1)) -le "${ROUNDS:-40}" ]; do
	rm -f "$work/state" "$work/ledger.csv"
	writer 1 &
	writer 2 &
	exec 7<>"$work/go"
	printf 'go\ngo\n' >&7
	wait
	exec 7>&-
	won=
	for i in 1 2; do
		if is_refused $i; then
			refused=$((refused + 1))
		elif is_second $i; then
			second=$((second + 1))
		elif [ "$(cat "$work/status$i")" = 0 ] &&
			cmp -s "$work/out$i" "$work/want"; then
			won=$won$i
		else
			wrong="$wrong $round:$(tail -n 1 "$work/err$i")"
		fi
	done
	[ ${#won} = 1 ] || wrong="$wrong $round:$won won"
	cmp -s "$work/ledger.csv" "$work/once.csv" || wrong="$wrong $round:ledger"
	# What is left is the winner's, and can be gone on with.
	guard "$events" 2>"$work/err" | grep -c REPLAY >"$work/replays"
	[ "$(cat "$work/replays")" = 400 ] || wrong="$wrong $round:lost"
	cmp -s "$work/ledger.csv" "$work/once.csv" || wrong="$wrong $round:again"
	set -- "$work"/state.*
	[ -e "$1" ] && wrong="$wrong $round:$1 is left"
done
is "two writers of a new state: one wins (of the others $refused are refused, $second come after it)" \
	"$wrong" ''
check 'all rounds have a loser' \
	[ $((refused + second)) = "${ROUNDS:-40}" ]
finish
