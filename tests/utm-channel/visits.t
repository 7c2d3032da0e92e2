A click within the site, and a buyer who comes back from a page for payments, go on
with a visit: their channel is (internal), which attrib-roi takes for no touch.

  $ cat >views.csv <<'END'
  > user_id,time,url,referrer,converted,revenue
  > u1,2026-01-01T10:00:00,https://shop.example/?utm_source=google&utm_medium=cpc,https://www.google.com/,0,
  > u1,2026-01-01T10:01:00,https://shop.example/pen,https://shop.example/,0,
  > u1,2026-01-01T10:02:00,https://shop.example/pay,https://cash.shop.example/,0,
  > u1,2026-01-01T10:03:00,https://shop.example/thanks,https://checkout.stripe.com/,1,100
  > u2,2026-01-01T10:03:00,https://shop.example/?utm_source=n&utm_medium=email,https://www.paypal.com/,0,
  > END
  $ utm-channel --stats=stats views.csv -o visits.csv; cut -d, -f1,7,8,13 visits.csv; tr ',' '\n' <stats | grep -E '^"(rows_internal|referrers)' | tr -d '}' | paste -sd ' '
  utm-channel: views.csv:3: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal) (the first of 2)
  utm-channel: views.csv:5: this referrer is a page for payments and does not count: without tags or a code the row continues a visit, and its channel is (internal)
  user_id,utm_source,utm_medium,channel
  u1,google,cpc,Paid Search
  u1,,,(internal)
  u1,,,(internal)
  u1,,,(internal)
  u2,n,email,Email
  "referrers_own":2 "referrers_payment":1 "rows_internal":3
  $ for j in 1 7; do utm-channel -j $j --format=json views.csv 2>said | grep -c internal; done; attrib-roi -m last,linear visits.csv 2>said | cut -d, -f1,2,4,7,8
  3
  3
  model,channel,convert_count,attributed,revenue
  last,Paid Search,1,1,100
  last,Email,0,0,0
  linear,Paid Search,1,1,100
  linear,Email,0,0,0
  $ printf 'url,referrer\nhttps://a.github.io/,https://b.github.io/\nhttps://a.co.uk/,https://b.co.uk/\nhttps://m.a.co.uk/?utm_campaign=x,https://a.co.uk/\n' | utm-channel --own-host=b.co.uk 2>said | cut -d, -f3,9
  utm_source,channel
  b.github.io,Referral
  ,(internal)
  ,Direct
  $ printf 'channel,field,pattern\nMine,referrer,shop\n' >mine.csv; utm-channel --rules=mine.csv views.csv 2>said | cut -d, -f13
  channel
  Paid Search
  (internal)
  (internal)
  (internal)
  Email

Tags as links really carry them:

  $ cat >tags.csv <<'END'
  > url,referrer
  > https://s.example/?utm_source%3Dgoogle%26utm_medium%3Dcpc,
  > https://s.example/?a=1;utm_source=n;utm_medium=email,
  > https://s.example/?a=1?utm_source=n&utm_medium=email,
  > https://s.example/?utm_source=face%2562ook&utm_medium=cpc,
  > https://s.example/?utm_source=&utm_source=bing&utm_medium=cpc,
  > https://s.example/?utm_source=google_ads&utm_medium=ppc&gclid=x,https://www.google.com/
  > https://s.example/?utm_source=mine&utm_medium=paid&ttclid=x,
  > https://s.example/?utm_source=google&utm_medium=organic&gclid=x,
  > https://s.example/?utm_source=newsletter&utm_medium=email&gclid=x,
  > https://s.example/?utm_source=newsletter&gclid=x,
  > https://s.example/?utm_source=n&utm_medium=organic&mc_cid=x,
  > https://s.example/?utm_source=chatgpt.com,https://chatgpt.com/
  > https://s.example/?utm_source=chatgpt.com,
  > https://s.example/?utm_campaign=x%00y&utm_source=a%0ab&utm_medium=cpm,
  > END
  $ utm-channel --stats=stats tags.csv | cut -d, -f3-5,9; grep -o '"tags_hidden":[0-9]*' stats
  utm-channel: tags.csv:14: no rule takes this row: its channel is Unassigned
  utm-channel: tags.csv:2: the url has utm parameters behind ';', in the value of another, or behind marks that are escaped or missing: they are read as they were meant (the first of 2)
  utm_source,utm_medium,utm_campaign,channel
  google,cpc,,Paid Search
  n,email,,Email
  n,email,,Email
  facebook,cpc,,Paid Social
  bing,cpc,,Paid Search
  google_ads,ppc,,Paid Search
  mine,paid,,Paid Social
  google,cpc,,Paid Search
  newsletter,email,,Email
  newsletter,cpc,,Paid Search
  n,organic,,Organic Search
  chatgpt.com,ai-assistant,,AI Assistant
  chatgpt.com,,,Unassigned
  a b,cpm,x y,Display
  "tags_hidden":2
  $ utm-channel -j 7 tags.csv tags.csv 2>said >many; { utm-channel tags.csv; utm-channel tags.csv | sed 1d; } 2>said | cmp - many

