A file that is not UTF-8 but reads as common Chinese is GB18030 from its first
such line on, which is told:

  $ rfm() { rfm-cluster -k 1 --partial "$@" 2>said | cut -f1,4,5; cat said; }; declare -f rfm >f
  $ printf '客户号,交易日期,金额\n王五,2026-11-20,5\n李四,2026-11-21,6\n' >t8.csv; iconv -f UTF-8 -t GB18030 t8.csv >t18.csv
  $ . ./f; rfm t8.csv; rfm t18.csv
  李四	1795219200000	6000000000
  王五	1795132800000	5000000000
  李四	1795219200000	6000000000
  王五	1795132800000	5000000000
  rfm-cluster: t18.csv:1: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  $ . ./f; { printf 'customer,time,amount\na,2026-11-20,1\n'; tail -n +2 t18.csv; } >late.csv; rfm late.csv
  a	1795132800000	1000000000
  李四	1795219200000	6000000000
  王五	1795132800000	5000000000
  rfm-cluster: late.csv:3: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  $ for j in 1 2 7; do awk 'BEGIN { print "customer,time,amount"; for (i = 0; i < 20000; i++) print "c" i ",2026-11-20,1" }' | cat - late.csv | grep -av customer | rfm-cluster -k 1 --partial -j $j --no-header --fields=customer,time,amount 2>&1 | cksum; done | uniq | wc -l
  1
  $ { head -n 2 late.csv; sleep 0.3; tail -n +3 late.csv; } | rfm-cluster -k 1 --partial 2>/dev/null | cut -f1
  a
  李四
  王五
  $ mkfifo slow; (printf 'url,m\nhttp://x/,a\n'; sleep 1; printf 'http://y/,\304\343\n') >slow & utm-channel slow 2>/dev/null | { read -r head; read -r row; echo "$row"; }
  http://x/,a,,,,,,,Direct
  $ gzip -c t18.csv >t18.gz; . ./f; rfm t18.gz 2>&1 | cut -f1
  李四
  王五
  rfm-cluster: t18.gz:1: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)

Nothing else is guessed: once there was UTF-8 beyond ASCII, or if the line is not
common Chinese, all cells must be UTF-8, and those in UTF-8 above it tell of files
that were joined:

  $ . ./f; printf 'customer,time,amount\n王五,2026-11-20,5\n\304\343,2026-11-20,5\n' >mixed.csv; rfm --max-bad=1 mixed.csv | head -n 1; rfm mixed.csv
  王五	1795132800000	5000000000
  rfm-cluster: mixed.csv:3: '??' is not UTF-8 but GB18030, and text above it is UTF-8 (files that were joined? convert one: iconv -f GB18030 -t UTF-8)
  $ . ./f; for name in 'Caf\351' 'fran\347ais' 'M\374ller' '\202\240\202\242' '\245\306\245\271\245\310' '\377' '\304' '\201\100\201\101'; do printf "customer,time,amount\n$name,2026-11-20,5\n" >odd.csv; rfm odd.csv; done
  rfm-cluster: odd.csv:2: 'Caf?' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  rfm-cluster: odd.csv:2: 'fran?ais' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  rfm-cluster: odd.csv:2: 'M?ller' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  rfm-cluster: odd.csv:2: '????' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  rfm-cluster: odd.csv:2: '?ƥ???' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  rfm-cluster: odd.csv:2: '?' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  rfm-cluster: odd.csv:2: '?' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  rfm-cluster: odd.csv:2: '?@?A' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  $ . ./f; printf 'customer,time,amount,note\na,2026-11-20,5,Caf\351\n' >unread.csv; rfm unread.csv
  rfm-cluster: unread.csv:2: the cell of 'note' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  $ . ./f; rfm --encoding=UTF-8 late.csv; rfm --encoding=latin1 odd.csv
  rfm-cluster: late.csv:3: '????' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  @A	1795132800000	5000000000

