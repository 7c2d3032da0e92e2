The life of a payout: what people decide, what time brings, and what a list stops.
What is told of rows is in unsaid.t, and not here.

  $ cat >t.sh <<'END'
  > H=inviter,invitee,time,event,device,phone,ip,reward,campaign
  > decide() { echo event,verdict,by,time; printf '%s\n' "$@"; }
  > pay() { invite-guard -s st --ledger=led "$@" 2>&1 >/dev/null | grep -v checks.are.off; cut -d, -f1-6,8- led | tail -n +2; }
  > levels() { rm -f st led; { echo $H; echo ann,bob,2026-01-01 10:00,E0,,,,0,c; n=0; for r in $R; do n=$((n+1)); echo "bob,u$n,2026-01-01 10:0$n,E$n,,,,$r,c"; done; } >l.csv
  > invite-guard -s st --ledger=led --reward-levels=2 "$@" l.csv >/dev/null 2>&1; cut -d, -f3,4,5,7 led | tail -n +2 | tr '\n' ' '; echo; }
  > END
  $ . ./t.sh; echo $H >none.csv

Review suspends what is on hold, and a pass puts it on hold again; so it is paid:

  $ . ./t.sh; printf "$H\nann,bob,2026-01-01 10:00,E1,,,192.0.2.1,20,c1\n" >a.csv; pay a.csv
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  $ . ./t.sh; decide E1,review,ops,'2026-01-02 09:00' >d; pay --decisions=d none.csv
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  2026-01-02T09:00:00Z,c1,bob,1,ann,E1,suspended
  $ . ./t.sh; decide E1,review,ops,'2026-01-02 09:00' E1,pass,ops,'2026-01-03 09:00' >d
  $ . ./t.sh; printf "$H\nx,y,2026-01-28 10:00,E9,,,,0,c1\n" >later.csv; pay --decisions=d later.csv
  invite-guard: d:2: a later decision on this event is known, and this one changes nothing
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  2026-01-02T09:00:00Z,c1,bob,1,ann,E1,suspended
  2026-01-03T09:00:00Z,c1,bob,1,ann,E1,hold
  2026-01-10T09:00:00Z,c1,bob,1,ann,E1,paid

What is paid cannot be suspended.  A rejection takes it back, and a pass pays it
again:

  $ . ./t.sh; decide E1,review,ops,2026-01-29 >d; pay --decisions=d none.csv | tail -n 1
  2026-01-10T09:00:00Z,c1,bob,1,ann,E1,paid
  $ . ./t.sh; decide E1,review,ops,2026-01-29 >d; invite-guard -s st --ledger=led --decisions=d none.csv 2>&1 | grep -c known
  1
  $ . ./t.sh; decide E1,reject,ops,2026-01-30 >d; pay --decisions=d none.csv | tail -n 1
  2026-01-30T00:00:00Z,c1,bob,1,ann,E1,clawback
  $ . ./t.sh; decide E1,review,ops,2026-01-30 >d; pay --decisions=d none.csv | tail -n 1
  2026-01-30T00:00:00Z,c1,bob,1,ann,E1,clawback
  $ . ./t.sh; decide E1,pass,ops,2026-01-31 >d; pay --decisions=d --as-of=2026-02-07 none.csv | tail -n 2
  2026-01-31T00:00:00Z,c1,bob,1,ann,E1,hold
  2026-02-07T00:00:00Z,c1,bob,1,ann,E1,paid

Of an invitee and a campaign one payout stands, whichever invites are passed; when
it is taken back, another one that passes has it:

  $ rm st led; . ./t.sh; printf "$H\nann,bob,2026-01-01 10:00,E1,,,192.0.2.1,20,c1\nzed,bob,2026-01-02 10:00,E6,,,192.0.9.2,20,c1\n" >two.csv
  $ . ./t.sh; decide E1,reject,j,2026-01-01 >d0; decide E6,pass,j,2026-01-03 >d1; decide E1,pass,j,2026-01-04 >d2; decide E6,reject,j,2026-01-05 >d3
  $ . ./t.sh; pay --burn --decisions=d0 two.csv; pay --decisions=d1 none.csv; pay --decisions=d2 none.csv
  invite-guard: two.csv:3: this invitee was invited before, and the first invite alone counts
  2026-01-03T00:00:00Z,c1,bob,1,zed,E6,hold
  invite-guard: d2:2: another invite of this invitee has had the campaign's reward, and passing this one pays nothing
  2026-01-03T00:00:00Z,c1,bob,1,zed,E6,hold
  $ . ./t.sh; pay --decisions=d3 --as-of=2026-03-01 none.csv
  2026-01-03T00:00:00Z,c1,bob,1,zed,E6,hold
  2026-01-05T00:00:00Z,c1,bob,1,zed,E6,clawback
  2026-01-05T00:00:00Z,c1,bob,1,ann,E1,hold
  2026-01-12T00:00:00Z,c1,bob,1,ann,E1,paid

