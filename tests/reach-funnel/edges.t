What is at the edge of a funnel.

Years before 1970 are refused, unless they are meant:

  $ printf 'customer,time,event\na,1969-12-31T23:59:00,x\na,1970-01-01T00:01,y\nb,1950-01-01,x\n' >old.csv
  $ reach-funnel --steps=x,y old.csv
  reach-funnel: old.csv:2: '1969-12-31T23:59:00' is not in 1970..2100 (--date-range)
  [1]
  $ reach-funnel --steps=x,y --date-range=1900..2100 --keep=name,units,median old.csv
  reach-funnel: old.csv:4: this row has a date and no time of day, where others have one: it stands at the beginning of its day, before them
  name,units,median
  x,2,
  y,1,120

Within no time at all a step has the moment of the one before; the whole funnel has no
end where --within is 0:

  $ printf 'customer,time,event\na,2026-01-01T00:00:00,x\na,2026-01-01T00:00:00,y\nb,2026-01-01T00:00:00,x\nb,2026-01-01T00:00:01,y\n' >same.csv
  $ printf 'name,event,within\nx,x,\ny,y,0s\n' >steps.csv
  $ reach-funnel --steps-file=steps.csv --keep=name,units same.csv
  name,units
  x,2
  y,1
  $ reach-funnel --steps=x,y --within=0 --keep=name,units same.csv
  name,units
  x,2
  y,2

A chain that began before --since is none; an empty cell of --by is a group:

  $ printf 'customer,time,event,channel\na,2026-01-01,x,\na,2026-01-05,y,sms\nb,2026-01-03,x,sms\nb,2026-01-04,y,\n' >cut.csv
  $ reach-funnel --steps=x,y --since=2026-01-02 --keep=name,units cut.csv
  name,units
  x,1
  y,1
  $ reach-funnel --steps=x,y --by=channel --keep=channel,name,units cut.csv
  channel,name,units
  ,x,1
  ,y,1
  sms,x,1
  sms,y,1

Two hundred thousand events of one unit, many of one second:

  $ (echo customer,time,event; seq 1 200000 | awk '{ print "bot," 1767225600 + $1 % 8640 "," ($1 % 2 ? "x" : "y") }') >bot.csv
  $ reach-funnel --steps=x,y,x,y --within=1h --keep=name,units,median bot.csv
  name,units,median
  x,1,
  y,1,1
  x,1,1
  y,1,1
  $ reach-funnel --steps=x,y,x,y --within=1h --count=attempts --keep=name,units,median bot.csv
  name,units,median
  x,2160,
  y,2160,1
  x,2160,1
  y,2159,1
