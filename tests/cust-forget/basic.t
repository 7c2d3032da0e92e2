A request to be forgotten: rows and state of ann are in several files, and she
brought bob.

  $ echo 0123456789abcdef0123456789abcdef >key; chmod 600 key
  $ cat >orders.csv <<'END'
  > customer,time,amount
  > ann,2026-01-01,1
  > bob,2026-01-02,2
  > ann,2026-02-01,4
  > cat,2026-02-02,8
  > END
  $ grep -v ann orders.csv >without.csv
  $ rfm-cluster --partial -o rfm.state orders.csv; rfm-cluster --partial -o want.state without.csv
  $ rfm-cluster -k 1 orders.csv >segments.csv 2>said; cp segments.csv old.csv
  $ printf 'inviter,invitee,time,ip,device,phone\nann,bob,2026-01-01,,d1,\ncat,ann,2026-01-02,,d1,\n' >invites.csv
  $ invite-ring --partial -o ring.state invites.csv 2>said
  $ invite-chain -f invites.csv --index=chain.index --count cat >said
  invite-chain: invites.csv:2: this person was invited by somebody who was himself invited later
  $ printf 'time,campaign,invitee,level,inviter,event,amount,status\n2026-01-01,c,bob,1,ann,e1,5,due\n' >ledger.csv
  $ (cat orders.csv; echo ann,soon,9) | rfm-cluster -k 1 --reject=reject - >said 2>&1
  $ all='rfm.state segments.csv invites.csv ring.state chain.index ledger.csv reject'; echo "$all" >all

First what would be done; nothing is changed:

  $ cksum $(cat all) >before; cust-forget -k key --id=ann --dry-run $(cat all); cksum $(cat all) | cmp - before
  cust-forget: some files have to be made anew from rows without these people (status rebuild)
  file,what,status,lines,cut,hidden
  rfm.state,transactions-state,done,3,1,0
  segments.csv,segments,done,3,1,0
  invites.csv,a table of people,done,2,1,1
  ring.state,rings-state,done,2,1,0
  chain.index,invite-index,rebuild,1,0,0
  ledger.csv,guard-ledger,held,1,0,1
  reject,rejected rows,done,2,2,0

Then it is.  Status 3 says that an index must be made anew:

  $ cust-forget -k key --id=ann --request=R-17 --as-of=2026-11-29 --audit=record.csv --add-to=forget.csv $(cat all)
  cust-forget: some files have to be made anew from rows without these people (status rebuild)
  file,what,status,lines,cut,hidden
  rfm.state,transactions-state,done,3,1,0
  segments.csv,segments,done,3,1,0
  invites.csv,a table of people,done,2,1,1
  ring.state,rings-state,done,2,1,0
  chain.index,invite-index,rebuild,1,0,0
  ledger.csv,guard-ledger,held,1,0,1
  reject,rejected rows,done,2,2,0
  [3]
  $ cmp rfm.state want.state && cat segments.csv invites.csv ledger.csv && cut -f 1,3- ring.state; cat reject
  customer,recency,frequency,monetary,cluster,segment,action
  bob,32,1,2,1,long-tail,standard products
  cat,1,1,8,1,potential,activate by campaign
  inviter,invitee,time,ip,device,phone
  127a5a45e3707cd0cfd3cac4374c8843,bob,2026-01-01,,d1,
  time,campaign,invitee,level,inviter,event,amount,status
  2026-01-01,c,bob,1,127a5a45e3707cd0cfd3cac4374c8843,e1,5,due
  	#begin
  bob	device	d1
  􏿿	#end	1	156a3adedf4bc7f9

Its tokens are in the list of --forget, so that an old copy brings nobody back:

  $ cat forget.csv
  token,until,request,key
  127a5a45e3707cd0cfd3cac4374c8843,,R-17,91255182
  $ rfm-cluster --partial -o old.state orders.csv; rfm-cluster --merge --partial --forget=forget.csv --key=key old.state | cut -f 1
  bob
  cat

The record has no name, and shows what was done:

  $ cut -d, -f1-7,10-13 record.csv; grep -c ann record.csv
  time,request,token,ground,due,file,format,lines_seen,lines_cut,lines_hidden,status
  2026-11-29T00:00:00Z,R-17,127a5a45e3707cd0cfd3cac4374c8843,PIPL 47,2026-12-29T00:00:00Z,rfm.state,transactions-state,1,1,0,done
  2026-11-29T00:00:00Z,R-17,127a5a45e3707cd0cfd3cac4374c8843,PIPL 47,2026-12-29T00:00:00Z,segments.csv,segments,1,1,0,done
  2026-11-29T00:00:00Z,R-17,127a5a45e3707cd0cfd3cac4374c8843,PIPL 47,2026-12-29T00:00:00Z,invites.csv,a table of people,2,1,1,done
  2026-11-29T00:00:00Z,R-17,127a5a45e3707cd0cfd3cac4374c8843,PIPL 47,2026-12-29T00:00:00Z,ring.state,rings-state,1,1,0,done
  2026-11-29T00:00:00Z,R-17,127a5a45e3707cd0cfd3cac4374c8843,PIPL 47,2026-12-29T00:00:00Z,chain.index,invite-index,1,0,0,rebuild
  2026-11-29T00:00:00Z,R-17,127a5a45e3707cd0cfd3cac4374c8843,PIPL 47,2026-12-29T00:00:00Z,ledger.csv,guard-ledger,1,0,1,held
  2026-11-29T00:00:00Z,R-17,127a5a45e3707cd0cfd3cac4374c8843,PIPL 47,2026-12-29T00:00:00Z,reject,rejected rows,1,2,0,done
  0
  [1]
  $ cust-forget -k key --verify --audit=record.csv
  record,verdict,lines,fault
  record.csv,whole,7,

