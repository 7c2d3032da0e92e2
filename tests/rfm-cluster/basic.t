rfm-cluster: what each option does, told on the year of an invented bank
(samples/README.md). Replayed by tests/run; bad input has tests of its own.

# Customers from orders

A row an order goes in, a row a customer comes out: days since the last order,
orders, money, cluster, segment and what to do.

  $ cd samples && rfm-cluster --as-of=2026-11-22 orders.csv | head -n 6
  rfm-cluster: orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  customer,recency,frequency,monetary,cluster,segment,action
  C0001,268,1,230.79,4,long-tail,standard products
  C0002,80,1,398.08,4,long-tail,standard products
  C0003,2,18,43152.25,3,high-value,exclusive wealth service
  C0004,2,11,3304.80,3,active,cross-sell
  C0005,85,1,704.46,4,long-tail,standard products

There are as many rows as customers, sorted, and money is exact: it adds up to
what the orders add up to, refunds included.

  $ cd samples && rfm-cluster orders.csv -o ../all.csv
  rfm-cluster: orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  $ tail -n +2 all.csv | cut -d, -f1 | LC_ALL=C sort -c && wc -l <all.csv
  301
  $ awk -F, 'NR > 1 { s += $4 } END { printf "%.2f\n", s }' all.csv
  78369976.09
  $ awk -F, 'NR > 1 { s += $4 } END { printf "%.2f\n", s }' samples/orders.csv
  78369976.09

Without --as-of it is the day after the newest order.

  $ tail -n 1 samples/orders.csv
  C0204,S003359,2026-11-21 21:47:38,91.14
  $ rfm-cluster --as-of=2026-11-22 samples/orders.csv | cmp - all.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)

On the day itself recency is 0, and a day earlier there are orders from the
future.

  $ rfm-cluster --as-of=2026-11-21 samples/orders.csv | cut -d, -f2 | sort -n | sed -n 2p
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  0
  $ rfm-cluster --as-of=2026-11-20 samples/orders.csv
  rfm-cluster: samples/orders.csv:3351: '2026-11-21 08:06:03' is after --as-of=2026-11-20 (--until leaves such rows out)
  [1]
  $ rfm-cluster --as-of=2026-11-20 --until=2026-11-20 samples/orders.csv | wc -l
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  301

# What counts as an order

C0003 ordered 18 times on 17 days, C0279 120 times on 93.

  $ cd samples && for per in transaction day; do
  >   rfm-cluster --as-of=2026-11-22 --per=$per orders.csv | cut -d, -f1-3 | grep -e C0003 -e C0279
  > done
  rfm-cluster: orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  C0003,2,18
  C0279,2,120
  C0003,2,17
  C0279,2,93

A calendar day is one of the zone: these three payments fall on two days in UTC
and on one in Shanghai.

  $ printf 'customer,time,amount\na,2026-11-19T22:30Z,1\na,2026-11-20T00:10Z,2\na,2026-11-20T15:59Z,4\n' >night.csv
  $ rfm-cluster -k 1 --no-progress --per=day --format=json night.csv 2>/dev/null
  {"customer":"a","recency":1,"frequency":2,"monetary":7,"cluster":1,"segment":"long-tail","action":"standard products"}
  $ rfm-cluster -k 1 --no-progress --per=day --tz=Asia/Shanghai --format=json night.csv 2>/dev/null
  {"customer":"a","recency":1,"frequency":1,"monetary":7,"cluster":1,"segment":"long-tail","action":"standard products"}

Fourteen orders are refunds. They count like others, or not at all, or are no
orders and end the run.

  $ grep -c ',-' samples/orders.csv
  14
  $ for r in net drop; do rfm-cluster --as-of=2026-11-22 --refunds=$r samples/orders.csv -o $r.csv; done
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: samples/orders.csv:190: this refund is left out (--refunds=drop) (the first of 14)
  $ diff net.csv drop.csv | cut -d, -f1-4 | head -n 4
  40,41c40,41
  < C0039,9,49,2544000.00
  < C0040,7,18,3003.00
  ---
  $ rfm-cluster --refunds=fail samples/orders.csv
  rfm-cluster: samples/orders.csv:190: '-474.50' is a refund (--refunds=fail wants none)
  [1]

