Bad tables are told before the first row, with an example.

  $ printf 'customer,segment\n1,a\n' >in.csv
  $ rule() { { printf 'rule_id,segment,product,kind,currency,list,base,floor,cap,step,elasticity,unit_cost,response,round,max_change,priority\n'; printf '%s\n' "$@"; } >r.csv; offer-price --no-consent -r r.csv in.csv; }; declare -f rule >rule.sh

Figures:

  $ . ./rule.sh; rule A,a,x,fee,CNY,NaN,,,,,,,,,,
  offer-price: r.csv:2: list 'NaN' is not a number (want 12.50)
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,100,inf,,,,,,,,,
  offer-price: r.csv:2: base 'inf' is not a number (want 12.50)
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,-1,,,,,,,,,,
  offer-price: r.csv:2: list '-1' is below 0
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,2000000000,,,,,,,,,,
  offer-price: r.csv:2: list '2000000000' is above 10^9
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,,50,,,,,,,,,
  offer-price: r.csv:2: no list: the public price is what an offer is compared with
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,100,,60,50,,,,,,,
  offer-price: r.csv:2: the floor is above the cap
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,100,,120,,,,,,,,
  offer-price: r.csv:2: the floor is above the list price, and nobody is to be worse off (--may-worsen)
  [1]
  $ . ./rule.sh; rule A,a,x,voucher,CNY,20,,,10,,,,,,,
  offer-price: r.csv:2: the cap is below the list price, and nobody is to be worse off (--may-worsen)
  [1]
  $ . ./rule.sh; rule A,a,x,yield,CNY,0.03,,,,,2,0.01,,,,
  offer-price: r.csv:2: an elasticity is for fees and loan rates, not for a yield
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,100,,,,,2,,,,,
  offer-price: r.csv:2: an elasticity wants a unit_cost
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,100,,,,,1,50,,,,
  offer-price: r.csv:2: an elasticity of at most 1 wants a cap
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,100,,,,,,,1.5,,,
  offer-price: r.csv:2: response is a probability: at most 1 for a fee or a voucher
  [1]
  $ . ./rule.sh; rule A,a,x,yield,CNY,0.0300001,,,,,,,,,,
  offer-price: r.csv:2: a rate has at most 6 decimals
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,100,,,,,,,,.x,,
  offer-price: r.csv:2: '.x' is not a rounding (want .99, bp5 or 0.01)
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,100,,,,,,,,.999,,
  offer-price: r.csv:2: round wants more than the 2 decimals of the price
  [1]
  $ . ./rule.sh; rule A,a,x,fee,,100,,,,,,,,,,
  offer-price: r.csv:2: a fee wants a currency
  [1]
  $ . ./rule.sh; rule A,a,x,rent,CNY,100,,,,,,,,,,
  offer-price: r.csv:2: kind 'rent' is none (want fee, loan_rate, yield or voucher)
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,100,,,,,,,,,,first
  offer-price: r.csv:2: priority 'first' is not a whole number (want 1)
  [1]
  $ . ./rule.sh; rule A,,x,fee,CNY,100,,,,,,,,,,
  offer-price: r.csv:2: segment or product is empty (want a name, or *)
  [1]
  $ . ./rule.sh; rule A,a,x,fee,CNY,100,,,,,,,,,, A,b,x,fee,CNY,100,,,,,,,,,,
  offer-price: r.csv:3: rule_id 'A' is here a second time
  [1]

