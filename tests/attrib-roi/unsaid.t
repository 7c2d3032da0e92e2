What is merged, left out, matched by nothing or switched off: counted in --stats,
and said in one line a kind with the first place.  Where there is nothing to say
nothing is said.

  $ roi() { attrib-roi --stats=stats "$@"; }
  > of() { tr ',' '\n' <stats | grep -E "^\"($1)\"" | tr -d '}' | paste -sd ' '; }
  > declare -f roi of >f
  > rows() { printf '%s\n' 'customer,time,channel,converted,revenue,order_id' "$@"; }; declare -f rows >>f
  > all='.*_off|rows_w.*|touches.*|revenue_.*|paths_.*|refunds|conversions_.*|orders_.*|costs_.*|direct_.*|intervals.*'; echo "all='$all'" >>f

Nothing to say:

  $ . ./f; rows a,2026-01-01,Mail,0,, a,2026-01-02,Ads,1,10,A1 b,2026-01-03,Mail,1,5,B1 c,2026-01-04,Direct,0,, >fine.csv; roi -m linear,last,row fine.csv | wc -l; of "$all"
  10
  "cost_off":1 "rows_without_customer":0 "touches_without_channel":0 "revenue_unconverted":0 "conversions_without_id":0 "refunds":0 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0 "touches_tied":0

Rows without a customer or a channel, revenue of rows that did not convert, and
refunds, in the plain report and in others:

  $ . ./f; rows ,2026-01-01,Mail,0,, a,2026-01-01,,0,, a,2026-01-02,Ads,0,7, b,2026-01-03,Ads,1,-5, b,2026-01-01,,0,, b,2026-01-04,Ads,1,9, ,2026-01-09,Ads,1,9, >odd.csv; cut -d, -f1-5 odd.csv >plain.csv
  > roi plain.csv | cut -d, -f2,3,4,8; of "$all"
  attrib-roi: plain.csv:2: this row has no customer and is left out (the first of 2)
  attrib-roi: plain.csv:3: this touch has no channel and counts as (unassigned) (the first of 2)
  attrib-roi: plain.csv:4: this row has revenue and did not convert: the revenue is not counted
  attrib-roi: plain.csv:5: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  channel,reach_count,convert_count,revenue
  Ads,2,1,4
  (unassigned),2,0,0
  "cost_off":1 "rows_without_customer":2 "touches_without_channel":2 "revenue_unconverted":1 "conversions_without_id":0 "refunds":1 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "conversions_shared":0
  $ . ./f; for j in 1 7; do roi -j $j -m linear odd.csv | cut -d, -f2,3,4,7,8; of "$all"; done
  attrib-roi: odd.csv:2: this row has no customer and is left out (the first of 2)
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: this touch has no channel and counts as (unassigned) (the first of 2)
  attrib-roi: odd.csv:4: this row has revenue and did not convert: the revenue is not counted
  attrib-roi: customer 'b' at 2026-01-03T00:00:00Z: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  attrib-roi: customer 'b' at 2026-01-03T00:00:00Z: no conversion of the customer came before this refund: it is taken from (unassigned)
  attrib-roi: odd.csv:2: this row has no customer and is left out (the first of 2)
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: this touch has no channel and counts as (unassigned) (the first of 2)
  attrib-roi: odd.csv:4: this row has revenue and did not convert: the revenue is not counted
  attrib-roi: customer 'b' at 2026-01-03T00:00:00Z: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  attrib-roi: customer 'b' at 2026-01-03T00:00:00Z: no conversion of the customer came before this refund: it is taken from (unassigned)
  channel,reach_count,convert_count,attributed,revenue
  Ads,2,1,0.5,4.5
  (unassigned),2,0,0.5,-0.5
  "cost_off":1 "rows_without_customer":2 "touches_without_channel":2 "revenue_unconverted":1 "conversions_without_id":0 "refunds":1 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0
  channel,reach_count,convert_count,attributed,revenue
  Ads,2,1,0.5,4.5
  (unassigned),2,0,0.5,-0.5
  "cost_off":1 "rows_without_customer":2 "touches_without_channel":2 "revenue_unconverted":1 "conversions_without_id":0 "refunds":1 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0
  $ . ./f; attrib-roi --partial --stats=stats odd.csv -o part; of "$all"; roi --merge -m linear part | cut -d, -f2,3,4,7,8; of "$all"
  attrib-roi: odd.csv:2: this row has no customer and is left out (the first of 2)
  attrib-roi: odd.csv:4: this row has revenue and did not convert: the revenue is not counted
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: this touch has no channel and counts as (unassigned) (the first of 2)
  attrib-roi: customer 'b' at 2026-01-03T00:00:00Z: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  attrib-roi: customer 'b' at 2026-01-03T00:00:00Z: no conversion of the customer came before this refund: it is taken from (unassigned)
  "rows_without_customer":2 "revenue_unconverted":1 "conversions_without_id":0
  channel,reach_count,convert_count,attributed,revenue
  Ads,2,1,0.5,4.5
  (unassigned),2,0,0.5,-0.5
  "touches_without_channel":2 "refunds":1 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0
  $ . ./f; attrib-roi --partial=paths --stats=stats odd.csv -o part; of "$all"; roi --merge -m linear part | cut -d, -f2,3,4,7,8; of "$all"
  attrib-roi: odd.csv:2: this row has no customer and is left out (the first of 2)
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: this touch has no channel and counts as (unassigned) (the first of 2)
  attrib-roi: odd.csv:4: this row has revenue and did not convert: the revenue is not counted
  attrib-roi: customer 'b' at 2026-01-03T00:00:00Z: no conversion of the customer came before this refund: it is taken from (unassigned)
  "rows_without_customer":2 "touches_without_channel":2 "revenue_unconverted":1 "conversions_without_id":0 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "touches_tied":0
  attrib-roi: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  channel,reach_count,convert_count,attributed,revenue
  Ads,2,1,0.5,4.5
  (unassigned),2,0,0.5,-0.5
  "refunds":1 "conversions_unassigned":0

