/* tags.c - tags: read from the cells of their table, and judged. */
#include "profile/tags.h"

#include <stdlib.h>

#include "base/mem.h"

void tags_init(struct tags *t, const struct profile_plan *p)
{
	*t = (struct tags){.p = p};
}

static void release_condition(struct tag_condition *c)
{
	condition_free(c->condition);
	free(c->column);
}

static void release_tag(struct profile_tag *tag)
{
	for (int i = 0; i < 2; i++) {
		release_condition(&tag->part[i]);
		free((char *)tag->part[i].text.at);
	}
	free((char *)tag->name.at);
}

void tags_release(struct tags *t)
{
	for (size_t i = 0; i < t->n; i++)
		release_tag(&t->tag[i]);
	free(t->tag);
	free(t->quantile);
}

static struct text copy(struct text t)
{
	return (struct text){mem_copy(t.at, t.len), t.len};
}

static const char *read_condition(
	struct tag_condition *c, const struct profile_plan *p)
{
	return condition_read(&c->condition, c->text,
		CONDITION_PATTERNS | CONDITION_MOMENT | CONDITION_QUANTILES,
		p->zone);
}

static const char *read_ttl(int64_t *to, struct text t)
{
	*to = -1;
	if (t.len == 0)
		return NULL;
	if (t.len < 2 || t.at[t.len - 1] != 'd' || t.at[0] < '0' ||
		t.at[0] > '9' ||
		!int_parse(to, (struct text){t.at, t.len - 1}) ||
		*to > 10000000)
		return fail_text("ttl: '%s' is no number of days (want 30d)",
			text_show(t));
	return NULL;
}

static const char *check_name(const struct tags *t, struct text name)
{
	if (name.len == 0)
		return "a tag without a name";
	for (size_t i = 0; i < name.len; i++)
		if (name.at[i] == '|')
			return fail_text(
				"the tag '%s' has a '|', which divides "
				"tags",
				text_show(name));
	for (size_t i = 0; i < t->n; i++)
		if (text_equal(t->tag[i].name, name))
			return fail_text(
				"tag '%s' is there already", text_show(name));
	return NULL;
}

/* Whether NAME may be the column of a value of a feature that is divided. */
static bool may_be_value(const struct profile_plan *p, struct text name)
{
	for (size_t i = 0; i < p->n; i++) {
		struct text f = p->feature[i].name;
		if (p->feature[i].by != MADE_NONE && name.len > f.len + 1 &&
			memcmp(name.at, f.at, f.len) == 0 &&
			name.at[f.len] == '_')
			return true;
	}
	return false;
}

static int find_other(const struct tags *t, struct text name)
{
	return t->other ? t->other(t->arg, name) : -1;
}

static const char *check_columns(
	const struct tags *t, const struct condition *c)
{
	for (size_t i = 0; i < condition_columns(c); i++) {
		struct text name = condition_column(c, i);
		size_t f = profile_find(t->p, name);
		bool single = f < t->p->n && t->p->feature[f].by == MADE_NONE;
		if (!single && !text_is(name, "customer") &&
			!may_be_value(t->p, name) && find_other(t, name) < 0)
			return fail_text(
				"no feature is called '%s'", text_show(name));
	}
	return NULL;
}

const char *tags_add(struct tags *t, const struct tag_cells *cells)
{
	static const char *const word[] = {"when", "keep"};
	struct text text[] = {cells->when, cells->keep};
	int64_t ttl;

	TRY(check_name(t, cells->tag));
	TRY(read_ttl(&ttl, cells->ttl));
	if (t->n == TAGS_MOST)
		return fail_text("more than %d tags", TAGS_MOST + 0);
	if (text_trim(cells->when).len == 0)
		return fail_text(
			"tag '%s' has no condition", text_show(cells->tag));
	mem_grow(&t->tag, &t->cap, t->n + 1, sizeof(*t->tag));
	struct profile_tag *tag = &t->tag[t->n++];
	*tag = (struct profile_tag){.name = copy(cells->tag), .ttl = ttl};
	for (int i = 0; i < 2; i++) {
		struct tag_condition *c = &tag->part[i];
		c->text = copy(text_trim(text[i]));
		const char *why = read_condition(c, t->p);
		if (!why)
			why = check_columns(t, c->condition);
		if (why) {
			why = fail_text("%s: %s", word[i], why);
			release_tag(tag);
			t->n--;
			return why;
		}
	}
	return NULL;
}

static int find(const struct tags *t, struct text name,
	const struct text *names, size_t n)
{
	int other = find_other(t, name);

	if (text_is(name, "customer"))
		return TAG_CUSTOMER;
	for (size_t i = 0; i < n; i++)
		if (text_equal(names[i], name))
			return (int)i;
	return other < 0 ? TAG_ABSENT : TAG_OTHER - other;
}

/* The share of a quantile, which is written in percent. */
static struct numeral share_of(struct text percent)
{
	struct numeral f = {0, 0};

	if (numeral_parse(&f, percent))
		f.exponent -= 2;
	return f;
}

