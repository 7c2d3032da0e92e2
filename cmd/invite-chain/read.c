/* read.c - the first invite of each person, from logs of invites.
 *
 * First is by time, then by the inviter's id, then by the verdict, so that no
 * order of rows or files decides.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-chain/parts.h"

enum column { INVITER, INVITEE, TIME, REQUIRED, VERDICT = REQUIRED, COLUMNS };
/* The invite of a person that is followed, as far as rows have been read. */
struct person {
	int64_t time;
	uint64_t place;	  /* number of the file, then line */
	uint32_t inviter; /* number + 1; 0: not invited */
	uint32_t verdict; /* number in the words + 1; 0: none */
	bool tied;	  /* another inviter has one of the same time */
};

enum { LINE_BITS = 40 };

struct reading_invites {
	struct table people, words;
	struct odds odds;
	uint64_t rows;
	size_t file; /* at hand */
	bool ties;   /* there may be people who are tied */
};

static const char *const roles[COLUMNS] = {
	"inviter", "invitee", "time", "verdict"};

/* One more, at a place that was kept. */
static void note_place(struct notice *n, const struct config *c, uint64_t place)
{
	size_t file = (size_t)(place >> LINE_BITS);
	const char *path = c->files.item[file].at;
	struct notice one = {.n = 1,
		.line = place & (((uint64_t)1 << LINE_BITS) - 1),
		.order = (unsigned)file,
		.name = strcmp(path, "-") == 0 ? "stdin" : path};

	notice_merge(n, &one);
}

static void note_odd(struct reading_invites *r, enum odd_kind kind,
	uint32_t inviter, uint32_t invitee, int64_t time)
{
	struct odds *o = &r->odds;

	mem_grow(&o->item, &o->cap, o->n + 1, sizeof(*o->item));
	o->item[o->n++] = (struct odd){kind, inviter, invitee, time};
}

static struct text verdict_of(const struct reading_invites *r, uint32_t number)
{
	return number ? table_key(&r->words, number - 1) : (struct text){"", 0};
}

/* Whether invite A comes before B. */
static bool comes_before(const struct reading_invites *r,
	const struct person *a, const struct person *b)
{
	int by = 0;

	if (a->time != b->time)
		return a->time < b->time;
	if (a->inviter != b->inviter)
		by = text_compare(table_key(&r->people, a->inviter - 1),
			table_key(&r->people, b->inviter - 1));
	if (by == 0)
		by = text_compare(
			verdict_of(r, a->verdict), verdict_of(r, b->verdict));
	return by < 0;
}

/* Of NOW and what is KNOWN of the invites of WHO the first is kept; whether
 * there were two. */
static bool keep_first(struct reading_invites *r, struct person *now,
	struct person *known, uint32_t who)
{
	if (!known->inviter) {
		*known = *now;
		return false;
	}
	bool same = now->time == known->time,
	     tied = same && now->inviter != known->inviter;
	if (comes_before(r, now, known)) {
		struct person first = *now;
		first.tied = same && known->tied;
		*now = *known;
		*known = first;
	}
	known->tied |= tied;
	r->ties |= tied;
	note_odd(r, ODD_AGAIN, now->inviter - 1, who, now->time);
	return true;
}

static enum verdict take(void *arg, struct row *row)
{
	struct reading_invites *r = arg;
	struct person now = {0};
	struct text inviter, invitee, verdict;

	if (!row_key(row, INVITER, &inviter) ||
		!row_key(row, INVITEE, &invitee) ||
		!row_time(row, TIME, &now.time))
		return BAD;
	if (r->people.n >= FOREST_MOST - 2) {
		row_because(row, "more than 4294967291 people");
		return BAD;
	}
	size_t by = table_put(&r->people, inviter);
	size_t who = table_put(&r->people, invitee);
	verdict = row_text(row, VERDICT);
	now.inviter = (uint32_t)by + 1;
	if (verdict.len)
		now.verdict = (uint32_t)table_put(&r->words, verdict) + 1;
	now.place = (uint64_t)r->file << LINE_BITS |
		    batch_line(row->batch, row->record);
	r->rows++;
	if (by == who) {
		note_odd(r, ODD_SELF, (uint32_t)by, (uint32_t)who, now.time);
		notice_row(&r->odds.kind[ODD_SELF], row);
	} else if (keep_first(r, &now, table_value(&r->people, who),
			   (uint32_t)who)) {
		notice_row(&r->odds.kind[ODD_AGAIN], row);
	}
	return OK;
}

