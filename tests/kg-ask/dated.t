Facts that have days: what holds on the day that is asked for, since when it holds,
and by whose word.

  $ cat >fees.csv <<'END'
  > subject,predicate,object,from,until,source
  > 金卡,年费,200元,2024-01-01,2025-12-31,公告1
  > 金卡,年费,300元,2026/1/1,,公告2
  > 金卡,类型,信用卡,,,
  > 白金卡,年费,1200元,2025-05-01,2026-01-20,
  > 白金卡,类型,信用卡,,,
  > END
  $ kg-query -f fees.csv '金卡 年费 ?x'
  x
  200元
  300元
  $ kg-query -f fees.csv --valid=2025-12-31 '金卡 年费 ?x'
  x
  200元
  $ kg-query -f fees.csv --valid=2026-01-01 '金卡 年费 ?x'
  x
  300元
  $ kg-query -f fees.csv --valid=2023-12-31 'SELECT ?s { ?s 年费 ?x }'
  kg-query: '年费' is not in the graph
  s
  $ printf '金卡年费\n白金卡年费\n去年金卡年费\n' >q
  $ kg-ask -f fees.csv --lines --format=tsv q | cut -f1-3
  question	status	answer
  金卡年费	answer	金卡的年费:300元,自2026-01-01起(来源:公告2)
  白金卡年费	answer	白金卡的年费:1200元,自2025-05-01起
  去年金卡年费	clarify	您想问 1)白金卡的年费 2)金卡的年费?
  $ kg-ask -f fees.csv --valid=2025-06-30 --lines --format=tsv q | cut -f1-3
  question	status	answer
  金卡年费	answer	金卡的年费:200元,自2024-01-01起(来源:公告1)
  白金卡年费	answer	白金卡的年费:1200元,自2025-05-01起
  去年金卡年费	clarify	您想问 1)白金卡的年费 2)金卡的年费?

What ends soon, has no source, or holds beside another.

  $ echo '金卡,年费,310元,2026-01-02,,公告3' >>fees.csv
  $ kg-ask -f fees.csv --valid=2026-01-05 --lint
  kg-ask: there are faults
  kind,what,fault
  fact,白金卡 年费 1200元,ends on 2026-01-20
  fact,白金卡 年费 1200元,has no source
  fact,金卡 年费 310元,holds beside 300元
  [3]
  $ kg-ask -f fees.csv --valid=2026-01-05 --expiring=3 --lint
  kg-ask: there are faults
  kind,what,fault
  fact,白金卡 年费 1200元,has no source
  fact,金卡 年费 310元,holds beside 300元
  [3]

Days that are none.

  $ printf 'subject,predicate,object,from\na,b,c,gestern\n' | kg-query '?x b c'
  kg-query: stdin:2: 'gestern' is not a day (want 2026-01-31)
  [1]
  $ printf 'subject,predicate,object,from,until\na,b,c,2026-01-02,2026-01-01\n' | kg-query '?x b c'
  kg-query: stdin:2: it ends before it begins
  [1]
  $ printf 'a,b,c,d\n' | kg-query '?x b c'
  kg-query: stdin:1: 4 columns where a triple has 3 (more want a header: subject, predicate, object, and from, until, source)
  [1]
