What is wrong is told, with its place and what was wanted.

  $ log() { echo inviter,invitee,time,event,ip,device,phone,reward; cat; }; declare -f log >t.sh

Cells:

  $ . ./t.sh; echo ann,bob,2026-01-01,1,300.1.2.3,,, | log | invite-guard
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  invite-guard: stdin:2: '300.1.2.3' is not an address (want 192.0.2.1 or 2001:db8::1)
  [1]
  $ . ./t.sh; echo ann,bob,2026-01-01,1,unknown,,, | log | invite-guard
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  invite-guard: stdin:2: 'unknown' is not an address (want 192.0.2.1 or 2001:db8::1)
  [1]
  $ . ./t.sh; echo ann,bob,2026-01-01,1,2001:db8::1::2,,, | log | invite-guard
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  invite-guard: stdin:2: '2001:db8::1::2' is not an address (want 192.0.2.1 or 2001:db8::1)
  [1]
  $ . ./t.sh; echo ,bob,2026-01-01,1,,,, | log | invite-guard
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  invite-guard: stdin:2: the cell of 'inviter' is empty, not an identifier
  [1]
  $ . ./t.sh; echo ann,,2026-01-01,1,,,, | log | invite-guard
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  invite-guard: stdin:2: the cell of 'invitee' is empty, not an identifier
  [1]
  $ . ./t.sh; echo ann,bob,yesterday,1,,,, | log | invite-guard
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  invite-guard: stdin:2: 'yesterday' is not a date (want 2024-12-31)
  [1]
  $ . ./t.sh; echo ann,bob,2026-01-01,1,,,,-5 | log | invite-guard
  invite-guard: stdin:2: '-5' is not a reward (want 0 or more)
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  [1]
  $ . ./t.sh; echo ann,bob,2026-01-01,1,,,,NaN | log | invite-guard
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  invite-guard: stdin:2: 'NaN' is not an amount (want 1234.50)
  [1]
  $ . ./t.sh; echo ann,bob,2026-01-01,1,,,,1e300 | log | invite-guard
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  invite-guard: stdin:2: '1e300' is not an amount (want 1234.50)
  [1]
  $ . ./t.sh; echo 6.22E+18,bob,2026-01-01,1,,,, | log | invite-guard
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  invite-guard: stdin:2: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ . ./t.sh; awk 'BEGIN { for (i = 0; i < 256; i++) printf "x"; print ",bob,2026-01-01,1,,,," }' | log | invite-guard
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  invite-guard: stdin:2: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' is not an identifier of at most 255 bytes
  [1]

A time far ahead of all others would make all that follow late:

  $ . ./t.sh; printf 'a,b,2026-01-01,1,,,,\na,c,2062-01-01,2,,,,\na,d,2026-01-02,3,,,,\n' | log >future.csv
  $ invite-guard future.csv
  invite-guard: future.csv:3: 2062-01-01 is 13149 days ahead of all rows before (--as-of says what time it is, --max-step how far a row may be ahead)
  inviter,invitee,time,event,ip,device,phone,reward,verdict,score,reasons,reward_due,first_inviter,depth,ring
  a,b,2026-01-01,1,,,,,pass,0,,,a,1,
  [1]
  $ invite-guard --max-bad=1 future.csv | cut -d, -f 1-4,9-11
  invite-guard: future.csv:3: 2062-01-01 is 13149 days ahead of all rows before (--as-of says what time it is, --max-step how far a row may be ahead)
  invite-guard: 1 of 3 rows are bad and left out
  invite-guard: no row has an ip, so these checks are off: VIP VNET SAMEIP
  invite-guard: no row has a device, so these checks are off: VDEV DEVICE
  invite-guard: no row has a phone, so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: no row has a reward, so no reward is due
  invite-guard: future.csv:2: this time is only a date, so NIGHT does not look at it and a window of hours has all of its day (the first of 2)
  inviter,invitee,time,event,verdict,score,reasons
  a,b,2026-01-01,1,pass,0,
  a,d,2026-01-02,3,pass,0,
  $ invite-guard --max-step=14000d future.csv | cut -d, -f 1-4,9-11
  invite-guard: no row has an ip, so these checks are off: VIP VNET SAMEIP
  invite-guard: no row has a device, so these checks are off: VDEV DEVICE
  invite-guard: no row has a phone, so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: no row has a reward, so no reward is due
  invite-guard: future.csv:4: this time is older than that of a row before, and the row counts as if it came at the newer time
  invite-guard: future.csv:2: this time is only a date, so NIGHT does not look at it and a window of hours has all of its day (the first of 3)
  inviter,invitee,time,event,verdict,score,reasons
  a,b,2026-01-01,1,pass,0,
  a,c,2062-01-01,2,pass,0,
  a,d,2026-01-02,3,pass,0,LATE:1135987200/1

