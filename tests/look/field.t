What users of other table printers and sorters have stumbled over.

Identifiers are no numbers: what is passed on is shown as it stands.

  $ printf 'fips,url,port,rate,when\n31001,,8080,1.100,DEPARTURE: MONDAY 29 MAY\n00501,,65535,"2523,00",0001-05-29\n' >codes.csv
  $ utm-channel --format=pretty --keep=fips,port,rate,when codes.csv 2>said
   fips   port  rate     when
  -----  -----  -------  ------------------------
  31001   8080  1.100    DEPARTURE: MONDAY 29 MAY
  00501  65535  2523,00  0001-05-29

Names of number columns stand over their numbers; an empty cell is no text.

  $ printf 's,url,i,f\na,,1,1.1\nbb,,22,22.22\nc,,,\n' | utm-channel --format=pretty --keep=s,i,f 2>said
  s    i      f
  --  --  -----
  a    1    1.1
  bb  22  22.22
  c
  $ printf 's,url,i\na,,1\nbb,,n/a\n' | utm-channel --format=pretty --keep=s,i 2>said
  s   i
  --  ---
  a   1
  bb  n/a

Markdown: a bar in a cell, a table without rows, text that looks like markup.

  $ printf 'a,url,b\nHello | World,,"bau ""io"" <b>"\n' | utm-channel --format=markdown --keep=a,b 2>said
  | a | b |
  | --- | --- |
  | Hello \| World | bau "io" \<b> |
  $ printf 'a,url,b\n' | utm-channel --format=markdown --keep=a,b 2>said
  | a | b |
  | --- | --- |

Wide characters: emoji, combining marks, full-width forms, Hangul.

  $ printf 'id,url,title\n1,,Hello\n2,,日本語のリスト\n3,,한국\n4,,e\314\201t\303\251\n5,,😀!\n6,,ＡＢ\n' | utm-channel --format=pretty --keep=title,id 2>said
  title           id
  --------------  --
  Hello            1
  日本語のリスト   2
  한국             3
  été              4
  😀!              5
  ＡＢ             6

Many columns in a narrow terminal: none becomes a sliver, and those left out are named.

  $ printf 'url,F0,F1,F2,F3,F4,F5,F6,F7,F8,F9\n,a,b,c,d,e,f,g,h,i,j121212121212121212121212121212\n' >many.csv
  $ COLUMNS=20 utm-channel --format=pretty --keep=F0,F1,F2,F3,F9 many.csv 2>said; tail -n 1 said
  F0  F1  F2  F3
  --  --  --  --
  a   b   c   d
  utm-channel: a terminal 20 wide is too narrow: not shown: F9 (--format=xtab shows all)
  $ COLUMNS=1 utm-channel --format=pretty --keep=F9,F1 many.csv 2>said; tail -n 1 said
  F9
  --------
  j121212…
  utm-channel: a terminal 1 wide is too narrow: 1 text is cut, and not shown: F1 (--format=xtab shows all)
  $ COLUMNS=1 utm-channel --format=pretty --lang=zh --keep=F9,F1 many.csv 2>said; tail -n 1 said
  F9
  --------
  j121212…
  utm-channel: 1 列宽的终端太窄：有 1 段文字被截短，未显示：F1（--format=xtab 全部显示）

