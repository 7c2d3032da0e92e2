What texts looked like that went out elsewhere, and what happens here.

  $ check() { { echo class,channel,text,a; printf '%s\n' "$@"; } >in.csv; text-check -w samples/words.csv in.csv | cut -d, -f3,5- ; }; declare -f check >f.sh

A name that was empty, a loop variable, a template of another system:

  $ . ./f.sh; check 'service,app,尊敬的${customer_name}您好,' 'service,app,您的验证码是%s,' 'service,app,亲爱的#昵称#,' 'service,app,余额{{balance}}元,'
  text,verdict,reasons,place,sms_parts
  尊敬的${customer_name}您好,reject,PLACEHOLDER:{customer_name},5,1
  您的验证码是%s,reject,PLACEHOLDER:%s,7,1
  亲爱的#昵称#,reject,PLACEHOLDER:#昵称#,4,1
  余额{{balance}}元,reject,PLACEHOLDER:{{balance}},3,1

Full-width and half-width percent, and a rate as a share:

  $ . ./f.sh; check 'service,app,利率3.85％,0.0385' 'service,app,利率3.85%,3.85' 'service,app,利率3.85%,0.385'
  text,verdict,reasons,place,sms_parts
  利率3.85％,pass,,,1
  利率3.85%,pass,,,1
  利率3.85%,reject,RATE:3.85%,3,1

Groups of three digits, and amounts in ten thousands:

  $ . ./f.sh; check 'service,app,"余额1,234,567.80元",1234567.8' 'service,app,额度50万元,500000' 'service,app,额度50万元,50000'
  text,verdict,reasons,place,sms_parts
  "余额1,567.80元",1234567.8,pass,,,1
  额度50万元,pass,,,1
  额度50万元,reject,AMOUNT:50,3,1

A date of last year's campaign that was copied:

  $ . ./f.sh; check 'service,app,2025年11月28日截止,2026-11-28' 'service,app,11月28日截止,2026-11-28'
  text,verdict,reasons,place,sms_parts
  2025年11月28日截止,reject,DATE:2025年11月28日,1,1
  11月28日截止,pass,,,1

The words of the advertising law inside of longer words:

  $ . ./f.sh; check 'marketing,app,本行最佳选择,' 'marketing,app,稳赚不赔,' 'marketing,app,保本型产品,'
  text,verdict,reasons,place,sms_parts
  本行最佳选择,reject,WORD:最佳,3,1
  稳赚不赔,reject,WORD:稳赚,1,1
  保本型产品,reject,WORD:保本,1,1

A mail that was checked as if it were an SMS, and an SMS without a sender:

  $ . ./f.sh; check 'service,mail,您好,' 'service,sms,您好,' 'service,sms,【联禾银行】您好,'
  text,verdict,reasons,place,sms_parts
  您好,pass,,,1
  您好,reject,DUTY:【*】,,1
  【联禾银行】您好,pass,,,1

An emoji makes a text of ASCII one of 70 characters a part:

  $ printf 'text\n%s\n%s😀\n' "$(printf '%*s' 80 '' | sed 's/ /a/g')" "$(printf '%*s' 80 '' | sed 's/ /a/g')" | text-check | sed 's/.*,//'
  sms_parts
  1
  2

Quotes, line ends and TABs in a text:

  $ printf 'id\ttext\n1\t第一行\\n第二行保本\n' | text-check -w samples/words.csv
  id	text	verdict	reasons	place	sms_parts
  1	第一行\n第二行保本	reject	WORD:保本	8	1
  $ printf 'id,text\n1,"他说""保本""\n好"\n' | text-check -w samples/words.csv
  id,text,verdict,reasons,place,sms_parts
  1,"他说""保本""
  好",reject,WORD:保本,4,1

A text that is not UTF-8 in a column that is not the text:

  $ printf 'note,text\n\xb1\xa3,fine\n' | text-check -w samples/words.csv | tail -n 1 | cut -d, -f2,3
  text-check: stdin:2: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  fine,pass

