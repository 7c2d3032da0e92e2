Each check, one after another.  What is passed over is told in unsaid.t, and
not here.

  $ log() { echo inviter,invitee,time,event,ip,device,phone,reward; cat; }; guard() { invite-guard "$@" 2>/dev/null | cut -d, -f1-4,9-; }; declare -f log guard >t.sh

Who invites himself, who was invited before, who invites his inviter or one
above him:

  $ . ./t.sh; log <<END | guard
  > ann,bob,2026-01-01,1,,,,10
  > bob,cid,2026-01-02,2,,,,10
  > cid,ann,2026-01-03,3,,,,10
  > bob,ann,2026-01-03,4,,,,10
  > dan,dan,2026-01-04,5,,,,10
  > eve,bob,2026-01-05,6,,,,10
  > cid,bob,2026-01-05,7,,,,10
  > zoe,ann,2026-01-06,8,,,,10
  > eve,fay,2026-01-06,9,,,,10
  > END
  inviter,invitee,time,event,verdict,score,reasons,reward_due,first_inviter,depth,ring
  ann,bob,2026-01-01,1,pass,0,,10,ann,1,
  bob,cid,2026-01-02,2,pass,0,,10,bob,2,
  cid,ann,2026-01-03,3,reject,100,CYCLE:1/1,0,,0,
  bob,ann,2026-01-03,4,reject,100,CYCLE:1/1,0,,0,
  dan,dan,2026-01-04,5,reject,100,SELF:1/1,0,,0,
  eve,bob,2026-01-05,6,reject,100,DUP:1/1,0,ann,1,
  cid,bob,2026-01-05,7,reject,200,DUP:1/1;CYCLE:1/1,0,ann,1,
  zoe,ann,2026-01-06,8,pass,0,,10,zoe,1,
  eve,fay,2026-01-06,9,pass,0,,10,eve,1,

A device of the inviter; the sixth customer on a device in a day, not on the
next; the ring that they make:

  $ . ./t.sh; log <<END | guard
  > ann,bob,2026-01-01 10:00,1,,d1,,10
  > bob,cid,2026-01-01 11:00,2,,d1,,10
  > ann,dan,2026-01-01 12:00,3,,d1,,10
  > ann,eve,2026-01-01 13:00,4,,d1,,10
  > ann,ida,2026-01-01 14:00,5,,d1,,10
  > ann,jon,2026-01-01 15:00,6,,d1,,10
  > ann,fay,2026-01-02 16:00,7,,d1,,10
  > ann,gus,2026-01-09 13:00,8,,d2,,10
  > END
  inviter,invitee,time,event,verdict,score,reasons,reward_due,first_inviter,depth,ring
  ann,bob,2026-01-01 10:00,1,pass,0,,10,ann,1,
  bob,cid,2026-01-01 11:00,2,review,30,DEVSHARE:1/1,0,bob,2,bob
  ann,dan,2026-01-01 12:00,3,pass,0,,10,ann,1,bob
  ann,eve,2026-01-01 13:00,4,pass,15,RING:4/4,10,ann,1,bob
  ann,ida,2026-01-01 14:00,5,pass,15,RING:5/4,10,ann,1,bob
  ann,jon,2026-01-01 15:00,6,review,75,VDEV:6/6;RING:6/4;DEVICE:6/6,0,ann,1,bob
  ann,fay,2026-01-02 16:00,7,review,30,RING:7/4;DEVICE:7/6,0,ann,1,bob
  ann,gus,2026-01-09 13:00,8,pass,0,,10,ann,1,

A phone is the same however it is written; one that is masked, and a device of
zeros, are nobody's:

  $ . ./t.sh; log <<END | guard
  > ann,bob,2026-01-01,1,,,13800001111,10
  > bob,cid,2026-01-02,2,,,+86 138-0000-1111,10
  > ann,dan,2026-01-03,3,,00000000-0000,138****1111,10
  > dan,eve,2026-01-04,4,,00000000-0000,138****1111,10
  > END
  inviter,invitee,time,event,verdict,score,reasons,reward_due,first_inviter,depth,ring
  ann,bob,2026-01-01,1,pass,0,,10,ann,1,
  bob,cid,2026-01-02,2,review,30,DEVSHARE:1/1,0,bob,2,bob
  ann,dan,2026-01-03,3,pass,0,,10,ann,1,
  dan,eve,2026-01-04,4,pass,0,,10,dan,2,

