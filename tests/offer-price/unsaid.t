What a run does not check, passes over or leaves without effect is said in one
line a kind, and counted in --stats.

  $ figures() { tr ',{}' '\n' <stats.json | grep -E "$1"; }; declare -f figures >figures.sh

Silence: every check has its column, every rule is met.

  $ cat >full.csv <<END
  > customer,segment,risk,risk_time,age,consent,opt_out,offers_used,currency
  > ann,a,R3,2026-01-05,40,yes,no,0,CNY
  > bob,b,R3,2026-01-05,70,yes,no,0,CNY
  > END
  $ cat >rules.csv <<END
  > rule_id,segment,product,kind,currency,list,base,unit_cost,risk_grade,freq_cap
  > A,a,fund,fee,CNY,100,80,10,R2,3
  > B,b,fund,fee,CNY,100,90,10,R2,3
  > END
  $ offer-price --no-consent -r rules.csv --as-of=2026-02-01 full.csv --stats=stats.json | cut -d, -f1,13
  customer,price
  ann,80.00
  bob,90.00
  $ . ./figures.sh; figures '_off|_empty|unused|norule'
  "factors_unused":0
  "consent_off":0
  "opt_out_off":0
  "risk_off":0
  "age_off":0
  "offers_used_off":0
  "currency_off":0
  "caps_off":0
  "consent_empty":0
  "opt_out_empty":0
  "norule_date":0
  "norule_segment":0
  "norule_product":0
  "norule_factors":0
  "norule_currency":0
  "rules_unused":0
  $ . ./figures.sh; figures 'offered|reason'
  "offered":2
  "reason_NORULE":0
  "reason_OPTOUT":0
  "reason_CONSENT":0
  "reason_UNSUITABLE_NO_RATING":0
  "reason_UNSUITABLE_OLD_RATING":0
  "reason_UNSUITABLE_ABOVE_GRADE":0
  "reason_FREQ":0
  "reason_NOPAY":0
  "reason_HOLDOUT":0
  "reason_BASE":2
  "reason_ELASTICITY":0
  "reason_INELASTIC":0
  "reason_DEMAND":0
  "reason_SCARCITY":0
  "reason_MAX_CHANGE":0
  "reason_LIST":0
  "reason_FLOOR":0
  "reason_CAP":0
  "reason_LAW":0
  "reason_ROUND":0
  "reason_SENIOR":1

Checks that are off.  What a customer table calls consent and opt-out is found:

  $ cat >plain.csv <<END
  > rule_id,segment,product,kind,currency,list,base,unit_cost
  > A,a,card,fee,CNY,100,80,10
  > END
  $ for header in 是否同意营销,是否退订 营销同意,已退订 授权,拒绝营销 opt_in,do_not_contact; do
  >   printf 'customer,segment,age,currency,%s\nann,a,30,CNY,否,否\nbob,a,30,CNY,是,是\ncid,a,30,CNY,是,否\n' "$header" |
  >     offer-price --no-consent -r plain.csv 2>err | cut -d, -f19 | paste -sd ' '
  >   cat err
  > done
  cell a|card a|card a|card
  offer-price: stdin: not checked: risk, offers_used (no such column)
  cell a|card a|card a|card
  offer-price: stdin: not checked: risk, offers_used (no such column)
  cell a|card a|card a|card
  offer-price: stdin: not checked: risk, offers_used (no such column)
  cell a|card a|card a|card
  offer-price: stdin: not checked: risk, offers_used (no such column)

Without the columns, nobody is checked; each is a figure too:

  $ printf 'customer,segment,note\nann,a,no\n' >bare.csv
  $ offer-price --no-consent -r plain.csv bare.csv --stats=stats.json | tail -n 1
  offer-price: bare.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  ann,a,no,21adad9856b6a70e88efa73701a8cce5,card,fee,80.00,100.00,20.00,70.0000,20.0000,,A,BASE:20.00,,a|card,0,1
  $ . ./figures.sh; figures _off
  "consent_off":1
  "opt_out_off":1
  "risk_off":1
  "age_off":1
  "offers_used_off":1
  "currency_off":1
  "caps_off":0

