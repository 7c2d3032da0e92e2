# scenes.awk - what the parts about scenes read: a log, or rules.
#
#	awk -v n=1000000 -f tests/bench/scenes.awk
#	awk -v rules=20 [-v within=30m] -f tests/bench/scenes.awk
#
# n: events of 100,000 customers, some much more often than others, half of them of
# kinds that no rule wants.  rules: scenes of two steps; those behind the first 20
# are about other kinds.
BEGIN {
	if (rules)
		print_rules()
	else
		print_log()
}

function print_rules(    i, wanted)
{
	print "scene,class,match,within,action"
	for (i = 0; i < rules; i++) {
		wanted = i < 20
		printf "r%d,service,%s then %s,%s,x\n", i,
			wanted ? sprintf("k%02d", i) : "other" i,
			wanted ? sprintf("k%02d", (i + 3) % 20) : "then" i,
			within ? within : "30m"
	}
}

function print_log(    i, u, s, d, r, seed)
{
	print "customer,time,kind"
	seed = 1
	for (i = 0; i < n; i++) {
		seed = seed * 16807 % 2147483647
		u = seed / 2147483647
		s = 1767225600 + int(i / 10)
		d = int((s - 1767225600) / 86400)
		r = (s - 1767225600) % 86400
		printf "C%06d,2026-01-%02d %02d:%02d:%02d,k%02d\n",
			u * u * u * 100000, 1 + d, int(r / 3600),
			int(r % 3600 / 60), r % 60, seed % 40
	}
}
