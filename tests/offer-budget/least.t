Limits from below: at least so many, or so much, of a scope.

  $ cat >offers.csv <<END
  > customer,product,value,cost,segment
  > ann,card,50,20,new
  > bob,card,90,60,old
  > cid,card,-5,20,old
  > dan,card,80,40,old
  > eve,card,10,30,new
  > fay,card,20,30,new
  > END
  $ budget() { offer-budget -b limits.csv offers.csv 2>&1 | grep -v -e currency -e cell; }; declare -f budget >t.sh

Without a minimum; two of the new; three, of whom one is hardly worth it:

  $ printf 'scope,limit,unit,min\n*,120,money,\n' >limits.csv; . ./t.sh; budget
  offer-budget: 'cid' has an offer with a value of 0 or less, which is never chosen
  offer-budget: what is chosen is worth 220, and no choice is worth more than 220.00 (gap 0)
  offer-budget: 3 of 6 customers are made an offer, chosen by customer; that is expected to cost 120, and at worst 120
  offer-budget: of the limit on '*' in money 120 of 120 is used; one more is worth 0.666667
  customer,product,value,cost,segment,chosen
  ann,card,50,20,new,1
  bob,card,90,60,old,1
  dan,card,80,40,old,1
  $ printf 'scope,limit,unit,min\n*,120,money,\nnew,inf,count,2\n' >limits.csv; . ./t.sh; budget
  offer-budget: 'cid' has an offer with a value of 0 or less, which is chosen if a min asks for it
  offer-budget: what is chosen is worth 160, and no choice is worth more than 160.00 (gap 0)
  offer-budget: 4 of 6 customers are made an offer, chosen by customer; that is expected to cost 120, and at worst 120
  offer-budget: of the limit on '*' in money 120 of 120 is used; one more is worth 1.5
  offer-budget: of the limit on 'new' in count 3 of inf is used, and it wants at least 2; one more is worth 0
  customer,product,value,cost,segment,chosen
  ann,card,50,20,new,1
  dan,card,80,40,old,1
  eve,card,10,30,new,1
  fay,card,20,30,new,1
  $ printf 'scope,limit,unit,min\n*,120,money,\nnew,inf,count,3\n' >limits.csv; . ./t.sh; budget
  offer-budget: 'cid' has an offer with a value of 0 or less, which is chosen if a min asks for it
  offer-budget: what is chosen is worth 160, and no choice is worth more than 160.00 (gap 0)
  offer-budget: 4 of 6 customers are made an offer, chosen by customer; that is expected to cost 120, and at worst 120
  offer-budget: of the limit on '*' in money 120 of 120 is used; one more is worth 1.5
  offer-budget: of the limit on 'new' in count 3 of inf is used, and it wants at least 3; one more is worth 0
  customer,product,value,cost,segment,chosen
  ann,card,50,20,new,1
  dan,card,80,40,old,1
  eve,card,10,30,new,1
  fay,card,20,30,new,1

A minimum in money; one that only a loss keeps; and an upper limit beside it:

  $ printf 'scope,limit,unit,min\n*,120,money,100\nold,2,count,1\nnew,60,money,50\n' >limits.csv; . ./t.sh; budget
  offer-budget: 'cid' has an offer with a value of 0 or less, which is chosen if a min asks for it
  offer-budget: what is chosen is worth 160, and no choice is worth more than 160.00 (gap 0)
  offer-budget: 3 of 6 customers are made an offer, chosen by customer; that is expected to cost 110, and at worst 110
  offer-budget: of the limit on '*' in money 110 of 120 is used, and it wants at least 100; one more is worth 1.5
  offer-budget: of the limit on 'old' in count 1 of 2 is used, and it wants at least 1; one more is worth 0
  offer-budget: of the limit on 'new' in money 50 of 60 is used, and it wants at least 50; one more is worth 0.866667
  customer,product,value,cost,segment,chosen
  ann,card,50,20,new,1
  bob,card,90,60,old,1
  fay,card,20,30,new,1
  $ printf 'scope,limit,unit,min\n*,inf,money,\nold,inf,count,3\n' >limits.csv; . ./t.sh; budget
  offer-budget: 'cid' has an offer with a value of 0 or less, which is chosen if a min asks for it
  offer-budget: what is chosen is worth 245, and no choice is worth more than 245.00 (gap 0)
  offer-budget: 6 of 6 customers are made an offer, chosen by customer; that is expected to cost 200, and at worst 200
  offer-budget: of the limit on '*' in money 200 of inf is used; one more is worth 0
  offer-budget: of the limit on 'old' in count 3 of inf is used, and it wants at least 3; one more is worth 0
  customer,product,value,cost,segment,chosen
  ann,card,50,20,new,1
  bob,card,90,60,old,1
  cid,card,-5,20,old,1
  dan,card,80,40,old,1
  eve,card,10,30,new,1
  fay,card,20,30,new,1

