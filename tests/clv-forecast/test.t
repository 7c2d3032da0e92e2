A fit up to a day, judged by what came behind it.

  $ cat >in.csv <<'END'
  > customer,time,amount
  > a,2026-01-01,10
  > a,2026-01-08,20
  > a,2026-01-20,40
  > a,2026-02-03,40
  > a,2026-02-12,5
  > a,2026-02-12,7
  > b,2026-01-03,7
  > c,2026-01-05,100
  > c,2026-02-09,60
  > d,2026-01-10,30
  > d,2026-01-24,15.50
  > d,2026-02-11,-3
  > e,2026-02-10,8
  > e,2026-02-12,8
  > f,2026-01-07,12
  > f,2026-01-14,9
  > f,2026-01-21,30
  > f,2026-01-28,6
  > f,2026-02-02,6
  > g,2026-01-02,3
  > h,2026-01-16,21
  > h,2026-01-19,11
  > END
  $ clv-forecast --test=2026-01-31 --digits=3 in.csv 2>said
  model,part,at,customers,actual,expected,actual_total,expected_total,error
  bg,repeats,0,3,1,1.060,,,0.060
  bg,repeats,1,2,0,1.061,,,
  bg,repeats,2,1,2,0.587,,,-0.707
  bg,repeats,3,1,1,0.754,,,-0.246
  bg,repeats,4,0,0,0.000,,,0.000
  bg,repeats,5,0,0,0.000,,,0.000
  bg,repeats,6,0,0,0.000,,,0.000
  bg,repeats,7+,0,0,0.000,,,0.000
  bg,fit,2026-01-01,5,0,0.907,0,0.907,
  bg,fit,2026-01-08,6,2,1.649,2,2.555,0.278
  bg,fit,2026-01-15,7,3,1.978,5,4.534,-0.093
  bg,fit,2026-01-22,7,2,2.019,7,6.553,-0.064
  bg,fit,2026-01-29,7,2,2.019,9,8.572,-0.048
  bg,test,2026-02-05,7,1,2.019,10,10.592,0.059
  bg,test,2026-02-12,7,1,0.288,11,10.880,-0.011
  bg,total,,7,4,3.462,,,-0.135
  $ cat said
  clv-forecast: in.csv:13: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: nobody seems to leave: the data leave a open, which stays at 0.0001
  clv-forecast: nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000
  clv-forecast: a customer's purchases seem to come to the same each time: the data leave p of what is spent open, which stays at 10000
  clv-forecast: customer 'e': this customer has no purchase up to the day of the forecast, and is left out

Customers as they were then, with what they did.

  $ clv-forecast --test=2026-01-31 --summary=customer --keep=customer,x,t_x,T,expected,actual,actual_amount --digits=3 in.csv 2>said
  customer,x,t_x,T,expected,actual,actual_amount
  a,2,19.000,30.000,0.587,2,52.000
  b,0,0.000,28.000,0.352,0,0.000
  c,0,0.000,26.000,0.359,1,60.000
  d,1,14.000,21.000,0.512,0,-3.000
  f,3,21.000,24.000,0.754,1,6.000
  g,0,0.000,29.000,0.348,0,0.000
  h,1,3.000,15.000,0.549,0,0.000
  $ clv-forecast --test=2026-01-31 --summary=customer --as-of=2026-02-09 --keep=customer,x,actual --digits=3 in.csv 2>said | grep -e a, -e c,
  a,2,1
  c,0,1
  $ clv-forecast --test=2026-01-31 --as-of=2026-02-12 --unit=week --digits=3 in.csv 2>said | grep -e total, -e 01-22
  model,part,at,customers,actual,expected,actual_total,expected_total,error
  bg,fit,2026-01-22,7,2,2.019,7,6.553,-0.064
  bg,total,,7,4,3.462,,,-0.135

What is expected is what would have been forecast then.

  $ clv-forecast --as-of=2026-01-31 --horizon=12d --summary --keep=customers,expected --digits=3 in.csv 2>said
  customers,expected
  7,3.462

The model with the smallest error is taken; an error that is too large is a failure.

  $ clv-forecast --test=2026-01-31 -m auto --digits=3 in.csv 2>said | grep total,
  model,part,at,customers,actual,expected,actual_total,expected_total,error
  bg,total,,7,4,3.462,,,-0.135
  mbg,total,,7,4,3.581,,,-0.105
  pareto,total,,7,4,3.381,,,-0.155
  $ clv-forecast --test=2026-01-31 -m auto --summary=model in.csv 2>said | cut -d, -f2 | uniq
  model
  mbg
  gamma-gamma
  $ clv-forecast --test=2026-01-31 --max-error=0.05 in.csv 2>said >out.csv; echo $?; tail -n 1 said; grep -c . out.csv
  3
  clv-forecast: bg is off by -0.1345 of the purchases that came, above --max-error=0.05
  17
  $ clv-forecast --test=2026-01-31 --max-error=2 in.csv 2>said >out.csv; echo $?
  0

Days without anything to judge by, and options that do not fit.

  $ clv-forecast --test=2026-02-12 in.csv
  clv-forecast: in.csv:13: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: --test=2026-02-12 leaves no day behind it to judge by
  [1]
  $ clv-forecast --test=2026-01-31 --as-of=2026-01-31 in.csv
  clv-forecast: in.csv:13: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: --test=2026-01-31 leaves no day behind it to judge by
  [1]
  $ clv-forecast --test=2025-12-31 --digits=3 in.csv
  clv-forecast: in.csv:13: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: customer 'a': this customer has no purchase up to the day of the forecast, and is left out (the first of 8)
  model,part,at,customers,actual,expected,actual_total,expected_total,error
  $ clv-forecast -m auto in.csv
  clv-forecast: --model=auto chooses by --test, a day (see clv-forecast --help)
  [2]
  $ clv-forecast --max-error=0.1 in.csv
  clv-forecast: --max-error judges by --test, a day (see clv-forecast --help)
  [2]
  $ clv-forecast --test=2026-01-31 --summary=decile in.csv
  clv-forecast: --test has a table of its own: of --summary only model and customer (see clv-forecast --help)
  [2]
  $ printf 'customer,x,t_x,T\na,2,3,10\n' | clv-forecast --test=2026-01-31
  clv-forecast: --test is of transactions, and these rows are a ready table
  [1]
