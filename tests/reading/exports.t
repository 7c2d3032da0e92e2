Exports of banks, shops, spreadsheets and ad platforms: what is not understood says
what was meant, and what to do.

A title above the table; the line of the header is found, for tables too:

  $ printf '交易明细,,,\n账号：6222***,,,\n,收支,,余额\n客户号,交易日期,交易金额,余额\n1001,20260105,"1,234.50",99.00\n1002,20260106,"2,000.00",98.00\n合计,,"3,234.50",\n' >bank.csv
  $ rfm-cluster --partial bank.csv
  rfm-cluster: bank.csv: no column 'customer': line 4 looks like the header: --skip-lines=3 (has: 交易明细, , , )
  [1]
  $ rfm-cluster --partial --skip-lines=3 bank.csv
  rfm-cluster: bank.csv:5: '1,234.50' is not an amount (want 1234.50, or say --thousands=,)
  [1]
  $ rfm-cluster --partial --skip-lines=3 --thousands=, bank.csv
  rfm-cluster: bank.csv:7: the cell of '交易日期' is empty, not a date (want 2024-12-31) (a line of totals? --where or --max-bad=1 leaves it out)
  [1]
  $ rfm-cluster --partial --skip-lines=3 --thousands=, --where='客户号!=合计' bank.csv | cut -f1,5
  1001	1234500000000
  1002	2000000000000
  􏿿	1
  $ printf '# ---\n# Traffic\n# ---\nChannel,Sessions,Revenue\nMail,10,5\n' >ga4.csv
  $ attrib-roi -m last ga4.csv
  attrib-roi: ga4.csv: no column 'customer': line 4 looks like the header: --skip-lines=3 (has: # ---)
  [1]
  $ printf 'time,channel,campaign,converted,revenue,customer\n2026-01-05,Paid Search,Brand,1,88,a\n' >visits.csv
  $ printf 'Campaign report\n"January 1, 2026 - January 31, 2026"\nDay,Channel,Cost\n2026-01-05,Paid Search,"1,234.50"\nTotal: Account,--,"1,234.50"\n' >ads.csv
  $ attrib-roi -m last --costs=ads.csv visits.csv 2>&1 | tail -n 1
  attrib-roi: ads.csv:3: 3 fields where the header has 1 (if this line is the header, tail -n +3 makes a table of it)
  $ tail -n +3 ads.csv | attrib-roi -m last --thousands=, --costs=- visits.csv 2>/dev/null | cut -d, -f2,9
  channel,cost
  Paid Search,1234.5
  $ printf '广告报表,\n渠道,消耗\nPaid Search,5\n' >zh.csv
  $ attrib-roi -m last --costs=zh.csv visits.csv 2>&1 | tail -n 1
  attrib-roi: zh.csv: no column 'cost': line 2 looks like the header, and tail -n +2 makes a table of it (has: 广告报表, )

Totals above or below the costs, in any column:

  $ printf '日期,渠道,消耗(元)\n总计,-,"1,234.50"\n2026-01-05,Paid Search,"1,234.50"\n' | iconv -f UTF-8 -t GB18030 >costs.csv
  $ attrib-roi -m last --thousands=, --costs=costs.csv visits.csv 2>said | cut -d, -f2,9; cat said
  channel,cost
  Paid Search,1234.5
  attrib-roi: costs.csv:1: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  attrib-roi: costs.csv:2: this row is a total of others, and is left out
  $ printf 'channel,campaign,cost\nPaid Search,total,5\nPaid Search,Brand,6\n' >named.csv
  $ attrib-roi -m last --costs=named.csv visits.csv 2>/dev/null | cut -d, -f2,9
  channel,cost
  Paid Search,11

Amounts with a currency, brackets, or a minus behind or in another form:

  $ cat >amount.sh <<'END'
  > for a; do printf 'customer\ttime\tamount\na\t2026-01-05\t%s\n' "$a" | rfm-cluster --partial 2>&1 | cut -d: -f3-; done
  > END
  $ sh amount.sh '¥88.00' '￥88' '$5' 'US$ 5' 'CNY 5.00' '5.00CNY' '5元' '5.00 €' '(900.23)' '5-' '- 5' '−5.00'
  2: '¥88.00' is not an amount (want 1234.50, as in 88.00)
  2: '￥88' is not an amount (want 1234.50, as in 88)
  2: '$5' is not an amount (want 1234.50, as in 5)
  2: 'US$ 5' is not an amount (want 1234.50, as in 5)
  2: 'CNY 5.00' is not an amount (want 1234.50, as in 5.00)
  2: '5.00CNY' is not an amount (want 1234.50, as in 5.00)
  2: '5元' is not an amount (want 1234.50, as in 5)
  2: '5.00 €' is not an amount (want 1234.50, as in 5.00)
  2: '(900.23)' is not an amount (want 1234.50, as in -900.23)
  2: '5-' is not an amount (want 1234.50, as in -5)
  2: '- 5' is not an amount (want 1234.50, as in -5)
  2: '−5.00' is not an amount (want 1234.50, as in -5.00)
  $ sh amount.sh '5%' '5.00 CR' '5 DR' '$5元' '¥' '()' '(x)' '1.5E+03' '¥1,234.50' '5-6' '--5'
  2: '5%' is not an amount (want 1234.50)
  2: '5.00 CR' is not an amount (want 1234.50)
  2: '5 DR' is not an amount (want 1234.50)
  2: '$5元' is not an amount (want 1234.50)
  2: '¥' is not an amount (want 1234.50)
  2: '()' is not an amount (want 1234.50)
  2: '(x)' is not an amount (want 1234.50)
  2: '1.5E+03' is not an amount (want 1234.50)
  2: '¥1,234.50' is not an amount (want 1234.50)
  2: '5-6' is not an amount (want 1234.50)
  2: '--5' is not an amount (want 1234.50)

Times as Excel counts them, and marks before each cell:

  $ cat >time.sh <<'END'
  > for t; do printf 'customer\ttime\tamount\na\t%s\t5\n' "$t" | rfm-cluster --partial 2>&1 | cut -d: -f3-; done
  > END
  $ sh time.sh 46027 46027.377 46027. 19999 80001 46027.x '`2026-01-05'
  2: '46027' is not a date (want 2024-12-31; a spreadsheet's number of a day has to be saved as a date)
  2: '46027.377' is not a date (want 2024-12-31; a spreadsheet's number of a day has to be saved as a date)
  2: '46027.' is not a date (want 2024-12-31)
  2: '19999' is not a date (want 2024-12-31)
  2: '80001' is not a date (want 2024-12-31)
  2: '46027.x' is not a date (want 2024-12-31)
  2: '`2026-01-05' is not a date (want 2024-12-31); bills of WeChat Pay have a mark before each cell: tr -d '`' takes it out

What is drawn, quoted or divided in another way:

  $ printf '+----------+------+\n| customer | time |\n+----------+------+\n' | rfm-cluster
  rfm-cluster: stdin: this is a table drawn for people, as mysql -t does and not CSV (to make CSV: mysql -B writes TSV in place of stdin)
  [1]
  $ printf '"customer"\t"time"\t"amount"\n"a"\t"2026-01-05"\t"5"\n' >quoted.tsv; rfm-cluster --partial quoted.tsv
  rfm-cluster: quoted.tsv: no column 'customer' (has: "customer", "time", "amount"): if quotes are around cells, say --quote=csv
  [1]
  $ rfm-cluster --partial --quote=csv quoted.tsv
  a	rfm-cluster/1	t	1767571200000	5000000000	1	0
  $ printf 'customer，time，amount\na，2026-01-05，5\n' | rfm-cluster --partial
  rfm-cluster: stdin: no column 'customer' (has: customer，time，amount): full-width commas divide it, which sed 's/，/,/g' makes plain
  [1]
  $ printf '"customer,""time"",amount"\n"a,""2026-01-05"",5"\n' >whole.csv; rfm-cluster --partial whole.csv
  rfm-cluster: whole.csv: no column 'customer' (has: customer,"time",amount): a quote is around each whole line, which sed 's/^"//; s/"\r*$//; s/""/"/g' takes out
  [1]
  $ sed 's/^"//; s/"\r*$//; s/""/"/g' whole.csv | rfm-cluster --partial
  a	rfm-cluster/1	t	1767571200000	5000000000	1	0
  $ printf 'customer,time,amount,memo\na,2026-01-05,5,"he said \\"hi\\", ok"\nb,2026-01-06,6,x\n' | rfm-cluster --partial
  rfm-cluster: stdin:2: text after a closing quote (CSV doubles a quote in quotes, and has no \")
  [1]
  $ printf 'customer,time,amount,memo\na,2026-01-05,5,"x"y\n' | rfm-cluster --partial
  rfm-cluster: stdin:2: text after a closing quote
  [1]

What divides a file is told where that makes a header of its first line, or of one
below a title, and it stands before any other advice:

  $ for c in ';' '|' '~' '^' '\001' '  '; do printf "customer${c}time${c}amount\na${c}2026-01-05${c}12,50\n" | rfm-cluster 2>&1 | sed 's/.*has: //'; done
  customer;time;amount): if ';' divides it, say -d ';'
  customer|time|amount): if '|' divides it, say -d '|'
  customer~time~amount): if '~' divides it, say -d '~'
  customer^time^amount): if '^' divides it, say -d '^'
  customer?time?amount): if the byte 01 divides it, say -d '\x01'
  customer  time  amount): if ' ' divides it, say -d ' '
  $ printf 'Orders   01.02.2026\n\n-------\n|Customer|Date|Amount|\n-------\n|1001|2026-01-05|5|\n' >alv.txt; rfm-cluster alv.txt
  rfm-cluster: alv.txt: no column 'customer': line 4 looks like the header: --skip-lines=3 (has: Orders   01.02.2026): if '|' divides it, say -d '|'
  [1]
  $ rfm-cluster --partial -d '|' --skip-lines=3 alv.txt
  rfm-cluster: alv.txt:5: this line is no row (a ruler, a count of rows, an end mark or blanks), and is passed over
  1001	rfm-cluster/1	t	1767571200000	5000000000	1	0
  $ printf 'Customer list\ncustomer,time,amount\na,2026-01-05,5\n' | rfm-cluster
  rfm-cluster: stdin: no column 'customer': line 2 looks like the header: --skip-lines=1 (has: Customer list)
  [1]
  $ printf 'Kunde;Datum;Betrag\nA1;03.02.2026;1.234,50\n' | rfm-cluster
  rfm-cluster: stdin: no column 'customer' (has: Kunde;Datum;Betrag): if ';' divides it, say -d ';'
  [1]
  $ printf 'customer\001time\001amount\n' | rfm-cluster --lang=zh
  rfm-cluster: stdin: 没有列“customer” (有：customer?time?amount)：若以字节 01 分隔，用 -d '\x01'
  [1]

