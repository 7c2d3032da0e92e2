converted.t - --converted: a condition says which rows of a log of events converted.

An export of GA4: events by name, and the revenue of some of them.

  $ printf '%s\n' user_pseudo_id,event_timestamp,event_name,source,medium,ecommerce.purchase_revenue u1,1767225600000000,session_start,google,cpc, 'u1,1767312000000000,purchase,(direct),(none),99.5' u2,1767225600000000,session_start,baidu,organic, 'u2,1767312000000000,purchase,(direct),(none),x' >ga4.csv
  $ utm-channel --preset=ga4 ga4.csv | sed '$s/,x,/,1,/' >log.csv
  $ attrib-roi -m linear --converted=event_name=purchase log.csv | cut -d, -f1-4,7,8
  model,channel,reach_count,convert_count,attributed,revenue
  linear,Direct,2,2,1,50.25
  linear,Organic Search,1,0,0.5,0.5
  linear,Paid Search,1,0,0.5,49.75
  $ attrib-roi log.csv
  attrib-roi: log.csv: no column 'converted' (1 and 0, or yes and no: --columns=converted=NAME), no --converted=CONDITION (event_name=purchase) and no --conversions=FILE: nothing says what converted
  [1]

The condition's column may play a role, too, here that of the revenue; and any of
several will do.

  $ attrib-roi --converted='ecommerce.purchase_revenue>50' log.csv | cut -d, -f1-4,7,8
  attrib-roi: log.csv:5: this row has revenue and did not convert: the revenue is not counted
  model,channel,reach_count,convert_count,attributed,revenue
  row,Direct,2,1,1,99.5
  row,Organic Search,1,0,0,0
  row,Paid Search,1,0,0,0
  $ attrib-roi -m last-nd --converted='event_name=purchase|refund' log.csv | cut -d, -f1-4,7,8
  model,channel,reach_count,convert_count,attributed,revenue
  last-nd,Direct,2,2,0,0
  last-nd,Organic Search,1,0,1,1
  last-nd,Paid Search,1,0,1,99.5
  $ attrib-roi --converted='ecommerce.purchase_revenue>50' <log.csv -j 3 | cut -d, -f1-4,7,8
  attrib-roi: stdin:5: this row has revenue and did not convert: the revenue is not counted
  model,channel,reach_count,convert_count,attributed,revenue
  row,Direct,2,1,1,99.5
  row,Organic Search,1,0,0,0
  row,Paid Search,1,0,0,0

It goes before a column of that name, and an order's identifier is one as ever.

  $ printf '%s\n' customer,time,channel,kind,converted,revenue,order_id a,2026-01-01,Ads,view,1,, a,2026-01-02,Mail,order,0,7,O1 a,2026-01-02,Mail,order,0,5,O1 >both.csv
  $ attrib-roi -m last --converted=kind=order both.csv | cut -d, -f1-4,7,8
  attrib-roi: customer 'a' at 2026-01-02T00:00:00Z: this conversion's id came before: its revenue is added to the first
  model,channel,reach_count,convert_count,attributed,revenue
  last,Mail,1,1,1,12
  last,Ads,1,0,0,0
  $ attrib-roi -m last both.csv | cut -d, -f1-4,7,8
  attrib-roi: both.csv:3: this row has revenue and did not convert: the revenue is not counted (the first of 2)
  model,channel,reach_count,convert_count,attributed,revenue
  last,Ads,1,1,1,0
  last,Mail,1,0,0,0

Cells that do not compare are told, and so is a log in which nothing converted.

  $ attrib-roi -m last --converted='kind>5' both.csv | cut -d, -f1-4,7,8
  attrib-roi: both.csv:3: this row has revenue and did not convert: the revenue is not counted (the first of 2)
  attrib-roi: both.csv:2: a cell that --converted compares by < or > is no number or time, so that does not hold (the first of 3)
  attrib-roi: no conversions
  model,channel,reach_count,convert_count,attributed,revenue
  last,Ads,1,0,0,0
  last,Mail,1,0,0,0
  $ attrib-roi --converted=event_name= log.csv | cut -d, -f1-4,7,8
  attrib-roi: log.csv:3: this row has revenue and did not convert: the revenue is not counted (the first of 2)
  attrib-roi: no conversions
  model,channel,reach_count,convert_count,attributed,revenue
  row,Direct,2,0,0,0
  row,Organic Search,1,0,0,0
  row,Paid Search,1,0,0,0
  $ attrib-roi --converted=event=purchase log.csv
  attrib-roi: log.csv: no column 'event' (has: user_pseudo_id, event_timestamp, event_name, source, medium, ecommerce.purchase_revenue, utm_source, utm_medium, utm_campaign, utm_term, utm_content, campaign, channel)
  [1]
  $ attrib-roi --converted=event_name==purchase log.csv
  attrib-roi: --converted: 'event_name==purchase' is not a condition: '=purchase' is left over (one = compares) (see attrib-roi --help)
  [2]
  $ attrib-roi --path --converted=a=1 log.csv
  attrib-roi: --converted is about rows of events, not --path (see attrib-roi --help)
  [2]

A state says by which condition it was made.

  $ attrib-roi --partial --converted=kind=order both.csv >order
  $ attrib-roi --partial --converted=kind=view both.csv >view
  attrib-roi: both.csv:3: this row has revenue and did not convert: the revenue is not counted (the first of 2)
  $ attrib-roi --merge -m last --converted=kind=order order | cut -d, -f1-4,7,8
  attrib-roi: order: this state has no opening and closing line, so that a line that is missing would not show
  attrib-roi: customer 'a' at 2026-01-02T00:00:00Z: this conversion's id came before: its revenue is added to the first
  model,channel,reach_count,convert_count,attributed,revenue
  last,Mail,1,1,1,12
  last,Ads,1,0,0,0
  $ attrib-roi --merge -m last --converted=kind=order order view
  attrib-roi: view:1: this state was made with --converted=kind=view, and this run is with --converted=kind=order
  [1]

A condition that is empty is none:

  $ printf 'customer,time,channel\na,2026-01-01,Email\n' | attrib-roi --converted=
  attrib-roi: --converted: a condition is wanted, such as event_name=purchase (see attrib-roi --help)
  [2]
  $ printf 'customer,time,channel\na,2026-01-01,Email\n' | attrib-roi --converted=' '
  attrib-roi: --converted: a condition is wanted, such as event_name=purchase (see attrib-roi --help)
  [2]
