By which links two are one customer, the fewest:

  $ cat >rows.csv <<'END'
  > idcard,phone,device
  > I1,P1,D1
  > I1,P1,
  > I2,P2,D2
  > ,P1,D2
  > ,P3,D2
  > ,P4,kiosk
  > ,P3,kiosk
  > ,P1,kiosk
  > END
  $ id-link --kinds=idcard,phone,device --explain=phone:P3,idcard:I1 rows.csv
  a,b,seen,verdict,limit,customer_a,customer_b
  phone:P3,device:D2,1,joins,,idcard:I1,idcard:I1
  device:D2,phone:P1,1,joins,,idcard:I1,idcard:I1
  phone:P1,idcard:I1,2,joins,,idcard:I1,idcard:I1

Why two are not; over as few links that do not join as can be:

  $ id-link --kinds=idcard,phone,device --max-per-customer=idcard=1 --explain=idcard:I1,idcard:I2 rows.csv 2>said; cat said
  a,b,seen,verdict,limit,customer_a,customer_b
  idcard:I1,phone:P1,2,joins,,idcard:I1,idcard:I1
  phone:P1,device:D2,1,refused,max-per-customer idcard=1,idcard:I1,idcard:I2
  device:D2,idcard:I2,1,joins,,idcard:I2,idcard:I2
  id-link: 'phone:P1' has a link that is refused, as --max-per-customer allows no more of a kind (--print=refused has all) (the first of 2)
  $ id-link --kinds=idcard,phone,device --max-degree=device=2 --explain=phone:P4,idcard:I1 rows.csv 2>said; cat said
  a,b,seen,verdict,limit,customer_a,customer_b
  phone:P4,device:kiosk,1,shared,max-degree device=2,phone:P4,
  device:kiosk,phone:P1,1,shared,max-degree device=2,,idcard:I1
  phone:P1,idcard:I1,2,joins,,idcard:I1,idcard:I1
  id-link: 'device:D2' is linked with more than --max-degree allows: it is shared, and joins nobody (the first of 2)
  $ id-link --kinds=idcard,phone,device --min-seen=2 --explain=idcard:I1,device:D1 rows.csv
  a,b,seen,verdict,limit,customer_a,customer_b
  idcard:I1,device:D1,1,seldom,min-seen 2,idcard:I1,device:D1

All links of one:

  $ id-link --kinds=idcard,phone,device --max-per-customer=idcard=1 --explain=device:D2 rows.csv 2>said
  a,b,seen,verdict,limit,customer_a,customer_b
  device:D2,idcard:I2,1,joins,,idcard:I2,idcard:I2
  device:D2,phone:P1,1,refused,max-per-customer idcard=1,idcard:I2,idcard:I1
  device:D2,phone:P2,1,joins,,idcard:I2,idcard:I2
  device:D2,phone:P3,1,joins,,idcard:I2,idcard:I2

A chain may not be there, and an identifier not seen; a comma may be in a value:

  $ printf 'a,b\n1,x\n2,"y,b:z"\n' >two.csv
  $ id-link --kinds=a,b --explain=a:1,a:2 two.csv
  id-link: no links lead from one of these to the other
  a,b,seen,verdict,limit,customer_a,customer_b
  $ id-link --kinds=a,b --explain=a:2,b:y,b:z two.csv
  a,b,seen,verdict,limit,customer_a,customer_b
  a:2,"b:y,b:z",1,joins,,a:2,a:2
  $ printf 'a,b\n2,"y,c:z"\n' | id-link --kinds=a,b --explain=b:y,c:z,a:2
  a,b,seen,verdict,limit,customer_a,customer_b
  "b:y,c:z",a:2,1,joins,,a:2,a:2
  $ id-link --kinds=a,b --explain=a:1,a:1 two.csv
  a,b,seen,verdict,limit,customer_a,customer_b
  $ id-link --kinds=a,b --explain=a:7 two.csv
  id-link: --explain: 'a:7' was not seen
  [1]
  $ id-link --kinds=a,b --explain=1 two.csv
  id-link: --explain: '1' is not kind:value of --kinds (see id-link --help)
  [2]
  $ id-link --kinds=a,b --explain=a:1 --print=shared two.csv
  id-link: --explain prints links: not with --print (see id-link --help)
  [2]

