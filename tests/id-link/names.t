Customers keep the names of the map of the last time: the larger one's stays.

  $ printf 'cust,phone,device\nC1,P1,\nC2,P2,D2\n' >monday.csv
  $ id-link --kinds=cust,phone,device monday.csv >monday.map
  $ printf 'cust,phone,device\nC1,P1,\nC2,P2,D2\nC1,P2,\nC3,,\n' >tuesday.csv
  $ id-link --kinds=cust,phone,device --previous=monday.map tuesday.csv
  alias,customer,kind,piece
  C1,cust:C2,cust,1
  C2,cust:C2,cust,1
  C3,cust:C3,cust,1
  P1,cust:C2,phone,1
  P2,cust:C2,phone,1
  D2,cust:C2,device,1
  $ id-link --kinds=cust,phone,device --previous=monday.map --print=changes tuesday.csv
  change,customer,was
  merged,cust:C2,cust:C1
  new,cust:C3,

Back again: the name that was gone is a new customer's by itself, as nobody has it:

  $ id-link --kinds=cust,phone,device --previous=monday.map tuesday.csv >tuesday.map
  $ id-link --kinds=cust,phone,device --previous=tuesday.map --print=changes monday.csv
  change,customer,was
  gone,,cust:C3
  split,cust:C1,cust:C2

A map of aliases and customers alone; what nobody has is gone, what two have is
split, and a name that is somebody's is nobody else's:

  $ cat >names.csv <<'END'
  > alias,customer
  > cust:C1,cust:C2
  > phone:P1,cust:C2
  > phone:P9,U9
  > END
  $ id-link --kinds=cust,phone,device --previous=names.csv monday.csv
  alias,customer,kind,piece
  C1,cust:C2,cust,1
  C2,cust:C2~2,cust,1
  P1,cust:C2,phone,1
  P2,cust:C2~2,phone,1
  D2,cust:C2~2,device,1
  $ id-link --kinds=cust,phone,device --previous=names.csv --print=changes monday.csv
  change,customer,was
  gone,,U9
  new,cust:C2~2,
  $ printf 'alias,customer\nphone:P1,cust:C2\nx:y,cust:C2~2\n' |
  > id-link --kinds=cust,phone,device --previous=/dev/stdin monday.csv | tail -n 1
  D2,cust:C2~3,device,1

As many aliases each: the old name decides, then the new one's own:

  $ printf 'alias,customer\ncust:C1,B\ncust:C2,A\n' >two.csv
  $ printf 'cust,phone\nC1,P\nC2,P\n' | id-link --kinds=cust,phone --previous=two.csv | tail -n 1
  P,A,phone,1
  $ printf 'alias,customer\ncust:C1,A\ncust:C2,A\n' >one.csv
  $ printf 'cust,phone\nC2,P2\nC1,P1\n' | id-link --kinds=cust,phone --previous=one.csv --print=changes
  change,customer,was
  split,cust:C2,A

Second owners have names of their own, with a key too:

  $ printf 'time,cust,phone\n2026-01-01,C1,P\n2026-03-01,C2,P\n' >owners.csv
  $ echo 0123456789abcdef0123456789abcdef >key; chmod 600 key
  $ id-link --kinds=cust,phone --window=phone=7d -k key owners.csv >owners.map
  $ id-link --kinds=cust,phone --window=phone=7d -k key --previous=owners.map owners.csv | cmp - owners.map
  $ id-link --kinds=cust,phone --window=phone=7d --previous=owners.map owners.csv | cmp - owners.map
  $ id-link --kinds=cust,phone --previous=owners.map --print=changes owners.csv
  change,customer,was
  merged,u_105b294dde9b07ddb292338c14f09ac5,u_35b4f926d7e1d7926dcfb7319a834f91

It is not part of the state, so the last step has it:

  $ id-link --kinds=cust,phone,device --partial -o a.state monday.csv
  $ id-link --kinds=cust,phone,device --partial -o b.state tuesday.csv
  $ id-link --kinds=cust,phone,device --previous=monday.map --print=changes --merge a.state b.state
  change,customer,was
  merged,cust:C2,cust:C1
  new,cust:C3,

