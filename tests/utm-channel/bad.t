What is wrong is said with its place.

  $ rules() { printf '%s\n' channel,field,pattern "$@" >rules.csv; echo url | utm-channel --rules=rules.csv; }; declare -f rules >rules.sh

  $ . ./rules.sh; rules 'A,source,x' 'B,source,(x'
  utm-channel: rules.csv:3: '(x' is not a pattern: missing closing parenthesis, at offset 2
  [1]

  $ . ./rules.sh; rules 'A,sauce,x'
  utm-channel: rules.csv:2: 'sauce' is not a field (want source, medium, campaign, list, term, content, code, url or referrer; or preset)
  [1]

  $ . ./rules.sh; rules ',source,x'
  utm-channel: rules.csv:2: a rule without a channel
  [1]

  $ . ./rules.sh; rules 'A,source'
  utm-channel: rules.csv:2: 2 fields where the header has 3
  [1]

  $ . ./rules.sh; rules 'A,source,"x'
  utm-channel: rules.csv:2: unterminated quote
  [1]

  $ . ./rules.sh; rules 'A,source,"x{2,1}"'
  utm-channel: rules.csv:2: 'x{2,1}' is not a pattern: numbers out of order in {} quantifier, at offset 5
  [1]

  $ printf 'channel,pattern\na,b\n' >rules.csv; utm-channel --rules=rules.csv </dev/null
  utm-channel: rules.csv: no column 'field' (has: channel, pattern)
  [1]

  $ : >rules.csv; utm-channel --rules=rules.csv </dev/null
  utm-channel: rules.csv: no header line
  [1]

  $ utm-channel --rules=no-such-file </dev/null
  utm-channel: no-such-file: No such file or directory
  [1]

  $ printf 'code,source,medium\nQ1,a,b\nQ1,a,c\n' >map.csv; utm-channel --map=map.csv </dev/null
  utm-channel: map.csv:3: 'Q1' is here a second time, with other values
  [1]

  $ printf 'code,medium\nQ1,a\n' >map.csv; utm-channel --map=map.csv </dev/null
  utm-channel: map.csv: no column 'source' (has: code, medium)
  [1]

  $ printf 'source,medium\nQ1,a\n' >map.csv; utm-channel --map=map.csv </dev/null
  utm-channel: map.csv: no column 'code' (has: source, medium)
  [1]

  $ utm-channel --own-host=https://a.example </dev/null
  utm-channel: --own-host=https://a.example: not a host (want www.example.com) (see utm-channel --help)
  [2]

  $ for host in '*.a.example' .a.example a.example,b.example 'a.example ' . ''; do utm-channel --own-host="$host" </dev/null; done
  utm-channel: --own-host=*.a.example: not a host (want www.example.com) (see utm-channel --help)
  utm-channel: --own-host=.a.example: not a host (want www.example.com) (see utm-channel --help)
  utm-channel: --own-host=a.example,b.example: not a host (want www.example.com) (see utm-channel --help)
  utm-channel: --own-host=a.example : not a host (want www.example.com) (see utm-channel --help)
  utm-channel: --own-host=.: not a host (want www.example.com) (see utm-channel --help)
  utm-channel: --own-host=: not a host (want www.example.com) (see utm-channel --help)
  [2]
  $ printf 'url,referrer\nhttps://s.example/,https://pay.other.example/x\n' | utm-channel --own-host=OTHER.example. | cut -d, -f9
  utm-channel: stdin:2: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal)
  channel
  (internal)

  $ utm-channel --preset=ga5 </dev/null
  utm-channel: --preset: 'ga5' is not right (want ga4, ga4-cn, none, west) (see utm-channel --help)
  [2]

  $ utm-channel --partial </dev/null
  utm-channel: utm-channel cannot be merged: it is a map, row by row (see utm-channel --help)
  [2]

  $ printf 'url\na,b\n' >bad.csv; utm-channel bad.csv
  utm-channel: bad.csv: no column 'referrer': a visit without tags or a code counts as Direct
  url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  utm-channel: bad.csv:2: 2 fields where the header has 1
  [1]

  $ printf 'url,utm_source\na,b\n' | utm-channel
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin: two columns would be called 'utm_source' (--suffix=_2 renames the new one)
  [1]

  $ printf 'url,page_location\na,b\n' | utm-channel
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  url,page_location,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  a,b,,,,,,,Direct

