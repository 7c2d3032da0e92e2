/* answer.c - from events to features and tags, a row a customer and day. */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"
#include "cust-profile/parts.h"

/* All that the answer is made of. */
struct answer {
	struct config *config;
	struct state *state;
	struct setup *setup;
	struct out *out;
	uint32_t *order;       /* customers by their bytes */
	struct measure_by *by; /* of each feature */
	struct text *name;     /* of each result; owned */
	size_t results;
	struct text *quantile; /* of each as-of, those of all tags; owned */
	struct measure_result *result;
	struct tag_state *tag;
	struct measure measure;
	struct tagger tagger;
	struct buf tags;
};

/* A value and how many rows have it. */
struct by_value {
	struct text text;
	uint64_t rows;
};

static int by_rows(const void *a, const void *b, void *arg)
{
	const struct by_value *x = a, *y = b;

	(void)arg;
	if (x->rows != y->rows)
		return x->rows > y->rows ? -1 : 1;
	return text_compare(x->text, y->text);
}

static void count_value(void *arg, struct text value)
{
	struct table *t = arg;

	if (text_is(value, "other")) /* that column is there anyway */
		return;
	++*(uint64_t *)table_value(t, table_put(t, value));
}

/* The most frequent of those counted. */
static void choose_values(
	struct measure_by *by, const struct table *count, size_t most)
{
	struct by_value *v = mem_array(count->n + 1, sizeof(*v));

	for (size_t i = 0; i < count->n; i++)
		v[i] = (struct by_value){table_key(count, i),
			*(uint64_t *)table_value(count, i)};
	if (count->n)
		sort_with(v, count->n, sizeof(*v), by_rows, NULL);
	by->n = count->n < most ? count->n : most;
	by->value = mem_array(by->n + 1, sizeof(*by->value));
	for (uint32_t i = 0; i < by->n; i++) {
		size_t at = table_put(&by->table, v[i].text);
		*(uint32_t *)table_value(&by->table, at) = i;
	}
	for (size_t i = 0; i < by->n; i++)
		by->value[i] = table_key(&by->table, i);
	free(v);
}

/* Which values of feature I have a column: over all customers, as of the last
 * day. */
static void find_values(
	struct answer *a, size_t i, const struct measure_when *last)
{
	const struct profile_feature *f = &a->config->profile.feature[i];
	struct table count;

	table_init(&a->by[i].table, sizeof(uint32_t), hash_seed());
	if (f->by == MADE_NONE)
		return;
	table_init(&count, sizeof(uint64_t), hash_seed());
	for (size_t k = 0; k < deeds_customers(&a->state->deeds); k++) {
		measure_customer(&a->measure, k);
		if (measure_as_of(&a->measure, last))
			measure_values(&a->measure, i, count_value, &count);
	}
	choose_values(&a->by[i], &count, f->by_most);
	table_release(&count);
}

static void add_name(struct answer *a, struct text feature, struct text value)
{
	struct buf all = {0};

	buf_text(&all, feature);
	if (value.at) {
		buf_byte(&all, '_');
		buf_text(&all, value);
	}
	buf_byte(&all, '\0');
	a->name[a->results++] = (struct text){all.at, all.len - 1};
}

static void name_results(struct answer *a)
{
	const struct profile_plan *p = &a->config->profile;

	a->name = mem_array(measure_results(p, a->by), sizeof(*a->name));
	for (size_t i = 0; i < p->n; i++) {
		const struct measure_by *by = &a->by[i];
		for (size_t k = 0; k < by->n; k++)
			add_name(a, p->feature[i].name, by->value[k]);
		add_name(a, p->feature[i].name,
			p->feature[i].by == MADE_NONE ? (struct text){NULL, 0}
						      : text_of("other"));
	}
}

static const char *write_header(struct answer *a)
{
	const struct config *c = a->config;

	setup_column(a->setup, "customer");
	if (c->whens > 1)
		setup_column(a->setup, "as_of");
	for (size_t i = 0; i < a->results; i++)
		setup_column(a->setup, a->name[i].at);
	if (c->tags)
		setup_column(a->setup, "tags");
	return setup_header(a->setup);
}

static void print_result(struct answer *a, const struct measure_result *r)
{
	switch (r->kind) {
	case RESULT_EMPTY:
		out_empty(a->out);
		break;
	case RESULT_INT:
		out_int(a->out, (int64_t)r->number);
		break;
	case RESULT_AMOUNT:
		out_amount(a->out, r->number, r->decimals);
		break;
	case RESULT_REAL:
		out_real(a->out, r->real);
		break;
	default:
		out_text(a->out, measure_text(&a->measure, r));
	}
}