Tables of Kingdee and SAP:

  $ printf '单据编号,单据日期,客户编码,价税合计\nX1,2026/1/5,C1,"1,234.50"\n合计,,,"1,234.50"\n' | rfm-cluster --partial --thousands=, --max-bad=1
  rfm-cluster: stdin:3: the cell of '客户编码' is empty, not an identifier (a line of totals? --where or --max-bad=1 leaves it out)
  rfm-cluster: 1 of 2 rows are bad and left out
  C1	rfm-cluster/1	t	1767571200000	1234500000000	1	2
  􏿿	rfm-cluster/1	#count	rows_bad	1
  $ printf 'VBELN;KUNNR;BUDAT;NETWR\n1;1001;05.01.2026;1.234,50\n' | rfm-cluster --partial -d ';' --date-format=dmy --decimal=, --thousands=.
  1001	rfm-cluster/1	t	1767571200000	1234500000000	1	2

Dumps of databases, sums of groups, and moments as DB2 writes them:

  $ dump() { printf "$@" | rfm-cluster --partial; }; declare -f dump >d
  $ . ./d; dump "INSERT INTO orders VALUES ('a','2026-01-05',5);\n"
  rfm-cluster: stdin: this is statements of SQL and not CSV (to make CSV: load stdin into a database and export its tables)
  [1]
  $ . ./d; dump -- '--\n-- PostgreSQL database dump\n--\n'
  rfm-cluster: stdin: this is statements of SQL and not CSV (to make CSV: load stdin into a database and export its tables)
  [1]
  $ . ./d; dump '/*\n Navicat Premium Data Transfer\n*/\n'
  rfm-cluster: stdin: this is statements of SQL and not CSV (to make CSV: load stdin into a database and export its tables)
  [1]
  $ . ./d; dump -- '-- MySQL dump 10.13\n'
  rfm-cluster: stdin: this is statements of SQL and not CSV (to make CSV: load stdin into a database and export its tables)
  [1]
  $ . ./d; dump 'INSERT INTO,customer,time,amount\n1,a,2026-01-05,5\n' | cut -f1,5
  a	5000000000
  $ printf 'customer,time,amount\nC001,2026-01-05,5\nC001 汇总,,5\nC001 Total,,5\nTotal C001,,5\n' >groups.csv
  $ rfm-cluster --max-bad=9 -k 1 --keep=customer groups.csv 2>&1 | grep bad
  rfm-cluster: groups.csv:3: the cell of 'time' is empty, not a date (want 2024-12-31) (a line of totals? --where or --max-bad=1 leaves it out)
  rfm-cluster: groups.csv:4: the cell of 'time' is empty, not a date (want 2024-12-31) (a line of totals? --where or --max-bad=1 leaves it out)
  rfm-cluster: 3 of 4 rows are bad and left out
  $ printf 'customer,time,amount\na,2026-01-05-10.20.30.123456,5\nb,2026-01-05-10.20.30,5\nb,2026-01-05-10.20,5\nb,2026-01-05-10.20.3x,5\n' >db2.csv
  $ rfm-cluster --partial --max-bad=9 db2.csv 2>&1 | grep not
  rfm-cluster: db2.csv:2: '2026-01-05-10.20.30.123456' is not a time: '-10.20.30.123456' is not understood (want 2024-12-31 09:03:07, or say --date-format=%Y-%m-%d-%H.%M.%S.%f)
  rfm-cluster: db2.csv:3: '2026-01-05-10.20.30' is not a time: '-10.20.30' is not understood (want 2024-12-31 09:03:07, or say --date-format=%Y-%m-%d-%H.%M.%S)
  rfm-cluster: db2.csv:4: '2026-01-05-10.20' is not a time: '-10.20' is not understood (want 2024-12-31 09:03:07)
  rfm-cluster: db2.csv:5: '2026-01-05-10.20.3x' is not a time: '-10.20.3x' is not understood (want 2024-12-31 09:03:07)
  $ rfm-cluster --partial --max-bad=9 --date-format=%Y-%m-%d-%H.%M.%S.%f db2.csv 2>/dev/null | cut -f4
  1767608430123
  rows_bad

