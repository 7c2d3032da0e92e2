All threads add rows, and walk customers: the same bytes as by one, and the same
first lines of what is told.

  $ awk 'BEGIN {
  >     print "user_id,ts,channel,is_converted,revenue,order_id,cost,currency"
  >     for (i = 0; i < 60000; i++) {
  >         who = i * 7919 % 40009
  >         yes = i % 13 == 0
  >         printf "%s,2026-%02d-%02d 10:%02d:00,\"%s\",%d,%s,%s,%s,CNY\n", i % 5003 ? "U" who : "",
  >             1 + i % 3, 1 + who % 28, i % 60, i % 97 ? "c" (i % 9) (i % 7 ? "" : "\n\"\"x\"\"") : "", yes,
  >             yes ? i % 100 - (i % 26 ? 9 : 0) : (i % 9001 ? "" : 5), yes && i % 2 ? "S" int(i / 90) : "", i % 31 ? "" : 0.5
  >     }
  > }' >log.csv
  $ echo 'user_id,ts,revenue,order_id' >orders.csv; awk 'BEGIN { for (i = 0; i < 30000; i += 3) printf "U%d,2026-03-%02d,%d,T%d\n", i, 1 + i % 28, i % 50, i / 6 }' >>orders.csv
  $ echo 'for j in 1 2 7; do attrib-roi -j $j "$@" --stats=stats.$j >out.$j 2>told.$j; echo $? $(wc -l <out.$j); tr "," "\n" <stats.$j | grep "^\"[a-z_]*\":[0-9.]*$" | grep -v "seconds\|bytes\|cpu\|memory\|rss\|threads" >figures.$j; done; for f in out told figures; do cmp $f.1 $f.2 && cmp $f.1 $f.7; done' >same
  $ sh same -m row log.csv
  0 29
  0 29
  0 29
  $ sh same -m row --period=month --by=currency log.csv
  0 31
  0 31
  0 31
  $ sh same -m all --ci=90 --period=month log.csv
  0 514
  0 514
  0 514
  $ cat figures.1
  "status":0
  "records":60000
  "rows_in":60000
  "rows_out":351
  "rows_bad":0
  "rows_left_out":0
  "days_only":0
  "refunded_kept":0
  "rows_undone":0
  "rows_without_customer":12
  "customers_nobody":0
  "customers_padded":0
  "touches_without_channel":571
  "revenue_unconverted":6
  "rows_internal":0
  "rows_flagged":0
  "converted_odd":0
  "conversions_without_id":0
  "refunds":184
  "refunds_alone":184
  "conversions_repeated":0
  "conversions_repeated_other":0
  "conversions_added":0
  "conversions_added_later":0
  "conversions_shared":1457
  "conversions_unassigned":30
  "touches_tied":0
  "direct_known":0
  "direct_known_of":0
  "channels_alike":0
  "intervals_cut":22
  "customers":40005
  $ sh same -m shapley --shapley=all --lookback=20d log.csv
  0 29
  0 29
  0 29
  $ sh same -m markov --order=2 --collapse --max-touches=3 log.csv
  0 29
  0 29
  0 29
  $ sh same -m last,linear --conversions=orders.csv log.csv
  0 57
  0 57
  0 57
  $ sh same --dump=touches -m linear log.csv
  0 6910
  0 6910
  0 6910
  $ sh same --dump=paths log.csv
  0 111
  0 111
  0 111
  $ sh same --partial log.csv
  0 40007
  0 40007
  0 40007
  $ sh same --partial=paths -m row log.csv
  0 93
  0 93
  0 93
  $ cat log.csv | attrib-roi -j 5 -m last,first >piped; attrib-roi -j 1 -m last,first log.csv 2>/dev/null | cmp - piped
  attrib-roi: stdin:2: this row has no customer and is left out (the first of 12)
  attrib-roi: customer 'U1' at 2026-01-02T10:09:00Z: this touch has no channel and counts as (unassigned) (the first of 571)
  attrib-roi: stdin:10275: this row has revenue and did not convert: the revenue is not counted (the first of 6)
  attrib-roi: customer 'U10327' at 2026-03-24T10:47:00Z: this revenue is below 0: it is taken from the channels that have the credit of its sale, and is no conversion (the first of 184)
  attrib-roi: customer 'U10327' at 2026-03-24T10:47:00Z: no conversion of the customer came before this refund: it is taken from (unassigned) (the first of 184)
  attrib-roi: conversion 'S0': another customer has a conversion of this identifier: it counts once for each (the first of 1457)
  attrib-roi: customer 'U10059' at 2026-01-08T10:36:00Z: no touch came before this conversion: its credit goes to (unassigned) (the first of 30)