static void print_tags(struct answer *a)
{
	const struct tags *t = &a->config->tag_list;

	a->tags.len = 0;
	for (size_t i = 0; i < t->n; i++) {
		if (!a->tag[i].on)
			continue;
		if (a->tags.len)
			buf_byte(&a->tags, '|');
		buf_text(&a->tags, t->tag[i].name);
	}
	out_text(a->out, buf_view(&a->tags));
}

static void print_row(struct answer *a, size_t when)
{
	const struct config *c = a->config;

	out_text(a->out, a->measure.customer);
	if (c->whens > 1)
		out_text(a->out, c->when[when].text);
	for (size_t i = 0; i < a->results; i++)
		print_result(a, &a->result[i]);
	if (c->tags) {
		tagger_judge(&a->tagger, a->tag, a->result,
			&c->when[when].as_of,
			a->quantile + when * c->tag_list.quantiles);
		print_tags(a);
	}
	out_end(a->out);
}

/* Call EACH with every customer and day that has features. */
static const char *walk(
	struct answer *a, void (*each)(struct answer *a, size_t when))
{
	const struct config *c = a->config;

	for (size_t i = 0; i < deeds_customers(&a->state->deeds); i++) {
		measure_customer(&a->measure, a->order[i]);
		memset(a->tag, 0, c->tag_list.n * sizeof(*a->tag));
		for (size_t w = 0; w < c->whens; w++) {
			if (!measure_as_of(&a->measure, &c->when[w].as_of))
				continue;
			TRY(measure_features(&a->measure, a->result));
			each(a, w);
		}
		TRY(a->out->failed);
	}
	return NULL;
}

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

static const char *prepare_tags(struct answer *a)
{
	struct config *c = a->config;

	TRY(tags_bind(&c->tag_list, a->name, a->results));
	tagger_init(&a->tagger, &c->tag_list, &a->measure);
	a->tag = mem_zero(c->tag_list.n + 1, sizeof(*a->tag));
	a->quantile = mem_zero(
		c->whens * c->tag_list.quantiles + 1, sizeof(*a->quantile));
	for (size_t w = 0; w < c->whens && c->tag_list.quantiles; w++)
		TRY(find_quantiles(a, w));
	return NULL;
}

/* Without --as-of: the newest day. */
static void choose_day(struct answer *a)
{
	struct config *c = a->config;
	struct zone *zone = setup_zone(a->setup);

	if (c->whens || a->state->deeds.last_ms == INT64_MIN)
		return;
	c->when = mem_zero(1, sizeof(*c->when));
	c->whens = 1;
	c->when->as_of = setup_day(c, zone_day(zone, a->state->deeds.last_ms));
}

/* A column that no log has is a mistake in the table. */
static const char *check_columns(const struct answer *a)
{
	const struct config *c = a->config;

	for (size_t i = 0; i < c->profile.columns; i++)
		if (c->bound && !c->found[i])
			return fail_text("no log has a column '%s', which %s%s "
					 "asks for",
				text_show(c->profile.column[i]), c->features,
				c->store.n ? " or --store" : "");
	return NULL;
}

static const char *answer(struct answer *a)
{
	struct config *c = a->config;

	for (size_t i = 0; i < c->profile.n; i++)
		if (c->whens)
			find_values(a, i, &c->when[c->whens - 1].as_of);
		else
			table_init(&a->by[i].table, 4, hash_seed());
	name_results(a);
	a->result = mem_zero(a->results + 1, sizeof(*a->result));
	TRY(prepare_tags(a));
	TRY(write_header(a));
	TRY(walk(a, print_row));
	TRY(notices_amounts(&a->measure));
	notices_tell(&a->measure, a->state, a->setup);
	return NULL;
}

static void release(struct answer *a)
{
	const struct config *c = a->config;

	for (size_t i = 0; i < c->profile.n; i++) {
		table_release(&a->by[i].table);
		free(a->by[i].value);
	}
	for (size_t i = 0; i < a->results; i++)
		free((char *)a->name[i].at);
	for (size_t i = 0; a->quantile && i < c->whens * c->tag_list.quantiles;
		i++)
		free((char *)a->quantile[i].at);
	if (a->tagger.tags)
		tagger_release(&a->tagger);
	measure_release(&a->measure);
	free(a->by);
	free(a->name);
	free(a->quantile);
	free(a->result);
	free(a->tag);
	free(a->order);
	buf_release(&a->tags);
}

const char *answer_finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct answer a = {
		.config = config, .state = at, .setup = setup, .out = out};

	deeds_settle(&a.state->deeds);
	TRY(check_columns(&a));
	choose_day(&a);
	a.by = mem_zero(a.config->profile.n, sizeof(*a.by));
	a.order = table_sorted(&a.state->deeds.lists.table);
	measure_init(&a.measure, &a.config->profile, &a.state->deeds, a.by);
	const char *why = answer(&a);
	release(&a);
	return why ? why : out->failed;
}
