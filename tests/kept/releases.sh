#!/bin/sh
# releases.sh - what each release has kept is read for as long as
# crmutils-state(5) promises.
#
# tests/kept/RELEASE has state, journals and indexes as that release wrote them,
# and the rows they were made of.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
kept=$root/tests/kept
tab=$(printf '\t')

# Prints the odd lines of one file and the even ones of the other.
mixed() { # FILE FILE
	paste -d '\n' "$1" "$2" | awk 'NR % 4 == 1 || NR % 4 == 0'
}

# The state of a release answers as its rows do, alone and together with state
# that was written today, and is written again with a tag of today.
state() { # FILE ROWS COMMAND ANSWER KIND
	file=$1 rows=$2 command=$3 answer=$4 kind=--partial${5:+=$5}
	title="${file#"$kept/"}"
	if [ "$5" = refused ]; then
		# shellcheck disable=SC2086 # lists of words
		$command --merge $answer "$file" >"$work/got" 2>"$work/err"
		is "$title is refused" "$?" 1
		check "$title: and what to do is said" \
			grep -q 'version 1 .* anew from the rows' "$work/err"
		return
	fi
	# shellcheck disable=SC2086 # lists of words
	{
		$command $answer "$rows" >"$work/want" 2>/dev/null
		$command $kind $answer "$rows" >"$work/today" 2>/dev/null
		$command --merge $answer "$file" >"$work/got" 2>"$work/err" ||
			note <"$work/err"
		same "$title: its answer" "$work/got" "$work/want"
		$command --merge $kind $answer "$file" >"$work/again" 2>/dev/null
		$command --merge $answer "$work/again" >"$work/got" 2>/dev/null
		same "$title: written again" "$work/got" "$work/want"
		is "$title: with a tag of today" \
			"$(cut -f 2 "$work/again" | sort -u)" \
			"$(cut -f 2 "$work/today" | sort -u)"
		mixed "$file" "$work/today" >"$work/mixed"
		$command --merge $answer "$work/mixed" >"$work/got" 2>"$work/err" ||
			note <"$work/err"
		same "$title: with state of today" "$work/got" "$work/want"
	}
}

for release in "$kept"/[0-9]*/; do
	grep -v '^#' "$release/states.tsv" >"$work/states"
	check "${release#"$kept/"} has state" [ -s "$work/states" ]
	while IFS=$tab read -r name rows command answer kind; do
		state "$release$name.state" "$release$rows" "$command" "$answer" "$kind"
	done <"$work/states"
done

# An index of a release gives the answers of one that is made now.
# shellcheck disable=SC2034 # $kept is in its questions
index() { # FILE ROWS PROGRAM QUESTION
	title="${1#"$kept/"} by $3"
	"$3" -f "$2" --index="$work/index" 2>"$work/err"
	eval "$3 -i \"\$work/index\" $4" >"$work/want" 2>"$work/err"
	eval "$3 -i \"\$1\" $4" >"$work/got" 2>"$work/err" || note <"$work/err"
	check "$title: there is an answer" [ "$(wc -l <"$work/want")" -gt 1 ]
	same "$title: its answer" "$work/got" "$work/want"
}
for release in "$kept"/[0-9]*/; do
	grep -v '^#' "$release/indexes.tsv" >"$work/indexes"
	while IFS=$tab read -r name rows command question; do
		index "$release$name" "$release$rows" "$command" "$question"
	done <"$work/indexes"

	# Dialogues go on where that release left them.
	cp "$release/dialogue.state" "$work/dialogue.state"
	kg-ask -f "$release/triples.csv" --state="$work/dialogue.state" \
		"$release/dialogue-2.csv" >"$work/got" 2>"$work/err"
	cp "$release/dialogue-1.csv" "$work/dialogue.csv"
	tail -n +2 "$release/dialogue-2.csv" >>"$work/dialogue.csv"
	kg-ask -f "$release/triples.csv" "$work/dialogue.csv" \
		2>"$work/err" | sed '2,3d' >"$work/want"
	same "${release#"$kept/"}dialogue.state goes on" "$work/got" "$work/want"

	# A model labels as it did then.
	rfm-cluster --apply="$release/rfm.model" --as-of=2026-12-01 \
		"$release/orders.csv" >"$work/got" 2>"$work/err"
	same "${release#"$kept/"}rfm.model" "$work/got" "$release/rfm.csv"
