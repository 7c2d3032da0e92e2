What went wrong elsewhere, and what happens here.

  $ run() { printf '%s\n' "$1" >r.csv; shift; { echo customer,time,kind,x; printf '%s\n' "$@"; } >in.csv; scene-push -r r.csv --suppressed=silent in.csv | cut -d, -f2-6; cut -d, -f2,3,6,9 silent | tail -n +2; }; declare -f run >run.sh

The branch "did not" was taken although the customer did: here an event at the very deadline is in time.

  $ . ./run.sh; run $'scene,class,match,unless,wait,action\nleft,service,start,done,1h,help' 'ann,2026-03-02 10:00,start,' 'ann,2026-03-02 11:00,done,' 'bob,2026-03-02 12:00,start,' 'bob,2026-03-02 13:00:00.001,done,'
  customer,scene,class,action,time
  bob,left,service,help,2026-03-02T13:00:00Z

Both branches were taken; here did and did not exclude each other.

  $ . ./run.sh; run $'scene,class,match,within,unless,wait,action\ndid,service,start then done,1h,,,thank\nnot,service,start,,done,1h,help' 'ann,2026-03-02 10:00,start,' 'ann,2026-03-02 10:30,done,' 'bob,2026-03-02 10:40,start,' 'ann,2026-03-02 12:00,other,'
  customer,scene,class,action,time
  ann,did,service,thank,2026-03-02T10:30:00Z
  bob,not,service,help,2026-03-02T11:40:00Z

An absence was only noticed when the same customer came again; here any row moves time.

  $ . ./run.sh; run $'scene,class,match,unless,wait,action\ngone,service,open,any,21d,back' 'ann,2026-03-02 10:00,open,' ',2026-03-24 10:00,tick,'
  customer,scene,class,action,time
  ann,gone,service,back,2026-03-23T10:00:00Z

What was allowed was checked when the message was planned; here it is when it is sent.

  $ cat >r.csv <<END
  > scene,match,wait,action
  > m,view,1d,x
  > END
  $ printf 'customer,time,kind,opt_out\nann,2026-03-02 10:00,view,no\nann,2026-03-02 20:00,settings,yes\nbob,2026-03-04,view,no\n' >in.csv; scene-push -r r.csv --suppressed=silent in.csv 2>/dev/null; cut -d, -f2,6,9 silent
  push_id,customer,scene,class,action,time,text,why
  customer,time,reason
  ann,2026-03-03T10:00:00Z,OPTOUT

Quiet hours were in UTC and not the customers' own; here they are in --tz, and the push says that it was held.

  $ printf 'scene,match,quiet,action\nm,view,22:00-08:00,x\n' >r.csv; printf 'customer,time,kind,consent,opt_out,personal\nann,2026-03-02T14:30:00Z,view,yes,,\nann,2026-03-03T00:30:00Z,tick,yes,,\n' >in.csv; scene-push --tz=Asia/Shanghai -r r.csv in.csv | cut -d, -f2,6,8
  customer,time,why
  ann,2026-03-03T00:00:00Z,view@2026-03-02T14:30:00Z;HELD@2026-03-03T00:00:00Z

A wait read properties from before it began; here only an event behind the match ends it.

  $ . ./run.sh; run $'scene,class,match,unless,wait,action\nw,service,start,paid(x=yes),1h,help' 'ann,2026-03-02 09:59,paid,yes' 'ann,2026-03-02 10:00,start,' 'ann,2026-03-02 12:00,other,'
  customer,scene,class,action,time
  ann,w,service,help,2026-03-02T11:00:00Z

A wait for the same cart did not see what came later for it; here each value of by has its own.

  $ . ./run.sh; run $'scene,class,match,unless,wait,by,action,text\nw,service,cart,buy,1h,x,help,{x}' 'ann,2026-03-02 10:00,cart,c1' 'ann,2026-03-02 10:01,cart,c2' 'ann,2026-03-02 10:30,buy,c1' 'ann,2026-03-02 12:00,other,'
  customer,scene,class,action,time
  ann,w,service,help,2026-03-02T11:01:00Z

One end was reported for each beginning, so 42 % of messages were doubles; here a match uses up what has led to it.

  $ . ./run.sh; run $'scene,class,match,within,action\np,service,a then b,30m,x' 'ann,2026-03-02 10:00,a,' 'ann,2026-03-02 10:10,a,' 'ann,2026-03-02 10:20,b,' 'ann,2026-03-02 10:25,b,'
  customer,scene,class,action,time
  ann,p,service,x,2026-03-02T10:20:00Z

A second step at the very end of within was too late; "within 30 minutes" has the thirtieth minute in it.

  $ . ./run.sh; run $'scene,class,match,within,action\np,service,a then b,30m,x' 'ann,2026-03-02 10:00,a,' 'ann,2026-03-02 10:30,b,' 'bob,2026-03-02 11:00,a,' 'bob,2026-03-02 11:30:00.001,b,'
  customer,scene,class,action,time
  ann,p,service,x,2026-03-02T10:30:00Z

A step that came late made a match whose steps stood in the wrong order; here it begins nothing, and is told.

  $ . ./run.sh; run $'scene,class,match,within,action\np,service,a then b,30m,x' 'ann,2026-03-02 10:20,a,' 'ann,2026-03-02 10:10,b,' 'ann,2026-03-02 10:30,b,'
  scene-push: in.csv:3: this row is late: it begins nothing (--lateness waits for such)
  customer,scene,class,action,time
  ann,p,service,x,2026-03-02T10:30:00Z

Messages failed without a word; here each has a row with the reason.

  $ . ./run.sh; run $'scene,class,match,cap,rest,needs,action,text\nc,service,a,1/day,,,x,\nr,service,a,,1h,,x,\nn,service,a,,,x>5,x,\nf,service,a,,,,x,{x}' 'ann,2026-03-02 10:00,a,' 'ann,2026-03-02 10:10,a,6'
  customer,scene,class,action,time
  ann,c,service,x,2026-03-02T10:00:00Z
  ann,r,service,x,2026-03-02T10:00:00Z
  ann,n,service,x,2026-03-02T10:10:00Z
  ann,f,service,x,2026-03-02T10:10:00Z
  ann,n,2026-03-02T10:00:00Z,UNSUITABLE
  ann,f,2026-03-02T10:00:00Z,FIELD
  ann,c,2026-03-02T10:10:00Z,CAP
  ann,r,2026-03-02T10:10:00Z,REST

Open matches of a customer grew without bound where by was an event's own id; here 64 are open, and the oldest goes.

  $ { echo customer,time,kind,x; for i in $(seq 100 299); do echo "ann,2026-03-02 10:00:00.$i,cart,c$i"; done; echo ann,2026-03-02 12:00,other,; } >in.csv; printf 'scene,class,match,wait,by,action,text\nw,service,cart,1h,x,help,{x}\n' >r.csv; scene-push -r r.csv in.csv >out; cut -d, -f7 out | sed -n '2p;$p'; wc -l <out
  scene-push: 64 values of by were open, and the oldest went (136 in all)
  c236
  c299
  65