Rules that overlap, in dates too, and holes between them:

  $ dated() { { printf 'rule_id,segment,product,kind,list,valid_from,valid_to\n'; printf '%s\n' "$@"; } >d.csv; offer-price --no-consent -r d.csv --as-of=2026-03-01 --check; }; declare -f dated >dated.sh
  $ . ./dated.sh; dated A,a,x,yield,0.03,2026-01-01,2026-03-31 B,a,x,yield,0.03,2026-03-31,2026-12-31
  offer-price: d.csv:3: rules 'A' and 'B' both hold for segment 'a', product 'x' on 2026-03-31 (--first takes the first)
  [1]
  $ . ./dated.sh; dated A,a,x,yield,0.03,2026-01-01,2026-03-31 B,a,x,yield,0.03,2026-04-01,2026-12-31
  $ . ./dated.sh; dated A,*,x,yield,0.03,2026-01-01,2026-03-31 B,a,*,yield,0.03,,
  offer-price: d.csv:3: rules 'A' and 'B' both hold for segment 'a', product 'x' on 2026-01-01 (--first takes the first)
  [1]
  $ . ./dated.sh; dated A,a,x,yield,0.03,2026-01-01,2026-03-30 B,a,x,yield,0.03,2026-04-01,2026-12-31
  offer-price: d.csv:3: no rule holds for segment 'a', product 'x' on 2026-03-31, between rules 'A' and 'B' (--gaps lets that be)
  [1]
  $ offer-price --no-consent -r d.csv --as-of=2026-03-01 --check --gaps
  $ . ./dated.sh; dated A,a,x,yield,0.03,2026-01-01,2026-03-30 B,a,x,yield,0.03,2026-04-01,2026-12-31 C,*,x,yield,0.03,2026-03-31,2026-03-31
  $ . ./dated.sh; dated A,a,x,yield,0.03,2026-03-31,2026-01-01
  offer-price: d.csv:2: valid_to '2026-01-01' is before valid_from '2026-03-31'
  [1]
  $ . ./dated.sh; dated A,a,x,yield,0.03,soon,
  offer-price: d.csv:2: valid_from 'soon' is not a date (want 2024-12-31)
  [1]
  $ offer-price --no-consent -r d.csv --check
  offer-price: d.csv:2: valid_from 'soon' is not a date (want 2024-12-31)
  [1]
  $ . ./dated.sh; dated A,a,x,yield,0.03,2026-01-01, >/dev/null; offer-price --no-consent -r d.csv --check
  offer-price: d.csv:2: a rule with dates wants --as-of
  [1]

What is none of the factors:

  $ printf 'rule_id,segment,product,kind,list,sex\nA,a,x,yield,0.03,F\n' >f.csv
  $ offer-price --no-consent -r f.csv in.csv
  offer-price: f.csv: rules read 'sex', which is not among --factors: one cell would have two prices
  [1]
  $ offer-price --no-consent --factors=sex -r f.csv in.csv
  offer-price: in.csv: no column 'sex' (has: customer, segment)
  [1]

An unknown segment is no error, and gets nothing:

  $ printf 'rule_id,segment,product,kind,list\nA,a,x,yield,0.03\n' >ok.csv
  $ printf 'customer,segment\n1,zzz\n2,\n' | offer-price --no-consent -r ok.csv
  offer-price: stdin: not checked: consent, opt_out, risk, age, offers_used (no such column), legal caps (no --caps)
  offer-price: stdin:2: no rule is for the segment 'zzz' (the first of 2)
  offer-price: ok.csv:2: rule 'A' was taken for no row
  offer-price: 0 of 2 rows have an offer: 2 NORULE (no rule holds)
  customer,segment,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity
  1,zzz,,,,,,,,,,,NORULE,,,,
  2,,,,,,,,,,,,NORULE,,,,

