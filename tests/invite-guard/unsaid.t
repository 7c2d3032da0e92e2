What a run passes over is counted in --stats and told in one line a kind, with
the first place.  A log with all its columns, in which nothing is odd, says
nothing:

  $ cat >fine.csv <<END
  > inviter,invitee,time,event,ip,device,phone,reward,campaign
  > ann,bob,2026-01-01 10:00,E1,192.0.2.1,d1,13800001111,20.00,winter
  > cid,dan,2026-01-01 11:00,E2,192.0.3.1,d2,13800002222,20.00,winter
  > eve,fay,2026-01-02 12:00,E3,192.0.4.1,d3,13800003333,20.00,winter
  > END
  $ counts() { tr ',{}' '\n' <"$1" | grep -v -e ':0$' | grep -e "$2"; }; declare -f counts >t.sh
  $ echo action,kind,value >lists.csv; for i in user,ann ip,192.0.3.1 cidr,192.0.4.0/24 device,d1 phone,13800002222; do echo allow,$i; done >>lists.csv
  $ invite-guard -s state --ledger=led -l lists.csv --stats=stats fine.csv | cut -d, -f4,10-
  event,verdict,score,reasons,reward_due,first_inviter,depth,ring
  E1,pass,0,ALLOW,20.00,ann,1,
  E2,pass,0,ALLOW,20.00,cid,1,
  E3,pass,0,ALLOW,20.00,eve,1,
  $ tr , '\n' <stats | sed -n '/"rejected"/,$p'
  "rejected":0
  "self":0
  "again":0
  "circle":0
  "replays":0
  "events_reused":0
  "late":0
  "shops":0
  "dates_only":0
  "events_empty":0
  "phones_text":0
  "phones_masked":0
  "phones_none":0
  "devices_none":0
  "rewards_rounded":0
  "denied_and_allowed":0
  "shares_rounded":0
  "paid_otherwise":0
  "scores_clipped":0
  "ip_empty":0
  "device_empty":0
  "phone_empty":0
  "reward_empty":0
  "campaign_empty":0
  "emails_none":0
  "ip_shared":0
  "device_shared":0
  "phone_shared":0
  "email_shared":0
  "people_nobody":0
  "people_padded":0
  "rewards_uncut":0
  "reason_SELF":0
  "reason_DUP":0
  "reason_CYCLE":0
  "reason_DENY":0
  "reason_DEVSHARE":0
  "reason_VDEV":0
  "reason_RING":0
  "reason_PHONE":0
  "reason_DEVICE":0
  "reason_EMAIL":0
  "reason_VIP":0
  "reason_VNET":0
  "reason_SAMEIP":0
  "reason_VINV":0
  "reason_FAN":0
  "reason_CAP":0
  "reason_SEQPHONE":0
  "reason_NIGHT":0
  "reason_REGULAR":0
  "reason_LEVELS":0
  "reason_TEAM":0
  "reason_LATE":0
  "reason_ALLOW":3
  "reason_REPLAY":0
  "reason_EVENT":0
  "reason_MANUAL":0
  "rules_clipped":0
  "rules_unreached":0
  "campaigns_alike":0
  "lists":5
  "lists_unmet":0
  "lists_twice":0
  "payouts_stopped":0
  "journal_cut":0
  "ledger_mended":0
  "ledger_hidden":0
  "ledger_unbooked":0
  "ledger_moved":0
  "table_blank_lines":0
  "table_headers_again":0
  "table_rows_again":0}

