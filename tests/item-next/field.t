What users of other recommenders met.

A filter behind the ranking left fewer than were asked for.  Here it comes before:

  $ cat >log.csv <<END
  > customer,time,product
  > a,2026-01-01,p1
  > a,2026-01-02,p2
  > a,2026-01-03,p3
  > a,2026-01-04,p4
  > b,2026-01-01,p1
  > b,2026-01-02,p3
  > c,2026-01-01,p1
  > END
  $ printf 'product\np3\np4\n' >shelf.csv
  $ item-next --each=2 log.csv 2>said | grep ^c | cut -d, -f1-5
  customer,rank,product,score,by
  c,1,p3,0.116897797793,next
  c,2,p2,0.064684339635,next
  $ item-next --each=2 --products=shelf.csv log.csv 2>said | grep ^c | cut -d, -f1-5
  customer,rank,product,score,by
  c,1,p3,0.116897797793,next
  c,2,p4,0.064684339635,next

A customer who has all products broke the run, or got nothing without a word:

  $ item-next log.csv 2>said | sed -n /^a/p
  $ cat said
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)
  $ item-next --owned=keep --each=1 log.csv | grep ^a | cut -d, -f1-5
  a,1,p4,0.138103025252,next

What is no longer sold came back:

  $ item-next --products=shelf.csv log.csv 2>said | cut -d, -f3 | sort -u
  p3
  p4
  product
  $ cat said
  item-next: 'p1' is not in --products, and is recommended to nobody (the first of 2)
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)

Users that were not in training raised an error:

  $ printf 'customer,name\nnew,A\n' >who.csv
  $ item-next --customers=who.csv log.csv 2>said | grep ^new | cut -d, -f1-5
  new,1,p1,1,all
  new,2,p3,0.666666666667,all
  new,3,p2,0.333333333333,all
  new,4,p4,0.333333333333,all

Everybody's list took a loop of one's own; here it is the output, and one customer's
is a condition away:

  $ item-next log.csv 2>said | grep ^b
  b,1,p4,0.121822172979,next,p3,0.070074701271,0.051747471708
  b,2,p2,0.051747471708,next,p1,0.051747471708,0

The answer changed with the run, the threads, the order of the rows:

  $ item-next log.csv 2>said >one
  $ { echo customer,time,product; sed 1d log.csv | sort -t, -k3,3r; } >other.csv
  $ item-next -j 7 other.csv 2>said | cmp - one

Buying the same thing again and again counted as interest in it, so that it pulled
everything towards itself:

  $ { cat log.csv; for i in 1 2 3 4 5 6; do echo b,2026-01-01,p1; done; } |
  >   item-next 2>said | cmp - one

An identifier that looks like a number lost its zeros:

  $ sed 's/p\([0-9]\)/000\1/' log.csv | item-next --each=1 2>said | cut -d, -f3
  product
  0004
  0003

Returns counted as purchases:

  $ { sed 's/$/,1/; 1s/,1$/,quantity/' log.csv; echo c,2026-01-05,p4,-1; } |
  >   item-next 2>said | cmp - one
  $ head -n 1 said
  item-next: stdin:9: a negative amount or quantity is a return: the row is left out

A robot that saw everything took hours, and made all products alike:

  $ { cat log.csv; for i in $(seq 300); do echo bot,2026-01-01,q$i; done; } >bot.csv
  $ item-next --stats=stats.json bot.csv 2>said >out
  $ head -n 1 said
  item-next: 'bot' has more products than --history: the newest count

The date had no time of day, and what came first was left to chance.  Products of one
day are in the order of their names, which says nothing about the customer:

  $ printf 'customer,time,product\na,2026-01-01,y\na,2026-01-01,x\nb,2026-01-01,x\n' |
  >   item-next --fill=none 2>said
  customer,rank,product,score,by,because,contribution,rest
  b,1,y,0.070074701271,next,x,0.070074701271,0