Tables that say source and medium themselves; other names of parameters; and sources
that case and known names divide:

  $ printf 'source,medium,campaign\ngoogle,cpc,x\n(direct),(none),\nnewsletter,email,\nFB,social,\n' >told.csv; utm-channel told.csv; utm-channel --fold told.csv | cut -d, -f4-5,10
  source,medium,campaign,utm_source,utm_medium,utm_campaign,utm_term,utm_content,visit_campaign,channel
  google,cpc,x,google,cpc,x,,,x,Paid Search
  (direct),(none),,(direct),(none),,,,,Direct
  newsletter,email,,newsletter,email,,,,,Email
  FB,social,,FB,social,,,,,Organic Social
  utm_source,utm_medium,channel
  google,cpc,Paid Search
  (direct),(none),Direct
  newsletter,email,Email
  facebook,social,Organic Social
  $ printf 'Session source / medium\ngoogle / organic\nbing / cpc\nx\n' | utm-channel --columns='source=#1' 2>said | cut -d, -f1-3,8
  Session source / medium,utm_source,utm_medium,channel
  google / organic,google,organic,Organic Search
  bing / cpc,bing,cpc,Paid Search
  x,x,,Unassigned
  $ printf 'url\n/?mtm_source=n&mtm_medium=email\n/?REF=producthunt\n/?utm_source=a&ref=b\n/?ref=b&utm_source=a\n' | utm-channel --param=source=mtm_source,ref --param=medium=mtm_medium 2>said | cut -d, -f1-3,8
  url,utm_source,utm_medium,channel
  /?mtm_source=n&mtm_medium=email,n,email,Email
  /?REF=producthunt,producthunt,,Unassigned
  /?utm_source=a&ref=b,a,,Unassigned
  /?ref=b&utm_source=a,b,,Unassigned
  $ printf 'url\n' >folds.csv; printf '/?utm_source=%s\n' FB facebook.com Google BING 微信 Mine >>folds.csv; utm-channel --fold folds.csv 2>said | cut -d, -f2
  utm_source
  facebook
  facebook
  google
  bing
  weixin
  mine
  $ printf 'url,referrer\n/?utm_source=Google&utm_medium=CPC,\n/?utm_source=n&utm_medium=E-Mail,\n/?utm_source=x&utm_medium=Paid%%20Social,\n/?utm_source=n&utm_medium=ORGANIC&gclid=1,\n,https://T.co/\n/?utm_medium=DISPLAY,\n' >mediums.csv; utm-channel --fold mediums.csv 2>said | cut -d, -f3,4,9
  utm_source,utm_medium,channel
  google,cpc,Paid Search
  n,e-mail,Email
  x,paid social,Paid Other
  n,cpc,Paid Search
  twitter,referral,Organic Social
  ,display,Display
  $ printf 'source,medium\nFB,SOCIAL\nNews,\n' | utm-channel --fold 2>said | cut -d, -f3,4,9
  utm_source,utm_medium,channel
  facebook,social,Organic Social
  news,,Unassigned
  $ wrong() { utm-channel "$@" told.csv 2>&1 | cut -d ' ' -f 2-; }; wrong --param=ref; wrong --param=origin=ref; wrong --param=source=,
  --param: 'ref' is not names of a parameter (want source=ref, or medium, campaign, term, content or id) (see utm-channel --help)
  --param: 'origin=ref' is not names of a parameter (want source=ref, or medium, campaign, term, content or id) (see utm-channel --help)
  --param: a name is empty (see utm-channel --help)
  $ printf 'a,b\n1,2\n' | utm-channel
  utm-channel: stdin: no column 'url' (has: a, b)
  [1]

