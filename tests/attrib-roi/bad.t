What is wrong with the input, and what it says then.

  $ echo 'user_id,ts,channel,is_converted,revenue' >head
  $ echo 'cat head; printf "%s\n" "$@"' >rows
  $ sh rows u1,yesterday,mail,0,0 | attrib-roi
  attrib-roi: stdin:2: 'yesterday' is not a date (want 2024-12-31)
  [1]
  $ sh rows u1,2026-01-01,mail,0,1.2.3 | attrib-roi
  attrib-roi: stdin:2: '1.2.3' is not an amount (want 1234.50)
  [1]
  $ sh rows u1,2026-01-01,mail,maybe,0 | attrib-roi
  attrib-roi: stdin:2: 'maybe' is not a flag (want 1 or 0, or yes or no)
  [1]
  $ printf 'uid,ts,channel,cost\na,2026-01-01,mail,-1\n' | attrib-roi
  attrib-roi: stdin:2: '-1' is not a cost (want 0 or more)
  [1]
  $ printf 'uid,ts\na,2026-01-01\n' | attrib-roi
  attrib-roi: stdin: no column 'channel' (has: uid, ts)
  [1]

A row without a customer is counted, left out, and said:

  $ sh rows ,2026-01-01,mail,1,9 u1,2026-01-01,mail,1,1 | attrib-roi | cut -d, -f1-4,8
  attrib-roi: stdin:2: this row has no customer and is left out
  model,channel,reach_count,convert_count,revenue
  row,mail,1,1,1

No conversions: zeros, and a warning.  No paths without one: markov says what
that means.

  $ sh rows u1,2026-01-01,mail,0,0 | attrib-roi -m all | cut -d, -f1-4,7,8
  attrib-roi: no conversions
  model,channel,reach_count,convert_count,attributed,revenue
  row,mail,1,0,0,0
  last,mail,1,0,0,0
  first,mail,1,0,0,0
  linear,mail,1,0,0,0
  position,mail,1,0,0,0
  decay,mail,1,0,0,0
  last-nd,mail,1,0,0,0
  markov,mail,1,0,0,0
  shapley,mail,1,0,0,0
  $ sh rows u1,2026-01-01,mail,1,1 | attrib-roi -m markov | cut -d, -f1,2,7,8
  attrib-roi: no paths without a conversion: markov only tells how often a channel was there
  model,channel,attributed,revenue
  markov,mail,1,1

Models, weights, and options that exclude each other:

  $ attrib-roi -m lastest head
  attrib-roi: --models: 'lastest' is not a model (want row, last, first, linear, position, decay, last-nd, markov, shapley, all, first-nd or last-paid) (see attrib-roi --help)
  [2]
  $ attrib-roi --weights=40,20,30 head
  attrib-roi: --weights: they add up to 90, not to 100 (see attrib-roi --help)
  [2]
  $ attrib-roi --weights=40,60 head
  attrib-roi: --weights: want three, like 40,20,40 (see attrib-roi --help)
  [2]
  $ attrib-roi --weights=a,b,c head
  attrib-roi: --weights: 'a' is not a percentage (see attrib-roi --help)
  [2]
  $ attrib-roi --path -m decay head
  attrib-roi: --models: decay wants events, not --path (see attrib-roi --help)
  [2]
  $ attrib-roi --path --lookback=3d head
  attrib-roi: --path has no customers, times or columns: not with --sorted, --conversions, --lookback, --cycle, --conv-touch, --period or --by (see attrib-roi --help)
  [2]
  $ attrib-roi --path --ci=95 head
  attrib-roi: --ci wants customers, not --path (see attrib-roi --help)
  [2]
  $ attrib-roi --sorted --conversions=head head
  attrib-roi: --sorted wants conversions among its rows: not with --conversions (see attrib-roi --help)
  [2]
  $ attrib-roi --wide --ci=95 head
  attrib-roi: --wide has no intervals and no total (see attrib-roi --help)
  [2]
  $ attrib-roi --half-life=0 head
  attrib-roi: --half-life: want more than 0 (see attrib-roi --help)
  [2]
  $ attrib-roi -m markov --dump=touches head
  attrib-roi: --dump=touches: markov has no credit of a touch (name another model) (see attrib-roi --help)
  [2]
  $ attrib-roi --partial=all head
  attrib-roi: --partial=all: attrib-roi has no such kind of state (see attrib-roi --help)
  [2]

