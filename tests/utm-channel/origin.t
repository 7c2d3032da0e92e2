Where a visit came from: what is read, and in which order.

Parameters: decoded, trimmed, the first of each, in any case, behind &amp; and in the fragment.

  $ cat >urls.csv <<'EOF'
  > url
  > https://a.example/?utm_source=google&utm_medium=cpc&utm_campaign=one+two%2Bthree&utm_term=%E4%BF%A1&utm_content=x
  > https://a.example/?utm_source=%20google%20&UTM_Medium=CPC
  > https://a.example/?utm_source=google&utm_medium=email&utm_medium=cpc
  > https://a.example/?utm_source=&utm_source=google&utm_medium=email
  > https://a.example/?utm_source=google&amp;utm_medium=cpc&amp;amp;utm_campaign=c
  > https://a.example/#utm_source=google&utm_medium=cpc
  > https://a.example/?x=1#/page?utm_source=google&utm_medium=cpc
  > https://a.example/?utm_source=bing#utm_source=google&utm_medium=cpc
  > /page?utm_source=google&utm_medium=cpc
  > utm_source=google&utm_medium=cpc
  > ?utm_source=google&utm_medium=cpc
  > https://a.example/utm_source=google&utm_medium=cpc
  > https://a.example/?to=https://b.example/?utm_source=google
  > https://a.example/?utm%5Fsource=google&utm_medium=cpc
  > https://a.example/?utm_source=goo%gle&utm_medium=%2&utm_campaign=%
  > https://a.example/?utm_sources=google&xutm_medium=cpc&utm_campaig=c
  > https://a.example/?utm_id=77&utm_medium=email
  > "https://a.example/?utm_source=a%2Cb&utm_medium=say+%22hi%22&utm_campaign=two%0Alines"
  > https://a.example/?&&utm_source&=&utm_medium=email&
  > not a url at all
  > 
  > EOF
  > utm-channel urls.csv | cut -d, -f2-
  utm-channel: urls.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: urls.csv:16: no rule takes this row: its channel is Unassigned (the first of 2)
  utm-channel: urls.csv:13: the url has utm parameters behind ';', in the value of another, or behind marks that are escaped or missing: they are read as they were meant
  utm-channel: urls.csv:4: the url has a utm parameter twice with different values: the first counts (the first of 2)
  utm-channel: urls.csv:17: the url has a parameter that begins with utm and is not known: it is not read
  utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  google,cpc,one two+three,信,x,one two+three,Paid Search
  google,CPC,,,,,Paid Search
  google,email,,,,,Organic Search
  google,email,,,,,Organic Search
  google,cpc,c,,,c,Paid Search
  google,cpc,,,,,Paid Search
  google,cpc,,,,,Paid Search
  bing,cpc,,,,,Paid Search
  google,cpc,,,,,Paid Search
  google,cpc,,,,,Paid Search
  google,cpc,,,,,Paid Search
  google,cpc,,,,,Paid Search
  google,,,,,,Organic Search
  google,cpc,,,,,Paid Search
  goo%gle,%2,%,,,%,Unassigned
  ,,,,,,Direct
  ,email,,,,77,Email
  "a,b","say ""hi""",two lines,,,two lines,Unassigned
  ,email,,,,,Email
  ,,,,,,Direct