Conversions whose id came before, with the same revenue and another, in their rows
and of one row twice:

  $ . ./f; rows a,2026-01-01,Ads,1,10,A1 a,2026-01-01,Ads,1,90,A1 a,2026-01-05,Ads,1,-100,A1 b,2026-01-01,Ads,1,3,A1 b,2026-01-02,Ads,1,3,A1 b,2026-01-02,Ads,1,3, | roi | cut -d, -f2-4,8; of 'conversions.*|refunds'
  attrib-roi: customer 'a' at 2026-01-05T00:00:00Z: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: this conversion's id came before: its revenue is added to the first; 1 of these have the revenue of the first, at another time (--repeated=first counts them once) (the first of 3)
  attrib-roi: conversion 'A1': another customer has a conversion of this identifier: it counts once for each
  channel,reach_count,convert_count,revenue
  Ads,2,3,9
  "conversions_without_id":0 "refunds":1 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":3 "conversions_added_later":1 "conversions_shared":1 "conversions":3

Touches at one time, where the order counts and where it does not:

  $ . ./f; rows a,2026-01-01,Mail,0,, a,2026-01-01,Ads,0,, a,2026-01-01,Ads,0,, a,2026-01-01,Ads,1,5, b,2026-01-01,Mail,1,5, b,2026-01-01,Ads,1,5, >ties.csv; roi -m last ties.csv | cut -d, -f2,7; of 'touches.*'; roi -m linear ties.csv | cut -d, -f2,7; of 'touches.*'
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: this touch has the same time as another: they are put in the order of their names (the first of 2)
  channel,attributed
  Ads,2
  Mail,1
  "touches_without_channel":0 "touches_tied":2
  channel,attributed
  Ads,1.75
  Mail,1.25
  "touches_without_channel":0