Soft ones: addresses and networks, an inviter's pace, phones in a row. They do
not reject until two kinds agree:

  $ awk 'BEGIN { print "inviter,invitee,time,event,ip,device,phone"
  > for (i = 1; i <= 24; i++) printf "ann,u%d,2026-01-01 10:%02d,%d,192.0.2.%d,d%d,%d\n", i, i * (i + 5) / 12, i, i % 3, i, 1380000000 + 2 * i }' >soft.csv
  $ invite-guard soft.csv 2>/dev/null | cut -d, -f4,5,8-10 | sed -n '2,3p;8,9p;20,$p'
  1,192.0.2.1,pass,0,
  2,192.0.2.2,review,30,SEQPHONE:2/3
  7,192.0.2.1,review,30,SEQPHONE:2/3
  8,192.0.2.2,review,45,VINV:8/8;SEQPHONE:2/3
  19,192.0.2.1,review,45,VINV:19/8;SEQPHONE:2/3
  20,192.0.2.2,review,55,VNET:20/20;VINV:20/8;SEQPHONE:2/3
  21,192.0.2.0,review,55,VNET:21/20;VINV:21/8;SEQPHONE:2/3
  22,192.0.2.1,reject,70,VIP:8/8;VNET:22/20;VINV:22/8;SEQPHONE:2/3
  23,192.0.2.2,reject,70,VIP:8/8;VNET:23/20;VINV:23/8;SEQPHONE:2/3
  24,192.0.2.0,reject,70,VIP:8/8;VNET:24/20;VINV:24/8;SEQPHONE:2/3

An address that many share counts for nobody; IPv4 inside IPv6 is IPv4, and a
zone does not count:

  $ for ip in 100.64.3.4 192.0.2.7 ::ffff:192.0.2.7 2001:db8::1 fe80::1%eth0; do
  > awk -v ip=$ip 'BEGIN { print "inviter,invitee,time,ip,device,phone"
  > for (i = 1; i <= 9; i++) printf "a%d,u%d,2026-01-01 10:0%d,%s,d%d,p%d\n", i, i, i, (i % 2 && ip ~ /::f/ ? "192.0.2.7" : ip), i, i }' |
  > invite-guard 2>/dev/null | awk -F, -v ip=$ip 'END { print ip, $9 }'
  > done
  100.64.3.4 
  192.0.2.7 VIP:9/8
  ::ffff:192.0.2.7 VIP:9/8
  2001:db8::1 VIP:9/8
  fe80::1%eth0 
  $ cat >lists.csv <<END
  > action,kind,value,until
  > campus,cidr,192.0.2.0/25,2026-01-01
  > END
  $ for day in 01 02; do awk -v day=$day 'BEGIN { print "inviter,invitee,time,ip,device,phone"
  > for (i = 1; i <= 8; i++) printf "a%d,u%d,2026-01-%s 10:0%d,192.0.2.7,d%d,p%d\n", i, i, day, i, i, i }' |
  > invite-guard -l lists.csv 2>/dev/null | awk -F, 'END { print $3, $9 }'; done
  2026-01-01 10:08 
  2026-01-02 10:08 VIP:8/8

Nights, and pauses that are all the same, of nine or more:

  $ awk 'BEGIN { print "inviter,invitee,time,ip,device,phone"
  > for (i = 1; i <= 10; i++) printf "ann,u%d,2026-01-%02d 02:0%d:00Z,192.0.2.%d,d%d,p%d\n", i, i, i % 3, i, i, i }' >drip.csv
  $ invite-guard drip.csv 2>/dev/null | cut -d, -f2,7-9 | tail -n 4
  u7,pass,0,
  u8,pass,15,NIGHT:100/80
  u9,review,45,NIGHT:100/80;REGULAR:0/20
  u10,review,45,NIGHT:100/80;REGULAR:0/20
  $ invite-guard --tz=Asia/Shanghai drip.csv 2>/dev/null | cut -d, -f2,7-9 | tail -n 2
  u9,review,30,REGULAR:0/20
  u10,review,30,REGULAR:0/20