Apps as referrers, and what the preset west adds to the letter of GA4:

  $ for p in ga4 west ga4-cn; do printf 'referrer\n%s\n' android-app://com.google.android.googlequicksearchbox/ >r; printf '%s\n' android-app://com.google.android.gm/ ios-app://544007664/vnd.youtube/x android-app://com.pinterest/ android-app://com.foo.bar https://x.com/ https://threads.net https://bsky.app/ https://ya.ru/ https://search.brave.com/ https://kagi.com https://mail.google.com/ https://outlook.live.com/ https://www.perplexity.ai/ https://copilot.microsoft.com https://googleads.g.doubleclick.net/ https://servicewechat.com/wx1/ https://so.toutiao.com/ https://cpro.baidu.com/ https://syndicatedsearch.goog/ >>r; utm-channel --preset=$p r 2>said | cut -d, -f1,8 | sed 1d >$p; done; cut -d, -f2 west >w; cut -d, -f2 ga4-cn >c; paste -d, ga4 w c
  android-app://com.google.android.googlequicksearchbox/,Organic Search,Organic Search,Organic Search
  android-app://com.google.android.gm/,Email,Email,Email
  ios-app://544007664/vnd.youtube/x,Organic Video,Organic Video,Organic Video
  android-app://com.pinterest/,Organic Social,Organic Social,Organic Social
  android-app://com.foo.bar,Referral,Referral,Referral
  https://x.com/,Referral,Organic Social,Referral
  https://threads.net,Referral,Organic Social,Referral
  https://bsky.app/,Referral,Organic Social,Referral
  https://ya.ru/,Referral,Organic Search,Referral
  https://search.brave.com/,Referral,Organic Search,Referral
  https://kagi.com,Referral,Organic Search,Referral
  https://mail.google.com/,Referral,Email,Referral
  https://outlook.live.com/,Referral,Email,Referral
  https://www.perplexity.ai/,Referral,AI Assistant,AI Assistant
  https://copilot.microsoft.com,Referral,AI Assistant,AI Assistant
  https://googleads.g.doubleclick.net/,Referral,Display,Referral
  https://servicewechat.com/wx1/,Referral,Referral,Organic Social
  https://so.toutiao.com/,Referral,Referral,Organic Search
  https://cpro.baidu.com/,Referral,Referral,Paid Other
  https://syndicatedsearch.goog/,Referral,Paid Other,Referral
  $ for s in chatgpt.com perplexity copilot claude gemini grok deepseek kimi doubao x.com; do printf '?utm_source=%s\n' $s; done | utm-channel --preset=west --no-header --fields=url 2>said | cut -d, -f2,8 | sed 1d
  chatgpt.com,AI Assistant
  perplexity,AI Assistant
  copilot,AI Assistant
  claude,AI Assistant
  gemini,AI Assistant
  grok,AI Assistant
  deepseek,AI Assistant
  kimi,AI Assistant
  doubao,AI Assistant
  x.com,Organic Social
  $ printf '?utm_source=%s&utm_medium=%s\n' baidu SEM douyin 信息流 foo feed baidu 竞价 iqiyi 信息流 x 开屏 | utm-channel --preset=ga4-cn --lang=zh --no-header --fields=url 2>said | cut -d, -f2,3,8 | sed 1d
  baidu,SEM,付费搜索
  douyin,信息流,付费社交
  foo,feed,其他付费
  baidu,竞价,付费搜索
  iqiyi,信息流,付费视频
  x,开屏,展示广告

