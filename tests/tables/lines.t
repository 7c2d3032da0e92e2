Lines end as the first does.  A file of CRs alone is one of lines everywhere:

  $ rfm() { rfm-cluster -k 1 --partial "$@" 2>said | cut -f1,4,5; cat said; }; declare -f rfm >f
  $ . ./f; printf 'Title\rcustomer,time,amount\ra,2026-11-20,5\r' | rfm --skip-lines=1
  a	1795132800000	5000000000
  $ . ./f; printf 'customer,time,amount,m\ra,2026-11-20,5,x\rb,2026-11-20,6,"q"z\rc,2026-11-20,7,y\rd,2026-11-20,8,z' | rfm --max-bad=9
  a	1795132800000	5000000000
  c	1795132800000	7000000000
  d	1795132800000	8000000000
  􏿿	rows_bad	1
  rfm-cluster: stdin:3: text after a closing quote
  rfm-cluster: 1 of 4 rows are bad and left out
  $ . ./f; printf 'customer\ttime\tamount\ra\t2026-11-20\t5\rb\tsoon\t5\r' | rfm
  rfm-cluster: stdin:3: 'soon' is not a date (want 2024-12-31)
  $ printf 'customer,branch\ra,N\r' >w.csv; printf 'customer,url\ra,http://x/\r' | utm-channel --with=w.csv 2>/dev/null | cut -d, -f1-3
  customer,url,branch
  a,http://x/,N
  $ (printf 'customer,url\r'; sleep 0.2; printf 'a,http'; sleep 0.2; printf '://x/\r') | utm-channel 2>/dev/null | cut -d, -f1-2
  customer,url
  a,http://x/
  $ printf '"customer\rname",url\na,http://x/\n' | utm-channel 2>/dev/null | cut -d, -f1-2 | tr '\r' '~'
  "customer~name",url
  a,http://x/

