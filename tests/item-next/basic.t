Three customers and what they bought.  Two bought a card and then a fund; who
has only a card is shown the fund.

  $ cat >log.csv <<END
  > customer,time,product
  > a,2026-01-01,card
  > a,2026-02-01,fund
  > b,2026-01-05,card
  > b,2026-03-01,fund
  > b,2026-03-09,loan
  > c,2026-04-01,card
  > END
  $ item-next log.csv
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  customer,rank,product,score,by,because,contribution,rest
  a,1,loan,0.121822172979,next,fund,0.070074701271,0.051747471708
  c,1,fund,0.116897797793,next,card,0.116897797793,0
  c,2,loan,0.064684339635,next,card,0.064684339635,0

One reason, three, none:

  $ item-next --because=3 --each=1 log.csv
  item-next: 'b' gets fewer products than --each: there are no more that may be shown
  customer,rank,product,score,by,because,contribution,because_2,contribution_2,because_3,contribution_3,rest
  a,1,loan,0.121822172979,next,fund,0.070074701271,card,0.051747471708,,,0
  c,1,fund,0.116897797793,next,card,0.116897797793,,,,,0
  $ item-next --because=0 --each=1 log.csv
  item-next: 'b' gets fewer products than --each: there are no more that may be shown
  customer,rank,product,score,by
  a,1,loan,0.121822172979,next
  c,1,fund,0.116897797793,next

How much the older products count:

  $ item-next --decay=1 --each=1 log.csv | cut -d, -f1,3,4
  item-next: 'b' gets fewer products than --each: there are no more that may be shown
  customer,product,score
  a,loan,0.134759040906
  c,fund,0.116897797793
  $ item-next --decay=0.5 --each=1 --because=2 log.csv | grep ^a
  item-next: 'b' gets fewer products than --each: there are no more that may be shown
  a,1,loan,0.102416871088,next,fund,0.070074701271,card,0.032342169817,0

A window of one: a loan follows a fund and no card.

  $ item-next --window=1 --fill=none log.csv
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  customer,rank,product,score,by,because,contribution,rest
  a,1,loan,0.070074701271,next,fund,0.070074701271,0
  c,1,fund,0.116897797793,next,card,0.116897797793,0

Pairs in any order, and what most have:

  $ item-next --kind=cosine --fill=none log.csv
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  customer,rank,product,score,by,because,contribution,rest
  a,1,loan,1.168986996539,cosine,fund,0.707106781187,0.461880215352
  c,1,fund,0.816496580928,cosine,card,0.816496580928,0
  c,2,loan,0.57735026919,cosine,card,0.57735026919,0
  $ item-next --kind=popular log.csv
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  customer,rank,product,score,by,because,contribution,rest
  a,1,loan,0.333333333333,all,,,0.333333333333
  c,1,fund,0.666666666667,all,,,0.666666666667
  c,2,loan,0.333333333333,all,,,0.333333333333

By linear models.  Of slim with one neighbour, the weight of the card for the fund
is 2/(3+100):

  $ item-next --kind=ease --lambda=1 --fill=none log.csv 2>said
  customer,rank,product,score,by,because,contribution,rest
  a,1,loan,0.35,ease,fund,0.25,0.1
  c,1,fund,0.428571428571,ease,card,0.428571428571,0
  c,2,loan,0.125,ease,card,0.125,0
  $ item-next --kind=slim --neighbours=1 --fill=none log.csv 2>said
  customer,rank,product,score,by,because,contribution,rest
  a,1,loan,0.009803921569,slim,fund,0.009803921569,0
  c,1,fund,0.019417475728,slim,card,0.019417475728,0

What they have may come again:

  $ item-next --owned=keep --each=2 log.csv | cut -d, -f1-5
  customer,rank,product,score,by
  a,1,loan,0.121822172979,next
  a,2,fund,0.093518238234,next
  b,1,loan,0.097457738383,next
  b,2,fund,0.074814590587,next
  c,1,fund,0.116897797793,next
  c,2,loan,0.064684339635,next

Who has bought nothing gets what is popular where he belongs.  20 buyers are
added who bought like all, so a segment of one does not say much:

  $ printf 'customer,branch\na,east\nb,west\nd,west\ne,north\nf,\n' >who.csv
  $ item-next --customers=who.csv --segment=branch log.csv 2>said | cut -d, -f1-5
  customer,rank,product,score,by
  a,1,loan,0.121822172979,next
  c,1,fund,0.116897797793,next
  c,2,loan,0.064684339635,next
  d,1,card,1,segment
  d,2,fund,0.68253968254,segment
  d,3,loan,0.365079365079,segment
  e,1,card,1,all
  e,2,fund,0.666666666667,all
  e,3,loan,0.333333333333,all
  f,1,card,1,all
  f,2,fund,0.666666666667,all
  f,3,loan,0.333333333333,all
  $ cat said
  item-next: 'c' is not in --customers: conditions see empty cells
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 6)
  $ item-next --customers=who.csv log.csv 2>said | grep ^[df]
  d,1,card,1,all,,,1
  d,2,fund,0.666666666667,all,,,0.666666666667
  d,3,loan,0.333333333333,all,,,0.333333333333
  f,1,card,1,all,,,1
  f,2,fund,0.666666666667,all,,,0.666666666667
  f,3,loan,0.333333333333,all,,,0.333333333333

