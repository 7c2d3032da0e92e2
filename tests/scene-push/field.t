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

A week begins on Monday in the zone of --tz, and not in UTC: Sunday 23:59 and Monday 00:00 in
Shanghai are one day of UTC.

  $ printf 'scene,class,match,cap,action,text\ns,service,k,1/week,go,B\n' >week.csv; printf 'customer,time,kind\na,2026-03-08 23:00,k\na,2026-03-08 23:59:59,k\na,2026-03-09 00:00,k\na,2026-03-15 23:59:59,k\na,2026-03-16 00:00,k\n' >week.in; scene-push --tz=Asia/Shanghai -r week.csv week.in | cut -d, -f6
  time
  2026-03-08T15:00:00Z
  2026-03-08T16:00:00Z
  2026-03-15T16:00:00Z

A birthday on 29 February is on the 28th in other years, one that never was is no day, and a year
later is another one:

  $ printf 'scene,class,match,wait,action,text\ns,service,hold,day yearly,go,Happy\n' >year.csv; printf 'customer,time,kind,day\na,2024-02-29,hold,2024-02-29\nb,2024-05-01,hold,1990-02-29\nc,2024-05-01,hold,1990-12-31\n' >year.in; scene-push -r year.csv --suppressed=not.csv --as-of=2026-12-31 year.in | cut -d, -f2,6; cut -d, -f2,9 not.csv
  scene-push: --as-of is 974 days after the newest row: what is due by then is done now
  customer,time
  c,2024-12-31T00:00:00Z
  a,2025-02-28T00:00:00Z
  c,2025-12-31T00:00:00Z
  a,2026-02-28T00:00:00Z
  customer,reason
  b,FIELD

Half a cent, a percent, and a day without marks:

  $ printf 'scene,class,match,action,text\ns,service,k,go,{amount|money} {amount|int} {amount|percent} {amount|mask} {day|date}\n' >text.csv; printf 'customer,time,kind,amount,day\na,2026-03-01,k,1000.005,20260410\na,2026-03-02,k,-0.004,2026-04-10\n' | scene-push -r text.csv | cut -d, -f6-
  time,text,why
  2026-03-01T00:00:00Z,"1,000.01 1,000 100,000.50% ****.005 2026-04-10",k@2026-03-01T00:00:00Z
  2026-03-02T00:00:00Z,0.00 0 -0.40% **.004 2026-04-10,k@2026-03-02T00:00:00Z

A rule for a kind in another case is for another kind, and steps of no length come at one time:

  $ printf 'scene,class,match,within,action,text\nupper,service,K,,go,B\nboth,service,k then j,0s,go,C\n' >case.csv; printf 'customer,time,kind\na,2026-03-01,k\na,2026-03-01,j\nb,2026-03-01,k\nb,2026-03-01 00:00:00.001,j\n' | scene-push -r case.csv | cut -d, -f2,3,7
  scene-push: case.csv:2: scene 'upper': no row is of kind 'K'; events of the rules whose kind rows have: 2 of 3
  customer,scene,text
  a,both,C

A kind that no row has is told at the end, as it may be misspelt; so is one that should end
something, and then everybody is said to be absent.  State remembers which kinds there were:

  $ . ./run.sh; run $'scene,class,match,within,unless,wait,action\nseen,service,view,,,,x\nnone,service,veiw|look,,,,x\nleft,service,view then cart,1h,paid,1h,y\nall,service,any,,,,z\noff,service,never,,,,x' 'ann,2026-03-02 10:00,view,' | cut -d, -f2
  scene-push: r.csv:3: scene 'none': no row is of kind 'veiw'; events of the rules whose kind rows have: 3 of 7
  scene
  seen
  all
  $ printf 'scene,class,match,unless,wait,action\nleft,service,cart,paid,1h,y\n' >r.csv; one() { printf "customer,time,kind\n$1\n" | scene-push -r r.csv -s met --stats=stats | wc -l; grep -o '"events_met[^,}]*' stats | paste -sd ' '; }; one ann,2026-03-02,cart; one ann,2026-03-03,paid; one ann,2026-03-04,other; one ,2026-03-05,tick
  scene-push: r.csv:2: scene 'left': no row is of kind 'paid'; events of the rules whose kind rows have: 1 of 2
  1
  "events_met":1 "events_met_of":2
  2
  "events_met":2 "events_met_of":2
  1
  "events_met":2 "events_met_of":2
  1
  "events_met":2 "events_met_of":2