More than 65,535 channels; a byte that paths are divided by:

  $ { cat head; awk 'BEGIN { for (i = 0; i < 65536; i++) print "u,2026-01-01,c" i ",0,0" }'; } | attrib-roi
  attrib-roi: stdin:65537: more than 65535 channels (is 'c65535' one?)
  [1]
  $ { cat head; printf 'u,2026-01-01,a\036b,0,0\n'; } | attrib-roi
  attrib-roi: stdin:2: 'a?b' cannot be a channel or a column of the report (it has a control byte 30 or 31)
  [1]

Too many Markov states:

  $ awk 'BEGIN { print "path,total_conversions"; printf "c0"; for (i = 0; i < 1001; i++) for (j = 0; j < i; j++) printf ">c%d>c%d", i, j; print ",1" }' >long.csv
  $ attrib-roi --path -m markov --order=3 long.csv
  attrib-roi: long.csv: no column 'total_conversion_value': every conversion is worth 0
  attrib-roi: no paths without a conversion: markov only tells how often a channel was there
  attrib-roi: 1000999 Markov states, more than 1000000 (a lower --order makes fewer)
  [1]

--sorted rows that are not:

  $ sh rows b,2026-01-01,mail,0,0 a,2026-01-01,mail,0,0 >unsorted.csv
  $ attrib-roi --sorted unsorted.csv
  attrib-roi: unsorted.csv:3: not sorted: customer 'a' after 'b' (want --sorted rows in the byte order of customers)
  [1]
  $ sh rows a,2026-01-02,mail,0,0 a,2026-01-01,mail,0,0 >unsorted.csv
  $ attrib-roi --sorted unsorted.csv
  attrib-roi: unsorted.csv:3: not sorted: an earlier time of customer 'a' (want rising times)
  [1]

Files without conversion ids before one that has them; the other way is fine:

  $ printf 'uid,ts,channel,converted\na,2026-01-01,mail,0\na,2026-01-02,mail,1\n' >no-ids.csv
  $ printf 'uid,ts,channel,converted,order_id\na,2026-01-03,mail,1,7\na,2026-01-04,web,1,7\n' >ids.csv
  $ attrib-roi no-ids.csv ids.csv
  attrib-roi: ids.csv: this file has a column of conversion ids and the first has not: give it first
  [1]
  $ attrib-roi ids.csv no-ids.csv
  attrib-roi: ids.csv: no column 'revenue': every conversion is worth 0
  attrib-roi: customer 'a' at 2026-01-04T00:00:00Z: this conversion's id came before: its revenue is added to the first; 1 of these have the revenue of the first, at another time (--repeated=first counts them once)
  model,channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue,cost,roi,roas,cpa
  row,mail,1,2,1,2,2,0,,,,
  row,web,1,0,0,0,0,0,,,,

A truncated gzip:

  $ sh rows a,2026-01-02,mail,0,0 | gzip -c | head -c 40 >cut.gz
  $ attrib-roi cut.gz
  attrib-roi: cut.gz: gzip data ends early
  [1]

Costs:

  $ sh rows a,2026-01-02,mail,1,10 >log.csv
  $ printf 'channel,cost\nmail,-1\n' >costs.csv
  $ attrib-roi --costs=costs.csv log.csv
  attrib-roi: costs.csv:2: '-1' is a negative cost
  [1]
  $ printf 'channel,cost\nmail,1 yuan\n' >costs.csv
  $ attrib-roi --costs=costs.csv log.csv
  attrib-roi: costs.csv:2: '1 yuan' is not an amount (want 1234.50)
  [1]
  $ printf 'medium,cost\nmail,1\n' >costs.csv
  $ attrib-roi --costs=costs.csv log.csv
  attrib-roi: costs.csv: no column of the report in it (want channel, or one of --by)
  [1]
  $ printf 'channel\nmail\n' >costs.csv
  $ attrib-roi --costs=costs.csv log.csv
  attrib-roi: costs.csv: no column 'cost' (has: channel)
  [1]
  $ printf 'channel,date,cost\nmail,someday,1\n' >costs.csv
  $ attrib-roi --costs=costs.csv log.csv
  attrib-roi: costs.csv:2: 'someday' is not a date (want 2024-12-31)
  [1]
  $ attrib-roi --costs=absent.csv log.csv
  attrib-roi: absent.csv: No such file or directory
  [1]
  $ printf 'customer,time,revenue\na,2026-01-01,ten\n' >orders.csv
  $ attrib-roi --conversions=orders.csv log.csv
  attrib-roi: orders.csv:2: 'ten' is not an amount (want 1234.50)
  [1]
  $ attrib-roi --memory=1 --tmp=/nowhere -m last log.csv
  attrib-roi: log.csv: --tmp: /nowhere: No such file or directory
  [1]