# Clusters

Four of them unless -k says otherwise, numbered by falling mean of money.

  $ rfm-cluster --as-of=2026-11-22 --summary samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  cluster,customers,share,recency,frequency,monetary,monetary_total,segment,action
  1,41,0.13666666666666666,17.48780487804878,35.073170731707314,1737816.8017073171,71250488.87,high-value,exclusive wealth service
  2,66,0.22,199.6060606060606,2.9696969696969697,97352.00333333333,6425232.22,potential,activate by campaign
  3,77,0.25666666666666665,28.16883116883117,20.571428571428573,8585.235454545458,661063.13,active,cross-sell
  4,116,0.38666666666666666,178.18965517241378,1.0948275862068966,286.1368103448277,33191.87,long-tail,standard products
  $ rfm-cluster --as-of=2026-11-22 -k 2 --summary samples/orders.csv | cut -d, -f1-2,7
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  cluster,customers,monetary_total
  1,118,74487725.22
  2,182,3882250.87

Raw money outweighs all else; the logarithm is the default for a reason.

  $ for t in raw zscore log; do
  >   rfm-cluster -t $t --summary samples/orders.csv | cut -d, -f2 | xargs
  > done
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: clusters 1 and 2 have one segment, and differ most in monetary 4920220 and 2537594.285714286: by its name they are not told apart (the first of 6)
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: clusters 1 and 2 have one segment, and differ most in monetary 4920220 and 1369119.7932432434: by its name they are not told apart (the first of 3)
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  customers 4 7 23 266
  customers 4 37 136 123
  customers 41 66 77 116

Neither the seed nor the order of rows nor threads decide anything.

  $ rfm-cluster --seed=7 --starts=3 samples/orders.csv | cmp - all.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  $ (head -n 1 samples/orders.csv; tail -n +2 samples/orders.csv | sort -r) | rfm-cluster -j 3 | cmp - all.csv
  rfm-cluster: stdin:2: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)

How many? The knee of inertia says 4, the silhouette 2.

  $ rfm-cluster --as-of=2026-11-22 -k 2-6 samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  k,inertia,silhouette,calinski_harabasz,davies_bouldin,stability,choice
  2,366.0886626757621,0.629081404930234,434.6094122656277,0.7579135154521628,1,silhouette
  3,248.6242621156237,0.5808334919072942,389.0581564837204,0.7974612846875679,0.9732908276259545,
  4,182.25034226641213,0.588505694063103,388.5752166445469,0.8480526002072648,1,knee
  5,144.71287557610506,0.585315217226496,384.91685832728876,0.8052543523931167,0.8433633519241889,
  6,107.5917617849372,0.5968119419099491,433.0592197214929,0.7847146418117537,0.8887564620090493,

# Segments

By orders and money per order; of the average customer of a cluster above, of
each customer here.

  $ rfm-cluster --as-of=2026-11-22 --summary=segment samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  segment,customers,share,recency,frequency,monetary,monetary_total,action
  high-value,54,0.18,31.09259259259259,30.85185185185185,1380835.664074074,74565125.86,exclusive wealth service
  potential,59,0.19666666666666666,205.79661016949152,1.7796610169491525,58347.59881355932,3442508.33,activate by campaign
  active,70,0.23333333333333334,32.75714285714286,20.557142857142857,4653.761857142858,325763.33,cross-sell
  long-tail,117,0.39,176.2051282051282,1.1538461538461537,312.6373504273506,36578.57,standard products

