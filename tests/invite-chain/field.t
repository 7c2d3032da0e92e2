Trees as they come from the field.

  $ tree() { { echo inviter,invitee,time; printf '%s\n' "$@"; } >t.csv; }; declare -f tree >t.sh

Somebody is his own parent, and two are each other's:

  $ . ./t.sh; tree a,a,2026-01-01 a,b,2026-01-02; invite-chain -f t.csv --descendants a
  invite-chain: t.csv:2: somebody invites himself, and such an invite is not followed; --report=FILE lists them all
  id,member,depth,inviter,time
  a,b,1,a,2026-01-02T00:00:00Z
  $ . ./t.sh; tree a,b,2026-01-01 b,a,2026-01-02 b,c,2026-01-03; invite-chain -f t.csv --descendants a
  invite-chain: t.csv:3: this invite closes a circle, and the latest of a circle is not followed; --report=FILE lists them all
  id,member,depth,inviter,time
  a,b,1,a,2026-01-01T00:00:00Z
  a,c,2,b,2026-01-03T00:00:00Z

A child before its parent, and a parent who is nowhere a child:

  $ . ./t.sh; tree b,c,2026-01-02 a,b,2026-01-01; invite-chain -f t.csv --path c
  id,member,depth,inviter,time
  c,a,0,,
  c,b,1,a,2026-01-01T00:00:00Z
  c,c,2,b,2026-01-02T00:00:00Z
  $ . ./t.sh; tree x,y,2026-01-02 a,b,2026-01-01; invite-chain -f t.csv --root y b
  id,member,depth,inviter,time
  y,x,0,,
  b,a,0,,

Two parents for one, the later row first:

  $ . ./t.sh; tree z,c,2026-01-05 a,c,2026-01-01; invite-chain -f t.csv --path c
  invite-chain: t.csv:3: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  id,member,depth,inviter,time
  c,a,0,,
  c,c,1,a,2026-01-01T00:00:00Z

A row that is there twice:

  $ . ./t.sh; tree a,b,2026-01-01 a,b,2026-01-01 b,c,2026-01-02; invite-chain -f t.csv --count a
  invite-chain: t.csv:3: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  id,count
  a,2

An empty parent:

  $ . ./t.sh; tree ,a,2026-01-01 a,b,2026-01-02; invite-chain -f t.csv --count a
  invite-chain: t.csv:2: the cell of 'inviter' is empty, not an identifier
  [1]

Ids of digits with zeros, and of another case:

  $ . ./t.sh; tree 007,7,2026-01-01 7,Ann,2026-01-02 ann,b,2026-01-03; invite-chain -f t.csv --count 007 7 Ann ann
  id,count
  007,2
  7,1
  Ann,0
  ann,1

A chain of 20,000:

  $ awk 'BEGIN { print "inviter,invitee,time"; for (i = 1; i <= 20000; i++) printf "u%d,u%d,2026-01-01\n", i - 1, i }' >t.csv; invite-chain -f t.csv --depth u20000; invite-chain -f t.csv --count u0
  id,member,depth,inviter,time
  u20000,u20000,20000,u19999,2026-01-01T00:00:00Z
  id,count
  u0,20000

Who is asked for and is not there:

  $ . ./t.sh; tree a,b,2026-01-01; invite-chain -f t.csv --path nobody b
  invite-chain: 'nobody' is in no invite
  id,member,depth,inviter,time
  b,a,0,,
  b,b,1,a,2026-01-01T00:00:00Z

Names that the language of graphviz has a meaning for:

  $ printf 'inviter,invitee,time\n"a ""q""","b c",2026-01-02\n"a\\","<b>",2026-01-02\n' >odd.csv; invite-chain -f odd.csv --dot 2>/dev/null | grep -e '->'
  	"a \"q\"" -> "b c";
  	"a\\" -> "<b>";

Somebody who is asked about twice, somebody below nobody, oneself from oneself:

  $ printf 'inviter,invitee,time\na,b,2026-01-02\na,c,2026-01-01\nb,d,2025-12-01\nc,d,2025-12-01\n' >two.csv; invite-chain -f two.csv --children a a 2>/dev/null; invite-chain -f two.csv --path=d d 2>/dev/null; invite-chain -f two.csv --path=d a 2>&1 | tail -n 2
  id,member,depth,inviter,time
  a,c,1,a,2026-01-01T00:00:00Z
  a,b,1,a,2026-01-02T00:00:00Z
  a,c,1,a,2026-01-01T00:00:00Z
  a,b,1,a,2026-01-02T00:00:00Z
  id,member,depth,inviter,time
  d,d,2,b,2025-12-01T00:00:00Z
  invite-chain: 'a' is not below 'd'
  id,member,depth,inviter,time

Two inviters at one time, and an invite that is older than the inviter's own:

  $ invite-chain -f two.csv --ancestors d
  invite-chain: two.csv:5: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  invite-chain: two.csv:4: two people have invited this one at the same time, and the inviter who is first in byte order is followed
  invite-chain: two.csv:4: this person was invited by somebody who was himself invited later
  id,member,depth,inviter,time
  d,b,1,a,2026-01-02T00:00:00Z
  d,a,0,,

