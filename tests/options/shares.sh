#!/usr/bin/env bash
# shares.sh - an option whose number is a part of 1 calls it a share or p, so that it
# may be written 50%.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$root" || exit 1

# Of model-fit this is how far a step goes, and no part of anything.
steps='model-fit rate'

# What PROGRAM says of OPTION=VALUE.
said() {
	"$BIN/$1" "--$2=$3" </dev/null 2>&1
}
reads_percent() {
	! said "$1" "$2" 50% | grep -q "^$1: --$2: .* is not right"
}
# Whether the range of OPTION, as its message has it, goes beyond 0 to 1.
is_wider() {
	said "$1" "$2" nothing | sed -n 's/.*(want a number in \([^,) ]*\).*/\1/p' |
		awk -F '[.][.]' '{ wide = $1 < 0 || $2 > 1 } END { exit !(NR && wide) }'
}
for program in "$BIN"/*; do
	program=${program##*/}
	while IFS='	' read -r option arg; do
		case $arg in
		share | p) check "$program --$option=50%" reads_percent "$program" "$option" ;;
		*)
			[ "$program $option" = "$steps" ] && continue
			check "$program --$option is no part of 1" is_wider "$program" "$option"
			;;
		esac
	done < <("$BIN/$program" --list-options | awk -F '\t' -v OFS='\t' '$4 == "real" { print $2, $3 }')
done
finish
