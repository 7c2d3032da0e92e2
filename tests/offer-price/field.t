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

Exports call consent and its withdrawal many names, and write flags in many ways: with a no, or a yes to the withdrawal, nothing is offered.

  $ printf 'rule_id,segment,product,kind,currency,list,base\nR1,long-tail,P,voucher,CNY,0,20\n' >gate.csv
  $ for h in 是否同意营销,是否退订 营销授权,取消订阅 允许营销,已取消订阅 'GDPR consent,Do Not Email' 'Accepts Marketing,do-not-call' email_consent,email_unsubscribed 客户同意,禁止营销 '是否同意（必填）,退订*'; do for v in 是,否 1,是 yes,1.0 是,有 T,TRUE 否,否 无,无; do printf 'customer,segment,%s\na,long-tail,%s\n' "$h" "$v" | offer-price -r gate.csv 2>/dev/null | cut -d, -f8,15 | tail -n 1; done | tr '\n' ' '; echo "$h"; done
  20.00,BASE:-20.00 ,OPTOUT ,OPTOUT ,OPTOUT ,OPTOUT ,CONSENT ,CONSENT 是否同意营销,是否退订
  20.00,BASE:-20.00 ,OPTOUT ,OPTOUT ,OPTOUT ,OPTOUT ,CONSENT ,CONSENT 营销授权,取消订阅
  20.00,BASE:-20.00 ,OPTOUT ,OPTOUT ,OPTOUT ,OPTOUT ,CONSENT ,CONSENT 允许营销,已取消订阅
  20.00,BASE:-20.00 ,OPTOUT ,OPTOUT ,OPTOUT ,OPTOUT ,CONSENT ,CONSENT GDPR consent,Do Not Email
  20.00,BASE:-20.00 ,OPTOUT ,OPTOUT ,OPTOUT ,OPTOUT ,CONSENT ,CONSENT Accepts Marketing,do-not-call
  20.00,BASE:-20.00 ,OPTOUT ,OPTOUT ,OPTOUT ,OPTOUT ,CONSENT ,CONSENT email_consent,email_unsubscribed
  20.00,BASE:-20.00 ,OPTOUT ,OPTOUT ,OPTOUT ,OPTOUT ,CONSENT ,CONSENT 客户同意,禁止营销
  20.00,BASE:-20.00 ,OPTOUT ,OPTOUT ,OPTOUT ,OPTOUT ,CONSENT ,CONSENT 是否同意（必填）,退订*
  $ printf 'customer,segment,consent\na,long-tail,maybe\n' | offer-price -r gate.csv 2>&1 | tail -n 1
  offer-price: stdin:2: 'maybe' is not an answer (want yes or no)

A share may be written as percents.

  $ printf 'customer,segment\na,long-tail\n' >who.csv; head -c 32 /dev/zero | tr '\0' k >key; chmod 600 key; for h in 0.125 12.5% '12.5 %' 100% 0%; do offer-price -r gate.csv --no-consent --holdout="$h" -k key who.csv 2>/dev/null | cut -d, -f15,16 | tail -n 1; done
  long-tail|P,0
  long-tail|P,0
  long-tail|P,0
  long-tail|P,1
  long-tail|P,0
  $ offer-price -r gate.csv --no-consent --holdout=101% who.csv
  offer-price: --holdout: '101%' is not right (want a number in 0..1) (see offer-price --help)
  [2]
  $ printf 'customer,time,channel,converted\na,2026-01-01,E,1\nb,2026-01-02,E,0\n' >ci.csv; attrib-roi -m last --ci=90% ci.csv >a 2>/dev/null; attrib-roi -m last --ci=90 ci.csv 2>/dev/null | cmp - a && echo same
  same

A base with more digits than its rounding, a charm between a floor and a cap, a voucher in the
middle between two prices, a rate nearer to the lower one:

  $ printf 'customer,segment\nc1,a\nc2,b\nc3,c\nc4,d\n' >in.csv; printf 'rule_id,segment,product,kind,currency,list,base,floor,cap,round\nR1,a,x,fee,CNY,100,33.335,,,0.05\nR2,b,x,fee,CNY,100,50,50.5,51,.99\nR3,c,x,voucher,CNY,10,12.5,,,5\nR4,d,x,loan_rate,,0.05,0.0437,,,bp25\n' >round.csv; offer-price --no-consent -r round.csv in.csv 2>/dev/null | cut -d, -f6,13,14
  price,reasons,capped_by
  33.350,BASE:66.665;ROUND:-0.015,
  50.99,BASE:50.00;FLOOR:-0.50;ROUND:-0.49,FLOOR
  15.00,BASE:-2.50;ROUND:-2.50,
  0.042500,BASE:0.006300;ROUND:0.001200,