A table of customers in which nobody is found has columns all the same:

  $ printf 'customer,consent,opt_out\nann,yes,no\nbob,,\n' >known.csv
  $ printf 'customer,segment\nann.0,a\nbob,a\n' >float.csv
  $ offer-price --no-consent -r plain.csv --with=known.csv float.csv --stats=stats.json | cut -d, -f1,5- | cut -c1-60
  offer-price: float.csv: not checked: risk, age, offers_used, currency (no such column)
  offer-price: float.csv:2: consent is empty in every row, which counts as no (the first of 2)
  offer-price: float.csv:2: opt_out is empty in every row, which counts as no (the first of 2)
  offer-price: 0 of 2 rows have an offer: 2 CONSENT (they have not agreed)
  offer-price: float.csv:2: this customer is not in known.csv (found 1 of 2; 1 of its 2 rows not used)
  customer,offer_id,product,kind,price,list_price,advantage,va
  ann.0,,card,fee,,100.00,,,,,A,CONSENT,,a|card,,
  bob,,card,fee,,100.00,,,,,A,CONSENT,,a|card,,
  $ . ./figures.sh; figures _empty
  "consent_empty":2
  "opt_out_empty":2

A grade that nobody's rating is held against, and one that everybody fails:

  $ printf 'customer,segment,consent,opt_out,age,offers_used,currency,risk\nann,a,yes,no,30,0,CNY,R3\n' >rated.csv
  $ offer-price --no-consent -r plain.csv rated.csv >/dev/null
  offer-price: rated.csv: not checked: risk (no rule has a risk_grade), offers_used (no rule has a freq_cap)
  $ printf 'rule_id,segment,product,kind,currency,list,unit_cost,risk_grade,freq_cap\nA,a,fund,fee,CNY,100,1,R2,2\nB,a,card,fee,CNY,100,1,,2\n' >graded.csv
  $ offer-price --no-consent -r graded.csv --as-of=2026-02-01 rated.csv | cut -d, -f11,19,20
  offer-price: rated.csv: no column 'risk_time': a product with a risk_grade is offered to nobody
  kind,reasons,capped_by
  fee,BASE:0.00,
  fee,UNSUITABLE;NO_RATING,
  $ cut -d, -f1-7 rated.csv | offer-price --no-consent -r graded.csv --as-of=2026-02-01 | cut -d, -f10,18,19
  offer-price: stdin: no column 'risk': a product with a risk_grade is offered to nobody
  kind,reasons,capped_by
  fee,BASE:0.00,
  fee,UNSUITABLE;NO_RATING,

Rates without legal caps:

  $ printf 'rule_id,segment,product,kind,list,unit_cost,risk_grade,freq_cap\nA,a,loan,loan_rate,0.05,0.01,R2,2\n' >rate.csv
  $ printf 'customer,segment,consent,opt_out,age,offers_used,risk,risk_time\nann,a,yes,no,30,0,R3,2026-01-01\n' >all.csv
  $ offer-price --no-consent -r rate.csv --as-of=2026-02-01 all.csv | tail -n 1
  offer-price: all.csv: not checked: legal caps (no --caps)
  ann,a,yes,no,30,0,R3,2026-01-01,f8f1241e5843d875f9d001131b988455,loan,loan_rate,0.050000,0.050000,0.000000,0.0400,0.0000,,A,BASE:0.000000,,a|loan,0,1
  $ printf 'product,kind,max,from,until,source\nloan,*,0.24,,,law\n' >caps.csv
  $ offer-price --no-consent -r rate.csv -c caps.csv --as-of=2026-02-01 all.csv | tail -n 1
  ann,a,yes,no,30,0,R3,2026-01-01,f8f1241e5843d875f9d001131b988455,loan,loan_rate,0.050000,0.050000,0.000000,0.0400,0.0000,,A,BASE:0.000000,,a|loan,0,1

Places and figures are the same for any number of threads:

  $ head -n 1 all.csv >many.csv; for i in $(seq 20000); do echo "c$i,a,yes,no,30,0,R3,2026-01-01"; done >>many.csv
  $ { for i in $(seq 20000); do echo "d$i,高,yes,,30,0,R3,2026-01-01"; done; echo 'e,low,no,,,,,'; } >>many.csv
  $ for n in 1 2 7; do
  >   offer-price --no-consent -j $n -r rate.csv -c caps.csv --as-of=2026-02-01 many.csv --stats=stats.json | cksum
  >   . ./figures.sh; figures '":[1-9]' | grep -v -e second -e rss -e bytes -e file
  > done
  offer-price: many.csv:20002: no rule is for the segment '高' (the first of 20001)
  offer-price: many.csv:20002: no rule is for the segment '高' (the first of 20001)
  offer-price: many.csv:20002: no rule is for the segment '高' (the first of 20001)
  3378889544 4158005
  "records":40001
  "rows":1
  "rows":1
  "rows_in":40001
  "rows_out":40001
  "offered":20000
  "reason_NORULE":20001
  "reason_BASE":20000
  "opt_out_empty":20001
  "norule_segment":20001
  3378889544 4158005
  "records":40001
  "rows":1
  "rows":1
  "rows_in":40001
  "rows_out":40001
  "offered":20000
  "reason_NORULE":20001
  "reason_BASE":20000
  "opt_out_empty":20001
  "norule_segment":20001
  3378889544 4158005
  "records":40001
  "rows":1
  "rows":1
  "rows_in":40001
  "rows_out":40001
  "offered":20000
  "reason_NORULE":20001
  "reason_BASE":20000
  "opt_out_empty":20001
  "norule_segment":20001

