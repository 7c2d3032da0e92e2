What is passed over, matched by nothing or switched off: counted in --stats, and
said in one line a kind with the first place.  Where there is nothing to say
nothing is said.

  $ utm() { utm-channel --stats=stats "$@"; }
  > of() { tr ',' '\n' <stats | grep -E "^\"($1)\"" | tr -d '}' | paste -sd ' '; }
  > declare -f utm of >f
  > all='channels_.*|codes_.*|rows_unassigned|rules_met.*|referrers_own|own_hosts.*|tags_.*|.*_off'; echo "all='$all'" >>f

Nothing to say:

  $ . ./f; printf '%s\n' url,referrer '/?utm_source=google&utm_medium=cpc,' /,https://www.bing.com/ /, '/?utm_source=a&utm_medium=email&utm_source_platform=x,' >fine.csv; utm fine.csv | wc -l; of "$all"
  utm-channel: fine.csv:3: this url has no host, so that its referrer is never known as the site's own (--own-host=HOST names it)
  5
  "channels_kept":0 "channels_delivery":0 "codes_unknown":0 "rows_unassigned":0 "referrers_own":0 "tags_hidden":0 "tags_unfilled":0 "tags_repeated":0 "tags_unknown":0 "tags_other":0

Columns that are missing:

  $ . ./f; printf 'url\n/\n' | utm | wc -l; of '.*_off'; printf 'code\nx\n' | utm 2>&1 >/dev/null; of '.*_off'
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  2
  "referrer_off":1
  utm-channel: stdin: no column 'url': only codes and referrers tell where a visit came from
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin:2: no rule takes this row: its channel is Unassigned
  "url_off":1 "referrer_off":1
  $ . ./f; printf 'code,source,medium\nq1,shop,qr\nq2,shop,email\n' >map.csv; utm --map=map.csv fine.csv | wc -l; of '.*_off|codes.*'
  utm-channel: fine.csv: no column 'code': --map is not used
  utm-channel: fine.csv:3: this url has no host, so that its referrer is never known as the site's own (--own-host=HOST names it)
  5
  "map_off":1 "codes_unknown":0
  $ . ./f; utm --preset=none fine.csv | wc -l; of '.*_off|rows_unassigned'
  utm-channel: --preset=none and no --rules: every channel is empty
  utm-channel: fine.csv:3: this url has no host, so that its referrer is never known as the site's own (--own-host=HOST names it)
  5
  "rules_off":1 "rows_unassigned":4

Codes that the table does not have, and codes that no row has:

  $ . ./f; printf '%s\n' url,referrer,code ,,q2 ,,Q7 ,, ,,q9 >codes.csv; for j in 1 2 7; do utm -j $j --map=map.csv codes.csv | cut -d, -f4,10; of 'codes.*'; done
  utm-channel: codes.csv:3: this row has a code that map.csv has not: it is the source where nothing else tells one (the first of 2)
  utm-channel: map.csv:2: no row has this code; codes that a row has: 1 of 2
  utm-channel: codes.csv:3: no rule takes this row: its channel is Unassigned (the first of 2)
  utm-channel: codes.csv:3: this row has a code that map.csv has not: it is the source where nothing else tells one (the first of 2)
  utm-channel: map.csv:2: no row has this code; codes that a row has: 1 of 2
  utm-channel: codes.csv:3: no rule takes this row: its channel is Unassigned (the first of 2)
  utm-channel: codes.csv:3: this row has a code that map.csv has not: it is the source where nothing else tells one (the first of 2)
  utm-channel: map.csv:2: no row has this code; codes that a row has: 1 of 2
  utm-channel: codes.csv:3: no rule takes this row: its channel is Unassigned (the first of 2)
  utm_source,channel
  shop,Email
  Q7,Unassigned
  ,Direct
  q9,Unassigned
  "codes.csv"] "codes_unknown":2 "codes_met":1 "codes_met_of":2
  utm_source,channel
  shop,Email
  Q7,Unassigned
  ,Direct
  q9,Unassigned
  "codes.csv"] "codes_unknown":2 "codes_met":1 "codes_met_of":2
  utm_source,channel
  shop,Email
  Q7,Unassigned
  ,Direct
  q9,Unassigned
  "codes.csv"] "codes_unknown":2 "codes_met":1 "codes_met_of":2
  $ . ./f; utm codes.csv >/dev/null; of 'codes.*'; printf '%s\n' url,referrer,code ,,q2 ,,q1 | utm --map=map.csv 2>&1 >/dev/null; of 'codes.*'
  utm-channel: codes.csv:2: no rule takes this row: its channel is Unassigned (the first of 3)
  "codes.csv"] "codes_unknown":0
  utm-channel: stdin:3: no rule takes this row: its channel is Unassigned
  "codes_unknown":0 "codes_met":2 "codes_met_of":2

