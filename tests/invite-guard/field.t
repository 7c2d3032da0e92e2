Logs as they come from the field.

  $ H=inviter,invitee,time,event,ip,device,phone,reward; echo "log() { echo $H; cat; }; judge() { log >in.csv; invite-guard \"\$@\" <in.csv 2>said | cut -d, -f1-4,9-12; grep -v are.off said; }" >t.sh

A device whose clock was reset, first or later:

  $ . ./t.sh; printf 'a,b,1970-01-01 00:00,1,,,,5\na,c,2026-01-01 10:00,2,,,,5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  a,b,1970-01-01 00:00,1,pass,0,,5
  invite-guard: stdin:3: 2026-01-01 10:00 is 20454 days ahead of all rows before (--as-of says what time it is, --max-step how far a row may be ahead)
  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,,,,5\na,c,1970-01-01 00:00,2,,,,5\na,d,2026-01-01 11:00,3,,,,5\n' | judge
  invite-guard: stdin:3: 1970-01-01 00:00 is 20454 days older than the row before it, which leaps ahead, so one of the two has a wrong time (want --as-of, the time it is)
  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,,,,5\na,d,2026-01-01 11:00,3,,,,5\na,c,1970-01-01 00:00,2,,,,5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  a,b,2026-01-01 10:00,1,pass,0,,5
  a,d,2026-01-01 11:00,3,pass,0,,5
  a,c,1970-01-01 00:00,2,pass,0,LATE:1767265200/1,5
  invite-guard: stdin:4: this time is older than that of a row before, and the row counts as if it came at the newer time

Ids that begin again after a counter was reset:

  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,,,,5\nc,d,2026-01-02 10:00,1,,,,5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  a,b,2026-01-01 10:00,1,pass,0,,5
  c,d,2026-01-02 10:00,1,review,0,EVENT,0
  invite-guard: stdin:3: the id of this event is another invite's, and people must look at it

Addresses as proxies write them:

  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,"192.0.2.1, 198.18.0.1",,,5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  invite-guard: stdin:2: '192.0.2.1, 198.18.0.1' is not an address (want 192.0.2.1 or 2001:db8::1)
  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,192.0.2.1:443,,,5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  invite-guard: stdin:2: '192.0.2.1:443' is not an address (want 192.0.2.1 or 2001:db8::1)
  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,[2001:db8::1]:443,,,5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  invite-guard: stdin:2: '[2001:db8::1]:443' is not an address (want 192.0.2.1 or 2001:db8::1)

A number from a spreadsheet as a telephone, two of them alike:

  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,,,1.38E+10,5\nb,c,2026-01-02 10:00,2,,,1.38E+10,5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  invite-guard: stdin:2: '1.38E+10' is not an identifier: a spreadsheet has rounded it (want all its digits)

Refunds as negative rewards, and rewards with a sign of currency:

  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,,,,-5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  invite-guard: stdin:2: '-5' is not a reward (want 0 or more)
  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,,,,¥5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  invite-guard: stdin:2: '¥5' is not an amount (want 1234.50, as in 5)

Rewards go on after the fifth invite:

  $ . ./t.sh; for i in 1 2 3 4 5 6 7; do echo "a,b$i,2026-01-0$i 10:0$i,$i,198.18.$i.1,d$i,138000${i}7${i}00,5"; done | judge | cut -d, -f2,5,8
  invitee,verdict,reward_due
  b1,pass,5
  b2,pass,5
  b3,pass,5
  b4,pass,5
  b5,pass,5
  b6,pass,5
  b7,pass,5

Who has invited others before is invited himself, and then invites his inviter:

  $ . ./t.sh; printf 'b,c,2026-01-01 10:00,1,,,,5\na,b,2026-01-02 10:00,2,,,,5\nb,a,2026-01-03 10:00,3,,,,5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  b,c,2026-01-01 10:00,1,pass,0,,5
  a,b,2026-01-02 10:00,2,pass,0,,5
  b,a,2026-01-03 10:00,3,reject,100,CYCLE:1/1,0
  invite-guard: stdin:4: this inviter was himself brought by the invitee, and such an invite counts for nothing

