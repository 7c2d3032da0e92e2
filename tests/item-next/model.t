A model is learnt once and asked later, with the same answers.

  $ cat >log.csv <<END
  > customer,time,product
  > a,2026-01-01,card
  > a,2026-02-01,fund
  > b,2026-01-05,card
  > b,2026-03-01,fund
  > b,2026-03-09,loan
  > c,2026-04-01,card
  > END
  $ printf 'customer,branch\na,east\nb,west\nc,west\nd,west\ne,north\nf,\n' >who.csv
  $ for kind in next cosine ease slim popular; do
  >   item-next --kind=$kind --decay=0.5 --history=2 --customers=who.csv --segment=branch \
  >     --save=$kind.model log.csv >learnt 2>said
  >   item-next --apply=$kind.model --customers=who.csv --segment=branch log.csv 2>said |
  >     cmp - learnt && cut -d, -f5 learnt | sort | uniq -c | tr -s ' '
  > done
   6 all
   1 by
   2 next
   4 segment
   6 all
   1 by
   2 cosine
   4 segment
   6 all
   1 by
   2 ease
   4 segment
   6 all
   1 by
   4 segment
   2 slim
   6 all
   1 by
   6 segment

The same bytes by any number of threads, and from state:

  $ item-next --partial -o day.state log.csv
  $ item-next --merge --save=merged.model --decay=0.5 --history=2 day.state >lists 2>said
  $ item-next -j 7 --save=again.model --decay=0.5 --history=2 log.csv >lists 2>said
  $ cmp merged.model again.model

Somebody new, in the middle of a visit; what the model does not know does not count:

  $ printf 'customer,time,product\nx,2026-05-01,boat\nx,2026-05-02,card\n' |
  >   item-next --apply=next.model
  item-next: 'boat' is not in the model of --apply, and does not count
  item-next: 'x' gets fewer products than --each: there are no more that may be shown
  customer,rank,product,score,by,because,contribution,rest
  x,1,fund,0.063319640471,next,card,0.063319640471,0
  x,2,loan,0.333333333333,all,,,0.333333333333

A segment that it does not know is served like all; rules are those of today:

  $ printf 'customer,branch\ng,south\nh,west\n' >new.csv
  $ printf 'product\nfund\nloan\nnew\n' >shelf.csv
  $ printf 'customer,time,product\n' |
  >   item-next --apply=next.model --customers=new.csv --segment=branch \
  >     --products=shelf.csv 2>said | cut -d, -f1-5
  customer,rank,product,score,by
  g,1,fund,0.666666666667,all
  g,2,loan,0.333333333333,all
  h,1,fund,0.651515151515,segment
  h,2,loan,0.348484848485,segment

A model of nothing knows nothing:

  $ printf 'customer,time,product\n' | item-next --save=empty.model
  customer,rank,product,score,by,because,contribution,rest
  $ item-next --apply=empty.model log.csv
  item-next: 'card' is not in the model of --apply, and does not count (the first of 3)
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  customer,rank,product,score,by,because,contribution,rest
