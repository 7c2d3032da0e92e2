What is at the edge of a forecast.

One customer decides nothing; two who buy at one rate have purchases to come, and not a
number that cancelled away:

  $ printf 'customer,time,amount\na,2026-01-01,5\na,2026-01-04,5\n' >one.csv
  $ clv-forecast one.csv
  clv-forecast: all customers did the same, so that a model cannot tell them apart
  [1]
  $ printf 'b,2026-01-02,5\n' | cat one.csv - >two.csv
  $ clv-forecast --keep=customer,p_alive,expected --digits=6 two.csv
  clv-forecast: all customers seem to buy at one rate: the data leave alpha open, which stays at 25000
  clv-forecast: spend, value and clv stay empty: the repeat purchases of all customers come to the same
  customer,p_alive,expected
  a,0.749999,9.216812
  b,1.000000,10.176250
  $ clv-forecast -m mbg --keep=customer,p_alive,expected --digits=6 two.csv 2>said
  customer,p_alive,expected
  a,1.000000,72.809582
  b,1.000000,72.797935
  $ clv-forecast -m pareto --keep=customer,p_alive,expected --digits=6 two.csv 2>said
  customer,p_alive,expected
  a,1.000000,72.809556
  b,1.000000,72.797908

A rate of nothing discounts nothing; a day of --test outside of the data:

  $ awk 'BEGIN { print "customer,x,t_x,T,zbar,branch"; for (i = 1; i <= 200; i++) print i "," i % 7 "," (i % 7 ? i % 50 + 1 : 0) "," 60 + i % 9 "," (i % 7 ? 10 + i % 4 : "") "," (i > 1 ? "north" : "south") }' >ready.csv
  $ clv-forecast --discount=0 --keep=customer,value,clv --digits=4 ready.csv 2>said | head -n 3
  customer,value,clv
  1,1.9836,1.9836
  10,0.7206,0.7206
  $ clv-forecast --test=2027-01-01 two.csv
  clv-forecast: --test=2027-01-01 leaves no day behind it to judge by
  [1]
  $ clv-forecast --test=2025-01-01 two.csv
  clv-forecast: customer 'a': this customer has no purchase up to the day of the forecast, and is left out (the first of 2)
  model,part,at,customers,actual,expected,actual_total,expected_total,error

A group that decides nothing takes it too, and says so; what it spends is its own:

  $ awk 'BEGIN { print "customer,x,t_x,T,zbar,branch"; for (i = 0; i < 60; i++) printf "c%02d,%d,%d,%d,%d,%s\n", i, i % 4, i % 4 * 5, 20 + i % 7, i % 4 ? 10 + i % 9 : 0, "north"; for (i = 0; i < 9; i++) printf "d%d,1,7,9,%d,south\n", i, 500 + i }' >alike.csv
  $ clv-forecast --by=branch --min-group=5 --summary=group --keep=group,customers,expected,value --digits=2 alike.csv
  clv-forecast: nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000
  clv-forecast: what customers spend has no mean: the data leave gamma of what is spent open, which stays at 0.00955
  clv-forecast: who buys often spends less on a purchase (correlation -0.45), which the spend model takes not to be so
  clv-forecast: group 'north': nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000
  clv-forecast: group 'south': all customers did the same, so that a model cannot tell them apart: the fit of all customers is taken
  clv-forecast: group 'south': a customer's purchases seem to come to the same each time: the data leave p of what is spent open, which stays at 10000
  clv-forecast: group 'south': all customers seem to spend alike: the data leave q of what is spent open, which stays at 10000
  group,customers,expected,value
  north,60,103.13,1428.74
  south,9,18.62,9385.27
  $ clv-forecast --by=branch --min-group=5 --summary=model --keep=group,model,parameter,value --digits=2 alike.csv 2>said | grep -e ^,bg,a, -e ^south
  ,bg,a,4522.51
  south,bg,r,7.31
  south,bg,alpha,76.13
  south,bg,a,4522.51
  south,bg,b,10000.00
  south,bg,loglik,-360.82
  south,bg,customers,69.00
  south,gamma-gamma,p,10000.00
  south,gamma-gamma,q,10000.00
  south,gamma-gamma,gamma,503.99
  south,gamma-gamma,loglik,-26.54
  south,gamma-gamma,customers,9.00
  south,gamma-gamma,correlation,

A group of one takes the fit of all:

  $ clv-forecast --by=branch --summary=group --keep=group,customers,expected --digits=4 ready.csv 2>said
  group,customers,expected
  north,199,183.1731
  south,1,0.1802

A model of another unit, and one that is cut:

  $ clv-forecast --unit=week --save=week.model -o out.csv ready.csv 2>said
  $ clv-forecast --apply=week.model -o out.csv ready.csv
  clv-forecast: week.model: the model is in units of --unit=week, and this run in --unit=day
  [1]
  $ head -n 3 week.model >cut.model; clv-forecast --apply=cut.model --unit=week -o out.csv ready.csv
  clv-forecast: cut.model: the end is missing (want a last line 'checksum')
  [1]

Money that comes to nothing, to less, or is not there:

  $ printf 'customer,x,t_x,T,zbar\na,2,5,10,3\nb,0,0,9,\nc,1,2,5,\nd,2,2,5,0\ne,3,4,5,-2\n' | clv-forecast --keep=customer,zbar,spend
  clv-forecast: nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000
  clv-forecast: spend, value and clv stay empty: the repeat purchases of all customers come to the same
  clv-forecast: customer 'd': the repeat purchases of this customer come to 0 or less, or are without an amount, so that nothing can be said of money (the first of 2)
  customer,zbar,spend
  a,3,
  b,,
  c,,
  d,0,
  e,-2,

Purchases on both sides of midnight are of two days, or of one:

  $ printf 'customer,time\na,2026-01-01T15:50:00Z\na,2026-01-01T16:10:00Z\nb,2026-01-02\nb,2026-01-09\n' >night.csv
  $ clv-forecast --as-of=2026-02-01 --keep=customer,x,t_x,T night.csv 2>said
  customer,x,t_x,T
  a,0,0,31
  b,1,7,30
  $ clv-forecast --as-of=2026-02-01 --tz=Asia/Shanghai --keep=customer,x,t_x,T night.csv 2>said
  customer,x,t_x,T
  a,1,1,31
  b,1,7,30

Refunds that are not expected:

  $ printf 'customer,time,amount\na,2026-01-01,5\na,2026-01-03,-5\n' | clv-forecast --refunds=fail
  clv-forecast: stdin:3: '-5' is a refund (--refunds=fail wants none)
  [1]

Repeat purchases without an amount, in a table that has amounts:

  $ printf 'customer,frequency,recency,T,monetary\na,2,10,30,5\nb,0,0,20,\nc,3,12,40,7\nd,1,4,30,6\nz,2,5,30,\ny,1,5,30,0\n' >amounts.csv; clv-forecast --unit=week --stats=stats amounts.csv 2>said | cut -d, -f1,2,5,8-10 | tail -n 2; grep money said; grep -o '"customers_moneyless":[0-9]*' stats
  y,1,0,,,
  z,2,,,,
  clv-forecast: customer 'y': the repeat purchases of this customer come to 0 or less, or are without an amount, so that nothing can be said of money (the first of 2)
  "customers_moneyless":2
  $ cut -d, -f1-4 amounts.csv | clv-forecast --unit=week --stats=stats 2>said | wc -l; grep -c 'nothing can be said' said; grep -o '"customers_moneyless":[0-9]*' stats
  7
  0
  "customers_moneyless":0