Lists: who is denied or allowed, until when. Allowed is not what is refused for
good:

  $ cat >lists.csv <<END
  > action,kind,value,until,note
  > deny,user,ann,,
  > allow,user,bob,2026-01-31,
  > deny,ip,192.0.2.9,,
  > nat,device,d1,,a tablet in the branch
  > END
  $ awk 'BEGIN { print "inviter,invitee,time,ip,device,phone"
  > for (i = 1; i <= 9; i++) printf "%s,u%d,2026-01-01 10:0%d,192.0.2.%d,%s,p%d\n", i == 1 ? "ann" : i == 2 ? "cid" : "bob", i, i, i == 2 ? 9 : 8, i == 9 ? "d1" : "d2", i }' >list.csv
  $ invite-guard -l lists.csv list.csv 2>/dev/null | cut -d, -f1,2,5,7-9
  inviter,invitee,device,verdict,score,reasons
  ann,u1,d2,reject,100,DENY:1/1
  cid,u2,d2,reject,100,DENY:1/1
  bob,u3,d2,pass,0,ALLOW
  bob,u4,d2,pass,15,ALLOW;RING:4/4
  bob,u5,d2,pass,15,ALLOW;RING:5/4
  bob,u6,d2,pass,75,ALLOW;VDEV:6/6;RING:6/4;DEVICE:6/6
  bob,u7,d2,pass,75,ALLOW;VDEV:7/6;RING:7/4;DEVICE:7/6
  bob,u8,d2,pass,75,ALLOW;VDEV:8/6;RING:8/4;DEVICE:8/6
  bob,u9,d1,pass,15,ALLOW;VIP:8/8

A row that is older than one before it is told, and no verdict changes; held
back, rows come in the order of time, and those of one time by their bytes:

  $ cat >late.csv <<END
  > inviter,invitee,time,ip,device,phone
  > ann,bob,2026-01-03 10:00,,,
  > cid,bob,2026-01-03 09:59:30,,,
  > eve,fay,2026-01-03 10:00,,,
  > dan,fay,2026-01-03 10:00,,,
  > gus,hal,2026-01-03 12:00,,,
  > ida,jon,2026-01-02 10:00,,,
  > END
  $ invite-guard late.csv 2>/dev/null | cut -d, -f1-3,7-9,11
  inviter,invitee,time,verdict,score,reasons,first_inviter
  ann,bob,2026-01-03 10:00,pass,0,,ann
  cid,bob,2026-01-03 09:59:30,reject,100,DUP:1/1;LATE:30/1,ann
  eve,fay,2026-01-03 10:00,pass,0,,eve
  dan,fay,2026-01-03 10:00,reject,100,DUP:1/1,eve
  gus,hal,2026-01-03 12:00,pass,0,,gus
  ida,jon,2026-01-02 10:00,pass,0,LATE:93600/1,ida
  $ invite-guard --lateness=1h late.csv 2>/dev/null | cut -d, -f1-3,7-9,11
  inviter,invitee,time,verdict,score,reasons,first_inviter
  cid,bob,2026-01-03 09:59:30,pass,0,,cid
  ann,bob,2026-01-03 10:00,reject,100,DUP:1/1,cid
  dan,fay,2026-01-03 10:00,pass,0,,dan
  eve,fay,2026-01-03 10:00,reject,100,DUP:1/1,dan
  ida,jon,2026-01-02 10:00,pass,0,LATE:86400/1,ida
  gus,hal,2026-01-03 12:00,pass,0,,gus

An event is judged once; its id for another invite is an error of somebody:

  $ . ./t.sh; log <<END | guard
  > ann,bob,2026-01-01,E1,,,,10
  > ann,bob,2026-01-01,E1,,,,10
  > ann,cid,2026-01-01,E1,,,,10
  > ann,cid,2026-01-01,,,,,10
  > ann,cid,2026-01-01,,,,,10
  > END
  inviter,invitee,time,event,verdict,score,reasons,reward_due,first_inviter,depth,ring
  ann,bob,2026-01-01,E1,pass,0,,10,ann,1,
  ann,bob,2026-01-01,E1,pass,0,REPLAY:10,0,ann,1,
  ann,cid,2026-01-01,E1,review,0,EVENT,0,,0,
  ann,cid,2026-01-01,,pass,0,,10,ann,1,
  ann,cid,2026-01-01,,pass,0,REPLAY:10,0,ann,1,

