A table for people: columns side by side, numbers right and computed ones grouped,
wide characters counted as two columns.

  $ cat >orders.csv <<END
  > 客户,日期,金额,城市
  > 张三丰,2026-03-01,1234567.125,上海
  > Ann,2026-03-02,0.004,New York
  > Bob,2026-03-05,99.995,"北京|""首都"""
  > END
  $ rfm-cluster -k 1 --format=pretty orders.csv 2>said
  customer  recency  frequency       monetary  cluster  segment    action
  --------  -------  ---------  -------------  -------  ---------  --------------------
  Ann             4          1          0.004        1  long-tail  standard products
  Bob             1          1         99.995        1  long-tail  standard products
  张三丰          5          1  1,234,567.125        1  potential  activate by campaign
  $ rfm-cluster -k 1 --format=pretty --digits=2 orders.csv 2>said
  customer  recency  frequency      monetary  cluster  segment    action
  --------  -------  ---------  ------------  -------  ---------  --------------------
  Ann             4          1          0.00        1  long-tail  standard products
  Bob             1          1        100.00        1  long-tail  standard products
  张三丰          5          1  1,234,567.13        1  potential  activate by campaign
  $ utm-channel --format=pretty --keep=客户,金额,城市,channel --columns=url=城市 orders.csv 2>said
  客户           金额  城市         channel
  ------  -----------  -----------  -------
  张三丰  1234567.125  上海         Direct
  Ann           0.004  New York     Direct
  Bob          99.995  北京|"首都"  Direct
  $ rfm-cluster -k 1 --format=markdown --digits=1 orders.csv 2>said
  | customer | recency | frequency | monetary | cluster | segment | action |
  | --- | ---: | ---: | ---: | ---: | --- | --- |
  | Ann | 4 | 1 | 0.0 | 1 | long-tail | standard products |
  | Bob | 1 | 1 | 100.0 | 1 | long-tail | standard products |
  | 张三丰 | 5 | 1 | 1234567.1 | 1 | potential | activate by campaign |
  $ rfm-cluster -k 1 --format=xtab --digits=0 --drop=cluster,segment,action orders.csv 2>said
  customer   Ann
  recency    4
  frequency  1
  monetary   0
  
  customer   Bob
  recency    1
  frequency  1
  monetary   100
  
  customer   张三丰
  recency    5
  frequency  1
  monetary   1234567

