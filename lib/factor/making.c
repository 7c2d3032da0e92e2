/* making.c - a table of rows becomes a machine. */
#include "factor/making.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "factor/pass.h"
#include "learn/leak.h"
#include "learn/tenths.h"

/* Steps and beginnings that suit one table or another: what is right for a
 * million rows is too slow for fifty thousand. */
static const struct {
	double step, first;
} settings[] = {{0.05, 0.01}, {0.2, 0.05}, {0.02, 0.1}};

struct making *making_new(struct data *data)
{
	struct making *m = mem_zero(1, sizeof(*m));

	m->f.data = data;
	return m;
}

void making_free(struct making *m)
{
	if (!m)
		return;
	coded_release(&m->rows);
	fitted_release(&m->f);
	free(m);
}

/* So many rows tell in which tenths the scores are. */
enum { USUAL = 100000 };

/* Hashes of the records, where their rows are now. */
static uint64_t *hashes(const struct fitted *f)
{
	uint64_t *to = mem_array(f->n + 1, sizeof(*to));

	for (size_t i = 0; i < f->n; i++)
		to[f->position ? f->position[i] : i] = f->data->record[i];
	return to;
}

static void choose_settings(struct making *m, const struct making_how *by)
{
	m->tries = isnan(by->step) ? sizeof(settings) / sizeof(*settings) : 1;
	for (unsigned i = 0; i < m->tries; i++) {
		m->try[i].how = by->train;
		m->try[i].how.step =
			isnan(by->step) ? settings[i].step : by->step;
		m->try[i].how.first =
			isnan(by->step) ? settings[i].first : 0.01;
	}
}

static struct train_rows rows_of(const struct making *m, const uint64_t *hash)
{
	return (struct train_rows){.level = m->rows.level,
		.number = m->rows.number,
		.y = m->f.y,
		.weight = m->f.learn_weight,
		.hash = hash,
		.learned = m->f.learned,
		.held = m->f.held};
}

static const char *learn(struct making *m, const struct making_how *by)
{
	uint64_t *hash = hashes(&m->f);
	struct train_rows rows = rows_of(m, hash);

	choose_settings(m, by);
	const char *why = choose_run(
		m->rows.f, &rows, m->try, m->tries, by->threads, &m->best);
	free(hash);
	return why;
}

/* What was found so is learned once more, as far as it went, from the rows that
 * were held, too, whose words are levels then. */
static const char *learn_again(struct making *m, const struct making_how *by)
{
	struct fitted *f = &m->f;
	const struct choose_try *best = &m->try[m->best];
	struct train_how how = best->how;
	struct train_found found;

	if (f->held == 0 || best->found.epochs <= 0)
		return NULL;
	f->learned += f->held;
	f->held = 0;
	how.until = best->found.epochs;
	coded_release(&m->rows);
	TRY(coded_make(&m->rows, f->data, f->position, f->learned, by->least));
	uint64_t *hash = hashes(f);
	struct train_rows rows = rows_of(m, hash);
	const char *why = train_run(m->rows.f, &rows, &how, SIZE_MAX, &found);
	free(hash);
	return why;
}

/* What the machine says of all rows, where they are judged by it. */
static void score_rows(struct making *m)
{
	m->f.boost.score = pass_all(
		m->rows.f, m->rows.level, m->rows.number, NULL, m->f.n);
	m->f.boost.rows = m->f.n;
	m->f.boost.classes = 1;
}

static struct factor_parts parts_of(double *x, size_t n, uint32_t field)
{
	struct factor_parts p = {.field = field};
	struct tenths t;

	tenths_of(&t, x, n);
	p.edges = t.n;
	memcpy(p.edge, t.edge, sizeof(p.edge));
	memcpy(p.count, t.count, sizeof(p.count));
	return p;
}

/* Of the rows that are learned from, which are known by their records: those
 * that say what is usual.  How many, to *N. */
static uint32_t *usual_rows(const struct making *m, size_t *n)
{
	const struct fitted *f = &m->f;
	uint32_t *row = mem_array(f->n + 1, sizeof(*row));

	*n = 0;
	for (size_t i = 0; i < f->n; i++) {
		uint32_t at = f->position ? f->position[i] : (uint32_t)i;
		if (at < f->learned &&
			data_is_sampled(f->data->record[i], f->learned, USUAL))
			row[(*n)++] = at;
	}
	return row;
}

