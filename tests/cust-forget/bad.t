What makes no sense, and files that are not known: nothing is changed, not even the
files before them.

  $ echo 0123456789abcdef0123456789abcdef >key; chmod 600 key
  $ printf 'customer,amount\nann,1\nbob,2\n' >a.csv; echo hello >b.txt
  $ cust-forget --id=ann a.csv
  cust-forget: no key (want -k FILE: the record and the list hold tokens) (see cust-forget --help)
  [2]
  $ cust-forget -k key a.csv
  cust-forget: nobody is to be forgotten (want --id=ID,... or --list=FILE) (see cust-forget --help)
  [2]
  $ cust-forget -k key --id=ann a.csv
  cust-forget: no record (want --audit=FILE, or --dry-run) (see cust-forget --help)
  [2]
  $ cust-forget -k key --id=ann --audit=r
  cust-forget: no files (want their names, or --add-to=FILE) (see cust-forget --help)
  [2]
  $ cust-forget -k key --verify
  cust-forget: --verify wants the record (--audit=FILE) (see cust-forget --help)
  [2]
  $ cust-forget -k key --verify --audit=r a.csv
  cust-forget: --verify looks at the record alone (see cust-forget --help)
  [2]
  $ cust-forget -k key --id=, --audit=r a.csv
  cust-forget: an identifier is empty
  [1]
  $ printf '\377\376c\0u\0s\0t\0' >u16.csv; cust-forget -k key --id=ann --audit=r a.csv u16.csv
  cust-forget: u16.csv: not known what this is, as its first line is not UTF-8: convert it with iconv: nothing was changed (want a file of the toolkit, or a table with a column of people)
  [1]
  $ printf '客户号,金额\n张三,1\n' | iconv -f UTF-8 -t GB18030 >gb.csv; cust-forget -k key --id=ann --audit=r gb.csv
  cust-forget: gb.csv: not known what this is, as its first line is not UTF-8: convert it with iconv: nothing was changed (want a file of the toolkit, or a table with a column of people)
  [1]
  $ cust-forget -k key --id=ann --audit=r a.csv b.txt; cat a.csv; ls r
  cust-forget: b.txt: not known what this is: nothing was changed (want a file of the toolkit, or a table with a column of people)
  ls: cannot access 'r': No such file or directory
  customer,amount
  ann,1
  bob,2
  [2]
  $ gzip -k a.csv; cust-forget -k key --id=ann --audit=r a.csv a.csv.gz; cat a.csv
  cust-forget: a.csv.gz: a compressed file is not rewritten: nothing was changed (want a file of the toolkit, or a table with a column of people; gunzip it first)
  customer,amount
  ann,1
  bob,2
  $ cust-forget -k key --id=ann --audit=r a.csv none.csv
  cust-forget: none.csv: No such file or directory
  [1]
  $ cust-forget -k key --id=ann --audit=a.csv a.csv
  cust-forget: --audit=a.csv and the operand a.csv are one file (want another name for one of them) (see cust-forget --help)
  [2]
  $ cust-forget -k key --id=ann --audit=r a.csv a.csv
  cust-forget: the operand a.csv and the operand a.csv are one file (want another name for one of them) (see cust-forget --help)
  [2]
  $ chmod 644 key; cust-forget -k key --id=ann --audit=r a.csv; chmod 600 key
  cust-forget: key: others may read this key (want chmod 600)
  $ printf 'who\nann\n' >l; cust-forget -k key --list=l --audit=r a.csv
  cust-forget: l: no column 'id' (has: who)
  [1]

State of another version can only be made anew; an empty file has nobody:

  $ printf 'ann\trfm-cluster/99\t1\n' >odd.state; : >none; cust-forget -k key --id=ann --audit=r odd.state none; cat odd.state
  cust-forget: some files have to be made anew from rows without these people (status rebuild)
  file,what,status,lines,cut,hidden
  odd.state,state of another version,rebuild,1,0,0
  none,empty,nothing,0,0,0
  ann	rfm-cluster/99	1