Markdown and terminals are kept from what cells may hold:

  $ printf 'customer,url,note\nu1,a?utm_source=x&utm_medium=cpc,"a|b <i> \033[31mred\ttab"\nu2,,"two\nlines"\n' >log.csv
  $ utm-channel --format=markdown --keep=customer,note,utm_source log.csv
  utm-channel: log.csv: no column 'referrer': a visit without tags or a code counts as Direct
  | customer | note | utm_source |
  | --- | --- | --- |
  | u1 | a\|b \<i> \x1b\[31mred\ttab | x |
  | u2 | two\nlines |  |
  $ utm-channel --format=pretty --keep=customer,note,utm_source log.csv
  utm-channel: log.csv: no column 'referrer': a visit without tags or a code counts as Direct
  customer  note                      utm_source
  --------  ------------------------  ----------
  u1        a|b <i> \x1b[31mred\ttab  x
  u2        two\nlines
  $ utm-channel --format=xtab --keep=customer,note,utm_source log.csv
  utm-channel: log.csv: no column 'referrer': a visit without tags or a code counts as Direct
  customer    u1
  note        a|b <i> \x1b[31mred\ttab
  utm_source  x
  
  customer    u2
  note        two\nlines
  utm_source
  $ utm-channel --format=json --keep=note,utm_source log.csv
  utm-channel: log.csv: no column 'referrer': a visit without tags or a code counts as Direct
  {"note":"a|b <i> \u001b[31mred\u0009tab","utm_source":"x"}
  {"note":"two\u000alines","utm_source":null}
  $ utm-channel --format=tsv --keep=note,utm_source log.csv
  utm-channel: log.csv: no column 'referrer': a visit without tags or a code counts as Direct
  note	utm_source
  a|b <i> [31mred\ttab	x
  two\nlines	
  $ utm-channel --format=csv --keep=note,utm_source log.csv
  utm-channel: log.csv: no column 'referrer': a visit without tags or a code counts as Direct
  note,utm_source
  a|b <i> [31mred	tab,x
  "two
  lines",

What fits a terminal: texts are cut, numbers never, and columns that find no room are
named. COLUMNS counts as a terminal's width.

  $ printf 'customer,date,amount,note\nC0000000001,2026-03-01,123456789012.25,x\n' >wide.csv
  $ COLUMNS=60 rfm-cluster -k 1 --format=pretty wide.csv 2>said; cat said
  customer     recency  frequency            monetary  cluster
  -----------  -------  ---------  ------------------  -------
  C0000000001        1          1  123,456,789,012.25        1
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  rfm-cluster: a terminal 60 wide is too narrow: not shown: segment, action (--format=xtab shows all)
  $ COLUMNS=30 rfm-cluster -k 1 --format=pretty wide.csv 2>said; cat said
  customer    recency  frequency
  ----------  -------  ---------
  C00000000…        1          1
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  rfm-cluster: a terminal 30 wide is too narrow: 1 text is cut, and not shown: monetary, cluster, segment, action (--format=xtab shows all)
  $ COLUMNS=5 rfm-cluster -k 1 --format=pretty --keep=monetary,customer wide.csv 2>said; cat said
            monetary
  ------------------
  123,456,789,012.25
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  rfm-cluster: a terminal 5 wide is too narrow: not shown: customer (--format=xtab shows all)
  $ COLUMNS=30 rfm-cluster -k 1 --format=csv wide.csv 2>said
  customer,recency,frequency,monetary,cluster,segment,action
  C0000000001,1,1,123456789012.25,1,long-tail,standard products
  $ printf 'customer,url,城市\nu1,,北京市朝阳区建国门外大街\n' >zh.csv
  $ COLUMNS=24 utm-channel --format=pretty --keep=customer,城市 zh.csv 2>said; cat said
  customer  城市
  --------  --------------
  u1        北京市朝阳区…
  utm-channel: zh.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: a terminal 24 wide is too narrow: 1 text is cut (--format=xtab shows all)

Choosing columns and rows: --keep has an order, --drop has not; a column that is sorted
by need not be written.

  $ printf 'customer,date,amount\na,2026-01-01,9\nb,2026-01-02,10\nc,2026-01-03,100\nd,2026-01-04,10\n' >four.csv
  $ rfm-cluster -k 1 --keep=monetary,customer --sort=monetary:desc four.csv 2>said
  monetary,customer
  100,c
  10,b
  10,d
  9,a
  $ rfm-cluster -k 1 --keep=monetary,customer --sort=monetary,customer:desc --top=3 --stats=stats four.csv 2>said
  monetary,customer
  9,a
  10,d
  10,b
  $ grep -o '"rows_[a-z]*":[0-9]*' stats
  "rows_in":4
  "rows_out":3
  "rows_bad":0
  "rows_undone":0
  $ rfm-cluster -k 1 --keep=#1 --sort=recency:asc --top=1 four.csv 2>said
  customer
  d
  $ rfm-cluster -k 1 --drop=Recency,frequency,action,segment four.csv 2>said
  customer,monetary,cluster
  a,9,1
  b,10,1
  c,100,1
  d,10,1
  $ utm-channel --sort=note --keep=customer,note log.csv
  utm-channel: log.csv: no column 'referrer': a visit without tags or a code counts as Direct
  customer,note
  u1,a|b <i> [31mred	tab
  u2,"two
  lines"
  $ printf 'customer,url,n\n1,,\n2,,x\n3,,10\n4,,9\n5,,-1\n' >mixed.csv
  $ utm-channel --sort=n --keep=n --format=json mixed.csv 2>said
  {"n":"-1"}
  {"n":"9"}
  {"n":"10"}
  {"n":"x"}
  {"n":null}
  $ utm-channel --sort=n:desc --keep=n mixed.csv 2>said
  n
  10
  9
  -1
  x
  ""
  $ utm-channel -o out.csv --top=2 --keep=n --bom mixed.csv 2>said; od -An -c out.csv
   357 273 277   n  \n   "   "  \n   x  \n

Numbers that are computed are rounded, and nothing else:

  $ printf 'customer,url,score\nu1,,2.675\n' | utm-channel --digits=1 --keep=score
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  score
  2.675
  $ printf 'customer,date,amount\na,2026-01-01,2.675\nb,2026-01-02,1.005\n' | rfm-cluster -k 1 --digits=2 --keep=customer,frequency,monetary 2>said
  customer,frequency,monetary
  a,1,2.68
  b,1,1.01
  $ rfm-cluster -k 1 --digits=1 --format=json --keep=frequency,monetary --top=1 four.csv 2>said
  {"frequency":1,"monetary":9.0}

Wrong:

  $ rfm-cluster -k 1 --keep=nothing four.csv 2>said; grep -v refund said
  rfm-cluster: --keep: no column 'nothing' in the output (has: customer, recency, frequency, monetary, cluster, segment, action)
  $ rfm-cluster -k 1 --sort=money:desc four.csv 2>said; cat said
  rfm-cluster: --sort: no column 'money' in the output (has: customer, recency, frequency, monetary, cluster, segment, action)
  $ rfm-cluster -k 1 --keep=customer --drop=segment four.csv
  rfm-cluster: both --keep and --drop (see rfm-cluster --help)
  [2]
  $ rfm-cluster -k 1 --drop=customer,recency,frequency,monetary,cluster,segment,action four.csv 2>said; cat said
  rfm-cluster: --drop leaves no column
  $ rfm-cluster -k 1 --format=json --keep=customer,customer four.csv 2>said; cat said
  rfm-cluster: two columns are called 'customer', of which JSON would keep one
  $ rfm-cluster --partial --keep=customer four.csv
  rfm-cluster: --keep has no effect: --partial writes state (see rfm-cluster --help)
  [2]
  $ rfm-cluster --partial --format=pretty four.csv
  rfm-cluster: --format has no effect: --partial writes state (see rfm-cluster --help)
  [2]
  $ rfm-cluster --top=0 four.csv
  rfm-cluster: --top: '0' is not right (want an integer from 1 on) (see rfm-cluster --help)
  [2]
  $ rfm-cluster --digits=x four.csv
  rfm-cluster: --digits: 'x' is not right (want an integer in -1..100) (see rfm-cluster --help)
  [2]
  $ invite-guard --sort=time four.csv
  invite-guard: --sort: invite-guard answers each row at once, in the order of the input (see invite-guard --help)
  [2]
  $ invite-chain -f samples/invites.csv --dot --keep=id C0001 2>said; tail -n 1 said
  invite-chain: --keep has no effect: the output is no table
