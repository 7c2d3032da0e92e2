People who are written in several ways.

  $ H=inviter,invitee,time,event,ip,device,phone,reward,campaign; echo "judge() { (echo $H; cat) | invite-guard \"\$@\" 2>said | cut -d, -f2,4,10-13,16; grep -v are.off said; true; }" >t.sh

Who invites himself, written in other letters, with blanks, or with characters
that nobody sees:

  $ . ./t.sh; printf 'Ann,ann,2026-01-01 10:00,1,,,,5,c\nann,ann ,2026-01-01 10:01,2,,,,5,c\nann,ann\342\200\213,2026-01-01 10:02,3,,,,5,c\nann,\357\275\201\357\275\216\357\275\216,2026-01-01 10:03,4,,,,5,c\nann,anne,2026-01-01 10:04,5,,,,5,c\n' | judge
  invitee,event,verdict,score,reasons,reward_due,ring
  ann,1,reject,100,SELF:1/1,0,
  ann ,2,reject,100,SELF:1/1,0,
  ann​,3,reject,100,SELF:1/1,0,
  ａｎｎ,4,reject,100,SELF:1/1,0,
  anne,5,pass,0,,5,
  invite-guard: stdin:2: somebody invites himself, and such an invite counts for nothing (the first of 4)
  $ . ./t.sh; echo a secret of so many bytes >key; printf 'Ann,ann,2026-01-01 10:00,1,,,,5,c\n' | judge -k key
  invitee,event,verdict,score,reasons,reward_due,ring
  ann,1,reject,100,SELF:1/1,0,
  invite-guard: with --key phones are tokens, which have no sequence, so this check is off: SEQPHONE
  invite-guard: stdin:2: somebody invites himself, and such an invite counts for nothing

A telephone in full width:

  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,,,13800138000,5,c\na,e,2026-01-01 10:01,2,,,１３８００１３８０００,5,c\na,f,2026-01-01 10:02,3,,,+86 138-0013-8000,5,c\na,g,2026-01-01 10:03,4,,,０１３９,5,c\n' | judge
  invitee,event,verdict,score,reasons,reward_due,ring
  b,1,pass,0,,5,
  e,2,pass,0,,5,b
  f,3,pass,0,,5,b
  g,4,pass,0,,5,

A list denies a telephone and a device however they are written:

  $ printf 'action,kind,value,until\ndeny,phone,13800138000,\ndeny,device,AA:BB:CC:DD:EE:01,\n' >lists
  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,,,+86 138 0013 8000,5,c\na,e,2026-01-01 11:00,2,,aa-bb-cc-dd-ee-01,,5,c\na,f,2026-01-01 12:00,3,,aa-bb-cc-dd-ee-02,13800138001,5,c\n' | judge -l lists
  invitee,event,verdict,score,reasons,reward_due,ring
  b,1,reject,100,DENY:1/1,0,
  e,2,reject,100,DENY:1/1,0,
  f,3,pass,0,,5,

A household has a network of IPv6, in which a device has another address each day:

  $ . ./t.sh; printf 'z,a,2026-01-01 09:00,1,2001:db8:1:2::1,,,5,c\na,b,2026-01-01 10:00,2,2001:db8:1:2:99::7,,,5,c\na,e,2026-01-01 11:00,3,2001:db8:1:3::1,,,5,c\n' | judge
  invitee,event,verdict,score,reasons,reward_due,ring
  a,1,pass,0,,5,
  b,2,pass,15,SAMEIP:1/1,5,
  e,3,pass,0,,5,

Two accounts that were merged, and whoever was invited by both:

  $ printf 'alias,customer\nann2,ann\n' >ids.csv
  $ . ./t.sh; printf 'ann,ann2,2026-01-01 10:00,1,,,,5,c\nann2,bob,2026-01-01 10:00,2,,,,5,c\nann,bob,2026-01-01 10:02,3,,,,5,c\n' | judge --ids=ids.csv
  invitee,event,verdict,score,reasons,reward_due,ring
  ann,1,reject,100,SELF:1/1,0,
  bob,2,pass,0,,5,
  bob,3,reject,100,DUP:1/1,0,
  invite-guard: stdin:2: somebody invites himself, and such an invite counts for nothing
  invite-guard: stdin:4: this invitee was invited before, and the first invite alone counts
  invite-guard: stdin:3: this identifier is not in ids.csv (found 4 of 6)

Times in seconds, and some in milliseconds:

  $ . ./t.sh; printf 'a,b,1767225600,1,,,,5,c\na,e,1767225601000,2,,,,5,c\na,f,1767225602,3,,,,5,c\n' | judge
  invitee,event,verdict,score,reasons,reward_due,ring
  b,1,pass,0,,5,
  e,2,pass,0,,5,
  f,3,pass,0,,5,

Words for nobody, which are paid as anybody is:

  $ . ./t.sh; printf 'NULL,b,2026-01-01 10:00,1,,,,5,c\n(not set),d,2026-01-01 11:00,2,,,,5,c\nann,bob ,2026-01-01 12:00,3,,,,5,c\n' | judge
  invitee,event,verdict,score,reasons,reward_due,ring
  b,1,pass,0,,5,
  d,2,pass,0,,5,
  bob ,3,pass,0,,5,
  invite-guard: stdin:2: inviter or invitee is a word for nobody, and all rows with it are about one person (--where leaves them out) (the first of 2)
  invite-guard: stdin:4: inviter or invitee has blanks around it, and is another person than the one without them

A campaign in other letters is another campaign:

  $ . ./t.sh; printf 'a,b,2026-01-01 10:00,1,,,,5,Spring\nc,b,2026-01-02 10:00,2,,,,5,spring\nd,b,2026-01-03 10:00,3,,,,5,spring \ne,b,2026-01-03 10:00,4,,,,5,summer\n' | judge
  invitee,event,verdict,score,reasons,reward_due,ring
  b,1,pass,0,,5,
  b,2,pass,0,,5,
  b,3,pass,0,,5,
  b,4,pass,0,,5,
  invite-guard: 'Spring' differs from another campaign in case, blanks or marks alone, and an invitee counts once in each of the two (the first of 3)

A verdict of a person is read in the words that --lang=zh writes:

  $ rm -f zh.st; printf 'inviter,invitee,time,event\nann,bob,2026-01-01 10:00,E1\nann,cid,2026-01-01 11:00,E2\nann,dan,2026-01-01 12:00,E3\n' | invite-guard --lang=zh -s zh.st 2>zh.err | cut -d, -f4,5
  event,判定
  E1,通过
  E2,通过
  E3,通过
  $ printf 'event,verdict,by,time\nE1,拒绝,lin,2026-01-02\nE2,待复核,lin,2026-01-02\nE3,通过,lin,2026-01-02\n' >zh.csv; printf 'inviter,invitee,time,event\n' | invite-guard -s zh.st --decisions=zh.csv >zh.out; for e in 1 2 3; do invite-guard -s zh.st --explain=E$e | tail -n 1 | cut -d, -f1,4-7; done
  invite-guard: stdin: no column 'ip', so these checks are off: VIP VNET SAMEIP
  invite-guard: stdin: no column 'device', so these checks are off: VDEV DEVICE
  invite-guard: stdin: no column 'phone', so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: stdin: no column 'reward', so no reward is due
  E1,reject,0,MANUAL,lin
  E2,review,0,MANUAL,lin
  E3,pass,0,MANUAL,lin
