What was given back, in a column beside the amount.

It is told and not subtracted, unless --columns says that it shall be.

  $ printf 'order_id,customer,time,amount,退款金额\n1,a,2026-01-01,100,40\n2,b,2026-01-02,50,0.00\n3,c,2026-01-03,30,\n4,d,2026-01-04,20.5,20.25\n' >orders.csv
  $ rfm-cluster --partial --stats=s.json orders.csv | cut -f 1,5,6; grep -o '"refunded_kept":[0-9]*' s.json
  rfm-cluster: orders.csv:2: this row says that some of its amount was given back, which is not subtracted (--columns=refunded=退款金额 subtracts it) (the first of 2)
  a	100000000000	1
  b	50000000000	1
  c	30000000000	1
  d	20500000000	1
  "refunded_kept":2
  $ rfm-cluster --partial --columns=refunded=退款金额 --stats=s.json orders.csv | cut -f 1,5,6; grep -o '"refunded_kept":[0-9]*' s.json
  a	60000000000	1
  b	50000000000	1
  c	30000000000	1
  d	250000000	1
  "refunded_kept":0

By all threads, of several files, and where nothing went back.

  $ sed 's/,退款金额/,Refund Amount/' orders.csv >second.csv; rfm-cluster --partial -j 3 orders.csv second.csv 2>&1 >/dev/null | head -n 1
  rfm-cluster: orders.csv:2: this row says that some of its amount was given back, which is not subtracted (--columns=refunded=退款金额 subtracts it) (the first of 4)
  $ sed 's/,40$/,0/; s/,20.25$/,-/' orders.csv | rfm-cluster --partial | wc -l
  4

A flag says it too; a word does not.

  $ printf 'customer,time,amount,refunded\na,2026-01-01,100,否\nb,2026-01-02,100,是\nc,2026-01-03,100,无退款\n' | rfm-cluster --partial | cut -f 1,5
  rfm-cluster: stdin:3: this row says that some of its amount was given back, which is not subtracted (--columns=refunded=refunded subtracts it)
  a	100000000000
  b	100000000000
  c	100000000000

  $ printf 'customer,time,amount,refunds\na,2026-01-01,5,2\n' | rfm-cluster --partial 2>&1 >/dev/null | grep -c subtracts
  1

What is subtracted must be an amount.  More than all is a refund.

  $ printf 'customer,time,amount,refunded\na,2026-01-01,100,yes\n' | rfm-cluster --partial --columns=refunded=refunded
  rfm-cluster: stdin:2: 'yes' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,time,amount,refunded\na,2026-01-01,100,-5\n' | rfm-cluster --partial --columns=refunded=refunded
  rfm-cluster: stdin:2: '-5' is not what was given back (want 0 or more)
  [1]
  $ printf 'customer,time,amount,refunded\na,2026-01-01,100,5\na,2026-01-02,100,130\n' | rfm-cluster --partial --columns=refunded=refunded | cut -f 1,4-
  rfm-cluster: stdin:3: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  a	1767225600000	65000000000	1	0
  􏿿	refunds	1
  $ printf 'customer,time,amount,refunded\na,2026-01-01,-170141183460469231731687303715,1\n' | rfm-cluster --partial --columns=refunded=refunded
  rfm-cluster: stdin:2: '-170141183460469231731687303715' is not an amount (want 1234.50, up to 10^20)
  [1]

From the product of a price and a quantity.

  $ printf 'customer,time,price,quantity,refunded\na,2026-01-01,1.25,4,0.5\n' | rfm-cluster --partial --times=quantity --columns=refunded=refunded | cut -f 1,5-
  rfm-cluster: stdin: 'price' is not taken for the amount: it stands beside 'quantity', and may be that of one piece (--columns=amount=price takes it)
  a	4500000000	1	2

Two columns that may say it are told, and neither is looked at; a ready table has none.

  $ printf 'customer,time,amount,refund_amount,退款金额\na,2026-01-05,100,20,30\n' >two.csv
  $ rfm-cluster --partial two.csv | cut -f 1,5
  rfm-cluster: two.csv: several columns may say what was given back, and none is looked at (--columns=refunded=NAME subtracts one)
  a	100000000000
  $ rfm-cluster --partial --columns=refunded=退款金额 two.csv | cut -f 1,5
  a	70000000000
  $ clv-forecast --partial two.csv | wc -l
  clv-forecast: two.csv: several columns may say what was given back, and none is looked at (--columns=refunded=NAME subtracts one)
  1
  $ printf 'customer,recency,frequency,monetary,refund_amount,退款金额\na,1,2,100,5,6\n' >ready.csv; rfm-cluster --partial ready.csv | wc -l
  1
