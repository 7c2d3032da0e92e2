What is no identifier is refused at every door: rows, tables, state, operands.

  $ printf 'customer,time,amount\na,2026-11-20,5\nb,2026-11-21,6\n' >t.csv
  $ echo 'rfm-cluster -k 1 --partial "$@"' >rfm

Rounded numbers, as spreadsheets of several languages write them, are bad rows:

  $ for id in 6.22E18 '"6,22E+18"' -6.22E+18 ' 6.22E+18' '6.22E+18 ' 1E+15 ６．２２Ｅ＋１８ 6.22E+018; do
  >   printf 'customer,time,amount\n%s,2026-11-20,5\n' "$id" >bad.csv; sh rfm bad.csv; done
  rfm-cluster: bad.csv:2: '6.22E18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rfm-cluster: bad.csv:2: '6,22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rfm-cluster: bad.csv:2: '-6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rfm-cluster: bad.csv:2: ' 6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rfm-cluster: bad.csv:2: '6.22E+18 ' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rfm-cluster: bad.csv:2: '1E+15' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rfm-cluster: bad.csv:2: '６．２２Ｅ＋１８' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rfm-cluster: bad.csv:2: '6.22E+018' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]

What only looks like one is taken:

  $ printf 'customer,time,amount\n12E5,2026-11-20,5\n6E18,2026-11-20,5\n007,2026-11-20,5\nNULL,2026-11-20,5\n' | sh rfm | cut -f1
  007
  12E5
  6E18
  NULL

Blanks are no identifier, nor is a byte order mark at its start or a NUL:

  $ printf 'customer,time,amount\n   ,2026-11-20,5\n\302\240,2026-11-20,5\n"\357\273\277a",2026-11-20,5\na\000b,2026-11-20,5\n,2026-11-20,5\n' | sh rfm --max-bad=5
  rfm-cluster: stdin:2: '   ' is not an identifier: only blanks are in it
  rfm-cluster: stdin:3: ' ' is not an identifier: only blanks are in it
  rfm-cluster: stdin:4: '﻿a' is not an identifier: it begins with a byte order mark
  rfm-cluster: stdin:5: 'a?b' is not an identifier: a NUL byte is in it
  rfm-cluster: stdin:6: the cell of 'customer' is empty, not an identifier
  rfm-cluster: 5 of 5 rows are bad and left out
  􏿿	rfm-cluster/1	#count	rows_bad	5

Neither of the two columns of --ids may have such a text, nor may one be empty:

  $ printf 'alias,customer\na,6.22E+18\nb,6.22E+18\n' >i.csv; sh rfm --ids=i.csv t.csv
  rfm-cluster: i.csv:2: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'alias,customer\n6.22E18,a\n' >i.csv; sh rfm --ids=i.csv t.csv
  rfm-cluster: i.csv:2: the alias '6.22E18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'alias,customer\na,\nb,\n' >i.csv; sh rfm --ids=i.csv t.csv
  rfm-cluster: i.csv:2: an alias of nobody (want alias,customer)
  [1]
  $ printf 'alias,customer\na,NULL\n' >i.csv; sh rfm --ids=i.csv --na=NULL t.csv
  rfm-cluster: i.csv:2: an alias of nobody (want alias,customer)
  [1]
  $ printf 'alias,customer\n" ",b\n' >i.csv; sh rfm --ids=i.csv t.csv
  rfm-cluster: i.csv:2: the alias ' ' is not an identifier: only blanks are in it
  [1]

Nor the key of --with; what stands for no value joins nothing:

  $ printf 'customer,url\n6.22E+18,http://x/\n' >u.csv
  $ printf 'customer,branch\n6.22E+18,X\n' >w.csv; utm-channel --with=w.csv u.csv
  utm-channel: w.csv:2: the customer '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'customer,branch\na,X\n' >w.csv; utm-channel --with=w.csv u.csv
  utm-channel: u.csv: no column 'referrer': a visit without tags or a code counts as Direct
  customer,url,branch,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  utm-channel: u.csv:2: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'customer,branch\nNULL,X\n' >w.csv; utm-channel --with=w.csv --na=NULL u.csv
  utm-channel: w.csv:2: the customer '' is not an identifier: it is empty
  [1]
  $ printf 'customer,url\nNULL,http://x/\n,http://x/\nb,http://x/\n' >u.csv
  $ printf 'customer,branch\nb,X\n' >w.csv; utm-channel --with=w.csv --na=NULL --stats=s.json u.csv | cut -d, -f1-3
  utm-channel: u.csv: no column 'referrer': a visit without tags or a code counts as Direct
  customer,url,branch
  NULL,http://x/,
  ,http://x/,
  b,http://x/,X
  $ grep -o '"with[^,}]*' s.json
  "with_found":1
  "with_found_of":1
  "with_nobody":2
  "with_unused":0
  "with_unused_of":1