State that is read as a table:

  $ printf 'customer,time,amount\na,2026-01-05,5\n' | rfm-cluster --partial -o state
  $ rfm-cluster state
  rfm-cluster: state: no column 'customer' (has: , rfm-cluster/1, #begin): this is saved state, which --merge reads
  [1]

What stands in place of a date:

  $ for d in 2026-01 202601 2026年1月 9:30 09:30:00 '########' 5-Jan-26 '05-Jan-26 10:00' 01/02/26 13/13/2026; do
  > printf 'customer,time,amount\na,%s,5\n' "$d" | rfm-cluster -k 1; done
  rfm-cluster: stdin:2: '2026-01' is not a date (want 2024-12-31; a month has no day)
  rfm-cluster: stdin:2: '202601' is not a date (want 2024-12-31; a month has no day)
  rfm-cluster: stdin:2: '2026年1月' is not a date (want 2024-12-31; a month has no day)
  rfm-cluster: stdin:2: '9:30' is not a date (want 2024-12-31; a time of day alone: the column of dates is given by --columns=time=NAME)
  rfm-cluster: stdin:2: '09:30:00' is not a date (want 2024-12-31; a time of day alone: the column of dates is given by --columns=time=NAME)
  rfm-cluster: stdin:2: '########' is not a date (want 2024-12-31; a spreadsheet shows # where a column is too narrow)
  rfm-cluster: stdin:2: '5-Jan-26' is not a date (want 2024-12-31, or say --date-format=dmy)
  rfm-cluster: stdin:2: '05-Jan-26 10:00' is not a date (want 2024-12-31, or say --date-format=ymd or dmy)
  rfm-cluster: stdin:2: '01/02/26' is not a date (want 2024-12-31, or say --date-format=ymd, dmy or mdy)
  rfm-cluster: stdin:2: '13/13/2026' is not a date (want 2024-12-31)
  [1]
  $ printf 'customer,time,amount\na,5-Jan-26,5\n' | rfm-cluster --date-format=dmy --partial | cut -f4
  1767571200000

Moments as Oracle writes them, with points in the time of day; a month in Chinese and a year
of two digits have an option:

  $ for d in '05-JAN-2026 09.03.07.125000 PM' '2026-01-05 09.03.07' '05-JAN-26 09.03.07 AM' '05-1月 -26 09.03.07.125000 下午' '05-1月-26' '2026-01-05 09.03'; do
  > printf 'customer,time,amount\na,%s,5\n' "$d" | rfm-cluster --partial | cut -f4; done
  1767646987125
  1767603787000
  rfm-cluster: stdin:2: '05-JAN-26 09.03.07 AM' is not a date (want 2024-12-31, or say --date-format=ymd or dmy)
  rfm-cluster: stdin:2: '05-1月 -26 09.03.07.125000 下午' is not a date (want 2024-12-31, or say --date-format='%d-%m月 -%y')
  rfm-cluster: stdin:2: '05-1月-26' is not a date (want 2024-12-31, or say --date-format=%d-%m月-%y)
  rfm-cluster: stdin:2: '2026-01-05 09.03' is not a time: '09.03' is not understood (want 2024-12-31 09:03:07)
  $ printf 'customer,time,amount\na,05-1月 -26 09.03.07.125000 下午,5\n' | rfm-cluster --date-format='%d-%m月 -%y' --partial | cut -f4
  1767646987125
