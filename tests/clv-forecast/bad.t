What is wrong with options, tables and rows is said.

  $ printf 'customer,time,amount\na,2026-01-01,5\na,2026-01-04,5\nb,2026-01-02,5\n' >in.csv
  $ clv-forecast --horizon=0 in.csv
  clv-forecast: --horizon is no time at all (want 52w, or 365d) (see clv-forecast --help)
  [2]
  $ clv-forecast --horizon=12m in.csv
  clv-forecast: --horizon is less than a day, and m is minutes (want 52w, or 365d) (see clv-forecast --help)
  [2]
  $ clv-forecast --horizon=86399s in.csv
  clv-forecast: --horizon is less than a day, and m is minutes (want 52w, or 365d) (see clv-forecast --help)
  [2]
  $ clv-forecast --horizon=1d --save=m -o out.csv in.csv 2>said
  $ clv-forecast --horizon=5218w in.csv
  clv-forecast: --horizon is more than 100 years (see clv-forecast --help)
  [2]
  $ clv-forecast --horizon=12 in.csv
  clv-forecast: --horizon: '12' has no unit (want 12d, or h, m, s, w for d) (see clv-forecast --help)
  [2]
  $ clv-forecast --discount=-1 in.csv
  clv-forecast: --discount: '-1' is not right (want a number in -0.5..10) (see clv-forecast --help)
  [2]
  $ clv-forecast --discount=1e3 in.csv
  clv-forecast: --discount: '1e3' is not right (want a number in -0.5..10) (see clv-forecast --help)
  [2]
  $ clv-forecast --model=nbd in.csv
  clv-forecast: --model: 'nbd' is not right (want bg, mbg, pareto, bgbb, auto) (see clv-forecast --help)
  [2]
  $ clv-forecast --summary=group in.csv
  clv-forecast: --summary=group wants --by, a column of groups (see clv-forecast --help)
  [2]
  $ clv-forecast --input=table --per=transaction in.csv
  clv-forecast: --per and --refunds are of transactions, not of a ready table (see clv-forecast --help)
  [2]
  $ clv-forecast --by=branch in.csv
  clv-forecast: in.csv: no column 'branch' (has: customer, time, amount)
  [1]
  $ clv-forecast --horizon=5217w --keep=customer,expected in.csv 2>&1 | head -4
  clv-forecast: all customers seem to buy at one rate: the data leave alpha open, which stays at 25000
  clv-forecast: spend, value and clv stay empty: the repeat purchases of all customers come to the same
  customer,expected
  a,22.921333591469217

Transactions.

  $ printf 'customer,time,amount\na,yesterday,5\n' | clv-forecast
  clv-forecast: stdin:2: 'yesterday' is not a date (want 2024-12-31)
  [1]
  $ printf 'customer,time,amount\na,2026-01-01,much\n' | clv-forecast
  clv-forecast: stdin:2: 'much' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,amount\na,5\n' | clv-forecast
  clv-forecast: stdin: no column 'time' (has: customer, amount)
  [1]
  $ printf 'time,amount\n2026-01-01,5\n' | clv-forecast
  clv-forecast: stdin: no column 'customer' (has: time, amount)
  [1]
  $ printf 'customer,time,amount\na,9998-01-01,5\n' | clv-forecast --date-range=1900..9999
  clv-forecast: the newest row is of 9998-01-01, after today: give --as-of, or --until to leave it out
  [1]
  $ printf 'customer,time,amount,currency\na,2026-01-01,5,CNY\na,2026-01-02,5,USD\n' | clv-forecast
  clv-forecast: stdin:3: an amount in 'USD' after one in 'CNY': they do not add up (--where takes one currency; or convert them)
  [1]
  $ printf 'customer,time,amount\na,2026-01-01,5\nb,2026-01-01,5\n' | clv-forecast
  clv-forecast: no customer has bought a second time, so that there is no rate to be fitted
  [1]
  $ printf 'customer,time,amount\na,2026-01-01,5\na,2026-01-05,5\n' | clv-forecast
  clv-forecast: all customers did the same, so that a model cannot tell them apart
  [1]
  $ printf 'customer,time,amount\n' | clv-forecast
  customer,x,t_x,T,zbar,p_alive,expected,spend,value,clv,decile,cohort
  $ clv-forecast --as-of=2025-12-31 in.csv
  clv-forecast: this purchase is after --as-of, and does not count yet (3 in all)
  clv-forecast: customer 'a': this customer has no purchase up to the day of the forecast, and is left out (the first of 2)
  customer,x,t_x,T,zbar,p_alive,expected,spend,value,clv,decile,cohort
  $ clv-forecast --as-of=2026-01-01 in.csv
  clv-forecast: no customer has bought a second time, so that there is no rate to be fitted
  [1]
  $ seq 1 300 | awk 'BEGIN { print "customer,time" } { printf "bot,%d\n", 1767225600 + $1 * 86400 } NR < 9 { print "a,2026-01-0" NR }' | clv-forecast --as-of=2026-12-31 --max-frequency=200
  clv-forecast: stdin: no column 'amount': purchases are counted, and money is not
  clv-forecast: customer 'bot' has 299 repeat purchases, more than --max-frequency=200
  [1]
  $ printf 'customer,time,amount\na,2026-01-01,100000000000000000000\na,2026-01-02,100000000000000000000\nb,2026-01-01,1\n' | clv-forecast --as-of=2026-02-01 --keep=customer,zbar 2>&1
  clv-forecast: all customers seem to leave alike: the data leave a open, which stays at 10000
  clv-forecast: everybody seems to leave: the data leave b open, which stays at 0.0001
  clv-forecast: spend, value and clv stay empty: the repeat purchases of all customers come to the same
  customer,zbar
  a,9.999999999999998e+19
  b,

