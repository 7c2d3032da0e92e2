/* measure.c - the features of a customer, one after another. */
#include "profile/measure.h"

#include <stdlib.h>

#include "base/mem.h"
#include "profile/measure_parts.h"

static struct text cell(void *arg, size_t i)
{
	struct measure *m = arg;
	const struct profile_where *w = &m->p->where[m->at_where];

	return measure_rows_cell(m, &m->room[i], m->at_event, w->column[i]);
}

static void make_rooms(struct measure *m)
{
	const struct profile_plan *p = m->p;

	m->seen = mem_zero(p->wheres, sizeof(*m->seen));
	for (size_t i = 0; i < p->wheres; i++) {
		const struct condition *c = p->where[i].condition;
		m->seen[i] = mem_zero(condition_values(c), 1);
		if (condition_columns(c) > m->rooms)
			m->rooms = condition_columns(c);
	}
	m->room = mem_zero(m->rooms, sizeof(*m->room));
}

void measure_init(struct measure *m, const struct profile_plan *p,
	const struct deeds *d, const struct measure_by *by)
{
	*m = (struct measure){.p = p, .d = d, .by = by, .zone = *p->zone};
	condition_view_init(&m->view, p->zone, (struct number_style){'.', 0});
	m->view.cell = cell;
	m->view.arg = m;
	make_rooms(m);
	m->has_holds = mem_zero(p->wheres, sizeof(*m->has_holds));
	m->has_values = mem_zero(p->columns, sizeof(*m->has_values));
	m->of_tuple = mem_zero(p->wheres * d->tuples.tuples.n + 1, 1);
	m->of_hour = mem_zero(p->wheres, sizeof(*m->of_hour));
	m->count = mem_zero(d->tuples.words.n + 1, sizeof(*m->count));
	m->touched = mem_array(d->tuples.words.n + 1, sizeof(*m->touched));
	m->single = mem_zero(p->n + 1, sizeof(*m->single));
	m->odd = mem_zero(p->wheres, sizeof(*m->odd));
	m->gave_up = mem_zero(p->wheres, sizeof(*m->gave_up));
	m->no_amount = mem_zero(p->columns, sizeof(*m->no_amount));
}

static void release_events(struct measure *m)
{
	free(m->holds);
	free(m->value);
	free(m->is_value);
	free(m->pick);
	free(m->group);
	free(m->sorted);
}

void measure_release(struct measure *m)
{
	for (size_t i = 0; i < m->p->wheres; i++) {
		free(m->seen[i]);
		free(m->of_hour[i]);
		free(m->odd[i]);
	}
	for (size_t i = 0; i < m->p->columns; i++)
		free(m->no_amount[i]);
	for (size_t i = 0; i < m->rooms; i++)
		buf_release(&m->room[i]);
	free(m->seen);
	free(m->of_hour);
	free(m->odd);
	free(m->gave_up);
	free(m->no_amount);
	free(m->room);
	free(m->has_holds);
	free(m->has_values);
	free(m->of_tuple);
	free(m->single);
	free(m->count);
	free(m->touched);
	free(m->known);
	free(m->day);
	free(m->list_text);
	release_events(m);
	deed_list_release(&m->list);
	condition_view_release(&m->view);
	buf_release(&m->cells[0]);
	buf_release(&m->cells[1]);
	buf_release(&m->texts);
}

void measure_unite(struct measure *into, const struct measure *from)
{
	const struct profile_plan *p = into->p;

	for (size_t i = 0; i < p->wheres; i++) {
		size_t values = condition_values(p->where[i].condition);
		for (size_t k = 0; k < values; k++)
			into->seen[i][k] |= from->seen[i][k];
		into->gave_up[i] |= from->gave_up[i];
		if (from->odd[i])
			measure_rows_least(
				&into->odd[i], text_of(from->odd[i]));
	}
	for (size_t i = 0; i < p->columns; i++)
		if (from->no_amount[i])
			measure_rows_least(&into->no_amount[i],
				text_of(from->no_amount[i]));
}

const char *measure_wrong(const struct measure *m)
{
	for (size_t i = 0; i < m->p->columns; i++)
		if (m->no_amount[i])
			return fail_text("column '%s': '%s' is not an amount "
					 "(want 1234.50), which a feature asks "
					 "for",
				text_show(m->p->column[i]),
				text_show(text_of(m->no_amount[i])));
	return NULL;
}

