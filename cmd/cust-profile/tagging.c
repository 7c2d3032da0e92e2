/* tagging.c - the tags of customers: what an earlier run said, and what holds
 * now. */
#include <stdlib.h>

#include "base/mem.h"
#include "cust-profile/parts.h"

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
		tagged_add(&a->previous, cell[CUSTOMER_AT], cell[TAG], since,
			held);
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
	tagged_sort(&a->previous);
	if (s->n && c->asof.n && as_of >= c->asof.at[0].when.day) {
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

	size_t quantiles;

	tagged_init(&a->previous, &c->tag_list);
	TRY(tags_bind(&c->tag_list, a->name, a->results));
	tagger_init(&a->tagger, &c->tag_list, &a->measure);
	a->tagger.other = with_cell;
	a->tagger.arg = a;
	a->tag = mem_zero(c->tag_list.n + 1, sizeof(*a->tag));
	a->was = mem_zero(c->tag_list.n + 1, sizeof(*a->was));
	quantiles = c->tag_list.quantiles;
	a->quantile = mem_zero(c->asof.n * quantiles + 1, sizeof(*a->quantile));
	TRY(read_previous(a));
	for (size_t w = 0; w < c->asof.n && quantiles; w++)
		TRY(tagged_quantiles(a->quantile + w * quantiles, &c->tag_list,
			&a->measure, &c->asof.at[w].when, a->result));
	return NULL;
}

void tagging_remember(struct answer *a, struct text customer)
{
	tagged_of(&a->previous, customer, a->tag);
}

void tagging_judge(struct answer *a, size_t when)
{
	const struct config *c = a->config;
	size_t n = c->tag_list.n;

	if (n == 0)
		return;
	memcpy(a->was, a->tag, n * sizeof(*a->was));
	tagger_judge(&a->tagger, a->tag, a->result, &c->asof.at[when].when,
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

	for (size_t i = 0; a->quantile && i < c->asof.n * c->tag_list.quantiles;
		i++)
		free((char *)a->quantile[i].at);
	if (a->tagger.tags)
		tagger_release(&a->tagger);
	tagged_release(&a->previous);
	free(a->quantile);
	free(a->tag);
	free(a->was);
}
