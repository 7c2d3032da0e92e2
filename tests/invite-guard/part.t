A part of a reward is taken back by an amount in the decisions; CAP says how many
rewards an inviter may have in a campaign.

  $ cat >t.sh <<'END'
  > H=inviter,invitee,time,event,reward,campaign
  > decide() { echo event,verdict,by,time,amount; printf '%s\n' "$@"; }
  > pay() { invite-guard -s st --ledger=led "$@" 2>&1 >/dev/null | grep -v checks.are.off; cut -d, -f1,3-8 led | tail -n +2; }
  > END
  $ . ./t.sh; echo $H >none.csv; printf "$H\nann,bob,2026-01-01 10:00,E1,20,c1\n" >a.csv

While it is on hold, what is left is what will be paid:

  $ . ./t.sh; decide E1,reject,ops,2026-01-02,5 >d; pay a.csv >out; pay --decisions=d none.csv; pay --decisions=d --as-of=2026-01-09 none.csv
  2026-01-01T10:00:00Z,bob,1,ann,E1,20,hold
  2026-01-02T00:00:00Z,bob,1,ann,E1,15,hold
  invite-guard: d:2: this decision is known already, and changes nothing
  2026-01-01T10:00:00Z,bob,1,ann,E1,20,hold
  2026-01-02T00:00:00Z,bob,1,ann,E1,15,hold
  2026-01-08T10:00:00Z,bob,1,ann,E1,15,paid

Once it is paid, the difference moves; the amount is that of all that is taken back,
so a later one takes its place:

  $ . ./t.sh; decide E1,reject,ops,2026-01-10,7.5 >d; pay --decisions=d none.csv | tail -n 1; decide E1,reject,ops,2026-01-11,7 >d; pay --decisions=d none.csv | tail -n 1
  2026-01-10T00:00:00Z,bob,1,ann,E1,2.5,clawback
  2026-01-11T00:00:00Z,bob,1,ann,E1,0.5,paid
  $ . ./t.sh; invite-guard -s st --ledger=led a.csv 2>/dev/null | cut -d, -f4,7-10
  event,verdict,score,reasons,reward_due
  E1,pass,0,REPLAY:20;MANUAL:ops,0

A pass gives back what was taken; a reject takes what is left, and a pass after that
begins with all of it:

  $ . ./t.sh; decide E1,pass,ops,2026-01-12, >d; pay --decisions=d none.csv | tail -n 1; decide E1,reject,ops,2026-01-13,0.01 >d; pay --decisions=d none.csv | tail -n 1
  2026-01-12T00:00:00Z,bob,1,ann,E1,7,paid
  2026-01-13T00:00:00Z,bob,1,ann,E1,0.01,clawback
  $ . ./t.sh; decide E1,reject,ops,2026-01-14, >d; pay --decisions=d none.csv | tail -n 1; decide E1,pass,ops,2026-01-15, >d; pay --decisions=d none.csv | tail -n 1
  2026-01-14T00:00:00Z,bob,1,ann,E1,19.99,clawback
  2026-01-15T00:00:00Z,bob,1,ann,E1,20,hold

Levels keep their parts; what waits for its event is heeded when it comes:

  $ . ./t.sh; rm st led; decide E2,reject,ops,2026-01-01,5 E1,reject,ops,2026-01-01,0.01 >d; printf "$H\nann,bob,2026-01-01 10:00,E1,20,c1\nbob,cid,2026-01-01 11:00,E2,20,c1\n" >b.csv
  $ . ./t.sh; pay --decisions=d --reward-levels=2 --shares=0.8,0.2 b.csv
  invite-guard: two levels are paid: pay that follows the invites of the invited may break the law
  2026-01-01T10:00:00Z,bob,1,ann,E1,16,hold
  2026-01-01T10:00:00Z,bob,1,ann,E1,15.99,hold
  2026-01-01T11:00:00Z,cid,1,bob,E2,16,hold
  2026-01-01T11:00:00Z,cid,2,ann,E2,4,hold
  2026-01-01T11:00:00Z,cid,1,bob,E2,12,hold
  2026-01-01T11:00:00Z,cid,2,ann,E2,3,hold