Levels that are paid, and teams of 30 in three of them:

  $ awk 'BEGIN { print "inviter,invitee,time,ip,device,phone,reward"
  > for (i = 1; i <= 30; i++) printf "u%d,u%d,2026-01-%02d,,,,9.99\n", i < 3 ? i - 1 : i % 3, i, i }' >team.csv
  $ invite-guard --reward-levels=2 --shares=0.75,0.25 team.csv | cut -d, -f1,2,8- | sed -n '2,4p;$p'
  invite-guard: two levels are paid: pay that follows the invites of the invited may break the law
  invite-guard: team.csv: no column 'event', so an invite is known by what its row says, and a decision names it as the ledger and --explain=invitee=ID do
  invite-guard: no row has an ip, so these checks are off: VIP VNET SAMEIP
  invite-guard: no row has a device, so these checks are off: VDEV DEVICE
  invite-guard: no row has a phone, so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: team.csv:2: this time is only a date, so NIGHT does not look at it and a window of hours has all of its day (the first of 30)
  u0,u1,pass,0,,9.99,u0,1,
  u1,u2,pass,0,LEVELS:2/2,9.99,u1,2,
  u0,u3,pass,0,,9.99,u0,1,
  u0,u30,review,30,REGULAR:10/20;TEAM:31/30,0.00,u0,1,
  $ invite-guard --reward-levels=3 --shares=0.7,0.2,0.1 team.csv
  invite-guard: three paid levels or more may be a pyramid scheme (want --i-have-legal-advice, and it) (see invite-guard --help)
  [2]
  $ invite-guard --reward-levels=2 team.csv
  invite-guard: --reward-levels=2 and 1 shares (want --shares=0.8,0.2,... with one for each level) (see invite-guard --help)
  [2]
  $ invite-guard --reward-levels=3 --shares=0.7,0.2,0.1 --i-have-legal-advice team.csv 2>/dev/null | cut -d, -f8- | tail -n 1
  review,30,REGULAR:10/20;TEAM:31/30,0.00,u0,1,

A check can be made an alarm:

  $ . ./t.sh; log </dev/null | invite-guard -e
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  $ . ./t.sh; echo ann,ann,2026-01-01,1,,,, | log >self.csv; invite-guard -e self.csv
  invite-guard: no row has an ip, so these checks are off: VIP VNET SAMEIP
  invite-guard: no row has a device, so these checks are off: VDEV DEVICE
  invite-guard: no row has a phone, so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: no row has a reward, so no reward is due
  invite-guard: self.csv:2: somebody invites himself, and such an invite counts for nothing
  invite-guard: self.csv:2: this time is only a date, so NIGHT does not look at it and a window of hours has all of its day
  invite-guard: 1 rows rejected
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  ann,ann,2026-01-01,1,,,,,reject,100,SELF:1/1,,,0,
  [3]

JSON and TAB-separated rows:

  $ . ./t.sh; printf 'ann,bob,2026-01-01,1,,,,10\nann,ann,2026-01-02,2,,,,5\n' | log >two.csv
  $ invite-guard --format=json two.csv
  invite-guard: no row has an ip, so these checks are off: VIP VNET SAMEIP
  invite-guard: no row has a device, so these checks are off: VDEV DEVICE
  invite-guard: no row has a phone, so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: two.csv:3: somebody invites himself, and such an invite counts for nothing
  invite-guard: two.csv:2: this time is only a date, so NIGHT does not look at it and a window of hours has all of its day (the first of 2)
  {"inviter":"ann","invitee":"bob","time":"2026-01-01","event":"1","ip":null,"device":null,"phone":null,"reward":"10","verdict":"pass","score":0,"reasons":null,"reward_due":10,"first_inviter":"ann","depth":1,"ring":null}
  {"inviter":"ann","invitee":"ann","time":"2026-01-02","event":"2","ip":null,"device":null,"phone":null,"reward":"5","verdict":"reject","score":100,"reasons":"SELF:1/1","reward_due":0,"first_inviter":null,"depth":0,"ring":null}
  $ tr , '\t' <two.csv | invite-guard --lateness=1d 2>/dev/null | cut -f 1,2,9-
  inviter	invitee	verdict	score	reasons	reward_due	first_inviter	depth	ring
  ann	bob	pass	0		10	ann	1	
  ann	ann	reject	100	SELF:1/1	0		0	
