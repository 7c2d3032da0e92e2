Rules for two segments, with every way to move a price.

  $ printf 'customer,segment\n1,a\n2,b\n3,c\n4,d\n' >in.csv
  $ cat >r.csv <<END
  > rule_id,campaign,segment,product,kind,currency,list,base,floor,cap,round,unit_cost,response
  > A,spring,a,card,fee,CNY,100,80,50,100,.99,30,0.1
  > B,spring,b,card,fee,CNY,100,40,50,100,,30,0.1
  > C,spring,c,save,yield,CNY,0.0265,0.0312,,0.0310,bp5,0.04,10000
  > END
  $ offer-price --no-consent -r r.csv in.csv | cut -d, -f1,4-9,11-13,14,15
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:5: no rule is for the segment 'd'
  offer-price: in.csv:3: a bound, which capped_by names, holds this price back (the first of 2)
  customer,product,kind,price,list_price,advantage,value,expires,rule_id,reasons,capped_by,cell
  1,card,fee,79.99,100.00,20.01,4.9990,,A,BASE:20.00;ROUND:0.01,,a|card
  2,card,fee,50.00,100.00,50.00,2.0000,,B,BASE:60.00;FLOOR:-10.00,FLOOR,b|card
  3,save,yield,0.031000,0.026500,0.004500,90.0000,,C,BASE:-0.004700;CAP:0.000200,CAP,c|save
  4,,,,,,,,,NORULE,,

Nobody is worse off than by the list price, unless that is allowed:

  $ cat >worse.csv <<END
  > rule_id,segment,product,kind,currency,list,base
  > A,a,card,fee,CNY,100,120
  > B,b,gift,voucher,CNY,20,15
  > END
  $ offer-price --no-consent -r worse.csv in.csv | cut -d, -f1,4-8,13,14
  offer-price: worse.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: in.csv:4: no rule is for the segment 'c' (the first of 2)
  offer-price: in.csv:2: a bound, which capped_by names, holds this price back (the first of 2)
  customer,product,kind,price,list_price,advantage,reasons,capped_by
  1,card,fee,100.00,100.00,0.00,BASE:-20.00;LIST:20.00,LIST
  2,gift,voucher,20.00,20.00,0.00,BASE:5.00;LIST:-5.00,LIST
  3,,,,,,NORULE,
  4,,,,,,NORULE,
  $ offer-price --no-consent --may-worsen -r worse.csv in.csv | cut -d, -f1,4-8,13,14
  offer-price: worse.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: in.csv:4: no rule is for the segment 'c' (the first of 2)
  customer,product,kind,price,list_price,advantage,reasons,capped_by
  1,card,fee,120.00,100.00,-20.00,BASE:-20.00,
  2,gift,voucher,15.00,20.00,-5.00,BASE:5.00,
  3,,,,,,NORULE,
  4,,,,,,NORULE,

Demand moves terms, not within the dead band, and not farther than max_change
from the last price:

  $ cat >d.csv <<END
  > rule_id,segment,product,kind,currency,list,base,floor,cap,step,demand_ref,max_change
  > A,a,card,fee,CNY,100,50,10,100,10,,5
  > C,c,save,yield,CNY,0.0200,0.0300,0.0200,0.0400,0.0010,1,
  > END
  $ cat >m.csv <<END
  > product,time,supply,demand
  > card,2026-01-01,100,220
  > save,2026-01-01,100,105
  > save,2026-02-01,100,400
  > END
  $ offer-price --no-consent -r d.csv -m m.csv in.csv | cut -d, -f1,6,13,14
  offer-price: d.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: d.csv:2: this rule has a max_change, but without --previous no last price is known
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:3: no rule is for the segment 'b' (the first of 2)
  customer,price,reasons,capped_by
  1,60.00,BASE:50.00;DEMAND:-10.00,
  2,,NORULE,
  3,0.029488,BASE:-0.010000;DEMAND:0.000512,
  4,,NORULE,
  $ offer-price --no-consent -r d.csv -m m.csv --as-of=2026-01-01 --dead-band=0 in.csv | cut -d, -f1,6,13
  offer-price: d.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: m.csv:4: this row is after --as-of and is left out
  offer-price: d.csv:2: this rule has a max_change, but without --previous no last price is known
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:3: no rule is for the segment 'b' (the first of 2)
  customer,price,reasons
  1,61.38,BASE:50.00;DEMAND:-11.38
  2,,NORULE
  3,0.029930,BASE:-0.010000;DEMAND:0.000070
  4,,NORULE
  $ priced() { offer-price --no-consent -r d.csv -m m.csv "$@" in.csv 2>/dev/null; }; priced --smooth=40% --dead-band=20% | cmp - <(priced --smooth=.4 --dead-band=.2); priced --smooth=90% --dead-band=20% | cmp -s - <(priced); echo $?
  1
  $ printf 'cell,price\na|card,50.00\na|card,50.00\nc|save,\n' >last.csv
  $ offer-price --no-consent -r d.csv -m m.csv --previous=last.csv in.csv | cut -d, -f1,6,13,14
  offer-price: d.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:3: no rule is for the segment 'b' (the first of 2)
  offer-price: in.csv:2: a bound, which capped_by names, holds this price back
  customer,price,reasons,capped_by
  1,55.00,BASE:50.00;DEMAND:-10.00;MAX_CHANGE:5.00,MAX_CHANGE
  2,,NORULE,
  3,0.029488,BASE:-0.010000;DEMAND:0.000512,
  4,,NORULE,