To the cent, whether the export has written 20 or 20.00; to the yuan where the
currency has nothing below it:

  $ . ./t.sh; decide E2,reject,ops,2026-01-02,1 >d; for reward in 20 20.00; do rm st led; sed "s/,20,/,$reward,/" b.csv >c.csv; pay --decisions=d --reward-levels=2 --shares=0.8,0.2 c.csv | tail -n 2; done
  2026-01-01T11:00:00Z,cid,1,bob,E2,15.20,hold
  2026-01-01T11:00:00Z,cid,2,ann,E2,3.80,hold
  2026-01-01T11:00:00Z,cid,1,bob,E2,15.20,hold
  2026-01-01T11:00:00Z,cid,2,ann,E2,3.80,hold
  $ . ./t.sh; rm st led; pay --decisions=d --reward-levels=2 --shares=0.8,0.2 --currency-digits=0 b.csv | tail -n 2
  2026-01-01T11:00:00Z,cid,1,bob,E2,15,hold
  2026-01-01T11:00:00Z,cid,2,ann,E2,4,hold

What is no part of the reward, and what is no amount:

  $ . ./t.sh; rm st led; pay a.csv >out; decide E1,reject,ops,2026-01-02,20 >d; pay --decisions=d none.csv; decide E1,reject,ops,2026-01-02,99 >d; pay --decisions=d none.csv | head -n 1
  invite-guard: d:2: no more than this amount stands of the event's reward, so no part of it is taken back (reject without amount: all)
  2026-01-01T10:00:00Z,bob,1,ann,E1,20,hold
  invite-guard: d:2: no more than this amount stands of the event's reward, so no part of it is taken back (reject without amount: all)
  $ . ./t.sh; for d in E1,pass,ops,2026-01-02,5 E1,reject,ops,2026-01-02,0 E1,reject,ops,2026-01-02,-5 E1,reject,ops,2026-01-02,five E1,reject,ops,2026-01-02,6.6666666667; do decide $d >d; pay --decisions=d none.csv | head -n 1; done
  invite-guard: d:2: an amount is what a reject takes back (want none here)
  invite-guard: d:2: amount '0' is not above 0
  invite-guard: d:2: amount '-5' is not above 0
  invite-guard: d:2: amount 'five' is not an amount (want 12.50)
  invite-guard: d:2: amount '6.6666666667' has more than 9 decimals

A part that is finer than the currency would leave an amount that cannot be paid:

  $ . ./t.sh; decide E1,reject,ops,2026-01-02,6.505 >d; pay --decisions=d none.csv | head -n 1; pay --decisions=d --currency-digits=3 none.csv | tail -n 1
  invite-guard: d:2: amount '6.505' is finer than the currency, which has 2 decimals (--currency-digits)
  2026-01-02T00:00:00Z,bob,1,ann,E1,13.495,hold
  $ . ./t.sh; decide E1,reject,ops,2026-01-02,6.500 >d; rm st led; pay a.csv >out; pay --decisions=d none.csv | tail -n 1; decide E1,reject,ops,2026-01-02,0.5 >d; pay --currency-digits=0 --decisions=d none.csv | head -n 1
  2026-01-02T00:00:00Z,bob,1,ann,E1,13.5,hold
  invite-guard: d:2: amount '0.5' is finer than the currency, which has 0 decimals (--currency-digits)

CAP counts the inviter's invites that pass in the campaign, with a reward; what a
person rejects does not count any more:

  $ . ./t.sh; printf 'code,threshold,enabled\nCAP,2,yes\n' >r; { echo $H; for n in 1 2 3; do echo "ann,b$n,2026-01-01 1$n:00,E$n,20,c1"; done; echo ann,b4,2026-01-01 14:00,E4,0,c1; echo ann,b5,2026-01-01 15:00,E5,20,c2; echo zoe,b3,2026-01-01 16:00,E6,20,c1; } >cap.csv
  $ . ./t.sh; rm st led; cap() { invite-guard -r r -s st "$@" 2>/dev/null | cut -d, -f1,2,4,7-10 | tail -n +2; }; declare -f cap >>t.sh; cap cap.csv
  ann,b1,E1,pass,0,,20
  ann,b2,E2,pass,0,,20
  ann,b3,E3,reject,100,CAP:2/2,0
  ann,b4,E4,pass,0,,0
  ann,b5,E5,pass,0,,20
  zoe,b3,E6,pass,0,,20
  $ . ./t.sh; decide E2,reject,lin,2026-01-01, >d; { echo $H; echo ann,b6,2026-01-02 10:00,E7,20,c1; echo ann,b7,2026-01-02 11:00,E8,20,c1; } >more.csv; cap --decisions=d more.csv
  ann,b6,E7,pass,0,,20
  ann,b7,E8,reject,100,CAP:2/2,0
  $ . ./t.sh; decide E1,reject,lin,2026-01-03, E1,pass,lin,2026-01-04, E2,pass,lin,2026-01-04, >d; { echo $H; echo ann,b8,2026-01-05 10:00,E9,20,c1; } >more.csv; cap --decisions=d more.csv
  ann,b8,E9,reject,100,CAP:3/2,0

