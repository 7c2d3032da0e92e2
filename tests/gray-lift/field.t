Inputs that people compare elsewhere, and what went wrong there.

The same customer twice in one arm, and once in the other: the rows of the first are one
customer, and whoever was in both is in none.

  $ printf 'USER_ID,VARIANT_NAME,REVENUE\n7704,control,0.0\n7704,control,0.0\n7704,variant,0.0\n737,variant,2\n737,variant,3\n2423,control,0\n9,control,1\n8,variant,1\n' >results.csv
  $ gray-lift --columns=customer=USER_ID,arm=VARIANT_NAME --metric=REVENUE results.csv | cut -d, -f1-4
  gray-lift: '7704' is in several arms, groups or strata: it is left out
  metric,arm,n,mean
  (srm),,4,
  REVENUE,control,2,0.5
  REVENUE,variant,2,3

Answers as words, as data frames write them; a per cent is not guessed.

  $ printf 'customer,arm,converted\na,ctrl,True\nb,ctrl,False\nc,treat,yes\nd,treat,NO\ne,treat,TRUE\n' | gray-lift --metric=converted | cut -d, -f1-4
  metric,arm,n,mean
  (srm),,5,
  converted,ctrl,2,0.5
  converted,treat,3,0.6666666666666666
  $ printf 'customer,arm,rate\na,ctrl,12%%\nb,treat,13%%\n' | gray-lift --metric=rate
  gray-lift: stdin:2: '12%' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,arm,converted\na,ctrl,maybe\n' | gray-lift --metric=converted
  gray-lift: stdin:2: 'maybe' is not an amount (want 1234.50)
  [1]

A column that is called conversion, and has no orders in it.

  $ printf 'customer,arm,conversion\na,ctrl,1\nb,treat,1\nc,treat,0\n' | gray-lift --metric=conversion | cut -d, -f1-4
  metric,arm,n,mean
  (srm),,3,
  conversion,ctrl,1,1
  conversion,treat,2,0.5

A rare conversion and a large effect in large arms has a p, and a split of 95 to 5 that was
meant is not reported.

  $ awk 'BEGIN { print "customer,arm,y"; for (i = 0; i < 20000; i++) print i "," (i % 20 ? "treat" : "ctrl") "," (i % 20 ? i % 97 == 0 : i % 5000 == 0) }' >rare.csv
  $ gray-lift --rows --metric=y --split=5:95 --keep=metric,arm,n,mean,lift,p,verdict rare.csv
  metric,arm,n,mean,lift,p,verdict
  (srm),,20000,,,1,none
  y,ctrl,1000,0.004,,,control
  y,treat,19000,0.01031578947368421,1.5789473684210527,0.0030436760056144724,up
  $ gray-lift --rows --metric=y -o out.csv rare.csv
  gray-lift: the arms are not as large as planned (p 0); if the plan is not one share for all, want --split=ctrl:5,treat:95
  [3]

Twenty donors more among two hundred thousand visitors: half as many again, and nothing.

  $ printf 'customer,arm,y,n\n' >aa.csv
  $ awk 'BEGIN { for (i = 0; i < 2000; i++) print i "," (i % 2 ? "ctrl" : "treat") "," (i % 2 ? i < 40 : i < 60) }' | sed 's/$/,1/' >>aa.csv
  $ gray-lift --rows --metric=y --keep=arm,mean,lift,verdict aa.csv
  arm,mean,lift,verdict
  ,,,none
  ctrl,0.02,,control
  treat,0.03,0.5,none

A metric that never changes, and one that nobody has: no p, and no error.

  $ printf 'customer,arm,x,y\na,ctrl,7,0\nb,ctrl,7,0\nc,treat,7,0\nd,treat,7,0\n' | gray-lift --metric=x,y --keep=metric,diff,p,verdict
  metric,diff,p,verdict
  (srm),,1,none
  x,,,control
  x,0,,few
  y,,,control
  y,0,,few

Whoever sees it again does not get a second window, and whoever is in his first one is not
yet counted; his orders before are not the release's.

  $ printf 'customer,arm,time\na,ctrl,2026-01-01\na,ctrl,2026-01-07\nb,treat,2026-01-01\nc,treat,2026-01-09\n' >seen.csv
  $ printf 'customer,time,x\na,2026-01-05,1\na,2026-01-08,1\nb,2025-12-31,5\nb,2026-01-02,1\nc,2026-01-10,1\n' >bought.csv
  $ gray-lift --arms=seen.csv --metric=x --within=2d bought.csv | cut -d, -f1-4
  gray-lift: seen.csv:3: the customer was exposed before: the first time counts
  metric,arm,n,mean
  (srm),,2,
  x,ctrl,1,0
  x,treat,1,1

