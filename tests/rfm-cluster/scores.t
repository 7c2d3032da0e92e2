Scores by quantile, kept together where values are equal; the newest, most
frequent and richest have the highest.

  $ awk 'BEGIN { print "customer,r,f,m"; for (i = 1; i <= 10; i++) printf "c%02d,%d,%d,%d\n", i, i, i, i * i }' >ten.csv
  $ rfm-cluster -k 1 --scores ten.csv | cut -d, -f 1,2,3,4,8-
  customer,recency,frequency,monetary,r,f,m,rfm_segment
  c01,1,1,1,5,1,1,New Customers
  c02,2,2,4,5,1,1,New Customers
  c03,3,3,9,4,2,2,New Customers
  c04,4,4,16,4,2,2,New Customers
  c05,5,5,25,3,3,3,Potential Loyalist
  c06,6,6,36,3,3,3,Potential Loyalist
  c07,7,7,49,2,4,4,At Risk
  c08,8,8,64,2,4,4,At Risk
  c09,9,9,81,1,5,5,Cannot Lose Them
  c10,10,10,100,1,5,5,Cannot Lose Them
  $ rfm-cluster -k 1 --scores=2 ten.csv | cut -d, -f 1,8- | head -n 3
  rfm-cluster: --scores=2 has no names: rfm_segment stays empty (want --scores=5, or --rfm-names)
  customer,r,f,m,rfm_segment
  c01,2,1,1,
  c02,2,1,1,

The thresholds are in the statistics: quantiles of type 7; SPSS ones add 1, as the
R package does; NTILE makes runs of equal length, ties or not.

  $ thresholds() { rfm-cluster -k 1 --stats=stats "$@" >/dev/null; grep -o '"threshold_[^,}]*' stats | tr '\n' ' '; echo; }
  > thresholds --scores=4 ten.csv; thresholds --scores=4 --bins=spss ten.csv; thresholds --scores=4 --bins=ntile ten.csv
  rfm-cluster: --scores=4 has no names: rfm_segment stays empty (want --scores=5, or --rfm-names)
  "threshold_r1":3.25 "threshold_r2":5.5 "threshold_r3":7.75 "threshold_f1":3.25 "threshold_f2":5.5 "threshold_f3":7.75 "threshold_m1":10.75 "threshold_m2":30.5 "threshold_m3":60.25 
  rfm-cluster: --scores=4 has no names: rfm_segment stays empty (want --scores=5, or --rfm-names)
  "threshold_r1":4.25 "threshold_r2":6.5 "threshold_r3":8.75 "threshold_f1":4.25 "threshold_f2":6.5 "threshold_f3":8.75 "threshold_m1":11.75 "threshold_m2":31.5 "threshold_m3":61.25 
  rfm-cluster: --scores=4 has no names: rfm_segment stays empty (want --scores=5, or --rfm-names)
  "threshold_r1":3 "threshold_r2":5 "threshold_r3":8 "threshold_f1":3 "threshold_f2":6 "threshold_f3":8 "threshold_m1":9 "threshold_m2":36 "threshold_m3":64 
  $ printf 'customer,r,f,m\na,1,1,5\nb,2,1,5\nc,3,1,5\nd,4,1,5\ne,5,1,9\n' >ties.csv
  > for bins in quantile spss ntile; do echo $bins; rfm-cluster -k 1 --scores --bins=$bins ties.csv 2>/dev/null | cut -d, -f 1,8-; done
  quantile
  customer,r,f,m,rfm_segment
  a,5,3,1,Potential Loyalist
  b,4,3,1,Potential Loyalist
  c,3,3,1,About To Sleep
  d,2,3,1,Hibernating
  e,1,3,5,At Risk
  spss
  customer,r,f,m,rfm_segment
  a,5,1,1,New Customers
  b,5,1,1,New Customers
  c,4,1,1,New Customers
  d,3,1,1,New Customers
  e,2,1,5,Cannot Lose Them
  ntile
  customer,r,f,m,rfm_segment
  a,5,1,1,New Customers
  b,4,2,2,New Customers
  c,3,3,3,Potential Loyalist
  d,2,4,4,At Risk
  e,1,5,5,Cannot Lose Them

