What each program understands of its input, a line a fact; the status is 0 whatever
is wrong with it.

  $ cat >orders.csv <<END
  > user_id,date,amount,status
  > ann,2026-03-01,10,paid
  > bob,2026-03-02,none,cancelled
  > ann,2026-03-05 12:00,"1,020.50",paid
  > user_id,date,amount,status
  > cid,2026-13-09,,refunded
  > bob,2026-03-11
  > END
  $ rfm-cluster --describe --tz=Asia/Shanghai --thousands=, orders.csv >facts; echo $?
  0
  $ grep -v 'roles without a column' facts
  file        fact                    value                                                                    how
  ----------  ----------------------  -----------------------------------------------------------------------  ------------------------------------------------------------
  orders.csv  encoding                ASCII                                                                    as far as was read; else UTF-8
  orders.csv  delimiter               comma                                                                    by the first line
  orders.csv  quotes                  " around cells (CSV)
  orders.csv  line ends               LF
  orders.csv  columns                 user_id, date, amount, status                                            the first line
  orders.csv  rows in the head        6
  orders.csv  role customer           user_id                                                                  another name of it
  orders.csv    first values          ann, bob, ann
  orders.csv  role time               date                                                                     another name of it
  orders.csv    first values          2026-02-28T16:00:00Z, 2026-03-01T16:00:00Z, 2026-03-05T04:00:00Z
  orders.csv    range                 2026-02-28T16:00:00Z .. 2026-03-05T04:00:00Z                             in UTC, as far as was read
  orders.csv    odd                   1 cell                                                                   line 6: '2026-13-09' is not a date: month 13 (want 01 to 12)
  orders.csv  role amount             amount                                                                   its name
  orders.csv    first values          10, 1020.50
  orders.csv    odd                   1 cell                                                                   line 3: 'none' is not an amount (want 1234.50)
  orders.csv    empty cells           1
  orders.csv  columns without a role  status
  orders.csv  bad rows                1                                                                        line 7: 2 fields where the header has 4
  orders.csv  header again            1                                                                        passed over
  $ rfm-cluster --describe --format=csv --keep=fact,value --columns=time=status orders.csv | grep -v 'without a column'
  fact,value
  encoding,ASCII
  delimiter,comma
  quotes,""" around cells (CSV)"
  line ends,LF
  columns,"user_id, date, amount, status"
  rows in the head,6
  role customer,user_id
    first values,"ann, bob, ann"
  role time,status
    odd,4 cells
  role amount,amount
    first values,10
    odd,2 cells
    empty cells,1
  columns without a role,date
  bad rows,1
  header again,1

What cannot be read is said, in the words of the error:

  $ printf 'who;when;what\r\nann;1;2\r\n' | rfm-cluster --describe --format=csv --drop=file | grep -v 'roles without'
  fact,value,how
  encoding,ASCII,as far as was read; else UTF-8
  delimiter,comma,by the first line
  quotes,""" around cells (CSV)",
  line ends,CRLF,
  columns,who;when;what,the first line
  rows in the head,1,
  columns without a role,who;when;what,
  wrong,"no column 'customer' (has: who;when;what): if ';' divides it, say -d ';'",
  $ printf 'who;when;what\r\nann;1;2\r\n' | rfm-cluster 2>&1
  rfm-cluster: stdin: no column 'customer' (has: who;when;what): if ';' divides it, say -d ';'
  [1]
  $ : >empty; rfm-cluster --describe empty
  rfm-cluster: empty: no header line: the input is empty
  [1]
  $ rfm-cluster --describe no-such-file
  rfm-cluster: no-such-file: No such file or directory
  [1]

