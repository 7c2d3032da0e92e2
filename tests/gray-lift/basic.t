Two arms, orders of a log, customers without any.

  $ cat >arms.csv <<END
  > customer,arm,time
  > a,ctrl,2026-11-01
  > b,treat,2026-11-01
  > c,ctrl,2026-11-02
  > d,treat,2026-11-02
  > e,treat,2026-11-02
  > e,ctrl,2026-11-03
  > f,treat,2026-11-02
  > f,treat,2026-11-05
  > g,ctrl,2026-11-20
  > END
  $ cat >orders.csv <<END
  > customer,time,amount
  > a,2026-10-30,5
  > a,2026-11-03,10
  > b,2026-11-15,7
  > b,2026-11-15 00:00:01,100
  > d,2026-11-02,3
  > zz,2026-11-30,9
  > END
  $ gray-lift --arms=arms.csv --metric=amount,rows --within=14d --keep=metric,arm,n,mean,diff orders.csv
  gray-lift: arms.csv:9: the customer was exposed before: the first time counts
  gray-lift: 'e' is in several arms, groups or strata: it is left out
  metric,arm,n,mean,diff
  (srm),,5,,
  amount,ctrl,2,5,
  amount,treat,3,3.3333333333333335,-1.6666666666666665
  rows,ctrl,2,0.5,
  rows,treat,3,0.6666666666666666,0.16666666666666669

The window includes its end (b at midnight) and not the second behind it. g is left
out, as his window is not over, and counts if asked for.

  $ gray-lift --arms=arms.csv --metric=amount --within=14d --open=in orders.csv 2>said | cut -d, -f1-4
  metric,arm,n,mean
  (srm),,6,
  amount,ctrl,3,3.3333333333333335
  amount,treat,3,3.3333333333333335
  $ gray-lift --arms=arms.csv --metric=amount --within=14d --until=2026-12-05 orders.csv 2>said | cut -d, -f1-4
  metric,arm,n,mean
  (srm),,6,
  amount,ctrl,3,3.3333333333333335
  amount,treat,3,3.3333333333333335
  $ gray-lift --arms=arms.csv --metric=amount --within=14d --stats=stats.json -o out.csv orders.csv 2>said
  $ grep -o '"exposures_repeated.*"harms' stats.json
  "exposures_repeated":1,"times_aside":0,"times_foreign":0,"units_several":1,"units_open":1,"rows_of_others":1,"rows_outside":2,"strata_left_out":0,"srm_fails":0,"harms

A day on which a clock of the zone ends is in it. Without times, a day is given.

  $ printf 'customer,time,amount\nb,2026-11-14T23:30:00Z,1\nb,2026-11-14T15:30:00Z,2\n' >zone.csv
  $ gray-lift --tz=+08:00 --arms=arms.csv --metric=amount --within=13d --open=in zone.csv 2>said | cut -d, -f2,4 | tail -n 1
  treat,0
  $ gray-lift --tz=+08:00 --arms=arms.csv --metric=amount --within=14d --open=in zone.csv 2>said | cut -d, -f2,4 | tail -n 1
  treat,0.6666666666666666
  $ cut -d, -f1,2 arms.csv | grep -v e, >undated.csv
  $ gray-lift --arms=undated.csv --metric=amount orders.csv
  gray-lift: undated.csv: no column 'time' says when they were exposed (want --exposed=2026-11-20)
  [1]
  $ gray-lift --arms=undated.csv --metric=amount --exposed=2026-11-15 orders.csv | cut -d, -f2-4
  gray-lift: undated.csv:7: the customer was exposed before: the first time counts
  arm,n,mean
  ,6,
  ctrl,3,0
  treat,3,35.666666666666664

What was before makes it sharper; it is 5 for a, and 0 for the others.

  $ gray-lift --arms=arms.csv --metric=amount --within=14d --before=5d --keep=arm,diff,adj_diff,theta orders.csv 2>said
  arm,diff,adj_diff,theta
  ,,,
  ctrl,,,
  treat,-1.6666666666666665,2.0833333333333335,1.5