Presets are tables of rules, which can be printed, edited and given back:

  $ utm-channel --print-rules --preset=west | head -n 5
  channel,field,pattern
  (lists),preset,west
  AI Assistant,list,^ai$
  AI Assistant,medium,^(|\(not set\)|\(none\)|referral|chat|ai)$
  ,,
  $ for p in ga4 ga4-cn west; do utm-channel --preset=$p --print-rules >rules; cut -d, -f1-4 samples/log.csv >log.csv; utm-channel --preset=$p --rules=rules tags.csv 2>said >own; utm-channel --preset=$p tags.csv 2>said | cmp - own; utm-channel --preset=$p --rules=rules log.csv 2>said >own; utm-channel --preset=$p log.csv 2>said | cmp - own; done

They say whose lists of sources they mean, so that --preset need not be said again;
what GA4's tables call (not set) is no medium:

  $ printf 'source,medium\nKimi,\nchatgpt.com,(not set)\nx.com,\nmail.163.com,referral\n豆包,(none)\n' >told.csv
  $ for p in ga4 ga4-cn west; do utm-channel --preset=$p --print-rules >rules; utm-channel --preset=$p told.csv 2>said | cut -d, -f1,2,9 | tee answer; for q in ga4 ga4-cn west; do utm-channel --preset=$q --rules=rules told.csv 2>said | cut -d, -f1,2,9 | cmp - answer; done; done
  source,medium,channel
  Kimi,,Unassigned
  chatgpt.com,(not set),Unassigned
  x.com,,Unassigned
  mail.163.com,referral,Referral
  豆包,(none),Unassigned
  source,medium,channel
  Kimi,,AI Assistant
  chatgpt.com,(not set),AI Assistant
  x.com,,Unassigned
  mail.163.com,referral,Referral
  豆包,(none),AI Assistant
  source,medium,channel
  Kimi,,AI Assistant
  chatgpt.com,(not set),AI Assistant
  x.com,,Organic Social
  mail.163.com,referral,Email
  豆包,(none),Unassigned
  $ printf 'channel,field,pattern\n(lists),preset,East\n' | utm-channel --rules=- told.csv
  utm-channel: -:2: 'East' is not a preset (want ga4, ga4-cn, west or none)
  [1]

  $ utm-channel --print-rules --preset=none; utm-channel --print-rules --rules=rules
  utm-channel: --print-rules prints those of a preset: not with --preset=none, --rules or --map (see utm-channel --help)
  utm-channel: --print-rules prints those of a preset: not with --preset=none, --rules or --map (see utm-channel --help)
  [2]

Who shared a link: the columns that programs of invites read:

  $ printf 'user_id,ts,url\nb,2026-01-01,https://s.example/pen?sharer=a&utm_source=wechat\nc,2026-01-02,https://s.example/pen?SHARER=b&utm_content=poster\nb,2026-01-03,/?sharer=b\nd,2026-01-03,/x\n,2026-01-03,/?sharer=b\ne,2026-01-04,/a/b?x=1#sharer=c\n' >shared.csv
  $ utm-channel --share=sharer shared.csv -o invites.csv; cut -d, -f1,9-13 invites.csv
  utm-channel: shared.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: shared.csv:5: this visit has no sharer or no customer, and has no row (--share) (the first of 2)
  utm-channel: shared.csv:4: this visit is of a link that its customer has shared: it is no invite, and has no row
  user_id,campaign,channel,inviter,invitee,content
  b,,Organic Social,a,b,/pen
  c,,Direct,b,c,poster
  e,,Direct,c,e,/a/b
  $ invite-chain --file=invites.csv --teams --people=2 --levels=1; invite-guard invites.csv 2>said | cut -d, -f11-12,14
  id,people,levels
  a,4,4
  inviter,invitee,verdict
  a,b,pass
  b,c,pass
  c,e,pass
  $ cut -d, -f2-3 shared.csv | utm-channel --share=sharer
  utm-channel: stdin: no column 'customer' (has: ts, url)
  [1]

