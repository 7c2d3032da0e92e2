#!/usr/bin/env bash
# needs.sh - each option in lib/filter/needs.tsv, and each that it needs, is one that
# its program has; of a choice, so is the word.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$root" || exit 1

# Whether PROGRAM has ITEM, OPTION or OPTION=WORD.
has() {
	"$BIN/$1" --list-options | awk -F '\t' -v item="$2" '
		BEGIN { n = split(item, part, "=") }
		$2 == part[1] && $5 == "own" {
			found = n < 2 || $4 != "choice" ||
				index("|" $3 "|", "|" part[2] "|")
		}
		END { exit !found }'
}
while IFS='	' read -r program option beside; do
	for item in "$option" ${beside//|/ }; do
		check "$program: $item" has "$program" "${item#!}"
	done
done < <(grep -v '^#' lib/filter/needs.tsv)
finish
