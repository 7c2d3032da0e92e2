  $ cat >w.csv <<END
  > pattern,class,channel,verdict,note
  > 保本,,,,
  > 最高,,,review,
  > 【*】,,sms,require,
  > 拒收请回复R,marketing,sms,require,
  > 收益=>不代表未来,marketing,,require,
  > END
  $ check() { printf 'class,channel,text,a,b\n%s\n' "$1" >in.csv; shift; text-check -w w.csv "$@" in.csv | tail -n 1 | sed 's/.*,\(pass\|review\|reject\)/\1/'; }; declare -f check >f.sh

Words, wherever they stand, and as often; the place is counted in characters:

  $ . ./f.sh; check 'service,app,一切正常,,'
  pass,,,1
  $ . ./f.sh; check 'service,app,ab保本cd保本,,'
  reject,WORD:保本;WORD:保本,3,1
  $ . ./f.sh; check 'service,app,ab最高cd,,'
  review,WORD:最高,3,1
  $ . ./f.sh; check 'service,app,最高保本,,'
  reject,WORD:保本;WORD:最高,3,1

Duties, by class and channel; one that depends on another word:

  $ . ./f.sh; check 'service,sms,您好,,'
  reject,DUTY:【*】,,1
  $ . ./f.sh; check 'service,sms,【联禾】您好,,'
  pass,,,1
  $ . ./f.sh; check 'marketing,sms,【联禾】您好,,'
  reject,DUTY:拒收请回复R,,1
  $ . ./f.sh; check 'marketing,sms,【联禾】您好 拒收请回复R,,'
  pass,,,1
  $ . ./f.sh; check 'marketing,app,近一年收益可观,,'
  reject,DUTY:不代表未来,,1
  $ . ./f.sh; check 'marketing,app,近一年收益可观，不代表未来,,'
  pass,,,1
  $ . ./f.sh; check 'service,app,近一年收益可观,,'
  pass,,,1
  $ . ./f.sh; check 'service,sms,】您好【,,'
  reject,DUTY:【*】,,1

Placeholders that were not filled in:

  $ . ./f.sh; for t in '您好{name}' '您好${name}' '您好$name' '您好#name#' '共%d元' '您好{' '您好}' '第#1名' '5%的人' 'A&B $5'; do check "service,app,$t,5,0.05"; done
  reject,PLACEHOLDER:{name},3,1
  reject,PLACEHOLDER:{name},4,1
  reject,PLACEHOLDER:$name,3,1
  reject,PLACEHOLDER:#name#,3,1
  reject,PLACEHOLDER:%d,2,1
  reject,PLACEHOLDER:{,3,1
  reject,PLACEHOLDER:},3,1
  pass,,,1
  pass,,,1
  pass,,,1

Rates, amounts and dates have to be in the row:

  $ . ./f.sh; for t in 年化4.10% 年化4.1％ 年化4.2% 年化0.041%; do check "service,app,$t,0.041,"; done
  pass,,,1
  pass,,,1
  reject,RATE:4.2%,3,1
  pass,,,1
  $ . ./f.sh; for t in 年化4.1%; do check "service,app,$t,4.1%,"; check "service,app,$t,4.1,"; check "service,app,$t,0.0410,"; check "service,app,$t,41,"; done
  pass,,,1
  pass,,,1
  pass,,,1
  reject,RATE:4.1%,3,1
  $ . ./f.sh; for t in 60000元 6万元 '6 万元' 0.0006亿元 '¥60000' 'CNY 60000.00' 60000.01元 7万元 60000步; do check "service,app,$t,60000.00,"; done
  pass,,,1
  pass,,,1
  pass,,,1
  pass,,,1
  pass,,,1
  pass,,,1
  reject,AMOUNT:60000.01,1,1
  reject,AMOUNT:7,1,1
  pass,,,1
  $ . ./f.sh; check 'service,app,"共1,234.50元",1234.5,'; check 'service,app,"共1,234.50元",1234.05,'
  pass,,,1
  reject,"AMOUNT:1,234.50",2,1
  $ . ./f.sh; for t in 2026-11-28 2026/11/28 2026年11月28日 11月28日 11月28号 2026年1月8日 11月29日 2025-11-28; do check "service,app,$t前,2026-11-28 10:00,"; done
  pass,,,1
  pass,,,1
  pass,,,1
  pass,,,1
  pass,,,1
  reject,DATE:2026年1月8日,1,1
  reject,DATE:11月29日,1,1
  reject,DATE:2025-11-28,1,1
  $ . ./f.sh; check 'service,app,年化9%,,' --no-figures
  pass,,,1
  $ printf 'customer,limit\nann,50000\n' >more.csv; printf 'customer,text\nann,限额5万元\nbob,限额5万元\n' | text-check --with=more.csv 2>/dev/null
  customer,text,limit,verdict,reasons,place,sms_parts
  ann,限额5万元,50000,pass,,,1
  bob,限额5万元,,reject,AMOUNT:5,3,1