/* Room for what is made of N events. */
static void make_room(struct measure *m, size_t n)
{
	if (n <= m->stride)
		return;
	release_events(m);
	m->stride = n < 64 ? 64 : n + n / 2;
	m->holds = mem_array(m->p->wheres * m->stride + 1, 1);
	m->value = mem_array(m->p->columns * m->stride + 1, sizeof(*m->value));
	m->is_value =
		mem_array(m->p->columns * m->stride + 1, sizeof(*m->is_value));
	m->pick = mem_array(m->stride, sizeof(*m->pick));
	m->group = mem_array(m->stride, sizeof(*m->group));
	m->sorted = mem_array(m->stride, sizeof(*m->sorted));
}

/* Nothing has been made of the events that are looked at. */
static void forget(struct measure *m)
{
	m->has_days = false;
	for (size_t i = 0; i < m->p->wheres; i++)
		m->has_holds[i] = false;
	for (size_t i = 0; i < m->p->columns; i++)
		m->has_values[i] = false;
}

void measure_customer(struct measure *m, size_t i)
{
	deeds_list_at(&m->list, m->d, i);
	m->customer = table_key(&m->d->lists.table, i);
	make_room(m, m->list.n);
	forget(m);
	m->deed = m->list.at;
	m->all = m->list.n;
	m->knows = false;
	for (size_t k = 0; k < m->list.n && m->d->knows; k++)
		m->knows |= m->list.at[k].known != INT64_MIN;
}

/* Only what was known by then. */
static void look_at_known(struct measure *m)
{
	size_t n = 0;

	mem_grow(&m->known, &m->cap_known, m->list.n, sizeof(*m->known));
	for (size_t i = 0; i < m->list.n; i++)
		if (m->list.at[i].ms < m->as_of.end &&
			m->list.at[i].known < m->as_of.end)
			m->known[n++] = m->list.at[i];
	m->deed = m->known;
	m->all = m->n = n;
	forget(m);
}

bool measure_as_of(struct measure *m, const struct measure_when *as_of)
{
	m->as_of = *as_of;
	if (m->knows) {
		look_at_known(m);
	} else {
		for (m->n = m->list.n; m->n > 0; m->n--)
			if (m->list.at[m->n - 1].ms < as_of->end)
				break;
		for (size_t i = 0; i < m->p->wheres; i++)
			if (m->p->where[i].of_moment)
				m->has_holds[i] = false;
	}
	measure_rows_days(m);
	return m->n > 0;
}

size_t measure_results(
	const struct profile_plan *p, const struct measure_by *by)
{
	size_t n = p->n;

	for (size_t i = 0; i < p->n; i++)
		if (p->feature[i].by != MADE_NONE)
			n += by[i].n;
	return n;
}

struct text measure_text(
	const struct measure *m, const struct measure_result *r)
{
	return (struct text){m->texts.at ? m->texts.at + r->at : "", r->len};
}

bool measure_numeral(struct numeral *to, const struct measure *m,
	const struct measure_result *r)
{
	switch (r->kind) {
	case RESULT_EMPTY:
		return false;
	case RESULT_INT:
		*to = (struct numeral){r->number, 0};
		return true;
	case RESULT_AMOUNT:
		*to = (struct numeral){
			r->number / amount_ten[AMOUNT_DECIMALS - r->decimals],
			-(int)r->decimals};
		return true;
	case RESULT_REAL:
		*to = numeral_of_real(r->real);
		return true;
	default:
		return numeral_parse(to, measure_text(m, r));
	}
}

static const char *share(struct measure *m, struct measure_result *to,
	const struct profile_feature *f, const uint32_t *at, size_t n)
{
	amount part = (amount)n, whole;
	size_t from, behind, k = 0;

	measure_rows_window(m, f, &from, &behind);
	whole = (amount)(behind - from);
	if (f->column >= 0) {
		TRY(measure_amounts_sum(&part, m, f, at, n));
		uint32_t *all = mem_array(behind - from, sizeof(*all));
		for (size_t i = from; i < behind; i++)
			all[k++] = (uint32_t)i;
		const char *why = measure_amounts_sum(&whole, m, f, all, k);
		free(all);
		TRY(why);
	}
	*to = result_empty();
	if (whole < 0) {
		part = -part;
		whole = -whole;
	}
	if (whole)
		*to = result_real(numeral_quotient(part, whole));
	return NULL;
}