The interval of three people with 1, 1 and 0 accepted invites: 2/3 and 4.303 times 1/3.

  $ printf 'inviter,invitee,time,kind,campaign\na,b,2026-01-01,sent,s\na,c,2026-01-01,sent,s\na,b,2026-01-02,accepted,s\nb,d,2026-01-03,sent,s\nb,d,2026-01-03 12:00,opened,s\n' | invite-chain -f - --k-factor --digits=4 | cut -d, -f2-10
  generation,people,inviters,sent,accepted,opened,k,k_lo,k_hi
  0,1,1,2,1,0,1.0000,,
  1,1,1,1,1,1,1.0000,,
  2,1,0,0,0,0,0.0000,,
  (all),3,2,3,2,1,0.6667,0.0000,2.1009

Inviters that stand for nobody make one team, which is told; so are blanks around a
name.

  $ printf 'inviter,invitee,time\nNULL,b,2026-01-01\nNULL,c,2026-01-01\na ,d,2026-01-01\na,e,2026-01-01\n0,f,2026-01-01\n' >nobody.csv
  $ invite-chain -f nobody.csv --count NULL a
  invite-chain: 'NULL' stands for nobody, and all whom it invites are one team (--where leaves them out)
  invite-chain: 'a ' has blanks around it, and is another person than the one without them
  id,count
  NULL,2
  a,1
  $ invite-chain -f nobody.csv --where='inviter!=NULL' --count a b 2>&1 | grep -v blanks
  invite-chain: 'b' is in no invite
  id,count
  a,1

Times of two zones are instants; a first invite that was rejected is left out where
--where says so; a circle of one time is cut at the invitee who is last by bytes.

  $ printf 'inviter,invitee,time,verdict\na,c,2026-01-01T00:00:00+08:00,reject\nb,c,2025-12-31T17:00:00Z,pass\n' >zones.csv
  $ invite-chain -f zones.csv --depth c 2>/dev/null | tail -n 1
  c,c,1,a,2025-12-31T16:00:00Z
  $ invite-chain -f zones.csv --where=verdict=pass --depth c | tail -n 1
  c,c,1,b,2025-12-31T17:00:00Z
  $ printf 'inviter,invitee,time\nc,a,2026-01-01\na,b,2026-01-01\nb,c,2026-01-01\n' >ring.csv
  $ invite-chain -f ring.csv --path a b c 2>/dev/null | cut -d, -f1-3
  id,member,depth
  a,c,0
  a,a,1
  b,c,0
  b,a,1
  b,b,2
  c,c,0

The viral coefficient: an acceptance before its invite, stages in other letters,
nobody who accepted, somebody who invites himself, two who invited one, campaigns
that differ in case, which are two.

  $ printf 'campaign,inviter,invitee,time,kind\nx,a,b,2026-01-02,sent\nx,a,b,2026-01-01,accepted\nx,a,c,2026-01-01,Sent\ny,a,c,2026-01-01,sent\nX,a,a,2026-01-01,accepted\nz,a,c,2026-01-01,accepted\nz,b,c,2026-01-02,accepted\n' >stages.csv
  $ invite-chain -f stages.csv --k-factor --stages=sent,accepted,opened | cut -d, -f1-6,8 | grep -e all -e ,k
  invite-chain: stages.csv:6: somebody invites himself, and such an invite counts for nothing
  invite-chain: stages.csv:4: the kind is none of --stages: the row is left out
  campaign,generation,people,inviters,sent,accepted,k
  x,(all),2,1,1,1,0.5
  y,(all),1,1,1,0,0
  z,(all),3,2,2,1,0.3333333333333333

Identifiers that a spreadsheet has rounded:

  $ printf 'inviter,invitee,time\n1.38E+10,1.39E+10,2026-01-01\n' >rounded.csv; invite-chain -f rounded.csv --count 1.39E+10
  invite-chain: rounded.csv:2: '1.38E+10' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]

Stages in a column of another name, and none:

  $ printf 'inviter,invitee,time,类型\nann,bob,2026-01-01,发送\nann,bob,2026-01-02,接受\nann,bob,2026-01-04,开户\nann,cid,2026-01-04,发送\n' >zh.csv; invite-chain -f zh.csv --k-factor --stages=发送,接受,开户; invite-chain -f zh.csv --k-factor --stages=发送,接受,开户 --columns=kind=类型 | sed -n 2p; invite-chain -f zh.csv --k-factor | sed -n 2p
  invite-chain: zh.csv: no column 'kind' (has: inviter, invitee, time, 类型)
  invite-chain: no column 'kind', so each row is an invite that was accepted, and no account is opened
  ,0,1,1,2,1,1,1,,,1,86400,86400
  ,0,1,1,2,2,0,2,,,0,0,259200

Verdicts in Chinese, as --lang=zh writes them:

  $ printf 'inviter,invitee,time,event\nann,bob,2026-01-01 10:00,1\nbob,ann,2026-01-01 11:00,2\nbob,cid,2026-01-01 12:00,3\n' | invite-guard --lang=zh 2>said >judged.csv; grep -c 拒绝 judged.csv; printf 'inviter,invitee,time,verdict\nzoe,ann,2026-01-01,拒绝\nann,bob,2026-01-02,通过\nbob,cid,2026-01-03,待复核\n' | invite-chain -f - --dot | grep fillcolor= | tail -n 3
  1
  	"ann" [fillcolor=tomato];
  	"bob" [fillcolor=palegreen];
  	"cid" [fillcolor=gold];
