Logs with different columns in one run; a column that a log lacks is empty in it.

  $ cat >pay.csv <<END
  > customer,time,kind,amount
  > ann,2026-05-30 09:00:00,pay,20
  > ann,2026-06-28 23:30:00,pay,12.50
  > bob,2026-06-30,refund,-5
  > END
  $ cat >app.csv <<END
  > channel,user_id,ts
  > app,ann,2026-06-29T08:00:00
  > web,ann,2026-06-29T07:00:00
  > app,cid,2026-06-30T02:00:00
  > END
  $ cat >f.csv <<END
  > name,measure,column,where,window,per,by,fill
  > rows,count,,,,,,
  > with_amount,count,amount,,,,,
  > paid,sum,amount,kind=pay,30d,,,
  > before,sum,amount,kind=pay,30d..60d,,,
  > ever,share,,kind=pay,,,,
  > channels,distinct,channel,,,,,
  > usual,top,channel,,,,,none
  > from,last,file,,,,,
  > night,count,,part=night,,,,
  > seen,ago,,,,,,
  > n,count,,,,,channel:1,
  > END
  $ cust-profile -f f.csv pay.csv app.csv
  customer,rows,with_amount,paid,before,ever,channels,usual,from,night,seen,n_app,n_other
  ann,4,2,12.50,20.00,0.5,2,app,app,0,1,1,1
  bob,1,1,0.00,0.00,0,0,none,pay,1,0,0,0
  cid,1,0,0.00,0.00,0,1,app,app,1,0,1,0

A day is included, a time is not; of several there is a row each, in the order of
time.

  $ cust-profile -f f.csv --as-of=2026-06-29T08:00,2026-06-28 --keep=customer,as_of,rows,seen pay.csv app.csv
  cust-profile: 'night' is a value of a feature's condition that no cell is equal to
  customer,as_of,rows,seen
  ann,2026-06-28,2,0
  ann,2026-06-29T08:00,3,0

What was known later does not count yet.

  $ printf 'customer,time,known\na,2026-01-01,\na,2026-01-02,2026-01-05\na,2026-01-03,2026-01-02\n' >known.csv
  $ printf 'name,measure\nn,count\nage,age\n' >n.csv
  $ cust-profile -f n.csv --as-of=2026-01-02,2026-01-04,2026-01-05 known.csv
  cust-profile: known.csv:4: this row was known before its time: it counts from its time on
  customer,as_of,n,age
  a,2026-01-02,1,1
  a,2026-01-04,2,3
  a,2026-01-05,3,4

The last rows are those of the greater cell where times are equal, whatever the
order of the rows.

  $ printf 'customer,time,amount\na,2026-01-01,3\na,2026-01-01,9\na,2026-01-01,5\n' >tie.csv
  $ printf 'name,measure,column,window\nlast2,sum,amount,2n\nfirst,first,amount,\nlast,last,amount,\n' >l.csv
  $ cust-profile -f l.csv tie.csv
  customer,last2,first,last
  a,14,3,9
  $ { head -n 1 tie.csv; tail -n 3 tie.csv | sort -r; } | cust-profile -f l.csv
  customer,last2,first,last
  a,14,3,9

That order is of the feature's column, whatever other columns are kept.

  $ printf 'customer,time,aa,amount\na,2026-01-01,2,3\na,2026-01-01,1,9\na,2026-01-01,3,5\n' >tie2.csv
  $ printf 'name,measure,column,window\nlast2,sum,amount,2n\naas,top,aa,1n\n' >l2.csv
  $ cust-profile -f l2.csv tie2.csv
  customer,last2,aas
  a,14,3

Amounts are exact, and quantiles are of all values.

  $ awk 'BEGIN { print "customer,time,amount"; for (i = 0; i < 100000; i++) print "a,2026-01-01,0.1" }' >tenths.csv
  $ printf 'name,measure,column\nsum,sum,amount\nmean,mean,amount\nsd,sd,amount\n' >s.csv
  $ cust-profile -f s.csv tenths.csv
  customer,sum,mean,sd
  a,10000.0,0.1,0
  $ printf 'customer,time,amount\na,2026-01-01,1\na,2026-01-01,2\na,2026-01-01,4\na,2026-01-02,\n' >q.csv
  $ printf 'name,measure,column\np25,p25,amount\np50,p50,amount\np99,p99,amount\nsd,sd,amount\nn,count,amount\n' >p.csv
  $ cust-profile -f p.csv q.csv
  customer,p25,p50,p99,sd,n
  a,1.5,2,3.96,1.5275252316519468,3

