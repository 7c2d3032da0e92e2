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

  $ . ./t.sh; printf 'a,D1,,\nb,d1,,\nc,d1 ,,\n' | ring --on=device | cut -d, -f3,4
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