A loss is a figure below 0, and a dash of a range or a name is no minus:

  $ . ./f.sh; check 'service,app,近一年收益-2.65%,-0.0265' 'service,app,近一年收益−2.65％,-2.65%' 'service,app,近一年收益2.65%,-0.0265' 'service,app,支出-¥500 ¥-500 -500元,-500'
  text,verdict,reasons,place,sms_parts
  近一年收益-2.65%,pass,,,1
  近一年收益−2.65％,pass,,,1
  近一年收益2.65%,reject,RATE:2.65%,6,1
  支出-¥500 ¥-500 -500元,pass,,,1
  $ . ./f.sh; check 'service,app,收益2.5%-3.8%,-0.038' 'service,app,R3-5%,-0.05' 'service,app,2-5元,-5' 'service,app,-5%,0.05'
  text,verdict,reasons,place,sms_parts
  收益2.5%-3.8%,reject,RATE:2.5%;RATE:3.8%,3,1
  R3-5%,reject,RATE:5%,4,1
  2-5元,reject,AMOUNT:2;AMOUNT:5,1,1
  -5%,pass,,,1

Money of other countries, and larger counts, are amounts:

  $ . ./f.sh; check 'service,app,到账100港元,100' 'service,app,到账101港元,100' 'service,app,到账20万美元,200000' 'service,app,到账3百万元,3000000' 'service,app,到账3百万元,300' 'service,app,到账2千万,20000000' 'service,app,到账2万亿日元,2000000000000'
  text,verdict,reasons,place,sms_parts
  到账100港元,pass,,,1
  到账101港元,reject,AMOUNT:101,3,1
  到账20万美元,pass,,,1
  到账3百万元,pass,,,1
  到账3百万元,reject,AMOUNT:3,3,1
  到账2千万,pass,,,1
  到账2万亿日元,pass,,,1
  $ . ./f.sh; check 'service,app,到账 HKD 101,100' 'service,app,人民币5001.00,5000' 'service,app,£5,6' 'service,app,100 USD 3 times,100' 'service,app,20万美元 3次,200000' 'service,app,30元 3次,30' 'service,app,人民币2026年走势,1' 'service,app,3百人,1'
  text,verdict,reasons,place,sms_parts
  到账 HKD 101,reject,AMOUNT:101,8,1
  人民币5001.00,reject,AMOUNT:5001.00,4,1
  £5,reject,AMOUNT:5,2,1
  100 USD 3 times,pass,,,1
  20万美元 3次,pass,,,1
  30元 3次,pass,,,1
  人民币2026年走势,pass,,,1
  3百人,pass,,,1

A cell that shows its money or its rate is that figure:

  $ . ./f.sh; check 'service,app,转出100元,100.00元' 'service,app,转出100元,¥100' 'service,app,转出100元,USD 100' 'service,app,转出12000元,1.2万元' 'service,app,"转出1,200元","¥1,200"' 'service,app,转出100元,¥-100' 'service,app,转出100元,100元整' 'service,app,转出100元,100个' 'service,app,-100元,¥-100' | cut -d, -f2-
  verdict,reasons,place,sms_parts
  pass,,,1
  pass,,,1
  pass,,,1
  pass,,,1
  "¥1,200",pass,,,1
  reject,AMOUNT:100,3,1
  reject,AMOUNT:100,3,1
  reject,AMOUNT:100,3,1
  pass,,,1
  $ . ./f.sh; check 'service,app,日息0.6‰,0.6‰' 'service,app,日息0.6‰,0.06%' 'service,app,日息0.6‰,6‰' 'service,app,利率3.85%,3.85％' 'service,app,利率3.85%,¥3.85'
  text,verdict,reasons,place,sms_parts
  日息0.6‰,pass,,,1
  日息0.6‰,pass,,,1
  日息0.6‰,reject,RATE:0.6‰,3,1
  利率3.85%,pass,,,1
  利率3.85%,reject,RATE:3.85%,3,1

