#!/bin/sh
# w3c.sh - the W3C's tests of SPARQL 1.1 queries: answers, and what is no query.
#
#	tests/w3c/w3c.sh [FOLDER]
#
# tests.tsv lists them; data as N-Triples and answers as SPARQL TSV lie beside
# it.  What fails is in failures.tsv, each with its reason: a test that is
# listed there and passes is as wrong as one that fails and is not.  CONSTRUCT
# is no part of kg-query.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
w3c=${W3C:-$DATA/kg/w3c}
only=${1-}
base=http://kgq.test/
tab=$(printf '\t')

# The query of a test, with its graphs, in rdf mode.
ask() { # FORMAT
	set -- --terms=rdf --base="$base$query" -q "$w3c/$query" --format="$1"
	if [ "$data" ]; then
		set -- "$@" -f "$w3c/$data"
	else
		set -- "$@" -f /dev/null
	fi
	for graph in $graphs; do
		# plain/sparql11__folder__name.nt was sparql11/folder/name.ttl
		name=${graph#plain/}
		name=$(echo "${name%.nt}.ttl" | sed 's|__|/|g')
		# or .rdf, which one of them says of itself
		if grep -q "$base${name%.ttl}.rdf>" "$w3c/$graph"; then
			name=${name%.ttl}.rdf
		fi
		set -- "$@" --graph="$base$name=$w3c/$graph"
	done
	timeout 60 kg-query "$@" 2>"$work/err"
}

expected() {
	awk -F '\t' -v id="$folder/$id" '$1 == id { print $2 }' \
		"$root/tests/w3c/failures.tsv"
}

verdict() { # PASSED
	why=$(expected)
	if [ "$1" = yes ] && [ "$why" ]; then
		not_ok "$folder/$id passes, but is listed as failing"
	elif [ "$1" = yes ]; then
		passed=$((passed + 1))
		ok "$folder/$id $title"
	elif [ "$why" ]; then
		skip "$folder/$id $title" "$why"
	else
		not_ok "$folder/$id $title"
		note <"$work/err"
	fi
}

# What is wanted: XML made into TSV, a table as it is; what is only there as
# Turtle has been made into TSV by hand.
wanted() {
	case $result in
	*.csv | *.tsv) want=$w3c/$result ;;
	*.srx)
		want=$work/want.tsv
		awk -f "$root/tests/w3c/srx.awk" "$w3c/$result" >"$want"
		;;
	*)
		want=$w3c/$expected_tsv
		[ "$expected_tsv" ] || want=$root/tests/w3c/$id.tsv
		;;
	esac
}

evaluate() {
	wanted
	got=$work/got.tsv format=tsv order='' lax=''
	case $want in
	*.csv) got=$work/got.csv format=csv ;;
	esac
	[ "$ordered" = 1 ] && order=-o
	[ "$folder" = reduced ] && lax=-l
	# shellcheck disable=SC2086 # none or one word
	if ask $format >"$got" &&
		"$B/tests/w3c/compare" $order $lax "$want" "$got" \
			2>"$work/err"; then
		verdict yes
	else
		sed 's/^/  /' "$got" >>"$work/err"
		verdict no
	fi
}

syntax() {
	data='' graphs=''
	ask tsv >"$work/got"
	status=$?
	case $type in
	Positive*) want=0 ;;
	*) want=2 ;;
	esac
	if [ $status = $want ]; then
		verdict yes
	else
		echo "status $status" >>"$work/err"
		verdict no
	fi
}

if need_data kg/w3c/tests.tsv; then
	for class in core named-graph syntax; do
		passed=0 total=0
		# A cell that is empty is kept by a mark: read joins TABs.
		awk -F '\t' -v OFS='\t' -v class=$class -v only="$only" '
		NR > 1 && $5 == class && (only == "" || $2 == only) {
			for (i = 1; i <= NF; i++)
				if ($i == "")
					$i = "-"
			print
		}' "$w3c/tests.tsv" >"$work/tests"
		while IFS=$tab read -r _ folder id type _ query data \
			graphs result expected_tsv ordered title; do
			for cell in data graphs result expected_tsv; do
				eval "[ \"\$$cell\" != - ] || $cell="
			done
			if grep -qi '^ *construct' "$w3c/$query"; then
				skip "$folder/$id" 'CONSTRUCT is no part of it'
				continue
			fi
			total=$((total + 1))
			case $class in
			syntax) syntax ;;
			*) evaluate ;;
			esac
		done <"$work/tests"
		echo "# $class: $passed of $total"
	done
fi
finish
