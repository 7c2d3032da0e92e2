What is chosen.

  $ cat >offers.csv <<END
  > customer,offer_id,product,value,cost,segment,campaign,note
  > ann,a1,card,50,20,new,spring,"first, of hers"
  > ann,a2,fund,90,60,new,spring,
  > bob,b1,card,30,10,old,spring,
  > bob,b2,fund,75,40,old,autumn,
  > cat,c1,card,12.5,0,old,autumn,for free
  > dan,d1,card,0,0,new,autumn,worth nothing
  > eve,,,,,new,autumn,UNSUITABLE
  > END

No budget still makes the offers that cost nothing; with no limit everybody has
the best there is:

  $ offer-budget -b 0 offers.csv
  offer-budget: 'eve' has a row without value and cost, which is no offer
  offer-budget: 'dan' has an offer with a value of 0 or less, which is never chosen
  offer-budget: 'eve' has no offer to choose from
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: what is chosen is worth 12.5, and no choice is worth more than 12.500 (gap 0)
  offer-budget: 1 of 4 customers are made an offer, chosen by customer; that is expected to cost 0, and at worst 0
  offer-budget: of the limit on '*' in money 0 of 0 is used; one more is worth 3
  customer,offer_id,product,value,cost,segment,campaign,note,chosen
  cat,c1,card,12.5,0,old,autumn,for free,1
  $ offer-budget -b inf offers.csv
  offer-budget: 'eve' has a row without value and cost, which is no offer
  offer-budget: 'dan' has an offer with a value of 0 or less, which is never chosen
  offer-budget: 'eve' has no offer to choose from
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: what is chosen is worth 177.5, and no choice is worth more than 177.500 (gap 0)
  offer-budget: 3 of 4 customers are made an offer, chosen by customer; that is expected to cost 100, and at worst 100
  offer-budget: of the limit on '*' in money 100 of inf is used; one more is worth 0
  customer,offer_id,product,value,cost,segment,campaign,note,chosen
  ann,a2,fund,90,60,new,spring,,1
  bob,b2,fund,75,40,old,autumn,,1
  cat,c1,card,12.5,0,old,autumn,for free,1
  $ offer-budget -q -b 100 --all offers.csv
  customer,offer_id,product,value,cost,segment,campaign,note,chosen,why_not,kept_out_by,limit_price
  ann,a1,card,50,20,new,spring,"first, of hers",0,better,a2,
  ann,a2,fund,90,60,new,spring,,1,,,
  bob,b1,card,30,10,old,spring,,0,better,b2,
  bob,b2,fund,75,40,old,autumn,,1,,,
  cat,c1,card,12.5,0,old,autumn,for free,1,,,
  dan,d1,card,0,0,new,autumn,worth nothing,0,worthless,,
  eve,,,,,new,autumn,UNSUITABLE,0,no offer,,

Where the budget ends within an offer, the gap says what that costs at most:

  $ offer-budget -b 59.99 offers.csv
  offer-budget: 'eve' has a row without value and cost, which is no offer
  offer-budget: 'dan' has an offer with a value of 0 or less, which is never chosen
  offer-budget: 'eve' has no offer to choose from
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: what is chosen is worth 92.5, and no choice is worth more than 92.500 (gap 0)
  offer-budget: 3 of 4 customers are made an offer, chosen by customer; that is expected to cost 30, and at worst 30
  offer-budget: of the limit on '*' in money 30.00 of 59.99 is used; one more is worth 1.5
  offer-budget: the limits do not reach customer 'bob': 'b2' for 1 costs 40, 30 is unspent
  customer,offer_id,product,value,cost,segment,campaign,note,chosen
  ann,a1,card,50,20,new,spring,"first, of hers",1
  bob,b1,card,30,10,old,spring,,1
  cat,c1,card,12.5,0,old,autumn,for free,1

