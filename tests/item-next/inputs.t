Logs that no shop has, one by one.

The same event fifty thousand times is one product of one customer:

  $ { echo customer,time,product; for i in $(seq 50000); do echo a,2026-01-01,x; done; printf 'b,2026-01-01,x\nb,2026-01-02,y\nc,2026-01-01,y\n'; } >same.csv
  $ item-next --because=0 same.csv 2>said
  customer,rank,product,score,by
  a,1,y,0.063319640471,next
  c,1,x,0.666666666667,all
  $ sed 2,50000d same.csv | item-next --because=0 2>said
  customer,rank,product,score,by
  a,1,y,0.063319640471,next
  c,1,x,0.666666666667,all

A robot with a hundred thousand products is told, and gets what is left; the others' lists are
those without it but for its share in what is popular:

  $ awk 'BEGIN { print "customer,time,product"; for (i = 0; i < 100000; i++) print "bot,2026-01-01,q" i; for (i = 0; i < 60; i++) print "u" i % 12 ",2026-01-0" 1 + i % 7 ",p" i * 7919 % 23 }' >bot.csv
  $ item-next --each=2 --because=0 bot.csv 2>said | grep -c ^bot; sed 2q said
  2
  item-next: 'bot' has more products than --history: the newest count
  $ item-next --each=2 --because=0 --fill=none bot.csv 2>said >with
  $ grep -v ^bot bot.csv | item-next --each=2 --because=0 --fill=none 2>said >without
  $ grep -v ^bot with | diff - without && grep -c ^u without
  24

Three products that the same customers have cannot be told apart without a penalty, by ease or by
slim; two products that never meet can:

  $ { echo customer,time,product; for c in a b c; do for p in x y z; do echo $c,2026-01-01,$p; done; done; } >alike.csv
  $ for kind in ease slim; do item-next --kind=$kind --lambda=0 alike.csv; done
  item-next: --lambda is too small: products that the same customers have cannot be told apart
  item-next: --lambda is too small: products that the same customers have cannot be told apart
  [1]
  $ printf 'customer,time,product\na,2026-01-01,x\nb,2026-01-02,y\n' >apart.csv
  $ for kind in ease slim; do item-next --kind=$kind --lambda=0 --because=0 --each=1 apart.csv; done
  customer,rank,product,score,by
  a,1,y,0.5,all
  b,1,x,0.5,all
  customer,rank,product,score,by
  a,1,y,0.5,all
  b,1,x,0.5,all
  $ item-next --kind=ease --lambda=1e300 apart.csv; item-next --kind=ease --lambda=nan apart.csv
  item-next: --lambda: '1e300' is not right (want a number in 0..1000000000) (see item-next --help)
  item-next: --lambda: 'nan' is not right (want a number in 0..1000000000) (see item-next --help)
  [2]

More products than EASE takes:

  $ awk 'BEGIN { print "customer,time,product"; for (i = 0; i < 20001; i++) print "u" i % 500 ",2026-01-01,p" i }' >many.csv
  $ for kind in ease slim; do item-next --kind=$kind --most-products=20000 many.csv; done
  item-next: 20001 products are more than --most-products=20000 (want --kind=next)
  item-next: 20001 products are more than --most-products=20000 (want --kind=next)
  [1]

Amounts: none, 0, below 0, in brackets, and a word:

  $ for amount in '' 0 -0.01 '(5.00)' free; do
  >   printf "customer,time,product,amount\na,2026-01-01,x,$amount\nb,2026-01-01,y,5\nb,2026-01-02,x,5\n" | item-next --each=1 --because=0 2>&1 | grep -v fewer
  > done
  customer,rank,product,score,by
  a,1,y,0.5,all
  customer,rank,product,score,by
  a,1,y,0.5,all
  item-next: stdin:2: a negative amount or quantity is a return: the row is left out
  customer,rank,product,score,by
  item-next: stdin:2: '(5.00)' is not an amount (want 1234.50, as in -5.00)
  item-next: stdin:2: 'free' is not an amount (want 1234.50)

Customers twice with other values, a product without a name, a list of products that is empty:

  $ printf 'customer,risk\na,1\na,2\n' >who.csv; item-next --customers=who.csv apart.csv
  item-next: who.csv:3: 'a' is here a second time, with other values
  [1]
  $ printf 'product,k\n,1\nx,2\n' >what.csv; item-next --products=what.csv apart.csv
  item-next: what.csv:2: the product '' is not an identifier: it is empty
  [1]
  $ printf 'product\n' >what.csv; item-next --products=what.csv apart.csv
  item-next: 'x' is not in --products, and is recommended to nobody (the first of 2)
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  customer,rank,product,score,by,because,contribution,rest

A model that is none:

  $ item-next --apply=apart.csv apart.csv; printf '' >nothing; item-next --apply=nothing apart.csv
  item-next: apart.csv: not an index: too short
  item-next: nothing: not an index: too short
  [1]

No rows: no lists, a model that knows nothing, and nothing to judge or to choose by:

  $ printf 'customer,time,product\n' >none.csv
  $ item-next --save=none.model none.csv
  customer,rank,product,score,by,because,contribution,rest
  $ item-next --apply=none.model apart.csv
  item-next: 'x' is not in the model of --apply, and does not count (the first of 2)
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  customer,rank,product,score,by,because,contribution,rest
  $ item-next --eval none.csv
  item-next: nobody has three products: there is nothing to judge by
  [1]
  $ item-next --tune none.csv
  item-next: --tune: no history is long enough to hold a product out (want three, with --eval four)
  [1]
