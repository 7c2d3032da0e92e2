Purchases of eight customers, by day; the models are in the unit tests, and
their published figures in tests/golden.

  $ cat >in.csv <<'END'
  > customer,time,amount
  > a,2026-01-01 10:00:00,10
  > a,2026-01-01 18:00:00,5
  > a,2026-01-08,20
  > a,2026-01-20,40
  > b,2026-01-03,7
  > c,2026-01-05,100
  > c,2026-02-09,60
  > d,2026-01-10,30
  > d,2026-01-10,-30
  > d,2026-01-24,15.50
  > e,2026-02-10,8
  > f,2026-01-07,12
  > f,2026-01-14,9
  > f,2026-01-21,30
  > f,2026-01-28,6
  > g,2026-01-02,3
  > h,2026-01-16,21
  > h,2026-01-19,11
  > END
  $ echo 'clv-forecast --keep=customer,x,t_x,T,zbar,cohort "$@" 2>said' >facts
  $ sh facts in.csv
  customer,x,t_x,T,zbar,cohort
  a,2,19,40,30,2026-01
  b,0,0,38,,2026-01
  c,1,35,36,60,2026-01
  d,1,14,31,15.5,2026-01
  e,0,0,0,,2026-02
  f,3,21,34,15,2026-01
  g,0,0,39,,2026-01
  h,1,3,25,11,2026-01
  $ cat said
  clv-forecast: in.csv:10: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000
  clv-forecast: a customer's purchases seem to come to the same each time: the data leave p of what is spent open, which stays at 10000
  $ sh facts --as-of=2026-01-20 --unit=week --cohort=quarter in.csv
  customer,x,t_x,T,zbar,cohort
  a,2,2.7142857142857144,2.7142857142857144,30,2026Q1
  b,0,0,2.4285714285714284,,2026Q1
  c,0,0,2.142857142857143,,2026Q1
  d,0,0,1.4285714285714286,,2026Q1
  f,1,1,1.8571428571428572,9,2026Q1
  g,0,0,2.5714285714285716,,2026Q1
  h,1,0.42857142857142855,0.5714285714285714,11,2026Q1
  $ cat said
  clv-forecast: in.csv:10: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: all customers seem to buy at one rate: the data leave alpha open, which stays at 19591.8
  clv-forecast: nobody seems to leave: the data leave a open, which stays at 0.0001
  clv-forecast: nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000
  clv-forecast: a customer's purchases seem to come to the same each time: the data leave p of what is spent open, which stays at 10000
  clv-forecast: who buys often spends more on a purchase (correlation 1.00), which the spend model takes not to be so
  clv-forecast: this purchase is after --as-of, and does not count yet (5 in all)
  clv-forecast: customer 'e': this customer has no purchase up to the day of the forecast, and is left out
  $ sh facts --per=transaction --refunds=net-all --as-of=2026-02-10 --cohort=year in.csv
  customer,x,t_x,T,zbar,cohort
  a,3,18.583333333333332,40.583333333333336,21.666666666666668,2026
  b,0,0,39,,2026
  c,1,35,37,60,2026
  d,2,14,32,22.75,2026
  e,0,0,1,,2026
  f,3,21,35,15,2026
  g,0,0,40,,2026
  h,1,3,26,11,2026
  $ sh facts --refunds=day in.csv | grep d,
  d,0,0,17,,2026-01
  $ sh facts --refunds=drop in.csv | grep d,
  d,1,14,31,15.5,2026-01
  $ sh facts --refunds=fail in.csv
  [1]
  $ cat said
  clv-forecast: in.csv:10: '-30' is a refund (--refunds=fail wants none)

Two purchases of one day are of two where the day ends between them.

  $ printf 'customer,time,amount\na,2026-01-01T15:00:00Z,1\na,2026-01-01T17:00:00Z,2\nb,2026-01-01,1\nb,2026-01-03,5\n' >zone.csv
  $ sh facts zone.csv
  customer,x,t_x,T,zbar,cohort
  a,0,0,2,,2026-01
  b,1,2,2,5,2026-01
  $ sh facts --tz=Asia/Shanghai zone.csv
  customer,x,t_x,T,zbar,cohort
  a,1,1,2,2,2026-01
  b,1,2,2,5,2026-01

What comes out goes in again, and so does what rfm-cluster says of ages.

  $ clv-forecast --as-of=2026-02-10 in.csv >once.csv
  clv-forecast: in.csv:10: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000
  clv-forecast: a customer's purchases seem to come to the same each time: the data leave p of what is spent open, which stays at 10000
  $ clv-forecast --as-of=2026-02-10 once.csv 2>said | cmp - once.csv
  $ grep -v ,-30 in.csv >gross.csv; clv-forecast --as-of=2026-02-10 gross.csv 2>said >once.csv
  $ rfm-cluster --per=day --with-age --as-of=2026-02-10 gross.csv >ages.csv
  $ clv-forecast --as-of=2026-02-10 ages.csv 2>said | cmp - once.csv

