What an order is: rows, days, or distinct identifiers; a row without one is an order
of its own, and rows of one order are one however they are split:

  $ printf '%s\n' customer,order_id,time,amount a,O1,2026-01-01,5 a,O1,2026-01-01,5 a,O2,2026-01-03,7 b,O2,2026-01-02,6 'b,(not set),2026-01-02,6' b,,2026-01-02,6 >orders.csv
  $ for per in transaction day conversion column:order_id column:time; do rfm-cluster -k 1 --per=$per orders.csv 2>said | cut -d, -f1,3,4 | paste -sd ' '; done; cat said
  customer,frequency,monetary a,3,17 b,3,18
  customer,frequency,monetary a,2,17 b,1,18
  customer,frequency,monetary a,2,17 b,3,18
  customer,frequency,monetary a,2,17 b,3,18
  customer,frequency,monetary a,2,17 b,1,18
  $ rfm-cluster -k 1 --per=conversion --stats=stats orders.csv | wc -l; grep -o '"orders_without_id":[0-9]*' stats
  rfm-cluster: orders.csv:6: this row has no identifier of an order, and counts as an order of its own (the first of 2)
  rfm-cluster: order 'O2': several customers have rows of this order, and it is one of each
  3
  "orders_without_id":2
  $ rfm-cluster -k 1 --per=column:nothing orders.csv
  rfm-cluster: orders.csv: no column 'nothing' (has: customer, order_id, time, amount)
  [1]
  $ { head -n 1 orders.csv; sed -n '3p;5,7p' orders.csv; } >one.csv; { head -n 1 orders.csv; sed -n '2p;4p' orders.csv; } >two.csv
  $ for f in one two; do rfm-cluster --partial --per=conversion $f.csv 2>said >$f; done; cat one two; rfm-cluster --merge --per=conversion -k 1 one two | cut -d, -f1,3,4
  rfm-cluster: one: this state has no opening and closing line, so that a line that is missing would not show (the first of 2)
  rfm-cluster: order 'O2': several customers have rows of this order, and it is one of each
  a	rfm-cluster/1:per=conversion	t	1767225600000	5000000000	0	0	O1
  b	rfm-cluster/1:per=conversion	t	1767312000000	18000000000	2	0	O2
  a	rfm-cluster/1:per=conversion	t	1767398400000	12000000000	0	0	O1	O2
  customer,frequency,monetary
  a,2,17
  b,3,18
  $ rfm-cluster --merge --per=column:order_id one
  rfm-cluster: one:1: this state was made with --per=conversion, and this run is with --per=column:; it was made without --per-column, and this run is with --per-column=order_id
  [1]