A date with points is a date, and an address or a version of four parts is none:

  $ . ./f.sh; check 'service,app,截止2026.11.22,2026-11-22' 'service,app,截止2026.11.23,2026-11-22' 'service,app,2026.1.2,2026-01-02' 'service,app,10.2.11.22,1' 'service,app,2026.11-22,2026-11-22'
  text,verdict,reasons,place,sms_parts
  截止2026.11.22,pass,,,1
  截止2026.11.23,reject,DATE:2026.11.23,3,1
  2026.1.2,pass,,,1
  10.2.11.22,pass,,,1
  2026.11-22,pass,,,1

A forbidden word between blanks, marks or characters that nobody sees has to be looked at,
and one in letters of another width or case is the word; a comma divides:

  $ printf '%s\n' pattern 保本 STAR >w.csv; printf 'id,text\n1,保 本\n2,确·保*·*本息\n3,保\xe2\x80\x8b本\n4,star\n5,ｓＴａｒ\n6,确保，本行\n7,保-本保本\n' | text-check -w w.csv | cut -d, -f1,3-5
  id,verdict,reasons,place
  1,review,WORD:保 本,1
  2,review,WORD:保*·*本,3
  3,reject,WORD:保​本,1
  4,reject,WORD:star,1
  5,reject,WORD:ｓＴａｒ,1
  6,pass,,
  7,reject,WORD:保本;WORD:保-本,4

Rates, money and days in words are figures like others:

  $ printf '%s\n' text,rate,amount,day 利率百分之三,3.85%,, 利率百分之三点八五,3.85%,, 额度五十万元,,500000, 额度五十万,,50000, 十一月二十八日截止,,,2026-11-28 十一月二十九日截止,,,2026-11-28 百分之百保障,1,, 百分之百保障,0.9,, 千万不要一块儿来,,, | text-check
  text,rate,amount,day,verdict,reasons,place,sms_parts
  利率百分之三,3.85%,,,reject,RATE:百分之三,3,1
  利率百分之三点八五,3.85%,,,pass,,,1
  额度五十万元,,500000,,pass,,,1
  额度五十万,,50000,,reject,AMOUNT:五十万,3,1
  十一月二十八日截止,,,2026-11-28,pass,,,1
  十一月二十九日截止,,,2026-11-28,reject,DATE:十一月二十九日,1,1
  百分之百保障,1,,,pass,,,1
  百分之百保障,0.9,,,reject,RATE:百分之百,1,1
  千万不要一块儿来,,,,pass,,,1

And so are points and base points:

  $ printf '%s\n' text,rate 提高0.5个百分点,0.005 提高0.5个百分点,0.05 优惠50BP,0.5% 优惠50个基点,0.4% 优惠万分之五,0.05% 0.5‰,0.05% | text-check | cut -d, -f1-4
  text,rate,verdict,reasons
  提高0.5个百分点,0.005,pass,
  提高0.5个百分点,0.05,reject,RATE:0.5个百分点
  优惠50BP,0.5%,pass,
  优惠50个基点,0.4%,reject,RATE:50个基点
  优惠万分之五,0.05%,pass,
  0.5‰,0.05%,pass,

Words that programs write for nothing, and XX that somebody forgot to fill in:

  $ printf '%s\n' id,text 1,null您好 2,尊敬的undefined先生 3,余额NaN元 4,尾号XXXX 5,XX元 6,X先生 7,XXL码 8,nullify 9,NULL 10,一xX 11,XX | text-check --no-figures | cut -d, -f1,3-5
  id,verdict,reasons,place
  1,reject,PLACEHOLDER:null,1
  2,reject,PLACEHOLDER:undefined,4
  3,reject,PLACEHOLDER:NaN,3
  4,reject,PLACEHOLDER:XXXX,3
  5,reject,PLACEHOLDER:XX,1
  6,pass,,
  7,pass,,
  8,pass,,
  9,reject,PLACEHOLDER:NULL,1
  10,pass,,
  11,reject,PLACEHOLDER:XX,1

