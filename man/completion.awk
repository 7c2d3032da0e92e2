# completion.awk - turns PROGRAM --list-options into a completion for bash, zsh
# or fish.
#
#	PROGRAM --list-options | awk -f completion.awk shell=zsh program=PROGRAM
#
# Its lines are: letter, name, argument, type, scope, help, use of a file, between
# TABs.  An argument "net|drop|fail" of type "choice" completes to its words, one
# that has a use of a file to files, a list whose help has its words to these, also
# behind a comma, time zones and encodings to themselves, and all others to
# nothing.

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
	list[n] = type[n] == "list" ? words_of($6) : ""
	if ($2 == "encoding") {
		arg[n] = encodings
		choice[n] = 1
	}
}

function zsh(   i, action, what) {
	print "#compdef " program
	print ""
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

function bash(   i, word, function_name) {
	function_name = "_" program
	gsub(/-/, "_", function_name)
	print function_name "()"
	print "{"
	print "\tlocal word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}"
	print "\tif [[ $word == '=' ]]; then"
	print "\t\tword="
	print "\telif [[ $option == '=' ]]; then"
	print "\t\toption=${COMP_WORDS[COMP_CWORD - 2]}"
	print "\tfi"
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
		} else if (zone[i])
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

function fish(   i, line) {
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
	if (shell == "zsh")
		zsh()
	else if (shell == "fish")
		fish()
	else
		bash()
}
