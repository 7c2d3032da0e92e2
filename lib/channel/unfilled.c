/* unfilled.c - the marks of templates around a tag. */
#include "channel/unfilled.h"

/* How marks begin and end, as they are and as urls escape them. */
static const struct {
	const char *open, *close;
} marks[] = {{"{", "}"}, {"%7b", "%7d"}, {"$", "}"}, {"$", "%7d"},
	{"%24", "%7d"}, {"[", "]"}, {"%5b", "%5d"}, {"<", ">"}, {"%3c", "%3e"},
	{"%%", "%%"}, {"%25%25", "%25%25"}, {"*|", "|*"}, {"*%7c", "%7c*"},
	{"__", "__"}};

/* Braces stand inside a tag, too: spring_{{id}}, {{id}}_spring. */
enum { BRACES = 2 };

static bool begins(struct text t, struct text with)
{
	return t.len >= with.len &&
	       text_same_letters((struct text){t.at, with.len}, with);
}

static bool ends(struct text t, struct text with)
{
	return t.len >= with.len &&
	       text_same_letters(
		       (struct text){t.at + t.len - with.len, with.len}, with);
}

/* Whether PART is somewhere in T. */
static bool holds(struct text t, struct text part)
{
	for (; t.len >= part.len; t.at++, t.len--)
		if (begins(t, part))
			return true;
	return false;
}

static bool is_marked(struct text tag)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		struct text open = text_of(marks[i].open),
			    close = text_of(marks[i].close);
		bool first = begins(tag, open), last = ends(tag, close);
		if (tag.len <= open.len + close.len)
			continue;
		if (first && last)
			return true;
		if (i < BRACES && ((first && holds(tag, close)) ||
					  (last && holds(tag, open))))
			return true;
	}
	return false;
}

/* Whether TAG is "(not set)", as it is and as urls escape it. */
static bool is_not_set(struct text tag)
{
	static const char *const forms[] = {"(not set)", "(not%20set)",
		"(not+set)", "%28not%20set%29", "%28not+set%29"};

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (text_same_letters(tag, text_of(forms[i])))
			return true;
	return false;
}

bool unfilled_is(struct text tag)
{
	if (tag.len == 0)
		return false;
	switch (tag.at[0]) {
	case 'n':
	case 'N':
		if (text_same_letters(tag, text_of("null")))
			return true;
		break;
	case 'u':
	case 'U':
		if (text_same_letters(tag, text_of("undefined")))
			return true;
		break;
	case '(':
		return is_not_set(tag);
	case '{':
	case '[':
	case '<':
	case '$':
	case '*':
	case '_':
	case '%':
		return is_marked(tag) || is_not_set(tag);
	default:
		break;
	}
	return (tag.at[tag.len - 1] == '}' || ends(tag, text_of("%7d"))) &&
	       is_marked(tag);
}