Where rows are counted and an order has several, that is told, whatever the threads; a
sample of 1,024 orders is looked at.  So is an order that several customers share:

  $ sed 's/O2,2026-01-02/O3,2026-01-02/' orders.csv >apart.csv; for f in orders apart; do for j in 1 3; do rfm-cluster -k 1 -j $j --stats=stats $f.csv 2>&1 >/dev/null | grep -c 'looked at: [01] of [23]$'; grep -o '"orders_of_one_row[^,}]*' stats | paste -sd ' '; done; done
  1
  "orders_of_one_row":0 "orders_of_one_row_of":2
  1
  "orders_of_one_row":0 "orders_of_one_row_of":2
  0
  "orders_of_one_row":2 "orders_of_one_row_of":3
  0
  "orders_of_one_row":2 "orders_of_one_row_of":3
  $ { head -n 1 orders.csv; for i in $(seq 3000); do echo "c$i,$i,2026-01-01,5"; done; } >single.csv; rfm-cluster -k 1 --stats=stats single.csv 2>/dev/null | wc -l; grep -o '"orders_of_one_row[^,}]*' stats; for j in 1 3; do rfm-cluster -k 1 -j $j single.csv single.csv 2>&1 | grep looked; done
  3001
  "orders_of_one_row":1024
  "orders_of_one_row_of":1024
  rfm-cluster: frequency counts rows, and of some orders there are several (--per=conversion counts orders); orders of one row, of those that were looked at: 0 of 1024
  rfm-cluster: frequency counts rows, and of some orders there are several (--per=conversion counts orders); orders of one row, of those that were looked at: 0 of 1024
  $ rfm-cluster --partial --stats=stats orders.csv 2>&1 >part | grep -c looked; rfm-cluster --merge -k 1 part 2>&1 | grep -c looked; rfm-cluster -k 1 --per=day orders.csv 2>&1 | grep -c looked; cut -d, -f1,3,4 orders.csv | rfm-cluster -k 1 2>&1 | grep -c looked
  1
  0
  0
  0
  [1]
  $ for per in conversion column:order_id column:time; do rfm-cluster -k 1 --per=$per --stats=stats orders.csv 2>&1 | grep several; grep -o '"orders_co[^,}]*' stats | paste -sd ' '; done
  rfm-cluster: order 'O2': several customers have rows of this order, and it is one of each
  "orders_counted_again":1 "orders_common":1
  rfm-cluster: order 'O2': several customers have rows of this order, and it is one of each
  "orders_counted_again":1 "orders_common":1
  
  $ { head -n 1 orders.csv; for i in $(seq 3000); do echo "a,$i,2026-01-01,5"; done; echo b,2999,2026-01-01,5; echo c,2999,2026-01-01,5; echo c,30,2026-01-01,5; } >shared.csv; rfm-cluster -k 1 --per=conversion --stats=stats shared.csv 2>&1 | grep several; grep -o '"orders_co[^,}]*' stats | paste -sd ' '
  rfm-cluster: order '2999': several customers have rows of this order, and it is one of each (the first of 2)
  "orders_counted_again":3 "orders_common":2

A refund is subtracted and is no order: neither frequency nor recency show it, but
of who has bought nothing it is all there is; --refunds=net-all counts it:

  $ printf '%s\n' customer,time,amount a,2026-01-01,50 a,2026-01-09,-50 b,2026-01-02,5 b,2026-01-02,-1 c,2026-01-04,-3 >back.csv
  $ for how in net net-all drop; do rfm-cluster -k 1 --as-of=2026-01-10 --refunds=$how back.csv 2>said | cut -d, -f1-4 | paste -sd ' '; cat said; done
  customer,recency,frequency,monetary a,9,1,0 b,8,1,4 c,6,0,-3
  rfm-cluster: back.csv:3: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 3)
  customer,recency,frequency,monetary a,1,2,0 b,8,2,4 c,6,1,-3
  rfm-cluster: back.csv:3: this refund counts as a purchase of a negative amount (--refunds=net-all) (the first of 3)
  customer,recency,frequency,monetary a,9,1,50 b,8,1,5
  rfm-cluster: back.csv:3: this refund is left out (--refunds=drop) (the first of 3)
  rfm-cluster: every customer has the same frequency: it cannot tell them apart (scale 1)
  $ rfm-cluster --partial back.csv 2>said >whole; cut -f 1,3- whole; for n in 2 4 6; do { head -n 1 back.csv; sed -n "${n}p;$((n + 1))p" back.csv; } | rfm-cluster --partial 2>said >part$n; done
  a	t	1767225600000	0	1	0
  b	t	1767312000000	4000000000	1	0
  c	t	1767484800000	-3000000000	0	0
  􏿿	#count	refunds	3
  $ rfm-cluster --merge --partial part6 part2 part4 | cmp - whole

