/* viewing.c - one customer after another, and what he is on one day after
 * another. */
#include "profile/viewing.h"

#include <stdlib.h>

#include "base/mem.h"

void viewing_init(struct viewing *v, const struct profile_plan *plan,
	const struct deeds *deeds, struct tags *tags,
	const struct asof_list *asof)
{
	*v = (struct viewing){
		.plan = plan, .deeds = deeds, .tags = tags, .asof = asof};
	measure_init(&v->measure, plan, deeds, NULL);
	tagged_init(&v->previous, tags);
}

void viewing_release(struct viewing *v)
{
	for (size_t i = 0; v->quantile && i < v->asof->n * v->tags->quantiles;
		i++)
		free((char *)v->quantile[i].at);
	free(v->quantile);
	divide_names_release(v->name, v->results);
	divide_release(v->by, v->plan->n);
	tagged_release(&v->previous);
	measure_release(&v->measure);
	free(v->who);
}

const char *viewing_name(struct viewing *v)
{
	const struct asof_list *l = v->asof;

	v->by = divide_values(&v->measure, l->n ? &l->at[l->n - 1].when : NULL);
	v->results = measure_results(v->plan, v->by);
	v->name = divide_names(v->plan, v->by);
	return tags_bind(v->tags, v->name, v->results);
}

static const char *find_quantiles(struct viewing *v)
{
	size_t each = v->tags->quantiles;
	struct measure_result *result =
		mem_zero(v->results + 1, sizeof(*result));
	const char *why = NULL;

	v->quantile = mem_zero(v->asof->n * each + 1, sizeof(*v->quantile));
	for (size_t d = 0; d < v->asof->n && each && !why; d++)
		why = tagged_quantiles(v->quantile + d * each, v->tags,
			&v->measure, &v->asof->at[d].when, result);
	free(result);
	return why;
}

/* Those of the earlier run up to NAME, or all that are left, who have no
 * events; *NEXT is the first that is left. */
static void add_gone(struct viewing *v, size_t *next, const struct text *name)
{
	const struct tagged *t = &v->previous;

	for (; *next < t->people.n; ++*next) {
		struct text old = table_key(&t->people, t->order[*next]);
		int order = name ? text_compare(old, *name) : -1;
		if (order > 0)
			return;
		if (order < 0)
			v->who[v->n++] =
				(struct viewing_who){VIEWING_GONE, old};
	}
}

const char *viewing_begin(struct viewing *v, bool gone)
{
	const struct table *t = &v->deeds->lists.table;
	uint32_t *order = table_sorted(t);
	size_t next = gone ? 0 : v->previous.people.n;

	tagged_sort(&v->previous);
	v->who = mem_array(t->n + v->previous.people.n + 1, sizeof(*v->who));
	for (size_t i = 0; i < t->n; i++) {
		struct text name = table_key(t, order[i]);
		add_gone(v, &next, &name);
		v->who[v->n++] = (struct viewing_who){order[i], name};
	}
	add_gone(v, &next, NULL);
	free(order);
	return find_quantiles(v);
}

static struct text other_cell(void *arg, int i)
{
	struct viewing_thread *w = arg;

	return w->v->other(w->v->arg, i, w->measure.customer);
}

void viewing_thread_init(struct viewing_thread *w, struct viewing *v)
{
	*w = (struct viewing_thread){.v = v, .at = VIEWING_GONE};
	measure_init(&w->measure, v->plan, v->deeds, v->by);
	tagger_init(&w->tagger, v->tags, &w->measure);
	w->tagger.other = other_cell;
	w->tagger.arg = w;
	w->result = mem_zero(v->results + 1, sizeof(*w->result));
	w->tag = mem_zero(v->tags->n + 1, sizeof(*w->tag));
	w->was = mem_zero(v->tags->n + 1, sizeof(*w->was));
}

void viewing_thread_release(struct viewing_thread *w)
{
	w->v->unknown += w->unknown;
	w->v->counts |= w->counted;
	measure_unite(&w->v->measure, &w->measure);
	tagger_release(&w->tagger);
	measure_release(&w->measure);
	free(w->result);
	free(w->tag);
	free(w->was);
	buf_release(&w->key);
}

/* The customer that is looked at is number AT, and called NAME. */
static void look_at(struct viewing_thread *w, size_t at, struct text name)
{
	if (at != VIEWING_GONE && at != w->at)
		measure_customer(&w->measure, at);
	w->at = at;
	w->measure.customer = name;
}

/* Customers come in the order of their names, so that their events lie
 * anywhere: those of the next ones are fetched in turn. */
static void fetch_ahead(const struct viewing *v, size_t i)
{
	for (unsigned block = 0; block < 4; block++) {
		size_t soon = i + 8 - 2 * block;
		if (soon < v->n && v->who[soon].customer != VIEWING_GONE)
			strands_soon(
				&v->deeds->lists, v->who[soon].customer, block);
	}
}

void viewing_look(struct viewing_thread *w, size_t i)
{
	const struct viewing_who *who = &w->v->who[i];

	fetch_ahead(w->v, i);
	look_at(w, who->customer, who->name);
	tagged_of(&w->key, &w->v->previous, who->name, w->tag);
}

static void judge(struct viewing_thread *w, size_t day)
{
	const struct viewing *v = w->v;

	if (v->tags->n)
		tagger_judge(&w->tagger, w->tag, w->result,
			&v->asof->at[day].when,
			v->quantile + day * v->tags->quantiles);
}

const char *viewing_day(struct viewing_thread *w, size_t day)
{
	size_t tags = w->v->tags->n * sizeof(*w->tag);

	memcpy(w->was, w->tag, tags);
	w->counts = w->at != VIEWING_GONE &&
		    measure_as_of(&w->measure, &w->v->asof->at[day].when);
	if (!w->counts) {
		memset(w->tag, 0, tags);
		return NULL;
	}
	w->counted = true;
	TRY(measure_features(&w->measure, w->result));
	judge(w, day);
	return NULL;
}

/* The number of CUSTOMER, or VIEWING_GONE.  By halving, as a table that threads
 * have filled has no index. */
static size_t number_of(const struct viewing *v, struct text customer)
{
	size_t low = 0, n = v->n;

	while (n) {
		size_t half = n / 2;
		int order = text_compare(v->who[low + half].name, customer);
		if (order == 0)
			return v->who[low + half].customer;
		if (order < 0) {
			low += half + 1;
			n -= half + 1;
		} else {
			n = half;
		}
	}
	return VIEWING_GONE;
}

const char *viewing_find(
	struct viewing_thread *w, struct text customer, size_t day)
{
	size_t at = number_of(w->v, customer);

	w->unknown += at == VIEWING_GONE;
	look_at(w, at, customer);
	memset(w->tag, 0, w->v->tags->n * sizeof(*w->tag));
	if (at != VIEWING_GONE &&
		measure_as_of(&w->measure, &w->v->asof->at[day].when))
		TRY(measure_features(&w->measure, w->result));
	else
		measure_nothing(&w->measure, w->result);
	judge(w, day);
	return NULL;
}