Days, weeks and months with a row, and runs of them.

  $ printf 'customer,time\na,2026-01-05\na,2026-01-06\na,2026-01-11\na,2026-01-12\na,2026-02-02\n' >runs.csv
  $ cat >r.csv <<END
  > name,measure,per
  > days,active,
  > weeks,active,week
  > months,active,month
  > streak,streak,
  > weekly,streak,week
  > now,streak_now,
  > monthly,streak_now,month
  > END
  $ cust-profile -f r.csv --as-of=2026-02-02,2026-02-04 runs.csv
  customer,as_of,days,weeks,months,streak,weekly,now,monthly
  a,2026-02-02,5,3,2,2,2,1,2
  a,2026-02-04,5,3,2,2,2,0,2

Periods that are only partly in the window do not count in a trend.

  $ printf 'name,measure,column,window,per\nt,trend,,21d,week\nd,trend,,3d,\n' >t.csv
  $ printf 'customer,time\na,2026-01-12\na,2026-01-13\na,2026-01-19\na,2026-01-25\n' |
  > cust-profile -f t.csv --as-of=2026-01-28
  customer,t,d
  a,0,0

Numbers as they are written elsewhere.

  $ printf 'customer;time;amount\na;2026-01-01;1.234,50\na;2026-01-02;7\n' |
  > cust-profile -f l.csv -d ";" --decimal=, --thousands=.
  customer,last2,first,last
  a,1241.50,1234.50,7

Equally frequent values, and codes that look like numbers.

  $ printf 'customer,time,code\na,2026-01-01,7\na,2026-01-02,007\na,2026-01-03,007\na,2026-01-04,7\na,2026-01-05,7.0\n' >code.csv
  $ cat >code.f <<END
  > name,measure,column,where
  > top,top,code,
  > all,distinct,code,
  > same,count,,code=7
  > bytes,count,,code='007'
  > first,first,code,
  > END
  $ cust-profile -f code.f code.csv
  customer,top,all,same,bytes,first
  a,007,3,5,2,7

--tz is where days end.

  $ printf 'customer,time\na,2026-01-01T17:30:00Z\n' >z.csv
  $ printf 'name,measure,column\nday,last,time\nhour,last,hour\nweekday,last,weekday\n' >z.f
  $ cust-profile -f z.f --tz=Asia/Shanghai z.csv
  customer,day,hour,weekday
  a,2026-01-02T01:30:00,1,5

A log's own column of such a name is not seen, and that is told.

  $ printf 'customer,time,hour\na,2026-01-01 10:00:00,3\n' >own.csv
  $ printf 'name,measure,column\nh,last,hour\n' >own.f
  $ cust-profile -f own.f own.csv
  cust-profile: 'hour' is a column of a log that features do not see: it is what the row's time makes
  customer,h
  a,10
  $ printf 'customer,day,hour\na,2026-01-01,3\n' | cust-profile -f n.csv
  customer,n,age
  a,1,0

The columns that are the customer and the time may be looked at by their names, too.

  $ printf 'name,measure,column,where\nn,count,,date>=2026-01-02\nwho,last,uid,\nwhen,first,date,\n' >named.f
  $ printf 'uid,date\na,2026-01-01\na,2026-01-02 08:00:00\n' | cust-profile -f named.f
  customer,n,who,when
  a,1,a,2026-01-01
  $ printf 'name,measure,column\ns,sum,uid\n' >sum.f
  $ printf 'uid,date\n7,2026-01-01\n' | cust-profile -f sum.f
  cust-profile: stdin:2: '7' is not an amount: it is the customer or the time
  [1]

