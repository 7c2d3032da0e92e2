Whom --forget names is taken out of the state: his token becomes a name that nobody
knows.  Money goes on all the same: when a payout of his is taken back, the invite
that was passed beside it has the reward.

  $ printf '0123456789abcdef' >key; chmod 600 key; H=inviter,invitee,time,event,reward,campaign; echo $H >none.csv; printf "$H\nann,bob,2026-01-01 10:00,E1,20,c\nzed,bob,2026-01-02 10:00,E2,20,c\n" >a.csv; printf 'event,verdict,by,time\nE2,pass,lin,2026-01-03\n' >pass.csv; printf 'event,verdict,by,time\nE1,reject,lin,2026-01-04\n' >reject.csv
  $ for i in a none; do invite-guard -k key -s st --ledger=led --decisions=pass.csv $i.csv >out 2>&1; done; cp st old; cp led old.led; cust-forget -k key --id=bob --as-of=2026-01-05 --audit=rec --add-to=forget.csv none.csv >out
  $ tail -n 1 forget.csv | cut -d, -f1 >bob; grep -qaFf bob st && echo there; invite-guard -k key -s st --ledger=led --forget=forget.csv none.csv 2>&1 >out | grep -v off; grep -caFf bob st
  there
  invite-guard: st: names are replaced, as --forget asks (1)
  0
  [1]
  $ invite-guard -k key -s st --ledger=led --decisions=reject.csv none.csv >out 2>&1; cut -d, -f4,6,8 led
  level,event,status
  1,E1,hold
  1,E1,clawback
  1,E2,hold
  $ cut -d, -f3 led | sort | uniq -c | awk '{ print $1 }' | sort
  1
  1
  2

Again there is nobody to forget; and who is invited again is somebody new:

  $ invite-guard -k key -s st --ledger=led --forget=forget.csv none.csv 2>&1 >out | grep -c names
  0
  [1]
  $ printf "$(head -n 1 none.csv)\nann,bob,2026-01-05 10:00,E3,20,c\n" >b.csv; invite-guard -k key -s st --ledger=led b.csv 2>/dev/null | cut -d, -f4,7-10
  event,verdict,score,reasons,reward_due
  E3,pass,0,,20

Who has invites of after the day that is forgotten keeps his name, and that is said:

  $ sed -i "s/^\($(cat bob)\),[^,]*,/\1,2026-01-01,/" forget.csv; invite-guard -k key -s old --ledger=old.led --forget=forget.csv none.csv 2>&1 >out | grep names
  invite-guard: old: names stay, as they have invites of after the day that --forget says (1)
  $ sed -i "s/^\($(cat bob)\),[^,]*,/\1,2026-01-02,/" forget.csv; invite-guard -k key -s old --ledger=old.led --forget=forget.csv none.csv 2>&1 >out | grep names
  invite-guard: old: names are replaced, as --forget asks (1)
