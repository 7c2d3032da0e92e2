How good lists are: the newest product of everybody with three or more is held out,
and looked for in the list of the others.

  $ cat >log.csv <<END
  > customer,time,product
  > a,2026-01-01,card
  > a,2026-01-02,fund
  > a,2026-01-03,loan
  > b,2026-01-01,card
  > b,2026-01-02,fund
  > b,2026-01-03,loan
  > c,2026-01-01,fund
  > c,2026-01-02,card
  > c,2026-01-03,gold
  > d,2026-01-01,card
  > d,2026-01-02,loan
  > e,2026-01-01,card
  > e,2026-01-02,gold
  > END
  $ item-next --eval --each=1 log.csv
  kind,history,customers,hit_rate,hit_se,ndcg,coverage,common,decay,window,lambda
  next,all,3,0.3333333333333333,0.2721655269759087,0.3333333333333333,0.25,1,0.8,5,
  next,1-4,3,0.3333333333333333,0.2721655269759087,0.3333333333333333,,,0.8,5,
  popular,all,3,0.3333333333333333,0.2721655269759087,0.3333333333333333,0.25,1,,,
  popular,1-4,3,0.3333333333333333,0.2721655269759087,0.3333333333333333,,,,,
  $ item-next --eval --each=1 --kind=popular log.csv
  kind,history,customers,hit_rate,hit_se,ndcg,coverage,common,decay,window,lambda
  popular,all,3,0.3333333333333333,0.2721655269759087,0.3333333333333333,0.25,1,,,
  popular,1-4,3,0.3333333333333333,0.2721655269759087,0.3333333333333333,,,,,
  $ item-next --eval --each=1 --kind=cosine --fill=none --because=3 log.csv
  item-next: --because has no effect with --eval
  kind,history,customers,hit_rate,hit_se,ndcg,coverage,common,decay,window,lambda
  cosine,all,3,0.3333333333333333,0.2721655269759087,0.3333333333333333,0.25,1,0.8,,
  cosine,1-4,3,0.3333333333333333,0.2721655269759087,0.3333333333333333,,,0.8,,
  popular,all,3,0.3333333333333333,0.2721655269759087,0.3333333333333333,0.25,1,,,
  popular,1-4,3,0.3333333333333333,0.2721655269759087,0.3333333333333333,,,,,

Rules hold there, too: who may not be shown a loan does not hit it.

  $ printf 'product\ncard\nfund\ngold\n' >shelf.csv
  $ item-next --eval --each=2 --products=shelf.csv log.csv 2>said | cut -d, -f1-6
  kind,history,customers,hit_rate,hit_se,ndcg
  next,all,3,0.3333333333333333,0.2721655269759087,0.3333333333333333
  next,1-4,3,0.3333333333333333,0.2721655269759087,0.3333333333333333
  popular,all,3,0.3333333333333333,0.2721655269759087,0.3333333333333333
  popular,1-4,3,0.3333333333333333,0.2721655269759087,0.3333333333333333

By length of history:

  $ for c in $(seq 12); do
  >   for k in $(seq $((2 * c))); do echo c$c,2026-01-$((k + 2)),p$((k % 9 * c % 11)); done
  > done | sed '1i customer,time,product' >long.csv
  $ item-next --eval --each=3 long.csv 2>said | cut -d, -f1-4
  kind,history,customers,hit_rate
  next,all,10,0.8
  next,1-4,1,0
  next,5-9,9,0.8888888888888888
  popular,all,10,0.7
  popular,1-4,1,0
  popular,5-9,9,0.7777777777777778

Settings by an inner hold-out: what is judged is never asked for them.  They are told
in --stats, too.

  $ item-next --eval --tune long.csv 2>said | cut -d, -f1-4,9-
  kind,history,customers,hit_rate,decay,window,lambda
  next,all,10,1,1,2,
  next,1-4,1,1,1,2,
  next,5-9,9,1,1,2,
  popular,all,10,1,,,
  popular,1-4,1,1,,,
  popular,5-9,9,1,,,
  $ item-next --eval --tune --each=1 log.csv
  item-next: --tune: no history is long enough to hold a product out (want three, with --eval four)
  [1]
  $ item-next --tune --each=1 --stats=stats.json log.csv 2>said | cut -d, -f1-4
  customer,rank,product,score
  a,1,gold,0.111598430959
  b,1,gold,0.111598430959
  c,1,loan,0.182759906522
  d,1,gold,0.081049139803
  e,1,loan,0.11313708499
  $ grep -o '"tuned.*"tuned_lambda":[0-9.]*' stats.json
  "tuned_decay":0.8,"tuned_window":5,"tuned_lambda":100
  $ item-next --tune --eval --kind=ease long.csv 2>said | cut -d, -f1-4,9-
  kind,history,customers,hit_rate,decay,window,lambda
  ease,all,10,1,1,,10
  ease,1-4,1,1,1,,10
  ease,5-9,9,1,1,,10
  popular,all,10,1,,,
  popular,1-4,1,1,,,
  popular,5-9,9,1,,,

What cannot be judged:

  $ head -n 3 log.csv | item-next --eval
  item-next: nobody has three products: there is nothing to judge by
  [1]
  $ head -n 3 log.csv | item-next --tune
  item-next: --tune: no history is long enough to hold a product out (want three, with --eval four)
  [1]
  $ item-next --tune --kind=popular log.csv
  item-next: --kind=popular has nothing to --tune (see item-next --help)
  [2]
  $ printf 'customer,time,product\n' | item-next --eval
  item-next: nobody has three products: there is nothing to judge by
  [1]
