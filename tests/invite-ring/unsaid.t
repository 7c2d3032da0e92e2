What rows have twice or not at all is counted in --stats and told in one line a
kind, with the first place.  A log in which nothing is odd says nothing:

  $ cat >fine.csv <<END
  > invitee,device,ip,phone
  > ann,d1,192.0.2.1,13800001111
  > bob,d1,192.0.2.2,13800002222
  > cid,d2,192.0.3.1,13900003333
  > END
  $ counts() { tr ',{}' '\n' <"$1" | sed -n '/"accounts_again"/,$p' | grep .; }; declare -f counts >t.sh
  $ invite-ring --stats=stats fine.csv
  block,score,side,id,degree
  1,0.6166780108437009,account,ann,3
  1,0.6166780108437009,account,bob,3
  1,0.6166780108437009,device,d1,2
  1,0.6166780108437009,net24,192.0.2.0/24,2
  1,0.6166780108437009,phone7,1380000,2
  $ . ./t.sh; counts stats
  "accounts_again":0
  "uses_twice":0
  "things_nobodys":0
  "accounts_without":0
  "cells_empty":0
  "accounts_nobody":0
  "accounts_padded":0
  "things_alike":0
  "things_lists":0
  "accounts":3
  "things":6
  "uses":9
  "edges":9
  "blocks":1
  "blocks_of":1
  "score":0.6166780108437009
  "bound":1.027796684749775

Accounts that come again, those that use nothing, and what no row has:

  $ cat >odd.csv <<END
  > invitee,device,ip,phone
  > ann,d1,,
  > bob,,,
  > bob,d1,,
  > "c
  > id",d2,,
  > ann,d1,,
  > ann,d3,,
  > dan,,,
  > END
  $ invite-ring --stats=stats odd.csv
  invite-ring: odd.csv:7: this account has used one of these before, and what comes twice counts once
  invite-ring: odd.csv:3: this account uses nothing of what --on names, and shares nothing (the first of 2)
  invite-ring: no row has any of these, so nobody shares them: net24 phone7
  block,score,side,id,degree
  1,0.34259889491316714,account,ann,1
  1,0.34259889491316714,account,bob,1
  1,0.34259889491316714,device,d1,2
  $ . ./t.sh; counts stats
  "accounts_again":3
  "uses_twice":1
  "things_nobodys":0
  "accounts_without":2
  "cells_empty":16
  "words_off":1
  "accounts_nobody":0
  "accounts_padded":0
  "things_alike":0
  "things_lists":0
  "accounts":4
  "things":3
  "uses":5
  "edges":4
  "blocks":1
  "blocks_of":1
  "score":0.34259889491316714
  "bound":0.5138983423748875

Many of them, across batches of rows and files:

  $ awk 'BEGIN { print "invitee,device,ip,phone"; for (i = 0; i < 100; i++) printf "u%d,d%d,192.0.2.1,13800001111\n", i < 70 ? i : i - 70, i }' >many.csv
  $ invite-ring --stats=stats many.csv | wc -l
  invite-ring: many.csv:72: this account has used one of these before, and what comes twice counts once (the first of 60)
  73
  $ . ./t.sh; counts stats
  "accounts_again":30
  "uses_twice":60
  "things_nobodys":0
  "accounts_without":0
  "cells_empty":0
  "accounts_nobody":0
  "accounts_padded":0
  "things_alike":0
  "things_lists":0
  "accounts":70
  "things":102
  "uses":300
  "edges":240
  "blocks":1
  "blocks_of":1
  "score":0.45036474758278255
  "bound":0.4632323118130448
  $ for j in 1 2 7; do invite-ring -j$j many.csv fine.csv fine.csv 2>&1 >out | grep -c 'many.csv:72: .*the first of 69)'; done
  1
  1
  1
  $ { cat many.csv; echo u1,d1,nowhere,; } >bad.csv; invite-ring --max-bad=1 --stats=stats bad.csv 2>&1 >out | tail -n 1
  invite-ring: bad.csv:72: this account has used one of these before, and what comes twice counts once (the first of 60)
  $ . ./t.sh; counts stats | head -n 1
  "accounts_again":30