A rating of a year ago to the day, of a day more, of tomorrow; 65 years to the day:

  $ printf 'rule_id,segment,product,kind,currency,list,base,risk_grade\nR1,a,x,fee,CNY,10,9,R3\n' >risk.csv; printf 'customer,segment,birth,risk,risk_time\nc1,a,1961-11-22,R3,2025-11-22\nc2,a,1961-11-23,c3,2025-11-21\nc3,a,1960-02-29,3,2026-11-23\nc4,a,1961-11-23,R4,2026-11-22\n' | offer-price --no-consent -r risk.csv --as-of=2026-11-22 2>/dev/null | cut -d, -f1,9,15
  customer,price,rule_id
  c1,9.00,R1
  c2,,R1
  c3,,R1
  c4,9.00,R1

A birthday with midnight in a zone of its own is the day that is written, whatever --tz
says; another time is in the zone of --tz (c1, c2 and c6 are 65; c5 and c7
are where it is still the 22nd):

  $ printf 'customer,segment,birth,risk,risk_time\n%s' 'c1,a,1961-11-22T00:00:00+08:00,R3,2026-11-22
  > c2,a,1961-11-22 00:00:00.000 +0800,R3,2026-11-22
  > c3,a,1961-11-23T00:00:00+08:00,R3,2026-11-22
  > c4,a,1961-11-23T00:00:00-05:00,R3,2026-11-22
  > c5,a,1961-11-22T16:00:00Z,R3,2026-11-22
  > c6,a,1961-11-22T15:00:00Z,R3,2026-11-22
  > c7,a,1961-11-23T00:00:00.500+08:00,R3,2026-11-22
  > c8,a,1961-11-23 00:00 +0800,R3,2026-11-22
  > c9,a,1961-11-23T00:00Z,R3,2026-11-22
  > ' >births.csv
  $ for tz in UTC Asia/Shanghai America/New_York; do offer-price --no-consent -r risk.csv --as-of=2026-11-22 --tz=$tz births.csv 2>/dev/null | grep -o "^c[0-9].*SENIOR" | cut -d, -f1 | paste -sd " " -; done
  c1 c2 c5 c6 c7
  c1 c2 c6
  c1 c2 c5 c6 c7

A year of birth alone is no day, and nobody's age is guessed:

  $ printf 'customer,segment,birth,risk,risk_time\nc1,a,1960,R3,2026-11-22\n' | offer-price --no-consent -r risk.csv --as-of=2026-11-22 2>&1 | tail -n 1
  offer-price: stdin:2: '1960' is not a date (want 2024-12-31)

A rule that ends on the day on which the next begins:

  $ printf 'rule_id,segment,product,kind,list,base,valid_from,valid_to\nR1,a,x,loan_rate,0.05,0.04,2026-01-01,2026-01-31\nR2,a,x,loan_rate,0.05,0.045,2026-01-31,2026-02-28\n' >meet.csv; offer-price --check -r meet.csv --as-of=2026-01-31
  offer-price: meet.csv:3: rules 'R1' and 'R2' both hold for segment 'a', product 'x' on 2026-01-31 (--first takes the first)
  [1]

