Prices that are money of a currency, rates, and what a customer has to have said.

  $ printf 'customer,segment\n1,a\n' >in.csv; printf 'rule_id,segment,product,kind,currency,list,base\nA,a,x,fee,CNY,100,80\n' >r.csv

Nobody is made an offer before somebody has said who agrees to offers, or that
nobody has to:

  $ offer-price -r r.csv in.csv
  offer-price: r.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: in.csv: no column says who has agreed to offers (want a column 'consent' or 'opt_out', or its name as --columns=consent=NAME; --no-consent if nobody has to agree) (see offer-price --help)
  [2]
  $ offer-price --no-consent -r r.csv in.csv 2>/dev/null | cut -d, -f1,6,13
  customer,price,reasons
  1,80.00,BASE:20.00
  $ for c in consent opt_in 是否同意营销 授权 opt_out do_not_contact; do printf "customer,segment,$c\n1,a,no\n2,a,yes\n" | offer-price -r r.csv 2>/dev/null | cut -d, -f14 | tr '\n' ' '; done; echo
  reasons CONSENT BASE:20.00 reasons CONSENT BASE:20.00 reasons CONSENT BASE:20.00 reasons CONSENT BASE:20.00 reasons BASE:20.00 OPTOUT reasons BASE:20.00 OPTOUT 
  $ for c in newsletter 'May we contact you' 可否联系 hs_email_optout vip; do printf "customer,segment,$c\n1,a,no\n" | offer-price -r r.csv 2>&1 | grep -o 'perhaps[^;]*\|want a'; done
  perhaps --columns=consent=newsletter
  perhaps --columns='consent=May we contact you'
  perhaps --columns=consent=可否联系
  perhaps --columns=opt_out=hs_email_optout
  want a
  $ for c in email_opt_in is_subscribed 不接收短信 optout; do printf "customer,segment,$c\n1,a,no\n" | offer-price -r r.csv 2>/dev/null | cut -d, -f14 | tail -n 1; done
  CONSENT
  CONSENT
  BASE:20.00
  BASE:20.00
  $ printf 'customer,segment,says\n1,a,no\n' | offer-price --columns=consent=says -r r.csv 2>/dev/null | cut -d, -f14
  reasons
  CONSENT
  $ printf 'customer,segment,consent\n1,a,no\n' | offer-price --no-consent -r r.csv 2>/dev/null | cut -d, -f14
  reasons
  CONSENT

A stock is counted from what a piece costs; what is paid to customers falls when it
is scarce:

  $ printf 'product,time,supply,demand\nx,2026-01-01,5,500\n' >m.csv
  $ printf 'rule_id,segment,product,kind,currency,list,base,step,demand_ref\nA,a,x,fee,CNY,100,80,5,1\n' >stock.csv
  $ offer-price --no-consent --check --demand=stock -m m.csv -r stock.csv
  offer-price: stock.csv:2: --demand=stock wants a unit_cost of a rule with a step
  [1]
  $ printf 'rule_id,segment,product,kind,currency,list,step,unit_cost,cap\nV,a,x,voucher,CNY,1,2,50,100\nF,b,x,fee,CNY,100,2,50,100\n' >stock.csv
  $ for n in 1000 20 1; do printf "product,time,supply,demand\nx,2026-01-01,$n,500\n" >m.csv; printf 'customer,segment\n1,a\n2,b\n' | offer-price --no-consent --demand=stock -m m.csv -r stock.csv 2>/dev/null | cut -d, -f6 | tr '\n' ' '; done; echo
  price 48.00 52.00 price 43.55 56.45 price 37.56 62.44 

The digits of a currency: of yen none, of dinars three:

  $ for c in JPY KRW CNY KWD; do printf "rule_id,segment,product,kind,currency,list,base,elasticity,unit_cost\nA,a,x,fee,$c,1000,,-3,555.6\n" >r.csv; offer-price --no-consent -r r.csv in.csv 2>/dev/null | cut -d, -f6 | tail -n 1; done
  833
  833
  833.40
  833.400
  $ printf 'rule_id,segment,product,kind,currency,list\nA,a,x,fee,JPY,833.40\n' >r.csv; offer-price --no-consent -r r.csv in.csv
  offer-price: r.csv:2: list '833.40': JPY has no decimals
  [1]
  $ printf 'rule_id,segment,product,kind,currency,list\nA,a,x,fee,JPY,833.00\n' >r.csv; offer-price --no-consent -r r.csv in.csv 2>/dev/null | cut -d, -f6,7
  price,list_price
  833,833