Factors are conditions, and a part of the cell:

  $ cat >f.csv <<END
  > rule_id,segment,product,kind,currency,list,base,branch
  > A,*,card,fee,CNY,100,80,north
  > B,*,card,fee,CNY,100,70,south
  > C,*,card,fee,CNY,100,60,a|b\c
  > END
  $ printf 'customer,segment,branch\n1,x,north\n2,y,south\n3,y,west\n4,z,a|b\\c\n' >b.csv
  $ offer-price --no-consent --factors=branch -r f.csv b.csv | cut -d, -f1,7,13,14,16
  offer-price: f.csv:2: a rule without unit_cost: the value of its offers is their whole price (the first of 3)
  offer-price: b.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: b.csv:4: rules of its segment and product are for other factors than its own
  customer,price,rule_id,reasons,cell
  1,80.00,A,BASE:20.00,x|card|north
  2,70.00,B,BASE:30.00,y|card|south
  3,,,NORULE,
  4,60.00,C,BASE:40.00,z|card|a\|b\\c
  $ offer-price --no-consent -r f.csv b.csv
  offer-price: f.csv: rules read 'branch', which is not among --factors: one cell would have two prices
  [1]

Of several rules the first, by priority:

  $ cat >p.csv <<END
  > rule_id,segment,product,kind,currency,list,base,priority
  > A,*,card,fee,CNY,100,80,
  > B,a,card,fee,CNY,100,70,2
  > C,a,*,fee,CNY,100,60,1
  > END
  $ offer-price --no-consent --first -r p.csv in.csv | cut -d, -f1,6,12
  offer-price: p.csv:2: a rule without unit_cost: the value of its offers is their whole price (the first of 3)
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: p.csv:4: rule 'C' was taken for no row
  customer,price,rule_id
  1,70.00,B
  2,80.00,A
  3,80.00,A
  4,80.00,A
  $ printf 'customer,segment,product\n1,a,card\n2,a,loan\n3,b,loan\n4,b,\n' | offer-price --no-consent --first -r p.csv | cut -d, -f1-3,6,11,12
  offer-price: p.csv:2: a rule without unit_cost: the value of its offers is their whole price (the first of 3)
  offer-price: stdin: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: stdin:4: no rule of its segment is for the product 'loan'
  offer-price: p.csv:3: rule 'B' was taken for no row
  customer,segment,product,price,expires,rule_id
  1,a,card,60.00,,C
  2,a,loan,60.00,,C
  3,b,loan,,,
  4,b,card,80.00,,A

A row about a product gets that one; another column's name can be had with
--columns:

  $ printf 'customer,segment,sku\n1,a,card\n' | offer-price --no-consent --first -r p.csv | cut -d, -f1-5,7,12
  offer-price: p.csv:2: a rule without unit_cost: the value of its offers is their whole price (the first of 3)
  offer-price: stdin: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: p.csv:2: rule 'A' was taken for no row (the first of 2)
  customer,segment,sku,offer_id,product,price,expires
  1,a,card,b2fea3542903ca9b3138f88099dccd0a,card,60.00,

