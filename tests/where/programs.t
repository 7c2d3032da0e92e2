--where in every program: only the rows that are meant, and a row that is left out
is never a bad row.

rfm-cluster: cancelled orders do not count, and what is no amount in one of them
does not matter.

  $ cat >orders.csv <<END
  > customer,date,amount,status,city
  > ann,2026-03-01,10,paid,Paris
  > bob,2026-03-02,none,cancelled,Rome
  > ann,2026-03-05,20.50,paid,Paris
  > cid,2026-03-09,7,refunded,
  > bob,2026-03-11,30,paid,New York
  > END
  $ rfm-cluster -k 1 --where=status=paid --stats=stats orders.csv | cut -d, -f1-4
  customer,recency,frequency,monetary
  ann,7,2,30.50
  bob,1,1,30.00
  $ grep -o '"rows_[ibol][a-z_]*":[0-9]*\|"where[a-z_]*":[^,}]*' stats
  "rows_in":5
  "rows_out":2
  "rows_bad":0
  "rows_left_out":2
  "where":"status=paid"
  "where_left_out":2
  "where_odd":0
  "where_gave_up":0
  "where_unfound":0
  $ rfm-cluster -k 1 --as-of=2026-03-10 --where='date>=@-7d; status!=cancelled' orders.csv | cut -d, -f1-4
  rfm-cluster: orders.csv:6: '2026-03-11' is after --as-of=2026-03-10 (--until leaves such rows out)
  $ rfm-cluster -k 1 --where='date>=@-7d' orders.csv
  rfm-cluster: --where: 'date>=@-7d' is not a condition: @ has no meaning here: it is the end of the day of --as-of, or the time of a stream's row; give --as-of (see rfm-cluster --help)
  [2]
  $ rfm-cluster -k 1 --where="city='New York' or city=" orders.csv | cut -d, -f1-4
  rfm-cluster: orders.csv:5: the status of this row says that it was cancelled, refused, not paid or given back, and it counts all the same (--where leaves such rows out)
  rfm-cluster: every customer has the same frequency: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary
  bob,1,1,30
  cid,3,1,7

A cell that is no number does not hold behind < or >, which is counted and told:

  $ rfm-cluster -k 1 --where='amount>=8' --stats=stats orders.csv | cut -d, -f1-4
  rfm-cluster: orders.csv:3: a cell that --where compares by < or > is no number or time, so that does not hold
  customer,recency,frequency,monetary
  ann,7,2,30.50
  bob,1,1,30.00
  $ grep -o '"where[a-z_]*":[^,}]*' stats
  "where":"amount>=8"
  "where_left_out":2
  "where_odd":1
  "where_gave_up":0
  "where_unfound":0
  $ rfm-cluster -k 1 --where='amount>$city' --min-rows=1 orders.csv
  rfm-cluster: orders.csv:2: a cell that --where compares by < or > is no number or time, so that does not hold (the first of 4)
  rfm-cluster: --where leaves out all 5 rows
  rfm-cluster: 0 rows, fewer than --min-rows=1
  [1]

A value that stands only in rows that another comparison leaves out is one that a
cell is equal to:

  $ for w in 'customer=bob;city=Paris' 'customer!=ann|bob|cid;city=Lyon' 'city=Paris or customer=cid'; do rfm-cluster -k 1 "--where=$w" --keep=customer --stats=stats orders.csv >/dev/null 2>&1; grep -o '"where_unfound":[0-9]*' stats; done
  "where_unfound":0
  "where_unfound":1
  "where_unfound":0
  $ rfm-cluster -k 1 --where=customer=bob --where=city=Paris --keep=customer --stats=stats orders.csv; grep -o '"where_unfound":[0-9]*' stats
  rfm-cluster: --where leaves out all 5 rows
  customer
  "where_unfound":0

A value that no cell has is told, whether rows are wanted or not:

  $ rfm-cluster -k 1 --where='status!=canceled' --where=city=Paris\|Roma --keep=customer orders.csv
  rfm-cluster: 'canceled' is a value of --where that no cell is equal to (the first of 2)
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  customer
  ann
  $ rfm-cluster -k 1 --where='status=paid|refunded;city=Paris' --stats=stats --keep=customer orders.csv 2>said; grep where said
  customer
  ann
  [1]
  $ grep -o '"where_unfound":[0-9]*' stats
  "where_unfound":0

Conditions are no part of what state is made with; they belong to the run that
reads rows:

  $ rfm-cluster --partial --where=status=paid -o state orders.csv
  $ rfm-cluster --merge -k 1 state | cut -d, -f1-4
  customer,recency,frequency,monetary
  ann,7,2,30.50
  bob,1,1,30.00
  $ rfm-cluster --merge --where=status=paid state
  rfm-cluster: --merge reads no rows: --with, --require, --since, --until and --where belong to the --partial that did (see rfm-cluster --help)
  [2]

