Tables and logs of the kinds that others have had trouble with.

Two orders on one day are one purchase.

  $ printf 'id,date\n1,2012-01-06\n1,2012-01-06\n2,2012-01-06\n2,2012-02-06\n' >day.csv
  $ clv-forecast --columns=customer=id --as-of=2012-12-31 --keep=customer,x,t_x,T day.csv 2>said
  customer,x,t_x,T
  1,0,0,360
  2,1,31,360

An export with the newest order first gives the same money.

  $ printf 'date,id,sales\n2014-03-08,0,10\n2014-05-21,1,20\n2014-03-14,2,10\n2014-04-09,2,20\n2014-05-21,2,25\n' >rising.csv
  $ (head -n 1 rising.csv; sed 1d rising.csv | sort -r) >falling.csv
  $ clv-forecast --columns=customer=id,amount=sales --as-of=2014-12-31 --keep=customer,x,t_x,T,zbar falling.csv 2>said
  customer,x,t_x,T,zbar
  0,0,0,298,
  1,0,0,224,
  2,2,68,292,22.5
  $ clv-forecast --columns=customer=id,amount=sales --as-of=2014-12-31 -o a.csv rising.csv 2>said; clv-forecast --columns=customer=id,amount=sales --as-of=2014-12-31 falling.csv 2>said | cmp - a.csv

Days before months are said, not guessed.

  $ printf 'date,id\n08/03/2014,0\n21/05/2014,1\n14/03/2014,2\n09/04/2014,2\n21/05/2014,2\n' >days.csv
  $ clv-forecast --columns=customer=id --as-of=2014-12-31 days.csv
  clv-forecast: days.csv: no column 'amount': purchases are counted, and money is not
  clv-forecast: days.csv:2: '08/03/2014' is not a date (want 2024-12-31, or say --date-format=dmy or mdy)
  [1]
  $ clv-forecast --columns=customer=id --as-of=2014-12-31 --date-format=dmy --keep=customer,x,t_x,T days.csv 2>said
  customer,x,t_x,T
  0,0,0,298
  1,0,0,224
  2,2,68,292

A table whose columns recency and T are each other's.

  $ printf 'customer_id,frequency,recency,T\n1,2,30,40\n2,1,38,5\n' | clv-forecast
  clv-forecast: stdin:3: the age at the last purchase 38 is above the age 5: recency is here no number of days since the last purchase
  [1]

Recency as days since the last purchase.

  $ printf 'customer_id,frequency,recency,T\n1,0,200,200\n2,1,40,90\n' | clv-forecast
  clv-forecast: stdin:2: a customer without a repeat purchase has no age 200 at the last (want 0): recency is here no number of days since the last purchase
  [1]

Frequency as a real number, with the number of the row before it, as pandas
writes it.

  $ printf ',customer_id,frequency,recency,T,monetary_value\n0,1,3.0,43.0,203.0,150.0\n1,2,0.0,0.0,282.0,0.0\n2,3,4.0,76.0,362.0,375.0\n3,4,4.0,284.0,284.0,52.5\n4,5,0.0,0.0,363.0,0.0\n' >pandas.csv
  $ clv-forecast --keep=customer,x,t_x,T,zbar,p_alive --digits=4 pandas.csv 2>said
  customer,x,t_x,T,zbar,p_alive
  1,3,43.0000,203.0000,150.0000,0.0460
  2,0,0.0000,282.0000,,1.0000
  3,4,76.0000,362.0000,375.0000,0.0083
  4,4,284.0000,284.0000,52.5000,0.8055
  5,0,0.0000,363.0000,,1.0000

Twenty customers who buy at one rate and stay: no error, and no number that
looks like an answer.

  $ awk 'BEGIN { print "customer,x,t_x,T"; for (i = 1; i <= 20; i++) print i "," 4 + i % 3 ",100,100" }' >few.csv
  $ clv-forecast -m pareto --summary=model --digits=3 few.csv
  clv-forecast: all customers seem to buy at one rate: the data leave r open, which stays at 10000
  clv-forecast: nobody seems to leave: the data leave s open, which stays at 0.0001
  clv-forecast: all customers seem to leave at one rate, or nobody does: the data leave beta open, which stays at 1e+06
  group,model,parameter,value,se,note
  ,pareto,r,10000.000,,all customers seem to buy at one rate
  ,pareto,alpha,198019.802,19708.681,
  ,pareto,s,0.000,,nobody seems to leave
  ,pareto,beta,1000000.000,,"all customers seem to leave at one rate, or nobody does"
  ,pareto,loglik,-402.568,,
  ,pareto,customers,20.000,,
  $ clv-forecast -m pareto --horizon=100d --keep=customer,expected --digits=2 few.csv 2>said | head -4
  customer,expected
  1,5.05
  10,5.05
  11,5.05

