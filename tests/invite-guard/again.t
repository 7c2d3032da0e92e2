The same phone, device and address again and again: the more, the worse it looks.

  $ awk 'BEGIN { print "inviter,invitee,time,event,device,phone,ip,reward,campaign"
  >   for (i = 1; i <= 100; i++) printf "ann,bob%d,2026-%02d-%02d %02d:%02d,E%d,d1,13800000001,192.0.2.1,20,c1\n", i, 1 + (i - 1) / 28, 1 + (i - 1) % 28, 9 + i * 7 % 12, i * 31 % 60, i }' >same.csv
  $ invite-guard same.csv 2>/dev/null | cut -d, -f10 | uniq -c
        1 verdict
        3 pass
        2 review
       95 reject
  $ invite-guard same.csv 2>/dev/null | cut -d, -f4,10-12 | sed -n '4,8p;101p'
  E3,pass,0,
  E4,review,30,PHONE:4/4
  E5,review,30,PHONE:5/4
  E6,reject,75,PHONE:6/4;DEVICE:6/6
  E7,reject,75,PHONE:7/4;DEVICE:7/6
  E100,reject,85,PHONE:100/4;DEVICE:100/6;FAN:100/30

Without a device, and by five inviters:

  $ awk -F, 'BEGIN { OFS = FS } NR > 1 { $1 = "a" NR % 5; $5 = "" } { print }' same.csv | invite-guard 2>/dev/null | cut -d, -f10 | uniq -c
        1 verdict
        3 pass
        2 review
       95 reject

A shop's phone and device are put on a list:

  $ printf 'action,kind,value\nnat,phone,13800000001\nnat,device,d1\n' >shop.csv; invite-guard -l shop.csv same.csv 2>/dev/null | cut -d, -f10 | uniq -c
        1 verdict
      100 pass

One fingerprint of twelve strangers rejects nobody; a chain on one device does:

  $ awk 'BEGIN { print "inviter,invitee,time,event,device,phone,ip,reward"
  >   for (i = 1; i <= 12; i++) printf "a%d,b%d,2026-01-01 %02d:%02d,E%d,fp1,%.0f,198.18.%d.%d,20\n", i, i, 8 + i, i * 17 % 60, i, 13800000000 + i * 7919, i, i }' | invite-guard 2>/dev/null | cut -d, -f9 | sort | uniq -c
        5 pass
        7 review
        1 verdict
  $ awk 'BEGIN { print "inviter,invitee,time,event,device,phone,ip,reward"
  >   for (i = 1; i <= 6; i++) printf "a%d,a%d,2026-01-0%d 09:%02d,E%d,d1,%.0f,198.18.%d.%d,20\n", i, i + 1, i, i * 17 % 60, i, 13800000000 + i * 7919, i, i }' | invite-guard 2>/dev/null | cut -d, -f2,9-11
  invitee,verdict,score,reasons
  a2,pass,0,
  a3,review,30,DEVSHARE:1/1
  a4,review,30,DEVSHARE:2/1
  a5,reject,75,DEVSHARE:3/1;RING:4/4
  a6,reject,75,DEVSHARE:4/1;RING:5/4
  a7,reject,90,DEVSHARE:5/1;RING:6/4;DEVICE:6/6

Inviter and invitee on one address:

  $ printf 'inviter,invitee,time,event,device,phone,ip,reward\nzoe,ann,2026-01-01 09:00,E1,,,192.0.2.1,5\nann,bob,2026-01-02 10:00,E2,,,192.0.2.1,5\nann,cid,2026-01-02 11:00,E3,,,192.0.2.9,5\n' | invite-guard 2>/dev/null | cut -d, -f4,9-11
  event,verdict,score,reasons
  E1,pass,0,
  E2,pass,15,SAMEIP:1/1
  E3,pass,0,
