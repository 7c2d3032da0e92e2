Why a customer is where it is. Two clusters of two at 0 and 10, by hand: for x = 0
the centroids are 1 and 11 away, the margin 11 * 11 - 1 * 1, the base (of a customer
at the mean, 6) 5 * 5 - 5 * 5, and x leaves when it passes 6.

  $ printf 'customer,x\na,0\nb,2\nc,10\nd,12\n' | rfm-cluster -k 2 -t raw --features=x --explain
  customer,x,cluster,runner_up,margin,base,phi_x,flip_x
  a,0,2,1,120,0,120,6
  b,2,2,1,80,0,80,6
  c,10,1,2,80,0,80,6
  d,12,1,2,120,0,120,6

One cluster has no other:

  $ printf 'customer,x\na,0\nb,2\n' | rfm-cluster -k 1 -t raw --features=x --explain
  customer,x,cluster,runner_up,margin,base,phi_x,flip_x
  a,0,1,,,,,
  b,2,1,,,,,

Days and orders do not go below zero, so there is no flip there; money can:

  $ printf 'customer,r,f,m\na,5,1,10\nb,5,1,20\nc,900,1,10\nd,900,1,20\n' | rfm-cluster -k 2 -t raw --explain 2>/dev/null
  customer,recency,frequency,monetary,cluster,segment,action,runner_up,margin,base,phi_recency,phi_frequency,phi_monetary,flip_recency,flip_frequency,flip_monetary,segment_why
  a,5,1,10,2,long-tail,standard products,1,801025,0,801025,0,0,452.5,,,"frequency 1 <= 1, amount 10 <= 14.198684153570662; frequency above 1: active, amount above 14.198684153570662: potential"
  b,5,1,20,2,potential,activate by campaign,1,801025,0,801025,0,0,452.5,,,"frequency 1 <= 1, amount 20 > 14.198684153570662; frequency above 1: high-value, amount at most 14.198684153570662: long-tail"
  c,900,1,10,1,long-tail,standard products,2,801025,0,801025,0,0,452.5,,,"frequency 1 <= 1, amount 10 <= 14.198684153570662; frequency above 1: active, amount above 14.198684153570662: potential"
  d,900,1,20,1,potential,activate by campaign,2,801025,0,801025,0,0,452.5,,,"frequency 1 <= 1, amount 20 > 14.198684153570662; frequency above 1: high-value, amount at most 14.198684153570662: long-tail"
  $ printf 'customer,r,f,m\na,1,5,10\nb,1,5,12\nc,1,5,-90\nd,1,5,-92\n' | rfm-cluster -k 2 -t raw --explain 2>/dev/null
  customer,recency,frequency,monetary,cluster,segment,action,runner_up,margin,base,phi_recency,phi_frequency,phi_monetary,flip_recency,flip_frequency,flip_monetary,segment_why
  a,1,5,10,1,potential,activate by campaign,2,10200,0,0,0,10200,,,-40,"frequency 5 <= 5, amount 2 > -1.4518211653961224; frequency above 5: high-value, amount at most -1.4518211653961224: long-tail"
  b,1,5,12,1,potential,activate by campaign,2,10608,0,0,0,10608,,,-40,"frequency 5 <= 5, amount 2.4 > -1.4518211653961224; frequency above 5: high-value, amount at most -1.4518211653961224: long-tail"
  c,1,5,-90,2,long-tail,standard products,1,10200,0,0,0,10200,,,-40,"frequency 5 <= 5, amount -18 <= -1.4518211653961224; frequency above 5: active, amount above -1.4518211653961224: potential"
  d,1,5,-92,2,long-tail,standard products,1,10608,0,0,0,10608,,,-40,"frequency 5 <= 5, amount -18.4 <= -1.4518211653961224; frequency above 5: active, amount above -1.4518211653961224: potential"

The tree of rules: its leaves are all clusters, and together all customers.

  $ printf 'customer,x,y\na,0,0\nb,2,0\nc,10,0\nd,12,0\ne,0,50\n' | rfm-cluster -k 3 -t raw --features=x,y --rules
  cluster,customers,rule,cost_ratio,agreement
  2,2,y <= 0 and x <= 2,1,1
  1,2,y <= 0 and x > 2,1,1
  3,1,y > 0,1,1
  $ rfm-cluster --as-of=2026-11-22 --rules samples/orders.csv | awk -F, 'NR > 1 { n += $2; c[$1]++ } END { print n, length(c) }'
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  300 4
  $ rfm-cluster -k 1 --as-of=2026-11-22 --rules samples/orders.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  cluster,customers,rule,cost_ratio,agreement
  1,300,,1,1

Without amounts nobody's segment speaks of one:

  $ printf 'customer,time\na,2026-01-01\na,2026-01-02\nb,2026-01-01\nb,2026-02-01\nc,2026-02-02\n' | rfm-cluster --as-of=2026-02-03 -k 2 --explain 2>/dev/null | cut -d, -f1,6,17-
  customer,segment,segment_why
  a,active,frequency 2 > 1.6207413942088964; frequency at most 1.6207413942088964: long-tail
  b,active,frequency 2 > 1.6207413942088964; frequency at most 1.6207413942088964: long-tail
  c,long-tail,frequency 1 <= 1.6207413942088964; frequency above 1.6207413942088964: active