Characters that nobody sees, of all kinds, within a word and between a number and its unit:

  $ . ./f.sh; check "$(printf 'service,app,保\357\270\217本,')" "$(printf 'service,app,保\342\201\246本\342\201\251,')" "$(printf 'service,app,保\330\234本,')" | cut -d, -f2-4
  verdict,reasons,place
  reject,WORD:保️本,1
  reject,WORD:保⁦本⁩,1
  reject,WORD:保؜本,1
  $ . ./f.sh; check "$(printf 'service,app,利率3\342\201\240.85%%,0.0385')" "$(printf 'service,app,利率1\342\200\2133.85%%,0.0385')" "$(printf 'service,app,额度5\302\255万\342\200\215元,50000')" "$(printf 'service,app,11月\357\273\27728日截止,2026-11-28')" | cut -d, -f2-4 | od -An -c | sed 's/  *$//'
     v   e   r   d   i   c   t   ,   r   e   a   s   o   n   s   ,
     p   l   a   c   e  \n   p   a   s   s   ,   ,  \n   r   e   j
     e   c   t   ,   R   A   T   E   :   1 342 200 213   3   .   8
     5   %   ,   3  \n   p   a   s   s   ,   ,  \n   p   a   s   s
     ,   ,  \n

A cell whose digits are in groups, and one where a comma does not group:

  $ . ./f.sh; check 'service,app,余额1000元,"1,000.00"' 'service,app,余额1234567元,"-1,234,567"' 'service,app,余额¥-1234567,"-1,234,567"' 'service,app,余额1000元,"10,00"' 'service,app,余额1000元,"1000,000"' | sed 's/.*",//'
  text,verdict,reasons,place,sms_parts
  pass,,,1
  reject,AMOUNT:1234567,3,1
  pass,,,1
  reject,AMOUNT:1000,3,1
  reject,AMOUNT:1000,3,1

Rates with a blank before their sign, or in English:

  $ . ./f.sh; for c in 0.045 0.046; do check "service,app,利率4.5 %,$c" "service,app,rate 4.5 percent,$c" "service,app,4.5 per cent p.a.,$c" "service,app,4.5pct,$c" "service,app,降450 BP,$c"; done | grep -v text | cut -d, -f2-4
  pass,,
  pass,,
  pass,,
  pass,,
  pass,,
  reject,RATE:4.5 %,3
  reject,RATE:4.5 percent,6
  reject,RATE:4.5 per cent,1
  reject,RATE:4.5pct,1
  reject,RATE:450 BP,2
  $ . ./f.sh; check 'service,app,利率4.5%,4.5 %' 'service,app,利率4.6%,4.5 percent' | cut -d, -f2-4
  verdict,reasons,place
  pass,,
  reject,RATE:4.6%,3

Amounts in two counts, and with 角 and 分, beside what only looks so:

  $ . ./f.sh; for c in 35000 200 120000000 123.45 12.5; do check "service,app,3万5千元,$c" "service,app,1亿2000万元,$c" "service,app,123元4角5分,$c" "service,app,壹佰贰拾叁圆肆角伍分,$c" "service,app,12块5毛,$c"; done | grep pass
  3万5千元,pass,,,1
  1亿2000万元,pass,,,1
  123元4角5分,pass,,,1
  壹佰贰拾叁圆肆角伍分,pass,,,1
  12块5毛,pass,,,1
  $ . ./f.sh; check 'service,app,3万5千元,30000' 'service,app,123元4角5分,123' | cut -d, -f2-4
  verdict,reasons,place
  reject,AMOUNT:3万5千元,1
  reject,AMOUNT:123元4角5分,1
  $ . ./f.sh; check 'service,app,停车3元5分钟,3' 'service,app,满5万元100元券,50000' 'service,app,100元3分期,100' 'service,app,5万3次,50000' 'service,app,3元4.55角,3.455' | cut -d, -f1-4
  text,verdict,reasons,place
  停车3元5分钟,pass,,
  满5万元100元券,reject,AMOUNT:100,5
  100元3分期,pass,,
  5万3次,pass,,
  3元4.55角,pass,,

