--consent leaves out whoever has not agreed to a purpose, or has withdrawn:

  $ cat >consent.csv <<'END'
  > customer,purpose,basis,given,withdrawn,version
  > ann,marketing,PIPL 13.1.1,2026-01-10,,1
  > bob,marketing,PIPL 13.1.1,2026-01-01,2026-01-20,1
  > bob,risk,PIPL 13.1.3,,,1
  > cat,marketing,PIPL 13.1.1,2025-01-01,2025-06-01,1
  > cat,marketing,PIPL 13.1.1,2026-01-15 12:00,,2
  > END
  $ cat >orders.csv <<'END'
  > customer,time,amount
  > ann,2026-01-05,1
  > bob,2026-01-05,2
  > cat,2026-01-15,4
  > dan,2026-01-16,8
  > ann,2026-01-20,16
  > bob,2026-01-20,32
  > cat,2026-01-20,64
  > END
  $ toy-sum --consent=consent.csv:marketing --stats=stats orders.csv
  customer,rows,amount
  ann,2,17
  cat,2,68
  $ tr , '\n' <stats | grep -E '"consent|without|rows_(in|out|bad|left)'
  "name":"consent.csv"
  "rows_in":7
  "rows_out":2
  "rows_bad":0
  "rows_left_out":3
  "consent_to":"marketing"
  "consent_rows":4
  "rows_without_consent":3}
  $ toy-sum --consent=consent.csv:risk orders.csv
  customer,rows,amount
  bob,2,34

Who is not there at all has not agreed, and a row without a customer is nobody's:

  $ printf 'customer,amount\n,5\nann,1\n' | toy-sum --consent=consent.csv:marketing --stats=stats; grep -o 'rows_without[^,}]*' stats
  customer,rows,amount
  ann,1,1
  rows_without_consent":1

A stream asks as of each row; what is given or withdrawn on a day holds from its
beginning; a program with --as-of asks as of the end of that day:

  $ toy-limit --consent=consent.csv:marketing orders.csv
  customer,time,amount,verdict
  bob,2026-01-05,2,pass
  ann,2026-01-20,16,pass
  cat,2026-01-20,64,pass
  $ for day in 09 10 19 20; do head -n 3 orders.csv | rfm-cluster -k 1 --as-of=2026-01-$day --consent=consent.csv:marketing 2>said | sed 1d | cut -d, -f1 | tr '\n' ' '; echo; done
  bob 
  ann bob 
  ann bob 
  ann 

Before merging or after it, it is the same; under --ids by the name as it is written,
or the customer's:

  $ head -n 4 orders.csv >1.csv; { head -n 1 orders.csv; tail -n +5 orders.csv; } >2.csv
  $ for i in 1 2; do toy-sum --partial -o $i.all $i.csv; toy-sum --partial --consent=consent.csv:marketing -o $i.state $i.csv; done
  $ toy-sum --merge --consent=consent.csv:marketing --stats=stats 1.all 2.all >after; toy-sum --merge 2.state 1.state | diff - after && cat after; grep -o 'state_without[^,}]*' stats
  customer,rows,amount
  ann,2,17
  cat,2,68
  state_without_consent":3
  $ printf 'alias,customer\nannie,ann\nbobby,bob\n' >ids.csv
  $ sed 's/^ann/annie/; s/^bob/bobby/' orders.csv | toy-sum --ids=ids.csv --consent=consent.csv:marketing
  toy-sum: stdin:4: this identifier is not in ids.csv (found 2 of 4; 1 of its 2 rows not used)
  customer,rows,amount
  ann,2,17
  cat,2,68

What passes goes on as it was:

  $ printf 'customer,url\nann,http://a.b/c\n"bob",http://b.c/d\n' >urls.csv; toy-host --consent=consent.csv:risk urls.csv
  customer,url,host
  "bob",http://b.c/d,b.c

What makes no sense:

  $ toy-sum --consent=consent.csv orders.csv
  toy-sum: --consent=consent.csv: to what? (want FILE:PURPOSE) (see toy-sum --help)
  [2]
  $ toy-sum --consent=consent.csv:coupons orders.csv
  toy-sum: --consent: no row of consent.csv is of purpose 'coupons' (the first is of 'marketing')
  [1]
  $ toy-sum --consent=none.csv:coupons orders.csv
  toy-sum: none.csv: No such file or directory
  [1]
  $ printf 'customer,purpose\nann,m\n' >c.csv; toy-sum --consent=c.csv:m orders.csv
  toy-sum: c.csv: no column 'withdrawn' (has: customer, purpose)
  [1]
  $ printf 'customer,purpose,given,withdrawn\nann,m,soon,\n' >c.csv; toy-sum --consent=c.csv:m orders.csv
  toy-sum: c.csv:2: given: 'soon' is not a date (want 2024-12-31)
  [1]
  $ printf 'customer,purpose,given,withdrawn\nann,m,2026-02-01,2026-01-01\n' >c.csv; toy-sum --consent=c.csv:m orders.csv
  toy-sum: c.csv:2: withdrawn before it was given
  [1]
  $ printf 'customer,purpose,withdrawn\n,m,\n' >c.csv; toy-sum --consent=c.csv:m orders.csv
  toy-sum: c.csv:2: no customer (want whose consent it is)
  [1]
  $ printf 'device,amount\nD1,5\n' | toy-sum --consent=consent.csv:risk
  toy-sum: stdin: no column 'customer' (has: device, amount)
  [1]
  $ printf 'customer,purpose,withdrawn\n' >c.csv; toy-sum --consent=c.csv:m orders.csv
  toy-sum: --consent: nobody who was read has agreed to 'm', and nothing is left (are customers written alike in both?)
  customer,rows,amount
  $ awk 'BEGIN { print "customer,product,kind,price,cell,sex"; for (i = 0; i < 40; i++) print "c" i ",x,fee,80,a," (i % 2 ? "F" : "M") }' >book.csv; offer-audit --protected=sex --permutations=99 --partial -o audit.state book.csv; offer-audit --protected=sex --permutations=99 --merge --consent=consent.csv:risk audit.state
  offer-audit: audit.state:1: --consent takes nobody out of this state, whose lines are not about people (want --consent where it is made of rows)
  [1]
  $ kg-query --consent=consent.csv:risk -f samples/knowledge.csv 'ASK {?s ?p ?o}'
  kg-query: --consent has no effect: no rows are read (see kg-query --help)
  [2]