Who may have it: consent, risk ratings, age, how many they have had.

  $ cat >s.csv <<END
  > rule_id,segment,product,kind,currency,list,base,risk_grade,freq_cap
  > A,a,fund,yield,,0.03,0.035,R3,2
  > END
  $ cat >people.csv <<END
  > customer,segment,risk,risk_time,birth,opt_out,consent,offers_used
  > fine,a,R3,2026-05-01,1980-01-01,no,yes,1
  > above,a,R2,2026-05-01,1980-01-01,no,yes,0
  > old,a,R5,2025-06-14,1980-01-01,no,yes,0
  > last-day,a,R5,2025-06-15,1980-01-01,,yes,0
  > none,a,,,1980-01-01,no,yes,0
  > undated,a,R5,,1980-01-01,no,yes,0
  > later,a,R5,2026-06-16,1980-01-01,no,yes,0
  > senior,a,C4,2026-05-01,1961-06-15,no,yes,0
  > nearly,a,C4,2026-05-01,1961-06-16,no,yes,0
  > out,a,R5,2026-05-01,1980-01-01,yes,yes,0
  > unasked,a,R5,2026-05-01,1980-01-01,no,,0
  > often,a,R5,2026-05-01,1980-01-01,no,yes,2
  > other,b,R5,2026-05-01,1980-01-01,no,yes,0
  > END
  $ offer-price --no-consent -r s.csv --as-of=2026-06-15 people.csv | cut -d, -f1,12,19
  offer-price: people.csv: not checked: legal caps (no --caps)
  offer-price: people.csv:14: no rule is for the segment 'b'
  customer,price,reasons
  fine,0.035000,BASE:-0.005000
  above,,UNSUITABLE;ABOVE_GRADE
  old,,UNSUITABLE;OLD_RATING
  last-day,0.035000,BASE:-0.005000
  none,,UNSUITABLE;NO_RATING
  undated,,UNSUITABLE;NO_RATING
  later,,UNSUITABLE;NO_RATING
  senior,0.035000,BASE:-0.005000;SENIOR
  nearly,0.035000,BASE:-0.005000
  out,,OPTOUT
  unasked,,CONSENT
  often,,FREQ
  other,,NORULE
  $ printf 'customer,segment,risk,risk_time,age,offers_used\n1,a,3,2026-05-01,65,0\n2,a,3,2026-05-01,64,0\n' | offer-price --no-consent -r s.csv --as-of=2026-06-15 | cut -d, -f1,10,17
  offer-price: stdin: not checked: consent, opt_out (no such column), legal caps (no --caps)
  customer,price,reasons
  1,0.035000,BASE:-0.005000;SENIOR
  2,0.035000,BASE:-0.005000

Shadow prices: an offer that is worth no more than it uses is none.

  $ printf 'scope,price,unit\n*,0.5,money\n' >half.csv
  $ offer-price --no-consent -r r.csv --duals=half.csv in.csv | cut -d, -f1,6,9,10,13
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:5: no rule is for the segment 'd'
  offer-price: in.csv:4: a bound, which capped_by names, holds this price back
  customer,price,value,cost,reasons
  1,79.99,4.9990,2.0010,BASE:20.00;ROUND:0.01
  2,,,,NOPAY
  3,0.031000,90.0000,45.0000,BASE:-0.004700;CAP:0.000200
  4,,,,NORULE
  $ printf 'scope,price\nc,0.2\nspring,0.3\ncard,2.4\n' >some.csv
  $ offer-price --no-consent -r r.csv --duals=some.csv in.csv | cut -d, -f1,6,9,10,13
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:5: no rule is for the segment 'd'
  offer-price: in.csv:4: a bound, which capped_by names, holds this price back
  customer,price,value,cost,reasons
  1,,,,NOPAY
  2,,,,NOPAY
  3,0.031000,90.0000,45.0000,BASE:-0.004700;CAP:0.000200
  4,,,,NORULE
  $ printf 'scope,price,unit\nsave,91,count\n' >count.csv
  $ offer-price --no-consent -r r.csv --duals=count.csv in.csv | cut -d, -f1,6,9,10,13
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:5: no rule is for the segment 'd'
  offer-price: in.csv:3: a bound, which capped_by names, holds this price back
  customer,price,value,cost,reasons
  1,79.99,4.9990,2.0010,BASE:20.00;ROUND:0.01
  2,50.00,2.0000,5.0000,BASE:60.00;FLOOR:-10.00
  3,,,,NOPAY
  4,,,,NORULE