What cannot be kept:

  $ printf 'scope,limit,unit,min\n*,70,money,\nnew,inf,count,3\n' >limits.csv; . ./t.sh; budget
  offer-budget: 'cid' has an offer with a value of 0 or less, which is chosen if a min asks for it
  offer-budget: no choice keeps all minima within the limits: 3 of 'new', as it wants, use at least 80 of the limit on '*' in money, which is 70
  $ printf 'scope,limit,unit,min\nvip,inf,count,1\n' >limits.csv; . ./t.sh; budget
  offer-budget: 'cid' has an offer with a value of 0 or less, which is chosen if a min asks for it
  offer-budget: limits.csv:2: no offer is of 'vip', which has a limit
  offer-budget: no choice keeps all minima within the limits: 'vip' wants at least 1 in count, and all its offers come to 0

A minimum that is more than there is, or that takes more than a limit allows; two that
only together are too much:

  $ printf 'customer,product,segment,value,cost\n1,x,young,5,10\n2,x,young,6,12.5\n2,y,young,9,13\n3,x,old,9,3\n' >few.csv
  $ few() { printf 'scope,limit,unit,min\n'"$1" >few.lim; offer-budget -b few.lim few.csv 2>&1 | grep minima; }; few '*,30,money,\nyoung,inf,count,3\n'; few '*,99,money,\nyoung,inf,money,23.25\n'; few '*,22.4,money,\nyoung,inf,count,2\n'; few '*,22.5,money,\nyoung,inf,count,2\n'; few 'x,1,count,\n*,inf,count,3\n'; few '*,2,count,\nyoung,inf,count,2\nold,inf,count,1\n'
  offer-budget: no choice keeps all minima within the limits: 'young' wants at least 3 in count, and all its offers come to 2
  offer-budget: no choice keeps all minima within the limits: 'young' wants at least 23.25 in money, and all its offers come to 23.00
  offer-budget: no choice keeps all minima within the limits: 2 of 'young', as it wants, use at least 22.5 of the limit on '*' in money, which is 22.4
  offer-budget: no choice keeps all minima within the limits: 3 of '*', as it wants, use at least 2 of the limit on 'x' in count, which is 1
  offer-budget: no choice keeps all minima within the limits

What a condition takes is of all its customers, and a minimum in money is no count of
them, so no figure is told of these:

  $ printf 'customer,product,segment,value,cost,cell\n1,x,a,5,10,p\n2,x,a,5,10,p\n3,x,a,5,10,q\n4,x,a,5,10,q\n' >cells.csv; printf 'scope,limit,unit,min\n*,15,money,\na,inf,count,2\n' >few.lim; offer-budget -b few.lim cells.csv 2>&1 | grep minima
  offer-budget: no choice keeps all minima within the limits
  $ printf 'customer,product,segment,value,cost\n1,x,a,5,1\n2,x,a,5,1\n3,x,a,5,1\n' >few.csv; printf 'scope,limit,unit,min\n*,2,count,\na,inf,money,3\n' >few.lim; offer-budget -b few.lim few.csv 2>&1 | grep minima
  offer-budget: no choice keeps all minima within the limits

And what is no minimum:

  $ for min in -1 many 1.5 3; do printf "scope,limit,unit,min\nnew,2,count,$min\n" >limits.csv; . ./t.sh; budget; done
  offer-budget: limits.csv:2: min '-1' is not right (want 0 to the limit, a whole number)
  offer-budget: limits.csv:2: min 'many' is not right (want 0 to the limit, a whole number)
  offer-budget: limits.csv:2: min '1.5' is not right (want 0 to the limit, a whole number)
  offer-budget: limits.csv:2: min '3' is not right (want 0 to the limit, a whole number)
  $ printf 'scope,limit,unit,min\nnew,2,count,1\n' >limits.csv; offer-budget --lottery -b limits.csv offers.csv
  offer-budget: --lottery does not go with a min (see offer-budget --help)
  [2]