Legal caps:

  $ caps() { { printf 'product,kind,max,from,until,source\n'; printf '%s\n' "$@"; } >c.csv; offer-price --no-consent -c c.csv -r loan.csv --as-of=2026-11-22 in.csv; }; declare -f caps >caps.sh
  $ printf 'rule_id,segment,product,kind,list,base,floor\nA,a,x,loan_rate,0.30,0.28,0.10\n' >loan.csv
  $ . ./caps.sh; caps '*,loan_rate,0.24,2026-01-01,2026-12-31,law' | cut -d, -f1,6,13,14
  offer-price: loan.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used (no such column)
  offer-price: in.csv:2: a bound, which capped_by names, holds this price back
  customer,price,reasons,capped_by
  1,0.240000,BASE:0.020000;LAW:0.040000,LAW
  $ . ./caps.sh; caps '*,loan_rate,0.24,,,law' 'x,*,0.20,,,house' 'x,loan_rate,0.01,2027-01-01,,later' 'y,loan_rate,0.01,,,other' | cut -d, -f6,13,14
  offer-price: loan.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used (no such column)
  offer-price: in.csv:2: a bound, which capped_by names, holds this price back
  offer-price: c.csv:5: this cap is for none of the offers
  price,reasons,capped_by
  0.200000,BASE:0.020000;LAW:0.080000,LAW
  $ . ./caps.sh; caps '*,loan_rate,0.09,2026-01-01,2026-12-31,law'
  offer-price: loan.csv:2: the legal cap is below the floor (c.csv:2)
  [1]
  $ . ./caps.sh; caps '*,loan_rate,0.24,2025-01-01,2025-12-31,law'
  offer-price: c.csv:2: this cap has ended, and none holds for rule 'A' on 2026-11-22
  [1]
  $ . ./caps.sh; caps '*,loan_rate,0.24,2025-01-01,2025-12-31,'
  offer-price: c.csv:2: no source: say where the cap comes from
  [1]
  $ . ./caps.sh; caps '*,*,0.24,2025-01-01,2025-12-31,law'
  offer-price: c.csv:2: a cap for any kind of any product: one of them must be named
  [1]
  $ . ./caps.sh; caps '*,loan_rate,x,2025-01-01,2025-12-31,law'
  offer-price: c.csv:2: max 'x' is not an amount (want 0.24)
  [1]
  $ offer-price --no-consent -c c.csv -r loan.csv in.csv
  offer-price: --caps is a dated table: it wants --as-of (see offer-price --help)
  [2]
  $ printf 'rule_id,segment,product,kind,list\nA,a,x,yield,0.05\n' >high.csv
  $ printf 'product,kind,max,from,until,source\n*,yield,0.04,,,board\n' >c.csv
  $ offer-price --no-consent -c c.csv -r high.csv --as-of=2026-11-22 in.csv
  offer-price: high.csv:2: the legal cap is below the list price (c.csv:2)
  [1]

The market:

  $ market() { { printf 'product,time,supply,demand\n'; printf '%s\n' "$@"; } >m.csv; offer-price --no-consent -r step.csv -m m.csv in.csv; }; declare -f market >market.sh
  $ printf 'rule_id,segment,product,kind,currency,list,base,floor,cap,step\nA,a,x,fee,CNY,100,50,10,70,10\n' >step.csv; sed "s/step$/step,unit_cost/; s/70,10$/70,10,20/" step.csv >stock.csv
  $ . ./market.sh; market x,2026-01-01,0,10
  offer-price: m.csv:2: supply is 0: what is not there has no price (leave the row out, or the rules of the product)
  [1]
  $ . ./market.sh; market x,2026-01-01,10,-1
  offer-price: m.csv:2: demand '-1' is not a count (want 120)
  [1]
  $ . ./market.sh; market x,2026-01-01,NaN,1
  offer-price: m.csv:2: supply 'NaN' is not a count (want 120)
  [1]
  $ . ./market.sh; market x,today,1,1
  offer-price: m.csv:2: time 'today' is not a date (want 2024-12-31)
  [1]
  $ . ./market.sh; market x,2026-01-01,10,1 x,2026-01-01,10,2
  offer-price: m.csv:3: this product and time are here a second time
  [1]

A stock:

  $ printf 'product,time,supply,demand\nx,2026-01-01,0.5,2\n' >m.csv
  $ offer-price --no-consent --demand=stock -r stock.csv -m m.csv in.csv
  offer-price: m.csv:2: a stock is of 1 to 10,000,000 whole pieces
  [1]
  $ printf 'product,time,supply,demand\nx,2026-01-01,20000000,2\n' >m.csv
  $ offer-price --no-consent --demand=stock -r stock.csv -m m.csv in.csv
  offer-price: m.csv:2: a stock is of 1 to 10,000,000 whole pieces
  [1]

