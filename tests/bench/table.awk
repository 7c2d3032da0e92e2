# table.awk - medians and ratios of what was measured.
#
#	awk [-v table=yes] -v rows=N -f table.awk SIZES RAW
#
# SIZES: form, GB.  RAW: part, name, CPU seconds, seconds, MB, a line a run.
# The first name of a part is what the others are compared with: ratios are
# theirs by its.  Prints TSV, or with table=yes columns for people; there the
# part of reading has CPU seconds a GB, and that of memory bytes a customer.
BEGIN {
	FS = OFS = "\t"
}
FILENAME == ARGV[1] {
	size[$1] = $2
	next
}
{
	id = $1 FS $2
	if (!(id in runs)) {
		if (!($1 in first))
			first[$1] = id
		order[++n] = id
	}
	r = ++runs[id]
	for (i = 3; i <= 5; i++)
		value[id, i, r] = $i
}
function median(id, i,    a, b, m, t) {
	m = runs[id]
	for (a = 1; a <= m; a++)
		sorted[a] = value[id, i, a] + 0
	for (a = 2; a <= m; a++)
		for (b = a; b > 1 && sorted[b - 1] > sorted[b]; b--) {
			t = sorted[b]
			sorted[b] = sorted[b - 1]
			sorted[b - 1] = t
		}
	return (sorted[int((m + 1) / 2)] + sorted[int(m / 2) + 1]) / 2
}
function by(id, i,    base) {
	base = median(first[part], i)
	return base > 0 ? sprintf("%.2f", median(id, i) / base) : ""
}
function rest(name,    form) {
	form = name
	sub(/,.*/, "", form)
	if (part == "memory")
		return sprintf("%6.1f bytes a customer",
			median(id, 5) * 1048576 / rows)
	if (part == "reading" && form in size)
		return sprintf("%6.2f CPU-s/GB", median(id, 3) / size[form])
	if (part == "rfm" && name ~ /^rfm-cluster/)
		return sprintf("%6.2f CPU-s/GB", median(id, 3) / size["plain"])
	return ""
}
END {
	if (!table)
		print "part", "name", "runs", "cpu_s", "wall_s", "peak_mb",
			"cpu_ratio", "wall_ratio", "memory_ratio"
	for (j = 1; j <= n; j++) {
		id = order[j]
		split(id, of, FS)
		part = of[1]
		if (!table) {
			print part, of[2], runs[id], median(id, 3),
				median(id, 4), median(id, 5), by(id, 3),
				by(id, 4), by(id, 5)
			continue
		}
		if (part != before)
			printf "%s%-44s %8s %6s %8s %6s %8s %6s\n",
				(j > 1 ? "\n" : ""), part, "CPU s", "x",
				"wall s", "x", "MB", "x"
		before = part
		line = sprintf("  %-42s %8.2f %6s %8.2f %6s %8.0f %6s  %s",
			of[2], median(id, 3), by(id, 3), median(id, 4),
			by(id, 4), median(id, 5), by(id, 5), rest(of[2]))
		sub(/ +$/, "", line)
		print line
	}
}
