A chain through three kinds, and one who is linked with nobody:

  $ cat >rows.csv <<'END'
  > cust,phone,device,email
  > C1,P1,,
  > ,P1,D1,
  > ,,D1,E1
  > C2,,,
  > END
  $ id-link --kinds=cust,phone,device,email rows.csv
  alias,customer,kind,piece
  C1,cust:C1,cust,1
  C2,cust:C2,cust,1
  P1,cust:C1,phone,1
  D1,cust:C1,device,1
  E1,cust:C1,email,1

The order of kinds decides who names a customer and how the map is sorted; a
first time goes before it:

  $ id-link --kinds=email,device,phone,cust rows.csv
  alias,customer,kind,piece
  E1,email:E1,email,1
  D1,email:E1,device,1
  P1,email:E1,phone,1
  C1,email:E1,cust,1
  C2,cust:C2,cust,1
  $ cat >timed.csv <<'END'
  > time,cust,phone,device
  > 2026-01-10,C1,P1,
  > 2026-01-04,,P1,D1
  > 2026-01-04,,P2,D1
  > ,C1,,D9
  > END
  $ id-link --kinds=cust,phone,device timed.csv
  alias,customer,kind,piece
  C1,phone:P1,cust,1
  P1,phone:P1,phone,1
  P2,phone:P1,phone,1
  D1,phone:P1,device,1
  D9,phone:P1,device,1

Exactly the limit joins, one more does not, and fifty rows of one pair are one
neighbour; the shared one's rows still join the others in them:

  $ awk 'BEGIN { print "phone,email,device"; for (i = 1; i < 4; i++)
  >   print "P" i ",,D"; for (i = 0; i < 50; i++) print "P1,,E" }' >hub.csv
  $ id-link --kinds=phone,email,device --max-degree=device=3 hub.csv
  id-link: nothing has an identifier of these kinds, so they link nobody: email
  alias,customer,kind,piece
  P1,phone:P1,phone,1
  P2,phone:P1,phone,1
  P3,phone:P1,phone,1
  D,phone:P1,device,1
  E,phone:P1,device,1
  $ echo P4,M4,D >>hub.csv
  $ id-link --kinds=phone,email,device --max-degree=device=3 hub.csv
  id-link: 'device:D' is linked with more than --max-degree allows: it is shared, and joins nobody
  alias,customer,kind,piece
  P1,phone:P1,phone,1
  P2,phone:P2,phone,1
  P3,phone:P3,phone,1
  P4,phone:P4,phone,1
  M4,phone:P4,email,1
  E,phone:P1,device,1
  $ id-link --kinds=phone,email,device --max-degree=device=3 --print=shared hub.csv
  id-link: 'device:D' is linked with more than --max-degree allows: it is shared, and joins nobody
  kind,value,piece,links
  device,D,1,5

A shared one counts as a neighbour; so two tablets that are linked stay shared,
whatever else there is:

  $ printf 'a,b\nx,1\nx,2\ny,1\ny,2\n' >both.csv
  $ id-link --kinds=a,b --max-degree=a=1,b=1 both.csv
  id-link: 'a:x' is linked with more than --max-degree allows: it is shared, and joins nobody (the first of 4)
  alias,customer,kind,piece

A couple swaps tablets, and the weak links are refused:

  $ cat >couple.csv <<'END'
  > idcard,phone,device
  > I1,P1,D1
  > I2,P2,D2
  > ,P1,D2
  > ,P2,D1
  > END
  $ id-link --kinds=idcard,phone,device --max-per-customer=idcard=1 couple.csv
  id-link: 'phone:P1' has a link that is refused, as --max-per-customer allows no more of a kind (--print=refused has all) (the first of 2)
  alias,customer,kind,piece
  I1,idcard:I1,idcard,1
  I2,idcard:I2,idcard,1
  P1,idcard:I1,phone,1
  P2,idcard:I2,phone,1
  D1,idcard:I1,device,1
  D2,idcard:I2,device,1
  $ id-link --kinds=idcard,phone,device --max-per-customer=idcard=1 --print=refused couple.csv
  id-link: 'phone:P1' has a link that is refused, as --max-per-customer allows no more of a kind (--print=refused has all) (the first of 2)
  a,b,seen,limit
  phone:P1,device:D2,1,idcard=1
  phone:P2,device:D1,1,idcard=1
  $ id-link --kinds=idcard,phone,device --max-per-customer=idcard=2 couple.csv | cut -d, -f2 | uniq -c
        1 customer
        6 idcard:I1

