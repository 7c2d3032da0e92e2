Triples and matcher in one file, opened without building either: the same answers.

  $ cp samples/knowledge.csv kg.csv
  $ kg-ask -f kg.csv -f samples/faq.csv --index=kg.idx
  $ kg-ask -f kg.csv -f samples/faq.csv --alias=samples/aliases.csv --intents=samples/intents.tsv samples/dialogues.csv >want.csv
  kg-ask: samples/aliases.csv:24: '违约金' names two things: the one that fits is taken, or it is asked which is meant
  kg-ask: no column says when a question was asked, so no dialogue begins anew by --ttl (want 'time')
  kg-ask: samples/dialogues.csv:212: there are more answers than --page shows at once
  kg-ask: samples/intents.tsv:4: no question was answered by this intent (the first of 3)
  $ kg-ask -i kg.idx --alias=samples/aliases.csv --intents=samples/intents.tsv samples/dialogues.csv | cmp - want.csv
  kg-ask: samples/aliases.csv:24: '违约金' names two things: the one that fits is taken, or it is asked which is meant
  kg-ask: no column says when a question was asked, so no dialogue begins anew by --ttl (want 'time')
  kg-ask: samples/dialogues.csv:212: there are more answers than --page shows at once
  kg-ask: samples/intents.tsv:4: no question was answered by this intent (the first of 3)
  $ kg-ask -f /dev/null --index=none.idx && echo 年费 | kg-ask -i none.idx --format=tsv | cut -f2
  status
  unknown

It is never used when a source has changed, when it is damaged, or is none.

  $ echo 联禾金卡,权益,接机 >>kg.csv; echo 年费 | kg-ask -i kg.idx
  kg-ask: kg.idx: 'kg.csv' has changed since (make it again)
  [1]
  $ kg-ask -f kg.csv --index=kg.idx
  $ for at in 300 2000 9000 20000; do
  >   { head -c $at kg.idx; printf '\377\376'; tail -c +$((at + 3)) kg.idx; } >bad.idx
  >   echo 年费 | kg-ask -i bad.idx >out 2>err; echo $? $(cut -c1-38 err)
  > done
  1 kg-ask: bad.idx: damaged (make it agai
  1 kg-ask: stdin:1: bad.idx: damaged (mak
  1 kg-ask: stdin:1: bad.idx: damaged (mak
  1 kg-ask: stdin:1: bad.idx: damaged (mak
  $ for n in 0 7 100 5000 20000; do
  >   head -c $n kg.idx >short.idx; echo 年费 | kg-ask -i short.idx >out 2>err; echo $? $(wc -l <err)
  > done
  1 1
  1 1
  1 1
  1 1
  1 1
  $ echo 年费 | kg-ask -i kg.csv 2>&1 | cut -c1-40
  kg-ask: kg.csv: not an index
  $ echo 年费 | kg-ask -i nowhere.idx
  kg-ask: nowhere.idx: No such file or directory
  [1]
  $ echo 年费 | kg-ask -i kg.idx -f kg.csv
  kg-ask: both --file and --from-index (see kg-ask --help)
  [2]
  $ kg-ask -f kg.csv --index=x.idx --alias=samples/aliases.csv
  kg-ask: --index holds triples from --file and nothing else (see kg-ask --help)
  [2]

Its graph is what kg-query has in an index, so each opens the other's; another
program's index is told by what is in it:

  $ cp samples/knowledge.csv kg.csv; kg-ask -f kg.csv --index=ask.idx; kg-query -f kg.csv --index=query.idx
  $ kg-query -i ask.idx '联禾金卡 年费 ?x'
  x
  300元
  $ echo 联禾金卡年费多少 >q; kg-ask -i query.idx q --format=tsv | cut -f 1-3
  question	status	answer
  联禾金卡年费多少	answer	联禾金卡的年费:300元
  $ printf 'inviter,invitee,time\na,b,2026-01-05\n' | invite-chain -f /dev/stdin --index=chain.idx
  $ kg-ask -i chain.idx q
  kg-ask: chain.idx: an index of invite-chain, which has no graph/1
  [1]
  $ kg-query -i chain.idx '?s ?p ?o'
  kg-query: chain.idx: an index of invite-chain, which has no graph/1
  [1]
  $ invite-chain -i ask.idx --count a
  invite-chain: ask.idx: an index of kg-ask, which has no people/1
  [1]
  $ sed 's,graph/1,graph/3,' query.idx >other.idx; kg-query -i other.idx '?s ?p ?o'
  kg-query: other.idx: damaged (make it again)
  [1]
