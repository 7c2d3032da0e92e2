What divides fields and digits.

  $ printf 'customer,time,amount\na,2026-11-20,5\n' >in.csv

Only marks and blanks can stand in numbers:

  $ for c in --decimal=9 --decimal=- --decimal=+ --decimal= --thousands=a --thousands=x1 --thousands='"' --thousands=é; do
  > rfm-cluster -k1 $c in.csv 2>&1 | head -n 1; done
  rfm-cluster: --decimal: '9' is not right (want a mark such as , . ' _ or a blank) (see rfm-cluster --help)
  rfm-cluster: --decimal: '-' is not right (want a mark such as , . ' _ or a blank) (see rfm-cluster --help)
  rfm-cluster: --decimal: '+' is not right (want a mark such as , . ' _ or a blank) (see rfm-cluster --help)
  rfm-cluster: --decimal: '' is not right (want a mark such as , . ' _ or a blank) (see rfm-cluster --help)
  rfm-cluster: --thousands: 'a' is not right (want a mark such as , . ' _ or a blank) (see rfm-cluster --help)
  rfm-cluster: --thousands: 'x1' is not right (want a mark such as , . ' _ or a blank) (see rfm-cluster --help)
  rfm-cluster: --thousands: '"' is not right (want a mark such as , . ' _ or a blank) (see rfm-cluster --help)
  rfm-cluster: --thousands: 'é' is not right (want a mark such as , . ' _ or a blank) (see rfm-cluster --help)

Blanks of all kinds are one mark, and so are both apostrophes; without the option
the message names it:

  $ printf 'customer;time;amount\na;2026-11-20;1\302\240234,50\nb;2026-11-20;12\342\200\257345\342\200\211678\nc;2026-11-20;1 000\n' >fr.csv
  $ rfm-cluster -k1 -d';' fr.csv
  rfm-cluster: fr.csv:2: '1 234,50' is not an amount (want 1234.50, or say --decimal=, --thousands=' ')
  [1]
  $ rfm-cluster --partial -d';' --decimal=, --thousands=' ' fr.csv | cut -f1,5
  a	1234500000000
  b	12345678000000000
  c	1000000000000
  $ rfm-cluster --partial -d';' --decimal=, --thousands="$(printf '\302\240')" fr.csv | cut -f1,5 | head -n 1
  a	1234500000000
  $ printf 'customer,time,amount\na,2026-11-20,1’234.50\nb,2026-11-20,1'"'"'000\n' >ch.csv
  $ rfm-cluster -k1 ch.csv
  rfm-cluster: ch.csv:2: '1’234.50' is not an amount (want 1234.50, or say --thousands=\')
  [1]
  $ rfm-cluster --partial --thousands=\' ch.csv | cut -f1,5
  a	1234500000000
  b	1000000000000

Groups are of three digits still:

  $ printf 'customer;time;amount\na;2026-11-20;1\302\24023\n' | rfm-cluster -k1 -d';' --thousands=' '
  rfm-cluster: stdin:2: '1 23' is not an amount (want 1234.50)
  [1]

The same in tables:

  $ printf 'time,channel,converted,customer\n2026-11-20,Mail,1,a\n' >visits.csv
  $ printf 'channel;cost\nMail;1\302\240234,50\n' >costs.csv
  $ attrib-roi -m last --decimal=, --thousands=' ' --costs=costs.csv visits.csv | cut -d, -f2,9
  attrib-roi: visits.csv: no column 'revenue': every conversion is worth 0
  channel,cost
  Mail,1234.5

What divides fields may be given as it is written elsewhere:

  $ printf 'customer\001time\001amount\na\0012026-11-20\0015\n' >hive.txt
  $ for d in ^A '\x01' "$(printf '\001')"; do rfm-cluster -k1 --partial -d "$d" hive.txt; done
  a	rfm-cluster/1	t	1795132800000	5000000000	1	0
  a	rfm-cluster/1	t	1795132800000	5000000000	1	0
  a	rfm-cluster/1	t	1795132800000	5000000000	1	0
  $ for d in '"' '' ab '\x00' '\xg1' ^a; do rfm-cluster -k1 --partial -d "$d" in.csv 2>&1; done
  rfm-cluster: --delimiter: quotes and line ends divide no fields (see rfm-cluster --help)
  rfm-cluster: --delimiter: '' is not right (want one byte, or \t, or as \x01) (see rfm-cluster --help)
  rfm-cluster: --delimiter: 'ab' is not right (want one byte, or \t, or as \x01) (see rfm-cluster --help)
  rfm-cluster: --delimiter: '\x00' is not right (want one byte, or \t, or as \x01) (see rfm-cluster --help)
  rfm-cluster: --delimiter: '\xg1' is not right (want one byte, or \t, or as \x01) (see rfm-cluster --help)
  rfm-cluster: --delimiter: '^a' is not right (want one byte, or \t, or as \x01) (see rfm-cluster --help)
  [2]

A TAB in a quoted cell of the header makes no TSV; one outside does, and so does one
beside a quote that is not closed:

  $ printf 'customer,time,amount,"me\tmo"\na,2026-11-20,5,x\n' | rfm-cluster -k1 --partial | cut -f1
  a
  $ printf 'customer\ttime\tamount\t"memo, free"\na\t2026-11-20\t5\tx\n' | rfm-cluster -k1 --partial | cut -f1
  a
  $ printf 'customer\ttime\tamount\t5" disk\na\t2026-11-20\t5\tx\n' | rfm-cluster -k1 --partial | cut -f1
  a
  $ printf '"customer"\t"time"\t"amount"\na\t2026-11-20\t5\n' | rfm-cluster -k1 --partial --quote=csv | cut -f1
  a
  $ printf 'customer,time,amount,me\tmo\na,2026-11-20,5,x\n' | rfm-cluster -k1 --partial
  rfm-cluster: stdin: no column 'customer' (has: customer,time,amount,me, mo): if ',' divides it, say -d ,
  [1]
  $ printf 'a,2026-11-20,5,x\ty\n' | rfm-cluster -k1 --partial --no-header --fields=customer,time,amount,memo
  rfm-cluster: stdin:1: 2 fields where the header has 4 (TABs divide them; if commas do: -d ,)
  [1]
  $ printf 'a,2026-11-20,5\n' | rfm-cluster -k1 --partial --no-header
  rfm-cluster: stdin: no column 'customer' (3 columns without a name: --fields names them, or --columns=role=#1)
  [1]

--quote=tsv takes quotes as they are, whatever divides fields:

  $ printf 'url|memo\nhttp://x/|5" disk\nhttp://y/|"a"\n' | utm-channel --quote=tsv '-d|' 2>said | cut -d'|' -f1,2; cat said
  url|memo
  http://x/|"5"" disk"
  http://y/|"""a"""
  utm-channel: stdin: no column 'referrer': a visit without tags or a code counts as Direct

Text that is UTF-8 is read as the option says, and that is told; JSON has no other
bytes than those of UTF-8:

  $ printf 'customer,time,amount\n王五,2026-11-20,5\n' | rfm-cluster -k1 --partial --encoding=GB18030
  rfm-cluster: stdin: this is UTF-8, and is read as GB18030, as --encoding says
  鐜嬩簲	rfm-cluster/1	t	1795132800000	5000000000	1	0
  $ printf 'customer,time,amount\n王五,2026-11-20,5\n' | iconv -f UTF-8 -t GB18030 | rfm-cluster -k1 --partial --encoding=GB18030
  王五	rfm-cluster/1	t	1795132800000	5000000000	1	0
  $ printf 'url,m\nhttp://x,\301\nhttp://y,é\n' >odd.csv
  $ utm-channel --format=json --max-bad=1 odd.csv
  utm-channel: odd.csv: no column 'referrer': a visit without tags or a code counts as Direct
  utm-channel: odd.csv:2: the cell of 'm' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  utm-channel: 1 of 2 rows are bad and left out
  {"url":"http://y","m":"é","utm_source":null,"utm_medium":null,"utm_campaign":null,"utm_term":null,"utm_content":null,"campaign":null,"channel":"Direct"}