/* Of the events AT[0..n), all of which meet F. */
static const char *one(struct measure *m, struct measure_result *to,
	const struct profile_feature *f, const uint32_t *at, size_t n)
{
	switch (f->measure) {
	case MEASURE_COUNT:
		*to = measure_texts_count(m, f->column, at, n);
		return NULL;
	case MEASURE_DISTINCT:
		*to = measure_texts_distinct(m, f->column, at, n);
		return NULL;
	case MEASURE_TOP:
		*to = measure_texts_top(m, f->column, at, n);
		return NULL;
	case MEASURE_FIRST:
	case MEASURE_LAST:
		*to = measure_texts_end(
			m, f->column, at, n, f->measure == MEASURE_LAST);
		return NULL;
	case MEASURE_SHARE:
		return share(m, to, f, at, n);
	case MEASURE_TREND:
		return measure_times_trend(m, to, f, at, n);
	default:
		return f->measure < MEASURE_SHARE
			       ? measure_amounts_measure(m, to, f, at, n)
			       : measure_times_measure(m, to, f, at, n);
	}
}

static struct measure_result made_of(const struct measure *m,
	const struct profile_feature *f, const struct measure_result *left,
	const struct measure_result *right)
{
	struct numeral a, b;

	if (!measure_numeral(&a, m, left) || !measure_numeral(&b, m, right) ||
		(f->measure == MEASURE_RATIO && b.digits == 0))
		return result_empty();
	return result_real(f->measure == MEASURE_RATIO ? numeral_ratio(a, b)
						       : numeral_minus(a, b));
}

static void fill(struct measure *m, const struct profile_feature *f,
	struct measure_result *r)
{
	if (r->kind == RESULT_EMPTY && f->fill.len)
		*r = measure_texts_keep(m, f->fill);
}

/* The place of each pick's value among those that have a column of their own;
 * those without a value are dropped. */
static void group(struct measure *m, const struct profile_feature *f,
	const struct measure_by *by)
{
	size_t n = 0;

	for (size_t i = 0; i < m->picks; i++) {
		struct text t =
			measure_rows_cell(m, &m->cells[0], m->pick[i], f->by);
		if (t.len == 0)
			continue;
		size_t at = table_find(&by->table, t);
		m->group[n] =
			at == (size_t)TABLE_NONE
				? (uint32_t)by->n
				: *(uint32_t *)table_value(&by->table, at);
		m->pick[n++] = m->pick[i];
	}
	m->picks = n;
}

static const char *divided(struct measure *m, struct measure_result *to,
	const struct profile_feature *f, const struct measure_by *by)
{
	struct profile_feature whole = *f;

	/* The last rows are those of each value. */
	if (f->window.kind == WINDOW_LAST)
		whole.window.kind = WINDOW_ALL;
	measure_rows_pick(m, &whole);
	group(m, f, by);
	size_t picks = m->picks;
	uint32_t *all = mem_array(picks + 1, sizeof(*all));
	memcpy(all, m->pick, picks * sizeof(*all));
	const char *why = NULL;
	for (size_t v = 0; v <= by->n && !why; v++) {
		m->picks = 0;
		for (size_t i = 0; i < picks; i++)
			if (m->group[i] == v)
				m->pick[m->picks++] = all[i];
		if (f->window.kind == WINDOW_LAST)
			measure_rows_pick_last(m, f);
		why = one(m, &to[v], f, m->pick, m->picks);
		fill(m, f, &to[v]);
	}
	free(all);
	return why;
}

const char *measure_features(struct measure *m, struct measure_result *to)
{
	struct measure_result *at = to, *single = m->single;
	const char *why = NULL;

	m->texts.len = 0;
	for (size_t i = 0; i < m->p->n && !why; i++) {
		const struct profile_feature *f = &m->p->feature[i];
		if (f->by != MADE_NONE) {
			why = divided(m, at, f, &m->by[i]);
			at += m->by[i].n + 1;
			continue;
		}
		if (f->measure >= MEASURE_RATIO) {
			*at = made_of(
				m, f, &single[f->left], &single[f->right]);
		} else {
			measure_rows_pick(m, f);
			why = one(m, at, f, m->pick, m->picks);
		}
		fill(m, f, at);
		single[i] = *at++;
	}
	return why;
}

void measure_nothing(struct measure *m, struct measure_result *to)
{
	m->texts.len = 0;
	for (size_t i = 0; i < m->p->n; i++)
		for (size_t k = m->by[i].n + 1; k > 0; k--) {
			*to = result_empty();
			fill(m, &m->p->feature[i], to++);
		}
}

void measure_values(struct measure *m, size_t i,
	void (*value)(void *arg, struct text value), void *arg)
{
	struct profile_feature f = m->p->feature[i];

	f.window.kind = WINDOW_ALL;
	measure_rows_pick(m, &f);
	for (size_t k = 0; k < m->picks; k++) {
		struct text t =
			measure_rows_cell(m, &m->cells[0], m->pick[k], f.by);
		if (t.len)
			value(arg, t);
	}
}
