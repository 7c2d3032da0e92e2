What is remembered from run to run: verdicts, decisions, money.

  $ cat >day1.csv <<END
  > inviter,invitee,time,event,ip,device,phone,reward,campaign
  > ann,bob,2026-01-01 10:00,E1,192.0.2.1,d1,5501,20.00,winter
  > ann,cid,2026-01-01 11:00,E2,192.0.2.2,d1,6602,20.00,winter
  > bob,dan,2026-01-01 12:00,E3,192.0.2.3,d1,7703,20.00,winter
  > END
  $ cat >day9.csv <<END
  > inviter,invitee,time,event,ip,device,phone,reward,campaign
  > cid,dan,2026-01-09 10:00,E4,192.0.2.4,d4,8804,20.00,spring
  > ann,eve,2026-01-09 11:00,E5,192.0.2.5,d5,9905,20.00,spring
  > END
  $ invite-guard -s state --ledger=ledger.csv day1.csv | cut -d, -f 1,2,10-
  inviter,invitee,verdict,score,reasons,reward_due,first_inviter,depth,ring
  ann,bob,pass,0,,20.00,ann,1,
  ann,cid,pass,0,,20.00,ann,1,bob
  bob,dan,review,30,DEVSHARE:1/1,0.00,bob,2,bob
  $ cat ledger.csv
  time,campaign,invitee,level,inviter,event,amount,status
  2026-01-01T10:00:00Z,winter,bob,1,ann,E1,20.00,hold
  2026-01-01T11:00:00Z,winter,cid,1,ann,E2,20.00,hold

A night that is run twice pays once:

  $ invite-guard -s state --ledger=ledger.csv day1.csv | cut -d, -f 1,2,10-
  invite-guard: day1.csv:2: this event was judged before: its verdict is repeated and nothing more is due (the first of 3)
  inviter,invitee,verdict,score,reasons,reward_due,first_inviter,depth,ring
  ann,bob,pass,0,REPLAY:20.00,0.00,ann,1,bob
  ann,cid,pass,0,REPLAY:20.00,0.00,ann,1,bob
  bob,dan,review,30,REPLAY;DEVSHARE:1/1,0.00,bob,2,bob
  $ wc -l <ledger.csv
  3

Another day; what was on hold for seven days is paid (with --burn an invite of
another campaign is in the way, too):

  $ invite-guard -s state --burn --ledger=ledger.csv day9.csv | cut -d, -f 1,2,10-
  invite-guard: day9.csv:2: this invitee was invited before, and the first invite alone counts
  inviter,invitee,verdict,score,reasons,reward_due,first_inviter,depth,ring
  cid,dan,reject,100,DUP:1/1,0.00,bob,2,bob
  ann,eve,pass,0,,20.00,ann,1,
  $ tail -n 4 ledger.csv
  2026-01-01T11:00:00Z,winter,cid,1,ann,E2,20.00,hold
  2026-01-08T10:00:00Z,winter,bob,1,ann,E1,20.00,paid
  2026-01-08T11:00:00Z,winter,cid,1,ann,E2,20.00,paid
  2026-01-09T11:00:00Z,spring,eve,1,ann,E5,20.00,hold

Why, and what would have changed it:

  $ invite-guard -s state --explain=E3
  event,invitee,time,verdict,score,code,value,threshold,points,strength,without
  E3,dan,2026-01-01T12:00:00Z,review,30,DEVSHARE,1,1,30,strong,pass
  $ invite-guard -s state --explain=invitee=eve
  event,invitee,time,verdict,score,code,value,threshold,points,strength,without
  E5,eve,2026-01-09T11:00:00Z,pass,0,,,,,,
  $ invite-guard -s state --explain=E9
  invite-guard: state: no event 'E9' was judged
  [1]
  $ invite-guard --explain=E9
  invite-guard: --explain wants --state: what was judged is there (see invite-guard --help)
  [2]

