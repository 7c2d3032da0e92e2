/* forget.c - reads the table of --forget, and finds people in it. */
#include "cells/forget.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/when.h"
#include "kept/sum.h"

enum { SEEN = 64 << 20 /* bytes of names that were looked up */ };

/* What the check value of a key is made of; the same word as of other tokens
 * (identity/token.h). */
static const char CHECKED[] = "crmutils key check";

void forget_token(struct buf *to, struct keyed *keyed, struct text name)
{
	unsigned char hash[KEYED_SIZE];

	keyed_hash(keyed, hash, &name, 1);
	keyed_hex(to, hash, FORGET_TOKEN / 2);
}

void forget_check(struct buf *to, struct keyed *keyed)
{
	unsigned char hash[KEYED_SIZE];
	struct text word = text_of(CHECKED);

	keyed_hash(keyed, hash, &word, 1);
	keyed_hex(to, hash, FORGET_CHECK / 2);
}

static bool is_token(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (!memchr("0123456789abcdef", t.at[i], 16))
			return false;
	return t.len == FORGET_TOKEN;
}

/* The cells of one row. */
struct columns {
	int token, until, key;
};

static struct text cell(const struct side *s, size_t i, int column)
{
	return column < 0 ? (struct text){"", 0}
			  : side_cell(s, i, (size_t)column);
}

/* A date means until its end. */
static const char *read_until(
	struct forget_entry *e, struct text t, struct zone *zone)
{
	e->always = t.len == 0;
	if (e->always)
		return NULL;
	if (!when_parse(&e->until, t, zone))
		return fail_text("until: '%s' is not %s", text_show(t),
			when_wrong(t, zone));
	if (when_is_date(t, zone))
		e->until = zone_time(zone, (zone_day(zone, e->until) + 1) *
						   WHEN_DAY_MS) -
			   1;
	return NULL;
}

/* Of two entries of one token the later counts. */
static void add(struct forget_list *list, struct forget_entry e)
{
	size_t before = list->token.n;
	struct forget_entry *to =
		table_value(&list->token, table_put(&list->token, e.token));

	if (list->token.n == before &&
		(to->always || (!e.always && to->until >= e.until)))
		return;
	*to = e;
}

static const char *add_row(struct forget_list *list, size_t i,
	const struct columns *c, struct text check, struct zone *zone)
{
	const struct side *s = &list->side;
	struct forget_entry e = {.token = cell(s, i, c->token)};
	struct text key = cell(s, i, c->key);

	if (!is_token(e.token))
		return "the token is none: no name and no number may stand "
		       "here (want 32 hexadecimal digits, as cust-forget "
		       "writes them)";
	if (key.len && !text_equal(key, check))
		return fail_text("this token was made with another key than "
				 "that of --key (check value %s, and not %s)",
			text_show(key), text_show(check));
	TRY(read_until(&e, cell(s, i, c->until), zone));
	add(list, e);
	return NULL;
}

static void sum_up(struct forget_list *list)
{
	struct buf line = {0};

	for (size_t i = 0; i < list->token.n; i++) {
		const struct forget_entry *e = table_value(&list->token, i);
		line.len = 0;
		buf_text(&line, e->token);
		buf_printf(
			&line, " %lld", e->always ? 0LL : (long long)e->until);
		list->sum += sum_line(buf_view(&line));
	}
	buf_release(&line);
}

static const char *read_rows(struct forget_list *list, const struct zone *zone)
{
	const struct side *s = &list->side;
	struct zone own = *zone;
	struct columns c;
	struct buf check = {0};
	const char *why = NULL;

	TRY(side_column(&c.token, s, "token", true));
	TRY(side_column(&c.until, s, "until", false));
	TRY(side_column(&c.key, s, "key", false));
	forget_check(&check, list->keyed);
	for (size_t i = 0; i < s->n && !why; i++) {
		why = add_row(list, i, &c, buf_view(&check), &own);
		if (why)
			why = side_fault(s, i, why);
	}
	buf_release(&check);
	return why;
}

const char *forget_open(struct forget_list *list, const char *path,
	struct text key, const struct side_how *how, const struct zone *zone)
{
	table_init(&list->token, sizeof(struct forget_entry), hash_seed());
	TRY(keyed_open(&list->keyed, KEYED_SHA256, key));
	TRY(side_open(&list->side, path, NULL, how));
	TRY(read_rows(list, zone));
	sum_up(list);
	return NULL;
}

void forget_close(struct forget_list *list)
{
	side_release(&list->side);
	table_release(&list->token);
	if (list->keyed)
		keyed_free(list->keyed);
}

void forget_init(struct forget *f, const struct forget_list *list)
{
	*f = (struct forget){.list = list, .keyed = keyed_copy(list->keyed)};
	memo_init(&f->seen, SEEN);
}

void forget_release(struct forget *f)
{
	if (!f->list)
		return;
	keyed_free(f->keyed);
	memo_release(&f->seen);
	buf_release(&f->token);
}

const struct forget_entry *forget_find(struct forget *f, struct text name)
{
	struct text found;
	size_t at;

	if (!f->list || name.len == 0)
		return NULL;
	if (memo_find(&f->seen, name, &found)) {
		memcpy(&at, found.at, sizeof(at));
	} else {
		f->token.len = 0;
		forget_token(&f->token, f->keyed, name);
		at = table_find(&f->list->token, buf_view(&f->token));
		memo_add(&f->seen, name,
			(struct text){(const char *)&at, sizeof(at)});
	}
	return at == (size_t)TABLE_NONE ? NULL
					: table_value(&f->list->token, at);
}

bool forget_covers(
	const struct forget_entry *e, int64_t first, int64_t last, bool *kept)
{
	*kept = !e->always && first > e->until;
	return e->always || last <= e->until;
}
