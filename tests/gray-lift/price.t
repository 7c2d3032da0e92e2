A price test: arms are drawn, a price for each, and what came of it goes into the rules.

  $ cat >rules.csv <<END
  > rule_id,campaign,segment,product,kind,currency,list,base,floor,cap,unit_cost,response,elasticity,arm,measured_on
  > R1,spring,*,card,fee,CNY,100,80,50,100,40,0.3,,low,
  > R2,spring,*,card,fee,CNY,100,,50,100,40,0.3,,high,
  > END
  $ (echo customer,segment; seq 1 600 | awk '{ print "c" $1 "," ($1 % 3 ? "retail" : "private") }') >customers.csv
  $ gray-split --experiment=price --arms=low:50,high:50 customers.csv |
  > offer-price -r rules.csv --factors=arm --no-consent 2>said |
  > awk -F, -v OFS=, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; print $0, "accepted"; next }
  > { n = substr($1, 2) * 7919 % 1000; print $0, (n < ($at["price"] < 90 ? 400 : 250)) + 0 }' >asked.csv
  $ gray-lift --price=price --metric=accepted asked.csv >measured.csv
  $ cat measured.csv
  segment,product,price,n,response,response_lo,response_hi,elasticity,elasticity_lo,elasticity_hi,p,verdict
  private,card,80,91,0.4065934065934066,0.311447855709545,0.5093056395299163,,,,,
  private,card,100,109,0.2018348623853211,0.13723724101363852,0.28673333966375725,-3.0288318144159074,-4.901661410167033,-1.1985992419494382,0.0018032812594614865,down
  retail,card,80,204,0.35784313725490197,0.2952474498721925,0.4256936928185116,,,,,
  retail,card,100,196,0.2857142857142857,0.22706451570529967,0.3526022836880724,-1.0087051142546248,-2.3213246746452665,0.2766930357987544,0.12305802699294267,none
  $ gray-lift --price=price --metric=accepted --by=kind --digits=3 asked.csv
  kind,product,price,n,response,response_lo,response_hi,elasticity,elasticity_lo,elasticity_hi,p,verdict
  fee,card,80,295,0.373,0.320,0.429,,,,,
  fee,card,100,305,0.256,0.210,0.308,-1.677,-2.748,-0.623,0.002,down

Written another way a price is the same one; who was asked two is left out; a row that
asked nothing is no answer.

  $ printf 'customer,segment,fee,accepted\na,x,80,1\nb,x,80.00,0\nc,x,1e2,1\n' | gray-lift --price=fee --metric=accepted
  gray-lift: stdin:4: '1e2' is no price above 0 (want 19.90)
  [1]
  $ printf 'customer,segment,fee,accepted\na,x,80,yes\nb,x,80.00,no\nc,x,100,no\nd,x,100.0,no\nc,x,80,no\ne,x,,no\nf,x,9,1\nf,x,9,1\n' | gray-lift --price=fee --metric=accepted
  gray-lift: stdin:7: nothing was asked: the row is left out
  gray-lift: 'c' is in several arms, groups or strata: it is left out
  segment,product,price,n,response,response_lo,response_hi,elasticity,elasticity_lo,elasticity_hi,p,verdict
  x,,9,1,2,,,,,,,
  x,,80,2,0.5,0.09453120573423074,0.9054687942657693,,,,,few
  x,,100,1,0,0,0.7934506856227626,,,,,few
  $ printf 'customer,segment,fee,accepted\na,x,0,1\n' | gray-lift --price=fee --metric=accepted
  gray-lift: stdin:2: '0' is no price above 0 (want 19.90)
  [1]
  $ printf 'customer,fee,accepted\na,0,1\n' | gray-lift --price=fee --metric=accepted
  gray-lift: stdin: no column 'segment' (has: customer, fee, accepted)
  [1]
  $ gray-lift --price=price --metric=accepted,price asked.csv
  gray-lift: --price wants one --metric, and no arms, ratio, score, strata, guard or split (see gray-lift --help)
  [2]
  $ gray-lift --price=price --metric=accepted --by=product asked.csv
  gray-lift: --price is by product in any case (see gray-lift --help)
  [2]
  $ gray-lift --price=price --metric=accepted --partial -o asked.state asked.csv
  $ gray-lift --price=price --metric=accepted --merge asked.state | cmp - measured.csv

The rules say which of their figures are measured.

  $ offer-price --check --factors=arm -r rules.csv
  offer-price: rules.csv:2: response was typed, not measured
  offer-price: rules.csv:3: response was typed, not measured
  $ sed '2s/0.3,,low,/0.41,2,low,2026-11-20/' rules.csv >better.csv
  $ offer-price --check --factors=arm -r better.csv
  offer-price: better.csv:2: response and elasticity were measured on 2026-11-20
  offer-price: better.csv:3: response was typed, not measured
  $ sed '3s/0.3,,high,/,,high,2026-11-20/' rules.csv >none.csv
  $ offer-price --check --factors=arm -r none.csv
  offer-price: none.csv:3: measured_on, but neither response nor elasticity
  [1]
  $ sed '3s/$/soon/' rules.csv >soon.csv
  $ offer-price --check --factors=arm -r soon.csv
  offer-price: soon.csv:3: measured_on 'soon' is not a date (want 2024-12-31)
  [1]
