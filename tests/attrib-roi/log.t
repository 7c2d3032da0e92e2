What a bank asks first, of a table without times: customers, conversions and their
rate by channel, as GROUP BY tells them; what needs the order of touches says so:

  $ printf 'user_id,channel,is_converted\nu1,sms,0\nu1,sms,1\nu2,sms,0\nu2,app,1\nu2,app,1\nu3,,0\n' >bank.csv
  $ attrib-roi -m row bank.csv | cut -d, -f1-6
  attrib-roi: bank.csv: no column 'revenue': every conversion is worth 0
  attrib-roi: bank.csv:7: this touch has no channel and counts as (unassigned)
  model,channel,reach_count,convert_count,convert_users,convert_rate
  row,app,1,2,1,2
  row,sms,2,1,1,0.5
  row,(unassigned),1,0,0,0
  $ attrib-roi -m row,first bank.csv
  attrib-roi: bank.csv: no column 'time' (has: user_id, channel, is_converted): first goes by it, or by a column 'order' that numbers the touches; the model row alone goes without
  [1]
  $ attrib-roi --partial bank.csv
  attrib-roi: bank.csv: no column 'time' (has: user_id, channel, is_converted): --partial goes by it, or by a column 'order' that numbers the touches; the model row alone goes without
  [1]
  $ attrib-roi --period=day bank.csv
  attrib-roi: bank.csv: no column 'time' (has: user_id, channel, is_converted): --period goes by it, or by a column 'order' that numbers the touches; the model row alone goes without
  [1]
  $ printf 'channel,date,cost\nsms,2026-01-01,3\n' >dated.csv; attrib-roi --costs=dated.csv bank.csv 2>said | cut -d, -f2,9
  channel,cost
  app,
  sms,3
  (unassigned),

Touches that are numbered and have no times: the column order, which must be there
in all files or in none:

  $ printf 'user,order,channel,converted\nj1,1,a,0\nj1,2,b,1\nj2,2,b,0\nj2,-1,a,0\nj2,10,c,1\n' >steps.csv
  $ attrib-roi -m first,last,linear steps.csv 2>said | cut -d, -f1,2,7
  model,channel,attributed
  first,c,0
  first,b,0
  first,a,2
  last,c,1
  last,b,1
  last,a,0
  linear,c,0.3333333333333333
  linear,b,0.8333333333333334
  linear,a,0.8333333333333334
  $ attrib-roi -m linear --dump=touches steps.csv 2>said
  customer,time,channel,campaign,conversion,model,credit,revenue
  j1,1,a,,2,linear,0.5,0
  j1,2,b,,2,linear,0.5,0
  j2,-1,a,,10,linear,0.333333333333333334,0
  j2,2,b,,10,linear,0.333333333333333333,0
  j2,10,c,,10,linear,0.333333333333333333,0
  $ attrib-roi --wide -m all steps.csv 2>&1 >wide | grep decay; grep -o 'decay[a-z_]*' wide; sed -n 2p wide | cut -d, -f 22-24
  attrib-roi: the order of touches has no times: the model decay is left out
  decay_attributed
  decay_revenue
  decay_roi
  ,,
  $ attrib-roi -m decay steps.csv
  attrib-roi: steps.csv: no column 'time' (has: user, order, channel, converted): decay goes by time; the model row alone goes without
  [1]
  $ attrib-roi -m last --lookback=3d steps.csv
  attrib-roi: steps.csv: no column 'time' (has: user, order, channel, converted): --lookback goes by time; the model row alone goes without
  [1]
  $ attrib-roi -m last steps.csv bank.csv
  attrib-roi: bank.csv: no column 'time' (has: user_id, channel, is_converted): last goes by it, or by a column 'order' that numbers the touches; the model row alone goes without
  [1]
  $ sed 's/10/first/' steps.csv | attrib-roi -m last
  attrib-roi: stdin:6: 'first' is not a whole number (want 12)
  [1]
  $ sed 's/10/99999999999999/' steps.csv | attrib-roi -m last
  attrib-roi: stdin:6: '99999999999999' is not the place of a touch (want 1, 2, ...)
  [1]
  $ attrib-roi --partial steps.csv 2>said >steps; attrib-roi -m first --merge steps 2>said | cut -d, -f2,7
  channel,attributed
  c,0
  b,0
  a,2

