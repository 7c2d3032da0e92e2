# srx.awk - SPARQL results in XML as SPARQL TSV, one row a <result>.
BEGIN { RS = "<" }
function clean(s) {
	gsub(/&lt;/, "<", s); gsub(/&gt;/, ">", s); gsub(/&quot;/, "\"", s)
	gsub(/&apos;/, "'", s); gsub(/&amp;/, "\\&", s)
	return s
}
function quoted(s) {
	s = clean(s)
	gsub(/\\/, "\\\\", s); gsub(/"/, "\\\"", s)
	gsub(/\n/, "\\n", s); gsub(/\t/, "\\t", s)
	return "\"" s "\""
}
function attribute(name, s) {
	if (match(s, name "=[\"'][^\"']*") == 0)
		return ""
	return substr(s, RSTART + length(name) + 2, RLENGTH - length(name) - 2)
}
{
	end = index($0, ">")
	tag = substr($0, 1, end - 1)
	body = substr($0, end + 1)
	split(tag, word, /[ \t\r\n\/]/)
	name = word[1] == "" ? "/" word[2] : word[1]
}
name == "variable" {
	column[++n] = attribute("name", tag)
}
name == "results" || name == "/head" {
	if (!headed++) {
		for (i = 1; i <= n; i++)
			printf("%s?%s", (i > 1 ? "\t" : ""), column[i])
		print ""
	}
}
name == "boolean" { gsub(/[ \t\r\n]/, "", body); print body }
name == "result" { split("", cell) }
name == "binding" { at = attribute("name", tag) }
name == "uri" { cell[at] = "<" clean(body) ">" }
name == "bnode" { cell[at] = "_:" body }
name == "literal" {
	cell[at] = quoted(body)
	if (attribute("xml:lang", tag) != "")
		cell[at] = cell[at] "@" attribute("xml:lang", tag)
	else if (attribute("datatype", tag) != "")
		cell[at] = cell[at] "^^<" attribute("datatype", tag) ">"
}
name == "/result" {
	for (i = 1; i <= n; i++)
		printf("%s%s", (i > 1 ? "\t" : ""), cell[column[i]])
	print ""
}
