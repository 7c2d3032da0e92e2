An order in a line an article: its lines are one conversion, whose revenue is theirs
together, and the article is what tells two lines from one that came twice:

  $ printf 'customer,time,channel,converted\nc1,2026-01-01,Email,0\nc2,2026-01-02,Social,0\n' >touches.csv
  $ cat >orders <<'END'
  > printf '%s\n' customer,time,order_id,sku,revenue "$@" >orders.csv; attrib-roi -m last --conversions=orders.csv --stats=stats touches.csv >out; cut -d, -f2,7,8 out; tr ',' '\n' <stats | grep -E '^"(conversions|refunds)' | tr -d '}' | paste -sd ' '
  > END
  $ sh orders c1,2026-01-02,A1,pen,10 c1,2026-01-02,A1,ink,90 c2,2026-01-03,A2,pen,10
  attrib-roi: customer 'c1' at 2026-01-02: this conversion's id came before: its revenue is added to the first
  channel,attributed,revenue
  Email,1,100
  Social,1,10
  "conversions_without_id":0 "refunds":0 "refunds_alone":0 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":1 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0 "conversions_in_log":0 "conversions":2
  $ sh orders c1,2026-01-02,A1,pen,10 c1,2026-01-02,A1,ink,10 c1,2026-01-02,A1,ink,10
  attrib-roi: customer 'c1' at 2026-01-02: this conversion's id came before, so that it is not counted again
  attrib-roi: customer 'c1' at 2026-01-02: this conversion's id came before: its revenue is added to the first
  channel,attributed,revenue
  Email,1,20
  Social,0,0
  "conversions_without_id":0 "refunds":0 "refunds_alone":0 "conversions_repeated":1 "conversions_repeated_other":0 "conversions_added":1 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0 "conversions_in_log":0 "conversions":1

A refund with the number of its order, earlier in the file or at its time, with one
of its own, without one, and of nobody who bought:

  $ sh orders c1,2026-01-02,A1,,100 c1,2026-01-05,A1,,-100 c2,2026-01-03,A2,,50
  attrib-roi: customer 'c1' at 2026-01-05: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  attrib-roi: customer 'c1' at 2026-01-05: this conversion's id came before: its revenue is added to the first
  channel,attributed,revenue
  Email,1,0
  Social,1,50
  "conversions_without_id":0 "refunds":1 "refunds_alone":0 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":1 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0 "conversions_in_log":0 "conversions":2
  $ sh orders c1,2026-01-02,A1,,-5 c1,2026-01-02,A1,,90
  attrib-roi: customer 'c1' at 2026-01-02: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  attrib-roi: customer 'c1' at 2026-01-02: this conversion's id came before: its revenue is added to the first
  channel,attributed,revenue
  Email,1,85
  Social,0,0
  "conversions_without_id":0 "refunds":1 "refunds_alone":0 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":1 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0 "conversions_in_log":0 "conversions":1
  $ sh orders c1,2026-01-05,R1,,-30 c1,2026-01-02,A1,,100 c2,2026-01-03,,,50 c2,2026-01-04,,,-50
  attrib-roi: customer 'c1' at 2026-01-05: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion (the first of 2)
  channel,attributed,revenue
  Email,1,70
  Social,1,0
  "conversions_without_id":0 "refunds":2 "refunds_alone":0 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0 "conversions_in_log":0 "conversions":2
  $ sh orders c1,2026-01-02,A1,,100 c2,2026-01-05,R1,,-30 c9,2026-01-05,R2,,-3
  attrib-roi: customer 'c2' at 2026-01-05: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion (the first of 2)
  attrib-roi: customer 'c2' at 2026-01-05: no conversion of the customer came before this refund: it is taken from (unassigned) (the first of 2)
  channel,attributed,revenue
  Email,1,100
  Social,0,0
  (unassigned),0,-33
  "conversions_without_id":0 "refunds":2 "refunds_alone":2 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0 "conversions_in_log":0 "conversions":1

