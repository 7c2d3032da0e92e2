A fair book: one price a cell, whoever the customer is.

  $ cat >fair.awk <<'END'
  > BEGIN {
  >   OFS = ","
  >   print "customer,product,kind,price,list_price,cell,sex,town,tenure"
  >   for (i = 1; i <= 400; i++) {
  >     sex = i * 7919 % 1009 % 2 ? "F" : "M"
  >     town = substr("NESW", i * 104729 % 1013 % 4 + 1, 1)
  >     cell = i * 31 % 101 % 2 ? "new" : "old"
  >     years = i * 7907 % 997 % 15
  >     fee = cell == "new" ? 80 : 90
  >     rate = cell == "new" ? "0.025" : "0.024"
  >     plant()
  >     print "c" i, "card", "fee", fee, 100, cell "|card", sex, town, years
  >     print "c" i, "fund", "yield", rate, "0.02", cell "|fund", sex, town, years
  >   }
  > }
  > END
  $ awk "$(cat fair.awk) function plant() {}" >fair.csv
  $ offer-audit --protected=sex --factors=town fair.csv
  check,verdict,size,tolerance,where
  SAME,pass,0,0,4 cells
  PARITY,pass,0,0.05,"sex=F product=card cells=2, by chance 0 to 0"
  PARITY,pass,0,0.05,"sex=F product=fund cells=2, by chance 0 to 0"
  PROXY,pass,-0.0016351052901771596,0.1,"sex by cell: information 0.000163, by chance 0.0018"
  PROXY,pass,-0.012343126204514276,0.1,"sex by cell: AUC 0.508, by chance 0.52"
  PROXY,pass,-0.00019537097894694634,0.1,"sex by town: information 0.00537, by chance 0.00556"
  PROXY,pass,0.0048998518470457775,0.1,"sex by town: AUC 0.548, by chance 0.543"
  LIST,pass,0,0,800 rows
  LOYALTY,pass,-2.1699361957861975e-05,0.05,"product=card rank correlation, by chance -0.177 to 0.174"
  LOYALTY,pass,-2.1699361957861975e-05,0.05,"product=fund rank correlation, by chance -0.177 to 0.174"

Women pay a tenth more for the card:

  $ awk "$(cat fair.awk)"' function plant() { if (sex == "F") fee *= 1.1 }' |
  >   offer-audit --protected=sex
  check,verdict,size,tolerance,where
  SAME,fail,0.09090909090909091,0,cell=new|card product=card: 80 and 88
  SAME,fail,0.09090909090909091,0,cell=old|card product=card: 90 and 99
  PARITY,fail,0.0951928348827408,0.05,"sex=F product=card cells=2, by chance -0.0153 to 0.0143"
  PARITY,pass,0,0.05,"sex=F product=fund cells=2, by chance 0 to 0"
  PROXY,pass,-0.0016351052901771596,0.1,"sex by cell: information 0.000163, by chance 0.0018"
  PROXY,pass,-0.012343126204514276,0.1,"sex by cell: AUC 0.508, by chance 0.52"
  LIST,pass,0,0,800 rows
  LOYALTY,pass,-0.007746153749598072,0.05,"product=card rank correlation, by chance -0.134 to 0.154"
  LOYALTY,pass,-2.1699361957820057e-05,0.05,"product=fund rank correlation, by chance -0.135 to 0.149"
  offer-audit: does not hold: SAME, PARITY
  [3]

The price follows a factor that is declared, and says who is a woman:

  $ awk "$(cat fair.awk)"' function plant() {
  >   town = sex == "F" ? "N" : "S"; cell = cell town; fee += town == "N" ? 5 : 0 }' |
  >   offer-audit --protected=sex
  offer-audit: 1 of 7 checks cannot tell; the first is PARITY, no cell has two values of sex
  check,verdict,size,tolerance,where
  SAME,pass,0,0,8 cells
  PARITY,insufficient,,0.05,no cell has two values of sex
  PROXY,fail,0.9946675476506242,0.1,"sex by cell: information 1, by chance 0.00533"
  PROXY,fail,0.4579484537542844,0.1,"sex by cell: AUC 1, by chance 0.542"
  LIST,pass,0,0,800 rows
  LOYALTY,pass,-0.007746153749598072,0.05,"product=card rank correlation, by chance -0.134 to 0.154"
  LOYALTY,pass,-2.1699361957820057e-05,0.05,"product=fund rank correlation, by chance -0.135 to 0.149"
  offer-audit: does not hold: PROXY
  [3]