The same request once more finds nothing; it is added to the record, and the list
has each token once:

  $ cust-forget -k key --id=ann --request=R-17 --as-of=2026-11-30 --audit=record.csv --add-to=forget.csv rfm.state ledger.csv; wc -l <forget.csv
  file,what,status,lines,cut,hidden
  rfm.state,transactions-state,nothing,2,0,0
  ledger.csv,guard-ledger,held,1,0,0
  2
  $ cust-forget -k key --verify --audit=record.csv
  record,verdict,lines,fault
  record.csv,whole,9,

A record that was changed, or has lost a line, shows:

  $ sed 3s/R-17/R-18/ record.csv >changed.csv; cust-forget -k key --verify --audit=changed.csv
  cust-forget: changed.csv:3: this line was changed, or does not follow the one before it
  record,verdict,lines,fault
  changed.csv,changed,2,3
  [3]
  $ sed 4d record.csv >short.csv; cust-forget -k key --verify --audit=short.csv
  cust-forget: short.csv:4: this line was changed, or does not follow the one before it
  record,verdict,lines,fault
  short.csv,changed,3,4
  [3]
  $ sed '$s/R-17/R-18/' record.csv >last.csv; cust-forget -k key --verify --audit=last.csv
  cust-forget: last.csv:10: this line was changed, or does not follow the one before it
  record,verdict,lines,fault
  last.csv,changed,9,10
  [3]
  $ sed '$s/.$/x/' record.csv >last.csv; cust-forget -k key --verify --audit=last.csv
  cust-forget: last.csv:10: this line was changed, or does not follow the one before it
  record,verdict,lines,fault
  last.csv,changed,9,10
  [3]
  $ sed '$d' record.csv >short-end.csv; cust-forget -k key --verify --audit=short-end.csv
  record,verdict,lines,fault
  short-end.csv,whole,8,
  $ cust-forget -k key --verify --audit=short-end.csv --expect-lines=9; cust-forget -k key --verify --audit=record.csv --expect-lines=9; cust-forget -k key --verify --audit=none.csv --expect-lines=1
  cust-forget: short-end.csv: 8 lines, and --expect-lines wants 9: the last are missing
  cust-forget: none.csv: 0 lines, and --expect-lines wants 1: the last are missing
  record,verdict,lines,fault
  short-end.csv,short,8,
  record,verdict,lines,fault
  record.csv,whole,9,
  record,verdict,lines,fault
  none.csv,short,0,
  [3]
  $ cust-forget -k key --id=ann --request=R-1 --audit=none.csv --expect-lines=1 rfm.state
  cust-forget: --expect-lines is about --verify (see cust-forget --help)
  [2]
  $ cust-forget -k key --id=bob --audit=short.csv rfm.state
  cust-forget: short.csv:4: this line was changed, or does not follow the one before it (--verify)
  [1]

Who he is by --ids is forgotten under each of his names; a list has many requests:

  $ printf 'alias,customer\n13800138000,ann\nA7,ann\nB1,bob\n' >map.csv
  $ printf 'customer,phone,amount\nA7,,1\nx,13800138000,2\nB1,,3\ny,,4\n' >calls.csv
  $ printf 'id,request,ground\n13800138000,R-1,PIPL 47.1\ny,R-2,PIPL 15\n' >requests.csv
  $ cust-forget -k key --ids=map.csv --list=requests.csv --audit=more.csv --as-of=2026-11-29 calls.csv && cat calls.csv && cut -d, -f2-4,10-13 more.csv
  file,what,status,lines,cut,hidden
  calls.csv,a table of people,done,4,2,1
  customer,phone,amount
  x,71496a1d6c437b1e4a27c566d6d65d5e,2
  B1,,3
  request,token,ground,lines_seen,lines_cut,lines_hidden,status
  R-1,71496a1d6c437b1e4a27c566d6d65d5e,PIPL 47.1,2,2,1,done
  R-2,9e5d99c5ee6cde59c549c0953e623f56,PIPL 15,1,2,1,done