A column that nobody asks for is no exception, in the input, in a second file and
in a table, whatever the number of threads; a row that --where leaves out is not
looked at, and a header is an error:

  $ . ./f; printf 'customer,time,amount,note\na,2026-11-20,5,Caf\351\nb,2026-11-20,5,Cafe\n' >unread.csv; rfm --max-bad=1 --reject=r.txt unread.csv; tr '\351' '?' <r.txt
  b	1795132800000	5000000000
  􏿿	rows_bad	1
  rfm-cluster: 1 of 2 rows are bad, see r.txt
  # unread.csv:2: the cell of 'note' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  a,2026-11-20,5,Caf?
  $ . ./f; rfm --where=customer=b unread.csv
  b	1795132800000	5000000000
  􏿿	rows_left_out	1
  $ for j in 1 2 7; do awk 'BEGIN { print "customer,time,amount,note"; for (i = 0; i < 40000; i++) print "c" i ",2026-11-20,1,é" }' | cat - unread.csv | grep -av customer | rfm-cluster -k 1 --partial -j $j --no-header --fields=customer,time,amount,note --max-bad=1 2>&1 | cksum; done | uniq | wc -l
  1
  $ printf 'id,m\n1,\351\n2,e\n' >odd.csv; printf 'id,m\n2,e\n' >even.csv; rows-diff --key=id even.csv odd.csv; rows-diff --key=id odd.csv even.csv
  rows-diff: odd.csv:2: the cell of 'm' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  rows-diff: odd.csv:2: the cell of 'm' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  [1]
  $ utm-channel --with=odd.csv:id=n even.csv; printf 'url,n\nhttp://x/,2\n' | utm-channel --with=odd.csv:id=n
  utm-channel: odd.csv:2: not UTF-8 (if it is Chinese: --encoding=GB18030)
  utm-channel: odd.csv:2: not UTF-8 (if it is Chinese: --encoding=GB18030)
  [1]
  $ printf 'customer,time,amount,ann\351e\na,2026-11-20,5,1\n' >names.csv; rfm-cluster -k 1 --partial names.csv; rfm-cluster --describe names.csv | grep UTF
  rfm-cluster: names.csv: the header is not UTF-8 (if it is Chinese: --encoding=GB18030)
  names.csv  encoding                not UTF-8                                                                if it is Chinese: --encoding=GB18030
  $ { cat t8.csv; tail -n +2 t18.csv; } >joined.csv; rfm-cluster -k 1 --partial joined.csv; { cat t8.csv; printf 'Caf\351,2026-11-20,5\n'; } | rfm-cluster -k 1 --partial
  rfm-cluster: joined.csv:4: '????' is not UTF-8 but GB18030, and text above it is UTF-8 (files that were joined? convert one: iconv -f GB18030 -t UTF-8)
  rfm-cluster: stdin:4: 'Caf?' is not UTF-8, and text above it is (files that were joined? convert one with iconv)
  [1]
  $ utm-channel --with=joined.csv u8.csv
  utm-channel: joined.csv:4: not UTF-8 but GB18030, and text above it is UTF-8 (files that were joined? convert one: iconv -f GB18030 -t UTF-8)
  [1]

One bad byte under --encoding is a bad row:

  $ . ./f; { cat t18.csv; printf 'b,2026-11-20,\201\n\377,2026-11-20,5\nc,2026-11-20,5\n'; } >bad18.csv; rfm --encoding=GB18030 --max-bad=2 bad18.csv
  c	1795132800000	5000000000
  李四	1795219200000	6000000000
  王五	1795132800000	5000000000
  􏿿	rows_bad	2
  rfm-cluster: bad18.csv:4: not valid GB18030
  rfm-cluster: bad18.csv:5: not valid GB18030
  rfm-cluster: 2 of 5 rows are bad and left out
  $ . ./f; rfm --encoding=GB18030 bad18.csv
  rfm-cluster: bad18.csv:4: not valid GB18030
  $ . ./f; printf 'b,2026-11-20,5\nc,2026-11-20,5\304' | cat t18.csv - >cut18.csv; rfm --encoding=GB18030 --reject=r.txt cut18.csv | cut -f1; cat r.txt | tr '\377' '?'
  b
  李四
  王五
  􏿿
  rfm-cluster: 1 of 4 rows are bad, see r.txt
  # cut18.csv:5: not valid GB18030
  c,2026-11-20,5?

UTF-16 and UTF-32 with a byte order mark are read; without one they are known by
their NUL bytes:

  $ . ./f; for e in UTF-16 UTF-16BE UTF-16LE UTF-32; do case $e in *E) { printf '\357\273\277'; cat t8.csv; } | iconv -f UTF-8 -t $e ;; *) iconv -f UTF-8 -t $e t8.csv ;; esac >t16.csv; rfm t16.csv; done | sort | uniq -c | sed 's/^ *//'
  4 李四	1795219200000	6000000000
  4 王五	1795132800000	5000000000
  $ . ./f; printf 'customer,time,amount\na,2026-11-20,5\n' | iconv -f UTF-8 -t UTF-16LE >bare16.csv; rfm bare16.csv; rfm --encoding=UTF-16LE bare16.csv
  rfm-cluster: bare16.csv: text in UTF-16 without a byte order mark (say --encoding=UTF-16LE)
  a	1795132800000	5000000000

