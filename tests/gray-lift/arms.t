Arms travel in the form of the programs that give them.

gray-split, on a table of customers who have their figures already; nobody is in both
arms, and those outside of the ramp are in none.

  $ seq 1 40 | awk 'BEGIN { print "customer,spend" } { print "c" $1 "," $1 % 7 }' >customers.csv
  $ gray-split --experiment=card --arms=ctrl:25,treat:75 --ramp=50 customers.csv >split.csv
  $ gray-lift --metric=spend --keep=experiment,metric,arm,n,mean,p split.csv
  gray-lift: split.csv:2: it is in no arm: the row is left out (the first of 20)
  experiment,metric,arm,n,mean,p
  card,(srm),,20,,0.6055766163353464
  card,spend,ctrl,6,2.6666666666666665,
  card,spend,treat,14,3.4285714285714284,0.452297677323639

The shares that (srm) wants are those that arms were drawn by. An order of theirs, from a
day on that is given:

  $ printf 'customer,time,amount\nc3,2026-03-02,5\nc8,2026-03-04,7\nc9,2026-02-28,9\n' >orders.csv
  $ gray-lift --arms=split.csv --exposed=2026-03-01 --metric=amount,rows --keep=experiment,metric,arm,n,mean orders.csv
  gray-lift: split.csv:2: it is in no arm: the row is left out (the first of 20)
  experiment,metric,arm,n,mean
  card,(srm),,20,
  card,amount,ctrl,6,0
  card,amount,treat,14,0.35714285714285715
  card,rows,ctrl,6,0
  card,rows,treat,14,0.07142857142857142
  $ gray-lift --arms=split.csv --metric=amount orders.csv
  gray-lift: split.csv: no column 'time' says when they were exposed (want --exposed=2026-11-20)
  [1]

Forced arms were not drawn.

  $ printf 'customer,experiment,arm\nc1,card,treat\nc2,card,treat\nc3,card,\n' >force.csv
  $ gray-split --experiment=card --arms=ctrl:25,treat:75 --ramp=50 --force=force.csv customers.csv | gray-lift --metric=spend --keep=arm,n
  gray-lift: stdin:4: it is in no arm: the row is left out (the first of 20)
  gray-lift: stdin:2: its arm was not drawn but forced: the row is left out (the first of 2)
  arm,n
  ,18
  ctrl,5
  treat,13

offer-price: whoever is held out is the control; an offer of no rule is none.

  $ cat >rules.csv <<END
  > rule_id,campaign,segment,product,kind,currency,list,base,floor,cap,unit_cost,response,elasticity
  > R1,spring,a,P1,fee,CNY,100,80,50,100,40,0.1,2
  > END
  $ (echo customer,segment; seq 1 30 | sed 's/.*/c&,a/'; echo c31,b) >segments.csv
  $ offer-price -r rules.csv --no-consent --holdout=0.3 segments.csv >offers.csv 2>said
  $ gray-lift --arms=offers.csv --exposed=2026-03-01 --metric=amount,rows --keep=metric,arm,n,mean,p orders.csv
  gray-lift: offers.csv:32: it is in no arm: the row is left out
  metric,arm,n,mean,p
  (srm),,30,,0.6903283294641936
  amount,ctrl,10,0.5,
  amount,treat,20,0.35,0.8086502843230762
  rows,ctrl,10,0.1,
  rows,treat,20,0.05,0.6617309997943344
  $ sed 's/$/,spring/;1s/spring/campaign/' offers.csv | gray-lift --metric=holdout --keep=experiment,arm,n,mean
  gray-lift: stdin:32: it is in no arm: the row is left out
  experiment,arm,n,mean
  spring,,30,
  spring,ctrl,10,1
  spring,treat,20,0
  $ gray-split --experiment=price --arms=ctrl:50,treat:50 segments.csv | offer-price -r rules.csv --no-consent --holdout=0.3 >both.csv 2>said
  $ head -n 1 both.csv
  customer,segment,experiment,arm,phase,split_propensity,reason,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity,response
  $ gray-lift --arms=both.csv --exposed=2026-03-01 --metric=rows --keep=experiment,arm,n,mean orders.csv
  gray-lift: both.csv:2: it is in no arm: the row is left out (the first of 10)
  experiment,arm,n,mean
  price,,21,
  price,ctrl,11,0.09090909090909091
  price,treat,10,0

