Who came how far: c1 all the way, c2 clicked before it was delivered, c3 was sent
a message and no more, and nobody sent c4 any.

  $ cat >log.csv <<END
  > customer,time,event,channel
  > c1,2026-11-01 09:00:00,sent,sms
  > c1,2026-11-01 09:00:20,delivered,sms
  > c1,2026-11-01 10:00:00,clicked,
  > c2,2026-11-01 09:00:00,sent,push
  > c2,2026-11-01 09:01:00,clicked,push
  > c2,2026-11-01 09:02:00,delivered,push
  > c3,2026-11-03 09:00:00,sent,sms
  > c4,2026-11-01 09:00:00,clicked,sms
  > END
  $ reach-funnel --steps=sent,delivered,clicked --within=1d log.csv
  step,name,units,rate,rate_lo,rate_hi,step_rate,step_lo,step_hi,open,median,p90,first_median,first_p90
  1,sent,3,1,0.43850296824495455,1,,,,1,,,,
  2,delivered,2,0.6666666666666666,0.20765960080204765,0.9385080552796037,0.6666666666666666,0.20765960080204765,0.9385080552796037,,20,120,20,120
  3,clicked,1,0.3333333333333333,0.06149194472039615,0.7923403991979523,0.5,0.09453120573423074,0.9054687942657693,,3580,3580,3600,3600

By the channel of the first step, wherever the others came from; and all:

  $ reach-funnel --steps=sent,delivered,clicked --by=channel --total log.csv |
  >   cut -d, -f1-4,8,11,12
  channel,step,name,units,step_rate,open,median
  push,1,sent,1,,1,
  push,2,delivered,1,1,,120
  push,3,clicked,0,0,,
  sms,1,sent,2,,1,
  sms,2,delivered,1,0.5,,20
  sms,3,clicked,1,1,,3580
  (total),1,sent,3,,2,
  (total),2,delivered,2,0.6666666666666666,,20
  (total),3,clicked,1,0.5,,3580

Who may still click is open; --mature leaves them out, --until ends the log:

  $ reach-funnel --steps=sent,delivered,clicked --within=3d log.csv | cut -d, -f2,3,10
  name,units,open
  sent,3,2
  delivered,2,
  clicked,1,
  $ reach-funnel --steps=sent,delivered,clicked --within=3d --mature log.csv | cut -d, -f2,3,10
  name,units,open
  sent,1,0
  delivered,1,
  clicked,1,
  $ reach-funnel --steps=sent,delivered --within=1d --until=2026-11-02T12:00 log.csv | cut -d, -f2,3,10
  name,units,open
  sent,2,0
  delivered,2,

A step that need not be there neither lengthens a way nor breaks it:

  $ reach-funnel --steps=sent,delivered?,clicked log.csv | cut -d, -f2-4,7
  name,units,rate,step_rate
  sent,3,1,
  delivered,1,0.3333333333333333,0.3333333333333333
  clicked,2,0.6666666666666666,0.6666666666666666

In any order, and with nothing between:

  $ reach-funnel --steps=sent,delivered,clicked --sequence=any log.csv | cut -d, -f1-3
  step,name,units
  1,sent,4
  2,delivered,2
  3,clicked,2
  $ reach-funnel --steps=sent,delivered --sequence=strict log.csv | cut -d, -f2,3
  name,units
  sent,3
  delivered,1

A row a unit, with what gray-lift compares; and those who were lost:

  $ reach-funnel --steps=sent,delivered,clicked --by=channel --dump=units log.csv
  customer,channel,entry,at_sent,at_delivered,at_clicked,reached_sent,reached_delivered,reached_clicked,open
  c1,sms,2026-11-01T09:00:00Z,2026-11-01T09:00:00Z,2026-11-01T09:00:20Z,2026-11-01T10:00:00Z,1,1,1,0
  c2,push,2026-11-01T09:00:00Z,2026-11-01T09:00:00Z,2026-11-01T09:02:00Z,,1,1,0,1
  c3,sms,2026-11-03T09:00:00Z,2026-11-03T09:00:00Z,,,1,0,0,1
  $ reach-funnel --steps=sent,delivered,clicked --within=1d --dump=drops log.csv
  customer,entry,reached,lost_at,open
  c2,2026-11-01T09:00:00Z,delivered,clicked,0
  c3,2026-11-03T09:00:00Z,sent,delivered,1

A gateway that delivers too little ends the run with status 3:

  $ reach-funnel --steps=sent,delivered --by=channel --least=delivered:0.9 log.csv | cut -d, -f1,3,4,8
  reach-funnel: delivered: 0.5000 of those before came to it, below --least=0.9
  channel,name,units,step_rate
  push,sent,1,
  push,delivered,1,1
  sms,sent,2,
  sms,delivered,1,0.5

Steps from a table: two events that are one step, conditions, windows of their own:

  $ cat >steps.csv <<END
  > name,event,optional,within,channel,when,note
  > reached,sent,no,,sms,,
  > reached,resent,no,,sms,,a second try
  > acted,,no,2h,*,event=clicked|called,any of them
  > END
  $ cat >more.csv <<END
  > customer,time,event,channel
  > c5,2026-11-01 09:00:00,resent,sms
  > c5,2026-11-01 10:59:59,called,app
  > c6,2026-11-01 09:00:00,sent,sms
  > c6,2026-11-01 11:00:01,clicked,app
  > c7,2026-11-01 09:00:00,sent,app
  > END
  $ reach-funnel --steps-file=steps.csv more.csv | cut -d, -f2-4,11
  name,units,rate,median
  reached,2,1,
  acted,1,0.5,7199

By week; state of days is merged, and the answer is the same:

  $ reach-funnel --steps=sent,delivered --period=week log.csv | cut -d, -f1-4
  period,step,name,units
  2026-10-26,1,sent,2
  2026-10-26,2,delivered,2
  2026-11-02,1,sent,1
  2026-11-02,2,delivered,0
  $ head -n 5 log.csv | reach-funnel --steps=sent,delivered --partial -o one
  $ (head -n 1 log.csv; tail -n 4 log.csv) | reach-funnel --steps=sent,delivered --partial -o two
  $ cat one two
  	reach-funnel/1:steps=sent+delivered	#begin
  c1	reach-funnel/1:steps=sent+delivered	sent		b	1793523600000	delivered		c	20000			-	3580000
  c2	reach-funnel/1:steps=sent+delivered	sent		b	1793523600000
  􏿿	reach-funnel/1:steps=sent+delivered	#end	2	b19e3e3081dca98f
  	reach-funnel/1:steps=sent+delivered	#begin
  c2	reach-funnel/1:steps=sent+delivered	delivered		c	1793523720000
  c3	reach-funnel/1:steps=sent+delivered	sent		b	1793696400000
  􏿿	reach-funnel/1:steps=sent+delivered	#end	2	452ba5bfff89eea8
  $ reach-funnel --steps=sent,delivered --within=1d --merge two one >merged
  $ reach-funnel --steps=sent,delivered --within=1d log.csv | cmp - merged
  $ reach-funnel --steps=sent,clicked --merge one
  reach-funnel: one:1: this state was made with --steps=sent,delivered, and this run is with --steps=sent,clicked
  [1]