Length in SMS:

  $ for n in 0 1 70 71 134 135; do printf 'channel,text\nsms,%s\n' "$(printf '%*s' $n '' | sed 's/ /字/g')" | text-check --most-parts=1 2>/dev/null | tail -n 1 | sed 's/^sms,[^,]*,//'; done
  pass,,,0
  pass,,,1
  pass,,,1
  reject,LENGTH,,2
  reject,LENGTH,,2
  reject,LENGTH,,3
  $ for n in 160 161 306 307; do printf 'channel,text\nsms,%s\n' "$(printf '%*s' $n '' | sed 's/ /a/g')" | text-check | tail -n 1 | sed 's/.*,//'; done
  1
  2
  2
  3
  $ printf 'channel,text\nsms,%s\n' "$(printf '%*s' 80 '' | sed 's/ /[/g')x" | text-check | tail -n 1 | sed 's/.*,//'
  2
  $ printf 'channel,text\nsms,%s\n' "$(printf '%*s' 36 '' | sed 's/ /😀/g')" | text-check | tail -n 1 | sed 's/.*,//'
  2
  $ printf 'channel,text\napp,%s\n' "$(printf '%*s' 71 '' | sed 's/ /字/g')" | text-check --most-parts=1 | tail -n 1 | cut -d, -f3
  pass

The gate:

  $ printf 'text\nfine\n' | text-check -w w.csv --gate
  text,verdict,reasons,place,sms_parts
  fine,pass,,,1
  $ printf 'text\n保本\n最高\n' | text-check -w w.csv --gate
  text-check: 2 texts do not pass (1 to be rejected)
  text,verdict,reasons,place,sms_parts
  保本,reject,WORD:保本,1,1
  最高,review,WORD:最高,1,1
  [3]

An empty text is told; a table of words that is none is refused:

  $ printf 'id,text\n1,\n' | text-check
  text-check: stdin:2: the text is empty
  id,text,verdict,reasons,place,sms_parts
  1,,pass,,,0
  $ printf 'pattern,verdict\n保本,maybe\n' >bad.csv; text-check -w bad.csv in.csv
  text-check: bad.csv:2: verdict 'maybe' is not right (want reject, review or require)
  [1]
  $ printf 'pattern,verdict\n,reject\n' >bad.csv; text-check -w bad.csv in.csv
  text-check: bad.csv:2: the pattern is missing: the word itself
  [1]
  $ printf 'pattern,verdict\n**,reject\n' >bad.csv; text-check -w bad.csv in.csv
  text-check: bad.csv:2: pattern '**' is in every text (want a word)
  [1]
  $ printf 'pattern,level\n保本,1\n' >bad.csv; text-check -w bad.csv in.csv
  text-check: bad.csv: there is no column 'level' here (want pattern, class, channel, verdict or note)
  [1]
  $ printf 'class\nx\n' >bad.csv; text-check -w bad.csv in.csv
  text-check: bad.csv: a table of words has a column pattern
  [1]
  $ printf 'id\n1\n' | text-check
  text-check: stdin: no column 'text' (has: id)
  [1]

Full-width forms are figures, too, and so is a rate per mille:

  $ for t in 年化４．１０％ 年化４.２％ 存６万元 存７万元 '￥60000' '￥７0000元' 日息0.5‰ 日息0.6‰ ２０２６年１１月２８日 2026－11－29 11月２９日 第４１号; do printf 'text,rate,amount,daily,day\n%s,0.041,60000,0.0005,2026-11-28\n' "$t" | text-check --drop=rate,amount,daily,day | tail -n 1; done
  年化４．１０％,pass,,,1
  年化４.２％,reject,RATE:４.２％,3,1
  存６万元,pass,,,1
  存７万元,reject,AMOUNT:７,2,1
  ￥60000,pass,,,1
  ￥７0000元,reject,AMOUNT:７0000,2,1
  日息0.5‰,pass,,,1
  日息0.6‰,reject,RATE:0.6‰,3,1
  ２０２６年１１月２８日,pass,,,1
  2026－11－29,reject,DATE:2026－11－29,1,1
  11月２９日,reject,DATE:11月２９日,1,1
  第４１号,pass,,,1
