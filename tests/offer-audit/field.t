Books as they come from the field.

  $ cat >t.sh <<'END'
  > audit() { { echo customer,product,kind,price,cell,sex; cat; } | offer-audit --protected=sex --permutations=99 "$@" 2>said | cut -d, -f1,2,5- | grep -e PARITY -e OFFERED -e SAME; cat said; }
  > book() { awk -v n="$1" "BEGIN { for (i = 0; i < n; i++) { sex = i % 2 ? \"F\" : \"M\"; price = 80; $2; print \"c\" i \",x,fee,\" price \",a,\" sex } }"; }
  > END

One group alone, and one member of a group:

  $ . ./t.sh; book 40 'sex = "F"' | audit
  SAME,pass,1 cells
  PARITY,insufficient,sex has 1 value
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: 2 of 3 checks cannot tell; the first is PARITY, sex has 1 value
  $ . ./t.sh; book 40 'sex = i ? "M" : "F"; price = i ? 80 : 90' | audit
  SAME,fail,cell=a product=x: 80 and 90
  PARITY,insufficient,"sex=F product=x cells=1, by chance -0.0032 to 0.125"
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: 2 of 5 checks cannot tell; the first is PARITY, sex=F product=x cells=1, by chance -0.0032 to 0.125
  offer-audit: does not hold: SAME

No offer for all of a group; for nobody:

  $ . ./t.sh; book 40 'if (sex == "F") price = ""' | audit
  SAME,pass,1 cells
  PARITY,insufficient,sex has 1 value
  OFFERED,fail,"sex=F 0 of 20 rows have an offer, sex=M 20 of 20: ratio 0, 95 % interval 0.00158 to 0.378"
  offer-audit: stdin:3: a row without a price offers nothing, and OFFERED alone looks at it (the first of 20)
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: 2 of 4 checks cannot tell; the first is PARITY, sex has 1 value
  offer-audit: does not hold: OFFERED
  $ . ./t.sh; book 40 'price = ""' | audit
  OFFERED,insufficient,sex: no row has an offer
  offer-audit: stdin:2: a row without a price offers nothing, and OFFERED alone looks at it (the first of 40)
  offer-audit: no row offers anything: nothing was checked
  offer-audit: 1 of 1 checks cannot tell; the first is OFFERED, sex: no row has an offer

Values that mean missing are groups like others:

  $ . ./t.sh; book 90 'if (i % 3 == 0) sex = "NaN"' | audit
  SAME,pass,1 cells
  PARITY,pass,"sex=F product=x cells=1, by chance 0 to 0"
  PARITY,pass,"sex=M product=x cells=1, by chance 0 to 0"
  PARITY,pass,"sex=NaN product=x cells=1, by chance 0 to 0"
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: 1 of 7 checks cannot tell; the first is LIST, no list_price

An attribute that is a number:

  $ . ./t.sh; book 120 'sex = i' | audit
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: 'sex' has 120 values, more than 50: want groups, such as age bands

The same word in two cases:

  $ . ./t.sh; book 80 'if (i % 4 == 0) sex = "f"' | audit
  SAME,pass,1 cells
  PARITY,pass,"sex=F product=x cells=1, by chance 0 to 0"
  PARITY,pass,"sex=M product=x cells=1, by chance 0 to 0"
  PARITY,pass,"sex=f product=x cells=1, by chance 0 to 0"
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: 1 of 7 checks cannot tell; the first is LIST, no list_price

A share that is low by chance, and one that is not:

  $ . ./t.sh; book 20 'if (i == 1 || i == 3 || i == 5) price = ""' | audit
  SAME,pass,1 cells
  PARITY,pass,"sex=F product=x cells=1, by chance 0 to 0"
  OFFERED,insufficient,"sex=F 7 of 10 rows have an offer, sex=M 10 of 10: ratio 0.7, 95 % interval 0.468 to 1.09"
  offer-audit: stdin:3: a row without a price offers nothing, and OFFERED alone looks at it (the first of 3)
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: 2 of 6 checks cannot tell; the first is OFFERED, sex=F 7 of 10 rows have an offer, sex=M 10 of 10: ratio 0.7, 95 % interval 0.468 to 1.09
  $ . ./t.sh; book 2000 'if (sex == "F" && i % 4 == 1) price = ""' | audit
  SAME,pass,1 cells
  PARITY,pass,"sex=F product=x cells=1, by chance 0 to 0"
  OFFERED,fail,"sex=F 500 of 1000 rows have an offer, sex=M 1000 of 1000: ratio 0.5, 95 % interval 0.47 to 0.532"
  offer-audit: stdin:3: a row without a price offers nothing, and OFFERED alone looks at it (the first of 500)
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: 1 of 6 checks cannot tell; the first is LIST, no list_price
  offer-audit: does not hold: OFFERED

Prices of nothing for all:

  $ . ./t.sh; book 40 'price = 0' | audit
  SAME,pass,1 cells
  PARITY,pass,"sex=F product=x cells=1, by chance 0 to 0"
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: 1 of 5 checks cannot tell; the first is LIST, no list_price

A customer who is there twice:

  $ . ./t.sh; { book 40 1; book 40 1; } | audit
  SAME,pass,1 cells
  PARITY,pass,"sex=F product=x cells=1, by chance 0 to 0"
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: 1 of 5 checks cannot tell; the first is LIST, no list_price

An attribute that is crossed with itself is a mistake:

  $ printf 'customer,product,kind,price,list_price,cell,sex\na,x,yield,-0.01,0.02,c,F\nb,x,yield,0.01,0.02,c,M\nc,x,yield,0.01,,c,M\nd,x,yield,0.03,0,c,F\n' >below.csv; offer-audit --protected='sex*sex' below.csv
  offer-audit: 'sex*sex' has a column twice (want sex, or sex*age) (see offer-audit --help)
  [2]

Yields below 0: SAME is 0.04 of 0.03, LIST 0.03 of 0.02.

  $ offer-audit --protected=sex below.csv 2>/dev/null | grep -e SAME -e LIST
  SAME,fail,1.3333333333333335,0,cell=c product=x: -0.01 and 0.03
  LIST,fail,1.5,0,"2 of 3 rows; cell=c product=x: -0.01, list 0.02"

One price in several spellings is one, and two kinds of a product are two cells:

  $ printf 'customer,product,kind,price,cell,sex\na,x,fee,90,c,F\nb,x,fee,90.00,c,M\nc,x,fee,090,c,M\n' | offer-audit --protected=sex 2>/dev/null | grep SAME
  SAME,pass,0,0,1 cells
  $ printf 'customer,product,kind,price,cell,sex\na,x,fee,10,c,F\nb,x,loan_rate,0.05,c,M\nc,x,fee,10,c,M\n' | offer-audit --protected=sex 2>/dev/null | grep SAME
  SAME,pass,0,0,2 cells