A row within a visit, as utm-channel calls it, is no touch; what it converts is kept,
and counts for the channels before it:

  $ cat >visits.csv <<'END'
  > customer,time,channel,converted,revenue
  > a,2026-01-01T10:00,Ads,0,
  > a,2026-01-01T10:02,(internal),0,
  > a,2026-01-01T10:03,(internal),1,9
  > b,2026-01-01T10:03,(internal),1,4
  > END
  $ attrib-roi -m last,linear visits.csv | cut -d, -f1-5,7,8
  attrib-roi: visits.csv:3: this row continues a visit and is no touch (the first of 3)
  attrib-roi: customer 'b' at 2026-01-01T10:03:00Z: no touch came before this conversion: its credit goes to (unassigned)
  model,channel,reach_count,convert_count,convert_users,attributed,revenue
  last,Ads,1,1,1,1,9
  last,(unassigned),0,1,1,1,4
  linear,Ads,1,1,1,1,9
  linear,(unassigned),0,1,1,1,4
  $ attrib-roi visits.csv 2>said | cut -d, -f2-5,7,8
  channel,reach_count,convert_count,convert_users,attributed,revenue
  (internal),2,2,2,2,13
  Ads,1,0,0,0,0
  $ attrib-roi -m last --sorted --total visits.csv 2>said | cut -d, -f2-5,7,8
  channel,reach_count,convert_count,convert_users,attributed,revenue
  Ads,1,1,1,1,9
  (unassigned),0,1,1,1,4
  (total),2,2,2,2,13
  $ printf 'customer,time,channel,converted,cost\na,2026-01-01,(internal),0,3\n' | attrib-roi
  attrib-roi: stdin:2: a row that continues a visit (internal) has a cost, and no channel to bear it
  [1]

With --conversions a channel has the orders that came after a touch of it, and
(unassigned) those that nothing came before; a row of it is only there for these:

  $ printf 'customer,time,channel,converted\na,2026-01-01T08:00,Mail,0\na,2026-01-02T08:00,Ads,0\na,2026-01-03T08:00,Ads,0\nb,2026-01-02T08:00,Mail,0\nc,2026-01-09T08:00,Ads,0\n' >touches.csv
  $ printf 'customer,time,revenue\na,2026-01-02T09:00,5\na,2026-01-05T09:00,7\nb,2026-01-05T09:00,1\n' >orders.csv
  $ attrib-roi -m first --total --conversions=orders.csv touches.csv | cut -d, -f2-8
  channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue
  Mail,2,3,2,1.5,2,6
  Ads,2,2,1,1,1,7
  (total),3,3,2,1,3,13
  $ { cat orders.csv; echo z,2026-01-05,2; } >more.csv; attrib-roi -m first --total --conversions=more.csv touches.csv 2>said | cut -d, -f2-8
  channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue
  Mail,2,3,2,1.5,2,6
  Ads,2,2,1,1,1,7
  (unassigned),0,1,1,,1,2
  (total),4,4,3,1,4,15
  $ attrib-roi -m first --period=day --conversions=orders.csv touches.csv | cut -d, -f2-8
  channel,period,reach_count,convert_count,convert_users,convert_rate,attributed
  Mail,2026-01-01,1,0,0,0,0
  Ads,2026-01-02,1,1,1,1,0
  Mail,2026-01-02,1,1,1,1,1
  Ads,2026-01-03,1,0,0,0,0
  Ads,2026-01-05,0,1,1,,1
  Mail,2026-01-05,0,2,2,,1
  Ads,2026-01-09,1,0,0,0,0

