What went wrong where people do this with other tools, in small.

One number of a help desk, typed for everybody who had none:

  $ printf 'cust,phone\nC1,4008000000\nC2,4008000000\nC3,4008000000\nC3,13800000003\n' >desk.csv
  $ id-link --kinds=cust,phone --max-degree=phone=2 desk.csv
  id-link: 'phone:4008000000' is linked with more than --max-degree allows: it is shared, and joins nobody
  alias,customer,kind,piece
  C1,cust:C1,cust,1
  C2,cust:C2,cust,1
  C3,cust:C3,cust,1
  13800000003,cust:C3,phone,1

Rows in another order, and names that do not come of it:

  $ sed '1!G;h;$!d' desk.csv | sed '$d' | { echo cust,phone; cat; } >back.csv
  $ id-link --kinds=cust,phone desk.csv >a; id-link --kinds=cust,phone back.csv | cmp - a

A new identifier with smaller bytes does not rename a customer who has times:

  $ printf 'time,cust,phone\n2026-01-01,C7,P7\n2026-02-01,C1,P7\n' |
  > id-link --kinds=cust,phone | cut -d, -f1,2
  alias,customer
  C1,cust:C7
  C7,cust:C7
  P7,cust:C7

Two accounts that a wrong call to alias would have made one for good:

  $ printf 'account,anonymous\nann,a1\nann,a2\nbob,b1\nbob,a1\nann,a1\n' |
  > id-link --kinds=account,anonymous --max-per-customer=account=1
  id-link: 'account:bob' has a link that is refused, as --max-per-customer allows no more of a kind (--print=refused has all)
  alias,customer,kind,piece
  ann,account:ann,account,1
  bob,account:bob,account,1
  a1,account:ann,anonymous,1
  a2,account:ann,anonymous,1
  b1,account:bob,anonymous,1

A shared computer, where one logs out and a week later another logs in:

  $ printf 'time,account,device\n2026-01-01,ann,pc\n2026-01-02,,pc\n2026-01-12,bob,pc\n' |
  > id-link --kinds=account,device --window=device=7d
  alias,customer,kind,piece
  ann,account:ann,account,1
  bob,account:bob,account,1
  pc,account:ann,device,1
  pc,account:bob,device,2

Words that stand for nothing made one of all who had none:

  $ printf 'cust,email\nC1,null\nC2,null\nC3,NaN\nC4,NaN\nC5,\nC6,\n' |
  > id-link --kinds=cust,email --na=null,NaN | cut -d, -f2 | sort | uniq -c
  id-link: nothing has an identifier of these kinds, so they link nobody: email
        1 cust:C1
        1 cust:C2
        1 cust:C3
        1 cust:C4
        1 cust:C5
        1 cust:C6
        1 customer

A chain of a hundred thousand, on which a recursion would end:

  $ awk 'BEGIN { print "a,b"; for (i = 0; i < 50000; i++)
  >   printf "A%d,B%d\nA%d,B%d\n", i, i, i, i + 1 }' |
  > id-link --kinds=a,b | cut -d, -f2 | sort | uniq -c
   100001 a:A0
        1 customer

One pair three hundred thousand times is one link:

  $ yes 'x,y' | head -n 300000 | sed '1i a,b' | id-link --kinds=a,b --partial
  a:x	id-link/1:kinds=a+b	b:y	300000

A telephone that a spreadsheet has rounded is none, and zeros in front count:

  $ printf 'cust,phone\nC1,1.38E+10\nC2,1.38E+10\n' | id-link --kinds=cust,phone
  id-link: stdin:2: '1.38E+10' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'cust,card\nC1,0012\nC2,12\n' | id-link --kinds=cust,card | cut -d, -f2 | sort -u
  cust:C1
  cust:C2
  customer

Customers by way of others: one look-up finds the customer, none is an alias of
an alias:

  $ printf 'a,b,c\n1,2,\n,2,3\n4,,3\n' | id-link --kinds=a,b,c | cut -d, -f1,2
  alias,customer
  1,a:1
  4,a:1
  2,a:1
  3,a:1

