What loading and rows have merged, passed over, cut or left unused is counted and
told in one line, with the first place; where there is nothing, nothing is told.

  $ cat >kg.csv <<END
  > 金卡,类型,信用卡
  > 金卡,年费,300元
  > 银卡,类型,信用卡
  > 银卡,年费,80元
  > 普卡,类型,信用卡
  > 普卡,年费,10元
  > END
  $ echo 'kg-ask -f kg.csv --format=tsv --stats=stats "$@" | cut -f1-3' >ask
  $ echo 'tr -d "{}" <stats | tr , "\n" | grep -E "$1"' >figure
  $ echo 金卡的年费 | sh ask
  question	status	answer
  金卡的年费	answer	金卡的年费:300元
  $ sh figure '_repeated|_own|unaskable|_more|_cut|uncompared|beyond|given_up|too_long|utf8|_blank|forgotten|expired|_off'
  "triples_repeated":0
  "headers_repeated":0
  "encodings_own":0
  "names_unaskable":0
  "answers_more":0
  "answers_cut":0
  "choices_more":0
  "names_uncompared":0
  "names_beyond":0
  "patterns_given_up":0
  "questions_too_long":0
  "questions_not_utf8":0
  "questions_blank":0
  "lines_blank":0
  "sessions_forgotten":0
  "sessions_expired":0

Triples, read with the common options: those of the questions hold for them
unless the file itself says otherwise.

  $ printf '铁卡,年费,1元\n铁卡,年费,1元\n' >twice.csv
  $ echo 铁卡的年费 | kg-ask -f kg.csv -f twice.csv --format=tsv | cut -f2
  kg-ask: twice.csv:2: the triple is there already and counts once
  status
  answer
  $ printf 'entity,predicate,object\n铁卡,年费,1元\n' | iconv -f UTF-8 -t GB18030 >gb.csv
  $ echo 铁卡的年费 | iconv -f UTF-8 -t GB18030 | kg-ask -f gb.csv --encoding=GB18030 | cut -d, -f2-3
  status,answer
  answer,铁卡的年费:1元
  $ echo 金卡的年费 | iconv -f UTF-8 -t GB18030 | kg-ask -f kg.csv --encoding=GB18030 | cut -d, -f2-3
  kg-ask: kg.csv:1: the file is UTF-8 and is read as such: --encoding is for the rows
  status,answer
  answer,金卡的年费:300元
  $ printf '铁卡;年费;1元\n' >semi.csv; echo 铁卡的年费 | kg-ask -f semi.csv -d ';' | cut -d, -f2-3
  status,answer
  answer,铁卡的年费:1元
  $ printf 'question;n\n金卡的年费;1\n' | kg-ask -f kg.csv -d ';' | cut -d';' -f1-4
  kg-ask: no column says whose a question is, so all are of one dialogue (want 'session')
  question;n;status;answer
  金卡的年费;1;answer;金卡的年费:300元
  $ printf 'a,b\n' >bad.csv; echo x | kg-ask -f bad.csv --max-bad=5
  kg-ask: bad.csv:1: 2 columns where a triple has 3
  [1]
  $ printf '卡,年费,1元\n' >short.csv; kg-ask -f short.csv --format=tsv </dev/null
  kg-ask: '卡' is too long or too short a name to be found in a question (want an alias)
  question	status	answer	intent	entity	predicate	confidence	why

Aliases.

  $ printf 'alias,term,kind\n金,金卡,\n金,金卡,\n卡,金卡,\n卡,银卡,\n银卡,金卡,\n普卡,普卡,\n' >alias.csv
  $ echo 金的年费 | sh ask --alias=alias.csv
  kg-ask: alias.csv:3: '金' names that term already, so the line changes nothing (the first of 2)
  kg-ask: alias.csv:5: '卡' names two things: the one that fits is taken, or it is asked which is meant
  kg-ask: alias.csv:6: '银卡' is itself a term of the triples, so it never stands for '金卡'
  question	status	answer
  金的年费	answer	金卡的年费:300元
  $ sh figure aliases
  "aliases_repeated":2
  "aliases_ambiguous":1
  "aliases_overshadowed":1
  $ printf 'alias,term,kind\n铂卡,金卡,\n' >alias.csv; printf '铂卡(新),年费,9元\n' >part.csv
  $ echo 铂卡的年费 | sh ask -f part.csv --alias=alias.csv
  question	status	answer
  铂卡的年费	answer	金卡的年费:300元
  $ printf 'alias,term,kind\n金,金卡,\n' >alias.csv; echo 金的年费 | sh ask --alias=alias.csv
  question	status	answer
  金的年费	answer	金卡的年费:300元

