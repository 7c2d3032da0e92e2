Who invites himself is refused, whatever the time, so his row moves no clock.

  $ cat >t.sh <<'EOF'
  > H=inviter,invitee,time,event,reward,email
  > log() { { echo $H; cat; } >log.csv; cat log.csv; }
  > judge() { invite-guard "$@" 2>err | cut -d, -f4,7-10; grep -v -e off: -e only.a.date -e himself -e all.payouts err || :; }
  > EOF

A later one makes no row late, one of the same mailbox neither; somebody who was
invited before does:

  $ . ./t.sh; log >a.csv <<EOF
  > ann,bob,2026-01-01 10:00,E1,20,
  > x,x,2026-01-20 10:00,S1,20,
  > q@gmail.com,r,2026-01-21 10:00,S2,20,Q+1@gmail.com
  > ann,cid,2026-01-01 11:00,E2,20,
  > zed,bob,2026-01-02 11:00,E3,20,
  > ann,dan,2026-01-01 12:00,E4,20,
  > EOF
  $ . ./t.sh; judge a.csv | grep -v invitee
  event,verdict,score,reasons,reward_due
  E1,pass,0,,20
  S1,reject,100,SELF:1/1,0
  S2,reject,100,SELF:1/1,0
  E2,pass,0,,20
  E3,reject,100,DUP:1/1,0
  E4,pass,0,LATE:82800/1,20
  invite-guard: a.csv:7: this time is older than that of a row before, and the row counts as if it came at the newer time

Where the rules let it through, it does:

  $ . ./t.sh; for r in SELF,no, SELF,,no; do printf "code,enabled,hard\n$r\n" >r; judge -r r a.csv | grep E2; done; printf 'code,threshold\nSELF,2\n' >r; judge -r r a.csv | grep E2
  E2,pass,0,LATE:1724400/1,20
  E2,pass,0,LATE:1724400/1,20
  E2,pass,0,LATE:1724400/1,20

However far it is from other rows, it is not compared with them; the first one does
not start the clock, and the row behind it is still not taken at its word:

  $ . ./t.sh; printf 'x,x,2062-01-01,S1,,\nann,bob,2026-01-01 10:00,E1,20,\nx,x,1970-01-01,S2,,\nx,x,2062-01-01,S3,,\nann,cid,2026-01-01 11:00,E2,20,\n' | log | judge
  event,verdict,score,reasons,reward_due
  S1,reject,100,SELF:1/1,
  E1,pass,0,,20
  S2,reject,100,SELF:1/1;LATE:1767261600/1,
  S3,reject,100,SELF:1/1,
  E2,pass,0,,20
  invite-guard: stdin:4: this time is older than that of a row before, and the row counts as if it came at the newer time
  $ . ./t.sh; printf 'x,x,2026-01-01,S1,,\nann,bob,2062-01-01 10:00,E1,20,\nx,x,2026-01-01,S2,,\nann,cid,2026-01-01 11:00,E2,20,\n' | log | judge
  invite-guard: stdin:5: 2026-01-01 11:00 is 13148 days older than the row before it, which leaps ahead, so one of the two has a wrong time (want --as-of, the time it is)

Nor in the run after, when the state is read back or written anew:

  $ . ./t.sh; run() { judge -s st --ledger=led --hold=1d "$@"; }; declare -f run >>t.sh; printf 'x,x,2062-01-01,S1,20,\n' | log >s.csv; run s.csv; printf 'ann,bob,2026-01-01 10:00,E1,20,\nx,x,2062-01-02,S2,20,\n' | log >b.csv; run b.csv; cut -d, -f1,6- led
  event,verdict,score,reasons,reward_due
  S1,reject,100,SELF:1/1,0
  event,verdict,score,reasons,reward_due
  E1,pass,0,,20
  S2,reject,100,SELF:1/1,0
  time,event,amount,status
  2026-01-01T10:00:00Z,E1,20,hold
  $ . ./t.sh; printf 'ann,cid,2026-01-01 11:00,E2,20,\n' | log >c.csv; cp st two; cp led ledtwo; run c.csv; cut -d, -f1,6- led
  event,verdict,score,reasons,reward_due
  E2,pass,0,,20
  time,event,amount,status
  2026-01-01T10:00:00Z,E1,20,hold
  2026-01-01T11:00:00Z,E2,20,hold
  $ . ./t.sh; printf 'ann,cid,2025-06-01 11:00,E2,20,\n' | log >d.csv; judge -s two --ledger=ledtwo --hold=1d d.csv
  invite-guard: d.csv:2: 2025-06-01 11:00 is 213 days older than the row before it, which leaps ahead, so one of the two has a wrong time (want --as-of, the time it is)
  $ . ./t.sh; printf '0123456789abcdef\n' >key; chmod 600 key; log </dev/null >none.csv; judge -s kst -k key b.csv; cust-forget -k key --id=bob --as-of=2026-01-05 --audit=rec --add-to=gone none.csv >out; for f in none c; do judge -s kst -k key --forget=gone $f.csv; done
  event,verdict,score,reasons,reward_due
  E1,pass,0,,20
  S2,reject,100,SELF:1/1,0
  event,verdict,score,reasons,reward_due
  invite-guard: kst: names are replaced, as --forget asks (1)
  event,verdict,score,reasons,reward_due
  E2,pass,0,,20

The pause before a run is that before the first row that has a time:

  $ . ./t.sh; printf 'x,x,2026-01-15,S3,,\nann,dan,2026-01-20 10:00,E3,20,\n' | log >e.csv; run e.csv; printf 'ann,eve,2026-01-25 10:00,E4,20,\n' | log >f.csv; run f.csv
  event,verdict,score,reasons,reward_due
  S3,reject,100,SELF:1/1,
  E3,pass,0,,20
  event,verdict,score,reasons,reward_due
  E4,pass,0,,20

Rows that wait for what is older wait on:

  $ . ./t.sh; judge --lateness=1d a.csv
  event,verdict,score,reasons,reward_due
  E1,pass,0,,20
  E2,pass,0,,20
  E4,pass,0,,20
  E3,reject,100,DUP:1/1,0
  S1,reject,100,SELF:1/1,0
  S2,reject,100,SELF:1/1,0
  invite-guard: a.csv:6: this invitee was invited before, and the first invite alone counts

A row that is bad for another cell does not leap ahead either:

  $ . ./t.sh; rm st led; printf 'ann,bob,2026-02-01 10:00,E1,20,\n' | log >g.csv; run g.csv; printf 'ann,cid,2026-02-20 10:00,E2,-5,\nann,cid,2026-02-02 10:00,E2,20,\nann,dan,2026-02-02 11:00,E3,20,\n' | log >h.csv; run --max-bad=1 h.csv
  event,verdict,score,reasons,reward_due
  E1,pass,0,,20
  event,verdict,score,reasons,reward_due
  E2,pass,0,,20
  E3,pass,0,,20
  invite-guard: h.csv:2: '-5' is not a reward (want 0 or more)
  invite-guard: 1 of 3 rows are bad and left out