An unequal split needs more customers in all, not fewer.

  $ gray-lift --sd=1 --effect=0.1 --keep=n_control,n --digits=0
  n_control,n
  1570,1570
  $ gray-lift --sd=1 --effect=0.1 --split=1:4 --keep=n_control,n --digits=0
  n_control,n
  981,3924

One arm of several is empty after a filter: the others are compared.

  $ printf 'customer,arm,x\na,ctrl,1\nb,treat,2\nc,ctrl,2\nd,treat,4\n' | gray-lift --metric=x --split=ctrl:1,spare:0,treat:1 --keep=arm,n,mean,verdict
  arm,n,mean,verdict
  ,4,,none
  ctrl,2,1.5,control
  spare,0,,few
  treat,2,3,few

Balances in cents, large beside what they differ by.

  $ awk 'BEGIN { print "customer,arm,x"; for (i = 0; i < 3000; i++) printf "%d,%s,%.0f\n", i, i % 2 ? "ctrl" : "treat", 1e15 + i % 3 }' | gray-lift --rows --metric=x --keep=arm,sd,se,diff
  arm,sd,se,diff
  ,,,
  ctrl,0.8167688826131111,,
  treat,0.8167688826131111,0.029824182751699332,0

A ratio with what it was before exposure: what is taken off is centred on the ratio's
own scale, so that the means stay where they were, and the lift is of them.

  $ cat >ratio.csv <<'END'
  > customer,arm,clicks,sessions,clicks0,sessions0
  > a,ctrl,2,10,1,9
  > b,ctrl,5,20,6,22
  > c,ctrl,1,4,1,5
  > d,ctrl,3,9,2,8
  > e,treat,3,10,2,11
  > f,treat,6,20,5,21
  > g,treat,2,6,1,4
  > h,treat,3,8,3,10
  > END
  $ gray-lift --ratio=clicks/sessions --pre=clicks/sessions:clicks0/sessions0 --keep=arm,mean,lift,adj_mean,adj_lift --digits=4 ratio.csv
  arm,mean,lift,adj_mean,adj_lift
  ,,,,
  ctrl,0.2558,,,
  treat,0.3182,0.2438,0.3164,0.2278

Several --guard all act.

  $ awk 'BEGIN { print "customer,arm,spend,calls"; for (i = 0; i < 40; i++) print i "," (i % 2 ? "treat" : "ctrl") "," 10 + i % 3 "," 1 + 5 * (i % 2) + i % 5 }' >harm.csv
  $ gray-lift --metric=spend,calls --guard=calls:up:0.1 --guard=spend:down:0.5 -o out.csv harm.csv
  gray-lift: guard calls: in arm 'treat' it is up by 4.07114 to 5.92886, where 0.1 of 3 is allowed
  [3]

Which arm is the control is not guessed.

  $ sed 's/ctrl/对照/; s/treat/实验/' harm.csv | gray-lift --metric=spend
  gray-lift: no arm 'ctrl' is the control (arms: 实验, 对照; want --control=ARM)
  [1]

Where sessions and not customers were drawn, nobody of the control may be left.

  $ printf 'customer,arm,spend\nann,ctrl,1\nann,treat,2\nbob,treat,3\ncat,ctrl,1\ncat,treat,1\n' | gray-lift --metric=spend
  gray-lift: no arm 'ctrl' is the control (arms: treat; want --control=ARM), as far as units are in one arm alone; in several: 2
  [1]
  $ printf 'customer,arm,time\nann,ctrl,2026-01-01\nann,treat,2026-01-02\nbob,treat,2026-01-01\n' >twice.csv; printf 'customer,time,spend\nann,2026-01-03,1\n' | gray-lift --arms=twice.csv --metric=spend
  gray-lift: no arm 'ctrl' is the control (arms: treat; want --control=ARM), as far as units are in one arm alone; in several: 1
  [1]

