Any 1 to 16 numeric columns of a ready table; they stand in the output in the
order that was asked for.

  $ printf 'who,visits,balance,note\nann,5,100.5,x\nbob,6,90,y\ncyd,500,2000000,z\n' >t.csv
  $ rfm-cluster --features=balance,visits -k 2 --columns=customer=who t.csv
  customer,balance,visits,cluster
  ann,100.5,5,2
  bob,90,6,2
  cyd,2000000,500,1
  $ rfm-cluster --features=visits -k 2 -t raw --columns=customer=who --summary t.csv
  cluster,customers,share,visits
  1,1,0.3333333333333333,500
  2,2,0.6666666666666666,5.5

Without a customer column rows are numbered, over all files, and stay in order:

  $ rfm-cluster --features=visits -k 2 -t raw t.csv t.csv
  rfm-cluster: the operand t.csv and the operand t.csv: these hold the same, so that each row is read twice
  rfm-cluster: t.csv: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  customer,visits,cluster
  1,5,2
  2,6,2
  3,500,1
  4,5,2
  5,6,2
  6,500,1
  $ rfm-cluster --features=visits -k 2 -t raw --format=json t.csv
  rfm-cluster: t.csv: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  {"customer":"1","visits":5,"cluster":2}
  {"customer":"2","visits":6,"cluster":2}
  {"customer":"3","visits":500,"cluster":1}

Clusters are numbered by falling mean of the first feature:

  $ rfm-cluster --features=note -k 2 t.csv
  rfm-cluster: t.csv:2: 'x' is not a number (want 1234.5)
  [1]
  $ printf 'a,b\n1,9\n1.5,9\n7,2\n' | rfm-cluster --features=a,b -k 2 -t raw
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  customer,a,b,cluster
  1,1,9,2
  2,1.5,9,2
  3,7,2,1
  $ printf 'a,b\n1,9\n1.5,9\n7,2\n' | rfm-cluster --features=b,a -k 2 -t raw
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  customer,b,a,cluster
  1,9,1,1
  2,9,1.5,1
  3,2,7,2

Negative numbers, exponents and a decimal comma; log is of both signs:

  $ printf 'a\n-1e3\n-999\n1e3\n+1.001e3\n' | rfm-cluster --features=a -k 2
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  customer,a,cluster
  1,-1000,2
  2,-999,2
  3,1000,1
  4,1001,1
  $ printf 'a;b\n1,5;1\n-2;2\n' | rfm-cluster -d';' --decimal=, --features=a -k 2
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  customer;a;cluster
  1;1.5;1
  2;-2;2

Columns by number, one column twice, a name that is a role as well:

  $ rfm-cluster --features=visits --columns=visits=#3,customer=who -k 2 t.csv
  customer,visits,cluster
  ann,100.5,2
  bob,90,2
  cyd,2000000,1
  $ rfm-cluster --features=visits,visits -k 2 t.csv
  rfm-cluster: --features has 'visits' twice (see rfm-cluster --help)
  [2]
  $ printf 'customer,amount\na,1\nb,5\n' | rfm-cluster --features=amount -k 2
  customer,amount,cluster
  a,1,2
  b,5,1
  $ rfm-cluster --features= t.csv
  rfm-cluster: t.csv: no column '' (has: who, visits, balance, note)
  [1]
  $ rfm-cluster --features=visits,, t.csv
  rfm-cluster: --features has '' twice (see rfm-cluster --help)
  [2]

A constant feature does not matter; sixteen do; seventeen are too many:

  $ printf 'a,b\n1,3\n2,3\n8,3\n' | rfm-cluster --features=a,b -k 2
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  rfm-cluster: every customer has the same b: it cannot tell them apart (scale 1)
  customer,a,b,cluster
  1,1,3,2
  2,2,3,2
  3,8,3,1
  $ awk 'BEGIN { for (i = 1; i <= 16; i++) printf "f%d%s", i, i < 16 ? "," : "\n"
  >     for (r = 0; r < 6; r++) for (i = 1; i <= 16; i++) printf "%d%s", (r % 2) * 10 + i, i < 16 ? "," : "\n" }' >wide.csv
  > rfm-cluster --features=$(head -n 1 wide.csv) -k 2 wide.csv | cut -d, -f 1,2,17,18
  rfm-cluster: wide.csv: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  customer,f1,f16,cluster
  1,1,16,2
  2,11,26,1
  3,1,16,2
  4,11,26,1
  5,1,16,2
  6,11,26,1

State of features is the table itself, and of these columns only:

  $ printf 'customer,x,y\nb,0.1,2\na,-1e-300,3\n' >s.csv; rfm-cluster --features=x,y --partial s.csv | cut -f 1,3-
  a	r	-0x1.56e1fc2f8f359p-997	0x1.8p+1
  b	r	0x1.999999999999ap-4	0x1p+1
  $ rfm-cluster --features=x,y --partial s.csv | rfm-cluster --merge --features=x,y -k 2 -t raw
  rfm-cluster: stdin: this state has no opening and closing line, so that a line that is missing would not show
  customer,x,y,cluster
  a,-1e-300,3,2
  b,0.1,2,1
  $ rfm-cluster --features=x,y --partial s.csv | rfm-cluster --merge --features=y,x -k 2
  rfm-cluster: stdin:1: this state was made with --features=x,y, and this run is with --features=y,x
  [1]
  $ rfm-cluster --features=x,y --partial s.csv >p; rfm-cluster --merge --features=x,y -k 2 p p
  rfm-cluster: the operand p and the operand p: these hold the same, so that each row is read twice
  rfm-cluster: p:1: customer 'a' is here a second time
  [1]

A number is no name of a feature.

  $ printf 'who,visits,money\nu1,3,100\nu2,30,10\n' >n.csv
  $ rfm-cluster --features='#2,money' -k 2 n.csv
  rfm-cluster: --features: '#2' is a number, and a name is wanted (--features=x --columns=x=#2 gives it one) (see rfm-cluster --help)
  [2]

Names of one's own stay, also where a column of the program's is called so.

  $ rfm-cluster --features=k --columns=k=#3,customer=who -k 2 --lang=zh n.csv
  客户,k,类
  u1,100,1
  u2,10,2