And half as well:

  $ awk "$(cat fair.awk)"' function plant() {
  >   if (i % 2) town = sex == "F" ? "N" : "S"; cell = cell town }' |
  >   offer-audit --protected=sex
  check,verdict,size,tolerance,where
  SAME,pass,0,0,16 cells
  PARITY,pass,0,0.05,"sex=F product=card cells=8, by chance 0 to 0"
  PARITY,pass,0,0.05,"sex=F product=fund cells=8, by chance 0 to 0"
  PROXY,fail,0.2596450844807301,0.1,"sex by cell: information 0.272, by chance 0.0128"
  PROXY,fail,0.2541990247573299,0.1,"sex by cell: AUC 0.822, by chance 0.568"
  LIST,pass,0,0,800 rows
  LOYALTY,pass,-2.1699361957864624e-05,0.05,"product=card rank correlation, by chance -0.172 to 0.138"
  LOYALTY,pass,-2.1699361957864624e-05,0.05,"product=fund rank correlation, by chance -0.172 to 0.138"
  offer-audit: does not hold: PROXY
  [3]

Some are above list, or below it where more is better:

  $ awk "$(cat fair.awk)"' function plant() { if (i == 17) fee = "100.005" }' |
  >   offer-audit --protected=sex 2>/dev/null | grep -e LIST -e SAME
  SAME,fail,0.10004499775011251,0,cell=old|card product=card: 90 and 100.005
  LIST,fail,5e-05,0,"1 of 800 rows; cell=old|card product=card: 100.005, list 100.000"
  $ awk "$(cat fair.awk)"' function plant() { if (cell == "old") rate = "0.019" }' |
  >   offer-audit --protected=sex 2>/dev/null | grep LIST
  LIST,fail,0.05,0,"201 of 800 rows; cell=old|fund product=fund: 0.019, list 0.020"

The longer here, the dearer; with tenure in the cell, so that each has one price:

  $ awk "$(cat fair.awk)"' function plant() { fee = 80 + years; cell = cell years }' |
  >   offer-audit --protected=sex 2>/dev/null | grep -v PROXY
  check,verdict,size,tolerance,where
  SAME,pass,0,0,60 cells
  PARITY,pass,0,0.05,"sex=F product=card cells=30, by chance 0 to 0"
  PARITY,pass,0,0.05,"sex=F product=fund cells=30, by chance 0 to 0"
  LIST,pass,0,0,800 rows
  LOYALTY,fail,0.9999999999999996,0.05,"product=card rank correlation, by chance -0.156 to 0.155"
  LOYALTY,pass,-2.1699361957931838e-05,0.05,"product=fund rank correlation, by chance -0.167 to 0.159"
  $ awk "$(cat fair.awk)"' function plant() { fee = 80 - years; cell = cell years }' |
  >   offer-audit --protected=sex 2>/dev/null | grep -e LOYALTY
  LOYALTY,pass,-0.9999999999999989,0.05,"product=card rank correlation, by chance -0.155 to 0.156"
  LOYALTY,pass,-2.1699361957931838e-05,0.05,"product=fund rank correlation, by chance -0.167 to 0.159"