Names by code: the standard eleven for scores of 5, or a file's.

  $ cat >codes.csv <<'EOF'
  > rfm,segment
  > 555,best
  > 111,worst
  > EOF
  > rfm-cluster -k 1 --scores --rfm-names=codes.csv ties.csv 2>/dev/null | cut -d, -f 1,8-
  customer,r,f,m,rfm_segment
  a,5,3,1,Others
  b,4,3,1,Others
  c,3,3,1,Others
  d,2,3,1,Others
  e,1,3,5,Others
  $ printf 'segment,r_min,r_max,f_min,f_max,m_min,m_max\nnew,4,5,,,,\nold,,,1,1,,2\n' >bounds.csv
  > rfm-cluster -k 1 --scores --rfm-names=bounds.csv ten.csv | cut -d, -f 1,8-
  rfm-cluster: bounds.csv:3: no customer meets this rule; rules that a customer meets: 1 of 2
  rfm-cluster: customer 'c05': no rule of bounds.csv takes this customer, whose rfm_segment is 'Others' (the first of 6)
  customer,r,f,m,rfm_segment
  c01,5,1,1,new
  c02,5,1,1,new
  c03,4,2,2,new
  c04,4,2,2,new
  c05,3,3,3,Others
  c06,3,3,3,Others
  c07,2,4,4,Others
  c08,2,4,4,Others
  c09,1,5,5,Others
  c10,1,5,5,Others
  $ printf 'segment,r_min,r_max,f_min,f_max,m_min,m_max\nnew,6,5,,,,\n' >b; rfm-cluster --scores --rfm-names=b ten.csv
  rfm-cluster: b:2: lowest r 6 is not a score (want 1 to 5)
  [1]
  $ printf 'segment,r_min,r_max,f_min,f_max,m_min,m_max\nnew,4,3,,,,\n' >b; rfm-cluster --scores --rfm-names=b ten.csv
  rfm-cluster: b:2: lowest r 4 is above highest r 3
  [1]
  $ printf 'segment,r_min,r_max,f_min,f_max,m_min,m_max\n,4,5,,,,\n' >b; rfm-cluster --scores --rfm-names=b ten.csv
  rfm-cluster: b:2: a rule without a name
  [1]
  $ printf 'segment,r_min\nnew,4\n' >b; rfm-cluster --scores --rfm-names=b ten.csv
  rfm-cluster: b: no column 'r_max' (has: segment, r_min)
  [1]
  $ printf 'rfm,segment\n5555,best\n' >b; rfm-cluster --scores --rfm-names=b ten.csv
  rfm-cluster: b:2: a code is three digits, like 543
  [1]
  $ printf 'rfm,segment\n567,best\n' >b; rfm-cluster --scores --rfm-names=b ten.csv
  rfm-cluster: b:2: lowest f 6 is not a score (want 1 to 5)
  [1]
  $ printf 'rfm,segment\n' >b; rfm-cluster --scores --rfm-names=b ten.csv
  rfm-cluster: b: no rule in it
  [1]
  $ printf 'rfm,name\n555,best\n' >b; rfm-cluster --scores --rfm-names=b ten.csv
  rfm-cluster: b: no column 'segment' (has: rfm, name)
  [1]

