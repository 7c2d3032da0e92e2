BG/BB: who was active in a month, or was not.

The donors of Fader, Hardie and Shang (2010), who gave once in 1995 and then in x of
six years: the parameters and the log-likelihood of the paper (1.204, 0.750, 0.657,
2.783, -33225.6), and of its table 6 who is still there.

  $ cat >donors.awk <<'END'
  > NR > 1 { for (i = 0; i < $4; i++) print $1 "." $2 "." i, $1, $2, $3 }
  > NR == 1 { print "customer,x,t_x,n_cal" }
  > END
  $ cat >donations.csv <<'END'
  > x,t_x,n,donors
  > 0,0,6,3464
  > 1,1,6,1091
  > 1,2,6,277
  > 1,3,6,129
  > 1,4,6,78
  > 1,5,6,119
  > 1,6,6,129
  > 2,2,6,613
  > 2,3,6,255
  > 2,4,6,155
  > 2,5,6,173
  > 2,6,6,234
  > 3,3,6,322
  > 3,4,6,181
  > 3,5,6,225
  > 3,6,6,357
  > 4,4,6,240
  > 4,5,6,284
  > 4,6,6,512
  > 5,5,6,335
  > 5,6,6,728
  > 6,6,6,1203
  > END
  $ awk -F, -v OFS=, -f donors.awk donations.csv >donors.csv
  $ clv-forecast -m bgbb --unit=year --summary=model --digits=4 donors.csv
  group,model,parameter,value,se,note
  ,bgbb,alpha,1.2035,0.0694,
  ,bgbb,beta,0.7497,0.0294,
  ,bgbb,gamma,0.6567,0.0510,
  ,bgbb,delta,2.7834,0.3208,
  ,bgbb,loglik,-33225.5813,,
  ,bgbb,customers,11104.0000,,
  $ clv-forecast -m bgbb --unit=year --horizon=1826d --digits=2 --keep=customer,p_alive,expected donors.csv | grep -e '[12]\.[46]\.0,' -e '[06]\.[06]\.0,'
  0.0.0,0.11,0.07
  1.4.0,0.68,0.84
  1.6.0,0.93,1.15
  2.4.0,0.59,1.06
  2.6.0,0.93,1.67
  6.6.0,0.93,3.75
  $ clv-forecast -m bgbb --unit=year --horizon=1826d --digits=2 --summary=total donors.csv
  customers,alive,expected,expected_se,value,clv
  11104,4728.59,12884.16,191.90,,
  $ clv-forecast -m bgbb --unit=year --save=donors.model -o direct.csv donors.csv
  $ clv-forecast --unit=year --apply=donors.model donors.csv | cmp - direct.csv
  $ clv-forecast --unit=month --apply=donors.model donors.csv
  clv-forecast: donors.model: the model is in units of --unit=year, and this run in --unit=month
  [1]

