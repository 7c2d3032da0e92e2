Bad input: each is told with its place, its value and what was wanted.

  $ printf 'customer,time,amount\nann,2024-01-05,10.00\nbob,2024-02-01,20.50\ncyd,2024-03-01,7\n' >good.csv
  $ rfm-cluster -k 2 good.csv
  rfm-cluster: every customer has the same frequency: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary,cluster,segment,action
  ann,57,1,10.00,1,long-tail,standard products
  bob,30,1,20.50,1,potential,activate by campaign
  cyd,1,1,7.00,2,long-tail,standard products

A column that is missing, twice there, or not to be told from another:

  $ printf 'customer,time,sum\nann,2024-01-05,1\n' | rfm-cluster
  rfm-cluster: stdin: no column 'amount': perhaps --columns=amount=sum (has: customer, time, sum)
  [1]
  $ printf 'shop,when,sum\na,2024-01-05,1\n' | rfm-cluster
  rfm-cluster: stdin: no column 'customer' (has: shop, when, sum)
  [1]
  $ printf 'customer,time,price,revenue\nann,2024-01-05,1,2\n' | rfm-cluster
  rfm-cluster: stdin: both 'price' and 'revenue' could be the amount (choose one: --columns=amount=price)
  [1]
  $ printf 'customer,time,amount,amount\nann,2024-01-05,1,2\n' | rfm-cluster
  rfm-cluster: stdin: two columns are called 'amount' (choose one: --columns=amount=#3)
  [1]
  $ printf 'customer,time,amount,note,note\nann,2024-01-05,1,x,y\n' | rfm-cluster --partial | cut -f 1
  ann
  $ rfm-cluster --columns=amount=cost good.csv
  rfm-cluster: good.csv: no column 'cost' (has: customer, time, amount)
  [1]
  $ rfm-cluster --columns=amount=#4 good.csv
  rfm-cluster: good.csv: no column #4 (there are 3)
  [1]
  $ rfm-cluster --input=rfm good.csv
  rfm-cluster: good.csv: no column 'recency' (has: customer, time, amount)
  [1]
  $ rfm-cluster --features=age good.csv
  rfm-cluster: good.csv: no column 'age' (has: customer, time, amount)
  [1]
  $ printf 'customer,recency,frequency\nann,1,2\n' | rfm-cluster --input=rfm
  rfm-cluster: stdin: no column 'monetary' (has: customer, recency, frequency)
  [1]

Cells that are not what they should be:

  $ one() { printf 'customer,time,amount\n%s\n' "$1" | { shift; rfm-cluster --partial "$@"; } | cut -f 1,4-; }
  > for row in ann,yesterday,1 ann,2024-02-30,1 ann,2024-13-01,1 ann,,1 \
  >     ann,20240230,1 ann,31/12/2024,1 ann,2024-01-05T25:00,1; do one "$row"; done
  rfm-cluster: stdin:2: 'yesterday' is not a date (want 2024-12-31)
  rfm-cluster: stdin:2: '2024-02-30' is not a date: day 30 (want 01 to 29)
  rfm-cluster: stdin:2: '2024-13-01' is not a date: month 13 (want 01 to 12)
  rfm-cluster: stdin:2: the cell of 'time' is empty, not a date (want 2024-12-31)
  rfm-cluster: stdin:2: '20240230' is not a date: day 30 (want 01 to 29)
  rfm-cluster: stdin:2: '31/12/2024' is not a date (want 2024-12-31, or say --date-format=dmy)
  rfm-cluster: stdin:2: '2024-01-05T25:00' is not a time: hour 25 (want 00 to 23)
  $ one() { printf 'customer,time,amount\n%s\n' "$1" | { shift; rfm-cluster --partial "$@"; } | cut -f 1,4-; }
  > for cell in ten '' - . 1.2.3 12a 1e3 0x10 NaN nan inf '$5' ¥5 '"1,234.50"' \
  >     '"1,50"' 1_000 --1 '5 5'; do one "ann,2024-01-05,$cell"; done
  rfm-cluster: stdin:2: 'ten' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: the cell of 'amount' is empty, not an amount (want 1234.50)
  rfm-cluster: stdin:2: '-' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: '.' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: '1.2.3' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: '12a' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: '1e3' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: '0x10' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: 'NaN' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: 'nan' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: 'inf' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: '$5' is not an amount (want 1234.50, as in 5)
  rfm-cluster: stdin:2: '¥5' is not an amount (want 1234.50, as in 5)
  rfm-cluster: stdin:2: '1,234.50' is not an amount (want 1234.50, or say --thousands=,)
  rfm-cluster: stdin:2: '1,50' is not an amount (want 1234.50, or say --decimal=,)
  rfm-cluster: stdin:2: '1_000' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: '--1' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: '5 5' is not an amount (want 1234.50)
  $ one() { printf 'customer,time,amount\n%s\n' "$1" | { shift; rfm-cluster --partial "$@"; } | cut -f 1,4-; }
  > one 'ann,2024-01-05,"1,234.50"' --thousands=,
  > one 'ann,2024-01-05,"1.234,50"' --decimal=, --thousands=.
  > one 'ann,2024-01-05,"12,34.50"' --thousands=,
  > one 'ann,2024-01-05,"1.5"' --decimal=,
  ann	1704412800000	1234500000000	1	2
  ann	1704412800000	1234500000000	1	2
  rfm-cluster: stdin:2: '12,34.50' is not an amount (want 1234.50)
  rfm-cluster: stdin:2: '1.5' is not an amount (want 1234.50)

A customer that is empty, no value, or what a spreadsheet has made of a long
number:

  $ one() { printf 'customer,time,amount\n%s\n' "$1" | { shift; rfm-cluster --partial "$@"; } | cut -f 1,4-; }
  > one ',2024-01-05,1'
  > one 'NULL,2024-01-05,1' --na=NULL
  > one '6.22E+18,2024-01-05,1'
  > one '6.22e+18,2024-01-05,1'
  rfm-cluster: stdin:2: the cell of 'customer' is empty, not an identifier
  rfm-cluster: stdin:2: the cell of 'customer' is empty, not an identifier
  rfm-cluster: stdin:2: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rfm-cluster: stdin:2: '6.22e+18' is not an identifier: a spreadsheet has rounded it (want all its digits)

Too large a number, alone or in all:

  $ one() { printf 'customer,time,amount\n%s\n' "$1" | { shift; rfm-cluster --partial "$@"; } | cut -f 1,4-; }
  > one ann,2024-01-05,99999999999999999999.99
  > one ann,2024-01-05,1000000000000000000000
  > one ann,2024-01-05,0.000000000000000000000000001
  > one ann,2024-01-05,-100000000000000000000.01
  > one ann,999999-01-05,1
  > one ann,99999999999999999999,1
  rfm-cluster: stdin:2: '1000000000000000000000' is not an amount (want 1234.50, up to 10^20)
  rfm-cluster: stdin:2: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  rfm-cluster: stdin:2: '999999-01-05' is not a date (want 2024-12-31)
  rfm-cluster: stdin:2: '99999999999999999999' is not a date (want 2024-12-31)
  ann	1704412800000	99999999999999999999990000000	1	2
  ann	1704412800000	0	1	9
  ann	1704412800000	-100000000000000000000010000000	0	2
  􏿿	refunds	1
  $ tag=$(printf 'customer,time,amount\nann,2024-01-05,1\n' | rfm-cluster --partial | cut -f 2)
  > big=170141183460469231731687303715884105727
  > printf "ann\t$tag\tt\t0\t$big\t1\t2\nann\t$tag\tt\t0\t$big\t1\t2\n" | rfm-cluster --merge -k 1
  rfm-cluster: stdin:2: the total of customer 'ann' is too large
  [1]
  $ tag=$(printf 'customer,time,amount\nann,2024-01-05,1\n' | rfm-cluster --partial | cut -f 2)
  > printf "ann\t$tag\tt\t0\t1\t4294967295\t2\nann\t$tag\tt\t0\t1\t1\t2\n" | rfm-cluster --merge -k 1
  rfm-cluster: stdin:2: the total of customer 'ann' is too large
  [1]

A time after --as-of; the day itself counts, in the zone of --tz:

  $ rfm-cluster -k 1 -t raw --as-of=2024-02-28 good.csv
  rfm-cluster: good.csv:4: '2024-03-01' is after --as-of=2024-02-28 (--until leaves such rows out)
  [1]
  $ rfm-cluster -k 1 -t raw --as-of=2024-03-01 good.csv
  rfm-cluster: every customer has the same frequency: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary,cluster,segment,action
  ann,56,1,10.00,1,long-tail,standard products
  bob,29,1,20.50,1,potential,activate by campaign
  cyd,0,1,7.00,1,long-tail,standard products
  $ rfm-cluster -k 1 -t raw --as-of=2024-02-28 --until=2024-02-28 good.csv
  rfm-cluster: every customer has the same frequency: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary,cluster,segment,action
  ann,54,1,10.00,1,long-tail,standard products
  bob,27,1,20.50,1,potential,activate by campaign
  $ printf 'customer,time,amount\nann,2024-02-28T20:00:00Z,1\n' | rfm-cluster -k 1 -t raw --as-of=2024-02-28 --tz=Asia/Shanghai
  rfm-cluster: stdin:2: '2024-02-28T20:00:00Z' is after --as-of=2024-02-28 (--until leaves such rows out)
  [1]
  $ printf 'customer,time,amount\nann,2024-02-28T20:00:00Z,1\n' | rfm-cluster -k 1 --as-of=2024-02-28 2>/dev/null
  customer,recency,frequency,monetary,cluster,segment,action
  ann,0,1,1,1,long-tail,standard products
  $ rfm-cluster --partial good.csv | rfm-cluster --merge -k 1 --as-of=2024-02-28
  rfm-cluster: stdin: this state has no opening and closing line, so that a line that is missing would not show
  rfm-cluster: the state has a transaction after --as-of=2024-02-28
  [1]

Records that are not whole:

  $ printf 'customer,time,amount\nann,2024-01-05\n' | rfm-cluster -k 1
  rfm-cluster: stdin:2: 2 fields where the header has 3
  [1]
  $ printf 'customer,time,amount\nann,2024-01-05,1,2\n' | rfm-cluster -k 1
  rfm-cluster: stdin:2: 4 fields where the header has 3
  [1]
  $ printf 'customer,time,amount\nann,2024-01-05,1\n"bob,2024-01-05,1\n' | rfm-cluster -k 1
  rfm-cluster: stdin:3: unterminated quote
  [1]
  $ printf 'customer,time,amount\nann,2024-01-05,1\nbo"b,2024-01-05,1\n' | rfm-cluster -k 1
  rfm-cluster: stdin:3: quote inside an unquoted field
  [1]
  $ printf 'customer,time,amount\nann,2024-01-05,1\n"bob"x,2024-01-05,1\n' | rfm-cluster -k 1
  rfm-cluster: stdin:3: text after a closing quote
  [1]
  $ printf 'customer,time,amount\nan\0n,2024-01-05,1\nbob,2024-01-05,1\n' | rfm-cluster -k 1 --max-bad=1 --partial | cut -f 1
  rfm-cluster: stdin:2: 'an?n' is not an identifier: a NUL byte is in it
  rfm-cluster: 1 of 2 rows are bad and left out
  bob
  􏿿
  $ printf 'customer,time,am\0ount\nann,2024-01-05,1\n' | rfm-cluster -k 1
  rfm-cluster: stdin: no column 'amount': perhaps --columns=amount=#3 (has: customer, time, am?ount)
  [1]
  $ { printf 'customer,time,amount\nann,2024-01-05,1\n"'; yes bob | head -n 100000; } | rfm-cluster -k 1 --max-record=64K
  rfm-cluster: stdin:3: record too long (an unterminated quote?)
  [1]
  $ printf '\377\376c\0u\0s\0t\0' | rfm-cluster -k 1
  rfm-cluster: stdin: no column 'time' (has: cust)
  [1]

Bad rows can be passed over, up to a number, or kept:

  $ printf 'customer,time,amount\nann,2024-01-05,1\nann,2024-01-07,3\neve,2024-01-08,3\nbob,,1\ncyd,2024-01-07,x\n' >bad.csv
  $ rfm-cluster -k 1 --max-bad=2 bad.csv
  rfm-cluster: bad.csv:5: the cell of 'time' is empty, not a date (want 2024-12-31)
  rfm-cluster: bad.csv:6: 'x' is not an amount (want 1234.50)
  rfm-cluster: 2 of 5 rows are bad and left out
  customer,recency,frequency,monetary,cluster,segment,action
  ann,2,2,4,1,active,cross-sell
  eve,1,1,3,1,potential,activate by campaign
  $ rfm-cluster -k 1 --max-bad=1 bad.csv
  rfm-cluster: bad.csv:5: the cell of 'time' is empty, not a date (want 2024-12-31)
  rfm-cluster: bad.csv:6: 'x' is not an amount (want 1234.50) (one bad row too many)
  [1]
  $ rfm-cluster -k 1 --reject=refused bad.csv; cat refused
  rfm-cluster: 2 of 5 rows are bad, see refused
  customer,recency,frequency,monetary,cluster,segment,action
  ann,2,2,4,1,active,cross-sell
  eve,1,1,3,1,potential,activate by campaign
  # bad.csv:5: the cell of 'time' is empty, not a date (want 2024-12-31)
  bob,,1
  # bad.csv:6: 'x' is not an amount (want 1234.50)
  cyd,2024-01-07,x
  $ rfm-cluster -k 1 --max-bad=2 --min-rows=4 bad.csv
  rfm-cluster: bad.csv:5: the cell of 'time' is empty, not a date (want 2024-12-31)
  rfm-cluster: bad.csv:6: 'x' is not an amount (want 1234.50)
  rfm-cluster: 2 of 5 rows are bad and left out
  rfm-cluster: 3 rows, fewer than --min-rows=4
  [1]

Too few different customers for k, and columns that tell nothing apart:

  $ rfm-cluster good.csv
  rfm-cluster: there are not as many different customers as -k asks for; clusters: 3 of 4
  rfm-cluster: every customer has the same frequency: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary,cluster,segment,action
  ann,57,1,10.00,2,long-tail,standard products
  bob,30,1,20.50,1,potential,activate by campaign
  cyd,1,1,7.00,3,long-tail,standard products
  $ printf 'customer,recency,frequency,monetary\na,1,1,1\nb,1,1,1\nc,2,1,1\n' | rfm-cluster -k 3
  rfm-cluster: there are not as many different customers as -k asks for; clusters: 2 of 3
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary,cluster,segment,action
  a,1,1,1,2,long-tail,standard products
  b,1,1,1,2,long-tail,standard products
  c,2,1,1,1,long-tail,standard products
  $ printf 'customer,recency,frequency,monetary\na,1,1,1\nb,1,1,1\nc,2,1,1\n' | rfm-cluster -k 2
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary,cluster,segment,action
  a,1,1,1,2,long-tail,standard products
  b,1,1,1,2,long-tail,standard products
  c,2,1,1,1,long-tail,standard products
  $ printf 'customer,recency,frequency,monetary\na,1,1,1\nb,1,1,1\nc,2,1,1\n' | rfm-cluster -k 2-3
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  rfm-cluster: there are not as many different customers as -k asks for; numbers of clusters that were tried: 1 of 2
  k,inertia,silhouette,calinski_harabasz,davies_bouldin,stability,choice
  2,0,0.6666666666666666,,,1,silhouette
  $ printf 'customer,recency,frequency,monetary\na,1,1,1\n' | rfm-cluster -k 1 --transform=raw
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary,cluster,segment,action
  a,1,1,1,1,long-tail,standard products

A ready table:

  $ printf 'customer,r,f,m\na,1,1,5\nb,2,2,6\na,3,3,7\n' | rfm-cluster -k 2
  rfm-cluster: stdin:4: customer 'a' is here a second time
  [1]
  $ for cell in NaN inf -inf 1e999 0x1p3 '' one '"1,5"'; do
  >     printf 'customer,r,f,m\na,1,1,5\nb,2,2,%s\n' "$cell" | rfm-cluster -k 2; done
  rfm-cluster: stdin:3: 'NaN' is not a number (want 1234.5)
  rfm-cluster: stdin:3: 'inf' is not a number (want 1234.5)
  rfm-cluster: stdin:3: '-inf' is not a number (want 1234.5)
  rfm-cluster: stdin:3: '1e999' is not a number (want 1234.5)
  rfm-cluster: stdin:3: '0x1p3' is not a number (want 1234.5)
  rfm-cluster: stdin:3: the cell of 'm' is empty, not a number (want 1234.5)
  rfm-cluster: stdin:3: 'one' is not a number (want 1234.5)
  rfm-cluster: stdin:3: '1,5' is not a number (want 1234.5, or say --decimal=,)
  [1]
  $ printf 'r,f,m\n1,1,5\n2,2,6\n' | rfm-cluster --partial
  rfm-cluster: stdin: a table without a customer column cannot be --partial
  [1]
  $ printf 'r,f,m\n1,1,5\n2,2,6\n' >numbered.csv; printf 'customer,r,f,m\na,1,1,5\n' >named.csv
  > rfm-cluster -k 2 numbered.csv named.csv
  rfm-cluster: named.csv: files with and without a customer column cannot be mixed
  [1]
  $ rfm-cluster -k 2 good.csv named.csv
  rfm-cluster: named.csv: transactions and ready tables cannot be mixed
  [1]
  $ { rfm-cluster --partial good.csv; rfm-cluster --partial named.csv; } | rfm-cluster --merge
  rfm-cluster: stdin:4: transactions and ready tables cannot be mixed
  [1]

Nothing at all: a header alone is an empty answer, no byte is a feed that broke.

  $ : >nothing; echo customer,time,amount >header.csv
  > rfm-cluster nothing
  rfm-cluster: nothing: no header line: the input is empty
  [1]
  $ printf 'title\nof %s\n' it >cut.csv; for o in --partial '--no-header --fields=customer,time,amount --partial'; do rfm-cluster $o --skip-lines=3 cut.csv; rfm-cluster $o --skip-lines=3 nothing; done; gzip -c nothing | rfm-cluster --partial --skip-lines=1
  rfm-cluster: cut.csv: --skip-lines passes over all its lines
  rfm-cluster: cut.csv: --skip-lines passes over all its lines
  $ rfm-cluster </dev/null
  rfm-cluster: stdin: no header line: the input is empty
  [1]
  $ printf '\n\n' | rfm-cluster
  rfm-cluster: stdin: no header line: the input is empty
  [1]
  $ rfm-cluster header.csv
  customer,recency,frequency,monetary,cluster,segment,action
  $ rfm-cluster --summary header.csv; rfm-cluster --rules header.csv; rfm-cluster -k 2-5 header.csv
  cluster,customers,share,recency,frequency,monetary,monetary_total,segment,action
  cluster,customers,rule,cost_ratio,agreement
  k,inertia,silhouette,calinski_harabasz,davies_bouldin,stability,choice
  $ rfm-cluster --summary=segment --format=tsv header.csv; rfm-cluster --explain --format=json header.csv
  segment	customers	share	recency	frequency	monetary	monetary_total	action
  $ echo r,f,m | rfm-cluster
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  customer,recency,frequency,monetary,cluster,segment,action
  $ echo customer,age | rfm-cluster --features=age
  customer,age,cluster
  $ rfm-cluster --partial header.csv nothing; rfm-cluster --merge nothing
  rfm-cluster: nothing: this state has no opening and closing line, so that a line that is missing would not show
  customer,recency,frequency,monetary,cluster,segment,action
  $ rfm-cluster --save=model header.csv; ls model
  rfm-cluster: no customers to fit a model from
  ls: cannot access 'model': No such file or directory
  [2]
  $ rfm-cluster --min-rows=1 -o out header.csv; ls out
  rfm-cluster: 0 rows, fewer than --min-rows=1
  ls: cannot access 'out': No such file or directory
  [2]
  $ printf 'customer,time,amount\n\n\n' | rfm-cluster
  customer,recency,frequency,monetary,cluster,segment,action

Saved state of another program, another version, other options; or torn:

  $ rfm-cluster --partial good.csv >state; rfm-cluster --merge --per=day state
  rfm-cluster: state:1: this state was made without --per, and this run is with --per=day
  [1]
  $ sed 's|rfm-cluster/1|attrib-roi/1|' state | rfm-cluster --merge
  rfm-cluster: stdin:1: this is state of attrib-roi, and not of rfm-cluster
  [1]
  $ sed 's|rfm-cluster/1|rfm-cluster/2|' state | rfm-cluster --merge
  rfm-cluster: stdin:1: this is state in version 2 of rfm-cluster's fields, and this program has version 1 (a later release wrote it)
  [1]
  $ sed '2s/\t[^\t]*$//' state | rfm-cluster --merge
  rfm-cluster: stdin:2: a field is missing or not a number
  [1]
  $ sed '2s/\t[^\t]*$/\t10/' state | rfm-cluster --merge
  rfm-cluster: stdin:2: a field is missing or not a number
  [1]
  $ sed '2s/\tt\t/\tx\t/' state | rfm-cluster --merge
  rfm-cluster: stdin:2: a field is missing or not a number
  [1]
  $ rfm-cluster --merge good.csv
  rfm-cluster: good.csv:1: 'customer,time,amount' is not a line of saved state (want KEY TAB rfm-cluster/1 TAB ...)
  [1]
  $ head -c 20 state | rfm-cluster --merge
  rfm-cluster: stdin:1: a field is missing or not a number
  [1]

An export in another encoding:

  $ rfm-cluster --skip-lines=2 --thousands=, samples/export-gb18030.csv
  rfm-cluster: samples/export-gb18030.csv:1: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  rfm-cluster: samples/export-gb18030.csv:24: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ rfm-cluster --skip-lines=2 --thousands=, --encoding=GB18030 samples/export-gb18030.csv
  rfm-cluster: samples/export-gb18030.csv:24: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ rfm-cluster --skip-lines=2 --thousands=, --encoding=GB18031 samples/export-gb18030.csv
  rfm-cluster: unknown encoding 'GB18031' (iconv -l lists them)
  [1]
  $ rfm-cluster --skip-lines=2 --encoding=GB18030 --reject=bad samples/export-gb18030.csv | head -n 3; grep -c '^#' bad
  rfm-cluster: 49 of 151 rows are bad, see bad
  customer,recency,frequency,monetary,cluster,segment,action
  C0003,4,1,883.75,4,long-tail,standard products
  C0004,2,2,381.60,3,active,cross-sell
  49

Options that are wrong, or exclude each other:

  $ for option in -k0 -k-1 -k5-2 -kx -k1001 --starts=0 --seed=x --transform=sqrt --as-of=tomorrow \
  >     --tz=Nowhere --per=week --refunds=no --scores=1 --bins=quantiles --max-psi=-1 --summary=all \
  >     --input=what --nonsense --delimiter=ab -j-1; do rfm-cluster $option good.csv; done 2>&1 | grep -v '^usage'
  rfm-cluster: --clusters: '0' is not right (want n or n-m in 1..1000) (see rfm-cluster --help)
  rfm-cluster: --clusters: '-1' is not right (want n or n-m in 1..1000) (see rfm-cluster --help)
  rfm-cluster: --clusters: '5-2' is not right (want n or n-m in 1..1000) (see rfm-cluster --help)
  rfm-cluster: --clusters: 'x' is not right (want n or n-m in 1..1000) (see rfm-cluster --help)
  rfm-cluster: --clusters: '1001' is not right (want n or n-m in 1..1000) (see rfm-cluster --help)
  rfm-cluster: --starts: '0' is not right (want an integer in 1..10000) (see rfm-cluster --help)
  rfm-cluster: --seed: 'x' is not right (want an integer from 0 on) (see rfm-cluster --help)
  rfm-cluster: --transform: 'sqrt' is not right (want log, zscore, raw) (see rfm-cluster --help)
  rfm-cluster: --as-of: 'tomorrow' is not a date (want 2024-12-31) (see rfm-cluster --help)
  rfm-cluster: 'Nowhere' is not a time zone (want UTC, +08:00 or a name like Asia/Shanghai) (see rfm-cluster --help)
  rfm-cluster: --per: 'week' is not right (want transaction, day, conversion, column:) (see rfm-cluster --help)
  rfm-cluster: --refunds: 'no' is not right (want net, drop, fail, net-all) (see rfm-cluster --help)
  rfm-cluster: --scores: '1' is not right (want an integer in 2..99) (see rfm-cluster --help)
  rfm-cluster: --bins: 'quantiles' is not right (want quantile, spss, ntile, rfm) (see rfm-cluster --help)
  rfm-cluster: --max-psi: '-1' is not right (want a number in 0..1000000000) (see rfm-cluster --help)
  rfm-cluster: --summary: 'all' is not right (want cluster, segment, moves) (see rfm-cluster --help)
  rfm-cluster: --input: 'what' is not right (want auto, transactions, rfm) (see rfm-cluster --help)
  rfm-cluster: --nonsense: no such option (see rfm-cluster --help)
  rfm-cluster: --delimiter: 'ab' is not right (want one byte, or \t, or as \x01) (see rfm-cluster --help)
  rfm-cluster: --threads: '-1' is not right (want an integer in 0..256) (see rfm-cluster --help)
  $ wrong() { rfm-cluster "$@" good.csv; echo "[$?]"; }
  > wrong --apply=m -k 3; wrong --apply=m --save=n; wrong --apply=m --warm=n; wrong --warm=m -k 3
  > wrong -k 2-5 --save=m; wrong -k 2-5 --explain; wrong -k 2-5 --rules; wrong -k 2-5 --summary
  > wrong -k 2-5 --scores; wrong -k 2-5 --previous=p
  > wrong --drift=d; wrong --max-psi=1; wrong --rules --summary
  > wrong --rules --explain; wrong --summary --explain; wrong --summary --scores; wrong --rules --previous=p
  > wrong --features=x --segments=s; wrong --features=x --scores; wrong --features=x --summary=segment
  > wrong --features=x --input=transactions; wrong --bins=spss; wrong --rfm-names=n
  > wrong --features=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q; wrong --since=2024-02-01 --until=2024-01-01
  > wrong --thousands=. 2>&1
  rfm-cluster: --apply fits nothing: not with -k, --warm or --save (see rfm-cluster --help)
  [2]
  rfm-cluster: --apply fits nothing: not with -k, --warm or --save (see rfm-cluster --help)
  [2]
  rfm-cluster: --apply fits nothing: not with -k, --warm or --save (see rfm-cluster --help)
  [2]
  rfm-cluster: --warm takes k from its model: not with -k (see rfm-cluster --help)
  [2]
  rfm-cluster: -k with a range only chooses k: nothing else is written (see rfm-cluster --help)
  [2]
  rfm-cluster: -k with a range only chooses k: nothing else is written (see rfm-cluster --help)
  [2]
  rfm-cluster: -k with a range only chooses k: nothing else is written (see rfm-cluster --help)
  [2]
  rfm-cluster: -k with a range only chooses k: nothing else is written (see rfm-cluster --help)
  [2]
  rfm-cluster: -k with a range only chooses k: nothing else is written (see rfm-cluster --help)
  [2]
  rfm-cluster: -k with a range only chooses k: nothing else is written (see rfm-cluster --help)
  [2]
  rfm-cluster: --drift and --max-psi compare with a model: they want --apply (see rfm-cluster --help)
  [2]
  rfm-cluster: --drift and --max-psi compare with a model: they want --apply (see rfm-cluster --help)
  [2]
  rfm-cluster: --rules and --summary exclude each other (see rfm-cluster --help)
  [2]
  rfm-cluster: --explain, --scores and --previous are for a row a customer: not with --summary or --rules (see rfm-cluster --help)
  [2]
  rfm-cluster: --explain, --scores and --previous are for a row a customer: not with --summary or --rules (see rfm-cluster --help)
  [2]
  rfm-cluster: --explain, --scores and --previous are for a row a customer: not with --summary or --rules (see rfm-cluster --help)
  [2]
  rfm-cluster: --explain, --scores and --previous are for a row a customer: not with --summary or --rules (see rfm-cluster --help)
  [2]
  rfm-cluster: with --features there are no segments and no scores (see rfm-cluster --help)
  [2]
  rfm-cluster: with --features there are no segments and no scores (see rfm-cluster --help)
  [2]
  rfm-cluster: with --features there are no segments and no scores (see rfm-cluster --help)
  [2]
  rfm-cluster: --features are columns of a ready table, not of transactions (see rfm-cluster --help)
  [2]
  rfm-cluster: --bins and --rfm-names want --scores (see rfm-cluster --help)
  [2]
  rfm-cluster: --bins and --rfm-names want --scores (see rfm-cluster --help)
  [2]
  rfm-cluster: more than 16 --features (see rfm-cluster --help)
  [2]
  rfm-cluster: --since is after --until (see rfm-cluster --help)
  [2]
  rfm-cluster: --thousands and --decimal are the same (see rfm-cluster --help)
  [2]

Files that cannot be read:

  $ rfm-cluster no-such-file.csv
  rfm-cluster: no-such-file.csv: No such file or directory
  [1]
  $ rfm-cluster samples
  rfm-cluster: samples: Is a directory
  [1]
  $ rfm-cluster --apply=no-such-model good.csv
  rfm-cluster: no-such-model: No such file or directory
  [1]
  $ rfm-cluster --segments=no-such-rules good.csv
  rfm-cluster: no-such-rules: No such file or directory
  [1]
  $ rfm-cluster --previous=no-such-output good.csv
  rfm-cluster: no-such-output: No such file or directory
  [1]
  $ rfm-cluster --scores --rfm-names=no-such-names good.csv
  rfm-cluster: no-such-names: No such file or directory
  [1]
  $ rfm-cluster -o no/such/directory/out good.csv
  rfm-cluster: no/such/directory/out: No such file or directory
  [1]

A customer whose name begins with a byte order mark, within quotes, would lose
it in a line of state, which begins with the name:

  $ printf 'customer,time,amount\n"\357\273\277ann",2024-01-01,1\nbob,2024-01-02,2\n' >marked.csv
  $ rfm-cluster --partial marked.csv | rfm-cluster --merge -k 1 --as-of=2024-02-01 | cmp - <(rfm-cluster -k 1 --as-of=2024-02-01 marked.csv) && echo same
  rfm-cluster: marked.csv:2: '﻿ann' is not an identifier: it begins with a byte order mark
  rfm-cluster: marked.csv:2: '﻿ann' is not an identifier: it begins with a byte order mark
  cmp: EOF on /dev/fd/63 which is empty
  [1]