Chinese has NUL bytes in the marks between its words alone:

  $ printf '客户,时间,金额\n张三,2026-01-01,100\n上官,2026-01-02,5\n' >names8.csv; for e in UTF-16LE UTF-16BE; do iconv -f UTF-8 -t $e names8.csv >names16.csv; rfm-cluster -k 1 --partial names16.csv; rfm-cluster -k 1 --partial --encoding=$e names16.csv | cut -f 1; done
  rfm-cluster: names16.csv: text in UTF-16 without a byte order mark (say --encoding=UTF-16LE)
  rfm-cluster: names16.csv: text in UTF-16 without a byte order mark (say --encoding=UTF-16BE)
  上官
  张三
  上官
  张三
  $ { printf 'alias,customer\n'; cat names8.csv | cut -d , -f 1,2; } | iconv -f UTF-8 -t UTF-16LE | tail -c +31 >ids16.csv; rfm-cluster -k 1 --partial --ids=ids16.csv names8.csv
  rfm-cluster: ids16.csv: text in UTF-16 without a byte order mark (say --encoding=UTF-16LE)
  [1]

The same of UTF-32:

  $ for e in UTF-32LE UTF-32BE; do for f in t8.csv unread.csv; do iconv -f latin1 -t $e <$f | rfm-cluster -k 1 --partial; done; iconv -f UTF-8 -t $e t8.csv | rfm-cluster -k 1 --partial --encoding=$e | cut -f1; done
  rfm-cluster: stdin: text in UTF-32 without a byte order mark (say --encoding=UTF-32LE)
  rfm-cluster: stdin: text in UTF-32 without a byte order mark (say --encoding=UTF-32LE)
  rfm-cluster: stdin: text in UTF-32 without a byte order mark (say --encoding=UTF-32BE)
  rfm-cluster: stdin: text in UTF-32 without a byte order mark (say --encoding=UTF-32BE)
  李四
  王五
  李四
  王五
  $ { printf 'customer,time,amount\na,2026-11-20,5\n'; head -c 4096 /dev/zero; } | rfm-cluster -k 1 --partial; { printf 'customer,time,amount\na,2026-11-20,5'; head -c 4 /dev/zero; } | rfm-cluster -k 1 --partial
  rfm-cluster: stdin:3: 1 fields where the header has 3; NUL bytes stand where a file was not written to its end
  rfm-cluster: stdin:2: '5????' is not an amount (want 1234.50); NUL bytes stand where a file was not written to its end
  [1]
  $ . ./f; { iconv -f UTF-8 -t UTF-16LE t8.csv; printf 'b\0,\0\0\330,\0\n\0'; } >bad16.csv; rfm --encoding=UTF-16LE --max-bad=1 bad16.csv | tail -n 2
  rfm-cluster: bad16.csv:4: not valid UTF-16LE
  rfm-cluster: 1 of 3 rows are bad and left out

Each table is judged by itself:

  $ printf 'customer,branch\n王五,北京\n' >w8.csv; iconv -f UTF-8 -t GB18030 w8.csv >w18.csv; printf 'customer,url\n王五,http://x/\n' >u8.csv; iconv -f UTF-8 -t GB18030 u8.csv >u18.csv
  $ for u in u8.csv u18.csv; do for w in w8.csv w18.csv; do utm-channel --with=$w $u 2>/dev/null | sed -n 2p | cut -d, -f1-3; done; done | uniq -c | sed 's/^ *//'
  4 王五,http://x/,北京
  $ . ./f; printf 'customer,branch\n王五,\304\n' >half.csv; utm-channel --with=half.csv u8.csv
  utm-channel: half.csv:2: not UTF-8 (if it is Chinese: --encoding=GB18030)
  [1]

Python's name of UTF-8 with a mark.

  $ printf '\357\273\277customer,time,amount\n张三,2026-01-01,5\n' | rfm-cluster --encoding=utf-8-sig --partial | cut -f1,5
  张三	5000000000