Transactions: a month with purchases counts once, and a month that is not over does
not count yet.  --as-of says that June is over.

  $ cat >in.csv <<'END'
  > customer,time,amount
  > a,2026-01-31,10
  > a,2026-02-01,20
  > a,2026-02-28,40
  > a,2026-05-12,5
  > b,2026-01-02,7
  > b,2026-02-01,-7
  > c,2026-03-05,100
  > c,2026-04-09,60
  > c,2026-06-10,30
  > d,2026-06-01,5
  > END
  $ clv-forecast -m bgbb --unit=month --keep=customer,x,t_x,T,zbar,cohort in.csv 2>said; cat said
  customer,x,t_x,T,zbar,cohort
  a,2,4,4,32.5,2026-01
  b,0,0,4,,2026-01
  c,1,1,2,60,2026-03
  clv-forecast: in.csv:7: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: all customers seem to buy with one chance: the data leave beta open, which stays at 10000
  clv-forecast: a customer's purchases seem to come to the same each time: the data leave p of what is spent open, which stays at 10000
  clv-forecast: who buys often spends less on a purchase (correlation -1.00), which the spend model takes not to be so
  clv-forecast: this purchase is in a period of --unit that is not over, and does not count yet (2 in all)
  clv-forecast: customer 'd': this customer has no purchase up to the day of the forecast, and is left out
  $ clv-forecast -m bgbb --unit=month --as-of=2026-06-30 --keep=customer,x,t_x,T,zbar,cohort in.csv 2>said; cat said
  customer,x,t_x,T,zbar,cohort
  a,2,4,5,32.5,2026-01
  b,0,0,5,,2026-01
  c,2,3,3,45,2026-03
  d,0,0,0,,2026-06
  clv-forecast: in.csv:7: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: all customers seem to buy with one chance: the data leave beta open, which stays at 10000
  clv-forecast: nobody seems to leave, or some at once and others never: the data leave gamma open, which stays at 0.0001
  clv-forecast: all customers seem to spend alike: the data leave q of what is spent open, which stays at 10000
  $ clv-forecast -m bgbb --unit=week --as-of=2026-06-14 --keep=customer,x,t_x,T,zbar,cohort in.csv 2>said; grep -v open said
  customer,x,t_x,T,zbar,cohort
  a,2,15,19,22.5,2026-01
  b,0,0,23,,2025-12
  c,2,14,14,45,2026-03
  d,0,0,1,,2026-06
  clv-forecast: in.csv:7: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  $ clv-forecast -m bgbb --unit=month --test=2026-03-31 --as-of=2026-06-30 --digits=3 in.csv 2>said; grep -v open said
  model,part,at,customers,actual,expected,actual_total,expected_total,error
  bgbb,repeats,0,2,2,0.482,,,-0.759
  bgbb,repeats,1,1,1,0.000,,,-1.000
  bgbb,repeats,2,0,0,0.000,,,0.000
  bgbb,repeats,3,0,0,0.000,,,0.000
  bgbb,repeats,4,0,0,0.000,,,0.000
  bgbb,repeats,5,0,0,0.000,,,0.000
  bgbb,repeats,6,0,0,0.000,,,0.000
  bgbb,repeats,7+,0,0,0.000,,,0.000
  bgbb,fit,2026-01-01,2,0,0.000,0,0.000,0.000
  bgbb,fit,2026-02-01,2,1,0.667,1,0.667,-0.333
  bgbb,fit,2026-03-01,3,0,0.222,1,0.889,-0.111
  bgbb,test,2026-04-01,3,1,0.407,2,1.296,-0.352
  bgbb,test,2026-05-01,3,1,0.136,3,1.432,-0.523
  bgbb,test,2026-06-01,3,1,0.045,4,1.478,-0.631
  bgbb,total,,3,3,0.482,,,-0.839
  clv-forecast: in.csv:7: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: spend, value and clv stay empty: the repeat purchases of all customers come to the same
  clv-forecast: customer 'd': this customer has no purchase up to the day of the forecast, and is left out
  $ clv-forecast -m bgbb --unit=month --test=2026-03-31 --as-of=2026-06-30 --summary=customer --digits=3 --keep=customer,x,t_x,T,expected,actual in.csv 2>said
  customer,x,t_x,T,expected,actual
  a,1,1.000,2.000,0.000,1
  b,0,0.000,2.000,0.000,0
  c,0,0.000,0.000,0.482,2
  $ clv-forecast -m bgbb --unit=month --as-of=2026-06-30 --horizon=52w --keep=customer,expected --digits=3 in.csv 2>said
  customer,expected
  a,5.704
  b,0.472
  c,5.705
  d,3.960
  $ clv-forecast -m bgbb --unit=month --as-of=2026-06-30 --horizon=365d --keep=customer,expected --digits=3 in.csv 2>said
  customer,expected
  a,5.704
  b,0.472
  c,5.705
  d,3.960

What cannot be.

  $ clv-forecast -m bgbb --per=transaction in.csv
  clv-forecast: --model=bgbb asks whether there was a purchase in a period of --unit: not with --per=transaction (see clv-forecast --help)
  [2]
  $ for row in a,1.5,2,6 a,1,1.5,6 a,1,1,6.5 a,3,2,6 a,0,1,6 a,1,1,1000001; do printf 'customer,x,t_x,T\nb,0,0,6\nc,1,2,6\n%s\n' $row | clv-forecast -m bgbb --unit=month; done
  clv-forecast: stdin:4: '1.5' is no number of repeat purchases (want 0, 1, 2, ...)
  clv-forecast: stdin:4: opportunities to buy are whole numbers (of t_x and T)
  clv-forecast: stdin:4: opportunities to buy are whole numbers (of t_x and T)
  clv-forecast: stdin:4: at each opportunity there is one purchase at most, so that x is not above t_x
  clv-forecast: stdin:4: a customer without a repeat purchase has no age 1 at the last (want 0): recency is here no number of days since the last purchase
  clv-forecast: stdin:4: there are more than 1000000 opportunities to buy
  [1]
  $ printf 'customer,x,t_x,T\nb,0,0,6\nc,1,2.5,6\n' | clv-forecast --partial >half.state; clv-forecast -m bgbb --merge half.state
  clv-forecast: half.state: this state has no opening and closing line, so that a line that is missing would not show
  clv-forecast: customer 'c': opportunities to buy are whole numbers (of t_x and T)
  [1]
  $ printf 'customer,x,t_x,T\na,4,4,4\nb,4,4,4\n' | clv-forecast -m bgbb
  clv-forecast: all customers did the same, so that a model cannot tell them apart
  [1]
  $ printf 'customer,frequency,recency,T_cal\na,4,4,4\nb,5,5,5\n' | clv-forecast -m bgbb --keep=customer,T,p_alive --digits=3
  clv-forecast: all customers seem to buy with one chance: the data leave alpha open, which stays at 10000
  clv-forecast: who has not left seems to buy at each opportunity: the data leave beta open, which stays at 0.0001
  clv-forecast: nobody seems to leave, or some at once and others never: the data leave gamma open, which stays at 0.0001
  clv-forecast: nobody seems to leave, or all customers alike: the data leave delta open, which stays at 10000
  customer,T,p_alive
  a,4.000,1.000
  b,5.000,1.000

Models of periods have other facts than models of ages, so that auto leaves them out.

  $ clv-forecast -m auto --test=2026-03-31 in.csv 2>said | cut -d, -f1 | uniq -c
        1 model
       32 bg
       32 mbg
       32 pareto