Limits by product, segment and campaign, in money and in heads, at once:

  $ cat >limits.csv <<END
  > scope,limit,unit
  > *,inf,money
  > fund,1,count
  > spring,25,money
  > old,1,count
  > END
  $ offer-budget -b limits.csv --duals=duals.csv --stats=stats.json offers.csv
  offer-budget: 'eve' has a row without value and cost, which is no offer
  offer-budget: 'dan' has an offer with a value of 0 or less, which is never chosen
  offer-budget: 'eve' has no offer to choose from
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: what is chosen is worth 125.0, and no choice is worth more than 125.000 (gap 0)
  offer-budget: 2 of 4 customers are made an offer, chosen by customer; that is expected to cost 60, and at worst 60
  offer-budget: of the limit on '*' in money 60 of inf is used; one more is worth 0
  offer-budget: of the limit on 'fund' in count 1 of 1 is used; one more is worth 40
  offer-budget: of the limit on 'spring' in money 20 of 25 is used; one more is worth 0
  offer-budget: of the limit on 'old' in count 1 of 1 is used; one more is worth 12.5
  customer,offer_id,product,value,cost,segment,campaign,note,chosen
  ann,a1,card,50,20,new,spring,"first, of hers",1
  bob,b2,fund,75,40,old,autumn,,1
  $ cat duals.csv
  scope,price,unit
  *,0,money
  fund,40,count
  spring,0,money
  old,12.5,count
  $ tr , '\n' <stats.json | grep -e lp_bound -e value -e gap -e break -e limit_3
  "value"
  "lp_bound":125
  "value":125
  "gap":0
  "limit_3_scope":"spring"
  "limit_3_unit":"money"
  "limit_3":25
  "limit_3_used":20
  "limit_3_price":0

A limit on what nobody is offered is told, and holds:

  $ printf 'scope,limit,unit\n*,60,money\ngold,5,count\n' >gold.csv
  $ offer-budget -b gold.csv offers.csv | wc -l
  offer-budget: 'eve' has a row without value and cost, which is no offer
  offer-budget: 'dan' has an offer with a value of 0 or less, which is never chosen
  offer-budget: 'eve' has no offer to choose from
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: gold.csv:3: no offer is of 'gold', which has a limit
  offer-budget: what is chosen is worth 137.5, and no choice is worth more than 137.500 (gap 0)
  offer-budget: 3 of 4 customers are made an offer, chosen by customer; that is expected to cost 60, and at worst 60
  offer-budget: of the limit on '*' in money 60 of 60 is used; one more is worth 1
  offer-budget: of the limit on 'gold' in count 0 of 5 is used; one more is worth 0
  4

All offers alike: the first by identifier, or by lot.

  $ awk 'BEGIN {
  >   print "customer,product,value,cost"
  >   for (i = 0; i < 10; i++) printf "c%d,card,5,2\n", i
  > }' >alike.csv
  $ offer-budget -q -b 7 alike.csv
  customer,product,value,cost,chosen
  c0,card,5,2,1
  c1,card,5,2,1
  c2,card,5,2,1
  $ offer-budget -q -b 7 --lottery --period=1 alike.csv | cut -d, -f1
  customer
  c0
  c3
  c9
  $ offer-budget -q -b 7 --lottery --period=2 alike.csv | cut -d, -f1
  customer
  c3
  c4
  c6
  $ offer-budget -b 7 --lottery --hash=sm3 alike.csv | cut -d, -f1
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: a lottery without --key can be foreseen by anybody
  offer-budget: what is chosen is worth 15, and no choice is worth more than 15.00 (gap 0)
  offer-budget: 3 of 10 customers are made an offer, chosen by customer; that is expected to cost 6, and at worst 6
  offer-budget: of the limit on '*' in money 6 of 7 is used; one more is worth 2.5
  offer-budget: the limits do not reach customer 'c1': 'card' for 1 costs 2, 1 is unspent
  customer
  c0
  c2
  c6

The same offer twice counts once; which of the rows is written does not depend on
their order:

  $ sed -e '2s/first, of hers/again/' -e 3,9d offers.csv >again.csv
  $ offer-budget -q -b 20 offers.csv again.csv
  customer,offer_id,product,value,cost,segment,campaign,note,chosen
  ann,a1,card,50,20,new,spring,again,1
  cat,c1,card,12.5,0,old,autumn,for free,1
  $ offer-budget -q -b 20 again.csv offers.csv
  customer,offer_id,product,value,cost,segment,campaign,note,chosen
  ann,a1,card,50,20,new,spring,again,1
  cat,c1,card,12.5,0,old,autumn,for free,1