Prices are multiplied by --times, exactly; a price beside a quantity is no amount,
and amounts of two currencies do not add up:

  $ printf '%s\n' customer_id,order_date,quantity,price a,2026-01-01,10,5 b,2026-01-02,1,6.25 b,2026-01-02,-2,0.05 >lines.csv
  $ rfm-cluster -k 1 lines.csv 2>said; tail -n 1 said
  rfm-cluster: lines.csv: no column 'amount' (has: customer_id, order_date, quantity, price); --times=quantity multiplies prices by it
  $ rfm-cluster -k 1 --times=quantity lines.csv 2>said | cut -d, -f1-4
  customer,recency,frequency,monetary
  a,2,1,50.00
  b,1,1,6.15
  $ rfm-cluster -k 1 --times=pieces lines.csv 2>said; tail -n 1 said
  rfm-cluster: lines.csv: no column 'pieces' (has: customer_id, order_date, quantity, price)
  $ printf '%s\n' customer,time,amount,n a,2026-01-01,1.5,0.5 a,2026-01-01,2,3 >half.csv; rfm-cluster -k 1 --times=n half.csv | cut -d, -f4
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  monetary
  6.75
  $ sed 's/0.5/0.000000001/' half.csv | rfm-cluster -k 1 --times=n
  rfm-cluster: stdin:2: the product of amount and --times has more than 9 digits behind the point
  [1]
  $ printf '%s\n' customer,time,amount,currency a,2026-01-01,5,USD b,2026-01-01,5,usd a,2026-01-02,500,JPY >money.csv; rfm-cluster -k 1 money.csv
  rfm-cluster: money.csv:4: an amount in 'JPY' after one in 'USD': they do not add up (--where takes one currency; or convert them)
  [1]
  $ head -n 3 money.csv | rfm-cluster -k 1 | cut -d, -f1-4
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary
  a,1,1,5
  b,1,1,5

Without amounts there are recency and frequency, and segments of frequency; but a
column that may be an amount is asked for:

  $ printf '%s\n' customer,time a,2026-01-01 a,2026-01-05 b,2026-01-02 c,2026-01-02 >visits.csv
  $ rfm-cluster -k 2 visits.csv
  rfm-cluster: visits.csv: no column 'amount': clusters are of recency and frequency, and segments of frequency
  customer,recency,frequency,monetary,cluster,segment,action
  a,1,2,,1,active,cross-sell
  b,4,1,,2,long-tail,standard products
  c,4,1,,2,long-tail,standard products
  $ rfm-cluster -k 2 --summary visits.csv 2>said
  cluster,customers,share,recency,frequency,monetary,monetary_total,segment,action
  1,1,0.3333333333333333,1,2,,,active,cross-sell
  2,2,0.6666666666666666,4,1,,,long-tail,standard products
  $ rfm-cluster --partial visits.csv 2>said | tee part | cut -f 3-; rfm-cluster --merge -k 2 --explain --scores part 2>said | cut -d, -f1-5,8-
  u	1767571200000	0	2	0
  u	1767312000000	0	1	0
  u	1767312000000	0	1	0
  customer,recency,frequency,monetary,cluster,r,f,m,rfm_segment,runner_up,margin,base,phi_recency,phi_frequency,phi_monetary,flip_recency,flip_frequency,flip_monetary,segment_why
  a,1,2,,1,5,5,3,Potential Loyalist,2,9,-2.999999999999999,6.000000000000001,5.999999999999999,,4.000000000000001,0.9999999999999998,,frequency 2 > 1.2894284851066637; frequency at most 1.2894284851066637: long-tail
  b,4,1,,2,3,1,3,Promising,1,9,2.999999999999999,3,3.0000000000000018,,0.9999999999999998,1.9999999999999996,,frequency 1 <= 1.2894284851066637; frequency above 1.2894284851066637: active
  c,4,1,,2,3,1,3,Promising,1,9,2.999999999999999,3,3.0000000000000018,,0.9999999999999998,1.9999999999999996,,frequency 1 <= 1.2894284851066637; frequency above 1.2894284851066637: active
  $ printf 'customer,time,amount_eur\na,2026-01-01,5\n' | rfm-cluster -k 1
  rfm-cluster: stdin: no column 'amount': perhaps --columns=amount=amount_eur (has: customer, time, amount_eur)
  [1]
  $ rfm-cluster -k 1 visits.csv back.csv 2>said; tail -n 1 said
  rfm-cluster: back.csv: files with and without a column of amounts cannot be mixed