Only the newest products count, but none that are owned come back; of the oldest
nothing is learnt:

  $ item-next --history=1 log.csv
  item-next: 'a' has more products than --history: the newest count (the first of 2)
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  customer,rank,product,score,by,because,contribution,rest
  a,1,loan,0.333333333333,all,,,0.333333333333
  c,1,fund,0.666666666667,all,,,0.666666666667
  c,2,loan,0.333333333333,all,,,0.333333333333

Few neighbours are kept:

  $ item-next --neighbours=1 --fill=none log.csv
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  customer,rank,product,score,by,because,contribution,rest
  a,1,loan,0.070074701271,next,fund,0.070074701271,0
  c,1,fund,0.116897797793,next,card,0.116897797793,0
  $ item-next --neighbours=0 --fill=none log.csv | cut -d, -f1-4
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  customer,rank,product,score
  a,1,loan,0.121822172979
  c,1,fund,0.116897797793
  c,2,loan,0.064684339635

What may be recommended, and to whom.  A condition sees both tables:

  $ cat >products.csv <<END
  > product,grade,category,when
  > card,,pay,
  > fund,R3,save,
  > loan,,pay,age>=18
  > END
  $ printf 'customer,risk,age\na,R4,17\nb,R1,50\nc,R2,50\nd,R3,60\n' >risk.csv
  $ item-next --customers=risk.csv --products=products.csv log.csv 2>said | cut -d, -f1-5
  customer,rank,product,score,by
  c,1,fund,0.116897797793,next
  c,2,loan,0.064684339635,next
  d,1,card,1,all
  d,2,fund,0.666666666667,all
  d,3,loan,0.333333333333,all
  $ cat said
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 4)
  $ item-next --customers=risk.csv --products=products.csv log.csv \
  >   --suits='risk>=$grade or grade=' 2>said | cut -d, -f1-5
  customer,rank,product,score,by
  c,1,loan,0.064684339635,next
  d,1,card,1,all
  d,2,fund,0.666666666667,all
  d,3,loan,0.333333333333,all
  $ item-next --customers=risk.csv --products=products.csv --spread=category:1 \
  >   log.csv 2>said | cut -d, -f1-5
  customer,rank,product,score,by
  c,1,fund,0.116897797793,next
  c,2,loan,0.064684339635,next
  d,1,card,1,all
  d,2,fund,0.666666666667,all
  $ sed 3d products.csv >fewer.csv
  $ item-next --customers=risk.csv --products=fewer.csv log.csv 2>said | cut -d, -f1-5
  customer,rank,product,score,by
  c,1,loan,0.064684339635,next
  d,1,card,1,all
  d,2,loan,0.333333333333,all
  $ cat said
  item-next: 'fund' is not in --products, and is recommended to nobody
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 4)

State: the newest time and the count of each, in the order of time.

  $ item-next --partial log.csv | cut -f1,3-
  a	card	1767225600000	1	fund	1769904000000	1
  b	card	1767571200000	1	fund	1772323200000	1	loan	1773014400000	1
  c	card	1775001600000	1
  $ sed 1,3d log.csv | sed '1i customer,time,product' >second.csv
  $ sed 4,7d log.csv >first.csv
  $ item-next --partial -o 1.state first.csv
  $ item-next --partial -o 2.state second.csv
  $ item-next log.csv >whole
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  $ item-next --merge 2.state 1.state | cmp - whole
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  $ item-next --stats=stats.json log.csv >out
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  $ grep -o '"returned.*"weights":[0-9]*' stats.json
  "returned":0,"histories_cut":0,"customers_unknown":0,"products_unlearnt":0,"products_unlisted":0,"conditions_odd":0,"customers_fewer":3,"products_spent":0,"customers_nobody":0,"customers_padded":0,"products_alike":0,"products_joined":0,"products_tailed":0,"customers":3,"products":3,"pairs":6,"weights":3

By hand: a has fund (age 0) and
card (age 1); loan follows each of them once, so 1/((2+10) (1+1)^0.25) for the fund
and 0.8/((3+10) (1+1)^0.25) for the card.

  $ item-next --because=2 log.csv | grep ^a,1
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  a,1,loan,0.121822172979,next,fund,0.070074701271,card,0.051747471708,0