A channel that says how something is delivered does not stay, unless --columns says
that it is the one:

  $ printf 'url,channel\n/?utm_source=google&utm_medium=cpc,web\n/,Paid TV\n/,手机银行\n' >delivery.csv; utm-channel delivery.csv | cut -d, -f1,2; utm-channel --columns=channel=channel delivery.csv 2>said | cut -d, -f1,2
  utm-channel: delivery.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: delivery.csv:3: this row has a channel, which stays (--force replaces it)
  utm-channel: delivery.csv:2: this row's channel says how something is delivered, and not what brought the visit: it does not stay (--columns=channel=NAME keeps it) (the first of 2)
  url,channel
  /?utm_source=google&utm_medium=cpc,Paid Search
  /,Paid TV
  /,Direct
  url,channel
  /?utm_source=google&utm_medium=cpc,web
  /,Paid TV
  /,手机银行

More of what links carry: ampersands that a page wrote as their number, a query
that was put into another, a value that ends in '%', ads on assistants, and apps:

  $ printf 'url,referrer\n%s\n' 'https://s.example/?utm_source=green&_ga=2.1#038;utm_medium=referral&#038;utm_campaign=donate,' >more.csv
  $ printf '%s\n' 'https://s.example/?unfurl%3Futm_source=mbfb&utm_medium=social,' 'https://s.example/?utm_source=test&utm_medium=email&utm_content=footer%,' 'https://s.example/?utm_source=chatgpt.com&utm_medium=cpc,https://chatgpt.com/' '/,android-app://com.reddit.frontpage/' '/?gclid=1,https://www.google.com/' '/,https://www.google.com/' '/,https://docs.google.com/' '/?utm_source=a%20b&utm_medium=e%20mail,' '/?utm_source=x&amp;amp;utm_medium=email,' >>more.csv
  $ utm-channel more.csv 2>said | cut -d, -f3-5,7,9
  utm_source,utm_medium,utm_campaign,utm_content,channel
  green,referral,donate,,Referral
  mbfb,social,,,Organic Social
  test,email,,footer%,Email
  chatgpt.com,cpc,,,Paid Other
  reddit,referral,,,Organic Social
  google,cpc,,,Paid Search
  google,organic,,,Organic Search
  docs.google.com,referral,,,Referral
  a b,e mail,,,Email
  x,email,,,Email

Tags whose marks are escaped once or more, or are missing, are read; the query of another url in a value is not the visit's own.

  $ printf '%s\n' url 'https://s.example/?utm_source=google%26utm_medium%3Dcpc' 'https://s.example/?utm_source=google%2526utm_medium%253Dcpc' 'https://s.example/?utm_source=google&utm_medium%3Dcpc&utm_campaign=x' 'https://s.example/?utm_source%253Dgoogle%2526utm_medium%253Dcpc' 'https://s.example/?utm_source%25253Dgoogle%252526utm_medium%25253Dcpc' 'https://s.example/%3Futm_source=google&utm_medium=cpc' 'https://s.example/p%3Futm_source%3Dgoogle%26utm_medium%3Dcpc' 'https://s.example/&utm_source=google&utm_medium=cpc' 'https://s.example/p/utm_source=google&utm_medium=cpc' 'https://s.example/?next=%2Fa%3Futm_source%3Dbing%26utm_medium%3Dcpc' 'https://s.example/?next=%2Fa%3Futm_source%3Dbing%26utm_medium%3Dcpc&utm_source=n&utm_medium=email' 'https://s.example/?a=b%26utm_source=x&utm_medium=email' 'https://s.example/?q=50%25%3Doff;utm_source=n;utm_medium=email' 'https://s.example/a=1/utm_source=x' >escaped.csv; utm-channel --stats=stats escaped.csv 2>/dev/null | cut -d, -f2-4,8; grep -o '"tags_hidden":[0-9]*' stats
  utm_source,utm_medium,utm_campaign,channel
  google,cpc,,Paid Search
  google,cpc,,Paid Search
  google,cpc,x,Paid Search
  google,cpc,,Paid Search
  google,cpc,,Paid Search
  google,cpc,,Paid Search
  google,cpc,,Paid Search
  google,cpc,,Paid Search
  google,cpc,,Paid Search
  ,,,Direct
  n,email,,Email
  x,email,,Email
  n,email,,Email
  ,,,Direct
  "tags_hidden":11

