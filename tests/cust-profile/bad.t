Mistakes of the tables, each with its place and what was wanted.

  $ printf 'customer,time,kind,amount\na,2026-01-01,x,1\n' >log.csv
  $ cat >f <<'END'
  > #!/bin/sh
  > { echo 'name,measure,column,where,window,per,by,fill'; for i; do echo "$i"; done | awk -F, -v OFS=, '{ $8 = $8 } 1'; } >f.csv
  > exec cust-profile -f f.csv log.csv
  > END
  $ chmod +x f
  $ cust-profile log.csv
  cust-profile: -f is wanted, a table of features (see cust-profile --help)
  [2]
  $ ./f
  cust-profile: f.csv: no feature in it
  [1]
  $ ./f n,count n,count
  cust-profile: f.csv:3: feature 'n' is there already
  [1]
  $ ./f customer,count
  cust-profile: f.csv:2: 'customer' is the name of another column of the output
  [1]
  $ ./f ,count
  cust-profile: f.csv:2: a feature without a name
  [1]
  $ ./f n,
  cust-profile: f.csv:2: no measure (want count, sum, last, ...)
  [1]
  $ ./f n,average,amount
  cust-profile: f.csv:2: 'average' is no measure (want count, distinct, top, sum, min, max, mean, sd, p1 to p99, share, first, last, ago, age, active, streak, streak_now, gap_mean, gap_sd, gap_max, trend, ratio or minus)
  [1]
  $ ./f n,p0,amount 2>&1 | cut -c1-40
  cust-profile: f.csv:2: 'p0' is no measur
  $ ./f n,p100,amount 2>&1 | cut -c1-40
  cust-profile: f.csv:2: 'p100' is no meas
  $ ./f n,sum
  cust-profile: f.csv:2: sum wants a column
  [1]
  $ ./f n,ago,kind
  cust-profile: f.csv:2: ago is of rows: it takes no column
  [1]
  $ ./f n,max,hour
  cust-profile: f.csv:2: max wants amounts, and 'hour' is none
  [1]
  $ ./f n,count,,,0d
  cust-profile: f.csv:2: the window '0d' holds no day
  [1]
  $ ./f n,count,,,60d..30d
  cust-profile: f.csv:2: the window '60d..30d' holds no day
  [1]
  $ ./f n,count,,,5x
  cust-profile: f.csv:2: '5x' is no window (want 30d, 30d..60d or 5n)
  [1]
  $ ./f n,count,,,-5d
  cust-profile: f.csv:2: '-5d' is no window (want 30d, 30d..60d or 5n)
  [1]
  $ ./f n,count,,,0n
  cust-profile: f.csv:2: the window '0n' holds no row
  [1]
  $ ./f n,trend
  cust-profile: f.csv:2: trend wants a window of days (90d)
  [1]
  $ ./f n,count,,,,week
  cust-profile: f.csv:2: per is for active, streak, streak_now and trend
  [1]
  $ ./f n,active,,,,year
  cust-profile: f.csv:2: per is 'year' (want day, week or month)
  [1]
  $ ./f r,ratio,n/m n,count m,count
  cust-profile: f.csv:2: no feature above is called 'n'
  [1]
  $ ./f n,count r,ratio,n/r
  cust-profile: f.csv:3: 'r' is made of itself
  [1]
  $ ./f n,count r,ratio,n
  cust-profile: f.csv:3: 'n' is not two features above it (want f/g)
  [1]
  $ ./f n,count r,minus,n-n,,30d
  cust-profile: f.csv:3: minus is of features: it takes no where, window or by
  [1]
  $ ./f n,count,,,,,kind r,ratio,n/n
  cust-profile: f.csv:3: 'n' has a column for each value of 'by', and is no single figure
  [1]
  $ ./f n,count,,,,,kind:0
  cust-profile: f.csv:2: by: '0' is not how many values have a column (want 1 to 1000)
  [1]
  $ ./f n,count,,kind==x
  cust-profile: f.csv:2: where: 'kind==x' is not a condition: '=x' is left over (one = compares)
  [1]
  $ ./f 'n,count,,amount>90%' 2>&1 | cut -c1-60
  cust-profile: f.csv:2: where: 'amount>90%' is not a conditio
  $ ./f n,count,knd
  cust-profile: no log has a column 'knd', which f.csv asks for
  [1]
  $ ./f n,count,,knd=x
  cust-profile: no log has a column 'knd', which f.csv asks for
  [1]
  $ ./f n,count,,kind=y
  cust-profile: 'y' is a value of a feature's condition that no cell is equal to
  customer,n
  a,0
  $ ./f 'n,count,,kind>1'
  cust-profile: feature 'n': 'x' is compared by < or > and is no number or time, so that does not hold
  customer,n
  a,0
  $ ./f n,sum,kind
  cust-profile: log.csv:2: 'x' is not an amount (want 1234.50)
  [1]
  $ printf 'name,measure,colum\nn,count,\n' >f.csv; cust-profile -f f.csv log.csv
  cust-profile: f.csv: 'colum' is no column of this table (want name, measure, column, where, window, per, by, fill, note)
  [1]
  $ printf 'name,column\nn,x\n' >f.csv; cust-profile -f f.csv log.csv
  cust-profile: f.csv: no column 'measure'
  [1]

