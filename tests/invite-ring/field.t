Logs as they come from the field.

  $ cat >t.sh <<'END'
  > ring() { { echo invitee,device,ip,phone; cat; } | invite-ring "$@" 2>said; cat said; }
  > END

A row that is there twice, and an account with two devices:

  $ . ./t.sh; printf 'a,d1,,\na,d1,,\na,d2,,\nb,d1,,\n' | ring --on=device
  block,score,side,id,degree
  1,0.34259889491316714,account,a,1
  1,0.34259889491316714,account,b,1
  1,0.34259889491316714,device,d1,2
  invite-ring: stdin:3: this account has used one of these before, and what comes twice counts once

One device of all:

  $ . ./t.sh; for i in 1 2 3 4 5; do echo "a$i,d1,,"; done | ring --on=device | cut -d, -f2-
  score,side,id,degree
  0.3619120682527098,account,a1,1
  0.3619120682527098,account,a2,1
  0.3619120682527098,account,a3,1
  0.3619120682527098,account,a4,1
  0.3619120682527098,account,a5,1
  0.3619120682527098,device,d1,5

Nobody shares anything:

  $ . ./t.sh; for i in 1 2 3; do echo "a$i,d$i,,"; done | ring --on=device
  block,score,side,id,degree
  invite-ring: blocks found, as nothing more is shared: 0 of 1

Devices that differ in case, and in a blank behind:

  $ . ./t.sh; printf 'a,D1,,\nb,d1,,\nc,d1 ,,\n' | ring --on=device | cut -d, -f3,4 | grep -v connect
  side,id
  account,b
  account,c
  device,d1

IPv4 written as IPv6, and two hosts of one /64:

  $ . ./t.sh; printf 'a,,::ffff:198.18.0.1,\nb,,198.18.0.77,\n' | ring --on=net24 | cut -d, -f3,4
  side,id
  account,a
  account,b
  net24,198.18.0.0/24
  $ . ./t.sh; printf 'a,,2001:db8::1,\nb,,2001:db8::ffff,\nc,,2001:db8:0:1::1,\n' | ring --on=net24 | cut -d, -f3,4
  side,id
  account,a
  account,b
  net24,2001:db8::/64

An address that is none:

  $ . ./t.sh; printf 'a,,999.1.1.1,\n' | ring --on=net24
  invite-ring: stdin:2: '999.1.1.1' is not an IP address (want 198.18.0.1 or 2001:db8::1)

Telephones with a country code and without:

  $ . ./t.sh; printf 'a,,,+86 138 0000 1111\nb,,,13800002222\n' | ring --on=phone7 | cut -d, -f3,4
  side,id
  account,a
  account,b
  phone7,1380000

A telephone too short for its prefix:

  $ . ./t.sh; printf 'a,,,12345\n' | ring --on=phone7
  invite-ring: stdin:2: '12345' is not a telephone number of 7 digits or more

A column that is named and is not there:

  $ . ./t.sh; printf 'a,d1,,\n' | ring --on=wifi
  invite-ring: stdin: no column 'wifi' (has: invitee, device, ip, phone)

Addresses as proxies and sockets write them are said to be none, and none is guessed:

  $ for ip in '"192.0.2.1, 10.0.0.1"' 192.0.2.1:443 '[2001:db8::1]' 3232235777 192.0.2.01; do printf 'invitee,ip\nu1,%s\n' "$ip" | invite-ring --on=net24; done 2>&1 | grep -v '^\['
  invite-ring: stdin:2: '192.0.2.1, 10.0.0.1' is not an IP address (want 198.18.0.1 or 2001:db8::1)
  invite-ring: stdin:2: '192.0.2.1:443' is not an IP address (want 198.18.0.1 or 2001:db8::1)
  invite-ring: stdin:2: '[2001:db8::1]' is not an IP address (want 198.18.0.1 or 2001:db8::1)
  invite-ring: stdin:2: '3232235777' is not an IP address (want 198.18.0.1 or 2001:db8::1)
  invite-ring: stdin:2: '192.0.2.01' is not an IP address (want 198.18.0.1 or 2001:db8::1)

Telephones with blanks, points, brackets and two spellings of a country code; one with an extension:

  $ printf 'invitee,phone\nu1,138 0013 8000\nu2,138-0013-8001\nu3,+86 13800138002\nu4,1380013.8003\nu5,(138)00138004\nu6,008613800138005\n' | invite-ring --on=phone7 | tail -n 1
  1,0.35745633550649686,phone7,1380013,6
  $ printf 'invitee,phone\nu7,13800138006 ext 3\n' | invite-ring --on=phone7
  invite-ring: stdin:2: '13800138006 ext 3' is not a telephone number of 7 digits or more
  [1]

A device whose address is written in two ways is one; short ids with and without
marks are two, and that is told.

  $ printf 'invitee,device\na,AA-BB-CC-DD-EE-01\nb,aa:bb:cc:dd:ee:01\nc,{0F8A-11}\nd,0f8a11\ne,other\nf,other\n' | invite-ring --on=device
  invite-ring: '0f8a11' differs from another one in case, blanks or marks alone, and does not connect with it (the first of 2)
  block,score,side,id,degree
  1,0.34259889491316714,account,a,1
  1,0.34259889491316714,account,b,1
  1,0.34259889491316714,device,aabbccddee01,2
  $ printf 'invitee,device,card\na,X,1\nb,x,1\n' | invite-ring --on=card
  block,score,side,id,degree
  1,0.34259889491316714,account,a,1
  1,0.34259889491316714,account,b,1
  1,0.34259889491316714,card,1,2