Other names of money and of counts, and what is behind a name and no money:

  $ . ./f.sh; for c in 300 301; do for t in 300美金 300圓 '300 yuan' 美元300 'SGD 300' 3百台币 ¥3百 0.3k元; do check "service,app,$t,$c"; done; done | grep -v text
  300美金,pass,,,1
  300圓,pass,,,1
  300 yuan,pass,,,1
  美元300,pass,,,1
  SGD 300,pass,,,1
  3百台币,pass,,,1
  ¥3百,pass,,,1
  0.3k元,pass,,,1
  300美金,reject,AMOUNT:300,1,1
  300圓,reject,AMOUNT:300,1,1
  300 yuan,reject,AMOUNT:300,1,1
  美元300,reject,AMOUNT:300,3,1
  SGD 300,reject,AMOUNT:300,5,1
  3百台币,reject,AMOUNT:3,1,1
  ¥3百,reject,AMOUNT:3,2,1
  0.3k元,reject,AMOUNT:0.3,1,1
  $ . ./f.sh; for c in 100000 1500000; do for t in 10w元 ¥10W 10萬 '$1.5 million' 'USD 1.5m' '1.5 million dollars' ; do check "service,app,$t,$c"; done; done | grep -v text
  10w元,pass,,,1
  ¥10W,pass,,,1
  10萬,pass,,,1
  $1.5 million,reject,AMOUNT:1.5,2,1
  USD 1.5m,reject,AMOUNT:1.5,5,1
  1.5 million dollars,reject,AMOUNT:1.5,1,1
  10w元,reject,AMOUNT:10,1,1
  ¥10W,reject,AMOUNT:10,2,1
  10萬,reject,AMOUNT:10,1,1
  $1.5 million,pass,,,1
  USD 1.5m,pass,,,1
  1.5 million dollars,pass,,,1
  $ . ./f.sh; check 'service,app,人民币3个月定存,' 'service,app,美元2年期,' 'service,app,一圆您的梦,' 'service,app,$5 weekly,5' 'service,app,3 million people,' | cut -d, -f1-4
  text,verdict,reasons,place
  人民币3个月定存,pass,,
  美元2年期,pass,,
  一圆您的梦,pass,,
  $5 weekly,pass,,
  3 million people,pass,,
  $ . ./f.sh; check 'service,app,手续费.5%,0.005' 'service,app,手续费.5%,0.05' 'service,app,$.50 off,0.5' 'service,app,No.5 branch,' 'service,app,wait ...5%,0.05' | cut -d, -f1-4
  text,verdict,reasons,place
  手续费.5%,pass,,
  手续费.5%,reject,RATE:.5%,4
  $.50 off,pass,,
  No.5 branch,pass,,
  wait ...5%,pass,,

A class is the same in Chinese, as scene-push --lang=zh writes it:

  $ printf 'pattern,class,verdict\n回复R,marketing,require\n稳赚,服务,reject\n' >w.csv
  $ printf 'text,类别\n您好,营销\n您好,marketing\n稳赚,service\n稳赚,营销回复R\n' | text-check -w w.csv
  text,类别,verdict,reasons,place,sms_parts
  您好,营销,reject,DUTY:回复R,,1
  您好,marketing,reject,DUTY:回复R,,1
  稳赚,service,reject,WORD:稳赚,1,1
  稳赚,营销回复R,pass,,,1