Touches that options leave out, in events and in paths:

  $ . ./f; rows a,2026-01-01,Mail,0,, a,2026-01-02,Direct,0,, a,2026-01-20,Ads,0,, a,2026-01-21,Ads,0,, a,2026-01-22,Direct,1,5, b,2026-01-01,Mail,0,, b,2026-01-30,Direct,0,, >many.csv
  > roi -m linear --lookback=5d many.csv | cut -d, -f2,7; of 'touches.*'; roi -m linear --cycle=overlap --lookback=5d many.csv | wc -l; of 'touches.*'
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: touches that --lookback is too short for are left out (the first of 3)
  channel,attributed
  Direct,0.3333333333333333
  Ads,0.6666666666666666
  Mail,0
  "touches_without_channel":0 "touches_lapsed":3
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: touches that --lookback is too short for are left out (the first of 3)
  4
  "touches_without_channel":0 "touches_lapsed":3
  $ . ./f; for skip in tail all; do roi -m linear --skip-direct=$skip many.csv | cut -d, -f2,7; of 'touches.*|direct.*'; done
  attrib-roi: customer 'a' at 2026-01-22T00:00:00Z: direct touches are left out (--skip-direct) (the first of 2)
  channel,attributed
  Direct,0.25
  Ads,0.5
  Mail,0.25
  "touches_without_channel":0 "touches_skipped":2 "direct_known":1 "direct_known_of":1
  attrib-roi: customer 'a' at 2026-01-22T00:00:00Z: direct touches are left out (--skip-direct) (the first of 3)
  channel,attributed
  Direct,0
  Ads,0.6666666666666666
  Mail,0.3333333333333333
  "touches_without_channel":0 "touches_skipped":3 "direct_known":1 "direct_known_of":1
  $ . ./f; roi -m linear --collapse --max-touches=2 many.csv | cut -d, -f2,7; of 'touches.*'
  attrib-roi: customer 'a' at 2026-01-22T00:00:00Z: touches that are equal to the next one are joined with it (--collapse)
  attrib-roi: customer 'a' at 2026-01-22T00:00:00Z: touches beyond --max-touches are left out (the first of 2)
  channel,attributed
  Direct,0.5
  Ads,0.5
  Mail,0
  "touches_without_channel":0 "touches_tied":0 "touches_collapsed":1 "touches_dropped":2
  $ . ./f; printf '%s\n' path,total_conversions,total_conversion_value,total_null 'a > a > b > direct,2,-6,1' ',3,1,4' 'a > > b,1,1,0' ' > ,0,0,0' >paths.csv; roi --path -m linear,last-nd --skip-direct=all --collapse --max-touches=1 paths.csv | cut -d, -f1,2,7,8; of 'touches.*|paths.*|refunds|conversions_u.*|direct.*'
  attrib-roi: paths.csv:4: a step of this path has no name and is left out (the first of 2)
  attrib-roi: paths.csv:3: this path has no step, so that its total_null is not counted
  attrib-roi: paths.csv:2: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  attrib-roi: paths.csv:3: no touch came before this conversion: its credit goes to (unassigned) (the first of 3)
  attrib-roi: paths.csv:2: direct touches are left out (--skip-direct)
  attrib-roi: paths.csv:2: touches that are equal to the next one are joined with it (--collapse)
  attrib-roi: paths.csv:2: touches beyond --max-touches are left out (the first of 2)
  model,channel,attributed,revenue
  linear,(unassigned),3,1
  linear,b,3,-5
  last-nd,(unassigned),3,1
  last-nd,b,3,-5
  "paths.csv"] "paths_with_gaps":2 "paths_with_marks":0 "paths_empty":1 "refunds":1 "conversions_unassigned":3 "touches_skipped":1 "touches_collapsed":1 "touches_dropped":2 "direct_known":1 "direct_known_of":1
  $ . ./f; attrib-roi --path --partial --collapse --stats=stats paths.csv -o part; of 'touches.*|paths.*|refunds|conversions_u.*'; roi --path --merge --collapse -m linear part | wc -l; of 'touches.*|paths.*|refunds|conversions_u.*'
  attrib-roi: paths.csv:4: a step of this path has no name and is left out (the first of 2)
  attrib-roi: paths.csv:3: this path has no step, so that its total_null is not counted
  attrib-roi: paths.csv:2: touches that are equal to the next one are joined with it (--collapse)
  attrib-roi: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion
  attrib-roi: no touch came before this conversion: its credit goes to (unassigned) (3 in all)
  "paths.csv"] "paths_with_gaps":2 "paths_with_marks":0 "paths_empty":1 "touches_collapsed":1
  5
  "refunds":1 "conversions_unassigned":3

