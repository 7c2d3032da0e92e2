What files hold about ann, line by line:

  $ echo 0123456789abcdef0123456789abcdef >key; chmod 600 key
  $ printf 'customer,time,amount\nann,2026-01-01,1\nbob,2026-01-02,2\nann b,2026-01-02,3\n' >orders.csv
  $ rfm-cluster --partial -o rfm.state orders.csv
  $ printf 'inviter,invitee,time\nann,bob,2026-01-01\ncat,ann,2026-01-02\n' >invites.csv
  $ invite-chain -f invites.csv --index=chain.index --count cat >said
  invite-chain: invites.csv:2: this person was invited by somebody who was himself invited later
  $ printf '# orders.csv:7: soon is no date\nann,soon,9\n# orders.csv:8: soon is no date\nbob,soon,9\n' >reject
  $ cust-report --id=ann orders.csv rfm.state invites.csv chain.index reject
  file,program,what,line,how,value
  orders.csv,,a table of people,2,about,customer=ann; time=2026-01-01; amount=1
  rfm.state,rfm-cluster,transactions-state,2,about,t 1767225600000 1000000000 1 0
  invites.csv,,a table of people,2,named,inviter=ann; invitee=bob; time=2026-01-01
  invites.csv,,a table of people,3,about,inviter=cat; invitee=ann; time=2026-01-02
  chain.index,invite-chain,invite-index,,somewhere,
  reject,,rejected rows,2,named,"ann,soon,9"
  $ cust-report --id=ann --format=json --stats=stats orders.csv rfm.state; tr , '\n' <stats | grep -E 'found|identifiers|files_of|"lines'
  {"file":"orders.csv","program":null,"what":"a table of people","line":2,"how":"about","value":"customer=ann; time=2026-01-01; amount=1"}
  {"file":"rfm.state","program":"rfm-cluster","what":"transactions-state","line":2,"how":"about","value":"t 1767225600000 1000000000 1 0"}
  "identifiers":1
  "lines":9
  "found":2
  "files_of":2

Under each of his names by --ids; by token with a key:

  $ printf 'alias,customer\n13800138000,ann\n' >map.csv; printf 'phone,amount,customer\n13800138000,1,\n' >p.csv
  $ cust-report --ids=map.csv --id=ann p.csv orders.csv
  file,program,what,line,how,value
  p.csv,,a table of people,2,named,phone=13800138000; amount=1
  orders.csv,,a table of people,2,about,customer=ann; time=2026-01-01; amount=1
  $ cust-forget -k key --id=ann --as-of=2026-11-29 --audit=record.csv invites.csv >said; cust-report -k key --id=ann invites.csv record.csv
  file,program,what,line,how,value
  invites.csv,,a table of people,2,named,inviter=127a5a45e3707cd0cfd3cac4374c8843; invitee=bob; time=2026-01-01
  record.csv,cust-forget,forget-record,2,named,time=2026-11-29T00:00:00Z; token=127a5a45e3707cd0cfd3cac4374c8843; ground=PIPL 47; due=2026-12-29T00:00:00Z; file=invites.csv; format=a table of people; sha256_before=c119ef20d56bcc4f37b20a4df01410ecbbe4d7ddf91ccd31d42bc7583da869b5; sha256_after=33d00718f4aa2b87bc835d5c242a224414944610dbb4adbb17b97092a9cbfa99; lines_seen=2; lines_cut=1; lines_hidden=1; status=done; seal=39a9aeac9e277db701b5d36373bb0166

The test that forgetting worked:

  $ cust-report --id=ann --expect-none orders.csv rfm.state invites.csv
  cust-report: something is kept: 2 lines in 2 of 3 files
  file,program,what,line,how,value
  orders.csv,,a table of people,2,about,customer=ann; time=2026-01-01; amount=1
  rfm.state,rfm-cluster,transactions-state,2,about,t 1767225600000 1000000000 1 0
  [3]
  $ cust-report --id=ann --expect-none invites.csv
  file,program,what,line,how,value
  $ cust-forget -k key --id=ann --audit=record.csv orders.csv rfm.state >said; cust-report --id=ann --expect-none orders.csv rfm.state invites.csv; echo $?
  file,program,what,line,how,value
  0

