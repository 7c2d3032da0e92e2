A boss, two whom he brought, and those whom they did; X and Y each brought the
other, dave came twice, eve invited herself.

  $ cat >invites.csv <<'END'
  > inviter,invitee,time,verdict
  > boss,ann,2026-03-01,pass
  > boss,bob,2026-03-02,pass
  > ann,cid,2026-03-03,review
  > ann,dave,2026-03-04,pass
  > bob,dave,2026-03-03 12:00,reject
  > cid,fay,2026-03-05,pass
  > X,Y,2026-03-06,pass
  > Y,X,2026-03-07,pass
  > eve,eve,2026-03-08,reject
  > cid,gus,2026-03-05,
  > END
  $ invite-chain -f invites.csv --ancestors fay
  invite-chain: invites.csv:6: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  invite-chain: invites.csv:10: somebody invites himself, and such an invite is not followed; --report=FILE lists them all
  invite-chain: invites.csv:9: this invite closes a circle, and the latest of a circle is not followed; --report=FILE lists them all
  id,member,depth,inviter,time
  fay,cid,2,ann,2026-03-03T00:00:00Z
  fay,ann,1,boss,2026-03-01T00:00:00Z
  fay,boss,0,,
  $ invite-chain -f invites.csv --report=odd.csv --descendants boss 2>/dev/null
  id,member,depth,inviter,time
  boss,ann,1,boss,2026-03-01T00:00:00Z
  boss,cid,2,ann,2026-03-03T00:00:00Z
  boss,fay,3,cid,2026-03-05T00:00:00Z
  boss,gus,3,cid,2026-03-05T00:00:00Z
  boss,bob,1,boss,2026-03-02T00:00:00Z
  boss,dave,2,bob,2026-03-03T12:00:00Z
  $ cat odd.csv
  problem,inviter,invitee,time,first_inviter
  again,ann,dave,2026-03-04T00:00:00Z,bob
  circle,Y,X,2026-03-07T00:00:00Z,
  self,eve,eve,2026-03-08T00:00:00Z,

Each question:

  $ invite-chain -f invites.csv --index=invites.idx 2>/dev/null
  $ for q in children depth root count path teams; do
  >   invite-chain -i invites.idx --$q ann fay eve
  > done
  id,member,depth,inviter,time
  ann,cid,2,ann,2026-03-03T00:00:00Z
  id,member,depth,inviter,time
  ann,ann,1,boss,2026-03-01T00:00:00Z
  fay,fay,3,cid,2026-03-05T00:00:00Z
  eve,eve,0,,
  id,member,depth,inviter,time
  ann,boss,0,,
  fay,boss,0,,
  eve,eve,0,,
  id,count
  ann,3
  fay,0
  eve,0
  id,member,depth,inviter,time
  ann,boss,0,,
  ann,ann,1,boss,2026-03-01T00:00:00Z
  fay,boss,0,,
  fay,ann,1,boss,2026-03-01T00:00:00Z
  fay,cid,2,ann,2026-03-03T00:00:00Z
  fay,fay,3,cid,2026-03-05T00:00:00Z
  eve,eve,0,,
  id,people,levels
  ann,4,3
  fay,1,1
  eve,1,1
  $ invite-chain -i invites.idx --path=ann fay dave
  invite-chain: 'dave' is not below 'ann'
  id,member,depth,inviter,time
  fay,ann,1,boss,2026-03-01T00:00:00Z
  fay,cid,2,ann,2026-03-03T00:00:00Z
  fay,fay,3,cid,2026-03-05T00:00:00Z

Dave's first invite was refused.  Without it the second is his first:

  $ invite-chain -f invites.csv --where=verdict=pass --depth dave cid X
  invite-chain: invites.csv:9: this invite closes a circle, and the latest of a circle is not followed; --report=FILE lists them all
  id,member,depth,inviter,time
  dave,dave,2,ann,2026-03-04T00:00:00Z
  cid,cid,0,,
  X,X,0,,
  $ invite-chain -f invites.csv --where="verdict!=reject or verdict=" --where=inviter!=X --count boss ann X
  id,count
  boss,6
  ann,4
  X,0

Ids from the customer column of rows; who is in no invite has no answer, and is
counted:

  $ printf 'n,user_id\n1,fay\n2,nobody\n3,gus\n4,\n5,fay\n' >ids.csv
  $ invite-chain -i invites.idx --root <ids.csv
  id,member,depth,inviter,time
  fay,boss,0,,
  gus,boss,0,,
  invite-chain: stdin:5: the cell of 'user_id' is empty, not an identifier
  [1]
  $ invite-chain -i invites.idx --root --max-bad=1 --stats=stats <ids.csv
  invite-chain: stdin:5: the cell of 'user_id' is empty, not an identifier
  invite-chain: 1 of 5 rows are bad and left out
  invite-chain: stdin:3: 'nobody' is in no invite
  id,member,depth,inviter,time
  fay,boss,0,,
  gus,boss,0,,
  fay,boss,0,,
  $ grep -o '"people".*unknown":[0-9]*' stats
  "people":10,"roots":3,"unknown":1
  $ invite-chain -i invites.idx --ancestors --columns=customer=n nobody
  invite-chain: 'nobody' is in no invite
  id,member,depth,inviter,time