Direct channels that there are not:

  $ . ./f; roi -m last-nd fine.csv | wc -l; of 'direct.*'; roi -m last-nd --direct=direct,None fine.csv | wc -l; of 'direct.*'; grep -v Direct fine.csv >no.csv; roi -m last-nd no.csv | wc -l; of 'direct.*'; roi -m all no.csv 2>&1 >/dev/null | grep -c direct; of 'direct.*'
  4
  "direct_known":1 "direct_known_of":1
  attrib-roi: --direct: there is no channel 'None'; channels that there are: 1 of 2
  4
  "direct_known":1 "direct_known_of":2
  attrib-roi: --direct: there is no channel 'direct'; channels that there are: 0 of 2
  3
  "direct_known":0 "direct_known_of":2
  0
  "direct_known":0 "direct_known_of":0

Columns that are missing, and models that are left out:

  $ . ./f; cut -d, -f1-3 fine.csv >bare.csv; roi -m last bare.csv; cut -d, -f1-4 fine.csv | roi | wc -l; of '.*_off'; sed 's/order_id$/cost/; s/A1/2/; s/B1/0/' fine.csv | roi | wc -l; of '.*_off'
  attrib-roi: bare.csv: no column 'converted' (1 and 0, or yes and no: --columns=converted=NAME), no --converted=CONDITION (event_name=purchase) and no --conversions=FILE: nothing says what converted
  attrib-roi: stdin: no column 'revenue': every conversion is worth 0
  4
  "revenue_off":1 "cost_off":1
  4
  
  $ . ./f; echo path,total_conversions,total_null >bare; echo a,1,1 >>bare; roi --path -m all bare | wc -l; of '.*_off'
  attrib-roi: bare: no column 'total_conversion_value': every conversion is worth 0
  attrib-roi: --path has no rows and no times: the models row and decay are left out
  attrib-roi: bare: no path has a '>': each is one step (--sep says what divides them)
  8
  "revenue_off":1 "cost_off":1 "decay_off":1 "sep_off":1
  $ . ./f; attrib-roi --partial=paths fine.csv | roi --merge -m all | wc -l; of '.*_off'
  attrib-roi: stdin: this state has no opening and closing line, so that a line that is missing would not show
  attrib-roi: the state is of paths, without times: the model decay is left out
  25
  "decay_off":1

