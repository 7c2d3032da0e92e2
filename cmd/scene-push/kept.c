/* kept.c - the state file: opened, brought up to its journal, written. */
#include <errno.h>

#include "cells/forget.h"
#include "filter/seldom.h"
#include "scene-push/parts.h"
#include "scene/erase.h"

static const char tag[] = "scene-push/2";

enum {
	JOURNAL_LONG = 2 << 20, /* at the end of a run: reading it takes ms */
	LAST_WORDS = 4096,
	JOURNAL_LIVE = 64 << 20 /* while it goes on */
};

static struct image_what make(
	struct scene_arrays *p, struct state *s, const struct config *c)
{
	scene_arrays_make(p, &s->kept.lasting, c->key_mark,
		scene_zone_mark(c->keyed, c->tz));
	return (struct image_what){.tag = tag,
		.area = p->area,
		.parts = SCENE_ARRAYS,
		.fact = p->fact,
		.facts = SCENE_FACTS};
}

static const char *save_image(struct state *s, const struct config *c)
{
	struct scene_arrays p;
	struct image_what what = make(&p, s, c);
	const char *why = image_write(c->state, &what);

	scene_arrays_release(&p);
	return why;
}

static const char *unread(const struct state *s)
{
	return fail_text("%s: damaged: it has what cannot be read (want a copy "
			 "of it)",
		s->config->state);
}

static const char *take_block(void *arg, struct text block)
{
	struct state *s = arg;

	return scene_block_read(&s->kept.lasting, block) ? NULL : unread(s);
}

static bool has_room(const struct image *im, enum scene_array i)
{
	const struct image_place *p = &im->header.part[i];

	return p->chunks << p->bits >= scene_array_items(i, im->header.fact);
}

static const char *map(const struct image *im, struct area area[SCENE_ARRAYS],
	const char *name)
{
	for (unsigned i = 0; i < SCENE_ARRAYS; i++)
		if (!has_room(im, (enum scene_array)i))
			return fail_text("%s: damaged: it is too short", name);
	for (unsigned i = 0; i < SCENE_ARRAYS; i++)
		TRY(image_part(im, i, &area[i],
			scene_array_size((enum scene_array)i),
			scene_array_bits((enum scene_array)i)));
	return NULL;
}

static const char *load(struct state *s, const struct config *c)
{
	const struct image_header *h = &s->kept.image.header;
	struct area area[SCENE_ARRAYS];

	TRY(scene_arrays_check(h->fact, h->parts, h->facts, c->key_mark,
		scene_zone_mark(c->keyed, c->tz), c->state));
	TRY(map(&s->kept.image, area, c->state));
	bool sound = scene_arrays_take(&s->kept.lasting, h->fact, area);
	for (int i = SCENE_ARRAY_INDEX; i < SCENE_ARRAYS; i++)
		area_release(&area[i]);
	return sound ? NULL : unread(s);
}

static const char *open_image(
	struct state *s, const struct config *c, bool writes)
{
	bool missing, taken = true;

	while (taken) {
		TRY(image_open(
			&s->kept.image, c->state, tag, writes, &missing));
		if (!missing)
			return NULL;
		if (!writes)
			return fail_text("%s: %s", c->state, strerror(ENOENT));
		struct scene_arrays p;
		struct image_what what = make(&p, s, c);
		const char *why =
			image_create(&s->kept.image, c->state, &what, &taken);
		scene_arrays_release(&p);
		TRY(why);
	}
	return NULL;
}

const char *kept_open(struct state *s, const struct config *c, bool writes)
{
	struct kept *k = &s->kept;

	k->image.fd = k->image.made_by = -1;
	k->base = k->image;
	k->lasting.engine = &s->engine;
	k->lasting.waiting = &s->waiting;
	k->lasting.offsets = &s->offsets;
	k->lasting.again = c->again;
	if (!c->state)
		return NULL;
	TRY(open_image(s, c, writes));
	s->engine.store.tidy = NULL;
	TRY(load(s, c));
	TRY(journal_read(&k->journal, k->image.fd, c->state,
		k->image.header.end, writes, take_block, s));
	scene_waiting_restore(&s->waiting);
	if (writes)
		scene_lasting_begin(&k->lasting);
	return NULL;
}