A product that was renamed is two:

  $ printf 'customer,time,product\na,2026-01-01,old\na,2026-01-02,new\nb,2026-01-01,old\n' |
  >   item-next 2>said | cut -d, -f1-5
  customer,rank,product,score,by
  b,1,new,0.070074701271,next

What is popular, for somebody without a history, passed by the rules that bound other lists:

  $ printf 'customer,risk\nnew,R1\n' >rated.csv; printf 'product,grade\np1,R3\np3,R1\np4,\n' >graded.csv
  $ item-next --because=0 --customers=rated.csv --products=graded.csv --suits='risk>=$grade or grade=' log.csv 2>said | grep ^new
  new,1,p3,0.666666666667,all
  new,2,p4,0.333333333333,all

One product was in everybody's list, and what was sold out was in some:

  $ item-next --kind=popular --owned=keep --each=1 --because=0 log.csv 2>said | cut -d, -f3 | sort | uniq -c | tr -s ' '
   3 p1
   1 product
  $ item-next --kind=popular --owned=keep --each=1 --because=0 --cap=2 log.csv 2>said | cut -d, -f3 | sort | uniq -c | tr -s ' '
   2 p1
   1 p3
   1 product
  $ printf 'product,left\np1,0\np2,5\np3,1\np4,5\n' >left.csv
  $ item-next --kind=popular --owned=keep --each=1 --because=0 --products=left.csv --stock=left log.csv 2>said | cut -d, -f1-3
  customer,rank,product
  a,1,p2
  b,1,p2
  c,1,p3

Of the favourites that fill a list the least popular came first, or those at the end of a
tie were lost:

  $ item-next --kind=popular --owned=keep --because=0 log.csv 2>said | grep ^a
  a,1,p1,1,all
  a,2,p3,0.666666666667,all
  a,3,p2,0.333333333333,all
  a,4,p4,0.333333333333,all

Two products of one kind beside each other, where one of each was wanted:

  $ printf 'product,sort\np1,card\np2,card\np3,fund\np4,fund\n' >sorts.csv
  $ item-next --kind=popular --owned=keep --because=0 --products=sorts.csv --spread=sort:1 log.csv 2>said | grep ^a
  a,1,p1,1,all
  a,2,p3,0.666666666667,all

Times in nanoseconds, as some logs have them, were taken for milliseconds:

  $ printf 'customer,time,product\na,1627776000000000000,x\n' | item-next
  item-next: stdin:2: '1627776000000000000' is not a date (want 2024-12-31)
  [1]

Products without a category are of one category together:

  $ printf 'customer,time,product\na,2026-01-01,p1\na,2026-01-02,p2\nb,2026-01-01,p1\nb,2026-01-03,p2\nb,2026-01-04,p3\nc,2026-01-05,p1\nd,2026-01-05,p3\n' >log.csv; printf 'product,sort\np1,\np2,\np3,a\n' >sorts.csv; item-next --spread=sort:1 --products=sorts.csv --because=0 log.csv 2>/dev/null
  customer,rank,product,score,by
  a,1,p3,0.110078759588,next
  c,1,p2,0.116897797793,next
  c,2,p3,0.058448898896,next
  d,1,p1,0.75,all

EASE of three products, by hand: with G + I = [4 2 1; 2 3 1; 1 1 3] the weight of p2 for p1 is 5/11.

  $ item-next --kind=ease --lambda=1 --decay=1 --because=0 log.csv 2>/dev/null
  customer,rank,product,score,by
  a,1,p3,0.375,ease
  c,1,p2,0.454545454545,ease
  c,2,p3,0.125,ease
  d,1,p2,0.181818181818,ease
  d,2,p1,0.125,ease

