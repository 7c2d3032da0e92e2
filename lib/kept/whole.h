/* whole.h - whether all lines of a state are there.
 *
 * State in a file begins with an opening line and ends with a closing one:
 *
 *	          TAB tag TAB #begin
 *	...
 *	U+10FFFF  TAB tag TAB #end TAB lines TAB sum
 *
 * The key of the first is empty, that of the last sorts behind all others, so
 * that a file is sorted.  "lines" is how many stand between them, "sum" the sum
 * of their hashes (sum.h) modulo 2^64 as 16 hexadecimal digits.  A line's hash
 * is that of its bytes without the TABs and CRs at its end.
 *
 * All of that adds up, so that files may be concatenated, merged, sorted and
 * shuffled: as many lines open as close, and what the closing lines say
 * together is how many others there are, and their sum.
 *
 *	struct whole w = {0};
 *	whole_line(&w, line);		// each that is neither
 *	w.begins++;			// each that opens
 *	whole_close(&w, lines, sum);	// each that closes
 *	TRY(whole_fault(&w));
 */
#ifndef KEPT_WHOLE_H
#define KEPT_WHOLE_H

#include "base/fail.h"
#include "kept/sum.h"

#define WHOLE_BEGIN "#begin"
#define WHOLE_END "#end"
#define WHOLE_COUNT "#count"	      /* of whatever the rows were, by name */
#define WHOLE_LAST "\364\217\277\277" /* U+10FFFF, the key of the last two */

struct whole {
	uint64_t begins, ends;	       /* lines that open, and that close */
	uint64_t lines, sum;	       /* of the others */
	uint64_t said_lines, said_sum; /* what those that close say */
};

/* LINE without TABs and CRs at its end. */
static inline struct text whole_trim(struct text line)
{
	while (line.len && (line.at[line.len - 1] == '\t' ||
				   line.at[line.len - 1] == '\r'))
		line.len--;
	return line;
}

static inline void whole_line(struct whole *w, struct text line)
{
	w->lines++;
	w->sum += sum_line(whole_trim(line));
}

/* A closing line; false: SUM is no sum, or LINES is below 0. */
bool whole_close(struct whole *w, int64_t lines, struct text sum);

/* Whether nothing has opened or closed, so that nothing can be said. */
static inline bool whole_unchecked(const struct whole *w)
{
	return w->begins == 0 && w->ends == 0;
}

/* NULL if all is there or nothing can be said, else what is wrong. */
MUST_USE const char *whole_fault(const struct whole *w);

#endif
