Ten accounts share two devices; of forty others two share one, as a family does.

  $ awk 'BEGIN {
  >   print "inviter,invitee,time,ip,device,phone"
  >   for (i = 0; i < 10; i++)
  >     printf "boss,f%d,2026-03-0%d,198.51.100.%d,farm%d,1380000%04d\n",
  >       i, i % 9 + 1, i, i % 2, i
  >   for (i = 0; i < 40; i++)
  >     printf "u%d,u%d,2026-03-10,203.0.%d.%d,d%d,139%04d%04d\n",
  >       i, i + 100, i, i, i == 39 ? 38 : i, i * 37 % 1000, i
  > }' >invites.csv
  $ invite-ring invites.csv
  block,score,side,id,degree
  1,0.8377380200292583,account,f0,3
  1,0.8377380200292583,account,f1,3
  1,0.8377380200292583,account,f2,3
  1,0.8377380200292583,account,f3,3
  1,0.8377380200292583,account,f4,3
  1,0.8377380200292583,account,f5,3
  1,0.8377380200292583,account,f6,3
  1,0.8377380200292583,account,f7,3
  1,0.8377380200292583,account,f8,3
  1,0.8377380200292583,account,f9,3
  1,0.8377380200292583,device,farm0,5
  1,0.8377380200292583,device,farm1,5
  1,0.8377380200292583,net24,198.51.100.0/24,10
  1,0.8377380200292583,phone7,1380000,10

The same on devices alone, by their name as a column:

  $ invite-ring --on=device --blocks=2 invites.csv
  block,score,side,id,degree
  1,0.3619120682527098,account,f0,1
  1,0.3619120682527098,account,f2,1
  1,0.3619120682527098,account,f4,1
  1,0.3619120682527098,account,f6,1
  1,0.3619120682527098,account,f8,1
  1,0.3619120682527098,device,farm0,5
  2,0.3619120682527098,account,f1,1
  2,0.3619120682527098,account,f3,1
  2,0.3619120682527098,account,f5,1
  2,0.3619120682527098,account,f7,1
  2,0.3619120682527098,account,f9,1
  2,0.3619120682527098,device,farm1,5

Each weight; the score is in its own units:

  $ for w in log sqrt one; do invite-ring --weight=$w invites.csv | sed -n 2p; done
  1,0.8377380200292583,account,f0,3
  1,0.5947325325079715,account,f0,3
  1,2.142857142857143,account,f0,3

Wider networks, shorter prefixes; IPv6 in networks of 64 bits, whatever the
address was written like, and an IPv4 address as IPv6 is the same:

  $ cat >six.csv <<'END'
  > invitee,ip,phone
  > a,2001:db8::1,+86 138-0000-0001
  > b,2001:0DB8:0:0:ffff::2,13800000002
  > c,fe80::1%eth0,
  > d,198.51.100.1,0086 13900000003
  > e,::ffff:198.51.77.9,(139) 0000.0004
  > END
  $ invite-ring --on=net16,phone3 --blocks=5 six.csv
  invite-ring: six.csv:4: this device, telephone or address is nobody's or many people's, and connects nobody
  invite-ring: six.csv:4: this account uses nothing of what --on names, and shares nothing
  invite-ring: blocks found, as nothing more is shared: 2 of 5
  block,score,side,id,degree
  1,0.5138983423697507,account,a,2
  1,0.5138983423697507,account,b,2
  1,0.5138983423697507,net16,2001:db8::/64,2
  1,0.5138983423697507,phone3,138,2
  2,0.5138983423697507,account,d,2
  2,0.5138983423697507,account,e,2
  2,0.5138983423697507,net16,198.51.0.0/16,2
  2,0.5138983423697507,phone3,139,2

Who shares nothing is in no block:

  $ printf 'invitee,device\na,\nb,\n' | invite-ring --on=device
  invite-ring: stdin:2: this account uses nothing of what --on names, and shares nothing (the first of 2)
  invite-ring: no row has any of these, so nobody shares them: device
  invite-ring: blocks found, as nothing more is shared: 0 of 1
  block,score,side,id,degree
  $ printf 'invitee,device\n' | invite-ring --on=device
  invite-ring: blocks found, as nothing more is shared: 0 of 1
  block,score,side,id,degree
  $ printf 'invitee,device\na,x\nb,y\n' | invite-ring --on=device --blocks=9
  invite-ring: blocks found, as nothing more is shared: 0 of 9
  block,score,side,id,degree

A row twice is one use:

  $ printf 'invitee,device\na,x\na,x\nb,x\na,x\n' | invite-ring --on=device
  invite-ring: stdin:3: this account has used one of these before, and what comes twice counts once (the first of 2)
  block,score,side,id,degree
  1,0.34259889491316714,account,a,1
  1,0.34259889491316714,account,b,1
  1,0.34259889491316714,device,x,2

Other forms, figures:

  $ invite-ring --on=device --format=json invites.csv | sed -n '1p;$p'
  {"block":1,"score":0.3619120682527098,"side":"account","id":"f0","degree":1}
  {"block":1,"score":0.3619120682527098,"side":"device","id":"farm0","degree":5}
  $ invite-ring --stats=stats -o out.csv invites.csv
  $ tr , '\n' <stats | grep -E 'accounts|things|edges|blocks|score'
  "accounts_again":0
  "things_nobodys":0
  "accounts_without":0
  "accounts_nobody":0
  "accounts_padded":0
  "things_alike":0
  "things_lists":0
  "accounts":50
  "things":123
  "edges":150
  "blocks":1
  "blocks_of":1
  "score":0.8377380200292583

A state a day, merged:

  $ for d in 1 2 3 4 5 6 7 8 9; do
  >   invite-ring --partial --since=2026-03-0$d --until=2026-03-0$d invites.csv >day$d
  > done
  $ cat day2
  f1	invite-ring/1	device	farm1
  f1	invite-ring/1	net24	198.51.100.0/24
  f1	invite-ring/1	phone7	1380000
  􏿿	invite-ring/1	#count	rows_left_out	49
  $ invite-ring --merge day? | cmp - out.csv
  invite-ring: day1: this state has no opening and closing line, so that a line that is missing would not show (the first of 9)
