A log, with rows in any order; the report is of the rows:

  $ cat >log.csv <<'END'
  > user_id,ts,channel,is_converted,revenue,campaign
  > u1,2026-11-03 10:00,mail,1,100,autumn
  > u1,2026-11-01 09:00,search,0,0,brand
  > u1,2026-11-02 09:00,weibo,0,0,autumn
  > u2,2026-11-01 12:00,search,0,0,brand
  > u2,2026-11-04 12:00,direct,1,50,
  > u2,2026-11-09 12:00,search,1,25,brand
  > u3,2026-11-05 08:00,weibo,0,0,autumn
  > END
  $ attrib-roi log.csv
  model,channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue,cost,roi,roas,cpa
  row,direct,1,1,1,1,1,50,,,,
  row,mail,1,1,1,1,1,100,,,,
  row,search,2,1,1,0.5,1,25,,,,
  row,weibo,2,0,0,0,0,0,,,,

Nine models, the same facts beside each; credit adds up to the conversions:

  $ attrib-roi -m all log.csv | cut -d, -f1,2,3,4,7,8
  model,channel,reach_count,convert_count,attributed,revenue
  row,direct,1,1,1,50
  row,mail,1,1,1,100
  row,search,2,1,1,25
  row,weibo,2,0,0,0
  last,direct,1,1,1,50
  last,mail,1,1,1,100
  last,search,2,1,1,25
  last,weibo,2,0,0,0
  first,direct,1,1,0,0
  first,mail,1,1,0,0
  first,search,2,1,3,175
  first,weibo,2,0,0,0
  linear,direct,1,1,0.5,25
  linear,mail,1,1,0.3333333333333333,33.333333333333336
  linear,search,2,1,1.8333333333333333,83.33333333333333
  linear,weibo,2,0,0.3333333333333333,33.333333333333336
  position,direct,1,1,0.5,25
  position,mail,1,1,0.4,40
  position,search,2,1,1.9,90
  position,weibo,2,0,0.2,20
  decay,direct,1,1,0.5737244051811553,28.686220259057766
  decay,mail,1,1,0.3677887405524992,36.77887405524992
  decay,search,2,1,1.7267434481772497,76.36056507678273
  decay,weibo,2,0,0.33174340608909575,33.174340608909574
  last-nd,direct,1,1,0,0
  last-nd,mail,1,1,1,100
  last-nd,search,2,1,2,75
  last-nd,weibo,2,0,0,0
  markov,direct,1,1,0.5454545454545455,23.333333333333332
  markov,mail,1,1,0.5454545454545455,46.666666666666664
  markov,search,2,1,1.3636363636363635,58.333333333333336
  markov,weibo,2,0,0.5454545454545455,46.666666666666664
  shapley,direct,1,1,0.5,25
  shapley,mail,1,1,0.3333333333333333,33.333333333333336
  shapley,search,2,1,1.8333333333333333,83.33333333333333
  shapley,weibo,2,0,0.3333333333333333,33.333333333333336
  $ attrib-roi -m all --wide log.csv
  channel,reach_count,convert_count,convert_users,convert_rate,cost,row_attributed,row_revenue,row_roi,last_attributed,last_revenue,last_roi,first_attributed,first_revenue,first_roi,linear_attributed,linear_revenue,linear_roi,position_attributed,position_revenue,position_roi,decay_attributed,decay_revenue,decay_roi,last-nd_attributed,last-nd_revenue,last-nd_roi,markov_attributed,markov_revenue,markov_roi,shapley_attributed,shapley_revenue,shapley_roi
  direct,1,1,1,1,,1,50,,1,50,,0,0,,0.5,25,,0.5,25,,0.5737244051811553,28.686220259057766,,0,0,,0.5454545454545455,23.333333333333332,,0.5,25,
  mail,1,1,1,1,,1,100,,1,100,,0,0,,0.3333333333333333,33.333333333333336,,0.4,40,,0.3677887405524992,36.77887405524992,,1,100,,0.5454545454545455,46.666666666666664,,0.3333333333333333,33.333333333333336,
  search,2,1,1,0.5,,1,25,,1,25,,3,175,,1.8333333333333333,83.33333333333333,,1.9,90,,1.7267434481772497,76.36056507678273,,2,75,,1.3636363636363635,58.333333333333336,,1.8333333333333333,83.33333333333333,
  weibo,2,0,0,0,,0,0,,0,0,,0,0,,0.3333333333333333,33.333333333333336,,0.2,20,,0.33174340608909575,33.174340608909574,,0,0,,0.5454545454545455,46.666666666666664,,0.3333333333333333,33.333333333333336,