Parameters of two and a half million customers, with which an old customer of
many purchases overflowed; here she was last seen long ago.

  $ awk 'BEGIN { print "customer,x,t_x,T"; for (i = 1; i <= 300; i++) { x = i % 3 ? 0 : i % 7; print i "," x "," (x ? 30 + i : 0) ",700" } print "old,900,100,2000" }' >old.csv
  $ clv-forecast --unit=week --keep=customer,p_alive,expected old.csv 2>said | grep old
  old,0,0

A mean that does not exist is no negative one.

  $ awk 'BEGIN { print "customer,x,t_x,T,zbar"; for (i = 1; i <= 60; i++) print i "," 1 + i % 3 "," i ",90," exp(i % 20) "\n" i + 100 ",0,0,80," }' >heavy.csv
  $ clv-forecast --summary=model --digits=9 heavy.csv 2>said | grep ,q,
  ,gamma-gamma,q,0.164339477,0.024581708,
  $ clv-forecast --keep=customer,spend heavy.csv 2>said | grep -e customer -e ^101; cat said
  customer,spend
  101,
  clv-forecast: nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000
  clv-forecast: what customers spend has no mean: the data leave gamma of what is spent open, which stays at 1411.77
  clv-forecast: what customers spend has no mean (q is at most 1), so that nothing can be said of one without a repeat purchase (60 in all)

Months are a unit.

  $ clv-forecast --columns=customer=id,amount=sales --as-of=2014-12-31 --unit=month --keep=customer,t_x,T --digits=4 rising.csv 2>said
  customer,t_x,T
  0,0.0000,9.7906
  1,0.0000,7.3593
  2,2.2341,9.5934

Returns alone are no purchase, and none on a day with one is a second.

  $ printf 'customer,date,amount\n1,2024-01-01,10\n1,2024-01-09,-10\n2,2024-01-01,10\n2,2024-01-20,5\n2,2024-01-20,-2\n3,2024-01-05,-4\n' >returns.csv
  $ clv-forecast --as-of=2024-03-01 --keep=customer,x,t_x,zbar returns.csv
  clv-forecast: returns.csv:3: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 3)
  clv-forecast: all customers seem to leave alike: the data leave a open, which stays at 10000
  clv-forecast: everybody seems to leave: the data leave b open, which stays at 0.0001
  clv-forecast: spend, value and clv stay empty: the repeat purchases of all customers come to the same
  clv-forecast: customer '3': this customer has no purchase up to the day of the forecast, and is left out
  customer,x,t_x,zbar
  1,0,0,
  2,1,19,3

A customer of one very busy day a week, two zones apart.

  $ awk 'BEGIN { print "customer,time"; for (w = 0; w < 9; w++) for (h = 0; h < 5; h++) printf "a,2026-%02d-%02dT%02d:30:00+08:00\n", 1 + int(w / 4), 1 + 7 * (w % 4), 19 + h; print "b,2026-01-01T00:00:00Z" }' >busy.csv
  $ clv-forecast --as-of=2026-04-01 --tz=Asia/Shanghai --keep=customer,x busy.csv 2>said
  customer,x
  a,8
  b,0
  $ clv-forecast --as-of=2026-04-01 --tz=UTC --keep=customer,x busy.csv 2>said
  customer,x
  a,8
  b,0

A log of transactions whose amounts are called monetary_value.

  $ printf 'customer,date,monetary_value\n1,2024-01-01,10\n1,2024-01-09,12\n2,2024-01-01,10\n' | clv-forecast --as-of=2024-03-01 --keep=customer,x,zbar 2>said
  customer,x,zbar
  1,1,12
  2,0,

Ages of another program in days, for a model of periods: they are no opportunities, and
from transactions they are counted.

  $ printf 'id,frequency,recency,T\n1,2,30.43,38.86\n2,0,0,38.86\n' | clv-forecast --model=bgbb --unit=week
  clv-forecast: stdin:2: opportunities to buy are whole numbers (of t_x and T)
  [1]
  $ printf 'customer,time\na,2026-01-05\na,2026-02-09\na,2026-02-11\nb,2026-01-31\nc,2026-01-02\nc,2026-03-30\n' | clv-forecast --model=bgbb --unit=month --as-of=2026-03-31 --keep=customer,x,t_x,T 2>&1 | grep -v open
  clv-forecast: stdin: no column 'amount': purchases are counted, and money is not
  customer,x,t_x,T
  a,1,1,2
  b,0,0,2
  c,1,2,2

