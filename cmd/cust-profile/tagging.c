/* tagging.c - the tags of customers: what quantiles are, what an earlier run
 * said, and what holds now. */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"
#include "cust-profile/parts.h"

/* The figures of a quantile's column, of all customers. */
struct population {
	struct numeral *at;
	size_t n, cap;
};

static int by_figure(const void *a, const void *b, void *arg)
{
	(void)arg;
	return numeral_compare(
		*(const struct numeral *)a, *(const struct numeral *)b);
}

static struct text quantile_of(struct population *p, struct numeral share)
{
	struct buf to = {0};

	if (p->n == 0)
		return (struct text){mem_copy("", 0), 0};
	sort_with(p->at, p->n, sizeof(*p->at), by_figure, NULL);
	numeral_quantile(&to, p->at, p->n, share);
	return buf_view(&to);
}

/* What quantiles are as of one day. */
static const char *find_quantiles(struct answer *a, size_t when)
{
	const struct tags *t = &a->config->tag_list;
	struct population *p = mem_zero(t->quantiles + 1, sizeof(*p));
	const char *why = NULL;
	struct numeral f;

	for (size_t i = 0; i < deeds_customers(&a->state->deeds); i++) {
		measure_customer(&a->measure, a->order[i]);
		if (!measure_as_of(&a->measure, &a->config->when[when].as_of))
			continue;
		why = measure_features(&a->measure, a->result);
		if (why)
			break;
		for (size_t k = 0; k < t->quantiles; k++) {
			int column = t->quantile[k].column;
			if (column < 0 || !measure_numeral(&f, &a->measure,
						  &a->result[column]))
				continue;
			mem_grow(&p[k].at, &p[k].cap, p[k].n + 1,
				sizeof(*p[k].at));
			p[k].at[p[k].n++] = f;
		}
	}
	for (size_t k = 0; k < t->quantiles; k++) {
		a->quantile[when * t->quantiles + k] =
			quantile_of(&p[k], t->quantile[k].share);
		free(p[k].at);
	}
	free(p);
	return why;
}

/* Where the state of a tag of CUSTOMER is kept. */
static struct text key_of(
	struct answer *a, struct text customer, struct text tag)
{
	a->text.len = 0;
	buf_text(&a->text, customer);
	buf_byte(&a->text, '\x1f');
	buf_text(&a->text, tag);
	return buf_view(&a->text);
}

static const char *read_day(int64_t *day, struct answer *a, struct text t)
{
	struct zone *zone = setup_zone(a->setup);
	int64_t ms;

	if (!when_parse(&ms, t, zone))
		return fail_text(
			"'%s' is not %s", text_show(t), when_wrong(t, zone));
	*day = zone_day(zone, ms);
	return NULL;
}

enum { CUSTOMER_AT, AS_OF, TAG, SINCE, HELD, COLUMNS };

/* A tag that the table has no longer is not remembered. */
static void remember(
	struct answer *a, const struct text *cell, int64_t since, int64_t held)
{
	const struct tags *t = &a->config->tag_list;
	size_t i = 0;

	while (i < t->n && !text_equal(t->tag[i].name, cell[TAG]))
		i++;
	if (i == t->n) {
		if (a->unknown_tags++ == 0)
			a->unknown_tag = cell[TAG];
		return;
	}
	table_put(&a->people, cell[CUSTOMER_AT]);
	size_t at = table_put(
		&a->previous, key_of(a, cell[CUSTOMER_AT], cell[TAG]));
	*(struct tag_state *)table_value(&a->previous, at) =
		(struct tag_state){.on = true, .since = since, .held = held};
}

static const char *read_row(struct answer *a, size_t i, const int *column,
	int64_t *as_of, bool newest)
{
	struct side *s = &a->config->previous_file;
	struct text cell[COLUMNS];
	int64_t since = 0, held = 0, day = 0;

	for (int k = 0; k < COLUMNS; k++)
		cell[k] = side_cell(s, i, (size_t)column[k]);
	TRY(setup_identifier(a->setup, &cell[CUSTOMER_AT]));
	TRY(read_day(&day, a, cell[AS_OF]));
	TRY(read_day(&since, a, cell[SINCE]));
	TRY(read_day(&held, a, cell[HELD]));
	if (since > held || held > day)
		return "since, held and as_of are not in this order";
	if (newest && day == *as_of)
		remember(a, cell, since, held);
	if (!newest && day > *as_of)
		*as_of = day;
	return NULL;
}