The beginning of a journey came again while it was under way, and the customer was in it
twice: here one waits, and the next can begin when that is over.

  $ . ./run.sh; run $'scene,class,match,unless,wait,action\nj,service,created,,1h,mail' 'a,2026-03-02 10:00,created,' 'a,2026-03-02 10:10,created,' 'a,2026-03-02 12:00,created,' ',2026-03-02 14:00,tick,'
  customer,scene,class,action,time
  a,j,service,mail,2026-03-02T11:00:00Z
  a,j,service,mail,2026-03-02T13:00:00Z
  a,j,2026-03-02T10:10:00Z,WAITING

The last of three messages was not sent where no time lay between: here each is a scene.

  $ . ./run.sh; run $'scene,class,match,wait,action\nm1,service,created,,mail\nm2,service,created,1m,mail\nm3,service,created,1m,mail' 'a,2026-03-02 10:00,created,' ',2026-03-02 14:00,tick,'
  customer,scene,class,action,time
  a,m1,service,mail,2026-03-02T10:00:00Z
  a,m2,service,mail,2026-03-02T10:01:00Z
  a,m3,service,mail,2026-03-02T10:01:00Z

What ends a journey came in the very millisecond of its beginning: behind it, it ends it.

  $ . ./run.sh; run $'scene,class,match,unless,wait,action\nj,service,start,stop,1h,mail' 'a,2026-03-02 10:00,start,' 'a,2026-03-02 10:00,stop,' 'b,2026-03-02 10:01,stop,' 'b,2026-03-02 10:01,start,' ',2026-03-02 14:00,tick,'
  customer,scene,class,action,time
  b,j,service,mail,2026-03-02T11:01:00Z

Six failures made four messages of three each; here three are used up, and so are the next.

  $ . ./run.sh; run $'scene,class,match,within,action\nj,service,fail*3,10m,help' 'a,2026-03-02 10:00,fail,' 'a,2026-03-02 10:01,fail,' 'a,2026-03-02 10:02,fail,' 'a,2026-03-02 10:03,fail,' 'a,2026-03-02 10:04,fail,' 'a,2026-03-02 10:05,fail,'
  customer,scene,class,action,time
  a,j,service,help,2026-03-02T10:02:00Z
  a,j,service,help,2026-03-02T10:05:00Z
  $ . ./run.sh; run $'scene,class,match,within,action\nj,service,fail*3,10m,help' 'a,2026-03-02 10:00,fail,' 'a,2026-03-02 10:09,fail,' 'a,2026-03-02 10:11,fail,' 'a,2026-03-02 10:12,fail,'
  customer,scene,class,action,time
  a,j,service,help,2026-03-02T10:12:00Z

Quiet hours that a clock passes over or goes through twice:

  $ printf 'scene,match,quiet,action\nm,view,02:00-03:00,x\n' >r.csv; printf '%s\n' customer,time,kind,consent,opt_out,personal ann,2026-03-29T00:30:00Z,view,yes,, ann,2026-03-29T01:30:00Z,view,yes,, bob,2026-10-25T00:30:00Z,view,yes,, bob,2026-10-25T01:45:00Z,view,yes,, bob,2026-10-25T05:30:00Z,tick,yes,, | scene-push --tz=Europe/Berlin -r r.csv | cut -d, -f2,6,8
  customer,time,why
  ann,2026-03-29T00:30:00Z,view@2026-03-29T00:30:00Z
  ann,2026-03-29T01:30:00Z,view@2026-03-29T01:30:00Z
  bob,2026-10-25T02:00:00Z,view@2026-10-25T00:30:00Z;HELD@2026-10-25T02:00:00Z

A condition on a cell with blanks, a comma or another number of digits:

  $ . ./run.sh; run $'scene,class,match,action\nj,service,buy(x>=100),mail\nk,service,buy(x=100),mail' 'a,2026-03-02 10:00,buy,100.0' 'b,2026-03-02 10:00,buy,"1,000"' 'c,2026-03-02 10:01,buy, 100' 'd,2026-03-02 10:01,buy,'
  scene-push: in.csv:3: a cell is no number where a rule compares one: no condition holds
  customer,scene,class,action,time
  a,j,service,mail,2026-03-02T10:00:00Z
  a,k,service,mail,2026-03-02T10:00:00Z
  c,j,service,mail,2026-03-02T10:01:00Z
  c,k,service,mail,2026-03-02T10:01:00Z