A symbol of money behind its number, as in 99¥ and 5000€; right before another number it is of that.

  $ . ./f.sh; for c in 99 6; do check "service,app,低至99¥,$c" "service,app,5万￥整,$c" "service,app,99 € for 30 days,$c" "service,app,满100￥99,$c" "service,app,99$.,$c"; done | grep -v text
  低至99¥,pass,,,1
  5万￥整,reject,AMOUNT:5,1,1
  99 € for 30 days,pass,,,1
  满100￥99,pass,,,1
  99$.,pass,,,1
  低至99¥,reject,AMOUNT:99,3,1
  5万￥整,reject,AMOUNT:5,1,1
  99 € for 30 days,reject,AMOUNT:99,1,1
  满100￥99,reject,AMOUNT:99,6,1
  99$.,reject,AMOUNT:99,1,1
  $ . ./f.sh; check 'service,app,99€,99€' 'service,app,满100元减￥20,100' 'service,app,5万￥整,50000'
  text,verdict,reasons,place,sms_parts
  99€,pass,,,1
  满100元减￥20,reject,AMOUNT:20,8,1
  5万￥整,pass,,,1

A number in words before a sign of percent, and a small sign.

  $ . ./f.sh; check 'service,app,利率五%,0.05' 'service,app,利率三点五％,0.06' 'service,app,利率3.85﹪,0.0358'
  text,verdict,reasons,place,sms_parts
  利率五%,pass,,,1
  利率三点五％,reject,RATE:三点五％,3,1
  利率3.85﹪,reject,RATE:3.85﹪,3,1

No SMS has half an emoji, or the first half of a brace: 133 characters, the 67th of which is an emoji, take three.

  $ a66=$(printf '%66s' | tr ' ' a); printf 'text\n%s\n%s\n' "$a66😀$a66" "$a66😀${a66%a}" | text-check | cut -d, -f5
  sms_parts
  3
  2

Days with the year last, whichever of day and month is first, and symbols and names of further money.

  $ . ./f.sh; for t in 30/11/2026 30.11.2026 30-11-2026 11/30/2026 29/11/2026 30/11/2025 31.11.2026 30-11/2026 10.30.11.2025; do check "service,app,截至$t 止,2026-11-30"; done | grep -v text
  截至30/11/2026 止,pass,,,1
  截至30.11.2026 止,pass,,,1
  截至30-11-2026 止,pass,,,1
  截至11/30/2026 止,pass,,,1
  截至29/11/2026 止,reject,DATE:29/11/2026,3,1
  截至30/11/2025 止,reject,DATE:30/11/2025,3,1
  截至31.11.2026 止,reject,DATE:31.11.2026,3,1
  截至30-11/2026 止,pass,,,1
  截至10.30.11.2025 止,pass,,,1
  $ . ./f.sh; for d in 2026-04-03 2026-03-04 2026-03-03 2026-04-04; do check "service,app,3/4/2026,$d"; done | grep -v text
  3/4/2026,pass,,,1
  3/4/2026,pass,,,1
  3/4/2026,reject,DATE:3/4/2026,1,1
  3/4/2026,reject,DATE:3/4/2026,1,1
  $ . ./f.sh; for t in ₹1500 1500₹ '₩ 1500' ฿1500 'INR 1500' 1500卢比 1500THB ₹1600 1600₹ ₫1600 ฿1600 'KRW 1600' 1600卢布 1600VND; do check "service,app,费用$t,1500"; done | grep -v text
  费用₹1500,pass,,,1
  费用1500₹,pass,,,1
  费用₩ 1500,pass,,,1
  费用฿1500,pass,,,1
  费用INR 1500,pass,,,1
  费用1500卢比,pass,,,1
  费用1500THB,pass,,,1
  费用₹1600,reject,AMOUNT:1600,4,1
  费用1600₹,reject,AMOUNT:1600,3,1
  费用₫1600,reject,AMOUNT:1600,4,1
  费用฿1600,reject,AMOUNT:1600,4,1
  费用KRW 1600,reject,AMOUNT:1600,7,1
  费用1600卢布,reject,AMOUNT:1600,3,1
  费用1600VND,reject,AMOUNT:1600,3,1

