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
