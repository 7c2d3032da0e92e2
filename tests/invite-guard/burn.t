What stands in the way of an invite: one of the same invitee and campaign that was
not rejected; with --burn any earlier one.

  $ cat >t.sh <<'END'
  > H=inviter,invitee,time,event,reward,campaign,device,phone,ip
  > decide() { echo event,verdict,by,time; printf '%s\n' "$@"; }
  > judge() { invite-guard "$@" 2>/dev/null | cut -d, -f4,10-15; }
  > END
  $ printf 'action,kind,value,until\ndeny,user,mal,\n' >deny
  $ . ./t.sh; echo $H >none.csv; cat >mal.csv <<END
  > $H
  > mal,v1,2026-01-01 10:00,E1,20,c1,d1,1381,192.0.2.1
  > mal,v1,2026-01-01 11:00,E2,20,c1,d1,1381,192.0.2.1
  > ann,v1,2026-01-02 10:00,E3,20,c1,d1,1381,192.0.2.1
  > eve,v1,2026-01-02 10:30,E4,20,c1,d1,1381,192.0.2.1
  > v1,wu,2026-01-02 11:00,E5,20,c1,d2,1391,192.0.2.2
  > END
  $ . ./t.sh; judge -l deny mal.csv
  event,verdict,score,reasons,reward_due,first_inviter,depth
  E1,reject,100,DENY:1/1,0,,0
  E2,reject,100,DENY:1/1,0,,0
  E3,pass,0,,20,ann,1
  E4,reject,100,DUP:1/1,0,ann,1
  E5,pass,0,,20,v1,2
  $ . ./t.sh; judge -l deny --burn mal.csv
  event,verdict,score,reasons,reward_due,first_inviter,depth
  E1,reject,100,DENY:1/1,0,mal,1
  E2,reject,200,DUP:1/1;DENY:1/1,0,mal,1
  E3,reject,100,DUP:1/1,0,mal,1
  E4,reject,100,DUP:1/1,0,mal,1
  E5,pass,0,,20,v1,2

Levels above are paid to those who stand, and not to mal:

  $ . ./t.sh; invite-guard -l deny -s st --ledger=led --reward-levels=2 --shares=0.8,0.2 mal.csv >out 2>&1; cut -d, -f3-8 led
  invitee,level,inviter,event,amount,status
  v1,1,ann,E3,16,hold
  wu,1,v1,E5,16,hold
  wu,2,ann,E5,4,hold

Each campaign is its own; who has invited whom is one tree over all:

  $ . ./t.sh; cat >two.csv <<END
  > $H
  > ann,bob,2026-01-01 10:00,E1,20,spring,d1,1381,192.0.2.1
  > bob,cid,2026-01-02 10:00,E2,20,spring,d2,1391,192.0.2.2
  > ann,bob,2026-01-22 10:00,E3,20,autumn,d1,1381,192.0.2.1
  > ann,bob,2026-01-22 11:00,E4,20,autumn,d1,1381,192.0.2.1
  > bob,ann,2026-01-22 12:00,E5,20,autumn,d5,1385,192.0.2.5
  > dan,bob,2026-01-22 13:00,E6,20,winter,d1,1381,192.0.2.1
  > cid,bob,2026-01-22 14:00,E7,20,summer,d1,1381,192.0.2.1
  > eve,bob,2026-01-22 15:00,E8,20,,d1,1381,192.0.2.1
  > eve,bob,2026-01-22 16:00,E9,20,,d1,1381,192.0.2.1
  > END
  $ . ./t.sh; judge two.csv
  event,verdict,score,reasons,reward_due,first_inviter,depth
  E1,pass,0,,20,ann,1
  E2,pass,0,,20,bob,2
  E3,pass,0,,20,ann,1
  E4,reject,100,DUP:1/1,0,ann,1
  E5,reject,100,CYCLE:1/1,0,,0
  E6,pass,0,,20,ann,1
  E7,reject,100,CYCLE:1/1,0,ann,1
  E8,pass,0,,20,ann,1
  E9,reject,100,DUP:1/1,0,ann,1
  $ . ./t.sh; judge --burn two.csv | grep -c DUP
  6