Both ends of a range are figures, where the unit stands once behind it, or the sign before it.

  $ . ./f.sh; many() { { echo text,a,b; printf '%s\n' "$@"; } | text-check | cut -d, -f1-5; }; declare -f many >many.sh
  $ . ./many.sh; many 利率2.5-3.8%,3.8%, 利率2.5-3.8%,2.5%, 利率2.5-3.8%,3.8%,2.5% 利率2.5～3.8%,3.8%,2.6% 利率2.5至3.8%,3.8%,0.025 2.5到3.8%,3.8%, 2.5–3.8%,3.8%, '2.5 - 3.8 %,3.8%,' 50-80BP,0.8%, -5~-3%,-5%,-3% -5~3%,5%,-3%
  text,a,b,verdict,reasons
  利率2.5-3.8%,3.8%,,reject,RATE:2.5
  利率2.5-3.8%,2.5%,,reject,RATE:3.8%
  利率2.5-3.8%,3.8%,2.5%,pass,
  利率2.5～3.8%,3.8%,2.6%,reject,RATE:2.5
  利率2.5至3.8%,3.8%,0.025,pass,
  2.5到3.8%,3.8%,,reject,RATE:2.5
  2.5–3.8%,3.8%,,reject,RATE:2.5
  2.5 - 3.8 %,3.8%,,reject,RATE:2.5
  50-80BP,0.8%,,reject,RATE:50
  -5~-3%,-5%,-3%,pass,
  -5~3%,5%,-3%,reject,RATE:3%
  $ . ./many.sh; many 20-30万元,200000, 20-30万元,300000, 20-30万元,200000,300000 20到30万,30,300000 20-30亿元,3000000000,2000000000 2-5元,-5, 2千-3千元,3000, 2千-3千元,3000,2000 ２０－３０万元,300000, 20-30万美元,300000, 人民币2-3万元,20000,30000
  text,a,b,verdict,reasons
  20-30万元,200000,,reject,AMOUNT:30
  20-30万元,300000,,reject,AMOUNT:20
  20-30万元,200000,300000,pass,
  20到30万,30,300000,reject,AMOUNT:20
  20-30亿元,3000000000,2000000000,pass,
  2-5元,-5,,reject,AMOUNT:2;AMOUNT:5
  2千-3千元,3000,,reject,AMOUNT:2
  2千-3千元,3000,2000,pass,
  ２０－３０万元,300000,,reject,AMOUNT:２０
  20-30万美元,300000,,reject,AMOUNT:20
  人民币2-3万元,20000,30000,pass,
  $ . ./many.sh; many ¥20-30,20, ¥20-30,30, ¥20-30,20,30 'USD 20-30,20,' ¥20-30万,300000, ¥5-12期,5,
  text,a,b,verdict,reasons
  ¥20-30,20,,reject,AMOUNT:30
  ¥20-30,30,,reject,AMOUNT:20
  ¥20-30,20,30,pass,
  USD 20-30,20,,reject,AMOUNT:30
  ¥20-30万,300000,,reject,AMOUNT:20
  ¥5-12期,5,,pass,

A low end above the number of the high one has the count or none.

  $ . ./many.sh; many 5000-1万元,5000,10000 5000-1万元,6000,10000 30-20万元,300000,200000 满100-20元,20, 满100-20元,20,100
  text,a,b,verdict,reasons
  5000-1万元,5000,10000,pass,
  5000-1万元,6000,10000,reject,AMOUNT:5000
  30-20万元,300000,200000,pass,
  满100-20元,20,,reject,AMOUNT:100
  满100-20元,20,100,pass,