The last decision by time counts, over all runs; of one time the one that came
last, however often a file is given:

  $ rm st led; . ./t.sh; pay a.csv; n=0; for x in 'E1,reject,j,2026-01-10' 'E1,reject,boss,2026-01-30' 'E1,pass,clerk,2026-01-20'; do
  >   decide "$x" >d; pay --decisions=d none.csv | grep known; done; invite-guard -s st --ledger=led a.csv 2>/dev/null | cut -d, -f10,12
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  invite-guard: d:2: a later decision on this event is known, and this one changes nothing
  verdict,reasons
  reject,REPLAY:20;MANUAL:boss
  $ rm st led; . ./t.sh; pay a.csv >out; decide E1,review,lin,2026-01-02 E1,pass,wu,2026-01-02 >d; decide E1,review,lin,2026-01-02 >d2
  $ . ./t.sh; pay --decisions=d none.csv; pay --decisions=d2 none.csv; pay --decisions=d none.csv; pay --decisions=d2 none.csv
  invite-guard: d:2: a later decision on this event is known, and this one changes nothing
  invite-guard: d:3: another decision on this event has the same time, and this one, which came later, counts
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  invite-guard: d2:2: another decision on this event has the same time, and this one, which came later, counts
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  2026-01-02T00:00:00Z,c1,bob,1,ann,E1,suspended
  invite-guard: d:3: this decision is known already, and changes nothing
  invite-guard: d:2: a later decision on this event is known, and this one changes nothing
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  2026-01-02T00:00:00Z,c1,bob,1,ann,E1,suspended
  invite-guard: d2:2: this decision is known already, and changes nothing
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  2026-01-02T00:00:00Z,c1,bob,1,ann,E1,suspended

A decision about what nobody has judged is told:

  $ . ./t.sh; decide E1x,pass,j,2026-01-03 >d; pay --decisions=d none.csv | head -n 1
  invite-guard: d:2: no event of this id was judged so far, and the decision waits for it

Without rows, time comes by --as-of:

  $ rm st led; . ./t.sh; printf "$H\nann,bob,2026-01-01 10:00,E1,,,,20,c1\ncid,dan,2026-01-05 10:00,E2,,,,20,c1\n" >a.csv
  $ . ./t.sh; pay a.csv; pay --as-of='2026-01-08 10:00' none.csv | tail -n 1; pay --as-of=2026-06-01 none.csv | tail -n 1
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  2026-01-05T10:00:00Z,c1,dan,1,cid,E2,hold
  2026-01-08T10:00:00Z,c1,bob,1,ann,E1,paid
  2026-01-12T10:00:00Z,c1,dan,1,cid,E2,paid
  $ . ./t.sh; printf "$H\nann,eve,2026-05-31 10:00,E3,,,,20,c1\n" >b.csv; pay b.csv | tail -n 1; pay --as-of=2026-07-01 b.csv | tail -n 1
  2026-05-31T10:00:00Z,c1,eve,1,ann,E3,hold
  2026-06-08T00:00:00Z,c1,eve,1,ann,E3,paid

A wrong year in the first row, with and without --as-of:

  $ rm st led; . ./t.sh; printf "$H\nann,bob,2062-01-01 10:00,E1,,,,20,c1\ncid,dan,2026-02-03 10:00,E2,,,,20,c1\n" >a.csv; invite-guard -s st --ledger=led a.csv
  invite-guard: a.csv:3: 2026-02-03 10:00 is 13116 days older than the row before it, which leaps ahead, so one of the two has a wrong time (want --as-of, the time it is)
  [1]
  $ invite-guard -s st --ledger=led --as-of=2026-02-04 --max-bad=1 a.csv 2>&1 | grep -v are.off | cut -d, -f1-4,10-
  invite-guard: a.csv:2: 2062-01-01 10:00 is 13115 days ahead of all rows before (--as-of says what time it is, --max-step how far a row may be ahead)
  invite-guard: 1 of 2 rows are bad and left out
  inviter,invitee,time,event,verdict,score,reasons,reward_due,first_inviter,depth,ring
  cid,dan,2026-02-03 10:00,E2,pass,0,,20,cid,1,

