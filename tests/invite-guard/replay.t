An event that comes again, as from a caller who has lost the answer, is told what
was due at first; reward_due is 0, so that no sum counts it twice.

  $ cat >t.sh <<'EOF'
  > H=inviter,invitee,time,event,reward,campaign
  > decide() { { echo event,verdict,by,time,amount; printf '%s\n' "$@"; } >d; }
  > run() { invite-guard -s st --ledger=led "$@" 2>err | cut -d, -f4,7,9,10; }
  > EOF
  $ . ./t.sh; cat >a.csv <<EOF
  > $H
  > ann,bob,2026-01-01 10:00,E1,20,c1
  > ann,cid,2026-01-01 11:00,E2,20.5,c1
  > ann,dan,2026-01-01 12:00,E3,0.0005,c1
  > ann,eve,2026-01-01 13:00,E4,20.000,c2
  > ann,fay,2026-01-01 14:00,E5,0,c1
  > ann,gus,2026-01-01 15:00,E6,,c1
  > eve,bob,2026-01-01 16:00,E7,30,c1
  > eve,bob,2026-01-01 17:00,E8,30,c2
  > zed,zed,2026-01-01 18:00,E9,30,c2
  > ann,hal,2026-01-01 19:00,EA,999999999999.99,c1
  > EOF
  $ . ./t.sh; run a.csv
  event,verdict,reasons,reward_due
  E1,pass,,20
  E2,pass,,20.5
  E3,pass,,0.0005
  E4,pass,,20.000
  E5,pass,,0
  E6,pass,,
  E7,reject,DUP:1/1,0
  E8,pass,,30
  E9,reject,SELF:1/1,0
  EA,pass,,999999999999.99
  $ . ./t.sh; cp led before; run a.csv; cmp led before
  event,verdict,reasons,reward_due
  E1,pass,REPLAY:20,0
  E2,pass,REPLAY:20.5,0.0
  E3,pass,REPLAY:0.0005,0.0000
  E4,pass,REPLAY:20.00,0.000
  E5,pass,REPLAY,0
  E6,pass,REPLAY,
  E7,reject,REPLAY;DUP:1/1,0
  E8,pass,REPLAY:30,0
  E9,reject,REPLAY;SELF:1/1,0
  EA,pass,REPLAY:999999999999.99,0.00

It is what was due then, whatever the row says now, in the same run and without a
state too; another's event is told nothing:

  $ . ./t.sh; printf "$H\nann,bob,2026-01-01 10:00,E1,99,c9\nann,bob,2026-01-01 10:00,E1,,\nzed,bob,2026-01-01 10:00,E1,20,c1\n" >b.csv; run b.csv
  event,verdict,reasons,reward_due
  E1,pass,REPLAY:20,0
  E1,pass,REPLAY:20,
  E1,review,EVENT,0
  $ . ./t.sh; { cat a.csv; tail -n 3 b.csv; } | invite-guard --currency-digits=0 2>/dev/null | cut -d, -f4,7,9,10 | tail -n 3
  E1,pass,REPLAY:20,0
  E1,pass,REPLAY:20,
  E1,review,EVENT,0
  $ . ./t.sh; printf "$H\nann,cid,2026-01-01 11:00,E2,0.5,c1\nann,cid,2026-01-01 11:00,E2,0.5,c1\n" | invite-guard --currency-digits=0 2>/dev/null | cut -d, -f4,7,9,10
  event,verdict,reasons,reward_due
  E2,pass,,0.5
  E2,pass,REPLAY:0.5,0.0

Decisions change the verdict and what is paid, and not what was due:

  $ . ./t.sh; decide E1,review,lin,2026-01-02, E2,reject,lin,2026-01-02, E4,reject,lin,2026-01-02,5 E7,pass,wu,2026-01-03,; run --decisions=d a.csv | sed -n '2,3p;5p;8p'; cut -d, -f6- led | tail -n 3
  E1,review,REPLAY:20;MANUAL:lin,0
  E2,reject,REPLAY:20.5;MANUAL:lin,0.0
  E4,pass,REPLAY:20.00;MANUAL:lin,0.000
  E7,pass,REPLAY;DUP:1/1;MANUAL:wu,0
  E1,20,suspended
  E2,20.5,clawback
  E4,15.00,hold
  $ . ./t.sh; decide E1,reject,lin,2026-01-04,; run --decisions=d a.csv | sed -n '2p;8p'
  E1,reject,REPLAY:20;MANUAL:lin,0
  E7,pass,REPLAY;DUP:1/1;MANUAL:wu,0

A decision that was there first, and another's reward:

  $ . ./t.sh; rm st led; decide E1,reject,lin,2026-01-01, E2,pass,lin,2026-01-01,; printf "$H\nann,bob,2026-01-01 10:00,E1,20,c1\nann,cid,2026-01-01 10:00,E2,20,c1\nzed,cid,2026-01-01 11:00,E3,20,c1\n" >c.csv; printf 'code,hard,points\nDUP,no,0\n' >soft; run -r soft --decisions=d c.csv
  event,verdict,reasons,reward_due
  E1,reject,MANUAL:lin,0
  E2,pass,MANUAL:lin,20
  E3,pass,DUP:1/1,0
  $ . ./t.sh; run -r soft c.csv
  event,verdict,reasons,reward_due
  E1,reject,REPLAY;MANUAL:lin,0
  E2,pass,REPLAY:20;MANUAL:lin,0
  E3,pass,REPLAY;DUP:1/1,0

With levels it is the reward, as reward_due is, and what is left below the digits of
the currency too:

  $ . ./t.sh; rm st led; levels() { run --reward-levels=2 --shares=0.5,0.3 "$@"; }; printf "$H\nann,bob,2026-01-01 10:00,E1,0.01,c1\nbob,cid,2026-01-01 11:00,E2,20.25,c1\n" >l.csv; levels l.csv; levels l.csv; cut -d, -f4-7 led
  event,verdict,reasons,reward_due
  E1,pass,,0.01
  E2,pass,LEVELS:2/2,20.25
  event,verdict,reasons,reward_due
  E1,pass,REPLAY:0.01,0.00
  E2,pass,REPLAY:20.25;LEVELS:2/2,0.00
  level,inviter,event,amount
  1,bob,E2,10.13
  2,ann,E2,6.07

When a state is written anew it stays:

  $ . ./t.sh; printf '0123456789abcdef\n' >key; chmod 600 key; run() { invite-guard -s kst -k key "$@" 2>err | cut -d, -f4,7,9,10; }; run a.csv | tail -n 1; head -n 1 a.csv >none.csv; cust-forget -k key --id=fay --as-of=2026-01-05 --audit=rec --add-to=gone none.csv >out; run --forget=gone none.csv; grep names err; run a.csv | sed -n '2p;6p'
  EA,pass,,999999999999.99
  event,verdict,reasons,reward_due
  invite-guard: kst: names are replaced, as --forget asks (1)
  E1,pass,REPLAY:20,0
  E5,review,EVENT,0