Tags.

  $ printf 'name,measure,by\nn,count,\nm,count,kind\n' >f.csv
  $ cat >t <<'END'
  > #!/bin/sh
  > { echo 'tag,when,keep,ttl'; for i; do echo "$i"; done | awk -F, -v OFS=, '{ $4 = $4 } 1'; } >t.csv
  > exec cust-profile -f f.csv --tags=t.csv log.csv
  > END
  $ chmod +x t
  $ ./t
  cust-profile: t.csv: no tag in it
  [1]
  $ ./t 'a|b,n>1'
  cust-profile: t.csv:2: the tag 'a|b' has a '|', which divides tags
  [1]
  $ ./t a,n\>1 a,n\>2
  cust-profile: t.csv:3: tag 'a' is there already
  [1]
  $ ./t a,
  cust-profile: t.csv:2: tag 'a' has no condition
  [1]
  $ ./t a,x\>1
  cust-profile: t.csv:2: when: no feature is called 'x'
  [1]
  $ ./t a,n\>1,x\>1
  cust-profile: t.csv:2: keep: no feature is called 'x'
  [1]
  $ ./t a,n\>1,,30
  cust-profile: t.csv:2: ttl: '30' is no number of days (want 30d)
  [1]
  $ ./t 'a,m_x=1;m_y='
  customer,n,m_x,m_other,tags
  a,1,1,0,a

Days.

  $ printf 'name,measure\nn,count\n' >f.csv
  $ cust-profile -f f.csv --as-of=2026-02-30 log.csv
  cust-profile: --as-of: '2026-02-30' is not a date: day 30 (want 01 to 28) (see cust-profile --help)
  [2]
  $ cust-profile -f f.csv --as-of=2026-01-01,2026-01-01 log.csv
  cust-profile: --as-of: '2026-01-01' is there twice (see cust-profile --help)
  [2]
  $ cust-profile -f f.csv --as-of= log.csv
  cust-profile: --as-of: '' is not a date (want 2024-12-31) (see cust-profile --help)
  [2]
  $ cust-profile -f f.csv --expire=30d log.csv
  cust-profile: --expire is for the state that --partial writes (see cust-profile --help)
  [2]
  $ cust-profile -f f.csv --partial --expire=6m log.csv
  cust-profile: --expire is less than a day, and m is minutes (want 400d) (see cust-profile --help)
  [2]
  $ cust-profile -f f.csv --partial --expire=1d -o day.state log.csv

Logs.

  $ printf 'time,kind\n2026-01-01,x\n' | cust-profile -f f.csv 2>&1 | cut -d'(' -f1
  cust-profile: stdin: no column 'customer' 
  $ printf 'customer,time\na,\n' | cust-profile -f f.csv
  cust-profile: stdin:2: the cell of 'time' is empty, not a date (want 2024-12-31)
  [1]
  $ printf 'name,measure,column\nn,sum,amount\n' >f.csv
  $ printf 'customer,time,amount\na,2026-01-01,1e3\n' | cust-profile -f f.csv
  cust-profile: stdin:2: '1e3' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,time,amount\na,2026-01-01,1000000000000000000000\n' | cust-profile -f f.csv
  cust-profile: stdin:2: '1000000000000000000000' is not an amount (want 1234.50, up to 10^20)
  [1]

State of other columns is refused; what a later feature takes for amounts must be
some.

  $ printf 'name,measure,column\nn,count,kind\n' >k.csv
  $ cust-profile -f k.csv --partial -o k.state log.csv
  $ cust-profile -f f.csv --merge k.state
  cust-profile: k.state:1: this state was made with --store=kind, and this run is with --store=amount
  [1]
  $ printf 'name,measure,column\nn,sum,kind\n' >ks.csv
  $ cust-profile -f ks.csv --merge k.state
  cust-profile: column 'kind': 'x' is not an amount (want 1234.50), which a feature asks for
  [1]

Amounts of two currencies do not add up, unless the feature parts them.

  $ printf 'customer,time,amount,ccy\na,2026-01-01,5,CNY\na,2026-01-02,,USD\na,2026-01-02,7,cny\n' >one.csv
  $ printf 'customer,time,amount,ccy\na,2026-01-03,2,USD\n' >two.csv
  $ printf 'name,measure,column,where,by\nall,sum,amount,,\n' >mixed.csv
  $ cust-profile -f mixed.csv one.csv
  customer,all
  a,12
  $ cust-profile -f mixed.csv one.csv two.csv
  cust-profile: two.csv:2: an amount in 'USD' after one in 'CNY': they do not add up (--where takes one currency; or convert them)
  [1]
  $ cust-profile -f mixed.csv --where='ccy=CNY' one.csv two.csv
  customer,all
  a,5
  $ printf 'name,measure,column,where,by\nn,count,amount,,\ncny,sum,amount,ccy=CNY|cny,\neach,max,amount,,ccy\n' >parted.csv
  $ cust-profile -f parted.csv one.csv two.csv
  customer,n,cny,each_USD,each_CNY,each_cny,each_other
  a,3,12,2,5,7,
  $ printf 'name,measure,column,where,by\nall,mean,amount,,\ncny,sum,amount,ccy=CNY,\n' >half.csv
  $ cust-profile -f half.csv one.csv two.csv
  cust-profile: two.csv:2: an amount in 'USD' after one in 'CNY': they do not add up (--where takes one currency; or convert them)
  [1]

So it is where states are merged that have the column; a table of --with does not
say what the amounts are in.

  $ for i in one two; do cust-profile -f half.csv --partial -o $i.state $i.csv; done
  $ cust-profile -f half.csv --merge one.state two.state
  cust-profile: two.state:2: an amount in 'USD' after one in 'CNY': they do not add up (--where takes one currency; or convert them)
  [1]
  $ printf 'customer,currency\na,USD\n' >home.csv
  $ cut -d, -f1-3 two.csv | cust-profile -f mixed.csv --with=home.csv one.csv -
  customer,all
  a,14