Segments by rules of one's own: the first that matches; gaps are named.

  $ cat >rules.csv <<'EOF'
  > name,action,frequency_min,monetary_min,recency_max,cluster_min,cluster_max,amount_max
  > big,call,,80%,,,,
  > fresh,thank,,,2,,,
  > often,,5,,,,,7.5
  > EOF
  > rfm-cluster -k 1 --segments=rules.csv ten.csv | cut -d, -f 1-4,6,7
  rfm-cluster: customer 'c03': no rule of rules.csv takes this customer (the first of 3)
  customer,recency,frequency,monetary,segment,action
  c01,1,1,1,fresh,thank
  c02,2,2,4,fresh,thank
  c03,3,3,9,(none),
  c04,4,4,16,(none),
  c05,5,5,25,often,
  c06,6,6,36,often,
  c07,7,7,49,often,
  c08,8,8,64,(none),
  c09,9,9,81,big,call
  c10,10,10,100,big,call
  $ rfm-cluster -k 1 --segments=rules.csv --summary=segment ten.csv
  rfm-cluster: customer 'c03': no rule of rules.csv takes this customer (the first of 3)
  segment,customers,share,recency,frequency,monetary,monetary_total,action
  big,2,0.2,9.5,9.5,90.5,181,call
  often,3,0.3,6,6,36.666666666666664,110,
  (none),3,0.3,5,5,29.666666666666668,89,
  fresh,2,0.2,1.5,1.5,2.5,5,thank
  $ printf 'name,action,recency_min\nx,y,5%%%%\n' >b; rfm-cluster --segments=b ten.csv
  rfm-cluster: b:2: '5%%' is not a bound (want 12.5, or 80% for a quantile)
  [1]
  $ printf 'name,action,recency_min\nx,y,120%%\n' >b; rfm-cluster --segments=b ten.csv
  rfm-cluster: b:2: '120%' is not a quantile (want 0% to 100%)
  [1]
  $ printf 'name,action,recency_min,recency_max\nx,y,9,3\n' >b; rfm-cluster --segments=b ten.csv
  rfm-cluster: b:2: segment 'x': recency from 9 to 3 is empty
  [1]
  $ printf 'name,action,cluster_min\nx,y,5%%\n' >b; rfm-cluster --segments=b ten.csv
  rfm-cluster: b:2: segment 'x': a cluster has no quantiles
  [1]
  $ printf 'name,action,age_min\nx,y,5\n' >b; rfm-cluster --segments=b ten.csv
  rfm-cluster: b: no bound is called 'age_min' (want name, action, when and recency_min, recency_max; so for frequency, monetary, amount, cluster)
  [1]
  $ printf 'name\nx\n' >b; rfm-cluster --segments=b ten.csv
  rfm-cluster: b: no column 'action' (has: name)
  [1]
  $ printf 'name,action\n,y\n' >b; rfm-cluster --segments=b ten.csv
  rfm-cluster: b:2: a segment without a name
  [1]
  $ printf 'name,action\n' >b; rfm-cluster --segments=b ten.csv
  rfm-cluster: b: no rule in it
  [1]

The rules are in the model, their quantiles as the values they were:

  $ rfm-cluster -k 2 --segments=rules.csv --save=m ten.csv >with.csv 2>/dev/null
  > rfm-cluster --apply=m ten.csv 2>/dev/null | cmp - with.csv
  $ printf 'customer,r,f,m\nz,50,1,100\n' | rfm-cluster --apply=m
  rfm-cluster: cluster 2: no customer is in this cluster
  customer,recency,frequency,monetary,cluster,segment,action
  z,50,1,100,1,big,call

Own cut points may leave a score to nobody, which is not for customers being equal:

  $ printf 'customer,time,amount\na,2026-01-01,3\na,2026-02-01,4\nb,2026-02-03,9\nc,2026-02-01,1\n' >own.csv; rfm-cluster -k 2 --as-of=2026-03-01 --scores --cuts=r=10:28:30:90,f=1:2:3:4,m=0:50:75:100 own.csv | cut -d, -f1,2,8-10
  rfm-cluster: the cut points of --cuts leave scores to nobody: fewer are given than 5 (1 in r, 2 in f, 1 in m): 4 of 15
  customer,recency,r,f,m
  a,28,4,2,2
  b,26,4,1,2
  c,28,4,1,2
  $ rfm-cluster -k 2 --as-of=2026-03-01 --scores --cuts=r=1910:1097:262:0 own.csv
  rfm-cluster: --cuts: '1097' is not above the cut point before it (see rfm-cluster --help)
  [2]
