What the state knows of a customer, and what that means.

  $ printf 'scene,class,match,within,wait,rest,cap,quiet,action,text\n*,marketing,,,,,2/day,,,\npair,service,a then b then c,10m,,,,,x,\nlate,,d,,1h,,,22:00-08:00,y,{x}\nonce,,e,,,1d,1/week,,z,\nhush,silence,f,,,30d,,,,\n' >r.csv
  $ printf 'customer,time,kind,x,opt_out,consent\nann,2026-03-02 10:00,e,,no,yes\nann,2026-03-02 21:30,d,5,no,yes\nann,2026-03-02 22:35,a,,no,yes\nann,2026-03-02 22:36,b,,no,yes\nann,2026-03-02 22:36:30,e,,no,yes\nann,2026-03-02 22:37,f,,no,yes\n' >in.csv
  $ scene-push -r r.csv -s st --again=1d --suppressed=silent in.csv 2>/dev/null >out; scene-push -r r.csv -s st --explain=customer=ann
  customer,what,scene,from,until,says
  ann,consent,,,,yes
  ann,opt_out,,,,no
  ann,silence,,,2026-04-01T22:37:00Z,
  ann,run,pair,2026-03-02T22:35:00Z,2026-03-02T22:45:00Z,"step 2 of 3, first a"
  ann,wait,late,2026-03-02T21:30:00Z,2026-03-03T08:00:00Z,held for quiet hours: 5
  ann,cap,*marketing,2026-03-02T10:00:00Z,,not full now
  ann,cap,once,2026-03-02T10:00:00Z,,full now
  ann,rest,once,2026-03-02T10:00:00Z,2026-03-03T10:00:00Z,
  ann,push,once,2026-03-02T10:00:00Z,,e@2026-03-02T10:00:00Z
  ann,silence of a match,once,2026-03-02T22:36:30Z,,e@2026-03-02T22:36:30Z: REST
  $ scene-push -r r.csv -s st --explain=push="$(tail -n 1 silent | cut -d, -f1)"
  customer,what,scene,from,until,says
  ann,silence of a match,once,2026-03-02T22:36:30Z,,e@2026-03-02T22:36:30Z: REST

Who is not known, and what is no question:

  $ scene-push -r r.csv -s st --explain=customer=eve
  scene-push: st: nothing is known of 'eve'
  [1]
  $ scene-push -r r.csv -s st --explain=push=0
  scene-push: st: it has no push '0' any more (want --again in the runs that write it)
  [1]
  $ scene-push -r r.csv -s st --explain=ann
  scene-push: --explain: 'ann' is no question (want customer=ID or push=ID)
  [1]
  $ scene-push -r r.csv --explain=customer=ann
  scene-push: --explain wants --state: what is known is there (see scene-push --help)
  [2]
  $ scene-push -r r.csv -s none --explain=customer=ann
  scene-push: none: No such file or directory
  [1]

It may look while another run writes:

  $ mkfifo feed; scene-push -r r.csv -s st <feed >live 2>/dev/null & exec 5>feed; { head -n 1 in.csv; echo bob,2026-03-02 23:00,a,,no,yes; } >&5; for i in $(seq 50); do scene-push -r r.csv -s st --explain=customer=bob >seen 2>&1 && break; sleep 0.2; done; cut -d, -f2,3,6 seen; exec 5>&-; wait
  what,scene,says
  consent,,yes
  opt_out,,no
  run,pair,"step 1 of 3
