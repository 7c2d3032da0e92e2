Knapsacks as they come from the field.

  $ cat >t.sh <<'END'
  > pack() { b=$1; shift; { echo customer,product,value,cost; printf '%s\n' "$@"; } | offer-budget -q -b "$b" 2>said | grep -v ^customer; cat said; }
  > END

All of it is affordable, or costs nothing, or exactly what there is:

  $ . ./t.sh; pack 100 a,x,5,1 b,x,6,2
  a,x,5,1,1
  b,x,6,2,1
  $ . ./t.sh; pack 0 a,x,5,0 b,x,6,1
  a,x,5,0,1
  $ . ./t.sh; pack 3 a,x,5,3
  a,x,5,3,1

One that costs more than there is:

  $ . ./t.sh; pack 2 a,x,50,3 b,x,1,1
  b,x,1,1,1

A budget with a fraction, which nothing fills:

  $ . ./t.sh; pack 10.5 a,x,4,4 b,x,4,4 c,x,2,2 d,x,1,1
  a,x,4,4,1
  b,x,4,4,1
  c,x,2,2,1

Ties, which go to the first by name:

  $ . ./t.sh; pack 1 b,x,1,1 a,x,1,1
  a,x,1,1,1

What is worth less than nothing:

  $ . ./t.sh; pack 10 a,x,-5,1 b,x,3,1
  b,x,3,1,1

An offer that is there twice, and twice with other figures:

  $ . ./t.sh; pack 10 a,x,5,1 a,x,5,1
  a,x,5,1,1
  $ . ./t.sh; pack 10 a,x,5,1 a,x,6,1
  offer-budget: stdin:3: customer 'a' has the offer 'x' already, with other figures

A negative cost:

  $ . ./t.sh; pack 10 a,x,5,-1
  offer-budget: stdin:2: '-1' is not a cost (want 0 or more)

The greedy choice by value per cost is not the best:

  $ . ./t.sh; pack 10 a,x,60,6 b,x,50,5 c,x,50,5
  b,x,50,5,1
  c,x,50,5,1

Cents that floating point would lose:

  $ . ./t.sh; pack 0.3 a,x,1,0.1 b,x,1,0.1 c,x,1,0.1
  a,x,1,0.1,1
  b,x,1,0.1,1
  c,x,1,0.1,1

A fare class whose demand is certain, and two of one fare: (200 * 40 + 100 * 40) / 80 = 150,
and 80 seats less 0.43 of 10 for the next.

  $ printf 'class,fare,mean,sd\nY,200,40,0\nB,100,40,10\nC,100,30,0\n' | offer-budget --emsr
  class,emsr_a,emsr_b
  Y,40,40
  B,40,75.69272700704542
  C,,

A budget with groups of three, a limit of one and a half customers, a cost with an exponent, a row
that has a value and no cost:

  $ printf 'customer,product,value,cost\na,x,1,1000\nb,x,1,1000\n' >two.csv; offer-budget -q -b 1,999.99 two.csv
  customer,product,value,cost,chosen
  a,x,1,1000,1
  $ printf 'scope,limit,unit\nx,1.5,count\n' >half.csv; offer-budget -q -b half.csv two.csv
  offer-budget: half.csv:2: '1.5' is not a limit (want a whole number or inf)
  [1]
  $ printf 'customer,product,value,cost\na,x,1,1e3\n' | offer-budget -q -b 1
  offer-budget: stdin:2: '1e3' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,product,value,cost\na,x,1,\n' | offer-budget -q -b 1
  offer-budget: stdin:2: the cell of 'cost' is empty, not an amount (want 1234.50)
  [1]

A word that is a product of the one and the segment of the other: the limit holds for
both, and that is told.

  $ printf 'scope,limit,unit\n*,100,money\nvip,5,money\nVIP,1,count\n' >vip.csv
  $ printf 'customer,product,segment,value,cost,cell\na,vip,new,10,5,c\nb,x,vip,10,5,d\n' >two.csv
  $ offer-budget -b vip.csv two.csv 2>&1 | grep -e vip -e VIP
  offer-budget: vip.csv:4: no offer is of 'VIP', which has a limit
  offer-budget: vip.csv:3: 'vip' is of several columns (product, segment, campaign), and the limit is on all of these offers
  offer-budget: of the limit on 'vip' in money 5 of 5 is used; one more is worth 2
  offer-budget: of the limit on 'VIP' in count 0 of 1 is used; one more is worth 0
  a,vip,new,10,5,c,1

