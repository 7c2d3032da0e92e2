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

What is chosen, as exports write it: of three who were made an offer and one who was
not, whatever the words; and a cell of a join that found nothing.

  $ for v in 'True False' '1.0 0.0' 'yes no' '是 否' '1 '; do printf "customer,product,kind,price,cell,sex,chosen\n1,x,fee,9,c,F,${v% *}\n2,x,fee,9,c,M,${v% *}\n3,x,fee,9,c,F,${v% *}\n4,x,fee,9,c,M,${v#* }\n" | offer-audit --protected=sex --permutations=99 2>&1 | grep -o 'sex=M [0-9] of [0-9] rows have an offer'; done
  sex=M 1 of 2 rows have an offer
  sex=M 1 of 2 rows have an offer
  sex=M 1 of 2 rows have an offer
  sex=M 1 of 2 rows have an offer
  sex=M 1 of 2 rows have an offer
  sex=M 1 of 2 rows have an offer
  sex=M 1 of 2 rows have an offer
  sex=M 1 of 2 rows have an offer
  sex=M 1 of 2 rows have an offer
  sex=M 1 of 2 rows have an offer
  $ printf 'customer,product,kind,price,cell,sex,chosen\n1,x,fee,9,c,F,maybe\n' | offer-audit --protected=sex
  offer-audit: stdin:2: 'maybe' is not an answer (want 1 or 0, yes or no)
  [1]

Prices of two currencies; 30 yuan are not 30 dollars:

  $ printf 'customer,product,kind,price,cell,sex,currency\n1,x,fee,30,c,F,CNY\n2,x,fee,30,c,M,rmb\n3,x,fee,9,c,F,USD\n4,x,fee,9,c,M,USD\n' >currency.csv
  $ offer-audit --protected=sex --permutations=99 currency.csv
  offer-audit: currency.csv:4: a price in 'USD', and those before are in 'CNY' (--where takes one, --same=cell,currency keeps them apart)
  [1]
  $ offer-audit --protected=sex --same=cell,currency --permutations=99 --where='currency!=rmb' currency.csv 2>said | grep -e SAME -e PARITY
  SAME,pass,0,0,2 cells
  PARITY,pass,0,0.05,"sex=F product=x cells=1, by chance 0 to 0"
  $ offer-audit --protected=sex --permutations=99 --where=currency=USD currency.csv 2>said | grep SAME
  SAME,pass,0,0,1 cells

Two nights of state, of which each has one currency; a row that is bad, or offers
nothing, has none:

  $ for c in CNY rmb USD; do grep -e customer -e ,$c currency.csv | offer-audit --protected=sex --partial >$c.state; done; cut -f 3- rmb.state
  1	0	CNY
  $ cat CNY.state rmb.state | offer-audit --protected=sex --permutations=99 --merge 2>said | grep SAME
  SAME,pass,0,0,1 cells
  $ cat rmb.state USD.state | offer-audit --protected=sex --permutations=99 --merge
  offer-audit: stdin:2: a price in 'USD', and those before are in 'CNY' (--where takes one, --same=cell,currency keeps them apart)
  [1]
  $ printf 'customer,product,kind,price,cell,sex,currency,chosen,list_price\n1,x,fee,30,c,F,CNY,0,\n2,x,fee,9,c,M,EUR,1,nothing\n3,x,fee,9,c,F,USD,1,9\n4,x,fee,9,c,M,USD,1,9\n' | offer-audit --protected=sex --permutations=99 --max-bad=1 2>said | grep SAME
  SAME,pass,0,0,1 cells

The same groups under two names:

  $ offer-audit --protected='sex*currency,currency*sex' currency.csv
  offer-audit: 'currency*sex' has the groups of 'sex*currency' (see offer-audit --help)
  [2]

Differences that cancel out over cells: each cell has two prices, and the mean shows
nothing.

  $ awk 'BEGIN { print "customer,product,kind,price,cell,sex"; for (i = 0; i < 40; i++) { s = i % 2 ? "F" : "M"; c = int(i / 2) % 2 ? "a" : "b"; print i ",x,fee," ((c == "a") == (s == "F") ? 110 : 90) "," c "," s } }' | offer-audit --protected=sex --permutations=99 2>said | grep -e SAME -e PARITY
  SAME,fail,0.18181818181818182,0,cell=a product=x: 90 and 110
  SAME,fail,0.18181818181818182,0,cell=b product=x: 90 and 110
  PARITY,pass,0,0.05,"sex=F product=x cells=2, by chance -0.08 to 0.12"