A log in which identifiers are written otherwise, or of another time, is no log of
zeros.

  $ printf 'customer,arm,time\nC1,ctrl,2026-01-01\nC2,ctrl,2026-01-01\nC3,treat,2026-01-01\nC4,treat,2026-01-01\n' >who.csv
  $ printf 'customer,time,amount\nc1,2026-01-02,5\nc2,2026-01-02,5\nc3,2026-01-03,6\nc4,2026-01-03,8\n' >small.csv
  $ gray-lift --arms=who.csv --metric=amount --keep=arm,n,mean small.csv
  gray-lift: no row of the log is of somebody who was exposed: all units count as 0 (are identifiers written alike?) (4 in all)
  arm,n,mean
  ,4,
  ctrl,2,0
  treat,2,0
  $ sed 's/^c/C/; s/2026-01-0[23]/2025-12-30/' small.csv | gray-lift --arms=who.csv --metric=amount --keep=arm,n,mean
  gray-lift: no row of the log is within the time that counts for its customer: all units count as 0 (4 in all)
  arm,n,mean
  ,4,
  ctrl,2,0
  treat,2,0
  $ sed 's/^c\([12]\)/C\1/' small.csv | gray-lift --arms=who.csv --metric=amount --keep=arm,n,mean
  arm,n,mean
  ,4,
  ctrl,2,5
  treat,2,0

Words for no arm, for no customer, and arms that case or blanks part.

  $ printf 'customer,arm,y\n1,control,1\n2,control,2\n3,test,3\n4,test,4\n5,null,9\n6,(not set),9\nNULL,test,1\n' | gray-lift --metric=y --keep=arm,n,verdict
  gray-lift: '(not set)' stands for no arm, and is compared as one (--where leaves it out) (the first of 2)
  gray-lift: 'NULL' stands for no customer, and its rows are taken for those of one (--where leaves them out)
  arm,n,verdict
  ,7,none
  control,2,control
  (not set),1,few
  null,1,few
  test,3,few
  $ printf 'customer,arm,y\n1,control,1\n2,control,2\n3,test,3\n4,Test,4\n5, test,5\n' | gray-lift --metric=y --keep=arm,n,verdict
  gray-lift: ' test' is another arm but for case or blanks, and is compared as one of its own (the first of 3)
  arm,n,verdict
  ,5,none
  control,2,control
   test,1,few
  Test,1,few
  test,1,few

Amounts of two currencies; 1 and 0 have none.

  $ printf 'customer,time,amount,ccy\nC1,2026-01-02,5,USD\nC2,2026-01-02,5,CNY\nC3,2026-01-03,6,usd\n' >ccy.csv
  $ gray-lift --arms=who.csv --metric=amount --keep=arm,n,mean ccy.csv
  gray-lift: 'CNY' and 'usd': amounts of several currencies are added up as they are (--where takes one, --by parts them)
  arm,n,mean
  ,4,
  ctrl,2,5
  treat,2,3
  $ printf 'customer,arm,y,ccy\n1,ctrl,5,CNY\n2,ctrl,6,USD\n3,test,7,cny\n' | gray-lift --metric=y 2>&1 >all.csv
  gray-lift: 'CNY' and 'USD': amounts of several currencies are added up as they are (--where takes one, --by parts them)
  $ gray-lift --arms=who.csv --metric=amount --keep=arm,n,mean --where=ccy=USD ccy.csv
  arm,n,mean
  ,4,
  ctrl,2,2.5
  treat,2,0
  $ printf 'customer,arm,y,ccy\n1,ctrl,1,USD\n2,ctrl,0,CNY\n3,test,1,USD\n4,test,1,CNY\n' | gray-lift --metric=y --keep=arm,n,mean
  arm,n,mean
  ,4,
  ctrl,2,0.5
  test,2,1
  $ printf 'customer,arm,y,ccy\n1,ctrl,5,USD\n2,ctrl,6,CNY\n3,test,7,USD\n4,test,8,CNY\n' | gray-lift --metric=y --by=ccy --keep=ccy,arm,n,mean
  ccy,arm,n,mean
  CNY,,2,
  CNY,ctrl,1,6
  CNY,test,1,8
  USD,,2,
  USD,ctrl,1,5
  USD,test,1,7

