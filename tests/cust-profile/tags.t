Tags over days: --long has since when each is there and when its condition held
last; --previous goes on from there.

  $ cat >log.csv <<END
  > customer,time
  > a,2026-01-01
  > a,2026-01-02
  > a,2026-01-03
  > b,2026-01-01
  > c,2026-01-01
  > c,2026-01-02
  > END
  $ printf 'name,measure,window\nn,count,\nn2,count,2d\n' >f.csv
  $ printf 'tag,when,keep,ttl\nmost,n>=90%%,,\nbusy,n2>=2,n2>=1,\nmet,n2=2,,3d\nvip,grade=gold,,\n' >t.csv
  $ printf 'customer,grade\na,gold\nb,\nc,silver\n' >with.csv
  $ cust-profile -f f.csv --tags=t.csv --with=with.csv --long --as-of=2026-01-02 log.csv | tee second.csv
  customer,as_of,tag,since,held
  a,2026-01-02,most,2026-01-02,2026-01-02
  a,2026-01-02,busy,2026-01-02,2026-01-02
  a,2026-01-02,met,2026-01-02,2026-01-02
  a,2026-01-02,vip,2026-01-02,2026-01-02
  c,2026-01-02,most,2026-01-02,2026-01-02
  c,2026-01-02,busy,2026-01-02,2026-01-02
  c,2026-01-02,met,2026-01-02,2026-01-02
  $ cust-profile -f f.csv --tags=t.csv --with=with.csv --long --previous=second.csv --as-of=2026-01-03,2026-01-05 log.csv
  customer,as_of,tag,since,held
  a,2026-01-03,most,2026-01-02,2026-01-03
  a,2026-01-03,busy,2026-01-02,2026-01-03
  a,2026-01-03,met,2026-01-02,2026-01-03
  a,2026-01-03,vip,2026-01-02,2026-01-03
  a,2026-01-05,most,2026-01-02,2026-01-05
  a,2026-01-05,met,2026-01-02,2026-01-03
  a,2026-01-05,vip,2026-01-02,2026-01-05
  c,2026-01-03,busy,2026-01-02,2026-01-02
  c,2026-01-03,met,2026-01-02,2026-01-02
  c,2026-01-05,met,2026-01-02,2026-01-02

Only what changes; a customer of whom nothing is left loses his tags.

  $ cust-profile -f f.csv --tags=t.csv --with=with.csv --changes --previous=second.csv --as-of=2026-01-03,2026-01-05 log.csv
  customer,tag,was,is,on
  a,busy,yes,no,2026-01-05
  c,most,yes,no,2026-01-03
  c,busy,yes,no,2026-01-05
  $ grep -v c, log.csv >left.csv; printf 'customer,time\nd,2026-01-03\n' >d.csv
  $ cust-profile -f f.csv --tags=t.csv --with=with.csv --changes --previous=second.csv --as-of=2026-01-03 d.csv left.csv 2>/dev/null
  customer,tag,was,is,on
  c,most,yes,no,2026-01-03
  c,busy,yes,no,2026-01-03
  c,met,yes,no,2026-01-03
  $ cust-profile -f f.csv --tags=t.csv --with=with.csv --changes --as-of=2026-01-01,2026-01-02 log.csv | grep busy
  a,busy,no,yes,2026-01-02
  c,busy,no,yes,2026-01-02

A tag that the table has no longer is told.

  $ printf 'tag,when\nbusy,n2>=2\n' >less.csv
  $ cust-profile -f f.csv --tags=less.csv --changes --previous=second.csv --as-of=2026-01-03 log.csv
  cust-profile: 'most' is a tag of --previous that --tags has no longer (the first of 5)
  customer,tag,was,is,on
  c,busy,yes,no,2026-01-03

Of an earlier output only the newest day counts; it must be before this run's.

  $ cust-profile -f f.csv --tags=less.csv --long --as-of=2026-01-01,2026-01-02 log.csv >two.csv
  $ cust-profile -f f.csv --tags=less.csv --long --previous=two.csv --as-of=2026-01-03 log.csv
  customer,as_of,tag,since,held
  a,2026-01-03,busy,2026-01-02,2026-01-03
  $ cust-profile -f f.csv --tags=less.csv --long --previous=two.csv --as-of=2026-01-02 log.csv
  cust-profile: two.csv is of 2026-01-02, which is not before --as-of
  [1]

