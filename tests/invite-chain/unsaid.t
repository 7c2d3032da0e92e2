What a log says twice, of oneself, in a circle or against the clock is counted
in --stats and told in one line a kind, with the first place.  A log in which
nothing is odd says nothing, nor does an answer to all who were asked about:

  $ cat >fine.csv <<END
  > inviter,invitee,time,verdict
  > boss,ann,2026-03-01,pass
  > boss,bob,2026-03-02,review
  > ann,cid,2026-03-03,reject
  > END
  $ counts() { tr ',{}' '\n' <"$1" | sed -n '/"not_followed"/,$p' | sed '/"inputs"/,$d' | grep .; }; declare -f counts >t.sh
  $ invite-chain -f fine.csv --count --stats=stats boss ann
  id,count
  boss,3
  ann,1
  $ . ./t.sh; counts stats
  "not_followed":0
  "again":0
  "self":0
  "circle":0
  "tied":0
  "early":0
  "people_nobody":0
  "people_padded":0
  "invites":3
  "people":4
  "roots":1
  "unknown":0
  $ invite-chain -f fine.csv --dot --stats=stats boss >dot; head -n 1 dot
  digraph invites {
  $ . ./t.sh; counts stats
  "not_followed":0
  "again":0
  "self":0
  "circle":0
  "tied":0
  "early":0
  "people_nobody":0
  "people_padded":0
  "invites":3
  "people":4
  "roots":1
  "colours":3
  "colours_of":3
  "unknown":0

Each kind, the rows in no order:

  $ cat >odd.csv <<END
  > inviter,invitee,time
  > boss,ann,2026-03-01
  > ann,bob,2026-03-04
  > boss,bob,2026-03-03
  > ann,ann,2026-03-05
  > ann,cid,2026-03-06
  > X,Y,2026-03-07
  > Y,X,2026-03-08
  > cid,dan,2026-03-02
  > zed,eve,2026-03-09
  > abe,eve,2026-03-09
  > zed,eve,2026-03-09
  > bob,bob,2026-03-10
  > END
  $ invite-chain -f odd.csv --stats=stats --depth eve bob X
  invite-chain: odd.csv:4: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all (the first of 3)
  invite-chain: odd.csv:5: somebody invites himself, and such an invite is not followed; --report=FILE lists them all (the first of 2)
  invite-chain: odd.csv:8: this invite closes a circle, and the latest of a circle is not followed; --report=FILE lists them all
  invite-chain: odd.csv:11: two people have invited this one at the same time, and the inviter who is first in byte order is followed
  invite-chain: odd.csv:9: this person was invited by somebody who was himself invited later
  id,member,depth,inviter,time
  eve,eve,1,abe,2026-03-09T00:00:00Z
  bob,bob,1,boss,2026-03-03T00:00:00Z
  X,X,0,,
  $ . ./t.sh; counts stats
  "not_followed":6
  "again":3
  "self":2
  "circle":1
  "tied":1
  "early":1
  "people_nobody":0
  "people_padded":0
  "invites":12
  "people":10
  "roots":4
  "unknown":0
  $ invite-chain -f odd.csv --report=list.csv --count boss
  invite-chain: odd.csv:4: this person was invited before, and the earliest invite alone is followed; see list.csv (the first of 3)
  invite-chain: odd.csv:5: somebody invites himself, and such an invite is not followed; see list.csv (the first of 2)
  invite-chain: odd.csv:8: this invite closes a circle, and the latest of a circle is not followed; see list.csv
  invite-chain: odd.csv:11: two people have invited this one at the same time, and the inviter who is first in byte order is followed
  invite-chain: odd.csv:9: this person was invited by somebody who was himself invited later
  id,count
  boss,4
  $ cat list.csv
  problem,inviter,invitee,time,first_inviter
  again,ann,bob,2026-03-04T00:00:00Z,boss
  self,ann,ann,2026-03-05T00:00:00Z,boss
  circle,Y,X,2026-03-08T00:00:00Z,
  again,zed,eve,2026-03-09T00:00:00Z,abe
  again,zed,eve,2026-03-09T00:00:00Z,abe
  self,bob,bob,2026-03-10T00:00:00Z,boss

Two at the same time are told while they are the first, in any order:

  $ first() { { echo inviter,invitee,time; for row; do echo $row; done; } >t.csv; invite-chain -f t.csv --stats=stats --depth x >/dev/null; tr , '\n' <stats | grep tied; }; declare -f first >first.sh
  $ . ./first.sh; first a,x,2026-01-02 b,x,2026-01-02
  invite-chain: t.csv:3: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  invite-chain: t.csv:2: two people have invited this one at the same time, and the inviter who is first in byte order is followed
  "tied":1
  $ . ./first.sh; first b,x,2026-01-02 a,x,2026-01-02
  invite-chain: t.csv:3: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  invite-chain: t.csv:3: two people have invited this one at the same time, and the inviter who is first in byte order is followed
  "tied":1
  $ . ./first.sh; first a,x,2026-01-02 b,x,2026-01-02 c,x,2026-01-01 2>&1 | tail -n 1
  "tied":0
  $ . ./first.sh; first c,x,2026-01-01 a,x,2026-01-02 b,x,2026-01-02 2>&1 | tail -n 1
  "tied":0
  $ . ./first.sh; first a,x,2026-01-02 c,x,2026-01-01 b,x,2026-01-01 2>&1 | tail -n 1
  "tied":1
  $ . ./first.sh; first c,x,2026-01-01 c,x,2026-01-01 2>&1 | tail -n 1
  "tied":0
  $ . ./first.sh; first c,x,2026-01-01 b,x,2026-01-01 a,x,2026-01-01 a,x,2026-01-01 2>&1 | tail -n 1
  "tied":1

Several files; a place is in the file that has it, whatever its rows look like:

  $ printf 'inviter,invitee,time\nm,n,2026-05-01\n"n\nn",o,2026-05-03\n\np,q,2026-05-05\n' >one.csv
  $ printf 'inviter,invitee,time\nq,p,2026-05-06\nn,m,2026-05-02\nm,n,2026-05-02\n' >two.csv
  $ invite-chain -f one.csv -f two.csv --count m
  invite-chain: two.csv:4: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  invite-chain: two.csv:2: this invite closes a circle, and the latest of a circle is not followed; --report=FILE lists them all (the first of 2)
  id,count
  m,1
  $ invite-chain -f two.csv -f one.csv --count m
  invite-chain: one.csv:2: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  invite-chain: two.csv:2: this invite closes a circle, and the latest of a circle is not followed; --report=FILE lists them all (the first of 2)
  id,count
  m,1
  $ cat two.csv | invite-chain -f one.csv -f - --count m
  invite-chain: stdin:4: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  invite-chain: stdin:2: this invite closes a circle, and the latest of a circle is not followed; --report=FILE lists them all (the first of 2)
  id,count
  m,1
  $ sed -n '1p;5,$p' one.csv | invite-chain -f - --index=i.idx; invite-chain -f two.csv --index=i.idx
  invite-chain: two.csv:4: this invite closes a circle, and the latest of a circle is not followed; --report=FILE lists them all

The same in any order of the rows, but for the place:

  $ for order in sort 'sort -r' 'sort -t, -k3'; do
  >   { head -n 1 odd.csv; tail -n +2 odd.csv | LC_ALL=C $order; } >t.csv
  >   invite-chain -f t.csv --stats=stats --count boss >/dev/null 2>said; wc -l <said; . ./t.sh; counts stats | paste -sd' '
  > done
  5
  "not_followed":6 "again":3 "self":2 "circle":1 "tied":1 "early":1 "people_nobody":0 "people_padded":0 "invites":12 "people":10 "roots":4 "unknown":0
  5
  "not_followed":6 "again":3 "self":2 "circle":1 "tied":1 "early":1 "people_nobody":0 "people_padded":0 "invites":12 "people":10 "roots":4 "unknown":0
  5
  "not_followed":6 "again":3 "self":2 "circle":1 "tied":1 "early":1 "people_nobody":0 "people_padded":0 "invites":12 "people":10 "roots":4 "unknown":0

Ids without an answer, of operands and of rows:

  $ invite-chain -f fine.csv --count boss nobody --stats=stats
  invite-chain: 'nobody' is in no invite
  id,count
  boss,3
  $ invite-chain -f fine.csv --count nobody boss none nobody --stats=stats
  invite-chain: 'nobody' is in no invite (the first of 3)
  id,count
  boss,3
  $ . ./t.sh; counts stats
  "not_followed":0
  "again":0
  "self":0
  "circle":0
  "tied":0
  "early":0
  "people_nobody":0
  "people_padded":0
  "invites":3
  "people":4
  "roots":1
  "unknown":3
  $ printf 'n,customer\n1,ann\n2,nobody\n3,boss\n4,none\n' >ids.csv
  $ invite-chain -f fine.csv --count --stats=stats <ids.csv
  invite-chain: stdin:3: 'nobody' is in no invite (the first of 2)
  id,count
  ann,1
  boss,3
  $ . ./t.sh; counts stats
  "not_followed":0
  "again":0
  "self":0
  "circle":0
  "tied":0
  "early":0
  "people_nobody":0
  "people_padded":0
  "invites":3
  "people":4
  "roots":1
  "unknown":2
  $ { echo customer; for i in $(seq 40); do echo ann; done; echo '"no'; echo 'body"'; for i in $(seq 70); do echo none; done; } >many.csv
  $ invite-chain -f fine.csv --count --stats=stats <many.csv | wc -l
  invite-chain: stdin:42: 'no?body' is in no invite (the first of 71)
  41
  $ . ./t.sh; counts stats | tail -n 1
  "unknown":71
  $ invite-chain -f fine.csv --path=ann cid bob boss ann --stats=stats
  invite-chain: 'bob' is not below 'ann' (the first of 2)
  id,member,depth,inviter,time
  cid,ann,1,boss,2026-03-01T00:00:00Z
  cid,cid,2,ann,2026-03-03T00:00:00Z
  ann,ann,1,boss,2026-03-01T00:00:00Z
  $ . ./t.sh; counts stats
  "not_followed":0
  "again":0
  "self":0
  "circle":0
  "tied":0
  "early":0
  "people_nobody":0
  "people_padded":0
  "invites":3
  "people":4
  "roots":1
  "unknown":0
  "elsewhere":2
  $ invite-chain -f fine.csv --path=ann <ids.csv
  invite-chain: stdin:3: 'nobody' is in no invite (the first of 2)
  invite-chain: stdin:4: 'boss' is not below 'ann'
  id,member,depth,inviter,time
  ann,ann,1,boss,2026-03-01T00:00:00Z
  $ invite-chain -f fine.csv --path cid --stats=stats
  id,member,depth,inviter,time
  cid,boss,0,,
  cid,ann,1,boss,2026-03-01T00:00:00Z
  cid,cid,2,ann,2026-03-03T00:00:00Z
  $ . ./t.sh; counts stats | tail -n 2
  "unknown":0
  "elsewhere":0

Conditions that leave out all, and some:

  $ invite-chain -f fine.csv --where=verdict=Pass --stats=stats --teams
  invite-chain: 'Pass' is a value of --where that no cell is equal to
  invite-chain: --where leaves out all 3 rows
  id,people,levels
  $ . ./t.sh; counts stats
  "not_followed":0
  "again":0
  "self":0
  "circle":0
  "tied":0
  "early":0
  "people_nobody":0
  "people_padded":0
  "invites":0
  "people":0
  "roots":0
  "where":"verdict=Pass"
  "where_left_out":3
  "where_odd":0
  "where_gave_up":0
  "where_unfound":1
  "unknown":0
  "teams":0
  "file_rows":0
  "file_rows_left_out":3
  $ invite-chain -f fine.csv --where=verdict=pass --stats=stats --teams --people=2 --levels=2
  id,people,levels
  boss,2,2
  $ . ./t.sh; counts stats
  "not_followed":0
  "again":0
  "self":0
  "circle":0
  "tied":0
  "early":0
  "people_nobody":0
  "people_padded":0
  "invites":1
  "people":2
  "roots":1
  "where":"verdict=pass"
  "where_left_out":2
  "where_odd":0
  "where_gave_up":0
  "where_unfound":0
  "unknown":0
  "teams":1
  "file_rows":1
  "file_rows_left_out":2

Colours come from verdicts:

  $ invite-chain -f odd.csv --dot Y 2>&1 | grep colour
  invite-chain: no invite has a verdict, so nobody has a colour
  $ sed 's/reject/Rejected/' fine.csv >grey.csv; invite-chain -f grey.csv --index=grey.idx; invite-chain -i grey.idx --dot cid
  invite-chain: verdicts that have a colour, others are grey: 2 of 3
  digraph invites {
  	rankdir=LR;
  	node [shape=box, style=filled, fillcolor=white];
  	"cid" [fillcolor=lightgrey];
  }
  $ echo inviter,invitee,time >none.csv; invite-chain -f none.csv --dot | wc -l
  4