Words of consent that are none:

  $ printf 'scene,match,action\nm,view,x\n' >r.csv; printf '%s\n' customer,time,kind,consent,opt_out,personal a,2026-03-02,view,1,,yes b,2026-03-02,view,subscribed,,yes c,2026-03-02,view,Y,opted_in,yes | scene-push -r r.csv --suppressed=s | cut -d, -f2; cut -d, -f2,9 s
  scene-push: stdin:3: consent, opt_out or personal is neither yes nor no: the first two count as no, the last as yes (the first of 2)
  customer
  a
  c
  customer,reason
  b,CONSENT

Rules as people type them: another case of then, a wait without a unit, a full comma:

  $ for r in 'buy THEN pay,1h,' 'buy then pay,1hour,' 'buy,,30' 'buy，pay,,'; do printf 'scene,class,match,within,wait,action\nj,service,%s,mail\n' "$r" >r.csv; printf 'customer,time,kind\na,2026-03-02,buy\n' | scene-push -r r.csv 2>&1 >out | cut -c1-90; done
  scene-push: r.csv:2: 'buy THEN pay': 'THEN pay' is left over (want " then " and an event)
  scene-push: r.csv:2: '1hour' is not a span of time (want 15m, 1h or 7d)
  scene-push: r.csv:2: '30' is not a span of time (want 15m, 1h or 7d)
  scene-push: r.csv:2: scene 'j': no row is of kind 'buy，pay'; events of the rules whose k

An opt-out that an earlier run was told of, and a log without the column:

  $ printf 'scene,match,wait,action\nm,view,1d,x\n' >r.csv; printf 'customer,time,kind,opt_out\na,2026-03-02,view,yes\nb,2026-03-02,view,no\n' | scene-push -r r.csv -s kept >out 2>&1; printf 'customer,time,kind\nc,2026-03-04,view\n' | scene-push -r r.csv -s kept --suppressed=silent | cut -d, -f2; cut -d, -f2,9 silent; rm kept
  scene-push: stdin: no column 'consent': only what the state knows of consent is checked
  scene-push: stdin: no column 'opt_out': nobody has opted out but those of whom the state knows it
  scene-push: stdin: no column 'personal': nobody has refused personal messages but those of whom the state knows it
  customer
  b
  customer,reason
  a,OPTOUT

Amounts with commas, and nobody looks at what was not said:

  $ printf 'scene,match,action,text\nm,view,x,{amount|money}\n' >r.csv; printf 'customer,time,kind,amount,consent,opt_out,personal\nb,2026-03-03,view,5,yes,no,\nc,2026-03-03,view,"1,000",yes,no,\nd,2026-03-03,view,,yes,no,\n' >in.csv; scene-push -r r.csv in.csv | cut -d, -f2,7; scene-push -r r.csv --suppressed=silent in.csv 2>&1 | wc -l; scene-push -r r.csv --thousands=, in.csv 2>said | cut -d, -f2,7
  scene-push: matches were not said, as a cell of the text or of wait has no value that can be shown (--suppressed lists them) (2 in all)
  customer,text
  b,5.00
  2
  customer,text
  b,5.00
  c,"1

Who has refused is remembered while nothing of him is open, however many come after
him: the next run may have no such column.

  $ printf 'scene,match,action,text\nm,view,x,hello\n' >seen.csv
  $ { echo customer,time,kind,opt_out,consent,personal; echo a,2026-03-02,login,yes,yes,; echo b,2026-03-02,login,,no,; echo c,2026-03-02,login,no,yes,no; echo d,2026-03-02,login,,yes,; echo e,2026-03-02,view,yes,,; awk 'BEGIN { for (i = 0; i < 5000; i++) print "x" i ",2026-03-02T01:00,view,,yes," }'; } >refused.csv; scene-push -r seen.csv -s refused refused.csv 2>/dev/null | wc -l
  5001
  $ printf 'customer,time,kind\na,2026-03-03,view\nb,2026-03-03,view\nc,2026-03-03,view\nd,2026-03-03,view\ne,2026-03-03,view\n' >later.csv; scene-push -r seen.csv -s refused --suppressed=not.csv later.csv 2>/dev/null | cut -d, -f2; cut -d, -f2,9 not.csv
  customer
  d
  customer,reason
  a,OPTOUT
  b,CONSENT
  c,IMPERSONAL
  e,OPTOUT
  $ scene-push -r seen.csv -s refused --explain=customer=b | head -n 2
  customer,what,scene,from,until,says
  b,consent,,,,no