A percentage among rates:

  $ printf 'rule_id,segment,product,kind,list\nA,a,x,loan_rate,0.0385\nB,b,x,loan_rate,3.85\n' >r.csv; offer-price --no-consent -r r.csv in.csv
  offer-price: r.csv:3: list is a rate above 1, which is more than 100 %, and other rates of this table are below: it may be a percentage (want 0.0385 for 3.85 %)
  [1]

.99 and 0.99 are one thing, as a table makes one of the other:

  $ for r in .99 0.99 .95 0.95 .5 0.5; do printf "rule_id,segment,product,kind,currency,list,base,round\nA,a,x,fee,CNY,100,80.2,$r\n" >r.csv; offer-price --no-consent -r r.csv in.csv 2>/dev/null | cut -d, -f6 | tail -n 1; done | tr '\n' ' '; echo
  79.99 79.99 79.95 79.95 80.00 80.00 

A rule that ends with a second or a minute, and one that begins with the next day:

  $ two() { printf 'rule_id,segment,product,kind,list,valid_from,valid_to\n%s\n%s\n' "A,a,x,yield,0.03,,$1" "B,a,x,yield,0.04,2026-06-16," >r.csv; for t in '2026-06-15 23:59:30' '2026-06-16'; do offer-price --no-consent --as-of="$t" -r r.csv in.csv 2>&1 | tail -n 1 | grep -o 'no rule.*\|,[AB],'; done | tr '\n' ' '; echo; }; declare -f two >two.sh
  $ . ./two.sh; two '2026-06-15 23:59:59'; two '2026-06-15 23:59'; two 2026-06-15; two '2026-06-16 00:00'
  ,A, ,B, 
  ,A, ,B, 
  ,A, ,B, 
  ,A, ,B, 
  $ . ./two.sh; two '2026-06-15 18:00'
  no rule holds for segment 'a', product 'x' on 2026-06-15 18:00, between rules 'A' and 'B' (--gaps lets that be) no rule holds for segment 'a', product 'x' on 2026-06-15 18:00, between rules 'A' and 'B' (--gaps lets that be) 

The market of last year:

  $ printf 'rule_id,segment,product,kind,currency,list,step\nA,a,x,fee,CNY,100,5\n' >r.csv; printf 'product,time,supply,demand\nx,2025-06-01,100,10\nx,2025-07-01,100,10\n' >m.csv
  $ offer-price --no-consent --as-of=2026-06-01 -m m.csv -r r.csv in.csv 2>&1 >/dev/null | grep row
  offer-price: m.csv:3: the newest row of this product is more than 31 days older than --as-of
  $ printf 'y,2025-08-02,10,10\n' >>m.csv; offer-price --no-consent -m m.csv -r r.csv in.csv 2>&1 >/dev/null | grep row
  offer-price: m.csv:3: the newest row of this product is more than 31 days older than that of another
  $ sed -i '$s/08-02/08-01/' m.csv; offer-price --no-consent -m m.csv -r r.csv in.csv 2>&1 >/dev/null | grep -c 31.days
  0
  [1]
  $ offer-price --no-consent --as-of=2025-08-01 -m m.csv -r r.csv in.csv 2>&1 >/dev/null | grep -c 31.days
  0
  [1]

An id is one of rule, price and period; a control group is one of the name in
holdout, over campaigns:

  $ ids() { offer-price --no-consent -r r.csv in.csv "$@" 2>/dev/null | cut -d, -f3 | tail -n 1; }; declare -f ids >ids.sh; printf 'rule_id,segment,product,kind,currency,list\nA,a,x,fee,CNY,100\n' >r.csv
  $ . ./ids.sh; { ids; ids; sed -i s/A,/B,/ r.csv; ids; sed -i s/100/90/ r.csv; ids; ids --period=7; } | uniq | wc -l
  4
  $ awk 'BEGIN { print "customer,segment"; for (i = 0; i < 400; i++) print i ",a" }' >many.csv
  $ printf 'rule_id,campaign,segment,product,kind,list,holdout\nA,c,a,x,yield,0.03,\nB,d,a,y,yield,0.03,c\nC,e,a,z,yield,0.03,\nD,f,a,w,yield,0.03,g\n' >h.csv
  $ offer-price --no-consent --holdout=0.3 -r h.csv many.csv 2>/dev/null | awk -F, '$16 == 1 { held[$1] = held[$1] $4 } END { for (i in held) { x += held[i] ~ /x/; both += held[i] ~ /x/ && held[i] ~ /y/; one += held[i] ~ /x/ && held[i] !~ /y/ || held[i] !~ /x/ && held[i] ~ /y/; other += held[i] ~ /x/ && held[i] !~ /z/; w += held[i] ~ /x/ && held[i] !~ /w/ } print (x == both), one, (other > 0), (w > 0) }'
  1 0 1 1
