#!/bin/sh
# paper.sh - a page printed: nothing is cut off at the edge of the paper, however many
# columns a table has, a picture lies on one sheet, and what a browser shows in the
# dark is printed on white.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
browser=$(command -v chromium || command -v google-chrome) || {
	echo '1..0 # skip no browser: chromium'
	exit 0
}
for program in pdftotext pdftoppm; do
	command -v $program >/dev/null || {
		echo "1..0 # skip no $program (poppler)"
		exit 0
	}
done
cd "$work" || exit 1
rfm-cluster --as-of=2026-11-22 "$root/samples/orders.csv" >segments.csv 2>said
awk 'BEGIN {
	for (row = 0; row <= 45; row++)
		for (i = 1; i <= 30; i++) {
			cell = row * 1000 + i + 0.25
			if (row == 0)
				cell = "column" i
			else if (i % 3 == 0)
				cell = "w" row "x" i
			printf "%s%s", cell, i < 30 ? "," : "\n"
		}
}' >broad.csv
printf 'which,what\none,two\n' >small.csv

printed() { # NAME OPTION ...
	name=$1
	shift
	timeout 120 "$browser" --headless --no-sandbox --disable-gpu "$@" \
		--no-pdf-header-footer --print-to-pdf="$work/$name.pdf" \
		"file://$work/page.html" >said 2>&1
	pdftotext -bbox "$name.pdf" "$name.boxes"
}
chart-page segments.csv broad.csv small.csv >page.html
printed light
printed dark --blink-settings=preferredColorScheme=0

# A word a line: sheet, its width and height, the box, the word.
words() { # NAME
	sed -n 's/.*<page width="\([0-9.]*\)" height="\([0-9.]*\)".*/page \1 \2/p
		s/.*xMin="\([-0-9.]*\)" yMin="\([-0-9.]*\)" xMax="\([-0-9.]*\)" yMax="\([-0-9.]*\)">\(.*\)<.*/word \1 \2 \3 \4 \5/p' \
		"$1.boxes" | awk '
		$1 == "page" { sheet++; width = $2; height = $3; next }
		{ print sheet, width, height, $2, $3, $4, $5, $6 }'
}
words light >placed
check 'sheets with words on them' [ "$(wc -l <placed)" -gt 1300 ]
is 'words beyond the edge' "$(awk '$4 < 0 || $5 < 0 || $6 > $2 || $7 > $3' placed)" ''
awk '{ print $8 }' placed | sort -u >there
awk 'BEGIN {
	for (row = 1; row <= 45; row++)
		for (i = 3; i <= 30; i += 3)
			print "w" row "x" i
}' | sort >want
is 'cells of the broad table that are not there' "$(comm -13 there want)" ''
is 'the broad table lies on broad sheets' \
	"$(awk '$8 == "w1x3" || $8 == "w45x30" { print ($2 > $3) }' placed |
		sort -u)" 1
is 'and the rest on upright ones' \
	"$(awk '$8 == "two" { print ($2 < $3) }' placed)" 1
is 'the picture and its heading are on one sheet' "$(awk '
	$8 == "frequency" || $8 == "long-tail" || $8 == "high-value" { print $1 }' \
	placed | sort -u)" 1
pdftoppm -r 20 -f 1 -l 1 -gray dark.pdf dark
is 'on white, from the dark too' \
	"$(tail -c 1 dark-1.pgm 2>/dev/null | od -An -tu1 | tr -d ' ')" 255
finish