And in a decision:

  $ . ./t.sh; decide E1,pass,j,'2062-01-02 00:00' >d; invite-guard -s st --ledger=led --decisions=d none.csv
  invite-guard: d:2: the decision's time 2062-01-02T00:00:00Z is 13116 days ahead of all rows (--as-of says what time it is)
  [1]
  $ . ./t.sh; decide E2,reject,j,2026-03-09 >d; invite-guard -s st --ledger=led --decisions=d none.csv
  invite-guard: d:2: the decision's time 2026-03-09T00:00:00Z is 33 days ahead of all rows (--as-of says what time it is)
  [1]
  $ . ./t.sh; decide E2,reject,j,2026-03-09 >d; pay --decisions=d --as-of=2026-03-09 none.csv | tail -n 1
  2026-03-09T00:00:00Z,c1,dan,1,cid,E2,clawback

A clock that --as-of has set makes no row before it wrong, in the run after or in
the same one:

  $ rm -f st led; . ./t.sh; printf "$H\na,b,2026-01-01 10:00,1,,,,9,c\n" >a.csv; pay --as-of=2026-05-01 a.csv >out; printf "$H\na,b,2026-01-01 10:00,1,,,,9,c\nc,d,2026-01-02 10:00,2,,,,9,c\n" >b.csv; pay b.csv >out; invite-guard -s st --ledger=led b.csv 2>/dev/null | cut -d, -f4,10-12
  event,verdict,score,reasons
  1,pass,0,REPLAY:9
  2,pass,0,REPLAY:9;LATE:10245600/1
  $ rm -f st led; . ./t.sh; printf "$H\n" >none.csv; pay a.csv >out; pay --as-of=2026-05-01 none.csv >out; pay b.csv >out; cut -d, -f1,6,8 led
  time,event,status
  2026-01-01T10:00:00Z,1,hold
  2026-01-08T10:00:00Z,1,paid
  2026-01-02T10:00:00Z,2,hold

One row far ahead does not end what is on hold, in the log or in front of it; rows
that all are far ahead end the run:

  $ rm st led; . ./t.sh; printf "$H\na,b,2026-02-01 10:00,1,,,,9,c\nc,d,2026-02-01 11:00,2,,,,9,c\n" >a.csv; printf "$H\ne,f,2026-03-01 10:00,3,,,,9,c\n" >b.csv
  $ cat a.csv >c.csv; tail -n 1 b.csv >>c.csv; . ./t.sh; invite-guard -s st --ledger=led c.csv 2>&1 >/dev/null | tail -n 1
  invite-guard: c.csv:4: 2026-03-01 10:00 is 27 days ahead of all rows before (--as-of says what time it is, --max-step how far a row may be ahead)
  $ rm -f st led; . ./t.sh; pay a.csv; cat b.csv >c.csv; printf 'g,h,2026-02-02 10:00,4,,,,9,c\n' >>c.csv; invite-guard -s st --ledger=led c.csv; cut -d, -f8 led
  invite-guard: c.csv:3: 2026-02-02 10:00 is 27 days older than the row before it, which leaps ahead, so one of the two has a wrong time (want --as-of, the time it is)
  2026-02-01T10:00:00Z,c,b,1,a,1,hold
  2026-02-01T11:00:00Z,c,d,1,c,2,hold
  status
  hold
  hold
  $ . ./t.sh; printf "$H\ng,h,2026-04-01 10:00,4,,,,9,c\ng,i,2026-04-01 10:00,5,,,,9,c\n" >c.csv; invite-guard -s st --ledger=led --max-bad=9 c.csv 2>&1 >/dev/null | tail -n 1
  invite-guard: all 2 rows are more than --max-step ahead of the rows before (want --as-of, the time it is, if there was a pause)
  $ . ./t.sh; pay --as-of=2026-04-02 c.csv
  2026-02-01T10:00:00Z,c,b,1,a,1,hold
  2026-02-01T11:00:00Z,c,d,1,c,2,hold
  2026-02-08T10:00:00Z,c,b,1,a,1,paid
  2026-02-08T11:00:00Z,c,d,1,c,2,paid
  2026-04-01T10:00:00Z,c,h,1,g,4,hold
  2026-04-01T10:00:00Z,c,i,1,g,5,hold