/* Only the newest day of the earlier output counts, and it must be before those
 * of this run. */
static const char *read_previous(struct answer *a)
{
	static const char *const name[] = {
		"customer", "as_of", "tag", "since", "held"};
	struct config *c = a->config;
	struct side *s = &c->previous_file;
	int64_t as_of = INT64_MIN;
	int column[COLUMNS];

	if (!c->previous)
		return NULL;
	TRY(setup_columns(column, s, name, COLUMNS, COLUMNS));
	for (int newest = 0; newest < 2; newest++)
		for (size_t i = 0; i < s->n; i++) {
			const char *why =
				read_row(a, i, column, &as_of, newest);
			if (why)
				return side_fault(s, i, why);
		}
	a->old = table_sorted(&a->people);
	if (s->n && c->whens && as_of >= c->when[0].as_of.day) {
		a->text.len = 0;
		when_print_day(&a->text, as_of);
		return fail_text("%s is of %.*s, which is not before --as-of",
			c->previous, (int)a->text.len, a->text.at);
	}
	return NULL;
}

static struct text with_cell(void *arg, int column)
{
	struct answer *a = arg;

	return setup_with_cell(a->setup, column, a->measure.customer);
}

const char *tagging_begin(struct answer *a)
{
	struct config *c = a->config;

	table_init(&a->previous, sizeof(struct tag_state), hash_seed());
	table_init(&a->people, 0, hash_seed());
	TRY(tags_bind(&c->tag_list, a->name, a->results));
	tagger_init(&a->tagger, &c->tag_list, &a->measure);
	a->tagger.other = with_cell;
	a->tagger.arg = a;
	a->tag = mem_zero(c->tag_list.n + 1, sizeof(*a->tag));
	a->was = mem_zero(c->tag_list.n + 1, sizeof(*a->was));
	a->quantile = mem_zero(
		c->whens * c->tag_list.quantiles + 1, sizeof(*a->quantile));
	TRY(read_previous(a));
	for (size_t w = 0; w < c->whens && c->tag_list.quantiles; w++)
		TRY(find_quantiles(a, w));
	return NULL;
}

void tagging_remember(struct answer *a, struct text customer)
{
	const struct tags *t = &a->config->tag_list;

	memset(a->tag, 0, t->n * sizeof(*a->tag));
	for (size_t i = 0; i < t->n && a->previous.n; i++) {
		size_t at = table_find(
			&a->previous, key_of(a, customer, t->tag[i].name));
		if (at != (size_t)TABLE_NONE)
			a->tag[i] = *(struct tag_state *)table_value(
				&a->previous, at);
	}
}

void tagging_judge(struct answer *a, size_t when)
{
	const struct config *c = a->config;
	size_t n = c->tag_list.n;

	if (n == 0)
		return;
	memcpy(a->was, a->tag, n * sizeof(*a->was));
	tagger_judge(&a->tagger, a->tag, a->result, &c->when[when].as_of,
		a->quantile + when * c->tag_list.quantiles);
}

void tagging_end(struct answer *a)
{
	size_t n = a->config->tag_list.n;

	memcpy(a->was, a->tag, n * sizeof(*a->was));
	memset(a->tag, 0, n * sizeof(*a->tag));
}

void tagging_release(struct answer *a)
{
	const struct config *c = a->config;

	for (size_t i = 0; a->quantile && i < c->whens * c->tag_list.quantiles;
		i++)
		free((char *)a->quantile[i].at);
	if (a->tagger.tags)
		tagger_release(&a->tagger);
	table_release(&a->previous);
	table_release(&a->people);
	free(a->old);
	free(a->quantile);
	free(a->tag);
	free(a->was);
}