A table of --with, and people of --ids; a cell of --na is empty:

  $ printf 'customer,tier\nann,gold\nbob,N/A\n' >tiers.csv
  $ printf 'alias,customer\nbob,robert\n' >ids.csv
  $ rfm-cluster -k 1 --with=tiers.csv --where='tier=gold' orders.csv | cut -d, -f1-4
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary
  ann,1,2,30.50
  $ rfm-cluster -k 1 --with=tiers.csv --na=N/A --where='tier=;status=paid' orders.csv | cut -d, -f1-4
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary
  bob,1,1,30
  $ rfm-cluster -k 1 --ids=ids.csv --where=customer=robert --where=status=paid orders.csv 2>said | cut -d, -f1-4; cat said
  customer,recency,frequency,monetary
  robert,1,1,30
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  $ rfm-cluster -k 1 --columns=amount=amount --where='monetary>5' orders.csv
  rfm-cluster: orders.csv: --where: no column 'monetary' (has: customer, date, amount, status, city)
  [1]

A role finds its column whatever that is called; a column's own name goes first:

  $ printf '客户,日期,金额\na,2026-01-01,9\nb,2026-01-02,10\n' >zh.csv
  $ rfm-cluster -k 1 --where='amount>9' --keep=customer,monetary zh.csv 2>said
  customer,monetary
  b,10
  $ rfm-cluster -k 1 --where='金额<=9' --where='#1=a' --keep=customer,monetary zh.csv 2>said
  customer,monetary
  a,9
  $ printf 'customer,date,amount,Amount\na,2026-01-01,9,1\nb,2026-01-02,10,2\n' >two.csv
  $ rfm-cluster -k 1 --columns=amount=#3 --where='Amount=2' --keep=customer,monetary two.csv 2>said
  customer,monetary
  b,10

utm-channel passes on what is meant:

  $ cat >log.csv <<END
  > user,url,site,bot
  > u1,https://a.example/?utm_source=google&utm_medium=cpc,a,0
  > u2,https://a.example/?utm_source=news&utm_medium=email,a,1
  > u3,https://b.example/?utm_source=qr,b,
  > END
  $ utm-channel --where=bot=0 log.csv 2>said | cut -d, -f1,3,4
  user,site,bot
  u1,a,0
  $ utm-channel --where="url~'utm_medium=(cpc|email)'" log.csv 2>said | cut -d, -f1,3,4
  user,site,bot
  u1,a,0
  u2,a,1
  $ utm-channel --where=bot!=1 log.csv 2>said | cut -d, -f1,3,4
  user,site,bot
  u1,a,0
  $ utm-channel --where='bot!=1 or bot=' log.csv 2>said | cut -d, -f1,3,4
  user,site,bot
  u1,a,0
  u3,b,
  $ utm-channel --where='bot<@' log.csv
  utm-channel: --where: 'bot<@' is not a condition: @ has no meaning here: it is the end of the day of --as-of, or the time of a stream's row (see utm-channel --help)
  [2]

attrib-roi does not see the touches of a channel that is not meant:

  $ cat >touches.csv <<END
  > customer,time,channel,converted,value
  > ann,2026-03-01,Email,0,
  > ann,2026-03-02,Internal,0,
  > ann,2026-03-03,Direct,1,100
  > bob,2026-03-04,Internal,1,50
  > END
  $ attrib-roi -m last,first --where=channel!=Internal touches.csv 2>said | cut -d, -f1-4; cat said
  model,channel,reach_count,convert_count
  last,Direct,1,1
  last,Email,1,0
  first,Direct,1,1
  first,Email,1,0

offer-price, offer-budget and offer-audit:

  $ printf 'customer,segment,age\n1,a,17\n2,a,40\n3,b,x\n' >in.csv
  $ cat >r.csv <<END
  > rule_id,segment,product,kind,currency,list,base
  > A,*,card,fee,CNY,100,80
  > END
  $ offer-price --no-consent -r r.csv --where='age>=18' in.csv --keep=customer,age,kind,price 2>said; grep where said
  customer,age,kind,price
  2,40,fee,80.00
  offer-price: in.csv:4: a cell that --where compares by < or > is no number or time, so that does not hold
  $ cat >offers.csv <<END
  > customer,offer_id,product,value,cost,channel
  > ann,a1,card,50,20,sms
  > ann,a2,fund,90,,call
  > bob,b1,card,30,10,sms
  > END
  $ offer-budget -q -b 1000 --where=channel=sms offers.csv 2>said | cut -d, -f1-7; cat said
  customer,offer_id,product,value,cost,channel,chosen
  ann,a1,card,50,20,sms,1
  bob,b1,card,30,10,sms,1
  $ cat >book.csv <<END
  > customer,product,kind,price,list_price,cell,sex
  > c1,card,fee,80,100,a,F
  > c2,card,fee,80,100,a,M
  > c3,card,fee,70,100,a,M
  > END
  $ offer-audit --protected=sex --where=customer!=c3 book.csv | head -n 2
  offer-audit: not checked: LOYALTY (no row has a tenure)
  check,verdict,size,tolerance,where
  SAME,pass,0,0,1 cells
  $ offer-audit --protected=sex book.csv 2>said | head -n 2
  check,verdict,size,tolerance,where
  SAME,fail,0.125,0,cell=a product=card: 70 and 80