The same column in two files under two of its names:

  $ printf '手机号,device\n13800000001,D1\n' >app.csv
  $ printf 'mobile,cust\n13800000001,C1\n' >shop.csv
  $ id-link --kinds=cust,phone,device app.csv shop.csv
  alias,customer,kind,piece
  C1,cust:C1,cust,1
  13800000001,cust:C1,phone,1
  D1,cust:C1,device,1

Alarms and limits that are given one by one all hold.

  $ printf 'cust,phone,device\nA,1,\n,1,d\nB,,d\n' >chain.csv
  $ id-link --kinds=cust,phone,device --gate=largest=3 --gate=shared=50% -o /dev/null chain.csv
  id-link: largest: customer 'cust:A' has 4 identifiers, above --gate=largest=3
  [3]
  $ id-link --kinds=cust,phone,device --max-per-customer=cust=1 --max-per-customer=phone=9 --print=refused chain.csv 2>said
  a,b,seen,limit
  phone:1,device:d,1,cust=1
  $ id-link --kinds=cust,phone,device --max-degree=device=1 --max-degree=phone=9 --print=shared chain.csv 2>said
  kind,value,piece,links
  $ id-link --kinds=cust,phone --max-per-customer=cust=1 --max-per-customer=cust=2 chain.csv
  id-link: --max-per-customer: 'cust' is there twice (see id-link --help)
  [2]

Words that stand for no identifier are told, where nothing says that they are none:

  $ printf 'cust,phone\nC1,NULL\nC2,NULL\nC3,(not set)\nC4, n/a \nC5,13800138000\nC6,0\n' >none.csv
  $ id-link --kinds=cust,phone --stats=stats none.csv 2>said | grep -c cust:C1; cat said; grep -o '"rows_nobody":[0-9]*' stats
  3
  id-link: none.csv:2: this row has an identifier that stands for none, and is linked with all others that have it (--na or --ignore leaves it out) (the first of 4)
  "rows_nobody":4
  $ id-link --kinds=cust,phone --na='NULL,(not set),n/a' none.csv | grep -c cust:C1
  id-link: none.csv:5: this row has an identifier that stands for none, and is linked with all others that have it (--na or --ignore leaves it out)
  1

One telephone that two exports write in two ways, and two in a cell; cells are compared
as bytes, and it is told where that makes two customers of one:

  $ printf 'phone,account\n+86 138-1234-5678,A1\n13812345678,A2\n138 1234 5678,A1\n13812345678/13912345678,A3\n(212) 555-0143,A4\n+12125550143,A4\n' >ways.csv
  $ id-link --kinds=account,phone --stats=s.json ways.csv; grep -o '"alike":[0-9]*\|"several":[0-9]*' s.json
  id-link: 'phone:13812345678' is written in another way too ('+86 138-1234-5678'), and they are two customers: cells are compared as bytes
  id-link: 'phone:13812345678/13912345678' holds several identifiers, and is taken as one
  alias,customer,kind,piece
  A1,account:A1,account,1
  A2,account:A2,account,1
  A3,account:A3,account,1
  A4,account:A4,account,1
  (212) 555-0143,account:A4,phone,1
  +12125550143,account:A4,phone,1
  +86 138-1234-5678,account:A1,phone,1
  138 1234 5678,account:A1,phone,1
  13812345678,account:A2,phone,1
  13812345678/13912345678,account:A3,phone,1
  "alike":1
  "several":1
  $ sed '1!G;h;$!d' ways.csv | sed '$d' | { echo phone,account; cat; } | id-link --kinds=account,phone -j2 >map
  id-link: 'phone:13812345678' is written in another way too ('+86 138-1234-5678'), and they are two customers: cells are compared as bytes
  id-link: 'phone:13812345678/13912345678' holds several identifiers, and is taken as one
  $ id-link --kinds=account,phone --redact ways.csv >map
  id-link: '[17 characters]' is written in another way too ('[17 characters]'), and they are two customers: cells are compared as bytes
  id-link: '[29 characters]' holds several identifiers, and is taken as one

One that is shared is nobody's, however it is written:

  $ printf 'phone,account\n+86 138-1234-5678,A1\n+86 138-1234-5678,A2\n13812345678,A3\n' | id-link --kinds=account,phone --max-degree=phone=1 >map
  id-link: 'phone:+86 138-1234-5678' is linked with more than --max-degree allows: it is shared, and joins nobody