What was spent, and the total; tv brought nobody, direct cost nothing:

  $ printf 'channel,cost\nsearch,20\nweibo,30\ntv,5\ndirect,0\n' >costs.csv
  $ attrib-roi -m last,linear --costs=costs.csv --total log.csv
  attrib-roi: costs.csv:4: no row of the log matches this cost; costs that a row matches: 3 of 4
  model,channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue,cost,roi,roas,cpa
  last,direct,1,1,1,1,1,50,0,,,
  last,mail,1,1,1,1,1,100,,,,
  last,search,2,1,1,0.5,1,25,20,0.25,1.25,20
  last,weibo,2,0,0,0,0,0,30,-1,0,
  last,tv,0,0,0,,0,0,5,-1,0,
  last,(total),3,3,2,1,3,175,55,2.1818181818181817,3.1818181818181817,18.333333333333332
  linear,direct,1,1,1,1,0.5,25,0,,,
  linear,mail,1,1,1,1,0.3333333333333333,33.333333333333336,,,,
  linear,search,2,1,1,0.5,1.8333333333333333,83.33333333333333,20,3.1666666666666665,4.166666666666667,10.909090909090908
  linear,weibo,2,0,0,0,0.3333333333333333,33.333333333333336,30,0.1111111111111111,1.1111111111111112,90
  linear,tv,0,0,0,,0,0,5,-1,0,
  linear,(total),3,3,2,1,3,175,55,2.1818181818181817,3.1818181818181817,18.333333333333332
  $ attrib-roi -m last --costs=costs.csv --margin=0.3 --cost-scale=1e-6 log.csv | cut -d, -f2,9-
  attrib-roi: costs.csv:4: no row of the log matches this cost; costs that a row matches: 3 of 4
  channel,cost,roi,roas,cpa
  direct,0,,,
  mail,,,,
  search,0.00002,374999,1250000,2e-05
  weibo,0.00003,-1,0,
  tv,0.000005,-1,0,

By campaign, and by when the conversion was:

  $ attrib-roi -m linear --by=campaign --period=week log.csv | cut -d, -f2-5,8,9
  channel,campaign,period,reach_count,convert_rate,attributed
  search,brand,2026-10-26,2,0,0
  direct,,2026-11-02,1,1,0.5
  mail,autumn,2026-11-02,1,1,0.3333333333333333
  weibo,autumn,2026-11-02,2,0,0.3333333333333333
  search,brand,2026-11-02,0,,0.8333333333333334
  search,brand,2026-11-09,1,1,1
  $ attrib-roi -m last --period=month log.csv | cut -d, -f2,3,8,9
  channel,period,attributed,revenue
  direct,2026-11,1,50
  mail,2026-11,1,100
  search,2026-11,1,25
  weibo,2026-11,0,0
  $ attrib-roi -m last --period=day log.csv | cut -d, -f2,3,8,9
  channel,period,attributed,revenue
  search,2026-11-01,0,0
  weibo,2026-11-02,0,0
  mail,2026-11-03,1,100
  direct,2026-11-04,1,50
  weibo,2026-11-05,0,0
  search,2026-11-09,1,25

