What is remembered from run to run.

  $ printf 'scene,class,match,within,wait,rest,cap,action,text\npair,service,a then b,10m,,,,x,\nlate,service,c,,1h,,,y,{x}\nonce,service,d,,,1d,,z,\ntwice,service,e,,,,2/day,w,\n' >r.csv
  $ log() { echo customer,time,kind,x; printf '%s\n' "$@"; }; declare -f log >log.sh

A run goes on, a wait becomes a push, a rest and a cap hold:

  $ . ./log.sh; log ann,2026-03-02T10:00,a, ann,2026-03-02T10:01,c,5 ann,2026-03-02T10:02,d, ann,2026-03-02T10:03,e, ann,2026-03-02T10:03,e, | scene-push -r r.csv -s st | cut -d, -f2,3,6,7
  scene-push: r.csv:2: scene 'pair': no row is of kind 'b'; events of the rules whose kind rows have: 4 of 5
  customer,scene,time,text
  ann,once,2026-03-02T10:02:00Z,
  ann,twice,2026-03-02T10:03:00Z,
  ann,twice,2026-03-02T10:03:00Z,
  $ . ./log.sh; log ann,2026-03-02T10:09,b, ann,2026-03-02T10:10,d, ann,2026-03-02T10:11,e, ann,2026-03-02T12:00,f, | scene-push -r r.csv -s st --suppressed=silent | cut -d, -f2,3,6,7; cut -d, -f2,3,9 silent
  customer,scene,time,text
  ann,pair,2026-03-02T10:09:00Z,
  ann,late,2026-03-02T11:01:00Z,5
  customer,scene,reason
  ann,once,REST
  ann,twice,CAP

A row of before that is late, and --as-of, which moves time:

  $ . ./log.sh; log ann,2026-03-02T11:00,a, | scene-push -r r.csv -s st --as-of=2026-03-03
  scene-push: stdin:2: this row is late: it begins nothing (--lateness waits for such)
  push_id,customer,scene,class,action,time,text,why
  $ . ./log.sh; log ann,2026-03-02T13:00,d, | scene-push -r r.csv -s st
  scene-push: stdin:2: this row is late: it begins nothing (--lateness waits for such)
  push_id,customer,scene,class,action,time,text,why

Rules may change: text, cap and action at once; of a scene that is another now, or gone, what was open is dropped, and told; rests and caps stay, by name:

  $ rm st; . ./log.sh; log ann,2026-03-02T10:00,a, ann,2026-03-02T10:01,c,5 bob,2026-03-02T10:01,c,6 ann,2026-03-02T10:02,d, | scene-push -r r.csv -s st | cut -d, -f2,3,6,7
  scene-push: r.csv:2: scene 'pair': no row is of kind 'b'; events of the rules whose kind rows have: 3 of 5
  customer,scene,time,text
  ann,once,2026-03-02T10:02:00Z,
  $ sed 's/^late.*/late,service,c,,1h,,,other,changed/; s/^pair.*/pair,service,a then b,20m,,,,x,/; s/^once.*/once,service,d|g,,,1d,,z,/' r.csv >r2.csv; . ./log.sh; log ann,2026-03-02T10:05,b, ann,2026-03-02T10:06,g, ann,2026-03-02T12:00,f, | scene-push -r r2.csv -s st --suppressed=silent | cut -d, -f2,3,5,6,7; cut -d, -f2,3,9 silent
  scene-push: runs and waits of scenes that are gone or have changed were dropped
  scene-push: r2.csv:5: scene 'twice': no row is of kind 'e'; events of the rules whose kind rows have: 4 of 5
  customer,scene,action,time,text
  ann,late,other,2026-03-02T11:01:00Z,5
  bob,late,other,2026-03-02T11:01:00Z,6
  customer,scene,reason
  ann,once,REST

forget commutes: what comes after it is as if nothing had been before:

  $ . ./log.sh; log ann,2026-03-02T12:05,d, ann,2026-03-02T12:06,forget, ann,2026-03-02T12:07,d, | scene-push -r r2.csv -s st --suppressed=silent | cut -d, -f2,3,6; cut -d, -f2,3,9 silent
  scene-push: r2.csv:5: scene 'twice': no row is of kind 'e'; events of the rules whose kind rows have: 4 of 5
  customer,scene,time
  ann,once,2026-03-02T12:07:00Z
  customer,scene,reason
  ann,once,REST

