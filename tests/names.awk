# names.awk - whether the names of lib/ are unique and say where they are from.
#
#	nm -g --defined-only -A build/release/lib/*/*.o >symbols
#	awk -f tests/names.awk listed=tests/names.tsv symbols lib/*/*.[ch] cmd/...
#
# A function, an object or a struct of a header of lib/ begins with the name of
# its folder, of its file or of that header, or is it; names.tsv lists the
# others, with the reason.  No struct tag and no extern name of lib/ is used for
# something else in another file of lib/ or cmd/.
function stem(path) {
	sub(/.*\//, "", path)
	sub(/\.[ch]$/, "", path)
	return path
}
function folder(path) {
	sub(/\/[^\/]*$/, "", path)
	sub(/.*\//, "", path)
	return path
}
function begins(name, module) {
	sub(/s$/, "", module)
	return index(name, module) == 1
}
# The module of plan_order.c is plan.
function belongs(name, path,    module) {
	module = stem(path)
	sub(/_.*/, "", module)
	return begins(name, stem(path)) || begins(name, module) ||
		begins(name, folder(path))
}
function may(name, path,    word) {
	word = name
	sub(/_.*/, "", word)
	if (!((path, word) in why))
		return 0
	needed[path, word] = 1
	return 1
}
function read_list(    line, cell) {
	while ((getline line <listed) > 0) {
		if (line ~ /^#/)
			continue
		split(line, cell, "\t")
		why[cell[1], cell[2]] = cell[3]
		if (cell[3] == "")
			print listed ": " cell[2] " has no reason"
	}
}
NR == 1 { read_list() }
# An extern name: "build/release/lib/base/text.o:0000 T text_of".
FILENAME ~ /symbols$/ {
	object = $1
	sub(/\.o:.*/, ".c", object)
	sub(/.*\/lib\//, "lib/", object)
	from[$NF] = object
	next
}
FNR == 1 { header = FILENAME ~ /^lib\/.*\.h$/ }
# A struct, enum or union with a body.
/^(static const |static |const )?(struct|enum|union) [a-z_0-9]+ [{]/ {
	match($0, /(struct|enum|union) [a-z_0-9]+/)
	tag = substr($0, RSTART, RLENGTH)
	sub(/.* /, "", tag)
	where[tag] = where[tag] " " FILENAME
	if (header && !belongs(tag, FILENAME) && !may(tag, FILENAME))
		print FILENAME ": struct " tag " does not begin with its module"
}
# A header that declares an extern name is its module, too.
header {
	n = split($0, part, /[^A-Za-z_0-9]+/)
	for (i = 1; i <= n; i++)
		if (part[i] in from && folder(FILENAME) == folder(from[part[i]]))
			declared[part[i]] = declared[part[i]] " " FILENAME
}
# A function that only its file knows, under a name that all know.
/^static .*[a-z_0-9]+\(/ && !/;$/ {
	match($0, /[a-z_0-9]+\(/)
	name = substr($0, RSTART, RLENGTH - 1)
	if (name in from && from[name] != FILENAME)
		print FILENAME ": " name "() is also extern in " from[name]
}
END {
	for (name in from) {
		n = split(declared[name], path, " ")
		ok = belongs(name, from[name]) || may(name, from[name])
		for (i = 1; i <= n && !ok; i++)
			ok = belongs(name, path[i]) || may(name, path[i])
		if (!ok)
			print from[name] ": " name " does not begin with its module"
	}
	for (tag in where) {
		n = split(where[tag], path, " ")
		for (i = 1; i <= n; i++)
			if (n > 1 && path[i] ~ /^lib\/.*\.h$/ && !may(tag, "-"))
				print "struct " tag " is several things:" where[tag]
	}
	for (key in why)
		if (!(key in needed)) {
			split(key, cell, SUBSEP)
			print listed ": " cell[1] " has no name that begins with " cell[2]
		}
}
