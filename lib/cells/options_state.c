/* options_state.c - what options say in the tag of saved state. */
#include <math.h>
#include <stdlib.h>

#include "cells/options.h"
#include "kept/tag.h"

struct remembering {
	struct buf *to;
	unsigned flags;
};

static void remember(const struct opt *o, char *at, bool own, void *arg)
{
	const struct remembering *r = arg;
	struct buf *to = r->to;

	(void)own;
	if (!(o->flags & r->flags) || (o->flags & OPT_LATER))
		return;
	buf_printf(to, "%s=", o->name);
	switch (o->type) {
	case OPT_FLAG:
		int_print(to, *(bool *)at);
		break;
	case OPT_CHOICE:
		int_print(to, *(int *)(void *)at);
		break;
	case OPT_INT:
	case OPT_DURATION:
	case OPT_SIZE:
		int_print(to, *(int64_t *)(void *)at);
		break;
	case OPT_REAL:
		buf_printf(to, "%a", *(double *)(void *)at);
		break;
	case OPT_AMOUNT:
		amount_print_units(to, *(amount *)(void *)at);
		break;
	case OPT_TIME:
		int_print(to, ((struct opt_time *)(void *)at)->ms);
		break;
	case OPT_CHAR:
	case OPT_MARK:
		buf_byte(to, *at);
		break;
	case OPT_RANGE:
		int_print(to, ((struct opt_range *)(void *)at)->low);
		buf_byte(to, '-');
		int_print(to, ((struct opt_range *)(void *)at)->high);
		break;
	case OPT_LIST: {
		struct opt_list *list = (struct opt_list *)(void *)at;
		for (size_t i = 0; i < list->n; i++) {
			buf_text(to, list->item[i]);
			buf_byte(to, ',');
		}
		break;
	}
	case OPT_TEXT:
	case OPT_FILE: {
		const char *s = *(const char **)(void *)at;
		buf_string(to, s ? s : "");
		break;
	}
	}
	buf_byte(to, '\n');
}

void options_hashed(const struct options *o, struct buf *to, unsigned flags)
{
	struct remembering r = {to, flags};

	options_each(o, remember, &r);
}

/* The word of O's choices that AT says, "" if none was given. */
static struct text choice(const struct opt *o, int at)
{
	struct text rest = text_of(o->arg), word = {"", 0};

	at -= (o->flags & OPT_MAYBE) != 0;
	for (int i = 0; i <= at && rest.at; i++)
		word = text_split(&rest, '|');
	return word;
}

static void duration(struct buf *to, int64_t ms)
{
	static const struct {
		char unit;
		int64_t ms;
	} units[] = {{'d', WHEN_DAY_MS}, {'h', 3600000}, {'m', 60000}};

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (ms % units[i].ms == 0 && ms) {
			int_print(to, ms / units[i].ms);
			buf_byte(to, units[i].unit);
			return;
		}
	int_print(to, ms / 1000);
	buf_byte(to, 's');
}

static void list(struct buf *to, const struct opt_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		if (i)
			buf_byte(to, '+');
		tag_value(to, list->item[i]);
	}
}

static void range(struct buf *to, const struct opt_range *r)
{
	int_print(to, r->low);
	if (r->high != r->low) {
		buf_byte(to, '-');
		int_print(to, r->high);
	}
}

/* The value at AT as it stands in a tag. */
static void print(struct buf *to, const struct opt *o, const char *at)
{
	const void *v = at;

	if (o->type == OPT_LIST || (o->flags & OPT_REPEAT)) {
		list(to, v);
		return;
	}
	switch (o->type) {
	case OPT_FLAG:
		if (*(const bool *)v)
			buf_byte(to, '1');
		break;
	case OPT_CHOICE:
		tag_value(to, choice(o, *(const int *)v));
		break;
	case OPT_INT:
	case OPT_SIZE:
		int_print(to, *(const int64_t *)v);
		break;
	case OPT_DURATION:
		duration(to, *(const int64_t *)v);
		break;
	case OPT_REAL:
		if (!isnan(*(const double *)v))
			real_print(to, *(const double *)v);
		break;
	case OPT_AMOUNT:
		amount_print(to, *(const amount *)v, AMOUNT_DECIMALS);
		break;
	case OPT_TIME:
		if (((const struct opt_time *)v)->given)
			when_print(to, ((const struct opt_time *)v)->ms);
		break;
	case OPT_CHAR:
	case OPT_MARK:
		if (*at)
			tag_value(to, (struct text){at, 1});
		break;
	case OPT_RANGE:
		range(to, v);
		break;
	case OPT_TEXT:
	case OPT_FILE:
		if (*(const char *const *)v)
			tag_value(to, text_of(*(const char *const *)v));
		break;
	case OPT_LIST:
		break;
	}
}

/* The value that O has when it is not given. */
static void print_initial(struct buf *to, const struct opt *o)
{
	union {
		bool flag;
		int choice;
		int64_t n;
		double x;
		const char *s;
		struct opt_time time;
		amount money;
		struct opt_list list;
		struct opt_range range;
		char at[64];
	} v = {.at = {0}};

	if (o->type == OPT_REAL)
		v.x = NAN;
	if (!o->initial || options_set(o, &v, o->initial))
		print(to, o, v.at);
	if (o->type == OPT_LIST || (o->flags & OPT_REPEAT))
		free(v.list.item);
}

static void add_word(const struct opt *o, char *at, bool own, void *arg)
{
	const struct remembering *r = arg;
	struct buf is = {0}, was = {0};

	(void)own;
	if (!(o->flags & r->flags))
		return;
	print(&is, o, at);
	print_initial(&was, o);
	if (!text_equal(buf_view(&is), buf_view(&was))) {
		buf_string(r->to, o->name);
		if (o->type != OPT_FLAG) {
			buf_byte(r->to, '=');
			buf_text(r->to, buf_view(&is));
		}
		buf_byte(r->to, '\n');
	}
	buf_release(&is);
	buf_release(&was);
}

void options_words(const struct options *o, struct buf *to, unsigned flags)
{
	struct remembering r = {to, flags};

	options_each(o, add_word, &r);
}

struct wanted {
	const char *name;
	struct buf *to;
	bool changed;
};

static void add_value(const struct opt *o, char *at, bool own, void *arg)
{
	struct wanted *w = arg;
	struct buf was = {0};
	size_t before = w->to->len;

	if (!own || strcmp(o->name, w->name) != 0)
		return;
	print(w->to, o, at);
	print_initial(&was, o);
	w->changed = !text_equal(
		(struct text){w->to->at + before, w->to->len - before},
		buf_view(&was));
	buf_release(&was);
}

bool options_value(const struct options *o, struct buf *to, const char *name)
{
	struct wanted w = {name, to, false};

	options_each(o, add_value, &w);
	return w.changed;
}

static void add_name(const struct opt *o, char *at, bool own, void *arg)
{
	const struct remembering *r = arg;

	(void)at;
	(void)own;
	if ((o->flags & r->flags) && !(o->flags & OPT_LATER))
		buf_printf(r->to, "%s--%s", r->to->len ? ", " : "", o->name);
}

void options_names(const struct options *o, struct buf *to, unsigned flags)
{
	struct remembering r = {to, flags};

	options_each(o, add_name, &r);
}
