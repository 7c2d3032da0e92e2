#!/bin/sh
# formats.sh - lib/filter/formats.tsv says what the programs write.
#
# Every format's example is run and compared with its row; every answer of the
# cases that the laws try is of a format of its program; every program has one.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/fixture.sh
. "$root/tests/fixture.sh"
formats=$root/lib/filter/formats.tsv
cd "$work" || exit 1

# What the examples read.
cat "$samples/log.csv" >log.csv
utm-channel log.csv >visits.csv
rfm-cluster --save=segments.model samples/orders.csv >segments.csv
clv-forecast --save=clv.model samples/orders.csv >forecast.csv
model-fit --label=下月购买 --positive=是 --trees=3 -o buys.model samples/labels.csv
model-fit --label=下月购买 --positive=是 --kind=fm --epochs=2 -o machine.model \
	samples/labels.csv 2>said
awk '{ print $0 "," (NR == 1 ? "arm,price" : NR % 2 ? "ctrl,8" : "treat,10") }' \
	segments.csv >scored.csv
echo 0123456789abcdef0123456789abcdef >key
chmod 600 key
id-link --kinds=phone,device samples/invites.csv >ids.csv
invite-guard --state=guard.state -k key samples/invites.csv >/dev/null
scene-push --with=samples/customers.csv -r samples/scenes.csv \
	--state=scenes.state samples/events.csv >/dev/null 2>&1
offer-price --as-of=2026-11-22 --with=samples/customers.csv \
	-r samples/rules.csv segments.csv >offers.csv 2>/dev/null
for fixture in offer-audit offer-budget/laws-emsr; do
	case $fixture in
	*/*) ;;
	*) fixture=$fixture/laws ;;
	esac
	# It makes book.csv and classes.csv in $work.
	# shellcheck disable=SC1090
	. "$root/tests/$fixture.sh"
done

# Whether the header in FILE fits FIELDS; prints what does not.
fits() { # FILE FIELDS
	head -n 1 "$1" | tr '\t' , | awk -v fields="$2" '
	# Whether names I.. of N fit patterns J.. of M.
	function fit(i, j,    p, more) {
		if (j > m)
			return i > n
		p = want[j]
		if (p == "*" || p == "~")
			return fit(i, j + 1) || i <= n && fit(i + 1, j)
		more = sub(/\?$/, "", p)
		if (more && fit(i, j + 1))
			return 1
		if (i > n || !is(name[i], p))
			return 0
		return fit(i + 1, j + 1) || p ~ /[*]/ && more && fit(i + 1, j)
	}
	function is(name, p) {
		gsub(/[*]/, "[a-z0-9_-]+", p)
		return name ~ "^(" p ")$"
	}
	{
		n = split($0, name, ",")
		m = split(fields, want, " ")
		if (!fit(1, 1))
			print "header " $0 " is not " fields
	}
	END {
		if (NR == 0)
			print "no header"
	}'
}
# Whether FILE begins with MARK, in which a backslash stands as in printf.
begins() { # FILE MARK
	# shellcheck disable=SC2059
	printf "$2" >mark
	head -c "$(wc -c <mark)" "$1" | cmp -s - mark ||
		echo "it does not begin with $2"
}
# Whether the second cell of the first line of FILE has the tag.
tagged() { # FILE TAG
	head -n 1 "$1" | awk -F '\t' -v tag="$2" '
	index($2, tag) != 1 { print "the tag " $2 " is not " tag }'
}

recognised() { # FILE KIND MARK
	case $2 in
	rows | ledger) fits "$1" "$3" ;;
	state | journal) tagged "$1" "$3" ;;
	model | container) begins "$1" "$3" ;;
	*) echo "no such kind: $2" ;;
	esac
}

# The columns of a row that hold words: known ones, in the fields if any.
row_is_sound() {
	awk -F '\t' -v programs="$(cd "$root/cmd" && echo *.c)" '
	/^#/ { next }
	NF != 9 { print "line " FNR ": " NF " cells, want 9" }
	seen[$1]++ { print $1 " is there twice" }
	index(" " programs " ", " " $2 ".c ") == 0 { print $1 ": no program " $2 }
	$9 !~ /^(yes|no)$/ { print $1 ": cut is yes or no, not " $9 }
	$3 == "rows" && $6 != "-" && $5 !~ /^[A-Z]+$/ {
		n = split($6, word, " ")
		for (i = 1; i <= n; i++)
			if (index(" " $5 " ", " " word[i]) == 0 && $5 !~ /^[*]/)
				print $1 ": " word[i] " is no column of it"
	}
	$7 != "-" {
		n = split($7, word, " ")
		for (i = 1; i <= n; i++)
			if (index(" " $6 " ", " " word[i] " ") == 0)
				print $1 ": " word[i] " is mapped and no identifier"
	}' "$formats"
}

is 'the rows of formats.tsv are sound' "$(row_is_sound)" ''
for file in "$root"/cmd/*.c; do
	program=${file##*/}
	program=${program%.c}
	awk -F '\t' -v p="$program" '$2 == p' "$formats" >"$program.formats"
	check "$program has a format" [ -s "$program.formats" ]
done

grep -v '^#' "$formats" >rows
tab=$(printf '\t')
while IFS=$tab read -r name program kind example mark rest <&3; do
	rm -f out.file new.state
	eval "$example" >stdout 2>stderr </dev/null
	[ -f out.file ] || mv stdout out.file
	is "$name: $example" "$(recognised out.file "$kind" "$mark")" ''
	# Where the law of a format is a suite of its own, it is there.
	law=$(echo "$rest" | cut -f 3)
	case $law in
	laws) [ -f "$root/tests/$program/laws.sh" ] ;;
	transcripts) [ -f "$root/tests/$program/basic.t" ] ;;
	*) [ -x "$root/tests/$law.sh" ] ;;
	esac || not_ok "$name: there is no suite $law"
done 3<rows

# The answer to one case of the laws is of a format of its program.
one_case() {
	case $shape in
	'') return ;;
	esac
	[ ! "$document" ] || return 0 # whose beginning its row has
	answer "$data" >answer.csv 2>stderr
	found=
	while IFS=$tab read -r _ _ kind _ mark _ <&4; do
		[ "$kind" = rows ] || continue
		[ "$(fits answer.csv "$mark")" ] || found=yes
	done 4<"$program.formats"
	check "$title: of a format in formats.tsv" [ "$found" ] ||
		head -n 1 answer.csv stderr | note
}
for file in "$root"/cmd/*.c; do
	program=${file##*/}
	cases "${program%.c}" one_case
done
finish