Columns that are not there, and checks that are off for it:

  $ cut -d, -f1-4,6-9 fine.csv >no-ip.csv; invite-guard no-ip.csv >out
  invite-guard: no-ip.csv: no column 'ip', so these checks are off: VIP VNET SAMEIP
  $ cut -d, -f1-5,7-9 fine.csv >no-device.csv; invite-guard no-device.csv >out
  invite-guard: no-device.csv: no column 'device', so these checks are off: VDEV DEVICE
  $ cut -d, -f1-6,8-9 fine.csv >no-phone.csv; invite-guard no-phone.csv >out
  invite-guard: no-phone.csv: no column 'phone', so these checks are off: SEQPHONE PHONE
  $ cut -d, -f1-5,8-9 fine.csv >neither.csv; invite-guard neither.csv >out
  invite-guard: neither.csv: no column 'device', so these checks are off: VDEV DEVICE
  invite-guard: neither.csv: no column 'phone', so these checks are off: SEQPHONE PHONE DEVSHARE RING
  $ cut -d, -f1-3,5-9 fine.csv >no-event.csv; invite-guard no-event.csv >out
  invite-guard: no-event.csv: no column 'event', so an invite is known by what its row says, and a decision names it as the ledger and --explain=invitee=ID do
  $ cut -d, -f1-7,9 fine.csv >no-reward.csv; invite-guard no-reward.csv >out
  invite-guard: no-reward.csv: no column 'reward', so no reward is due
  $ cut -d, -f1-8 fine.csv >no-campaign.csv; invite-guard no-campaign.csv >out
  $ invite-guard -s s1 --ledger=l1 no-campaign.csv >out
  invite-guard: no-campaign.csv: no column 'campaign', so all payouts are of one campaign, which has no name
  $ cut -d, -f1-3 fine.csv >bare.csv; invite-guard --stats=stats bare.csv >out
  invite-guard: bare.csv: no column 'event', so an invite is known by what its row says, and a decision names it as the ledger and --explain=invitee=ID do
  invite-guard: bare.csv: no column 'ip', so these checks are off: VIP VNET SAMEIP
  invite-guard: bare.csv: no column 'device', so these checks are off: VDEV DEVICE
  invite-guard: bare.csv: no column 'phone', so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: bare.csv: no column 'reward', so no reward is due
  $ . ./t.sh; counts stats _off
  "event_off":1
  "ip_off":1
  "device_off":1
  "phone_off":1
  "reward_off":1

A check that the rules turn off is not told of:

  $ printf 'code,enabled\nVDEV,no\nVIP,no\n' >rules.csv
  $ invite-guard -r rules.csv no-device.csv >out
  invite-guard: no-device.csv: no column 'device', so these checks are off: DEVICE
  $ invite-guard -r rules.csv no-ip.csv >out
  invite-guard: no-ip.csv: no column 'ip', so these checks are off: VNET SAMEIP

A column that is there and has nothing is none; one that has something is one:

  $ awk -F, 'BEGIN { OFS = FS } NR > 1 { $5 = $6 = $7 = $8 = $9 = "" } { print }' fine.csv >blank.csv
  $ invite-guard -s s2 --ledger=l2 --stats=stats blank.csv >out
  invite-guard: no row has an ip, so these checks are off: VIP VNET SAMEIP
  invite-guard: no row has a device, so these checks are off: VDEV DEVICE
  invite-guard: no row has a phone, so these checks are off: SEQPHONE PHONE DEVSHARE RING
  invite-guard: no row has a reward, so no reward is due
  invite-guard: no row has a campaign, so all payouts are of one campaign, which has no name
  $ . ./t.sh; counts stats '_off\|_empty'
  "ip_off":1
  "device_off":1
  "phone_off":1
  "reward_off":1
  "campaign_off":1
  "ip_empty":3
  "device_empty":3
  "phone_empty":3
  "reward_empty":3
  "campaign_empty":3
  $ awk -F, 'BEGIN { OFS = FS } NR > 2 { $5 = $6 = $7 = $8 = $9 = "" } { print }' fine.csv >part.csv
  $ invite-guard -s s3 --ledger=l3 --stats=stats part.csv >out
  $ . ./t.sh; counts stats '_off\|_empty'
  "ip_empty":2
  "device_empty":2
  "phone_empty":2
  "reward_empty":2
  "campaign_empty":2

