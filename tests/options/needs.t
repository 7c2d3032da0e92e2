Options that have an effect only beside others are told where they stand alone.

  $ printf 'customer,time,channel,converted,revenue,cost\nc,2026-01-01,a,1,3,1\n' >log.csv
  $ attrib-roi -m linear,row --half-life=3d --order=2 --keep=channel log.csv
  attrib-roi: --half-life has no effect without --models=decay or --models=all
  attrib-roi: --order has no effect without --models=markov or --models=all or --dump=transitions or --dump=removal
  channel
  a
  a
  $ attrib-roi -m all --half-life=3d --weights=10,20,70 --order=2 --keep=channel log.csv 2>&1 | grep effect
  [1]
  $ attrib-roi --dump=transitions --order=2 log.csv | wc -l
  3

What is no more than the default says nothing.  In Chinese:

  $ attrib-roi -m row --half-life=7d --keep=channel log.csv
  channel
  a
  $ attrib-roi -m row --cost-scale=1000 --lang=zh --keep=channel log.csv
  attrib-roi: --cost-scale 在没有 --costs 时不起作用
  渠道
  a
  $ printf 'customer,arm,amount\na,ctrl,1\nb,treat,2\n' | gray-lift --metric=amount --rows --bins=3 2>&1 | grep effect
  gray-lift: --bins has no effect without --score or --price

Others have none beside what decides in their place.

  $ printf 'customer,time,product\na,2026-01-01,p\na,2026-01-02,q\nb,2026-01-01,p\n' >buys.csv
  $ item-next --kind=popular --window=3 --keep=customer buys.csv
  item-next: --window has no effect without --kind=next
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  customer
  b
  $ item-next --save=m buys.csv >/dev/null && item-next --apply=m --kind=ease --keep=customer buys.csv
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  item-next: --kind has no effect with --apply
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  customer
  b
  $ printf 'customer,time,amount\na,2026-01-01,1\nb,2026-01-05,20\n' >orders.csv
  $ rfm-cluster --starts=2 --summary=segment --keep=segment orders.csv
  rfm-cluster: --starts has no effect with --summary=segment without --save or --segments
  rfm-cluster: there are not as many different customers as -k asks for; clusters: 2 of 4
  rfm-cluster: every customer has the same frequency: it cannot tell them apart (scale 1)
  segment
  potential
  long-tail
  $ rfm-cluster --seed=4 --summary=segment --lang=zh --keep=segment orders.csv
  rfm-cluster: --seed 与 --summary=segment 而没有 --save 或 --segments 同用时不起作用
  rfm-cluster: 不同的客户没有 -k 要求的那么多；簇: 2（共 4）
  rfm-cluster: 每位客户的 frequency 都相同：它无法区分客户（尺度 1）
  客群
  潜力客户
  长尾客户
  $ clv-forecast --summary=model --margin=.2 orders.csv 2>&1 | grep effect
  clv-forecast: --margin has no effect with --summary=model

What a kind of model does not read is told; the default of --kind counts.

  $ printf 'x,label\n1,0\n2,1\n3,0\n4,1\n' >rows.csv
  $ model-fit --label=label --dim=4 --pdo=30 --leaves=4 --seed=2 rows.csv 2>&1 >/dev/null | grep effect
  model-fit: --dim has no effect without --kind=fm or --kind=deepfm or --kind=auto
  model-fit: --pdo has no effect without --kind=scorecard or --kind=auto
  model-fit: --seed has no effect without --test or --kind=fm or --kind=deepfm or --kind=auto
  $ model-fit --kind=fm --label=label --dim=4 --leaves=4 rows.csv 2>&1 >/dev/null | grep effect
  model-fit: --leaves has no effect without --kind=trees or --kind=auto
