A budget whose optimum is proved, lots under several limits, and what is no budget.

  $ printf 'customer,product,value,cost\na,x,10,6\nb,x,9,6\nc,x,8,6\n' >three.csv
  $ offer-budget -b 11 --stats=s three.csv 2>&1 >/dev/null | grep worth; grep -o '"gap":[^,}]*\|"lp_bound":[^,}]*' s
  offer-budget: what is chosen is worth 10, and no choice is worth more than 10.00 (gap 0)
  offer-budget: of the limit on '*' in money 6 of 11 is used; one more is worth 1.5
  "lp_bound":10
  "gap":0

Of many it says how much could be missing:

  $ awk 'BEGIN { print "customer,product,value,cost"; for (i = 0; i < 4000; i++) printf "c%d,x,%d.%02d,%d.%02d\n", i, 5 + i * 7919 % 90, i * 31 % 100, 3 + i * 104729 % 50, i * 17 % 100 }' >many.csv
  $ offer-budget -b 20000 many.csv 2>&1 >/dev/null | grep -o 'worth more than [0-9.]* (gap [^)]*)' | sed 's/gap [0-9.]*e-[0-9]*/gap x/; s/[0-9.]* (/n (/'
  worth more than n (gap x)

Lots under two limits, one of which cannot be reached:

  $ printf 'customer,product,value,cost,cell\nc1,x,48,19,g|x\nc2,x,49,19,g|x\nc3,x,49,19,g|x\n' >lt.csv; printf 'scope,limit,unit\n*,47,money\nx,3,count\n' >lt.lim; echo a key of this test >key
  $ for b in 47 lt.lim; do offer-budget -q --lottery -k key -b $b --stats=s lt.csv | cut -d, -f1,6 | tr '\n' ' '; grep -o '"value":[^,]*' s; done
  customer,chosen c1,1 c3,1 "value":97
  customer,chosen c1,1 c3,1 "value":97

A budget that is neither an amount nor a file, and one of more digits than money
has:

  $ offer-budget -b 1e3 three.csv
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: what is chosen is worth 27, and no choice is worth more than 27.00 (gap 0)
  offer-budget: 3 of 3 customers are made an offer, chosen by customer; that is expected to cost 18, and at worst 18
  offer-budget: of the limit on '*' in money 18 of 1000 is used; one more is worth 0
  customer,product,value,cost,chosen
  a,x,10,6,1
  b,x,9,6,1
  c,x,8,6,1
  $ offer-budget -b 5,000 three.csv
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: what is chosen is worth 27, and no choice is worth more than 27.00 (gap 0)
  offer-budget: 3 of 3 customers are made an offer, chosen by customer; that is expected to cost 18, and at worst 18
  offer-budget: of the limit on '*' in money 18 of 5000 is used; one more is worth 0
  customer,product,value,cost,chosen
  a,x,10,6,1
  b,x,9,6,1
  c,x,8,6,1
  $ offer-budget -b 100.lim three.csv
  offer-budget: a budget of '100.lim' is no amount (want 5000, 1234.50, 200k, 20万 or 1e6), nor a file that is there (see offer-budget --help)
  [2]
  $ printf 'customer,product,value,cost\na,x,10,5\n' | offer-budget -q -b 4.9999999999
  customer,product,value,cost,chosen
  $ printf 'customer,product,value,cost\na,x,10,5\n' | offer-budget -q -b 5.0000000000
  customer,product,value,cost,chosen
  a,x,10,5,1