Channels that are there, kept and replaced:

  $ . ./f; printf '%s\n' url,referrer,channel /,,Web /,, /,,App >there.csv; utm there.csv | cut -d, -f3; of 'channels.*'; utm --force there.csv | cut -d, -f3; of 'channels.*'
  utm-channel: there.csv:2: this row's channel says how something is delivered, and not what brought the visit: it does not stay (--columns=channel=NAME keeps it) (the first of 2)
  utm-channel: there.csv:2: this row's channel says how something is delivered, and not what brought the visit: it does not stay (--columns=channel=NAME keeps it) (the first of 2)
  channel
  Direct
  Direct
  Direct
  "channels_kept":0 "channels_delivery":2
  channel
  Direct
  Direct
  Direct
  "channels_kept":0 "channels_delivery":2 "channels_replaced":0

Rows that no rule takes, alike ones and single ones; a channel that a rule calls
Unassigned is an answer; and rules that take no row:

  $ . ./f; printf '%s\n' url,referrer '/?utm_medium=odd,' '/?utm_medium=odd,' '/?utm_medium=odd&utm_term=x,' '/?utm_source=n&utm_medium=mine,' >odd.csv; for j in 1 7; do utm -j $j odd.csv | cut -d, -f 9; of rows_unassigned; done; utm --format=json odd.csv | grep -c Unassigned; of rows_unassigned
  utm-channel: odd.csv:2: no rule takes this row: its channel is Unassigned (the first of 4)
  channel
  Unassigned
  Unassigned
  Unassigned
  Unassigned
  "rows_unassigned":4
  utm-channel: odd.csv:2: no rule takes this row: its channel is Unassigned (the first of 4)
  channel
  Unassigned
  Unassigned
  Unassigned
  Unassigned
  "rows_unassigned":4
  utm-channel: odd.csv:2: no rule takes this row: its channel is Unassigned (the first of 4)
  4
  "rows_unassigned":4
  $ . ./f; printf 'channel,field,pattern\nMine,medium,^mine$\nMine,source,^n$\nNever,medium,^never$\nUnassigned,medium,^odd$\n' >rules.csv; utm --rules=rules.csv odd.csv | cut -d, -f9; of 'rules.*|rows_un.*'
  utm-channel: rules.csv:4: this rule takes no row; rules that take one: 2 of 3
  channel
  Unassigned
  Unassigned
  Unassigned
  Mine
  "rows_unassigned":0 "rules_met":2 "rules_met_of":3
  $ . ./f; printf 'Never,url,^never$\n' | cat rules.csv - >row-rules.csv; for j in 1 2; do utm -j $j --preset=none --rules=row-rules.csv fine.csv odd.csv | cut -d, -f9 | sort | uniq -c | sed 's/^ *//'; of 'rules.*|rows_un.*'; done
  utm-channel: fine.csv:2: no rule takes this row: its channel is empty (the first of 4)
  utm-channel: row-rules.csv:4: this rule takes no row; rules that take one: 2 of 4
  utm-channel: fine.csv:3: this url has no host, so that its referrer is never known as the site's own (--own-host=HOST names it)
  utm-channel: fine.csv:2: no rule takes this row: its channel is empty (the first of 4)
  utm-channel: row-rules.csv:4: this rule takes no row; rules that take one: 2 of 4
  utm-channel: fine.csv:3: this url has no host, so that its referrer is never known as the site's own (--own-host=HOST names it)
  4 
  1 Mine
  3 Unassigned
  1 channel
  "rows_unassigned":4 "rules_met":2 "rules_met_of":4
  4 
  1 Mine
  3 Unassigned
  1 channel
  "rows_unassigned":4 "rules_met":2 "rules_met_of":4
  $ . ./f; printf 'channel,field,pattern\nEverything,source,\n' >every.csv; utm --rules=every.csv odd.csv | cut -d, -f9 | uniq -c | sed 's/^ *//'; of 'rules.*|rows_un.*'
  1 channel
  4 Everything
  "rows_unassigned":0 "rules_met":1 "rules_met_of":1

