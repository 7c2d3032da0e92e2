/* decisions.h - what was decided about people, as it is seen in tables; and
 * what codes of reasons say.
 *
 *	const struct decision_kind *kind[DECISIONS_MOST];
 *	n = decisions_in(kind, column, columns);
 *	decisions_cell(&buf, kind[0]->result, &row);
 *	decisions_why(&buf, kind[0], &row, DECISIONS_ZH);
 *
 * Both are tables, decisions.tsv and reasons.tsv, which say what their columns
 * are.
 */
#ifndef FILTER_DECISIONS_H
#define FILTER_DECISIONS_H

#include "base/text.h"

enum { DECISIONS_MOST = 32 };

enum decisions_language { DECISIONS_EN, DECISIONS_ZH };

/* A row of decisions.tsv; literals. */
struct decision_kind {
	const char *decision, *wants, *time, *of, *result, *rule, *why,
		*program;
};

/* A row of a table: N columns and their cells. */
struct decision_row {
	const struct text *column, *cell;
	size_t n;
};

/* The kinds of decisions that a table with these N columns has, in TO; how
 * many. */
size_t decisions_in(const struct decision_kind *to[DECISIONS_MOST],
	const struct text *column, size_t n);

/* The cell of ROW that WORDS name, columns divided by blanks: the first of them
 * that is not empty; of several columns ("+" before them) all that are not
 * empty, "status=paid; amount=5". */
void decisions_cell(
	struct buf *to, const char *words, const struct decision_row *row);

/* The first cell of ROW that WORDS name and that is not empty, or an empty
 * text. */
struct text decisions_first(const char *words, const struct decision_row *row);

/* Whether the why of KIND is made of codes. */
bool decisions_coded(const struct decision_kind *kind);

/* The reasons: sentences of LANGUAGE where they are codes. */
void decisions_why(struct buf *to, const struct decision_kind *kind,
	const struct decision_row *row, enum decisions_language language);

/* What the codes WHY of PROGRAM say, as "DUP:1/1;REPLAY": their sentences
 * divided by semicolons.  "login@2026-11-20T10:00:00Z" is said too; the rest
 * stays as it is. */
void decisions_say(struct buf *to, const char *program, struct text why,
	enum decisions_language language);

/* The sentence of a code, or NULL. */
const char *decisions_sentence(const char *program, struct text code,
	enum decisions_language language);

#endif
