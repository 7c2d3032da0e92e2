#!/bin/sh
# restore.sh - copies of ledger and state, taken in that order at CUTS (200)
# moments while the program runs: from each of them and the log the ledger comes
# out as of the run that lost nothing.  The other order, and the ledger of another
# state, are refused by name.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cuts=${CUTS:-200}
events=$work/events.csv
awk -v n=1200 -v seed="$(date +%j)" -f "$root/tests/invite-guard/events.awk" \
	>"$events"
rows=$(($(wc -l <"$events") - 1))
guard() { # STATE LEDGER FILE
	invite-guard -s "$1" --ledger="$2" "$3"
}
guard "$work/whole" "$work/whole.csv" "$events" >"$work/want" 2>/dev/null
check 'there are payouts' [ "$(wc -l <"$work/whole.csv")" -gt 100 ]

# The log comes in pieces, and a backup is taken behind each while the program is
# still at it.
mkfifo "$work/feed"
guard "$work/state" "$work/ledger.csv" - <"$work/feed" >"$work/live" 2>/dev/null &
pid=$!
exec 5>"$work/feed"
head -n 1 "$events" >&5
i=0 at=0
while [ "$i" -lt "$cuts" ]; do
	i=$((i + 1)) to=$((rows * i / cuts))
	sed -n "$((at + 2)),$((to + 1))p" "$events" >&5
	at=$to
	[ -s "$work/ledger.csv" ] && [ -s "$work/state" ] || continue
	cp "$work/ledger.csv" "$work/ledger.$i" # the ledger first,
	cp "$work/state" "$work/state.$i"       # then the state
done
exec 5>&-
wait $pid
is 'the run that was copied from ended well' $? 0
same 'and its ledger is that of one run' "$work/ledger.csv" "$work/whole.csv"

i=0 tried=0 wrong=
while [ $((i += 1)) -le "$cuts" ]; do
	[ -f "$work/state.$i" ] || continue
	tried=$((tried + 1))
	guard "$work/state.$i" "$work/ledger.$i" "$events" >"$work/got" \
		2>"$work/err" && cmp -s "$work/ledger.$i" "$work/whole.csv" ||
		wrong="$wrong $i"
done
is 'from every copy and the log the ledger is whole' "$wrong" ''
check "copies were tried: $tried" [ "$tried" -ge $((cuts / 4)) ]

# What was paid and is in no log: the payout file has it all, the log ends sooner.
head -n 900 "$events" >"$work/log.csv"
guard "$work/short" "$work/short.csv" "$work/log.csv" >/dev/null 2>&1
rows-diff --key=time,event,invitee,level,status "$work/short.csv" \
	"$work/whole.csv" | cut -d, -f 1-6 >"$work/paid"
awk 'NR == FNR { known[$0]; next } !($0 in known)' "$work/short.csv" \
	"$work/whole.csv" | awk -F, '{
	print "came," $1 "," $6 "," $3 "," $4 "," $8 }' | LC_ALL=C sort \
	>"$work/unknown"
tail -n +2 "$work/paid" | LC_ALL=C sort >"$work/listed"
same 'what was paid after the log ends is listed from the payout file' \
	"$work/listed" "$work/unknown"
check "that is $(wc -l <"$work/unknown") payouts" [ -s "$work/unknown" ]

# The ledger of a later moment than the state, and of another state.
head -n 400 "$events" >"$work/some.csv"
guard "$work/old" "$work/old.csv" "$work/some.csv" >/dev/null 2>&1
cp "$work/whole.csv" "$work/newer.csv"
guard "$work/old" "$work/newer.csv" "$events" >"$work/got" 2>"$work/err"
is 'a ledger newer than its state is refused' \
	"$? $(grep -c 'the ledger of another state' "$work/err")" '1 1'
same 'and stays as it is' "$work/newer.csv" "$work/whole.csv"
sed '2s/^[^,]*/2001-01-01T00:00:00Z/' "$work/old.csv" >"$work/other.csv"
guard "$work/old" "$work/other.csv" "$events" >"$work/got" 2>"$work/err"
is 'one of other lines is refused' "$?" 1
check 'by name' grep -q 'other.csv' "$work/err"
finish