Terms that old links escape as GBK, or escape() of JavaScript as %u4FE1, become UTF-8;
what is neither UTF-8 nor common Chinese stays the bytes it is.

  $ cat >terms.sh <<'END'
  > for t; do printf '%s ' "$t"; printf 'url\n?utm_source=baidu&utm_term=%s\n' "$t" |
  > utm-channel 2>/dev/null | sed 1d | cut -d, -f5; done
  > END
  $ sh terms.sh %D0%C5%D3%C3 %d0%c5%d3%c3%bf%a8 %25D0%25C5%25D3%25C3 %u4FE1%u7528 %U4fe1+x %E4%BF%A1%E7%94%A8 visa%BF%A8
  %D0%C5%D3%C3 信用
  %d0%c5%d3%c3%bf%a8 信用卡
  %25D0%25C5%25D3%25C3 信用
  %u4FE1%u7528 信用
  %U4fe1+x 信 x
  %E4%BF%A1%E7%94%A8 信用
  visa%BF%A8 visa卡
  $ sh terms.sh %u4E2 %uD83D%uDE00 %uD83D %uDE00 %u0000 %u0041 %u %D0%C5%D3 %E9 caf%E9 %81%30%81%30 | od -c | sed 's/^[0-9]* *//'
  %   u   4   E   2       %   u   4   E   2  \n   %   u   D   8
  3   D   %   u   D   E   0   0     360 237 230 200  \n   %   u
  D   8   3   D       %   u   D   8   3   D  \n   %   u   D   E
  0   0       %   u   D   E   0   0  \n   %   u   0   0   0   0
  %   u   0   0   0   0  \n   %   u   0   0   4   1       A
  \n   %   u       %   u  \n   %   D   0   %   C   5   %   D   3
  320 305 323  \n   %   E   9     351  \n   c   a   f   %   E
  9       c   a   f 351  \n   %   8   1   %   3   0   %   8   1
  %   3   0     201   0 201   0  \n
  
  $ printf 'url\n?utm_source=%%D0%%C5%%D3%%C3&utm_medium=cpc&utm_campaign=%%B4%%BA%%BC%%BE\n' | utm-channel 2>/dev/null
  url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  ?utm_source=%D0%C5%D3%C3&utm_medium=cpc&utm_campaign=%B4%BA%BC%BE,信用,cpc,春季,,,春季,Paid Other

Click ids stand for source and medium where no medium is said.

  $ for q in gclid=1 GCLID=1 gclid= wbraid=1 gbraid=1 gad_source=1 gad_source=2 dclid=1 msclkid=1 yclid=1 ymclid=1 \
  >   ttclid=1 twclid=1 li_fat_id=1 rdt_cid=1 epik=1 ScCid=1 irclickid=1 mc_cid=1 mc_eid=1 _hsenc=1 mkt_tok=1 \
  >   fbclid=1 igshid=1 srsltid=1 'utm_source=x&gclid=1' 'utm_medium=email&gclid=1' 'utm_campaign=c&gclid=1' \
  >   'ttclid=1&gclid=1' bd_vid=1 qhclickid=1 gdt_vid=1 from=timeline; do echo "https://a.example/?$q"; done >clicks
  > (echo url; cat clicks) | utm-channel | cut -d'?' -f2 | sed 1d
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  gclid=1,google,cpc,,,,,Paid Search
  GCLID=1,google,cpc,,,,,Paid Search
  gclid=,,,,,,,Direct
  wbraid=1,google,cpc,,,,,Paid Search
  gbraid=1,google,cpc,,,,,Paid Search
  gad_source=1,google,cpc,,,,,Paid Search
  gad_source=2,,,,,,,Direct
  dclid=1,dv360,display,,,,,Display
  msclkid=1,bing,cpc,,,,,Paid Search
  yclid=1,yandex,cpc,,,,,Paid Search
  ymclid=1,yandex,cpc,,,,,Paid Search
  ttclid=1,tiktok,paid_social,,,,,Paid Social
  twclid=1,twitter,paid_social,,,,,Paid Social
  li_fat_id=1,linkedin,paid_social,,,,,Paid Social
  rdt_cid=1,reddit,paid_social,,,,,Paid Social
  epik=1,pinterest,paid_social,,,,,Paid Social
  ScCid=1,snapchat,paid_social,,,,,Paid Social
  irclickid=1,impact,affiliate,,,,,Affiliates
  mc_cid=1,mailchimp,email,,,,,Email
  mc_eid=1,mailchimp,email,,,,,Email
  _hsenc=1,hubspot,email,,,,,Email
  mkt_tok=1,marketo,email,,,,,Email
  fbclid=1,,,,,,,Direct
  igshid=1,,,,,,,Direct
  srsltid=1,,,,,,,Direct
  utm_source=x&gclid=1,x,cpc,,,,,Paid Search
  utm_medium=email&gclid=1,,email,,,,,Email
  utm_campaign=c&gclid=1,google,cpc,c,,,c,Paid Search
  ttclid=1&gclid=1,tiktok,paid_social,,,,,Paid Social
  bd_vid=1,baidu,cpc,,,,,Paid Search
  qhclickid=1,360,cpc,,,,,Paid Other
  gdt_vid=1,tencent,paid_social,,,,,Paid Social
  from=timeline,,,,,,,Direct