Columns:

  $ printf 'inviter,invitee,time\nann,bob,2026-01-01\n' >few.csv; invite-guard few.csv
  invite-guard: few.csv: no column 'event', so an invite is known by what its row says, and a decision names it as the ledger and --explain=invitee=ID do
  invite-guard: few.csv: no column 'ip', so these checks are off: VIP VNET SAMEIP
  invite-guard: few.csv: no column 'device', so these checks are off: VDEV DEVICE
  invite-guard: few.csv: no column 'phone', so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: few.csv: no column 'reward', so no reward is due
  invite-guard: few.csv:2: this time is only a date, so NIGHT does not look at it and a window of hours has all of its day
  inviter,invitee,time,verdict,score,reasons,reward_due,first_inviter,depth,ring
  ann,bob,2026-01-01,pass,0,,,ann,1,
  $ printf 'inviter,invitee\nann,bob\n' | invite-guard
  invite-guard: stdin: no column 'time' (has: inviter, invitee)
  [1]

Rules:

  $ rule() { { echo code,key,window,threshold,points,hard,enabled; echo "$1"; } >r.csv; invite-guard -r r.csv /dev/null; }; declare -f rule >rule.sh
  $ . ./rule.sh; rule VDEB,,,4,60,,
  invite-guard: r.csv:2: 'VDEB' is no check
  [1]
  $ . ./rule.sh; rule VDEV,phone,,4,60,,
  invite-guard: r.csv:2: key 'phone': VDEV goes by device
  [1]
  $ . ./rule.sh; rule VDEV,device:3,,4,60,,
  invite-guard: r.csv:2: key 'device:3': VDEV has no second figure
  [1]
  $ . ./rule.sh; rule RING,device+phone:1,,4,60,,
  invite-guard: r.csv:2: key '1' is not right (want a whole number from 2 on)
  [1]
  $ . ./rule.sh; rule VDEV,,soon,4,60,,
  invite-guard: r.csv:2: window 'soon' is not right (want 1h or 7d)
  [1]
  $ . ./rule.sh; rule SELF,,1d,4,60,,
  invite-guard: r.csv:2: SELF has no window
  [1]
  $ . ./rule.sh; rule VDEV,,,four,60,,
  invite-guard: r.csv:2: threshold 'four' is not right (want a whole number from 0 on)
  [1]
  $ . ./rule.sh; rule VDEV,,,4,-1,,
  invite-guard: r.csv:2: points '-1' is not right (want a whole number from 0 on)
  [1]
  $ . ./rule.sh; rule VDEV,,,4,60,maybe,
  invite-guard: r.csv:2: hard 'maybe' is neither yes nor no
  [1]
  $ . ./rule.sh; rule REVIEW,,,90,,,
  invite-guard: r.csv: REVIEW is above REJECT
  [1]
  $ . ./rule.sh; rule REJECT,,,,,,no; rule REVIEW,,1h,30,,,; rule REVIEW,inviter,,30,,,; rule REJECT,,,,70,yes,
  invite-guard: r.csv:2: enabled 'no': REJECT is so many points and nothing else (want the cell empty)
  invite-guard: r.csv:2: window '1h': REVIEW is so many points and nothing else (want the cell empty)
  invite-guard: r.csv:2: key 'inviter': REVIEW is so many points and nothing else (want the cell empty)
  invite-guard: r.csv:2: hard 'yes': REJECT is so many points and nothing else (want the cell empty)
  [1]
  $ . ./rule.sh; rule REVIEW,,,40,50,,; rule REVIEW,,,40,40,,
  invite-guard: r.csv:2: threshold '40' and points '50' (want one of the two)
  invite-guard: /dev/null: no header line: the input is empty
  [1]
  $ . ./rule.sh; rule "SELF,,,1,,,
  > SELF,,,1,,,"
  invite-guard: r.csv:3: SELF is here a second time
  [1]

