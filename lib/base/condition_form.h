/* condition_form.h - a condition as it lies in memory; for condition*.c only.
 */
#ifndef BASE_CONDITION_FORM_H
#define BASE_CONDITION_FORM_H

#include "base/condition.h"
#include "base/pcre.h"

enum condition_op {
	CONDITION_EQUAL,
	CONDITION_DIFFERS,
	CONDITION_MATCHES,
	CONDITION_MATCHES_NOT,
	CONDITION_BELOW, /* this and those behind it are orders */
	CONDITION_AT_MOST,
	CONDITION_ABOVE,
	CONDITION_AT_LEAST
};

enum condition_kind {
	CONDITION_TEXT, /* compared by bytes */
	CONDITION_NUMBER,
	CONDITION_TIME,
	CONDITION_NOW,	  /* the moment of judging and an offset */
	CONDITION_CELL,	  /* of another column */
	CONDITION_SHARE,  /* a quantile */
	CONDITION_ANY,	  /* "*" */
	CONDITION_NOTHING /* no value: the empty cell */
};

struct condition_value {
	enum condition_kind kind;
	bool quoted;		      /* a text that stood in quotes */
	struct text text;	      /* the text; the percents of a quantile */
	struct decimal_number number; /* and what a quantile is */
	bool known;		      /* whether the quantile is */
	char *spelling;	  /* what "number" of a quantile borrows; owned */
	int64_t ms;	  /* a time, or the offset from now */
	size_t column;	  /* of a cell */
	pcre2_code *code; /* of a pattern; owned */
};

/* Values [first, behind).  Of a long list of texts and numbers the texts come
 * first, then the numbers, each sorted; then all others. */
struct condition_test {
	size_t column;
	enum condition_op op;
	size_t first, behind;
	bool sorted;
	size_t texts, numbers; /* how many, if sorted */
	bool last;	       /* of those that hold together */
};

struct condition {
	char *bytes;		 /* a copy of what was read */
	char *plain, *plain_end; /* texts whose quotes were doubled */
	struct condition_test *test;
	size_t n, cap_tests;
	struct condition_value *value;
	size_t values, cap_values;
	struct text *column;
	size_t columns, cap_columns;
	pcre2_general_context *memory; /* of patterns; NULL: there are none */
};

/* Lists longer than this are sorted and searched. */
enum { CONDITION_FEW = 8 };

/* condition_list.c: sort a long list; whether CELL, or NUMBER unless it is
 * NULL, is in one. */
void condition_list_sort(struct condition *c, struct condition_test *test);
bool condition_list_has(const struct condition *c,
	const struct condition_test *test, struct text cell,
	const struct decimal_number *number);

/* condition_pattern.c */
MUST_USE const char *condition_pattern_read(
	struct condition *c, struct condition_value *v);
void condition_pattern_free(struct condition *c);
void condition_room_free(struct condition_pattern_room *room);
/* Whether it is found in CELL; *GAVE_UP becomes true if that took too long. */
bool condition_pattern_found(const struct condition_value *v, struct text cell,
	struct condition_view *view, bool *gave_up);

/* A risk grade without its letter, R3 or C3; other texts as they are. */
static inline struct text condition_ungrade(struct text t)
{
	bool is = t.len == 2 && (t.at[0] == 'R' || t.at[0] == 'C') &&
		  t.at[1] >= '0' && t.at[1] <= '9';

	return is ? (struct text){t.at + 1, 1} : t;
}

/* How numbers are written in a condition, whatever the input has. */
extern const struct number_style condition_style;

#endif
