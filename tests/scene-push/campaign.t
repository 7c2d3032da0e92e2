A campaign and a scene have one cap, one quiet time, one consent and one priority:
who is chosen by offer-budget is an event of that day.

  $ cat >offers.csv <<'END'
  > customer,offer_id,product,kind,value,cost
  > ann,o1,card,fee,30,5
  > bob,o2,card,fee,20,5
  > cat,o3,card,fee,10,5
  > dan,o4,card,fee,1,5
  > END
  $ offer-budget -q -b 15 --event=offer --as-of='2026-11-20 10:00' offers.csv | tee chosen.csv
  customer,offer_id,product,kind,value,cost,chosen,event_kind,time
  ann,o1,card,fee,30,5,1,offer,2026-11-20T10:00:00Z
  bob,o2,card,fee,20,5,1,offer,2026-11-20T10:00:00Z
  cat,o3,card,fee,10,5,1,offer,2026-11-20T10:00:00Z

  $ cat >scenes.csv <<'END'
  > scene,class,priority,match,rest,cap,quiet,action,text
  > *,marketing,,,,1/day,22:00-08:00 hold,,
  > funds,marketing,20,fund_view,,,,push:funds,funds
  > offer,marketing,45,offer,7d,,,push:offer,an offer for you
  > END
  $ printf 'customer,consent,opt_out\nann,yes,no\nbob,yes,yes\ncat,yes,no\n' >people.csv
  $ { printf 'customer,time,kind\nann,2026-11-20 10:00:30,fund_view\n'; offer-budget -q -b 15 --event=offer --as-of='2026-11-20 10:00' --keep=customer,time,event_kind offers.csv | sed 1d; } >events.csv; cat events.csv
  customer,time,kind
  ann,2026-11-20 10:00:30,fund_view
  ann,2026-11-20T10:00:00Z,offer
  bob,2026-11-20T10:00:00Z,offer
  cat,2026-11-20T10:00:00Z,offer
  $ scene-push --lateness=1h --with=people.csv -r scenes.csv --suppressed=silent.csv events.csv 2>said | cut -d, -f2-6
  customer,scene,class,action,time
  ann,offer,marketing,push:offer,2026-11-20T10:00:00Z
  cat,offer,marketing,push:offer,2026-11-20T10:00:00Z
  $ cut -d, -f2-3,9 silent.csv
  customer,scene,reason
  bob,offer,OPTOUT
  ann,funds,CLASSCAP

At night both wait until the morning, where the more urgent one is said:

  $ sed 's/10:00/23:00/' events.csv | scene-push --lateness=1h --as-of=2026-11-21T12:00:00 --with=people.csv -r scenes.csv --suppressed=silent.csv 2>said | cut -d, -f2-6; cut -d, -f2-3,9 silent.csv
  customer,scene,class,action,time
  ann,funds,marketing,push:funds,2026-11-21T08:00:00Z
  cat,offer,marketing,push:offer,2026-11-21T08:00:00Z
  customer,scene,reason
  ann,offer,CLASSCAP
  bob,offer,OPTOUT

Straight from the choice, the columns named:

  $ offer-budget -q -b 15 --event=offer --as-of='2026-11-20 10:00' offers.csv | scene-push --columns=kind=event_kind --with=people.csv -r scenes.csv 2>said | cut -d, -f2,3,6
  customer,scene,time
  ann,offer,2026-11-20T10:00:00Z
  cat,offer,2026-11-20T10:00:00Z

How many offers somebody has had, from the log of what was sent:

  $ scene-push --lateness=1h --with=people.csv -r scenes.csv --contacts=contacts.csv events.csv >pushes.csv 2>said; cat contacts.csv
  customer,time,kind,class,channel,scene
  ann,2026-11-20T10:00:00Z,contact,marketing,push,offer
  cat,2026-11-20T10:00:00Z,contact,marketing,push,offer
  $ printf 'name,measure,column,where,window\noffers_used,count,,kind=contact; scene=offer,30d\n' >features.csv
  $ cust-profile -f features.csv --as-of=2026-11-21 contacts.csv 2>said
  customer,offers_used
  ann,1
  cat,1