A cost without a date is spread over the days of the log, one that says nothing
of campaigns over those of the channel by reach; a date outside the log does
not count:

  $ printf 'channel,date,cost\nsearch,2026-11-01,10\nsearch,2026-11-08,7\nsearch,2026-12-01,100\n' >dated.csv
  $ attrib-roi --costs=dated.csv log.csv | cut -d, -f2,9
  attrib-roi: dated.csv:4: this cost is of a day outside the log and is left out
  channel,cost
  direct,
  mail,
  search,17
  weibo,
  $ attrib-roi --period=week --costs=dated.csv log.csv | cut -d, -f2,3,10
  attrib-roi: dated.csv:3: no row of the log matches this cost; costs that a row matches: 1 of 2
  attrib-roi: dated.csv:4: this cost is of a day outside the log and is left out
  channel,period,cost
  search,2026-10-26,10
  direct,2026-11-02,
  mail,2026-11-02,
  weibo,2026-11-02,
  search,2026-11-02,7
  search,2026-11-09,
  $ attrib-roi --period=week --costs=costs.csv log.csv | cut -d, -f2,3,10
  attrib-roi: costs.csv:4: no row of the log matches this cost; costs that a row matches: 3 of 4
  attrib-roi: costs.csv: no column date: costs are divided evenly by the days of the log
  channel,period,cost
  search,2026-10-26,2.222222222
  direct,2026-10-26,0
  tv,2026-10-26,0.555555555
  weibo,2026-10-26,3.333333333
  direct,2026-11-02,0
  mail,2026-11-02,
  weibo,2026-11-02,23.333333333
  search,2026-11-02,15.555555555
  tv,2026-11-02,3.888888889
  search,2026-11-09,2.222222223
  direct,2026-11-09,0
  tv,2026-11-09,0.555555556
  weibo,2026-11-09,3.333333334
  $ attrib-roi --by=campaign --costs=costs.csv log.csv | cut -d, -f2,3,10
  attrib-roi: costs.csv:4: no row of the log matches this cost; costs that a row matches: 3 of 4
  attrib-roi: costs.csv: no column campaign: costs are divided by the customers that each reached
  channel,campaign,cost
  direct,,0
  mail,autumn,
  search,brand,20
  weibo,autumn,30
  tv,,5

Rows that are repeated but for the cost are added up:

  $ printf 'channel,cost\nsearch,20\nsearch,1\n' | attrib-roi --costs=/dev/stdin log.csv | cut -d, -f2,9
  attrib-roi: /dev/stdin:3: this row differs from an earlier one in nothing but the cost: they are added up
  channel,cost
  direct,
  mail,
  search,21
  weibo,

