The gate prints where, and never what; status 3 says that there is something:

  $ printf '姓名,note,amount\n李四,"打13800138000, ann@b.cn",5\n,x,6\n王五,无,7\n' >a.csv; pii-mask --gate a.csv
  pii-mask: personal data in 4 places
  row,column,kind
  2,姓名,name
  2,note,phone
  2,note,email
  4,姓名,name
  [3]
  $ pii-mask --gate=phone,idcard a.csv
  pii-mask: personal data in 1 place
  row,column,kind
  2,note,phone
  [3]
  $ pii-mask --gate=idcard a.csv
  row,column,kind
  $ pii-mask --gate --do=name=keep,phone=keep,email=keep a.csv
  row,column,kind
  $ pii-mask a.csv | pii-mask --gate
  row,column,kind
  $ pii-mask --gate --format=json a.csv 2>said | head -n 1; cat said
  {"row":2,"column":"姓名","kind":"name"}
  pii-mask: personal data in 4 places
  $ for j in 1 7; do pii-mask -j $j --gate a.csv 2>&1 | cksum; done | uniq | wc -l
  1

--explain says which rule, which bytes, and what is done:

  $ pii-mask --explain --do=email=keep a.csv
  row,column,kind,rule,start,end,action,doubtful
  2,姓名,name,column,0,6,mask,0
  2,note,phone,mobile,3,14,mask,0
  2,note,email,email,16,24,keep,0
  4,姓名,name,column,0,6,mask,0

The report counts; sample_row is a line, and key the check value of the key:

  $ (umask 077; echo 0123456789abcdef0123456789abcdef >key); cat a.csv a.csv | pii-mask --do=phone=token,name=drop -k key --report=report.csv; cat report.csv
  pii-mask: stdin:5: the header is here again, and passed over
  姓名,note,amount
  ,"打phone_1a764101ee432b4abd949b57e8b06c94, a**@b.cn",5
  ,x,6
  ,无,7
  ,"打phone_1a764101ee432b4abd949b57e8b06c94, a**@b.cn",5
  ,x,6
  ,无,7
  kind,column,action,cells,rows,doubtful,sample_row,key
  email,note,mask,2,2,0,2,
  name,姓名,drop,4,4,0,2,
  phone,note,token,2,2,0,2,91255182
  $ pii-mask --stats=stats --report=none.csv a.csv >out; tr ',' '\n' <stats | grep -E '^"(places|cells)' | tr -d '}'; cat none.csv
  "places_changed":4
  "cells_doubtful":0
  kind,column,action,cells,rows,doubtful,sample_row,key
  email,note,mask,1,1,0,2,
  name,姓名,mask,2,2,0,2,
  phone,note,mask,1,1,0,2,

Tokens: one value, however it is written, has one; with another key or hash another:

  $ printf 'n,tel\n+86 138-0013-8000,１３８００１３８０００\n008613800138000,138 0013 8000\n' >p.csv; pii-mask --do=token -k key p.csv
  n,tel
  phone_1a764101ee432b4abd949b57e8b06c94,phone_1a764101ee432b4abd949b57e8b06c94
  phone_1a764101ee432b4abd949b57e8b06c94,phone_1a764101ee432b4abd949b57e8b06c94
  $ pii-mask --do=token -k key --hash=sm3 p.csv | tail -n 1
  phone_6b8f18f150e7799356f942a704a21943,phone_6b8f18f150e7799356f942a704a21943
  $ pii-mask --do=token --bare -k key p.csv | tail -n 1
  71496a1d6c437b1e4a27c566d6d65d5e,71496a1d6c437b1e4a27c566d6d65d5e
  $ pii-mask --do=token -k key p.csv >once; pii-mask --do=token -k key once | cmp - once; pii-mask --gate once
  row,column,kind