A response in percent says nothing of the worst, and that is told:

  $ printf 'customer,product,value,cost,response\na,x,10,5,25\nb,x,10,5,0.5\n' >response.csv
  $ offer-budget -b 10 response.csv 2>&1 | grep -e response -e worst
  offer-budget: response.csv:2: a response above 1 is an amount and no probability: at worst this offer costs what is expected
  offer-budget: 2 of 2 customers are made an offer, chosen by customer; that is expected to cost 10, and at worst 15
  customer,product,value,cost,response,chosen
  $ offer-budget -q -b 10 --stats=stats.json response.csv >out.csv; grep -oE '"(responses_above_1|worst_cost)":[0-9]*' stats.json
  "responses_above_1":1
  "worst_cost":15

Budgets as people write them, and those that are none:

  $ printf 'customer,product,value,cost\na,x,10,5\nb,x,8,4\n' >small.csv
  $ for b in '¥9' 9.00 0.0009万 9e0 '9元'; do offer-budget -q -b "$b" small.csv 2>&1 | tail -n 1; done
  b,x,8,4,1
  b,x,8,4,1
  b,x,8,4,1
  b,x,8,4,1
  b,x,8,4,1
  $ offer-budget -b -5 small.csv
  offer-budget: a budget of -5 is below zero (see offer-budget --help)
  [2]
  $ offer-budget -b nan small.csv
  offer-budget: a budget of 'nan' is no amount (want 5000, 1234.50, 200k, 20万 or 1e6), nor a file that is there (see offer-budget --help)
  [2]

Values that are no numbers, and one that is 10^15 beside one of 1:

  $ printf 'customer,product,value,cost\na,x,NaN,5\n' | offer-budget -b 10
  offer-budget: stdin:2: 'NaN' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,product,value,cost\na,x,inf,5\n' | offer-budget -b 10
  offer-budget: stdin:2: 'inf' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,product,value,cost\na,x,1000000000000000,5\nb,y,1,5\nc,z,2,5\n' | offer-budget -q -b 10
  customer,product,value,cost,chosen
  a,x,1000000000000000,5,1
  c,z,2,5,1

Two limits on one scope, and a limit of nobody:

  $ printf 'scope,limit,unit\n*,10,money\n*,20,money\n' >twice.csv; offer-budget -b twice.csv small.csv
  offer-budget: twice.csv:3: '*' has a limit already
  [1]
  $ printf 'scope,limit,unit\n*,0,count\n' >nobody.csv; offer-budget -b nobody.csv small.csv 2>&1 | grep limit
  offer-budget: of the limit on '*' in count 0 of 0 is used; one more is worth 10

One currency written in several ways is one, in the rows, in saved state and in
--currency:

  $ printf 'customer,product,value,cost,currency\na,x,9,5,CNY\nb,x,8,5,rmb\nc,x,7,5,人民币\n' >yuan.csv
  $ offer-budget -q -b 10 yuan.csv
  customer,product,value,cost,currency,chosen
  a,x,9,5,CNY,1
  b,x,8,5,rmb,1
  $ printf 'customer,product,value,cost,currency\nd,x,50,5,美元\n' >dollars.csv
  $ for f in yuan dollars; do offer-budget --partial -o $f.state $f.csv; done
  $ offer-budget -q --merge -b 100 --currency=rmb yuan.state dollars.state
  customer,product,value,cost,currency,chosen
  a,x,9,5,CNY,1
  b,x,8,5,rmb,1
  c,x,7,5,人民币,1
  $ offer-budget -q --merge -b 100 yuan.state dollars.state
  offer-budget: two currencies in one budget: 'CNY' and 'USD' (of customer 'd'; --currency takes one)
  [1]