Who is denied while a payout is on hold is not paid until a person says so: the
inviter, the invitee, whose device or phone is denied; a list that has ended stops
nothing:

  $ rm st led; . ./t.sh; awk -v h="$H" 'BEGIN { print h; for (i = 1; i <= 6; i++) printf "a%d,b%d,2026-01-01 10:0%d,E%d,d%d,1380000%d00,,20,c\n", i, i, i, i, i, i }' >a.csv; pay a.csv >out
  $ printf 'action,kind,value,until\ndeny,user,a1,\ndeny,user,b2,\ndeny,device,d3,\ndeny,phone,+86 1380000400,\ndeny,user,a5,2026-01-07\ndeny,user,a6,2026-01-08\n' >lists
  $ . ./t.sh; pay --as-of=2026-01-20 -l lists none.csv 2>&1 | grep -v -e hold -e entry
  2026-01-08T10:01:00Z,c,b1,1,a1,E1,suspended
  2026-01-08T10:02:00Z,c,b2,1,a2,E2,suspended
  2026-01-08T10:03:00Z,c,b3,1,a3,E3,suspended
  2026-01-08T10:04:00Z,c,b4,1,a4,E4,suspended
  2026-01-08T10:05:00Z,c,b5,1,a5,E5,paid
  2026-01-08T10:06:00Z,c,b6,1,a6,E6,suspended
  $ . ./t.sh; decide E1,pass,lin,2026-01-21 E2,reject,lin,2026-01-21 >d; pay --decisions=d --as-of=2026-02-01 -l lists none.csv 2>&1 | tail -n 3
  2026-01-21T00:00:00Z,c,b1,1,a1,E1,hold
  2026-01-21T00:00:00Z,c,b2,1,a2,E2,clawback
  2026-01-28T00:00:00Z,c,b1,1,a1,E1,paid

Levels get no more than the reward, however it is written, to the digits of the
currency:

  $ . ./t.sh; R='1 1.00 5 0.01 0.03' levels --shares=0.5,0.5
  u1,1,bob,0.50 u1,2,ann,0.50 u2,1,bob,0.50 u2,2,ann,0.50 u3,1,bob,2.50 u3,2,ann,2.50 u4,1,bob,0.01 u5,1,bob,0.02 u5,2,ann,0.01 
  $ . ./t.sh; R='5 1 1.000' levels --shares=0.3,0.1
  u1,1,bob,1.50 u1,2,ann,0.50 u2,1,bob,0.30 u2,2,ann,0.10 u3,1,bob,0.30 u3,2,ann,0.10 
  $ . ./t.sh; R='5 833 833.40' levels --shares=0.5,0.5 --currency-digits=0
  u1,1,bob,3 u1,2,ann,2 u2,1,bob,417 u2,2,ann,416 u3,1,bob,417 u3,2,ann,416 
  $ . ./t.sh; R='0.0005 1.2345' levels --shares=0.5,0.5
  u1,1,bob,0.0003 u1,2,ann,0.0002 u2,1,bob,0.6173 u2,2,ann,0.6172 
  $ invite-guard --reward-levels=2 --shares=1,1 none.csv
  invite-guard: --shares: all levels together get more than the reward (want --over-100, if that is meant) (see invite-guard --help)
  [2]
  $ . ./t.sh; R='20' levels --shares=1,0.2 --over-100
  u1,1,bob,20 u1,2,ann,4 
  $ invite-guard --currency-digits=10 none.csv
  invite-guard: --currency-digits: '10' is not right (want 0 to 9) (see invite-guard --help)
  [2]

A row without an event has the id that the ledger shows, and a decision names it by that:

  $ rm -f s l; printf 'inviter,invitee,time,reward\na,b,2026-01-01 10:00,5\n' >a.csv; invite-guard -s s --ledger=l --hold=0 a.csv >out 2>&1; invite-guard -s s --explain=invitee=b | cut -d, -f1,2; printf 'event,verdict,by,time\n25e0caff5d9f2a82,reject,boss,2026-01-02\n' >d.csv; invite-guard -s s --ledger=l --hold=0 --decisions=d.csv a.csv 2>&1 >out | grep -v off:; tail -n 1 l
  event,invitee
  25e0caff5d9f2a82,b
  invite-guard: a.csv: no column 'event', so an invite is known by what its row says, and a decision names it as the ledger and --explain=invitee=ID do
  invite-guard: a.csv: no column 'campaign', so all payouts are of one campaign, which has no name
  invite-guard: a.csv:2: this event was judged before: its verdict is repeated and nothing more is due
  2026-01-02T00:00:00Z,,b,1,a,25e0caff5d9f2a82,5,clawback