Rules of one's own: the first that holds. A bound may be a quantile, and ends
belong to the range.

  $ cat >rules.csv <<.
  > name,action,amount_min,frequency_min,recency_max,cluster_max
  > vip,call,80%,50%,,
  > fresh,welcome,,,30,
  > better half,mail,,,,2
  > .
  $ rfm-cluster --as-of=2026-11-22 --segments=rules.csv -o ruled.csv samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: customer 'C0001': no rule of rules.csv takes this customer (the first of 136)
  $ cut -d, -f6-7 ruled.csv | sort | uniq -c | sort -rn
      136 (none),
       65 fresh,welcome
       50 vip,call
       49 better half,mail
        1 segment,action

# Scores

  $ rfm-cluster --as-of=2026-11-22 --scores samples/orders.csv | cut -d, -f1-4,8- | head -n 4
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: equal customers share a score, so that fewer scores are given than 5 (4 in f): 14 of 15
  customer,recency,frequency,monetary,r,f,m,rfm_segment
  C0001,268,1,230.79,1,1,2,Lost
  C0002,80,1,398.08,3,1,2,About To Sleep
  C0003,2,18,43152.25,5,4,4,Champions
  $ rfm-cluster --as-of=2026-11-22 --scores samples/orders.csv | cut -d, -f11 | sort | uniq -c | sort -rn | head -n 4
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: equal customers share a score, so that fewer scores are given than 5 (4 in f): 14 of 15
       51 Champions
       39 New Customers
       36 Hibernating
       35 Lost

More parts, and other ways to cut; a tie is never split but by ntile. With other
than five parts the names need rules.

  $ for b in quantile spss ntile; do
  >   rfm-cluster --as-of=2026-11-22 --scores=3 --bins=$b samples/orders.csv |
  >     awk -F, '$3 == 1 { n[$9]++ } END { print n[1] + 0, n[2] + 0, n[3] + 0 }'
  > done
  rfm-cluster: --scores=3 has no names: rfm_segment stays empty (want --scores=5, or --rfm-names)
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: --scores=3 has no names: rfm_segment stays empty (want --scores=5, or --rfm-names)
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: --scores=3 has no names: rfm_segment stays empty (want --scores=5, or --rfm-names)
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: customer 'C0001': a customer with the same figure has another score, as --bins=ntile makes all scores as large (--bins=quantile gives equal customers one score) (the first of 144)
  130 0 0
  130 0 0
  100 30 0
  $ printf 'segment,r_min,r_max,f_min,f_max,m_min,m_max\nhot,3,,3,,2,\ncold,,1,,,,\n' >names.csv
  $ rfm-cluster --as-of=2026-11-22 --scores=3 --rfm-names=names.csv samples/orders.csv | cut -d, -f11 | sort | uniq -c
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: customer 'C0002': no rule of names.csv takes this customer, whose rfm_segment is 'Others' (the first of 121)
      121 Others
       98 cold
       81 hot
        1 rfm_segment
  $ printf 'rfm,segment\n555,best\n111,worst\n' >codes.csv
  $ rfm-cluster --as-of=2026-11-22 --scores --rfm-names=codes.csv samples/orders.csv | cut -d, -f11 | sort | uniq -c
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: equal customers share a score, so that fewer scores are given than 5 (4 in f): 14 of 15
  rfm-cluster: customer 'C0001': no rule of codes.csv takes this customer, whose rfm_segment is 'Others' (the first of 268)
      268 Others
       22 best
        1 rfm_segment
       10 worst

# Why

base and the three phi add up to margin; flip is the value that changes the
cluster.

  $ rfm-cluster --as-of=2026-11-22 --explain --format=json samples/orders.csv | sed -n 3p | tr , '\n'
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  {"customer":"C0003"
  "recency":2
  "frequency":18
  "monetary":43152.25
  "cluster":3
  "segment":"high-value"
  "action":"exclusive wealth service"
  "runner_up":1
  "margin":0.1299920769874996
  "base":4.058075814462951
  "phi_recency":-1.075092046386368
  "phi_frequency":-0.7910050875021704
  "phi_monetary":-2.061986603586913
  "flip_recency":1.093665070276093
  "flip_frequency":22.037218442660446
  "flip_monetary":50565.07563015501
  "segment_why":"frequency 18 > 4.8827493353466345
   amount 2397.347222222222 > 865.9889321169726; frequency at most 4.8827493353466345: potential
   amount at most 865.9889321169726: active"}
  $ rfm-cluster --as-of=2026-11-22 --explain samples/orders.csv |
  >   awk -F, 'NR > 1 { e = $9 - $10 - $11 - $12 - $13; if (e < 0) e = -e; if (e > 1e-9) print }'
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)