Orders in a file of their own: of customers whom the log does not know, without a
customer, and beside conversions of the log:

  $ . ./f; printf 'customer,time,revenue\na,2026-01-05,7\n17850.0,2026-01-06,8\nz,2026-01-07,9\nz,2026-01-08,9\n,2026-01-09,1\n' >orders.csv; roi -m linear --conversions=orders.csv fine.csv | cut -d, -f2,7,8; of 'orders.*|conversions.*'
  attrib-roi: orders.csv:6: this conversion has no customer and is left out
  attrib-roi: customer '17850.0' at 2026-01-06: no touch came before this conversion: its credit goes to (unassigned) (the first of 4)
  attrib-roi: orders.csv: customer '17850.0' has no row in the log; conversions whose customer has one: 1 of 4
  attrib-roi: customer 'a' at 2026-01-02T00:00:00Z: this conversion is in the log, beside those of --conversions: both count (the first of 2)
  channel,attributed,revenue
  Ads,0.5,5
  Mail,1.5,10
  Direct,0,0
  (unassigned),4,33
  "orders_without_customer":1 "orders_continued":0 "conversions_without_id":0 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":4 "orders_known":1 "orders_known_of":4 "conversions_in_log":2 "conversions":6
  $ . ./f; rows a,2026-01-01,Mail,0,, >quiet.csv; head -n 2 orders.csv >one.csv; roi -m linear --conversions=one.csv quiet.csv | wc -l; of 'orders.*|conversions.*|.*_off'
  2
  "cost_off":1 "orders_without_customer":0 "orders_continued":0 "conversions_without_id":0 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":0 "orders_known":1 "orders_known_of":1 "conversions_in_log":0 "conversions":1
  $ . ./f; attrib-roi --partial --conversions=orders.csv --costs=costs.csv --stats=stats fine.csv -o part; of '.*_off'; roi --merge -m linear --conversions=orders.csv part | cut -d, -f2,7,8; of 'orders.*|conversions.*'
  attrib-roi: --costs is read when the answer is made: give it with --merge
  attrib-roi: --conversions is read when the answer is made: give it with --merge
  attrib-roi: orders.csv:6: this conversion has no customer and is left out
  attrib-roi: customer '17850.0' at 2026-01-06: no touch came before this conversion: its credit goes to (unassigned) (the first of 4)
  attrib-roi: orders.csv: customer '17850.0' has no row in the log; conversions whose customer has one: 1 of 4
  attrib-roi: customer 'a' at 2026-01-02T00:00:00Z: this conversion is in the log, beside those of --conversions: both count (the first of 2)
  "costs_off":1 "conversions_off":1
  channel,attributed,revenue
  Ads,0.5,5
  Mail,1.5,10
  Direct,0,0
  (unassigned),4,33
  "orders_without_customer":1 "orders_continued":0 "conversions_repeated":0 "conversions_repeated_other":0 "conversions_added":0 "conversions_added_later":0 "conversions_shared":0 "conversions_unassigned":4 "orders_known":1 "orders_known_of":4 "conversions_in_log":2 "conversions":6

Costs that meet nothing, of days outside the log, empty, repeated, divided, and
beside costs of the log:

  $ . ./f; printf 'channel,date,cost\nMail,2026-01-01,5\nads ,2026-01-02,3\nTotal,2026-01-02,8\nMail,2026-01-05,4\nMail,2025-12-31,4\nMail,2026-01-04,1\nMail,2026-01-03,\nMail,2026-01-01,6\n' >costs.csv; roi --costs=costs.csv fine.csv | cut -d, -f2,9; of 'costs.*'
  attrib-roi: costs.csv:3: 'ads ' is 'Ads' in the log, which differs in case or blanks alone: they are taken for one
  attrib-roi: costs.csv:4: this row is a total of others, and is left out
  attrib-roi: costs.csv:5: this cost is of a day outside the log and is left out (the first of 2)
  attrib-roi: costs.csv:8: this row has no cost and is left out
  attrib-roi: costs.csv:9: this row differs from an earlier one in nothing but the cost: they are added up
  channel,cost
  Ads,3
  Mail,12
  Direct,
  "costs_met":4 "costs_met_of":4 "costs_folded":1 "costs_total":1 "costs_outside":2 "costs_cut":0 "costs_empty":1 "costs_repeated":1 "costs_both":0
  $ . ./f; printf 'campaign,cost\nspring,5\n' >flat.csv; sed 's/order_id$/campaign/; s/[AB]1/spring/' fine.csv >camp.csv; roi --by=campaign --period=day --costs=flat.csv camp.csv | cut -d, -f2-4,10 | head -n 3; of 'costs.*'
  attrib-roi: flat.csv: no column channel: costs are divided by the customers that each reached
  attrib-roi: flat.csv: no column date: costs are divided evenly by the days of the log
  channel,campaign,period,revenue
  Mail,,2026-01-01,0
  (unassigned),spring,2026-01-01,0
  "costs_met":1 "costs_met_of":1 "costs_folded":0 "costs_total":0 "costs_outside":0 "costs_cut":0 "costs_empty":0 "costs_repeated":0 "costs_columns_off":1 "costs_date_off":1 "costs_both":0
  $ . ./f; sed 's/order_id$/cost/; s/A1/2/; s/B1/0/' fine.csv >own.csv; printf 'channel,cost\nAds,5\nMail,1\n' >two.csv; roi --costs=two.csv own.csv | cut -d, -f2,9; of 'costs.*'
  attrib-roi: channel 'Ads': it has costs in the log and in --costs, which are added up
  channel,cost
  Ads,7
  Mail,1
  Direct,
  "costs_met":2 "costs_met_of":2 "costs_folded":0 "costs_total":0 "costs_outside":0 "costs_cut":0 "costs_empty":0 "costs_repeated":0 "costs_both":1
  $ . ./f; printf 'channel,cost\nAds,99999999999\n' >big.csv; roi --costs=big.csv --cost-scale=2 own.csv | cut -d, -f2,9; printf 'channel,cost\nAds,99999999999999999999\n' >big.csv; roi --costs=big.csv --cost-scale=1e12 own.csv
  attrib-roi: channel 'Ads': it has costs in the log and in --costs, which are added up
  channel,cost
  Ads,200000000000.00000512
  Mail,
  Direct,
  attrib-roi: big.csv:2: the cost times --cost-scale is too large
  [1]

