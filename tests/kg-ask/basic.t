A graph alone answers: a property, what has a value, yes or no, how many, which is
higher, highest, a list, all about a thing.

  $ echo 'kg-ask -f samples/knowledge.csv --format=tsv "$@"' >ask
  $ echo 'sh ask "$@" | cut -f1-3,5-6' >brief
  $ sh brief <<'END'
  > 联禾金卡的年费是多少？
  > 风险等级是R2的有哪些
  > 安居贷的利率类型是浮动利率吗
  > 有多少款理财产品
  > 联禾金卡和联禾白金卡哪个年费高
  > 业绩比较基准最高的理财产品是哪个
  > 起购金额不超过1万元的理财产品有哪些
  > 有哪些保险
  > 介绍一下日日盈
  > END
  question	status	answer	entity	predicate
  联禾金卡的年费是多少？	answer	联禾金卡的年费:300元	联禾金卡	年费
  风险等级是R2的有哪些	list	风险等级为R2的有:稳添利90天、限时增利30天	R2	风险等级
  安居贷的利率类型是浮动利率吗	answer	是的,安居贷的利率类型是浮动利率	安居贷	利率类型
  有多少款理财产品	answer	理财产品共7个	理财产品	
  联禾金卡和联禾白金卡哪个年费高	answer	联禾金卡的年费是300元,联禾白金卡是1200元,联禾白金卡更高	联禾金卡	年费
  业绩比较基准最高的理财产品是哪个	answer	理财产品里业绩比较基准最高的是权益先锋一年:5.20%	理财产品	业绩比较基准
  起购金额不超过1万元的理财产品有哪些	list	起购金额不超过1万元的理财产品有:日日盈、港币活期宝、稳添利90天、进取增利180天	理财产品	起购金额
  有哪些保险	list	保险有:安心意外险、康护医疗险	保险	
  介绍一下日日盈	answer	日日盈:业绩比较基准 1.85%;期限 1天;类型 理财产品;赎回到账 实时到账;起息日 下一交易日;起购金额 1元;风险等级 R1	日日盈	

What is left out comes from the dialogue: the thing, the property, the second of a
list, the next page, what was meant.

  $ sh brief --page=2 <<'END'
  > 联禾金卡的年费
  > 信用额度呢
  > 那联禾普卡呢
  > 不是,我问的是联禾白金卡
  > 它有什么权益
  > 有哪些理财产品
  > 还有吗
  > 第二个的期限是多久
  > 最后一个呢
  > 重新开始
  > 期限呢
  > 第二个
  > END
  kg-ask: stdin:6: there are more answers than --page shows at once (the first of 2)
  kg-ask: stdin:11: there are more choices than are offered
  question	status	answer	entity	predicate
  联禾金卡的年费	answer	联禾金卡的年费:300元	联禾金卡	年费
  信用额度呢	answer	联禾金卡的信用额度:最高5万元	联禾金卡	信用额度
  那联禾普卡呢	answer	联禾普卡的信用额度:最高1万元	联禾普卡	信用额度
  不是,我问的是联禾白金卡	answer	联禾白金卡的信用额度:最高30万元	联禾白金卡	信用额度
  它有什么权益	answer	联禾白金卡的权益:机场贵宾厅6次	联禾白金卡	权益
  有哪些理财产品	list	理财产品有:成长精选一年、日日盈等,共7个	理财产品	
  还有吗	list	理财产品有:权益先锋一年、港币活期宝等,共7个	理财产品	
  第二个的期限是多久	answer	港币活期宝的期限:1天	港币活期宝	期限
  最后一个呢	answer	港币活期宝的期限:1天	港币活期宝	期限
  重新开始	chat	好的,重新开始		
  期限呢	clarify	您想问哪一个的期限? 1)联禾消费贷 2)进取增利180天 3)日日盈 4)港币活期宝 5)新客体验券 …		期限
  第二个	answer	进取增利180天的期限:180天	进取增利180天	期限

What a thing has not itself, its type has; unless it has its own.

  $ sh brief <<'END'
  > 联禾金卡的申请材料
  > 它需要收入证明吗
  > 安居贷是固定利率吗
  > 联禾消费贷的还款方式
  > END
  question	status	answer	entity	predicate
  联禾金卡的申请材料	list	联禾金卡的申请材料:收入证明、身份证	联禾金卡	申请材料
  它需要收入证明吗	answer	是的,联禾金卡的申请材料有收入证明	联禾金卡	申请材料
  安居贷是固定利率吗	answer	不是,安居贷的利率类型是浮动利率	安居贷	利率类型
  联禾消费贷的还款方式	list	联禾消费贷的还款方式:等额本息、等额本金	联禾消费贷	还款方式

