What --stats says of a run: who ran what, and on which bytes.

  $ rfm-cluster --as-of=2026-11-22 --stats=s.json -o out.csv samples/orders.csv 2>/dev/null
  $ grep -o '"argv":\[[^]]*\]' s.json | sed 's|"[^"]*/rfm-cluster"|"rfm-cluster"|'
  "argv":["rfm-cluster","--as-of=2026-11-22","--stats=s.json","-o","out.csv","samples/orders.csv"]
  $ grep -oE '"(started|ended)":"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"' s.json | cut -d: -f1
  "started"
  "ended"
  $ [ "$(grep -o '"started":"[^"]*' s.json | cut -d'"' -f4)" \> "$(date -u -d '-1 hour' +%Y-%m-%dT%H:%M:%SZ)" ] && echo today
  today
  $ grep -o '"host":"[^"]*' s.json | cut -d'"' -f4 | cmp - <(uname -n) && echo here
  here
  $ sum() { sha256sum "$1" | cut -d' ' -f1; }; bytes() { wc -c <"$1"; }; grep -o '"inputs":.*"output":[^}]*}' s.json | sed "s/$(sum samples/orders.csv)/ORDERS/; s/$(sum out.csv)/OUT/; s/:$(bytes out.csv)/:BYTES/"
  "inputs":[{"name":"samples/orders.csv","bytes":140657,"records":3359,"sha256":"ORDERS"}],"stamp":"19b88e18d28db3d6","files":[],"written":[],"output":{"name":"out.csv","bytes":BYTES,"sha256":"OUT"}

A pipe is summed as it is read, compressed bytes as they come; an output that is no
file has no sum:

  $ gzip -nc samples/orders.csv >o.gz; cat o.gz | rfm-cluster -j2 --stats=s.json - samples/orders.csv >/dev/null 2>&1; grep -o '"inputs":[^]]*\|"output":[^}]*' s.json | sed "s/$(sha256sum <o.gz | cut -d' ' -f1)/GZ/; s/$(sha256sum <samples/orders.csv | cut -d' ' -f1)/ORDERS/; s/:$(wc -c <o.gz)/:BYTES/"
  "inputs":[{"name":"stdin","bytes":BYTES,"records":3359,"sha256":"GZ"},{"name":"samples/orders.csv","bytes":140657,"records":3359,"sha256":"ORDERS"}
  "output":{"name":"-"

Tables and rules are summed, keys are not; files that are written are named:

  $ echo 0123456789abcdef0123456789abcdef >key; invite-guard -k key -l samples/lists.csv -s guard.state --max-step=30d --reject=bad.csv --stats=s.json samples/invites.csv >/dev/null 2>&1; grep -o '"files":.*"output":[^}]*}' s.json | sed "s/$(sha256sum <samples/lists.csv | cut -d' ' -f1)/LISTS/; s/$(sha256sum <guard.state | cut -d' ' -f1)/STATE/; s/:$(wc -c <guard.state),/:BYTES,/"
  "files":[{"option":"--state","name":"guard.state","bytes":BYTES,"sha256":"STATE"},{"option":"--lists","name":"samples/lists.csv","bytes":302,"sha256":"LISTS","rows":5},{"option":"--key","name":"key"}],"written":[{"option":"--reject","name":"bad.csv"}],"output":{"name":"-"}

A name that ends in .prom has the form that Prometheus reads from a file:

  $ rfm-cluster --as-of=2026-11-22 --stats=s.prom samples/orders.csv >/dev/null 2>&1; grep -A1 'rows_in\|_refunds\|_status' s.prom
  # TYPE crmutils_status gauge
  crmutils_status{program="rfm-cluster"} 0
  # TYPE crmutils_rows_in gauge
  crmutils_rows_in{program="rfm-cluster"} 3359
  # TYPE crmutils_rows_out gauge
  --
  # TYPE crmutils_refunds gauge
  crmutils_refunds{program="rfm-cluster"} 14
  # TYPE crmutils_refunded_kept gauge
  $ grep -vc '^# TYPE crmutils_[a-z_]* gauge$\|^crmutils_[a-z_]*{program="rfm-cluster"} [0-9.e+-]*$' s.prom; sort s.prom | uniq -d
  0
  $ rfm-cluster --as-of=2026-11-22 --stats=s.prom samples/orders.csv nosuch.csv >/dev/null 2>&1; grep '_status\|rows_out{' s.prom
  # TYPE crmutils_status gauge
  crmutils_status{program="rfm-cluster"} 1
  crmutils_rows_out{program="rfm-cluster"} 0

A run that fails says what it was given:

  $ rfm-cluster --stats=s.json samples/orders.csv nosuch.csv >/dev/null 2>&1; grep -o '"status":[0-9]*\|"error":"[^"]*"\|"inputs".*"rows_in"' s.json
  "status":1
  "error":"nosuch.csv: No such file or directory"
  "inputs":[{"name":"samples/orders.csv","bytes":140657,"records":3359,"sha256":"0f2b0a8bddf110846e0b922fd33944d20acef05e78d065740b10c33a170f5edb"},{"name":"nosuch.csv"}],"stamp":"19b88e18d28db3d6","files":[],"written":[],"columns":["customer_id","order_id","date","amount"],"rows_in"

Of a run that fails it has the files that were read to their end, with their sums,
the one that was not, and the tables with their rows; what would have been written is
not there:

  $ printf 'customer,time,amount\na,2026-11-20,5\n' >a.csv; printf 'customer,time,amount\nb,soon,5\n' >b.csv; printf 'customer,branch\na,1\n\nb,2\n' >w.csv
  $ cat >files.sh <<'END'
  > grep -o '"error":"[^"]*"\|"inputs".*"rows_in"' s.json | sed "s/\"$(sha256sum <a.csv | cut -c1-64)\"/A/; s/\"$(sha256sum <w.csv | cut -c1-64)\"/W/"
  > END
  $ rfm-cluster -k1 --stats=s.json --with=w.csv -o out.csv a.csv b.csv 2>/dev/null; sh files.sh
  "error":"b.csv:2: 'soon' is not a date (want 2024-12-31)"
  "inputs":[{"name":"a.csv","bytes":36,"records":1,"sha256":A},{"name":"b.csv"}],"stamp":"19b88e18d28db3d6","files":[{"option":"--with","name":"w.csv","bytes":25,"sha256":W,"rows":2}],"written":[],"columns":["customer","time","amount"],"rows_in"
  $ rfm-cluster -k1 --stats=s.json --with=w.csv --reject=r --min-rows=9 a.csv b.csv >/dev/null 2>&1; sh files.sh
  "error":"1 rows, fewer than --min-rows=9"
  "inputs":[{"name":"a.csv","bytes":36,"records":1,"sha256":A},{"name":"b.csv","bytes":30,"records":1,"sha256":"6526425d137b714843cea57b9ee236242e933eca4aa3076bfd43294b2329be1d"}],"stamp":"19b88e18d28db3d6","files":[{"option":"--with","name":"w.csv","bytes":25,"sha256":W,"rows":2}],"written":[{"option":"--reject","name":"r"}],"columns":["customer","time","amount"],"rows_in"
  $ rfm-cluster -k1 --stats=s.json --with=nosuch.csv a.csv >/dev/null 2>&1; sh files.sh
  "error":"nosuch.csv: No such file or directory"
  "inputs":[],"stamp":"19b88e18d28db3d6","files":[{"option":"--with","name":"nosuch.csv"}],"written":[],"columns":[],"rows_in"
  $ rfm-cluster -k1 --stats=s.json --columns=foo=x --with=w.csv a.csv >/dev/null 2>&1; sh files.sh
  "error":"--columns: rfm-cluster reads no 'foo' (see rfm-cluster --help)"
  "inputs":[],"stamp":"19b88e18d28db3d6","files":[{"option":"--with","name":"w.csv","bytes":25,"sha256":W,"rows":2}],"written":[],"columns":[],"rows_in"
  $ printf 'channel,cost\nMail,1\n' >c.csv; printf 'time,channel,converted,customer\n2026-11-20,Mail,0,a\n' >v.csv; printf 'customer,time,revenue\na,2026-11-21,5\na,2026-11-22,6\n' >conv.csv
  $ attrib-roi -m last --stats=s.json --costs=c.csv --conversions=conv.csv v.csv >/dev/null 2>&1; grep -o '"option":"[^"]*"\|"rows":[0-9]*' s.json
  "option":"--costs"
  "rows":1
  "option":"--conversions"
  "rows":2
  $ kg-query --stats=s.json -f samples/knowledge.csv 'SELECT ?s WHERE {?s ?p ?o} LIMIT 1' >/dev/null; grep -o '"rows":[0-9]*' s.json
  "rows":138

Headers that came again, in whatever quotes, are counted; from one thread or more:

  $ printf 'url,m\nhttp://1/,x\n"url","m"\nhttp://2/,x\nURL,M\n' >again.csv; utm-channel --stats=s.json again.csv again.csv >/dev/null 2>&1; grep -o '"headers_again":[0-9]*\|"rows_in":[0-9]*\|"records":[0-9]*' s.json
  "records":4
  "records":4
  "rows_in":4
  "headers_again":4
  $ { echo customer,time,amount; for i in $(seq 4); do for k in $(seq 9999); do echo "c$k,2026-01-01,5"; done; echo customer,time,amount; done; } >long.csv; for j in 1 3; do cat long.csv long.csv long.csv | rfm-cluster --partial -j$j --stats=s.json >/dev/null; grep -o '"headers_again":[0-9]*\|"rows_in":[0-9]*' s.json; done
  rfm-cluster: stdin:10001: the header is here again, and passed over (the first of 14)
  rfm-cluster: stdin:10001: the header is here again, and passed over (the first of 14)
  "rows_in":119988
  "headers_again":14
  "rows_in":119988
  "headers_again":14
  $ utm-channel --stats=s.json samples/log.csv >/dev/null 2>&1; grep -c headers_again s.json
  0
  [1]
