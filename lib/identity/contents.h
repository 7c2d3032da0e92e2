/* contents.h - what each column of a table holds: personal data of one kind,
 * text in which it may be found, or nothing of the sort.
 *
 * What a column holds is told by its name, and better by those who know:
 * sayings, "phone", "age:gen:10", "text" or "none" of a column, come first and
 * are applied to the columns of the file that they are met in.
 *
 *	struct text tel = text_of("tel"), phone = text_of("phone");
 *	TRY(contents_say(&h, tel, phone, CONTENTS_OPTION));
 *	contents_columns(&h, 2);
 *	contents_column(&h, 0, name, kind, false);
 *	contents_column(&h, 1, ...);
 *	contents_apply(&h, &h.saying[0], 1);
 *	contents_settle(&h);
 *	contents_release(&h);
 */
#ifndef IDENTITY_CONTENTS_H
#define IDENTITY_CONTENTS_H

#include "identity/policy.h"

/* Of the policy, of which a file may lack some columns; of an option, which
 * must all be there and have the last word. */
enum contents_from { CONTENTS_POLICY, CONTENTS_OPTION };

struct contents_saying {
	struct text name; /* borrowed */
	int kind;
	bool passed, own;
	struct policy_action action;
	enum contents_from from;
	bool met; /* the file has the column */
};

struct contents_column {
	struct text name; /* owned; "#3" of one without a name */
	int kind;     /* its cells are of, or KIND_NONE: they are searched */
	bool passed;  /* neither */
	bool old;     /* its old tokens are written, too */
	bool numbers; /* times or amounts: plain numbers are not searched */
	bool own;     /* what is done with them, whatever the policy says */
	struct policy_action action;
	size_t slot; /* the first column with this name */
};

struct contents {
	struct contents_saying *saying; /* owned */
	size_t sayings, cap;
	struct contents_column *column; /* owned */
	size_t columns;
	bool by_column; /* some are of a kind */
};

/* Remember what column NAME holds; a message if WORDS are not understood, or an
 * option names a column twice. */
MUST_USE const char *contents_say(struct contents *h, struct text name,
	struct text words, enum contents_from from);

/* The last saying is that ACTION, of KIND, is done with its column. */
MUST_USE const char *contents_do(
	struct contents *h, enum identity_kind kind, struct text action);

/* Whether a saying does WHAT with its column. */
bool contents_does(const struct contents *h, enum policy_what what);

/* The columns of a file, N of them, in place of any before; then each of them.
 */
void contents_columns(struct contents *h, size_t n);
void contents_column(
	struct contents *h, size_t i, struct text name, int kind, bool numbers);

/* S is about column AT. */
void contents_apply(struct contents *h, struct contents_saying *s, size_t at);

/* All is said. */
void contents_settle(struct contents *h);

/* A message if the name of a column is personal data, as of TODAY (YYYYMMDD):
 * what stands there is then a row, and would be passed on; or if the one column
 * has names of kinds in it that another sign divides. */
MUST_USE const char *contents_check_names(
	const struct contents *h, unsigned today);

/* What is done with KIND where it stands in column I: a column may have an
 * action of its own for the kind that it holds. */
const struct policy_action *contents_action(
	const struct contents *h, const struct policy *p, size_t i, int kind);

/* As what T, a cell of column I, is looked at, where the kinds FINDS, a bit
 * each, are looked for in text: as a value of the column's kind, as text, or
 * not at all. */
enum contents_as { CONTENTS_AS_NOTHING, CONTENTS_AS_KIND, CONTENTS_AS_TEXT };
enum contents_as contents_look(
	const struct contents *h, size_t i, struct text t, uint64_t finds);

/* Mark the columns whose cells become tokens as a whole as "old"; whether there
 * are any. */
bool contents_mark_tokens(struct contents *h, const struct policy *p);

/* How many sayings of the policy there are, and how many the file has the
 * columns of; the first that it lacks, or NULL. */
const struct contents_saying *contents_missing(
	const struct contents *h, size_t *met, size_t *all);

void contents_release(struct contents *h);

#endif