It asks back, and says that it does not know.

  $ sh brief <<'END'
  > 安居贷
  > 2
  > 它的年费呢
  > 今天天气怎么样
  > END
  question	status	answer	entity	predicate
  安居贷	clarify	安居贷有:利率类型、年利率、抵押物、最低金额、期限、申请材料、类型,您想了解哪一项?	安居贷	
  2	answer	安居贷的年利率:3.85%	安居贷	年利率
  它的年费呢	unknown	没有查到安居贷的年费,有的是:利率类型、年利率、抵押物、最低金额、期限等	安居贷	年费
  今天天气怎么样	handover	为您转接人工客服	安居贷	

A part of a name, a slip in one; whatever the width, blanks and marks.

  $ sh ask <<'END' | cut -f1,3,8
  > 白金卡的年费
  > 联合金卡的年费
  > 安居袋的期限
  > 【联禾　金卡】，年费？？？
  > Ｒ３的名称
  > END
  question	answer	why
  白金卡的年费	联禾白金卡的年费:1200元	实体=联禾白金卡(部分) 谓词=年费 意图=属性(50) 查询=$e $p ?a
  联合金卡的年费	联禾金卡的年费:300元	实体=联禾金卡(近似) 谓词=年费 意图=属性(50) 查询=$e $p ?a
  安居袋的期限	安居贷的期限:7300天	实体=安居贷(近似) 谓词=期限 意图=属性(50) 查询=$e $p ?a
  【联禾　金卡】，年费？？？	联禾金卡的年费:300元	实体=联禾金卡 谓词=年费 意图=属性(50) 查询=$e $p ?a
  Ｒ３的名称	R3的名称:中风险	实体=R3 谓词=名称 意图=属性(50) 查询=$e $p ?a

Amounts, shares and times in digits and in Chinese.

  $ sh brief <<'END'
  > 起购金额低于一百元的有哪些
  > 起购金额不低于五万的有哪些
  > 业绩比较基准超过百分之四的有哪些
  > 期限不到半年的理财产品有哪些
  > END
  question	status	answer	entity	predicate
  起购金额低于一百元的有哪些	answer	起购金额低于一百元的有:日日盈		起购金额
  起购金额不低于五万的有哪些	list	起购金额不低于五万的有:成长精选一年、权益先锋一年、限时增利30天		起购金额
  业绩比较基准超过百分之四的有哪些	list	业绩比较基准超过百分之四的有:成长精选一年、权益先锋一年		业绩比较基准
  期限不到半年的理财产品有哪些	list	期限低于半年的理财产品有:日日盈、港币活期宝、稳添利90天、进取增利180天、限时增利30天	理财产品	期限

A question of nobody's, whose session is an empty cell, is a dialogue of its own: it
is no use to the next of them, none is forgotten for it, and a state does not have it.

  $ printf '%s\n' session,question ,联禾金卡的年费 a,安居贷的期限 ,信用额度呢 ,x a,额度呢 |
  >   sh ask --sessions=1 --state=nobody.state --format=tsv | cut -f1-4
  kg-ask: no column says when a question was asked, so no dialogue begins anew by --ttl (want 'time')
  session	question	status	answer
  	联禾金卡的年费	answer	联禾金卡的年费:300元
  a	安居贷的期限	answer	安居贷的期限:7300天
  	信用额度呢	clarify	您想问哪一个的信用额度? 1)联禾普卡 2)联禾白金卡 3)联禾金卡
  	x	unknown	没有听懂,请换个说法
  a	额度呢	unknown	没有查到安居贷的信用额度,有的是:利率类型、年利率、抵押物、最低金额、期限等
  $ { printf '%s\n' session,question ,联禾金卡的年费 a,安居贷的期限; until [ -s j ]; do sleep 0.1; done; cat j >copy; } |
  >   sh ask --state=j >out 2>&1; cut -f1 copy
  a
  $ cut -f1,3 nobody.state
  a	-9223372036854775808
  $ printf '{"question":"%s"}\n' 联禾金卡的年费 信用额度呢 | sh ask --input-format=json | cut -f3
  answer
  联禾金卡的年费:300元
  联禾金卡的信用额度:最高5万元