Of a ratio it is a ratio. In a log it is found; in a table columns have it.

  $ awk 'BEGIN { print "customer,time,clicks,views"; for (i = 1; i <= 40; i++) { b = i * 7 % 11; print "u" i ",2026-10-2" i % 9 "," b "," b + 3 + i % 2; print "u" i ",2026-11-1" i % 9 "," int(b / 2) + i % 3 "," 6 + b % 4 } }' >clicks.csv
  $ awk 'BEGIN { print "customer,arm,time"; for (i = 1; i <= 40; i++) print "u" i "," (i % 2 ? "ctrl" : "new") ",2026-11-01" }' >who.csv
  $ awk 'BEGIN { print "customer,arm,clicks,views,c,v"; for (i = 1; i <= 40; i++) { b = i * 7 % 11; print "u" i "," (i % 2 ? "ctrl" : "new") "," int(b / 2) + i % 3 "," 6 + b % 4 "," b "," b + 3 + i % 2 } }' >units.csv
  $ gray-lift --arms=who.csv --ratio=clicks/views --before=30d --keep=arm,diff,p,adj_diff,adj_p,theta,rho2 --digits=9 clicks.csv
  arm,diff,p,adj_diff,adj_p,theta,rho2
  ,,1.000000000,,,,
  ctrl,,,,,,
  new,-0.002997763,0.967475428,-0.078466360,0.070379763,1.216018207,0.638897890
  $ gray-lift --ratio=clicks/views --pre=clicks/views:c/v --keep=arm,diff,p,adj_diff,adj_p,theta,rho2 --digits=9 units.csv
  arm,diff,p,adj_diff,adj_p,theta,rho2
  ,,1.000000000,,,,
  ctrl,,,,,,
  new,-0.002997763,0.967475428,-0.078466360,0.070379763,1.216018207,0.638897890
  $ gray-lift --ratio=clicks/views --pre=clicks/views:c --keep=arm,adj_diff,theta,rho2 --digits=9 units.csv
  arm,adj_diff,theta,rho2
  ,,,
  ctrl,,,
  new,0.005883819,0.059210546,0.670194031

What nobody did before says nothing: the plain figures stand.

  $ awk -F, '{ print $1 "," $2 "," $3 "," $4 "," (NR > 1 ? 0 : $5) "," (NR > 1 ? 0 : $6) }' OFS=, units.csv >never.csv
  $ gray-lift --ratio=clicks/views --pre=clicks/views:c/v --keep=arm,diff,adj_diff,theta,verdict --digits=9 never.csv
  arm,diff,adj_diff,theta,verdict
  ,,,,none
  ctrl,,,,control
  new,-0.002997763,,,none

Rows of customers are summed; d is in two arms, and left out.

  $ printf 'customer,arm,x\na,ctrl,1\nb,ctrl,2\nc,treat,3\nd,treat,4\nd,ctrl,4\ne,treat,9\ne,treat,1\n' >in.csv
  $ gray-lift --metric=x in.csv | cut -d, -f1-5
  gray-lift: 'd' is in several arms, groups or strata: it is left out
  metric,arm,n,mean,sd
  (srm),,4,,
  x,ctrl,2,1.5,0.7071067811865476
  x,treat,2,6.5,4.949747468305833
  $ gray-lift --rows --metric=x in.csv | cut -d, -f1-4
  metric,arm,n,mean
  (srm),,7,
  x,ctrl,3,2.3333333333333335
  x,treat,4,4.25

State of halves is the state of all, whatever is merged first.

  $ sed 1q in.csv >half.csv; sed -n '3p;5p;7p' in.csv >>half.csv; sed '3d;5d;7d' in.csv >other.csv
  $ gray-lift --metric=x --partial -o 1.state half.csv; gray-lift --metric=x --partial -o 2.state other.csv
  $ gray-lift --metric=x --merge 2.state 1.state 2>said | cut -d, -f1-5
  metric,arm,n,mean,sd
  (srm),,4,,
  x,ctrl,2,1.5,0.7071067811865476
  x,treat,2,6.5,4.949747468305833
  $ gray-lift --arms=arms.csv --metric=amount --within=14d --partial -o 3.state orders.csv
  $ sed 's/a,ctrl,2026-11-01/a,ctrl,2026-11-03/' arms.csv >moved.csv
  $ gray-lift --arms=moved.csv --metric=amount --within=14d --merge 3.state
  gray-lift: 3.state:2: customer 'a' was exposed at another time by the arms of this state than by --arms
  [1]
  $ grep -v ^a, arms.csv >fewer.csv
  $ gray-lift --arms=fewer.csv --metric=amount --within=14d --merge 3.state
  gray-lift: 3.state:2: customer 'a' was exposed more by the arms of this state than by --arms
  [1]
  $ gray-lift --arms=arms.csv --metric=rows --within=14d --merge 3.state 2>&1 | sed 's/(.*//'
  gray-lift: 3.state:1: this state was made with --metric=amount@arms, and this run is with --metric=rows@arms