Which touches count.  A conversion ends its path, or sees all before it; is a
touch or not; looks back so far; direct touches can be left out:

  $ attrib-roi -m linear --cycle=overlap log.csv | cut -d, -f2,7,8
  channel,attributed,revenue
  direct,0.8333333333333334,33.333333333333336
  mail,0.3333333333333333,33.333333333333336
  search,1.5,75
  weibo,0.3333333333333333,33.333333333333336
  $ attrib-roi -m linear --conv-touch=no log.csv | cut -d, -f2,7,8
  attrib-roi: customer 'u2' at 2026-11-09T12:00:00Z: no touch came before this conversion: its credit goes to (unassigned)
  channel,attributed,revenue
  direct,0,0
  mail,0,0
  search,2.5,125
  weibo,0.5,50
  $ attrib-roi -m linear --lookback=36h log.csv | cut -d, -f2,7,8
  attrib-roi: customer 'u1' at 2026-11-01T09:00:00Z: touches that --lookback is too short for are left out (the first of 2)
  channel,attributed,revenue
  direct,1,50
  mail,0.5,50
  search,1,25
  weibo,0.5,50
  $ attrib-roi -m linear --skip-direct=all log.csv | cut -d, -f2,7,8
  attrib-roi: customer 'u2' at 2026-11-04T12:00:00Z: direct touches are left out (--skip-direct)
  channel,attributed,revenue
  direct,0,0
  mail,0.3333333333333333,33.333333333333336
  search,2.3333333333333335,108.33333333333333
  weibo,0.3333333333333333,33.333333333333336
  $ attrib-roi -m linear --skip-direct=tail log.csv | cut -d, -f2,7,8
  attrib-roi: customer 'u2' at 2026-11-04T12:00:00Z: direct touches are left out (--skip-direct)
  channel,attributed,revenue
  direct,0,0
  mail,0.3333333333333333,33.333333333333336
  search,2.3333333333333335,108.33333333333333
  weibo,0.3333333333333333,33.333333333333336
  $ attrib-roi -m last-nd --direct=MAIL log.csv | cut -d, -f2,7,8
  channel,attributed,revenue
  direct,1,50
  mail,0,0
  search,1,25
  weibo,1,100
  $ attrib-roi -m linear --max-touches=2 log.csv | cut -d, -f2,7,8
  attrib-roi: customer 'u1' at 2026-11-03T10:00:00Z: touches beyond --max-touches are left out
  channel,attributed,revenue
  direct,0.5,25
  mail,0.5,50
  search,1.5,50
  weibo,0.5,50
  $ attrib-roi -m position --weights=60,10,30 log.csv | cut -d, -f2,7,8
  channel,attributed,revenue
  direct,0.3333333333333333,16.666666666666668
  mail,0.3,30
  search,2.2666666666666666,118.33333333333333
  weibo,0.1,10
  $ attrib-roi -m decay --half-life=1d log.csv | cut -d, -f2,7,8
  channel,attributed,revenue
  direct,0.8888888888888888,44.44444444444444
  mail,0.5784864512873239,57.84864512873239
  search,1.2516156273486698,44.606007179311426
  weibo,0.2810090324751173,28.100903247511734

Touches, for joins; their credits add up to the last digit:

  $ attrib-roi -m linear,position --dump=touches log.csv
  customer,time,channel,campaign,conversion,model,credit,revenue
  u1,2026-11-01T09:00:00Z,search,brand,2026-11-03T10:00:00Z,linear,0.333333333333333334,33.3333333333333334
  u1,2026-11-02T09:00:00Z,weibo,autumn,2026-11-03T10:00:00Z,linear,0.333333333333333333,33.3333333333333333
  u1,2026-11-03T10:00:00Z,mail,autumn,2026-11-03T10:00:00Z,linear,0.333333333333333333,33.3333333333333333
  u1,2026-11-01T09:00:00Z,search,brand,2026-11-03T10:00:00Z,position,0.4,40
  u1,2026-11-02T09:00:00Z,weibo,autumn,2026-11-03T10:00:00Z,position,0.2,20
  u1,2026-11-03T10:00:00Z,mail,autumn,2026-11-03T10:00:00Z,position,0.4,40
  u2,2026-11-01T12:00:00Z,search,brand,2026-11-04T12:00:00Z,linear,0.5,25
  u2,2026-11-04T12:00:00Z,direct,,2026-11-04T12:00:00Z,linear,0.5,25
  u2,2026-11-01T12:00:00Z,search,brand,2026-11-04T12:00:00Z,position,0.5,25
  u2,2026-11-04T12:00:00Z,direct,,2026-11-04T12:00:00Z,position,0.5,25
  u2,2026-11-09T12:00:00Z,search,brand,2026-11-09T12:00:00Z,linear,1,25
  u2,2026-11-09T12:00:00Z,search,brand,2026-11-09T12:00:00Z,position,1,25
  $ attrib-roi --dump=paths log.csv
  path,total_conversions,total_conversion_value,total_null
  search,1,25,0
  search > direct,1,50,0
  search > weibo > mail,1,100,0
  weibo,0,0,1
  $ attrib-roi --dump=paths --collapse log.csv | attrib-roi --path -m linear | cut -d, -f1,2,4,7,8
  model,channel,convert_count,attributed,revenue
  linear,direct,1,0.5,25
  linear,mail,1,0.3333333333333333,33.333333333333336
  linear,search,1,1.8333333333333333,83.33333333333333
  linear,weibo,0,0.3333333333333333,33.333333333333336
  $ attrib-roi --dump=transitions log.csv
  from,to,count,probability
  (start),search,3,0.75
  (start),weibo,1,0.25
  direct,(conversion),1,1
  mail,(conversion),1,1
  search,(conversion),1,0.3333333333333333
  search,direct,1,0.3333333333333333
  search,weibo,1,0.3333333333333333
  weibo,(null),1,0.5
  weibo,mail,1,0.5
  $ attrib-roi --dump=removal log.csv
  channel,removal_effect,removal_effect_value,conversion_probability,expected_value
  direct,0.3333333333333333,0.2857142857142857,0.75,43.75
  mail,0.3333333333333333,0.5714285714285714,0.75,43.75
  search,0.8333333333333334,0.7142857142857143,0.75,43.75
  weibo,0.3333333333333333,0.5714285714285714,0.75,43.75
  $ attrib-roi --dump=removal --order=2 log.csv
  channel,removal_effect,removal_effect_value,conversion_probability,expected_value
  direct,0.3333333333333333,0.2857142857142857,0.75,43.75
  mail,0.3333333333333333,0.5714285714285714,0.75,43.75
  search,1,1,0.75,43.75
  weibo,0.3333333333333333,0.5714285714285714,0.75,43.75