Who is there in each period, and who never again: no parameter is made up without a
word.

  $ printf 'customer,x,t_x,n_cal\na,6,6,6\nb,6,6,6\nc,0,0,6\n' | clv-forecast --model=bgbb --summary=model --digits=4
  clv-forecast: all customers seem to buy with one chance: the data leave alpha open, which stays at 10000
  clv-forecast: who has not left seems to buy at each opportunity: the data leave beta open, which stays at 0.0001
  clv-forecast: nobody seems to leave, or some at once and others never: the data leave gamma open, which stays at 0.0001
  group,model,parameter,value,se,note
  ,bgbb,alpha,10000.0000,,all customers seem to buy with one chance
  ,bgbb,beta,0.0001,,who has not left seems to buy at each opportunity
  ,bgbb,gamma,0.0001,,"nobody seems to leave, or some at once and others never"
  ,bgbb,delta,0.0002,0.0002,
  ,bgbb,loglik,-1.9100,,
  ,bgbb,customers,3.0000,,

A discount of ten per cent is written either way.

  $ printf 'customer,x,t_x,T,zbar\na,2,30,40,10\nb,0,0,40,\nc,1,10,40,20\n' >paid.csv
  $ clv-forecast --discount=0.1 -o tenth.csv paid.csv 2>said
  $ clv-forecast --discount=10% paid.csv 2>said | cmp - tenth.csv

Customers whose identifiers stand for none.

  $ printf 'customer,time,amount\nNULL,2026-01-01,5\nNULL,2026-02-01,5\na,2026-01-01,5\na,2026-01-20,6\na ,2026-03-01,6\nb,2026-01-03,3\nb,2026-02-03,4\n' >none.csv
  $ clv-forecast --summary=customer --keep=customer,x none.csv 2>&1 >/dev/null | grep -e stands -e blanks
  clv-forecast: 'NULL' stands for no customer, and its rows are taken for those of one (--where leaves them out)
  clv-forecast: 'a ' has blanks around it, and is another customer than the one without them

A day of the forecast that is far behind the log makes everybody look gone.

  $ printf 'customer,time,amount\na,2026-01-01,5\na,2026-02-01,6\nb,2026-01-03,3\nb,2026-02-03,4\n' >short.csv
  $ for day in 2036-02-03 2026-05-07 2026-05-06; do clv-forecast --summary=customer --keep=customer,x,T --as-of=$day short.csv 2>&1 | grep -e newest -e ^a,; done
  clv-forecast: --as-of is 3652 days after the newest row: everybody looks gone
  a,1,3685
  clv-forecast: --as-of is 93 days after the newest row: everybody looks gone
  a,1,126
  a,1,125

A day is one of --tz; an order of zero is a purchase, and told to be cheap by zbar;
columns that were exchanged are found.

  $ printf 'customer,time,amount\na,2026-01-01T23:30:00Z,5\na,2026-01-02T00:30:00Z,6\nb,2026-01-03T00:00:00Z,3\nb,2026-02-03T00:00:00Z,4\n' >utc.csv
  $ for tz in UTC Asia/Shanghai; do clv-forecast --summary=customer --keep=customer,x,t_x,T --tz=$tz --as-of=2026-03-01 utc.csv 2>said | tail -n 2; done
  a,1,1,59
  b,1,31,57
  a,0,0,58
  b,1,31,57
  $ printf 'customer,time,amount\na,2026-01-01,0\na,2026-02-01,6\na,2026-02-09,0\nb,2026-01-03,3\nb,2026-02-03,4\n' >free.csv
  $ clv-forecast --summary=customer --keep=customer,x,zbar --as-of=2026-03-01 free.csv 2>said
  customer,x,zbar
  a,2,3
  b,1,4
  $ printf 'customer,frequency,recency,T\na,3,10,20\nb,2,30,12\n' | clv-forecast --unit=week
  clv-forecast: stdin:3: the age at the last purchase 30 is above the age 12: recency is here no number of days since the last purchase
  [1]

What nobody can spend on is said.

  $ printf 'customer,x,t_x,T,zbar\na,2,30,38,22\nb,1,3,38,22\n' | clv-forecast --keep=customer,spend,clv 2>&1 | grep -e spend -e ^[ab]
  clv-forecast: spend, value and clv stay empty: the repeat purchases of all customers come to the same
  customer,spend,clv
  a,,
  b,,
  $ printf 'customer,x,t_x,T,zbar\na,2,30,38,22\nb,1,3,38,22\n' | clv-forecast --stats=s.json >out 2>&1; grep -o '"spend_off":[0-9]*' s.json
  "spend_off":1

