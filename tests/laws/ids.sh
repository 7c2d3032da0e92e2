# ids.sh - the law of --ids: mapped before merging = mapped after.  Read by run.
#
#	rows with --ids = their state without, merged with it
#	                = states of parts, merged in part, then with it
#
# It runs from the fixture alone, for all programs of whose state
# lib/filter/formats.tsv says that its keys are mapped; of others --ids says
# that it cannot.  Half of the keys get one of a few new names, so that keys
# become equal.
# shellcheck shell=sh disable=SC2154

# Whether the keys of the state in $work/state are mapped.
keys_are_mapped() {
	tag=$(sed -n '1{s/^[^	]*	//;s/[:	].*//;p;}' "$work/whole.state")
	awk -F '\t' -v tag="$tag" '
	$3 == "state" && $5 == tag { mapped = $7 }
	END { exit mapped == "-" }' "$root/lib/filter/formats.tsv"
}

map_keys() {
	echo alias,customer,kind,piece
	grep -v '	#' "$work/whole.state" | cut -f 1 | sed '/^$/d' | sort -u |
		sed 's/\\t/\t/g; s/\\\\/\\/g; s/"/""/g' | awk '
		NR % 2 { printf "\"%s\",merged-%d,key,1\n", $0, NR % 14 }'
}

mapped_late() { # WORD...
	for i in 1 2 3; do
		run --partial "$work/cut/$i" >"$work/cut/$i.state" || return
	done
	run --merge --partial "$work/cut/3.state" "$work/cut/1.state" \
		>"$work/cut/some.state" &&
		run --merge $mapped "$@" "$work/cut/2.state" \
			"$work/cut/some.state"
}

# Some programs refuse what two customers have who become one: then both ways
# do.
mapping() {
	run --partial "$data" >"$work/whole.state" 2>"$work/err"
	map_keys >"$work/mapped.csv"
	mapped=--ids=$work/mapped.csv
	if ! keys_are_mapped; then
		run --merge $mapped "$work/whole.state" >"$work/got" 2>"$work/err"
		check "$title: whom state does not name --ids cannot map, and says so" \
			grep -qE 'maps nobody in this state|has no use here' \
			"$work/err"
		return
	fi
	mkdir "$work/cut"
	reshape split seed=5 parts=3 dir="$work/cut" "$data"
	if ! run $mapped --partial "$data" >"$work/mapped.state" \
		2>"$work/err"; then
		check "$title: what cannot be mapped in rows cannot in state" \
			refused_late
		rm -r "$work/cut"
		return
	fi
	grep -v '	#count	' "$work/mapped.state" >"$work/want-mapped"
	check "$title: keys are mapped" grep -q '^merged-' "$work/want-mapped"
	also=$says
	says="${says:+$says|}.*: this identifier is not in .*"
	want=$work/want-mapped
	prints 'state mapped' bare_state run --merge --partial $mapped \
		"$work/whole.state"
	prints 'parts mapped when they are merged' \
		bare_state mapped_late --partial
	run $mapped "$data" >"$work/want-answer" 2>/dev/null
	want=$work/want-answer
	prints 'the answer of parts that are mapped' mapped_late
	want=$work/want
	fails 'state that was mapped is not mapped again' 1 \
		run --merge $mapped "$work/mapped.state"
	says=$also
	rm -r "$work/cut"
}
refused_late() {
	! mapped_late >"$work/got" 2>"$work/err"
}
