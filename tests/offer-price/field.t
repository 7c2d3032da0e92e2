Rules and customers as they come from the field.

  $ cat >t.sh <<'END'
  > price() { { echo rule_id,segment,product,kind,currency,list,base,round; printf '%s\n' "$@"; } >r.csv; printf 'customer,segment\n1,a\n' | offer-price --no-consent -r r.csv 2>said | cut -d, -f6,7,13; grep -v -e checked -e unit_cost said; }
  > END

Yen and won, to whole ones; a charm price has no cents there:

  $ . ./t.sh; price R,a,x,fee,JPY,1235,1127,
  price,list_price,reasons
  1127,1235,BASE:108
  [1]
  $ . ./t.sh; price R,a,x,fee,KRW,1235,1127,10
  price,list_price,reasons
  1130,1235,BASE:108;ROUND:-3
  [1]
  $ . ./t.sh; price R,a,x,fee,JPY,1235,1127,.99
  offer-price: r.csv:2: round wants more than the 0 decimals of the price
  $ . ./t.sh; price R,a,x,fee,JPY,1234.99,1127,
  offer-price: r.csv:2: list '1234.99': JPY has no decimals

Dinars, and a currency in small letters:

  $ . ./t.sh; price R,a,x,fee,KWD,10,9.1255,
  price,list_price,reasons
  9.1255,10.0000,BASE:0.8745
  [1]
  $ . ./t.sh; price R,a,x,fee,jpy,1235,1127,
  price,list_price,reasons
  1127,1235,BASE:108
  [1]

A discount of all, and one of nothing:

  $ . ./t.sh; price R,a,x,fee,CNY,19.99,0,
  price,list_price,reasons
  0.00,19.99,BASE:19.99
  [1]
  $ . ./t.sh; price R,a,x,fee,CNY,19.99,19.99,
  price,list_price,reasons
  19.99,19.99,BASE:0.00
  [1]

A charm that would be above the list price, or below zero:

  $ . ./t.sh; price R,a,x,fee,CNY,20,19.8,.99
  price,list_price,reasons
  19.99,20.00,BASE:0.20;ROUND:-0.19
  [1]
  $ . ./t.sh; price R,a,x,fee,CNY,20,0.3,.99
  price,list_price,reasons
  0.99,20.00,BASE:19.70;ROUND:-0.69
  [1]

A price with a comma, and one with a sign:

  $ . ./t.sh; price 'R,a,x,fee,CNY,"1,299",900,'
  offer-price: r.csv:2: list '1,299' is not a number (want 12.50)
  $ . ./t.sh; price 'R,a,x,fee,CNY,¥20,10,'
  offer-price: r.csv:2: list '¥20' is not a number (want 12.50)

Percent signs in rates:

  $ . ./t.sh; price 'R,a,x,loan_rate,,3.85%,,'
  offer-price: r.csv:2: list '3.85%' is not a number (want 12.50)
