# completion.awk - turns PROGRAM --list-options into a completion for bash, zsh
# or fish.
#
#	PROGRAM --list-options | awk -f completion.awk shell=zsh program=PROGRAM
#
# Its lines are: letter, name, argument, type, scope, help, use of a file, between
# TABs.  An argument "net|drop|fail" of type "choice" completes to its words, one
# that has a use of a file to files, a list whose help has its words to these, also
# behind a comma, time zones and encodings to themselves, columns to those of the
# first file on the line, and all others to nothing.

BEGIN {
	FS = "\t"
	encodings = "UTF-8 GB18030 GBK BIG5 UTF-16 UTF-16LE UTF-16BE " \
		"SHIFT_JIS EUC-KR ISO-8859-1 WINDOWS-1252"
}

# The words of a list, which its help has: "row (of events), last, or all".  Where
# that is something else there are none.
function words_of(help,   part, n, i, words) {
	gsub(/ *\([^)]*\)/, "", help)
	gsub(/, or |; /, ", ", help)
	n = split(help, part, ", ")
	for (i = 1; i <= n; i++) {
		if (part[i] !~ /^[a-z][a-z-]*$/)
			return ""
		words = words (i > 1 ? " " : "") part[i]
	}
	return n > 1 ? words : ""
}

# The columns of $file, a line each, for any shell.
function describe(   program) {
	program = "$2 == \"columns\" { n = split($3, name, \", \"); " \
		"for (i = 1; i <= n; i++) print name[i] }"
	return "rfm-cluster --describe --lang=en --format=tsv -- \"$file\" " \
		"2>/dev/null | awk -F '\\t' '" program "'"
}