Seen more often goes first, then the bytes of the stronger end:

  $ printf 'idcard,phone\nI2,P\nI1,P\n' >tie.csv
  $ id-link --kinds=idcard,phone --max-per-customer=idcard=1 --print=refused tie.csv
  id-link: 'idcard:I2' has a link that is refused, as --max-per-customer allows no more of a kind (--print=refused has all)
  a,b,seen,limit
  idcard:I2,phone:P,1,idcard=1
  $ echo I2,P >>tie.csv
  $ id-link --kinds=idcard,phone --max-per-customer=idcard=1 --print=refused tie.csv
  id-link: 'idcard:I1' has a link that is refused, as --max-per-customer allows no more of a kind (--print=refused has all)
  a,b,seen,limit
  idcard:I1,phone:P,1,idcard=1

A gap of exactly the window joins, one day more does not; the pieces of one
value are one value to a limit of how many a customer has:

  $ cat >owners.csv <<'END'
  > time,idcard,phone
  > 2026-01-01,I1,P
  > 2026-06-30,I2,P
  > 2026-12-28,I3,P
  > END
  $ id-link --kinds=idcard,phone --window=phone=180d owners.csv
  alias,customer,kind,piece
  I1,idcard:I1,idcard,1
  I2,idcard:I1,idcard,1
  I3,idcard:I3,idcard,1
  P,idcard:I1,phone,1
  P,idcard:I3,phone,2
  $ id-link --kinds=idcard,phone --window=phone=181d owners.csv
  alias,customer,kind,piece
  I1,idcard:I1,idcard,1
  I2,idcard:I1,idcard,1
  I3,idcard:I1,idcard,1
  P,idcard:I1,phone,1
  $ printf 'time,idcard,phone\n2026-01-01,I,P\n2026-03-01,I,P\n' |
  > id-link --kinds=idcard,phone --window=phone=7d --max-per-customer=phone=1
  alias,customer,kind,piece
  I,idcard:I,idcard,1
  P,idcard:I,phone,1
  P,idcard:I,phone,2

A value that looks like a piece is told from one:

  $ printf 'time,a,b\n2026-01-01,P#2,x\n2026-01-01,P,y\n2026-03-01,P,z\n' |
  > id-link --kinds=a,b --window=a=7d
  alias,customer,kind,piece
  P,a:P,a,1
  P,a:P#2,a,2
  P#2,a:P#2#1,a,1
  x,a:P#2#1,b,1
  y,a:P,b,1
  z,a:P#2,b,1

Seen twice:

  $ printf 'a,b\n1,x\n1,x\n2,x\n' | id-link --kinds=a,b --min-seen=2
  alias,customer,kind,piece
  1,a:1,a,1
  2,a:2,a,1
  x,a:1,b,1

What is nobody's, in a table and as a word:

  $ printf 'kind,value\nphone,13800138000\n' >junk.csv
  $ printf 'cust,phone\nC1,13800138000\nC2,13800138000\nC3,none\nC4,none\n' |
  > id-link --kinds=cust,phone --ignore=junk.csv --na=none
  id-link: nothing has an identifier of these kinds, so they link nobody: phone
  id-link: stdin:2: this row has a value of --ignore, which counts as none (the first of 2)
  alias,customer,kind,piece
  C1,cust:C1,cust,1
  C2,cust:C2,cust,1
  C3,cust:C3,cust,1
  C4,cust:C4,cust,1

Bytes are compared: a blank, a letter's case, full width. A comma and a quote are
as good as any:

  $ printf 'a,b\n"x,1",p\n"y""2",p\nAb,q\nab,r\n１,s\n1,t\n' | id-link --kinds=a,b
  id-link: 'a:1' is written in another way too ('１'), and they are two customers: cells are compared as bytes
  alias,customer,kind,piece
  1,a:1,a,1
  Ab,a:Ab,a,1
  ab,a:ab,a,1
  "x,1","a:x,1",a,1
  "y""2","a:x,1",a,1
  １,a:１,a,1
  p,"a:x,1",b,1
  q,a:Ab,b,1
  r,a:ab,b,1
  s,a:１,b,1
  t,a:1,b,1