A score in place of a grade, and a scale of seven.

  $ printf 'rule_id,segment,product,kind,list,risk_grade\nA,a,fund,yield,0.03,R3\n' >graded.csv
  $ printf 'customer,segment,risk,risk_time\n1,a,60,2026-05-01\n' | offer-price --no-consent -r graded.csv --as-of=2026-06-15 2>&1 | tail -n 1
  offer-price: stdin:2: '60' is not a risk grade (want R1 to R5; a score is none)
  $ printf 'customer,segment,risk,risk_time\n1,a,7,2026-05-01\n' | offer-price --no-consent -r graded.csv --as-of=2026-06-15 2>&1 | tail -n 1
  offer-price: stdin:2: '7' is not a risk grade (want R1 to R5; a score is none)
  $ printf 'rule_id,segment,product,kind,list,risk_grade\nA,a,fund,yield,0.03,7\n' >seven.csv
  $ printf 'customer,segment,risk,risk_time\n1,a,7,2026-05-01\n2,a,6,2026-05-01\n3,a,8,2026-05-01\n' | offer-price --no-consent -r seven.csv --as-of=2026-06-15 2>&1 | tail -n 4 | cut -d, -f1,8,15
  customer,price,reasons
  1,0.030000,BASE:0.000000
  2,,UNSUITABLE;ABOVE_GRADE
  offer-price: stdin:4: '8' is not a risk grade (want R1 to R7; a score is none)
  $ printf 'rule_id,segment,product,kind,list,risk_grade\nA,a,fund,yield,0.03,60\n' >score.csv
  $ offer-price --check -r score.csv --as-of=2026-06-15
  offer-price: score.csv:2: risk_grade '60' is not a grade (want R3)
  [1]

The response of the rules goes on to offer-budget, which says what all of it
costs at worst: 4 * 2.5 expected, and 4 * 10.

  $ cat >take.csv <<END
  > rule_id,segment,product,kind,currency,list,base,unit_cost,response
  > A,a,card,fee,CNY,100,90,20,.25
  > B,b,card,fee,CNY,100,95,20,
  > END
  $ printf 'customer,segment\n1,a\n2,a\n3,a\n4,a\n5,b\n6,c\n' | offer-price --no-consent -r take.csv 2>said | cut -d, -f1,9-10,17,18 | tee offers.csv
  customer,value,cost,propensity,response
  1,17.5000,2.5000,1,0.25
  2,17.5000,2.5000,1,0.25
  3,17.5000,2.5000,1,0.25
  4,17.5000,2.5000,1,0.25
  5,75.0000,5.0000,1,
  6,,,,
  $ offer-price --no-consent --format=json -r take.csv <<END | grep -o '"propensity.*'
  > customer,segment
  > 1,a
  > 5,b
  > END
  offer-price: stdin: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  "propensity":1,"response":0.25}
  "propensity":1,"response":null}
  $ printf 'customer,segment\n1,a\n2,a\n3,a\n4,a\n' | offer-price --no-consent -r take.csv 2>said | offer-budget -b 10 2>&1 >chosen.csv | grep 'at worst'
  offer-budget: 4 of 4 customers are made an offer, chosen by cell; that is expected to cost 10.0000, and at worst 40.0000
  $ printf 'customer,segment,response\n1,a,1\n' | offer-price --no-consent -r take.csv
  offer-price: stdin: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: stdin: two columns would be called 'response' (--suffix=_2 renames the new one)
  [1]

Codes of a currency in small letters, and RMB, which is CNY; USD is another. Two
rules that only the spelling of the currency tells apart are two prices for one.

  $ printf 'rule_id,segment,product,kind,currency,list\nR,a,x,fee,RMB,100\n' >rmb.csv
  $ printf 'customer,segment,currency\n1,a,CNY\n2,a,cny\n3,a,Rmb\n4,a,\n5,a,USD\n' | offer-price --no-consent -r rmb.csv 2>/dev/null | cut -d, -f3,7,14
  currency,price,reasons
  CNY,100.00,BASE:0.00
  cny,100.00,BASE:0.00
  Rmb,100.00,BASE:0.00
  ,100.00,BASE:0.00
  USD,,NORULE
  $ printf 'rule_id,segment,product,kind,currency,list\nR,a,x,fee,CNY,100\nS,a,x,fee,cny,90\n' >cny.csv
  $ offer-price -r cny.csv --check
  offer-price: cny.csv:3: rules 'R' and 'S' both hold for segment 'a', product 'x' (--first takes the first)
  [1]