Orders in a file of their own; rows of one identifier are one order:

  $ printf 'user_id,date,amount,order_id\nu3,2026-11-06,10,A\nu3,2026-11-07,10,A\nu9,2026-11-07,3,B\n' >orders.csv
  $ attrib-roi -m row,last --conversions=orders.csv log.csv | cut -d, -f1,2,3,4,7,8
  attrib-roi: customer 'u3' at 2026-11-07: this conversion's id came before: its revenue is added to the first; 1 of these have the revenue of the first, at another time (--repeated=first counts them once)
  attrib-roi: customer 'u9' at 2026-11-07: no touch came before this conversion: its credit goes to (unassigned)
  attrib-roi: orders.csv: customer 'u9' has no row in the log; conversions whose customer has one: 1 of 2
  attrib-roi: customer 'u1' at 2026-11-03T10:00:00Z: this conversion is in the log, beside those of --conversions: both count (the first of 3)
  model,channel,reach_count,convert_count,attributed,revenue
  row,direct,1,1,1,50
  row,mail,1,1,1,100
  row,search,2,1,1,25
  row,weibo,2,1,0,0
  row,(unassigned),0,1,2,23
  last,direct,1,1,1,50
  last,mail,1,1,1,100
  last,search,2,1,1,25
  last,weibo,2,1,1,20
  last,(unassigned),0,1,1,3
  $ attrib-roi -m row,last --since=2026-11-05 --conversions=orders.csv log.csv | cut -d, -f1,2,3,4,7,8
  attrib-roi: customer 'u3' at 2026-11-07: this conversion's id came before: its revenue is added to the first; 1 of these have the revenue of the first, at another time (--repeated=first counts them once)
  attrib-roi: customer 'u9' at 2026-11-07: no touch came before this conversion: its credit goes to (unassigned)
  attrib-roi: orders.csv: customer 'u9' has no row in the log; conversions whose customer has one: 1 of 2
  attrib-roi: customer 'u2' at 2026-11-09T12:00:00Z: this conversion is in the log, beside those of --conversions: both count
  model,channel,reach_count,convert_count,attributed,revenue
  row,search,1,1,1,25
  row,weibo,1,1,0,0
  row,(unassigned),0,1,2,23
  last,search,1,1,1,25
  last,weibo,1,1,1,20
  last,(unassigned),0,1,1,3