Maps that are none:

  $ printf 'alias,customer\ncust:C1,U1\ncust:C1,U2\n' >bad.csv
  $ id-link --kinds=cust,phone,device --previous=bad.csv monday.csv
  id-link: bad.csv:3: this alias is 'U2' here and 'U1' before
  [1]
  $ printf 'alias,customer\ncust:C1,\n' >bad.csv
  $ id-link --kinds=cust,phone,device --previous=bad.csv monday.csv
  id-link: bad.csv:2: the customer '' is not an identifier: it is empty
  [1]
  $ printf 'alias,who\ncust:C1,U1\n' >bad.csv
  $ id-link --kinds=cust,phone,device --previous=bad.csv monday.csv
  id-link: bad.csv: no column 'customer' (has: alias, who)
  [1]
  $ printf 'alias,customer,kind,piece\nC1,U1,cust,0\n' >bad.csv
  $ id-link --kinds=cust,phone,device --previous=bad.csv monday.csv
  id-link: bad.csv:2: the piece '0' is not a number from 1 on
  [1]
  $ printf 'alias,customer,kind,piece\nC1,U1,cust,2\n' >other.csv
  $ id-link --kinds=cust,phone,device --previous=other.csv --print=changes monday.csv
  id-link: other.csv: no alias of it is here, so that nobody keeps a name (want kind:value, or a column kind)
  change,customer,was
  gone,,U1
  new,cust:C1,
  new,cust:C2,
  $ id-link --kinds=cust,phone,device --print=changes monday.csv
  id-link: --print=changes is against --previous=FILE (see id-link --help)
  [2]

Rows with their customer, by the strongest identifier that is anybody's:

  $ printf 'cust,phone,device,x\nC1,P1,,1\n,P1,,2\n,,,3\nC3,P2,D,4\n,P1,D,5\n,,D,"6,\n6"\n' >rows.csv
  $ id-link --kinds=cust,phone,device --max-degree=device=1 --print=rows rows.csv 2>said; cat said
  cust,phone,device,x,customer
  C1,P1,,1,cust:C1
  ,P1,,2,cust:C1
  ,,,3,
  C3,P2,D,4,cust:C3
  ,P1,D,5,cust:C1
  ,,D,"6,
  6",
  id-link: 'device:D' is linked with more than --max-degree allows: it is shared, and joins nobody
  id-link: rows.csv:4: this row has no identifier of --kinds, and links nobody
  $ id-link --kinds=cust,phone --window=phone=7d --print=rows owners.csv | tail -n 1
  2026-03-01,C2,P,cust:C2
  $ printf 'customer,phone\nC,P\n' | id-link --kinds=customer,phone --print=rows --suffix=_linked
  customer,phone,customer_linked
  C,P,customer:C
  $ id-link --kinds=cust,phone,device --print=rows rows.csv owners.csv
  id-link: owners.csv: its columns are not those of rows.csv, and rows are passed on
  [1]
  $ id-link --kinds=cust,phone,device --print=rows --partial rows.csv
  id-link: --print=rows wants the rows: not with --merge or --partial (see id-link --help)
  [2]
  $ id-link --kinds=cust,phone,device --print=rows --merge a.state
  id-link: --print=rows wants the rows: not with --merge or --partial (see id-link --help)
  [2]

A map whose aliases have no kind, or another one, keeps nobody's name, which is said.

  $ printf 'alias,customer\nC1,U1\n' >bare.csv
  $ printf 'cust,phone\nC1,P1\n' | id-link --kinds=cust,phone --previous=bare.csv
  id-link: bare.csv: no alias of it is here, so that nobody keeps a name (want kind:value, or a column kind)
  alias,customer,kind,piece
  C1,cust:C1,cust,1
  P1,cust:C1,phone,1
  $ printf 'alias,customer,kind\nC1,U1,cst\n' >bare.csv
  $ printf 'cust,phone\nC1,P1\n' | id-link --kinds=cust,phone --previous=bare.csv 2>&1 | head -n 1
  id-link: bare.csv: no alias of it is here, so that nobody keeps a name (want kind:value, or a column kind)
  $ printf 'alias,customer\n' >bare.csv
  $ printf 'cust,phone\nC1,P1\n' | id-link --kinds=cust,phone --previous=bare.csv
  alias,customer,kind,piece
  C1,cust:C1,cust,1
  P1,cust:C1,phone,1