Referrers that are one's own, by the url and by --own-host:

  $ . ./f; printf '%s\n' url,referrer https://a.example/x,https://www.a.example/ https://a.example/y,https://pay.example/z /,https://b.example/ '/?utm_source=n&utm_medium=email,https://pay.example/' >own.csv; utm own.csv | cut -d, -f3,9; of 'referrers_own|own_hosts.*'
  utm-channel: own.csv:2: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal)
  utm-channel: own.csv:4: this url has no host, so that its referrer is never known as the site's own (--own-host=HOST names it)
  utm_source,channel
  ,(internal)
  pay.example,Referral
  b.example,Referral
  n,Email
  "referrers_own":1
  $ . ./f; for j in 1 7; do utm -j $j --own-host=pay.example --own-host=cash.example own.csv | cut -d, -f3,9; of 'referrers_own|own_hosts.*'; done
  utm-channel: own.csv:2: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal) (the first of 2)
  utm-channel: --own-host=cash.example: no referrer that decides is of this host; hosts that one is of: 1 of 2
  utm-channel: own.csv:2: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal) (the first of 2)
  utm-channel: --own-host=cash.example: no referrer that decides is of this host; hosts that one is of: 1 of 2
  utm_source,channel
  ,(internal)
  ,(internal)
  b.example,Referral
  n,Email
  "referrers_own":2 "own_hosts_met":1 "own_hosts_met_of":2
  utm_source,channel
  ,(internal)
  ,(internal)
  b.example,Referral
  n,Email
  "referrers_own":2 "own_hosts_met":1 "own_hosts_met_of":2
  $ . ./f; utm --own-host=pay.example own.csv 2>/dev/null | wc -l; of 'own_hosts.*'
  5
  "own_hosts_met":1 "own_hosts_met_of":1

Parameters that templates and scripts left without a value are kept, and told:

  $ . ./f; printf '%s\n' url,referrer '/?utm_source={{site_source_name}}&utm_medium=paid&utm_campaign={{campaign.name}},' '/?utm_source=a&utm_medium=email&utm_campaign=may_%7Bid%7D,' '/?utm_source=undefined&utm_medium=email,' '/?utm_source=__MEDIA__&utm_medium=cpc,' '/?utm_source=a&utm_medium=email&utm_campaign=5%25_off,' >left.csv; utm left.csv | cut -d, -f3-5,9; of tags_unfilled
  utm-channel: left.csv:2: the source, medium or campaign is a mark that was never filled in, such as {{name}} or undefined: it is kept as it is (the first of 4)
  utm_source,utm_medium,utm_campaign,channel
  {{site_source_name}},paid,{{campaign.name}},Paid Other
  a,email,may_{id},Email
  undefined,email,,Email
  __MEDIA__,cpc,,Paid Other
  a,email,5%_off,Email
  "tags_unfilled":4
  $ . ./f; printf '%s\n' url,referrer,渠道 '/?utm_source=google&utm_medium=cpc,,网银' '/?utm_source=google&utm_medium=cpc,,掌银' /,,电话银行 >bank.csv; utm bank.csv | cut -d, -f3,10; of 'channels_.*'
  utm-channel: bank.csv:2: this row's channel says how something is delivered, and not what brought the visit: it does not stay (--columns=channel=NAME keeps it) (the first of 3)
  渠道,channel
  网银,Paid Search
  掌银,Paid Search
  电话银行,Direct
  "channels_kept":0 "channels_delivery":3

