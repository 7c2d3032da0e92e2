#!/bin/sh
# field.sh - every case that the field taught is held by a test that exists.
#
# tests/field/PROGRAM.tsv has a line for each kind of input or need that users of
# other tools report: kind, elsewhere (what went wrong there), verdict (right:
# it was read as it should be; fixed: now it is; refused: with a message that
# says what was wanted; documented: the manual says what happens) and test, which
# is FILE: WORDS.  The words stand in that file of the checkout.  PROGRAM may
# also be a part of the frame, such as format or where.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$root" || exit 1
least=10

# FILE: what is wrong with its lines, one a line; nothing if all is right.
faults_of() {
	awk -F '\t' -v least=$least '
	NR == 1 {
		if ($0 != "kind\telsewhere\tverdict\ttest")
			print "line 1: not the header kind, elsewhere, verdict, test"
		next
	}
	NF != 4 { print "line " NR ": " NF " fields, and not 4"; next }
	$1 == "" || $2 == "" { print "line " NR ": an empty field" }
	$1 in seen { print "line " NR ": the same kind again" }
	{ seen[$1] = 1 }
	$3 !~ /^(right|fixed|refused|documented)$/ {
		print "line " NR ": no verdict: " $3
	}
	END {
		if (NR - 1 < least)
			print NR - 1 " cases, and not " least
	}' "$1"
	sed 1d "$1" | cut -f 4 | while IFS= read -r test; do
		file=${test%%: *} words=${test#*: }
		case $file in
		tests/field/*) echo "no test: $test" ;;
		tests/*.t | tests/*.c | tests/*.sh | tests/*/run | man/*.[0-9] | README.md)
			grep -qsF -e "$words" "$file" || echo "not found: $test" ;;
		*) echo "no test: $test" ;;
		esac
	done
}

for f in tests/field/*.tsv; do
	faults_of "$f" >"$work/wrong"
	if [ -s "$work/wrong" ]; then
		not_ok "$f"
		note <"$work/wrong"
	else
		ok "$f"
	fi
done
# A program without a list has not met the field.
for program in cmd/*.c; do
	program=${program#cmd/}
	program=${program%.c}
	check "$program has met the field" [ -f "tests/field/$program.tsv" ]
done
finish
