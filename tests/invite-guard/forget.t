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

A ledger in which cust-forget has put a token in place of his name is the ledger of
the state beside it still: what is on hold is paid, nothing twice, and who replays
his row gets nothing.

  $ H=inviter,invitee,time,event,reward,campaign; echo $H >none.csv; rm -f st led key2 rec2; printf 'fedcba9876543210' >key2; chmod 600 key2; printf "$H\nann,bob,2026-01-01 10:00,E1,20,c\nann,\"di, van\",2026-01-02 10:00,E2,20,c\nzed,cat,2026-01-02 11:00,E3,20,c\n" >a.csv
  $ guard() { invite-guard -s st --ledger=led --max-step=7d "$@" 2>&1 >out | grep -v ' off'; }; declare -f guard >guard.sh; . ./guard.sh; guard a.csv
  [1]
  $ forget() { cust-forget -k key2 --id="$1" --as-of=2026-01-05 --audit=rec2 led | tail -n 1; }; declare -f forget >>guard.sh; . ./guard.sh; forget bob; forget ann; cut -d, -f3- led
  led,guard-ledger,held,3,0,1
  led,guard-ledger,held,3,0,2
  invitee,level,inviter,event,amount,status
  bfb69a65c104b20fc3e30bf0d869da98,1,bfe7bb296c6d232a80aa64174397b818,E1,20,hold
  "di, van",1,bfe7bb296c6d232a80aa64174397b818,E2,20,hold
  cat,1,zed,E3,20,hold
  $ cp st st.was; cp led led.was; . ./guard.sh; guard a.csv; guard --as-of=2026-01-12 none.csv; cut -d, -f4,6- led
  invite-guard: a.csv:2: this event was judged before: its verdict is repeated and nothing more is due (the first of 3)
  invite-guard: led: tokens stand in place of names, as cust-forget writes them, and all else is as it was (3)
  level,event,amount,status
  1,E1,20,hold
   van",bfe7bb296c6d232a80aa64174397b818,E2,20,hold
  1,E3,20,hold
  1,E1,20,paid
   van",ann,E2,20,paid
  1,E3,20,paid
  $ . ./guard.sh; printf "$(cat none.csv)\nann,bob,2026-01-12 10:00,E9,20,c\n" >b.csv; guard b.csv; grep -c E9 led
  invite-guard: b.csv:2: this invitee was invited before, and the first invite alone counts
  0
  [1]

Nothing else may be other than it was: an amount, a name that is no token, a line
that is gone or that the state has not written.

  $ . ./guard.sh; for by in 's/E1,20/E1,99/' 's/,E3,/,E1,/' 's/zed/ann/' 's/hold$/paid/' '2d' '$d' '$p'; do cp st.was st; sed "$by" led.was >led; guard none.csv; done
  invite-guard: led: 281 bytes, and this state has written 194: the ledger of another state
  invite-guard: led: 281 bytes, and this state has written 194: the ledger of another state
  invite-guard: led: 281 bytes, and this state has written 194: the ledger of another state
  invite-guard: led: 281 bytes, and this state has written 194: the ledger of another state
  invite-guard: led: somebody has changed what this state has written there (want the ledger as it was)
  invite-guard: led: 237 bytes, and this state has written 194: the ledger of another state
  invite-guard: led: 325 bytes, and this state has written 194: the ledger of another state

Nor does a run matter that was killed before its last lines were in the ledger:

  $ . ./guard.sh; cp st.was st; cp led.was led; guard none.csv; printf "$(cat none.csv)\nann,eve,2026-01-03 10:00,E4,20,c\nann,fay,2026-01-03 10:30,E5,20,c\n" >c.csv; guard c.csv; cp led all; head -n 5 all >led; forget zed; guard none.csv; diff led all | wc -l; guard none.csv; cut -d, -f6- led
  invite-guard: led: tokens stand in place of names, as cust-forget writes them, and all else is as it was (3)
  led,guard-ledger,held,4,0,1
  invite-guard: led: tokens stand in place of names, as cust-forget writes them, and all else is as it was (4)
  invite-guard: led: the ledger lacks its last lines, as after a crash, and they are appended (1)
  4
  event,amount,status
  E1,20,hold
  bfe7bb296c6d232a80aa64174397b818,E2,20,hold
  E3,20,hold
  E4,20,hold
  E5,20,hold