A host in Punycode is the host that it stands for, in letters of any case; one that is no Punycode is itself.

  $ printf '%s\n' url,referrer https://xn--fiqs8s.example/a,https://中国.example/b https://中国.example/a,https://www.xn--fiqs8s.example/b https://xn--bcher-kva.de/a,https://shop.bücher.de/b https://BÜCHER.de/a,https://XN--BCHER-KVA.de/b https://faß.de/,https://xn--fa-hia.de/ https://例え。テスト/,https://xn--r8jz45g.xn--zckzah/ https://ПРИВЕТ.рф/a,https://xn--b1agh1afp.xn--p1ai/b https://xn--80ak6aa92e.com/,https://apple.com/ https://xn--a.example/,https://xn--a.example/ https://xn--99999zzz.example/,https://a.example/ >hosts.csv; utm-channel hosts.csv 2>/dev/null | cut -d, -f3,9
  utm_source,channel
  ,(internal)
  ,(internal)
  ,(internal)
  ,(internal)
  ,(internal)
  ,(internal)
  ,(internal)
  apple.com,Referral
  ,(internal)
  a.example,Referral
  $ for own in bücher.de xn--bcher-kva.de; do printf '%s\n' url,referrer https://s.example/,https://xn--bcher-kva.de/ https://s.example/,https://shop.bücher.de/ https://s.example/,https://bucher.de/ | utm-channel --own-host=$own 2>/dev/null | cut -d, -f3,9; done
  utm_source,channel
  ,(internal)
  ,(internal)
  bucher.de,Referral
  utm_source,channel
  ,(internal)
  ,(internal)
  bucher.de,Referral

Where urls have no host, no referrer is known as one's own, and that is said.

  $ printf '%s\n' url,referrer /cart,https://shop.example/ >path.csv; utm-channel path.csv | cut -d, -f3,9
  utm-channel: path.csv:2: this url has no host, so that its referrer is never known as the site's own (--own-host=HOST names it)
  utm_source,channel
  shop.example,Referral
  $ utm-channel --own-host=shop.example path.csv | cut -d, -f3,9
  utm-channel: path.csv:2: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal)
  utm_source,channel
  ,(internal)

Tables that say source and medium need no url; columns that have the names of the program's own keep them.

  $ printf 'Session source / medium,Sessions\ngoogle / organic,3\n(direct) / (none),4\nnewsletter / email,1\n' | utm-channel | cut -d, -f1,3,4,9
  Session source / medium,utm_source,utm_medium,channel
  google / organic,google,organic,Organic Search
  (direct) / (none),(direct),(none),Direct
  newsletter / email,newsletter,email,Email
  $ printf 'utm_source,utm_medium,utm_campaign\ngoogle,cpc,x\n' | utm-channel
  utm_source,utm_medium,utm_campaign,visit_source,visit_medium,visit_utm_campaign,utm_term,utm_content,visit_campaign,channel
  google,cpc,x,google,cpc,x,,,x,Paid Search
  $ for h in 'Session source,Session medium' 'first_user_source,first_user_medium' 'traffic_source.source,traffic_source.medium' 'Source,Medium' 流量来源,媒介; do printf '%s\nbing,cpc\n' "$h" | utm-channel | cut -d, -f9 | tail -n 1; done
  Paid Search
  Paid Search
  Paid Search
  Paid Search
  Paid Search

The click ids of Baidu, 360 and Tencent are those of ads whatever the preset.

  $ printf '%s\n' url '?utm_source=baidu&utm_medium=organic&bd_vid=x' '?utm_source=tt&bd_vid=x' '?utm_medium=referral&qhclickid=x' '?utm_source=n&utm_medium=email&bd_vid=x' | utm-channel 2>/dev/null | cut -d, -f2,3,8
  utm_source,utm_medium,channel
  baidu,cpc,Paid Search
  tt,cpc,Paid Search
  360,cpc,Paid Other
  n,email,Email

