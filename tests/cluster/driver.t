What the driver has for clusters: --shard and --counters, see crmutils(7).

Each of n copies takes the rows whose customer's CRC-32 leaves its number:

  $ for i in 0 1 2; do rfm-cluster --shard=$i/3 --partial samples/orders.csv >shard$i; done
  rfm-cluster: samples/orders.csv:2276: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 2)
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 6)
  rfm-cluster: samples/orders.csv:576: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 6)
  $ wc -l shard? | sed 's/^ *//'
  96 shard0
  108 shard1
  99 shard2
  303 total
  $ printf C0001 | gzip -c | tail -c 8 | od -An -tu4 | awk '{ print $1 % 3 }'
  0
  $ grep -l C0001 shard?
  shard0
  $ grep -v "#count" shard1 >shard1.rows
  $ rfm-cluster --merge shard2 shard0 shard1 >shards.csv
  rfm-cluster: shard2: this state has no opening and closing line, so that a line that is missing would not show (the first of 3)
  $ rfm-cluster samples/orders.csv | cmp - shards.csv
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)

State is divided by the same hash, and so is the input of a map:

  $ rfm-cluster --partial samples/orders.csv | rfm-cluster --merge --partial --shard=1/3 | cmp - shard1.rows
  rfm-cluster: samples/orders.csv:190: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 14)
  $ for i in 0 1; do utm-channel --shard=$i/2 samples/log.csv | tail -n +2; done | sort >both
  utm-channel: samples/log.csv:11: no rule takes this row: its channel is Unassigned (the first of 47)
  utm-channel: samples/log.csv:43: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal) (the first of 16)
  utm-channel: samples/log.csv:107: the url has a utm parameter twice with different values: the first counts (the first of 4)
  utm-channel: samples/log.csv:10: no rule takes this row: its channel is Unassigned (the first of 58)
  utm-channel: samples/log.csv:24: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal) (the first of 10)
  utm-channel: samples/log.csv:422: the url has a utm parameter twice with different values: the first counts
  $ utm-channel samples/log.csv | tail -n +2 | sort | cmp - both
  utm-channel: samples/log.csv:10: no rule takes this row: its channel is Unassigned (the first of 105)
  utm-channel: samples/log.csv:24: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal) (the first of 26)
  utm-channel: samples/log.csv:107: the url has a utm parameter twice with different values: the first counts (the first of 5)

By another column, and after --ids:

  $ printf 'customer,time,amount,campaign\na,2026-11-20,5,spring\nb,2026-11-20,6,spring\na,2026-11-21,7,fall\n' >in.csv
  $ rfm-cluster --shard=0/2:campaign --partial in.csv | cut -f1,4-6
  a	1795219200000	7000000000	1
  $ rfm-cluster --shard=1/2:campaign --partial in.csv | cut -f1,4-6
  a	1795132800000	5000000000	1
  b	1795132800000	6000000000	1
  $ printf 'alias,customer\na,z\nb,z\n' >ids.csv
  $ for i in 0 1; do rfm-cluster --ids=ids.csv --shard=$i/2 --partial in.csv | cut -f1,4-6; done
  z	1795219200000	18000000000	3

