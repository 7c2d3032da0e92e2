Questions that are written by sound: pinyin with tones, without, and between
characters; properties by other characters that are read alike.

  $ cat >ask <<'END'
  > awk 'BEGIN { print "session\tquestion" } { print NR "\t" $0 }' |
  > kg-ask -f samples/knowledge.csv -f samples/faq.csv --alias=samples/aliases.csv --format=tsv 2>said | cut -f2-4,8
  > END
  $ sh ask <<'END'
  > fangdai nianlilv
  > fángdài lìlǜ duōshao
  > ririying de shouyi
  > 日日盈的fengxian等级
  > xinyongka shenqing cailiao
  > jinka he baijinka nage nianfei gao
  > VIP金卡年费
  > hello world
  > fangdai nianlilv ok
  > END
  question	status	answer	confidence
  fangdai nianlilv	answer	安居贷的年利率:3.85%	0.85
  fángdài lìlǜ duōshao	answer	安居贷的年利率:3.85%	0.83
  ririying de shouyi	answer	日日盈的业绩比较基准:1.85%	0.85
  日日盈的fengxian等级	answer	日日盈的风险等级:R1	0.86
  xinyongka shenqing cailiao	list	信用卡的申请材料:收入证明、身份证	0.86
  jinka he baijinka nage nianfei gao	answer	联禾金卡的年费是300元,联禾白金卡是1200元,联禾白金卡更高	0.85
  VIP金卡年费	clarify	没有听懂“VIP”,您想问 1)联禾金卡的年费?	0.84
  hello world	unknown	没有听懂,请换个说法	0.00
  fangdai nianlilv ok	unknown	没有听懂,请换个说法	0.00
  $ sh ask <<'END'
  > 金卡年废多少
  > 日日盈起够金额
  > 稳添利的风险等极
  > 信用卡年飞多少
  > 日日盈的受益人是谁
  > 金卡黏肥
  > END
  question	status	answer	confidence
  金卡年废多少	answer	联禾金卡的年费:300元	0.85
  日日盈起够金额	answer	日日盈的起购金额:1元	0.86
  稳添利的风险等极	answer	稳添利90天的风险等级:R2	0.85
  信用卡年飞多少	list	信用卡的年费:联禾普卡 100元、联禾白金卡 1200元、联禾金卡 300元	0.87
  日日盈的受益人是谁	clarify	日日盈有:业绩比较基准、期限、类型、赎回到账、起息日、起购金额、风险等级,您想了解哪一项?	0.55
  金卡黏肥	clarify	联禾金卡有:信用额度、免年费条件、境外返现、年费、权益、类型,您想了解哪一项?	0.52

Two names that sound alike: neither is taken.

  $ printf '%s\n' 安吉贷,利率,3% 安急贷,利率,4% >two.csv
  $ printf 'anjidai lilv\n' | kg-ask -f two.csv --lines --format=tsv | cut -f2,3
  status	answer
  unknown	没有听懂,请换个说法