What a service asks with: a product twice, blanks around names, nothing between two semicolons:

  $ item-next --save=m log.csv >lists.csv 2>/dev/null; printf 'customer,products\nx,p1;p1\ny,p1;p2\nz, p1 ; p2\nw,p1;;p2\nv,p2;p1\n' | item-next --apply=m --answer=one --because=0 2>/dev/null
  {"rows":[{"customer":"x","rank":1,"product":"p2","score":0.116897797793,"by":"next"},{"customer":"x","rank":2,"product":"p3","score":0.058448898896,"by":"next"}],"error":null}
  {"rows":[{"customer":"y","rank":1,"product":"p3","score":0.110078759588,"by":"next"}],"error":null}
  {"rows":[{"customer":"z","rank":1,"product":"p3","score":0.110078759588,"by":"next"}],"error":null}
  {"rows":[{"customer":"w","rank":1,"product":"p3","score":0.110078759588,"by":"next"}],"error":null}
  {"rows":[{"customer":"v","rank":1,"product":"p3","score":0.109104611273,"by":"next"}],"error":null}

Half a piece in stock, and less than none:

  $ printf 'product,left\np1,1.5\n' >stock.csv; item-next --products=stock.csv --stock=left log.csv; printf 'product,left\np1,-1\n' >stock.csv; item-next --products=stock.csv --stock=left log.csv
  item-next: stock.csv:2: '1.5' is not a stock (want a whole number, or nothing)
  item-next: stock.csv:2: '-1' is not a stock (want a whole number, or nothing)
  [1]

Products that blanks or case alone divide, and customers that are nobody: who has one of the
products is shown the other, and nobody's products make a history:

  $ printf 'customer,time,product\na,2026-01-01,Card\na,2026-01-02,fund\nb,2026-01-01,card\nc,2026-01-01, card \nNULL,2026-01-01,card\n(not set),2026-01-03,fund\n d,2026-01-01,card\n' | item-next --each=1 --because=0
  item-next: '(not set)' stands for no customer, and its rows are taken for those of one (--where leaves them out) (the first of 2)
  item-next: ' d' has blanks around it, and is another customer than the one without them
  item-next: ' card ' is divided from another product by case, blanks, full width or unseen characters alone: they are taken for two (the first of 3)
  customer,rank,product,score,by
   d,1,fund,0.333333333333,all
  (not set),1,card,0.5,all
  NULL,1,fund,0.333333333333,all
  a,1,card,0.5,all
  b,1,fund,0.333333333333,all
  c,1,card,0.5,all

Times one second apart, as far from 1970 as they are, keep their order: floats of 32 bits made them
equal:

  $ printf 'customer,time,product\na,1790000001,x\na,1790000000,y\nb,1790000003,x\nb,1790000002,y\nc,1790000000,y\nd,1790000000,x\n' | item-next --each=1 --because=0 --fill=none 2>said; cat said
  customer,rank,product,score,by
  c,1,x,0.108785658644,next
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 3)

All products are shown in the order of their scores, the first one too, and none of those that one has:

  $ printf 'customer,time,product\n' >nine.csv; for i in 0 1 2 3 4 5 6 7 8; do for k in 0 1 2; do printf "u$k,2026-01-0$((i + 1)),$i\n"; done; done >>nine.csv; printf 'new,2026-01-01,8\n' >>nine.csv; item-next --kind=cosine nine.csv 2>said | cut -d, -f3 | paste -s -d ' '
  product 0 1 2 3 4 5 6 7

A customer who bought only what nobody else has is served by what is popular, or is told to have nothing:

  $ printf 'customer,time,product\na,2026-01-01,x\nb,2026-01-01,y\nb,2026-01-02,z\n' >only.csv; item-next --kind=cosine --each=1 --because=0 only.csv; item-next --kind=cosine --each=1 --because=0 --fill=none only.csv
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  customer,rank,product,score,by
  a,1,y,0.5,all
  b,1,x,0.5,all
  customer,rank,product,score,by