All of a small group have an offer: 9 of 9 are not certain to be more than 9 of 14.

  $ awk 'BEGIN { print "customer,price,cell,sex"; for (i = 0; i < 14; i++) print "f" i "," (i < 9 ? 10 : "") ",c,F"; for (i = 0; i < 9; i++) print "m" i ",10,c,M" }' | offer-audit --protected=sex --permutations=99 2>said | grep OFFERED
  OFFERED,insufficient,0.3571428571428571,0.2,"sex=F 9 of 14 rows have an offer, sex=M 9 of 9: ratio 0.643, 95 % interval 0.442 to 1.01"

A rate in percent beside one that is a fraction, and a kind in capitals:

  $ printf 'customer,kind,price,cell,sex\n1,loan_rate,3.85%%,c,F\n2,loan_rate,0.0385,c,M\n' | offer-audit --protected=sex
  offer-audit: stdin:2: '3.85%' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,kind,price,cell,sex\n1,Fee,3.85,c,F\n' | offer-audit --protected=sex
  offer-audit: stdin:2: 'Fee' is not a kind (want fee, loan_rate, yield or voucher)
  [1]

A group in each kind of one product, so that no column can tell it:

  $ printf 'customer,product,kind,price,cell,sex\n1,x,fee,5,c,F\n2,x,,6,c,M\n' | offer-audit --protected=sex 2>/dev/null | grep PROXY
  PROXY,insufficient,,0.1,sex by cell: information wants two values among one product's rows
  PROXY,insufficient,,0.1,sex by cell: AUC wants two values among one product's rows

Cells of one price each, in which nothing could ever fail:

  $ printf 'customer,product,kind,price,cell,sex\n1,x,fee,5,c,F\n2,x,fee,6,c,M\n' >two.csv
  $ offer-audit --protected=sex --same=cell,price two.csv
  offer-audit: two.csv: 'price' of --same is the price itself, which cannot decide what it is
  [1]

Prices of 20 digits that differ by a cent:

  $ printf 'customer,product,kind,price,cell,sex\na,x,fee,99999999999999999999,c,F\nb,x,fee,99999999999999999999.01,c,M\n' | offer-audit --protected=sex 2>/dev/null | grep SAME
  SAME,fail,1.0000000000000002e-22,0,cell=c product=x: 99999999999999999999 and 99999999999999999999.01

Four fifths to a row, 1200 of 2000 beside 1500 of 2000, and a gap of 5 percent to the cent:

  $ awk 'BEGIN { print "customer,kind,price,cell,sex"; for (i = 0; i < 2000; i++) print "f" i ",fee," (i < 1200 ? 10 : "") ",c,F\nm" i ",fee," (i < 1500 ? 10 : "") ",c,M" }' >fifths.csv
  $ offer-audit --protected=sex --permutations=99 fifths.csv 2>/dev/null | grep OFFERED
  OFFERED,pass,0.19999999999999996,0.2,"sex=F 1200 of 2000 rows have an offer, sex=M 1500 of 2000: ratio 0.8, 95 % interval 0.766 to 0.836"
  $ offer-audit --protected=sex --permutations=99 --offered-tol=0.199 fifths.csv 2>/dev/null | grep -c OFFERED,fail
  1
  $ awk 'BEGIN { print "customer,kind,price,cell,sex"; for (i = 0; i < 200; i++) print "f" i ",fee,1.1275,c,F\nm" i ",fee,1.0725,c,M" }' >gap.csv
  $ offer-audit --protected=sex gap.csv 2>/dev/null | sed -n 's/^\(PARITY,[a-z]*\),.*/\1/p'
  PARITY,pass
  $ offer-audit --protected=sex --tol=0.0499 gap.csv 2>/dev/null | grep -c PARITY,fail
  1