An order of a day stands behind the touches of that day, but looks back from its
beginning:

  $ printf 'customer,time,channel,converted\na,2026-01-05T18:00,Ads,0\na,2026-01-04,Mail,0\n' >day.csv; printf 'customer,time,revenue\na,2026-01-05,9\n' >paid.csv
  $ attrib-roi -m last,first --lookback=1d --conversions=paid.csv day.csv | cut -d, -f1,2,7
  attrib-roi: day.csv:3: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them
  model,channel,attributed
  last,Ads,1
  last,Mail,0
  first,Ads,0
  first,Mail,1
  $ attrib-roi -m last --dump=touches --conversions=paid.csv day.csv
  attrib-roi: day.csv:3: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them
  customer,time,channel,campaign,conversion,model,credit,revenue
  a,2026-01-04T00:00:00Z,Mail,,2026-01-05T00:00:00Z,last,0,0
  a,2026-01-05T18:00:00Z,Ads,,2026-01-05T00:00:00Z,last,1,9
  $ attrib-roi -m last,first --lookback=1d --tz=Asia/Shanghai --conversions=paid.csv day.csv | cut -d, -f1,2,7
  attrib-roi: day.csv:3: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them
  model,channel,attributed
  last,Ads,1
  last,Mail,0
  first,Ads,0
  first,Mail,1

--until-next: a second order without a newer touch has the touches of the first:

  $ printf 'customer,time,revenue\na,2026-01-05,9\na,2026-01-20,3\n' >two.csv
  $ attrib-roi -m linear --conversions=two.csv day.csv | cut -d, -f2,7,8
  attrib-roi: day.csv:3: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them
  attrib-roi: customer 'a' at 2026-01-20: no touch came before this conversion: its credit goes to (unassigned)
  channel,attributed,revenue
  Ads,0.5,4.5
  Mail,0.5,4.5
  (unassigned),1,3
  $ attrib-roi -m linear --until-next --conversions=two.csv day.csv | cut -d, -f2,7,8
  attrib-roi: day.csv:3: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them
  channel,attributed,revenue
  Ads,1,6
  Mail,1,6
  $ { cat day.csv; echo a,2026-01-10,Tv,0; } >newer.csv; attrib-roi -m linear --until-next --conversions=two.csv newer.csv | cut -d, -f2,7,8
  attrib-roi: newer.csv:3: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them (the first of 2)
  channel,attributed,revenue
  Ads,0.5,4.5
  Mail,0.5,4.5
  Tv,1,3
  $ attrib-roi -m linear --until-next --cycle=overlap day.csv
  attrib-roi: --until-next is of conversions of events, and of --cycle=reset (see attrib-roi --help)
  [2]

Models that go by what channels are, paths without some of them, and weights of two
touches:

  $ printf 'customer,time,channel,converted\na,2026-01-01,Direct,0\na,2026-01-02,Paid Search,0\na,2026-01-03,Mail,0\na,2026-01-04,Direct,1\nb,2026-01-01,Mail,0\nb,2026-01-02,Tv,1\n' >kinds.csv
  $ attrib-roi -m first-nd,last-paid,last-nd kinds.csv 2>said | cut -d, -f1,2,7
  model,channel,attributed
  first-nd,Direct,0
  first-nd,Tv,0
  first-nd,Mail,1
  first-nd,Paid Search,1
  last-paid,Direct,0
  last-paid,Tv,1
  last-paid,Mail,0
  last-paid,Paid Search,1
  last-nd,Direct,0
  last-nd,Tv,1
  last-nd,Mail,1
  last-nd,Paid Search,0
  $ attrib-roi -m last-paid --paid=mail kinds.csv 2>said | cut -d, -f2,7
  channel,attributed
  Direct,0
  Tv,0
  Mail,2
  Paid Search,0
  $ attrib-roi -m linear --remove=mail,tv kinds.csv | cut -d, -f2,7
  attrib-roi: kinds.csv: no column 'revenue': every conversion is worth 0
  attrib-roi: customer 'a' at 2026-01-04T00:00:00Z: touches are left out (--skip-direct, --remove, --remove-tail)
  channel,attributed
  Direct,0.6666666666666666
  Tv,0.5
  Mail,0.5
  Paid Search,0.3333333333333333
  $ attrib-roi -m last,first --remove-tail='d*,Tv' kinds.csv 2>said | cut -d, -f1,2,7
  model,channel,attributed
  last,Direct,0
  last,Tv,0
  last,Mail,2
  last,Paid Search,0
  first,Direct,1
  first,Tv,0
  first,Mail,1
  first,Paid Search,0
  $ attrib-roi -m position --weights=60,20,20 kinds.csv 2>said | cut -d, -f2,7 | grep -e Tv -e Mail
  Tv,0.25
  Mail,0.85
  $ attrib-roi -m position --weights=0,100,0 kinds.csv 2>said | cut -d, -f2,7 | grep -e Tv -e Mail
  Tv,0.5
  Mail,1
  $ attrib-roi -m last,first,last kinds.csv
  attrib-roi: --models: last is given twice (see attrib-roi --help)
  [2]
  $ attrib-roi -m row,all kinds.csv
  attrib-roi: --models: row is given twice (see attrib-roi --help)
  [2]