The name in other letters, or with a blank, is perhaps his, and is told:

  $ printf 'customer,time,amount\nANN,2026-01-01,1\n bob,2026-01-02,2\nAnn ,2026-01-02,3\n' >case.csv
  $ cust-report --id=ann --expect-none --stats=stats case.csv; grep -o '"near":[0-9]*' stats
  cust-report: case.csv:2: this is the name but for case or blanks, and perhaps the same person (--id with it looks for it, too) (the first of 2)
  file,program,what,line,how,value
  "near":2
  $ rfm-cluster --partial -o case.state case.csv; cust-report --id=Bob,x --expect-none case.state
  cust-report: case.state:2: this is the name but for case or blanks, and perhaps the same person (--id with it looks for it, too)
  file,program,what,line,how,value
  $ cust-report --id=ann,ANN,'Ann ' --expect-none case.csv
  cust-report: something is kept: 2 lines in 1 of 1 files
  file,program,what,line,how,value
  case.csv,,a table of people,2,about,customer=ANN; time=2026-01-01; amount=1
  case.csv,,a table of people,4,about,customer=Ann ; time=2026-01-02; amount=3
  [3]
  $ cust-report --lang=zh --id=ann --expect-none case.csv
  cust-report: case.csv:2: 与所找的名字只差大小写或空白，也许是同一人（在 --id 里加上它也会查找）（共 2 处，此为第一处）
  文件,程序,对象,行,方式,值

What makes no sense:

  $ cust-report orders.csv
  cust-report: about whom? (want --id=IDENTIFIER,...) (see cust-report --help)
  [2]
  $ cust-report --id=ann
  cust-report: no files (want their names) (see cust-report --help)
  [2]
  $ echo hello >b.txt; cust-report --id=ann orders.csv b.txt
  cust-report: b.txt: not known what this is (want a file of the toolkit, or a table with a column of people)
  [1]
  $ cust-report --id=ann none.csv
  cust-report: none.csv: No such file or directory
  [1]
  $ gzip -c orders.csv >o.gz; cust-report --id=ann o.gz
  cust-report: o.gz: compressed: gunzip it first (want a file of the toolkit, or a table with a column of people)
  [1]

What a spreadsheet calls Unicode text is UTF-16, and has zeros between its letters.

  $ printf '\377\376c\0u\0s\0t\0' >u16.csv; cust-report --id=ann u16.csv
  cust-report: u16.csv: not known what this is, as its first line is not UTF-8: convert it with iconv (want a file of the toolkit, or a table with a column of people)
  [1]
  $ printf '\0' >zero; cust-report --id=ann zero
  cust-report: zero: not known what this is (want a file of the toolkit, or a table with a column of people)
  [1]
  $ printf 'ann\0bob\n1\n' >mixed; cust-report --id=ann mixed
  cust-report: mixed: not known what this is (want a file of the toolkit, or a table with a column of people)
  [1]

Identifiers are compared as bytes.

  $ printf 'email,time\nAnn@X.cn,2026-01-01\nann@x.cn,2026-01-02\n' >case.csv; cust-report --id=ann@x.cn --keep=line case.csv
  cust-report: case.csv:2: this is the name but for case or blanks, and perhaps the same person (--id with it looks for it, too)
  line
  3
  $ cust-report --id=ann@x.cn,Ann@X.cn --keep=line case.csv
  line
  2
  3
  $ cust-report --id=ann@x.cn --id=Ann@X.cn --keep=line case.csv
  line
  2
  3

An empty identifier, as of a variable that is not set, is nobody; and a name in Chinese
would not be found in a table that is not UTF-8:

  $ printf 'customer,amount\n\300\356,1\nbob,2\n' >gb.csv; cust-report --id= --expect-none gb.csv
  cust-report: an identifier is empty
  [1]
  $ cust-report --id=bob, --expect-none gb.csv
  cust-report: an identifier is empty
  [1]
  $ cust-report --id=李 --expect-none gb.csv
  cust-report: gb.csv: this is not UTF-8, and names would not be found in it (want it converted: iconv -f GB18030 -t UTF-8)
  [1]
  $ cust-report --id=bob --expect-none gb.csv | wc -l
  cust-report: something is kept: 1 line in 1 of 1 files
  2

With the key his tokens are found in what pii-mask wrote, whichever form they have and
however he was written:

  $ printf 'customer,phone\nann,+86 138-0013-8000\nbob,13900139000\n' >raw.csv
  $ pii-mask --do=phone=token -k key raw.csv >kind.csv; cust-report -k key --id=13800138000 --expect-none kind.csv | cut -d, -f1-5
  cust-report: something is kept: 1 line in 1 of 1 files
  file,program,what,line,how
  kind.csv,,a table of people,2,named
  $ pii-mask --do=phone=token --bare -k key raw.csv >bare.csv; cust-report -k key --id='138 0013 8000' --expect-none bare.csv | cut -d, -f1-5
  cust-report: something is kept: 1 line in 1 of 1 files
  file,program,what,line,how
  bare.csv,,a table of people,2,named
  $ cust-report --id=13800138000 --expect-none kind.csv | wc -l
  1

