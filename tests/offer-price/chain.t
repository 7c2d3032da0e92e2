From segments to offers within a budget, on the samples.

  $ rfm-cluster --as-of=2026-11-22 samples/orders.csv 2>rfm.log |
  > offer-price --no-consent -r samples/rules.csv --with=samples/customers.csv --as-of=2026-11-22 |
  > offer-budget -q -b 2000000 >chosen.csv
  offer-price: samples/rules.csv:2: this rule has a step, but without --market supply and demand move no price
  offer-price: samples/rules.csv:2: this rule has a max_change, but without --previous no last price is known
  offer-price: stdin: not checked: offers_used (no such column), legal caps (no --caps)
  offer-price: stdin:59: no rule is in the currency 'HKD' of this customer (the first of 4)
  $ cut -d, -f6,19,20,26 chosen.csv | sort | uniq -c
       59 active,P02,fee,2026-12-31
        5 high-value,P03,fee,
       41 high-value,P12,yield,2026-11-30
       97 long-tail,P13,voucher,2026-12-31
       52 potential,P05,loan_rate,2026-12-31
        1 segment,product,kind,expires

Nobody is chosen twice, and nobody who was refused:

  $ cut -d, -f1 chosen.csv | sort | uniq -d
  $ awk -F, 'NR > 1 && $21 == ""' chosen.csv

A smaller budget, and its shadow price: the next day offers that do not pay for
it are none.

  $ rfm-cluster --as-of=2026-11-22 samples/orders.csv 2>rfm.log |
  > offer-price --no-consent -r samples/rules.csv --with=samples/customers.csv --as-of=2026-11-22 >offers.csv
  offer-price: samples/rules.csv:2: this rule has a step, but without --market supply and demand move no price
  offer-price: samples/rules.csv:2: this rule has a max_change, but without --previous no last price is known
  offer-price: stdin: not checked: offers_used (no such column), legal caps (no --caps)
  offer-price: stdin:59: no rule is in the currency 'HKD' of this customer (the first of 4)
  $ offer-budget -q -b 5000 --duals=duals.csv offers.csv | cut -d, -f6,19,26 | sort | uniq -c
       59 active,P14,
       41 high-value,P12,2026-11-30
       97 long-tail,P13,2026-12-31
       39 potential,P08,
        1 segment,product,expires
  $ cut -d, -f1,3 duals.csv
  scope,unit
  *,money
  $ rfm-cluster --as-of=2026-11-22 samples/orders.csv 2>rfm.log |
  > offer-price --no-consent -r samples/rules.csv --with=samples/customers.csv --as-of=2026-11-22 \
  >   --duals=duals.csv | cut -d, -f26-28 | grep -e NOPAY | sort | uniq -c
  offer-price: samples/rules.csv:2: this rule has a step, but without --market supply and demand move no price
  offer-price: samples/rules.csv:2: this rule has a max_change, but without --previous no last price is known
  offer-price: stdin: not checked: offers_used (no such column), legal caps (no --caps)
  offer-price: stdin:59: no rule is in the currency 'HKD' of this customer (the first of 4)
       59 ,A1,NOPAY
       46 ,H2,NOPAY

The prices of today bound those of tomorrow:

  $ rfm-cluster --as-of=2026-11-22 samples/orders.csv 2>rfm.log |
  > offer-price --no-consent -r samples/rules.csv -m samples/market.csv --previous=offers.csv \
  >   --with=samples/customers.csv --as-of=2026-11-22 |
  > cut -d, -f21,28,29,30 | grep DEMAND | sed 's/;SENIOR//' | sort -u
  offer-price: stdin: not checked: offers_used (no such column), legal caps (no --caps)
  offer-price: stdin:59: no rule is in the currency 'HKD' of this customer (the first of 4)
  0.033500,BASE:-0.003000;DEMAND:-0.000543;ROUND:0.000043,,high-value|P12
  0.047500,BASE:0.005000;DEMAND:-0.000326;ROUND:-0.000174,,potential|P05