Invites that count for nothing, events that come twice, clocks that run
backwards:

  $ cat >odd.csv <<END
  > inviter,invitee,time,event,ip,device,phone,reward,campaign
  > ann,bob,2026-01-01 10:00,E1,192.0.2.1,d1,13800001111,20.00,winter
  > cid,cid,2026-01-01 11:00,E2,192.0.3.1,d2,13800002222,20.00,winter
  > dan,bob,2026-01-01 12:00,E3,192.0.4.1,d3,13800003333,20.00,winter
  > bob,ann,2026-01-01 13:00,E4,192.0.5.1,d4,13800004444,20.00,winter
  > ann,bob,2026-01-01 10:00,E1,192.0.2.1,d1,13800001111,20.00,winter
  > fay,gus,2026-01-01 13:00,E1,192.0.6.1,d6,13800006666,20.00,winter
  > fay,hal,2026-01-01 12:59,E7,192.0.7.1,d7,13800007777,20.00,winter
  > ida,jon,2026-01-01 14:00,,192.0.8.1,d8,13800008888,20.00,winter
  > kim,lea,2026-01-01 15:00,E9,192.0.9.1,d9,13800009999,20.00,winter
  > lea,lea,2026-01-01 16:00,E10,192.0.9.2,d10,13800000000,20.00,winter
  > END
  $ invite-guard --stats=stats odd.csv | cut -d, -f4,10-12
  invite-guard: odd.csv:3: somebody invites himself, and such an invite counts for nothing (the first of 2)
  invite-guard: odd.csv:4: this invitee was invited before, and the first invite alone counts (the first of 2)
  invite-guard: odd.csv:5: this inviter was himself brought by the invitee, and such an invite counts for nothing
  invite-guard: odd.csv:6: this event was judged before: its verdict is repeated and nothing more is due
  invite-guard: odd.csv:7: the id of this event is another invite's, and people must look at it
  invite-guard: odd.csv:8: this time is older than that of a row before, and the row counts as if it came at the newer time
  invite-guard: odd.csv:9: the row has no event, so it is known by what it says and the same row again is a repeat
  event,verdict,score,reasons
  E1,pass,0,
  E2,reject,100,SELF:1/1
  E3,reject,100,DUP:1/1
  E4,reject,100,CYCLE:1/1
  E1,pass,0,REPLAY:20.00
  E1,review,0,EVENT
  E7,pass,0,LATE:60/1
  ,pass,0,
  E9,pass,0,
  E10,reject,200,SELF:1/1;DUP:1/1
  $ . ./t.sh; counts stats 'self\|again\|circle\|replays\|events\|late\|reason'
  "self":2
  "again":2
  "circle":1
  "replays":1
  "events_reused":1
  "late":1
  "events_empty":1
  "reason_SELF":2
  "reason_DUP":2
  "reason_CYCLE":1
  "reason_LATE":1
  "reason_REPLAY":1
  "reason_EVENT":1

The rules may say nothing of these; they count for nothing all the same:

  $ printf 'code,enabled\nSELF,no\nDUP,no\nCYCLE,no\nLATE,no\n' >rules.csv
  $ invite-guard -r rules.csv --stats=stats odd.csv | cut -d, -f4,10-12 | sed -n '3,5p;8p'
  invite-guard: odd.csv:3: somebody invites himself, and such an invite counts for nothing (the first of 2)
  invite-guard: odd.csv:4: this invitee was invited before, and the first invite alone counts (the first of 2)
  invite-guard: odd.csv:5: this inviter was himself brought by the invitee, and such an invite counts for nothing
  invite-guard: odd.csv:6: this event was judged before: its verdict is repeated and nothing more is due
  invite-guard: odd.csv:7: the id of this event is another invite's, and people must look at it
  invite-guard: odd.csv:8: this time is older than that of a row before, and the row counts as if it came at the newer time
  invite-guard: odd.csv:9: the row has no event, so it is known by what it says and the same row again is a repeat
  E2,pass,0,
  E3,pass,0,
  E4,pass,0,
  E7,pass,0,
  $ . ./t.sh; counts stats 'self\|again\|circle\|late\|reason'
  "self":2
  "again":2
  "circle":1
  "late":1
  "reason_REPLAY":1
  "reason_EVENT":1