A stock that is gone when its time is over (the golden figures of Gallego and
van Ryzin, twenty requests to come):

  $ cat >g.csv <<END
  > rule_id,segment,product,kind,currency,list,cap,step,unit_cost
  > A,*,n1,fee,CNY,10.000000,10,1,0
  > B,*,n5,fee,CNY,10.000000,10,1,0
  > C,*,n10,fee,CNY,10.000000,10,1,0
  > D,*,n20,fee,CNY,10.000000,10,1,0
  > END
  $ printf 'product,time,supply,demand\nn1,2026-01-01,1,20\nn5,2026-01-01,5,20\nn10,2026-01-01,10,20\nn20,2026-01-01,20,20\n' >stock.csv
  $ head -n 2 in.csv | offer-price --no-consent --demand=stock -r g.csv -m stock.csv | cut -d, -f4,6
  offer-price: stdin: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  product,price
  n1,3.123170
  n10,1.098123
  n20,1.000057
  n5,1.589149

Offer ids are HMACs that can be made elsewhere, of the parts with their lengths:

  $ printf '0123456789abcdef\n' >key
  $ offer-price --no-consent -k key --period=1 -r r.csv in.csv | cut -d, -f1,3,16
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:5: no rule is for the segment 'd'
  offer-price: in.csv:3: a bound, which capped_by names, holds this price back (the first of 2)
  customer,offer_id,holdout
  1,49c6be854cbdb24fbcf55fca2f2ece2e,0
  2,7d48843b2c97790074557f314ff25427,0
  3,9f405d26513e437b934fd5a3f92e30dd,0
  4,,
  $ printf '\0\0\0\0\0\0\0\0011\0\0\0\0\0\0\0\006spring\0\0\0\0\0\0\0\004card\0\0\0\0\0\0\0\006a|card\0\0\0\0\0\0\0\0011' | openssl dgst -sha256 -hmac 0123456789abcdef | sed 's/.*= //' | cut -c 1-32
  9a12b3321273912e5f04c768cf61b525
  $ offer-price --no-consent -k key --hash=sm3 -r r.csv in.csv | cut -d, -f1,3 | head -n 2
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:5: no rule is for the segment 'd'
  offer-price: in.csv:3: a bound, which capped_by names, holds this price back (the first of 2)
  customer,offer_id
  1,0a1bbaca7283c187ab2ee12654028fac
  $ offer-price --no-consent -k key --period=2 -r r.csv in.csv | cut -d, -f1,3 | head -n 2
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:5: no rule is for the segment 'd'
  offer-price: in.csv:3: a bound, which capped_by names, holds this price back (the first of 2)
  customer,offer_id
  1,5a45fd7b78f8c2bcc8cc3e667d6d5234

The control group has an id, and no offer:

  $ offer-price --no-consent --holdout=0.6 -k key -r r.csv in.csv | cut -d, -f1,3,6,9,10,13,17,18
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:5: no rule is for the segment 'd'
  offer-price: 0 of 4 rows have an offer: 3 HOLDOUT (control group), 1 NORULE (no rule holds)
  customer,offer_id,price,value,cost,reasons,propensity,response
  1,e79b548942e9a34f836d5a441c922b17,,,,HOLDOUT,0.6,
  2,eec4659f0c2cebe652427ab8fa0b8415,,,,HOLDOUT,0.6,
  3,c1578f49fb7c2092ce25a8ec3aece52b,,,,HOLDOUT,0.6,
  4,,,,,NORULE,,

Other forms of output:

  $ offer-price --no-consent -r r.csv --format=json in.csv | head -n 1
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:5: no rule is for the segment 'd'
  offer-price: in.csv:3: a bound, which capped_by names, holds this price back (the first of 2)
  {"customer":"1","segment":"a","offer_id":"f9dc889c97d4b9baefaaee0bf7bb7c3c","product":"card","kind":"fee","price":"79.99","list_price":"100.00","advantage":"20.01","value":"4.9990","cost":"2.0010","expires":null,"rule_id":"A","reasons":"BASE:20.00;ROUND:0.01","capped_by":null,"cell":"a|card","holdout":0,"propensity":1,"response":0.1}
  $ offer-price --no-consent -r r.csv --format=tsv in.csv | tail -n 1
  offer-price: in.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column), legal caps (no --caps)
  offer-price: in.csv:5: no rule is for the segment 'd'
  offer-price: in.csv:3: a bound, which capped_by names, holds this price back (the first of 2)
  4	d											NORULE					

Only looking at the tables reads nothing:

  $ offer-price --no-consent --check -r r.csv no-such-file
