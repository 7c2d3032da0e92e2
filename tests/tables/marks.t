Files that begin with a byte order mark may be joined; their headers are known
again, and no record begins with a mark:

  $ printf '\357\273\277url,referrer,m\nhttp://1/,,x\n' >b.csv; cat b.csv b.csv b.csv | utm-channel | cut -d, -f1,3
  utm-channel: stdin:3: the header is here again, and passed over (the first of 2)
  url,m
  http://1/,x
  http://1/,x
  http://1/,x
  $ printf '\357\273\277a,2026-11-20,5\n' >n.csv; cat n.csv n.csv | rfm-cluster -k 1 --partial --no-header --fields=customer,time,amount | cut -f1,6
  a	2
  $ printf '\357\273\277\357\273\277customer,time,amount\na,2026-11-20,5\n' | rfm-cluster -k 1 --partial | cut -f1
  a
  $ printf 'Title\n\357\273\277"customer",time,amount\na,2026-11-20,5\n' | rfm-cluster -k 1 --partial --skip-lines=1 | cut -f1
  a
  $ printf 'customer,time,amount\na,2026-11-20,5\n' | rfm-cluster -k 1 --partial >s; (printf '\357\273\277'; cat s; printf '\357\273\277'; cat s) | rfm-cluster --merge --partial | cut -f1,6
  a	2
  $ printf '\357\273\277customer,branch\na,N\n\357\273\277"customer",branch\nb,S\n' >w.csv
  $ printf 'customer,url,referrer\na,http://1/,\nb,http://2/,\n' | utm-channel --with=w.csv | cut -d, -f1-4
  utm-channel: w.csv:3: the header is here again, and passed over
  customer,url,referrer,branch
  a,http://1/,,N
  b,http://2/,,S
  $ printf '\357\273\277<a> <b> <c> .\n\357\273\277<d> <b> <c> .\n' | kg-query '?s ?p ?o'
  s,p,o
  a,b,c
  d,b,c
  $ printf '\357\273\277question\n' | kg-ask -f samples/knowledge.csv --lines --format=json 2>/dev/null | head -n 1 | cut -c 1-25
  {"question":"question","s

The header again, with other quotes and in other letters:

  $ printf 'url,referrer,m\nhttp://1/,,x\n"url","referrer","m"\nhttp://2/,,y\nURL,Referrer,M\n"url",referrer,"n"\n' | utm-channel | cut -d, -f1,3
  utm-channel: stdin:3: the header is here again, and passed over (the first of 2)
  url,m
  http://1/,x
  http://2/,y
  "url","n"
  $ printf 'customer\ttime\tamount\na\t2026-11-20\t5\n"customer"\ttime\tamount\n' | rfm-cluster -k 1 --partial --quote=csv | cut -f1
  rfm-cluster: stdin:3: the header is here again, and passed over
  a

A part of it, or more than it, is a row, and a bad one:

  $ printf 'url,referrer,m\nurl,referrer\nurl,referrer,m,m\n,referrer,m\n' | utm-channel --max-bad=2 2>/dev/null | cut -d, -f1-3
  url,referrer,m
  ,referrer,m

Of one column only the very name is the header again:

  $ printf 'inviter,invitee,time\nA,B,2026-11-20\n' >g.csv
  $ printf 'customer\nB\ncustomer\n"customer"\nCUSTOMER\n' |
  >   invite-chain --file=g.csv --root 2>said
  id,member,depth,inviter,time
  B,A,0,,
  $ cat said
  invite-chain: stdin:5: 'CUSTOMER' is in no invite
  invite-chain: stdin:3: the header is here again, and passed over (the first of 2)

Blanks around the names of a header that comes again do not count.

  $ printf 'customer,time,amount\na,2026-11-20,5\n"Customer", time ,AMOUNT\nb,2026-11-20,6\n customer ,time,amount\ncustomer ,time,amount\ncustomers,time,amount\n' | rfm-cluster -k 1 --partial --max-bad=1 --stats=s.json | cut -f1; grep -o '"headers_again":[0-9]*\|"rows_bad":[0-9]*' s.json
  rfm-cluster: stdin:7: 'time' is not a date (want 2024-12-31)
  rfm-cluster: 1 of 3 rows are bad and left out
  rfm-cluster: stdin:3: the header is here again, and passed over (the first of 3)
  a
  b
  􏿿
  "rows_bad":1
  "headers_again":3