State without opening and closing lines stays without; lines that count stay:

  $ printf 'ann\trfm-cluster/1\tt\t1767225600000\t1000000000\t1\t0\nbob\trfm-cluster/1\tt\t1767225600000\t1000000000\t1\t0\n' >piped.state
  $ cust-forget -k key --id=ann --audit=r piped.state; cat piped.state
  file,what,status,lines,cut,hidden
  piped.state,transactions-state,done,2,1,0
  bob	rfm-cluster/1	t	1767225600000	1000000000	1	0
  $ printf 'customer,time,amount\nann,2026-01-01,1\n,2026-01-01,1\nbob,2026-01-01,1\n' | rfm-cluster --partial --max-bad=1 -o c.state - 2>said
  $ cust-forget -k key --id=ann --audit=r c.state; cut -f 1,3- c.state; rfm-cluster --merge --partial c.state | cut -f 1,3
  file,what,status,lines,cut,hidden
  c.state,transactions-state,done,3,1,0
  	#begin
  bob	t	1767225600000	1000000000	1	0
  􏿿	#count	rows_bad	1
  􏿿	#end	2	3bbe9e141d07f64b
  bob	t
  􏿿	#count

A cell is one's own if it is the whole identifier; quotes and TABs do not matter:

  $ printf '"customer","amount"\n"ann","1"\n"ann b","2"\nannb,3\n' >q.csv; cust-forget -k key --id=ann --audit=r q.csv; cat q.csv
  file,what,status,lines,cut,hidden
  q.csv,a table of people,done,3,1,0
  "customer","amount"
  "ann b","2"
  annb,3
  $ printf 'customer\tnote\nann\tx\nbob\tann\n' >t.tsv; cust-forget -k key --id=ann --audit=r t.tsv; cat t.tsv
  file,what,status,lines,cut,hidden
  t.tsv,a table of people,done,2,1,0
  customer	note
  bob	ann

Byte order marks and ends of lines stay, and so does what divides the fields; a row
that cannot be read is cut if his name is in it:

  $ printf '\357\273\277customer;amount\r\nann;1\r\nbob;2\r\n' >x.csv; cust-forget -k key --id=ann --audit=r x.csv; od -An -c x.csv
  file,what,status,lines,cut,hidden
  x.csv,a table of people,done,2,1,0
   357 273 277   c   u   s   t   o   m   e   r   ;   a   m   o   u
     n   t  \r  \n   b   o   b   ;   2  \r  \n
  $ printf 'inviter,invitee\r\nann,"b,c"\r\nbob,cat\r\n' >i.csv; cust-forget -k key --id=ann --audit=r i.csv; od -An -c i.csv | tail -n 3
  file,what,status,lines,cut,hidden
  i.csv,a table of people,done,2,0,1
     0   c   f   d   3   c   a   c   4   3   7   4   c   8   8   4
     3   ,   "   b   ,   c   "  \r  \n   b   o   b   ,   c   a   t
    \r  \n
  $ printf 'customer,amount\nann,1\nbad"row,ann\nbad"row,bob\n' >b.csv; cust-forget -k key --id=ann --audit=r b.csv; cat b.csv
  file,what,status,lines,cut,hidden
  b.csv,a table of people,done,3,2,0
  customer,amount
  bad"row,bob
  $ cust-report --id=ann --expect-none b.csv
  file,program,what,line,how,value

Two states in one file are one afterwards, which reads the same:

  $ printf 'customer,time,amount\nann,2026-01-01,1\nbob,2026-01-01,2\n' >o.csv; rfm-cluster --partial -o a.state o.csv
  $ cat a.state a.state >two.state; cust-forget -k key --id=ann --audit=r two.state; cut -f 1,3- two.state; rfm-cluster --merge --partial two.state
  file,what,status,lines,cut,hidden
  two.state,transactions-state,done,4,2,0
  	#begin
  bob	t	1767225600000	2000000000	1	0
  bob	t	1767225600000	2000000000	1	0
  􏿿	#end	2	08e420e6bd6d7b32
  bob	rfm-cluster/1	t	1767225600000	4000000000	2	0