C0003 leaves cluster 3 between 50831.98 and 50831.99 of money.

  $ rfm-cluster --as-of=2026-11-22 --save=m -o before.csv samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: many customers have the same frequency, so that deciles fall together and --drift will compare fewer bins: 27 of 30
  $ printf 'customer,recency,frequency,monetary\nbelow,2,18,50831.98\nabove,2,18,50831.99\n' | rfm-cluster --apply=m | cut -d, -f1,5
  rfm-cluster: cluster 2: no customer is in this cluster (the first of 3)
  customer,cluster
  above,1
  below,1

The clusters in words, and what the words lose.

  $ rfm-cluster --as-of=2026-11-22 --rules samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  cluster,customers,rule,cost_ratio,agreement
  4,117,monetary <= 1000,1.0664801968838107,0.97
  2,65,monetary > 1000 and frequency <= 10,1.0664801968838107,0.97
  3,77,monetary > 1000 and frequency > 10 and monetary <= 100000,1.0664801968838107,0.97
  1,41,monetary > 1000 and frequency > 10 and monetary > 100000,1.0664801968838107,0.97

# Ready tables

The output is a ready table itself.

  $ rfm-cluster all.csv | cut -d, -f1,5-7 >again.csv; cut -d, -f1,5-7 all.csv | cmp - again.csv
  $ printf 'R,F,M\n3,9,900\n200,1,20\n' | rfm-cluster -k 2
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  customer,recency,frequency,monetary,cluster,segment,action
  1,3,9,900,1,high-value,exclusive wealth service
  2,200,1,20,2,long-tail,standard products

--input says what a table is that could be both.

  $ printf 'customer,time,amount,r,f,m\na,2026-11-20,5,1,1,1\nb,2026-11-21,9,2,2,2\n' >both.csv
  $ rfm-cluster -k 2 both.csv | cut -d, -f1-5
  rfm-cluster: both.csv: rows have recency, frequency and monetary, so that time and amount are not used (--input=transactions uses them)
  customer,recency,frequency,monetary,cluster
  a,1,1,1,2
  b,2,2,2,1
  $ rfm-cluster -k 2 --input=transactions both.csv 2>/dev/null | cut -d, -f1-5
  customer,recency,frequency,monetary,cluster
  a,2,1,5,2
  b,1,1,9,1

Any columns, with no segments then. Here those of another file.

  $ cut -d, -f1,2 all.csv >some.csv
  $ printf 'customer_id,balance,visits\n' >extra.csv; awk -F, 'NR > 1 { print $1 "," $4 * 2 "," $3 }' all.csv >>extra.csv
  $ rfm-cluster -k 3 --features=balance,visits --with=extra.csv --summary some.csv
  cluster,customers,share,balance,visits
  1,121,0.4033333333333333,1231280.9426446282,25.52892561983471
  2,63,0.21,122040.84539682539,2.0476190476190474
  3,116,0.38666666666666666,572.2736206896554,1.0948275862068966

# Nights