Offsets: a row that an earlier run has read is passed over, by partition:

  $ printf 'partition,offset,customer,time,kind,x\n0,5,ann,2026-03-02 10:00,e,\n1,2,ann,2026-03-02 10:01,e,\n' >q.csv; scene-push -r r.csv -s q --offset=partition,offset q.csv | cut -d, -f2,3,6
  scene-push: r.csv:2: scene 'pair': no row is of kind 'a'; events of the rules whose kind rows have: 1 of 5
  customer,scene,time
  ann,twice,2026-03-02T10:00:00Z
  ann,twice,2026-03-02T10:01:00Z
  $ printf 'partition,offset,customer,time,kind,x\n0,5,ann,2026-03-02 10:00,e,\n1,3,bob,2026-03-02 10:02,e,\n0,4,bob,2026-03-02 10:02,e,\n2,0,bob,2026-03-02 10:03,e,\n' >q.csv; scene-push -r r.csv -s q --offset=partition,offset q.csv | cut -d, -f2,3,6
  scene-push: q.csv:2: an earlier run has read this row, as its offset says (the first of 2)
  scene-push: r.csv:2: scene 'pair': no row is of kind 'a'; events of the rules whose kind rows have: 1 of 5
  customer,scene,time
  bob,twice,2026-03-02T10:02:00Z
  bob,twice,2026-03-02T10:03:00Z
  $ printf 'partition,offset,customer,time,kind,x\n0,7,ann,2026-03-02 10:03,e,\n0,6,bob,2026-03-02 10:03,e,\n0,7,bob,2026-03-02 10:03,e,\n0,5,bob,2026-03-02 10:03,e,\n0,8,cat,2026-03-02 10:03,e,\n3,9,dan,2026-03-02 10:03,e,\n3,0,dan,2026-03-02 10:03,e,\n' >q.csv; scene-push -r r.csv -s q --offset=partition,offset q.csv | cut -d, -f2,3,6
  scene-push: q.csv:5: an earlier run has read this row, as its offset says
  scene-push: q.csv:3: this row is passed over: its offset is not above that of a row of its partition which came before it (the first of 3)
  scene-push: r.csv:2: scene 'pair': no row is of kind 'a'; events of the rules whose kind rows have: 1 of 5
  customer,scene,time
  cat,twice,2026-03-02T10:03:00Z
  dan,twice,2026-03-02T10:03:00Z
  $ printf 'offset,customer,time,kind,x\n-1,ann,2026-03-02 10:00,e,\n' >q.csv; scene-push -r r.csv -s q2 --offset=offset q.csv
  scene-push: q.csv:2: '-1' is not an offset (want 0, 1, 2, ...)
  push_id,customer,scene,class,action,time,text,why
  [1]
  $ scene-push -r r.csv -s q2 --offset=place q.csv
  scene-push: q.csv: no column 'place', which --offset names
  [1]
  $ scene-push -r r.csv -s q2 --offset=a,b,c q.csv
  scene-push: --offset is one column, or two (want partition,offset) (see scene-push --help)
  [2]

Where a queue is to be read on, by partition; a state that is not there has no row, and nothing is written:

  $ scene-push -r r.csv -s q --print-offset
  partition,offset
  0,9
  1,4
  2,1
  3,10
  $ scene-push -r r.csv -s none --print-offset; test -e none || echo none
  partition,offset
  none
  $ scene-push -r r.csv --print-offset
  scene-push: --print-offset wants --state: how far the queue was read is there (see scene-push --help)
  [2]

A tick comes from beside the queue and needs no offset; any other row does:

  $ printf 'partition,offset,customer,time,kind,x\n,,,2026-03-02 10:04,tick,\n2,,,2026-03-02 10:05,tick,\n2,1,bob,2026-03-02 10:06,c,\n,,bob,2026-03-02 10:06,e,\n' >q.csv; scene-push -r r.csv -s q --offset=partition,offset --max-bad=1 q.csv | cut -d, -f2,3,6; scene-push -r r.csv -s q --print-offset
  scene-push: q.csv:5: empty cell, not an offset (want 0, 1, 2, ...)
  scene-push: 1 of 4 rows are bad and left out
  scene-push: r.csv:2: scene 'pair': no row is of kind 'a'; events of the rules whose kind rows have: 2 of 5
  customer,scene,time
  partition,offset
  0,9
  1,4
  2,2
  3,10

--again writes the pushes of so long before the end of the last run once more:

  $ . ./log.sh; log ann,2026-03-02T10:00,e, ann,2026-03-02T10:05,e, | scene-push -r r.csv -s again --again=10m | cut -d, -f2,3,6
  scene-push: r.csv:2: scene 'pair': no row is of kind 'a'; events of the rules whose kind rows have: 1 of 5
  customer,scene,time
  ann,twice,2026-03-02T10:00:00Z
  ann,twice,2026-03-02T10:05:00Z
  $ . ./log.sh; log bob,2026-03-02T10:06,e, | scene-push -r r.csv -s again --again=5m | cut -d, -f2,3,6
  scene-push: rows of the last run are written once more, as they may not have arrived (2 in all)
  scene-push: r.csv:2: scene 'pair': no row is of kind 'a'; events of the rules whose kind rows have: 1 of 5
  customer,scene,time
  ann,twice,2026-03-02T10:00:00Z
  ann,twice,2026-03-02T10:05:00Z
  bob,twice,2026-03-02T10:06:00Z
  $ . ./log.sh; log bob,2026-03-02T10:07,f, | scene-push -r r.csv -s again | cut -d, -f2,3,6
  scene-push: r.csv:2: scene 'pair': no row is of kind 'a'; events of the rules whose kind rows have: 1 of 5
  customer,scene,time
  $ scene-push -r r.csv --again=5m q.csv
  scene-push: --again wants --state: what was written is there (see scene-push --help)
  [2]

State of something else is refused, and so is another key, hash or zone:

  $ . ./log.sh; log >none.csv; scene-push -r r.csv -s st --hash=sm3 none.csv
  scene-push: st: it was made with another key, or another --hash
  [1]
  $ scene-push -r r.csv -s st --tz=Asia/Shanghai none.csv
  scene-push: st: it was made with another --tz
  [1]
  $ echo 0123456789abcdef >key; scene-push -r r.csv -s st -k key none.csv
  scene-push: st: it was made with another key, or another --hash
  [1]
  $ echo nothing >other; scene-push -r r.csv -s other none.csv
  scene-push: other: this is no state of ours (want one of scene-push/2)
  [1]
