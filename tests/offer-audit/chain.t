From orders to offers within a budget, and whether they are fair, on the samples.

  $ rfm-cluster --as-of=2026-11-22 samples/orders.csv 2>rfm.log |
  > offer-price -r samples/rules.csv --with=samples/customers.csv --as-of=2026-11-22 |
  > offer-budget -q -b 2000000 |
  > offer-audit --same=cell --protected=sex
  offer-price: samples/rules.csv:2: this rule has a step, but without --market supply and demand move no price
  offer-price: samples/rules.csv:2: this rule has a max_change, but without --previous no last price is known
  offer-price: stdin: not checked: offers_used (no such column), legal caps (no --caps)
  offer-price: stdin:59: no rule is in the currency 'HKD' of this customer (the first of 4)
  offer-audit: not checked: LOYALTY (no row has a tenure)
  check,verdict,size,tolerance,where
  SAME,pass,0,0,5 cells
  PARITY,pass,0,0.05,"sex=F product=P02 cells=1, by chance 0 to 0"
  PARITY,pass,0,0.05,"sex=F product=P03 cells=1, by chance 0 to 0"
  PARITY,pass,0,0.05,"sex=F product=P05 cells=1, by chance 0 to 0"
  PARITY,pass,0,0.05,"sex=F product=P13 cells=1, by chance 0 to 0"
  PARITY,pass,0,0.05,"sex=F product=P12 cells=1, by chance 0 to 0"
  PROXY,pass,0,0.1,"sex by cell: information 0, by chance 0"
  PROXY,pass,0,0.1,"sex by cell: AUC 0.5, by chance 0.5"
  LIST,pass,0,0,254 rows

And with less money; and all that could have been offered:

  $ rfm-cluster --as-of=2026-11-22 samples/orders.csv 2>rfm.log |
  > offer-price -r samples/rules.csv --with=samples/customers.csv --as-of=2026-11-22 >offers.csv
  offer-price: samples/rules.csv:2: this rule has a step, but without --market supply and demand move no price
  offer-price: samples/rules.csv:2: this rule has a max_change, but without --previous no last price is known
  offer-price: stdin: not checked: offers_used (no such column), legal caps (no --caps)
  offer-price: stdin:59: no rule is in the currency 'HKD' of this customer (the first of 4)
  $ offer-budget -b 4000 offers.csv | offer-audit --protected=sex,branch | cut -d, -f1,2 | sort | uniq -c
  offer-budget: offers.csv:5: a response above 1 is an amount and no probability: at worst this offer costs what is expected (the first of 132)
  offer-budget: 'C0005' has a row without value and cost, which is no offer (the first of 87)
  offer-budget: 'C0005' has no offer to choose from (the first of 46)
  offer-budget: what is chosen is worth 10871.9410, and no choice is worth more than 10871.941000 (gap 0)
  offer-budget: 213 of 254 customers are made an offer, chosen by cell; that is expected to cost 3321.0590, and at worst 12920.5900
  offer-budget: of the limit on '*' in money 3321.0590 of 4000.0000 is used; one more is worth 1.83333
  offer-budget: the limits do not reach cell 'high-value|P12': 'P12' for all 41 costs 3690.0000, 678.9410 is unspent
  offer-budget: --lottery shares out by lot what does not do for a whole cell
  offer-audit: not checked: LOYALTY (no row has a tenure)
        1 LIST,pass
       25 PARITY,pass
        4 PROXY,pass
        1 SAME,pass
        1 check,verdict
  $ offer-audit --protected=sex,branch offers.csv | cut -d, -f1,2 | sort | uniq -c
  offer-audit: offers.csv:8: a row without a price offers nothing, and OFFERED alone looks at it (the first of 87)
  offer-audit: not checked: LOYALTY (no row has a tenure)
        1 LIST,pass
        6 OFFERED,pass
       49 PARITY,pass
        4 PROXY,pass
        1 SAME,pass
        1 check,verdict
