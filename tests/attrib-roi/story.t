From a marketing log to what each channel earned, in one pipeline:

  $ utm-channel --preset=ga4-cn --map=samples/codes.csv samples/log.csv | attrib-roi -m linear --costs=samples/costs.csv --total | cut -d, -f2-4,7-10
  utm-channel: samples/log.csv:24: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal) (the first of 26)
  utm-channel: samples/log.csv:107: the url has a utm parameter twice with different values: the first counts (the first of 5)
  attrib-roi: stdin:24: this row continues a visit and is no touch (the first of 26)
  attrib-roi: customer 'C0030' at 2026-08-05T14:47:38Z: no touch came before this conversion: its credit goes to (unassigned) (the first of 4)
  attrib-roi: samples/costs.csv:130: no row of the log matches this cost; costs that a row matches: 128 of 132
  channel,reach_count,convert_count,attributed,revenue,cost,roi
  Direct,71,66,48.61666666666667,853417.6555,,
  Email,22,13,12.783333333333333,256592.442,2407.5,105.58045358255451
  Mobile Push Notifications,30,14,17.05,211229.33083333334,,
  Branch,21,7,8.6,490904.3333333333,24930,18.691308998529216
  Organic Search,30,6,7.466666666666667,133514.14666666667,,
  SMS,10,2,1.7333333333333334,115426.66666666667,14382,7.025772956936912
  Paid Search,71,14,13.333333333333334,166797.00116666665,81076,1.0572919380170047
  Organic Social,53,9,11.616666666666667,252868.34783333333,10044,24.176060118810568
  AI Assistant,21,3,3.8666666666666667,140700,,
  Paid Social,58,7,7.933333333333334,3705.516,95578,-0.9612304505220867
  (unassigned),0,2,4,3428.92,,
  Offline,0,0,0,0,20300,-1
  (total),219,137,137,2628584.36,248717.5,9.568554122649191

Which campaign brought high-value customers, by what they bought in the year:

  $ rfm-cluster --as-of=2026-11-22 samples/orders.csv | cut -d, -f1,6 >segments.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  $ utm-channel --preset=ga4-cn --map=samples/codes.csv samples/log.csv | attrib-roi -m linear --with=segments.csv --by=segment,campaign | grep ,high-value, | sort -t, -k10,10gr | head -n 6 | cut -d, -f2,4,5,9,10
  utm-channel: samples/log.csv:24: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal) (the first of 26)
  utm-channel: samples/log.csv:107: the url has a utm parameter twice with different values: the first counts (the first of 5)
  attrib-roi: stdin:24: this row continues a visit and is no touch (the first of 26)
  attrib-roi: customer 'C0030' at 2026-08-05T14:47:38Z: no touch came before this conversion: its credit goes to (unassigned) (the first of 4)
  attrib-roi: stdin:6: this customer is not in segments.csv (found 500 of 593; 137 of its 300 rows not used)
  Direct,,18,16.533333333333335,758904.9313333334
  Branch,wealth_salon,17,8.4,477584.3333333333
  Organic Social,wealth_salon,9,3.966666666666667,215186
  AI Assistant,,10,3.8666666666666667,140700
  Mobile Push Notifications,card_autumn,8,3.4833333333333334,137289.25333333333
  Email,monthly_letter,8,3.4833333333333334,123342.262

Months side by side, a row a channel, and what the last month has more than the
one before; a month that a channel does not have is 0, and without a cost there is
none:

  $ printf 'customer,time,channel,campaign,converted,revenue\na,2025-12-01,SMS,x,0,\na,2025-12-05,Mail,x,1,100\nb,2026-01-03,Ads,y,0,\nb,2026-01-05,SMS,y,1,50\nc,2026-01-07,Mail,x,1,70\nc,2026-03-07,Mail,y,1,30\n' >months.csv
  $ printf 'channel,date,cost\nMail,2026-01-09,35\nSMS,2025-12-01,10\n' >spent.csv
  $ attrib-roi -m last,linear --period=month --wide=period --costs=spent.csv months.csv
  model,channel,2025-12_attributed,2025-12_revenue,2025-12_cost,2025-12_roi,2026-01_attributed,2026-01_revenue,2026-01_cost,2026-01_roi,2026-03_attributed,2026-03_revenue,2026-03_cost,2026-03_roi,attributed_difference,revenue_difference
  last,Mail,1,100,,,1,70,35,1,1,30,,,0,-40
  last,SMS,0,0,10,-1,1,50,,,0,0,,,-1,-50
  last,Ads,0,0,,,0,0,,,0,0,,,0,0
  linear,Mail,0.5,50,,,1,70,35,1,1,30,,,0,-40
  linear,SMS,0.5,50,10,4,0.5,25,,,0,0,,,-0.5,-25
  linear,Ads,0,0,,,0.5,25,,,0,0,,,-0.5,-25
  $ attrib-roi -m last --by=campaign --period=week --wide=period --until=2025-12-31 months.csv
  model,channel,campaign,2025-12-01_attributed,2025-12-01_revenue,2025-12-01_cost,2025-12-01_roi
  last,Mail,x,1,100,,
  last,SMS,x,0,0,,
  $ attrib-roi -m markov --period=month --wide=period --lang=zh months.csv 2>/dev/null | head -n 2
  模型,渠道,2025-12归因转化,2025-12收入,2025-12花费,2025-12净收益率,2026-01归因转化,2026-01收入,2026-01花费,2026-01净收益率,2026-03归因转化,2026-03收入,2026-03花费,2026-03净收益率,归因转化差额,收入差额
  markov,Mail,0.5,50,,,0.6666666666666666,49.41176470588235,,,1,30,,,0.33333333333333337,-19.411764705882348
  $ head -n 1 months.csv | attrib-roi -m last --period=day --wide=period
  model,channel
  $ attrib-roi --wide=period months.csv
  attrib-roi: --wide=period wants --period=day, week or month (see attrib-roi --help)
  [2]
  $ attrib-roi --wide=period --period=day --total months.csv
  attrib-roi: --wide has no intervals and no total (see attrib-roi --help)
  [2]
  $ attrib-roi --wide=channels months.csv
  attrib-roi: --wide: 'channels' is not right (want models, period) (see attrib-roi --help)
  [2]
