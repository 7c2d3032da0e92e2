# fixture.sh - how a program is run on data of its own, for laws, faults and
# mutations.  Read after lib.sh.
#
# tests/PROGRAM/laws.sh, and laws-*.sh beside it (for a toy
# tests/toys/PROGRAM.laws and PROGRAM-*.laws) say it with variables:
#
#	shape=fold                     or map, stream, lookup
#	data=$samples/orders.csv       with a header and commas
#	options='--as-of=2026-11-22    one case a line, as the shell reads it
#	--summary'
#	operands='C0001 C0002'         a lookup: what is asked of its data,
#	table=--table=                 which is given here; without, data is
#	                               what it looks up, on standard input
#	journal=--journal=             a stream: where its journal is given
#	headless=yes                   data without a byte is an empty answer
#	partial=no                     a fold that has no state in these cases
#	partial=never                  or in any, so that --partial is a mistake
#	document=yes                   its answer is one document and has no rows
#	excuse='unknown encoding'      what it may say when memory runs out in
#	                               a library that hides it
#	ends=yes                       bytes that mean nothing end the run
#	answers=2                      the status of --answer=one where the
#	                               options do not go with it
#	unique=yes                     a row twice is an error
#	bare=chosen                    a fold that keeps its rows: the header
#	                               of an answer to no state
#	other=yes                      no rows are an answer: of another table,
#	                               which its options name
#	few=60                         rows enough for an answer, for faults
#	says='.*: [0-9]+ of [0-9]+'    lines that a correct run of it may print
#	                               on standard error, without the program's
#	                               name: an extended regular expression of
#	                               a whole line; another line is a failure
#	mark='\357\273\277'            the byte order mark of the data
#
#	second=paths                   its second kind of state
#	tagged='--features=a,b'        options that change what its state holds,
#	                               beside flags and choices; one case a line
#
# For the law of doors (tests/doors):
#
#	free='page rules.act*'         columns of the data, and of tables by
#	                               their option, that hold no identifiers
#	                               and may hold any text
#
# For the law of rows (tests/laws/rows.sh), which is red without "counts":
#
#	counts='total frequency'       a command that prints how many input
#	                               rows the output on its standard input
#	                               accounts for; records, total COLUMN and
#	                               distinct COLUMN are there for it
#	counted='--per=transaction'    the options under which it does, one
#	                               case a line; without, those of options
#	counted_data=$work/more.csv    data for it; without, that of data
#	merged='repeated=7 internal=2' rows of it that are merged or passed over
#	                               on purpose: figures that --stats must
#	                               have, and the fixture knows by itself
#	bad='C1,yesterday,5'           rows that are as wide as the others and
#	                               bad all the same, one a line
#	window=2026-06-01T08:26:56     the time of a row, with rows before it
#	                               and behind it
#	shard=:city                    how --shard divides it, or no
#	widen=cell                     its table takes no column more: the last
#	                               cell can be made longer
#	reader=own                     it reads its data by itself, as UTF-8 with
#	                               LF or CRLF
#	formless=yes                   its lines have any form: none is a row that
#	                               could be bad
#	inside=yes                     its state names people inside its lines
#	                               too, so --ids maps it in rows only
#	holds=yes                      its rows may wait for later ones, so what
#	                               a run has written that failed is the
#	                               beginning of what was due
#
# shellcheck shell=sh disable=SC2034,SC2154,SC1090
samples=$work/samples
cp -R "$root/samples" "$samples"

# The same records in another form.
reshape() { # FORM OPTION... FILE
	form=$1
	shift
	awk -f "$root/tests/laws/reshape.awk" to="$form" "$@"
}

form_rows() { # FORM OPTION... [FILE]
	form=$1
	shift
	awk -f "$root/tests/laws/rows.awk" to="$form" "$@"
}
# For "counts" of a fixture: of the output on standard input.
records() {
	form_rows records
}
total() { # COLUMN
	form_rows total name="$1"
}
distinct() { # COLUMN
	form_rows distinct name="$1"
}

# Set number to what the stats say of NAME; empty if nothing.
number() { # NAME
	IFS= read -r stats <"$work/stats"
	case $stats in
	*\""$1"\":*)
		number=${stats#*\""$1"\":}
		number=${number%%[!0-9]*}
		;;
	*) number= ;;
	esac
}

# Run the program as in the case at hand; "before" may set variables for it, or
# say what runs it.
before=
run() { # WORD...
	eval "$before \"\$path\" $case \"\$@\""
}

# Print its answer to what is in FILE.
answer() { # FILE WORD...
	from=$1
	shift
	if [ "$journal" ]; then
		rm -f "$work/journal"
		set -- "$journal$work/journal" "$@"
	fi
	if [ "$table" ]; then
		eval "run \"\$table\$from\" \"\$@\" $operands"
	elif [ "$shape" = lookup ]; then
		run "$@" <"$from"
	else
		run "$@" "$from"
	fi
}

# The lines of standard error in $work/err that the fixture does not expect;
# whether there are any.
unsaid() {
	sed "s/^$program: //" "$work/err" |
		grep -avxE -e "${says:+$says|}$unchecked"
}
# What --merge says of state that was piped or redirected.
unchecked='.*: this state has no opening and closing line, .*'

# Call COMMAND for every case of every fixture of PROGRAM: with program, path,
# shape, data, case and title set; "counted" takes those of the law of rows.
cases() { # PROGRAM COMMAND [counted]
	program=$1 found=
	path=$(command -v "$program") || {
		not_ok "$program is not built"
		return
	}
	for fixture in "$root/tests/$program"/laws.sh \
		"$root/tests/$program"/laws-*.sh \
		"$root/tests/toys/$program".laws \
		"$root/tests/toys/$program"-*.laws; do
		[ -f "$fixture" ] || continue
		found=$fixture
		shape='' data='' options='' operands='' table='' journal=''
		headless='' partial='' document='' unique='' excuse='' ends='' bare='' few=60
		says='' answers='' counts='' counted='' counted_data='' merged='' bad='' shard=''
		widen=column inside='' other='' holds='' formless='' window='' tagged='' second='' free=''
		mark='\357\273\277' reader=''
		. "$fixture"
		if [ "${3-}" ]; then
			data=${counted_data:-$data}
			options=${counted:-$options}
		fi
		[ -s "$data" ] || {
			not_ok "$fixture: no data"
			continue
		}
		echo "$options" | sed "${CASES:+${CASES}q}" >"$work/cases"
		while IFS= read -r case <&3; do
			title=$program${case:+ $case}
			title=$(echo "$title" | sed "s|$work/||g; s/#/+/g")
			$2 </dev/null
		done 3<"$work/cases"
	done
	[ "$found" ] || not_ok "$program has no laws.sh"
}