Ready tables.

  $ printf 'customer,recency,frequency,monetary\na,3,2,5\n' | clv-forecast
  clv-forecast: stdin: no column 'T', the age of each customer: recency is here the age at the last purchase, as in papers, and not the days since, as rfm-cluster writes it (rfm-cluster --with-age writes x, t_x, T and zbar)
  [1]
  $ printf 'customer,x,T\na,3,5\n' | clv-forecast
  clv-forecast: stdin: no column 't_x' (has: customer, x, T)
  [1]
  $ cat >table <<'END'
  > printf 'customer,x,t_x,T,zbar\na,2,5,10,3\nb,0,0,9,\n'; printf '%s\n' "$@"
  > END
  $ for row in c,2.5,3,5,1 c,-1,3,5,1 c,1e9,3,5,1 c,2,7,5,1 c,0,3,5,1 c,1,2,-5,1 c,1,-2,5,1 c,1,2,,1 c,,2,5,1 c,1,2,5,much a,2,5,10,3; do sh table $row | clv-forecast; done
  clv-forecast: stdin:4: '2.5' is no number of repeat purchases (want 0, 1, 2, ...)
  clv-forecast: stdin:4: '-1' is no number of repeat purchases (want 0, 1, 2, ...)
  clv-forecast: stdin:4: '1e9' is more repeat purchases than --max-frequency
  clv-forecast: stdin:4: the age at the last purchase 7 is above the age 5: recency is here no number of days since the last purchase
  clv-forecast: stdin:4: a customer without a repeat purchase has no age 3 at the last (want 0): recency is here no number of days since the last purchase
  clv-forecast: stdin:4: '-5' is no age (want 0 or above)
  clv-forecast: stdin:4: '-2' is no age (want 0 or above)
  clv-forecast: stdin:4: the cell of 'T' is empty, not a number (want 1234.5)
  clv-forecast: stdin:4: the cell of 'x' is empty, not a number (want 1234.5)
  clv-forecast: stdin:4: 'much' is not a number (want 1234.5)
  clv-forecast: stdin:4: customer 'a' is here a second time
  [1]
  $ sh table c,1,2,5, d,2,2,5,0 e,3,4,5,-2 f,1,1,0.5,7 | clv-forecast --keep=customer,zbar,spend 2>said; cat said
  clv-forecast: stdin:7: the age at the last purchase 1 is above the age 0.5: recency is here no number of days since the last purchase
  $ sh table c,1,0,0,5 | clv-forecast --keep=customer,T,p_alive 2>&1 | tail -3
  a,10,0.3009935435260745
  b,9,1
  c,0,0.6504854047952946
  $ printf 'customer,x,t_x,T\na,2,3,10\n' >part.csv; clv-forecast in.csv part.csv
  clv-forecast: part.csv: transactions and ready tables cannot be mixed
  [1]
  $ printf 'x,t_x,T\n2,3,10\n' | clv-forecast
  clv-forecast: stdin: no column 'customer' (has: x, t_x, T)
  [1]

State of another kind, and damaged lines.

  $ clv-forecast --partial in.csv >a.state; sh table | sed /^$/d | clv-forecast --partial >b.state
  $ clv-forecast --merge a.state b.state
  clv-forecast: b.state:1: transactions and ready tables cannot be mixed
  [1]
  $ clv-forecast --merge --per=transaction a.state
  clv-forecast: a.state:1: this state was made without --per, and this run is with --per=transaction
  [1]
  $ sed 's/20454/x/' a.state | clv-forecast --merge
  clv-forecast: stdin:1: a field is missing or not a number
  [1]
  $ for day in 9223372036854775807 -9223372036854775807 8000001; do grep -v '#' a.state | sed "s/20454/$day/" | clv-forecast --merge --model=bgbb; done
  clv-forecast: stdin:1: a field is missing or not a number
  clv-forecast: stdin:1: a field is missing or not a number
  clv-forecast: stdin:1: a field is missing or not a number
  [1]
  $ grep -v '#' b.state | sed 's/r	2/r	-2/' | clv-forecast --merge
  clv-forecast: stdin:1: a field is missing or not a number
  [1]
