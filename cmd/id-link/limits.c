/* limits.c - what the options say of kinds: which there are, how many of each
 * are too many, and which values are nobody's. */
#include "base/mem.h"
#include "base/when.h"
#include "filter/seldom.h"
#include "id-link/parts.h"
#include "identity/seen_ends.h"

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
		if (seen_kind_of(list->item, c->n, t) < c->n)
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

	*kind = seen_kind_of(c->kinds.item, c->n, name);
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

	return ignored_add(&c->junk, c->kinds.item, cell[0], cell[1]);
}

const char *limits_junk(struct config *c, struct setup *s)
{
	static const char *const roles[] = {"kind", "value"};

	ignored_init(&c->junk, c->n, hash_seed());
	return c->ignore ? setup_side_rows(s, c->ignore, roles, 2, take_junk, c)
			 : NULL;
}
