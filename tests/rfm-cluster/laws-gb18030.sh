# The bank's export, without its preamble and the lines it is to refuse.
shape=fold
data=$work/export.csv
mark='\204\061\225\063'
sed 1,2d "$samples/export-gb18030.csv" |
	iconv -f GB18030 -t UTF-8 | tr -d "\r" |
	sed "/^$/d" >"$data.utf8"
rfm-cluster --thousands=, --reject="$data.bad" "$data.utf8" >/dev/null 2>&1
sed '/^#/d' "$data.bad" >"$data.lines"
grep -v -x -F -f "$data.lines" "$data.utf8" | iconv -f UTF-8 -t GB18030 >"$data"
says='.*: this refund .*'
options='--encoding=GB18030 --thousands=, --summary=segment'
excuse='unknown encoding' # iconv_open(3) of glibc says so
ends=yes
counts='total frequency'
counted='--encoding=GB18030 --thousands=, --per=transaction'
free=$(echo '客户姓名 渠道' | iconv -f UTF-8 -t GB18030)