/* The journal has become long: all of it into a new image. */
static const char *renew(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;
	struct image next;
	bool missing;

	TRY(save_image(s, c));
	TRY(image_open(&next, c->state, tag, true, &missing));
	if (missing)
		return fail_text("%s: %s", c->state, strerror(ENOENT));
	if (!k->base.map)
		k->base = k->image;
	else
		image_close(&k->image);
	k->image = next;
	journal_release(&k->journal);
	k->journal = (struct journal){0};
	return journal_read(&k->journal, k->image.fd, c->state,
		k->image.header.end, true, take_block, s);
}

/* Whether CUSTOMER is on the list of --forget. */
static bool asks(void *arg, struct text customer, int64_t *until)
{
	const struct forget_entry *e = forget_find(arg, customer);

	if (e)
		*until = e->always ? SCENE_OPEN : e->until;
	return e;
}

static const char *erase(struct state *s, const struct config *c)
{
	const struct forget_list *list = setup_forget_list(c->setup);
	struct forget who;

	if (!list)
		return NULL;
	forget_init(&who, list);
	uint64_t n = scene_erase(&s->kept.lasting, asks, &who);
	forget_release(&who);
	setup_note(c->setup, "forgotten", (double)n);
	if (!n)
		return NULL;
	fail_warn("%s: what is known of people is dropped, as --forget asks "
		  "(%llu)",
		c->state, (unsigned long long)n);
	store_clean(&s->engine.store); /* all of it goes into a new image */
	return renew(s, c);
}

void kept_forget(void *state, struct text customer)
{
	struct state *s = state;

	scene_lasting_forget(&s->kept.lasting, customer);
}

const char *kept_begin(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;

	if (!k->lasting.keeps)
		return NULL;
	TRY(erase(s, c));
	scene_block_begin(&k->lasting, &k->journal.block, print_again, s);
	return NULL;
}

const char *kept_save(struct state *s, const struct config *c, bool hands)
{
	struct kept *k = &s->kept;

	if (!k->lasting.keeps ||
		!scene_block_write(&k->lasting, &k->journal.block, hands))
		return NULL;
	TRY(journal_flush(&k->journal));
	uint64_t length = k->journal.end - k->journal.begin;
	if (length > JOURNAL_LIVE &&
		length > 2 * (uint64_t)s->engine.store.cells *
				 sizeof(struct scene_cell))
		return renew(s, c);
	return NULL;
}

const char *kept_finish(struct state *s, const struct config *c)
{
	struct kept *k = &s->kept;

	if (!k->lasting.keeps)
		return NULL;
	TRY(kept_save(s, c, false));
	if (k->journal.end - k->journal.begin > JOURNAL_LONG)
		TRY(renew(s, c));
	else
		TRY(journal_sync(&k->journal));
	buf_room(&k->journal.block, LAST_WORDS); /* for kept_end() */
	return NULL;
}

/* Somebody was forgotten: no byte of what was known of him stays. */
static const char *write_anew(struct state *s)
{
	scene_lasting_arrive(&s->kept.lasting);
	return renew(s, s->config);
}

/* Nothing may fail any more, for the output is there: at worst its last rows
 * come once more. */
void kept_end(struct state *s)
{
	struct kept *k = &s->kept;

	if (!k->lasting.keeps)
		return;
	record_put(&k->journal.block, 'E', (struct text){"", 0});
	const char *why = journal_flush(&k->journal);
	if (why)
		fail_warn("%s: the next run will write the last rows once more",
			why);
	else if (k->lasting.forgot && (why = write_anew(s)))
		fail_warn("%s: what was known of people who were forgotten is "
			  "still in the file, until the next run",
			why);
}

void kept_release(struct state *s)
{
	image_close(&s->kept.image);
	image_close(&s->kept.base);
	journal_release(&s->kept.journal);
	scene_lasting_release(&s->kept.lasting);
}