A cost without a channel is that of (unassigned); channels of one letter are
channels; and costs of the log count from its first channel on:

  $ . ./f; printf 'customer,time,channel,converted,cost\na,2026-01-01,A,1,4\na,2026-01-02,,0,1\nb,2026-01-02,B,0,2\n' >letters.csv; roi letters.csv 2>/dev/null | cut -d, -f2,9; printf 'channel,cost\nA,1\n,5\n' >letters-costs.csv; roi --costs=letters-costs.csv letters.csv | cut -d, -f2,9; of 'costs.*'
  attrib-roi: letters.csv: no column 'revenue': every conversion is worth 0
  attrib-roi: letters.csv:3: this touch has no channel and counts as (unassigned)
  attrib-roi: channel '(unassigned)': it has costs in the log and in --costs, which are added up (the first of 2)
  channel,cost
  A,4
  (unassigned),1
  B,2
  channel,cost
  A,5
  (unassigned),6
  B,2
  "costs_met":2 "costs_met_of":2 "costs_folded":0 "costs_total":0 "costs_outside":0 "costs_cut":0 "costs_empty":0 "costs_repeated":0 "costs_both":2

A dump says in --stats alone that there is no revenue:

  $ . ./f; roi --dump=touches -m last letters.csv | wc -l; of '.*_off'
  attrib-roi: customer 'a' at 2026-01-02T00:00:00Z: this touch has no channel and counts as (unassigned)
  2
  "revenue_off":1

Intervals that are cut off:

  $ . ./f; roi --ci=95 own.csv | cut -d, -f2,7,10,13,15; of 'intervals.*'; awk 'BEGIN { print "customer,time,channel,converted"; for (i = 0; i < 2000; i++) print "c" i ",2026-01-01,Ads," i % 2 }' | roi --ci=95 | wc -l; of 'intervals.*'
  attrib-roi: channel 'Ads': its interval is cut off at 0 conversions or at a roi of -1, as there can be no less (the first of 2)
  channel,attributed,roi,attributed_lo,roi_lo
  Ads,1,4,0,-1
  Mail,1,,0,
  Direct,0,,0,
  "intervals_cut":2
  attrib-roi: stdin: no column 'revenue': every conversion is worth 0
  2
  "intervals_cut":0