A margin is a share, or a percentage:

  $ printf 'channel,cost\nTv,2\n' >tv.csv; sed '1s/$/,revenue/; 2,$s/$/,10/' kinds.csv >paid.csv
  $ for m in 0.3 30% 1 100%; do attrib-roi -m last --margin=$m --costs=tv.csv paid.csv 2>said | grep Tv | cut -d, -f10; done
  0.5
  0.5
  4
  4
  $ attrib-roi --margin=30 kinds.csv
  attrib-roi: --margin: '30' is not a share from 0 to 1 (want 0.3, or 30%) (see attrib-roi --help)
  [2]
  $ attrib-roi --margin=101% kinds.csv
  attrib-roi: --margin: '101%' is not a share from 0 to 1 (want 0.3, or 30%) (see attrib-roi --help)
  [2]
  $ attrib-roi --margin=some kinds.csv
  attrib-roi: --margin: 'some' is not a share from 0 to 1 (want 0.3, or 30%) (see attrib-roi --help)
  [2]

Costs whose name differs from the log's in case or blanks alone are its own, and
totals of an ad platform are left out; both are said:

  $ printf 'channel,cost\nmail,12\nTV ,3\nGrand total,15\nradio,1\n' >costs.csv
  $ attrib-roi --costs=costs.csv --stats=stats paid.csv 2>&1 | cut -d, -f2,9-10; tr ',' '\n' <stats | grep -E '^"costs' | paste -sd ' '
  attrib-roi: paid.csv:2: this row has revenue and did not convert: the revenue is not counted (the first of 4)
  attrib-roi: costs.csv:5: no row of the log matches this cost; costs that a row matches: 2 of 3
   which differs in case or blanks alone: they are taken for one (the first of 2)
   and is left out
  channel,cost,roi
  Direct,,
  Tv,3,2.3333333333333335
  Mail,12,-1
  Paid Search,,
  radio,1,-1
  "costs_met":2 "costs_met_of":3 "costs_folded":2 "costs_total":1 "costs_outside":0 "costs_cut":0 "costs_empty":0 "costs_repeated":0 "costs_both":0
  $ { cat paid.csv; echo c,2026-01-01,TV,0,; echo c,2026-01-01,Total,0,; } >both.csv; printf 'channel,cost\ntv,3\nTotal,1\n' >costs.csv; attrib-roi --costs=costs.csv both.csv 2>&1 | cut -d, -f2,9 | grep -i -e tv -e to
  attrib-roi: channel 'TV': case or blanks alone divide this channel from another: they are taken for two (the first of 2)
  Tv,
  TV,
  Total,1
  tv,3

Steps of a path may be divided by something else; where nothing is, that is said:

  $ printf 'path,total_conversions,total_conversion_value\na|b|c,3,6\nb,1,1\n' >paths.csv; attrib-roi --path -m first paths.csv | cut -d, -f2,7
  attrib-roi: paths.csv: no path has a '>': each is one step (--sep says what divides them)
  channel,attributed
  a|b|c,3
  b,1
  $ attrib-roi --path -m first --sep='|' paths.csv | cut -d, -f2,7
  channel,attributed
  a,3
  b,1
  c,0
  $ printf 'path,total_conversions\na -> b ->c,3\n' | attrib-roi --path -m first --sep='->' 2>said | cut -d, -f2,7
  channel,attributed
  a,3
  b,0
  c,0
  $ attrib-roi --sep='|' paid.csv
  attrib-roi: --sep divides the steps of --path (see attrib-roi --help)
  [2]

