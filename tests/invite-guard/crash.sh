#!/bin/sh
# crash.sh - what can happen to a state: killed at any moment, cut short, bytes
# flipped, the disk full, two writers, a burst, and names made to collide.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
here=$root/tests/invite-guard
events=$work/events.csv
awk -v n=3000 -v seed=3 -f "$here/events.awk" >"$events"
lines=$(($(wc -l <"$events")))
guard() { # STATE LEDGER FILE
	invite-guard -s "$1" --ledger="$2" "$3"
}
guard "$work/whole" "$work/whole.csv" "$events" >"$work/want"

# The verdicts of rows, whether they are judged or repeated.
verdicts() {
	awk -F, '{ print $4 "," $10 "," $11 }' "$@"
}

# Killed with some of the rows read, then all rows again: what had been printed
# stands, all else is as if nothing had happened, the ledger to the byte.
mkfifo "$work/feed"
round=0 size=$(($(wc -c <"$events")))
while [ $((round += 1)) -le 8 ]; do
	rm -f "$work/state" "$work/ledger.csv"
	: >"$work/out" # it may be killed before it opens it
	invite-guard -s "$work/state" --ledger="$work/ledger.csv" \
		<"$work/feed" >"$work/out" 2>"$work/err" &
	pid=$!
	exec 5>"$work/feed"
	at=$((round * 7919 * 13 % size))
	head -c $at "$events" >&5
	[ $((round % 2)) = 0 ] || sleep 0.2
	kill -9 $pid
	wait $pid 2>/dev/null
	exec 5>&-
	printed=$(($(wc -l <"$work/out")))
	head -n $printed "$work/want" >"$work/first"
	same "killed $round: $printed rows had been printed" \
		"$work/out" "$work/first"
	guard "$work/state" "$work/ledger.csv" "$events" >"$work/out"
	verdicts "$work/out" >"$work/got"
	verdicts "$work/want" >"$work/verdicts"
	same "killed $round: the same verdicts after it" \
		"$work/got" "$work/verdicts"
	same "killed $round: and the same ledger" \
		"$work/ledger.csv" "$work/whole.csv"
	replays=$(grep -c -e REPLAY -e ,EVENT, "$work/out")
	check "killed $round: what was printed is repeated, $replays rows" \
		[ "$replays" -ge $((printed > 1 ? printed - 1 : 0)) ]
done

# Cut anywhere behind the arrays: a block that is not whole counts for nothing.
invite-guard -s "$work/base" "$events" >/dev/null
head -n 200 "$events" | awk -F, 'BEGIN { OFS = FS } NR > 1 { $4 = "again" NR }
	{ print }' >"$work/more.csv"
cp "$work/base" "$work/longer"
before=$(($(wc -c <"$work/base")))
invite-guard -s "$work/longer" "$work/more.csv" >"$work/more"
after=$(($(wc -c <"$work/longer")))
check 'a run makes the journal longer' [ $after -gt $before ]
wrong=
for part in 1 2 3 5 8 13 21 34 55 89; do
	head -c $((before + (after - before) * part / 90)) "$work/longer" \
		>"$work/cut"
	invite-guard -s "$work/cut" "$work/more.csv" >"$work/again" \
		2>"$work/err" && cmp -s "$work/again" "$work/more" ||
		wrong="$wrong $part"
done
is 'cut in its last block, it answers as before that' "$wrong" ''

# A byte that is not what it was: told, or of what was not asked for.
wrong='' told=0 at=0
size=$after
while [ $at -lt $size ]; do
	cp "$work/longer" "$work/flipped"
	byte=$(od -An -tu1 -j $at -N 1 "$work/longer")
	# shellcheck disable=SC2059 # an octal escape is what it is
	printf "\\$(printf %o $(((byte + 1) % 256)))" |
		dd of="$work/flipped" bs=1 seek=$at conv=notrunc status=none
	if invite-guard -s "$work/flipped" "$work/more.csv" >"$work/again" \
		2>"$work/err"; then
		invite-guard -s "$work/longer" "$work/more.csv" >"$work/good"
		cmp -s "$work/again" "$work/good" || wrong="$wrong $at"
	else
		told=$((told + 1))
		grep -q -e damaged -e 'no state' -e 'state of' -e 'byte order' \
			"$work/err" || wrong="$wrong $at"
	fi
	at=$((at + size / 60 + 1))
done
is "bytes flipped: $told of them were told, no answer is wrong" "$wrong" ''
check 'and some were told' [ $told -gt 5 ]

# A full disk: no row is printed that is not remembered.
cp "$work/base" "$work/full"
(
	trap '' XFSZ
	ulimit -f $((before / 512 + 8))
	invite-guard -s "$work/full" "$work/more.csv" 2>"$work/err"
	echo "status $?"
) >"$work/out"
is 'a full disk: status' "$(tail -n 1 "$work/out")" 'status 75'
check 'a full disk: why' grep -q "$work/full: " "$work/err"
is 'a full disk: no verdict' "$(grep -c again "$work/out")" 0
same 'a full disk: the state is as it was' "$work/full" "$work/base"

# Two writers.
invite-guard -s "$work/base" <"$work/feed" >"$work/out" &
pid=$!
exec 5>"$work/feed"
head -n 3 "$work/more.csv" >&5
while [ "$(wc -l <"$work/out")" -lt 3 ]; do
	sleep 0.1
done
invite-guard -s "$work/base" "$work/more.csv" >"$work/second" 2>"$work/err"
is 'a second writer: status' $? 75
is 'a second writer: why' "$(cat "$work/err")" \
	"invite-guard: $work/base: another one is writing here"
invite-guard -s "$work/base" --explain=again2 >"$work/explained"
is 'a reader meanwhile' "$(sed -n 2p "$work/explained" | cut -d, -f 1)" again2
exec 5>&-
wait $pid
is 'the first writer: status' $? 0

# 64,000 rows in one second: the checks count, and time does not stand still.
awk 'BEGIN {
	print "inviter,invitee,time,event,ip,device,phone"
	for (i = 1; i <= 64000; i++)
		print "boss,u" i ",2026-01-01 10:00:00,E" i ",192.0.2.1,d1," i
}' >"$work/burst.csv"
start=$(date +%s)
invite-guard "$work/burst.csv" | tail -n 1 | cut -d, -f 8- >"$work/got"
is '64,000 rows in one second' "$(cat "$work/got")" \
	'reject,170,VDEV:64000/6;DEVICE:256/6;VIP:64000/8;VNET:64000/20;VINV:64000/8;FAN:64000/30;SEQPHONE:1/3;REGULAR:0/20,,,0,'
check 'in less than 20 s' [ $(($(date +%s) - start)) -lt 20 ]

# A chain as long as the log: depth and cycles take no longer for it.
awk 'BEGIN {
	print "inviter,invitee,time,event,ip,device,phone"
	for (i = 0; i < 100000; i++)
		print "u" i ",u" i + 1 "," 1760000000 + i * 60 ",E" i ",,,"
	print "u100000,u0," 1766000000 ",E,,,"
}' >"$work/chain.csv"
start=$(date +%s)
invite-guard "$work/chain.csv" | tail -n 2 | cut -d, -f 8- >"$work/got"
is 'a chain of 100,000' "$(cat "$work/got")" 'pass,0,,,u99999,100000,
reject,100,CYCLE:1/1,,,0,'
check 'in less than 20 s' [ $(($(date +%s) - start)) -lt 20 ]
check "all $lines lines were answered" [ "$(wc -l <"$work/want")" = $lines ]
finish
