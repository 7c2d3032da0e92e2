What is merged, passed over, rounded or switched off is said in one line a kind,
and counted in --stats.

  $ figures() { tr ',{}' '\n' <stats.json | grep -E "$1"; }; declare -f figures >figures.sh

Nothing to say but the summary:

  $ printf 'customer,product,value,cost,cell,currency\nann,card,50,20,new,CNY\nbob,card,30,10,old,CNY\n' >fine.csv
  $ offer-budget -b 30 fine.csv --stats=stats.json
  offer-budget: what is chosen is worth 80, and no choice is worth more than 80.00 (gap 0)
  offer-budget: 2 of 2 customers are made an offer, chosen by cell; that is expected to cost 30, and at worst 30
  offer-budget: of the limit on '*' in money 30 of 30 is used; one more is worth 0
  customer,product,value,cost,cell,currency,chosen
  ann,card,50,20,new,CNY,1
  bob,card,30,10,old,CNY,1
  $ . ./figures.sh; figures 'repeated|refused|other|worth|without|unused|rounded|_off|broken|lottery'
  "repeated":0
  "repeated_in_state":0
  "refused":0
  "other_currency":0
  "worthless":0
  "customers_without_offer":0
  "currency_off":0
  "cell_off":0
  "key_off":0
  "rounded":0
  "limits_unused":0
  "broken":0

The same offer twice; rows that are no offers, are in another currency, or are
worth nothing; customers who have no other:

  $ cat >rows.csv <<END
  > customer,product,value,cost,cell,currency
  > ann,card,50,20,new,CNY
  > ann,card,50.0,20,new,CNY
  > bob,card,,,new,CNY
  > cat,card,30,10,new,USD
  > dan,card,0,10,new,CNY
  > eve,card,-1,10,new,CNY
  > eve,fund,,,new,CNY
  > ann,card,50,20.00,new,CNY
  > END
  $ offer-budget -b 100 --currency=CNY rows.csv --stats=stats.json
  offer-budget: rows.csv:3: the same offer to the same customer again: it counts once (the first of 2)
  offer-budget: 'bob' has a row without value and cost, which is no offer (the first of 2)
  offer-budget: 'cat' has an offer in another currency than --currency
  offer-budget: 'dan' has an offer with a value of 0 or less, which is chosen if the others of its cell make up for it (the first of 2)
  offer-budget: 'bob' has no offer to choose from (the first of 2)
  offer-budget: what is chosen is worth 49.00, and no choice is worth more than 49.000 (gap 0)
  offer-budget: 3 of 3 customers are made an offer, chosen by cell; that is expected to cost 40.00, and at worst 40.00
  offer-budget: of the limit on '*' in money 40.00 of 100.00 is used; one more is worth 0
  customer,product,value,cost,cell,currency,chosen
  ann,card,50,20,new,CNY,1
  dan,card,0,10,new,CNY,1
  eve,card,-1,10,new,CNY,1
  $ . ./figures.sh; figures 'repeated|refused|other|worth|without'
  "repeated":2
  "repeated_in_state":0
  "refused":2
  "other_currency":1
  "worthless":2
  "customers_without_offer":2

With -q only the figures; any threads, any order, the same:

  $ for n in 1 2 7; do
  >   offer-budget -q -j $n -b 100 --currency=CNY rows.csv --stats=stats.json | cksum
  >   . ./figures.sh; figures 'repeated|refused|other|worth|without' | cksum
  > done
  2680099178 123
  3324972027 108
  2680099178 123
  3324972027 108
  2680099178 123
  3324972027 108

Saved state, in which lines can come twice:

  $ offer-budget --partial rows.csv --stats=stats.json >one.state
  offer-budget: rows.csv:3: the same offer to the same customer again: it counts once (the first of 2)
  $ . ./figures.sh; figures repeated
  "repeated":2
  "repeated_in_state":0
  $ offer-budget --merge -b 100 --currency=CNY one.state one.state --stats=stats.json >/dev/null
  offer-budget: the operand one.state and the operand one.state: these hold the same, so that each row is read twice
  offer-budget: one.state: this state has no opening and closing line, so that a line that is missing would not show (the first of 2)
  offer-budget: 6 lines of saved state were there already: each counts once
  offer-budget: 'bob' has a row without value and cost, which is no offer (the first of 2)
  offer-budget: 'cat' has an offer in another currency than --currency
  offer-budget: 'dan' has an offer with a value of 0 or less, which is chosen if the others of its cell make up for it (the first of 2)
  offer-budget: 'bob' has no offer to choose from (the first of 2)
  offer-budget: what is chosen is worth 49.00, and no choice is worth more than 49.000 (gap 0)
  offer-budget: 3 of 3 customers are made an offer, chosen by cell; that is expected to cost 40.00, and at worst 40.00
  offer-budget: of the limit on '*' in money 40.00 of 100.00 is used; one more is worth 0
  $ . ./figures.sh; figures 'repeated|refused|other|worth|without'
  "repeated":0
  "repeated_in_state":6
  "refused":2
  "other_currency":1
  "worthless":2
  "customers_without_offer":2
  $ offer-budget --merge --partial one.state one.state | wc -l
  offer-budget: the operand one.state and the operand one.state: these hold the same, so that each row is read twice
  offer-budget: 6 lines of saved state were there already: each counts once
  7