Experiments and groups are reports of their own; the others of a strata are added up.

  $ cat >many.csv <<END
  > customer,experiment,arm,phase,x
  > a,e1,ctrl,1,10
  > b,e1,ctrl,1,12
  > c,e1,treat,1,11
  > d,e1,treat,1,13
  > e,e1,ctrl,2,1
  > f,e1,ctrl,2,3
  > g,e1,treat,2,2
  > h,e1,treat,2,4
  > i,e1,treat,2,2
  > j,e1,treat,2,4
  > a,e2,B,1,5
  > b,e2,control,1,6
  > END
  $ gray-lift --metric=x --keep=experiment,metric,arm,n,mean,control,diff,verdict many.csv
  experiment,metric,arm,n,mean,control,diff,verdict
  e1,(srm),,10,,,,none
  e1,x,ctrl,4,6.5,,,control
  e1,x,treat,6,6,6.5,-0.5,few
  e2,(srm),,2,,,,none
  e2,x,control,1,6,,,control
  e2,x,B,1,5,6,-1,few
  $ gray-lift --metric=x --strata=phase --keep=experiment,arm,n,mean,control,diff,df many.csv | sed -n 4p
  e1,treat,6,6.6000000000000005,5.6000000000000005,1,3.4482758620689657
  $ gray-lift --metric=x --by=phase --keep=experiment,phase,arm,n,diff many.csv | grep -v e2
  experiment,phase,arm,n,diff
  e1,1,,4,
  e1,1,ctrl,2,
  e1,1,treat,2,1
  e1,2,,6,
  e1,2,ctrl,2,
  e1,2,treat,4,1

Costs, caps, guards, looks.

  $ cat >money.csv <<END
  > customer,arm,spend,cost,complaints
  > a,ctrl,10,0,0
  > b,ctrl,12,0,0
  > c,ctrl,11,0,0
  > d,treat,20,2,1
  > e,treat,22,2,1
  > f,treat,900,2,0
  > END
  $ gray-lift --metric=spend --cost=cost --winsor=80 --keep=arm,mean,diff,incremental,cost_per_incremental,iroas,cap,verdict money.csv
  arm,mean,diff,incremental,cost_per_incremental,iroas,cap,verdict
  ,,,,,,,none
  ctrl,11,,,,,22,control
  treat,21.333333333333332,10.333333333333334,31,0.1935483870967742,5.166666666666667,22,up
  $ gray-lift --metric=spend --winsor=80 --guard=spend:up:0.5,complaints:up money.csv | cut -d, -f1,2,13,14,20
  gray-lift: guard spend: in arm 'treat' it is up by 7.8649 to 12.8018, where 0.5 of 11 is allowed
  metric,arm,p,p_adj,verdict
  (srm),,1,,none
  spend,ctrl,,,control
  spend,treat,0.00033966163705148426,0.00033966163705148426,up
  complaints,ctrl,,,control
  complaints,treat,0.183503419072274,,few
  $ gray-lift --metric=spend --winsor=80 --guard=spend:up:0.8 -o out.csv money.csv
  $ gray-lift --metric=spend --winsor=80 --guard=spend:down:0 -o out.csv money.csv
  $ gray-lift --metric=spend --winsor=80 --guard=spend:up:0.5 --min-n=4 money.csv | cut -d, -f20 | tail -n 1
  few
  $ gray-lift --metric=spend --winsor=80 --look=nightly --keep=arm,diff_lo,diff_hi,p,statistic,verdict money.csv
  arm,diff_lo,diff_hi,p,statistic,verdict
  ,,,1,-0.0029925268919583914,none
  ctrl,,,,,control
  treat,-11.91000770248404,32.57667436915071,0.5258147030565987,11.716898663286047,few