Without amounts there is no money.

  $ cut -d, -f1,2 in.csv | clv-forecast --keep=customer,x,zbar,spend,value,clv,decile 2>said | head -3; cat said
  customer,x,zbar,spend,value,clv,decile
  a,2,,,,,8
  b,0,,,,,2
  clv-forecast: stdin: no column 'amount': purchases are counted, and money is not
  clv-forecast: nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000

State, in any pieces.

  $ clv-forecast --as-of=2026-02-10 in.csv 2>said >once.csv
  $ clv-forecast --partial in.csv
  clv-forecast: in.csv:10: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  a	clv-forecast/1	t	20454	15000000000	20461	20000000000	20473	40000000000
  b	clv-forecast/1	t	20456	7000000000
  c	clv-forecast/1	t	20458	100000000000	20493	60000000000
  d	clv-forecast/1	t	20463	30000000000	20463	-30000000000	20477	15500000000
  e	clv-forecast/1	t	20494	8000000000
  f	clv-forecast/1	t	20460	12000000000	20467	9000000000	20474	30000000000	20481	6000000000
  g	clv-forecast/1	t	20455	3000000000
  h	clv-forecast/1	t	20469	21000000000	20472	11000000000
  􏿿	clv-forecast/1	#count	refunds	1
  $ for part in 1 2 3; do awk -v p=$part 'NR == 1 || NR % 3 == p - 1' in.csv | clv-forecast --partial -o $part.state 2>said; done
  $ clv-forecast --merge 3.state 1.state 2.state 2>said | cmp - once.csv
  $ clv-forecast --partial once.csv | head -3
  a	clv-forecast/1	r	2	0x1.3p+4	0x1.4p+5	0x1.ep+4
  b	clv-forecast/1	r	0	0x0p+0	0x1.3p+5	-
  c	clv-forecast/1	r	1	0x1.18p+5	0x1.2p+5	0x1.ep+5
  $ clv-forecast --partial -o table.state once.csv; clv-forecast --merge --as-of=2026-02-10 table.state 2>said | cmp - once.csv

The parameters; sums of customers.

  $ clv-forecast --summary=model --digits=4 in.csv 2>said
  group,model,parameter,value,se,note
  ,bg,r,5.5246,42.8219,
  ,bg,alpha,143.1977,1216.7868,
  ,bg,a,2808.9037,12823.1472,
  ,bg,b,10000.0000,,"nobody seems to leave, or all customers alike"
  ,bg,loglik,-35.2846,,
  ,bg,customers,8.0000,,
  ,gamma-gamma,p,10000.0000,,a customer's purchases seem to come to the same each time
  ,gamma-gamma,q,3.3345,2.0128,
  ,gamma-gamma,gamma,0.0061,0.0040,
  ,gamma-gamma,loglik,-19.6753,,
  ,gamma-gamma,customers,5.0000,,
  ,gamma-gamma,correlation,-0.2619,,
  $ clv-forecast --summary --digits=3 in.csv 2>said
  customers,alive,expected,expected_se,value,clv
  8,6.246,25.789,105.173,696.192,674.656
  $ clv-forecast --summary=cohort --digits=3 in.csv 2>said
  cohort,customers,alive,expected,expected_se,value,clv
  2026-01,7,5.246,21.622,92.436,586.827,568.583
  2026-02,1,1.000,4.166,12.897,109.366,106.073
  $ clv-forecast --summary=decile --digits=3 in.csv 2>said
  decile,customers,alive,expected,expected_se,value,clv
  1,1,0.774,3.213,13.138,192.747,186.803
  2,1,1.000,4.166,12.897,109.366,106.073
  3,1,1.000,3.954,12.830,103.782,100.346
  4,1,1.000,3.948,12.830,103.633,100.195
  6,1,0.588,2.504,13.531,75.111,72.919
  7,1,0.650,2.842,14.562,42.635,41.487
  8,1,0.646,2.693,13.081,41.755,40.483
  9,1,0.588,2.469,13.242,27.164,26.349

A discount of nothing leaves the value, a margin divides it, and discounting in
the middle of steps is less.

  $ echo 'clv-forecast --horizon=26w --keep=customer,value,clv --digits=4 "$@" in.csv 2>said | grep ^f' >worth
  $ sh worth
  f,36.6214,35.8761
  $ sh worth --discount=0
  f,36.6214,36.6214
  $ sh worth --discount=0 --margin=0.1
  f,3.6621,3.6621
  $ sh worth --timing=middle
  f,36.6214,36.0187
  $ sh worth --step=year
  f,36.6214,34.9229
  $ sh worth --step=day
  f,36.6214,36.0220
  $ sh worth --step=week
  f,36.6214,35.9934