A feature by the values of a column: the most frequent, the least of equally
frequent ones first; what is none of them, and one that is called other, is the
rest.  Any bytes may be in a value.

  $ cat >by.csv <<'END'
  > customer,time,kind
  > a,2026-01-01,"x,y"
  > a,2026-01-02,"x,y"
  > a,2026-01-03,"q""r"
  > b,2026-01-04,"two
  > lines"
  > b,2026-01-05,other
  > b,2026-01-06,other
  > b,2026-01-07,
  > b,2026-01-08,a-b
  > b,2026-01-09,a_b
  > END
  $ printf 'name,measure,window,by\nn,count,,kind:4\ngone,ago,,kind:1\nlast,count,1n,kind:1\n' >by.f
  $ cust-profile -f by.f by.csv
  customer,"n_x,y",n_a-b,n_a_b,"n_q""r",n_other,"gone_x,y",gone_other,"last_x,y",last_other
  a,2,0,0,1,0,7,6,1,1
  b,0,1,1,0,3,,0,0,1
  $ cust-profile -f by.f --as-of=2026-01-03 by.csv
  customer,"n_x,y","n_q""r",n_other,"gone_x,y",gone_other,"last_x,y",last_other
  a,2,1,0,1,0,1,1
  $ awk 'BEGIN { print "customer,time,kind"; for (i = 0; i < 100000; i++) print "a,2026-01-01,k" i }' >many.csv
  $ cust-profile -f by.f many.csv | cut -d, -f2-6
  n_k0,n_k1,n_k10,n_k100,n_other
  1,1,1,1,99996
  $ printf 'name,measure,column,by\nd,distinct,kind,\ntop,top,kind,\n' >d.f; cust-profile -f d.f many.csv
  customer,d,top
  a,100000,k0

Two columns of one name.

  $ printf 'name,measure,by\nn_a-b,count,\nn,count,kind\n' >two.f; cust-profile -f two.f by.csv
  cust-profile: two columns would be called 'n_a-b' (--suffix=_2 renames the new one)
  [1]

Tags: a quantile is of all customers of the day; a tag stays while keep holds, and
for ttl days.

  $ cat >log.csv <<END
  > customer,time
  > a,2026-01-01
  > a,2026-01-02
  > a,2026-01-03
  > b,2026-01-01
  > c,2026-01-01
  > c,2026-01-02
  > END
  $ printf 'name,measure,window\nn,count,\nn2,count,2d\n' >n2.csv
  $ printf 'tag,when,keep,ttl\nmost,n>=90%%,,\nbusy,n2>=2,n2>=1,\nmet,n2=2,,3d\nsame,customer=b,,\n' >t2.csv
  $ cust-profile -f n2.csv --tags=t2.csv --as-of=2026-01-01,2026-01-02,2026-01-03,2026-01-04,2026-01-05,2026-01-06 log.csv
  customer,as_of,n,n2,tags
  a,2026-01-01,1,1,most
  a,2026-01-02,2,2,most|busy|met
  a,2026-01-03,3,2,most|busy|met
  a,2026-01-04,3,1,most|busy|met
  a,2026-01-05,3,0,most|met
  a,2026-01-06,3,0,most|met
  b,2026-01-01,1,1,most|same
  b,2026-01-02,1,1,same
  b,2026-01-03,1,0,same
  b,2026-01-04,1,0,same
  b,2026-01-05,1,0,same
  b,2026-01-06,1,0,same
  c,2026-01-01,1,1,most
  c,2026-01-02,2,2,most|busy|met
  c,2026-01-03,2,1,busy|met
  c,2026-01-04,2,0,met
  c,2026-01-05,2,0,met
  c,2026-01-06,2,0,

State keeps events, so that other features of the same columns come from it.

  $ cust-profile -f f.csv --partial --expire=2d pay.csv app.csv 2>said | tee state | cut -f 1,2 | sort -u
  	cust-profile/1:store=amount+channel+file+kind
  ann	cust-profile/1:store=amount+channel+file+kind
  bob	cust-profile/1:store=amount+channel+file+kind
  cid	cust-profile/1:store=amount+channel+file+kind
  $ printf 'name,measure,column\nkinds,distinct,kind\nn,count,\n' >later.csv
  $ cust-profile -f later.csv --store=amount,channel,file --merge state 2>said; cat said
  customer,kinds,n
  ann,0,2
  bob,1,1
  cid,0,1
  cust-profile: state: this state has no opening and closing line, so that a line that is missing would not show