A row that has no key to tell by is in part 0, so it is bad once and not n times:

  $ printf 'customer,time,amount\na,2026-11-20\n' >short.csv
  $ rfm-cluster --shard=0/2 --partial short.csv
  rfm-cluster: short.csv:2: 2 fields where the header has 3
  [1]
  $ rfm-cluster --shard=1/2 --partial short.csv

  $ rfm-cluster --shard=2/2 in.csv
  rfm-cluster: --shard: '2/2' is not a part (want 0/8 to 7/8, or 0/8:campaign) (see rfm-cluster --help)
  [2]
  $ rfm-cluster --shard=1/2: in.csv
  rfm-cluster: --shard: '1/2:' is not a part (want 0/8 to 7/8, or 0/8:campaign) (see rfm-cluster --help)
  [2]
  $ rfm-cluster --shard=1/0 in.csv
  rfm-cluster: --shard: '1/0' is not a part (want 0/8 to 7/8, or 0/8:campaign) (see rfm-cluster --help)
  [2]
  $ rfm-cluster --shard=1 in.csv
  rfm-cluster: --shard: '1' is not a part (want 0/8 to 7/8, or 0/8:campaign) (see rfm-cluster --help)
  [2]
  $ rfm-cluster --shard=-1/3 in.csv
  rfm-cluster: --shard: '-1/3' is not a part (want 0/8 to 7/8, or 0/8:campaign) (see rfm-cluster --help)
  [2]
  $ rfm-cluster --shard=0/99999999999999999999 in.csv
  rfm-cluster: --shard: '0/99999999999999999999' is not a part (want 0/8 to 7/8, or 0/8:campaign) (see rfm-cluster --help)
  [2]
  $ rfm-cluster --shard=0/2:branch in.csv
  rfm-cluster: in.csv: no column 'branch' (has: customer, time, amount, campaign)
  [1]
  $ rfm-cluster --shard=0/2 --columns=customer=uid in.csv
  rfm-cluster: in.csv: no column 'uid' (has: customer, time, amount, campaign)
  [1]

Counters add up: rows read, state written and read, rows written.

  $ rfm-cluster --counters=hadoop --partial --since=2026-06-01 --max-bad=1 samples/orders.csv short.csv >state
  rfm-cluster: short.csv:2: 2 fields where the header has 3
  rfm-cluster: 1 of 1917 rows are bad and left out
  rfm-cluster: samples/orders.csv:2276: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 7)
  reporter:counter:rfm-cluster,rows_in,3360
  reporter:counter:rfm-cluster,rows_bad,1
  reporter:counter:rfm-cluster,rows_left_out,1443
  reporter:counter:rfm-cluster,state_out,207
  $ wc -l <state
  207
  $ rfm-cluster --counters=hadoop --merge -k 4 state -o answer
  rfm-cluster: state: this state has no opening and closing line, so that a line that is missing would not show
  reporter:counter:rfm-cluster --merge,state_in,207
  reporter:counter:rfm-cluster --merge,state_left_out,0
  reporter:counter:rfm-cluster --merge,rows_out,204
  $ rfm-cluster --counters=hadoop --merge --partial --shard=0/2 state -o part
  rfm-cluster: state: this state has no opening and closing line, so that a line that is missing would not show
  reporter:counter:rfm-cluster --merge,state_in,207
  reporter:counter:rfm-cluster --merge,state_left_out,106
  reporter:counter:rfm-cluster --merge,state_out,101

A run that fails counts nothing:

  $ rfm-cluster --counters=hadoop --partial short.csv
  rfm-cluster: short.csv:2: 2 fields where the header has 3
  [1]

A sign of life each ten seconds, the first after one:

  $ (cat in.csv; sleep 1.2; echo c,2026-11-20,5,x) | rfm-cluster --counters=hadoop --partial -o state 2>&1 | sed 's/, [0-9.]* rows.s//'
  reporter:status:rfm-cluster: 4 rows, 111B
  reporter:counter:rfm-cluster,rows_in,4
  reporter:counter:rfm-cluster,rows_bad,0
  reporter:counter:rfm-cluster,rows_left_out,0
  reporter:counter:rfm-cluster,state_out,3
  $ (cat in.csv; sleep 1.2; echo c,2026-11-20,5,x) | rfm-cluster --counters=hadoop --no-progress --partial -o state
  reporter:counter:rfm-cluster,rows_in,4
  reporter:counter:rfm-cluster,rows_bad,0
  reporter:counter:rfm-cluster,rows_left_out,0
  reporter:counter:rfm-cluster,state_out,3

