#!/bin/sh
# manual.sh - crmutils(7) lists the names of roles that --list-roles prints, and
# no others.
. "${0%/*}/../lib.sh"

# "role kind name", a line a name, of the table in the section on columns.
awk '
/^\.S[sh] / { in_columns = /^\.Ss Columns/ }
!in_columns || !/^\.It / { next }
{
	text = substr($0, index($0, " Ta ") + 4)
	role = $2 == "\"\"" ? role : $2
	if ($2 != "\"\"")
		kind = "also"
	if (sub(/^last: /, "", text))
		kind = "last"
	n = split(text, name, /, */)
	for (i = 1; i <= n; i++)
		if (name[i] != "")
			print role, kind, name[i]
}' "$root/man/crmutils.7" | sort >"$work/got"

rfm-cluster --list-roles | awk -F'\t' '
function put(kind, names,   n, i, name) {
	n = split(names, name, /, */)
	for (i = 1; i <= n; i++)
		print $1, kind, name[i]
}
{
	if ($3 != "")
		put("also", $3)
	if ($4 != "")
		put("last", $4)
}' | sort >"$work/want"
check 'there are names' test -s "$work/want"
same 'names of roles' "$work/got" "$work/want"

# No name is there twice for a role, written in another way.
rfm-cluster --list-roles | awk -F'\t' '{
	n = split($1 ", " $3 ", " $4, name, /, */)
	for (i = 1; i <= n; i++) {
		key = tolower(name[i])
		gsub(/[ _-]/, "", key)
		if (key != "" && seen[$1, key]++)
			print $1, name[i]
	}
}' >"$work/twice"
: >"$work/none"
same 'names that are there twice' "$work/twice" "$work/none"
finish