A table whose recency is an age at the last purchase is refused, unless --input=rfm
says that it is not:

  $ printf 'customer,recency,frequency,monetary,T\na,1,2,3,4\nb,2,3,4,5\n' >clv.csv; rfm-cluster -k 1 clv.csv
  rfm-cluster: clv.csv: the column 'T' makes this a table of purchases and ages, whose recency is the age at the last purchase and counts the other way round than here (--input=rfm takes it for days since the last purchase)
  [1]
  $ rfm-cluster -k 1 --input=rfm clv.csv | cut -d, -f1-4; rfm-cluster -k 1 --features=recency,T clv.csv | cut -d, -f1-3
  customer,recency,frequency,monetary
  a,1,2,3
  b,2,3,4
  customer,recency,T
  a,1,4
  b,2,5
  $ for name in t_x Age 观察期; do sed "1s/T\$/$name/" clv.csv | rfm-cluster -k 1 2>&1 | grep -c 'other way round'; done
  1
  1
  1

--with-age has what models of lifetime value read: repeat days, ages in days, and what
a repeat day came to:

  $ printf '%s\n' customer,time,amount a,2026-01-01T08:00,10 a,2026-01-01T20:00,5 a,2026-01-04,30 a,2026-01-11,20 a,2026-01-12,-6 b,2026-01-05,7 c,2026-01-05,-7 >ages.csv
  $ rfm-cluster --with-age --per=day --as-of=2026-01-21 ages.csv
  rfm-cluster: ages.csv:6: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 2)
  rfm-cluster: customer 'c': this customer has refunds and no purchase, and is left out
  customer,x,t_x,T,zbar
  a,2,10,20,22
  b,0,0,16,0
  $ rfm-cluster --with-age --per=day --partial ages.csv 2>said >part; cut -f 1-2,3- part; rfm-cluster --with-age --per=day --as-of=2026-01-21 --merge part 2>said | cut -d, -f1-5
  a	rfm-cluster/1:per=day,with-age	t	1768089600000	59000000000	3	0	20454	15000000000	20454,20457,20464
  b	rfm-cluster/1:per=day,with-age	t	1767571200000	7000000000	1	0	20458	7000000000	20458
  c	rfm-cluster/1:per=day,with-age	t	1767571200000	-7000000000	0	0	9223372036854775807	0	
  􏿿	rfm-cluster/1:per=day,with-age	#count	refunds	2
  customer,x,t_x,T,zbar
  a,2,10,20,22
  b,0,0,16,0
  $ sed 's/	[^	]*$//' part | rfm-cluster --with-age --per=day --merge; printf 'c\trfm-cluster/1:per=day\tt\t5\t-7\t0\t0\nd\trfm-cluster/1:per=day\tt\t5\t7\t0\t0\t3\n' | rfm-cluster --per=day --merge --partial
  rfm-cluster: stdin:1: a field is missing or not a number
  c	rfm-cluster/1:per=day	t	5	-7	0	0	
  d	rfm-cluster/1:per=day	t	5	7	1	0	3
  $ rfm-cluster --with-age ages.csv; rfm-cluster --with-age --per=day --scores ages.csv
  rfm-cluster: --with-age counts days with purchases: it wants --per=day (see rfm-cluster --help)
  rfm-cluster: --with-age is of transactions, and in place of clusters: not with options of these (see rfm-cluster --help)
  [2]
  $ rfm-cluster --with-age --per=day visits.csv 2>said
  customer,x,t_x,T,zbar
  a,1,4,5,
  b,0,0,4,
  c,0,0,4,