Lists that are asked to have more than there is, and none:

  $ item-next --each=0 only.csv; item-next --each=100 --because=0 --kind=popular only.csv 2>said | wc -l
  item-next: --each: '0' is not right (want an integer in 1..10000) (see item-next --help)
  4

Lists in one cell, as baskets are exported: each is one product, and that is said where most are such:

  $ printf 'customer,time,product\na,2026-01-01,P1;P2\nb,2026-01-02,P1|P3\nc,2026-01-01,P1\n' >lists.csv; item-next --each=1 --because=0 --stats=lists.json lists.csv | tail -n 1; grep -o '"products_joined":[0-9]*' lists.json; printf 'c,2026-01-02,P9\n' | cat lists.csv - | item-next --each=1 --because=0 | tail -n 1
  item-next: 'P1;P2' seems to be several products in one cell, and is taken for one (want a row a product) (the first of 2)
  c,1,P1;P2,0.333333333333,all
  "products_joined":2
  c,1,P1;P2,0.333333333333,all

Lists as Python writes them, and codes that were made numbers of in some rows:

  $ printf 'customer,time,product\na,2026-01-01,"[""p"", ""q""]"\nb,2026-01-02,"[""p""]"\n' | item-next --each=1 --because=0 | tail -n 1
  item-next: '["p", "q"]' seems to be several products in one cell, and is taken for one (want a row a product) (the first of 2)
  b,1,"[""p"", ""q""]",0.5,all
  $ printf 'customer,time,product\na,2026-01-01,31.0\nb,2026-01-02,31\nb,2026-01-03,32.0\nb,2026-01-04,7.00\nb,2026-01-05,7\nc,2026-01-01,8.5\nc,2026-01-02,8\nc,2026-01-03,12.0\nc,2026-01-04,12\n' | item-next --each=1 --because=0 | head -n 2
  item-next: '12.0' is divided from another product by .0 alone: they are taken for two (the first of 2)
  customer,rank,product,score,by
  a,1,12,0.333333333333,all

Products that look alike: in full width, with an ideographic or a no-break space, with a space of no
width:

  $ printf 'customer,time,product\na,2026-01-01,Ａ1\nb,2026-01-01,A1\nb,2026-01-02,z\n' | item-next --each=1 --because=0 | head -n 1
  item-next: 'A1' is divided from another product by case, blanks, full width or unseen characters alone: they are taken for two (the first of 2)
  customer,rank,product,score,by
  $ printf 'customer,time,product\na,2026-01-01,x　y\nb,2026-01-01,x\302\240y\nb,2026-01-02,x y\nc,2026-01-01,z\342\200\213\nd,2026-01-01,z\n' | item-next --each=1 --because=0 | head -n 1
  item-next: 'x y' is divided from another product by case, blanks, full width or unseen characters alone: they are taken for two (the first of 5)
  customer,rank,product,score,by

Lists that are dated before what they were learned from, as a test on the past makes them:

  $ printf 'customer,time,product\na,2026-01-01,x\na,2026-03-02T10:00:00Z,y\nb,2026-01-01,x\n' >later.csv; item-next --kind=popular --each=1 --because=0 --event=rec --as-of=2026-02-01 later.csv
  item-next: 'a' gets fewer products than --each: there are no more that may be shown
  item-next: --as-of is before the newest event, of 2026-03-02T10:00:00Z: the lists know what was not known then (--until)
  customer,rank,product,score,by,kind,time
  b,1,y,0.5,all,rec,2026-02-01T00:00:00Z
  $ for day in 2026-03-01T10:00:01Z 2026-03-01T10:00:00Z; do item-next --kind=popular --each=1 --event=rec --as-of=$day later.csv 2>&1 >/dev/null | grep -c newest; done
  0
  1
  $ item-next --kind=popular --each=1 --because=0 --event=rec --as-of=2026-02-01 --until=2026-02-01 later.csv 2>&1 | grep -c newest
  0
  [1]