A limit that no offer counts against: a name that no offer has, or one that is a
cell or a currency and no product, segment or campaign:

  $ printf 'scope,limit,unit\n*,100,money\ngold,5,count\ncard,5,count\nCNY,5,money\nnew,5,count\n' >limits.csv
  $ offer-budget -b limits.csv fine.csv --stats=stats.json | tail -n 1
  offer-budget: limits.csv:3: no offer is of 'gold', which has a limit (the first of 3)
  offer-budget: what is chosen is worth 80, and no choice is worth more than 80.00 (gap 0)
  offer-budget: 2 of 2 customers are made an offer, chosen by cell; that is expected to cost 30, and at worst 30
  offer-budget: of the limit on '*' in money 30 of 100 is used; one more is worth 0
  offer-budget: of the limit on 'gold' in count 0 of 5 is used; one more is worth 0
  offer-budget: of the limit on 'card' in count 2 of 5 is used; one more is worth 0
  offer-budget: of the limit on 'CNY' in money 0 of 5 is used; one more is worth 0
  offer-budget: of the limit on 'new' in count 0 of 5 is used; one more is worth 0
  bob,card,30,10,old,CNY,1
  $ . ./figures.sh; figures 'unused'
  "limits_unused":3

  $ printf 'scope,limit,unit\ngold,5,count\n*,100,money\n' >first.csv
  $ offer-budget -b first.csv fine.csv 2>&1 >/dev/null | head -n 1
  offer-budget: first.csv:2: no offer is of 'gold', which has a limit

No cell, no currency, no key:

  $ printf 'customer,product,value,cost\nann,card,50,20\nbob,card,30,10\n' >bare.csv
  $ offer-budget -b 30 bare.csv --stats=stats.json | tail -n 1
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: what is chosen is worth 80, and no choice is worth more than 80.00 (gap 0)
  offer-budget: 2 of 2 customers are made an offer, chosen by customer; that is expected to cost 30, and at worst 30
  offer-budget: of the limit on '*' in money 30 of 30 is used; one more is worth 0
  bob,card,30,10,1
  $ . ./figures.sh; figures '_off'
  "customers_without_offer":0
  "currency_off":1
  "cell_off":1
  "key_off":0
  $ offer-budget -b 30 --by=customer --lottery bare.csv --stats=stats.json | tail -n 1
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: a lottery without --key can be foreseen by anybody
  offer-budget: what is chosen is worth 80, and no choice is worth more than 80.00 (gap 0)
  offer-budget: 2 of 2 customers are made an offer, chosen by customer; that is expected to cost 30, and at worst 30
  offer-budget: of the limit on '*' in money 30 of 30 is used; one more is worth 0
  bob,card,30,10,1
  $ . ./figures.sh; figures '_off'
  "customers_without_offer":0
  "currency_off":1
  "cell_off":0
  "key_off":1
  $ printf 'customer,product,value,cost\n' | offer-budget -b 30
  offer-budget: what is chosen is worth 0, and no choice is worth more than 0.00 (gap 0)
  offer-budget: 0 of 0 customers are made an offer, chosen by customer; that is expected to cost 0, and at worst 0
  offer-budget: of the limit on '*' in money 0 of 30 is used; one more is worth 0
  customer,product,value,cost,chosen

