What does not do for all: --stock and --cap.

  $ cat >log.csv <<END
  > customer,time,product
  > a,2026-01-01,p1
  > a,2026-01-02,p2
  > b,2026-01-01,p1
  > b,2026-01-03,p3
  > c,2026-01-02,p2
  > d,2026-01-02,p4
  > e,2026-01-02,p4
  > f,2026-01-05,p3
  > END

Three customers at most see a product, each his best first; the others get what comes
next.  Without a bound p1 is in four lists:

  $ item-next --each=2 --because=0 log.csv | cut -d, -f3 | sort | uniq -c | tr -s ' '
   4 p1
   4 p2
   2 p3
   2 p4
   1 product
  $ item-next --each=2 --because=0 --cap=3 log.csv
  item-next: 'p1' goes to no more customers, by --stock or --cap (the first of 4)
  customer,rank,product,score,by
  a,1,p3,0.050655712377,next
  a,2,p4,0.333333333333,all
  b,1,p2,0.050655712377,next
  b,2,p4,0.333333333333,all
  c,1,p3,0.333333333333,all
  c,2,p4,0.333333333333,all
  d,1,p1,0.333333333333,all
  d,2,p2,0.333333333333,all
  e,1,p1,0.333333333333,all
  e,2,p3,0.333333333333,all
  f,1,p1,0.333333333333,all
  f,2,p2,0.333333333333,all
  $ item-next --each=2 --because=0 --cap=3 --stats=stats.json -o lists.csv log.csv 2>said
  $ grep -o '"products_spent":[0-9]*' stats.json
  "products_spent":4

A stock is a column of --products: 0 is nothing, and an empty cell no bound.  By the
SHA-1 of their names (3c36..., 4a0a..., 58e6...) customers come in the order d f e c a b,
so the two p1 are for d and f, and the one p4 is for c:

  $ printf 'product,stock\np1,2\np2,\np3,0\np4,1\n' >shelf.csv
  $ item-next --products=shelf.csv --stock=stock --each=2 --because=0 log.csv
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 4)
  item-next: 'p1' goes to no more customers, by --stock or --cap (the first of 3)
  customer,rank,product,score,by
  b,1,p2,0.050655712377,next
  c,1,p4,0.333333333333,all
  d,1,p1,0.333333333333,all
  d,2,p2,0.333333333333,all
  e,1,p2,0.333333333333,all
  f,1,p1,0.333333333333,all
  f,2,p2,0.333333333333,all

Of both bounds the lower one counts, and any threads, order and split give the same:

  $ item-next --products=shelf.csv --stock=stock --cap=1 --each=2 --because=0 log.csv 2>said
  customer,rank,product,score,by
  c,1,p4,0.333333333333,all
  d,1,p1,0.333333333333,all
  f,1,p2,0.333333333333,all
  $ { head -n 1 log.csv; sed 1d log.csv | sort -r; } >other.csv
  $ item-next --products=shelf.csv --stock=stock --cap=1 --each=2 log.csv >whole 2>said
  $ item-next -j 2 --products=shelf.csv --stock=stock --cap=1 --each=2 other.csv 2>said | cmp - whole
  $ sed 2,4d log.csv | item-next --partial -o 1.state
  $ sed 5,9d log.csv | item-next --partial -o 2.state
  $ item-next --merge --products=shelf.csv --stock=stock --cap=1 --each=2 2.state 1.state 2>said | cmp - whole

Nobody has a second scarce product before all could have a first, and a category is
full as without a bound:

  $ printf 'product,stock,kind\np1,3,x\np2,3,x\np3,3,y\np4,,y\n' >kinds.csv
  $ item-next --owned=keep --kind=popular --products=kinds.csv --stock=stock --each=2 --because=0 log.csv 2>said | grep ,1,
  a,1,p2,0.333333333333,all
  b,1,p2,0.333333333333,all
  c,1,p2,0.333333333333,all
  d,1,p1,0.333333333333,all
  e,1,p1,0.333333333333,all
  f,1,p1,0.333333333333,all
  $ item-next --owned=keep --kind=popular --products=kinds.csv --stock=stock --spread=kind:1 --each=2 --because=0 log.csv 2>said
  customer,rank,product,score,by
  a,1,p2,0.333333333333,all
  a,2,p4,0.333333333333,all
  b,1,p2,0.333333333333,all
  b,2,p4,0.333333333333,all
  c,1,p2,0.333333333333,all
  c,2,p4,0.333333333333,all
  d,1,p1,0.333333333333,all
  d,2,p3,0.333333333333,all
  e,1,p1,0.333333333333,all
  e,2,p3,0.333333333333,all
  f,1,p1,0.333333333333,all
  f,2,p3,0.333333333333,all

A model that was saved is bounded, too:

  $ item-next --save=night.model log.csv >all.csv 2>said
  $ item-next --apply=night.model --cap=1 --each=1 --because=0 log.csv 2>said
  customer,rank,product,score,by
  c,1,p4,0.333333333333,all
  d,1,p1,0.333333333333,all
  e,1,p3,0.333333333333,all
  f,1,p2,0.333333333333,all

Rows that scene-push reads:

  $ item-next --event=recommended --as-of='2026-11-22 09:00' --each=1 --because=0 log.csv 2>said | head -n 2
  customer,rank,product,score,by,kind,time
  a,1,p3,0.050655712377,next,recommended,2026-11-22T09:00:00Z
  $ item-next --event=recommended --as-of=2026-11-22 --each=1 --save=m log.csv 2>said | head -n 2
  customer,rank,product,score,by,because,contribution,rest,kind,time
  a,1,p3,0.050655712377,next,p1,0.050655712377,0,recommended,2026-11-22T00:00:00Z

What is wrong is said:

  $ item-next --stock=stock log.csv
  item-next: --stock wants --products (see item-next --help)
  [2]
  $ item-next --stock=left --products=shelf.csv log.csv
  item-next: --stock: shelf.csv has no column 'left' (see item-next --help)
  [2]
  $ for n in -1 1.5 many 99999999999999999999; do printf "product,stock\np1,$n\n" >bad.csv; item-next --stock=stock --products=bad.csv log.csv; done
  item-next: bad.csv:2: '-1' is not a stock (want a whole number, or nothing)
  item-next: bad.csv:2: '1.5' is not a stock (want a whole number, or nothing)
  item-next: bad.csv:2: 'many' is not a stock (want a whole number, or nothing)
  item-next: bad.csv:2: '99999999999999999999' is not a stock (want a whole number, or nothing)
  [1]
  $ item-next --cap=-1 log.csv
  item-next: --cap: '-1' is not right (want an integer in 0..1000000000000) (see item-next --help)
  [2]
  $ item-next --eval --cap=2 log.csv
  item-next: --eval judges lists that are shown to nobody: not with --stock, --cap or --event (see item-next --help)
  [2]
  $ item-next --eval --event=x --as-of=2026-01-01 log.csv
  item-next: --eval judges lists that are shown to nobody: not with --stock, --cap or --event (see item-next --help)
  [2]
  $ item-next --event=x log.csv
  item-next: --event wants a kind, and --as-of=TIME (see item-next --help)
  [2]
  $ item-next --event= --as-of=2026-01-01 log.csv
  item-next: --event wants a kind, and --as-of=TIME (see item-next --help)
  [2]
  $ item-next --as-of=2026-01-01 log.csv
  item-next: --as-of has no effect without --event (see item-next --help)
  [2]