Customers without a name are those of the column ID, if no two rows have the same;
else they are numbered by row, and a bad row keeps its number:

  $ printf 'ID,Age,Income\n500,30,10\n1,40,\n2,50,100\n900,33,44\n' >people.csv
  $ rfm-cluster -k 2 --features=Age,Income --max-bad=5 people.csv
  rfm-cluster: people.csv:3: the cell of 'Income' is empty, not a number (want 1234.5)
  rfm-cluster: 1 of 4 rows are bad and left out
  rfm-cluster: people.csv: no column 'customer': the column 'id', which is different in every row, names customers
  customer,Age,Income,cluster
  2,50,100,1
  500,30,10,2
  900,33,44,2
  $ sed 's/^1,/6.22E+18,/; s/40,$/40,7/' people.csv | rfm-cluster -k 2 --features=Age,Income --max-bad=1
  rfm-cluster: stdin:3: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rfm-cluster: 1 of 4 rows are bad and left out
  rfm-cluster: stdin: no column 'customer': the column 'id', which is different in every row, names customers
  customer,Age,Income,cluster
  2,50,100,1
  500,30,10,2
  900,33,44,2
  $ sed 's/^1,/6.22E+18,/; s/40,$/40,7/; s/500/2/' people.csv | rfm-cluster -k 2 --features=Age,Income
  rfm-cluster: stdin:3: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ tr , '\t' <people.csv | sed 's/^2/\\\\N/; s/^1	40	/\\N	40	7/' | rfm-cluster -k 2 --features=Age,Income
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  customer	Age	Income	cluster
  1	30	10	2
  2	40	7	2
  3	50	100	1
  4	33	44	2
  $ sed s/900/2/ people.csv | rfm-cluster -k 2 --features=Age,Income --max-bad=5 2>said; tail -n 1 said
  customer,Age,Income,cluster
  1,30,10,2
  3,50,100,1
  4,33,44,2
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  $ sed s/ID/No/ people.csv >nameless.csv; rfm-cluster -k 2 --features=Age,Income --max-bad=9 nameless.csv nameless.csv 2>said | cut -d, -f1,2
  customer,Age
  1,30
  3,50
  4,33
  5,30
  7,50
  8,33

Small shops: as many clusters as there are different customers, and scores of three:

  $ printf 'customer,time,amount\na,2026-01-01,5\nb,2026-01-02,10\nb,2026-01-05,10\nc,2026-01-03,100\n' >small.csv
  $ rfm-cluster --scores small.csv | cut -d, -f1-6,8-
  rfm-cluster: equal customers share a score, so that fewer scores are given than 5 (3 in r, 2 in f, 3 in m): 8 of 15
  rfm-cluster: there are not as many different customers as -k asks for; clusters: 3 of 4
  customer,recency,frequency,monetary,cluster,segment,r,f,m,rfm_segment
  a,5,1,5,3,long-tail,1,1,1,Lost
  b,1,2,20,2,active,5,5,3,Potential Loyalist
  c,3,1,100,1,potential,3,1,5,Promising
  $ rfm-cluster -k 2-8 small.csv | cut -d, -f1-3,7
  rfm-cluster: there are not as many different customers as -k asks for; numbers of clusters that were tried: 2 of 7
  k,inertia,silhouette,choice
  2,3.3868876432155024,0.39178884936947767,silhouette
  3,0,,
  $ head -n 2 small.csv | rfm-cluster --scores 2>said | cut -d, -f1-5,8-; head -n 2 small.csv | rfm-cluster --scores --bins=rfm 2>said | cut -d, -f1-5,8-
  customer,recency,frequency,monetary,cluster,r,f,m,rfm_segment
  a,1,1,5,1,3,3,3,Potential Loyalist
  customer,recency,frequency,monetary,cluster,r,f,m,rfm_segment
  a,1,1,5,1,5,1,1,New Customers