Held back, rows are judged in another order, and the first place is the first
of the file:

  $ invite-guard --lateness=1d --stats=stats odd.csv | cut -d, -f4,10-12 | sed -n '2,9p'
  invite-guard: odd.csv:3: somebody invites himself, and such an invite counts for nothing (the first of 2)
  invite-guard: odd.csv:4: this invitee was invited before, and the first invite alone counts (the first of 2)
  invite-guard: odd.csv:5: this inviter was himself brought by the invitee, and such an invite counts for nothing
  invite-guard: odd.csv:6: this event was judged before: its verdict is repeated and nothing more is due
  invite-guard: odd.csv:7: the id of this event is another invite's, and people must look at it
  invite-guard: odd.csv:9: the row has no event, so it is known by what it says and the same row again is a repeat
  E1,pass,0,
  E1,pass,0,REPLAY:20.00
  E2,reject,100,SELF:1/1
  E3,reject,100,DUP:1/1
  E7,pass,0,
  E4,reject,100,CYCLE:1/1
  E1,review,0,EVENT
  ,pass,0,
  $ for n in 1 11 3; do sed -n ${n}p odd.csv; done >two.csv
  $ invite-guard --lateness=1d two.csv | cut -d, -f1,3
  invite-guard: two.csv:2: somebody invites himself, and such an invite counts for nothing (the first of 2)
  inviter,time
  cid,2026-01-01 11:00
  lea,2026-01-01 16:00
  $ invite-guard two.csv | cut -d, -f1,3
  invite-guard: two.csv:2: somebody invites himself, and such an invite counts for nothing (the first of 2)
  inviter,time
  lea,2026-01-01 16:00
  cid,2026-01-01 11:00
  $ cat fine.csv >a.csv; { sed -n 1p odd.csv; sed -n 3p odd.csv; } >b.csv; { sed -n 1p odd.csv; sed -n '11p' odd.csv; } >c.csv
  $ invite-guard --max-step=999d --lateness=1d c.csv b.csv | cut -d, -f1,3
  invite-guard: c.csv:2: somebody invites himself, and such an invite counts for nothing (the first of 2)
  inviter,time
  cid,2026-01-01 11:00
  lea,2026-01-01 16:00

The counts are those of the stream, whatever its parts:

  $ for n in 2 4 6 8 10; do { sed -n 1p odd.csv; sed -n "${n}p;$((n + 1))p" odd.csv; } >part.csv; invite-guard -s s4 --stats=stats$n part.csv >>parts.out 2>>parts.err; done
  $ for f in self again circle replays events_reused events_empty late reason_DUP reason_CYCLE reason_REPLAY; do
  >   cat stats2 stats4 stats6 stats8 stats10 | tr ',{}' '\n' | awk -F: -v f="\"$f\"" '$1 == f { n += $2 } END { print f, n }'
  > done
  "self" 2
  "again" 2
  "circle" 1
  "replays" 1
  "events_reused" 1
  "events_empty" 1
  "late" 1
  "reason_DUP" 2
  "reason_CYCLE" 1
  "reason_REPLAY" 1

What is known of devices, phones and rewards:

  $ cat >things.csv <<END
  > inviter,invitee,time,event,ip,device,phone,reward,campaign
  > ann,u1,2026-01-01 10:00,E1,192.0.2.1,d1,13800001111,20.00,winter
  > bob,u2,2026-01-01 10:30,E2,192.0.3.1,0000-0000,13900002222,20.00,winter
  > cid,u3,2026-01-01 11:00,E3,192.0.4.1,d3,00000000,20.00,winter
  > dan,u4,2026-01-01 11:30,E4,192.0.5.1,d4,138****4444,20.00,winter
  > eve,u5,2026-01-01 12:00,E5,192.0.6.1,d5,ext. five,20.00,winter
  > fay,u6,2026-01-02,E6,192.0.7.1,d6,13700006666,20.00,winter
  > gus,u7,2026-01-02 12:00,E7,192.0.8.1,d7,13600007777,0.12345678951,winter
  > hal,u8,2026-01-02 13:00,E8,192.0.9.1,d8,13500008888,0.12345678900,winter
  > ida,u9,2026-01-02 14:00,E9,100.64.1.1,d9,13500009999,20.00,winter
  > END
  $ invite-guard --stats=stats things.csv >out
  invite-guard: things.csv:7: this time is only a date, so NIGHT does not look at it and a window of hours has all of its day
  invite-guard: things.csv:6: this phone is no telephone number and is compared as text
  invite-guard: things.csv:5: this phone is masked with '*' and counts as not known
  invite-guard: things.csv:4: this phone is zeros or a word for none, and counts as not known
  invite-guard: things.csv:3: this device is zeros or a word for none, and counts as not known
  invite-guard: things.csv:8: this reward has more than 9 decimals and is rounded
  $ . ./t.sh; counts stats 'phones\|devices\|rewards\|dates\|shared'
  "dates_only":1
  "phones_text":1
  "phones_masked":1
  "phones_none":1
  "devices_none":1
  "rewards_rounded":1
  "ip_shared":1