In a file of LFs or CRLFs a CR by itself is a byte of its field:

  $ printf 'url,memo\nhttp://x/,line\rtwo,three\nhttp://y/,a\rb\nhttp://z/,"q\rr"\nhttp://w/,\r\rx\r\n' >cr.csv
  $ utm-channel --max-bad=1 cr.csv 2>said | cut -d, -f1-2 | tr '\r' '~'; grep -v referrer said
  url,memo
  http://y/,a~b
  http://z/,"q~r"
  http://w/,~~x
  utm-channel: cr.csv:2: 3 fields where the header has 2
  utm-channel: 1 of 4 rows are bad and left out
  $ printf 'url,memo\r\nhttp://y/,a\rb\r\nhttp://z/,c\r' | utm-channel --format=tsv 2>/dev/null | cut -f1-2
  url	memo
  http://y/	a\rb
  http://z/	c
  $ printf 'url,memo\nhttp://y/,\001\r\001\r"\n' | utm-channel --max-bad=1 2>&1 >none | tail -n 1
  utm-channel: 1 of 1 rows are bad and left out
  $ printf 'url,memo\nhttp://y/,"\001\r\001""\r"\n' | utm-channel --format=json 2>/dev/null | cut -c 1-55
  {"url":"http://y/","memo":"\u0001\u000d\u0001\"\u000d",
  $ printf 'url,memo\nhttp://y/,"a"\rb\nhttp://z/,c\n' | utm-channel --max-bad=1 2>&1 | grep 'stdin:2'
  utm-channel: stdin:2: text after a closing quote

A first line of Excel that says what divides fields is believed, and its ="0123"
is 0123:

  $ . ./f; printf 'sep=;\r\ncustomer;time;amount\r\n="007";2026-11-20;="5"\r\n"=""008""";2026-11-20;5\r\n="a;""b";2026-11-20;5\r\n' >x.csv; rfm x.csv
  007	1795132800000	5000000000
  008	1795132800000	5000000000
  a;"b	1795132800000	5000000000
  $ . ./f; printf '\357\273\277"sep=|"\ncustomer|time|amount\n7|2026-11-20|5\n' >x.csv; rfm x.csv
  7	1795132800000	5000000000
  $ . ./f; printf 'SEP=\t\ncustomer\ttime\tamount\n7\t2026-11-20\t5\n' | rfm
  7	1795132800000	5000000000
  $ . ./f; printf 'sep=;\ncustomer,time,amount\n7,2026-11-20,5\n' | rfm -d ,
  7	1795132800000	5000000000
  $ printf 'sep=;\ncustomer;branch\n="007";N\n' >w.csv; printf 'customer,url\n007,h\n' | utm-channel --with=w.csv 2>/dev/null | cut -d, -f1-3
  customer,url,branch
  007,h,N
  $ printf 'url,a,b\nh,="01",x="y"\nh,="01"z,\nh,=,="\nh,=1+1,"=2"\n' >e.csv; utm-channel --max-bad=9 e.csv 2>&1 | grep -v ': no column' | cut -d, -f1-3
  utm-channel: e.csv:2: quote inside an unquoted field
  utm-channel: e.csv:3: text after a closing quote
  utm-channel: e.csv:4: text after a closing quote
  utm-channel: 3 of 4 rows are bad and left out
  url,a,b
  h,=1+1,"=2"

What is no CSV is named, with a command that makes CSV of it:

  $ try() { printf "$@" >f.x; rfm-cluster -k 1 f.x 2>&1; }; declare -f try >t
  $ . ./t; try 'PK\003\004x'; try '\320\317\021\340\241\261\032\341x'; try 'PAR1\025'; try '\050\265\057\375x'; try '\3757zXZ\0x'; try 'BZh91AY&SYx'; try '\004\042\115\030x'; try 'SQLite format 3\0x'; try 'ORC\001\002'; try 'Obj\001x'; try '{"customer":1}\n'; try '[\n {"customer":1}]'; try '<!doctype html>'; try '<HTML>'; try '%%PDF-1.4'; try '7z\274\257\047\034'; try '\037\235x'
  rfm-cluster: f.x: this is a ZIP archive, as Excel's .xlsx is and not CSV (to make CSV: in2csv f.x, ssconvert f.x out.csv, or unzip -p f.x)
  rfm-cluster: f.x: this is a file of Excel 97 to 2003 (.xls) and not CSV (to make CSV: in2csv f.x, or ssconvert f.x out.csv)
  rfm-cluster: f.x: this is Parquet and not CSV (to make CSV: duckdb -csv -c "FROM 'f.x'")
  rfm-cluster: f.x: this is compressed by zstd and not CSV (to make CSV: zstd -dc f.x)
  rfm-cluster: f.x: this is compressed by xz and not CSV (to make CSV: xz -dc f.x)
  rfm-cluster: f.x: this is compressed by bzip2 and not CSV (to make CSV: bzip2 -dc f.x)
  rfm-cluster: f.x: this is compressed by lz4 and not CSV (to make CSV: lz4 -dc f.x)
  rfm-cluster: f.x: this is a database of SQLite and not CSV (to make CSV: sqlite3 -header -csv f.x 'SELECT * FROM table')
  rfm-cluster: f.x: this is ORC and not CSV (to make CSV: python3 -c 'import pandas; print(pandas.read_orc("f.x").to_csv())')
  rfm-cluster: f.x: this is Avro and not CSV (to make CSV: duckdb -csv -c "FROM read_avro('f.x')")
  rfm-cluster: f.x: this is JSON and not CSV (to make CSV: mlr --ijson --ocsv unsparsify f.x)
  rfm-cluster: f.x: this is JSON and not CSV (to make CSV: mlr --ijson --ocsv unsparsify f.x)
  rfm-cluster: f.x: this is HTML and not CSV (to make CSV: open f.x in a spreadsheet and save it as CSV)
  rfm-cluster: f.x: this is HTML and not CSV (to make CSV: open f.x in a spreadsheet and save it as CSV)
  rfm-cluster: f.x: this is a PDF and not CSV (to make CSV: pdftotext -layout f.x)
  rfm-cluster: f.x: this is a 7z archive and not CSV (to make CSV: 7z e -so f.x)
  rfm-cluster: f.x: this is compressed by compress(1) and not CSV (to make CSV: gzip -dc f.x)
  [1]
  $ gzip -c w.csv | gzip -c >f.x; rfm-cluster -k 1 f.x; rfm-cluster -k 1 --partial --with=f.x w.csv
  rfm-cluster: f.x: this is compressed by gzip twice and not CSV (to make CSV: gzip -dc f.x | gzip -dc)
  rfm-cluster: f.x: this is compressed by gzip twice and not CSV (to make CSV: gzip -dc f.x | gzip -dc)
  [1]
  $ . ./t; try '\357\273\277{"customer":1}\n'; try '\357\273\277 [{"a":1}]'; try '\357\273\277<html>'; try '\x78\x9c\x05\x00\xc1'; try '\211PNG\r\n\032\n'; try '\377\330\377\340'; { printf a.csv; head -c 507 /dev/zero; echo customer,time,amount; } >f.tar; rfm-cluster -k 1 f.tar
  rfm-cluster: f.tar: many NUL bytes in the header: this is no text (tar -xO prints the files of a tar archive)
  rfm-cluster: f.x: this is JSON and not CSV (to make CSV: mlr --ijson --ocsv unsparsify f.x)
  rfm-cluster: f.x: this is JSON and not CSV (to make CSV: mlr --ijson --ocsv unsparsify f.x)
  rfm-cluster: f.x: this is HTML and not CSV (to make CSV: open f.x in a spreadsheet and save it as CSV)
  rfm-cluster: f.x: this is compressed by zlib and not CSV (to make CSV: python3 -c 'import sys, zlib; sys.stdout.buffer.write(zlib.decompress(open("f.x", "rb").read()))')
  rfm-cluster: f.x: this is a picture (PNG) and not CSV (to make CSV: export the table that f.x shows)
  rfm-cluster: f.x: this is a picture (JPEG) and not CSV (to make CSV: export the table that f.x shows)
  [1]
  $ printf '\357\273\277x\n' | rfm-cluster -k 1
  rfm-cluster: stdin: no column 'customer' (has: x)
  [1]
  $ for h in ORCID PARTNER PK BZh 'Obj' '{a}' '[x]' '<a' '7zip' 'Rar' S P; do printf '%s,customer,time,amount\nx,a,2026-11-20,5\n' "$h" | rfm-cluster -k 1 --partial | cut -f1; done | uniq -c | sed 's/^ *//'
  12 a

ORC that is not compressed has a line feed behind its name, as a column of that name has:

  $ . ./t; try 'ORC\n\013\n\003\0\0\0\022\004\010\012'
  rfm-cluster: f.x: this is ORC and not CSV (to make CSV: python3 -c 'import pandas; print(pandas.read_orc("f.x").to_csv())')
  [1]
  $ printf 'ORC\n5\n5\n' | kanon-gate --quasi=ORC --min-class=2 --digits=0
  check,column,value,wanted,verdict,classes,rows,after
  rows,,2,,,,,2
  classes,,1,,,,,1
  k,,2,2,pass,0,0,2

The line of a spreadsheet that says what divides cells is no blank one, of tables too:

  $ printf 'sep=;\r\ncustomer;branch\r\na;X\r\n' >table.csv; printf 'url,customer\nhttp://1,a\n' >visit.csv
  $ utm-channel --with=table.csv --keep=branch visit.csv 2>&1 | grep -v referrer
  branch
  X
  $ printf '\nsep=;\n\ncustomer;branch\na;X\n' >table.csv
  $ utm-channel --with=table.csv --keep=branch visit.csv 2>&1 | grep -v referrer
  utm-channel: table.csv:1: a blank line is passed over (the first of 2)
  branch
  X