People decide: of what was judged and of what is yet to come. Their word moves
money and is remembered:

  $ cat >decisions.csv <<END
  > event,verdict,by,time,note
  > E3,pass,lin,2026-01-10 09:00,called them
  > E1,reject,wu,2026-01-10 09:30,
  > E7,reject,wu,2026-01-10 09:40,
  > E4,pass,lin,2026-01-10 10:00,an appeal: another campaign
  > END
  $ cat >day11.csv <<END
  > inviter,invitee,time,event,ip,device,phone,reward,campaign
  > bob,dan,2026-01-01 12:00,E3,192.0.2.3,d1,7703,20.00,winter
  > dan,gus,2026-01-11 12:00,E7,192.0.2.7,d7,4407,20.00,spring
  > END
  $ invite-guard -s state --burn --ledger=ledger.csv --decisions=decisions.csv day11.csv | cut -d, -f 1,2,10-
  invite-guard: day11.csv:2: this event was judged before: its verdict is repeated and nothing more is due
  invite-guard: decisions.csv:4: this decision is a day or more older than its invite (want its time right)
  inviter,invitee,verdict,score,reasons,reward_due,first_inviter,depth,ring
  bob,dan,pass,30,REPLAY;DEVSHARE:1/1;MANUAL:lin,0.00,bob,2,bob
  dan,gus,reject,0,MANUAL:wu,0.00,dan,3,
  $ tail -n 3 ledger.csv
  2026-01-10T09:00:00Z,winter,dan,1,bob,E3,20.00,hold
  2026-01-10T09:30:00Z,winter,bob,1,ann,E1,20.00,clawback
  2026-01-10T10:00:00Z,spring,dan,1,cid,E4,20.00,hold

Given again they change nothing, nor are they forgotten when they are not:

  $ invite-guard -s state --ledger=ledger.csv --decisions=decisions.csv day11.csv | cut -d, -f 4,10-12
  invite-guard: day11.csv:2: this event was judged before: its verdict is repeated and nothing more is due (the first of 2)
  invite-guard: decisions.csv:4: this decision is a day or more older than its invite (want its time right)
  invite-guard: decisions.csv:2: this decision is known already, and changes nothing (the first of 4)
  event,verdict,score,reasons
  E3,pass,30,REPLAY;DEVSHARE:1/1;MANUAL:lin
  E7,reject,0,REPLAY;MANUAL:wu
  $ invite-guard -s state --ledger=ledger.csv day1.csv | cut -d, -f 4,10-13
  invite-guard: day1.csv:2: this event was judged before: its verdict is repeated and nothing more is due (the first of 3)
  event,verdict,score,reasons,reward_due
  E1,reject,0,REPLAY:20.00;MANUAL:wu,0.00
  E2,pass,0,REPLAY:20.00,0.00
  E3,pass,30,REPLAY;DEVSHARE:1/1;MANUAL:lin,0.00
  $ wc -l <ledger.csv
  9

A payout that was taken back while on hold is never paid:

  $ cat >day30.csv <<END
  > inviter,invitee,time,event,ip,device,phone,reward,campaign
  > zoe,yan,2026-01-30 12:00,E30,192.0.2.7,d30,13830,5.00,spring
  > END
  $ printf 'event,verdict,by,time\nE5,reject,wu,2026-01-12\n' >late.csv
  $ invite-guard -s state --ledger=ledger.csv --decisions=late.csv day30.csv >/dev/null; tail -n 5 ledger.csv
  2026-01-10T10:00:00Z,spring,dan,1,cid,E4,20.00,hold
  2026-01-12T00:00:00Z,spring,eve,1,ann,E5,20.00,clawback
  2026-01-17T09:00:00Z,winter,dan,1,bob,E3,20.00,paid
  2026-01-17T10:00:00Z,spring,dan,1,cid,E4,20.00,paid
  2026-01-30T12:00:00Z,spring,yan,1,zoe,E30,5.00,hold