Many rows, of which three are odd, judged at once and held back:

  $ awk 'BEGIN { print "inviter,invitee,time,event,ip,device,phone,reward"
  > for (i = 1; i <= 400; i++) printf "a%d,u%d,2026-01-%02d %02d:00,E%d,198.18.%d.1,d%d,%s,20\n", i, i, 1 + i / 20, i % 20 + 4, i, i % 200, i, i % 150 == 1 ? "138****4444" : 13800000 + i * 100 }' >many.csv
  $ invite-guard --stats=stats many.csv >out
  invite-guard: many.csv:2: this phone is masked with '*' and counts as not known (the first of 3)
  $ . ./t.sh; counts stats masked
  "phones_masked":3
  $ invite-guard --lateness=6h --stats=stats many.csv >out
  invite-guard: many.csv:2: this phone is masked with '*' and counts as not known (the first of 3)
  $ . ./t.sh; counts stats masked
  "phones_masked":3

A device that many accounts have is a shop's, and makes no ring any more:

  $ printf 'code,key\nRING,device+phone:2\n' >shop.csv
  $ awk 'BEGIN { print "inviter,invitee,time,event,ip,device,phone,reward"
  > for (i = 1; i <= 4; i++) printf "a%d,u%d,2026-01-0%d 10:00,E%d,192.0.%d.1,d1,1380000%d,20\n", i, i, i, i, i, i * 1111 }' >ring.csv
  $ invite-guard -r shop.csv ring.csv | cut -d, -f2,9-
  invite-guard: ring.csv:4: so many accounts have this device or phone that it counts as a shop's and makes no ring (the first of 2)
  invitee,verdict,score,reasons,reward_due,first_inviter,depth,ring
  u1,pass,0,,20,a1,1,
  u2,pass,0,,20,a2,1,u1
  u3,pass,0,,20,a3,1,
  u4,pass,0,,20,a4,1,

Lists: what no row has, what is there twice, and who is on both:

  $ cat >lists.csv <<END
  > action,kind,value,until
  > deny,user,ann,
  > allow,user,mallory,
  > deny,user,ann,2026-06-01
  > allow,ip,192.0.2.1,
  > nat,cidr,198.18.0.0/15,
  > nat,device,d2,
  > deny,phone,13800003333,2026-01-02
  > nat,ip,192.0.4.1,
  > nat,phone,13800003333,
  > deny,ip,192.0.2.1,2020-01-01
  > allow,user,dan,
  > END
  $ invite-guard -l lists.csv --stats=stats fine.csv | cut -d, -f4,10-12
  invite-guard: fine.csv:2: lists deny this row and allow it too, and deny goes first
  invite-guard: lists.csv:3: no row has what this entry names while it holds; found 7 of 11 entries (the first of 3)
  invite-guard: lists.csv:4: an entry before says the same of this value, and the one that holds longer counts
  event,verdict,score,reasons
  E1,reject,100,DENY:1/1
  E2,pass,0,ALLOW
  E3,reject,100,DENY:1/1
  $ . ./t.sh; counts stats 'lists\|denied\|shared'
  "lists.csv"
  "option":"--lists"
  "name":"lists.csv"
  "denied_and_allowed":1
  "ip_shared":1
  "device_shared":1
  "phone_shared":1
  "lists":11
  "lists_unmet":3
  "lists_twice":1
  $ printf 'action,kind,value\ndeny,user,zoe\n' >none.csv; invite-guard -l none.csv fine.csv >out
  invite-guard: none.csv:2: no row has what this entry names while it holds; found 0 of 1 entries