Tables of options, and several files:

  $ printf 'customer,tier\nann,gold\nbob,\n' >tiers.csv; printf 'alias,customer\nb,bob\n' >ids.csv
  $ printf 'customer\tdate\tamount\nann\t2026-01-01\t5\n' >second.tsv
  $ rfm-cluster --describe --format=csv --with=tiers.csv --ids=ids.csv orders.csv second.tsv | grep -v role
  file,fact,value,how
  ids.csv,rows,1,--ids
  ids.csv,columns,"alias, customer",
  ids.csv,key,alias,alias
  tiers.csv,rows,2,--with
  tiers.csv,columns,"customer, tier",
  tiers.csv,key,customer,customer
  orders.csv,encoding,ASCII,as far as was read; else UTF-8
  orders.csv,delimiter,comma,by the first line
  orders.csv,quotes,""" around cells (CSV)",
  orders.csv,line ends,LF,
  orders.csv,columns,"user_id, date, amount, status, tier",the first line
  orders.csv,rows in the head,6,
  orders.csv,  first values,"ann, bob, ann",
  orders.csv,  first values,"2026-03-01T00:00:00Z, 2026-03-02T00:00:00Z, 2026-03-05T12:00:00Z",
  orders.csv,  range,2026-03-01T00:00:00Z .. 2026-03-05T12:00:00Z,"in UTC, as far as was read"
  orders.csv,  odd,1 cell,line 6: '2026-13-09' is not a date: month 13 (want 01 to 12)
  orders.csv,  first values,10,
  orders.csv,  odd,2 cells,line 3: 'none' is not an amount (want 1234.50)
  orders.csv,  empty cells,1,
  orders.csv,bad rows,1,line 7: 2 fields where the header has 4
  orders.csv,header again,1,passed over
  second.tsv,encoding,ASCII,as far as was read; else UTF-8
  second.tsv,delimiter,TAB,by the first line
  second.tsv,quotes,none; \t \n \r \\ are escapes (TSV),
  second.tsv,line ends,LF,
  second.tsv,columns,"customer, date, amount, tier",the first line
  second.tsv,rows in the head,1,
  second.tsv,  first values,ann,
  second.tsv,  first values,2026-01-01T00:00:00Z,
  second.tsv,  range,2026-01-01T00:00:00Z .. 2026-01-01T00:00:00Z,"in UTC, as far as was read"
  second.tsv,  first values,5,

Other programs.  What is off for want of a column is told, and no state is made:

  $ printf 'inviter,invitee,time,event\na,b,2026-01-01,1\n,c,2026-01-02,2\n' >invites.csv
  $ invite-guard --describe --format=csv --drop=file -s state invites.csv | sed 's/off: .*/off/'; ls state
  ls: cannot access 'state': No such file or directory
  fact,value,how
  encoding,ASCII,as far as was read; else UTF-8
  delimiter,comma,by the first line
  quotes,""" around cells (CSV)",
  line ends,LF,
  columns,"inviter, invitee, time, event",the first line
  rows in the head,2,
  role inviter,inviter,its name
    first values,a,
    empty cells,1,
  role invitee,invitee,its name
    first values,"b, c",
  role time,time,its name
    first values,"2026-01-01T00:00:00Z, 2026-01-02T00:00:00Z",
    range,2026-01-01T00:00:00Z .. 2026-01-02T00:00:00Z,"in UTC, as far as was read"
  role event,event,its name
    first values,"1, 2",
  roles without a column,"ip, device, phone, reward, campaign, email",
  off,"invites.csv: no column 'ip', so these checks are off
  off,"invites.csv: no column 'device', so these checks are off
  off,"invites.csv: no column 'phone', so these checks are off
  off,"invites.csv: no column 'reward', so no reward is due",
  [2]
  $ invite-ring --describe --format=csv --keep=fact,value invites.csv | head -n 8
  fact,value
  encoding,ASCII
  delimiter,comma
  quotes,""" around cells (CSV)"
  line ends,LF
  columns,"inviter, invitee, time, event"
  rows in the head,2
  role invitee,invitee
  $ invite-chain --describe --format=csv --keep=fact,value -f invites.csv --count a | tail -n 3
    range,2026-01-01T00:00:00Z .. 2026-01-02T00:00:00Z
  roles without a column,verdict
  columns without a role,event
  $ printf 'user,url,ref\nu1,https://a.example/,\n' | utm-channel --describe --format=tsv | grep -v 'roles without' | tail -n 7
  stdin	line ends	LF	
  stdin	columns	user, url, ref	the first line
  stdin	rows in the head	1	
  stdin	role url	url	its name
  stdin	  first values	https://a.example/	
  stdin	columns without a role	user, ref	
  stdin	off	stdin: no column 'referrer': a visit without tags or a code counts as Direct	
  $ printf 'customer,time,channel,converted\nann,2026-01-01,Email,maybe\nbob,2026-01-02,Email,yes\n' >touches.csv
  $ attrib-roi -m last --describe --format=csv --keep=fact,value,how touches.csv | grep -A2 converted
  columns,"customer, time, channel, converted",the first line
  rows in the head,2,
  role customer,customer,its name
  --
  role converted,converted,its name
    first values,yes,
    odd,1 cell,line 2: 'maybe' is not yes or no
  $ printf 'customer,segment\n1,a\n' >in.csv
  $ printf 'rule_id,segment,product,kind,currency,list,base\nA,*,card,fee,CNY,100,80\n' >r.csv
  $ offer-price --describe --format=csv -r r.csv in.csv | grep -v 'role'
  offer-price: r.csv:2: a rule without unit_cost: the value of its offers is their whole price
  file,fact,value,how
  r.csv,rows,1,--rules
  r.csv,columns,"rule_id, segment, product, kind, currency, list, base",
  in.csv,encoding,ASCII,as far as was read; else UTF-8
  in.csv,delimiter,comma,by the first line
  in.csv,quotes,""" around cells (CSV)",
  in.csv,line ends,LF,
  in.csv,columns,"customer, segment",the first line
  in.csv,rows in the head,1,
  in.csv,  first values,1,
  in.csv,  first values,a,
  in.csv,wrong,"no column says who has agreed to offers (want a column 'consent' or 'opt_out', or its name as --columns=consent=NAME; --no-consent if nobody has to agree)",
  $ printf 'customer,offer_id,product,value,cost\nann,a1,card,50,20\n' | offer-budget -b 100 --describe --format=csv --keep=fact,value | head -n 9
  fact,value
  encoding,ASCII
  delimiter,comma
  quotes,""" around cells (CSV)"
  line ends,LF
  columns,"customer, offer_id, product, value, cost"
  rows in the head,1
  role customer,customer
    first values,ann
  $ printf 'customer,product,kind,price,list_price,cell,sex\nc1,card,fee,80,100,a,F\n' | offer-audit --protected=sex --describe --format=csv --keep=fact,value | grep role
  role customer,customer
  role product,product
  role kind,kind
  role price,price
  role list_price,list_price
  role cell,cell
  role sex,sex
  roles without a column,"tenure, chosen, currency"
  $ printf 'question\n年费\n' | kg-ask -f samples/knowledge.csv --describe --format=csv --keep=fact,value
  fact,value
  encoding,UTF-8
  delimiter,comma
  quotes,""" around cells (CSV)"
  line ends,LF
  columns,question
  rows in the head,1
  role question,question
    first values,年费
  roles without a column,"session, time, turn"
  $ kg-query -f samples/knowledge.csv --describe '?s 年费 ?x'
  file  fact  value  how
  ----  ----  -----  ------------------------------------------
        rows  none   what the program reads is no table of rows

