Models: what was fitted is kept, applied to later data, fitted on from, and
compared with.

  $ rfm-cluster --as-of=2026-11-22 --save=model -o first.csv samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: many customers have the same frequency, so that deciles fall together and --drift will compare fewer bins: 27 of 30
  $ head -n 2 model; grep -c . model; tail -n 1 model | cut -d ' ' -f 1
  crmutils-model 1 rfm-cluster
  transform	log
  24
  checksum

The same data get the same labels, segments and numbers back:

  $ rfm-cluster --as-of=2026-11-22 --apply=model samples/orders.csv | cmp - first.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  $ cut -d, -f 1-4 first.csv | rfm-cluster --apply=model | cut -d, -f 1,5- >ready
  > cut -d, -f 1,5- first.csv | cmp - ready
  $ rfm-cluster --partial samples/orders.csv | rfm-cluster --merge --apply=model --as-of=2026-11-22 | cmp - first.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: stdin: this state has no opening and closing line, so that a line that is missing would not show

A frozen model moves a customer only when the customer moves: others may come
and go.

  $ printf 'customer,recency,frequency,monetary\nC0001,268,1,230.79\n' | rfm-cluster --apply=model | tail -n 1
  rfm-cluster: cluster 1: no customer is in this cluster (the first of 3)
  C0001,268,1,230.79,4,long-tail,standard products
  $ grep ^C0001, first.csv
  C0001,268,1,230.79,4,long-tail,standard products
  $ printf 'customer,recency,frequency,monetary\nC0001,268,1,230.79\nX,0,1000,1e9\nY,1e6,1,0\n' | rfm-cluster --apply=model
  rfm-cluster: cluster 2: no customer is in this cluster (the first of 2)
  customer,recency,frequency,monetary,cluster,segment,action
  C0001,268,1,230.79,4,long-tail,standard products
  X,0,1000,1000000000,1,high-value,exclusive wealth service
  Y,1000000,1,0,4,long-tail,standard products

An empty cluster keeps its number, and its line in a summary:

  $ printf 'customer,recency,frequency,monetary\nX,0,1000,1e9\n' | rfm-cluster --apply=model --summary
  rfm-cluster: cluster 2: no customer is in this cluster (the first of 3)
  cluster,customers,share,recency,frequency,monetary,monetary_total,segment,action
  1,1,1,0,1000,1000000000,1000000000,high-value,exclusive wealth service
  2,0,0,,,,0,,
  3,0,0,,,,0,,
  4,0,0,,,,0,,
  $ echo customer,recency,frequency,monetary | rfm-cluster --apply=model
  customer,recency,frequency,monetary,cluster,segment,action

Warm: fitted anew from the model, with the numbers of the old clusters even
where money would order them otherwise.

  $ rfm-cluster --as-of=2026-11-22 --warm=model samples/orders.csv | cmp - first.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  $ awk -F, -v OFS=, 'NR > 1 { $4 = $4 * ($5 == 4 ? 30 : 1) } { print $1, $2, $3, $4 }' first.csv >richer.csv
  > rfm-cluster --apply=model --summary richer.csv | cut -d, -f 1,2,6
  > rfm-cluster --warm=model --summary --save=model2 richer.csv | cut -d, -f 1,2,6
  > rfm-cluster --summary richer.csv | cut -d, -f 1,2,6
  cluster,customers,monetary
  1,41,1737816.8121951218
  2,139,53281.751942446026
  3,77,8585.234675324678
  4,43,344.76279069767435
  rfm-cluster: many customers have the same frequency, so that deciles fall together and --drift will compare fewer bins: 27 of 30
  cluster,customers,monetary
  1,43,1706193.0069767442
  2,139,38077.00669064747
  3,78,8511.157179487182
  4,40,241.67999999999998
  cluster,customers,monetary
  1,41,1786068.3902439023
  2,140,37818.873071428556
  3,80,10017.069500000001
  4,39,198.17692307692303
  $ rfm-cluster --apply=model2 richer.csv >second.csv; rfm-cluster --warm=model2 richer.csv | cmp - second.csv

Drift: the same data have none; others have, and then the output is written all
the same and the status is 3.

  $ rfm-cluster --as-of=2026-11-22 --apply=model --drift=drift --max-psi=0 -o same.csv samples/orders.csv; cat drift; cmp same.csv first.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  measure,psi,level
  clusters,0,steady
  recency,0,steady
  frequency,0,steady
  monetary,0,steady
  $ rfm-cluster --apply=model --drift=drift --max-psi=0.1 --stats=stats -o out.csv richer.csv
  rfm-cluster: customers have moved from the model: PSI 0.7664, above --max-psi=0.1
  [3]
  $ cat drift; wc -l <out.csv; grep -o '"status":3\|"error":"[^"]*"\|"psi":[0-9.]*' stats
  measure,psi,level
  clusters,0.4227209215191533,moved
  recency,0,steady
  frequency,0,steady
  monetary,0.7663697067961162,moved
  301
  "status":3
  "error":"customers have moved from the model: PSI 0.7664, above --max-psi=0.1"
  "psi":0.7663697067961162
  $ rfm-cluster --apply=model --max-psi=10 richer.csv | wc -l
  301
  $ rfm-cluster --apply=model --max-psi=0.1 richer.csv 2>/dev/null | wc -l; echo "${PIPESTATUS[0]}"
  301
  3

