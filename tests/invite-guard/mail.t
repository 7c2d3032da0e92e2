The mailbox that an invitee came with: one person's, however its address is written.

  $ cat >t.sh <<'END'
  > H='inviter,invitee,time,event,email,reward,campaign'
  > judge() { invite-guard "$@" 2>/dev/null | cut -d, -f4,8-11; }
  > END
  $ . ./t.sh; printf "$H\na,b,2026-01-01 10:00,1,Li.Na@Gmail.com,20,c\nc,d,2026-01-02 10:00,2,lina+x@googlemail.com,20,c\ne,f,2026-01-03 10:00,3,LINA@gmail.com.,20,c\ng,h,2026-01-04 10:00,4,li.na@example.cn,20,c\ni,k,2026-01-05 10:00,5,lina@example.cn,20,c\nl,m,2026-01-06 10:00,6,Li.Na+2@EXAMPLE.cn,20,c\nn,o,2026-01-06 10:00,7,,20,c\nn,p,2026-01-06 10:00,8,none,20,c\nn,q,2026-01-06 10:00,9,l***a@gmail.com,20,c\n" >a.csv; judge a.csv
  event,verdict,score,reasons,reward_due
  1,pass,0,,20
  2,review,30,EMAIL:2/2,0
  3,reject,60,EMAIL:3/2,0
  4,pass,0,,20
  5,pass,0,,20
  6,review,30,EMAIL:2/2,0
  7,pass,0,,20
  8,pass,0,,20
  9,pass,0,,20
  $ invite-guard a.csv 2>&1 >/dev/null | grep email
  invite-guard: a.csv:9: this email is no address, and counts as not known (the first of 2)

It is remembered from run to run, in state and in its journal; the same account
again counts once:

  $ . ./t.sh; for i in 2 3 4; do { echo "$H"; sed -n ${i}p a.csv; } >one.csv; judge -s st one.csv | tail -n 1; done
  1,pass,0,,20
  2,review,30,EMAIL:2/2,0
  3,reject,60,EMAIL:3/2,0
  $ . ./t.sh; printf "$H\nz,d,2026-01-07 10:00,10,li.na@gmail.com,20,other\n" >one.csv; judge -s st one.csv | tail -n 1
  10,reject,60,EMAIL:3/2,0

Who invites the mailbox that he came with, or that he is called by, invites himself:

  $ . ./t.sh; printf "$H\na,b,2026-01-01 10:00,1,li@x.cn,20,c\nb,c,2026-01-02 10:00,2,LI+3@x.cn,20,c\n" >b.csv; judge b.csv | tail -n 1
  2,reject,100,SELF:1/1,0
  $ . ./t.sh; printf "${H/email,/}\nAnn@x.cn,ann+1@x.cn,2026-01-01 10:00,1,20,c\nann@x.cn,ann.b@x.cn,2026-01-01 10:00,2,20,c\nzed@x.cn,annb+7@gmail.com,2026-01-01 10:00,3,20,c\nyao@x.cn,ann.b@gmail.com,2026-01-01 10:00,4,20,c\n" | invite-guard 2>/dev/null | cut -d, -f4,7-10
  event,verdict,score,reasons,reward_due
  1,reject,100,SELF:1/1,0
  2,pass,0,,20
  3,pass,0,,20
  4,review,30,EMAIL:2/2,0

Lists: who is denied is so by any address of the mailbox, on hold too; a mailbox of
many people is nobody's.

  $ printf 'action,kind,value\ndeny,email,Li+9@X.cn\nnat,email,desk@x.cn\n' >lists; . ./t.sh; printf "$H\na,b,2026-01-01 10:00,1,l.i@x.cn,20,c\na,c,2026-01-01 10:00,2,li@x.cn,20,c\na,d,2026-01-01 10:00,3,desk@x.cn,20,c\na,e,2026-01-01 10:00,4,desk@x.cn,20,c\na,f,2026-01-01 10:00,5,desk+1@x.cn,20,c\nli@x.cn,g,2026-01-01 10:00,6,,20,c\n" >c.csv; judge -l lists c.csv
  event,verdict,score,reasons,reward_due
  1,pass,0,,20
  2,reject,100,DENY:1/1,0
  3,pass,0,,20
  4,pass,0,,20
  5,pass,0,,20
  6,reject,100,DENY:1/1,0
  $ rm -f st; . ./t.sh; judge -s st --ledger=led c.csv >out; echo "$H" >none.csv; invite-guard -s st --ledger=led -l lists --as-of=2026-02-01 none.csv 2>/dev/null >out; cut -d, -f6,8 led | grep -e paid -e suspended
  1,paid
  2,suspended
  3,paid
  6,suspended
  $ printf 'action,kind,value\ndeny,email,li\n' >lists; invite-guard -l lists none.csv
  invite-guard: lists:2: 'li' is no e-mail address
  [1]

With a key the state has no address, and finds it all the same:

  $ rm -f st led; printf '0123456789abcdef' >key; chmod 600 key; . ./t.sh; judge -s st -k key a.csv | sed -n 3,4p; grep -c gmail st
  2,review,30,EMAIL:2/2,0
  3,reject,60,EMAIL:3/2,0
  0
  [1]