Paths:

  $ printf 'path,total_conversions\na > b,1.5\n' | attrib-roi --path
  attrib-roi: stdin:2: '1.5' is not a whole number from 0 up
  [1]
  $ printf 'path,total_conversions,total_null\na > b,1e+05,-1\n' | attrib-roi --path
  attrib-roi: stdin:2: '-1' is not a whole number from 0 up
  [1]
  $ printf 'path,total_conversions\n > a >,1e+05\n,1\n' | attrib-roi --path | cut -d, -f2,4,7
  attrib-roi: stdin: no column 'total_conversion_value': every conversion is worth 0
  attrib-roi: stdin:2: a step of this path has no name and is left out
  attrib-roi: stdin:3: no touch came before this conversion: its credit goes to (unassigned)
  channel,convert_count,attributed
  (unassigned),1,1
  a,100000,100000

More conversions than can be counted:

  $ { echo path,total_conversions; yes a,9e15 | head -n 1100; } | attrib-roi --path
  attrib-roi: stdin:1026: there are too many conversions
  [1]
  $ printf 'path,total_conversions,total_conversion_value\na > b,2,10.5\n' | attrib-roi --path --partial | sed 's/1$/9000000000000000000/' >many
  $ attrib-roi --path --merge many
  attrib-roi: many: this state has no opening and closing line, so that a line that is missing would not show
  attrib-roi: there are too many conversions
  [1]
  $ attrib-roi --path --merge --dump=paths many
  attrib-roi: many: this state has no opening and closing line, so that a line that is missing would not show
  attrib-roi: there are too many conversions
  [1]

Revenue and costs of several currencies do not add up; --by=currency divides the
report by them, and what converted nothing does not matter:

  $ printf '%s\n' customer,time,channel,converted,revenue,currency a,2026-01-01,Ads,0,,EUR a,2026-01-02,Ads,1,10,USD b,2026-01-02,Mail,1,5,usd c,2026-01-03,Mail,1,1000,JPY >money.csv
  $ attrib-roi -m last money.csv
  attrib-roi: money.csv:5: an amount in 'JPY' after one in 'USD': they do not add up (--where takes one currency; or convert them)
  [1]
  $ attrib-roi -m last --where='currency!=JPY' money.csv | cut -d, -f2,8
  channel,revenue
  Ads,10
  Mail,5
  $ attrib-roi -m row --by=currency money.csv | cut -d, -f2,3,9 | sort
  Ads,EUR,0
  Ads,USD,10
  Mail,JPY,1000
  Mail,usd,5
  channel,currency,revenue
  $ attrib-roi -m row money.csv 2>&1 | cut -c-60
  attrib-roi: money.csv:5: an amount in 'JPY' after one in 'US
  $ printf '%s\n' customer,time,revenue,ccy a,2026-01-02,10,USD a,2026-01-03,7,CNY >sold.csv; printf '%s\n' customer,time,channel,converted a,2026-01-01,Ads,0 >seen.csv
  $ attrib-roi -m last --conversions=sold.csv seen.csv
  attrib-roi: sold.csv:3: an amount in 'CNY' after one in 'USD': they do not add up (--where takes one currency; or convert them)
  [1]
  $ printf '%s\n' channel,cost,currency Ads,1,USD Mail,2,USD >one.csv; printf '%s\n' channel,cost,currency Ads,1,USD Mail,2,EUR >two.csv
  $ attrib-roi -m last --where='currency!=JPY' --costs=one.csv money.csv 2>&1 | cut -d, -f2,8,9
  channel,revenue,cost
  Ads,10,1
  Mail,5,2
  $ attrib-roi -m last --where='currency!=JPY' --costs=two.csv money.csv
  attrib-roi: two.csv:3: an amount in 'EUR' after one in 'USD': they do not add up (--where takes one currency; or convert them)
  [1]