Last night's output tells what changed, and since when. The group before stays
while the group does.

  $ printf 'customer,time,amount\na,2024-01-01,10\nb,2024-01-01,10\nb,2024-01-02,10\nc,2024-01-02,900\nd,2024-01-02,800\nd,2024-01-03,900\n' >day1.csv
  > rfm-cluster -k 2 --save=m --as-of=2024-01-04 -o night1.csv day1.csv; cat night1.csv
  rfm-cluster: many customers have the same recency, frequency, monetary, so that deciles fall together and --drift will compare fewer bins: 9 of 30
  customer,recency,frequency,monetary,cluster,segment,action
  a,3,1,10,2,long-tail,standard products
  b,2,2,20,2,active,cross-sell
  c,2,1,900,2,potential,activate by campaign
  d,1,2,1700,1,high-value,exclusive wealth service
  $ printf 'customer,time,amount\na,2024-01-04,10\na,2024-01-04,10\ne,2024-01-04,5\n' >day2.csv
  > rfm-cluster --apply=m --as-of=2024-01-05 --previous=night1.csv day1.csv day2.csv | tee night2.csv
  rfm-cluster: night1.csv: no column previous or changed_on: it stays empty for customers whose group is the same as then
  rfm-cluster: customer 'e': night1.csv does not have this customer
  customer,recency,frequency,monetary,cluster,segment,action,previous,changed_on
  a,1,3,30,1,active,cross-sell,long-tail,2024-01-05
  b,3,2,20,2,active,cross-sell,,
  c,3,1,900,2,potential,activate by campaign,,
  d,2,2,1700,1,high-value,exclusive wealth service,,
  e,1,1,5,2,long-tail,standard products,,2024-01-05
  $ rfm-cluster --apply=m --as-of=2024-01-06 --previous=night2.csv day1.csv day2.csv | cut -d, -f 1,6,8-
  rfm-cluster: cluster 1: no customer is in this cluster
  customer,segment,previous,changed_on
  a,active,long-tail,2024-01-05
  b,active,,
  c,potential,,
  d,high-value,,
  e,long-tail,,2024-01-05
  $ rfm-cluster --apply=m --previous=night1.csv night1.csv
  rfm-cluster: --previous with a ready table wants --as-of, the day that is written as changed_on
  [1]
  $ printf 'customer,age\na,1\n' >other.csv; rfm-cluster --apply=m --as-of=2024-01-06 --previous=other.csv day1.csv
  rfm-cluster: cluster 1: no customer is in this cluster
  rfm-cluster: other.csv: no column 'segment' (has: customer, age)
  [1]
  $ printf 'customer,segment\na,x\na,y\n' >twice.csv; rfm-cluster --apply=m --as-of=2024-01-06 --previous=twice.csv day1.csv
  rfm-cluster: twice.csv:3: 'a' is here a second time, with other values
  [1]

Models that are of something else, or no longer what was written:

  $ sed 1s/1/2/ model >bad; rfm-cluster --apply=bad samples/orders.csv
  rfm-cluster: bad: line 1: a model of version '2' (want 1)
  [1]
  $ sed 's/^seed	42/seed	43/' model >bad; rfm-cluster --apply=bad samples/orders.csv
  rfm-cluster: bad: damaged: the checksum does not agree
  [1]
  $ sed '$d' model >bad; rfm-cluster --apply=bad samples/orders.csv
  rfm-cluster: bad: the end is missing (want a last line 'checksum')
  [1]
  $ head -c 300 model >bad; rfm-cluster --warm=bad samples/orders.csv
  rfm-cluster: bad: the end is missing (want a last line 'checksum')
  [1]
  $ : >bad; rfm-cluster --apply=bad samples/orders.csv
  rfm-cluster: bad: line 1: not a model (want a file made by --save)
  [1]
  $ rfm-cluster --apply=samples/orders.csv samples/orders.csv
  rfm-cluster: samples/orders.csv: line 1: not a model (want a file made by --save)
  [1]
  $ { cat model; echo more; } >bad; rfm-cluster --apply=bad samples/orders.csv
  rfm-cluster: bad: the end is missing (want a last line 'checksum')
  [1]
  $ rfm-cluster --features=monetary,recency -k 2 --save=two first.csv | sed -n 1,2p
  customer,monetary,recency,cluster
  C0001,230.79,268,2
  $ rfm-cluster --apply=two first.csv
  rfm-cluster: two: the model is of monetary,recency, and the features are recency,frequency,monetary
  [1]
  $ rfm-cluster --apply=two --features=recency,monetary first.csv
  rfm-cluster: two: the model is of monetary,recency, and the features are recency,monetary
  [1]
  $ rfm-cluster --apply=model --features=recency,frequency first.csv
  rfm-cluster: model: the model is of recency,frequency,monetary, and the features are recency,frequency
  [1]
  $ rfm-cluster --apply=two --features=monetary,recency first.csv | head -n 2
  customer,monetary,recency,cluster
  C0001,230.79,268,2

A failure leaves the old model in its place:

  $ cp model before; { cat samples/orders.csv; echo C0001,S1,never,1; } | rfm-cluster --save=model -o out2.csv
  rfm-cluster: stdin:3361: 'never' is not a date (want 2024-12-31)
  [1]
  $ cmp model before; ls out2.csv
  ls: cannot access 'out2.csv': No such file or directory
  [2]