Parameters that come twice, and those that begin with utm_ and are none:

  $ . ./f; printf '%s\n' url,referrer '/?utm_source=&utm_source=bing&utm_medium=cpc,' '/?utm_source=a&utm_source=a&utm_medium=email,' '/?utm_term=a&utm_medium=email&UTM_TERM=b,' >twice.csv; utm twice.csv | cut -d, -f3-4,6; of 'tags.*'
  utm-channel: twice.csv:4: the url has a utm parameter twice with different values: the first counts
  utm_source,utm_medium,utm_term
  bing,cpc,
  a,email,
  ,email,a
  "tags_hidden":0 "tags_unfilled":0 "tags_repeated":1 "tags_unknown":0 "tags_other":0
  $ . ./f; printf '%s\n' url,referrer '/?utm_source%3Dgoogle%26utm_medium%3Dcpc,' '/?utm_sorce=news&utm_medium=email,' '/?UTM_=1,' '/?utm_creative_format=x&utm=1&umt_source=a,' >lost.csv; utm lost.csv | cut -d, -f3-4; of 'tags.*'
  utm-channel: lost.csv:2: the url has utm parameters behind ';', in the value of another, or behind marks that are escaped or missing: they are read as they were meant
  utm-channel: lost.csv:3: the url has a parameter that begins with utm and is not known: it is not read (the first of 2)
  utm_source,utm_medium
  google,cpc
  ,email
  ,
  ,
  "tags_hidden":1 "tags_unfilled":0 "tags_repeated":0 "tags_unknown":2 "tags_other":0

The counts and the first place are the same for any number of threads:

  $ . ./f; awk 'BEGIN { print "url,referrer,code,channel"; for (i = 1; i <= 60000; i++) print "https://a.example/?utm_medium=" (i % 7 ? "email" : "odd" i % 5) (i % 11 ? "" : "&utm_medium=x") (i % 13 ? "" : "&utm_x=y") "," (i % 3 ? "" : "https://a.example/") "," (i % 2 ? "" : "q" i % 4) "," (i % 17 ? "" : "Web") }' >big.csv
  > for j in 1 2 7; do utm -j $j --map=map.csv --rules=rules.csv --own-host=b.example big.csv 2>err >/dev/null; of "$all" >>err; md5sum <err; done | uniq -c | sed 's/ [0-9a-f]\{32\}.*//; s/^ *//'; cat err
  3
  utm-channel: big.csv:18: this row's channel says how something is delivered, and not what brought the visit: it does not stay (--columns=channel=NAME keeps it) (the first of 3529)
  utm-channel: big.csv:5: this row has a code that map.csv has not: it is the source where nothing else tells one (the first of 15000)
  utm-channel: map.csv:2: no row has this code; codes that a row has: 1 of 2
  utm-channel: big.csv:8: no rule takes this row: its channel is Unassigned (the first of 6428)
  utm-channel: rules.csv:2: this rule takes no row; rules that take one: 0 of 3
  utm-channel: --own-host=b.example: no referrer that decides is of this host; hosts that one is of: 0 of 1
  utm-channel: big.csv:12: the url has a utm parameter twice with different values: the first counts (the first of 5454)
  utm-channel: big.csv:14: the url has a parameter that begins with utm and is not known: it is not read (the first of 4615)
  "channels_kept":0 "channels_delivery":3529 "codes_unknown":15000 "codes_met":1 "codes_met_of":2 "rows_unassigned":6428 "rules_met":0 "rules_met_of":3 "referrers_own":0 "tags_hidden":0 "own_hosts_met":0 "own_hosts_met_of":1 "tags_unfilled":0 "tags_repeated":5454 "tags_unknown":4615 "tags_other":0

Tags without the '_' that they want:

  $ . ./f; printf '%s\n' url,referrer 'https://a.example/?utm-source=n&utm-medium=email,' 'https://a.example/?UTMSource=n,' 'https://a.example/?utm.campaign=n,' 'https://a.example/?utmccn=n&utm=1&utms=2&utm-=3&utm-sources=4&xutmsource=5,' 'https://a.example/?utm_medium=email,' >bare.csv; utm bare.csv | cut -d, -f3,4,9; of tags_unknown
  utm-channel: bare.csv:2: the url has a parameter that begins with utm and is not known: it is not read (the first of 3)
  utm_source,utm_medium,channel
  ,,Direct
  ,,Direct
  ,,Direct
  ,,Direct
  ,email,Email
  "tags_unknown":3

