# forget.sh - the law of forgetting: whoever is in the list of --forget was never
# there.  Read by run.
#
#	forgotten rows = the rows without them, by --where
#	forgotten before merging = after merging = in some parts only
#
# It runs from the fixture alone, so that every program keeps it, or says that
# it cannot: of rows that are about nobody, of state whose lines are not about
# people.
# shellcheck shell=sh disable=SC2154,SC2086,SC2020

# Sets column to the one that says whom the rows of $data are about, or to
# nothing.
find_column() {
	answer "$data" --describe --format=csv >"$work/described" 2>/dev/null
	column=$(sed -n 's/^[^,]*,role \(customer\|invitee\|session\),\([^,]*\),.*/\2/p' \
		"$work/described" | head -n 1)
	[ "$column" ] || column=$({
		"$path" --list-roles | sed -n 's/^customer	//p' | tr ',\t' '\n\n' |
			sed 's/^ *//'
		echo customer
	} | awk -v header="$header" '
	NR == FNR { role[tolower($0)] = 1 }
	END {
		n = split(header, name, ",")
		for (i = 1; i <= n; i++)
			if (tolower(name[i]) in role) {
				print name[i]
				exit
			}
	}')
}

# The number of the column NAME in $data, or nothing.
place() { # NAME
	{
		sed -n 's/^[^,]*,columns,"*\([^"]*\)"*,.*/\1/p' "$work/described"
		echo "$header" | sed 's/,/, /g'
	} | awk -F ', ' -v name="$1" '{
		for (i = 1; i <= NF && !at; i++)
			if ($i == name)
				at = i
	}
	END { print at }'
}

# Three people: the rows of each are about him, and none only names him.
find_people() {
	reshape tsv "$data" | awk -F '\t' -v asked=" $operands " \
		-v at="$(place "$column")" -v also="$(place inviter)" '
	NR == 1 { next }
	$at != "" && !seen[$at]++ && index(asked, " " $at " ") == 0 {
		name[++n] = $at
	}
	also { named[$also] = 1 }
	END {
		for (i = 1; i <= n; i += 1 + int(n / 7))
			if (!(name[i] in named) && k++ < 3)
				print name[i]
	}'
}

# State without what runs have counted.
bare_state() {
	"$@" | grep -v '	#count	'
}
# Part 2 was made with the list, the others not; two of them are merged first.
forgotten_late() {
	for i in 1 2 3; do
		case $i in
		2) run --partial $forget "$work/cut/$i" ;;
		*) run --partial "$work/cut/$i" ;;
		esac >"$work/cut/$i.state" || return
	done
	run --merge --partial "$work/cut/3.state" "$work/cut/1.state" \
		>"$work/cut/some.state" &&
		run --merge $forget "$work/cut/2.state" "$work/cut/some.state"
}

forget_states() {
	run --partial "$data" >"$work/whole.state"
	if ! run --merge $forget "$work/whole.state" >"$work/got" 2>"$work/err"; then
		check "$title: whom state does not name it cannot forget, and says so" \
			grep -q 'takes nobody out of this state' "$work/err"
		return
	fi
	mkdir "$work/cut"
	reshape split seed=3 parts=3 dir="$work/cut" "$data"
	prints 'forgotten in the last merge, and in some parts' forgotten_late
	rm -r "$work/cut"
	bare_state run --partial "$without" "$data" \
		>"$work/want-state" 2>/dev/null
	want=$work/want-state
	prints 'state of rows forgotten' bare_state run --partial $forget "$data"
	prints 'state forgotten' \
		bare_state run --merge --partial $forget "$work/whole.state"
}

they_matter() {
	answer "$data" $forget --stats="$work/stats" >/dev/null 2>&1
	number rows_forgotten
	[ "$number" -gt 0 ]
}

forgetting() {
	find_column
	echo 'a key that nobody guesses' >"$work/forget.key"
	chmod 600 "$work/forget.key"
	if [ "$column" ]; then
		find_people >"$work/people"
	else
		echo nobody >"$work/people"
	fi
	# shellcheck disable=SC2046 # names without blanks
	"$B/tests/laws/token" "$work/forget.key" $(cat "$work/people") \
		>"$work/forget.csv"
	forget="--forget=$work/forget.csv --forget-key=$work/forget.key"
	if ! answer "$data" $forget >"$work/got" 2>"$work/err"; then
		check "$title: nobody to forget, and it says so" grep -qE \
			"no column '(customer|invitee)'|no rows are read" \
			"$work/err"
		return
	fi
	check "$title: there is somebody to forget" [ -s "$work/people" ] ||
		return
	without="--where=$column!=$(paste -s -d '|' "$work/people")"
	answer "$data" "$without" >"$work/want-forgotten" 2>"$work/err"
	want=$work/want-forgotten
	check "$title: they have rows" they_matter
	prints 'rows forgotten' answer "$data" $forget
	prints 'rows forgotten, -j7' answer "$data" $forget -j7
	[ "$shape" != fold ] || [ "$partial" ] || forget_states
	want=$work/want
}
