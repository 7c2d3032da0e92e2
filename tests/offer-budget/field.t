Knapsacks as they come from the field.

  $ cat >t.sh <<'END'
  > pack() { b=$1; shift; { echo customer,product,value,cost; printf '%s\n' "$@"; } | offer-budget -q -b "$b" 2>said | grep -v ^customer; cat said; }
  > END

All of it is affordable, or costs nothing, or exactly what there is:

  $ . ./t.sh; pack 100 a,x,5,1 b,x,6,2
  a,x,5,1,1
  b,x,6,2,1
  $ . ./t.sh; pack 0 a,x,5,0 b,x,6,1
  a,x,5,0,1
  $ . ./t.sh; pack 3 a,x,5,3
  a,x,5,3,1

One that costs more than there is:

  $ . ./t.sh; pack 2 a,x,50,3 b,x,1,1
  b,x,1,1,1

A budget with a fraction, which nothing fills:

  $ . ./t.sh; pack 10.5 a,x,4,4 b,x,4,4 c,x,2,2 d,x,1,1
  a,x,4,4,1
  b,x,4,4,1
  c,x,2,2,1

Ties, which go to the first by name:

  $ . ./t.sh; pack 1 b,x,1,1 a,x,1,1
  a,x,1,1,1

What is worth less than nothing:

  $ . ./t.sh; pack 10 a,x,-5,1 b,x,3,1
  b,x,3,1,1

An offer that is there twice, and twice with other figures:

  $ . ./t.sh; pack 10 a,x,5,1 a,x,5,1
  a,x,5,1,1
  $ . ./t.sh; pack 10 a,x,5,1 a,x,6,1
  offer-budget: stdin:3: customer 'a' has the offer 'x' already, with other figures

A negative cost:

  $ . ./t.sh; pack 10 a,x,5,-1
  offer-budget: stdin:2: '-1' is not a cost (want 0 or more)

The greedy choice by value per cost is not the best:

  $ . ./t.sh; pack 10 a,x,60,6 b,x,50,5 c,x,50,5
  b,x,50,5,1
  c,x,50,5,1

Cents that floating point would lose:

  $ . ./t.sh; pack 0.3 a,x,1,0.1 b,x,1,0.1 c,x,1,0.1
  a,x,1,0.1,1
  b,x,1,0.1,1
  c,x,1,0.1,1

A fare class whose demand is certain, and two of one fare: (200 * 40 + 100 * 40) / 80 = 150,
and 80 seats less 0.43 of 10 for the next.

  $ printf 'class,fare,mean,sd\nY,200,40,0\nB,100,40,10\nC,100,30,0\n' | offer-budget --emsr
  class,emsr_a,emsr_b
  Y,40,40
  B,40,75.69272700704542
  C,,

A budget with groups of three, a limit of one and a half customers, a cost with an exponent, a row
that has a value and no cost:

  $ printf 'customer,product,value,cost\na,x,1,1000\nb,x,1,1000\n' >two.csv; offer-budget -q -b 1,999.99 two.csv
  customer,product,value,cost,chosen
  a,x,1,1000,1
  $ printf 'scope,limit,unit\nx,1.5,count\n' >half.csv; offer-budget -q -b half.csv two.csv
  offer-budget: half.csv:2: '1.5' is not a limit (want a whole number or inf)
  [1]
  $ printf 'customer,product,value,cost\na,x,1,1e3\n' | offer-budget -q -b 1
  offer-budget: stdin:2: '1e3' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,product,value,cost\na,x,1,\n' | offer-budget -q -b 1
  offer-budget: stdin:2: the cell of 'cost' is empty, not an amount (want 1234.50)
  [1]