Intervals; with so few customers they are wide:

  $ attrib-roi -m row,markov --ci=95 --costs=costs.csv log.csv | cut -d, -f1,2,7,10,13-
  attrib-roi: costs.csv:4: no row of the log matches this cost; costs that a row matches: 3 of 4
  attrib-roi: channel 'direct': its interval is cut off at 0 conversions or at a roi of -1, as there can be no less (the first of 7)
  model,channel,attributed,roi,attributed_lo,attributed_hi,roi_lo,roi_hi,rate_lo,rate_hi
  row,direct,1,,0,2.959963984540053,,,0.20654931437723745,1
  row,mail,1,,0,2.9599639845400523,,,0.20654931437723745,1
  row,search,1,0.25,0,2.959963984540053,-1,2.699954980675067,0.09453120573423074,0.9054687942657693
  row,weibo,0,-1,0,0,-1,-1,0,0.6576197724933469
  row,tv,0,-1,0,0,-1,-1,,
  markov,direct,0.5454545454545455,,0,1.6468180822420941,,,0.20654931437723745,1
  markov,mail,0.5454545454545455,,0,1.6493652214280536,,,0.20654931437723745,1
  markov,search,1.3636363636363635,1.916666666666667,0,3.6640797917090353,-1,6.1224889190871865,0.09453120573423074,0.9054687942657693
  markov,weibo,0.5454545454545455,0.5555555555555555,0,1.6493652214280536,-1,3.642934252583166,0,0.6576197724933469
  markov,tv,0,-1,0,0,-1,-1,,

A row that converted without a channel is an order and no touch:

  $ printf 'user,time,channel,converted,revenue\na,2026-01-01,,0,\na,2026-01-02,mail,0,\na,2026-01-03,,1,5\nb,2026-01-03,,true,7\n' >bare.csv
  $ attrib-roi -m row,first,last bare.csv | cut -d, -f1-4,7,8
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: this touch has no channel and counts as (unassigned)
  attrib-roi: customer 'b' at 2026-01-03T00:00:00Z: no touch came before this conversion: its credit goes to (unassigned)
  model,channel,reach_count,convert_count,attributed,revenue
  row,(unassigned),2,2,2,12
  row,mail,1,0,0,0
  first,(unassigned),2,2,2,12
  first,mail,1,0,0,0
  last,(unassigned),2,2,1,7
  last,mail,1,0,1,5

State of events, and of paths, which is smaller and has a tag of its own:

  $ attrib-roi --partial log.csv | cut -f 1,3- | tr '\t' ' '
  u1 0 search 1793523600000 0 weibo 86400000 1 100000000000 mail 90000000
  u2 0 search 1793534400000 1 50000000000 direct 259200000 1 25000000000 search 432000000
  u3 0 weibo 1793865600000
  $ attrib-roi --partial log.csv | attrib-roi --merge -m markov,decay >merged.csv
  attrib-roi: stdin: this state has no opening and closing line, so that a line that is missing would not show
  $ attrib-roi -m markov,decay log.csv | cmp - merged.csv
  $ attrib-roi --partial=paths log.csv >paths.state
  $ attrib-roi --merge -m all paths.state >merged.csv
  attrib-roi: paths.state: this state has no opening and closing line, so that a line that is missing would not show
  attrib-roi: the state is of paths, without times: the model decay is left out
  $ attrib-roi -m row,last,first,linear,position,last-nd,markov,shapley log.csv | cmp - merged.csv
  $ attrib-roi --merge -m decay paths.state
  attrib-roi: paths.state: this state has no opening and closing line, so that a line that is missing would not show
  attrib-roi: the state is of paths, without times: not decay
  [1]
  $ attrib-roi --partial log.csv | cat paths.state - | attrib-roi --merge 2>&1 | sed 's/1:[0-9a-f]*/1:.../g'
  attrib-roi: stdin:10: this is state of attrib-roi, and not of attrib-roi-paths
  $ attrib-roi --merge --partial paths.state
  attrib-roi: what was merged is paths: want --partial=paths
  [1]
  $ attrib-roi --merge --partial=paths paths.state | cmp - paths.state
  $ attrib-roi --partial log.csv | attrib-roi --merge --partial=paths | cmp - paths.state

