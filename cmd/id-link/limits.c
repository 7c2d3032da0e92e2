/* limits.c - what the options say of kinds: which there are, how many of each
 * are too many, and which values are nobody's. */
#include <stdlib.h>

#include "base/identifier.h"
#include "base/mem.h"
#include "base/when.h"
#include "filter/seldom.h"
#include "id-link/parts.h"

unsigned limits_kind(const struct config *c, struct text name)
{
	unsigned k = 0;

	while (k < c->n && !text_is(name, c->role[k]))
		k++;
	return k;
}

static const char *read_kinds(struct config *c, struct setup *s)
{
	const struct opt_list *list = &c->kinds;

	if (list->n < 2 || list->n > SEEN_KINDS)
		return setup_usage(s,
			fail_text("--kinds: want 2 to %d kinds, the strongest "
				  "first (--kinds=idcard,phone,device)",
				SEEN_KINDS));
	for (size_t i = 0; i < list->n; i++) {
		struct text t = list->item[i];
		if (t.len == 0 || memchr(t.at, ':', t.len))
			return setup_usage(s,
				fail_text("--kinds: '%s' is not a kind (want "
					  "the name of a column, without ':')",
					text_show(t)));
		if (limits_kind(c, t) < c->n)
			return setup_usage(
				s, fail_text("--kinds: '%s' is there twice",
					   text_show(t)));
		c->role[c->n++] = mem_copy(t.at, t.len);
		c->window[i] = SEEN_NO_WINDOW;
	}
	return NULL;
}

/* ITEM of OPTION is kind=VALUE. */
static const char *split(const struct config *c, struct setup *s,
	const char *option, struct text item, unsigned *kind,
	struct text *value)
{
	*value = item;
	struct text name = text_split(value, '=');

	*kind = limits_kind(c, name);
	if (!value->at)
		return setup_usage(s,
			fail_text("--%s: '%s' is not right (want kind=value)",
				option, text_show(item)));
	if (*kind == c->n)
		return setup_usage(
			s, fail_text("--%s: '%s' is not among --kinds", option,
				   text_show(name)));
	return NULL;
}

static const char *twice(
	const struct config *c, struct setup *s, const char *option, unsigned k)
{
	return setup_usage(
		s, fail_text("--%s: '%s' is there twice", option, c->role[k]));
}

/* How many of each kind: OPTION's list to TO. */
static const char *read_counts(const struct config *c, struct setup *s,
	const char *option, const struct opt_list *list, uint32_t *to)
{
	for (size_t i = 0; i < list->n; i++) {
		struct text value;
		unsigned kind;
		int64_t n;
		TRY(split(c, s, option, list->item[i], &kind, &value));
		if (!int_parse(&n, value) || n < 1 || n > INT32_MAX)
			return setup_usage(s,
				fail_text("--%s: '%s' is not a number from 1 "
					  "on",
					option, text_show(value)));
		if (to[kind])
			return twice(c, s, option, kind);
		to[kind] = (uint32_t)n;
	}
	return NULL;
}

static const char *read_windows(struct config *c, struct setup *s)
{
	for (size_t i = 0; i < c->windows.n; i++) {
		struct text value;
		unsigned kind;
		int64_t ms;
		TRY(split(c, s, "window", c->windows.item[i], &kind, &value));
		if (!duration_parse(&ms, value) || ms <= 0)
			return setup_usage(
				s, fail_text("--window: '%s' is not a duration "
					     "like 180d, 36h or 90s",
					   text_show(value)));
		if (ms < WHEN_DAY_MS && value.at[value.len - 1] == 'm')
			return setup_usage(
				s, fail_text("--window: '%s': m is minutes "
					     "(want days, as in 180d, or "
					     "seconds)",
					   text_show(value)));
		if (c->window[kind] != SEEN_NO_WINDOW)
			return twice(c, s, "window", kind);
		c->window[kind] = ms;
	}
	return NULL;
}

const char *limits_read(struct config *c, struct setup *s)
{
	TRY(read_kinds(c, s));
	TRY(read_counts(c, s, "max-degree", &c->degrees, c->limits.degree));
	TRY(read_counts(c, s, "max-per-customer", &c->caps, c->limits.cap));
	return read_windows(c, s);
}

static const char *take_junk(void *config, const struct text *cell)
{
	struct config *c = config;
	unsigned kind = limits_kind(c, cell[0]);
	const char *fault = identifier_fault(cell[1]);

	if (kind == c->n)
		return fail_text("the kind '%s' is not among --kinds",
			text_show(cell[0]));
	if (fault)
		return fail_text(
			"the value '%s' is not %s", text_show(cell[1]), fault);
	table_put(&c->junk[kind], cell[1]);
	return NULL;
}

const char *limits_junk(struct config *c, struct setup *s)
{
	static const char *const roles[] = {"kind", "value"};

	for (unsigned k = 0; k < c->n; k++)
		table_init(&c->junk[k], 0, hash_seed());
	return c->ignore ? setup_side_rows(s, c->ignore, roles, 2, take_junk, c)
			 : NULL;
}

void limits_release(struct config *c)
{
	for (unsigned k = 0; k < c->n; k++) {
		free(c->role[k]);
		table_release(&c->junk[k]);
	}
}