A threshold that no invite can reach is told, where the check is not off anyway:

  $ printf 'inviter,invitee,time,event,ip,device,phone,reward\nann,ann,2026-01-01 10:00,1,192.0.2.1,d1,13800000001,5\n' >self.csv
  $ . ./rule.sh; for r in SELF,,,2,,, CYCLE,,,2,,,no PHONE,,,256,,, PHONE,,,257,,, NIGHT,,,101,,, VINV,,,5000,,, SAMEIP,,,2,,, LATE,,,2,,,; do echo "$r"; { echo code,key,window,threshold,points,hard,enabled; echo "$r"; } >r.csv; invite-guard -r r.csv self.csv 2>&1 >self.out | grep r.csv; tail -n 1 self.out | cut -d, -f9-11; done
  SELF,,,2,,,
  invite-guard: r.csv:2: no invite reaches this threshold, and the check is off (enabled=no says so)
  pass,0,
  CYCLE,,,2,,,no
  reject,100,SELF:1/1
  PHONE,,,256,,,
  reject,100,SELF:1/1
  PHONE,,,257,,,
  invite-guard: r.csv:2: no invite reaches this threshold, and the check is off (enabled=no says so)
  reject,100,SELF:1/1
  NIGHT,,,101,,,
  invite-guard: r.csv:2: no invite reaches this threshold, and the check is off (enabled=no says so)
  reject,100,SELF:1/1
  VINV,,,5000,,,
  reject,100,SELF:1/1
  SAMEIP,,,2,,,
  invite-guard: r.csv:2: no invite reaches this threshold, and the check is off (enabled=no says so)
  reject,100,SELF:1/1
  LATE,,,2,,,
  reject,100,SELF:1/1

Lists and decisions:

  $ list() { { echo action,kind,value,until; echo "$1"; } >l.csv; invite-guard -l l.csv /dev/null; }; declare -f list >list.sh
  $ . ./list.sh; list ban,user,ann,
  invite-guard: l.csv:2: action 'ban' is none (want allow, deny, nat or campus)
  [1]
  $ . ./list.sh; list deny,name,ann,
  invite-guard: l.csv:2: kind 'name' is none (want ip, cidr, device, phone, user or email)
  [1]
  $ . ./list.sh; list deny,user,,
  invite-guard: l.csv:2: value is empty
  [1]
  $ . ./list.sh; list nat,user,ann,
  invite-guard: l.csv:2: a user is not shared by many
  [1]
  $ . ./list.sh; list deny,phone,138****5678,; list 'deny,phone,138*,'
  invite-guard: l.csv:2: '138****5678': a phone that is masked with '*' counts as not known, so this entry meets none (want all of its digits)
  invite-guard: l.csv:2: '138*': a phone that is masked with '*' counts as not known, so this entry meets none (want all of its digits)
  [1]
  $ . ./list.sh; list deny,phone,00000000,; list nat,device,Unknown,; list allow,device,00000000-0000-0000,
  invite-guard: l.csv:2: '00000000' is zeros or a word for none, and counts as not known, so this entry meets none
  invite-guard: l.csv:2: 'Unknown' is zeros or a word for none, and counts as not known, so this entry meets none
  invite-guard: l.csv:2: '00000000-0000-0000' is zeros or a word for none, and counts as not known, so this entry meets none
  [1]
  $ . ./list.sh; list nat,cidr,10.0.0.0/33,
  invite-guard: l.csv:2: '10.0.0.0/33': the prefix is not one of 0 to 32
  [1]
  $ . ./list.sh; list nat,cidr,10.0.0/8,
  invite-guard: l.csv:2: '10.0.0/8' is not an address (want 192.0.2.1, 2001:db8::1, or a range 192.0.2.0/24)
  [1]
  $ . ./list.sh; list nat,ip,192.0.2.1,never
  invite-guard: l.csv:2: until 'never' is not a date (want 2024-12-31)
  [1]
  $ printf 'event,verdict,time\nE1,maybe,2026-01-01\n' >d.csv; invite-guard --decisions=d.csv /dev/null
  invite-guard: d.csv:2: verdict 'maybe' is none (want pass, review or reject)
  [1]
  $ for a in half 5,50 NULL 0 -1; do printf 'event,verdict,time,amount\nE1,reject,2026-01-01,"%s"\n' "$a" >d.csv; invite-guard --decisions=d.csv /dev/null; done
  invite-guard: d.csv:2: amount 'half' is not an amount (want 12.50)
  invite-guard: d.csv:2: amount '5,50' is not an amount (want 12.50)
  invite-guard: d.csv:2: amount 'NULL' is not an amount (want 12.50)
  invite-guard: d.csv:2: amount '0' is not above 0
  invite-guard: d.csv:2: amount '-1' is not above 0
  [1]
  $ printf 'event,verdict,time\nE1,pass,soon\n' >d.csv; invite-guard --decisions=d.csv /dev/null
  invite-guard: d.csv:2: time 'soon' is not a date (want 2024-12-31)
  [1]
  $ printf 'event,verdict,time\n,pass,2026-01-01\n' >d.csv; invite-guard --decisions=d.csv /dev/null
  invite-guard: d.csv:2: event is empty
  [1]

