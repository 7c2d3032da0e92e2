Orders that came to nothing, as a column of status says.

They count, for only who knows the export can tell what a status means, and are
told.

  $ printf 'order_id,customer,time,amount,Order Status\n1,a,2026-01-01,100,completed\n2,b,2026-01-02,50,Cancelled\n3,c,2026-01-03,30,wc-refunded\n4,d,2026-01-04,20,\n' >orders.csv
  $ rfm-cluster --partial --stats=s.json orders.csv | cut -f 1,5,6; grep -o '"rows_undone":[0-9]*' s.json
  rfm-cluster: orders.csv:3: the status of this row says that it was cancelled, refused, not paid or given back, and it counts all the same (--where leaves such rows out) (the first of 2)
  a	100000000000	1
  b	50000000000	1
  c	30000000000	1
  d	20000000000	1
  "rows_undone":2
  $ rfm-cluster --partial --where="'Order Status'=completed" orders.csv | cut -f 1,5,6
  a	100000000000	1
  􏿿	3

In Chinese, in the second of two columns, by all threads, in several files.

  $ printf '买家昵称,付款时间,实付金额,订单状态,退款状态\na,2026-01-01,100,交易成功,无退款\nb,2026-01-02,50,交易关闭,\nc,2026-01-03,9,交易成功,退款成功\n' >taobao.csv
  $ rfm-cluster --partial -j 3 orders.csv taobao.csv 2>&1 >/dev/null | grep status
  rfm-cluster: orders.csv:3: the status of this row says that it was cancelled, refused, not paid or given back, and it counts all the same (--where leaves such rows out) (the first of 4)
  $ rfm-cluster --lang=zh -k 2 --as-of=2026-01-05 taobao.csv 2>&1 >/dev/null | grep 状态
  rfm-cluster: taobao.csv:3: 本行的状态说它已取消、被拒、未付款或已退还，而仍照常计入（--where 可排除这样的行）（共 2 处，此为第一处）

A refund is told as one, and no more.  A column with a role is read by that role.

  $ printf 'customer,time,amount,status\na,2026-01-01,100,paid\na,2026-01-02,-100,refunded\n' | rfm-cluster --partial 2>&1 >/dev/null
  rfm-cluster: stdin:3: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  $ printf 'customer,time,amount,status\na,2026-01-01,100,cancelled\n' | rfm-cluster --partial --columns=currency=status 2>&1 >/dev/null | grep -c 'counts all'
  0
  [1]