An account that comes again with other things is nothing to tell; the first
row with a use that was there is, whichever column has it:

  $ awk 'BEGIN { print "invitee,device,ip,phone"; for (i = 0; i < 200; i++) printf "u%d,d%d,198.18.%d.1,1300%03d0000\n", i % 50, i, i, i }' >other.csv
  $ invite-ring --stats=stats other.csv; . ./t.sh; counts stats | head -n 2
  invite-ring: blocks found, as nothing more is shared: 0 of 1
  block,score,side,id,degree
  "accounts_again":150
  "uses_twice":0
  $ { cat other.csv; echo u7,d7,,; } >more.csv; invite-ring more.csv 2>&1 >out | head -n 1
  invite-ring: more.csv:202: this account has used one of these before, and what comes twice counts once
  $ { head -n 1 fine.csv; echo ann,d1,192.0.2.1,; echo ann,d2,192.0.2.2,; echo ann,d1,192.0.3.1,; } >sides.csv
  $ invite-ring sides.csv 2>&1 >out | head -n 1
  invite-ring: sides.csv:3: this account has used one of these before, and what comes twice counts once (the first of 2)
  $ { head -n 1 fine.csv; echo ann,d1,192.0.2.1,; echo ann,d1,192.0.3.1,; echo ann,d2,192.0.2.2,; } >sides.csv
  $ invite-ring sides.csv 2>&1 >out | head -n 1
  invite-ring: sides.csv:3: this account has used one of these before, and what comes twice counts once (the first of 2)

The row before the first account that comes again, and that one at once:

  $ awk 'BEGIN { print "invitee,device,ip,phone"; for (i = 1; i <= 33; i++) printf "u%d,d%d,,\n", (i > 32 ? 32 : i), (i > 32 ? 32 : i) }' >edge.csv
  $ invite-ring --on=device edge.csv 2>&1 >out | head -n 1
  invite-ring: edge.csv:34: this account has used one of these before, and what comes twice counts once

A state a day: each run tells of its own rows, and a merge of none.

  $ invite-ring --partial --stats=stats -o s1 odd.csv
  invite-ring: odd.csv:7: this account has used one of these before, and what comes twice counts once
  invite-ring: odd.csv:3: this account uses nothing of what --on names, and shares nothing (the first of 2)
  invite-ring: no row has any of these, so nobody shares them: net24 phone7
  $ . ./t.sh; counts stats
  "accounts_again":3
  "uses_twice":1
  "things_nobodys":0
  "accounts_without":2
  "cells_empty":16
  "words_off":1
  "accounts_nobody":0
  "accounts_padded":0
  "things_alike":0
  "things_lists":0
  $ invite-ring --partial -o s2 fine.csv
  $ invite-ring --merge --stats=stats s1 s2 s2 >out
  invite-ring: the operand s2 and the operand s2: these hold the same, so that each row is read twice
  invite-ring: s2: these lines of state came before, in s2
  $ . ./t.sh; counts stats
  "accounts_again":0
  "uses_twice":0
  "things_nobodys":0
  "accounts_without":0
  "cells_empty":0
  "accounts_nobody":0
  "accounts_padded":0
  "things_alike":0
  "things_lists":0
  "accounts":4
  "things":7
  "uses":22
  "edges":11
  "blocks":1
  "blocks_of":1
  "score":0.6166780108437009
  "bound":1.027796684749775
  $ invite-ring --merge --partial s1 s2 s2 | cmp - <(invite-ring --merge --partial s2 s1)
  invite-ring: the operand s2 and the operand s2: these hold the same, so that each row is read twice

Blocks that are asked for and not there:

  $ invite-ring -k 9 --stats=stats fine.csv | cut -d, -f1 | uniq -c
  invite-ring: blocks found, as nothing more is shared: 1 of 9
        1 block
        5 1
  $ . ./t.sh; counts stats | grep block
  "blocks":1
  "blocks_of":9
  $ sed 2d fine.csv | invite-ring --on=device
  invite-ring: blocks found, as nothing more is shared: 0 of 1
  block,score,side,id,degree
