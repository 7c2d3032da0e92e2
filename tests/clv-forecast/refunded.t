What was given back, in a column beside the amount: told, and subtracted where
--columns says so.

  $ printf 'customer,time,amount,refunded_amount\na,2026-01-01,100,0\na,2026-02-01,80,30\nb,2026-01-05,50,\nb,2026-03-05,50,0\n' >orders.csv
  $ clv-forecast --partial --stats=s.json orders.csv >whole; grep -o '"refunded_kept":[0-9]*' s.json
  clv-forecast: orders.csv:3: this row says that some of its amount was given back, which is not subtracted (--columns=refunded=refunded_amount subtracts it)
  "refunded_kept":1
  $ clv-forecast --partial --columns=refunded=refunded_amount --stats=s.json orders.csv >less; grep -o '"refunded_kept":[0-9]*' s.json; diff whole less
  "refunded_kept":0
  1c1
  < a	clv-forecast/1	t	20454	100000000000	20485	80000000000
  ---
  > a	clv-forecast/1	t	20454	100000000000	20485	50000000000
  [1]
  $ cat orders.csv | sed 's/,30$/,30元/' | clv-forecast --partial --columns=refunded=refunded_amount
  clv-forecast: stdin:3: '30元' is not an amount (want 1234.50, as in 30)
  [1]