Fit once, apply nightly, look at what moved.

  $ rfm-cluster --until=2026-08-31 --as-of=2026-09-01 --save=model --scores -o sep.csv samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 9)
  rfm-cluster: many customers have the same frequency, so that deciles fall together and --drift will compare fewer bins: 28 of 30
  $ head -n 1 model; grep -c ^cluster model; tail -n 1 model | wc -c
  crmutils-model 1 rfm-cluster
  5
  18
  $ rfm-cluster --as-of=2026-11-22 --apply=model --previous=sep.csv --drift=drift.csv --max-psi=0.25 -o nov.csv samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: sep.csv: no column previous or changed_on: it stays empty for customers whose group is the same as then
  rfm-cluster: customer 'C0002': sep.csv does not have this customer (the first of 39)
  $ cat drift.csv
  measure,psi,level
  clusters,0.040529141473622174,steady
  recency,0.24771506571396232,shifting
  frequency,0.18270206231884412,shifting
  monetary,0.05604043377307325,steady
  $ cut -d, -f1,5- nov.csv | sed -n '2,5p'
  C0001,4,long-tail,standard products,,
  C0002,4,long-tail,standard products,,2026-11-22
  C0003,1,high-value,exclusive wealth service,,
  C0004,3,active,cross-sell,long-tail,2026-11-22

Those who changed tonight say from where; the next night it stands.

  $ awk -F, '$9 == "2026-11-22" && $8 != "" { n[$8 " to " $6]++ } END { for (i in n) print n[i], i }' nov.csv | sort -rn | head -n 3
  2 long-tail to active
  $ rfm-cluster --as-of=2026-11-23 --apply=model --previous=nov.csv -o next.csv samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  $ cut -d, -f1,5- next.csv | sed -n '2,5p'
  C0001,4,long-tail,standard products,,
  C0002,4,long-tail,standard products,,2026-11-22
  C0003,1,high-value,exclusive wealth service,,
  C0004,3,active,cross-sell,long-tail,2026-11-22

An index above --max-psi is status 3, and everything is written.

  $ rfm-cluster --as-of=2026-11-22 --apply=model --drift=d2.csv --max-psi=0.2 -o n2.csv samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: customers have moved from the model: PSI 0.2477, above --max-psi=0.2
  [3]
  $ cmp drift.csv d2.csv && wc -l <n2.csv
  301

A fit from the old model keeps the numbers.

  $ rfm-cluster --as-of=2026-11-22 --warm=model --save=model2 --summary samples/orders.csv | cut -d, -f1-2,8
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  rfm-cluster: many customers have the same frequency, so that deciles fall together and --drift will compare fewer bins: 27 of 30
  cluster,customers,segment
  1,47,high-value
  2,64,potential
  3,71,active
  4,118,long-tail
  $ rfm-cluster --as-of=2026-11-22 --apply=model2 samples/orders.csv | cut -d, -f5 | sort | uniq -c
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
       47 1
       64 2
       71 3
      118 4
        1 cluster

# State

A state a day, merged: the bytes of one run over all rows.

  $ for d in 20 21; do rfm-cluster --partial --since=2026-11-$d --until=2026-11-$d -o state.$d samples/orders.csv; done
  $ rfm-cluster --partial --until=2026-11-19 -o state.old samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  $ rfm-cluster --merge --as-of=2026-11-22 state.21 state.old state.20 | cmp - all.csv
  $ head -n 2 state.21
  	rfm-cluster/1	#begin
  C0015	rfm-cluster/1	t	1795278081000	418320000000	1	2

# What was done

  $ rfm-cluster --stats=stats.json -o /dev/null samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  $ sed 's/,"started.*"output":{[^}]*}//' stats.json | tr , '\n' | grep -vE 'seconds|rss|iterations|start|swaps'
  {"program":"rfm-cluster"
  "version":"0.1"
  "status":0
  "error":""
  "columns":["customer_id"
  "order_id"
  "date"
  "amount"]
  "rows_in":3359
  "rows_out":300
  "rows_bad":0
  "rows_left_out":0
  "bytes_in":140657
  "approved":"not checked"
  "refunds":14
  "refunded_kept":0
  "rows_undone":0
  "amounts_opposed":0
  "orders_of_one_row":1024
  "orders_of_one_row_of":1024
  "customers_nobody":0
  "customers_padded":0
  "customers_fraction":0
  "customers_case":0
  "customers_wide":0
  "clusters_found":4
  "clusters_found_of":4
  "customers":300
  "clusters":4
  "inertia":182.25034226641213
  "features_flat":0
  "searched":300
  "searched_of":300
  "clusters_empty":0}