The sale of a refund is the last before it, and its credit goes back under every
model; by period it is where the sale is:

  $ cat >log.csv <<'END'
  > customer,time,channel,converted,revenue,order_id
  > a,2026-01-01,Mail,0,,
  > a,2026-01-02,Ads,1,80,
  > a,2026-02-01,Social,0,,
  > a,2026-02-03,Ads,1,60,
  > a,2026-03-01,Direct,1,-20,
  > b,2026-02-01,Mail,0,,
  > END
  $ attrib-roi -m row,linear,first,markov,shapley log.csv | cut -d, -f1,2,4,7,8
  attrib-roi: customer 'a' at 2026-03-01T00:00:00Z: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  model,channel,convert_count,attributed,revenue
  row,Ads,2,2,140
  row,Direct,0,0,-20
  row,Mail,0,0,0
  row,Social,0,0,0
  linear,Ads,2,1,60
  linear,Direct,0,0,0
  linear,Mail,0,0.5,40
  linear,Social,0,0.5,20
  first,Ads,2,0,0
  first,Direct,0,0,0
  first,Mail,0,1,80
  first,Social,0,1,40
  markov,Ads,2,1,60
  markov,Direct,0,0,0
  markov,Mail,0,0.5,30
  markov,Social,0,0.5,30
  shapley,Ads,2,1,60
  shapley,Direct,0,0,0
  shapley,Mail,0,0.5,40
  shapley,Social,0,0.5,20
  $ attrib-roi -m linear --period=month log.csv 2>said | cut -d, -f2-3,8,9 | sort; wc -l <said
  Ads,2026-01,0.5,40
  Ads,2026-02,0.5,20
  Direct,2026-03,0,0
  Mail,2026-01,0.5,40
  Mail,2026-02,0,0
  Social,2026-02,0.5,20
  channel,period,attributed,revenue
  1
  $ attrib-roi -m first --dump=touches log.csv 2>said
  customer,time,channel,campaign,conversion,model,credit,revenue
  a,2026-01-01T00:00:00Z,Mail,,2026-01-02T00:00:00Z,first,1,80
  a,2026-01-02T00:00:00Z,Ads,,2026-01-02T00:00:00Z,first,0,0
  a,2026-02-01T00:00:00Z,Social,,2026-02-03T00:00:00Z,first,1,60
  a,2026-02-03T00:00:00Z,Ads,,2026-02-03T00:00:00Z,first,0,0
  a,2026-02-01T00:00:00Z,Social,,2026-03-01T00:00:00Z,first,0,-20
  a,2026-02-03T00:00:00Z,Ads,,2026-03-01T00:00:00Z,first,0,0

--repeated=first counts the first row alone, of one time the dearest, and
--repeated=error none:

  $ printf '%s\n' customer,time,order_id,revenue c1,2026-01-02,A1,10 c1,2026-01-02,A1,90 c1,2026-01-09,A1,-3 c2,2026-01-03,A2,10 >lines.csv
  $ attrib-roi -m last --conversions=lines.csv --repeated=first touches.csv | cut -d, -f2,7,8
  attrib-roi: customer 'c1' at 2026-01-09: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  attrib-roi: customer 'c1' at 2026-01-02: this conversion's id came before, so that it is not counted again; 2 of these have another revenue than the first (the first of 2)
  channel,attributed,revenue
  Email,1,90
  Social,1,10
  $ attrib-roi -m last --conversions=lines.csv --repeated=error touches.csv
  attrib-roi: customer 'c1' at 2026-01-02: this conversion's id came before (--repeated=error; 2 in all)
  [1]

What exports write in place of an identifier is none:

  $ printf 'user,time,channel,converted,revenue,transaction_id\n' >none.csv; for id in '(not set)' 0 - null None n/a ''; do for day in 1 2; do echo "u,2026-01-0$day,Ads,1,1,$id"; done; done >>none.csv
  $ attrib-roi none.csv | cut -d, -f2,4,8
  attrib-roi: none.csv:2: this identifier stands for none: the conversion has none (the first of 12)
  channel,convert_count,revenue
  Ads,14,14

Rows of one order in two states come together when these are merged, and order and
threads do not show:

  $ printf '%s\n' customer,time,channel,converted,order_id,sku,revenue c1,2026-01-01,Email,0,,, c1,2026-01-02,Ads,1,A1,pen,10 >one.csv
  $ printf '%s\n' customer,time,channel,converted,order_id,sku,revenue c1,2026-01-02,Ads,1,A1,ink,10 c1,2026-01-02,Ads,1,A1,ink,10 c1,2026-01-03,Ads,1,A1,pen,-4 >two.csv
  $ attrib-roi -m linear one.csv two.csv 2>said >whole; cut -d, -f2-4,7,8 whole
  channel,reach_count,convert_count,attributed,revenue
  Ads,1,1,0.5,8
  Email,1,0,0.5,8
  $ attrib-roi -m linear --memory=1 two.csv one.csv 2>said | cmp - whole
  $ for f in one two; do attrib-roi --partial $f.csv >$f; done; attrib-roi --merge -m linear two one 2>said | cmp - whole