A device, a phone, an order, a product and a code are identifiers too:

  $ printf 'inviter,invitee,time,device\nA,B,2026-11-20,3.5E+14\nC,D,2026-11-20,3.5E+14\n' | invite-guard
  invite-guard: stdin: no column 'event', so an invite is known by what its row says, and a decision names it as the ledger and --explain=invitee=ID do
  invite-guard: stdin: no column 'ip', so these checks are off: VIP VNET SAMEIP
  invite-guard: stdin: no column 'phone', so these checks are off: SEQPHONE PHONE
  invite-guard: stdin: no column 'reward', so no reward is due
  invite-guard: stdin:2: '3.5E+14' is not an identifier: a spreadsheet has rounded it (want all its digits)
  inviter,invitee,time,device,verdict,score,reasons,reward_due,first_inviter,depth,ring
  [1]
  $ printf 'inviter,invitee,time,phone\nA,B,2026-11-20,1.38E+10\n' | invite-ring --on=phone
  invite-ring: stdin:2: '1.38E+10' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'invitee,phone\nA,1.38E+10\n' | invite-ring --on=phone7
  invite-ring: stdin:2: '1.38E+10' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'action,kind,value\ndeny,device,3.5E+14\n' >l.csv
  $ printf 'inviter,invitee,time,device\nA,B,2026-11-20,d\n' | invite-guard -l l.csv
  invite-guard: l.csv:2: '3.5E+14' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'customer,time,channel,converted,revenue,order_id\na,2026-11-20,x,1,5,2.6E+17\na,2026-11-20,x,1,6,2.6E+17\n' | attrib-roi
  attrib-roi: stdin:2: '2.6E+17' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'code,source,medium\n1.0E+15,a,b\n' >c.csv; utm-channel --map=c.csv u.csv
  utm-channel: c.csv:2: the code '1.0E+15' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]

A column that nothing reads may hold anything:

  $ printf 'm,url,referrer\n6.22E+18,http://x/,\n' | utm-channel 2>/dev/null | cut -d, -f1,2
  m,url
  6.22E+18,http://x/

In state an empty key is about all keys, which some programs have no line for:

  $ sh rfm t.csv | sed '1s/^a/6.22E+18/' >s; rfm-cluster --merge -k1 s
  rfm-cluster: s:1: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ sh rfm t.csv | sed '1s/^a//' >s; rfm-cluster --merge -k1 s
  rfm-cluster: s:1: a field is missing or not a number
  [1]
  $ printf 'inviter,invitee,time\nA,B,2026-11-20\n' >g.csv
  $ invite-chain --file=g.csv --root 6.22E+18
  invite-chain: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ invite-chain --file=g.csv --path=6.22E+18 B
  invite-chain: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ invite-chain --file=g.csv --path B --path=
  id,member,depth,inviter,time
  B,A,0,,
  B,B,1,A,2026-11-20T00:00:00Z
  $ printf 'subject,predicate,object\n6.22E+18,is,a\n' | kg-query '?s ?p ?o'
  kg-query: stdin:2: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'subject,predicate,object\na,weighs,6.22E+18\n' | kg-query '?s ?p ?o'
  s,p,o
  a,weighs,6.22E+18

--ids holds for every role that is a person, for the columns that are passed on,
for the keys of --with and for operands:

  $ printf 'alias,customer\na,c\nB2,B\n' >i.csv
  $ printf 'customer,url\na,http://x/\nc,http://y/\nd,http://z/\n' >u.csv
  $ printf 'customer,branch\na,X\n' >w.csv
  $ utm-channel --ids=i.csv --with=w.csv u.csv | cut -d, -f1-3
  utm-channel: u.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: u.csv:4: this customer is not in w.csv (found 2 of 3)
  utm-channel: u.csv:4: this identifier is not in i.csv (found 2 of 3; 1 of its 2 rows not used)
  customer,url,branch
  c,http://x/,X
  c,http://y/,X
  d,http://z/,
  $ utm-channel --ids=i.csv --with=w.csv --format=json u.csv 2>/dev/null | head -n 1 | cut -d, -f 1-3
  {"customer":"c","url":"http://x/","branch":"X"
  $ printf 'inviter,invitee,time\nA,B2,2026-11-20\nB,D,2026-11-21\n' >g.csv
  $ invite-guard --ids=i.csv g.csv 2>/dev/null | cut -d, -f1-4
  inviter,invitee,time,verdict
  A,B,2026-11-20,pass
  B,D,2026-11-21,pass
  $ invite-chain --file=g.csv --ids=i.csv --path D 2>/dev/null
  id,member,depth,inviter,time
  D,A,0,,
  D,B,1,A,2026-11-20T00:00:00Z
  D,D,2,B,2026-11-21T00:00:00Z
  $ invite-chain --file=g.csv --ids=i.csv --depth B2 2>/dev/null
  id,member,depth,inviter,time
  B,B,1,A,2026-11-20T00:00:00Z
  $ printf 'action,kind,value\ndeny,user,B2\n' >l.csv
  $ invite-guard --ids=i.csv -l l.csv g.csv 2>/dev/null | cut -d, -f1-4
  inviter,invitee,time,verdict
  A,B,2026-11-20,reject
  B,D,2026-11-21,reject

Two rows of one table that --ids makes one must not say different things:

  $ printf 'customer,branch\na,X\nc,X\n' >w.csv; utm-channel --ids=i.csv --with=w.csv u.csv | cut -d, -f1-3
  utm-channel: u.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: w.csv:3: this row is here a second time, and counts once
  utm-channel: u.csv:4: this customer is not in w.csv (found 2 of 3)
  utm-channel: u.csv:4: this identifier is not in i.csv (found 2 of 3; 1 of its 2 rows not used)
  customer,url,branch
  c,http://x/,X
  c,http://y/,X
  d,http://z/,
  $ printf 'customer,branch\na,X\nc,Y\n' >w.csv; utm-channel --ids=i.csv --with=w.csv u.csv | cut -d, -f1-3
  utm-channel: w.csv:3: 'c' is here a second time, by i.csv, with other values

Identifiers are replaced once; that one is left over is said:

  $ printf 'alias,customer\na,b\nb,c\n' >i.csv; utm-channel --ids=i.csv u.csv | cut -d, -f1-2
  utm-channel: u.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: i.csv:2: this customer is an alias too (identifiers are replaced once)
  utm-channel: u.csv:4: this identifier is not in i.csv (found 2 of 3; 1 of its 2 rows not used)
  customer,url
  b,http://x/
  c,http://y/
  d,http://z/
