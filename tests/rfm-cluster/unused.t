Segments by the built-in names need no clusters, and what decides clusters alone
is not used; a model that is saved, and names with bounds of clusters, need them.

  $ cat >x.csv <<END
  > customer,time,amount
  > a,2026-01-01,1
  > a,2026-01-02,4
  > b,2026-01-05,90
  > b,2026-01-08,70
  > b,2026-01-09,30
  > c,2026-01-12,12
  > END
  $ rfm-cluster --as-of=2026-02-01 --summary=segment -k 2 --seed=7 x.csv | cut -d, -f 1,2
  rfm-cluster: segments need no clusters: -k is not used (want --summary for them)
  rfm-cluster: --seed has no effect with --summary=segment without --save or --segments
  segment,customers
  high-value,1
  long-tail,1
  active,1
  $ rfm-cluster --as-of=2026-02-01 --summary=segment --save=m.model -k 2 --seed=7 x.csv | cut -d, -f 1,2
  rfm-cluster: many customers have the same recency, frequency, monetary, so that deciles fall together and --drift will compare fewer bins: 9 of 30
  segment,customers
  high-value,1
  long-tail,1
  active,1
  $ printf 'name,action,cluster_max\ntop,call,1\nrest,mail,\n' >names.csv
  $ rfm-cluster --as-of=2026-02-01 --summary=segment --segments=names.csv -k 2 --seed=7 x.csv | cut -d, -f 1,2
  segment,customers
  top,1
  rest,2
  $ rfm-cluster --as-of=2026-02-01 --summary -k 2 --seed=7 x.csv | cut -d, -f 1,2
  cluster,customers
  1,1
  2,2