Control bytes of a cell, tabs and line ends keep to their cell:

  $ printf 'url,note,n\n,"two\r\nlines\tand\033[2J",1\n,\342\200\256turned,2\n' | utm-channel --format=pretty --keep=note,n 2>said
  note                      n
  ------------------------  -
  two\r\nlines\tand\x1b[2J  1
  �turned                   2
  $ printf 'url,note,n\n,"two\nlines",1\n' | utm-channel --format=xtab --keep=note,n 2>said
  note  two\nlines
  n     1

Orders: exponents are numbers, an empty column leaves the order to the next key, and
numbers that are written in two ways are equal.

  $ printf 'url,p\n,0.0065\n,5.0e-10\n,3.2e-08\n,1E2\n' | utm-channel --sort=p --keep=p 2>said
  p
  5.0e-10
  3.2e-08
  0.0065
  1E2
  $ printf 'url,d,e\n,,-0.62\n,,-0.61\n,,-0.7\n' | utm-channel --sort=d,e --keep=e 2>said
  e
  -0.7
  -0.62
  -0.61
  $ printf 'url,n\n,8.05\n,8\n,77.52\n,9.95\n,8.00\n,-1\n' | utm-channel --sort=n:desc --keep=n 2>said
  n
  77.52
  9.95
  8.05
  8
  8.00
  -1
  $ printf 'url,n\n,99999999999999999999.5\n,99999999999999999999.25\n' | utm-channel --sort=n --keep=n 2>said
  n
  99999999999999999999.25
  99999999999999999999.5

Bars and line ends in names, line ends at the beginning of a cell, and long decimals:
all stay, in one line, and nothing is cut in a file:

  $ printf 'k,"a|b","c\nd",f\n1,x|y,"l1\nl2",0.001111111111111111\n2,z,"\nlead",11111111.333333333\n' >names.csv
  $ gray-split --experiment=e --arms=a:50,b:50 --columns=customer=k --format=markdown names.csv | cut -d '|' -f 2-9 | sed 's| *$||'
   k | a\|b | c\nd | f | experiment | arm | phase
   ---: | --- | --- | ---: | --- | --- | --- | ---:
   1 | x\|y | l1\nl2 | 0.001111111111111111 | e | b |
   2 | z | \nlead | 11111111.333333333 | e | a |  | 0.5
  $ awk 'BEGIN { s = sprintf("%300s", "x"); gsub(/ /, "y", s); print "k,t\n1," s }' |
  > gray-split --experiment=e --arms=a:50,b:50 --columns=customer=k --format=pretty | awk '{ print length($2) }'
  1
  300
  300

A minus before a column of --sort, which other programs take for the largest first.

  $ printf 'customer,time,amount\na,2026-01-01,5\nb,2026-01-01,7\n' >two.csv
  $ rfm-cluster -k 2 --sort=-monetary two.csv
  rfm-cluster: --sort: '-monetary' is no column (from the largest on is monetary:desc)
  [1]
  $ rfm-cluster -k 2 --sort=-累计金额 --lang=zh two.csv
  rfm-cluster: --sort: “-累计金额”不是列（从大到小写作 累计金额:desc）
  [1]
  $ printf '%s\n' '-n,n' 1,5 2,4 >minus.csv
  $ gray-split --experiment=e --arms=a:100 --columns=customer=n --sort=-n --keep=n minus.csv
  n
  5
  4

A column that is not in the output, in Chinese:

  $ printf 'url,a\n,1\n' | utm-channel --lang=zh --sort=b --keep=a
  utm-channel: stdin: 没有列“referrer”：没有标签和代码的访问算作 Direct
  utm-channel: stdin: --sort：结果里没有列“b” (有：url, a, utm_source, utm_medium, utm_campaign, utm_term, utm_content, campaign, channel)
  [1]

Masked numbers and other marks of Markdown are seen as they are, and an underscore
within a word stays plain:

  $ printf 'a_b,url,reached_打开\n4111****1111 140****9199,,_x_ `y` [l](h) ~~no~~ &lt; A & B a\\b c\\. 打_开\n' | utm-channel --format=markdown --keep=a_b,reached_打开 2>said
  | a_b | reached_打开 |
  | --- | --- |
  | 4111\*\*\*\*1111 140\*\*\*\*9199 | \_x\_ \`y\` \[l](h) \~\~no\~\~ \&lt; A & B a\b c\\. 打_开 |
  $ printf 'a,url,b\n__init__,,"a__b，_z_。 R&D"\n' | utm-channel --format=markdown --keep=a,b 2>said | tail -n 1
  | \_\_init\_\_ | a__b，\_z\_。 R&D |

Amounts with commas between groups of three are numbers to an order; other commas
make a text:

  $ printf 'url,n\n,"1,234.50"\n,999\n,"10,000"\n,"1,2"\n,"-3,000"\n,"1234,567"\n' | utm-channel --sort=n:desc --keep=n 2>said
  n
  "10,000"
  "1,234.50"
  999
  "-3,000"
  "1234,567"
  "1,2"

Two columns of one name: which is meant is not guessed.

  $ printf 'url,n,n\n,1,2\n' >twice.csv
  $ utm-channel --keep=n twice.csv 2>&1 | tail -n 1
  utm-channel: twice.csv: --keep: two columns are called 'n' (choose one: '#2')
  $ utm-channel --drop=n twice.csv 2>&1 | tail -n 1
  utm-channel: twice.csv: --drop: two columns are called 'n' (choose one: '#2')
  $ utm-channel --sort=n:desc twice.csv 2>&1 | tail -n 1
  utm-channel: twice.csv: --sort: two columns are called 'n' (choose one: '#2')
  $ utm-channel --sort=#3:desc --keep=#3 twice.csv 2>said
  n
  2

Words that other tools take for empty or for true, decimals near nothing, rows behind
the first 1,000 that are wider:

  $ printf 'url,n,m\n,yes,N/A\n,no,null\n,1,none\n,0,-\n' | utm-channel --format=pretty --keep=n,m 2>said
  n    m
  ---  ----
  yes  N/A
  no   null
  1    none
  0    -
  $ printf 'customer,time,amount\na,2026-01-01,-0.004\nb,2026-01-01,-0.005\n' | rfm-cluster -k 1 --digits=2 --keep=customer,monetary --refunds=net-all 2>said
  customer,monetary
  a,0.00
  b,-0.01
  $ awk 'BEGIN { print "url,n,m"; for (i = 1; i < 1003; i++) print "," (i > 1000 ? "123456789012345678" : i) "," (i > 1000 ? "wideword" : "w") }' |
  > utm-channel --format=pretty --keep=n,m 2>said | tail -n 3
  1000  w
  123456789012345678  wideword
  123456789012345678  wideword

A column without a value is none of numbers; emoji that are joined are two columns wide.

  $ printf 'a,url,b\n👨‍👩‍👧,,\n❤️,,\n张三,,\nx,,\n' >joined.csv; utm-channel --format=markdown --keep=a,b joined.csv 2>said | cut -d '|' -f 1-4
  | a | b |
  | --- | --- |
  | 👨‍👩‍👧 |  |
  | ❤️ |  |
  | 张三 |  |
  | x |  |
  $ utm-channel --format=pretty --keep=a,b joined.csv 2>said | cut -c 1-20 | sed 's/ *$//'
  a     b
  ----  -
  👨‍👩‍👧
  ❤️
  张三
  x