By cell, all or none of those with the same cells on offer; ann and bob can have
a fund only, which is another condition:

  $ cat >cells.csv <<END
  > customer,product,value,cost,cell
  > ann,fund,40,30,hv|fund
  > bob,fund,40,30,hv|fund
  > cat,card,10,5,hv|card
  > cat,fund,40,30,hv|fund
  > dan,card,10,5,hv|card
  > dan,fund,40,30,hv|fund
  > END
  $ offer-budget -b 100 cells.csv
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: what is chosen is worth 100, and no choice is worth more than 100.00 (gap 0)
  offer-budget: 4 of 4 customers are made an offer, chosen by cell; that is expected to cost 70, and at worst 70
  offer-budget: of the limit on '*' in money 70 of 100 is used; one more is worth 1.2
  offer-budget: the limits do not reach cell 'hv|fund': 'fund' for all 2 costs 60, 30 is unspent
  offer-budget: --lottery shares out by lot what does not do for a whole cell
  customer,product,value,cost,cell,chosen
  ann,fund,40,30,hv|fund,1
  bob,fund,40,30,hv|fund,1
  cat,card,10,5,hv|card,1
  dan,card,10,5,hv|card,1
  $ offer-budget -b 100 --lottery -k /dev/null cells.csv
  offer-budget: /dev/null: too short for a key (want 16 bytes or more)
  [1]
  $ printf 'a secret of my own' >key
  $ offer-budget -b 100 --lottery -k key cells.csv
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: what is chosen is worth 130, and no choice is worth more than 136.00 (gap 0.044)
  offer-budget: 4 of 4 customers are made an offer, chosen by cell; that is expected to cost 95, and at worst 95
  offer-budget: of the limit on '*' in money 95 of 100 is used; one more is worth 1.2
  offer-budget: the limits do not reach cell 'hv|fund': 'fund' for all 2 costs 60, 5 is unspent
  offer-budget: by lot: 1 of 2 customers were raised to the offer that did not do for all
  customer,product,value,cost,cell,chosen
  ann,fund,40,30,hv|fund,1
  bob,fund,40,30,hv|fund,1
  cat,card,10,5,hv|card,1
  dan,fund,40,30,hv|fund,1
  $ offer-budget -q -b 100 --by=customer cells.csv
  customer,product,value,cost,cell,chosen
  ann,fund,40,30,hv|fund,1
  bob,fund,40,30,hv|fund,1
  cat,fund,40,30,hv|fund,1
  dan,card,10,5,hv|card,1

Other forms, and a column that is there already:

  $ offer-budget -q -b 60 --format=json offers.csv
  {"customer":"ann","offer_id":"a1","product":"card","value":"50","cost":"20","segment":"new","campaign":"spring","note":"first, of hers","chosen":1}
  {"customer":"bob","offer_id":"b2","product":"fund","value":"75","cost":"40","segment":"old","campaign":"autumn","note":null,"chosen":1}
  {"customer":"cat","offer_id":"c1","product":"card","value":"12.5","cost":"0","segment":"old","campaign":"autumn","note":"for free","chosen":1}
  $ offer-budget -q -b 60 offers.csv | offer-budget -q -b 20
  offer-budget: stdin: two columns would be called 'chosen' (--suffix=_2 renames the new one)
  [1]
  $ offer-budget -q -b 60 offers.csv | offer-budget -q -b 20 --suffix=_2
  customer,offer_id,product,value,cost,segment,campaign,note,chosen,chosen_2
  ann,a1,card,50,20,new,spring,"first, of hers",1,1
  cat,c1,card,12.5,0,old,autumn,for free,1,1
  $ printf 'campaign,note,cost,value,product,offer_id,customer,segment\nspring,,1,2,card,z1,zoe,new\n' |
  >   offer-budget -q -b 1000 offers.csv -
  customer,offer_id,product,value,cost,segment,campaign,note,chosen
  ann,a2,fund,90,60,new,spring,,1
  bob,b2,fund,75,40,old,autumn,,1
  cat,c1,card,12.5,0,old,autumn,for free,1
  zoe,z1,card,2,1,new,spring,,1

