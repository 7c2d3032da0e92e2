/* forget.h - people who are to be forgotten: the table of --forget.
 *
 *	token,until,request,key
 *	089f3abad32546e00d9cd4c04fcc0dd7,,R-17,5f1c0b7e
 *	c2a3…,2026-11-29,R-18,5f1c0b7e
 *
 * "token" is the keyed hash of an identifier, 32 hexadecimal digits, so that
 * the table names nobody.  Rows to the end of "until" are forgotten, all of
 * them if it is empty.  "key" is the check value of the key that the tokens
 * were made with.  The last three columns may be missing.  Of a token that
 * comes twice the later "until" counts, so that tables add up in any order.
 */
#ifndef CELLS_FORGET_H
#define CELLS_FORGET_H

#include "base/keyed.h"
#include "base/memo.h"
#include "cells/side.h"

struct forget_entry {
	struct text token;
	bool always;
	int64_t until; /* the last millisecond, unless always */
};

struct forget_list {
	struct side side;
	struct table token; /* of struct forget_entry */
	struct keyed *keyed;
	uint64_t sum; /* of its tokens and times, in any order */
};

/* Read PATH; KEY are the bytes of the key.  NULL, or a message with the place:
 * a name in place of a token, a time that is none, another key. */
MUST_USE const char *forget_open(struct forget_list *list, const char *path,
	struct text key, const struct side_how *how, const struct zone *zone);
void forget_close(struct forget_list *list);

/* Append the token of NAME under KEYED; and the check value of its key. */
enum { FORGET_TOKEN = 32, FORGET_CHECK = 8 };
void forget_token(struct buf *to, struct keyed *keyed, struct text name);
void forget_check(struct buf *to, struct keyed *keyed);

/* Who asks the list: one a thread. */
struct forget {
	const struct forget_list *list; /* NULL: nobody is to be forgotten */
	struct keyed *keyed;
	struct memo seen;
	struct buf token;
	uint64_t rows, names; /* left out; replaced in rows that stay */
};
void forget_init(struct forget *f, const struct forget_list *list);
void forget_release(struct forget *f);

/* The entry of NAME, or NULL.  It stays as long as the list. */
const struct forget_entry *forget_find(struct forget *f, struct text name);

/* Whether what is of FIRST to LAST is all of the time that is forgotten; *KEPT:
 * none of it is.  Neither: some of it is. */
bool forget_covers(
	const struct forget_entry *e, int64_t first, int64_t last, bool *kept);

#endif