What the limits do not reach, and what a lottery gives of it:

  $ awk 'BEGIN {
  >   print "customer,product,value,cost,cell,currency"
  >   for (i = 1; i <= 9; i++)
  >     printf "c%d,voucher,%d,20,%s,CNY\n", i, i < 4 ? 50 : 30, i < 4 ? "new" : "old"
  > }' >cells.csv
  $ printf 'a secret of my own' >key
  $ offer-budget -b 100 cells.csv --stats=stats.json | wc -l
  offer-budget: what is chosen is worth 150, and no choice is worth more than 150.00 (gap 0)
  offer-budget: 3 of 9 customers are made an offer, chosen by cell; that is expected to cost 60, and at worst 60
  offer-budget: of the limit on '*' in money 60 of 100 is used; one more is worth 1.5
  offer-budget: the limits do not reach cell 'old': 'voucher' for all 6 costs 120, 40 is unspent
  offer-budget: --lottery shares out by lot what does not do for a whole cell
  4
  $ . ./figures.sh; figures 'broken|lottery|unspent|break'
  "unspent":40
  "break_cell":"old"
  "break_product":"voucher"
  "break_customers":6
  "break_cost":120
  "broken":1
  $ offer-budget -b 100 --lottery -k key cells.csv --stats=stats.json | wc -l
  offer-budget: what is chosen is worth 210, and no choice is worth more than 210.00 (gap 0)
  offer-budget: 5 of 9 customers are made an offer, chosen by cell; that is expected to cost 100, and at worst 100
  offer-budget: of the limit on '*' in money 100 of 100 is used; one more is worth 1.5
  offer-budget: the limits do not reach cell 'old': 'voucher' for all 6 costs 120, 0 is unspent
  offer-budget: by lot: 2 of 6 customers were raised to the offer that did not do for all
  6
  $ . ./figures.sh; figures 'broken|lottery|unspent'
  "--lottery"
  "unspent":0
  "broken":1
  "lottery_drawn":6
  "lottery_raised":2
  $ offer-budget -b 180 --lottery -k key cells.csv --stats=stats.json | wc -l
  offer-budget: what is chosen is worth 330, and no choice is worth more than 330.00 (gap 0)
  offer-budget: 9 of 9 customers are made an offer, chosen by cell; that is expected to cost 180, and at worst 180
  offer-budget: of the limit on '*' in money 180 of 180 is used; one more is worth 0
  offer-budget: no customer was in the lottery
  10
  $ . ./figures.sh; figures 'broken|lottery|unspent'
  "--lottery"
  "unspent":0
  "broken":0
  "lottery_drawn":0
  "lottery_raised":0

Sums so large that the choice rounds:

  $ printf 'customer,product,value,cost,cell,currency\nann,card,5,1000000000000000.000000001,a,CNY\nbob,card,4,1.000000001,b,CNY\ncat,card,4,2,c,CNY\n' >large.csv
  $ offer-budget -b inf large.csv --stats=stats.json | wc -l
  offer-budget: 'ann' has an offer whose value and cost are rounded for the choice, as the sum of all is so large (the first of 2)
  offer-budget: what is chosen is worth 13.000000000, and no choice is worth more than 13.00 (gap 0)
  offer-budget: 3 of 3 customers are made an offer, chosen by cell; that is expected to cost 1000000000000003.000000002, and at worst 1000000000000003.000000002
  offer-budget: of the limit on '*' in money 1000000000000003.000000002 of inf is used; one more is worth 0
  4
  $ . ./figures.sh; figures 'rounded'
  "rounded":2

  $ printf 'customer,product,value,cost,cell,currency\nann,card,5,100000000000000000.5,a,CNY\n' | offer-budget -b inf --stats=stats.json 2>&1 >/dev/null | head -n 1
  offer-budget: 'ann' has an offer whose value and cost are rounded for the choice, as the sum of all is so large

Fare classes twice, and a term below 0:

  $ printf 'class,fare,mean,sd\nY,100,10,50\nB,99,10,1\nB,99.0,10,1\nM,98,10,1\nM,98,10,1\n' >classes.csv
  $ offer-budget --emsr classes.csv --stats=stats.json
  offer-budget: classes.csv:4: the same class again: it counts once (the first of 2)
  offer-budget: 'Y' is a class for which emsr_a or emsr_b has a term below 0, which counts as 0 (the first of 2)
  class,emsr_a,emsr_b
  Y,0,0
  B,7.677425468053805,0
  M,,
  $ . ./figures.sh; figures 'repeated|cut'
  "repeated":2
  "repeated_in_state":0
  "levels_cut":2
  $ offer-budget -q --emsr classes.csv | tail -n 1
  M,,
  $ offer-budget --emsr --partial classes.csv >emsr.state
  offer-budget: classes.csv:4: the same class again: it counts once (the first of 2)
  $ offer-budget --emsr --merge emsr.state emsr.state | tail -n 1
  offer-budget: the operand emsr.state and the operand emsr.state: these hold the same, so that each row is read twice
  offer-budget: emsr.state: this state has no opening and closing line, so that a line that is missing would not show (the first of 2)
  offer-budget: 3 lines of saved state were there already: each counts once
  offer-budget: 'Y' is a class for which emsr_a or emsr_b has a term below 0, which counts as 0 (the first of 2)
  M,,
  $ printf 'class,fare,mean,sd\nhigh,200,40,10\nlow,100,60,20\n' | offer-budget --emsr | tail -n 1
  low,,