Conversions before --since are counted, and so are those of a file of orders, once
each where rows repeat them:

  $ printf 'customer,time,channel,converted,conversion\na,2026-01-01,Mail,0,\na,2026-01-02,Mail,1,A1\na,2026-01-02,Mail,1,A1\na,2026-01-07,SMS,0,\na,2026-01-08,SMS,1,A2\nb,2026-01-03,SMS,1,B1\n' >days.csv
  $ attrib-roi -m last --since=2026-01-07 --stats=s.json days.csv >/dev/null 2>&1; grep -o '"conversions[a-z_]*":[0-9]*' s.json
  "conversions_without_id":0
  "conversions_repeated":0
  "conversions_repeated_other":0
  "conversions_added":0
  "conversions_added_later":0
  "conversions_shared":0
  "conversions_before_since":2
  "conversions_unassigned":0
  "conversions":1
  $ attrib-roi -m row --since=2026-01-07 --stats=s.json days.csv >/dev/null 2>&1; grep -o '"conversions_before[a-z_]*":[0-9]*' s.json
  [1]
  $ attrib-roi -m last --stats=s.json days.csv >/dev/null 2>&1; grep -c conversions_before s.json
  0
  [1]
  $ printf 'customer,time,revenue\na,2026-01-06,5\na,2026-01-08,6\nz,2025-12-01,1\n' >orders.csv; printf 'customer,time,channel,converted\na,2026-01-05,Mail,0\n' >log.csv
  $ attrib-roi -m last --since=2026-01-07 --conversions=orders.csv --stats=s.json log.csv >/dev/null 2>&1; grep -o '"conversions_before[a-z_]*":[0-9]*\|"conversions":[0-9]*' s.json
  "conversions_before_since":2
  "conversions":1

Customers who may be none, or one with another, and channels that are two for case
or blanks alone:

  $ . ./f; rows a,2026-01-01,Email,0,, 'a ,2026-01-02,email,1,10,' 'a ,2026-01-03,SMS,0,,' NULL,2026-01-01,SMS,0,, NULL,2026-01-02,SMS,1,5, '(not set),2026-01-02, SMS,1,5,' 0,2026-01-02,Ads,1,5, >names.csv; roi -m first names.csv | cut -d, -f2,7; of 'c[a-z]*_alike|customers_.*'
  attrib-roi: customer '(not set)' at 2026-01-02T00:00:00Z: this identifier stands for none, and its rows are taken for those of one customer (--where leaves them out) (the first of 2)
  attrib-roi: customer 'a ' at 2026-01-02T00:00:00Z: this identifier has blanks around it, and is another customer than the one without them
  attrib-roi: channel ' SMS': case or blanks alone divide this channel from another: they are taken for two (the first of 4)
  channel,attributed
   SMS,1
  Ads,1
  email,1
  SMS,1
  Email,0
  "customers_nobody":2 "customers_padded":1 "channels_alike":4
  $ . ./f; rows a,2026-01-01,Email,1,, b,2026-01-02,E-mail,1,, >apart.csv; roi -m first apart.csv | wc -l; of 'c[a-z]*_alike|customers_.*'; roi --path -m last <<E 2>&1 | grep alone; of 'c[a-z]*_alike|customers_.*'
  > path,total_conversions,total_conversion_value
  > Mail > mail,1,2
  > E
  3
  "customers_nobody":0 "customers_padded":0 "channels_alike":0
  attrib-roi: channel 'Mail': case or blanks alone divide this channel from another: they are taken for two (the first of 2)
  "channels_alike":2