A spike of a thousand times counts for sixteen times, smoothed, and stays within
the cap; no demand at all stays above the floor:

  $ . ./market.sh; market x,2026-01-01,10,10 x,2026-01-02,10,10000 | cut -d, -f6,13,14
  offer-price: step.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: m.csv:3: demand and supply are more than 16 times apart: it counts as 16
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  price,reasons,capped_by
  60.62,BASE:50.00;DEMAND:-10.62,
  $ . ./market.sh; market x,2026-01-01,10,10000 | cut -d, -f6,13,14
  offer-price: step.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: m.csv:2: demand and supply are more than 16 times apart: it counts as 16
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: in.csv:2: a bound, which capped_by names, holds this price back
  price,reasons,capped_by
  70.00,BASE:50.00;DEMAND:-38.62;CAP:18.62,CAP
  $ . ./market.sh; market x,2026-01-01,10,0 | cut -d, -f6,13,14
  offer-price: step.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: m.csv:2: demand and supply are more than 16 times apart: it counts as 16
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  price,reasons,capped_by
  11.38,BASE:50.00;DEMAND:38.62,

The last prices, shadow prices, the key:

  $ printf 'cell,price\na|x,1\na|x,2\n' >last.csv; offer-price --no-consent -r ok.csv --previous=last.csv in.csv
  offer-price: no rule has a max_change: --previous holds no price back
  offer-price: last.csv:3: cell 'a|x' has two prices
  [1]
  $ printf 'cell\na|x\n' >last.csv; offer-price --no-consent -r ok.csv --previous=last.csv in.csv
  offer-price: no rule has a max_change: --previous holds no price back
  offer-price: last.csv: no column 'price' (has: cell)
  [1]
  $ printf 'scope,price\n*,-1\n' >duals.csv; offer-price --no-consent -r loan.csv --duals=duals.csv in.csv
  offer-price: duals.csv:2: price '-1' is not one (want 0 or more)
  [1]
  $ printf 'scope,price,unit\n*,0.8,money\n*,0.8,count\n*,0.5,\n' >duals.csv; offer-price --no-consent -r loan.csv --duals=duals.csv in.csv
  offer-price: duals.csv:4: this scope and unit are here a second time
  [1]
  $ printf 'scope,price\n*,1\n' >duals.csv; offer-price --no-consent -r ok.csv --duals=duals.csv in.csv
  offer-price: ok.csv:2: --duals wants a value: a yield or a voucher needs a unit_cost
  [1]
  $ offer-price --no-consent -r ok.csv -k no-such-key in.csv
  offer-price: no-such-key: No such file or directory
  [1]
  $ printf short >key; offer-price --no-consent -r ok.csv -k key in.csv
  offer-price: key: too short for a key (want 16 bytes or more)
  [1]

Two currencies: one cell has one price, unless the currency is a factor; rows say
theirs.

  $ printf 'rule_id,segment,product,kind,currency,list\nA,a,x,fee,CNY,100\nB,a,x,fee,HKD,110\n' >two.csv
  $ printf 'customer,segment,currency\n1,a,CNY\n2,a,HKD\n3,a,USD\n' >money.csv
  $ offer-price --no-consent -r two.csv money.csv
  offer-price: two.csv:3: rules 'A' and 'B' both hold for segment 'a', product 'x', in two currencies, CNY and HKD: one cell would have two prices (--factors=currency)
  [1]
  $ offer-price --no-consent --first -r two.csv money.csv
  offer-price: two.csv:3: rules 'A' and 'B' both hold for segment 'a', product 'x', in two currencies, CNY and HKD: one cell would have two prices (--factors=currency)
  [1]
  $ offer-price --no-consent --factors=currency -r two.csv money.csv | cut -d, -f1,5,7,13,14,16
  offer-price: two.csv:2: a rule without unit_cost: the value of its offers is their whole price (the first of 2)
  offer-price: money.csv: not checked: consent, opt_out, risk, age, offers_used (no such column)
  offer-price: money.csv:4: rules of its segment and product are for other factors than its own
  customer,product,price,rule_id,reasons,cell
  1,x,100.00,A,BASE:0.00,a|x|CNY
  2,x,110.00,B,BASE:0.00,a|x|HKD
  3,,,,NORULE,
  $ printf 'rule_id,segment,product,kind,currency,list\nA,a,x,fee,CNY,100\nB,a,y,fee,HKD,110\n' >two.csv
  $ offer-price --no-consent -r two.csv money.csv | cut -d, -f1,5,7,13,14,16
  offer-price: two.csv:2: a rule without unit_cost: the value of its offers is their whole price (the first of 2)
  offer-price: money.csv: not checked: consent, opt_out, risk, age, offers_used (no such column)
  offer-price: money.csv:4: no rule is in the currency 'USD' of this customer
  customer,product,price,rule_id,reasons,cell
  1,x,100.00,A,BASE:0.00,a|x
  2,y,110.00,B,BASE:0.00,a|y
  3,,,,NORULE,
  $ offer-price --no-consent -r two.csv in.csv
  offer-price: two.csv:2: a rule without unit_cost: the value of its offers is their whole price (the first of 2)
  offer-price: in.csv: no column 'currency' (has: customer, segment)
  [1]

