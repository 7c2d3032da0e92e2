A role is looked for in the input first, by its own name and then by what exports
call it, and in the tables of --with only if it is not there:

  $ printf 'customer_id,date,amount\na,2026-11-20,5\n' >h.csv; printf 'customer,time\na,1999-01-01\n' >w.csv
  $ rfm-cluster -k 1 --partial --with=w.csv h.csv | cut -f1,4-6
  a	1795132800000	5000000000	1
  $ printf 'user_id,ts,channel,is_converted,revenue\na,2026-11-20,x,1,5\n' >e.csv; printf 'customer,time,converted\na,1999-01-01,0\n' >we.csv
  $ attrib-roi --with=we.csv e.csv | cut -d, -f1-5
  model,channel,reach_count,convert_count,convert_users
  row,x,1,1,1
  $ printf 'user_id,page_location\na,http://x/?utm_source=s&utm_medium=email\n' >u.csv; printf 'customer,url\na,http://own/\n' >wu.csv
  $ utm-channel --with=wu.csv u.csv
  utm-channel: u.csv: no column 'referrer': a visit without tags or a code counts as Direct
  user_id,page_location,url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  a,http://x/?utm_source=s&utm_medium=email,http://own/,s,email,,,,,Email
  $ rfm-cluster -k 1 --partial --with=w.csv --since=2026-01-01 h.csv | cut -f1
  a
  $ printf 'customer_id,date\na,2026-11-20\n' >short.csv; printf 'customer,pay,note\na,7,n\n' >wp.csv
  $ rfm-cluster -k 1 --partial --with=wp.csv short.csv | cut -f1,5
  a	7000000000