Intents.

  $ cat >intents.tsv <<'END'
  > name	priority	pattern	query	answer
  > 早	90	{e}.*{p}	$e $p ?a	{a}{b}
  > 晚	80	{e}的{p}(是多少)?	$e $p ?a . ?x 类型 ?y	{a}
  > 额度	80	{e}.*额度	$e 信用额度 ?a	{a}
  > 人工	95	转人工	@say	好
  > END
  $ echo 金卡的年费 | sh ask --intents=intents.tsv
  kg-ask: intents.tsv:4: '信用额度' in the query is no term of the triples, so the intent has no answer
  kg-ask: intents.tsv:2: {b} in the answer stands for nothing in the query and is left out
  kg-ask: intents.tsv:3: what this intent is for is taken by '早' (90)
  question	status	answer
  金卡的年费	answer	300元
  $ sh figure 'intents|unfilled'
  "--intents=intents.tsv"]
  "option":"--intents"
  "name":"intents.tsv"
  "intents_void":1
  "answers_unfilled":1
  "intents_overshadowed":1
  "intents_idle_of":4
  "intents_idle":3
  $ printf '金卡的年费\n转人工\n银卡的年费\n普卡的年费\n' | sh ask --intents=intents.tsv 2>&1 | grep kg-ask:
  kg-ask: intents.tsv:4: '信用额度' in the query is no term of the triples, so the intent has no answer
  kg-ask: intents.tsv:2: {b} in the answer stands for nothing in the query and is left out
  kg-ask: intents.tsv:3: what this intent is for is taken by '早' (90)
  kg-ask: intents.tsv:3: no question was answered by this intent (the first of 2)
  $ kg-ask -f kg.csv --format=tsv --intents=intents.tsv --lint
  kind	what	fault
  intent	早	{b} in the answer stands for nothing
  intent	晚	what '{e}的{p}(是多少)?' is for is taken by '早' (90)
  intent	额度	'信用额度' in the query is no term of the triples
  kg-ask: there are faults
  [3]

An intent that has an answer where the one before it has none is not overshadowed.

  $ cat >intents.tsv <<'END'
  > name	priority	pattern	query	answer
  > 一	90	{e}	$e 年费 ?a	{a}
  > 二	80	{e}	$e 类型 ?a	{a}
  > END
  $ echo 金卡 | sh ask --intents=intents.tsv
  question	status	answer
  金卡	answer	300元

Answers and choices that are not shown.

  $ printf '有哪些信用卡\n还有吗\n年费\n' | sh ask --page=2
  kg-ask: stdin:1: there are more answers than --page shows at once
  question	status	answer
  有哪些信用卡	list	信用卡有:普卡、金卡等,共3个
  还有吗	list	信用卡有:银卡
  年费	clarify	您想问哪一个的年费? 1)普卡 2)金卡 3)银卡
  $ echo 介绍一下金卡 | sh ask --page=1
  kg-ask: stdin:1: there are more answers than --page shows at once
  question	status	answer
  介绍一下金卡	answer	金卡:年费 300元;…
  $ awk 'BEGIN { for (i = 1; i < 8; i++) print "卡" i ",年费," i; for (i = 1; i < 11; i++) print "甲物,属性" i "," i }' >many.csv
  $ echo 年费 | kg-ask -f many.csv --format=tsv | cut -f2-3
  kg-ask: stdin:1: there are more choices than are offered
  status	answer
  clarify	您想问哪一个的年费? 1)卡1 2)卡2 3)卡3 4)卡4 5)卡5 …
  $ echo 甲物 | kg-ask -f many.csv --format=tsv | cut -f2-3
  kg-ask: stdin:1: there are more choices than are offered
  status	answer
  clarify	甲物有:属性1、属性10、属性2、属性3、属性4、属性5、属性6、属性7、属性8等,您想了解哪一项?
  $ awk 'BEGIN { print "alias,term"; for (i = 1; i < 8; i++) print "那卡,卡" i }' >same.csv
  $ echo 那卡的年费 | kg-ask -f many.csv --alias=same.csv --format=tsv | cut -f2-3
  kg-ask: same.csv:3: '那卡' names two things: the one that fits is taken, or it is asked which is meant (the first of 6)
  kg-ask: stdin:1: there are more choices than are offered
  status	answer
  clarify	您想问 1)卡1的年费 2)卡2的年费 3)卡3的年费 4)卡4的年费 5)卡5的年费 …?
  $ awk 'BEGIN { for (i = 0; i < 1001; i++) print "物" i ",类型,东西"; print "东西,类型,物类" }' >list.csv
  $ echo 有哪些东西 | kg-ask -f list.csv --page=1 --format=tsv | cut -f2-3
  kg-ask: stdin:1: there are more answers than --page shows at once
  kg-ask: stdin:1: there are more answers than are counted
  status	answer
  list	东西有:物0等,共1000+个

