What users of other tools met.

A step that comes twice is two events, not one event twice:

  $ printf 'customer,time,event\na,2026-01-01,buy\nb,2026-01-01,buy\nb,2026-01-03,buy\n' >in.csv
  $ reach-funnel --steps=buy,buy in.csv | cut -d, -f1-3
  step,name,units
  1,buy,2
  2,buy,1
  $ reach-funnel --steps=buy,buy --within=1d in.csv | cut -d, -f1-3
  reach-funnel: 'buy' is a step that nobody reached
  step,name,units
  1,buy,2
  2,buy,0

A page view that was logged twice in the same second does not hide the one after:

  $ cat >in.csv <<END
  > customer,time,event
  > a,2026-03-22 13:01:00,done
  > a,2026-03-22 13:10:00,view
  > a,2026-03-22 13:10:00,view
  > a,2026-03-22 13:11:00,view
  > END
  $ reach-funnel --steps=done,view,view in.csv | cut -d, -f2,3,11
  name,units,median
  done,1,
  view,1,540
  view,1,0
  $ reach-funnel --steps=done,view,view --ties=later in.csv | cut -d, -f2,3,11
  name,units,median
  done,1,
  view,1,540
  view,1,60

Clicks without an open, since pictures were not loaded; no share is above 1:

  $ cat >mail.csv <<END
  > customer,time,event
  > a,2026-01-01 09:00,sent
  > a,2026-01-01 09:01,clicked
  > b,2026-01-01 09:00,sent
  > b,2026-01-01 09:30,opened
  > b,2026-01-01 09:31,opened
  > b,2026-01-01 09:32,opened
  > b,2026-01-01 09:40,clicked
  > END
  $ reach-funnel --steps=sent,opened?,clicked mail.csv | cut -d, -f2-4,7
  name,units,rate,step_rate
  sent,2,1,
  opened,1,0.5,0.5
  clicked,2,1,1

A step never has more units than the one before it, and each rate says of what it
is one (rate: of the first step; step_rate: of the required one before):

  $ reach-funnel --steps=sent,opened,clicked mail.csv | cut -d, -f2-4,7
  name,units,rate,step_rate
  sent,2,1,
  opened,1,0.5,0.5
  clicked,1,0.5,1

An event that the gateway reported twice, by its identifier:

  $ cat >twice.csv <<END
  > customer,time,event,id
  > a,2026-01-01 09:00,sent,m1
  > a,2026-01-01 09:05,sent,m1
  > a,2026-01-01 09:06,delivered,m1
  > END
  $ reach-funnel --steps=sent,delivered --count=attempts twice.csv | cut -d, -f2,3
  name,units
  sent,1
  delivered,1

Conversions count again each time: A A A B C C A B C is two of A then C:

  $ printf 'A\nA\nA\nB\nC\nC\nA\nB\nC\n' |
  >   awk 'BEGIN { print "customer,time,event" } { printf "u,2026-01-01 00:00:%02d,%s\n", NR, $1 }' >nine.csv
  $ reach-funnel --steps=A,C --count=attempts nine.csv | cut -d, -f2,3
  name,units
  A,2
  C,2

The window is of hours, and not of calendar days; its last moment is in it:

  $ printf 'customer,time,event\na,2026-01-01 23:00,x\na,2026-01-02 22:59:59,y\nb,2026-01-01 23:00,x\nb,2026-01-02 23:00:00,y\nc,2026-01-01 23:00,x\nc,2026-01-02 23:00:01,y\n' |
  >   reach-funnel --steps=x,y --within=24h | cut -d, -f2,3
  name,units
  x,3
  y,2

Young units make every funnel look bad; what is still open is said:

  $ printf 'customer,time,event\na,2026-01-01,x\na,2026-01-03,y\nb,2026-01-30,x\n' >young.csv
  $ reach-funnel --steps=x,y --within=7d young.csv | cut -d, -f2-4,10
  name,units,rate,open
  x,2,1,1
  y,1,0.5,
  $ reach-funnel --steps=x,y --within=7d --mature young.csv | cut -d, -f2-4,10
  name,units,rate,open
  x,1,1,0
  y,1,1,