# For zsh: within single quotes and a _arguments description.
function quoted(s) {
	gsub(/[\[\]:\\]/, "\\\\&", s)
	gsub(/'/, "'\\''", s)
	return s
}

{
	n++
	letter[n] = $1
	name[n] = $2
	arg[n] = $3
	type[n] = tolower($4)
	help[n] = $6
	gsub(/[\[\]<>]/, "", arg[n])
	file[n] = type[n] == "file" || $7 != ""
	zone[n] = $2 == "tz"
	choice[n] = type[n] == "choice"
	column[n] = $2 == "columns" || $2 == "where" || $5 == "own" &&
		arg[n] ~ /column/ && !choice[n] && $6 !~ /of --/
	if ($1 != "" && arg[n] != "")
		letters = letters " | -" $1
	list[n] = type[n] == "list" ? words_of($6) : ""
	if ($2 == "encoding") {
		arg[n] = encodings
		choice[n] = 1
	}
}

# Behind the last comma or = of the value, the columns of the first file on the
# line that is no value of an option.
function zsh_columns() {
	print columns "()"
	print "{"
	print "\tlocal file= k"
	print "\tlocal -a names"
	print "\tfor ((k = 2; k <= $#words; k++)); do"
	print "\t\tcase $words[k-1] in"
	print "\t\t--" letters ") continue ;;"
	print "\t\tesac"
	print "\t\t[[ -f ${(Q)words[k]} ]] && file=${(Q)words[k]} && break"
	print "\tdone"
	print "\t[[ -n $file ]] || return 1"
	print "\tnames=(\"${(@f)$(" describe() ")}\")"
	print "\tcompset -P '*[,=]'"
	print "\tcompadd -S '' -a names"
	print "}"
	print ""
}

function zsh(   i, action, what) {
	print "#compdef " program
	print ""
	zsh_columns()
	print "_arguments -s -S \\"
	for (i = 1; i <= n; i++) {
		action = ""
		if (arg[i] != "") {
			what = choice[i] ? name[i] : quoted(arg[i])
			action = ":" what ":"
			if (choice[i]) {
				gsub(/\|/, " ", arg[i])
				action = action "(" arg[i] ")"
			} else if (list[i] != "") {
				action = ":" name[i] ":_values -s , " \
					name[i] " " list[i]
			} else if (file[i]) {
				action = action "_files"
			} else if (column[i]) {
				action = action columns
			} else if (zone[i]) {
				action = action "_files -W /usr/share/zoneinfo"
			}
		}
		if (letter[i] != "")
			printf "\t'*-%s[%s]%s' \\\n", letter[i],
				quoted(help[i]), action
		printf "\t'*--%s%s[%s]%s' \\\n", name[i],
			(action == "" ? "" : "="), quoted(help[i]), action
	}
	print "\t'*:file:_files'"
}

# As zsh_columns(); a = divides words here.
function bash_columns() {
	print columns "()"
	print "{"
	print "\tlocal word=$1 file= k name"
	print "\tlocal last=${word##*[,=]}"
	print "\tfor ((k = 1; k < ${#COMP_WORDS[@]}; k++)); do"
	print "\t\tcase ${COMP_WORDS[k - 1]} in"
	print "\t\t'='" letters ") continue ;;"
	print "\t\tesac"
	print "\t\t[[ -f ${COMP_WORDS[k]} ]] && file=${COMP_WORDS[k]} && break"
	print "\tdone"
	print "\tCOMPREPLY=()"
	print "\t[[ $file ]] || return"
	print "\twhile IFS= read -r name; do"
	print "\t\t[[ $name == \"$last\"* ]] && COMPREPLY+=(\"${word%\"$last\"}$name\")"
	print "\tdone < <(" describe() ")"
	print "}"
}

function bash(   i, word, function_name) {
	function_name = columns
	sub(/_columns$/, "", function_name)
	bash_columns()
	print function_name "()"
	print "{"
	print "\tlocal word=${COMP_WORDS[COMP_CWORD]} at=$COMP_CWORD"
	print "\tif [[ $word == '=' ]]; then"
	print "\t\tword="
	print "\t\t((at++))"
	print "\tfi"
	print "\twhile [[ ${COMP_WORDS[at - 1]} == '=' ]]; do"
	print "\t\t((at -= 2))"
	print "\tdone"
	print "\tlocal option=${COMP_WORDS[at]}"
	print "\t((at < COMP_CWORD)) || option=${COMP_WORDS[at - 1]}"
	print "\tcase $option in"
	for (i = 1; i <= n; i++) {
		if (arg[i] == "" || file[i])
			continue
		word = letter[i] == "" ? "" : "-" letter[i] " | "
		print "\t" word "--" name[i] ")"
		gsub(/\|/, " ", arg[i])
		if (choice[i])
			printf "\t\tmapfile -t COMPREPLY < <(compgen -W '%s' -- \"$word\")\n", arg[i]
		else if (list[i] != "") {
			print "\t\tlocal before="
			print "\t\t[[ $word == *,* ]] && before=${word%,*},"
			printf "\t\tmapfile -t COMPREPLY < <(compgen -P \"$before\" -W '%s' -- \"${word##*,}\")\n", list[i]
		} else if (column[i])
			print "\t\t" columns " \"$word\""
		else if (zone[i])
			print "\t\tmapfile -t COMPREPLY < <(cd /usr/share/zoneinfo 2>/dev/null && compgen -f -- \"$word\")"
		else
			print "\t\tCOMPREPLY=()"
		print "\t\treturn ;;"
	}
	print "\tesac"
	print "\tif [[ $word == -* ]]; then"
	printf "\t\tmapfile -t COMPREPLY < <(compgen -W '"
	for (i = 1; i <= n; i++)
		printf "%s--%s", (i > 1 ? " " : ""), name[i]
	print "' -- \"$word\")"
	print "\telse"
	print "\t\tmapfile -t COMPREPLY < <(compgen -f -- \"$word\")"
	print "\tfi"
	print "}"
	print "complete -o filenames -F " function_name " " program
}

# Within single quotes of fish.
function fish_quoted(s) {
	gsub(/[\\']/, "\\\\&", s)
	return "'" s "'"
}

# As zsh_columns().
function fish_columns() {
	print "function " columns
	print "\tset -l words (commandline -opc)"
	print "\tset -l value (commandline -ct | string replace -r -- '^--[^=]*=' '')"
	print "\tset -l before (string replace -rf -- '(.*[,=]).*' '$1' \"$value\")"
	print "\tset -l file"
	print "\tfor k in (seq 2 (count $words))"
	print "\t\tstring match -qr -- '^(" fish_letters() ")$' $words[(math $k - 1)]; and continue"
	print "\t\tif test -f $words[$k]"
	print "\t\t\tset file $words[$k]"
	print "\t\t\tbreak"
	print "\t\tend"
	print "\tend"
	print "\ttest -n \"$file\"; or return"
	print "\tfor name in (" describe() ")"
	print "\t\tprintf '%s\\n' \"$before$name\""
	print "\tend"
	print "end"
}

function fish_letters(   s) {
	s = letters
	gsub(/ /, "", s)
	return "--" s
}

function fish(   i, line) {
	fish_columns()
	for (i = 1; i <= n; i++) {
		line = "complete -c " program
		if (letter[i] != "")
			line = line " -s " letter[i]
		line = line " -l " name[i]
		if (choice[i]) {
			gsub(/\|/, " ", arg[i])
			line = line " -x -a " fish_quoted(arg[i])
		} else if (list[i] != "") {
			line = line " -x -a " \
				fish_quoted("(__fish_append , " list[i] ")")
		} else if (file[i]) {
			line = line " -r -F"
		} else if (column[i]) {
			line = line " -x -a " fish_quoted("(" columns ")")
		} else if (zone[i]) {
			line = line " -x -a " \
				fish_quoted("(path filter -rf /usr/share/zoneinfo/** | string replace /usr/share/zoneinfo/ \"\")")
		} else if (arg[i] != "") {
			line = line " -x"
		}
		print line " -d " fish_quoted(help[i])
	}
}

END {
	columns = "_" program "_columns"
	gsub(/-/, "_", columns)
	if (shell == "zsh")
		zsh()
	else if (shell == "fish")
		fish()
	else
		bash()
}