Sorted rows need the memory of one customer; little memory makes no difference:

  $ { head -n 1 log.csv; tail -n +2 log.csv | sort; } >sorted.csv
  $ attrib-roi -m all --sorted sorted.csv >one.csv
  $ attrib-roi -m all log.csv | cmp - one.csv
  $ attrib-roi -m all --memory=0 --tmp=. log.csv | cmp - one.csv
  $ attrib-roi -m all --memory=1 --tmp=. log.csv | cmp - one.csv
  $ attrib-roi --memory=1 --tmp=. --by=campaign log.csv >some.csv
  $ attrib-roi --by=campaign log.csv | cmp - some.csv

A cost may be of a month: it is divided by the days of that month, and what falls
on days that the log does not have is left out, and said.

  $ printf '%s\n' user_id,ts,channel,is_converted,revenue a,2026-01-01,ads,1,100 b,2026-01-31,ads,1,50 b,2026-02-14,ads,1,70 b,2026-02-14,sms,1,1 >months.csv
  $ printf '%s\n' channel,month,cost ads,2026-01,3100 ads,2026/2,280 sms,202601,31 ads,2026年3月,9 >month-costs.csv
  $ attrib-roi -m row --columns=costs.time=month --costs=month-costs.csv months.csv | cut -d, -f1,2,8,9
  attrib-roi: month-costs.csv:5: this cost is of a day outside the log and is left out
  attrib-roi: month-costs.csv:3: the log does not have all days of this month: the part of the others is left out
  model,channel,revenue,cost
  row,ads,220,3240
  row,sms,1,31
  $ attrib-roi -m row --period=week --columns=costs.time=month --costs=month-costs.csv months.csv 2>/dev/null | cut -d, -f2,3,10
  channel,period,cost
  ads,2025-12-29,400
  sms,2025-12-29,4
  ads,2026-01-05,700
  sms,2026-01-05,7
  ads,2026-01-12,700
  sms,2026-01-12,7
  ads,2026-01-19,700
  sms,2026-01-19,7
  ads,2026-01-26,610
  sms,2026-01-26,6
  ads,2026-02-02,70
  ads,2026-02-09,60
  sms,2026-02-09,
  $ printf '%s\n' channel,date,cost ads,2026-13,5 >thirteen.csv; attrib-roi --costs=thirteen.csv months.csv
  attrib-roi: thirteen.csv:2: '2026-13' is not a date (want 2024-12-31; a month has no day)
  [1]

Paths whose ends are written out have no channels of these names.

  $ printf '%s\n' path,total_conversions,total_null '(start) > tv > ads > (conversion),2,0' '(start) > tv > (null),0,3' 'tv > (null) > ads,1,0' '(null),1,0' >marks.csv
  $ attrib-roi --path -m last --dump=paths marks.csv
  attrib-roi: marks.csv:2: (start), (conversion) and (null) at the ends of this path are no channels and are left out (the first of 2)
  path,total_conversions,total_conversion_value,total_null
  (null),1,0,0
  tv,0,0,3
  tv > (null) > ads,1,0,0
  tv > ads,2,0,0

A list that has a default is replaced by the first that is given, and the next goes
on.

  $ printf '%s\n' user_id,ts,channel,is_converted,revenue a,2026-01-01,ads,0, a,2026-01-02,d1,0, a,2026-01-03,d2,1,5 >two.csv
  $ attrib-roi -m last-nd --direct=d1 --direct=d2 two.csv | cut -d, -f2,7
  channel,attributed
  d2,0
  ads,1
  d1,0
  $ attrib-roi -m position --weights=50,0,50 --weights=10,80,10 two.csv
  attrib-roi: --weights: want three, like 40,20,40 (see attrib-roi --help)
  [2]