A customer's profile in words, which houses use differently; an age that is a band; a
count with a fraction, and one that pandas wrote with a point:

  $ printf 'customer,segment,risk,risk_time\n1,a,稳健型,2026-05-01\n' | offer-price --no-consent -r graded.csv --as-of=2026-06-15 2>&1 | tail -n 1
  offer-price: stdin:2: '稳健型' is not a risk grade (want R1 to R5; a score is none)
  $ printf 'customer,segment,age\n1,a,65+\n' | offer-price --no-consent -r rmb.csv 2>&1 | tail -n 1
  offer-price: stdin:2: '65+' is not a whole number (want 12)
  $ printf 'rule_id,segment,product,kind,currency,list,freq_cap\nR,a,x,fee,CNY,100,2\n' >often.csv
  $ printf 'customer,segment,offers_used\n1,a,1.5\n' | offer-price --no-consent -r often.csv 2>&1 | tail -n 1
  offer-price: stdin:2: '1.5' is not a whole number (want 12)
  $ printf 'customer,segment,offers_used\n1,a,1.0\n2,a,2.00\n' | offer-price --no-consent -r often.csv 2>/dev/null | cut -d, -f3,7,14
  offers_used,price,reasons
  1.0,100.00,BASE:0.00
  2.00,,FREQ
  $ printf 'customer,segment,age\n1,a,65.0\n2,a,64.0\n' | offer-price --no-consent -r rmb.csv 2>/dev/null | sed 1d | cut -d, -f3,14
  65.0,BASE:0.00;SENIOR
  64.0,BASE:0.00