What was merged is walked by all threads, too.

  $ attrib-roi --partial log.csv >state 2>/dev/null; attrib-roi -j 1 -m all log.csv 2>/dev/null >one
  $ for j in 1 2 7; do attrib-roi -j $j --merge -m all state 2>/dev/null | cmp - one; done

What memory cannot hold goes to the disk from all threads.

  $ for m in 3M 8M; do for j in 1 2; do attrib-roi -j $j -m all --memory=$m --tmp=nowhere log.csv 2>&1 >/dev/null | grep -c nowhere; done; done
  1
  1
  0
  0
  [1]
  $ sh same -m all --memory=3M log.csv
  0 253
  0 253
  0 253
  $ sh same --partial --memory=3M log.csv
  0 40007
  0 40007
  0 40007
  $ sh same -m linear --memory=3M --conversions=orders.csv log.csv
  0 29
  0 29
  0 29
  $ for i in 1 2 3 4; do sed "1d; s/^U/V$i/" log.csv; done >more; (sed "1s/order_id/note/; q" log.csv; cat more) >large.csv
  $ for j in 1 2; do attrib-roi -j $j --memory=3M --tmp=nowhere -m row large.csv 2>&1 >/dev/null | grep -c nowhere; done
  1
  1
  $ sh same -m row --memory=3M large.csv
  0 29
  0 29
  0 29

Bad rows, and the row whose currency is another, are those that one thread meets.

  $ awk '/U39.*,1,[0-9].*CNY/ { n++ } n == 50 { sub(/CNY/, "USD") } NR == 55000 { sub(/2026/, "year") } { print }' log.csv >two.csv
  $ for j in 1 2 7; do attrib-roi -j $j -m last two.csv; done
  attrib-roi: two.csv:30345: an amount in 'USD' after one in 'CNY': they do not add up (--where takes one currency; or convert them)
  attrib-roi: two.csv:30345: an amount in 'USD' after one in 'CNY': they do not add up (--where takes one currency; or convert them)
  attrib-roi: two.csv:30345: an amount in 'USD' after one in 'CNY': they do not add up (--where takes one currency; or convert them)
  [1]
  $ for j in 1 2 7; do attrib-roi -j $j -m last --where='currency=CNY' two.csv; done
  attrib-roi: two.csv:55000: 'year-03-11 10:05:00' is not a date (want 2024-12-31)
  attrib-roi: two.csv:55000: 'year-03-11 10:05:00' is not a date (want 2024-12-31)
  attrib-roi: two.csv:55000: 'year-03-11 10:05:00' is not a date (want 2024-12-31)
  [1]
  $ for j in 1 2 7; do attrib-roi -j $j -m last --where='currency=CNY' --max-bad=9 --reject=bad.$j two.csv 2>/dev/null | md5sum; done | uniq -c | awk '{ print $1 }'; cat bad.1 | cut -d, -f1-2; cmp bad.1 bad.7
  3
  # two.csv:55000: 'year-03-11 10:05:00' is not a date (want 2024-12-31)
  U11182,year-03-11 10:05:00
