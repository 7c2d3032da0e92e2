Cases from the field.

A moment of a file of --as-of has its zone; the log has --tz.

  $ printf 'customer,time\na1,2026-01-01 10:00:00\n' >log.csv
  $ printf 'name,measure\nn,count\n' >f.csv
  $ printf 'customer,time\na1,2026-01-01T02:00:00Z\na1,2026-01-01T02:00:01Z\na1,2026-01-01T10:00:00\n' >spine.csv
  $ cust-profile -f f.csv --tz=Asia/Shanghai --as-of=spine.csv log.csv
  customer,time,n
  a1,2026-01-01T02:00:00Z,
  a1,2026-01-01T02:00:01Z,1
  a1,2026-01-01T10:00:00,

Two equal rows are two events, also of two files.

  $ printf 'name,measure,window\nn,count,\nn7,count,7d\n' >f7.csv
  $ cp log.csv again.csv
  $ cust-profile -f f7.csv log.csv again.csv
  cust-profile: the operand log.csv and the operand again.csv: these hold the same, so that each row is read twice
  customer,n,n7
  a1,2,2

An earlier output in Chinese, and features that have a name of the toolkit.

  $ printf 'name,measure,column\nk,count,\namount,ago,\n' >own.csv
  $ printf 'tag,when\nany,k>0\n' >any.csv
  $ cust-profile -f own.csv --tags=any.csv --as-of=2026-01-02 --long --lang=zh -o zh.csv log.csv; cat zh.csv
  客户,截至,标签,自,保持
  a1,2026-01-02,any,2026-01-02,2026-01-02
  $ cust-profile -f own.csv --tags=any.csv --as-of=2026-01-03 --long --previous=zh.csv log.csv
  customer,as_of,tag,since,held
  a1,2026-01-03,any,2026-01-02,2026-01-03
  $ cust-profile -f own.csv --tags=any.csv --as-of=2026-01-02 --lang=zh log.csv
  客户,k,amount,标签列表
  a1,1,1,any
  $ printf 'customer,time,label\na1,2026-01-02,1\n' >labels.csv
  $ cust-profile -f own.csv --as-of=labels.csv --lang=zh log.csv
  customer,time,label,k,amount
  a1,2026-01-02,1,1,1

A day before all rows.

  $ cust-profile -f own.csv --as-of=2016-01-02 log.csv
  cust-profile: this customer has no row up to --as-of, nor has any other
  customer,k,amount
  $ cust-profile -f own.csv --as-of=2016-01-02,2026-01-02 log.csv
  customer,as_of,k,amount
  a1,2026-01-02,1,1

A row that is known since a day is not known before a time of that day.

  $ printf 'customer,time,known_at\na,2026-01-02 10:00,2026-01-02\na,2026-01-03 10:00,2026-01-02\na,2026-01-03 10:00,2026-01-03 09:00\na,2026-01-03 23:30,2026-01-04\n' >known.csv
  $ printf 'name,measure\nn,count\n' >n.csv
  $ cust-profile -f n.csv --as-of=2026-01-02,2026-01-03 known.csv
  cust-profile: known.csv:3: this row was known before its time: it counts from its time on (the first of 2)
  customer,as_of,n
  a,2026-01-02,1
  a,2026-01-03,3
  $ cust-profile -f n.csv --tz=+08:00 --as-of=2026-01-02,2026-01-03 known.csv 2>&1 | head -n 1
  cust-profile: known.csv:3: this row was known before its time: it counts from its time on (the first of 2)

A day of --as-of 360 days behind the newest row is told, the last of several.

  $ printf 'customer,time\na1,2026-01-01\n' >old.csv
  $ cust-profile -f f.csv --as-of=2026-02-01,2026-12-28 old.csv
  cust-profile: --as-of is 361 days after the newest row: everybody looks gone
  customer,as_of,n
  a1,2026-02-01,1
  a1,2026-12-28,1
  $ cust-profile -f f.csv --as-of=2026-12-27 old.csv
  customer,n
  a1,1

Customers who are two because a program took their numbers for fractions, because of
capital letters in an address, or of full-width digits, are told.

  $ printf '%s\n' customer,time 17850.0,2026-01-01 17850,2026-01-02 12.0,2026-01-02 A@x.example,2026-01-01 a@x.example,2026-01-01 Ｃ１,2026-01-01 C1,2026-01-01 >twins.csv
  $ cust-profile -f n.csv --stats=stats twins.csv | wc -l; tr , '\n' <stats | grep -E 'customers_(f|c|w)'
  cust-profile: customer '17850.0': this identifier is that of another customer with .0 behind it, as of a program that took it for a number
  cust-profile: customer 'A@x.example': this address is that of another customer but for capital letters
  cust-profile: customer 'Ｃ１': this identifier is that of another customer but for full-width letters or digits
  8
  "customers_fraction":1
  "customers_case":1
  "customers_wide":1

What other languages write for "and" is told in Chinese, too.

  $ cust-profile --lang=zh -f n.csv --where='time=2026-01-01 and customer=C1' twins.csv
  cust-profile: --where: “time=2026-01-01 and customer=C1”不是条件：“and customer=C1”多余（“且”写作 ;）（见 cust-profile --help）
  [2]