A state keeps in mind what was left out of it: a day for which features look further
back than that is told, and so is an earlier day than that of --expire where features
look back without end.

  $ cust-profile -f f.csv --partial --expire=2d -o left pay.csv app.csv 2>said
  $ cust-profile -f later.csv --store=amount,channel,file --merge left >out
  $ cust-profile -f later.csv --store=amount,channel,file --merge left --as-of=2026-06-09
  cust-profile: this customer has no row up to --as-of, nor has any other (3 in all)
  cust-profile: --expire has left events before 2026-06-29 out of a state, which features as of this day look at
  customer,kinds,n
  $ printf 'name,measure,column,window\nkinds,distinct,kind,\nn,count,,1d\n' >one.csv
  $ cust-profile -f one.csv --store=amount,channel,file --merge left >out
  $ printf 'name,measure,column,window\nkinds,distinct,kind,7d\n' >week.csv
  $ cust-profile -f week.csv --store=amount,channel,file --merge left >out
  cust-profile: --expire has left events before 2026-06-29 out of a state, which features as of this day look at
  $ cust-profile -f week.csv --store=amount,channel,file --merge --partial left -o again
  $ cust-profile -f week.csv --store=amount,channel,file --merge again >out
  cust-profile: --expire has left events before 2026-06-29 out of a state, which features as of this day look at
  $ printf 'x\tcust-profile/1:store=amount+channel+file+kind\tx\t5\t7\n' | sed 's/^x//' >marked
  $ cust-profile -f week.csv --store=amount,channel,file --merge marked
  cust-profile: marked: this state has no opening and closing line, so that a line that is missing would not show
  customer,kinds
  $ sed 's/7$/4/' marked >damaged
  $ cust-profile -f week.csv --store=amount,channel,file --merge damaged
  cust-profile: damaged:1: a field is missing or not a number
  [1]

A newest row that is still to come would leave out all others, of a state too.

  $ printf 'customer,time\na,2026-01-01\nb,2099-01-01\n' >slip.csv
  $ printf 'name,measure\nn,count\n' >slip-n.csv
  $ cust-profile -f slip-n.csv --partial --expire=30d slip.csv
  cust-profile: the newest row is of 2099-01-01, after today: give --as-of, or --until to leave it out
  [1]
  $ cust-profile -f slip-n.csv --partial slip.csv -o slip
  $ cust-profile -f slip-n.csv --merge --partial --expire=30d slip
  cust-profile: the newest row is of 2099-01-01, after today: give --as-of, or --until to leave it out
  [1]
  $ cust-profile -f slip-n.csv --merge --partial --expire=30d --as-of=2026-01-30 slip | cut -f 1,3
  	x
  a	
  b	
  $ cust-profile -f slip-n.csv --merge --partial --expire=30d --as-of=2026-01-31 slip | cut -f 1,3
  	x
  b	

No rows: the header alone.

  $ head -n 1 pay.csv | cust-profile -f n.csv
  customer,n,age

Customers whose identifiers stand for none are told.

  $ printf 'customer,time\nNULL,2026-01-01\na ,2026-01-01\na,2026-01-01\n' >none.csv
  $ printf 'name,measure\nn,count\n' >count.csv
  $ cust-profile -f count.csv none.csv
  cust-profile: 'NULL' stands for no customer, and its rows are taken for those of one (--where leaves them out)
  cust-profile: 'a ' has blanks around it, and is another customer than the one without them
  customer,n
  NULL,1
  a,1
  a ,1

The newest row says what today is, so it cannot be of a day to come; and a file of
--as-of of which no log knows anybody is told.

  $ printf 'customer,time\na,2026-01-01\nb,2099-01-01\n' >far.csv
  $ cust-profile -f count.csv far.csv
  cust-profile: the newest row is of 2099-01-01, after today: give --as-of, or --until to leave it out
  [1]
  $ cust-profile -f count.csv --until=2026-12-31 far.csv
  customer,n
  a,1
  $ printf 'customer,time,y\nA,2026-01-05,1\n' >strange.csv
  $ cust-profile -f count.csv --as-of=strange.csv far.csv
  cust-profile: no row of --as-of is of a customer of the logs (are identifiers written alike?)
  customer,time,y,n
  A,2026-01-05,1,
  $ printf 'a,2026-01-06,0\n' | cat strange.csv - >known.csv
  $ cust-profile -f count.csv --as-of=known.csv far.csv
  customer,time,y,n
  A,2026-01-05,1,
  a,2026-01-06,0,1