Cut points of one's own:

  $ rfm-cluster -k 1 --cuts=r=2:4,f=1:2,m=10:50 small.csv 2>said | cut -d, -f1-4,8-10
  customer,recency,frequency,monetary,r,f,m
  a,5,1,5,1,1,1
  b,1,2,20,3,2,2
  c,3,1,100,2,1,3
  $ rfm-cluster -k 1 --cuts=r=2:4 small.csv 2>said | cut -d, -f1-4,8-10
  customer,recency,frequency,monetary,r,f,m
  a,5,1,5,1,1,1
  b,1,2,20,3,3,2
  c,3,1,100,2,1,3
  $ wrong() { rfm-cluster "$@" small.csv 2>&1 | cut -d ' ' -f 2-; }; wrong --cuts=r=2:4,f=1; wrong --cuts=r=4:2; wrong --cuts=x=1; wrong --cuts=r=1,r=2; wrong --cuts=r=a; wrong --cuts=r=1:2 --scores=5; wrong --cuts=r
  --cuts: 1 cut points of f make 2 scores, and others are 3 (--scores) (see rfm-cluster --help)
  --cuts: '2' is not above the cut point before it (see rfm-cluster --help)
  --cuts: 'x=1' is not cut points of a measure (want r=30:90, or f= or m=) (see rfm-cluster --help)
  --cuts: r is given twice (see rfm-cluster --help)
  --cuts: 'a' is not a number (see rfm-cluster --help)
  --cuts: 2 cut points of r make 3 scores, and others are 5 (--scores) (see rfm-cluster --help)
  --cuts: 'r' is not cut points of a measure (want r=30:90, or f= or m=) (see rfm-cluster --help)

Why a customer is in a segment, by the cut points and by rules; and in Chinese:

  $ rfm-cluster -k 1 --explain small.csv 2>said | cut -d, -f1,6,17-
  customer,segment,segment_why
  a,long-tail,"frequency 1 <= 1.2894284851066637, amount 5 <= 17.82009319935491; frequency above 1.2894284851066637: active, amount above 17.82009319935491: potential"
  b,active,"frequency 2 > 1.2894284851066637, amount 10 <= 17.82009319935491; frequency at most 1.2894284851066637: long-tail, amount above 17.82009319935491: high-value"
  c,potential,"frequency 1 <= 1.2894284851066637, amount 100 > 17.82009319935491; frequency above 1.2894284851066637: high-value, amount at most 17.82009319935491: long-tail"
  $ printf 'name,action,recency_max,frequency_min\nfresh,call,3,\nloyal,thank,,2\n' >rules.csv; rfm-cluster -k 1 --explain --segments=rules.csv small.csv 2>said | cut -d, -f1,6,17-
  customer,segment,segment_why
  a,(none),none of 2 rules
  b,fresh,rule 1: recency 1 to 3
  c,fresh,rule 1: recency 3 to 3
  $ rfm-cluster -k 1 --lang=zh --scores small.csv 2>said | cut -d, -f1,6-7,11
  客户,客群,动作,RFM客群
  a,长尾客户,标准化产品,流失客户
  b,活跃客户,交叉销售,潜在忠诚客户
  c,潜力客户,活动激活,有希望客户
  $ rfm-cluster -k 3 --lang=zh --summary=segment small.csv | cut -d, -f1,7
  rfm-cluster: 分群不需要聚类：-k 未被使用（看聚类请用 --summary）
  客群,金额合计
  潜力客户,100
  活跃客户,20
  长尾客户,5

Who moved between segments since an earlier output:

  $ printf 'customer,segment\na,potential\nb,active\nz,active\n' >earlier.csv; rfm-cluster -k 1 --summary=moves --previous=earlier.csv small.csv 2>said
  previous,segment,customers,share
  (new),potential,1,1
  active,(gone),1,0.5
  active,active,1,0.5
  potential,long-tail,1,1
  $ printf 'customer,segment\na,潜力客户\n' >earlier.csv; rfm-cluster -k 1 --lang=zh --summary=moves --previous=earlier.csv small.csv 2>said
  上期,客群,客户数,占比
  （新客户）,活跃客户,1,0.5
  （新客户）,潜力客户,1,0.5
  潜力客户,长尾客户,1,1
  $ rfm-cluster --summary=moves small.csv
  rfm-cluster: --summary=moves wants --previous, an earlier output (see rfm-cluster --help)
  [2]