An offer whose currency is empty, beside others that have one, and alone:

  $ printf 'customer,product,value,cost,currency\na,x,9,5,CNY\nb,x,8,5,\nb,y,2,5,CNY\n' >some.csv
  $ offer-budget -b 100 --all --stats=stats.json some.csv
  offer-budget: 'b' has an offer without a currency where others have one: it is not chosen
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: what is chosen is worth 11, and no choice is worth more than 11.00 (gap 0)
  offer-budget: 2 of 2 customers are made an offer, chosen by customer; that is expected to cost 10, and at worst 10
  offer-budget: of the limit on '*' in money 10 of 100 is used; one more is worth 0
  customer,product,value,cost,currency,chosen,why_not,kept_out_by,limit_price
  a,x,9,5,CNY,1,,,
  b,x,8,5,,0,currency,,
  b,y,2,5,CNY,1,,,
  $ grep -o '"currency_empty":[0-9]*' stats.json
  "currency_empty":1
  $ for f in some yuan; do offer-budget -q --partial -o $f.state $f.csv; done; offer-budget -q --merge -b 100 some.state
  customer,product,value,cost,currency,chosen
  a,x,9,5,CNY,1
  b,y,2,5,CNY,1
  $ printf 'customer,product,value,cost,currency\na,x,9,5,\nb,x,,,CNY\n' | offer-budget -b 100
  offer-budget: 'b' has a row without value and cost, which is no offer
  offer-budget: 'b' has no offer to choose from
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: what is chosen is worth 9, and no choice is worth more than 9.00 (gap 0)
  offer-budget: 1 of 1 customers are made an offer, chosen by customer; that is expected to cost 5, and at worst 5
  offer-budget: of the limit on '*' in money 5 of 100 is used; one more is worth 0
  customer,product,value,cost,currency,chosen
  a,x,9,5,,1

Offers whose columns are called in Chinese become events beside their own kind and time:

  $ printf '客户,产品,种类,值,花费,时间\na,x,fee,9,5,2026-11-01\n' | offer-budget -q -b 100 --lang=zh --event=offer --as-of='2026-11-22 09:00'
  客户,产品,种类,值,花费,时间,入选,event_kind,event_time
  a,x,fee,9,5,2026-11-01,1,offer,2026-11-22T09:00:00Z
  $ printf '客户,产品,种类,值,花费\na,x,fee,9,5\n' | offer-budget --partial -o zh.state; offer-budget -q --merge -b 100 --lang=zh --event=offer --as-of='2026-11-22 09:00' zh.state
  客户,产品,种类,值,花费,入选,event_kind,时间
  a,x,fee,9,5,1,offer,2026-11-22T09:00:00Z

One customer whose name is written in two ways is made two offers, and that is said.

  $ printf 'customer,offer_id,value,cost,currency,cell\nA,x,5,2,CNY,a\n"A ",x,5,2,CNY,a\na@x.cn,x,5,2,CNY,a\nA@x.cn,x,5,2,CNY,a\n17,x,5,2,CNY,a\n17.0,x,5,2,CNY,a\nNULL,x,5,2,CNY,a\nNULL,y,5,3,CNY,a\n' >names.csv; offer-budget -b 40 --stats=stats.json names.csv 2>&1 >/dev/null | grep -e ' customer' -e '^offer-budget: customer'
  offer-budget: 'NULL' stands for no customer, and its rows are taken for those of one (--where leaves them out)
  offer-budget: 'A ' has blanks around it, and is another customer than the one without them
  offer-budget: customer '17.0': this identifier is that of another customer with .0 behind it, as of a program that took it for a number
  offer-budget: customer 'A@x.cn': this address is that of another customer but for capital letters
  offer-budget: 7 of 7 customers are made an offer, chosen by cell; that is expected to cost 14, and at worst 14
  $ tr ',' '\n' <stats.json | grep customers_
  "customers_without_offer":0
  "customers_nobody":1
  "customers_padded":1
  "customers_fraction":1
  "customers_case":1
  "customers_wide":0
  $ offer-budget -q -b 40 --stats=stats.json names.csv >/dev/null; tr ',' '\n' <stats.json | grep -c 'customers_[a-z]*":1'
  4
  $ offer-budget --partial -o names.state names.csv; offer-budget --merge -b 40 names.state 2>&1 >/dev/null | grep -c -e "'A '" -e "'17.0'" -e "'A@x.cn'" -e "'NULL'"
  4