A delivery that is repeated, its time written in another way:

  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,7,,,,5\na,b,2026-01-01T10:00:00Z,7,,,,5\n' | judge
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  a,b,2026-01-01 10:00,7,pass,0,,5
  a,b,2026-01-01T10:00:00Z,7,pass,0,REPLAY:5,0
  invite-guard: stdin:3: this event was judged before: its verdict is repeated and nothing more is due

A device whose address is written in four ways is one, and a list knows it by any:

  $ for d in AA:BB:CC:00:11:22 aabbcc001122 aa-bb-cc-00-11-22 AABB.CC00.1122; do echo $d; done | awk '{ print "a" NR ",b" NR ",2026-01-0" NR " 10:00," NR ",198.18." NR ".1," $1 ",,5" }' >macs
  $ . ./t.sh; judge <macs
  inviter,invitee,time,event,verdict,score,reasons,reward_due
  a1,b1,2026-01-01 10:00,1,pass,0,,5
  a2,b2,2026-01-02 10:00,2,pass,0,,5
  a3,b3,2026-01-03 10:00,3,pass,0,,5
  a4,b4,2026-01-04 10:00,4,pass,15,RING:4/4,5
  [1]
  $ . ./t.sh; printf 'action,kind,value,until\ndeny,device,AA-BB-cc-00-11-22,\n' >deny.csv; judge --lists=deny.csv <macs | grep -c DENY
  4

Shares with their sign:

  $ printf 'inviter,invitee,time,event,reward\na,b,2026-01-01 10:00,1,10\nb,c,2026-01-02 10:00,2,10\n' >two.csv
  $ invite-guard --hold=0 -s shares.state --ledger=shares.led --reward-levels=2 --shares=70%,30% two.csv 2>said | cut -d, -f6-9; cat shares.led
  verdict,score,reasons,reward_due
  pass,0,,10
  pass,0,LEVELS:2/2,10
  time,campaign,invitee,level,inviter,event,amount,status
  2026-01-01T10:00:00Z,,b,1,a,1,7,paid
  2026-01-02T10:00:00Z,,c,1,b,2,7,paid
  2026-01-02T10:00:00Z,,c,2,a,2,3,paid
  $ invite-guard --reward-levels=2 --shares=70%,130% two.csv
  invite-guard: --shares: '130%' is not a share (want 0 to 1) (see invite-guard --help)
  [2]

A refund of the whole reward, or of more, that is known before its invite:

  $ printf 'inviter,invitee,time,event,reward\na,b,2026-01-01 10:00,1,10\na,c,2026-01-01 11:00,2,10\na,d,2026-01-01 12:00,3,10\n' >three.csv; printf 'event,verdict,by,time,amount\n1,reject,ann,2026-01-02,10\n2,reject,ann,2026-01-02,12.5\n3,reject,ann,2026-01-02,9.99\n' >back.csv
  $ invite-guard --hold=0 -s back.state --ledger=back.led --decisions=back.csv --stats=stats.json three.csv 2>said | cut -d, -f7-9; grep back said; cut -d, -f3,7- back.led; grep -o '"rewards_uncut":[0-9]*' stats.json
  score,reasons,reward_due
  0,MANUAL:ann,10
  0,MANUAL:ann,10
  0,MANUAL:ann,10
  invite-guard: three.csv:2: a decision takes back as much as this invite's reward or more, and so no part of it (reject without amount: all) (the first of 2)
  invitee,amount,status
  b,10,paid
  c,10,paid
  d,10,paid
  d,9.99,clawback
  "rewards_uncut":2

Figures and flags of rules as a spreadsheet or pandas writes them:

  $ printf 'code,key,window,threshold,points,hard,enabled\nPHONE,phone:6.0,,2.0,30.0,FALSE,True\nNIGHT,,,,,,否\nREVIEW,,,,25.0,,\n' >loose.csv; invite-guard -r loose.csv --print-rules | grep -e ^PHONE -e NIGHT -e REVIEW
  PHONE,phone:6,,2,30,no,yes
  NIGHT,inviter:8,,80,15,no,no
  REVIEW,,,25,,,
  $ sed -i 's/2.0,30/2.5,30/' loose.csv; invite-guard -r loose.csv --print-rules
  invite-guard: loose.csv:2: threshold '2.5' is not right (want a whole number from 0 on)
  [1]
