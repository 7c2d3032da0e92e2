What is at the edge of a comparison.

A slip in a name of --split is told beside what it does to the arms:

  $ printf 'customer,arm,x\na,ctrl,1\nb,treat,2\nc,ctrl,3\nd,treat,5\n' >in.csv
  $ gray-lift --metric=x --split=ctrl:50,treta:50 --keep=metric,arm,n,p,verdict in.csv
  gray-lift: 'treta' has a share in --split, and no unit is in this arm
  gray-lift: 'treat' has no share in --split, and is an arm with units
  gray-lift: the arms are not as large as planned (p 0)
  metric,arm,n,p,verdict
  (srm),,4,0,invalid
  x,ctrl,2,,control
  x,treat,2,0.5038378637419367,invalid
  x,treta,0,,invalid
  [3]
  $ gray-lift --metric=x --split=ctrl:50,treat:25,other:25 --keep=metric,arm,n,p,verdict in.csv
  gray-lift: 'other' has a share in --split, and no unit is in this arm
  metric,arm,n,p,verdict
  (srm),,4,0.36787944117144444,none
  x,ctrl,2,,control
  x,other,0,,few
  x,treat,2,0.5038378637419367,few
  $ gray-lift --metric=x --split=ctrl:50,treat:50,gone:0 --keep=metric,arm,n,p,verdict in.csv
  metric,arm,n,p,verdict
  (srm),,4,1,none
  x,ctrl,2,,control
  x,gone,0,,few
  x,treat,2,0.5038378637419367,few

Refunds are subtracted; the first moment behind a window is outside, in the zone of the
exposure:

  $ printf 'customer,arm,time\na,ctrl,2026-01-01\nb,treat,2026-01-01\n' >arms.csv
  $ printf 'customer,time,x\na,2026-01-01T10:00,100\na,2026-01-02T10:00,-40\nb,2026-01-02T23:59:59,1\nb,2026-01-03T00:00:01,7\n' >orders.csv
  $ gray-lift --metric=x,rows --arms=arms.csv --within=2d --keep=metric,arm,n,mean orders.csv
  metric,arm,n,mean
  (srm),,2,
  x,ctrl,1,60
  x,treat,1,1
  rows,ctrl,1,2
  rows,treat,1,1
  $ printf 'customer,time,x\na,2026-01-01T10:00:00+08:00,100\nb,2025-12-31T23:00:00Z,1\n' >abroad.csv
  $ gray-lift --metric=x --arms=arms.csv --within=2d --open=in --tz=Asia/Shanghai --keep=metric,arm,n,mean abroad.csv
  metric,arm,n,mean
  (srm),,2,
  x,ctrl,1,100
  x,treat,1,1
  $ gray-lift --metric=x --arms=arms.csv --within=2d --open=in --keep=metric,arm,n,mean abroad.csv
  metric,arm,n,mean
  (srm),,2,
  x,ctrl,1,100
  x,treat,1,0
