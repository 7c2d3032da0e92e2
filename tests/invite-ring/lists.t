Lists, as invite-guard has them; passes, and the bound.

  $ H=inviter,invitee,device,phone,ip; echo "H=$H" >t.sh
  $ . ./t.sh; { echo $H; for n in 1 2 3; do echo "x,a$n,kiosk,1380000$n,198.51.100.$n"; done; for n in 4 5; do echo "x,a$n,d$n,13900000$n,192.0.2.$n"; done; } >log.csv
  $ printf 'action,kind,value,until,note\nnat,device,kiosk,,the shop\ncampus,cidr,198.51.100.0/24,2020-01-01,\nnat,phone,+86 1390000000,,\ndeny,device,d4,,\nallow,user,a5,,\n' >lists.csv
  $ invite-ring log.csv
  block,score,side,id,degree
  1,0.7213475204444816,account,a1,3
  1,0.7213475204444816,account,a2,3
  1,0.7213475204444816,account,a3,3
  1,0.7213475204444816,device,kiosk,3
  1,0.7213475204444816,net24,198.51.100.0/24,3
  1,0.7213475204444816,phone7,1380000,3
  $ invite-ring -l lists.csv log.csv
  invite-ring: log.csv:2: this device, telephone or address is nobody's or many people's, and connects nobody (the first of 3)
  invite-ring: lists.csv:4: no row has what this entry says that many share
  block,score,side,id,degree
  1,0.5138983423697507,account,a4,2
  1,0.5138983423697507,account,a5,2
  1,0.5138983423697507,net24,192.0.2.0/24,2
  1,0.5138983423697507,phone7,1390000,2

An entry that is not right, and one of another action:

  $ printf 'action,kind,value\nnat,ip,192.0.2\n' >bad.csv; invite-ring -l bad.csv log.csv
  invite-ring: bad.csv:2: '192.0.2' is not an address (want 192.0.2.1, 2001:db8::1, or a range 192.0.2.0/24)
  [1]
  $ printf 'action,kind,value\nnat,user,a1\n' >bad.csv; invite-ring -l bad.csv log.csv
  invite-ring: bad.csv:2: a user is not shared by many
  [1]
  $ printf 'action,kind,value\nnat,phone,138****5678\n' >bad.csv; invite-ring -l bad.csv log.csv
  invite-ring: bad.csv:2: '138****5678': a phone that is masked with '*' counts as not known, so this entry meets none (want all of its digits)
  [1]
  $ printf 'action,value\nnat,a1\n' >bad.csv; invite-ring -l bad.csv log.csv
  invite-ring: bad.csv: no column 'kind': perhaps --columns=lists.kind=action (has: action, value)
  [1]

More passes find what the first misses, and say how dense any block could be:

  $ awk 'BEGIN { print "invitee,device"; for (i = 0; i < 300; i++) { print "a" i * 7919 % 40 ",d" i * 104729 % 37 % 25; print "b" i % 150 ",d" i * 31 % 60 } }' >many.csv
  $ for p in 1 2 32; do invite-ring --on=device --weight=one --passes=$p --stats=s many.csv 2>/dev/null | sed -n '1,2p'; grep -o '"score":[0-9.]*,"bound":[0-9.]*' s; done
  block,score,side,id,degree
  1,4.615384615384615,account,a0,8
  "score":4.615384615384615,"bound":7.00000000005094
  block,score,bound,side,id,degree
  1,4.615384615384615,5.500000000040024,account,a0,8
  "score":4.615384615384615,"bound":5.500000000040024
  block,score,bound,side,id,degree
  1,4.615384615384615,4.656250000033884,account,a0,8
  "score":4.615384615384615,"bound":4.656250000033884
  $ invite-ring --passes=0 many.csv
  invite-ring: --passes: '0' is not right (want an integer in 1..1000) (see invite-ring --help)
  [2]
  $ invite-ring --passes=1001 many.csv
  invite-ring: --passes: '1001' is not right (want an integer in 1..1000) (see invite-ring --help)
  [2]