A pipe is asked for its head alone, and encodings show:

  $ printf 'customer\turl\nu1\t\316\322\n' | utm-channel --describe --format=csv | sed -n 2,5p
  utm-channel: stdin:2: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  stdin,encoding,GB18030,"by its bytes, which are not UTF-8"
  stdin,delimiter,TAB,by the first line
  stdin,quotes,none; \t \n \r \\ are escapes (TSV),
  stdin,line ends,LF,
  $ printf 'customer\turl\nu1\t\316\322\n' | utm-channel --describe --format=csv --encoding=GB18030 | sed -n '2,5p;9p'
  stdin,encoding,GB18030,--encoding
  stdin,delimiter,TAB,by the first line
  stdin,quotes,none; \t \n \r \\ are escapes (TSV),
  stdin,line ends,LF,
  stdin,  first values,我,
  $ gzip -c orders.csv | rfm-cluster --describe -o facts.csv --format=csv --top=4; cat facts.csv
  file,fact,value,how
  stdin,encoding,ASCII,as far as was read; else UTF-8
  stdin,delimiter,comma,by the first line
  stdin,quotes,""" around cells (CSV)",
  stdin,line ends,LF,
  $ printf 'user,url\nu1,\n' | iconv -t UTF-16 | utm-channel --describe --format=csv | sed -n 2p
  stdin,encoding,UTF-16LE,by its first bytes

A time that a run would not take is odd.

  $ printf 'customer,time,amount,birth\na,9999-12-31,5,1900-01-01\nb,2026-01-01,7,1950-01-01\n' | rfm-cluster --describe --format=csv | grep -A 4 'role time' | cut -d, -f2-
  role time,time,its name
    first values,2026-01-01T00:00:00Z,
    range,2026-01-01T00:00:00Z .. 2026-01-01T00:00:00Z,"in UTC, as far as was read"
    odd,1 cell,line 2: '9999-12-31' is not in 1970..2100 (--date-range)
  role amount,amount,its name
  $ printf 'customer,time,amount\na,9999-12-31,5\nb,2026-01-01,7\n' | rfm-cluster --describe --format=csv --date-range=2000..9999 | grep -c odd
  0
  [1]