Tags that are steps of the path, of pages, apps and fragments; those of a query count first:

  $ printf '%s\n' url https://s.example/utm_source/baidu/utm_medium/cpc/ https://s.example/a/UTM_Medium/email/utm_source/n%20ews/utm_campaign/x myapp://open/utm_source/push/utm_medium/push 'https://s.example/#/a/utm_source/google' 'https://s.example/utm_source/google?a=b#c' 'https://s.example/utm_source/google/?utm_source=bing&utm_medium=cpc' https://s.example/docs/utm_source/ https://s.example/my_utm_source/google 'https://s.example/?next=/utm_source/google' >steps.csv; utm-channel steps.csv 2>said | cut -d, -f2-4,8; grep -c 'read as they were meant (the first of 6)' said
  utm_source,utm_medium,utm_campaign,channel
  baidu,cpc,,Paid Search
  n ews,email,x,Email
  push,push,,Mobile Push Notifications
  google,,,Organic Search
  google,,,Organic Search
  bing,cpc,,Paid Search
  ,,,Direct
  ,,,Direct
  ,,,Direct
  1

Brackets that programs write into names are passed over:

  $ printf '%s\n' url 'https://s.example/?utm_source[]=news&utm_medium[]=email&utm_campaign[0]=spring' 'https://s.example/?utm[source]=news&utm[medium]=email&utm%5Bcampaign%5D=autumn' 'https://s.example/?utm_source[]=a&utm_source[]=b&utm[sorce]=c' >brackets.csv; utm-channel brackets.csv | cut -d, -f2-4,8
  utm-channel: brackets.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: brackets.csv:4: no rule takes this row: its channel is Unassigned
  utm-channel: brackets.csv:4: the url has a utm parameter twice with different values: the first counts
  utm-channel: brackets.csv:4: the url has a parameter that begins with utm and is not known: it is not read
  utm_source,utm_medium,utm_campaign,channel
  news,email,spring,Email
  news,email,autumn,Email
  a,,,Unassigned

Tags that are the value of a parameter, of links to Google Play and to mini programs, and the address of another page that has tags:

  $ printf '%s\n' url 'https://play.google.com/store/apps/details?id=x&referrer=utm_source%3Dnews%26utm_medium%3Demail%26utm_campaign%3Da%2526b&hl=de' 'https://play.google.com/store/apps/details?id=x&referrer=gclid%3DCj0' 'https://play.google.com/store/apps/details?id=x&referrer=utm_source=news&utm_medium=email' 'pages/index/index?scene=utm_source%3Dnews%26utm_medium%3Demail' 'pages/index/index?scene=1047' 'https://s.example/?referrer=https%3A%2F%2Fx.example%2F%3Futm_source%3Dnews%26utm_medium%3Demail' >inner.csv; utm-channel inner.csv | cut -d, -f2-4,8
  utm-channel: inner.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: inner.csv:2: the url has utm parameters behind ';', in the value of another, or behind marks that are escaped or missing: they are read as they were meant (the first of 4)
  utm_source,utm_medium,utm_campaign,channel
  news,email,a&b,Email
  google,cpc,,Paid Search
  news,email,,Email
  news,email,,Email
  ,,,Direct
  ,,,Direct

JSON has all columns in each object, so that the program behind it finds them also
where the first row has them empty:

  $ printf 'customer,time,url\nc1,2026-01-01,https://a.cn/\nc1,2026-01-02,https://a.cn/?utm_source=x&utm_medium=cpc\n' >j.csv
  $ utm-channel --format=json j.csv 2>/dev/null | head -n 1
  {"customer":"c1","time":"2026-01-01","url":"https://a.cn/","utm_source":null,"utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null,"channel":"Direct"}
  $ utm-channel --format=json j.csv 2>/dev/null | attrib-roi -m row --input-format=json --format=csv --converted=utm_source=x 2>/dev/null
  model,channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue,cost,roi,roas,cpa
  row,Paid Other,1,1,1,1,1,0,,,,
  row,Direct,1,0,0,0,0,0,,,,

Webmail, of mobile carriers too:

  $ printf 'referrer\nhttps://webmail.aol.com/\nhttps://mail.139.com/\nhttps://mail.189.cn/\nhttps://mail.live.com/\n' | utm-channel --preset=west | cut -d, -f1,2,8
  utm-channel: stdin: no column 'url': only codes and referrers tell where a visit came from
  referrer,utm_source,channel
  https://webmail.aol.com/,webmail.aol.com,Email
  https://mail.139.com/,mail.139.com,Email
  https://mail.189.cn/,mail.189.cn,Email
  https://mail.live.com/,mail.live.com,Email