A bad row has met nothing:

  $ printf 'action,kind,value\ndeny,user,zoe\ndeny,device,d9\ndeny,ip,192.0.9.9\n' >none.csv
  $ { cat fine.csv; echo zoe,gus,2026-01-02 13:00,E4,192.0.9.9,d9,0000,-1,winter; } >bad.csv
  $ invite-guard --max-bad=1 -l none.csv bad.csv >out
  invite-guard: bad.csv:5: '-1' is not a reward (want 0 or more)
  invite-guard: 1 of 4 rows are bad and left out
  invite-guard: none.csv:2: no row has what this entry names while it holds; found 0 of 3 entries (the first of 3)

Rules: points that a score cannot hold.

  $ printf 'code,points\nSELF,65536\nDUP,65535\nREJECT,70000\n' >rules.csv
  $ invite-guard -r rules.csv odd.csv 2>&1 >out | grep -e rules.csv -e score
  invite-guard: odd.csv:3: this score is 65535 or more (the first of 3)
  invite-guard: rules.csv:2: a figure above 65535 counts as 65535 (the first of 2)
  $ invite-guard -r rules.csv --print-rules | grep -e SELF -e DUP -e REJECT
  SELF,invitee,,1,65535,yes,yes
  DUP,invitee,,1,65535,yes,yes
  REJECT,,,65535,,,

A key makes tokens of phones:

  $ printf '0123456789abcdef\n' >key; invite-guard -k key fine.csv >out
  invite-guard: with --key phones are tokens, which have no sequence, so this check is off: SEQPHONE
  $ printf 'code,enabled\nSEQPHONE,no\n' >rules.csv; invite-guard -k key -r rules.csv fine.csv >out

Decisions: for events that do not come, said before, and overtaken; money that
does not follow.

  $ cat >decisions.csv <<END
  > event,verdict,by,time
  > E3,reject,ops,2026-01-03
  > E2,pass,ops,2026-01-02 12:00
  > E7,pass,ops,2026-01-03
  > E2,pass,ops,2026-01-02 13:00
  > E3,review,ops,2026-01-02
  > E8,reject,ops,2026-01-03
  > END
  $ invite-guard -s s5 --ledger=l5 --decisions=decisions.csv --stats=stats fine.csv | cut -d, -f4,10-12
  invite-guard: decisions.csv:4: no event of this id was judged so far, and the decision waits for it (the first of 2)
  invite-guard: decisions.csv:3: a later decision on this event is known, and this one changes nothing (the first of 2)
  event,verdict,score,reasons
  E1,pass,0,
  E2,pass,0,MANUAL:ops
  E3,reject,0,MANUAL:ops
  $ . ./t.sh; counts stats decisions
  "--decisions=decisions.csv"
  "option":"--decisions"
  "name":"decisions.csv"
  "decisions":6
  "decisions_unmet":2
  "decisions_old":2
  $ head -n 1 fine.csv >empty.csv
  $ invite-guard -s s5 --ledger=l5 --decisions=decisions.csv --stats=stats empty.csv >out
  invite-guard: decisions.csv:4: no event of this id was judged so far, and the decision waits for it (the first of 2)
  invite-guard: decisions.csv:2: this decision is known already, and changes nothing (the first of 4)
  invite-guard: decisions.csv:3: a later decision on this event is known, and this one changes nothing (the first of 2)
  $ . ./t.sh; counts stats decisions
  "--decisions=decisions.csv"
  "option":"--decisions"
  "name":"decisions.csv"
  "decisions":6
  "decisions_unmet":2
  "decisions_known":4
  "decisions_old":2

