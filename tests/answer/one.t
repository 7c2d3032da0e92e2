--answer=one: each line gets one line, whatever it holds.  A row that is left
out has no rows, a bad one an error; a line end ends a request in quotes too.

  $ cat >visits.csv <<.
  > id,url
  > 1,http://a.cn/?utm_source=bing
  > 2,"never closed
  > 3,x,y
  > 
  > 5,http://b.cn/
  > id,url
  > #health
  > 7,http://c.cn/
  > .
  $ utm-channel --answer=one --echo=id --where='id!=5' visits.csv 2>said | sed 's/ago":[0-9.]*/ago":N/'
  {"echo":"1","rows":[{"id":"1","url":"http://a.cn/?utm_source=bing","utm_source":"bing","utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null,"channel":"Organic Search"}],"error":null}
  {"echo":null,"rows":[],"error":"unterminated quote"}
  {"echo":"3","rows":[],"error":"3 fields where the header has 2"}
  {"echo":null,"rows":[],"error":"the line is blank"}
  {"echo":"5","rows":[],"error":null}
  {"echo":"id","rows":[],"error":"the names of the columns again"}
  {"echo":null,"rows":[{"program":"utm-channel","version":"0.1","good":1,"bad":4,"loaded_seconds_ago":N}],"error":null}
  {"echo":"7","rows":[{"id":"7","url":"http://c.cn/","utm_source":null,"utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null,"channel":"Direct"}],"error":null}
  $ cat said
  utm-channel: visits.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: 4 of 6 lines were bad, and their answers say why

Where it is CSV, the error is the last cell, and the cells of a bad row stay as
far as it is a row.

  $ utm-channel --answer=one --echo=id --format=csv visits.csv 2>said | cut -d, -f 1-3,10- | sed 's/loaded .*/loaded N/'
  echo,id,url,channel,error
  1,1,http://a.cn/?utm_source=bing,Organic Search,
  ,,,,unterminated quote
  3,,,,3 fields where the header has 2
  ,,,,the line is blank
  5,5,http://b.cn/,Direct,
  id,id,url,,the names of the columns again
  ,,,,health: utm-channel 0.1; 2 good and 4 bad; loaded N
  7,7,http://c.cn/,Direct,
  $ printf 'customer\turl\na b\tx\nb\thttp://c.cn/\n' >in.csv
  $ utm-channel --answer=one --where='url!=x' in.csv --format=tsv 2>said | cut -f 1,2,8-
  customer	url	campaign	channel	error
  				
  b	http://c.cn/		Direct	

A line that is too long is one bad row, and so are NULs, half characters and what
looks like a gzip file.

  $ { printf 'id,url\n'; printf '\037\213\010x\n\000x\n'; head -c 100000 /dev/zero | tr '\000' a; printf ',b\n\377,b\n2,b\n'; } |
  > utm-channel --answer=one --max-record=64K --format=csv 2>said | cut -d, -f 1,9,10
  id,channel,error
  ,,not UTF-8 (if it is Chinese: --encoding=GB18030)
  ,,1 fields where the header has 2
  ,,record too long (an unterminated quote?)
  ,,not UTF-8 (if it is Chinese: --encoding=GB18030)
  2,Direct,
  $ tail -n 1 said
  utm-channel: 4 of 5 lines were bad, and their answers say why

Bare lines too, where a blank one is a question as any other.

  $ printf '类型,subject\n' >none; printf '联禾金卡,年费,300元\n' >k.csv
  $ printf '\n联禾金卡的年费"\n\377\n' | kg-ask -f k.csv --lines --answer=one 2>said | grep -o '"error.*\|"status":"[a-z]*'
  "status":"unknown
  "error":null}
  "status":"answer
  "error":null}
  "error":"not UTF-8 (if it is Chinese: --encoding=GB18030)"}
  $ cat said
  kg-ask: stdin:1: the question is blank
  kg-ask: 1 of 3 lines were bad, and their answers say why

What does not go with it:

  $ rfm-cluster --answer=one in.csv
  rfm-cluster: --answer=one: rfm-cluster answers when all rows are read (see rfm-cluster --help)
  [2]
  $ kg-query -f k.csv --column=s --answer=one --format=csv '?s 年费 ?o' <visits.csv
  kg-query: --answer=one: kg-query may print several rows for one (want --format=json) (see kg-query --help)
  [2]
  $ utm-channel --answer=one --top=3 in.csv
  utm-channel: --answer=one is for programs that read it: want --format=json, csv or tsv, and no --keep, --drop, --sort, --top, --digits or --lang (see utm-channel --help)
  [2]
  $ utm-channel --answer=one --format=pretty in.csv
  utm-channel: --answer=one is for programs that read it: want --format=json, csv or tsv, and no --keep, --drop, --sort, --top, --digits or --lang (see utm-channel --help)
  [2]
  $ utm-channel --echo=id in.csv
  utm-channel: --echo has no effect without --answer=one (see utm-channel --help)
  [2]
  $ utm-channel --answer=one --echo=no visits.csv
  utm-channel: visits.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: visits.csv: no column 'no', which --echo names
  [1]
  $ utm-channel --answer=one --no-header visits.csv
  utm-channel: --answer=one and --no-header: want the names of the columns (--fields) (see utm-channel --help)
  [2]
  $ printf 'error,url\n1,x\n' | utm-channel --answer=one --format=csv
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin: --answer=one: a column is called 'error' already (want --format=json)
  [1]
  $ invite-guard --answer=one --lateness=1d in.csv
  invite-guard: --answer=one: with --lateness a row is judged when later ones have come (see invite-guard --help)
  [2]
  $ rows-diff --answer=one --sorted --key=id visits.csv visits.csv
  rows-diff: --answer=one: rows-diff answers when all rows are read (see rows-diff --help)
  [2]
  $ kg-ask -f k.csv --lint --answer=one
  kg-ask: --answer has no effect: no rows are read (see kg-ask --help)
  [2]

--ready tells that rows can come.

  $ utm-channel --ready visits.csv --max-bad=9 2>&1 >none | head -n 1
  utm-channel: ready
  $ kg-ask -f k.csv --lint --ready
  kg-ask: --ready has no effect: no rows are read (see kg-ask --help)
  [2]
