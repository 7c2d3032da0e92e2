What a line of state says of itself: the options that have not their default,
in words, sorted; and what is refused names the option that differs.

  $ printf 'customer,time,amount\nann,2026-11-20,230.79\n' >fri.csv
  $ rfm-cluster --partial fri.csv
  ann	rfm-cluster/1	t	1795132800000	230790000000	1	2
  $ rfm-cluster --partial --tz=UTC --per=transaction fri.csv | cut -f 2
  rfm-cluster/1
  $ rfm-cluster --partial --tz=Asia/Shanghai --refunds=drop --per=day fri.csv | cut -f 2
  rfm-cluster/1:per=day,refunds=drop,tz=Asia/Shanghai
  $ rfm-cluster --partial --tz=Asia/Shanghai --per=day fri.csv >day
  $ rfm-cluster --merge --per=day day
  rfm-cluster: day:1: this state was made with --tz=Asia/Shanghai, and this run is without --tz
  [1]
  $ rfm-cluster --merge --tz=Europe/Paris --refunds=fail day
  rfm-cluster: day:1: this state was made with --per=day, and this run is without --per; it was made with --tz=Asia/Shanghai, and this run is with --tz=Europe/Paris; it was made without --refunds, and this run is with --refunds=fail
  [1]

Lists, flags, and bytes that would be taken for something else:

  $ printf 'customer,time,channel,converted,a+b,"c,d",e%%\n1,2026-11-20,x,1,p,q,r\n' >log.csv
  $ attrib-roi --partial --by='a+b,e%' log.csv | cut -f 2
  attrib-roi/1:by=a%2Bb+e%25
  $ attrib-roi --partial --by='a+b,e%' log.csv | attrib-roi --merge --by='e%,a+b'
  attrib-roi: stdin:1: this state was made with --by=a+b,e%, and this run is with --by=e%,a+b
  [1]
  $ attrib-roi --partial --dump=touches log.csv | cut -f 2
  attrib-roi/1:dump=touches
  $ printf 'path,total_conversions\na > b,1\n' >paths.csv
  $ attrib-roi --path --collapse --max-touches=3 --partial paths.csv 2>/dev/null | tr '\036' '>'
  >a>b	attrib-roi/1:collapse,max-touches=3,path	p	0	1	0	0	1

What is no tag, and tags of others:

  $ printf 'a\trfm-cluster\tt\t0\t0\t1\t0\n' | rfm-cluster --merge
  rfm-cluster: stdin:1: 'rfm-cluster' is not what state begins with behind its key (want rfm-cluster/1)
  [1]
  $ printf 'a\trfm-cluster/1:\tt\t0\t0\t1\t0\n' | rfm-cluster --merge
  rfm-cluster: stdin:1: 'rfm-cluster/1:' is not what state begins with behind its key (want rfm-cluster/1)
  [1]
  $ printf 'a\trfm-clusters/1\tt\t0\t0\t1\t0\n' | rfm-cluster --merge
  rfm-cluster: stdin:1: this is state of rfm-clusters, and not of rfm-cluster
  [1]
  $ printf 'a\trfm-cluster/0\tt\t0\t0\t1\t0\n' | rfm-cluster --merge
  rfm-cluster: stdin:1: this is state in version 0 of rfm-cluster's fields, and this program has version 1 (write it anew from the rows)
  [1]

State of release 0.1 goes with state of today, and comes out as such:

  $ printf 'ann\trfm-cluster/1:8e4ae44e\tt\t1795132800000\t230790000000\t1\t2\n' >old
  $ rfm-cluster --partial fri.csv | rfm-cluster --merge --partial old - old
  rfm-cluster: the operand old and the operand old: these hold the same, so that each row is read twice
  rfm-cluster: state of release 0.1 counts refunds as purchases, as --refunds=net-all does (2 in all)
  ann	rfm-cluster/1	t	1795132800000	692370000000	3	2
  $ rfm-cluster --partial --tz=Asia/Shanghai fri.csv | rfm-cluster --merge --partial --tz=Asia/Shanghai - old
  rfm-cluster: old:1: this is state of release 0.1 that was made with other options (want the same --features, --per, --refunds, --tz as there)
  [1]

What --refunds=net was in 0.1 is net-all now, so that is what its state is; where
it goes with net, it is said:

  $ rfm-cluster --merge --partial --refunds=net-all old
  ann	rfm-cluster/1:refunds=net-all	t	1795132800000	230790000000	1	2
  $ rfm-cluster --merge --partial --refunds=drop old
  rfm-cluster: old:1: this is state of release 0.1 that was made with other options (want the same --features, --per, --refunds, --tz as there)
  [1]

Whose the rows are is decided by --ids, so that state has its sum, which does
not depend on the order of the table or on its form:

  $ printf 'alias,customer\na1,ann\nb1,bob\n' >ids.csv
  $ printf 'customer\talias\tnote\nbob\tb1\tx\nann\ta1\ty\n' >ids.tsv
  $ printf 'alias,customer\na1,ann\nb1,bo\n' >other.csv
  $ printf 'customer,time,amount\na1,2026-11-21,1\nb1,2026-11-21,2\n' >sat.csv
  $ rfm-cluster --partial --ids=ids.csv sat.csv
  ann	rfm-cluster/1:ids=1dfade81145c5072	t	1795219200000	1000000000	1	0
  bob	rfm-cluster/1:ids=1dfade81145c5072	t	1795219200000	2000000000	1	0
  $ rfm-cluster --partial --ids=ids.csv --tz=Asia/Shanghai sat.csv >one
  $ rfm-cluster --partial --ids=ids.tsv --tz=Asia/Shanghai sat.csv | cmp - one
  $ rfm-cluster --merge --partial --tz=Asia/Shanghai one one | cut -f 2,4 | uniq
  rfm-cluster: the operand one and the operand one: these hold the same, so that each row is read twice
  rfm-cluster/1:ids=1dfade81145c5072,tz=Asia/Shanghai	1795190400000
  $ rfm-cluster --partial --ids=other.csv --tz=Asia/Shanghai sat.csv >two
  $ rfm-cluster --merge --tz=Asia/Shanghai one two
  rfm-cluster: two:1: this state was made with another --ids than the one before, or only one of both with any (want the states made without --ids, and --ids with the --merge that is the last)
  [1]
  $ rfm-cluster --partial --tz=Asia/Shanghai sat.csv >three
  $ rfm-cluster --merge --tz=Asia/Shanghai three one
  rfm-cluster: one:1: this state was made with another --ids than the one before, or only one of both with any (want the states made without --ids, and --ids with the --merge that is the last)
  [1]
  $ rfm-cluster --merge --tz=Asia/Shanghai one three
  rfm-cluster: three:1: this state was made with another --ids than the one before, or only one of both with any (want the states made without --ids, and --ids with the --merge that is the last)
  [1]
  $ rfm-cluster --merge one
  rfm-cluster: one:1: this state was made with --tz=Asia/Shanghai, and this run is without --tz
  [1]