static struct factor_parts parts_of_raw(const struct making *m)
{
	size_t n;
	uint32_t *row = usual_rows(m, &n);
	double *raw =
		pass_all(m->rows.f, m->rows.level, m->rows.number, row, n);
	struct factor_parts p = parts_of(raw, n, FACTOR_RAW);

	free(raw);
	free(row);
	return p;
}

/* Of the rows that are learned from, the numbers of FIELD that there are. */
static struct factor_parts parts_of_field(
	const struct making *m, uint32_t field, double *room)
{
	const struct fitted *f = &m->f;
	const double *x = f->data->column[field].number;
	size_t n = 0;

	for (size_t i = 0; i < f->n; i++)
		if ((f->position ? f->position[i] : i) < f->learned &&
			!isnan(x[i]))
			room[n++] = x[i];
	struct factor_parts p = parts_of(room, n, field);
	p.missing = f->learned - n;
	return p;
}

static void keep_parts(struct making *m)
{
	struct machine *f = m->rows.f;
	double *room = mem_array(m->f.n + 1, sizeof(*room));
	size_t n = 0;

	f->parts = mem_zero(1 + (size_t)f->numbers, sizeof(*f->parts));
	f->parts[n++] = parts_of_raw(m);
	for (uint32_t i = 0; i < f->fields; i++)
		if (f->field[i].number)
			f->parts[n++] = parts_of_field(m, i, room);
	free(room);
}

static char *copy(struct text t)
{
	return mem_copy(t.at, t.len);
}

static void tell_model(struct making *m)
{
	struct factor_told *told = &m->rows.f->told;

	told->label = copy(m->how.label);
	told->positive = copy(m->f.class[1]);
	told->negative = copy(m->f.class[0]);
	told->rows = m->f.learned + m->f.held;
	told->kept = m->f.n - m->f.learned - m->f.held;
}

const char *making_run(struct making *m, const struct fitted_how *how,
	const struct making_how *by)
{
	m->how = *how;
	TRY(fitted_begin(&m->f, m->f.data, &m->how));
	m->f.kind = by->train.layers ? "deepfm" : "fm";
	TRY(coded_make(
		&m->rows, m->f.data, m->f.position, m->f.learned, by->least));
	TRY(learn(m, by));
	if (by->again)
		TRY(learn_again(m, by));
	if (by->judged)
		score_rows(m);
	keep_parts(m);
	tell_model(m);
	return NULL;
}

const char *making_best(struct making **to, double *auc, struct data *data,
	const struct fitted_how *how, const struct making_how *by, unsigned n)
{
	unsigned best = 0;

	*to = NULL;
	for (unsigned i = 0; i < n; i++) {
		struct making *m = making_new(data);
		struct making_how judged = by[i];
		judged.judged = true;
		const char *why = making_run(m, how, &judged);
		auc[i] = why ? 0 : fitted_auc(&m->f);
		bool better = !why && (!*to || auc[i] > auc[best]);
		struct making *other = better ? *to : m;
		making_free(other);
		if (better) {
			*to = m;
			best = i;
		}
		TRY(why);
	}
	return NULL;
}

double making_leak(const struct making *m, unsigned field)
{
	const struct machine *f = m->rows.f;
	const struct factor_field *at = &f->field[field];
	struct leak_rows r = {m->f.y, m->f.learned, f->words};

	if (!at->number)
		return leak_auc_words(&r, m->rows.level + at->slot, at->levels);
	r.stride = f->numbers;
	return leak_auc_numbers(&r, m->rows.number + at->slot);
}

unsigned making_silent(const struct making *m, unsigned *first)
{
	const struct machine *f = m->rows.f;
	unsigned n = 0;

	for (unsigned i = f->fields; i-- > 0;)
		if (f->field[i].number ? f->field[i].by == 0
				       : f->field[i].levels == 1) {
			*first = i;
			n++;
		}
	return n;
}