A mean of purchases where there was none after the first.

  $ printf 'customer,x,t_x,T,zbar\na,2,30,38,22\nb,0,0,30,5\nc,3,20,30,7\nd,0,0,9,0\ne,0,0,8,\n' >first.csv
  $ clv-forecast --keep=customer,zbar first.csv 2>&1 | grep -v -e leave -e seem -e spends
  clv-forecast: first.csv:3: zbar is of purchases after the first, of which this customer has none: it is not looked at, and others may have the first in theirs
  customer,zbar
  a,22
  b,
  c,7
  d,
  e,
  $ clv-forecast -j 2 --stats=s.json first.csv >out 2>&1; grep -o '"zbar_first":[0-9]*' s.json
  "zbar_first":1

A model says what it is of, and an option that says something else is no slip.

  $ clv-forecast --save=bg.model --as-of=2026-03-01 free.csv >out 2>&1
  $ clv-forecast --apply=bg.model -m pareto free.csv
  clv-forecast: bg.model: the model is of --model=bg, and this run of --model=pareto
  [1]
  $ clv-forecast --apply=bg.model -m bg free.csv 2>said | wc -l
  3

A line of an order that has an amount and no date is bad, as no line is the one above
where rows may come in any order:

  $ printf 'customer,time,amount,order_id\na,2026-01-02,10,7\na,,5,7\n' | clv-forecast
  clv-forecast: stdin:3: the cell of 'time' is empty, not a date (want 2024-12-31); it has an amount: if it is a further line of an order, it wants the date of the order's first line, for rows may come in any order
  [1]
  $ printf 'customer,time,amount,order_id\na,2026-01-02,10,7\na,,,7\n' | clv-forecast
  clv-forecast: stdin:3: the cell of 'time' is empty, not a date (want 2024-12-31)
  [1]
  $ printf 'customer,time,amount,order_id\na,2026-01-02,10,7\na,,5,\n' | clv-forecast
  clv-forecast: stdin:3: the cell of 'time' is empty, not a date (want 2024-12-31)
  [1]
  $ printf 'Name,Email,Created at,Lineitem name,Total\n#1,a@x,2026-01-02,pen,5\n#1,a@x,,ink,5\n' | clv-forecast --columns=amount=Total 2>said; grep -c 'if it is a further line' said
  1

A gate for which nobody is there does not hold.

  $ printf 'customer,time,amount\na,2026-01-02,10\na,2026-02-02,10\nb,2026-01-05,7\nb,2026-03-05,7\nc,2026-01-09,7\n' >gate.csv
  $ clv-forecast --test=2025-12-31 --max-error=5% gate.csv
  clv-forecast: customer 'a': this customer has no purchase up to the day of the forecast, and is left out (the first of 3)
  clv-forecast: nobody had bought by --test, so that there is nothing to hold against --max-error
  model,part,at,customers,actual,expected,actual_total,expected_total,error
  [3]
  $ clv-forecast --test=2025-12-31 gate.csv
  clv-forecast: customer 'a': this customer has no purchase up to the day of the forecast, and is left out (the first of 3)
  model,part,at,customers,actual,expected,actual_total,expected_total,error
  $ clv-forecast --save=gate.model gate.csv >out 2>&1; clv-forecast --apply=gate.model --max-psi=0.2 --where=customer=z --keep=x gate.csv
  clv-forecast: 'z' is a value of --where that no cell is equal to
  clv-forecast: --where leaves out all 5 rows
  clv-forecast: no customer is there to hold against --max-psi
  x
  [3]

A share of more than there is, where a per cent was meant.

  $ clv-forecast --margin=30 --max-error=5 --discount=1 --test=2026-02-28 gate.csv 2>&1 >out | head -n 1
  clv-forecast: '--margin=30' is a share of more than 100 % (a tenth is 0.1 or 10%) (the first of 2)
  $ clv-forecast --margin=100% --discount=10% gate.csv 2>&1 >out | grep -c share
  0
  [1]

A customer whose number a program took for a fraction is two, and that is told.

  $ printf '%s\n' customer,time,amount 17850.0,2026-01-01,10 17850,2026-01-05,20 17850,2026-01-15,25 12,2026-01-05,20 | clv-forecast --stats=stats 2>&1 >out | grep another; tr , '\n' <stats | grep -E 'customers_(f|c|w)'
  clv-forecast: customer '17850.0': this identifier is that of another customer with .0 behind it, as of a program that took it for a number
  "customers_fraction":1
  "customers_case":0
  "customers_wide":0
  $ printf '%s\n' customer,x,t_x,T 7.0,1,5,9 7,0,0,9 8,2,3,9 | clv-forecast 2>&1 >out | grep another
  clv-forecast: customer '7.0': this identifier is that of another customer with .0 behind it, as of a program that took it for a number