Dates of a spreadsheet, and days before months:

  $ printf 'rule_id,segment,product,kind,list,valid_from\nR,a,x,yield,0.03,46054\n' >serial.csv; offer-price --check --as-of=2026-02-10 -r serial.csv
  offer-price: serial.csv:2: valid_from '46054' is not a date (want 2024-12-31; a spreadsheet's number of a day has to be saved as a date)
  [1]
  $ printf 'rule_id,segment,product,kind,list,valid_from\nR,a,x,yield,0.03,01/02/2026\n' >dmy.csv; offer-price --check --as-of=2026-02-10 -r dmy.csv
  offer-price: dmy.csv:2: valid_from '01/02/2026' is not a date (want 2024-12-31, or say --date-format=dmy or mdy)
  [1]
  $ printf 'customer,segment\n1,a\n' >one.csv; offer-price --no-consent --as-of=2026-02-10 --date-format=dmy -r dmy.csv one.csv 2>/dev/null | cut -d, -f6 | tail -n 1
  0.030000
  $ offer-price --no-consent --as-of=2026-01-20 --date-format=dmy -r dmy.csv one.csv 2>/dev/null | cut -d, -f6,13 | tail -n 1
  ,NORULE

Two rules of one priority: the first in the file. A blank behind a segment in the
rules is none, and one in the row is told.

  $ printf 'rule_id,segment,product,kind,currency,list,base,priority\nR,a,x,fee,CNY,100,90,1\nS,a ,x,fee,CNY,100,80,1\n' >equal.csv
  $ offer-price --no-consent --first -r equal.csv one.csv 2>/dev/null | cut -d, -f6,12
  price,rule_id
  90.00,R
  $ printf 'customer,segment\n1,a \n' | offer-price --no-consent --first -r equal.csv 2>&1 | grep segment
  offer-price: stdin:2: no rule is for the segment 'a '
  customer,segment,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity

Currencies by the names that banks give them, of which yen have no decimals; 元 alone
is several countries':

  $ printf 'rule_id,segment,product,kind,currency,list\nR,a,x,fee,日元,100\n' >yen.csv
  $ printf 'customer,segment,currency\n1,a,JPY\n2,a,日圆\n3,a,人民币\n4,a,元\n' | offer-price --no-consent -r yen.csv 2>/dev/null | cut -d, -f3,7,14
  currency,price,reasons
  JPY,100,BASE:0
  日圆,100,BASE:0
  人民币,,NORULE
  元,,NORULE

A birth after the day of the offer, which is a slip of the century:

  $ printf 'customer,segment,birth\n1,a,2058-03-01\n' | offer-price --no-consent -r rmb.csv --as-of=2026-06-15 2>&1 >/dev/null | grep birth
  offer-price: stdin:2: this birth is after --as-of, so that the age is not known

Half a piece in stock:

  $ printf 'rule_id,segment,product,kind,currency,list,step,unit_cost\nR,a,x,fee,CNY,100,5,20\n' >stock.csv
  $ printf 'product,time,supply,demand\nx,2026-06-14,2.5,4\n' >half.csv; offer-price --no-consent --demand=stock -r stock.csv -m half.csv one.csv
  offer-price: half.csv:2: a stock is of 1 to 10,000,000 whole pieces
  [1]

Percentages among fractions: a cap of 24 for 24 %, which would bind nothing, and a
unit_cost of 3.85:

  $ printf 'rule_id,segment,product,kind,list,base,unit_cost\nR,a,x,yield,0.03,0.033,3.85\n' >percent.csv
  $ printf 'product,kind,max,from,until,source\n*,yield,4.5,2026-01-01,,board\nx,*,0.045,,,board\n' >caps.csv
  $ offer-price --check --as-of=2026-06-15 -r percent.csv -c caps.csv
  offer-price: percent.csv:2: a rate above 1 is more than 100 % (3.85 % is written 0.0385) (the first of 2)
  $ sed -i 2d caps.csv; offer-price --check --as-of=2026-06-15 -r percent.csv -c caps.csv
  offer-price: percent.csv:2: a rate above 1 is more than 100 % (3.85 % is written 0.0385)

A cap that begins tomorrow and is the first for its product; one that goes on from
another is not told:

  $ printf 'rule_id,segment,product,kind,currency,list,base\nR,a,x,fee,CNY,100,60\n' >fee.csv
  $ printf 'product,kind,max,from,until,source\nx,fee,50,2026-06-16,,board\n' >ahead.csv
  $ offer-price --no-consent --as-of=2026-06-15 -r fee.csv -c ahead.csv one.csv 2>said | cut -d, -f6,13
  price,reasons
  60.00,BASE:40.00
  $ grep ahead said
  offer-price: ahead.csv:2: this cap begins after --as-of, and none holds before it
  $ printf 'x,fee,55,2026-01-01,2026-06-15,board\n' >>ahead.csv
  $ offer-price --no-consent --as-of=2026-06-15 -r fee.csv -c ahead.csv one.csv 2>said | cut -d, -f6,13
  price,reasons
  55.00,BASE:40.00;LAW:5.00
  $ grep ahead said
  [1]

A share of 0.7 in the control group leaves 0.3, and not a little more:

  $ printf 'customer,segment\n1,a\n2,a\n3,a\n' | offer-price --no-consent --holdout=0.7 -r fee.csv 2>/dev/null | cut -d, -f16,17 | sort -u
  0,0.3
  1,0.7
  holdout,propensity

A last price of another kind, or in another currency:

  $ printf 'rule_id,segment,product,kind,currency,list,base,unit_cost,max_change\nA,a,card,fee,CNY,100,80,10,1\nB,b,card,fee,CNY,100,80,10,1\n' >slow.csv; printf 'customer,segment\n1,a\n2,a\n3,b\n' >abc.csv
  $ for last in 60,fee,rmb 60,fee,USD 60,yield,CNY 60,, 60,fee; do
  >   case $last in *,*,*) printf 'cell,price,kind,currency\na|card,%s\n' $last ;; *) printf 'cell,price,kind\na|card,%s\n' $last ;; esac >last.csv
  >   offer-price --no-consent -r slow.csv --previous=last.csv --stats=stats.json abc.csv 2>said | sed -n 's/^1,a,//p' | cut -d, -f4; grep 'last price' said; grep -o '"previous_other":[0-9]*' stats.json
  > done
  61.00
  "previous_other":0
  80.00
  offer-price: abc.csv:2: the last price of this cell is of another kind or in another currency, and does not hold this one back (the first of 2)
  "previous_other":2
  80.00
  offer-price: abc.csv:2: the last price of this cell is of another kind or in another currency, and does not hold this one back (the first of 2)
  "previous_other":2
  61.00
  "previous_other":0
  61.00
  "previous_other":0
  $ printf 'cell,price,currency\na|card,60,CNY\na|card,60,USD\n' >last.csv; offer-price --no-consent -r slow.csv --previous=last.csv abc.csv
  offer-price: last.csv:3: cell 'a|card' has two currencies
  [1]

Consent in the rows and in a table beside them, which says otherwise:

  $ printf 'customer,segment,consent\n1,a,yes\n' >agreed.csv; printf 'customer,consent,risk\n1,no,R1\n' >master.csv
  $ offer-price -r fee.csv --with=master.csv --stats=stats.json agreed.csv | cut -d, -f1,8,15; grep -o '"named_twice":[0-9]*' stats.json
  offer-price: fee.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: agreed.csv: not checked: opt_out, age, offers_used, currency (no such column), risk (no rule has a risk_grade)
  offer-price: agreed.csv: 'consent' is read from the rows, and 'master.consent' of --with is not
  customer,kind,rule_id
  1,fee,R
  "named_twice":1
  $ offer-price -r fee.csv --with=master.csv --columns=consent=master.consent agreed.csv 2>/dev/null | cut -d, -f1,9,16
  customer,price,reasons
  1,,CONSENT