A piece of a telephone that has had two owners:

  $ printf 'time,a,p\n2026-01-01,1,P\n2026-05-01,2,P\n' >owners.csv
  $ id-link --kinds=a,p --window=p=30d --explain=p:P#2 owners.csv
  a,b,seen,verdict,limit,customer_a,customer_b
  p:P#2,a:2,1,joins,,a:2,a:2
  $ id-link --kinds=a,p --window=p=30d --explain=p:P#3 owners.csv
  id-link: --explain: 'p:P#3' was not seen
  [1]

The alarm of a night in which too much became one:

  $ id-link --kinds=idcard,phone,device --gate=largest=10 --drop=piece rows.csv | tail -n 1
  kiosk,idcard:I1,device
  $ id-link --kinds=idcard,phone,device --gate=largest=9 rows.csv >map
  $ id-link --kinds=idcard,phone,device --gate=largest=8 rows.csv >map
  id-link: largest: customer 'idcard:I1' has 9 identifiers, above --gate=largest=8
  [3]
  $ id-link --kinds=idcard,phone,device --max-degree=device=2 --gate=shared=22% rows.csv >map 2>said; cat said
  id-link: 'device:D2' is linked with more than --max-degree allows: it is shared, and joins nobody (the first of 2)
  id-link: shared: 2 of 9 is above --gate=shared=22%
  $ id-link --kinds=idcard,phone,device --max-degree=device=2 --gate=shared=0.3 rows.csv >map 2>said; cat said
  id-link: 'device:D2' is linked with more than --max-degree allows: it is shared, and joins nobody (the first of 2)
  $ id-link --kinds=idcard,phone,device --max-per-customer=idcard=1 --gate=refused=5% rows.csv >map
  id-link: 'phone:P1' has a link that is refused, as --max-per-customer allows no more of a kind (--print=refused has all) (the first of 2)
  id-link: refused: 2 of 11 is above --gate=refused=5%
  [3]
  $ id-link --kinds=idcard,phone,device --previous=map --gate=merged=49% rows.csv >new
  id-link: merged: 1 of 2 is above --gate=merged=49%
  [3]
  $ id-link --kinds=idcard,phone,device --previous=map --gate=merged=50%,largest=99 rows.csv >new
  $ id-link --kinds=idcard,phone,device --gate=merged=1% rows.csv
  id-link: --gate=merged is against --previous=FILE (see id-link --help)
  [2]
  $ id-link --kinds=idcard,phone,device --gate=largest=1.5 rows.csv
  id-link: --gate: 'largest=1.5' is not right (want largest=50, shared=1%, refused=1% or merged=1%) (see id-link --help)
  [2]
  $ id-link --kinds=idcard,phone,device --gate=shared=101% rows.csv
  id-link: --gate: 'shared=101%' is not right (want largest=50, shared=1%, refused=1% or merged=1%) (see id-link --help)
  [2]
  $ id-link --kinds=idcard,phone,device --gate=most=1 rows.csv
  id-link: --gate: 'most=1' is not right (want largest=50, shared=1%, refused=1% or merged=1%) (see id-link --help)
  [2]
  $ id-link --kinds=idcard,phone,device --gate=largest rows.csv
  id-link: --gate: 'largest' is not right (want largest=50, shared=1%, refused=1% or merged=1%) (see id-link --help)
  [2]
  $ id-link --kinds=idcard,phone,device --gate=largest=1 --partial rows.csv
  id-link: --gate is for the answer: not with --partial (see id-link --help)
  [2]
  $ id-link --kinds=idcard,phone,device --report=r --partial rows.csv
  id-link: --report is for the answer: not with --partial (see id-link --help)
  [2]

How many customers there are of each size:

  $ id-link --kinds=idcard,phone,device --max-per-customer=idcard=1 --max-degree=device=2 --report=sizes.csv rows.csv >map 2>said
  $ cat sizes.csv
  measure,of,n
  identifiers,idcard,2
  shared,idcard,0
  refused,idcard,0
  identifiers,phone,4
  shared,phone,0
  refused,phone,0
  identifiers,device,3
  shared,device,2
  refused,device,0
  customers,1,2
  customers,2,1
  customers,3,1
