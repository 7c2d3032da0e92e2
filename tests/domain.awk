# domain.awk - how many lines of functions in cmd/ touch no type of the frame:
# they compute, so they belong into a folder of lib/, where a unit test and a
# fuzzer reach them.
#
#	awk -v most=15.0 -f tests/domain.awk cmd/*.c cmd/*/*.c
#
# Says nothing when they are at most that many per cent of all; with -v list=1
# prints each file's lines.  A function touches the frame if it names rows, output,
# setup, side tables, saved state, files, notices or the filter itself, as main() does.
BEGIN {
	types = "struct (row|out|setup|binding|reading|state_out|state_row|side|sink|output|opt_[a-z]+|batch|record|holdings|holdings_line|spill|spill_run|onfile|filter)"
	verbs = "(row|out|setup|side|state|sink|image|journal|mapped|notice|holdings|spill|onfile|filter)_[a-z]+"
	frame = "(^|[^a-z_])(" types "|" verbs "|fopen|FILE|fail_warn)($|[^a-z_])"
}
FNR == 1 { inside = 0 }
!inside && /^[a-z].*[(]/ && !/;[ \t]*$/ && !/^(struct|enum|union) [a-z_]+ [{]/ && !/=/ {
	inside = 1
	lines = touches = 0
}
inside {
	lines++
	if ($0 ~ frame)
		touches = 1
}
inside && /^[}]/ {
	inside = 0
	all += lines
	if (!touches) {
		domain += lines
		of[FILENAME] += lines
	}
}
END {
	for (file in of)
		if (list)
			print of[file], file
	share = all ? 100 * domain / all : 0
	if (list || share > most)
		printf "%d of %d lines of functions in cmd/ touch no type " \
			"of the frame: %.1f %%, want at most %.1f\n",
			domain, all, share, most
}
