Wrong usage.

  $ kg-ask
  kg-ask: no triples (want --file=FILE or --from-index=FILE) (see kg-ask --help)
  [2]
  $ kg-ask -f nowhere.csv </dev/null
  kg-ask: nowhere.csv: No such file or directory
  [1]
  $ kg-ask -f samples/knowledge.csv --lint --eval=x
  kg-ask: --lint reads no questions: --eval, --state and --unanswered have no effect (see kg-ask --help)
  [2]
  $ kg-ask -f samples/knowledge.csv --page=0
  kg-ask: --page: '0' is not right (want an integer in 1..20) (see kg-ask --help)
  [2]
  $ kg-ask -f samples/knowledge.csv --partial
  kg-ask: kg-ask cannot be merged: it is an ordered stream (see kg-ask --help)
  [2]

Triples that are none.

  $ printf 'a,b\n' | kg-ask -f - /dev/null
  kg-ask: stdin:1: 2 columns where a triple has 3
  [1]
  $ printf 'a,b,c\na,,c\n' >empty.csv; echo x | kg-ask -f empty.csv
  kg-ask: empty.csv:2: the predicate is empty
  [1]
  $ printf 'a,b,c,d\n' >four.csv; echo x | kg-ask -f four.csv
  kg-ask: four.csv:1: 4 columns where a triple has 3 (more want a header: subject, predicate, object, and from, until, source)
  [1]

Tables that are not what they should be.

  $ echo 'kg-ask -f samples/knowledge.csv --format=tsv "$@"' >know
  $ printf 'alias,term,kind\n金卡,没有这个,\n' >a.csv; sh know --alias=a.csv </dev/null
  kg-ask: a.csv:2: '没有这个' is not a term of the triples
  [1]
  $ printf 'alias,term,kind\n金卡,联禾金卡,卡\n' >a.csv; sh know --alias=a.csv </dev/null
  kg-ask: a.csv:2: '卡' is no kind of alias (want entity, predicate, value or type)
  [1]
  $ printf 'alias,term,kind\n金卡,联禾金卡,predicate\n' >a.csv; sh know --alias=a.csv </dev/null
  kg-ask: a.csv:2: '联禾金卡' is not used as the alias's kind says
  [1]
  $ printf 'name,term\n金卡,联禾金卡\n' >a.csv; sh know --alias=a.csv </dev/null
  kg-ask: a.csv: no column 'alias' (has: name, term)
  [1]
  $ cat >intents <<'END'
  > printf "name\tpriority\tpattern\tquery\tanswer\n$1" >i.tsv
  > sh know --intents=i.tsv </dev/null
  > END
  $ sh intents 'x\t1\t(a\t$e $p ?a\t{a}\n'
  kg-ask: i.tsv:2: pattern '(a': missing closing parenthesis
  [1]
  $ sh intents 'x\tno\ta\t$e $p ?a\t{a}\n'
  kg-ask: i.tsv:2: 'no' is not a priority (want 50)
  [1]
  $ sh intents 'x\t1\ta\t$e $p\t{a}\n'
  kg-ask: i.tsv:2: query '$e $p': a pattern has a subject, a predicate and an object
  [1]
  $ sh intents 'x\t1\ta\t$q $p ?a\t{a}\n'
  kg-ask: i.tsv:2: query '$q $p ?a': '$q' is not a slot (want $e, $e2, $p, $v, $t or $n)
  [1]
  $ sh intents 'x\t1\ta\t$e $p ?b\t{a}\n'
  kg-ask: i.tsv:2: query '$e $p ?b': no ?a, which is the answer
  [1]
  $ sh intents 'x\t1\ta\t$e $p ?a FILTER ?a ~ $n\t{a}\n'
  kg-ask: i.tsv:2: query '$e $p ?a FILTER ?a ~ $n': '~' does not compare (want < <= > >= or =)
  [1]
  $ sh intents 'x\t1\ta\t@nothing\t{a}\n'
  kg-ask: i.tsv:2: query '@nothing': '@nothing' is not an action (want @reset, @more, @describe or @say)
  [1]
  $ sh intents '\t1\ta\t$e $p ?a\t{a}\n'
  kg-ask: i.tsv:2: an intent has a name
  [1]
  $ sh intents 'x\t1\t\t$e $p ?a\t{a}\n'
  kg-ask: i.tsv:2: an intent has a pattern
  [1]

A pattern that backtracks for ever is given up, and the row says so.

  $ printf "name\tpriority\tpattern\tquery\tanswer\n慢\t90\t^(a|aa)+$\t\$e \$p ?a\t{a}\n" >i.tsv
  $ awk 'BEGIN { for (i = 0; i < 40; i++) printf "a"; print "c" }' |
  >   sh know --intents=i.tsv --lines | cut -f2,8
  kg-ask: stdin:1: a pattern tries too many ways on the question and is given up
  kg-ask: i.tsv:2: no question was answered by this intent
  status	why
  error	意图‘慢’的模式试得太久

Odd questions have a row each: not UTF-8, control characters, a megabyte.

  $ printf '\377x\n' | sh know --lines | cut -f2,8
  kg-ask: stdin:1: the question is not UTF-8 and is not read
  status	why
  error	不是UTF-8
  $ printf '联禾\001金卡\033的年费\007\n' | sh know --lines | cut -f2,3
  status	answer
  answer	联禾金卡的年费:300元
  $ awk 'BEGIN { while (n++ < 100000) printf "联禾金卡%s", n == 100000 ? "\n" : "" }' |
  >   sh know --lines | cut -f2,8
  kg-ask: stdin:1: the question is too long and is not read
  status	why
  error	问题超过6000字节
  $ printf '？？？\n   x  \n,\n' | sh know --lines | cut -f2
  status
  unknown
  handover
  unknown

A state that is none; one that was cut short.

  $ printf 'what\n' >s; echo 年费 | sh know --state=s
  kg-ask: s:1: not a line of kg-ask's sessions (want ID TAB kg-ask/1 TAB ...)
  [1]
  $ printf 'a\tkg-ask/1\t0\n' >s; echo 年费 | sh know --state=s
  kg-ask: s:1: a field is missing or not what it should be
  [1]
  $ echo 联禾金卡的年费 | sh know --state=t >out; printf 'b\tkg-ask/1\t1' >>t
  $ echo 信用额度呢 | sh know --state=t | cut -f2-3
  kg-ask: t:2: the last line was not finished and is dropped
  status	answer
  answer	联禾金卡的信用额度:最高5万元

Times that are none.

  $ printf 'time,question\nsoon,年费\n' | sh know
  kg-ask: no column says whose a question is, so all are of one dialogue (want 'session')
  time	question	status	answer	intent	entity	predicate	confidence	why
  kg-ask: stdin:2: 'soon' is not a date (want 2024-12-31)
  [1]