A share in percent is the same share, and a flag is any word for yes or no.

  $ printf 'scene,class,match,action,holdout,enabled\na,service,view,x,30%%,是\nb,service,view,x,0.3,TRUE\nc,service,view,x,.3,否\nd,service,view,x,0 %%,1\ne,service,view,x,100%%,0\n' >shares.csv
  $ awk 'BEGIN { print "customer,time,kind"; for (i = 0; i < 400; i++) print "c" i ",2026-03-02,view" }' >many.csv
  $ scene-push -r shares.csv --suppressed=out.csv many.csv | cut -d, -f3 | sort | uniq -c; cut -d, -f3 out.csv | sort | uniq -c
      290 a
      268 b
      400 d
        1 scene
      110 a
      132 b
        1 scene
  $ sed 's/^b,/a,/; /^a.*30%/d' shares.csv >plain.csv; scene-push -r shares.csv many.csv | grep ,a, >one; scene-push -r plain.csv many.csv | grep ,a, | cmp - one
  $ printf 'scene,match,action,enabled\na,view,x,maybe\n' >flag.csv; scene-push -r flag.csv many.csv
  scene-push: flag.csv:2: enabled is 'maybe' (want yes, no or nothing)
  [1]

Offsets that the state knows and a run does not look at are told: rows may count twice.

  $ printf 'n,customer,time,kind\n1,ann,2026-03-02,view\n' >queue.csv; printf 'scene,class,match,action\nm,service,view,x\n' >all.csv; scene-push -r all.csv -s queue --offset=n queue.csv | wc -l; scene-push -r all.csv -s queue queue.csv | wc -l; scene-push -r all.csv -s queue --stats=said.json queue.csv | wc -l; grep -o '"offset_off": *1' said.json
  scene-push: queue: it knows offsets that were read, and this run does not look at them: rows may count twice (want --offset)
  scene-push: queue: it knows offsets that were read, and this run does not look at them: rows may count twice (want --offset)
  2
  2
  2
  "offset_off":1

Who is on the list of --forget is not written to for what the state knows of him, his old pushes do not come again, and no byte of him stays in the file; of one only what he did to a day is to be forgotten.

  $ head -c 32 /dev/zero | tr '\0' k >key; chmod 600 key; printf 'scene,class,match,within,wait,action,text\nnow,service,view,,,x,hello\nlater,service,ask,,3d,x,there\n' >both.csv
  $ printf 'customer,time,kind\ncarl-to-a-day,2026-03-01,ask\ncarl-to-a-day,2026-03-01,view\ndora-to-a-day,2026-03-01,ask\nanna-of-the-list,2026-03-02 10:00,view\nanna-of-the-list,2026-03-02 10:01,ask\ncarl-to-a-day,2026-03-02 10:05,view\nother,2026-03-02 10:06,ask\n' >first.csv
  $ scene-push -r both.csv -s people --again=10d first.csv | cut -d, -f2,3,6
  customer,scene,time
  carl-to-a-day,now,2026-03-01T00:00:00Z
  anna-of-the-list,now,2026-03-02T10:00:00Z
  carl-to-a-day,now,2026-03-02T10:05:00Z
  $ cp people kept; cust-forget -k key --id=anna-of-the-list,carl-to-a-day,dora-to-a-day --add-to=list.csv --audit=audit.csv people >/dev/null 2>said; awk -F, -v OFS=, 'NR > 2 { $2 = "2026-03-01" } 1' list.csv >list; cut -d, -f2 list
  until
  
  2026-03-01
  2026-03-01
  $ printf 'customer,time,kind\nother,2026-03-09,other\n' >second.csv; scene-push -r both.csv -s people --again=10d --forget=list --forget-key=key --stats=said.json second.csv | cut -d, -f2,3,6; grep -o '"forgotten":[^,]*' said.json
  scene-push: people: what is known of people is dropped, as --forget asks (3)
  scene-push: rows of the last run are written once more, as they may not have arrived
  customer,scene,time
  carl-to-a-day,now,2026-03-02T10:05:00Z
  other,later,2026-03-05T10:06:00Z
  "forgotten":3
  $ grep -a -c -e anna-of -e dora-to people
  0
  [1]
  $ scene-push -r both.csv -s people --explain=customer=anna-of-the-list
  scene-push: people: nothing is known of 'anna-of-the-list'
  [1]
  $ scene-push -r both.csv -s people --explain=customer=carl-to-a-day | cut -d, -f1-4
  customer,what,scene,from
  carl-to-a-day,push,now,2026-03-02T10:05:00Z