Two of the tables that fit alike are told with their files, and so are names that
would come twice; --suffix tells those apart:

  $ printf 'customer,branch,date\na,N,1\n' >w1.csv; printf 'customer,branch,ts\na,S,2\n' >w2.csv
  $ printf 'customer,amount\na,5\n' >no-time.csv
  $ rfm-cluster -k 1 --partial --with=w1.csv --with=w2.csv no-time.csv
  rfm-cluster: no-time.csv: both 'date' of w1.csv and 'ts' of w2.csv could be the time (choose one: --columns=time=date)
  [1]
  $ rfm-cluster -k 1 --partial --with=w1.csv --with=w1.csv no-time.csv
  rfm-cluster: no-time.csv: both 'date' of w1.csv and 'w1.date' of w1.csv could be the time (choose one: --columns=time=date)
  [1]
  $ rfm-cluster -k 1 --partial --with=w1.csv no-time.csv --columns=time=nothing
  rfm-cluster: no-time.csv: no column 'nothing' (has: customer, amount), nor in w1.csv (has: branch, date)
  [1]
  $ rfm-cluster -k 1 --partial --with=wp.csv no-time.csv
  rfm-cluster: no-time.csv: no column 'time' (has: customer, amount), nor in wp.csv (has: pay, note)
  [1]
  $ rfm-cluster -k 1 --partial --with=w1.csv no-time.csv --columns=time=#4
  rfm-cluster: no-time.csv: no column #4 (there are 2)
  [1]
  $ printf 'customer,url,branch\na,http://x/,own\n' >b.csv
  $ utm-channel --with=w1.csv b.csv
  utm-channel: b.csv: no column 'referrer': a visit without tags or a code counts as Direct
  customer,url,branch,w1.branch,date,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  a,http://x/,own,N,1,,,,,,,Direct
  $ utm-channel --with=w1.csv --with=w2.csv u.csv
  utm-channel: u.csv: no column 'referrer': a visit without tags or a code counts as Direct
  user_id,page_location,branch,date,w2.branch,ts,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  a,http://x/?utm_source=s&utm_medium=email,N,1,S,2,s,email,,,,,Email
  $ utm-channel --with=w1.csv --with=w2.csv --with=w1.csv --suffix=_2 b.csv | cut -d, -f1-9
  utm-channel: b.csv: no column 'referrer': a visit without tags or a code counts as Direct
  customer,url,branch,branch_2,date,branch_2_2,ts,branch_2_2_2,date_2
  a,http://x/,own,N,1,S,2,N,1
  $ utm-channel --with=w1.csv --with=w2.csv --suffix=_2 --format=json b.csv | cut -c 1-80
  utm-channel: b.csv: no column 'referrer': a visit without tags or a code counts as Direct
  {"customer":"a","url":"http://x/","branch":"own","branch_2":"N","date":"1","bran
  $ printf 'user_id,uid,price\na,b,1\n' >unclear.csv; offer-audit --protected=price unclear.csv
  offer-audit: unclear.csv: both 'user_id' and 'uid' could be the customer (choose one: --columns=customer=user_id)
  [1]
  $ printf 'user_id,ts,channel,is_converted,revenue\na,2026-11-20,x,1,5\n' >e.csv
  $ printf 'customer,time,revenue,order_id,transaction_id\na,2026-11-20,5,1,2\n' >o.csv; attrib-roi --conversions=o.csv e.csv
  attrib-roi: o.csv: both 'order_id' and 'transaction_id' could be the conversion (choose one: --columns=conversions.conversion=order_id)
  [1]

A name that the input has twice passes in CSV, but JSON would keep one of the two:

  $ printf 'customer,url,a,a\nc,http://x/,1,2\n' >twice.csv
  $ utm-channel twice.csv | cut -d, -f1-5
  utm-channel: twice.csv: no column 'referrer': a visit without tags or a code counts as Direct
  customer,url,a,a,utm_source
  c,http://x/,1,2,
  $ utm-channel --format=json twice.csv
  utm-channel: twice.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: twice.csv: two columns are called 'a', of which JSON would keep one (--fields renames the input's)
  [1]
  $ utm-channel --format=json --fields=customer,url,a,b twice.csv | cut -c 1-50
  utm-channel: twice.csv: no column 'referrer': a visit without tags or a code counts as Direct
  {"customer":"c","url":"http://x/","a":"1","b":"2",
  $ printf 'c,http://x/\n' | utm-channel --no-header --columns=url=#2 --format=json
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin: two columns are called '', of which JSON would keep one (--fields renames the input's)
  [1]

Customers that are not there are counted and told, once for all rows:

  $ printf 'customer,url\na,http://x/\nz,http://y/\n,http://z/\na,http://x/\n' >u.csv
  $ printf 'customer,branch\na,N\nb,S\n' >w.csv
  $ utm-channel --with=w.csv --stats=s.json u.csv | cut -d, -f3
  utm-channel: u.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: u.csv:3: this customer is not in w.csv (found 2 of 3; 1 of its 2 rows not used)
  branch
  N
  
  
  N
  $ grep -o '"with[^,}]*' s.json
  "with_found":2
  "with_found_of":3
  "with_nobody":1
  "with_unused":1
  "with_unused_of":2
  $ utm-channel --with=w.csv --with=w2.csv --suffix=2 --stats=s.json u.csv | wc -l
  utm-channel: u.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: u.csv:3: this customer is not in w.csv (found 2 of 3; 1 of its 2 rows not used)
  utm-channel: u.csv:3: this customer is not in w2.csv (found 2 of 3)
  5
  $ grep -o '"with2[^,}]*' s.json
  "with2_found":2
  "with2_found_of":3
  "with2_nobody":1
  "with2_unused":0
  "with2_unused_of":1
  $ kg-query --with=w.csv '?s ?p ?o' </dev/null
  kg-query: --with has no effect: no rows are read (see kg-query --help)
  [2]

So is what a table has that does not count:

  $ printf 'customer,branch\n\na,N\n"customer",branch\na,N\nb,S\n\n\n' >w.csv
  $ utm-channel --with=w.csv --stats=s.json u.csv 2>&1 >/dev/null | grep ': w.csv:'
  utm-channel: w.csv:2: a blank line is passed over (the first of 3)
  utm-channel: w.csv:4: the header is here again, and passed over
  utm-channel: w.csv:5: this row is here a second time, and counts once
  $ grep -o '"table[^,}]*' s.json
  "table_blank_lines":3
  "table_headers_again":1
  "table_rows_again":1

--require makes a role that is not there an error, and one that is never read
wrong usage:

  $ printf 'customer,time,amount\na,2026-11-20,5\n' >t.csv
  $ printf 'inviter,invitee,time\nA,B,2026-11-20\n' >g.csv
  $ invite-guard --require=device,phone g.csv
  invite-guard: g.csv: no column 'device' (has: inviter, invitee, time)
  [1]
  $ invite-guard --require=consent g.csv
  invite-guard: --require: invite-guard reads no 'consent' (see invite-guard --help)
  [2]
  $ printf 'customer,device\nA,d\n' >wd.csv
  $ printf 'customer,inviter,invitee,time\nA,A,B,2026-11-20\n' >gc.csv
  $ invite-guard --require=device --with=wd.csv gc.csv 2>/dev/null | cut -d, -f1-6
  customer,inviter,invitee,time,device,verdict
  A,A,B,2026-11-20,d,pass
  $ invite-chain --file=g.csv --require=verdict --root B
  invite-chain: g.csv: no column 'verdict' (has: inviter, invitee, time)
  [1]
  $ printf 'inviter,invitee,time,verdict\nA,B,2026-11-20,pass\n' >gv.csv
  $ invite-chain --file=gv.csv --require=verdict --root B
  id,member,depth,inviter,time
  B,A,0,,
  $ printf 'customer\nB\n' | invite-chain --file=gv.csv --require=verdict,customer --root
  id,member,depth,inviter,time
  B,A,0,,
  $ invite-chain --file=gv.csv --index=gv.idx; invite-chain -i gv.idx --require=verdict --root B
  invite-chain: --require=verdict has no effect: no rows are read (see invite-chain --help)
  [2]
  $ printf 'customer,product,value,cost,utm_campaign,活动\na,p,5,1,y,z\n' >two.csv
  $ offer-budget -b 1 --require=campaign two.csv
  offer-budget: two.csv: both 'utm_campaign' and '活动' could be the campaign (choose one: --columns=campaign=utm_campaign)
  [1]
  $ printf 'customer,time,channel,order_id,id\na,2026-11-20,x,1,2\n' >e.csv; attrib-roi --require=cost e.csv
  attrib-roi: e.csv: no column 'cost' (has: customer, time, channel, order_id, id)
  [1]
  $ rfm-cluster --merge --require=time t.csv
  rfm-cluster: --merge reads no rows: --with, --require, --since, --until and --where belong to the --partial that did (see rfm-cluster --help)
  [2]

What a window or a part leaves out is counted in every file of rows, and where no
rows are read these options are wrong usage:

  $ printf 'user_id,ts,channel\na,2026-11-20,x\na,2026-10-20,x\n' >e.csv; printf 'user_id,order_date,amount\na,2026-11-21,1\na,2026-10-21,2\nb,2026-10-21,2\n' >o.csv
  $ attrib-roi --conversions=o.csv --since=2026-11-01 --stats=s.json e.csv >/dev/null 2>&1; grep -o '"rows_left_out[^,}]*\|"file_rows[^,}]*' s.json
  "rows_left_out":0
  $ printf 'inviter,invitee,time\nA,B,2026-11-20\n' >g.csv
  $ invite-chain --file=g.csv --shard=0/2:inviter --index=g.idx --stats=s.json; grep -o '"file_rows[^,}]*' s.json
  "file_rows":0
  "file_rows_left_out":1
  $ kg-query --since=2026-11-01 '?s ?p ?o' </dev/null
  kg-query: --since has no effect: no rows are read (see kg-query --help)
  [2]
  $ kg-query --shard=0/2 '?s ?p ?o' </dev/null
  kg-query: --shard has no effect: no rows are read (see kg-query --help)
  [2]