Two clusters of one name are told apart:

  $ printf 'customer,recency,frequency,monetary\na,1,1,1\nb,1,1,2\nc,99,1,1\nd,98,1,2\ne,9,9,999\n' >twins.csv; rfm-cluster -k 3 --summary twins.csv | cut -d, -f1,4-6,8
  rfm-cluster: clusters 2 and 3 have one segment, and differ most in recency 98.5 and 1: by its name they are not told apart
  cluster,recency,frequency,monetary,segment
  1,9,9,999,high-value
  2,98.5,1,1.5,long-tail
  3,1,1,1.5,long-tail

The columns of a shop that many notebooks have: lines, cancellations with a number
that begins with C, lines of nobody, and a bad debt:

  $ cat >retail.csv <<'END'
  > InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
  > 536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
  > 536365,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850,United Kingdom
  > C536379,D,Discount,-1,2010-12-03 09:41:00,27.50,17850,United Kingdom
  > 536370,22728,CLOCK,24,2010-12-02 08:45:00,3.75,12583,France
  > 541431,23166,JAR,74215,2011-01-18 10:01:00,1.04,12346,United Kingdom
  > C541433,23166,JAR,-74215,2011-01-18 10:17:00,1.04,12346,United Kingdom
  > A563186,B,Adjust bad debt,1,2011-08-12 14:51:00,-11.06,12583,United Kingdom
  > END
  $ rfm-cluster -k 1 --per=conversion --times=quantity --columns=conversion=InvoiceNo,price=UnitPrice,customer=CustomerID,time=InvoiceDate retail.csv 2>said | cut -d, -f1-4; grep -c 'is subtracted' said
  customer,recency,frequency,monetary
  12346,1,1,0.00
  12583,48,1,78.94
  17850,49,1,8.14
  1
  $ rfm-cluster --with-age --per=day --times=quantity --columns=price=UnitPrice,customer=CustomerID,time=InvoiceDate --as-of=2011-12-10 retail.csv 2>said
  customer,x,t_x,T,zbar
  12346,0,0,326,0
  12583,0,0,373,0
  17850,0,0,374,0

Rules of segments may be written as conditions are, and do what bounds do.

  $ printf 'customer,date,amount\na,2026-11-20,100\na,2026-11-21,100\nb,2026-11-21,10\nc,2026-06-01,500\n' >when.csv
  $ printf 'name,action,when\nfresh,thank,recency<=30; frequency>=2\nlate,call,recency>30\nrest,wait,\n' >when-rules.csv
  $ rfm-cluster -k 1 --as-of=2026-11-22 --segments=when-rules.csv when.csv | cut -d, -f1,6,7
  customer,segment,action
  a,fresh,thank
  b,rest,wait
  c,late,call
  $ printf 'name,action,when\nx,,recency<3 or frequency>2\n' >when-wrong.csv
  $ rfm-cluster -k 1 --segments=when-wrong.csv when.csv
  rfm-cluster: when-wrong.csv:2: when: 'recency<3 or frequency>2' is not a test of a segment (want recency<=30, monetary>80% or cluster=2, ';' between them; two rows of the table are the one or the other)
  [1]