The ledger belongs to its state:

  $ invite-guard -s state day1.csv
  invite-guard: state: this state keeps a ledger (want --ledger)
  [1]
  $ invite-guard -s state --ledger=other.csv day1.csv
  invite-guard: other.csv: the ledger of this state is 'ledger.csv' (want that one, or move it first)
  [1]
  $ echo 2026-01-01,x,y,1,z,E0,9.00,paid >>ledger.csv
  $ invite-guard -s state --ledger=ledger.csv day1.csv
  invite-guard: ledger.csv: 720 bytes, and this state has written 688: the ledger of another state
  [1]
  $ invite-guard --ledger=ledger.csv day1.csv
  invite-guard: --ledger wants --state: what was paid is there (see invite-guard --help)
  [2]

Lines that a crash has kept from the ledger are in the journal:

  $ head -n -1 ledger.csv >whole.csv; head -c -20 whole.csv >short.csv; tail -n 1 short.csv
  2026-01-30T12:00:00Z,spring,yan,
  [no newline at the end]
  $ invite-guard -s state --ledger=short.csv day1.csv >/dev/null; cmp whole.csv short.csv && echo the same
  invite-guard: day1.csv:2: this event was judged before: its verdict is repeated and nothing more is due (the first of 3)
  invite-guard: short.csv: the ledger lacks its last lines, as after a crash, and they are appended (1)
  the same

Two levels; the hold left out:

  $ invite-guard -s two --ledger=two.csv --hold=0 --reward-levels=2 --shares=0.875,0.125 day1.csv >/dev/null; cat two.csv
  invite-guard: two levels are paid: pay that follows the invites of the invited may break the law
  time,campaign,invitee,level,inviter,event,amount,status
  2026-01-01T10:00:00Z,winter,bob,1,ann,E1,17.50,paid
  2026-01-01T11:00:00Z,winter,cid,1,ann,E2,17.50,paid

With a key, names in state, ledger and output are tokens:

  $ printf 'a key of this test\n' >key
  $ invite-guard -s keyed -k key --ledger=keyed.csv day1.csv | cut -d, -f 1,2,10-
  invite-guard: with --key phones are tokens, which have no sequence, so this check is off: SEQPHONE
  inviter,invitee,verdict,score,reasons,reward_due,first_inviter,depth,ring
  ann,bob,pass,0,,20.00,310e92ee618a4777b554980290abe2e7,1,
  ann,cid,pass,0,,20.00,310e92ee618a4777b554980290abe2e7,1,9b7075c532061398dd0b2df18042112f
  bob,dan,review,30,DEVSHARE:1/1,0.00,9b7075c532061398dd0b2df18042112f,2,9b7075c532061398dd0b2df18042112f
  $ cut -d, -f 3,5,6 keyed.csv
  invitee,inviter,event
  9b7075c532061398dd0b2df18042112f,310e92ee618a4777b554980290abe2e7,E1
  d6e9414a0e221e28c9e8124eb32973cd,310e92ee618a4777b554980290abe2e7,E2
  $ grep -c -a -e ann -e bob keyed keyed.csv
  keyed:0
  keyed.csv:0
  [1]
  $ invite-guard -s keyed -k key --explain=invitee=cid | cut -d, -f 1-4
  event,invitee,time,verdict
  E2,d6e9414a0e221e28c9e8124eb32973cd,2026-01-01T11:00:00Z,pass
  $ invite-guard -s keyed day1.csv
  invite-guard: keyed: its names are tokens (want the key they were made with, -k)
  [1]
  $ printf 'another key of it\n' >key2; invite-guard -s keyed -k key2 --ledger=keyed.csv day1.csv
  invite-guard: with --key phones are tokens, which have no sequence, so this check is off: SEQPHONE
  invite-guard: keyed: its tokens were made with another key, or another --hash
  [1]
  $ invite-guard -s state -k key --ledger=ledger.csv day1.csv
  invite-guard: with --key phones are tokens, which have no sequence, so this check is off: SEQPHONE
  invite-guard: state: its names are no tokens (want it without -k)
  [1]
