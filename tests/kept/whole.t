State in a file has an opening and a closing line: how many lines stand between
them, and the sum of their hashes.  State on standard output has neither.

  $ printf 'customer,time,amount\nann,2026-11-20,230.79\nbob,2026-11-20,3\n' >fri.csv
  $ printf 'customer,time,amount\nann,2026-11-21,-30.5\ncid,2026-11-21,8\n' >sat.csv
  $ echo 'sed "s/^$(printf "\364\217\277\277")/U+10FFFF/" "$@"' >seen
  $ rfm-cluster --partial -o fri fri.csv
  $ rfm-cluster --partial -o sat sat.csv 2>said
  $ sh seen fri sat
  	rfm-cluster/1	#begin
  ann	rfm-cluster/1	t	1795132800000	230790000000	1	2
  bob	rfm-cluster/1	t	1795132800000	3000000000	1	0
  U+10FFFF	rfm-cluster/1	#end	2	409d0cf4f95032cf
  	rfm-cluster/1	#begin
  ann	rfm-cluster/1	t	1795219200000	-30500000000	0	1
  cid	rfm-cluster/1	t	1795219200000	8000000000	1	0
  U+10FFFF	rfm-cluster/1	#count	refunds	1
  U+10FFFF	rfm-cluster/1	#end	3	ef8dcde9b50d753e
  $ rfm-cluster --partial fri.csv
  ann	rfm-cluster/1	t	1795132800000	230790000000	1	2
  bob	rfm-cluster/1	t	1795132800000	3000000000	1	0
  $ rfm-cluster --partial -o - fri.csv | wc -l
  2
  $ rfm-cluster --partial -o /dev/stdout fri.csv | wc -l
  2
  $ rfm-cluster --partial --tz=Asia/Shanghai -o day fri.csv; head -n 1 day
  	rfm-cluster/1:tz=Asia/Shanghai	#begin
  $ LC_ALL=C sort -c fri && LC_ALL=C sort -c sat

All of it adds up: whatever cat, sort, sort -m, gzip and a shuffle do between.

  $ rfm-cluster --merge --partial fri sat >want
  $ echo 'rfm-cluster --merge --partial -o got "$@" && sed "1d;\$d" got | cmp - want' >merged
  $ sh merged fri sat
  $ cat fri sat | sh merged
  $ cat sat fri >both; sh merged both
  $ LC_ALL=C sort -m fri sat | sh merged
  $ sort fri sat >both; sh merged both
  $ sort -r fri | cat sat - | sh merged -
  $ gzip -c fri >fri.gz; gzip -c sat | cat fri.gz - >both.gz; sh merged both.gz
  $ sed 's/$/\r/' fri | cat - sat | sh merged
  $ sed 's/$/	/' fri | cat - sat | sh merged
  $ sed 's/$/	\r/' fri | cat - sat | sh merged
  $ { printf '\357\273\277'; cat fri; printf '\357\273\277'; cat sat; } | sh merged
  $ { cat fri; echo; echo; cat sat; } | sh merged
  $ rfm-cluster --merge --partial -o once fri; rfm-cluster --merge --partial -o twice once sat; sed '1d;$d' twice | cmp - want
  $ rfm-cluster --merge --partial --shard=0/2 -o even both; rfm-cluster --merge --partial --shard=1/2 -o odd both; sh merged even odd

A MapReduce by sort: the mappers write to standard output, the combiners and
reducers read what sort gives them, and the last step reads it all.

  $ for f in fri sat; do rfm-cluster --partial $f.csv 2>said | LC_ALL=C sort | rfm-cluster --merge --partial >$f.map; done
  $ LC_ALL=C sort -m fri.map sat.map | rfm-cluster --merge --partial | cmp - want
  $ cat fri sat | LC_ALL=C sort | rfm-cluster --merge --partial | cmp - want

What is cut, misses a line or has one too often is refused, and why:

  $ echo 'rfm-cluster --merge --partial -o got "$@" && cat got' >refused
  $ head -n 2 fri | sh refused
  rfm-cluster: stdin: opening lines: 1, closing lines: 0: lines of this state are missing, or came twice (want a whole copy)
  [1]
  $ tail -n +2 fri | sh refused
  rfm-cluster: stdin: opening lines: 0, closing lines: 1: lines of this state are missing, or came twice (want a whole copy)
  [1]
  $ sed 2d fri | sh refused
  rfm-cluster: stdin: lines: 1, and 2 by its closing lines: lines of this state are missing (want a whole copy)
  [1]
  $ sed 2p fri | sh refused
  rfm-cluster: stdin: lines: 3, and 2 by its closing lines: this state is mixed with lines that none counts (want all state with opening and closing lines, or all without)
  [1]
  $ sed '2{h;d};3{p;g}' fri >swapped; sh merged swapped sat
  $ sed 's/230790000000/230790000001/' fri | sh refused
  rfm-cluster: stdin: a line of state is not what was written (want a whole copy)
  [1]
  $ sed 's/^ann/ana/' fri >named; sh refused named
  rfm-cluster: named: a line of state is not what was written (want a whole copy)
  [1]
  $ cat fri sat | sed 5d | sh refused
  rfm-cluster: stdin: opening lines: 1, closing lines: 2: lines of this state are missing, or came twice (want a whole copy)
  [1]
  $ cat fri sat | head -n 8 | sh refused
  rfm-cluster: stdin: opening lines: 2, closing lines: 1: lines of this state are missing, or came twice (want a whole copy)
  [1]
  $ cat fri sat | sed '3,5d' | sh refused
  rfm-cluster: stdin: lines: 4, and 3 by its closing lines: this state is mixed with lines that none counts (want all state with opening and closing lines, or all without)
  [1]
  $ cat fri sat | sed '4,5d' | sh refused
  rfm-cluster: stdin: lines: 5, and 3 by its closing lines: this state is mixed with lines that none counts (want all state with opening and closing lines, or all without)
  [1]
  $ head -c 100 fri | sh refused
  rfm-cluster: stdin:3: a field is missing or not a number
  [1]
  $ printf '\trfm-cluster/1\t#begin\n' | sh refused
  rfm-cluster: stdin: opening lines: 1, closing lines: 0: lines of this state are missing, or came twice (want a whole copy)
  [1]
  $ sh seen fri | sed 's/U+10FFFF/bob/' | sh refused
  rfm-cluster: stdin:4: a field is missing or not a number
  [1]
  $ sed 's/#end	2/#end	-2/' fri | sh refused
  rfm-cluster: stdin:4: a line that opens, closes or counts is not whole
  [1]
  $ sed 's/#end	2	\(.*\)/#end	2	x\1/' fri | sh refused
  rfm-cluster: stdin:4: a line that opens, closes or counts is not whole
  [1]
  $ sed 's/#end/#fin/' fri | sh refused
  rfm-cluster: stdin:4: a line that opens, closes or counts is not whole
  [1]
  $ sh refused sat named swapped
  rfm-cluster: named: a line of state is not what was written (want a whole copy)
  [1]