A table has its sessions side by side, and passes its columns on.

  $ sh ask --format=csv <<'END'
  > 会话,编号,问题
  > a,1,安居贷的期限
  > b,2,日日盈的期限
  > a,3,年利率呢
  > b,4,风险等级呢
  > END
  kg-ask: no column says when a question was asked, so no dialogue begins anew by --ttl (want 'time')
  会话,编号,问题,status,answer,intent,entity,predicate,confidence,why
  a,1,安居贷的期限,answer,安居贷的期限:7300天,属性,安居贷,期限,0.96,实体=安居贷 谓词=期限 意图=属性(50) 查询=$e $p ?a
  b,2,日日盈的期限,answer,日日盈的期限:1天,属性,日日盈,期限,0.96,实体=日日盈 谓词=期限 意图=属性(50) 查询=$e $p ?a
  a,3,年利率呢,answer,安居贷的年利率:3.85%,属性,安居贷,年利率,0.87,实体=安居贷(承接) 谓词=年利率 意图=属性(50) 查询=$e $p ?a
  b,4,风险等级呢,answer,日日盈的风险等级:R1,属性,日日盈,风险等级,0.87,实体=日日盈(承接) 谓词=风险等级 意图=属性(50) 查询=$e $p ?a

Time makes a dialogue begin anew; a limit forgets the one that is oldest.

  $ printf 'time,question\n%s\n' '2026-11-22 10:00,联禾金卡的年费' \
  >   '2026-11-22 10:20,信用额度呢' '2026-11-22 11:00,年费呢' |
  >   sh ask --ttl=30m --format=tsv | cut -f2-4
  kg-ask: no column says whose a question is, so all are of one dialogue (want 'session')
  kg-ask: stdin:6: the dialogue was silent for longer than --ttl and begins anew
  kg-ask: stdin:3: the header is here again, and passed over (the first of 2)
  question	status	answer
  联禾金卡的年费	answer	联禾金卡的年费:300元
  信用额度呢	answer	联禾金卡的信用额度:最高5万元
  年费呢	clarify	您想问哪一个的年费? 1)联禾普卡 2)联禾白金卡 3)联禾金卡
  $ printf 'session,question\n%s\n' a,联禾金卡的年费 b,安居贷的期限 a,信用额度呢 |
  >   sh ask --sessions=1 --format=tsv | cut -f1-4
  kg-ask: no column says when a question was asked, so no dialogue begins anew by --ttl (want 'time')
  kg-ask: stdin:4: the dialogue that was silent for longest is forgotten here, for there are more than --sessions (the first of 2)
  kg-ask: stdin:3: the header is here again, and passed over (the first of 2)
  session	question	status	answer
  a	联禾金卡的年费	answer	联禾金卡的年费:300元
  b	安居贷的期限	answer	安居贷的期限:7300天
  a	信用额度呢	clarify	您想问哪一个的信用额度? 1)联禾普卡 2)联禾白金卡 3)联禾金卡

A dialogue goes on in another run.

  $ echo 联禾金卡的年费 | sh ask --state=state >out
  $ echo 那联禾普卡呢 | sh ask --state=state | cut -f2-3
  status	answer
  answer	联禾普卡的年费:100元
  $ cut -f2,5,6 state
  kg-ask/1	联禾普卡	年费

Questions that were not answered, with numbers masked.

  $ sh ask --unanswered=open.csv >out <<'END'
  > 我的卡6222021234567890123怎么了
  > 手机138 0013 8000改成13900139000
  > 11010519491231002X是我的证件
  > 理财500000元
  > END
  $ cut -d, -f3,4 open.csv
  question,status
  我的卡622************0123怎么了,unknown
  手机138 **** 8000改成139****9000,handover
  110***********002X是我的证件,clarify
  理财500000元,unknown

Lines are taken as they are; a header names the column.

  $ printf '"年费", 联禾金卡\n' | sh ask | cut -f1,3
  question	answer
  "年费", 联禾金卡	联禾金卡的年费:300元
  $ printf 'question\n联禾金卡年费\n' | sh ask --lines | cut -f1,2,3
  question	status	answer
  question	unknown	没有听懂,请换个说法
  联禾金卡年费	answer	联禾金卡的年费:300元
  $ printf 'utterance\n联禾金卡年费\n' | sh ask | cut -f1-3
  utterance	status	answer
  联禾金卡年费	answer	联禾金卡的年费:300元
  $ printf '' | sh ask
  question	status	answer	intent	entity	predicate	confidence	why
  $ printf '' | kg-ask -f /dev/null --lines
  question,status,answer,intent,entity,predicate,confidence,why
  $ echo 年费 | kg-ask -f /dev/null
  question,status,answer,intent,entity,predicate,confidence,why
  年费,unknown,"没有听懂,请换个说法",,,,0.00,

What a thing lacks and things of its kind have is not taken for another fee:

  $ printf '信用卡的年费是多少\n联禾白金卡\n' | kg-ask --lines -f samples/knowledge.csv | cut -d, -f1-3
  question,status,answer
  信用卡的年费是多少,list,信用卡的年费:联禾普卡 100元、联禾白金卡 1200元、联禾金卡 300元
  联禾白金卡,answer,联禾白金卡的年费:1200元