Events of two systems in two files, in no order of time:

  $ printf 'user_id,ts,event_name\na,2026-01-02,pay\n' >pay.csv
  $ printf 'customer,time,event\na,2026-01-01,visit\n' >visit.csv
  $ reach-funnel --steps=visit,pay pay.csv visit.csv | cut -d, -f2,3
  name,units
  visit,1
  pay,1

Names of events are bytes: a blank, a comma, Chinese, another case:

  $ printf 'customer,time,event\na,2026-01-01,"发送, 1"\na,2026-01-02,Sent\n' >names.csv
  $ printf 'name,event\none,"发送, 1"\ntwo,sent\n' >s.csv
  $ reach-funnel --steps-file=s.csv names.csv | cut -d, -f2,3
  reach-funnel: names.csv:3: this event is a step but for case or blanks, and so it is none
  reach-funnel: 'two' is a step that nobody reached
  name,units
  one,1
  two,0

Several --least are several conditions.

  $ printf 'customer,time,event\na,2026-01-01,sent\na,2026-01-02,seen\na,2026-01-03,paid\nb,2026-01-01,sent\n' >least.csv
  $ reach-funnel --steps=sent,seen,paid --least=seen:0.6 --least=paid:1 -o /dev/null least.csv
  reach-funnel: seen: 0.5000 of those before came to it, below --least=0.6
  [3]

  $ printf 'name,event,within\nsent,sent,\nseen,seen,7 days\n' >steps7.csv; reach-funnel --steps-file=steps7.csv least.csv
  reach-funnel: steps7.csv:3: within '7 days' is no time (want 30m, 24h or 7d)
  [1]
  $ printf 'user_id,event_name,event_timestamp\nu,open,1767225600000000\nu,buy,1767225700000000\n' >micro.csv
  $ reach-funnel --steps=open,buy --dump=units micro.csv | cut -d, -f3,4
  at_open,at_buy
  2026-01-01T00:00:00Z,2026-01-01T00:01:40Z

Events that case or blanks alone part from a step, and units that are none.

  $ printf 'customer,time,event\na,2026-01-01 10:00,sent\na,2026-01-01 11:00,Clicked\nNULL,2026-01-01 10:00,sent \nNULL,2026-01-01 11:00,sent\n b,2026-01-01 11:00,clicked\n' >almost.csv
  $ reach-funnel --steps=sent,clicked --keep=name,units almost.csv
  reach-funnel: almost.csv:3: this event is a step but for case or blanks, and so it is none (the first of 2)
  reach-funnel: 'clicked' is a step that nobody reached
  reach-funnel: 'NULL' stands for no customer, and its rows are taken for those of one (--where leaves them out)
  reach-funnel: ' b' has blanks around it, and is another customer than the one without them
  name,units
  sent,2
  clicked,0

A line of totals below the events, called so where units are; words for nobody.

  $ printf 'customer,time,event\na,2026-01-01 10:00,sent\n合计,2026-01-01 10:00,sent\n' >totals.csv
  $ reach-funnel --steps=sent --keep=name,units totals.csv
  reach-funnel: '合计' stands for no customer, and its rows are taken for those of one (--where leaves them out)
  name,units
  sent,2
  $ printf 'customer,time,event\na,2026-01-01 10:00,sent\n/,2026-01-01 10:00,sent\n游客,2026-01-01 10:00,sent\n' | reach-funnel --steps=sent --keep=name,units
  reach-funnel: '/' stands for no customer, and its rows are taken for those of one (--where leaves them out) (the first of 2)
  name,units
  sent,3