Sessions of kg-ask and links of id-link:

  $ printf 'session,question\ns1,联禾金卡的年费是多少\ns2,联禾金卡的年费是多少\n' | kg-ask -f samples/knowledge.csv --state=talk.state >said 2>&1
  $ id-link --kinds=invitee,device --partial -o link.state samples/invites.csv 2>said
  $ cust-forget -k key --id=s1,C0233 --audit=r.csv talk.state link.state; cut -f 1 talk.state; grep -c C0233 link.state
  file,what,status,lines,cut,hidden
  talk.state,dialogues,done,2,1,0
  link.state,links-state,done,402,2,0
  s2
  0
  [1]
  $ id-link --kinds=invitee,device --merge link.state 2>said | head -n 2
  alias,customer,kind,piece
  C0001,invitee:C0001,invitee,1

A token that pii-mask made by SM3 is his too:

  $ printf 'customer,phone\nann,13800138000\nbob,13900139000\n' | pii-mask --do=phone=token,cust=token --hash=sm3 -k key >sm3.csv
  $ cust-forget -k key --id=ann,13800138000 --audit=sm3.record sm3.csv; wc -l <sm3.csv
  file,what,status,lines,cut,hidden
  sm3.csv,a table of people,done,2,1,0
  2

More files than may be open by default:

  $ mkdir many; for i in $(seq 80); do printf 'customer,amount\nann,1\nbob,2\n' >many/$i.csv; done
  $ ulimit -Sn 40; cust-forget -k key --id=ann --audit=many.record many/*.csv | cut -d, -f3 | sort | uniq -c; cat many/*.csv | sort | uniq -c
       80 done
        1 status
       80 bob,2
       80 customer,amount

State of --ids has customers alone: a request under the identifier that a row had finds
nobody there, and is not done; the customer's name is found, and so is he with the map,
or any that has the identifier.

  $ printf 'alias,customer\nD1,C1\nD2,C2\n' >deposits.csv; printf 'customer,time,amount\nD1,2026-01-01,1\nD2,2026-01-02,2\n张三,2026-01-03,4\n' >deposits
  $ rfm-cluster --ids=deposits.csv --partial -o q.st deposits 2>said; cp q.st p.st
  $ cust-forget -k key --id=D2,张三 --audit=q.csv --as-of=2026-11-29 --stats=stats q.st p.st; cut -d, -f3,6,10-13 q.csv; cut -f 1,3 q.st; grep -o '"unsure":[0-9]*' stats
  cust-forget: q.st: this state was made with --ids and knows customers alone: who is asked for by another identifier cannot be found in it (want --ids with a table that has the identifier, or the customer) (the first of 2)
  cust-forget: not all who are to be forgotten could be looked for in all files (status unsure)
  file,what,status,lines,cut,hidden
  q.st,transactions-state,done,3,1,0
  p.st,transactions-state,done,3,1,0
  token,file,lines_seen,lines_cut,lines_hidden,status
  0828298b7a36a28a0f7e9b2d666c52e3,q.st,0,1,0,unsure
  8af620f9654f78edbdbe11d62a400f98,q.st,1,1,0,done
  0828298b7a36a28a0f7e9b2d666c52e3,p.st,0,1,0,unsure
  8af620f9654f78edbdbe11d62a400f98,p.st,1,1,0,done
  	#begin
  C1	t
  C2	t
  􏿿	#end
  "unsure":2
  $ cust-forget -k key --id=D2 --dry-run deposits q.st
  cust-forget: q.st: this state was made with --ids and knows customers alone: who is asked for by another identifier cannot be found in it (want --ids with a table that has the identifier, or the customer)
  cust-forget: not all who are to be forgotten could be looked for in all files (status unsure)
  file,what,status,lines,cut,hidden
  deposits,a table of people,done,3,1,0
  q.st,transactions-state,unsure,2,0,0
  [3]
  $ cust-forget -k key --id=C2 --dry-run q.st; cust-forget -k key --id=D2 --ids=deposits.csv --dry-run q.st
  file,what,status,lines,cut,hidden
  q.st,transactions-state,done,2,1,0
  file,what,status,lines,cut,hidden
  q.st,transactions-state,done,2,1,0
  $ printf 'alias,customer\nD2,C2\n' >one.csv; cust-forget -k key --id=D2 --ids=one.csv --dry-run q.st
  file,what,status,lines,cut,hidden
  q.st,transactions-state,done,2,1,0
  $ cust-forget -k key --id=nobody --ids=one.csv --dry-run q.st
  cust-forget: q.st: this state was made with --ids and knows customers alone: who is asked for by another identifier cannot be found in it (want --ids with a table that has the identifier, or the customer)
  cust-forget: not all who are to be forgotten could be looked for in all files (status unsure)
  file,what,status,lines,cut,hidden
  q.st,transactions-state,unsure,2,0,0
  [3]
  $ cust-forget -k key --id=nobody --ids=deposits.csv --dry-run q.st
  file,what,status,lines,cut,hidden
  q.st,transactions-state,nothing,2,0,0