Tags of other programs, where nothing else says the source:

  $ . ./f; printf '%s\n' url 'https://s.example/?mtm_source=news&pk_medium=email' 'https://s.example/?hmsr=news' 'https://s.example/?hmsr=news&utm_source=a&utm_medium=email' 'https://s.example/?pk=1&mtm_x=2' >others.csv; utm others.csv 2>said | cut -d, -f2,3,8; grep others.csv:2 said; of tags_other; utm --param=source=mtm_source,hmsr --param=medium=pk_medium others.csv 2>/dev/null | cut -d, -f2,3,8; of tags_other
  utm_source,utm_medium,channel
  ,,Direct
  ,,Direct
  a,email,Email
  ,,Direct
  utm-channel: others.csv:2: the url has tags that are none of utm (mtm_source, hmsr, at_medium, a source beside a medium), which are not read: --param=source=NAME reads them (the first of 2)
  "tags_other":2
  utm_source,utm_medium,channel
  news,email,Email
  news,,Unassigned
  news,email,Email
  ,,Direct
  "tags_other":0

Those of Piano, and a source beside a medium; one of both alone may be anything:

  $ . ./f; printf '%s\n' url 'https://s.example/?at_medium=email&at_campaign=x' 'https://s.example/?source=news&medium=email' 'https://s.example/?source=news&campaign=x' 'https://s.example/?medium=large' >others2.csv; utm others2.csv 2>said | cut -d, -f2,3,8; grep others2.csv:2 said; of tags_other; utm --param=source=source --param=medium=medium,at_medium others2.csv 2>/dev/null | cut -d, -f2,3,8; of tags_other
  utm_source,utm_medium,channel
  ,,Direct
  ,,Direct
  ,,Direct
  ,,Direct
  utm-channel: others2.csv:2: the url has tags that are none of utm (mtm_source, hmsr, at_medium, a source beside a medium), which are not read: --param=source=NAME reads them (the first of 2)
  "tags_other":2
  utm_source,utm_medium,channel
  ,email,Email
  news,email,Email
  news,,Unassigned
  ,large,Unassigned
  "tags_other":1

What a store writes for a referrer that was lost is a source that nobody named:

  $ . ./f; printf '%s\n' url 'utm_source=(not%20set)&utm_medium=(not%20set)' 'utm_source=(not+set)&utm_medium=x' 'utm_source=%28not%20set%29&utm_medium=email' 'utm_source=(notset)&utm_medium=email' >lost2.csv; utm lost2.csv 2>said | cut -d, -f2,3,8; grep 'never filled' said; of tags_unfilled
  utm_source,utm_medium,channel
  (not set),(not set),Unassigned
  (not set),x,Unassigned
  (not set),email,Email
  (notset),email,Email
  utm-channel: lost2.csv:2: the source, medium or campaign is a mark that was never filled in, such as {{name}} or undefined: it is kept as it is (the first of 3)
  "tags_unfilled":3

So it is in a table of sources, and beside a medium that is empty the source may say
both:

  $ . ./f; printf '%s\n' source,medium,campaign 'google / cpc,,x' '(not set),(not set),' '{{site}},email,' 'google / cpc,email,' 'bing/cpc,,' >sources.csv; utm sources.csv | cut -d, -f4,5,10; of tags_unfilled
  utm-channel: sources.csv:3: no rule takes this row: its channel is Unassigned (the first of 2)
  utm-channel: sources.csv:3: the source, medium or campaign is a mark that was never filled in, such as {{name}} or undefined: it is kept as it is (the first of 2)
  utm_source,utm_medium,channel
  google,cpc,Paid Search
  (not set),(not set),Unassigned
  {{site}},email,Email
  google / cpc,email,Email
  bing/cpc,,Unassigned
  "tags_unfilled":2

Sources by their Chinese names, which GA4 does not have:

  $ printf 'source,medium\n百度,cpc\n微信,cpc\n抖音,信息流\n优酷,cpc\n淘宝,\nB站,\n豆包,\n必应,organic\n百度地图,cpc\n' >names.csv; utm-channel --preset=ga4-cn names.csv | cut -d, -f1,2,9; utm-channel names.csv 2>/dev/null | sed -n '2s/.*,//p'
  source,medium,channel
  百度,cpc,Paid Search
  微信,cpc,Paid Social
  抖音,信息流,Paid Social
  优酷,cpc,Paid Video
  淘宝,,Organic Shopping
  B站,,Organic Social
  豆包,,AI Assistant
  必应,organic,Organic Search
  百度地图,cpc,Paid Other
  Paid Other