What he did to that day goes too where it was answered later: a push says when its first step was.

  $ cp kept people; head -n 1 second.csv >none.csv; scene-push -r both.csv -s people --again=10d second.csv >said 2>&1; scene-push -r both.csv -s people --explain=customer=dora-to-a-day | cut -d, -f1-4
  customer,what,scene,from
  dora-to-a-day,push,later,2026-03-04T00:00:00Z
  $ scene-push -r both.csv -s people --again=10d --forget=list --forget-key=key none.csv 2>said | cut -d, -f2,3,6
  customer,scene,time
  carl-to-a-day,now,2026-03-02T10:05:00Z
  other,later,2026-03-05T10:06:00Z
  $ scene-push -r both.csv -s people --explain=customer=dora-to-a-day
  scene-push: people: nothing is known of 'dora-to-a-day'
  [1]

A row of kind forget does so too, in the middle of a run: what he was sent in it comes once, and nothing of it is kept.

  $ printf 'customer,time,kind\nanna-of-the-list,2026-03-10,view\nanna-of-the-list,2026-03-10,ask\nanna-of-the-list,2026-03-11,forget\nother,2026-03-11,view\n' >third.csv; cp kept people; scene-push -r both.csv -s people --again=90d third.csv 2>said | cut -d, -f2,3,6 | sort | uniq -c; grep -a -c anna-of people
        1 anna-of-the-list,later,2026-03-05T10:01:00Z
        1 anna-of-the-list,now,2026-03-02T10:00:00Z
        1 anna-of-the-list,now,2026-03-10T00:00:00Z
        1 carl-to-a-day,later,2026-03-04T00:00:00Z
        1 carl-to-a-day,now,2026-03-01T00:00:00Z
        1 carl-to-a-day,now,2026-03-02T10:05:00Z
        1 customer,scene,time
        1 dora-to-a-day,later,2026-03-04T00:00:00Z
        1 other,later,2026-03-05T10:06:00Z
        1 other,now,2026-03-11T00:00:00Z
  0
  [1]
  $ scene-push -r both.csv -s people --explain=customer=anna-of-the-list
  scene-push: people: nothing is known of 'anna-of-the-list'
  [1]
  $ printf 'customer,time,kind\nother,2026-03-12,other\n' >fourth.csv; scene-push -r both.csv -s people --again=90d fourth.csv 2>said | grep -c anna
  0
  [1]

Who has withdrawn his consent meanwhile is not written to for what has waited; a tick is about nobody, and nobody's consent is asked.

  $ printf 'customer,purpose,given,withdrawn\nanna-of-the-list,care,,2026-03-04\nother,care,,2026-03-06\n' >agreed.csv; printf 'customer,time,kind\n,2026-03-09,tick\n' >tick.csv; cp kept people; scene-push -r both.csv -s people --consent=agreed.csv:care --suppressed=not.csv tick.csv 2>said | cut -d, -f2,3,6; cut -d, -f2,3,6,9 not.csv
  customer,scene,time
  other,later,2026-03-05T10:06:00Z
  customer,scene,time,reason
  carl-to-a-day,later,2026-03-04T00:00:00Z,CONSENT
  dora-to-a-day,later,2026-03-04T00:00:00Z,CONSENT
  anna-of-the-list,later,2026-03-05T10:01:00Z,CONSENT

It belongs to every part of --shard, too.

  $ awk 'BEGIN { print "customer,time,kind"; for (i = 0; i < 9; i++) print "c" i ",2026-03-02,ask"; print ",2026-03-09,tick" }' >parts.csv; for i in 0 1 2; do scene-push -r both.csv --shard=$i/3 parts.csv 2>said | tail -n +2; done | sort >parts; scene-push -r both.csv parts.csv 2>said | tail -n +2 | sort | cmp - parts; wc -l <parts
  9
