The file of the ledger: moved away, changed, cut.

  $ cat >t.sh <<'END'
  > H=inviter,invitee,time,event,reward,campaign
  > one() { echo "$H"; echo "ann,$1,2026-01-0$2 10:00,E$2,20,c1"; }
  > pay() { one $1 $2 >in.csv; invite-guard -s st --ledger=${3:-led} in.csv 2>&1 >/dev/null | grep -v checks.are.off; }
  > END

Once it has been moved a new one begins, and the two together are the ledger that
would have been:

  $ . ./t.sh; for n in 1 2 3 4; do pay bob$n $n; done; mv led whole; rm st
  $ . ./t.sh; pay bob1 1; pay bob2 2; mv led led.1; pay bob3 3
  invite-guard: led: a new ledger begins here, as the one before, of 148 bytes, has been moved
  $ . ./t.sh; pay bob4 4; pay bob1 1
  invite-guard: in.csv:2: this event was judged before: its verdict is repeated and nothing more is due
  $ tail -n +2 led | cat led.1 - | cmp - whole && wc -l <led
  3

It may be where it is not looked for, as long as it is not where it was:

  $ . ./t.sh; pay bob5 5 new
  invite-guard: new: the ledger of this state is 'led' (want that one, or move it first)
  $ test -e new || echo no new file
  no new file
  $ . ./t.sh; mkdir old; mv led old/; pay bob5 5 old/led; mv old/led old/1; pay bob6 6 old/2; cat old/1 old/2 | cut -d, -f1,3,8
  invite-guard: old/2: a new ledger begins here, as the one before, of 194 bytes, has been moved
  time,invitee,status
  2026-01-03T10:00:00Z,bob3,hold
  2026-01-04T10:00:00Z,bob4,hold
  2026-01-05T10:00:00Z,bob5,hold
  time,invitee,status
  2026-01-06T10:00:00Z,bob6,hold

An amount that somebody has changed is noticed, and so are lines that were swapped;
nothing is added to such a ledger:

  $ . ./t.sh; rm -f st led; pay bob1 1; pay bob2 2; cp led good; sed 's/bob1,1,ann,E1,20,hold/bob1,1,ann,E1,99,hold/' good >led; pay bob3 3; wc -l <led
  invite-guard: led: somebody has changed what this state has written there (want the ledger as it was)
  3
  $ . ./t.sh; sed 's/20,hold$/21,hold/;3q' good >led; pay bob3 3; for n in 1 3 2; do sed -n ${n}p good; done >led; pay bob3 3
  invite-guard: led: somebody has changed what this state has written there (want the ledger as it was)
  invite-guard: led: somebody has changed what this state has written there (want the ledger as it was)
  $ . ./t.sh; cp good led; pay bob3 3; tail -n 1 led
  2026-01-03T10:00:00Z,c1,bob3,1,ann,E3,20,hold

Lines that were cut off are written again, but not where a changed one stands
before them:

  $ . ./t.sh; cp led whole; head -n 3 whole >led; pay bob3 3; cmp led whole && echo the same
  invite-guard: in.csv:2: this event was judged before: its verdict is repeated and nothing more is due
  invite-guard: led: the ledger lacks its last lines, as after a crash, and they are appended (1)
  the same
  $ . ./t.sh; head -n 3 whole | sed s/E1,20/E1,19/ >led; pay bob3 3; head -n 2 whole >led; pay bob3 3
  invite-guard: led: somebody has changed what this state has written there (want the ledger as it was)
  invite-guard: led: 102 bytes, and this state has written 194: some of the ledger is lost

A file with something else is no ledger:

  $ . ./t.sh; echo something >other; rm -f st; pay bob1 1 other
  invite-guard: other: 10 bytes, and this state has written 0: the ledger of another state

A run that is killed when it has begun a new ledger and nothing else leaves a
header; the lines before stay where they are:

  $ . ./t.sh; rm -f st led; pay bob1 1; mv led led.1; head -n 1 led.1 >led; pay bob2 2; cat led
  invite-guard: led: a new ledger begins here, as the one before, of 102 bytes, has been moved
  time,campaign,invitee,level,inviter,event,amount,status
  2026-01-02T10:00:00Z,c1,bob2,1,ann,E2,20,hold

A run with too few rows has not happened:

  $ awk 'BEGIN { print "inviter,invitee,time,event,reward,campaign"; for (i = 0; i < 3000; i++) printf "a%d,b%d,2026-01-01 %02d:%02d,E%d,20,c1\n", i, i, i / 200, i / 4 % 50, i }' >many.csv
  $ . ./t.sh; rm -f st led; invite-guard -s st --ledger=led --min-rows=3001 -o out many.csv; wc -l <led
  invite-guard: many.csv: no column 'ip', so these checks are off: VIP VNET SAMEIP
  invite-guard: many.csv: no column 'device', so these checks are off: VDEV DEVICE
  invite-guard: many.csv: no column 'phone', so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: 3000 rows, fewer than --min-rows=3001
  1
  $ ls out
  ls: cannot access 'out': No such file or directory
  [2]
  $ . ./t.sh; invite-guard -s st --ledger=led --min-rows=3000 -o out many.csv 2>err; grep -c REPLAY out; wc -l <led
  0
  3001