Those of China, and what is shared in WeChat.

  $ printf 'url\n?%s\n' bd_vid=1 | utm-channel --preset=ga4-cn; for q in 'a#B_vid=1' qhclickid=1 gdt_vid=1 qz_gdt=1 from=timeline from=singlemessage from=groupmessage from=here gclid=1; do
  > echo "?$q"; done | utm-channel --preset=ga4-cn --no-header --fields=url | sed 1d
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  url,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  ?bd_vid=1,baidu,cpc,,,,,Paid Search
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  ?a#B_vid=1,baidu,cpc,,,,,Paid Search
  ?qhclickid=1,360,cpc,,,,,Paid Search
  ?gdt_vid=1,tencent,paid_social,,,,,Paid Social
  ?qz_gdt=1,tencent,paid_social,,,,,Paid Social
  ?from=timeline,weixin,social,,,,,Organic Social
  ?from=singlemessage,weixin,social,,,,,Organic Social
  ?from=groupmessage,weixin,social,,,,,Organic Social
  ?from=here,,,,,,,Direct
  ?gclid=1,google,cpc,,,,,Paid Search

Referrers: search engines by their front doors, sites and those below them, hosts in no list, one's own.

  $ cat >referrers.csv <<'EOF'
  > url,referrer
  > https://a.example/,https://www.google.com/
  > https://a.example/,https://www.Google.co.uk/search?q=a
  > https://a.example/,https://google.de
  > https://a.example/,https://mail.google.com/
  > https://a.example/,https://news.google.com/
  > https://a.example/,https://m.baidu.com/s?wd=a
  > https://a.example/,https://cn.bing.com:443/
  > https://a.example/,https://l.facebook.com./
  > https://a.example/,https://blog.someone.tumblr.com/
  > https://a.example/,https://someone@www.youtube.com/
  > https://a.example/,https://www.amazon.com/
  > https://a.example/,https://amazon.example/
  > https://a.example/,https://line.example.org/
  > https://a.example/,https://WWW.Partner.example/x
  > https://a.example/,www.google.com/search
  > https://a.example/,//www.google.com/search
  > https://a.example/,android-app://com.google.android.gm/
  > https://a.example/,https://chatgpt.com/
  > https://a.example/,https://gemini.google.com/app
  > https://a.example/,https://a.example/start
  > https://a.example/,https://www.a.example/start
  > https://www.a.example/,http://A.example
  > https://a.example/,https://b.a.example/
  > https://a.example/,-
  > https://a.example/,null
  > https://a.example/,about:blank
  > https://a.example/,https://localhost/
  > https://a.example/?utm_campaign=spring,https://www.google.com/
  > https://a.example/?utm_source=x,https://www.google.com/
  > https://a.example/?gclid=1,https://partner.example/
  > ,https://partner.example/
  > EOF
  > utm-channel referrers.csv | cut -d, -f2-
  utm-channel: referrers.csv:30: no rule takes this row: its channel is Unassigned
  utm-channel: referrers.csv:21: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal) (the first of 4)
  referrer,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  https://www.google.com/,google,organic,,,,,Organic Search
  https://www.Google.co.uk/search?q=a,google,organic,,,,,Organic Search
  https://google.de,google,organic,,,,,Organic Search
  https://mail.google.com/,mail.google.com,referral,,,,,Referral
  https://news.google.com/,news.google.com,organic,,,,,Organic Search
  https://m.baidu.com/s?wd=a,m.baidu.com,organic,,,,,Organic Search
  https://cn.bing.com:443/,cn.bing.com,organic,,,,,Organic Search
  https://l.facebook.com./,l.facebook.com,referral,,,,,Organic Social
  https://blog.someone.tumblr.com/,tumblr.com,referral,,,,,Organic Social
  https://someone@www.youtube.com/,youtube.com,referral,,,,,Organic Video
  https://www.amazon.com/,amazon.com,referral,,,,,Organic Shopping
  https://amazon.example/,amazon.example,referral,,,,,Referral
  https://line.example.org/,line.example.org,referral,,,,,Referral
  https://WWW.Partner.example/x,partner.example,referral,,,,,Referral
  www.google.com/search,google,organic,,,,,Organic Search
  //www.google.com/search,google,organic,,,,,Organic Search
  android-app://com.google.android.gm/,gmail,email,,,,,Email
  https://chatgpt.com/,chatgpt.com,ai-assistant,,,,,AI Assistant
  https://gemini.google.com/app,gemini.google.com,ai-assistant,,,,,AI Assistant
  https://a.example/start,,,,,,,(internal)
  https://www.a.example/start,,,,,,,(internal)
  http://A.example,,,,,,,(internal)
  https://b.a.example/,,,,,,,(internal)
  -,,,,,,,Direct
  null,,,,,,,Direct
  about:blank,,,,,,,Direct
  https://localhost/,,,,,,,Direct
  https://www.google.com/,google,organic,spring,,,spring,Organic Search
  https://www.google.com/,x,,,,,,Unassigned
  https://partner.example/,google,cpc,,,,,Paid Search
  https://partner.example/,partner.example,referral,,,,,Referral

  $ utm-channel --own-host=partner.example --own-host=WWW.google.com referrers.csv | cut -d, -f2- | grep -Ei 'partner|google'
  utm-channel: referrers.csv:30: no rule takes this row: its channel is Unassigned
  utm-channel: referrers.csv:2: this referrer is the site's own and does not count: without tags or a code the row continues a visit, and its channel is (internal) (the first of 13)
  https://www.google.com/,,,,,,,(internal)
  https://www.Google.co.uk/search?q=a,google,organic,,,,,Organic Search
  https://google.de,google,organic,,,,,Organic Search
  https://mail.google.com/,,,,,,,(internal)
  https://news.google.com/,,,,,,,(internal)
  https://WWW.Partner.example/x,,,,,,,(internal)
  www.google.com/search,,,,,,,(internal)
  //www.google.com/search,,,,,,,(internal)
  android-app://com.google.android.gm/,gmail,email,,,,,Email
  https://gemini.google.com/app,,,,,,,(internal)
  https://www.google.com/,,,spring,,,spring,Direct
  https://www.google.com/,x,,,,,,Unassigned
  https://partner.example/,google,cpc,,,,,Paid Search
  https://partner.example/,,,,,,,(internal)

  $ cat >cn.csv <<'EOF'
  > url,referrer
  > ,https://mp.weixin.qq.com/s/1
  > ,https://www.douyin.com/
  > ,https://v.kuaishou.com/
  > ,https://www.xiaohongshu.com/
  > ,https://www.bilibili.com/video/BV1
  > ,https://zhuanlan.zhihu.com/p/1
  > ,https://www.toutiao.com/
  > ,https://s.taobao.com/
  > ,https://detail.tmall.com/
  > ,https://item.jd.com/
  > ,https://mobile.yangkeduo.com/
  > ,https://quark.sm.cn/s
  > ,https://www.so.com/s?q=a
  > ,https://www.baidu.com/link?url=a
  > ,https://tieba.baidu.com/
  > ,https://pan.baidu.com/
  > ,https://yiyan.baidu.com/
  > ,https://chat.deepseek.com/
  > ,https://weibo.com/
  > EOF
  > utm-channel --preset=ga4-cn cn.csv | sed 's/^,//'
  url,referrer,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  https://mp.weixin.qq.com/s/1,mp.weixin.qq.com,referral,,,,,Organic Social
  https://www.douyin.com/,douyin.com,referral,,,,,Organic Social
  https://v.kuaishou.com/,kuaishou.com,referral,,,,,Organic Social
  https://www.xiaohongshu.com/,xiaohongshu.com,referral,,,,,Organic Social
  https://www.bilibili.com/video/BV1,bilibili.com,referral,,,,,Organic Social
  https://zhuanlan.zhihu.com/p/1,zhihu.com,referral,,,,,Organic Social
  https://www.toutiao.com/,toutiao.com,referral,,,,,Organic Social
  https://s.taobao.com/,taobao.com,referral,,,,,Organic Shopping
  https://detail.tmall.com/,tmall.com,referral,,,,,Organic Shopping
  https://item.jd.com/,jd.com,referral,,,,,Organic Shopping
  https://mobile.yangkeduo.com/,yangkeduo.com,referral,,,,,Organic Shopping
  https://quark.sm.cn/s,quark.sm.cn,organic,,,,,Organic Search
  https://www.so.com/s?q=a,so.com,organic,,,,,Organic Search
  https://www.baidu.com/link?url=a,baidu.com,organic,,,,,Organic Search
  https://tieba.baidu.com/,tieba.baidu.com,referral,,,,,Organic Social
  https://pan.baidu.com/,pan.baidu.com,referral,,,,,Referral
  https://yiyan.baidu.com/,yiyan.baidu.com,ai-assistant,,,,,AI Assistant
  https://chat.deepseek.com/,chat.deepseek.com,ai-assistant,,,,,AI Assistant
  https://weibo.com/,weibo.com,referral,,,,,Organic Social

  $ utm-channel cn.csv | sed 's/^,//'
  url,referrer,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  https://mp.weixin.qq.com/s/1,mp.weixin.qq.com,referral,,,,,Referral
  https://www.douyin.com/,douyin.com,referral,,,,,Referral
  https://v.kuaishou.com/,v.kuaishou.com,referral,,,,,Referral
  https://www.xiaohongshu.com/,xiaohongshu.com,referral,,,,,Referral
  https://www.bilibili.com/video/BV1,bilibili.com,referral,,,,,Referral
  https://zhuanlan.zhihu.com/p/1,zhuanlan.zhihu.com,referral,,,,,Referral
  https://www.toutiao.com/,toutiao.com,referral,,,,,Referral
  https://s.taobao.com/,s.taobao.com,referral,,,,,Referral
  https://detail.tmall.com/,detail.tmall.com,referral,,,,,Referral
  https://item.jd.com/,item.jd.com,referral,,,,,Referral
  https://mobile.yangkeduo.com/,mobile.yangkeduo.com,referral,,,,,Referral
  https://quark.sm.cn/s,quark.sm.cn,referral,,,,,Referral
  https://www.so.com/s?q=a,so.com,organic,,,,,Organic Search
  https://www.baidu.com/link?url=a,baidu,organic,,,,,Organic Search
  https://tieba.baidu.com/,tieba.baidu.com,referral,,,,,Referral
  https://pan.baidu.com/,pan.baidu.com,referral,,,,,Referral
  https://yiyan.baidu.com/,yiyan.baidu.com,referral,,,,,Referral
  https://chat.deepseek.com/,chat.deepseek.com,referral,,,,,Referral
  https://weibo.com/,weibo.com,referral,,,,,Organic Social