Littlewood's rule, and fares that are alike:

  $ printf 'class,fare,mean,sd\nlow,100,60,20\nhigh,200,40,10\n' | offer-budget --emsr
  class,emsr_a,emsr_b
  high,40,40
  low,,
  $ printf 'class,fare,mean,sd\nlow,100,60,20\nhigh,100,40,0\n' | offer-budget --emsr
  class,emsr_a,emsr_b
  high,0,0
  low,,
  $ printf 'class,fare,mean,sd\n' | offer-budget --emsr
  class,emsr_a,emsr_b

Why others were not chosen; and what the choice costs at worst, if all take up
what is expected of some.  State keeps that, in any order and division.

  $ cat >response.csv <<END
  > customer,product,value,cost,segment,response
  > ann,card,50,20,new,0.5
  > ann,fund,90,60,new,.3
  > bob,card,30,10,old,
  > bob,fund,75,40,old,1
  > cat,card,12.5,0,old,0
  > dan,card,0,0,new,20000
  > END
  $ printf 'scope,limit,unit\n*,60,money\nfund,1,count\n' >two.csv
  $ offer-budget -b two.csv --all response.csv
  offer-budget: response.csv:7: a response above 1 is an amount and no probability: at worst this offer costs what is expected
  offer-budget: 'dan' has an offer with a value of 0 or less, which is never chosen
  offer-budget: no offer has a currency: all are taken to be in one
  offer-budget: no offer has a cell: it is chosen by customer, and two in the same condition may be treated differently
  offer-budget: what is chosen is worth 137.5, and no choice is worth more than 137.500 (gap 0)
  offer-budget: 3 of 4 customers are made an offer, chosen by customer; that is expected to cost 60, and at worst 80
  offer-budget: of the limit on '*' in money 60 of 60 is used; one more is worth 1
  offer-budget: of the limit on 'fund' in count 1 of 1 is used; one more is worth 0
  customer,product,value,cost,segment,response,chosen,why_not,kept_out_by,limit_price
  ann,card,50,20,new,0.5,1,,,
  ann,fund,90,60,new,.3,0,limit,* money,1
  bob,card,30,10,old,,0,better,fund,
  bob,fund,75,40,old,1,1,,,
  cat,card,12.5,0,old,0,1,,,
  dan,card,0,0,new,20000,0,worthless,,
  $ offer-budget -b 60 --stats=stats.json response.csv 2>&1 | sed -n '/made an offer/p'
  offer-budget: 3 of 4 customers are made an offer, chosen by customer; that is expected to cost 60, and at worst 80
  $ grep -o '"cost":[0-9]*,"worst_cost":[0-9]*' stats.json
  "cost":60,"worst_cost":80
  $ sed 3d response.csv | offer-budget --partial -o 1.state
  offer-budget: stdin:6: a response above 1 is an amount and no probability: at worst this offer costs what is expected
  $ sed 2d response.csv | offer-budget --partial -o 2.state
  offer-budget: stdin:6: a response above 1 is an amount and no probability: at worst this offer costs what is expected
  $ offer-budget --merge -b 60 1.state 2.state 2>&1 | sed -n '/made an offer/p'
  offer-budget: 3 of 4 customers are made an offer, chosen by customer; that is expected to cost 60, and at worst 80
  $ printf 'customer,product,value,cost,response\na,x,5,3,-.1\nb,x,5,3,half\nc,x,5,3,\n' >wrong.csv
  $ offer-budget -b 60 -q --reject=r.csv wrong.csv; cat r.csv
  offer-budget: 2 of 3 rows are bad, see r.csv
  customer,product,value,cost,response,chosen
  c,x,5,3,,1
  # wrong.csv:2: '-.1' is not a response (want 0 or more)
  a,x,5,3,-.1
  # wrong.csv:3: 'half' is not an amount (want 1234.50)
  b,x,5,3,half
  $ printf 'customer,product,value,cost,response\na,x,5,3,.1\na,x,5,3,.2\n' | offer-budget -q -b 60
  offer-budget: stdin:3: customer 'a' has the offer 'x' already, with other figures
  [1]