Questions that are not read as they are.

  $ printf '\n金卡的年费\n\n\n银卡的年费\n' | sh ask
  kg-ask: stdin:3: the line is blank and has no row in the output (the first of 2)
  question	status	answer
  金卡的年费	answer	金卡的年费:300元
  银卡的年费	answer	银卡的年费:80元
  $ printf 'session,time,question\na,2026-11-22 10:00,金卡的年费\na,2026-11-22 10:01, \nb,2026-11-22 10:01,\n' | sh ask
  kg-ask: stdin:3: the question is blank (the first of 2)
  session	time	question
  a	2026-11-22 10:00	金卡的年费
  a	2026-11-22 10:01	 
  b	2026-11-22 10:01	
  $ printf '金卡\377\n金卡\n' | sh ask | cut -f2-
  kg-ask: stdin:1: the question is not UTF-8 and is not read
  status	answer
  error	
  clarify	金卡有:年费、类型,您想了解哪一项?
  $ awk 'BEGIN { while (n++ < 3000) printf "金卡%s", n == 3000 ? "\n" : "" }' | sh ask | cut -f2
  kg-ask: stdin:1: the question is too long and is not read
  status
  error
  $ awk 'BEGIN { while (n++ < 70) printf "金卡和%s", n == 70 ? "银卡哪个年费高\n" : "" }' | sh ask | cut -f2 | head -n 1
  kg-ask: stdin:1: the question names more things than are looked at
  status

Dialogues that are forgotten, or go on from a state that does not fit.

  $ printf 'session,question\na,金卡的年费\nb,银卡的年费\na,那普卡呢\n' | sh ask --sessions=1
  kg-ask: no column says when a question was asked, so no dialogue begins anew by --ttl (want 'time')
  kg-ask: stdin:3: the dialogue that was silent for longest is forgotten here, for there are more than --sessions (the first of 2)
  session	question	status
  a	金卡的年费	answer
  b	银卡的年费	answer
  a	那普卡呢	clarify
  $ printf 'session,question\na,金卡的年费\n' | sh ask --ttl=0
  session	question	status
  a	金卡的年费	answer
  $ printf 'session,time,question\n%s\n%s\n' a,2026-11-22T10:00,金卡的年费 a,2026-11-22T11:00,那普卡呢 | sh ask
  kg-ask: stdin:3: the dialogue was silent for longer than --ttl and begins anew
  session	time	question
  a	2026-11-22T10:00	金卡的年费
  a	2026-11-22T11:00	那普卡呢
  $ echo 铁卡的年费 | kg-ask -f twice.csv --state=state 2>&1 | tail -n 1 | cut -d, -f2
  answer
  $ printf 'b\tkg-ask' >>state; echo 金卡的年费 | sh ask --state=state
  kg-ask: state:1: the dialogue remembers what the triples or intents no longer have, and forgets it
  kg-ask: state:2: the last line was not finished and is dropped
  question	status	answer
  金卡的年费	answer	金卡的年费:300元
  $ echo 那普卡呢 | sh ask --state=state
  question	status	answer
  那普卡呢	answer	普卡的年费:10元

Gold that is not met, and questions that have none.

  $ printf 'session,turn,entity,predicate\na,0,银卡,年费\na,0,金卡,年费\na,7,金卡,年费\n' >gold.csv
  $ printf 'session,turn,time,question\na,0,2026-11-22,金卡的年费\na,1,2026-11-22,类型呢\n' >in.csv
  $ kg-ask -f kg.csv --eval=gold.csv in.csv | head -n 2
  kg-ask: gold.csv:2: the turn is judged by its last line, and not by this
  kg-ask: gold.csv:4: no question is of this turn, so it is not judged
  kg-ask: in.csv:3: the turn is not in the gold and is not judged
  measure,of,got,n,right,share
  entity,,,1,1,1