A file of --as-of: a row for each of its rows, in its order, with its columns as
they are.  A day is included, a moment is not; who is not known has a row of
empties, or of what fills them.

  $ printf 'label,uid,time,note\n1,a,2026-01-02,"x,y"\n0,b,2026-01-01T00:00:00,\n1,z,2026-01-04,""\n0,c,2026-01-03,\n0,a,2026-01-02T00:00:00,\n' >spine.csv
  $ printf 'name,measure,window,fill\nn,count,,\nn2,count,2d,0\n' >fill.csv
  $ cust-profile -f fill.csv --as-of=spine.csv log.csv
  label,uid,time,note,n,n2
  1,a,2026-01-02,"x,y",2,2
  0,b,2026-01-01T00:00:00,,,0
  1,z,2026-01-04,,,0
  0,c,2026-01-03,,2,1
  0,a,2026-01-02T00:00:00,,1,1
  $ cust-profile -f fill.csv --tags=t.csv --with=with.csv --as-of=spine.csv log.csv | cut -d, -f2,3,5-
  uid,time,n,n2,tags
  a,2026-01-02,y",2,2,most|busy|met|vip
  b,2026-01-01T00:00:00,,0,
  z,2026-01-04,,0,
  c,2026-01-03,2,1,
  a,2026-01-02T00:00:00,1,1,most|vip

A day and the moment at which it ends are two: a window of one day is of the day,
or of the one that has just begun.

  $ printf 'name,measure,window\nn,count,\nn1,count,1d\n' >one.csv
  $ printf 'customer,time\na,2026-01-02T00:00:00\na,2026-01-01\na,2026-01-02T00:00:00\n' >edge.csv
  $ cust-profile -f one.csv --as-of=edge.csv log.csv
  customer,time,n,n1
  a,2026-01-02T00:00:00,1,0
  a,2026-01-01,1,1
  a,2026-01-02T00:00:00,1,0
  $ cust-profile -f one.csv --as-of=2026-01-01,2026-01-02T00:00:00 log.csv | grep -e customer -e a,
  customer,as_of,n,n1
  a,2026-01-01,1,1
  a,2026-01-02T00:00:00,1,0
  $ cust-profile -f one.csv --as-of=2026-01-01,2026-01-02,2026-01-01 log.csv
  cust-profile: --as-of: '2026-01-01' is there twice (see cust-profile --help)
  [2]

What is wrong with them.

  $ cust-profile -f f.csv --long log.csv
  cust-profile: --previous, --long and --changes are of tags: they want --tags (see cust-profile --help)
  [2]
  $ cust-profile -f f.csv --tags=t.csv --long --changes log.csv
  cust-profile: --long and --changes exclude each other (see cust-profile --help)
  [2]
  $ cust-profile -f f.csv --tags=less.csv --long --as-of=spine.csv log.csv
  cust-profile: --previous, --long and --changes want days: not with a file of --as-of (see cust-profile --help)
  [2]
  $ cust-profile -f f.csv --as-of=nowhere.csv log.csv
  cust-profile: nowhere.csv: No such file or directory
  [1]
  $ printf 'customer,label\na,1\n' >timeless.csv; cust-profile -f f.csv --as-of=timeless.csv log.csv
  cust-profile: timeless.csv: no column 'time' (has: customer, label)
  [1]
  $ printf 'customer,time\na,2026-01-01\nb,\n' >empty.csv; cust-profile -f f.csv --as-of=empty.csv log.csv
  cust-profile: empty.csv:3: '' is not a date (want 2024-12-31)
  [1]
  $ printf 'customer,time\n,2026-01-01\n' >nobody.csv; cust-profile -f f.csv --as-of=nobody.csv log.csv
  cust-profile: nobody.csv:2: an empty cell is not an identifier: it is empty
  [1]
  $ printf 'customer,as_of,tag,since\na,2026-01-01,busy,2026-01-01\n' >short.csv
  $ cust-profile -f f.csv --tags=less.csv --previous=short.csv log.csv
  cust-profile: short.csv: no column 'held'
  [1]
  $ printf 'customer,as_of,tag,since,held\na,2026-01-01,busy,2026-01-02,2026-01-01\n' >mixed.csv
  $ cust-profile -f f.csv --tags=less.csv --previous=mixed.csv log.csv
  cust-profile: mixed.csv:2: since, held and as_of are not in this order
  [1]
