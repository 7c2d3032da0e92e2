In what TABs divide, \N is no value, as databases write it; elsewhere --na says so:

  $ rfm() { rfm-cluster -k 1 --partial "$@" 2>said | cut -f1,4,5; cat said; }; declare -f rfm >f
  $ . ./f; printf 'customer\ttime\tamount\na\t2026-11-20\t\\N\n\\N\t2026-11-20\t5\nb\t2026-11-20\t5\n' >n.tsv; rfm --max-bad=2 n.tsv
  b	1795132800000	5000000000
  􏿿	rows_bad	2
  rfm-cluster: n.tsv:2: the cell of 'amount' is empty, not an amount (want 1234.50)
  rfm-cluster: n.tsv:3: the cell of 'customer' is empty, not an identifier
  rfm-cluster: 2 of 3 rows are bad and left out
  $ . ./f; printf 'customer,time,amount\n\\N,2026-11-20,5\n' >n.csv; rfm n.csv; rfm --na='\N' n.csv
  \\N	1795132800000	5000000000
  rfm-cluster: n.csv:2: the cell of 'customer' is empty, not an identifier
  $ printf 'customer\tbranch\na\t\\N\n' >w.tsv; printf 'customer,url\na,h\n' | utm-channel --with=w.tsv 2>/dev/null | cut -d, -f1-3
  customer,url,branch
  a,h,

Where the backslash is escaped it is the text, which a row and a table may have:

  $ . ./f; printf 'customer\ttime\tamount\n\\\\N\t2026-11-20\t5\n\\\\Nb\t2026-11-20\t6\n' >n.tsv; cat n.tsv; rfm n.tsv; rfm --na='\N' --max-bad=1 n.tsv
  customer	time	amount
  \\N	2026-11-20	5
  \\Nb	2026-11-20	6
  \\N	1795132800000	5000000000
  \\Nb	1795132800000	6000000000
  \\Nb	1795132800000	6000000000
  􏿿	rows_bad	1
  rfm-cluster: n.tsv:2: the cell of 'customer' is empty, not an identifier
  rfm-cluster: 1 of 2 rows are bad and left out
  $ printf 'customer\tbranch\n\\\\N\tx\nb\t\\\\N\nc\t\\N\n' >w.tsv; printf 'customer,url\n\\N,h\nb,h\nc,h\n' >v.csv; utm-channel --with=w.tsv v.csv 2>/dev/null | cut -d, -f1-3
  customer,url,branch
  \N,h,x
  b,h,\N
  c,h,
  $ printf 'customer\turl\n\\\\N\th\n\\N\th\nb\th\n' >u.tsv; utm-channel --with=w.tsv u.tsv 2>/dev/null | cut -f1-3; utm-channel --where="customer!=''" u.tsv 2>/dev/null | cut -f1,2
  customer	url	branch
  \\N	h	x
  \N	h	
  b	h	\\N
  customer	url
  \\N	h
  b	h

A number in another style has a hint, and so has a line of totals:

  $ . ./f; for x in 4,515.75 '4.515,75' '4,5' '4,51,5' x; do printf 'customer;time;amount\na;2026-11-20;%s\n' "$x" >s.csv; rfm -d';' s.csv; done
  rfm-cluster: s.csv:2: '4,515.75' is not an amount (want 1234.50, or say --thousands=,)
  rfm-cluster: s.csv:2: '4.515,75' is not an amount (want 1234.50, or say --decimal=, --thousands=.)
  rfm-cluster: s.csv:2: '4,5' is not an amount (want 1234.50, or say --decimal=,)
  rfm-cluster: s.csv:2: '4,51,5' is not an amount (want 1234.50)
  rfm-cluster: s.csv:2: 'x' is not an amount (want 1234.50)
  $ . ./f; for t in 合计 总计 'Grand Total' ' total ' x; do printf 'customer,time,amount\n%s,,5\n' "$t" >s.csv; rfm s.csv; done
  rfm-cluster: s.csv:2: the cell of 'time' is empty, not a date (want 2024-12-31) (a line of totals? --where or --max-bad=1 leaves it out)
  rfm-cluster: s.csv:2: the cell of 'time' is empty, not a date (want 2024-12-31) (a line of totals? --where or --max-bad=1 leaves it out)
  rfm-cluster: s.csv:2: the cell of 'time' is empty, not a date (want 2024-12-31) (a line of totals? --where or --max-bad=1 leaves it out)
  rfm-cluster: s.csv:2: the cell of 'time' is empty, not a date (want 2024-12-31) (a line of totals? --where or --max-bad=1 leaves it out)
  rfm-cluster: s.csv:2: the cell of 'time' is empty, not a date (want 2024-12-31)

An amount in an option is what people say:

  $ printf 'customer,product,value,cost\na,p,10,5\nb,p,9,4\n' >o.csv
  $ for b in 200k 20万 1.5亿 200,000 1e6 ¥5 2千 5x 20,00 1e-2; do offer-budget -b $b o.csv 2>&1 | grep -o 'of [0-9]* is used\|is no amount'; done
  of 200000 is used
  of 200000 is used
  of 150000000 is used
  of 200000 is used
  of 1000000 is used
  of 5 is used
  of 2000 is used
  is no amount
  is no amount
  is no amount

Without --as-of the newest row says what today is, and cannot be after it:

  $ printf 'customer,time,amount\na,2099-01-01,5\nb,2026-01-02,1\n' >late.csv; rfm-cluster -k 1 late.csv
  rfm-cluster: the newest row is of 2099-01-01, after today: give --as-of, or --until to leave it out
  [1]
  $ rfm-cluster -k 1 --until=2026-12-31 late.csv 2>/dev/null | cut -d, -f1,2
  customer,recency
  b,1
  $ rfm-cluster -k 1 --as-of=2099-01-02 late.csv 2>/dev/null | cut -d, -f1,2 | head -n 2
  customer,recency
  a,1
  $ . ./f; rfm late.csv | wc -l; rfm-cluster -k 1 --partial late.csv | rfm-cluster --merge -k 1 2>/dev/null | wc -l
  2
  3

Where a blank divides, a run of them is one:

  $ printf '  a   b  c \n1 "x  y"   3\n\n   4  5 6' | utm-channel -d ' ' --columns=url=a 2>/dev/null | cut -c 1-9
  a b c utm
  1 "x  y" 
  4 5 6    
  $ . ./f; printf ' 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73  \n' >c.txt; rfm -d ' ' --no-header --fields=row,customer,time,n,amount c.txt
  0001	853545600000	59060000000
  $ . ./f; (printf ' a 1  '; sleep 0.2; printf '  2026-11-20  '; sleep 0.2; printf '  5\n') | rfm -d ' ' --no-header --fields=customer,x,time,amount
  a	1795132800000	5000000000