And one row of each kind among many, wherever it comes to lie; more cells than
are remembered:

  $ cat >wide.csv <<END
  > rule_id,segment,product,kind,currency,list,unit_cost,max_change
  > A,a,*,fee,CNY,100,10,1
  > B,b,x,fee,CNY,100,10,1
  > END
  $ awk 'BEGIN {
  >   print "customer,segment,product,currency"
  >   for (i = 1; i <= 140000; i++)
  >     print i "," (i == 30000 ? "zz,x,CNY" : i == 70000 ? "b,y,CNY" : i == 110000 ? "b,x,USD" : "a,p" i ",CNY")
  > }' >wide-rows.csv
  $ printf 'cell,price\na|p7,100\na|p130000,100\n' >wide-last.csv
  $ for n in 1 2; do
  >   offer-price --no-consent -j $n -r wide.csv --previous=wide-last.csv wide-rows.csv --stats=stats.json 2>&1 >/dev/null | grep -v checked
  >   . ./figures.sh; figures 'BASE|norule.*[1-9]|previous'
  > done
  offer-price: wide-rows.csv:30001: no rule is for the segment 'zz'
  offer-price: wide-rows.csv:70001: no rule of its segment is for the product 'y'
  offer-price: wide-rows.csv:110001: no rule is in the currency 'USD' of this customer
  offer-price: offers with a max_change that have a price in wide-last.csv: 2 of 139997
  offer-price: wide.csv:3: rule 'B' was taken for no row
  "--previous=wide-last.csv"
  "option":"--previous"
  "reason_BASE":139997
  "norule_segment":1
  "norule_product":1
  "norule_currency":1
  "previous_other":0
  "previous_found":2
  "previous_found_of":139997
  offer-price: wide-rows.csv:30001: no rule is for the segment 'zz'
  offer-price: wide-rows.csv:70001: no rule of its segment is for the product 'y'
  offer-price: wide-rows.csv:110001: no rule is in the currency 'USD' of this customer
  offer-price: offers with a max_change that have a price in wide-last.csv: 2 of 139997
  offer-price: wide.csv:3: rule 'B' was taken for no row
  "--previous=wide-last.csv"
  "option":"--previous"
  "reason_BASE":139997
  "norule_segment":1
  "norule_product":1
  "norule_currency":1
  "previous_other":0
  "previous_found":2
  "previous_found_of":139997

Nobody has an offer, or hardly anybody: why, the most frequent reason first.

  $ printf 'customer,segment,consent,opt_out\n1,高价值,yes,no\n2,高价值,yes,no\n3,a,no,no\n4,b,yes,no\n' >none.csv
  $ offer-price --no-consent -r plain.csv none.csv --stats=stats.json >/dev/null
  offer-price: none.csv: not checked: risk, age, offers_used, currency (no such column)
  offer-price: none.csv:2: no rule is for the segment '高价值' (the first of 3)
  offer-price: 0 of 4 rows have an offer: 3 NORULE (no rule holds), 1 CONSENT (they have not agreed)
  $ . ./figures.sh; figures 'offered|reason_(NORULE|CONSENT)|norule'
  "offered":0
  "reason_NORULE":3
  "reason_CONSENT":1
  "norule_date":0
  "norule_segment":3
  "norule_product":0
  "norule_factors":0
  "norule_currency":0
  $ few() { { echo customer,segment,consent,opt_out; yes 1,a,no,no | sed "$1q"; echo 2,a,yes,no; } | offer-price --no-consent -r plain.csv 2>&1 >/dev/null | tail -n 1; }; declare -f few >few.sh
  $ . ./few.sh; few 19; few 18
  offer-price: 1 of 20 rows have an offer: 19 CONSENT (they have not agreed)
  offer-price: stdin: not checked: risk, age, offers_used, currency (no such column)

