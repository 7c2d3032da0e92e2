# approved.sh - the law of four eyes: with --approved a table of rules, or a
# model, that nobody else has approved is refused before the first row; and the
# bytes that were approved are those that are used.  Read by run.
#
# It runs from the fixture alone: which files decide is what the program says.
# shellcheck shell=sh disable=SC2154

# Approve in $work/approved what the program asks for, until it answers; FILES
# gets the paths.  False: no file of this case decides.
approve_all() {
	echo 'sha256,kind,author,approver' >"$work/approved"
	: >"$work/decide"
	while ! answer "$data" --approved="$work/approved" \
		>"$work/got" 2>"$work/err"; do
		said=$(sed -n 's/^[^:]*: --\([^=]*\)=\(.*\) (sha256 \([0-9a-f]*\)) is not approved at .* has no row of kind .\([a-z-]*\)..*/\3,\4,ann,bob \2/p
		s/^[^:]*: --\([^=]*\)=\(.*\) (sha256 \([0-9a-f]*\)) is not approved at .* has another sum.*/\3,\1,ann,bob \2/p' "$work/err")
		[ "$said" ] || return
		echo "${said%% *}" >>"$work/approved"
		echo "${said#* }" >>"$work/decide"
	done
}

# The table, after every file that decides has other bytes.
swapping() {
	while read -r file; do
		cp "$file" "$work/kept-$((kept += 1))"
		echo spoilt >"$file"
	done <"$work/decide"
	cat "$work/approved"
}
restore() {
	kept=0
	while read -r file; do
		cat "$work/kept-$((kept += 1))" >"$file"
	done <"$work/decide"
}

# The table is a pipe, which is opened when all files that decide were read.
swapped() {
	rm -f "$work/pipe"
	mkfifo "$work/pipe"
	kept=0
	swapping >"$work/pipe" &
	answer "$data" --approved="$work/pipe"
	swap_status=$?
	wait $!
	restore
	return $swap_status
}

approving() {
	approve_all || {
		check "$title: --approved refuses, or has nothing to look at" \
			grep -q 'approved has no effect: no option names' "$work/err"
		return
	}
	prints 'all is approved' answer "$data" --approved="$work/approved"
	prints 'a file that is swapped after it was read' swapped
	while read -r file; do
		cp "$file" "$work/kept"
		echo >>"$file"
		fails "one byte more in ${file##*/}" 2 \
			answer "$data" --approved="$work/approved"
		cat "$work/kept" >"$file"
	done <"$work/decide"
}
