/* bind.c - which column of the input each feature of the model is in.
 *
 * By name, byte by byte; of LightGBM, which writes blanks and some other marks
 * as '_', by the name that it makes of a column's.  --map says otherwise, and
 * --by-position takes the first columns.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/common.h"
#include "model-score/parts.h"

/* The column of the input as LightGBM writes its name: what JSON or a blank
 * between words would confuse becomes '_'. */
static bool same_written(struct text column, struct text feature)
{
	if (column.len != feature.len)
		return false;
	for (size_t i = 0; i < column.len; i++) {
		unsigned char c = (unsigned char)column.at[i];
		bool lost = c <= ' ' || strchr(",\":[]{}", c);
		if (column.at[i] != feature.at[i] &&
			!(lost && feature.at[i] == '_'))
			return false;
	}
	return true;
}

/* The columns among H's that are called NAME by SAME; how many, the last into
 * *AT. */
static size_t find(size_t *at, const struct header *h, struct text name,
	bool (*same)(struct text column, struct text name))
{
	size_t n = 0;

	for (size_t i = 0; i < h->n; i++)
		if (same(h->name[i], name)) {
			*at = i;
			n++;
		}
	return n;
}

/* What --map calls the column of feature I; at NULL: nothing. */
static struct text mapped(const struct config *c, size_t i)
{
	struct text name = text_of(c->e->feature[i].name);

	for (size_t k = 0; k < c->map.n; k++) {
		struct text item = c->map.item[k];
		if (item.len > name.len && item.at[name.len] == '=' &&
			memcmp(item.at, name.at, name.len) == 0)
			return (struct text){item.at + name.len + 1,
				item.len - name.len - 1};
	}
	return (struct text){NULL, 0};
}

static const char *several(struct text name)
{
	return fail_text("two columns could be feature '%s' (--fields renames "
			 "them)",
		text_show(name));
}

/* The column of feature I, or SIZE_MAX. */
static const char *find_column(
	struct config *c, const struct header *h, size_t i, size_t *at)
{
	const struct ensemble_feature *f = &c->e->feature[i];
	struct text name = mapped(c, i);
	size_t n;

	*at = SIZE_MAX;
	if (name.at) {
		n = find(at, h, name, text_equal);
		return n == 0  ? fail_text("--map: no column '%s'",
					 text_show(name))
		       : n > 1 ? several(name)
			       : NULL;
	}
	n = f->own ? find(at, h, text_of(f->own), text_equal) : 0;
	if (n == 0)
		n = find(at, h, text_of(f->name), text_equal);
	if (n == 0 && !c->e->single) {
		n = find(at, h, text_of(f->name), same_written);
		if (n == 1 && c->renamed++ == 0)
			buf_printf(&c->told, "'%s' is feature '%s'%c",
				text_show(h->name[*at]),
				text_show(text_of(f->name)), '\0');
	}
	return n > 1 ? several(text_of(f->name)) : NULL;
}

static void list_missing(struct buf *to, const struct config *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->e->features; i++)
		if (c->column[i] == SIZE_MAX) {
			if (n++ < 10)
				buf_printf(to, "%s'%s'", to->len ? ", " : "",
					text_show(text_of(
						c->e->feature[i].name)));
		}
	if (n > 10)
		buf_printf(to, " and %zu more", n - 10);
}

static const char *none_missing(struct config *c)
{
	struct buf list = {0};

	list_missing(&list, c);
	if (list.len == 0)
		return NULL;
	const char *why = fail_text("the model wants %.*s, of which the input "
				    "has no column (--map=FEATURE=COLUMN says "
				    "what it is called%s)",
		(int)list.len, list.at,
		c->e->named ? "" : "; --by-position takes the first columns");
	buf_release(&list);
	return setup_usage(c->setup, why);
}

static const char *by_position(struct config *c, const struct header *h)
{
	if (h->n < c->e->features)
		return setup_usage(c->setup,
			fail_text("--by-position: the model has %zu features, "
				  "the input %zu columns",
				c->e->features, h->n));
	for (size_t i = 0; i < c->e->features; i++)
		c->column[i] = i;
	return NULL;
}

/* --map names features. */
static const char *check_map(struct config *c)
{
	for (size_t k = 0; k < c->map.n; k++) {
		bool known = false;
		for (size_t i = 0; i < c->e->features && !known; i++) {
			struct text to = mapped(c, i);
			known = to.at &&
				to.at + to.len ==
					c->map.item[k].at + c->map.item[k].len;
		}
		if (!known)
			return setup_usage(c->setup,
				fail_text("--map: '%s' names no feature of the "
					  "model (want FEATURE=COLUMN)",
					text_show(c->map.item[k])));
	}
	return NULL;
}

/* Candidates of item-next have a score already, which stays: this one is called
 * otherwise. */
static void name_score(const struct config *c, const struct header *h)
{
	size_t at;

	if (c->width == 1 && !c->global && !c->export &&
		!setup_common(c->setup)->suffix &&
		find(&at, h, text_of("score"), text_equal))
		setup_column_rename(c->setup, "score", "model_score");
}

const char *bind_features(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;

	(void)s;
	if (!first)
		return NULL;
	free(c->column); /* of other columns, where each row has its own */
	c->renamed = 0;
	c->column = mem_array(c->e->features, sizeof(*c->column));
	name_score(c, &b->header);
	TRY(check_map(c));
	if (c->by_position)
		return by_position(c, &b->header);
	for (size_t i = 0; i < c->e->features; i++)
		TRY(find_column(c, &b->header, i, &c->column[i]));
	TRY(none_missing(c));
	if (c->renamed)
		setup_count(c->setup, "renamed", c->renamed, c->told.at,
			"a column goes by another name in the model, where "
			"blanks are written '_'");
	return NULL;
}