invite-guard judges rows by their time, which is what @ is in a stream:

  $ cat >invites.csv <<END
  > inviter,invitee,time,event,reward,until,test
  > ann,bob,2026-01-01 10:00,1,10,2026-01-31,no
  > ann,cid,2026-01-02 10:00,2,10,2025-12-31,no
  > cid,dan,yesterday,3,10,2026-01-31,yes
  > bob,eve,2026-01-03 10:00,4,10,,no
  > END
  $ invite-guard --where=test=no invites.csv 2>said | cut -d, -f1-4,8; grep where said
  inviter,invitee,time,event,verdict
  ann,bob,2026-01-01 10:00,1,pass
  ann,cid,2026-01-02 10:00,2,pass
  bob,eve,2026-01-03 10:00,4,pass
  [1]
  $ invite-guard --where=test=no --where='until>=@' --stats=stats invites.csv 2>said | cut -d, -f1-4,8; grep where said
  inviter,invitee,time,event,verdict
  ann,bob,2026-01-01 10:00,1,pass
  invite-guard: invites.csv:4: a cell that --where compares by < or > is no number or time, so that does not hold
  $ grep -o '"rows_[ibol][a-z_]*":[0-9]*\|"where_[a-z_]*":[^,}]*' stats
  "rows_in":4
  "rows_out":1
  "rows_bad":0
  "rows_left_out":3
  "where_left_out":3
  "where_odd":1
  "where_gave_up":0
  "where_unfound":0
  $ invite-guard --where='until>=@' --max-bad=1 invites.csv 2>said | cut -d, -f1-4,8; cat said
  inviter,invitee,time,event,verdict
  ann,bob,2026-01-01 10:00,1,pass
  invite-guard: invites.csv: no column 'ip', so these checks are off: VIP VNET SAMEIP
  invite-guard: invites.csv: no column 'device', so these checks are off: VDEV DEVICE
  invite-guard: invites.csv: no column 'phone', so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: invites.csv:4: a cell that --where compares by < or > is no number or time, so that does not hold

invite-ring, invite-chain (whose table is asked, and not the ids):

  $ printf 'inviter,invitee,time\na,b,2026-01-01\nb,c,2026-01-02\nc,d,2026-01-03\nx,d,2026-01-02\n' >chain.csv
  $ printf 'inviter,invitee,time,device,test\na,b,2026-01-01,d1,no\na,c,2026-01-02,d1,no\nq,r,2026-01-03,d1,yes\nq,s,never,d1,yes\n' >ring.csv
  $ invite-ring --on=device --where=test=no ring.csv
  block,score,side,id,degree
  1,0.34259889491316714,account,b,1
  1,0.34259889491316714,account,c,1
  1,0.34259889491316714,device,d1,2
  $ invite-chain -f chain.csv --where=inviter!=x --ancestors d
  id,member,depth,inviter,time
  d,c,2,b,2026-01-02T00:00:00Z
  d,b,1,a,2026-01-01T00:00:00Z
  d,a,0,,
  $ printf 'customer\nd\nc\n' | invite-chain -f chain.csv --where='time>=2026-01-02' --root
  invite-chain: chain.csv:5: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  id,member,depth,inviter,time
  d,x,0,,
  c,b,0,,
  $ invite-chain -f chain.csv --index=chain.idx --where=inviter!=x --count a
  id,count
  a,3
  $ invite-chain -i chain.idx --where=inviter!=x --count a
  invite-chain: --where has no effect: no rows are read (see invite-chain --help)
  [2]

kg-ask answers the questions that are meant; kg-query has no rows of its own unless
it is given a table:

  $ printf 'question,from\n联禾金卡的年费是多少？,web\n有哪些保险,app\n' >questions.csv
  $ kg-ask -f samples/knowledge.csv --where=from=app questions.csv | cut -d, -f1,2,3
  kg-ask: no column says whose a question is, so all are of one dialogue (want 'session')
  question,from,status
  有哪些保险,app,list
  $ kg-query -f samples/knowledge.csv --where=a=b '联禾金卡 年费 ?x'
  kg-query: --where has no effect: no rows are read (see kg-query --help)
  [2]
