What id-link prints is what --ids takes.

  $ printf 'account,phone\nA1,13800000001\nA2,13800000002\n' >app.csv
  $ printf 'card,phone\nK7,13800000001\nK8,13800000009\n' >shop.csv
  $ id-link --kinds=card,account,phone -o map.csv app.csv shop.csv
  $ printf 'customer,time,amount\nA1,2026-11-20,5\nK7,2026-11-21,6\n13800000001,2026-11-22,7\nB,2026-11-22,1\n' >orders.csv
  $ rfm-cluster -k 1 --ids=map.csv --partial orders.csv | cut -f 1,3-
  rfm-cluster: orders.csv:5: this identifier is not in map.csv (found 3 of 4; 4 of its 7 rows not used)
  B	t	1795305600000	1000000000	1	0
  card:K7	t	1795305600000	18000000000	3	0
  $ rfm-cluster -k 1 --ids=map.csv --describe --format=csv --keep=fact,value,how orders.csv | head -n 4
  fact,value,how
  rows,7,--ids
  columns,"alias, customer, kind, piece",
  key,alias,alias

By one kind alone, and of one table of all kinds:

  $ rfm-cluster -k 1 --ids=map.csv:card --partial orders.csv 2>said | cut -f 1,3-; cat said
  13800000001	t	1795305600000	7000000000	1	0
  A1	t	1795132800000	5000000000	1	0
  B	t	1795305600000	1000000000	1	0
  card:K7	t	1795219200000	6000000000	1	0
  rfm-cluster: orders.csv:2: this identifier is not in map.csv (found 1 of 4; 1 of its 2 rows not used)
  $ rfm-cluster -k 1 --ids=map.csv:cart --partial orders.csv
  rfm-cluster: map.csv: no row has the kind 'cart'
  [1]
  $ rfm-cluster -k 1 --ids=orders.csv:cart --partial orders.csv
  rfm-cluster: orders.csv: no column 'alias' (has: customer, time, amount)
  [1]
  $ cp map.csv a:b; rfm-cluster -k 1 --ids=a:b --partial orders.csv 2>&1 | wc -l
  3
  $ rfm-cluster -k 1 --ids=./a:b:phone --partial orders.csv 2>said | cut -f 1
  A1
  B
  K7
  card:K7
  $ mkdir d:e; cp map.csv d:e/m; rfm-cluster -k 1 --ids=d:e/m --partial orders.csv 2>said | cut -f 1
  B
  card:K7
  $ rfm-cluster -k 1 --ids=-:phone --partial orders.csv <map.csv 2>said | cut -f 1
  A1
  B
  K7
  card:K7

A number that is a customer's as one kind and another's as another:

  $ printf 'alias,customer,kind\n10001,ann,cust\n10001,bob,qq\n7,bob,qq\n' >both.csv
  $ printf 'customer,time,amount\n10001,2026-11-20,5\n' >one.csv
  $ rfm-cluster -k 1 --ids=both.csv --partial one.csv
  rfm-cluster: both.csv:3: '10001' is one customer as 'cust' and another as 'qq' (want one kind: --ids=both.csv:cust)
  [1]
  $ rfm-cluster -k 1 --ids=both.csv:qq --partial one.csv | cut -f 1
  bob
  $ printf 'alias,customer,kind\n10001,ann,cust\n10001,ann,qq\n' >same.csv
  $ rfm-cluster -k 1 --ids=same.csv --partial one.csv | cut -f 1
  ann
  $ printf 'alias,customer,kind\n10001,ann,cust\n10001,bob,cust\n' >two.csv
  $ rfm-cluster -k 1 --ids=two.csv --partial one.csv
  rfm-cluster: two.csv:3: '10001' is here a second time, with other values
  [1]
  $ printf 'alias,customer,branch\n10001,ann,1\n10001,ann,2\n' >more.csv
  $ rfm-cluster -k 1 --ids=more.csv --partial one.csv | cut -f 1
  rfm-cluster: more.csv:3: this row is here a second time, and counts once
  ann