What a person rejects does not stand any more, and what he passes does:

  $ . ./t.sh; head -n 2 two.csv >a.csv; { echo $H; echo dan,bob,2026-01-05 10:00,E2,20,spring,d1,1381,192.0.2.1; } >b.csv; { echo $H; echo eve,bob,2026-01-07 10:00,E3,20,spring,d1,1381,192.0.2.1; } >c.csv
  $ . ./t.sh; rm -f st led; pay() { judge -s st --ledger=led "$@" | tail -n +2; }; declare -f pay >>t.sh; pay a.csv; decide E1,reject,lin,2026-01-04 >d; pay --decisions=d b.csv
  E1,pass,0,,20,ann,1
  E2,pass,0,,20,ann,1
  $ . ./t.sh; decide E1,pass,lin,2026-01-06 >d; pay --decisions=d c.csv; cut -d, -f1,2,5-8 led
  E3,reject,100,DUP:1/1,0,ann,1
  time,campaign,inviter,event,amount,status
  2026-01-01T10:00:00Z,spring,ann,E1,20,hold
  2026-01-04T00:00:00Z,spring,ann,E1,20,clawback
  2026-01-05T10:00:00Z,spring,dan,E2,20,hold
  $ . ./t.sh; rm st led; decide E1,reject,lin,2026-01-01 >d; pay --decisions=d a.csv; decide E1,pass,lin,2026-01-06 >d; pay --decisions=d c.csv; pay a.csv; cut -d, -f5,6,8 led
  E1,reject,0,MANUAL:lin,0,,0
  E3,reject,100,DUP:1/1,0,ann,1
  E1,pass,0,REPLAY;MANUAL:lin,0,ann,1
  inviter,event,status
  ann,E1,hold

Who is invited again counts once with his own telephone, device and address, and a
rejected invite again and again does not make him look worse:

  $ . ./t.sh; { echo $H; for n in 1 2 3; do echo "ann,b$n,2026-01-01 1$n:00,E$n,20,spring,d7,1381,192.0.2.1"; done; for n in 1 2 3; do echo "ann,b$n,2026-01-25 1$n:00,F$n,20,autumn,d7,1381,192.0.2.1"; done; } >family.csv
  $ . ./t.sh; judge family.csv
  event,verdict,score,reasons,reward_due,first_inviter,depth
  E1,pass,0,,20,ann,1
  E2,pass,0,,20,ann,1
  E3,pass,0,,20,ann,1
  F1,pass,0,,20,ann,1
  F2,pass,0,,20,ann,1
  F3,pass,0,,20,ann,1
  $ . ./t.sh; { echo $H; for n in 1 2 3 4 5 6 7 8 9; do echo "mal,v1,2026-01-01 10:0$n,E$n,20,c1,d1,1381,192.0.2.1"; done; echo ann,v1,2026-01-01 10:10,F,20,c1,d1,1381,192.0.2.1; } >loud.csv; judge -l deny loud.csv | tail -n 1
  F,pass,0,,20,ann,1

A farm that comes back with another campaign is seen as it was the first time:

  $ . ./t.sh; farm() { for n in 1 2 3 4 5 6 7; do echo "m,v$n,2026-01-$2 10:0$n,$1$n,20,$1,d1,,"; done; }; { echo $H; farm spring 01; farm autumn 20; } >farm.csv; judge farm.csv | cut -d, -f1-4 | sed -n '6,8p;13,15p'
  spring5,pass,15,RING:5/4
  spring6,review,75,VDEV:6/6;RING:6/4;DEVICE:6/6
  spring7,review,75,VDEV:7/6;RING:7/4;DEVICE:7/6
  autumn5,review,30,RING:7/4;DEVICE:7/6
  autumn6,review,75,VDEV:6/6;RING:7/4;DEVICE:7/6
  autumn7,review,75,VDEV:7/6;RING:7/4;DEVICE:7/6