A row that no rule holds for: by day, product, combination, currency.

  $ cat >several.csv <<END
  > rule_id,segment,product,kind,currency,valid_to,list,unit_cost,town
  > A,a,card,fee,CNY,2026-01-31,100,10,*
  > B,b,card,fee,CNY,,100,10,east
  > C,c,*,fee,CNY,,100,10,*
  > END
  $ cat >rows.csv <<END
  > customer,segment,product,town,currency
  > 1,b,card,west,CNY
  > 2,b,crad,east,CNY
  > 3,c,,east,CNY
  > 4,b,card,east,USD
  > 5,b,card,west,CNY
  > 6,b,card,east,CNY
  > 7,a,card,east,CNY
  > END
  $ offer-price --no-consent -r several.csv --factors=town --as-of=2026-02-01 rows.csv --stats=stats.json >/dev/null
  offer-price: rows.csv: not checked: consent, opt_out, risk, age, offers_used (no such column)
  offer-price: rows.csv:8: no rule is for the segment 'a'
  offer-price: rows.csv:3: no rule of its segment is for the product 'crad' (the first of 2)
  offer-price: rows.csv:2: rules of its segment and product are for other factors than its own (the first of 2)
  offer-price: rows.csv:5: no rule is in the currency 'USD' of this customer
  offer-price: several.csv:4: rule 'C' was taken for no row
  $ . ./figures.sh; figures 'norule|not_in_force|unused'
  "factors_unused":0
  "norule_date":0
  "norule_segment":1
  "norule_product":2
  "norule_factors":2
  "norule_currency":1
  "rules_not_in_force":1
  "rules_unused":1
  $ printf 'rule_id,segment,product,kind,valid_to,list\nA,a,x,yield,2026-01-31,0.03\n' >over.csv
  $ printf 'customer,segment\n1,a\n' | offer-price --no-consent -r over.csv --as-of=2026-02-01 >/dev/null
  offer-price: stdin: not checked: consent, opt_out, risk, age, offers_used (no such column), legal caps (no --caps)
  offer-price: stdin:2: no rule is in force on this day
  offer-price: 0 of 1 rows have an offer: 1 NORULE (no rule holds)

Rules that no row met, where --first hides one too; those out of their dates are
only counted:

  $ cat >idle.csv <<END
  > rule_id,segment,product,kind,currency,list,unit_cost,valid_to,priority
  > Z,a,card,fee,CNY,100,10,,3
  > Y,zz,card,fee,CNY,100,10,,2
  > X,a,card,fee,CNY,100,10,,1
  > W,zz,card,fee,CNY,100,10,2026-01-31,
  > END
  $ offer-price --no-consent --first -r idle.csv --as-of=2026-02-01 bare.csv --stats=stats.json | tail -n 1
  offer-price: bare.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: idle.csv:2: rule 'Z' was taken for no row (the first of 2)
  ann,a,no,1fbea613e18b26ee718a37f3678c31ac,card,fee,100.00,100.00,0.00,90.0000,0.0000,,X,BASE:0.00,,a|card,0,1
  $ . ./figures.sh; figures 'rules_'
  "rules_without_unit_cost":0
  "rules_not_in_force":1
  "rules_unused":2

What rules say that means something else, or nothing:

  $ cat >odd.csv <<END
  > rule_id,segment,product,kind,currency,list,base,unit_cost,step,max_change
  > A,a,loan,loan_rate,,3.85,,0.01,,
  > B,a,card,fee,CNY,100,,,,
  > C,a,fund,fee,CNY,100,,,10,5
  > END
  $ offer-price --no-consent --check -r odd.csv
  offer-price: odd.csv:3: a rule without unit_cost: the value of its offers is their whole price (the first of 2)
  offer-price: odd.csv:2: a rate above 1 is more than 100 % (3.85 % is written 0.0385)
  offer-price: odd.csv:4: this rule has a step, but without --market supply and demand move no price
  offer-price: odd.csv:4: this rule has a max_change, but without --previous no last price is known
  $ offer-price --no-consent --check -r plain.csv --factors=town --holdout=0.1 --previous=last.csv
  offer-price: plain.csv:1: no rule looks at the factor 'town'
  offer-price: no rule has a max_change: --previous holds no price back
  offer-price: without --key anybody can foresee who is held out
  $ printf 'a key of 16 bytes and more' >key
  $ printf 'rule_id,segment,product,kind,currency,list,base,unit_cost,town\nA,a,card,fee,CNY,100,80,10,*\n' >town.csv
  $ offer-price --no-consent --check -r town.csv --factors=town --holdout=0.1 -k key

