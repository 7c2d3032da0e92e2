/* whole.c - what the closing lines of a state say, and whether it is so. */
#include "kept/whole.h"

bool whole_close(struct whole *w, int64_t lines, struct text sum)
{
	uint64_t x = 0;

	if (lines < 0 || sum.len != 16)
		return false;
	for (size_t i = 0; i < sum.len; i++) {
		char c = sum.at[i];
		bool digit = c >= '0' && c <= '9';
		if (!digit && (c < 'a' || c > 'f'))
			return false;
		x = x << 4 | (uint64_t)(digit ? c - '0' : c - 'a' + 10);
	}
	w->ends++;
	w->said_lines += (uint64_t)lines;
	w->said_sum += x;
	return true;
}

const char *whole_fault(const struct whole *w)
{
	unsigned long long begins = w->begins, ends = w->ends, lines = w->lines,
			   said = w->said_lines;

	if (whole_unchecked(w))
		return NULL;
	if (begins != ends)
		return fail_text("opening lines: %llu, closing lines: %llu: "
				 "lines of this state are missing, or came "
				 "twice (want a whole copy)",
			begins, ends);
	if (lines < said)
		return fail_text(
			"lines: %llu, and %llu by its closing lines: "
			"lines of this state are missing (want a whole "
			"copy)",
			lines, said);
	if (lines > said)
		return fail_text("lines: %llu, and %llu by its closing lines: "
				 "this state is mixed with lines that none "
				 "counts (want all state with opening and "
				 "closing lines, or all without)",
			lines, said);
	if (w->sum != w->said_sum)
		return "a line of state is not what was written (want a whole "
		       "copy)";
	return NULL;
}