A withdrawal under another spelling of the purpose would not count, and customers
that are written in two ways look like people of whom none has agreed:

  $ printf 'customer,purpose,withdrawn\nann,m,\nann,M ,2026-01-02\n' >c.csv; toy-sum --consent=c.csv:m orders.csv
  toy-sum: c.csv:3: purpose 'M ' is 'm' but for case or blanks (want one spelling)
  [1]
  $ printf 'customer,purpose,withdrawn\nANN,m,\n' >c.csv; toy-sum --consent=c.csv:m orders.csv
  toy-sum: --consent: nobody who was read has agreed to 'm', and nothing is left (are customers written alike in both?)
  customer,rows,amount
  $ toy-sum --partial -o all.state orders.csv; toy-sum --merge --redact --consent=c.csv:m all.state
  toy-sum: --consent: nobody who was read has agreed to '[1 character]', and nothing is left (are customers written alike in both?)
  customer,rows,amount

A row that is not withdrawn, and of which a column that nothing is read from says that
it is, would hold; and so would all, whatever the day, where "given" is called otherwise:

  $ printf 'customer,purpose,granted,withdrawn,status\nann,m,2027-01-05,,active\nbob,m,2025-01-05,,revoked\n' >c.csv; toy-sum --consent=c.csv:m orders.csv
  toy-sum: c.csv:3: status is 'revoked' and withdrawn is empty: the consent would hold (want the day in withdrawn)
  [1]
  $ sed 's/revoked/ Opted_Out /' c.csv >d.csv; toy-sum --consent=d.csv:m --redact orders.csv
  toy-sum: d.csv:3: [6 characters] is '[11 characters]' and withdrawn is empty: the consent would hold (want the day in withdrawn)
  [1]
  $ printf 'customer,purpose,withdrawn,expires\nann,m,,\nbob,m,,2025-12-31\n' >d.csv; toy-sum --consent=d.csv:m orders.csv
  toy-sum: d.csv:3: expires is '2025-12-31' and withdrawn is empty: the consent would hold (want the day in withdrawn)
  [1]
  $ printf 'customer,purpose,withdrawn,note,有效期至\nann,m,,2025-12-31,\nbob,n,,,2025-12-31\n' >d.csv; toy-sum --consent=d.csv:m orders.csv | head -n 2
  customer,rows,amount
  ann,2,17
  $ sed '/bob/d' c.csv >d.csv; toy-sum --consent=d.csv:m orders.csv
  toy-sum: d.csv:1: 'granted' is not read, and each consent holds from ever (want --columns=consent.given=name if this says from when)
  customer,rows,amount
  ann,2,17
  $ toy-limit --columns=consent.given=granted --consent=d.csv:m orders.csv
  toy-limit: --consent: nobody who was read has agreed to 'm', and nothing is left (are customers written alike in both?)
  customer,time,amount,verdict
  $ sed 's/,,revoked/,2026-01-20,revoked/' c.csv >d.csv; toy-limit --columns=consent.given=granted --consent=d.csv:m orders.csv
  customer,time,amount,verdict
  bob,2026-01-05,2,pass
  $ sed 's/bob,m/bob,risk/' c.csv >d.csv; toy-limit --columns=consent.given=granted --consent=d.csv:m orders.csv
  toy-limit: --consent: nobody who was read has agreed to 'm', and nothing is left (are customers written alike in both?)
  customer,time,amount,verdict
  $ printf 'customer,purpose,授权日期,withdrawn,状态\n张三,m,2026-01-01,,有效\n李四,m,2026-01-01,,已撤回\n' >c.csv; toy-sum --lang=zh --consent=c.csv:m orders.csv
  toy-sum: c.csv:3: 状态 为 '已撤回' 而 withdrawn 为空：该同意会算作有效（应在 withdrawn 中填写日期）
  [1]
  $ printf 'customer,purpose,withdrawn,是否同意\nann,m,,是\ncat,m,,否\n' >c.csv; toy-sum --consent=c.csv:m orders.csv
  toy-sum: c.csv:3: 是否同意 is '否' and withdrawn is empty: the consent would hold (want the day in withdrawn)
  [1]
  $ printf 'customer,purpose,授权日期,withdrawn,状态\nann,m,2026-01-01,,有效\n' >c.csv; toy-sum --lang=zh --consent=c.csv:m orders.csv
  toy-sum: c.csv:1：没有读取“授权日期”，每项同意自始有效（若该列是起始时间，应为 --columns=consent.given=列名）
  客户,行数,款额
  ann,2,17

What a run was for goes into --stats:

  $ toy-sum --purpose='coupons "spring"' --basis='PIPL 13.1.1' --stats=stats orders.csv >said; grep -oE '"(purpose|basis)":"([^"\\]|\\.)*"' stats
  "purpose":"coupons \"spring\""
  "basis":"PIPL 13.1.1"
  $ toy-sum --purpose=coupons orders.csv
  toy-sum: --purpose and --basis go into --stats (want --stats=FILE) (see toy-sum --help)
  [2]
