/* wording.h - the words of scenes, apart from their rules: by channel, by arm
 * of an experiment, by language, for some time.
 *
 *	wording_init(&w);
 *	for (each row of the table)
 *		TRY(wording_add(&w, &rules, cell));
 *	const struct wording_row *r = wording_find(&w, scene, who, ms);
 *	wording_release(&w);
 *
 * Of the rows that fit the one with most cells that are not "*" or empty is
 * taken, of equal ones the first.
 */
#ifndef SCENE_WORDING_H
#define SCENE_WORDING_H

#include "scene/rules.h"

enum { WORDING_CHANNEL, WORDING_ARM, WORDING_LANG, WORDING_KEYS };
enum {
	WORDING_SCENE,
	WORDING_FIRST_KEY,
	WORDING_FROM = WORDING_FIRST_KEY + WORDING_KEYS,
	WORDING_UNTIL,
	WORDING_TEXT,
	WORDING_ELSE_TEXT,
	WORDING_NOTE,
	WORDING_COLUMNS
};

extern const char *const wording_columns[WORDING_COLUMNS];

struct wording_row {
	struct text scene, key[WORDING_KEYS]; /* len 0: any */
	int64_t begin, end;
	struct scene_template text, other_text;
};

struct wording {
	struct wording_row *row;
	size_t n, cap;
	unsigned column[WORDING_KEYS]; /* of the rules' columns */
};

/* Its keys become columns of the rules, which a file may lack. */
void wording_init(struct wording *w, struct scene_rules *rules);
MUST_USE const char *wording_add(struct wording *w, struct scene_rules *rules,
	const struct text cell[WORDING_COLUMNS]);
void wording_release(struct wording *w);

/* The row for SCENE, or NULL: none fits. */
const struct wording_row *wording_find(const struct wording *w,
	struct text scene, const struct text key[WORDING_KEYS], int64_t ms);

/* What is suspicious about row I: a literal, or NULL. */
const char *wording_advice(
	const struct wording *w, const struct scene_rules *rules, size_t i);
/* Whether SCENE has a row that fits everybody at all times. */
bool wording_covers(const struct wording *w, struct text scene);

#endif
