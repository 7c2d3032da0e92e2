Conversions that a column of status says came to nothing count, and are told.

  $ printf 'customer,time,channel,converted,revenue,status\na,2026-01-01,Email,no,,\na,2026-01-02,Email,yes,100,cancelled\nb,2026-01-02,Paid,no,,cancelled\nb,2026-01-03,Paid,yes,70,paid\n' >log.csv
  $ attrib-roi -m last --stats=s.json log.csv | cut -d, -f2,5,6; grep -o '"rows_undone":[0-9]*' s.json
  attrib-roi: log.csv:3: the status of this row says that it was cancelled, refused, not paid or given back, and it counts all the same (--where leaves such rows out)
  channel,convert_users,convert_rate
  Email,1,1
  Paid,1,1
  "rows_undone":1

So do those of --conversions.

  $ printf 'customer,time,channel\na,2026-01-01,Email\nb,2026-01-02,Paid\n' >touches.csv
  $ printf 'customer,time,revenue,order_status\na,2026-01-03,100,已取消\nb,2026-01-04,70,已完成\n' >crm.csv
  $ attrib-roi -m last --conversions=crm.csv touches.csv 2>&1 >/dev/null | grep status
  attrib-roi: crm.csv:2: the status of this row says that it was cancelled, refused, not paid or given back, and it counts all the same (--where leaves such rows out)