A column called conversion with yes and no says what converted, and is no identifier,
as long as no other column says it; what --columns gives to one role plays no
other; and something must say it:

  $ printf 'user,time,channel,Conversion\nu1,2026-01-01,Ads,No\nu1,2026-01-02,Mail,Yes\nu1,2026-01-09,Ads,Yes\n' >flag.csv
  $ attrib-roi -m linear flag.csv | cut -d, -f2,4,7
  attrib-roi: flag.csv: 'Conversion' is not taken for the conversion: its cells are yes or no (--columns=conversion=Conversion takes it)
  attrib-roi: flag.csv: no column 'revenue': every conversion is worth 0
  channel,convert_count,attributed
  Ads,1,1.5
  Mail,1,0.5
  $ attrib-roi -m linear --columns=converted=Conversion flag.csv 2>said | cut -d, -f2,4,7
  channel,convert_count,attributed
  Ads,1,1.5
  Mail,1,0.5
  $ cut -d, -f1-3 flag.csv >bare.csv; attrib-roi -m linear bare.csv
  attrib-roi: bare.csv: no column 'converted' (1 and 0, or yes and no: --columns=converted=NAME), no --converted=CONDITION (event_name=purchase) and no --conversions=FILE: nothing says what converted
  [1]
  $ attrib-roi -m linear bare.csv flag.csv 2>said | cut -d, -f2,4,7
  channel,convert_count,attributed
  Ads,1,1.5
  Mail,1,0.5
  $ sed 's/Yes/C7/' flag.csv | attrib-roi
  attrib-roi: stdin:3: 'C7' is not a flag (want 1 or 0, or yes or no)
  [1]
  $ head -n 1 flag.csv | attrib-roi
  attrib-roi: stdin: no column 'revenue': every conversion is worth 0
  model,channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue,cost,roi,roas,cpa

An order that two pixels report, an order in two currencies of words, orders of more
customers than one, and the last touch that is not direct:

  $ printf '%s\n' customer,time,channel,converted,revenue,order_id a,2026-01-01,Search,0,, a,2026-01-02T10:00,Direct,1,50,A1 a,2026-01-02T10:00,Direct,1,50,A1 b,2026-01-03,Mail,1,50,A1 b,2026-01-03,Direct,0,, >pixels.csv
  $ attrib-roi -m last,last-nd --stats=stats pixels.csv 2>said | cut -d, -f1,2,7,8; grep -o '"conversions_[rs][a-z]*":[0-9]*' stats
  model,channel,attributed,revenue
  last,Mail,1,50
  last,Direct,1,50
  last,Search,0,0
  last-nd,Mail,1,50
  last-nd,Direct,0,0
  last-nd,Search,1,50
  "conversions_repeated":1
  "conversions_shared":1
  $ printf '%s\n' customer,time,channel,converted,revenue,order_id 'a,2026-01-01,Ads,true,50,"A 1"' 'a,2026-01-01,Ads,TRUE,70,"A 1"' >spaces.csv; attrib-roi -m last spaces.csv 2>said | cut -d, -f2,7,8
  channel,attributed,revenue
  Ads,1,120

Of the lines of an order the first alone may say who bought and when, as shops export
them: those behind it go on with it.  A line of another order does not, nor one of
another customer, nor one with a line of another order between:

  $ printf '%s\n' customer,time,channel,converted a,2026-01-01,Mail,0 b,2026-01-02,Ads,0 >shop.csv
  $ printf '%s\n' order_id,customer,time,revenue '#1,a,2026-01-02,10' '#1,a,,10' '#1,,,7' '#1,,2026-01-05,-3' '#2,b,2026-01-03,3' '#2,,,0.5' >lines.csv
  $ attrib-roi -m last --stats=stats --conversions=lines.csv shop.csv | cut -d, -f2,4,7,8; grep -o '"orders_continued":[0-9]*' stats
  attrib-roi: lines.csv:3: this conversion lacks the customer or the time, and goes on with the order of the line above, whose identifier it has (the first of 4)
  attrib-roi: customer 'a' at 2026-01-05: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  attrib-roi: customer 'a' at 2026-01-02: this conversion's id came before: its revenue is added to the first (the first of 4)
  channel,convert_count,attributed,revenue
  Ads,1,1,3.5
  Mail,1,1,24
  "orders_continued":4
  $ printf '%s\n' '#1,a,2026-01-02,10' '#2,a,,5' | sed '1iorder_id,customer,time,revenue' >other.csv; attrib-roi --conversions=other.csv shop.csv
  attrib-roi: other.csv:3: the cell of 'time' is empty, not a date (want 2024-12-31)
  [1]
  $ printf '%s\n' '#1,a,2026-01-02,10' '#1,b,,5' | sed '1iorder_id,customer,time,revenue' >other.csv; attrib-roi --conversions=other.csv shop.csv
  attrib-roi: other.csv:3: the cell of 'time' is empty, not a date (want 2024-12-31)
  [1]
  $ printf '%s\n' '#1,a,2026-01-02,10' '#2,,,5' '#1,a,,5' | sed '1iorder_id,customer,time,revenue' >other.csv; attrib-roi --conversions=other.csv shop.csv
  attrib-roi: other.csv:4: the cell of 'time' is empty, not a date (want 2024-12-31)
  [1]
  $ printf '%s\n' 'n/a,a,2026-01-02,10' 'n/a,,,5' | sed '1iorder_id,customer,time,revenue' >none.csv; attrib-roi -m last --total --conversions=none.csv shop.csv 2>said | tail -n 1; grep -c 'no customer and is left out' said
  last,(total),2,1,1,0.5,1,10,,,,
  1