A risk grade of a table of numbers with gaps, and one between two grades:

  $ printf 'rule_id,segment,product,kind,list,risk_grade\nA,a,x,yield,0.03,R3\n' >graded.csv; for risk in 3.0 2.0 3.5; do printf "customer,segment,risk,risk_time\n1,a,$risk,2026-01-01\n" | offer-price --no-consent -r graded.csv --as-of=2026-11-30 2>&1 | sed -n '$s/^\([^,]*,[^,]*,[^,]*\).*,A,\([^,]*\),.*/\1,\2/p;/not a/p'; done
  1,a,3.0,BASE:0.000000
  1,a,2.0,UNSUITABLE;ABOVE_GRADE
  offer-price: stdin:2: '3.5' is not a risk grade (want R1 to R5; a score is none)

The nearest of two prices that end in .99, and a birth on the first day of some calendar:

  $ printf 'rule_id,segment,product,kind,currency,list,base,round,unit_cost\nA,a,x,fee,EUR,9,1.62,.99,0.1\n' >near.csv; printf 'customer,segment\n1,a\n' | offer-price --no-consent -r near.csv 2>/dev/null | cut -d, -f6,13
  price,reasons
  1.99,BASE:7.38;ROUND:-0.37
  $ printf 'customer,segment,birth\n1,a,1753-01-01\n' | offer-price --no-consent -r near.csv --as-of=2026-11-30 >/dev/null
  offer-price: stdin: not checked: consent, opt_out, risk, offers_used, currency (no such column)
  offer-price: stdin:2: '1753-01-01' is not a date: year 1753 (want 1850 to 9999)
  [1]

A rounding that is coarser than all prices of its rule gives a loan away:

  $ printf 'rule_id,segment,product,kind,currency,list,base,round\nA,a,x,loan_rate,,0.0435,0.0411,.99\nB,b,x,loan_rate,,0.0435,0.0411,0.05\nC,c,x,fee,CNY,20,,50\nD,d,x,fee,CNY,20,19,.99\nE,e,x,loan_rate,,0.0435,0.0411,bp5\nF,f,x,yield,,0.0435,0.05,0.05\n' >coarse.csv; printf 'customer,segment\n1,a\n2,b\n3,c\n4,d\n5,e\n6,f\n' >six.csv
  $ offer-price --no-consent -r coarse.csv --stats=stats.json six.csv 2>said | cut -d, -f6,13; grep round said; grep -o '"rounds_coarse":[0-9]*' stats.json
  price,reasons
  0.000000,BASE:0.002400;ROUND:0.041100
  0.000000,BASE:0.002400;ROUND:0.041100
  0.00,BASE:0.00;ROUND:20.00
  18.99,BASE:1.00;ROUND:0.01
  0.041000,BASE:0.002400;ROUND:0.000100
  0.050000,BASE:-0.006500
  offer-price: coarse.csv:2: round is more than list, base, floor and cap of this rule: the nearest price may be 0 (5 basis points are bp5) (the first of 3)
  "rounds_coarse":3

Whole numbers of a table of rules in which pandas found gaps:

  $ printf 'rule_id,segment,product,kind,currency,list,base,freq_cap,priority\nA,a,x,fee,CNY,20,10,2.0,2.0\nB,a,x,fee,CNY,20,15,,1.0\n' >gaps.csv; printf 'customer,segment,offers_used\n1,a,2.0\n' >used.csv
  $ offer-price --no-consent --first -r gaps.csv used.csv 2>said | cut -d, -f7,13; sed -i 's/,1.0$/,3.0/' gaps.csv; offer-price --no-consent --first -r gaps.csv used.csv 2>said | cut -d, -f7,14
  price,rule_id
  15.00,B
  price,reasons
  ,FREQ
  $ sed -i 's/2.0,2.0/2.5,2.0/' gaps.csv; offer-price --no-consent --first -r gaps.csv used.csv
  offer-price: gaps.csv:2: freq_cap '2.5' is not a count (want 3)
  [1]
