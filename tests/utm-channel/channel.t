What becomes of a channel that is there, and of rules.

A column "channel" is filled in its place.

  $ printf 'id,channel,url\n1,,?gclid=1\n2,Mine,?gclid=1\n3,"a,b",\n' >there.csv; utm-channel there.csv --stats=s.json; grep -o '"channels_kept":[0-9]*' s.json
  utm-channel: there.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: there.csv:3: this row has a channel, which stays (--force replaces it) (the first of 2)
  id,channel,url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign
  1,Paid Search,?gclid=1,google,cpc,,,,
  2,Mine,?gclid=1,google,cpc,,,,
  3,"a,b",,,,,,,
  "channels_kept":2

  $ utm-channel --force there.csv
  utm-channel: there.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: there.csv:3: this row has a channel, which is replaced (--force) (the first of 2)
  id,channel,url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign
  1,Paid Search,?gclid=1,google,cpc,,,,
  2,Paid Search,?gclid=1,google,cpc,,,,
  3,Direct,,,,,,,

  $ utm-channel --suffix=_2 there.csv
  utm-channel: there.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: there.csv:3: this row has a channel, which stays (--force replaces it) (the first of 2)
  id,channel,url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign
  1,Paid Search,?gclid=1,google,cpc,,,,
  2,Mine,?gclid=1,google,cpc,,,,
  3,"a,b",,,,,,,

  $ utm-channel --suffix=_2 --force there.csv
  utm-channel: there.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: there.csv:3: this row has a channel, which is replaced (--force) (the first of 2)
  id,channel,url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign
  1,Paid Search,?gclid=1,google,cpc,,,,
  2,Paid Search,?gclid=1,google,cpc,,,,
  3,Direct,,,,,,,

  $ utm-channel --format=json there.csv
  utm-channel: there.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: there.csv:3: this row has a channel, which stays (--force replaces it) (the first of 2)
  {"id":"1","channel":"Paid Search","url":"?gclid=1","utm_source":"google","utm_medium":"cpc","utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null}
  {"id":"2","channel":"Mine","url":"?gclid=1","utm_source":"google","utm_medium":"cpc","utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null}
  {"id":"3","channel":"a,b","url":null,"utm_source":null,"utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null}

  $ utm-channel --na=Mine there.csv | tail -n 2
  utm-channel: there.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: there.csv:4: this row has a channel, which stays (--force replaces it)
  2,Paid Search,?gclid=1,google,cpc,,,,
  3,"a,b",,,,,,,

  $ printf 'id,渠道,url\n1,,?gclid=1\n2,Mine,?gclid=1\n' | utm-channel
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin:3: this row has a channel, which stays (--force replaces it)
  id,渠道,url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  1,,?gclid=1,google,cpc,,,,,Paid Search
  2,Mine,?gclid=1,google,cpc,,,,,Mine

  $ (cat there.csv; printf 'id,channel,url\n4,,\n') >again.csv; printf 'url,id,channel\n?gclid=1,9,\n?gclid=1,10,Mine\n' >other.csv; utm-channel again.csv other.csv
  utm-channel: again.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: again.csv:3: this row has a channel, which stays (--force replaces it) (the first of 3)
  utm-channel: again.csv:5: the header is here again, and passed over
  id,channel,url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign
  1,Paid Search,?gclid=1,google,cpc,,,,
  2,Mine,?gclid=1,google,cpc,,,,
  3,"a,b",,,,,,,
  4,Direct,,,,,,,
  9,Paid Search,?gclid=1,google,cpc,,,,
  10,Mine,?gclid=1,google,cpc,,,,

Of other columns that are there already --suffix decides.

  $ utm-channel there.csv >once.csv; utm-channel once.csv
  utm-channel: there.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: there.csv:3: this row has a channel, which stays (--force replaces it) (the first of 2)
  utm-channel: once.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: once.csv: two columns would be called 'utm_source' (--suffix=_2 renames the new one)
  [1]

  $ utm-channel --suffix=_2 once.csv | cut -d, -f 1,2,10-
  utm-channel: once.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: once.csv:2: this row has a channel, which stays (--force replaces it) (the first of 3)
  id,channel,utm_source_2,utm_medium_2,utm_campaign_2,utm_term_2,utm_content_2,campaign_2
  1,Paid Search,google,cpc,,,,
  2,Mine,google,cpc,,,,
  3,"a,,,,,,,

  $ printf 'channel,url,channel\na,b,c\n' | utm-channel
  utm-channel: stdin: two columns are called 'channel' (choose one: --columns=channel=#1)
  [1]

  $ printf 'id,customer\n1,2\n' | utm-channel
  utm-channel: stdin: no column 'url' (has: id, customer)
  [1]

Rules: conditions of one name that follow each other must all hold.

  $ cat >rules.csv <<'EOF'
  > channel,field,pattern
  > Brand,source,^google$
  > Brand,campaign,brand
  > Salon,campaign,salon
  > ,,
  > Salon,term,^salon$
  > Engines,list,^search$
  > Branch,code,^QR\d+$
  > Loans,url,/loan\b
  > Partner,referrer,^https://partner\.
  > 中文,content,^信.$
  > Exact,medium,(?-i)^CPC$
  > EOF
  > cat >visits.csv <<'EOF'
  > url,code,referrer
  > ?utm_source=GOOGLE&utm_campaign=my-Brand&utm_medium=cpc,,
  > ?utm_source=google&utm_campaign=other&utm_medium=cpc,,
  > ?utm_source=x&utm_campaign=brand,,
  > ?utm_source=x&utm_campaign=salon,,
  > ?utm_source=x&utm_term=salon,,
  > ,QR12,
  > ,QRx,
  > https://a.example/loan?utm_source=x&utm_medium=sms,,
  > https://a.example/loans?utm_source=x&utm_medium=sms,,
  > https://a.example/,,https://partner.example/
  > ?utm_content=%E4%BF%A1%E7%94%A8,,
  > ?utm_content=%D0%C5%D3%C3,,
  > ?utm_source=x&utm_medium=CPC,,
  > ?utm_source=x&utm_medium=cpc,,
  > EOF
  > utm-channel --rules=rules.csv visits.csv | cut -d, -f1-3,10
  utm-channel: visits.csv:4: no rule takes this row: its channel is Unassigned (the first of 2)
  url,code,referrer,channel
  ?utm_source=GOOGLE&utm_campaign=my-Brand&utm_medium=cpc,,,Brand
  ?utm_source=google&utm_campaign=other&utm_medium=cpc,,,Engines
  ?utm_source=x&utm_campaign=brand,,,Unassigned
  ?utm_source=x&utm_campaign=salon,,,Salon
  ?utm_source=x&utm_term=salon,,,Salon
  ,QR12,,Branch
  ,QRx,,Unassigned
  https://a.example/loan?utm_source=x&utm_medium=sms,,,Loans
  https://a.example/loans?utm_source=x&utm_medium=sms,,,SMS
  https://a.example/,,https://partner.example/,Partner
  ?utm_content=%E4%BF%A1%E7%94%A8,,,中文
  ?utm_content=%D0%C5%D3%C3,,,中文
  ?utm_source=x&utm_medium=CPC,,,Exact
  ?utm_source=x&utm_medium=cpc,,,Paid Other

  $ utm-channel --preset=none --rules=rules.csv visits.csv | cut -d, -f1-3,10
  utm-channel: visits.csv:3: no rule takes this row: its channel is empty (the first of 5)
  utm-channel: rules.csv:7: this rule takes no row; rules that take one: 8 of 9
  url,code,referrer,channel
  ?utm_source=GOOGLE&utm_campaign=my-Brand&utm_medium=cpc,,,Brand
  ?utm_source=google&utm_campaign=other&utm_medium=cpc,,,
  ?utm_source=x&utm_campaign=brand,,,
  ?utm_source=x&utm_campaign=salon,,,Salon
  ?utm_source=x&utm_term=salon,,,Salon
  ,QR12,,Branch
  ,QRx,,
  https://a.example/loan?utm_source=x&utm_medium=sms,,,Loans
  https://a.example/loans?utm_source=x&utm_medium=sms,,,
  https://a.example/,,https://partner.example/,Partner
  ?utm_content=%E4%BF%A1%E7%94%A8,,,中文
  ?utm_content=%D0%C5%D3%C3,,,中文
  ?utm_source=x&utm_medium=CPC,,,Exact
  ?utm_source=x&utm_medium=cpc,,,

Without a preset there are no lists and no click ids.

  $ printf 'url,referrer\n?gclid=1,\n,https://www.google.com/\n?utm_source=google&utm_medium=cpc,\n' | utm-channel --preset=none
  utm-channel: --preset=none and no --rules: every channel is empty
  url,referrer,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  ?gclid=1,,,,,,,,
  ,https://www.google.com/,google.com,referral,,,,,
  ?utm_source=google&utm_medium=cpc,,google,cpc,,,,,

Rules that do not look at the row itself: the same answer from memory.

  $ printf 'channel,field,pattern\nBrand,campaign,brand\nPaid,medium,^c\n' >few.csv; utm-channel --rules=few.csv visits.csv visits.csv | cut -d, -f10 | sort | uniq -c
  utm-channel: the operand visits.csv and the operand visits.csv: these hold the same, so that each row is read twice
  utm-channel: visits.csv:5: no rule takes this row: its channel is Unassigned (the first of 8)
        4 Brand
        4 Direct
        6 Paid
        2 Referral
        4 SMS
        8 Unassigned
        1 channel

The touch points of ga4-cn.

  $ for m in offline qr QR qrs 网点 线下 二维码 app inapp in-app apple sms 短信 彩信 mms edm 邮件 push app-push cpc; do echo "?utm_source=east&utm_medium=$m"; done |
  > utm-channel --preset=ga4-cn --no-header --fields=url | cut -d, -f3,8 | sed 1d
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin:4: no rule takes this row: its channel is Unassigned (the first of 2)
  offline,Branch
  qr,Branch
  QR,Branch
  qrs,Unassigned
  网点,Branch
  线下,Branch
  二维码,Branch
  app,App
  inapp,App
  in-app,App
  apple,Unassigned
  sms,SMS
  短信,SMS
  彩信,SMS
  mms,SMS
  edm,Email
  邮件,Email
  push,Mobile Push Notifications
  app-push,Mobile Push Notifications
  cpc,Paid Other

  $ for s in 短信 sms chatgpt.com deepseek douyin TMALL baidu.com; do printf '?utm_source=%s\n?utm_source=%s&utm_medium=cpc\n' $s $s; done | utm-channel --preset=ga4-cn --no-header --fields=url | cut -d, -f2,3,8 | sed 1d
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  短信,,SMS
  短信,cpc,SMS
  sms,,SMS
  sms,cpc,Paid Other
  chatgpt.com,,AI Assistant
  chatgpt.com,cpc,Paid Other
  deepseek,,AI Assistant
  deepseek,cpc,Paid Other
  douyin,,Organic Social
  douyin,cpc,Paid Social
  TMALL,,Organic Shopping
  TMALL,cpc,Paid Shopping
  baidu.com,,Organic Search
  baidu.com,cpc,Paid Search