Several devices in a cell are those of nobody else:

  $ printf 'invitee,device\na,d1;d2\nb,d1\nc,d1\nd,"[""d1"",""d2""]"\n' | invite-ring --on=device
  invite-ring: '["d1","d2"]' differs from another one in case, blanks or marks alone, and does not connect with it (the first of 2)
  invite-ring: '["d1","d2"]' looks like a list, and is taken for one thing (want a row for each) (the first of 2)
  block,score,side,id,degree
  1,0.34259889491316714,account,b,1
  1,0.34259889491316714,account,c,1
  1,0.34259889491316714,device,d1,2

Accounts that stand for nobody, or have blanks around them:

  $ printf 'invitee,device\nNULL,d1\nNULL,d2\nb,d1\nb,d2\nb ,d3\n' | invite-ring --on=device
  invite-ring: 'NULL' stands for nobody, and its rows are those of one account (--where leaves them out)
  invite-ring: 'b ' has blanks around it, and is another account than the one without them
  block,score,side,id,degree
  1,0.5138983423697507,account,NULL,2
  1,0.5138983423697507,account,b,2
  1,0.5138983423697507,device,d1,2
  1,0.5138983423697507,device,d2,2

An account and a device of the same name are two; one account with two devices is no
ring; letters of any language are letters.

  $ printf 'invitee,device\nx,x\ny,x\n' | invite-ring --on=device
  block,score,side,id,degree
  1,0.34259889491316714,account,x,1
  1,0.34259889491316714,account,y,1
  1,0.34259889491316714,device,x,2
  $ printf 'invitee,device\na,d1\na,d2\n' | invite-ring --on=device
  invite-ring: blocks found, as nothing more is shared: 0 of 1
  block,score,side,id,degree
  $ printf 'invitee,device\na,设备1\nb,设备1\na,设备2\nb,设备2\n' | invite-ring --on=device | grep 设备
  1,0.5138983423697507,device,设备1,2
  1,0.5138983423697507,device,设备2,2

A ring that uses a hub as everybody does, to hide, is found; by weight, without the
hub.

  $ awk 'BEGIN { print "invitee,device"; for (f = 1; f <= 4; f++) for (d = 1; d <= 3; d++) print "f" f ",r" d; for (u = 1; u <= 200; u++) print "u" u ",hub"; for (f = 1; f <= 4; f++) print "f" f ",hub" }' >hub.csv
  $ invite-ring --on=device hub.csv | cut -d, -f3,4 | paste -sd ' ' -
  side,id account,f1 account,f2 account,f3 account,f4 device,r1 device,r2 device,r3
  $ invite-ring --on=device --weight=one hub.csv | cut -d, -f3,4 | paste -sd ' ' -
  side,id account,f1 account,f2 account,f3 account,f4 device,hub device,r1 device,r2 device,r3

The same word twice, and a telephone that a spreadsheet has rounded:

  $ invite-ring --on=device,device hub.csv
  invite-ring: --on: 'device' is given twice (see invite-ring --help)
  [2]
  $ printf 'invitee,phone\na,1.38E+10\nb,1.38E+10\n' | invite-ring --on=phone7
  invite-ring: stdin:2: '1.38E+10' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]

A device whose address is written in two ways, in rows and in saved state:

  $ printf 'invitee,device\na,AA:BB:CC:00:11:22\nb,aabbcc001122\nc,D1\n' >macs.csv
  $ invite-ring --on=device macs.csv
  block,score,side,id,degree
  1,0.34259889491316714,account,a,1
  1,0.34259889491316714,account,b,1
  1,0.34259889491316714,device,aabbcc001122,2
  $ invite-ring --partial --on=device -o macs.state macs.csv; grep -v '#' macs.state | sed '1s/aabbcc001122/AABB.CC00.1122/' >older.state; invite-ring --merge --on=device older.state 2>/dev/null | cut -d, -f3-
  side,id,degree
  account,a,1
  account,b,1
  device,aabbcc001122,2

A column that is named as the export has it is of devices, telephones or addresses all the same:

  $ printf 'invitee,imei,手机号,ip\na,000000000000000,138****8000,10.0.0.4\nb,000000000000000,138****8000,10.0.0.4\nc,AA:BB:CC:00:11:22,13800138000,198.18.0.7\nd,aabbcc001122,13800138000,198.18.0.7\n' >own.csv
  $ for on in imei IMEI 手机号 ip; do invite-ring --on=$on -k 3 --stats=stats.json own.csv 2>said | sed 1d | cut -d, -f3-; grep -o '"things_nobodys":[0-9]*' stats.json; done
  account,c,1
  account,d,1
  imei,aabbcc001122,2
  "things_nobodys":2
  account,c,1
  account,d,1
  IMEI,aabbcc001122,2
  "things_nobodys":2
  account,c,1
  account,d,1
  手机号,13800138000,2
  "things_nobodys":2
  account,c,1
  account,d,1
  ip,198.18.0.7,2
  "things_nobodys":2