In a map of Hadoop Streaming messages name the split of the file; what merges state
reads no split, and files keep their names:

  $ echo 'exec env mapreduce_map_input_file=hdfs://node/in/orders.tsv mapreduce_map_input_start=${START-134217728} "$@"' >map
  $ printf 'a,2026-01-05,1\nb,soon,2\n' >rows
  $ sh map rfm-cluster --partial --no-header --fields=customer,time,amount <rows
  rfm-cluster: hdfs://node/in/orders.tsv@134217728+2: 'soon' is not a date (want 2024-12-31)
  [1]
  $ sh map rfm-cluster --partial --no-header --fields=customer,time,amount --max-bad=1 <rows >/dev/null
  rfm-cluster: hdfs://node/in/orders.tsv@134217728+2: 'soon' is not a date (want 2024-12-31)
  rfm-cluster: 1 of 2 rows are bad and left out
  $ sh map rfm-cluster --partial --no-header --fields=customer,time,amount rows
  rfm-cluster: rows:2: 'soon' is not a date (want 2024-12-31)
  [1]
  $ echo x | sh map rfm-cluster --merge
  rfm-cluster: stdin:1: 'x' is not a line of saved state (want KEY TAB rfm-cluster/1 TAB ...)
  [1]
  $ printf 'column,type\ntime,number\n*,\n' >table
  $ head -n 1 rows | sh map rfm-cluster --partial --no-header --fields=customer,time,amount --expect=table >/dev/null
  rfm-cluster: hdfs://node/in/orders.tsv@134217728+1: '2026-01-05' of column 'time' is no number (the first of 1)
  rfm-cluster: not as table expects it: 1 remark
  [3]
  $ printf 'a,2026-01-05,-1\n' | sh map rfm-cluster --partial --no-header --fields=customer,time,amount >/dev/null
  rfm-cluster: hdfs://node/in/orders.tsv@134217728+1: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  $ START=x sh map rfm-cluster --partial --no-header --fields=customer,time,amount <rows
  rfm-cluster: stdin:2: 'soon' is not a date (want 2024-12-31)
  [1]
  $ START= sh map rfm-cluster --partial --no-header --fields=customer,time,amount <rows
  rfm-cluster: stdin:2: 'soon' is not a date (want 2024-12-31)
  [1]

A table of Hive as it lies in its folder: quotes are bytes, and \N is no value:

  $ printf 'a"x\0012026-01-05\0015\nb\0012026-01-06\001\\N\n\\N\0012026-01-06\0013\nc,d\0012026-01-07\0014\n' >000000_0
  $ rfm-cluster -d ^A --quote=tsv --no-header --fields=customer,time,amount --max-bad=2 --partial 000000_0
  rfm-cluster: 000000_0:2: the cell of 'amount' is empty, not an amount (want 1234.50)
  rfm-cluster: 000000_0:3: the cell of 'customer' is empty, not an identifier
  rfm-cluster: 2 of 4 rows are bad and left out
  a"x	rfm-cluster/1	t	1767571200000	5000000000	1	0
  c,d	rfm-cluster/1	t	1767744000000	4000000000	1	0
  􏿿	rfm-cluster/1	#count	rows_bad	2

The limit of bad rows of a job: no map ends at them, each counts its own, counts add
up however they are merged, and the merge that answers holds them against its own:

  $ printf 'customer,time,amount\na,2026-01-05,1\nb,soon,2\nc,2026-01-05,3\n' >one
  $ sed 's/soon/never/; s/a,/a,x/' one >two
  $ rfm-cluster --partial --max-bad=job one -o 1.state; rfm-cluster --partial --max-bad=job two -o 2.state
  rfm-cluster: one:3: 'soon' is not a date (want 2024-12-31)
  rfm-cluster: 1 of 3 rows are bad and left out
  rfm-cluster: two:2: 'x2026-01-05' is not a date (want 2024-12-31)
  rfm-cluster: two:3: 'never' is not a date (want 2024-12-31)
  rfm-cluster: 2 of 3 rows are bad and left out
  $ rfm-cluster --partial one -o 3.state
  rfm-cluster: one:3: 'soon' is not a date (want 2024-12-31)
  [1]
  $ rfm-cluster --merge --partial --max-bad=0 1.state 2.state | grep -c '#count'
  2
  $ rfm-cluster --merge --partial 1.state 2.state -o 12.state; grep '#count' 12.state
  􏿿	rfm-cluster/1	#count	rows_bad	3
  􏿿	rfm-cluster/1	#count	rows_bad_job	3
  $ rfm-cluster --merge -k1 12.state -o out; ls out
  rfm-cluster: 3 rows were bad in all parts, more than --max-bad=0
  ls: cannot access 'out': No such file or directory
  [2]
  $ rfm-cluster --merge -k1 1.state 2.state --max-bad=2
  rfm-cluster: 3 rows were bad in all parts, more than --max-bad=2
  [1]
  $ rfm-cluster --merge -k1 12.state --max-bad=3 --format=tsv --stats=stats.json
  rfm-cluster: 3 rows were bad in all parts and left out
  rfm-cluster: every customer has the same recency: it cannot tell them apart (scale 1)
  customer	recency	frequency	monetary	cluster	segment	action
  a	1	1	1	1	long-tail	standard products
  c	1	2	6	1	high-value	exclusive wealth service
  $ grep -o '"state_rows[^,}]*' stats.json
  "state_rows_bad":3
  "state_rows_bad_job":3
  $ rfm-cluster --merge -k1 12.state --max-bad=3 --lang=zh -o out
  rfm-cluster: 各部分共有 3 行错误，已略去
  rfm-cluster: 每位客户的 recency 都相同：它无法区分客户（尺度 1）

