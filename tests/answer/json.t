--input-format=json: an object a line, whose keys are columns.  With --answer=one
each may have keys of its own, and what is no such object is answered as such.

  $ cat >in.json <<.
  > {"id":0
  > [1]
  > {"id":1,"nope":"x"}
  > {"id":2,"url":"http://a.cn/?utm_source=bing"}
  > {"url":"http://b.cn/","id":3.50,"ok":true,"none":null}
  > {"id":4,"url":["x"]}
  > {"id":5,"url":"x","url":"y"}
  > #health
  > 
  > {"id":"six","url":"\ud800"}
  > {"id":false,"url":"a\nb\u0000"}
  > {"id":8,"url":"x"} x
  > {}
  > {"id":9,"url":"x","":1}
  > {"id":null,"url":"x","channel":"y"}
  > {"id":11,"url":"http://c.cn/"}
  > .
  $ utm-channel --input-format=json --answer=one --echo=id in.json 2>said | sed 's/ago":[0-9.]*/ago":N/'
  {"echo":0,"rows":[],"error":"it ends where ',' or '}' should be"}
  {"echo":null,"rows":[],"error":"an array, and each line should be an object (jq -c '.[]' makes lines of it)"}
  {"echo":1,"rows":[],"error":"no column 'url' (has: id, nope)"}
  {"echo":2,"rows":[{"id":"2","url":"http://a.cn/?utm_source=bing","utm_source":"bing","utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null,"channel":"Organic Search"}],"error":null}
  {"echo":3.50,"rows":[{"url":"http://b.cn/","id":"3.50","ok":"true","none":null,"utm_source":null,"utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null,"channel":"Direct"}],"error":null}
  {"echo":4,"rows":[],"error":"an object or array in a cell"}
  {"echo":5,"rows":[],"error":"the key 'url' twice"}
  {"echo":null,"rows":[{"program":"utm-channel","version":"0.1","good":2,"bad":5,"loaded_seconds_ago":N}],"error":null}
  {"echo":null,"rows":[],"error":"the line is blank"}
  {"echo":"six","rows":[],"error":"half a surrogate pair"}
  {"echo":false,"rows":[{"id":"false","url":"a\u000ab\u0000","utm_source":null,"utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null,"channel":"Direct"}],"error":null}
  {"echo":8,"rows":[],"error":"something behind the value"}
  {"echo":null,"rows":[],"error":"an object without keys"}
  {"echo":9,"rows":[],"error":"an empty key"}
  {"echo":null,"rows":[{"id":null,"url":"x","channel":"y","utm_source":null,"utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null}],"error":null}
  {"echo":11,"rows":[{"id":"11","url":"http://c.cn/","utm_source":null,"utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null,"channel":"Direct"}],"error":null}
  $ cat said
  utm-channel: in.json:15: this row has a channel, which stays (--force replaces it)
  utm-channel: 10 of 15 lines were bad, and their answers say why

Without it a file of objects is a table, whose columns are the keys of the first.

  $ cat >rows.json <<.
  > {"customer":"a","time":"2026-11-01","amount":5}
  > {"time":"2026-11-02","customer":"b","amount":"7"}
  > {"customer":"a","time":"2026-11-03","amount":9,"more":1}
  > {"customer":"c","time":"2026-11-02","amount":[7]}
  > {"customer":"c","time":"2026-11-02"}
  > .
  $ rfm-cluster -k 1 --input-format=json --max-bad=3 rows.json 2>said
  {"customer":"a","recency":1,"frequency":2,"monetary":14,"cluster":1,"segment":"active","action":"cross-sell"}
  {"customer":"b","recency":2,"frequency":1,"monetary":7,"cluster":1,"segment":"long-tail","action":"standard products"}
  $ cat said
  rfm-cluster: rows.json:4: an object or array in a cell
  rfm-cluster: rows.json:5: the cell of 'amount' is empty, not an amount (want 1234.50)
  rfm-cluster: 2 of 5 rows are bad and left out
  $ utm-channel --input-format=json --format=csv in.json
  utm-channel: in.json: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: in.json:1: it ends where ',' or '}' should be
  id,nope,url,ok,none,channel,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign
  [1]
  $ printf '{"url":"http://b.cn/","id":1}\n{"id":2,"url":"http://c.cn/"}\n' | utm-channel --input-format=json 2>said
  {"url":"http://b.cn/","id":"1","utm_source":null,"utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null,"channel":"Direct"}
  {"url":"http://c.cn/","id":"2","utm_source":null,"utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null,"channel":"Direct"}

A server may ask nothing at all, or only how the program does:

  $ utm-channel --input-format=json --answer=one </dev/null
  $ echo '#health' | utm-channel --input-format=json --answer=one | grep -o '"good":0,"bad":0'
  "good":0,"bad":0
  $ utm-channel --input-format=json </dev/null
  utm-channel: stdin: no header line: the input is empty
  [1]

What does not go with it:

  $ utm-channel --input-format=json --no-header rows.json
  utm-channel: --input-format=json has names in each line: want no --delimiter, --quote, --no-header, --skip-lines, --encoding or --merge, nor --fields with --answer (see utm-channel --help)
  [2]
  $ utm-channel --input-format=json --answer=one --format=csv rows.json
  utm-channel: --answer=one: JSON may have other keys in each line (want --format=json) (see utm-channel --help)
  [2]
  $ utm-channel --deadline=1s rows.json
  utm-channel: --deadline has no effect without --answer=one (see utm-channel --help)
  [2]

Blank lines of a file of objects are none of its rows, as elsewhere; where each line
has an answer they are.

  $ printf '\n{"id":1,"url":"http://c.cn/"}\n\n \r\n{"id":2,"url":"http://c.cn/"}\n{"id":3,"url":x}\n\n' >blank.json
  $ utm-channel --input-format=json --format=csv --max-bad=1 --keep=id,channel blank.json 2>&1 | grep -v referrer
  utm-channel: blank.json:6: want a value, not 'x'
  utm-channel: 1 of 3 rows are bad and left out
  id,channel
  1,Direct
  2,Direct

What is no object on a line says how it is made one.

  $ printf '[{"id":1,"url":"u"}]\n' | utm-channel --input-format=json
  utm-channel: stdin:1: an array, and each line should be an object (jq -c '.[]' makes lines of it)
  [1]
  $ printf '{\n "id":1,\n "url":"u"}\n' | utm-channel --input-format=json
  utm-channel: stdin:1: an object over several lines (jq -c . makes one of them)
  [1]

Keys may come in any order, and objects may be sparse: the columns are the keys of all of
them, also of a first one that is no object.

  $ cat >sparse.json <<.
  > {"url":"http://a.cn/","id":1
  > {"url":"http://a.cn/","id":2}
  > {"late":"x","id":3,"url":"http://b.cn/"}
  > {"url":"http://c.cn/"}
  > {"refunded":true,"url":"http://d.cn/","id":[7],"not":"seen"}
  > {"客户":"甲","url":"http://d.cn/","id":null}
  > .
  $ utm-channel --input-format=json --format=csv --max-bad=2 --drop=utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign sparse.json 2>&1 | grep -v referrer
  utm-channel: sparse.json:1: it ends where ',' or '}' should be
  utm-channel: sparse.json:5: an object or array in a cell
  utm-channel: 2 of 6 rows are bad and left out
  url,id,late,客户,channel
  http://a.cn/,2,,,Direct
  http://b.cn/,3,x,,Direct
  http://c.cn/,,,,Direct
  http://d.cn/,,,甲,Direct
  $ gzip -c sparse.json >sparse.gz
  $ utm-channel --input-format=json --max-bad=2 --keep=url,late,客户 sparse.gz 2>/dev/null
  {"url":"http://a.cn/","late":null,"客户":null}
  {"url":"http://b.cn/","late":"x","客户":null}
  {"url":"http://c.cn/","late":null,"客户":null}
  {"url":"http://d.cn/","late":null,"客户":"甲"}

A role that only later objects have plays its part, from a pipe too, as this answer comes
at the end.

  $ printf '{"customer":"a","time":"2026-11-01","amount":5}\n{"customer":"a","time":"2026-11-02","amount":-5,"currency":"EUR"}\n{"customer":"a","time":"2026-11-02","amount":5,"currency":"USD"}\n' | rfm-cluster -k 1 --input-format=json
  rfm-cluster: stdin:3: an amount in 'USD' after one in 'EUR': they do not add up (--where takes one currency; or convert them)
  [1]

Rows of a pipe are passed on as they come, by the keys of the first or of --fields.

  $ sed 1d sparse.json | utm-channel --input-format=json --format=csv --max-bad=3 --keep=url,id,channel 2>&1 | grep -v referrer
  utm-channel: stdin:2: the key 'late', which the first object of the pipe has not (--fields says all columns)
  utm-channel: stdin:4: an object or array in a cell
  utm-channel: stdin:5: the key '客户', which the first object of the pipe has not (--fields says all columns)
  utm-channel: 3 of 5 rows are bad and left out
  url,id,channel
  http://a.cn/,2,Direct
  http://c.cn/,,Direct
  $ sed 1d sparse.json | utm-channel --input-format=json --fields=客户,url --keep=客户,url,channel --max-bad=1 2>/dev/null
  {"客户":null,"url":"http://a.cn/","channel":"Direct"}
  {"客户":null,"url":"http://b.cn/","channel":"Direct"}
  {"客户":null,"url":"http://c.cn/","channel":"Direct"}
  {"客户":"甲","url":"http://d.cn/","channel":"Direct"}
  $ utm-channel --input-format=json --answer=one --fields=url sparse.json
  utm-channel: --input-format=json has names in each line: want no --delimiter, --quote, --no-header, --skip-lines, --encoding or --merge, nor --fields with --answer (see utm-channel --help)
  [2]

A key that comes up behind all that is looked at, and what ends in the middle of a line.

  $ awk 'BEGIN { x = "x"; while (length(x) < 1000000) x = x x; for (i = 0; i < 18; i++) printf "{\"url\":\"http://a.cn/\",\"memo\":\"%s\"}\n", x; print "{\"url\":\"u\",\"late\":1}" }' >long.json
  $ utm-channel --input-format=json --format=csv --max-bad=1 --keep=url,channel long.json 2>said | uniq -c | sed 's/^ *//'
  1 url,channel
  18 http://a.cn/,Direct
  $ grep -v referrer said
  utm-channel: long.json:19: the key 'late', which no object of the first 16 MB has (--fields says all columns)
  utm-channel: 1 of 19 rows are bad and left out
  $ head -c -9 sparse.gz >cut.gz
  $ utm-channel --input-format=json --max-bad=9 --keep=url cut.gz 2>said
  {"url":"http://a.cn/"}
  {"url":"http://b.cn/"}
  {"url":"http://c.cn/"}
  {"url":"http://d.cn/"}
  [1]
  $ tail -n 1 said
  utm-channel: cut.gz: gzip data ends early