Channels of --paid, --remove and --remove-tail that the log does not have; of the
default of --paid one is enough:

  $ . ./f; rows a,2026-01-01,Ads,0,, a,2026-01-02,Blog,0,, a,2026-01-03,Mail,1,100, >lists.csv; roi -m linear --remove=blog,Blgo,m\* lists.csv | cut -d, -f2,7; of '(paid|remove)_.*'
  attrib-roi: customer 'a' at 2026-01-03T00:00:00Z: touches are left out (--skip-direct, --remove, --remove-tail) (the first of 2)
  attrib-roi: --remove: no channel is called 'Blgo'; names that one is called by: 2 of 3
  channel,attributed
  Mail,0
  Ads,1
  Blog,0
  "remove_known":2 "remove_known_of":3
  $ . ./f; roi -m linear --remove-tail=Mial lists.csv | cut -d, -f2,7; of '(paid|remove).*'
  attrib-roi: --remove-tail: no channel is called 'Mial'; names that one is called by: 0 of 1
  channel,attributed
  Mail,0.3333333333333333
  Ads,0.3333333333333333
  Blog,0.3333333333333333
  "remove_tail_known":0 "remove_tail_known_of":1
  $ . ./f; roi -m last-paid lists.csv | cut -d, -f2,7; of 'paid_.*'; roi -m last-paid --paid=Ads,Tv lists.csv | cut -d, -f2,7; of 'paid_.*'; sed s/Ads/Display/ lists.csv | roi -m last-paid | cut -d, -f2,7; of 'paid_.*'
  attrib-roi: --paid: no channel is called 'paid*'; names that one is called by: 0 of 4
  attrib-roi: --paid: no channel is called 'Tv'; names that one is called by: 1 of 2
  channel,attributed
  Mail,1
  Ads,0
  Blog,0
  "paid_known":0 "paid_known_of":4
  channel,attributed
  Mail,0
  Ads,1
  Blog,0
  "paid_known":1 "paid_known_of":2
  channel,attributed
  Mail,0
  Blog,0
  Display,1
  "paid_known":1 "paid_known_of":1
  $ . ./f; roi -m first-nd --direct=blgo,ads lists.csv | cut -d, -f2,7; of 'direct_.*'; roi -m linear --paid=Tv lists.csv | wc -l; of 'paid_.*'
  attrib-roi: --direct: there is no channel 'blgo'; channels that there are: 1 of 2
  attrib-roi: --paid has no effect without --models=last-paid or --models=all
  channel,attributed
  Mail,0
  Ads,0
  Blog,1
  "direct_known":1 "direct_known_of":2
  4
  

A row with a date alone, among others with a time of day, stands before them; the
plain report does not ask for their order, and a log of dates alone has none:

  $ . ./f; rows 'a,2026-01-01 09:00,Email,0,,' 'a,2026-01-02 10:00,Search,0,,' a,2026-01-02,,1,100, 'b,2026-01-03T10:00:00Z,Search,0,,' b,20260103,Direct,1,50, >days.csv; for j in 1 7; do roi -j $j -m last days.csv | cut -d, -f2,7; of days_only; done; roi days.csv | wc -l; of days_only; roi --partial -o days.part days.csv; of days_only
  attrib-roi: days.csv:4: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them (the first of 2)
  attrib-roi: days.csv:4: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them (the first of 2)
  attrib-roi: days.csv:4: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them (the first of 2)
  channel,attributed
  (unassigned),0
  Direct,1
  Email,1
  Search,0
  "days_only":2
  channel,attributed
  (unassigned),0
  Direct,1
  Email,1
  Search,0
  "days_only":2
  5
  
  "days_only":2
  $ . ./f; roi -m last --tz=Asia/Shanghai days.csv | wc -l; of days_only; roi -m last lists.csv | wc -l; of days_only; rows a,1767258000,Email,0,, a,2026-01-02,Mail,1,1, | roi -m last | wc -l; of days_only
  attrib-roi: days.csv:4: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them (the first of 2)
  attrib-roi: stdin:3: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them
  5
  "days_only":2
  4
  "days_only":0
  3
  "days_only":1

A column that --columns names may be that of a table beside the input:

  $ printf 'customer,time,channel,converted,revenue\na,2026-01-01,x,0,\na,2026-01-02,y,1,10\n' > log.csv
  $ printf 'channel,total_spend\nx,5\ny,3\n' > paid.csv
  $ attrib-roi -m last --costs=paid.csv --columns=cost=total_spend log.csv | cut -d, -f2,8,9
  channel,revenue,cost
  y,10,3
  x,0,5
