Orders that a column of status says came to nothing count, and are told.

  $ printf 'customer,time,amount,status\na,2026-01-01,100,paid\na,2026-02-01,40,void\nb,2026-01-02,50,Refunded\nb,2026-03-02,-50,refunded\n' >orders.csv
  $ clv-forecast --partial --stats=s.json orders.csv | wc -l; grep -o '"rows_undone":[0-9]*' s.json
  clv-forecast: orders.csv:5: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  clv-forecast: orders.csv:3: the status of this row says that it was cancelled, refused, not paid or given back, and it counts all the same (--where leaves such rows out) (the first of 2)
  3
  "rows_undone":2