done

# A campaign goes on in the state of a release, whose journal holds all or is
# folded in, as it does in one that was made now: verdicts, ledger, decisions.
# Release 0.1 let every earlier invite be in the way of a later one.
guard() { # WORD...
	invite-guard --burn --state="$1.state" --ledger="$1.ledger" -k "$kept/key" \
		--hold=3h "$2" "$3" 2>"$work/err"
}
goes_on() { # STATE
	guard "$1" --tz=UTC "$release/guard-3.csv" &&
		guard "$1" --decisions="$release/guard-rejects.csv" "$work/none" &&
		guard "$1" --decisions="$release/guard-passes.csv" "$work/none"
	for event in E0003 E0005 E0015 E0022 E0036; do
		invite-guard --state="$1.state" -k "$kept/key" \
			--explain="$event" 2>"$work/err"
	done
}
for release in "$kept"/[0-9]*/; do
	head -n 1 "$release/guard-1.csv" >"$work/none"
	rm -f "$work"/now.*
	{
		guard "$work/now" --tz=UTC "$release/guard-1.csv"
		guard "$work/now" --decisions="$release/guard-decisions.csv" \
			"$release/guard-2.csv"
	} >"$work/got"
	same "${release#"$kept/"}guard.ledger" "$release/guard.ledger" \
		"$work/now.ledger"
	goes_on "$work/now" >"$work/want"
	check "${release#"$kept/"}guard: there is an answer" \
		[ "$(wc -l <"$work/want")" -gt 20 ]
	for name in guard guard-folded; do
		title=${release#"$kept/"}$name.state
		gzip -dc "$release/$name.state.gz" >"$work/old.state"
		cp "$release/guard.ledger" "$work/old.ledger"
		invite-guard --state="$work/old.state" -k "$kept/key" \
			--explain=E0022 >"$work/got" 2>"$work/err"
		check "$title is read" [ "$(wc -l <"$work/got")" -gt 1 ]
		goes_on "$work/old" >"$work/got"
		same "$title: what it says goes on" "$work/got" "$work/want"
		same "$title: and what it pays" "$work/old.ledger" \
			"$work/now.ledger"
	done
	# Lines that a crash has kept from the ledger are appended.
	gzip -dc "$release/guard.state.gz" >"$work/old.state"
	sed '$d' "$release/guard.ledger" >"$work/old.ledger"
	guard "$work/old" --tz=UTC "$work/none" >"$work/got"
	same "${release#"$kept/"}guard.state: a crash between" \
		"$work/old.ledger" "$release/guard.ledger"
done

# Options that state does not go with are refused by name, or where 0.1 has only
# a sum of them, by the names of those it is of.
refuses() { # NAME MESSAGE COMMAND...
	name=$1 want=$2
	shift 2
	"$@" >"$work/got" 2>"$work/err"
	is "$name" "$? $(cat "$work/err")" "1 $want"
}
refuses '0.1, with another zone' \
	"rfm-cluster: $kept/0.1/rfm.state:1: this is state of release 0.1 that was made with other options (want the same --features, --per, --refunds, --tz as there)" \
	rfm-cluster --merge --tz=Asia/Shanghai "$kept/0.1/rfm.state"
refuses '0.1 does not say how paths were trimmed' \
	"attrib-roi: $kept/0.1/roi-path.state:1: this is state of release 0.1, which does not say which of --period, --cycle, --conv-touch, --skip-direct, --direct, --lookback, --collapse, --max-touches it was made with (want a run without them, or state made anew)" \
	attrib-roi --merge --path --collapse "$kept/0.1/roi-path.state"
finish