--since and --until choose conversions: touches before --since are still theirs, and
conversions before it still end paths.  --touches-since leaves rows out as such:

  $ printf 'customer,time,channel,converted,revenue\nc1,2026-01-30,Email,0,\nc1,2026-02-02,Direct,1,10\nc2,2026-01-10,Tv,1,5\nc2,2026-02-10,Ads,1,7\nc3,2026-01-05,Tv,0,\nc4,2026-02-05,Tv,0,\nc2,2026-03-01,Ads,1,7\n' >months.csv
  $ attrib-roi -m first --lookback=30d --since=2026-02-01 --until=2026-02-28 --total months.csv | cut -d, -f2-8
  channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue
  Ads,1,1,1,1,1,7
  Direct,1,1,1,1,0,0
  Tv,1,0,0,0,0,0
  Email,0,0,0,,1,10
  (total),3,2,2,0.6666666666666666,2,17
  $ attrib-roi -m first --lookback=30d --period=month months.csv | grep 2026-02, | cut -d, -f2,4-9
  Ads,1,1,1,1,1,7
  Direct,1,1,1,1,0,0
  Tv,1,0,0,0,0,0
  Email,0,0,0,,1,10
  $ attrib-roi -m first --touches-since=2026-02-01 --until=2026-02-28 --stats=stats months.csv | cut -d, -f2-8; grep -o '"rows_early":[0-9]*' stats
  attrib-roi: months.csv:2: this row is before --touches-since and is left out (the first of 3)
  channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue
  Ads,1,1,1,1,1,7
  Direct,1,1,1,1,1,10
  Tv,1,0,0,0,0,0
  "rows_early":3
  $ attrib-roi -m row --since=2026-02-01 --until=2026-02-28 --total months.csv | cut -d, -f2-8
  channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue
  Ads,1,1,1,1,1,7
  Direct,1,1,1,1,1,10
  Tv,1,0,0,0,0,0
  (total),3,2,2,0.6666666666666666,2,17
  $ printf 'customer,time,revenue,id\nc1,2026-01-31,1,A\nc1,2026-02-03,2,B\nc1,2026-02-04,-1,A\nc3,2026-02-03,4,C\nz,2026-01-01,3,D\n' >orders.csv; sed 's/,1,/,0,/' months.csv >quiet.csv
  $ attrib-roi -m first --since=2026-02-01 --conversions=orders.csv --total quiet.csv 2>said | cut -d, -f2-8; grep -e known -e 'no row' said
  channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue
  Direct,1,1,1,1,1,2
  Tv,1,1,1,1,1,4
  Ads,1,0,0,0,0,0
  Email,0,1,1,,0,0
  (total),4,2,2,0.5,2,6
  [1]
  $ attrib-roi -m first --since=2026-02-01 --conversions=orders.csv --dump=touches quiet.csv 2>said
  customer,time,channel,campaign,conversion,model,credit,revenue
  c1,2026-02-02T00:00:00Z,Direct,,B,first,1,2
  c3,2026-01-05T00:00:00Z,Tv,,C,first,1,4
  $ attrib-roi --path --touches-since=2026-01-01 months.csv
  attrib-roi: --path has no customers, times or columns: not with --sorted, --conversions, --lookback, --cycle, --conv-touch, --period or --by (see attrib-roi --help)
  [2]