Who has decided is said by --explain, whether before or after it was judged:

  $ . ./t.sh; printf "$H\nann,bob,2026-01-01 10:00,E1,20,c1\neve,bob,2026-01-01 11:00,E2,20,c1\n" >two.csv; rm -f st led; pay two.csv >out; decide 'E1,reject,judge dredd,2026-01-02,' E2,pass,lin,2026-01-03, >d; pay --decisions=d none.csv >out
  $ for e in E1 E2; do invite-guard -s st --explain=$e | cut -d, -f1,4-; done
  event,verdict,score,code,value,threshold,points,strength,without
  E1,reject,0,MANUAL,judge dredd,,,,pass
  event,verdict,score,code,value,threshold,points,strength,without
  E2,pass,100,DUP,1,1,100,hard,pass
  E2,pass,100,MANUAL,lin,,,,reject

Points are those of the rules that are given, and other rules than those of the last
run are told:

  $ . ./t.sh; rm -f st; printf 'code,threshold,hard\nDUP,1,no\n' >soft; invite-guard -r soft -s st two.csv >out 2>&1; invite-guard -r soft -s st --explain=E2 | cut -d, -f1,4-
  event,verdict,score,code,value,threshold,points,strength,without
  E2,reject,100,DUP,1,1,100,strong,pass
  $ invite-guard -s st --explain=E2 | cut -d, -f1,4-
  invite-guard: st: the rules given now are others than those of the last run that judged
  event,verdict,score,code,value,threshold,points,strength,without
  E2,reject,100,DUP,1,1,100,hard,pass

The same refund told twice, all of it or a part, takes nothing back twice:

  $ echo inviter,invitee,time,event,reward,campaign >none.csv; cp none.csv once.csv; printf 'ann,bob,2026-01-01 10:00,1,10,c\nann,cid,2026-01-01 10:00,2,10,c\n' >>once.csv
  $ rm -f rs rl; invite-guard -s rs --ledger=rl --hold=0 once.csv >out 2>said; for h in 11 12; do printf "event,verdict,by,time,amount\n1,reject,shop,2026-01-01 $h:00,4\n2,reject,shop,2026-01-01 $h:00,\n" >refunds.csv; invite-guard -s rs --ledger=rl --hold=0 --decisions=refunds.csv none.csv >out 2>said; done; cat rl
  time,campaign,invitee,level,inviter,event,amount,status
  2026-01-01T10:00:00Z,c,bob,1,ann,1,10,paid
  2026-01-01T10:00:00Z,c,cid,1,ann,2,10,paid
  2026-01-01T11:00:00Z,c,bob,1,ann,1,4,clawback
  2026-01-01T11:00:00Z,c,cid,1,ann,2,10,clawback

Two requests of one second for the same invitee, each with an id of its own; and
a limit by month, where the campaign names it:

  $ cp none.csv two.csv; printf 'ann,bob,2026-01-01 10:00:00,1,10,c\nann,bob,2026-01-01 10:00:00,2,10,c\n' >>two.csv; rm -f ts tl; invite-guard -s ts --ledger=tl --hold=0 two.csv 2>said | cut -d, -f4,7,9; cat tl
  event,verdict,reasons
  1,pass,
  2,reject,DUP:1/1
  time,campaign,invitee,level,inviter,event,amount,status
  2026-01-01T10:00:00Z,c,bob,1,ann,1,10,paid
  $ printf 'code,threshold,points,hard,enabled\nCAP,1,100,yes,yes\n' >cap.csv; cp none.csv months.csv; printf 'ann,b1,2026-01-31 23:59:59,1,10,2026-01\nann,b2,2026-02-01 00:00:00,2,10,2026-02\nann,b3,2026-02-01 00:00:01,3,10,2026-02\nann,b4,2026-02-01 00:00:02,4,10,2026-01\n' >>months.csv; invite-guard -r cap.csv months.csv 2>said | cut -d, -f4,6-9
  event,campaign,verdict,score,reasons
  1,2026-01,pass,0,
  2,2026-02,pass,0,
  3,2026-02,reject,100,CAP:1/1
  4,2026-01,reject,100,CAP:1/1