scene-push: its pushes, and its silences.

  $ printf 'scene,match,holdout,cap,action\nlook,view,0.4,1/7d,push:a\n' >scenes.csv
  $ seq 1 20 | awk 'BEGIN { print "customer,time,kind" } { printf "c%d,2026-03-02 %02d:00:00,view\n", $1, $1 + 2 } END { print "c3,2026-03-03 10:00:00,view" }' >events.csv
  $ scene-push -r scenes.csv --suppressed=held.csv events.csv >sent.csv 2>said
  $ cut -d, -f9 held.csv | sort | uniq -c
        1 CAP
        5 HOLDOUT
        1 reason
  $ gray-lift --arms=sent.csv --arms=held.csv --within=2d --open=in --metric=amount,rows --keep=experiment,metric,arm,n,mean orders.csv
  gray-lift: held.csv:7: it is in no arm: the row is left out
  gray-lift: orders.csv:2: the time is a day without a time of day, that of the exposure: it counts as after it
  experiment,metric,arm,n,mean
  look,(srm),,20,
  look,amount,ctrl,5,0
  look,amount,treat,15,0.8
  look,rows,ctrl,5,0
  look,rows,treat,15,0.13333333333333333
  $ sed '1s/$/,arm/;2,$s/$/,quick/' sent.csv >named.csv
  $ (sed '1s/reason/arm,reason/;2,$s/HOLDOUT/quick,HOLDOUT/;2,$s/CAP/quick,CAP/' held.csv) >named-held.csv
  $ gray-lift --arms=named.csv --arms=named-held.csv --metric=rows --keep=arm,n orders.csv 2>&1
  gray-lift: named-held.csv:7: it is in no arm: the row is left out
  gray-lift: orders.csv:2: the time is a day without a time of day, that of the exposure: it counts as after it
  arm,n
  ,20
  ctrl,5
  quick,15

Orders that have a day, beside exposures that have a time: those of that day come after it,
the day that a window ends in is in it, and the day before is before.

  $ printf 'customer,arm,time\na,ctrl,2026-03-02 12:00\nb,treat,2026-03-02 12:00\n' >noon.csv
  $ printf 'customer,time,amount\na,2026-03-01,1\na,2026-03-02,10\na,2026-03-04,100\na,2026-03-05,1000\nb,20260302,7\nb,2026-03-09,0\n' >days.csv
  $ gray-lift --arms=noon.csv --metric=amount --within=2d --before=2d --keep=metric,arm,n,mean days.csv
  gray-lift: days.csv:3: the time is a day without a time of day, that of the exposure: it counts as after it (the first of 2)
  metric,arm,n,mean
  (srm),,2,
  amount,ctrl,1,110
  amount,treat,1,7
  $ sed 's/,2026-03-02,/,2026-03-02 00:00,/' days.csv | gray-lift --arms=noon.csv --metric=amount --within=2d --keep=metric,arm,n,mean --stats=stats.json -o out.csv 2>said; cut -d, -f2- out.csv | tail -n 2; grep -o '"rows_same_day":[0-9]*' stats.json; grep -o '"rows_outside":[0-9]*' stats.json
  ctrl,1,100
  treat,1,7
  "rows_same_day":1
  "rows_outside":4

Yes and no in Chinese.

  $ printf 'customer,arm,kept\na,ctrl,是\nb,ctrl,否\nc,treat,T\nd,treat,有\n' | gray-lift --metric=kept --keep=metric,arm,n,mean
  metric,arm,n,mean
  (srm),,4,
  kept,ctrl,2,0.5
  kept,treat,2,1

reach-funnel: its units, and how far they came.

  $ awk 'BEGIN { print "customer,time,event,arm" } NR > 1 { n++; arm = n % 2 ? "ctrl" : "treat"; print $1 ",2026-03-0" n % 5 + 1 ",sent," arm; if (n % 3) print $1 ",2026-03-09,bought," arm }' FS=, segments.csv >log.csv
  $ reach-funnel --steps=sent,bought --by=arm --dump=units log.csv | gray-lift --metric=reached_bought --keep=metric,arm,n,mean
  metric,arm,n,mean
  (srm),,31,
  reached_bought,ctrl,16,0.6875
  reached_bought,treat,15,0.6666666666666666

attrib-roi: what each customer's conversions are credited with.

  $ (echo customer,time,channel,conversion,revenue; seq 1 12 | awk '{ print "c" $1 ",2026-03-02 09:00,mail,,"; print "c" $1 ",2026-03-03 09:00,,1," 10 * $1 }') >touches.csv
  $ attrib-roi -m linear --dump=touches touches.csv 2>said | gray-lift --arms=split.csv --exposed=2026-03-01 --metric=revenue --keep=arm,n,mean
  gray-lift: split.csv:2: it is in no arm: the row is left out (the first of 20)
  arm,n,mean
  ,20,
  ctrl,6,20
  treat,14,14.285714285714286

Exposures to several flags, as the systems that call them keys or flags write it: an
experiment each, and no customer of several arms.

  $ printf 'u1,f1,control\nu2,f1,control\nu3,f1,test\nu4,f1,test\nu1,f2,test\nu2,f2,control\nu3,f2,test\nu4,f2,control\n' >flags
  $ printf 'distinct_id,time,value\nu1,2026-01-02,1\nu2,2026-01-02,2\nu3,2026-01-02,3\nu4,2026-01-02,4\n' >values.csv
  $ for names in 'distinct_id,$feature_flag,$feature_flag_response' user_id,flag_key,variant anonymous_id,experiment_key,variation_id user_id,feature_key,variation_key
  > do
  >   { echo "$names"; cat flags; } >flags.csv
  >   gray-lift --arms=flags.csv --exposed=2026-01-01 --metric=value --keep=experiment,arm,n,mean values.csv
  > done | sort | uniq -c
        4 experiment,arm,n,mean
        4 f1,,4,
        4 f1,control,2,1.5
        4 f1,test,2,3.5
        4 f2,,4,
        4 f2,control,2,3
        4 f2,test,2,2