In words; and points, of which the word was read as a hundred.

  $ . ./many.sh; many 二十到三十万元,200000,300000 二十到三十万元,300000, 三至五千万,30000000,50000000 三至五千万,50000000, 五千到一万元,5000,10000 三点五到四%,4%, 三到五个百分点,3%,5% 三到五个百分点,5%, 一到三年,, 三个百分点,5%, 百分之二至三点五,2%, 百分之二至三点五,2%,3.5% 百分之二至三年,2%, 千分之二到三,3‰,
  text,a,b,verdict,reasons
  二十到三十万元,200000,300000,pass,
  二十到三十万元,300000,,reject,AMOUNT:二十
  三至五千万,30000000,50000000,pass,
  三至五千万,50000000,,reject,AMOUNT:三
  五千到一万元,5000,10000,pass,
  三点五到四%,4%,,reject,RATE:三点五
  三到五个百分点,3%,5%,pass,
  三到五个百分点,5%,,reject,RATE:三
  一到三年,,,pass,
  三个百分点,5%,,reject,RATE:三个百分点
  百分之二至三点五,2%,,reject,RATE:百分之二至三点五
  百分之二至三点五,2%,3.5%,pass,
  百分之二至三年,2%,,pass,
  千分之二到三,3‰,,reject,RATE:千分之二到三

Days, hours, telephone numbers, names and what has three parts are no ranges.

  $ . ./many.sh; many 2026-01-05,2026-01-05, 400-820-8888元起,8888, 010-62345678元,62345678, R3-5%,5%, 1-3-5%,5%, 9:00-10元,10, 2025-2026年,, 3-6个月利率2.5%,2.5%, 1月1日至5日100元,2026-01-01,100 3-2026-01-05%,2026-01-05,
  text,a,b,verdict,reasons
  2026-01-05,2026-01-05,,pass,
  400-820-8888元起,8888,,pass,
  010-62345678元,62345678,,pass,
  R3-5%,5%,,pass,
  1-3-5%,5%,,pass,
  9:00-10元,10,,pass,
  2025-2026年,,,pass,
  3-6个月利率2.5%,2.5%,,pass,
  1月1日至5日100元,2026-01-01,100,pass,
  3-2026-01-05%,2026-01-05,,pass,

Placeholders of further systems, and what only looks so.

  $ . ./many.sh; many 'Dear %NAME%,,' 'Dear %first_name2%,,' '尊敬的%客户姓名%,,' %d%,, '$NAME,,' '$first_name,,' '[NAME],,' '<客户姓名>,,' '<first_name>,,' '【姓名】,,' '[金额],,' 'xxx元,,' 'xx先生,,'
  text,a,b,verdict,reasons
  Dear %NAME%,,,reject,PLACEHOLDER:%NAME%
  Dear %first_name2%,,,reject,PLACEHOLDER:%first_name2%;RATE:2%
  尊敬的%客户姓名%,,,reject,PLACEHOLDER:%客户姓名%
  %d%,,,reject,PLACEHOLDER:%d%
  $NAME,,,reject,PLACEHOLDER:$NAME
  $first_name,,,reject,PLACEHOLDER:$first_name
  [NAME],,,reject,PLACEHOLDER:[NAME]
  <客户姓名>,,,reject,PLACEHOLDER:<客户姓名>
  <first_name>,,,reject,PLACEHOLDER:<first_name>
  【姓名】,,,reject,PLACEHOLDER:【姓名】
  [金额],,,reject,PLACEHOLDER:[金额]
  xxx元,,,reject,PLACEHOLDER:xxx
  xx先生,,,reject,PLACEHOLDER:xx
  $ . ./many.sh; many '100%收益%,1,' '50 %off%,0.5,' '[公告],,' '[VIP],,' '<b>hi</b>,,' '【联禾银行】,,' '[snake_],,' '[a_b,,' '尾号xx12,,' 6222xxxx1234,, xxl,, xX,, '占比%，增长%,,' '%1s%,,' '$_a,,'
  text,a,b,verdict,reasons
  100%收益%,1,,pass,
  50 %off%,0.5,,pass,
  [公告],,,pass,
  [VIP],,,pass,
  <b>hi</b>,,,pass,
  【联禾银行】,,,pass,
  [snake_],,,pass,
  [a_b,,,pass,
  尾号xx12,,,pass,
  6222xxxx1234,,,pass,
  xxl,,,pass,
  xX,,,pass,
  占比%，增长%,,,pass,
  %1s%,,,pass,
  $_a,,,pass,