Teams of the log, heads and levels with the one on top:

  $ invite-chain -i invites.idx --teams --people=2 --levels=2
  id,people,levels
  X,2,2
  boss,7,4
  $ invite-chain -i invites.idx --teams
  id,people,levels

Pictures; a colour by verdict:

  $ invite-chain -i invites.idx --dot ann Y
  digraph invites {
  	rankdir=LR;
  	node [shape=box, style=filled, fillcolor=white];
  	"ann" [fillcolor=palegreen];
  	"cid" [fillcolor=gold];
  	"ann" -> "cid";
  	"fay" [fillcolor=palegreen];
  	"cid" -> "fay";
  	"gus";
  	"cid" -> "gus";
  	"Y" [fillcolor=palegreen];
  }
  $ invite-chain -i invites.idx --dot | grep -c -e '->'
  7
  $ printf 'inviter\tinvitee\ttime\na "b" \\\\\tc\\nd\t2026-01-01\n' >odd-names.tsv
  $ invite-chain -f odd-names.tsv --dot
  invite-chain: no invite has a verdict, so nobody has a colour
  digraph invites {
  	rankdir=LR;
  	node [shape=box, style=filled, fillcolor=white];
  	"a \"b\" \\";
  	"c
  d";
  	"a \"b\" \\" -> "c
  d";
  }

In Chinese, as a bank writes it:

  $ printf '邀请人,被邀请人,时间\n张三,李四,2026年3月1日\n李四,王五,2026/3/2 9:03\n' >cn.csv
  $ invite-chain -f cn.csv --tz=Asia/Shanghai --path 王五
  id,member,depth,inviter,time
  王五,张三,0,,
  王五,李四,1,张三,2026-02-28T16:00:00Z
  王五,王五,2,李四,2026-03-02T01:03:00Z

Several files, gzip, other names of columns, a part of the time:

  $ { head -n 1 invites.csv; sed -n '5,$p' invites.csv; } | gzip -c >b.csv.gz
  $ head -n 4 invites.csv >a.csv
  $ invite-chain -f a.csv -f b.csv.gz --descendants boss 2>/dev/null |
  >   cmp - <(invite-chain -i invites.idx --descendants boss)
  $ sed '1s/.*/von,an,am,v/' invites.csv |
  >   invite-chain -f - --columns=inviter=von,invitee=an,time=am --count boss
  invite-chain: stdin:6: this person was invited before, and the earliest invite alone is followed; --report=FILE lists them all
  invite-chain: stdin:10: somebody invites himself, and such an invite is not followed; --report=FILE lists them all
  invite-chain: stdin:9: this invite closes a circle, and the latest of a circle is not followed; --report=FILE lists them all
  id,count
  boss,6
  $ invite-chain -f invites.csv --until=2026-03-02 --descendants boss
  id,member,depth,inviter,time
  boss,ann,1,boss,2026-03-01T00:00:00Z
  boss,bob,1,boss,2026-03-02T00:00:00Z
  $ invite-chain -i invites.idx --root --format=json gus fay
  {"id":"gus","member":"boss","depth":0,"inviter":null,"time":null}
  {"id":"fay","member":"boss","depth":0,"inviter":null,"time":null}

An empty log is a log:

  $ echo inviter,invitee,time >none.csv
  $ invite-chain -f none.csv --index=none.idx
  $ invite-chain -i none.idx --teams
  id,people,levels
  $ invite-chain -i none.idx --dot
  digraph invites {
  	rankdir=LR;
  	node [shape=box, style=filled, fillcolor=white];
  }
  $ invite-chain -i none.idx --count boss
  invite-chain: 'boss' is in no invite
  id,count

With an index --where is about the rows of those who are asked about:

  $ printf 'inviter,invitee,time\nA,B,2026-11-20\nB,C,2026-11-21\n' >w.csv; invite-chain --file=w.csv --index=w.idx
  $ printf 'customer,x\nB,1\nC,2\n' | invite-chain -i w.idx --root --where=x=2
  id,member,depth,inviter,time
  C,A,0,,
  $ invite-chain -i w.idx --root --where=x=2 C
  invite-chain: --where has no effect: no rows are read (see invite-chain --help)
  [2]