Rows:

  $ printf 'rule_id,segment,product,kind,list,freq_cap\nA,a,x,yield,0.03,1\n' >freq.csv
  $ offer-price --no-consent -r freq.csv in.csv
  offer-price: in.csv: no column 'offers_used' (has: customer, segment)
  [1]
  $ printf 'customer,segment,consent\n1,a,maybe\n' | offer-price --no-consent -r ok.csv
  offer-price: stdin: not checked: opt_out, risk, age, offers_used (no such column), legal caps (no --caps)
  customer,segment,consent,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity
  offer-price: stdin:2: 'maybe' is not an answer (want yes or no)
  [1]
  $ printf 'customer,segment,risk\n1,a,high\n' | offer-price --no-consent -r ok.csv
  offer-price: stdin: not checked: consent, opt_out, age, offers_used (no such column), risk (no rule has a risk_grade), legal caps (no --caps)
  offer-price: stdin:2: 'high' is not a risk grade (want R1 to R5; a score is none)
  customer,segment,risk,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity
  [1]
  $ printf 'customer,segment,age\n1,a,NaN\n' | offer-price --no-consent -r ok.csv
  offer-price: stdin: not checked: consent, opt_out, risk, offers_used (no such column), legal caps (no --caps)
  customer,segment,age,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity
  offer-price: stdin:2: 'NaN' is not a whole number (want 12)
  [1]
  $ printf 'customer,segment,age\n1,a,200\n' | offer-price --no-consent -r ok.csv
  offer-price: stdin: not checked: consent, opt_out, risk, offers_used (no such column), legal caps (no --caps)
  customer,segment,age,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity
  offer-price: stdin:2: '200' is not an age (want 0 to 150)
  [1]
  $ printf 'customer,segment,birth\n1,a,1960-01-01\n' | offer-price --no-consent -r ok.csv
  offer-price: stdin: an age by birth wants --as-of
  [1]
  $ printf 'customer,segment,birth\n1,a,1960\n' | offer-price --no-consent -r ok.csv --as-of=2026-11-22
  offer-price: stdin: not checked: consent, opt_out, risk, offers_used (no such column), legal caps (no --caps)
  customer,segment,birth,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity
  offer-price: stdin:2: '1960' is not a date (want 2024-12-31)
  [1]
  $ printf 'customer,segment\n,a\n' | offer-price --no-consent -r ok.csv
  offer-price: stdin: not checked: consent, opt_out, risk, age, offers_used (no such column), legal caps (no --caps)
  customer,segment,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity
  offer-price: stdin:2: the cell of 'customer' is empty, not an identifier
  [1]

Usage:

  $ offer-price in.csv
  offer-price: no rules (want -r FILE) (see offer-price --help)
  [2]
  $ offer-price --no-consent -r ok.csv --factors=a,a in.csv
  offer-price: --factors has 'a' twice (see offer-price --help)
  [2]
  $ offer-price --no-consent -r ok.csv --factors=segment in.csv
  offer-price: 'segment' cannot be one of --factors (see offer-price --help)
  [2]
  $ offer-price --no-consent -r ok.csv --holdout=1.5 in.csv
  offer-price: --holdout: '1.5' is not right (want a number in 0..1) (see offer-price --help)
  [2]
  $ printf 'rule_id,segment,product,kind\n' >none.csv; offer-price --no-consent -r none.csv in.csv
  offer-price: none.csv: no column 'list' (has: rule_id, segment, product, kind)
  [1]
  $ printf 'rule_id,segment,product,kind,list\n' >none.csv; offer-price --no-consent -r none.csv in.csv
  offer-price: none.csv: no rule in it
  [1]