A pattern that would take for ever is given up, and that is said.

  $ printf 'channel,field,pattern\nFine,source,^ok$\nSlow,source,^(a+)+$\n' >slow.csv
  > a=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab
  > printf 'url\n?utm_source=%s\n' a $a ok >urls.csv
  > for i in 1 2 3; do echo "?utm_source=$a&utm_medium=email"; done >>urls.csv
  > utm-channel --rules=slow.csv --stats=s.json urls.csv | sed "s/$a/A/g"; grep -o '"match_limit_rows":[0-9]*' s.json
  utm-channel: urls.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: urls.csv:4: no rule takes this row: its channel is Unassigned
  utm-channel: slow.csv:3: the pattern takes too long: taken for not found in 4 rows
  utm-channel: urls.csv:3: the header is here again, and passed over (the first of 2)
  url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  ?utm_source=a,a,,,,,,Slow
  ?utm_source=A,A,,,,,,Unassigned
  ?utm_source=ok,ok,,,,,,Fine
  ?utm_source=A&utm_medium=email,A,email,,,,,Email
  ?utm_source=A&utm_medium=email,A,email,,,,,Email
  ?utm_source=A&utm_medium=email,A,email,,,,,Email
  "match_limit_rows":4

  $ printf 'Slow,url,/\n' >>slow.csv; utm-channel --rules=slow.csv urls.csv 2>&1 >/dev/null
  utm-channel: urls.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: urls.csv:2: no rule takes this row: its channel is Unassigned (the first of 2)
  utm-channel: slow.csv:3: this rule takes no row; rules that take one: 1 of 2
  utm-channel: slow.csv:3: the pattern takes too long: taken for not found in 4 rows
  utm-channel: urls.csv:3: the header is here again, and passed over (the first of 2)

A bad row costs itself alone: the good rows before it and behind it are
written, and --stats counts what was written.

  $ printf 'url,m\nhttp://1/,a\nbad\nhttp://3/,c\nx"y,d\nhttp://5/,e\n' >rows.csv; for j in 1 2 7; do utm-channel --max-bad=2 -j$j --stats=stats rows.csv 2>said | cut -d, -f1,2,9; done; cat said; grep -o '"rows[^,]*' stats
  url,m,channel
  http://1/,a,Direct
  http://3/,c,Direct
  http://5/,e,Direct
  url,m,channel
  http://1/,a,Direct
  http://3/,c,Direct
  http://5/,e,Direct
  url,m,channel
  http://1/,a,Direct
  http://3/,c,Direct
  http://5/,e,Direct
  utm-channel: rows.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: rows.csv:3: 1 fields where the header has 2
  utm-channel: rows.csv:5: quote inside an unquoted field
  utm-channel: 2 of 5 rows are bad and left out
  "rows.csv"]
  "rows.csv"
  "rows_in":5
  "rows_out":3
  "rows_bad":2
  "rows_left_out":0
  "rows_unassigned":0
  "rows_internal":0

  $ printf 'url,m\nhttp://1/,a\nbad\nhttp://3/,c\nx"y,d\nhttp://5/,e\n' | utm-channel --max-bad=1 --stats=stats 2>said | cut -d, -f1,2,9; cat said; grep -o '"rows[^,]*' stats
  url,m,channel
  http://1/,a,Direct
  http://3/,c,Direct
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin:3: 1 fields where the header has 2
  utm-channel: stdin:5: quote inside an unquoted field (one bad row too many)
  "rows_in":4
  "rows_out":2
  "rows_bad":2
  "rows_left_out":0

  $ utm-channel --reject=rejects --format=json rows.csv 2>said | wc -l; cat said rejects
  3
  utm-channel: rows.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: 2 of 5 rows are bad, see rejects
  # rows.csv:3: 1 fields where the header has 2
  bad
  # rows.csv:5: quote inside an unquoted field
  x"y,d

  $ printf 'url,m\nbad\nhttp://2/,b\nhttp://3/,c\n' | utm-channel --max-bad=1 2>&1 >out; wc -l <out
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin:2: 1 fields where the header has 2
  utm-channel: 1 of 3 rows are bad and left out
  3