A telephone that had two owners: nobody can tell which is meant.

  $ printf 'time,cust,phone\n2026-01-01,C1,P\n2026-06-01,C2,P\n' |
  > id-link --kinds=cust,phone --window=phone=30d -o owners.csv
  $ printf 'customer,time,amount\nP,2026-11-20,5\nC2,2026-11-20,5\n' >late.csv
  $ rfm-cluster -k 1 --ids=owners.csv --partial --stats=stats late.csv | cut -f 1
  rfm-cluster: owners.csv:5: this alias has had several owners, and stays as it is (the map does not say which is meant)
  P
  cust:C2
  $ grep -o '"ids_[a-z_]*":[0-9]*' stats
  "ids_several":1
  "ids_chained":0
  "ids_found":2
  "ids_found_of":2
  "ids_nobody":0
  "ids_unused":1
  "ids_unused_of":3

Who is mapped: the customer, inviter and invitee, or those that are named, also in
columns that only pass through.

  $ printf 'account,phone,url,note\nA1,13800000001,http://x.example/,A1\n' >visits.csv
  $ utm-channel --ids=map.csv visits.csv | cut -d, -f1-2
  utm-channel: visits.csv: no column 'customer': perhaps --columns=customer=account (has: account, phone, url, note)
  $ utm-channel --ids=map.csv@account visits.csv | cut -d, -f1-4
  utm-channel: visits.csv: no column 'referrer': a visit without tags or a code counts as Direct
  account,phone,url,note
  card:K7,13800000001,http://x.example/,A1
  $ utm-channel --ids=map.csv:phone@account,phone visits.csv 2>said | cut -d, -f1-2; cat said
  account,phone
  A1,card:K7
  utm-channel: visits.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: visits.csv:2: this identifier is not in map.csv (found 1 of 2; 2 of its 3 rows not used)
  $ utm-channel --ids=map.csv@phone,note visits.csv | cut -d, -f1-4
  utm-channel: visits.csv: no column 'referrer': a visit without tags or a code counts as Direct
  account,phone,url,note
  A1,card:K7,http://x.example/,card:K7
  $ utm-channel --ids=map.csv@member visits.csv
  utm-channel: visits.csv: no column 'member' (has: account, phone, url, note)
  [1]
  $ utm-channel --ids=map.csv@ visits.csv
  utm-channel: --ids: 'map.csv@' is not right (want FILE, FILE:KIND, FILE@ROLE,... or both) (see utm-channel --help)
  [2]
  $ utm-channel --ids=map.csv: visits.csv
  utm-channel: --ids: 'map.csv:' is not right (want FILE, FILE:KIND, FILE@ROLE,... or both) (see utm-channel --help)
  [2]
  $ utm-channel --ids=map.csv@a,b,c,d,e,f,g,h,i visits.csv
  utm-channel: --ids: 'map.csv@a,b,c,d,e,f,g,h,i' is not right (want FILE, FILE:KIND, FILE@ROLE,... or both) (see utm-channel --help)
  [2]
  $ printf 'inviter,invitee,time\nA1,A2,2026-11-20\n' >invites.csv
  $ invite-chain -f invites.csv --ids=map.csv@invitee --depth account:A2
  id,member,depth,inviter,time
  account:A2,account:A2,1,A1,2026-11-20T00:00:00Z
  $ printf 'account,tier\nA1,gold\n' >tiers.csv
  $ utm-channel --ids=map.csv@account --with=tiers.csv:account visits.csv | cut -d, -f1,5
  utm-channel: visits.csv: no column 'referrer': a visit without tags or a code counts as Direct
  account,tier
  card:K7,gold

Shared identifiers are not in the map, and stay as they are:

  $ printf 'phone,device\n1,kiosk\n2,kiosk\n3,kiosk\n' |
  > id-link --kinds=phone,device --max-degree=device=2 -o alone.csv
  id-link: 'device:kiosk' is linked with more than --max-degree allows: it is shared, and joins nobody
  $ printf 'customer,time,amount\nkiosk,2026-11-20,5\n' | rfm-cluster -k 1 --ids=alone.csv --partial | cut -f 1
  rfm-cluster: stdin:2: this identifier is not in alone.csv (found 0 of 1; 3 of its 3 rows not used)
  kiosk