A share with its sign.

  $ printf 'customer,time,event\na,2026-01-01,sent\nb,2026-01-01,sent\na,2026-01-02,seen\n' | reach-funnel --steps=sent,seen --least=seen:60% --keep=name,units
  reach-funnel: seen: 0.5000 of those before came to it, below --least=0.6
  name,units
  sent,2
  seen,1
  [3]
  $ printf 'customer,time,event\na,2026-01-01,sent\nb,2026-01-01,sent\na,2026-01-02,seen\n' | reach-funnel --steps=sent,seen --least=seen:50% --keep=name,units
  name,units
  sent,2
  seen,1
  $ printf 'customer,time,event\na,2026-01-01,sent\n' | reach-funnel --steps=sent,seen --least=seen:101%
  reach-funnel: --least: '101%' is no share (want a number from 0 to 1) (see reach-funnel --help)
  [2]

An event of a day, whose time of day another system did not write, stands before those
that have one; a log of days alone has nothing to tell.

  $ printf 'customer,time,event\nw,2026-01-01,sent\nw,2026-01-01 09:00,paid\nx,2026-01-01 09:00,sent\nx,2026-01-01,paid\n' >days.csv; for j in 1 3; do reach-funnel -j $j --steps=sent,paid --keep=name,units days.csv; done
  reach-funnel: days.csv:2: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them (the first of 2)
  reach-funnel: days.csv:2: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them (the first of 2)
  name,units
  sent,2
  paid,1
  name,units
  sent,2
  paid,1
  $ sed 's/ 09:00//' days.csv | reach-funnel --steps=sent,paid --keep=name,units
  name,units
  sent,2
  paid,2

What is passed over is told where state is made, too.

  $ printf 'customer,time,event\n,2026-01-01 10:00,sent\na,2026-01-01,sent\nb,2026-01-01 10:00,Sent\nb,2026-01-01 10:00,seen\n' >part.csv; reach-funnel --steps=sent --partial --stats=part.json -o part.state part.csv; tr ',{}' '\n' <part.json | grep -E '^"(rows_(no|al)|days|cond)'; reach-funnel --steps=sent --keep=name,units --merge part.state
  reach-funnel: part.csv:2: the unit has an empty cell: the row is left out
  reach-funnel: part.csv:3: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them
  reach-funnel: part.csv:4: this event is a step but for case or blanks, and so it is none
  "rows_no_unit":1
  "days_only":1
  "conditions_odd":0
  "rows_almost":1
  "rows_no_step":2
  name,units
  sent,1

A table of steps whose first has a time within which it is reached: since what?

  $ printf 'name,event,within\nsent,sent,1h\npaid,paid,\n' >first.csv; reach-funnel --steps-file=first.csv days.csv
  reach-funnel: first.csv:2: within '1h' is of the first step, which has none before it to count from (of the next step, or --within of all)
  [1]
  $ printf 'name,event,within\nsent,sent,\nsent,mailed,\npaid,paid,1h\n' >second.csv; reach-funnel --steps-file=second.csv --keep=name,units days.csv
  reach-funnel: days.csv:2: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them (the first of 2)
  reach-funnel: 'paid' is a step that nobody reached
  name,units
  sent,2
  paid,0

A window of less than a day for a log of days.

  $ printf 'customer,time,event\na,2026-01-01,sent\na,2026-01-01,paid\nb,2026-01-01,sent\nb,2026-01-02,paid\n' >bare.csv
  $ reach-funnel --steps=sent,paid --within=12m --keep=name,units bare.csv
  reach-funnel: '--within' has a window of less than a day, and no row has a time of day: little but the same day is within it (m is minutes)
  name,units
  sent,2
  paid,1
  $ reach-funnel --steps=sent,paid --within=1d --keep=name,units bare.csv
  name,units
  sent,2
  paid,2
  $ reach-funnel --steps-file=second.csv --keep=name,units bare.csv
  reach-funnel: 'paid' has a window of less than a day, and no row has a time of day: little but the same day is within it (m is minutes)
  name,units
  sent,2
  paid,1
  $ sed 's/02,/02 00:01,/' bare.csv | reach-funnel --steps=sent,paid --within=12m --keep=name,units
  reach-funnel: stdin:2: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them (the first of 3)
  name,units
  sent,2
  paid,1