Parts that had limits of their own are held against a limit that is given to their merge:

  $ rfm-cluster --partial --max-bad=2 two -o 4.state; rfm-cluster --partial --max-bad=2 two -o 5.state
  rfm-cluster: two:2: 'x2026-01-05' is not a date (want 2024-12-31)
  rfm-cluster: two:3: 'never' is not a date (want 2024-12-31)
  rfm-cluster: 2 of 3 rows are bad and left out
  rfm-cluster: two:2: 'x2026-01-05' is not a date (want 2024-12-31)
  rfm-cluster: two:3: 'never' is not a date (want 2024-12-31)
  rfm-cluster: 2 of 3 rows are bad and left out
  $ rfm-cluster --merge -k1 4.state 5.state | tail -n 1
  rfm-cluster: 5.state: these lines of state came before, in 4.state
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  c,1,2,6,1,long-tail,standard products
  $ rfm-cluster --merge -k1 4.state 5.state --max-bad=3
  rfm-cluster: 4 rows were bad in all parts, more than --max-bad=3
  [1]
  $ rfm-cluster --merge -k1 4.state 5.state --max-bad=4 | tail -n 1
  rfm-cluster: 4 rows were bad in all parts and left out
  rfm-cluster: 5.state: these lines of state came before, in 4.state
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  c,1,2,6,1,long-tail,standard products

All of them with --reject, too; and where there is nothing to be merged it is refused:

  $ rfm-cluster --partial --max-bad=job --reject=bad two -o 6.state; cat bad
  rfm-cluster: 2 of 3 rows are bad, see bad
  # two:2: 'x2026-01-05' is not a date (want 2024-12-31)
  a,x2026-01-05,1
  # two:3: 'never' is not a date (want 2024-12-31)
  b,never,2
  $ rfm-cluster --max-bad=job one
  rfm-cluster: --max-bad=job leaves the limit to the --merge that answers: want --partial, and there --max-bad=n (see rfm-cluster --help)
  [2]
  $ rfm-cluster --merge --max-bad=job 1.state
  rfm-cluster: --max-bad=job leaves the limit to the --merge that answers: want --partial, and there --max-bad=n (see rfm-cluster --help)
  [2]
  $ rfm-cluster --max-bad=jobs one
  rfm-cluster: --max-bad: 'jobs' is not right (want an integer from 0 on, or job) (see rfm-cluster --help)
  [2]
  $ rfm-cluster --max-bad= one
  rfm-cluster: --max-bad: '' is not right (want an integer from 0 on, or job) (see rfm-cluster --help)
  [2]
  $ rfm-cluster --threads= one
  rfm-cluster: --threads: '' is not right (want an integer in 0..256) (see rfm-cluster --help)
  [2]
  $ rfm-cluster --max-bad=-1 one
  rfm-cluster: --max-bad: '-1' is not right (want an integer from 0 on, or job) (see rfm-cluster --help)
  [2]