A payout that was taken back, and one that another invite has had:

  $ { cat fine.csv; echo gus,bob,2026-01-02 13:00,E4,192.0.9.1,d9,13800009999,20.00,winter; } >again.csv
  $ invite-guard -s s6 --ledger=l6 again.csv >out
  invite-guard: again.csv:5: this invitee was invited before, and the first invite alone counts
  $ printf 'event,verdict,time\nE1,review,2026-01-03\n' >d1.csv
  $ printf 'event,verdict,time\nE1,pass,2026-01-04\n' >d2.csv
  $ invite-guard -s s6 --ledger=l6 --decisions=d1.csv empty.csv >out
  $ invite-guard -s s6 --ledger=l6 --decisions=d2.csv --stats=stats empty.csv >out
  $ . ./t.sh; counts stats decisions
  "--decisions=d2.csv"
  "option":"--decisions"
  "decisions":1
  $ invite-guard -s s7 --ledger=l7 again.csv >out
  invite-guard: again.csv:5: this invitee was invited before, and the first invite alone counts
  $ printf 'event,verdict,time\nE4,pass,2026-01-04\n' >d3.csv
  $ invite-guard -s s7 --ledger=l7 --decisions=d3.csv --stats=stats empty.csv >out
  invite-guard: d3.csv:2: another invite of this invitee has had the campaign's reward, and passing this one pays nothing
  $ . ./t.sh; counts stats decisions
  "--decisions=d3.csv"
  "option":"--decisions"
  "decisions":1
  "decisions_paid_otherwise":1
  $ invite-guard -s s8 --ledger=l8 --decisions=d3.csv again.csv | cut -d, -f4,10-13
  invite-guard: again.csv:5: this invitee was invited before, and the first invite alone counts
  invite-guard: again.csv:5: the invite passes and nothing is due: another invite of this invitee has had the campaign's reward
  event,verdict,score,reasons,reward_due
  E1,pass,0,,20.00
  E2,pass,0,,20.00
  E3,pass,0,,20.00
  E4,pass,100,DUP:1/1;MANUAL,0.00

Shares that do not come out even, where there is a ledger:

  $ invite-guard -s s9 --ledger=l9 --shares=0.5 fine.csv >out
  $ invite-guard -s s10 --ledger=l10 --shares=0.3333 --stats=stats fine.csv >out
  invite-guard: fine.csv:2: a level's share of this reward is rounded to the digits of the currency (the first of 3)
  $ . ./t.sh; counts stats rounded
  "shares_rounded":3
  $ invite-guard --shares=0.3333 fine.csv >out
  $ awk -F, 'BEGIN { OFS = FS } NR == 3 { $8 = "0.01" } { print }' fine.csv >cents.csv
  $ invite-guard -s s11 --ledger=l11 --shares=0.5 cents.csv >out; cat l11
  invite-guard: cents.csv:3: a level's share of this reward is rounded to the digits of the currency
  time,campaign,invitee,level,inviter,event,amount,status
  2026-01-01T10:00:00Z,winter,bob,1,ann,E1,10.00,hold
  2026-01-02T12:00:00Z,winter,fay,1,eve,E3,10.00,hold

A crash: what it cut off, and what it kept from the ledger.

  $ invite-guard -s s12 --ledger=l12 fine.csv >out
  $ cp s12 s13; printf 'JRNL\377\0\0\0' >>s13; head -n -1 l12 >l13
  $ invite-guard -s s13 --ledger=l13 --stats=stats empty.csv >out; cmp l12 l13
  invite-guard: s13: a crash has cut the last block of the journal, and its 8 bytes count for nothing
  invite-guard: l13: the ledger lacks its last lines, as after a crash, and they are appended (1)
  $ . ./t.sh; counts stats 'journal\|mended'
  "journal_cut":8
  "ledger_mended":1
  $ invite-guard -s s13 --ledger=l13 empty.csv >out

A date alone is a date in any zone, and NIGHT leaves it alone:

  $ for z in +05:30 +05:45 +08:00 -03:30; do printf 'inviter,invitee,time,event\nann,bob,2026-01-01,E1\nann,cid,2026-01-02 03:15,E2\n' | invite-guard --tz=$z 2>&1 >out | grep -c 'is only a date'; done
  1
  1
  1
  1