A cell that has the byte between the cells of a key is refused each time it comes.

  $ printf 'user_id,ts,channel,is_converted,revenue\na,2026-01-01,x\036y,1,5\na,2026-01-02,x\036y,1,5\na,2026-01-03,ok,1,5\n' | attrib-roi -m last --max-bad=2
  attrib-roi: stdin:2: 'x?y' cannot be a channel or a column of the report (it has a control byte 30 or 31)
  attrib-roi: stdin:3: 'x?y' cannot be a channel or a column of the report (it has a control byte 30 or 31)
  attrib-roi: 2 of 3 rows are bad and left out
  model,channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue,cost,roi,roas,cpa
  last,ok,1,1,1,1,1,5,,,,

Two columns that could be the revenue, the identifier or the time, and a column that
--columns names and no file has:

  $ printf 'customer,time,channel,converted,amount,total\na,2026-01-01,A,1,5,6\n' >two.csv; attrib-roi -m last two.csv
  attrib-roi: two.csv: both 'amount' and 'total' could be the revenue (choose one: --columns=revenue=amount)
  [1]
  $ attrib-roi -m last --columns=revenue=total two.csv | cut -d, -f2,8; attrib-roi -m last --columns=revenue= two.csv | cut -d, -f2,8
  attrib-roi: two.csv: no column 'revenue': every conversion is worth 0
  channel,revenue
  A,6
  channel,revenue
  A,0
  $ printf 'customer,time,channel,converted,order_id,transaction_id\na,2026-01-01,A,1,5,6\n' | attrib-roi -m last
  attrib-roi: stdin: both 'order_id' and 'transaction_id' could be the conversion (choose one: --columns=conversion=order_id)
  [1]
  $ printf 'customer,order_date,pay_time,channel,converted\na,2026-01-01,2026-01-02,A,1\n' | attrib-roi -m last
  attrib-roi: stdin: both 'order_date' and 'pay_time' could be the time (choose one: --columns=time=order_date)
  [1]
  $ printf 'customer,time,channel,converted,revenue\na,2026-01-01,A,1,5\n' >one.csv; for role in revenue cost conversion currency converted order time; do attrib-roi -m last --columns=$role=nope one.csv; attrib-roi --partial --columns=$role=nope one.csv; done 2>&1 | sort | uniq -c | sed 's/^ *//'
  12 attrib-roi: one.csv: no column 'nope' (has: customer, time, channel, converted, revenue)
  1 attrib-roi: one.csv: no column 'nope' (has: customer, time, channel, converted, revenue): --partial goes by it, or by a column 'order' that numbers the touches; the model row alone goes without
  1 attrib-roi: one.csv: no column 'nope' (has: customer, time, channel, converted, revenue): last goes by it, or by a column 'order' that numbers the touches; the model row alone goes without

In another file it may be:

  $ printf 'customer,time,channel,converted,paid\na,2026-01-02,,1,7\n' >paid.csv; printf 'customer,time,channel,converted\na,2026-01-01,A,0\n' >visits.csv; for files in 'visits.csv paid.csv' 'paid.csv visits.csv'; do attrib-roi -m last --columns=revenue=paid $files | cut -d, -f2,8; done; attrib-roi -m last --columns=revenue=paid --conversions=paid.csv visits.csv | cut -d, -f2,8
  channel,revenue
  (unassigned),0
  A,7
  channel,revenue
  (unassigned),0
  A,7
  channel,revenue
  A,7
  $ printf 'path,total_conversions,value\na > b,1,9\n' | attrib-roi --path --columns=total_conversion_value=vlaue
  attrib-roi: stdin: no column 'vlaue' (has: path, total_conversions, value)
  [1]
