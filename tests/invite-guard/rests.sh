#!/bin/sh
# rests.sh - a ledger of 1 MiB or more that nobody has touched since the last run
# is not read again; whoever writes into it, and sets its size and time back, is
# found out, and one that was copied or touched goes on.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$work" || exit
awk 'BEGIN {
	print "inviter,invitee,time,event,reward,campaign"
	for (i = 1; i <= 20000; i++)
		printf "u%d,v%d,%d,E%06d,20,spring\n", i, i, 1760000000 + i, i
}' >log.csv
guard() { # FILE
	invite-guard -s state --ledger=paid.csv "$1" >out 2>err
}
one() { # NUMBER: a row more, judged
	printf 'inviter,invitee,time,event,reward,campaign\nw%s,x%s,%d,F%s,20,spring\n' \
		"$1" "$1" $((1760030000 + $1)) "$1" >one.csv
	guard one.csv
}
lines() {
	wc -l <paid.csv | tr -d ' '
}
guard log.csv
is 'the first run' $? 0
check 'the ledger is long' [ "$(wc -c <paid.csv)" -gt 1048576 ]
one 1
is 'one row more' $? 0
is 'has its line' "$(lines)" 20002
cp paid.csv good.csv

# In place, of the same length, and with the time that it had: but the time of
# that is another one, once the clock of the file system has gone on.
sleep 0.1
printf 9 | dd of=paid.csv bs=1 seek=5000 conv=notrunc 2>/dev/null
touch -r good.csv paid.csv
cmp -s good.csv paid.csv
is 'a byte is another one' $? 1
one 2
is 'a byte that was changed is noticed' $? 1
check 'and said' grep -q 'paid.csv: somebody has changed' err
is 'nothing is added' "$(lines)" 20002

# As it was, at the same place and at another.
cat good.csv >paid.csv
one 2
is 'it comes back' $? 0
sleep 0.1
touch paid.csv
one 3
is 'touched alone, it is right' $? 0
cp paid.csv copy.csv && mv copy.csv paid.csv
one 4
is 'and so is a copy' $? 0
is 'all lines are there' "$(lines)" 20005
one 5
is 'and it goes on' $? 0

# Somebody writes while a run is at it, which adds lines of its own behind: the
# next run must not take that for its own work.
mkfifo feed
invite-guard -s state --ledger=paid.csv - <feed >out 2>err &
pid=$!
exec 5>feed
printf 'inviter,invitee,time,event,reward,campaign\ny1,z1,1760040001,G1,20,spring\n' >&5
until grep -q G1 paid.csv; do sleep 0.05; done
sleep 0.1
printf 9 | dd of=paid.csv bs=1 seek=5000 conv=notrunc 2>/dev/null
sleep 0.1
printf 'y2,z2,1760040002,G2,20,spring\n' >&5
exec 5>&-
wait $pid
is 'the run knows nothing of it' $? 0
one 6
is 'the next one does' $? 1
check 'and says so' grep -q 'paid.csv: somebody has changed' err
finish