Of rejected rows his go with their reasons, also one of several lines or one whose
reason alone has his name, and those of others stay:

  $ cat >reject <<'END'
  > # o.csv:2: 'soon' is not a date
  > bob,soon,1
  > # o.csv:3: 'soon' is not a date
  > x,"two
  > lines of ann",soon
  > # o.csv:5: 'ann' is not a date
  > cat,?,1
  > # o.csv:6: 'soon' is not a date
  > dan,soon,1
  > END
  $ cust-forget -k key --id=ann --audit=r reject; cat reject
  file,what,status,lines,cut,hidden
  reject,rejected rows,done,9,5,0
  # o.csv:2: 'soon' is not a date
  bob,soon,1
  # o.csv:6: 'soon' is not a date
  dan,soon,1

Several --id are several identifiers.

  $ printf 'customer,amount\nann,1\nbob,2\ncat,3\n' >three.csv
  $ cust-forget -k key --id=ann --id=bob,x --audit=three.log three.csv
  file,what,status,lines,cut,hidden
  three.csv,a table of people,done,3,2,0
  $ cat three.csv
  customer,amount
  cat,3

A list of --forget is added to, and no other table is:

  $ cust-forget -k key --id=ann --audit=r --add-to=x.csv
  cust-forget: x.csv: its header is not that of a list of --add-to (want token,until,request,key)
  [1]
  $ printf 'token,until\n' >t.csv; cust-forget -k key --id=ann --audit=r --add-to=t.csv
  cust-forget: t.csv: its header is not that of a list of --add-to (want token,until,request,key)
  [1]
  $ cat t.csv
  token,until

A name that differs in case or in blanks around it stays, and is told; of a list of
identifiers in Chinese nobody would be found in a table that is not UTF-8:

  $ printf 'customer,amount\nAnn,1\nann ,2\nzoe,3\n' >near.csv; cust-forget -k key --id=ann,zoe -n near.csv
  cust-forget: near.csv:2: this is the name but for case or blanks, and perhaps the same person (--id with it looks for it, too) (the first of 2)
  file,what,status,lines,cut,hidden
  near.csv,a table of people,done,3,1,0
  $ printf 'customer,amount\n\300\356,1\nbob,2\n' >gb.csv; cust-forget -k key --id=李 --audit=r gb.csv
  cust-forget: gb.csv: this is not UTF-8, and names would not be found in it (want it converted: iconv -f GB18030 -t UTF-8)
  [1]
  $ cust-forget -k key --id=bob -n gb.csv
  file,what,status,lines,cut,hidden
  gb.csv,a table of people,done,2,1,0

Rows of a table in which pii-mask has put tokens are his, too; a token that only names
him stays as it is:

  $ printf 'customer,inviter\nann,x\nbob,ann\n' | pii-mask --col=customer=cust:token,inviter=cust:token -k key >tok.csv; wc -l <tok.csv
  3
  $ cust-forget -k key --id=ann --audit=r tok.csv; sed 1d tok.csv | cut -c1-5
  file,what,status,lines,cut,hidden
  tok.csv,a table of people,done,2,1,0
  cust_

A hard link keeps what the file held:

  $ printf 'customer,time\nann,2026-01-05\nbob,2026-01-05\n' >both.csv; ln both.csv other.csv; cust-forget -k key --id=ann --audit=r both.csv; grep -c ann other.csv
  cust-forget: both.csv: this file has another name (a hard link), under which what it held stays: name that one, too, or remove it
  file,what,status,lines,cut,hidden
  both.csv,a table of people,done,2,1,0
  1
