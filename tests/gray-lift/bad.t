What is wrong with the options or the data is said.

  $ printf 'customer,arm,x,pre\na,ctrl,1,1\nb,treat,2,\nc,ctrl,3,2\nd,treat,5,1\n' >in.csv
  $ gray-lift in.csv
  gray-lift: nothing to compare (want --metric=COLUMN, or for the size of a test --rate=0.05 --effect=0.1 or --sd=30 --effect=2) (see gray-lift --help)
  [2]
  $ gray-lift --metric=y in.csv
  gray-lift: in.csv: no column 'y' (has: customer, arm, x, pre)
  [1]
  $ gray-lift --metric=x,x in.csv
  gray-lift: --metric: 'x' is there twice (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --strata=arm in.csv
  gray-lift: --strata=arm: units of one arm have nobody to be compared with (see gray-lift --help)
  [2]
  $ gray-lift --metric=, in.csv
  gray-lift: --metric: a column has no name (see gray-lift --help)
  [2]
  $ gray-lift --ratio=x in.csv
  gray-lift: --ratio: 'x' is no ratio (want clicks/sessions) (see gray-lift --help)
  [2]
  $ gray-lift --ratio=x/ in.csv
  gray-lift: --ratio: a column has no name (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --pre=y:pre in.csv
  gray-lift: --pre: 'y:pre' names no metric (want x:COLUMN) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --pre=pre in.csv
  gray-lift: --pre: 'pre' does not say what was before (want x:COLUMN) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --pre=x:pre,x:pre in.csv
  gray-lift: --pre: 'x' is there twice (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --guard=x in.csv
  gray-lift: --guard: 'x' does not say which way is harm (want METRIC:up:0.01 or METRIC:down:0.01) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --guard=x:sideways:0.1 in.csv
  gray-lift: --guard: 'x:sideways:0.1' does not say which way is harm (want METRIC:up:0.01 or METRIC:down:0.01) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --guard=x:up:ten in.csv
  gray-lift: --guard: 'ten' is no limit (want a share of the control's mean, as 0.01) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --guard=x:up:-1 in.csv
  gray-lift: --guard: '-1' is no limit (want a share of the control's mean, as 0.01) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --guard=x:up,x:down in.csv
  gray-lift: --guard: 'x' is guarded twice (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --guard=y:up in.csv
  gray-lift: in.csv: no column 'y' (has: customer, arm, x, pre)
  [1]
  $ gray-lift --guard=x:up in.csv
  gray-lift: nothing to compare (want --metric=COLUMN or --ratio=COLUMN/COLUMN) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --split=a:b in.csv
  gray-lift: --split: 'b' is no share (want a number, as 50) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --split=50:50:1 in.csv
  gray-lift: --split has 3 shares, and there are 2 arms: ctrl, treat
  [1]
  $ gray-lift --metric=x --split=0:0 in.csv
  gray-lift: --split: all shares are 0 (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --split=50:-50 in.csv
  gray-lift: --split: '-50' is no share (want a number, as 50) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --split=ctrl:50,treat in.csv
  gray-lift: --split: 'treat' is no share of an arm (want ctrl:50) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --winsor=99 --rows in.csv
  gray-lift: --winsor wants all units at hand, and --rows keeps none (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --winsor=0.99 in.csv
  gray-lift: --winsor is a quantile in percent, from 50 on (want 99.9) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --winsor=49.99 --rows in.csv
  gray-lift: --winsor is a quantile in percent, from 50 on (want 99.9) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --winsor=50 --rows in.csv
  gray-lift: --winsor wants all units at hand, and --rows keeps none (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --winsor=101 in.csv
  gray-lift: --winsor: '101' is not right (want a number in 0..100) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --score=pre --rows in.csv
  gray-lift: --score wants all units at hand, and --rows keeps none (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --within=7d in.csv
  gray-lift: --within, --before and --exposed count from an exposure (want --arms=FILE) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --exposed=2026-01-01 in.csv
  gray-lift: --within, --before and --exposed count from an exposure (want --arms=FILE) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --arms=in.csv --rows in.csv
  gray-lift: --arms and --rows exclude each other: rows are orders, not units (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --arms=in.csv --pre=x:pre in.csv
  gray-lift: with --arms what was before is --before=30d, not --pre (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --arms=in.csv --score=x in.csv
  gray-lift: --score and --arms exclude each other (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --alpha=2 in.csv
  gray-lift: --alpha: '2' is not right (want a number in 1e-06..0.5) (see gray-lift --help)
  [2]
  $ gray-lift --metric=x --control=none in.csv
  gray-lift: no arm 'none' is the control (arms: ctrl, treat; want --control=ARM)
  [1]
  $ gray-lift --rate=0.05
  gray-lift: --rate wants --effect=0.1, the lift that is to be found (see gray-lift --help)
  [2]
  $ gray-lift --rate=0.5 --effect=1
  gray-lift: --effect makes --rate 1 or more (see gray-lift --help)
  [2]
  $ gray-lift --rate=0.5 --effect=0
  gray-lift: --effect is 0: no size would find it (see gray-lift --help)
  [2]
  $ gray-lift --sd=1
  gray-lift: --sd wants --effect, the difference that is to be found, or --n (see gray-lift --help)
  [2]
  $ gray-lift --sd=1 --rate=.1 --effect=1
  gray-lift: --rate and --sd exclude each other (see gray-lift --help)
  [2]
  $ gray-lift --sd=1 --effect=1 --split=1:1:1
  gray-lift: --split of a size has two shares: the control's and the other's (see gray-lift --help)
  [2]

Data.

  $ cat >lift <<'END'
  > printf '%s\n' "$@" >data.csv
  > gray-lift --metric=x --keep=metric,arm,n,mean,sd,diff,lift,p,verdict data.csv
  > END
  $ sh lift customer,x a,1
  gray-lift: data.csv: no column 'arm' (has: customer, x)
  [1]
  $ sh lift customer,arm,x
  metric,arm,n,mean,sd,diff,lift,p,verdict
  $ sh lift customer,arm,x a,ctrl,1 b,ctrl,2
  gray-lift: all units are in arm 'ctrl': there is nothing to compare it with
  [1]
  $ sh lift customer,arm,x a,ctrl,1 b,treat,2
  metric,arm,n,mean,sd,diff,lift,p,verdict
  (srm),,2,,,,,1,none
  x,ctrl,1,1,,,,,control
  x,treat,1,2,,1,,,few
  $ sh lift customer,arm,x a,ctrl,1 b,treat,2 c,ctrl,1 d,treat,2
  metric,arm,n,mean,sd,diff,lift,p,verdict
  (srm),,4,,,,,1,none
  x,ctrl,2,1,0,,,,control
  x,treat,2,2,0,1,,,few
  $ sh lift customer,arm,x a,ctrl,0 b,treat,0 c,ctrl,0 d,treat,0
  metric,arm,n,mean,sd,diff,lift,p,verdict
  (srm),,4,,,,,1,none
  x,ctrl,2,0,0,,,,control
  x,treat,2,0,0,0,,,few
  $ sh lift customer,arm,x a,ctrl,0 b,treat,1 c,ctrl,0 d,treat,3
  metric,arm,n,mean,sd,diff,lift,p,verdict
  (srm),,4,,,,,1,none
  x,ctrl,2,0,0,,,,control
  x,treat,2,2,1.4142135623730951,2,,0.2951672353008666,few
  $ sh lift customer,arm,x a,ctrl,-9 b,treat,1 c,ctrl,-10 d,treat,3
  metric,arm,n,mean,sd,diff,lift,p,verdict
  (srm),,4,,,,,1,none
  x,ctrl,2,-9.5,0.7071067811865476,,,,control
  x,treat,2,2,1.4142135623730951,11.5,,0.023981557341688074,up
  $ sh lift customer,arm,x a,ctrl,9 b,treat,1 c,ctrl,10 d,treat,nan
  gray-lift: data.csv:5: 'nan' is not an amount (want 1234.50)
  [1]
  $ sh lift customer,arm,x a,ctrl,9 b,treat,1 c,ctrl,10 d,treat,
  gray-lift: data.csv:5: the cell of 'x' is empty, not an amount (want 1234.50)
  [1]
  $ sh lift customer,arm,x a,ctrl,9 b,treat,1 c,ctrl,10 d,treat,100000000000000000001
  gray-lift: data.csv:5: '100000000000000000001' is not an amount (want 1234.50, up to 10^20)
  [1]
  $ sh lift customer,arm,x a,ctrl,100000000000000000000 b,treat,1 c,ctrl,-100000000000000000000 d,treat,2
  metric,arm,n,mean,sd,diff,lift,p,verdict
  (srm),,4,,,,,1,none
  x,ctrl,2,0,1.414213562373095e+20,,,,control
  x,treat,2,1.5,0.7071067811865476,1.5,,1,few
  $ sh lift customer,arm,x a,ctrl,9 b,treat,1 c,,10 ,treat,5 d,treat,4
  gray-lift: data.csv:5: the customer is empty: the row is left out
  gray-lift: data.csv:4: it is in no arm: the row is left out
  metric,arm,n,mean,sd,diff,lift,p,verdict
  (srm),,3,,,,,0.5637028616507733,none
  x,ctrl,1,9,,,,,control
  x,treat,2,2.5,2.1213203435596424,-6.5,,,few
  $ sh lift customer,arm,x a,ctrl,9 b,treat,1 c,ctrl,10 d,treat,5 'e,ctrl ,4'
  gray-lift: 'ctrl' is another arm but for case or blanks, and is compared as one of its own (the first of 2)
  metric,arm,n,mean,sd,diff,lift,p,verdict
  (srm),,5,,,,,0.8187307530779825,none
  x,ctrl,2,9.5,0.7071067811865476,,,,control
  x,ctrl ,1,4,,-5.5,,,few
  x,treat,2,3,2.8284271247461903,-6.5,-0.6842105263157895,0.17289630844487816,none
  $ printf 'customer,arm,x\na,ctrl\037x,1\n' >data.csv; gray-lift --metric=x data.csv
  gray-lift: data.csv:2: a cell holds the byte 0x1f
  [1]
  $ (echo customer,arm,x; seq 1 300 | sed 's/.*/c&,a&,1/'; echo z,ctrl,1) | gray-lift --metric=x
  gray-lift: 301 arms, as 'a99' (want at most 256: is the column of arms the right one?)
  [1]
  $ (echo customer,arm,x; yes c1,ctrl,100000000000000000000 | head -n 20) | gray-lift --metric=x
  gray-lift: the sum of the amounts of customer 'c1' is too large (want below 10^21)
  [1]

What was before: empty cells, a constant, and what was taken after.

  $ gray-lift --metric=x --pre=x:pre --keep=arm,diff,adj_diff,theta in.csv
  gray-lift: in.csv:3: what was before is empty: it counts as 0
  arm,diff,adj_diff,theta
  ,,,
  ctrl,,,
  treat,1.5,2,0.5
  $ printf 'customer,arm,x,pre\na,ctrl,1,7\nb,treat,2,7\nc,ctrl,3,7\nd,treat,5,7\n' >constant.csv
  $ gray-lift --metric=x --pre=x:pre --keep=arm,diff,adj_diff,theta,rho2 constant.csv
  arm,diff,adj_diff,theta,rho2
  ,,,,
  ctrl,,,,
  treat,1.5,1.5,0,0
  $ awk 'BEGIN { print "customer,arm,x,pre"; for (i = 0; i < 40; i++) print i "," (i % 2 ? "ctrl" : "treat") "," i % 7 "," i % 5 + 9 * (i % 2) }' >after.csv
  $ gray-lift --metric=x --pre=x:pre --keep=arm,diff,adj_diff,verdict after.csv
  gray-lift: what was before is not alike in the arms (p < 0.001): it was taken after exposure, and is not used
  arm,diff,adj_diff,verdict
  ,,,none
  ctrl,,,control
  treat,0.05,,none
  [3]

Ratios with nothing below.

  $ printf 'customer,arm,x,d\na,ctrl,1,0\nb,treat,2,1\nc,ctrl,3,0\nd,treat,5,3\n' >below.csv
  $ gray-lift --ratio=x/d --keep=arm,n,mean,diff,p,verdict below.csv
  arm,n,mean,diff,p,verdict
  ,4,,,1,none
  ctrl,2,,,,control
  treat,2,1.75,,,few

Tables of arms.

  $ cat >table <<'END'
  > printf '%s\n' "$@" >arms.csv
  > printf 'customer,time,x\na,2026-01-02,1\nb,2026-01-03,2\n' |
  > gray-lift --metric=x --arms=arms.csv --keep=arm,n,mean
  > END
  $ sh table customer,time a,2026-01-01
  gray-lift: arms.csv: no column 'arm' (has: customer, time)
  [1]
  $ sh table customer,arm,time a,ctrl,yesterday
  gray-lift: arms.csv:2: 'yesterday' is not a date (want 2024-12-31)
  [1]
  $ sh table customer,arm,time ,ctrl,2026-01-01
  gray-lift: arms.csv:2: no customer
  [1]
  $ sh table customer,arm,time a,,2026-01-01
  gray-lift: arms.csv: nobody was exposed
  [1]
  $ sh table customer,arm,time a,ctrl,2026-01-03 b,treat,2026-01-03
  arm,n,mean
  ,2,
  ctrl,1,0
  treat,1,2
  $ sh table customer,arm,time,propensity a,ctrl,2026-01-03,half b,treat,2026-01-03,1
  gray-lift: arms.csv:2: 'half' is no propensity (want 0.5)
  [1]
  $ sh table customer,holdout,time a,1,2026-01-01 b,maybe,2026-01-01
  gray-lift: arms.csv:3: holdout 'maybe' is neither 0 nor 1
  [1]
  $ sh table customer,holdout,time a,1,2026-01-01 b,0,2026-01-01
  arm,n,mean
  ,2,
  ctrl,1,1
  treat,1,2
  $ gray-lift --metric=x --arms=arms.csv --by=branch in.csv
  gray-lift: arms.csv: no column 'branch' (has: customer, holdout, time)
  [1]

What ends with status 3 is said in Chinese where that is asked for:

  $ awk 'BEGIN { print "customer,arm,m,pre"; for (i = 0; i < 300; i++) print "c" i "," (i % 3 ? "ctrl," 100 + i % 7 : "treat," 50 + i % 5) "," i % 3 }' >three.csv
  $ gray-lift --lang=zh --metric=m --split=2:1 --guard=m:down:0.1 --keep=metric,verdict three.csv
  gray-lift: 护栏 m：组“treat”中下降 50.6055 到 51.3945，容许的是 103 的 0.1 倍
  指标,判定
  (srm),无差异
  m,对照
  m,下降
  [3]
  $ gray-lift --lang=zh --metric=m --keep=metric,verdict three.csv
  gray-lift: 各组人数与计划不符（p 7.8e-09）；若各组计划份额不同，请用 --split=ctrl:5,treat:95
  指标,判定
  (srm),无效
  m,对照
  m,无效
  [3]
  $ gray-lift --lang=zh --metric=m --split=2:1 --pre=m:pre --keep=metric,verdict three.csv
  gray-lift: 各组的前期数据不一致（p < 0.001）：它是曝光之后取的，故未使用
  指标,判定
  (srm),无差异
  m,对照
  m,下降
  [3]