Options:

  $ invite-guard --reward-levels=3 --shares=0.5,0.3,0.2 /dev/null
  invite-guard: three paid levels or more may be a pyramid scheme (want --i-have-legal-advice, and it) (see invite-guard --help)
  [2]
  $ invite-guard --shares=2 /dev/null
  invite-guard: --shares: '2' is not a share (want 0 to 1) (see invite-guard --help)
  [2]
  $ invite-guard --reward-levels=0
  invite-guard: --reward-levels: '0' is not right (want an integer in 1..16) (see invite-guard --help)
  [2]
  $ invite-guard --partial /dev/null
  invite-guard: invite-guard cannot be merged: it is an ordered stream (see invite-guard --help)
  [2]
  $ printf 'short\n' >key; invite-guard -k key /dev/null
  invite-guard: key: too short for a key (want 16 bytes or more)
  [1]

States that are none:

  $ . ./t.sh; echo ann,bob,2026-01-01,1,,,, | log >one.csv
  $ echo hello >state; invite-guard -s state one.csv
  invite-guard: state: this is no state of ours (want one of invite-guard/6)
  [1]
  $ : >state; invite-guard -s state one.csv
  invite-guard: state: this is no state of ours (want one of invite-guard/6)
  [1]
  $ mkdir dir; invite-guard -s dir one.csv
  invite-guard: dir: Is a directory
  [1]
  $ invite-guard -s no/such/state one.csv
  invite-guard: no/such/state: No such file or directory
  [1]
  $ rm state; invite-guard -s state one.csv >/dev/null 2>&1; head -c 3000 state >cut; invite-guard -s cut one.csv
  invite-guard: cut: damaged: it is too short (want a copy of it)
  [1]
  $ head -c 9000 state >cut; invite-guard -s cut one.csv
  invite-guard: cut: damaged: it is too short (want a copy of it)
  [1]
  $ invite-guard -s none --explain=1
  invite-guard: none: No such file or directory
  [1]

A reward that no campaign gives:

  $ for r in 999999999999.99 1000000000000 99999999999999999999; do printf "inviter,invitee,time,event,reward\nann,bob,2026-01-01,E1,$r\n" | invite-guard 2>&1 | tail -n 1 | cut -d, -f1-9; done
  ann,bob,2026-01-01,E1,999999999999.99,pass,0,,999999999999.99
  invite-guard: stdin:2: '1000000000000' is not a reward (want less than 10^12)
  invite-guard: stdin:2: '99999999999999999999' is not a reward (want less than 10^12)