A difference within the tolerance still breaks SAME; a larger one that chance
reaches is not enough to tell:

  $ awk "$(cat fair.awk)"' function plant() { if (sex == "F") fee *= 1.01 }' |
  >   offer-audit --protected=sex 2>/dev/null | grep -e PARITY -e SAME
  SAME,fail,0.009900990099009901,0,cell=new|card product=card: 80 and 80.8
  SAME,fail,0.009900990099009901,0,cell=old|card product=card: 90 and 90.9
  PARITY,pass,0.009949754025371012,0.05,"sex=F product=card cells=2, by chance -0.0016 to 0.00149"
  PARITY,pass,0,0.05,"sex=F product=fund cells=2, by chance 0 to 0"
  $ cat >few.csv <<END
  > customer,product,kind,price,list_price,cell,sex
  > a,card,fee,50,100,new,F
  > b,card,fee,90,100,new,M
  > c,card,fee,55,100,new,M
  > END
  $ offer-audit --protected=sex few.csv
  offer-audit: not checked: LOYALTY (no row has a tenure)
  offer-audit: 1 of 5 checks cannot tell; the first is PARITY, sex=F product=card cells=1, by chance -0.346 to 0.577
  check,verdict,size,tolerance,where
  SAME,fail,0.4444444444444444,0,cell=new product=card: 50 and 90
  PARITY,insufficient,-0.34615384615384615,0.05,"sex=F product=card cells=1, by chance -0.346 to 0.577"
  PROXY,pass,0,0.1,"sex by cell: information 0, by chance 0"
  PROXY,pass,0,0.1,"sex by cell: AUC 0.5, by chance 0.5"
  LIST,pass,0,0,3 rows
  offer-audit: does not hold: SAME
  [3]

Columns that are not there, values that are not known, rows that offer nothing:

  $ printf 'customer,price,segment,sex\na,5,x,F\nb,5,x,\nc,,x,M\n' >bare.csv
  $ offer-audit --same=segment --protected=sex bare.csv
  offer-audit: bare.csv:4: a row without a price offers nothing, and OFFERED alone looks at it
  offer-audit: 'sex' is empty in 1 of 3 rows, which are a group of their own
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: no row has a product: all prices are compared as those of one
  offer-audit: 2 of 7 checks cannot tell; the first is OFFERED, sex=M 0 of 1 rows have an offer, sex=(empty) 1 of 1: ratio 0, 95 % interval 0.0265 to 4.19
  check,verdict,size,tolerance,where
  SAME,pass,0,0,1 cells
  PARITY,pass,0,0.05,"sex=(empty) cells=1, by chance 0 to 0"
  PROXY,pass,0,0.1,"sex by segment: information 0, by chance 0"
  PROXY,pass,0,0.1,"sex by segment: AUC 0.5, by chance 0.5"
  OFFERED,pass,0,0.2,"sex=F 1 of 1 rows have an offer, sex=(empty) 1 of 1: ratio 1, 95 % interval 0.323 to 3.1"
  OFFERED,insufficient,1,0.2,"sex=M 0 of 1 rows have an offer, sex=(empty) 1 of 1: ratio 0, 95 % interval 0.0265 to 4.19"
  LIST,insufficient,,0,no list_price
  $ printf 'customer,price,cell,sex,chosen\na,5,x,F,1\nb,7,x,M,0\nc,5,x,M,1\n' |
  >   offer-audit --protected=sex --stats=stats.json
  offer-audit: stdin:3: this offer was not chosen, and OFFERED alone looks at it
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: no row has a product: all prices are compared as those of one
  offer-audit: 2 of 6 checks cannot tell; the first is OFFERED, sex=M 1 of 2 rows have an offer, sex=F 1 of 1: ratio 0.5, 95 % interval 0.167 to 2.67
  check,verdict,size,tolerance,where
  SAME,pass,0,0,1 cells
  PARITY,pass,0,0.05,"sex=F cells=1, by chance 0 to 0"
  PROXY,pass,0,0.1,"sex by cell: information 0, by chance 0"
  PROXY,pass,0,0.1,"sex by cell: AUC 0.5, by chance 0.5"
  OFFERED,insufficient,0.5,0.2,"sex=M 1 of 2 rows have an offer, sex=F 1 of 1: ratio 0.5, 95 % interval 0.167 to 2.67"
  LIST,insufficient,,0,no list_price
  $ printf 'customer,price,cell,sex\n' | offer-audit --protected=sex
  offer-audit: no row offers anything: nothing was checked
  check,verdict,size,tolerance,where

Another seed, other deals; the same seed, the same bytes:

  $ offer-audit --protected=sex --seed=1 fair.csv | cmp - <(offer-audit --protected=sex --seed=1 fair.csv)