A policy is a table; options come after it, and --print-policy writes one:

  $ printf 'kind,action,column\nphone,drop,\nemail,keep,\nname,mask:1-1,note\n' >policy.csv; pii-mask --policy=policy.csv a.csv
  姓名,note,amount
  李*,打********************n,5
  ,*,6
  王*,无,7
  $ pii-mask --policy=policy.csv --do=phone=mask --col=note=text a.csv
  姓名,note,amount
  李*,"打138****8000, ann@b.cn",5
  ,x,6
  王*,无,7
  $ printf 'kind,action,column\nname,drop,gone\n' >gone.csv; pii-mask --policy=gone.csv a.csv | sed 1d | head -n 1
  pii-mask: gone.csv: no column 'gone'; columns that are there: 0 of 1
  李*,"打138****8000, a**@b.cn",5
  $ pii-mask --print-policy >policy.csv; pii-mask --policy=policy.csv a.csv | cksum; pii-mask a.csv | cksum
  3690706670 69
  3690706670 69
  $ pii-mask --print-policy --do=phone=mask:1-2,birth=gen:year,amount=gen:7 >policy.csv; grep : policy.csv; pii-mask --print-policy --policy=policy.csv | cmp - policy.csv
  phone,C2,mask:1-2
  birth,C2,gen:year
  amount,C1,gen:7
  $ pii-mask --print-policy --do=token,secret=keep | awk -F, '{ print $3 }' | sort | uniq -c | awk '{ print $1, $2 }'
  1 action
  6 keep
  17 token

Who reads a column, by what other runs have written with --stats:

  $ printf 'customer,phone,姓名,note,amount,time\nC1,13800138000,李四,ann@b.cn,5,2026-01-05\n' >u.csv; rfm-cluster -k 1 --stats=1.json --where='note!=x' u.csv >out; kanon-gate --quasi=phone --min-class=1 --stats=2.json u.csv >out; pii-mask --stats=3.json u.csv >out
  rfm-cluster: 'x' is a value of --where that no cell is equal to
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  $ grep -o '"columns":[^]]*]' 1.json 2.json 3.json
  1.json:"columns":["customer","note","amount","time"]
  2.json:"columns":["phone"]
  3.json:"columns":[]
  $ pii-mask --report=r.csv --used=1.json --used=2.json --used=3.json u.csv >out; cut -d, -f1,2,9 r.csv
  pii-mask: '姓名' holds personal data and no run of --used reads it: --drop leaves it out
  kind,column,used_by
  email,note,rfm-cluster
  name,姓名,
  phone,phone,kanon-gate
  $ pii-mask --stats=s.json --report=r.csv --used=2.json u.csv >out; cut -d, -f1,2,9 r.csv; grep -o '"columns_unused":[0-9]*' s.json
  pii-mask: '姓名' holds personal data and no run of --used reads it: --drop leaves it out (the first of 2)
  kind,column,used_by
  email,note,
  name,姓名,
  phone,phone,kanon-gate
  "columns_unused":2
  $ printf 'customer,time,13800138000\nC1,2026-01-05,5\n' | rfm-cluster -k 1 --redact --columns=amount='#3' --stats=s.json >out; grep -o '"columns":[^]]*]' s.json
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  "columns":["customer","time"]

Digits for systems that take nothing but digits, and back; it stays personal data:

  $ printf 'phone,证件号,note,cust\n+86 138-0013-8000,110105491231002,打13800138000,12345\n13800138000,11010519491231002X,x,C0000123456\n' >e.csv; pii-mask --do=phone=fpe,idcard=fpe --col=cust=cust:fpe -k key e.csv | tee once
  pii-mask: e.csv:2: this row has a cell that is not what its column says: it is treated as if it were
  phone,证件号,note,cust
  31926380352,12399371907509799X,打31926380352,
  31926380352,12399371907509799X,x,C5688952685
  $ pii-mask --do=phone=fpe:undo,idcard=fpe:undo --col=cust=cust:fpe:undo -k key once
  phone,证件号,note,cust
  13800138000,11010519491231002X,打31926380352,
  13800138000,11010519491231002X,x,C0000123456
  $ pii-mask --gate=phone,idcard --do=phone=fpe,idcard=fpe -k key once | cut -d, -f2,3 | sort | uniq -c | sed 's/^ *//'
  pii-mask: once:2: this row has a cell that is not what its column says: it is treated as if it were (the first of 4)
  pii-mask: personal data in 4 places
  1 column,kind
  2 phone,phone
  2 证件号,idcard
  $ printf 'card\n4111 1111 1111 1111\n' >c.csv; for j in 1 2 3; do pii-mask --do=card=fpe --hash=sha256 -k key c.csv | tail -n 1; done | uniq
  2351212272399654
