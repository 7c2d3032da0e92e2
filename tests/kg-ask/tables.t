Aliases, intents and chat of one's own.

  $ echo 'kg-ask -f samples/knowledge.csv -f samples/faq.csv --format=tsv "$@"' >kg
  $ printf 'alias,term,kind\n房贷,安居贷,entity\n利息,年利率,predicate\n卡,联禾金卡,\n卡,联禾普卡,\n' >alias.csv
  $ printf '%s\n' 房贷利息 卡的年费 第二个 | sh kg --alias=alias.csv | cut -f1-3,8
  kg-ask: alias.csv:5: '卡' names two things: the one that fits is taken, or it is asked which is meant
  question	status	answer	why
  房贷利息	answer	安居贷的年利率:3.85%	实体=安居贷(别名) 谓词=年利率(别名) 意图=属性(50) 查询=$e $p ?a
  卡的年费	clarify	您想问 1)联禾金卡的年费 2)联禾普卡的年费?	实体=联禾金卡(别名) 谓词=年费
  第二个	answer	联禾普卡的年费:100元	实体=联禾普卡(承接) 谓词=年费(承接) 意图=属性(50) 查询=$e $p ?a
  $ cat >intents.tsv <<'END'
  > name	priority	pattern	query	answer
  > 贵吗	90	{e}.*(贵|划算)	$e 年费 ?a	一年{a}
  > 上级	90	{e}.*归谁	$e 上级+ ?a	{a}
  > 转人工	99	人工|投诉	@say	正在转接
  > 适合	90	{v}.{0,4}买.{0,3}什么	?r 适合客户 $v . ?a 风险等级 ?r	{a}
  > END
  $ printf '%s\n' 联禾金卡划算吗 城东支行归谁管 我要人工 稳健型客户买点什么 |
  >   sh kg --intents=intents.tsv | cut -f1-4,6
  question	status	answer	intent	predicate
  联禾金卡划算吗	answer	一年300元	贵吗	年费
  城东支行归谁管	list	联禾银行、营业网点	上级	上级
  我要人工	handover	正在转接	转人工	
  稳健型客户买点什么	list	稳添利90天、限时增利30天	适合	适合客户
  $ printf 'name\tpattern\tanswer\n问候\t^你好\t您好\n' >chat.tsv
  $ printf '你好\n联禾金卡年费\n' | sh kg --chat=chat.tsv | cut -f1-3
  question	status	answer
  你好	chat	您好
  联禾金卡年费	answer	联禾金卡的年费:300元

A chain is walked to its end, however long it is.

  $ awk 'BEGIN { for (i = 1; i < 120000; i++) print "节点" i ",下级,节点" i + 1 }' >chain.csv
  $ printf 'name\tpattern\tquery\tanswer\n链\t{e}共多少\tCOUNT $e 下级+ ?a\t{count}\n' >count.tsv
  $ echo 节点1共多少 | kg-ask -f chain.csv --intents=count.tsv --lines --format=tsv | cut -f3
  answer
  119999

Slots are bound and never pasted: no name is taken for a query.

  $ printf '%s\n' '?x,类型,卡' '?x,年费,9元' '$e,年费,7元' '<a> . ?a ?b ?c,年费,5元' >odd.csv
  $ printf '%s\n' '?x的年费' '$e的年费' '<a> . ?a ?b ?c的年费' | kg-ask -f odd.csv --lines --format=tsv | cut -f1,3
  question	answer
  ?x的年费	?x的年费:9元
  $e的年费	$e的年费:7元
  <a> . ?a ?b ?c的年费	<a> . ?a ?b ?c的年费:5元

What is wrong with them.

  $ cat >shadowed.tsv <<'END'
  > name	priority	pattern	query	answer
  > 早	90	{e}.*{p}	$e $p ?a	{a}
  > 晚	80	{e}的{p}(是多少)?	$e $p ?a	{a}
  > 好	80	转人工	@say	好
  > END
  $ printf 'alias,term\n金卡,联禾金卡\n金卡,联禾普卡\n安居贷,联禾消费贷\n多少,年费\n' >bad.csv
  $ sh kg --intents=shadowed.tsv --alias=bad.csv --lint >lint
  kg-ask: there are faults
  [3]
  $ grep -v ^property lint
  kind	what	fault
  intent	晚	what '{e}的{p}(是多少)?' is for is taken by '早' (90)
  alias	金卡	means '联禾普卡' too
  alias	金卡	means '联禾金卡' too
  alias	安居贷	is the name of '安居贷' itself
  alias	多少	is a word of questions
  $ sh kg --lint | head -n 2
  kind	what	fault
  property	上级	only its own name asks for it (want an alias)

Against gold.

  $ printf 'session,turn,question\na,0,联禾金卡年费\na,1,信用额度呢\nb,0,安居贷期限\n' >questions.csv
  $ printf 'session,turn,entity,predicate,object\na,0,联禾金卡,年费,300元\na,1,联禾金卡,权益,返现\nb,0,安居贷,期限,7300天\n' >gold.csv
  $ kg-ask -f samples/knowledge.csv --eval=gold.csv questions.csv | grep -v microseconds
  kg-ask: no column says when a question was asked, so no dialogue begins anew by --ttl (want 'time')
  measure,of,got,n,right,share
  entity,,,3,3,1
  predicate,,,3,2,0.6666
  both,,,3,2,0.6666
  object,,,3,2,0.6666
  said,>=0.9,,2,2,1
  said,>=0.8,,3,2,0.6666
  said,>=0.7,,3,2,0.6666
  said,>=0.6,,3,2,0.6666
  said,>=0,,3,2,0.6666
  by intent,属性,,3,2,0.6666
  confusion,权益,信用额度,1,,
  $ kg-ask -f samples/knowledge.csv --eval=gold.csv questions.csv | grep -c microseconds
  kg-ask: no column says when a question was asked, so no dialogue begins anew by --ttl (want 'time')
  3

A header divided by TABs is one, however soon its first TAB comes and in however many pieces.

  $ printf '金卡,年费,300元\n' >card.csv
  $ (printf 'n\tqu'; printf 'estion\n'; printf '1\t金卡年费多少\n') | kg-ask -f card.csv 2>said | cut -f1-4
  n	question	status	answer
  1	金卡年费多少	answer	金卡的年费:300元
  $ printf 'id\t问题\n1\t金卡年费多少\n' | kg-ask -f card.csv 2>said | cut -f1-4
  id	问题	status	answer
  1	金卡年费多少	answer	金卡的年费:300元