A code: what the map says of it stands before all else; without an entry it is the source.

  $ printf 'code,source,medium,campaign\nQ1,east,qr,salon\nS1,sms,sms,\nE1,,,\n' >map.csv
  > cat >codes.csv <<'EOF'
  > code,url,referrer
  > Q1,,
  > S1,,https://www.google.com/
  > " S1 ",https://a.example/?utm_source=google&utm_medium=cpc&utm_campaign=c&utm_term=t,
  > E1,,https://www.google.com/
  > X9,,
  > X9,https://a.example/?utm_source=google&utm_medium=cpc,
  > X9,,https://www.google.com/
  > ,,
  > EOF
  > utm-channel --map=map.csv codes.csv --stats=stats.json; grep -o '"codes_unknown":[0-9]*' stats.json
  utm-channel: codes.csv:6: this row has a code that map.csv has not: it is the source where nothing else tells one (the first of 3)
  utm-channel: codes.csv:2: no rule takes this row: its channel is Unassigned (the first of 2)
  code,url,referrer,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  Q1,,,east,qr,salon,,,salon,Unassigned
  S1,,https://www.google.com/,sms,sms,,,,,SMS
  " S1 ",https://a.example/?utm_source=google&utm_medium=cpc&utm_campaign=c&utm_term=t,,sms,sms,c,t,,c,SMS
  E1,,https://www.google.com/,,,,,,,Direct
  X9,,,X9,,,,,,Unassigned
  X9,https://a.example/?utm_source=google&utm_medium=cpc,,google,cpc,,,,,Paid Search
  X9,,https://www.google.com/,google,organic,,,,,Organic Search
  ,,,,,,,,,Direct
  "codes_unknown":3

  $ cut -d, -f1 codes.csv | utm-channel --preset=ga4-cn
  utm-channel: stdin: no column 'url': only codes and referrers tell where a visit came from
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: stdin:2: no rule takes this row: its channel is Unassigned (the first of 7)
  code,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
  Q1,Q1,,,,,,Unassigned
  S1,S1,,,,,,Unassigned
  " S1 ",S1,,,,,,Unassigned
  E1,E1,,,,,,Unassigned
  X9,X9,,,,,,Unassigned
  X9,X9,,,,,,Unassigned
  X9,X9,,,,,,Unassigned