State of both kinds in one file is refused, in two it is read, and what has
neither line is said:

  $ rfm-cluster --partial sat.csv 2>said | cat fri - | sh refused
  rfm-cluster: stdin: lines: 5, and 2 by its closing lines: this state is mixed with lines that none counts (want all state with opening and closing lines, or all without)
  [1]
  $ rfm-cluster --partial sat.csv 2>said >sat.out
  $ rfm-cluster --merge --partial -o got fri sat.out fri.map --stats=stats.json
  rfm-cluster: sat.out: this state has no opening and closing line, so that a line that is missing would not show (the first of 2)
  $ grep -o '"state_[^,}]*' stats.json
  "state_unchecked":2
  "state_twice":0
  "state_refunds":1
  "state_refunds_counted":0
  $ : >empty; rfm-cluster --merge --partial -o got empty fri --stats=stats.json
  rfm-cluster: empty: this state has no opening and closing line, so that a line that is missing would not show
  $ rfm-cluster --merge --partial -o got fri empty </dev/null
  rfm-cluster: empty: this state has no opening and closing line, so that a line that is missing would not show
  $ rfm-cluster --merge --partial -o got </dev/null; sh seen got
  	rfm-cluster/1	#begin
  U+10FFFF	rfm-cluster/1	#end	0	0000000000000000
  $ rfm-cluster --merge --partial fri sat.out empty | cmp - want
  $ rfm-cluster --merge --partial -o got fri sat --stats=stats.json; grep -o '"state_[^,}]*' stats.json
  "state_unchecked":0
  "state_twice":0
  "state_refunds":1
  "state_refunds_counted":0

What the rows were beside the fields is counted in lines of their own, which add
up and come to --stats of whoever reads them:

  $ printf 'customer,time,amount\nann,2026-11-22,-1\nx,soon,1\nbob,2026-01-01,1\n' >sun.csv
  $ rfm-cluster --partial --max-bad=1 --since=2026-11-01 -o sun sun.csv 2>said
  $ sh seen sun
  	rfm-cluster/1	#begin
  ann	rfm-cluster/1	t	1795305600000	-1000000000	0	0
  U+10FFFF	rfm-cluster/1	#count	refunds	1
  U+10FFFF	rfm-cluster/1	#count	rows_bad	1
  U+10FFFF	rfm-cluster/1	#count	rows_left_out	1
  U+10FFFF	rfm-cluster/1	#end	4	1bf41a7556fe133b
  $ rfm-cluster --merge --partial sun sat sun | sh seen
  rfm-cluster: the operand sun and the operand sun: these hold the same, so that each row is read twice
  ann	rfm-cluster/1	t	1795305600000	-32500000000	0	1
  cid	rfm-cluster/1	t	1795219200000	8000000000	1	0
  U+10FFFF	rfm-cluster/1	#count	refunds	3
  U+10FFFF	rfm-cluster/1	#count	rows_bad	2
  U+10FFFF	rfm-cluster/1	#count	rows_left_out	2
  $ rfm-cluster --merge --partial -o all sun sat sun; rfm-cluster -k1 --merge all --stats=stats.json -o /dev/null 2>said
  rfm-cluster: the operand sun and the operand sun: these hold the same, so that each row is read twice
  rfm-cluster: sun: these lines of state came before, in sun
  $ grep -o '"state_[^,}]*' stats.json
  "state_unchecked":0
  "state_twice":0
  "state_refunds":3
  "state_rows_bad":2
  "state_rows_left_out":2
  "state_refunds_counted":0
  $ grep '#count' sun | sed 's/1$/x/' | rfm-cluster --merge --partial
  rfm-cluster: stdin:1: a line that opens, closes or counts is not whole
  [1]
  $ grep '#count' sun | sed 's/rows_bad/"/' | rfm-cluster --merge --partial
  rfm-cluster: stdin:2: a line that opens, closes or counts is not whole
  [1]
  $ grep '#count' sun | sed 's/1$/9223372036854775807/' | rfm-cluster --merge --partial - sun
  rfm-cluster: sun:3: a line that opens, closes or counts is not whole
  [1]
  $ for i in 0 1; do rfm-cluster --merge --partial --shard=$i/2 sun | grep -c '#count'; done
  0
  3
