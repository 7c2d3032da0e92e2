/* regex_translate.c - patterns of XPath as PCRE2 has them.
 *
 *	[a-z-[aeiou]]	(?:(?![aeiou])[a-z])
 *	\i \c		characters that begin a name of XML, and those in one
 *
 * Everything else is the same in both, or close enough.
 */
#include "sparql/exec.h"
#include "sparql/functions.h"

enum { CLASSES = 20 /* that are subtracted from each other */ };

static const char starts[] = "\\p{L}\\p{Nl}_:";
static const char others[] = "\\p{L}\\p{N}\\p{Mn}\\p{Mc}_:\\-.\\x{b7}";

/* \i and the like at AT, within a class or outside; how many bytes it took. */
static size_t name_escape(struct buf *to, struct text p, size_t at, bool inside)
{
	char c = at + 1 < p.len ? p.at[at + 1] : 0;
	bool first = c == 'i' || c == 'I', not = c == 'I' || c == 'C';

	if (c != 'i' && c != 'I' && c != 'c' && c != 'C')
		return 0;
	if (inside && not )
		return 0; /* what is no name cannot be said within a class */
	if (!inside)
		buf_string(to, not ? "[^" : "[");
	buf_string(to, first ? starts : others);
	if (!inside)
		buf_byte(to, ']');
	return 2;
}

/* The class that begins at *AT; *AT is behind it. */
static bool class(struct buf *to, struct text p, size_t *at, int depth)
{
	struct buf own = {0}, less = {0};
	size_t i = *at + 1;
	bool ok = false;

	buf_byte(&own, '[');
	if (i < p.len && p.at[i] == '^')
		buf_byte(&own, p.at[i++]);
	for (size_t from = i; i < p.len;) {
		size_t took =
			p.at[i] == '\\' ? name_escape(&own, p, i, true) : 0;
		if (took) {
			i += took;
		} else if (p.at[i] == '\\' && i + 1 < p.len) {
			buf_byte(&own, p.at[i++]);
			buf_byte(&own, p.at[i++]);
		} else if (p.at[i] == '-' && i + 1 < p.len &&
			   p.at[i + 1] == '[' && i > from) {
			i++;
			ok = depth < CLASSES && !less.len &&
			     class(&less, p, &i, depth + 1) && i < p.len &&
			     p.at[i] == ']';
			i++;
			break;
		} else if (p.at[i] == ']' && i > from) {
			ok = true;
			i++;
			break;
		} else if (p.at[i] == '[') {
			break; /* it must be escaped */
		} else {
			buf_byte(&own, p.at[i++]);
		}
	}
	buf_byte(&own, ']');
	if (less.len) {
		buf_string(to, "(?:(?!");
		buf_text(to, buf_view(&less));
		buf_byte(to, ')');
	}
	buf_text(to, buf_view(&own));
	if (less.len)
		buf_byte(to, ')');
	*at = i;
	buf_release(&own);
	buf_release(&less);
	return ok;
}

bool regex_translate(struct buf *to, struct text p, bool blanks)
{
	for (size_t i = 0; i < p.len;) {
		if (p.at[i] == '[') {
			if (!class(to, p, &i, 0))
				return false;
			continue;
		}
		size_t took =
			p.at[i] == '\\' ? name_escape(to, p, i, false) : 0;
		if (took) {
			i += took;
		} else if (p.at[i] == '\\' && i + 1 < p.len) {
			buf_byte(to, p.at[i++]);
			buf_byte(to, p.at[i++]);
		} else if (blanks &&
			   (p.at[i] == ' ' || p.at[i] == '\t' ||
				   p.at[i] == '\n' || p.at[i] == '\r')) {
			i++;
		} else {
			buf_byte(to, p.at[i++]);
		}
	}
	return true;
}
