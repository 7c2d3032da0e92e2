# completion.awk - turns PROGRAM --list-options into a completion for bash, zsh
# or fish.
#
#	PROGRAM --list-options | awk -f completion.awk shell=zsh program=PROGRAM
#
# Its lines are: letter, name, argument, type, scope, help, between TABs.  An
# argument "net|drop|fail" completes to its words, one of type "file" to files.

BEGIN { FS = "\t" }

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
	choice[n] = $3 ~ /\|/
	gsub(/[\[\]<>]/, "", arg[n])
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
			} else if (type[i] == "file") {
				action = action "_files"
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
	for (i = 1; i <= n; i++)
		if (choice[i]) {
			gsub(/\|/, " ", arg[i])
			word = letter[i] == "" ? "" : "-" letter[i] " | "
			print "\t" word "--" name[i] ")"
			printf "\t\tmapfile -t COMPREPLY < <(compgen -W '%s' -- \"$word\")\n", arg[i]
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
		} else if (type[i] == "file") {
			line = line " -r -F"
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
