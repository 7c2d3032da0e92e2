What was given back, in a column beside the revenue.

It is told and not subtracted, unless --columns says that it shall be; of a row
that did not convert it is nothing.

  $ printf 'customer,time,channel,converted,revenue,refund_amount\na,2026-01-01,Email,0,,7\na,2026-01-02,SMS,1,100,25\nb,2026-01-03,SMS,1,50,0\n' >log.csv
  $ attrib-roi -m last --keep=channel,revenue --stats=s.json log.csv; grep -o '"refunded_kept":[0-9]*' s.json
  attrib-roi: log.csv:3: this row says that some of its amount was given back, which is not subtracted (--columns=refunded=refund_amount subtracts it)
  channel,revenue
  SMS,150
  Email,0
  "refunded_kept":1
  $ attrib-roi -m last --keep=channel,revenue --columns=refunded=refund_amount log.csv
  channel,revenue
  SMS,125
  Email,0
  $ attrib-roi -m row,last -j 2 --columns=refunded=refund_amount log.csv | cut -d , -f 1-4 | head -n 2
  model,channel,reach_count,convert_count
  row,SMS,2,2
  $ attrib-roi --partial log.csv >day.state; attrib-roi --merge -m last --keep=channel,revenue day.state
  attrib-roi: log.csv:3: this row says that some of its amount was given back, which is not subtracted (--columns=refunded=refund_amount subtracts it)
  attrib-roi: day.state: this state has no opening and closing line, so that a line that is missing would not show
  channel,revenue
  SMS,150
  Email,0

Of --conversions too.

  $ printf 'customer,time,channel\na,2026-01-01,Email\nb,2026-01-01,SMS\n' >touches.csv; printf 'customer,time,revenue,退款金额\na,2026-01-02,100,30\nb,2026-01-02,20,\n' >orders.csv
  $ attrib-roi -m last --conversions=orders.csv --keep=channel,revenue touches.csv
  attrib-roi: orders.csv:2: this row says that some of its amount was given back, which is not subtracted (--columns=refunded=NAME subtracts it)
  channel,revenue
  Email,100
  SMS,20
  $ attrib-roi -m last --conversions=orders.csv --columns=conversions.refunded=退款金额 --keep=channel,revenue touches.csv
  channel,revenue
  Email,70
  SMS,20
  $ printf 'customer,time,channel,converted,revenue,refunded\na,2026-01-02,SMS,1,100,all\n' | attrib-roi -m last --columns=refunded=refunded
  attrib-roi: stdin:2: 'all' is not an amount (want 1234.50)
  [1]

A path has no such column.

  $ printf 'path,total_conversions,total_conversion_value,refunded\na > b,2,10,5\n' | attrib-roi --path -m last --keep=channel,revenue
  channel,revenue
  a,0
  b,10