bool words_find(struct config *c, size_t words)
{
	const char *p = c->spelt, *end = p + c->spelt_size;

	c->word = mem_array(words, sizeof(*c->word));
	while (p < end && c->words < words) {
		const char *stop = memchr(p, '\0', (size_t)(end - p));
		if (!stop)
			return false;
		c->word[c->words++] = (struct text){p, (size_t)(stop - p)};
		p = stop + 1;
	}
	return c->words == words && p == end;
}

/* The verdicts in byte order, and the place of each in it. */
static uint32_t *spell(struct config *c, const struct reading_invites *r)
{
	uint32_t *order = table_sorted(&r->words);
	uint32_t *place = mem_array(r->words.n, sizeof(*place));
	struct buf all = {0};

	for (size_t i = 0; i < r->words.n; i++) {
		place[order[i]] = (uint32_t)i;
		buf_text(&all, table_key(&r->words, order[i]));
		buf_byte(&all, '\0');
	}
	c->spelt = all.at;
	c->spelt_size = all.len;
	words_find(c, r->words.n);
	free(order);
	return place;
}

static struct text name_of(const void *names, size_t i)
{
	return table_key(names, i);
}

static uint64_t place_of(const struct reading_invites *r, size_t i)
{
	const struct person *p = table_value(&r->people, i);

	return p->place;
}

/* Where what is odd about followed invites, and about circles, stands. */
static void note_places(struct reading_invites *r, const struct config *c)
{
	const struct forest_built *b = &c->built;

	for (size_t i = 0; i < b->circles; i++)
		note_place(&r->odds.kind[ODD_CIRCLE], c,
			place_of(r, b->circle[i]));
	for (size_t i = 0; i < b->earlies; i++)
		note_place(&r->odds.early, c, place_of(r, b->early[i]));
	for (size_t i = 0; i < r->people.n && r->ties; i++) {
		const struct person *p = table_value(&r->people, i);
		if (p->tied)
			note_place(&r->odds.tied, c, p->place);
	}
}

static const char *build(
	struct config *c, struct setup *s, struct reading_invites *r)
{
	uint32_t *order = table_sorted(&r->people);
	uint32_t *place = spell(c, r), n = (uint32_t)r->people.n;
	struct forest_touch *touch = mem_array(n, sizeof(*touch));

	for (uint32_t i = 0; i < n; i++) {
		const struct person *p = table_value(&r->people, i);
		touch[i] = (struct forest_touch){.time = p->time,
			.inviter = p->inviter ? p->inviter - 1 : FOREST_NONE,
			.mark = p->verdict ? place[p->verdict - 1] + 1 : 0};
	}
	forest_build(&c->built, touch, name_of, &r->people, order, n);
	c->forest = c->built.forest;
	for (size_t i = 0; i < c->built.circles; i++) {
		uint32_t who = c->built.circle[i];
		note_odd(r, ODD_CIRCLE, touch[who].inviter, who,
			touch[who].time);
	}
	note_places(r, c);
	const char *why = report_odds(c, s, &r->odds, &r->people, order, touch);
	free(order);
	free(place);
	free(touch);
	return why;
}

const char *read_invites(
	struct config *c, struct setup *s, struct mapped_out *index)
{
	struct reading_invites r = {0};
	const char *why = NULL;

	table_init(&r.people, sizeof(struct person), hash_seed());
	table_init(&r.words, 0, hash_seed());
	for (size_t i = 0; i < c->files.n && !why; i++) {
		r.file = i;
		if (index)
			why = mapped_source(index, c->files.item[i].at);
		if (!why)
			why = setup_each(s, c->files.item[i].at, roles, COLUMNS,
				REQUIRED, take, &r);
	}
	if (!why)
		why = build(c, s, &r);
	setup_note(s, "invites", (double)r.rows);
	table_release(&r.people);
	table_release(&r.words);
	free(r.odds.item);
	return why;
}