Rows of the market, of caps and of shadow prices that bear on nothing; the market
is cut off after --as-of and where it jumps:

  $ cat >step.csv <<END
  > rule_id,segment,product,kind,currency,list,base,unit_cost,step,cap
  > A,a,card,fee,CNY,100,80,10,5,90
  > B,a,fund,fee,CNY,100,80,10,5,100
  > C,a,loan,fee,CNY,100,80,10,,100
  > END
  $ cat >market.csv <<END
  > product,time,supply,demand
  > crad,2026-01-01,10,10
  > card,2026-03-01,10,10
  > card,2026-01-05,10,161
  > card,2026-01-04,10,160
  > loan,2026-01-01,10,10
  > END
  $ printf 'product,kind,max,from,until,source\ncard,*,200,,,law\nfud,*,200,,,law\n*,loan_rate,1,,,law\n' >fee-caps.csv
  $ printf 'scope,price\n*,0\ngold,0\na,0\nfund,0\nautumn,0\n' >duals.csv
  $ offer-price --no-consent -r step.csv -m market.csv -c fee-caps.csv --duals=duals.csv --as-of=2026-02-01 bare.csv --stats=stats.json | cut -d, -f5,7,14,15
  offer-price: market.csv:3: this row is after --as-of and is left out
  offer-price: market.csv:4: demand and supply are more than 16 times apart: it counts as 16
  offer-price: bare.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: bare.csv:2: a bound, which capped_by names, holds this price back
  offer-price: bare.csv:2: the rule of this offer has a step, but the market has no row for its product
  offer-price: fee-caps.csv:3: this cap is for none of the offers (the first of 2)
  offer-price: market.csv:2: no offer moves with the market of 'crad' (the first of 2)
  offer-price: duals.csv:3: no offer is of 'gold', which has a price here (the first of 2)
  product,price,reasons,capped_by
  card,90.00,BASE:20.00;DEMAND:-19.31;CAP:9.31,CAP
  fund,80.00,BASE:20.00,
  loan,80.00,BASE:20.00,
  $ . ./figures.sh; figures 'market|caps_u|duals|moved|capped|CAP'
  "market.csv"
  "--duals=duals.csv"
  "option":"--market"
  "name":"market.csv"
  "option":"--duals"
  "name":"duals.csv"
  "market_later":1
  "market_stale":0
  "market_spikes":1
  "reason_CAP":1
  "capped_by_MAX_CHANGE":0
  "capped_by_LIST":0
  "capped_by_FLOOR":0
  "capped_by_CAP":1
  "capped_by_LAW":0
  "capped":1
  "unmoved":1
  "caps_unused":2
  "market_unused":2
  "duals_unused":2
  $ offer-price --no-consent --check -r step.csv -m market.csv -c fee-caps.csv --duals=duals.csv --as-of=2026-02-01
  offer-price: market.csv:3: this row is after --as-of and is left out
  offer-price: market.csv:4: demand and supply are more than 16 times apart: it counts as 16
  offer-price: fee-caps.csv:3: this cap is for none of the offers (the first of 2)
  offer-price: market.csv:2: no offer moves with the market of 'crad' (the first of 2)
  offer-price: duals.csv:3: no offer is of 'gold', which has a price here (the first of 2)

The time of --as-of itself is not after it, nor is its day:

  $ printf 'product,time,supply,demand\ncard,2026-02-01 10:00,10,10\nfund,2026-02-01 10:00,10,10\n' >now.csv
  $ head -n 3 step.csv >two-steps.csv
  $ printf 'product,kind,max,from,until,source\ncard,*,200,,,law\nfund,*,200,,,law\n' >two-caps.csv
  $ printf 'scope,price\ncard,0\nfund,0\n' >two-duals.csv
  $ for at in 2026-02-01 '2026-02-01 10:00'; do
  >   offer-price --no-consent --check -r two-steps.csv -m now.csv -c two-caps.csv --duals=two-duals.csv --as-of="$at"
  > done
  $ offer-price --no-consent --check -r two-steps.csv -m now.csv -c two-caps.csv --duals=two-duals.csv --as-of='2026-02-01 09:59'
  offer-price: now.csv:2: this row is after --as-of and is left out (the first of 2)

