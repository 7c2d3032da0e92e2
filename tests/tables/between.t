Lines between the rows that are no rows are passed over, counted and told: what
clients of databases print around a table, the mark at which DOS ends a file,
and blanks.

  $ printf 'customer,time,amount\n--------,----,------\na,2026-01-05,5\n   \n\n(1 row affected)\n\nCompletion time: 2026-02-01T10:00:00+08:00\n\x1a' >dba.csv
  $ rfm-cluster -k 1 --partial --stats=s.json dba.csv; grep -o '"rows_in":[0-9]*\|"lines_between":[0-9]*' s.json
  rfm-cluster: dba.csv:2: this line is no row (a ruler, a count of rows, an end mark or blanks), and is passed over (the first of 5)
  a	rfm-cluster/1	t	1767571200000	5000000000	1	0
  "rows_in":1
  "lines_between":5
  $ printf 'customer|time|amount\na|2026-01-05|5\n(1,234 rows)\n' | rfm-cluster -k 1 --partial -d '|'
  rfm-cluster: stdin:3: this line is no row (a ruler, a count of rows, an end mark or blanks), and is passed over
  a	rfm-cluster/1	t	1767571200000	5000000000	1	0
  $ printf 'customer,amount,time\na,5,2026-01-05\n1 row in set, 2 warnings (0.00 sec)\nFetched 1 row(s) in 0.12s\n已选择 1 行。\n(1 行受影响)\nSQL> spool off\n' | rfm-cluster -k 1 --partial -j 3
  rfm-cluster: stdin:3: this line is no row (a ruler, a count of rows, an end mark or blanks), and is passed over (the first of 5)
  a	rfm-cluster/1	t	1767571200000	5000000000	1	0

Of one column too, where only what counts rows is a footer:

  $ printf 'url\nhttp://1/\n(2 rows)\nhttp://2/\n \n---\n--\nElapsed: 1\n2 rows\n2 rows selected.\nno rows selected\nEmpty set (0.00 sec)\n"(3 rows)"\n\x1a' >one.csv
  $ utm-channel one.csv 2>said | cut -d, -f1,8; cat said
  url,channel
  http://1/,Direct
  http://2/,Direct
  --,Direct
  Elapsed: 1,Direct
  2 rows,Direct
  "(3 rows)",Direct
  utm-channel: one.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: one.csv:3: this line is no row (a ruler, a count of rows, an end mark or blanks), and is passed over (the first of 7)

A row that has as many fields as the header is one, whatever is in its cells:

  $ printf 'url,m\n(1 row),2\n---,x\nhttp://2/,\x1a\n2 rows selected,\n' | utm-channel 2>said | cut -d, -f1,2 | tr '\032' Z; cat said
  url,m
  (1 row),2
  ---,x
  http://2/,Z
  2 rows selected,
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct

Tables beside the input:

  $ printf 'customer,segment\n--------,-------\na,x\n(1 row)\n' >w.csv
  $ printf 'customer,url\na,http://1/\n' | utm-channel --with=w.csv --stats=s.json 2>said | cut -d, -f1-3; cat said; grep -o '"table_lines_between":[0-9]*' s.json
  customer,url,segment
  a,http://1/,x
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: w.csv:2: this line is no row (a ruler, a count of rows, an end mark or blanks), and is passed over (the first of 2)
  "table_lines_between":2
  $ rfm-cluster --describe dba.csv | grep 'no rows'
  dba.csv  lines that are no rows  5                                                                        passed over

A header with the same names in another order is no row, and those behind it are
not read as if they were ours:

  $ printf 'url,m\nhttp://1/,a\nM,url\nb,http://2/\n' | utm-channel --max-bad=9 2>said; cat said
  url,m,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  http://1/,a,,,,,,,Direct
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin:3: the header comes again with its columns in another order (divide the file before this line, so that each part has its own)
  $ printf 'customer,time,amount\na,2026-01-05,5\n"amount", Customer ,time\n7,b,2026-01-06\n' | rfm-cluster -k 1 --partial -j 2 --reject=r
  rfm-cluster: stdin:3: the header comes again with its columns in another order (divide the file before this line, so that each part has its own)
  [1]
  $ printf 'customer,segment\na,x\nsegment,customer\n' >w.csv
  $ printf 'customer,url\na,http://1/\n' | utm-channel --with=w.csv 2>said; cat said
  utm-channel: w.csv:3: the header comes again with its columns in another order (divide the file before this line, so that each part has its own)
  $ printf 'a,2026-01-05,5\namount,time,customer\n' | rfm-cluster -k 1 --partial --no-header --fields=customer,time,amount
  rfm-cluster: stdin:2: the header comes again with its columns in another order (divide the file before this line, so that each part has its own)
  [1]

Some names of a header that are cells of a row are data:

  $ printf 'url,m,n\nhttp://1/,n,m\nm,n,url\n' | utm-channel 2>said; cat said
  url,m,n,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  http://1/,n,m,,,,,,,Direct
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin:3: the header comes again with its columns in another order (divide the file before this line, so that each part has its own)
  $ printf 'url,m,n\nhttp://1/,m,n\nurl,n,x\n' | utm-channel 2>said; cat said
  url,m,n,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  http://1/,m,n,,,,,,,Direct
  url,n,x,,,,,,,Direct
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