A decision with a year that is over, as they are in January, and such an --as-of, are
told; a date alone may be the day of its invite:

  $ rm -f st led; printf 'inviter,invitee,time,event,reward\nann,bob,2026-01-05 10:00,E1,20\nann,cid,2026-01-05 23:00,E2,20\n' >jan.csv; head -n 1 jan.csv >none.csv; invite-guard -s st --ledger=led jan.csv >out 2>err; tail -n 2 led
  2026-01-05T10:00:00Z,,bob,1,ann,E1,20,hold
  2026-01-05T23:00:00Z,,cid,1,ann,E2,20,hold
  $ printf 'event,verdict,time\nE1,reject,2025-01-06\nE2,reject,2026-01-05\n' >d.csv; invite-guard -s st --ledger=led --as-of=2026-01-05 --decisions=d.csv none.csv 2>&1 | grep -v 'are off' ; tail -n 2 led
  invite-guard: none.csv: no column 'campaign', so all payouts are of one campaign, which has no name
  invite-guard: d.csv:2: this decision is a day or more older than its invite (want its time right)
  inviter,invitee,time,event,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  2025-01-06T00:00:00Z,,bob,1,ann,E1,20,clawback
  2026-01-05T00:00:00Z,,cid,1,ann,E2,20,clawback
  $ invite-guard -s st --ledger=led --as-of=2025-01-20 --stats=j.stats none.csv 2>&1 | grep as-of; tr , '\n' <j.stats | grep as_of_old
  invite-guard: --as-of is 350 days older than the newest row or --as-of so far, whose time counts
  "as_of_old":350
  $ invite-guard -s st --ledger=led --as-of=2026-01-20 none.csv 2>&1 | grep as-of; invite-guard -s st --ledger=led --as-of=2026-01-19 none.csv 2>&1 | grep as-of
  invite-guard: --as-of is 1 days older than the newest row or --as-of so far, whose time counts

An --as-of that is a quarter ahead of all rows looks like a slip, and is told:

  $ rm st led; . ./t.sh; pay --as-of=2026-04-04 a.csv | grep after; rm st led; pay --as-of=2026-04-05 a.csv | grep after
  invite-guard: --as-of is 93 days after the newest row: what is due by then is done now

A list entry that stops a payout has met somebody, though no row of the run names him;
one that is over by then has not:

  $ . ./t.sh; rm st led; echo $H >none.csv; printf "$H\nann,bob,2026-01-01 10:00,E1,,,192.0.2.1,20,c1\n" >a.csv; pay a.csv >out; printf 'action,kind,value,until\ndeny,user,bob,2026-01-03\ndeny,user,ann,\n' >lists; pay -l lists --as-of=2026-01-20 none.csv
  invite-guard: lists:2: no row has what this entry names while it holds; found 1 of 2 entries
  invite-guard: lists: payouts on hold are suspended, as whom they are about is denied by now (1)
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  2026-01-08T10:00:00Z,c1,bob,1,ann,E1,suspended

A mailbox stops whoever came with it, and has met him too:

  $ . ./t.sh; rm st led; printf "$H,email\nann,bob,2026-01-01 10:00,E1,,,192.0.2.1,20,c1,b.ob@x.cn\n" >mail.csv; pay mail.csv >out; printf 'action,kind,value,until\ndeny,user,cid,\ndeny,email,b.ob@x.cn,\n' >lists; pay -l lists --as-of=2026-01-20 none.csv
  invite-guard: lists:2: no row has what this entry names while it holds; found 1 of 2 entries
  invite-guard: lists: payouts on hold are suspended, as whom they are about is denied by now (1)
  2026-01-01T10:00:00Z,c1,bob,1,ann,E1,hold
  2026-01-08T10:00:00Z,c1,bob,1,ann,E1,suspended

A state that gets its ledger later: what was due before may have been paid from the
output, so it is told and not booked; a pass books it.

  $ . ./t.sh; rm st led; printf "$H\nann,bob,2026-01-01 10:00,E1,,,192.0.2.1,20,c1\nann,cid,2026-01-01 11:00,E2,,,192.0.2.2,20,c1\nann,cid,2026-01-01 12:00,E3,,,192.0.2.2,20,c1\nann,dan,2026-01-01 13:00,E4,,,192.0.2.3,0,c1\n" >early.csv; decide E5,reject,ops,2026-01-02 >d; echo ann,eve,2026-01-01 14:00,E5,,,192.0.2.4,20,c1 >>early.csv; invite-guard -s st early.csv 2>&1 | cut -d, -f4,10,13 | grep ^E; invite-guard -s st --decisions=d none.csv >out
  E1,pass,20
  E2,pass,20
  E3,reject,0
  E4,pass,0
  E5,pass,20
  $ . ./t.sh; pay --as-of=2026-01-20 none.csv; decide E1,pass,ops,2026-01-21 >d; pay --decisions=d none.csv
  invite-guard: led: what invites were due before there was a ledger is not in it, and passing one by a decision books it (2)
  2026-01-21T00:00:00Z,c1,bob,1,ann,E1,hold