The last prices that were found:

  $ printf 'rule_id,segment,product,kind,currency,list,base,unit_cost,max_change\nA,a,card,fee,CNY,100,80,10,1\nB,a,fund,fee,CNY,100,80,10,1\n' >slow.csv
  $ printf 'cell,price\na|card,79\na|fnud,80\n' >last.csv
  $ offer-price --no-consent -r slow.csv --previous=last.csv bare.csv --stats=stats.json | cut -d, -f5,7
  offer-price: bare.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: offers with a max_change that have a price in last.csv: 1 of 2
  product,price
  card,80.00
  fund,80.00
  $ . ./figures.sh; figures 'previous'
  "--previous=last.csv"
  "option":"--previous"
  "previous_other":0
  "previous_found":1
  "previous_found_of":2
  $ printf 'cell,price\na|card,79\na|fund,80\n' | offer-price --no-consent -r slow.csv --previous=- bare.csv | cut -d, -f5,7
  offer-price: bare.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  product,price
  card,80.00
  fund,80.00

Silence again, with a table of every kind:

  $ head -n 2 full.csv | sed 's/,a,/,s,/' >one.csv
  $ printf 'rule_id,segment,product,kind,currency,list,base,unit_cost,risk_grade,freq_cap,step,max_change,town\nA,s,fund,fee,CNY,100,80,10,R2,3,5,10,*\n' >whole.csv
  $ printf 'product,time,supply,demand\nfund,2026-01-01,10,10\n' >fund.csv
  $ printf 'product,kind,max,from,until,source\nfund,*,200,,,law\n' >fund-caps.csv
  $ printf 'scope,price\nfund,0\n' >fund-duals.csv
  $ printf 'cell,price\ns|fund|east,80\n' >fund-last.csv
  $ printf 'customer,town\nann,east\n' >towns.csv
  $ offer-price --no-consent -r whole.csv -m fund.csv -c fund-caps.csv --duals=fund-duals.csv --previous=fund-last.csv --factors=town -k key --holdout=0.01 --as-of=2026-02-01 --with=towns.csv one.csv | cut -d, -f1,14
  customer,price
  ann,80.00

In Chinese no message is English in part:

  $ printf 'customer,segment\n1,a\n2,zzz\n' >zh.csv; printf 'rule_id,segment,product,kind,list\nA,b,x,loan_rate,0.05\n' >zh.rules; offer-price --lang=zh --no-consent -r zh.rules zh.csv >/dev/null
  offer-price: zh.rules:2: 规则没有 unit_cost：其报价的价值就是整个价格
  offer-price: zh.csv: 未检查：consent, opt_out, risk, age, offers_used（没有这一列）, 法定上限（没有 --caps）
  offer-price: zh.csv:2: 没有规则针对分群“a”（共 2 处，此为第一处）
  offer-price: zh.rules:2: 没有行用到规则“A”
  offer-price: 0 行（共 2 行）有报价：2 NORULE（没有适用的规则）
  $ printf 'rule_id,segment,product,kind,list,valid_from,valid_to\nA,*,x,yield,0.05,2026-01-01,2026-03-31\nB,vip,x,yield,0.05,2026-03-01,2026-06-30\n' >zh.rules; offer-price --lang=zh --check -r zh.rules --as-of=2026-03-01
  offer-price: zh.rules:3: 规则“A”和“B”同时适用于 分群“vip”，产品“x”，日期 2026-03-01（--first 取第一条）
  [1]
  $ printf 'rule_id,segment,product,kind,list,valid_from,valid_to\nA,vip,x,yield,0.05,2026-01-01,2026-03-31\nB,vip,x,yield,0.05,2026-04-02,2026-06-30\n' >zh.rules; offer-price --lang=zh --check -r zh.rules --as-of=2026-03-01
  offer-price: zh.rules:3: 没有规则适用于 分群“vip”，产品“x”，日期 2026-04-01，在规则“A”和“B”之间（--gaps 则容许）
  [1]
  $ printf 'rule_id,segment,product,kind,currency,list\nA,vip,x,fee,CNY,5\nB,vip,x,fee,HKD,5\n' >zh.rules; offer-price --lang=zh --check --first -r zh.rules
  offer-price: zh.rules:3: 规则“A”和“B”同时适用于 分群“vip”，产品“x”，两种币种 CNY 和 HKD：一格会有两个价（--factors=currency）
  [1]
  $ offer-price --lang=zh --holdout=4 -r zh.rules zh.csv
  offer-price: --holdout：“4”不对（应为 数，范围 0..1）（见 offer-price --help）
  [2]
