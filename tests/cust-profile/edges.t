What is at the edge of a profile.

A column for each of a hundred thousand values: the ten that come first, and the others:

  $ cat >f <<'END'
  > printf '%s\n' name,measure,column,where,window,per,by,fill "$@" >f.csv
  > END
  $ (echo customer,time,kind; seq 1 100000 | sed 's/.*/c&,2026-01-01,k&/') >many.csv
  $ sh f n,count,,,,,kind,
  $ cust-profile -f f.csv many.csv | sed -n '1,2p;$p'
  customer,n_k1,n_k10,n_k100,n_k1000,n_k10000,n_k100000,n_k10001,n_k10002,n_k10003,n_k10004,n_other
  c1,1,0,0,0,0,0,0,0,0,0,0
  c99999,0,0,0,0,0,0,0,0,0,0,1

Values with a newline, a quote, or a name that is there already:

  $ printf 'customer,time,kind\na,2026-01-01,a-b\na,2026-01-01,a_b\nb,2026-01-01,"q""z"\nc,2026-01-02,"l\nm"\n' >odd.csv
  $ cust-profile -f f.csv odd.csv
  customer,n_a-b,n_a_b,"n_l
  m","n_q""z",n_other
  a,1,1,0,0,0
  b,0,0,0,1,0
  c,0,0,1,0,0
  $ sh f n,count,,,,,kind, n_other,count,,,,,,
  $ cust-profile -f f.csv odd.csv
  cust-profile: two columns would be called 'n_other' (--suffix=_2 renames the new one)
  [1]

Two logs of one name in two folders are one log, and so is the same by gzip:

  $ mkdir one two; printf 'customer,time\na,2026-01-01\n' | tee one/log.csv | gzip >two/log.csv.gz
  $ sh f n,count,,file=log,,,, m,count,,,,,file,
  $ cust-profile -f f.csv one/log.csv two/log.csv.gz
  customer,n,m_log,m_other
  a,2,2,0

A spine of three thousand days; one without a time, and one before all events:

  $ sh f n,count,,,,,,
  $ awk 'BEGIN { print "customer,time"; for (y = 1990; y < 1998; y++) for (m = 1; m < 13; m++) for (d = 1; d < 29; d++) printf "a,%d-%02d-%02d\n", y, m, d }' >days.csv
  $ cust-profile -f f.csv --as-of=days.csv odd.csv | sed -n '$p;$='
  a,1997-12-28,
  2689
  $ printf 'customer,time,label\nnobody,2026-01-02,1\na,1999-01-01,0\na,2026-01-02,7\n' >spine.csv
  $ cust-profile -f f.csv --as-of=spine.csv odd.csv
  customer,time,label,n
  nobody,2026-01-02,1,
  a,1999-01-01,0,
  a,2026-01-02,7,2
  $ printf 'customer,time,label\na,,1\n' | cust-profile -f f.csv --as-of=- odd.csv
  cust-profile: -:2: '' is not a date (want 2024-12-31)
  [1]
  $ printf 'customer,time,label\na,,1\n' >timeless.csv; cust-profile -f f.csv --as-of=timeless.csv odd.csv
  cust-profile: timeless.csv:2: '' is not a date (want 2024-12-31)
  [1]

The first and the last of days, and a day of 23 hours: ago counts days of the calendar,
@-1d is 24 hours:

  $ sh f ago,ago,,,,,, day,count,,,1d,,, hours,count,,'time>@-1d',,,,
  $ printf 'customer,time\na,1970-01-01\nb,9999-12-31\n' >ends.csv
  $ cust-profile -f f.csv ends.csv
  cust-profile: ends.csv:3: '9999-12-31' is not in 1970..2100 (--date-range)
  [1]
  $ cust-profile -f f.csv --date-range=1900..9999 --as-of=9999-12-31 ends.csv
  customer,ago,day,hours
  a,2932896,0,0
  b,0,1,0
  $ printf 'customer,time\na,2026-03-28T12:00\na,2026-03-28T23:30\na,2026-03-29T00:30\na,2026-03-29T03:30\n' >march.csv
  $ cust-profile -f f.csv --tz=Europe/Berlin --as-of=2026-03-29 march.csv
  customer,ago,day,hours
  a,0,2,3

Sums of amounts as large as they may be; a log that is a header:

  $ sh f s,sum,amount,,,,, m,max,amount,,,,, g,gap_max,,,,,,
  $ (echo customer,time,amount; yes c1,2026-01-01,100000000000000000000 | head -n 20) | cust-profile -f f.csv
  customer,s,m,g
  c1,2000000000000000000000,100000000000000000000,0
  $ printf 'customer,time,amount\n' | cust-profile -f f.csv
  customer,s,m,g

A ratio of what is not there is empty, and fill says what a mean of nothing is:

  $ sh f g,count,,,,,, z,count,,kind=none,,,, h,ratio,g/z,,,,, m,mean,amount,kind=none,,,,0
  $ printf 'customer,time,kind,amount\na,2026-01-01,x,3\n' | cust-profile -f f.csv
  cust-profile: 'none' is a value of a feature's condition that no cell is equal to
  customer,g,z,h,m
  a,1,0,,0

--expire leaves what windows of as many days look at, also where the clock is put back
and a day has 25 hours: the state gives what the log gives.

  $ printf 'customer,time\na,2026-10-20T23:59:59\na,2026-10-21T00:30:00\na,2026-10-27T12:00:00\n' >autumn.csv; printf 'name,measure,window\nn_7d,count,7d\n' >week.csv
  $ cust-profile -f week.csv --tz=Europe/Berlin --as-of=2026-10-27 autumn.csv; cust-profile -f week.csv --tz=Europe/Berlin --as-of=2026-10-27 --partial --expire=7d -o autumn autumn.csv; cust-profile -f week.csv --tz=Europe/Berlin --as-of=2026-10-27 --merge autumn; grep ^a autumn
  customer,n_7d
  a,2
  customer,n_7d
  a,2
  a	cust-profile/1:tz=Europe/Berlin		1792535400000		563400000