The currency of a customer, which a table of --with has, is none of the amounts:

  $ printf 'customer,time,amount\na,2026-11-20,5\nb,2026-11-20,6\n' >t.csv; printf 'customer,currency\na,CNY\nb,HKD\n' >who.csv
  $ rfm-cluster -k1 --with=who.csv t.csv 2>said | cut -d, -f1-4; cat said
  customer,recency,frequency,monetary
  a,1,1,5
  b,1,1,6
  rfm-cluster: t.csv: 'currency' of a table of --with is no currency of the amounts, which are added up as they are (--columns=currency=currency takes it)
  rfm-cluster: every customer has the same recency, frequency: it cannot tell them apart (scale 1)
  $ rfm-cluster -k1 --with=who.csv --columns=currency=currency t.csv
  rfm-cluster: t.csv:3: an amount in 'HKD' after one in 'CNY': they do not add up (--where takes one currency; or convert them)
  [1]
  $ printf 'customer,time,amount,currency\na,2026-11-20,5,CNY\nb,2026-11-20,6,USD\n' >own.csv; rfm-cluster -k1 --with=who.csv --suffix=_2 own.csv
  rfm-cluster: own.csv:3: an amount in 'USD' after one in 'CNY': they do not add up (--where takes one currency; or convert them)
  [1]
  $ printf 'customer,amount,currency\na,5,CNY\nb,6,HKD\n' >sums.csv; printf 'customer,time\na,2026-11-20\nb,2026-11-20\n' >days.csv
  $ rfm-cluster -k1 --with=sums.csv days.csv
  rfm-cluster: days.csv:3: an amount in 'HKD' after one in 'CNY': they do not add up (--where takes one currency; or convert them)
  [1]

Lines of an order behind its first that have neither a time nor an amount say nothing;
with an amount they want a time:

  $ printf '%s\n' Name,Email,Paid,Total '#1,a@x,2026-01-02,15' '#1,a@x,,' '#1,a@x, , ' '#2,b@x,2026-01-03,7' ',b@x,2026-01-04,8' >lines.csv; for j in 1 3; do rfm-cluster -k 1 -j $j --stats=stats --per=conversion --columns=conversion=Name,customer=Email,time=Paid,amount=Total lines.csv | cut -d, -f1,3,4; grep -o '"order_lines[^,}]*' stats; done
  rfm-cluster: lines.csv:6: this row has no identifier of an order, and counts as an order of its own
  rfm-cluster: lines.csv:3: this row of an order has neither a time nor an amount, and is taken for a further line of the order, which says nothing (the first of 2)
  rfm-cluster: every customer has the same monetary: it cannot tell them apart (scale 1)
  rfm-cluster: lines.csv:6: this row has no identifier of an order, and counts as an order of its own
  rfm-cluster: lines.csv:3: this row of an order has neither a time nor an amount, and is taken for a further line of the order, which says nothing (the first of 2)
  rfm-cluster: every customer has the same monetary: it cannot tell them apart (scale 1)
  customer,frequency,monetary
  a@x,1,15
  b@x,2,15
  "order_lines_further":2
  customer,frequency,monetary
  a@x,1,15
  b@x,2,15
  "order_lines_further":2
  $ rfm-cluster -k 1 --columns=customer=Email,time=Paid,amount=Total lines.csv
  rfm-cluster: lines.csv:3: the cell of 'Paid' is empty, not a date (want 2024-12-31)
  [1]
  $ printf '#1,a@x,,5\n' | cat lines.csv - | rfm-cluster -k 1 --per=column:Name --columns=customer=Email,time=Paid,amount=Total 2>said; tail -n 1 said
  rfm-cluster: stdin:7: the cell of 'Paid' is empty, not a date (want 2024-12-31)
  $ cut -d, -f1-3 lines.csv | rfm-cluster -k 1 --per=column:Name --columns=customer=Email,time=Paid
  rfm-cluster: stdin: no column 'amount': clusters are of recency and frequency, and segments of frequency
  rfm-cluster: stdin:3: the cell of 'Paid' is empty, not a date (want 2024-12-31)
  [1]
  $ printf 'order_id,customer,time,amount\n7,a,2026-01-02,10\n7,a,,5\n' | rfm-cluster -k 1 --per=conversion
  rfm-cluster: stdin:3: the cell of 'time' is empty, not a date (want 2024-12-31); it has an amount: if it is a further line of an order, it wants the date of the order's first line, for rows may come in any order
  [1]
