Programs that answer when all rows are read label, list or answer each line by
itself under --answer=one, where a model or a graph is there already.

rfm-cluster --apply, of a ready table: the rows of one run over all of them.

  $ rfm-cluster --as-of=2026-11-22 --save=model samples/orders.csv 2>said | cut -d, -f1-4 >table.csv
  $ rfm-cluster --apply=model --explain -o all.csv table.csv
  $ rfm-cluster --apply=model --explain --answer=one --format=csv table.csv | sed 's/,error$/,/; s/,$//' >each.csv
  $ cmp all.csv each.csv && wc -l <all.csv | tr -d ' '
  301
  $ cat >ask.json <<.
  > {"id":1,"customer":"C1","recency":3,"frequency":10,"monetary":5000}
  > {"id":2,"customer":"C1","recency":3,"frequency":"many","monetary":5000}
  > {"id":3,"customer":"C1","recency":3,"frequency":10}
  > {"id":4,"recency":3,"frequency":10,"monetary":5000}
  > {"id":5,"customer":"C1","time":"2026-01-01","amount":5000}
  > {"id":6,"monetary":0,"frequency":1,"recency":400,"customer":"C1"}
  > .
  $ rfm-cluster --apply=model --input-format=json --answer=one --echo=id ask.json 2>said
  {"echo":1,"rows":[{"customer":"C1","recency":3,"frequency":10,"monetary":5000,"cluster":3,"segment":"active","action":"cross-sell"}],"error":null}
  {"echo":2,"rows":[],"error":"'many' is not a number (want 1234.5)"}
  {"echo":3,"rows":[],"error":"no column 'time' (has: id, customer, recency, frequency); if each row is a customer, say so by --columns=recency=NAME,frequency=NAME,monetary=NAME"}
  {"echo":4,"rows":[],"error":"--answer=one labels rows of a ready table: want the columns customer, recency, frequency and monetary"}
  {"echo":5,"rows":[],"error":"--answer=one labels rows of a ready table: want the columns customer, recency, frequency and monetary"}
  {"echo":6,"rows":[{"customer":"C1","recency":400,"frequency":1,"monetary":0,"cluster":4,"segment":"long-tail","action":"standard products"}],"error":null}
  [3]
  $ rfm-cluster --apply=model --answer=one --scores table.csv
  rfm-cluster: --answer=one labels a row at a time: not with --drift, --max-psi, --scores, --cuts, --summary, --rules or --previous (see rfm-cluster --help)
  [2]
  $ rfm-cluster --apply=model --answer=one --input=transactions table.csv
  rfm-cluster: --answer=one labels rows of a ready table, not of transactions (see rfm-cluster --help)
  [2]

item-next --apply: a row is a customer, whose products come oldest first.

  $ item-next --save=next --each=3 samples/holdings.csv >none
  $ item-next --apply=next --each=3 --because=2 samples/holdings.csv >all.csv
  $ sort -t, -k1,1 -k2,2 -k3,3 samples/holdings.csv | grep -v customer_id |
  > awk -F, 'BEGIN { print "customer,products" }
  >   $1 != who { if (who) print who "," has; who = $1; has = $3; next } { has = has "; " $3 }
  >   END { print who "," has }' >has.csv
  $ (head -n 1 all.csv; item-next --apply=next --each=3 --because=2 --answer=one has.csv | tr '{' '\n' | sed -n 's/.*"customer":"\([^"]*\)","rank":\([0-9]*\),"product":"\([^"]*\)".*/\1,\2,\3/p') >each.csv
  $ cut -d, -f1-3 all.csv | tail -n +2 >want.csv; tail -n +2 each.csv | cmp - want.csv && wc -l <want.csv | tr -d ' '
  675
  $ printf '{"customer":"X1","products":"P03;nope;P03"}\n{"customer":"X2","products":""}\n{"customer":"","products":""}\n{"customer":"X3"}\n' |
  > item-next --apply=next --each=1 --input-format=json --answer=one --echo=customer 2>said
  {"echo":"X1","rows":[{"customer":"X1","rank":1,"product":"P15","score":0.094287486721,"by":"next","because":"P03","contribution":0.094287486721,"rest":0}],"error":null}
  {"echo":"X2","rows":[{"customer":"X2","rank":1,"product":"P01","score":0.395555555556,"by":"all","because":null,"contribution":null,"rest":0.395555555556}],"error":null}
  {"echo":"","rows":[],"error":"the cell of 'customer' is empty, not an identifier"}
  {"echo":"X3","rows":[],"error":"no column 'products' (has: customer)"}
  [3]
  $ cat said
  item-next: products that are not in the model of --apply do not count
  item-next: 2 of 4 lines were bad, and their answers say why
  $ item-next --apply=next --cap=3 --answer=one has.csv
  item-next: --answer=one serves each row by itself: not with --stock or --cap, which are of all customers (see item-next --help)
  [2]

kg-query --batch: each line is a query; a bad one is an answer.

  $ printf 's,p,o\n联禾金卡,年费,300元\n联禾金卡,类型,信用卡\n' >k.csv
  $ printf 'fee\t联禾金卡 年费 ?fee\n?x 类型 信用卡\nSELECT ?x {\n\nask\tASK { 联禾金卡 类型 贷款 }\n#health\n\377\n联禾金卡 年费 "\n联禾普卡 年费 ?fee\n' |
  > kg-query -f k.csv --batch --answer=one 2>said | sed 's/ago":[0-9.]*/ago":N/'
  {"rows":[{"query":"fee","row":1,"variable":"fee","value":"300元"}],"error":null}
  {"rows":[{"query":"2","row":1,"variable":"x","value":"联禾金卡"}],"error":null}
  {"rows":[],"error":"12: want '}' before the end"}
  {"rows":[],"error":"1: want a query: SELECT, ASK, a pattern or a word before the end"}
  {"rows":[{"query":"ask","row":1,"variable":"ask","value":"false"}],"error":null}
  {"rows":[{"program":"kg-query","version":"0.1","good":3,"bad":2,"loaded_seconds_ago":N}],"error":null}
  {"rows":[],"error":"not UTF-8 (if it is Chinese: --encoding=GB18030)"}
  {"rows":[],"error":"9: a string without its closing quote"}
  {"rows":[],"error":null}
  $ printf '{"n":"a","query":"联禾金卡 年费 ?fee"}\n{"n":"b","query":"a b"}\n{"n":"c"}\n' |
  > kg-query -f k.csv --batch --answer=one --input-format=json --echo=n 2>said
  {"echo":"a","rows":[{"query":"1","row":1,"variable":"fee","value":"300元"}],"error":null}
  {"echo":"b","rows":[],"error":"4: want a term before the end"}
  {"echo":"c","rows":[],"error":"no column 'query' (has: n)"}
  [3]
  $ kg-query -f k.csv --batch=queries --answer=one
  kg-query: --answer=one answers the queries of standard input (want --batch without a file) (see kg-query --help)
  [2]
  $ kg-query -f k.csv --batch --answer=one --format=csv </dev/null
  kg-query: --answer=one: kg-query may print several rows for one (want --format=json) (see kg-query --help)
  [2]