A flag is written in many ways, with blanks around it too; another word is a bad row.

  $ for v in 1 0 1.0 0.0 Y n yes NO t F TRUE False 是 否 有 无 ' 是 ' '' ; do printf 'customer\tchannel\tconverted\na\tE\t%s\n' "$v" | attrib-roi 2>/dev/null | awk -v v="$v" 'NR > 1 { printf "[%s] %s\n", v, $4 }'; done
  [1] 1
  [0] 0
  [1.0] 1
  [0.0] 0
  [Y] 1
  [n] 0
  [yes] 1
  [NO] 0
  [t] 1
  [F] 0
  [TRUE] 1
  [False] 0
  [是] 1
  [否] 0
  [有] 1
  [无] 0
  [ 是 ] 1
  [] 0
  $ printf 'user,channel,是否转化\na,微信,是\nb,微信,否\n' | attrib-roi 2>/dev/null | cut -d, -f2-6
  channel,reach_count,convert_count,convert_users,convert_rate
  微信,2,1,1,0.5
  $ for v in maybe 2 已支付 √; do printf 'customer\tchannel\tconverted\na\tE\t%s\n' "$v" | attrib-roi 2>&1 | head -n 1; done
  attrib-roi: stdin:2: 'maybe' is not a flag (want 1 or 0, or yes or no)
  attrib-roi: stdin:2: '2' is not a flag (want 1 or 0, or yes or no)
  attrib-roi: stdin:2: '已支付' is not a flag (want 1 or 0, or yes or no)
  attrib-roi: stdin:2: '√' is not a flag (want 1 or 0, or yes or no)

Shapley values over all paths go by the rates of coalitions, here 5 %, 2 % and 17 of 300; failed paths count, and credits add up.

  $ printf 'path,total_conversions,total_null,total_conversion_value\nA > B,10,90,500\nA,5,95,50\nB,2,98,10\n' >game.csv; attrib-roi --path -m shapley,linear --shapley=all --total game.csv | cut -d, -f1,2,7,8
  model,channel,attributed,revenue
  shapley,A,13,340
  shapley,B,4,220
  shapley,(total),17,560
  linear,A,10,300
  linear,B,7,260
  linear,(total),17,560
  $ printf 'customer,time,channel,converted,revenue\na,2026-01-01,A,0,\na,2026-01-02,B,1,10\nb,2026-01-01,A,0,\nc,2026-01-01,B,0,\nd,2026-01-01,B,1,20\ne,2026-01-01,C,0,\n' >play.csv; attrib-roi -m shapley --shapley=all --total play.csv | cut -d, -f1,2,7,8; for j in 1 2 7; do attrib-roi -j$j -m shapley --shapley=all --period=month --ci=90 play.csv 2>/dev/null | cksum; done | uniq | wc -l
  model,channel,attributed,revenue
  shapley,B,2.194444444445,38.472222222222
  shapley,A,0.111111111111,-3.194444444444
  shapley,C,-0.305555555556,-5.277777777778
  shapley,(total),2,30
  1
  $ attrib-roi --partial=paths -o paths.state play.csv; attrib-roi --merge -m shapley --shapley=all --total paths.state | cut -d, -f1,2,7,8
  model,channel,attributed,revenue
  shapley,B,2.194444444445,38.472222222222
  shapley,A,0.111111111111,-3.194444444444
  shapley,C,-0.305555555556,-5.277777777778
  shapley,(total),2,30
  $ attrib-roi -m linear --shapley=all play.csv
  attrib-roi: --shapley=all wants the model shapley (-m shapley) (see attrib-roi --help)
  [2]
  $ { echo customer,time,channel,converted; for i in $(seq 21); do echo "c$i,2026-01-01,ch$i,1"; done; } >many.csv; attrib-roi -m shapley --shapley=all many.csv 2>&1 | tail -n 1; attrib-roi -m shapley --shapley=all --where='channel!=ch21' many.csv 2>/dev/null | wc -l
  attrib-roi: --shapley=all: there are more than 20 channels, and so more coalitions than can be counted (--remove some)
  21

