/* finding.c - columns by the names of features. */
#include "model/finding.h"

#include <stdint.h>
#include <string.h>

enum { LISTED = 10 };

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

/* How many columns are called NAME by SAME, the last of them into *AT. */
static size_t find(size_t *at, const struct finding *n, struct text name,
	bool (*same)(struct text column, struct text name))
{
	size_t found = 0;

	for (size_t i = 0; i < n->columns; i++)
		if (same(n->column[i], name)) {
			*at = i;
			found++;
		}
	return found;
}

bool finding_has(const struct text *column, size_t n, struct text name)
{
	size_t at;

	return find(&at, &(struct finding){.column = column, .columns = n},
		       name, text_equal) > 0;
}

/* What --map calls the column of feature I; at NULL: nothing. */
static struct text mapped(const struct finding *n, size_t i)
{
	struct text name = text_of(n->e->feature[i].name);

	for (size_t k = 0; k < n->maps; k++) {
		struct text item = n->map[k];
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

static const char *find_mapped(
	const struct finding *n, struct text name, size_t *at)
{
	size_t found = find(at, n, name, text_equal);

	return found == 0  ? fail_text("--map: no column '%s'", text_show(name))
	       : found > 1 ? several(name)
			   : NULL;
}

/* By its own name, by that of the model, or, of LightGBM, as that writes it. */
static const char *find_named(struct finding *n, size_t i, size_t *at)
{
	const struct ensemble_feature *f = &n->e->feature[i];
	size_t found = f->own ? find(at, n, text_of(f->own), text_equal) : 0;

	if (found == 0)
		found = find(at, n, text_of(f->name), text_equal);
	if (found == 0 && !n->e->single) {
		found = find(at, n, text_of(f->name), same_written);
		if (found == 1 && n->renamed++ == 0)
			n->first_renamed = i;
	}
	return found > 1 ? several(text_of(f->name)) : NULL;
}

static const char *find_column(struct finding *n, size_t i, size_t *at)
{
	struct text name = mapped(n, i);

	*at = SIZE_MAX;
	return name.at ? find_mapped(n, name, at) : find_named(n, i, at);
}

static void list_missing(
	struct buf *to, const struct finding *n, const size_t *at)
{
	size_t missing = 0;

	for (size_t i = 0; i < n->e->features; i++)
		if (at[i] == SIZE_MAX && missing++ < LISTED)
			buf_printf(to, "%s'%s'", to->len ? ", " : "",
				text_show(text_of(n->e->feature[i].name)));
	if (missing > LISTED)
		buf_printf(to, " and %zu more", missing - LISTED);
}

static const char *none_missing(struct finding *n, const size_t *at)
{
	struct buf list = {0};

	list_missing(&list, n, at);
	if (list.len == 0)
		return NULL;
	n->usage = true;
	const char *why = fail_text("the model wants %.*s, of which the input "
				    "has no column (--map=FEATURE=COLUMN says "
				    "what it is called%s)",
		(int)list.len, list.at,
		n->e->named ? "" : "; --by-position takes the first columns");
	buf_release(&list);
	return why;
}

/* Why ITEM of --map is no use. */
static const char *wrong_map(struct finding *n, struct text item)
{
	n->usage = true;
	for (size_t i = 0; i < n->e->features; i++) {
		size_t len = strlen(n->e->feature[i].name);
		if (mapped(n, i).at && item.len > len && item.at[len] == '=' &&
			memcmp(item.at, n->e->feature[i].name, len) == 0)
			return fail_text("--map: '%s' names a feature a second "
					 "time",
				text_show(item));
	}
	return fail_text("--map: '%s' names no feature of the model (want "
			 "FEATURE=COLUMN)",
		text_show(item));
}

/* --map names features, each once. */
static const char *check_map(struct finding *n)
{
	for (size_t k = 0; k < n->maps; k++) {
		bool known = false;
		for (size_t i = 0; i < n->e->features && !known; i++) {
			struct text to = mapped(n, i);
			known = to.at &&
				to.at + to.len == n->map[k].at + n->map[k].len;
		}
		if (!known)
			return wrong_map(n, n->map[k]);
	}
	return NULL;
}

static const char *find_by_position(struct finding *n, size_t *at)
{
	if (n->columns < n->e->features) {
		n->usage = true;
		return fail_text("--by-position: the model has %zu features, "
				 "the input %zu columns",
			n->e->features, n->columns);
	}
	for (size_t i = 0; i < n->e->features; i++)
		at[i] = i;
	return NULL;
}

const char *finding_find(struct finding *n, size_t *at)
{
	TRY(check_map(n));
	if (n->by_position)
		return find_by_position(n, at);
	for (size_t i = 0; i < n->e->features; i++)
		TRY(find_column(n, i, &at[i]));
	return none_missing(n, at);
}