By SM3 as by SHA-256, under the same key, which may come from a pipe:

  $ pii-mask --do=phone=token --hash=sm3 -k key raw.csv >sm3.csv; cust-report -k key --id=13800138000 --expect-none sm3.csv | cut -d, -f1-5
  cust-report: something is kept: 1 line in 1 of 1 files
  file,program,what,line,how
  sm3.csv,,a table of people,2,named
  $ pii-mask --do=phone=token --hash=sm3 --bare -k key raw.csv >bare3.csv; cust-report -k key --id=13800138000 --expect-none bare3.csv | cut -d, -f4
  cust-report: something is kept: 1 line in 1 of 1 files
  line
  2
  $ mkfifo -m 600 pipe; cat key >pipe & cust-report -k pipe --id=13800138000 --expect-none sm3.csv kind.csv | cut -d, -f4
  cust-report: something is kept: 2 lines in 2 of 2 files
  line
  2
  2

What is an image or an index is told by the program that it names; a model of products
has no people, and none are found in it by chance:

  $ printf 'scene,match,action,text\nhi,login,push:hi,hi\n' >rules.csv; printf 'customer,time,kind\nann,2026-03-01,login\n' >log.csv
  $ scene-push -r rules.csv -s scene.state log.csv >said 2>&1
  $ printf 'customer,time,product\nann,2026-01-01,annuity\nbob,2026-01-01,annuity\nbob,2026-01-02,card\nann,2026-01-02,card\n' | item-next --save=next.model -o said
  item-next: 'ann' gets fewer products than --each: there are no more that may be shown (the first of 2)
  $ printf 'a,b,label\n1,2,1\n2,1,0\n3,2,1\n4,1,0\n' | model-fit --kind=fm --label=label --epochs=1 -o machine 2>said; model-score -m machine --export=onnx -o machine.onnx
  $ grep -c annuity next.model
  1
  $ cust-report --id=ann scene.state next.model machine.onnx
  file,program,what,line,how,value
  scene.state,scene-push,scene-state,,somewhere,
  $ cust-forget -k key --id=ann --dry-run scene.state next.model machine.onnx
  cust-forget: some files have to be made anew from rows without these people (status rebuild)
  file,what,status,lines,cut,hidden
  scene.state,scene-state,rebuild,1,0,0
  next.model,recommendation-model,nothing,0,0,0
  machine.onnx,machine-onnx,nothing,0,0,0
  [3]

State of --ids has customers alone, and that somebody was not found there under the
identifier of his rows proves nothing; with the map it does, or with any that has him,
as an alias or as the customer:

  $ printf 'alias,customer\nD1,C1\nD2,C2\n' >map.csv; printf 'customer,time,amount\nD1,2026-01-01,1\nD2,2026-01-02,2\n张三,2026-01-03,4\n' >deposits
  $ rfm-cluster --ids=map.csv --partial -o q.st deposits 2>said
  $ cust-report --id=D2 q.st
  cust-report: q.st: this state was made with --ids and knows customers alone: who is asked for by another identifier cannot be found in it (want --ids with a table that has the identifier, or the customer)
  file,program,what,line,how,value
  $ cust-report --id=D2 --expect-none --stats=stats q.st; grep -o '"unsure":[0-9]*' stats
  cust-report: q.st: this state was made with --ids and knows customers alone: who is asked for by another identifier cannot be found in it (want --ids with a table that has the identifier, or the customer)
  cust-report: that nothing is kept is not shown of 1 of 1 files
  file,program,what,line,how,value
  "unsure":1
  $ cust-report --id=D2,李四 --lang=zh --expect-none q.st deposits
  cust-report: q.st: 该状态是用 --ids 生成的，只认客户标识：用其他标识查找的人在其中找不到（应给出含有该标识或该客户的 --ids 表）
  cust-report: 不能证明没有保存任何内容：1 个文件（共 2 个）; 还留有内容：1 行，在 1 个文件里（共 2 个）
  文件,程序,对象,行,方式,值
  deposits,,a table of people,3,about,customer=D2; time=2026-01-02; amount=2
  [3]
  $ cust-report --id=张三 --expect-none q.st
  cust-report: something is kept: 1 line in 1 of 1 files
  file,program,what,line,how,value
  q.st,rfm-cluster,transactions-state,4,about,t 1767398400000 4000000000 1 0
  [3]
  $ cust-report --id=D2 --ids=map.csv --keep=line,how q.st
  line,how
  3,about
  $ cust-forget -k key --id=C2 --audit=q.csv q.st
  file,what,status,lines,cut,hidden
  q.st,transactions-state,done,3,1,0
  $ cust-report --id=D2 --ids=map.csv --expect-none q.st
  file,program,what,line,how,value
  $ for id in D2 C2; do printf 'alias,customer\nD2,C2\n' | cust-report --id=$id --ids=- --expect-none q.st; done
  file,program,what,line,how,value
  file,program,what,line,how,value
  $ printf 'alias,customer\nD9,C9\n' | cust-report --id=D2 --ids=- --expect-none q.st
  cust-report: q.st: this state was made with --ids and knows customers alone: who is asked for by another identifier cannot be found in it (want --ids with a table that has the identifier, or the customer)
  cust-report: that nothing is kept is not shown of 1 of 1 files
  file,program,what,line,how,value
  [3]
