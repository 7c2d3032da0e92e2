#!/bin/sh
# messages.sh - every message of the sources has a row in the table of Chinese, and
# no row is of a message that is gone; --lang=zh says them, whatever they are about.
# shellcheck source=tests/lib.sh
# shellcheck disable=SC1111
. "${0%/*}/../lib.sh"
table=$root/lib/base/chinese_messages.tsv

cd "$root" || exit 1
# In C a quote and a backslash stand behind a backslash.
literals() { # WORD...
	git ls-files 'lib/*.[ch]' 'cmd/*.[ch]' |
		xargs awk "$@" -f tests/look/messages.awk |
		sed 's/\\\([\\"]\)/\1/g' | LC_ALL=C sort -u
}
literals >"$work/said"
literals -v all=1 >"$work/all"
awk -F '\t' '!/^#/ { print $1 }' "$table" >"$work/rows"
# Files that hold what is told of rows hold it in tables, which no call shows.
git ls-files 'cmd/*/notices.c' 'cmd/*/unsaid.c' |
	xargs awk -v all=1 -f tests/look/messages.awk |
	sed 's/\\\([\\"]\)/\1/g' | awk 'NF > 3' | LC_ALL=C sort -u >"$work/told"
check 'messages are found' [ "$(wc -l <"$work/said")" -gt 1000 ]
is 'messages without a row' "$(LC_ALL=C comm -23 "$work/said" "$work/rows")" ''
is 'what is told of rows without a row' \
	"$(LC_ALL=C comm -23 "$work/told" "$work/rows")" ''
is 'rows of no message' "$(LC_ALL=C comm -13 "$work/all" "$work/rows")" ''
is 'rows are in order, each once' "$(LC_ALL=C sort -uc "$work/rows" 2>&1)" ''
is 'rows without Chinese' \
	"$(awk -F '\t' '!/^#/ && (NF != 2 || $2 == "")' "$table")" ''

printf '客户,日期,金额\nc1,2026-01-01,5\nc2,2026-13-01,5\n' >"$work/rows.csv"
said() { # WORD...: the message of a run
	"$@" 2>&1 >/dev/null | tail -n 1
}
is 'of a row' "$(said rfm-cluster --lang=zh -k1 "$work/rows.csv")" \
	"rfm-cluster: $work/rows.csv:3: “2026-13-01”不是日期：月份 13（应为 01 到 12）"
is 'of a column' "$(said utm-channel --lang zh --columns=url=页面 \
	"$work/rows.csv")" \
	"utm-channel: $work/rows.csv: 没有列“页面” (有：客户, 日期, 金额)"
is 'of an option' "$(said rfm-cluster --lang=zh --no-such)" \
	'rfm-cluster: --no-such：没有这个选项（见 rfm-cluster --help）'
is 'in English without it' "$(said rfm-cluster --no-such)" \
	'rfm-cluster: --no-such: no such option (see rfm-cluster --help)'
finish