Customers have a day on which they registered, which is no time of exposure; and
times of exposure beside --exposed.

  $ printf 'customer,registered_at\na,2020-01-01\nb,2026-03-01\nc,2019-01-01\nd,2021-01-01\n' | gray-split --experiment=e --arms=ctrl:1,treat:1 -o since.csv
  $ printf 'customer,time,amount\na,2020-06-01,5\nb,2026-04-01,6\nc,2026-01-01,3\n' >bought.csv
  $ gray-lift --arms=since.csv --metric=amount --keep=metric,arm,n,mean bought.csv
  gray-lift: since.csv:1: the time of exposure is a column that was there before the arms were drawn (want --exposed=2026-11-20 or --columns)
  metric,arm,n,mean
  (srm),,4,
  amount,ctrl,2,5.5
  amount,treat,2,1.5
  $ gray-lift --arms=since.csv --metric=amount --keep=metric,arm,n,mean --columns=arms.time=registered_at bought.csv 2>&1 | grep -c exposure
  0
  [1]
  $ gray-lift --arms=since.csv --metric=amount --keep=metric,arm,n,mean --exposed=2026-01-01 bought.csv
  metric,arm,n,mean
  (srm),,4,
  amount,ctrl,2,3
  amount,treat,2,1.5
  $ printf 'customer,arm,time\na,ctrl,2026-01-01\nb,ctrl,2026-01-01\nc,treat,2026-01-01\nd,treat,2026-01-01\n' >timed.csv
  $ gray-lift --arms=timed.csv --metric=amount --keep=metric,arm,n,mean --exposed=2026-02-01 bought.csv
  gray-lift: timed.csv:1: --exposed takes the place of the times that are here
  metric,arm,n,mean
  (srm),,4,
  amount,ctrl,2,3
  amount,treat,2,0

Shares with their sign; a metric of which nothing says what it was before.

  $ printf 'customer,arm,y\na,ctrl,1\nb,ctrl,2\nc,treat,3\nd,treat,5\n' >few.csv
  $ gray-lift --metric=y --guard=y:up:50% --split=50%:50% --keep=metric,arm,p few.csv
  metric,arm,p
  (srm),,1
  y,ctrl,
  y,treat,0.1987273889345261
  $ gray-lift --metric=y --split=ctrl:10%,treat:90% --keep=metric,arm,p few.csv >sign.csv
  $ gray-lift --metric=y --split=10:90 --keep=metric,arm,p few.csv | cmp - sign.csv
  $ gray-lift --metric=y --guard=y:up:-5% few.csv
  gray-lift: --guard: '-5%' is no limit (want a share of the control's mean, as 0.01) (see gray-lift --help)
  [2]
  $ gray-lift --metric=y --pre=y few.csv
  gray-lift: --pre: 'y' does not say what was before (want y:COLUMN) (see gray-lift --help)
  [2]

A window that is not over for anybody.

  $ gray-lift --arms=timed.csv --within=90d --metric=amount --keep=metric,arm,n,mean --until=2026-01-31 bought.csv
  gray-lift: the window of every unit ends after the newest row, or --until: all are left out (want --open=in, or a shorter --within) (4 in all)
  metric,arm,n,mean
  $ gray-lift --arms=timed.csv --within=30d --metric=amount --keep=metric,arm,n,mean --until=2026-01-31 bought.csv
  metric,arm,n,mean
  (srm),,4,
  amount,ctrl,2,0
  amount,treat,2,1.5

A customer who was asked two prices of one product.

  $ printf 'customer,segment,product,price,accepted\na,s,P,100,1\na,s,P,200,0\nc,s,P,200,0\ne,s,P,100,1\n' | gray-lift --price=price --metric=accepted --keep=price,n,response
  gray-lift: 'a' is in several arms, groups or strata: it is left out
  price,n,response
  100,1,1
  200,1,0

A window of less than a day, in minutes where months were meant, for a log of days.

  $ printf 'customer,arm,time\na,ctrl,2026-01-01\nb,treat,2026-01-01\n' >sent.csv
  $ printf 'customer,time,amount\na,2026-01-01,5\nb,2026-01-03,7\n' >days.csv
  $ gray-lift --arms=sent.csv --within=3m --metric=amount --keep=arm,n,mean days.csv
  gray-lift: '--within' has a window of less than a day, and no row has a time of day: little but the same day is within it (m is minutes)
  arm,n,mean
  ,2,
  ctrl,1,5
  treat,1,0
  $ gray-lift --arms=sent.csv --within=2d --metric=amount --keep=arm,n,mean days.csv
  arm,n,mean
  ,2,
  ctrl,1,5
  treat,1,7