Tables of paths as Google Analytics and packages call their columns:

  $ printf 'path;conversions;value\na > b;3;2.5\nb > b > a;1;7\n' | attrib-roi --path -m linear -d';' | cut -d';' -f2,4,7,8
  channel;convert_count;attributed;revenue
  a;1;1.8333333333333333;3.5833333333333335
  b;3;2.1666666666666665;5.916666666666667
  $ printf 'Default channel grouping path,Conversions,Conversion value\na > b,3,2.5\nb > b > a,1,7\n' | attrib-roi --path -m linear | cut -d, -f2,4,7,8
  channel,convert_count,attributed,revenue
  a,1,1.8333333333333333,3.5833333333333335
  b,3,2.1666666666666665,5.916666666666667
  $ printf '转化路径,转化次数,转化价值,未转化次数\na > b,3,2.5,7\nb > b > a,1,7,8\n' >zh.csv; printf 'path,total_conversions,total_conversion_value,total_null\na > b,3,2.5,7\nb > b > a,1,7,8\n' | attrib-roi --path -m markov >en; attrib-roi --path -m markov zh.csv | cmp - en; cut -d, -f2,7,8 en
  channel,attributed,revenue
  a,1.704347826086957,5.590316573556797
  b,2.295652173913043,3.9096834264432028

All weight on the last touch is the last touch, and no conversion is lost; where every
conversion is worth 1, revenue is credited as conversions are:

  $ printf 'customer,time,channel,converted\nc,2026-01-01,A,0\nc,2026-01-02,B,0\nc,2026-01-03,C,1\nd,2026-01-03,D,1\ne,2026-01-01,A,0\ne,2026-01-03,D,1\n' >p.csv; attrib-roi -m position,last --weights=0,0,100 p.csv 2>/dev/null | cut -d, -f2,7 | paste -sd ' '
  channel,attributed C,1 D,2 A,0 B,0 C,1 D,2 A,0 B,0
  $ printf 'path,conv,value,null\nA > B > A,3,3,4\nB > C,2,2,9\nA > A > C,1,1,0\nC,0,0,5\n' | attrib-roi --path -m markov | cut -d, -f2,7,8
  channel,attributed,revenue
  A,2.2779776557470184,2.2779776557470184
  B,1.9837152054535119,1.9837152054535119
  C,1.7383071387994697,1.7383071387994697

Conversions as Chinese exports say them, and what utm-channel wrote with --lang=zh: a click
within the site is no touch, direct and paid channels are known by their Chinese names:

  $ printf '%s\n' uid,ts,渠道,转化 a,2026-01-01,付费搜索,未转化 a,2026-01-02,直接访问,已转化 b,2026-01-02,邮件,已转化 | attrib-roi -m last-nd 2>/dev/null | cut -d, -f2-7
  channel,reach_count,convert_count,convert_users,convert_rate,attributed
  直接访问,1,1,1,1,0
  邮件,1,1,1,1,1
  付费搜索,1,0,0,0,1
  $ printf '%s\n' uid,ts,page_location,page_referrer,converted,revenue a,2026-01-01T10:00,https://s.example/?bd_vid=1,,0, a,2026-01-01T10:05,https://s.example/pay,https://s.example/,1,60 >clicks.csv
  $ utm-channel --lang=zh --preset=ga4-cn clicks.csv 2>/dev/null | attrib-roi --lang=zh -m last,last-paid 2>/dev/null | cut -d, -f1-2,7,8
  模型,渠道,归因转化,收入
  last,付费搜索,1,60
  last-paid,付费搜索,1,60
  $ utm-channel --lang=zh --preset=ga4-cn clicks.csv 2>/dev/null | attrib-roi -m row 2>/dev/null | cut -d, -f2-3
  channel,reach_count
  (internal),1
  付费搜索,1
  $ printf '%s\n' customer,time,channel,converted a,2026-01-01,其他付费,0 a,2026-01-02,Mail,1 b,2026-01-02,（未归属）,1 c,2026-01-02,,1 >own.csv; printf '%s\n' channel,cost （未归属）,8 >spent.csv
  $ attrib-roi -m last-paid --costs=spent.csv own.csv 2>/dev/null | cut -d, -f2,7,9
  channel,attributed,cost
  (unassigned),2,8
  Mail,0,
  其他付费,1,
