What was seen goes to the disk where memory cannot hold it, and the answer is
the same to the byte.  Twenty thousand rows in some dozens of runs: telephones
of many cards, devices with long names that are shared, rows with one cell, and
pairs that come again in other runs.

  $ awk 'BEGIN { print "idcard,phone,device,time"
  >   for (i = 0; i < 20000; i++) { x = (i * 7919) % 6007; y = (i * 104729) % 9973
  >     printf "%s,%s,%s,2026-01-%02d\n", i % 5 < 2 ? "I" x : "",
  >       i % 10 < 7 ? "1380000" x : "",
  >       i % 3 ? "device-with-a-long-name-" y : i % 7 ? "" : "D" y % 50, 1 + y % 28 } }' >log.csv
  $ cat >same <<'END'
  > id-link --kinds=idcard,phone,device "$@" log.csv >one 2>one.err; echo $? >>one.err
  > for m in 256K 1M; do
  >   id-link --kinds=idcard,phone,device --memory=$m --tmp=. "$@" log.csv >two 2>two.err; echo $? >>two.err
  >   cmp one two && cmp one.err two.err
  > done; wc -l <one
  > END
  $ sh same
  22038
  $ sh same --max-degree=device=3 --max-degree=phone=6 --max-per-customer=idcard=1
  21988
  $ sh same --min-seen=2
  22038
  $ sh same --print=refused --max-per-customer=idcard=1
  2299
  $ sh same --print=shared --max-degree=device=3
  51
  $ sh same --explain=idcard:I7
  3
  $ sh same --explain=idcard:I7,phone:138000012
  1
  $ sh same --gate=largest=5,shared=1%,refused=.1% --max-per-customer=idcard=1 --report=report
  22038
  $ sh same --partial
  43760
  $ sh same --columns=time= --partial
  23707
  $ sh same --min-seen=2 --columns=time=
  22038

States that are merged, and names of the last time:

  $ for n in 0 1 2; do awk -v n=$n 'NR == 1 || NR % 3 == n' log.csv |
  >   id-link --kinds=idcard,phone,device --partial --memory=256K -o part$n; done
  $ id-link --kinds=idcard,phone,device --partial log.csv >all
  $ id-link --merge --partial --kinds=idcard,phone,device --memory=256K part0 part1 part2 | cmp - all
  $ id-link --kinds=idcard,phone,device --max-per-customer=idcard=1 log.csv >map 2>said
  $ id-link --merge --kinds=idcard,phone,device --memory=256K --max-per-customer=idcard=1 part2 part0 part1 2>said | cmp - map
  $ sh same --previous=map --print=changes
  1963

More runs than may be open at once are merged to one, of both kinds:

  $ awk 'BEGIN { print "a,b"
  >   for (i = 0; i < 300000; i++) printf "account number %d,%d\n", i, i * 7 % 200003 }' >many.csv
  $ id-link --kinds=a,b many.csv | cksum >want
  $ id-link --kinds=a,b --memory=256K --tmp=. many.csv | cksum | cmp - want
  $ awk 'BEGIN { print "a,b"
  >   for (i = 0; i < 12000; i++) printf "%04000d,%d\n", i % 6000, i }' >long.csv
  $ id-link --kinds=a,b long.csv | cksum >want
  $ id-link --kinds=a,b --memory=256K --tmp=. long.csv | cksum | cmp - want

What cannot be held so, and folders that are none:

  $ id-link --kinds=idcard,phone --memory=1K log.csv
  id-link: --memory: want 256K or more (see id-link --help)
  [2]
  $ id-link --kinds=idcard,phone --tmp=. log.csv
  id-link: --tmp has no use without --memory (see id-link --help)
  [2]
  $ id-link --kinds=idcard,phone --memory=1M --window=phone=180d log.csv
  id-link: --memory is not for --window or --print=rows, which keep all in memory (see id-link --help)
  [2]
  $ id-link --kinds=idcard,phone --memory=1M --print=rows log.csv
  id-link: --memory is not for --window or --print=rows, which keep all in memory (see id-link --help)
  [2]
  $ id-link --kinds=idcard,phone --memory=256K --tmp=/nowhere log.csv
  id-link: log.csv: --tmp: /nowhere: No such file or directory
  [1]