Names that show nothing, and others with another hash:

  $ echo 0123456789abcdef0123456789abcdef >key; chmod 600 key
  $ id-link --kinds=cust,phone,device,email -k key rows.csv
  alias,customer,kind,piece
  C1,u_105b294dde9b07ddb292338c14f09ac5,cust,1
  C2,u_35b4f926d7e1d7926dcfb7319a834f91,cust,1
  P1,u_105b294dde9b07ddb292338c14f09ac5,phone,1
  D1,u_105b294dde9b07ddb292338c14f09ac5,device,1
  E1,u_105b294dde9b07ddb292338c14f09ac5,email,1
  $ id-link --kinds=cust,phone,device,email -k key --hash=sm3 rows.csv | tail -n 1
  E1,u_accbc7742140027b12d822bee47bb38d,email,1
  $ id-link --kinds=idcard,phone --window=phone=1d -k key --format=tsv owners.csv
  alias	customer	kind	piece
  I1	u_5cdfb94ba071d53f45e74565b42463c9	idcard	1
  I2	u_18338b4b840771d1cbea5206236b5871	idcard	1
  I3	u_1a53685188bdfd3667c2dcda761f1626	idcard	1
  P	u_5cdfb94ba071d53f45e74565b42463c9	phone	1
  P	u_18338b4b840771d1cbea5206236b5871	phone	2
  P	u_1a53685188bdfd3667c2dcda761f1626	phone	3

The state: a line an identifier that is alone or has a time, and one a link:

  $ id-link --kinds=cust,phone,device,email --partial rows.csv
  cust:C1	id-link/1:kinds=cust+phone+device+email	phone:P1	1
  cust:C2	id-link/1:kinds=cust+phone+device+email	-
  device:D1	id-link/1:kinds=cust+phone+device+email	email:E1	1
  phone:P1	id-link/1:kinds=cust+phone+device+email	device:D1	1
  $ id-link --kinds=idcard,phone --window=phone=180d --partial owners.csv >state
  $ cat state
  idcard:I1	id-link/1:kinds=idcard+phone,window=phone=180d	1767225600000
  idcard:I1	id-link/1:kinds=idcard+phone,window=phone=180d	phone:P	1	1767225600000	1767225600000
  idcard:I2	id-link/1:kinds=idcard+phone,window=phone=180d	1782777600000
  idcard:I2	id-link/1:kinds=idcard+phone,window=phone=180d	phone:P	1	1782777600000	1782777600000
  idcard:I3	id-link/1:kinds=idcard+phone,window=phone=180d	1798416000000
  idcard:I3	id-link/1:kinds=idcard+phone,window=phone=180d	phone:P	1	1798416000000	1798416000000
  phone:P	id-link/1:kinds=idcard+phone,window=phone=180d	1767225600000	1782777600000	1798416000000	1798416000000
  $ id-link --kinds=idcard,phone --window=phone=180d --merge state 2>said
  alias,customer,kind,piece
  I1,idcard:I1,idcard,1
  I2,idcard:I1,idcard,1
  I3,idcard:I3,idcard,1
  P,idcard:I1,phone,1
  P,idcard:I3,phone,2
  $ id-link --kinds=a,b --partial hub.csv both.csv 2>said | wc -l; cat said
  0
  id-link: hub.csv: no column 'a' (has: phone, email, device)

What a run came to:

  $ id-link --kinds=idcard,phone,device --max-per-customer=idcard=1 --stats=stats couple.csv >map 2>said
  $ grep -o '"identifiers".*"rows_ignored":0' stats
  "identifiers":6,"customers":2,"largest":3,"shared":0,"refused":2,"rows_without":0,"rows_ignored":0

Rows that all threads make come out as those of one, in every form:

  $ awk 'BEGIN { print "a,b"; for (i = 0; i < 90000; i++) print "A" i % 70001 ",B" int(i / 2) }' >many.csv
  $ id-link --kinds=a,b -j1 many.csv >one
  $ id-link --kinds=a,b -j5 many.csv | cmp - one
  $ id-link --kinds=a,b -j5 --format=tsv many.csv | tr '\t' , | cmp - one
  $ id-link --kinds=a,b -j5 --format=json many.csv | sed 's/[{}"]//g; s/[a-z]*://; s/,customer:/,/; s/kind://; s/piece://' | cmp - <(tail -n +2 one)
  $ id-link --kinds=a,b -j5 -k key --keep=alias,customer many.csv | cksum
  2599707571 4807837
  $ id-link --kinds=a,b -j1 -k key --keep=alias,customer many.csv | cksum
  2599707571 4807837
  $ awk -F, 'NR > 1 { print $2 }' one | sort -u | wc -l
  25001