Arms that are not as planned: figures are printed, and not to be believed.

  $ awk 'BEGIN { print "customer,arm,x"; for (i = 0; i < 900; i++) print i "," (i % 3 ? "ctrl" : "treat") "," i % 5 }' >skew.csv
  $ gray-lift --metric=x --keep=metric,arm,n,p,verdict,df,statistic skew.csv
  gray-lift: the arms are not as large as planned (p 1.5e-23); if the plan is not one share for all, want --split=ctrl:5,treat:95
  metric,arm,n,p,verdict,df,statistic
  (srm),,900,1.5239706048320995e-23,invalid,1,100
  x,ctrl,600,,control,,
  x,treat,300,1,invalid,597.666667905359,0
  [3]
  $ gray-lift --metric=x --split=2:1 --keep=metric,p,verdict skew.csv | sed -n 2p
  (srm),1,none
  $ gray-lift --metric=x --split=treat:1,ctrl:2 --keep=metric,p,verdict skew.csv | sed -n 2p
  (srm),1,none
  $ gray-lift --metric=x '--split=treat:1|ctrl:1|spare:1' --keep=metric,arm,n,verdict skew.csv 2>said
  metric,arm,n,verdict
  (srm),,900,invalid
  x,ctrl,600,control
  x,spare,0,invalid
  x,treat,300,invalid
  [3]
  $ gray-lift --metric=x --split=treat:1,ctrl:2,spare:0 --keep=metric,p,df skew.csv | sed -n 2p
  (srm),1,1
  $ gray-lift --metric=x --split=ctrl:1 --keep=metric,p,verdict,statistic skew.csv 2>said | sed -n 2p
  (srm),0,invalid,
  $ gray-lift --metric=x --look=nightly --keep=metric,p,verdict,statistic skew.csv 2>said | sed -n 2p
  (srm),6.380442423270026e-11,invalid,23.47519858264195

Propensities are the plan where each arm has one.

  $ sed '1s/$/,split_propensity/;2,$s/\(ctrl.*\)/\1,0.667/;2,$s/\(treat.*\)/\1,0.333/' skew.csv >drawn.csv
  $ gray-lift --metric=x --keep=metric,p,verdict drawn.csv | sed -n 2p
  (srm),0.9830713455440379,none

A score: units by falling score, those of one score together.

  $ awk 'BEGIN { print "customer,arm,score,y"; for (i = 0; i < 12; i++) print i "," (i % 2 ? "treat" : "ctrl") "," 9 - int(i / 3) "," (i % 2 && i < 6) }' >score.csv
  $ gray-lift --metric=y --score=score --bins=3 --keep=arm,bin,n,n_control,score_from,score_to,mean,control,uplift,value score.csv
  arm,bin,n,n_control,score_from,score_to,mean,control,uplift,value
  treat,1,3,3,9,8,1,0,1,
  treat,2,1,2,7,7,0,0,0,
  treat,3,2,1,6,6,0,0,0,
  treat,(qini),,,,,,,,0.10416666666666667
  treat,(auuc),,,,,,,,0.390625
  treat,(qini area),,,,,,,,7.5
  treat,(qini end),,,,,,,,3
  $ (sed 1q score.csv; sed 1d score.csv | sort -r) | gray-lift --metric=y --score=score --bins=3 >shuffled
  $ gray-lift --metric=y --score=score --bins=3 score.csv | cmp - shuffled

Sizes of tests.

  $ gray-lift --sd=1 --effect=0.1 --digits=3
  rate,sd,effect,alpha,power,n_control,n,n_control_t
  ,1.000,0.100,0.050,0.800,1569.772,1569.772,1570.733
  $ gray-lift --sd=30 --n=2000 --digits=4 --keep=effect
  effect
  2.6585
  $ gray-lift --rate=0.05 --effect=-0.1 --split=3:1 --digits=1 --keep=n_control,n
  n_control,n
  55389.5,18463.2

An arm of one unit has no variance, and nothing is said of its ratio either.

  $ printf 'customer,arm,amount,rows\na,ctrl,5,1\nb,ctrl,7,2\nc,ctrl,9,1\nd,treat,6,2\n' >one.csv
  $ gray-lift --control=ctrl --ratio=amount/rows one.csv | cut -d, -f1-6,20-22
  metric,arm,n,mean,sd,control,verdict,se,df
  (srm),,4,,,,none,,1
  amount/rows,ctrl,3,5.25,2.7235948211876155,,control,,
  amount/rows,treat,1,3,,5.25,few,,