static const char *note_quantiles(struct tags *t, const struct tag_condition *c)
{
	for (size_t i = 0; i < condition_quantiles(c->condition); i++) {
		size_t column;
		struct text percent =
			condition_quantile(c->condition, i, &column);
		struct numeral share = share_of(percent);
		if (share.exponent < -12)
			return fail_text("'%s%%' has more than 10 decimals",
				text_show(percent));
		mem_grow(&t->quantile, &t->cap_quantiles, t->quantiles + 1,
			sizeof(*t->quantile));
		t->quantile[t->quantiles++] = (struct tag_quantile){
			.column = c->column[column], .share = share};
	}
	return NULL;
}

const char *tags_bind(struct tags *t, const struct text *name, size_t n)
{
	for (size_t i = 0; i < t->n; i++)
		for (int k = 0; k < 2; k++) {
			struct tag_condition *c = &t->tag[i].part[k];
			size_t columns = condition_columns(c->condition);
			c->column = mem_array(columns, sizeof(*c->column));
			for (size_t j = 0; j < columns; j++)
				c->column[j] = find(t,
					condition_column(c->condition, j), name,
					n);
			TRY(note_quantiles(t, c));
		}
	return NULL;
}

struct text tagger_cell(struct buf *room, const struct measure *m,
	const struct measure_result *r)
{
	struct numeral f;

	room->len = 0;
	switch (r->kind) {
	case RESULT_EMPTY:
		break;
	case RESULT_INT:
		int_print(room, (int64_t)r->number);
		break;
	case RESULT_AMOUNT:
		amount_print(room, r->number, r->decimals);
		break;
	case RESULT_REAL:
		f = numeral_of_real(r->real);
		numeral_print(room, f);
		break;
	default:
		return measure_text(m, r);
	}
	return buf_view(room);
}

static struct text cell(void *arg, size_t i)
{
	struct tagger *j = arg;
	int column = j->at->column[i];

	if (column == TAG_CUSTOMER)
		return j->m->customer;
	if (column == TAG_ABSENT)
		return (struct text){"", 0};
	if (column <= TAG_OTHER)
		return j->other(j->arg, TAG_OTHER - column);
	return tagger_cell(&j->room[i], j->m, &j->result[column]);
}

/* Conditions of its own, since quantiles are set in them; they could be read
 * before. */
static void copy_condition(struct tagger *j, struct tag_condition *to,
	const struct tag_condition *from)
{
	*to = *from;
	if (read_condition(to, j->tags->p))
		to->condition = NULL;
	if (condition_columns(to->condition) > j->rooms)
		j->rooms = condition_columns(to->condition);
}

void tags_list(
	struct buf *to, const struct tags *t, const struct tag_state *state)
{
	size_t before = to->len;

	for (size_t i = 0; i < t->n; i++) {
		if (!state[i].on)
			continue;
		if (to->len > before)
			buf_byte(to, '|');
		buf_text(to, t->tag[i].name);
	}
}

void tagger_init(
	struct tagger *j, const struct tags *t, const struct measure *m)
{
	*j = (struct tagger){.tags = t, .m = m};
	j->tag = mem_array(t->n, sizeof(*j->tag));
	for (size_t i = 0; i < t->n; i++) {
		j->tag[i] = t->tag[i];
		for (int k = 0; k < 2; k++)
			copy_condition(
				j, &j->tag[i].part[k], &t->tag[i].part[k]);
	}
	j->room = mem_zero(j->rooms, sizeof(*j->room));
	condition_view_init(
		&j->view, t->p->zone, (struct number_style){'.', 0});
	j->view.cell = cell;
	j->view.arg = j;
	j->view.moment_known = true;
}

void tagger_release(struct tagger *j)
{
	for (size_t i = 0; i < j->tags->n; i++)
		for (int k = 0; k < 2; k++)
			condition_free(j->tag[i].part[k].condition);
	for (size_t i = 0; i < j->rooms; i++)
		buf_release(&j->room[i]);
	free(j->room);
	free(j->tag);
	condition_view_release(&j->view);
}

static bool holds(struct tagger *j, const struct tag_condition *c)
{
	j->at = c;
	return condition_holds(c->condition, &j->view);
}

/* Say what the quantiles of C are; returns how many. */
static size_t set_quantiles(
	const struct tag_condition *c, const struct text *quantile)
{
	size_t n = condition_quantiles(c->condition);

	for (size_t i = 0; i < n; i++)
		condition_quantile_is(c->condition, i, quantile[i]);
	return n;
}

void tagger_judge(struct tagger *j, struct tag_state *state,
	const struct measure_result *result, const struct measure_when *as_of,
	const struct text *quantile)
{
	j->result = result;
	j->view.moment = as_of->end;
	for (size_t i = 0; i < j->tags->n; i++) {
		const struct profile_tag *tag = &j->tag[i];
		struct tag_state *s = &state[i], was = *s;
		quantile += set_quantiles(&tag->part[TAG_WHEN], quantile);
		quantile += set_quantiles(&tag->part[TAG_KEEP], quantile);
		if (holds(j, &tag->part[TAG_WHEN])) {
			s->on = true;
			s->since = was.on ? was.since : as_of->day;
			s->held = as_of->day;
			continue;
		}
		s->on = was.on &&
			((tag->part[TAG_KEEP].text.len &&
				 holds(j, &tag->part[TAG_KEEP])) ||
				(tag->ttl >= 0 &&
					as_of->day - was.held <= tag->ttl));
	}
}