Referrers as logs have them: with a user, a port or a point behind the host, without
a scheme, or no address at all:

  $ printf '%s\n' url,referrer https://s.example/,https://me:pw@www.google.com/ https://s.example/,https://www.google.com./ https://s.example/,https://www.google.com:443/ https://s.example/,//google.com/ https://s.example/,www.google.com/search?q=x https://s.example/,about:blank https://s.example/,file:///C:/x.html 'https://s.example/,(not set)' https://s.example/,undefined >refs.csv; utm-channel refs.csv | cut -d, -f3,4,9
  utm_source,utm_medium,channel
  google,organic,Organic Search
  google,organic,Organic Search
  google,organic,Organic Search
  google,organic,Organic Search
  google,organic,Organic Search
  ,,Direct
  ,,Direct
  ,,Direct
  ,,Direct

A campaign without a source leaves the referrer its say, and a medium without one
does not; a page to sign in by is a referral, unless it is one's own:

  $ printf '%s\n' url,referrer 'https://s.example/?utm_campaign=c1,https://www.google.com/' 'https://s.example/?utm_campaign=c1,' 'https://s.example/?utm_medium=dev-web,https://dev.example/' https://s.example/in,https://accounts.google.com/o/oauth2 >half.csv; utm-channel half.csv 2>/dev/null | cut -d, -f3-5,9; utm-channel --own-host=accounts.google.com half.csv 2>/dev/null | tail -n 1 | cut -d, -f3-5,9
  utm_source,utm_medium,utm_campaign,channel
  google,organic,c1,Organic Search
  ,,c1,Direct
  ,dev-web,,Unassigned
  accounts.google.com,referral,,Referral
  ,,,(internal)

Blanks of other kinds and characters that nobody sees around a value, as pages and spreadsheets leave them:

  $ printf 'url,referrer\n/?utm_source=%%E2%%80%%8Bgoogle%%C2%%A0&utm_medium=%%E3%%80%%80cpc+%%C2%%A0+,\n/?utm_source=\342\200\213weixin\343\200\200&utm_medium=\302\240social,\n/?utm_source=%%C2%%A0&utm_medium=&gclid=1,\n/?utm_source=a%%C2%%A0b&utm_medium=%%E2%%80%%8B,\n' | utm-channel --preset=ga4-cn 2>/dev/null | cut -d, -f3,4,9 | sed 's/\xc2\xa0/_/'
  utm_source,utm_medium,channel
  google,cpc,Paid Search
  weixin,social,Organic Social
  google,cpc,Paid Search
  a_b,,Unassigned
