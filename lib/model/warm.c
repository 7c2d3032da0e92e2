/* warm.c - a model of trees read again, and what it says of the rows. */
#include "model/warm.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/lightgbm.h"
#include "model/margin.h"

enum { BLOCK = 64 };

struct warm {
	struct ensemble *e;
	struct buf bytes;
	struct fitted_warm to;
};

static bool begins(const char *name, const char *with)
{
	size_t n = strlen(with);

	return name && strncmp(name, with, n) == 0 &&
	       (name[n] == 0 || name[n] == ' ');
}

/* What a model has to be so that trees can be added to it. */
static const char *check_model(
	const struct ensemble *e, const char *objective, const char *label)
{
	if (!e->told.ours || !e->told.kind ||
		strcmp(e->told.kind, "trees") != 0)
		return "it is no model of model-fit --kind=trees";
	if (!begins(e->objective.name, objective))
		return fail_text("its objective is %s, and this run's is %s",
			e->objective.name, objective);
	if (!e->told.label || strcmp(e->told.label, label) != 0)
		return fail_text("its label is '%s'",
			e->told.label ? text_show(text_of(e->told.label)) : "");
	return NULL;
}

/* The bytes of the trees, and their sizes as the head lists them; the reader
 * has found both to be right. */
static void find_trees(struct warm *w)
{
	struct text rest = buf_view(&w->bytes), line;
	size_t size = 0, at = 0, n = 0;

	while (rest.at) {
		size_t from = (size_t)(rest.at - w->bytes.at);
		line = text_split(&rest, '\n');
		struct text value = line, key = text_split(&value, '=');
		if (text_is(key, "tree_sizes"))
			w->to.sizes = value;
		if (text_is(key, "Tree") && n++ == 0)
			at = from;
		if (text_is(line, "end of trees")) {
			size = from - at;
			break;
		}
	}
	w->to.trees = (struct text){w->bytes.at + at, size};
}

static const char *name_of(const struct ensemble_feature *f)
{
	return f->own ? f->own : f->name;
}

static const char *check_columns(const struct warm *w, const struct data *d)
{
	const struct ensemble *e = w->e;

	for (size_t i = 0; i < e->features || i < d->columns; i++) {
		struct text has =
			i < d->columns ? d->name[i] : (struct text){"", 0};
		struct text wants = i < e->features
					    ? text_of(name_of(&e->feature[i]))
					    : (struct text){"", 0};
		if (i >= d->columns ||
			(i < e->features && text_compare(wants, has) < 0))
			return fail_text("it has learned from '%s', which is "
					 "no column here",
				text_show(wants));
		if (!text_equal(wants, has))
			return fail_text("it has not learned from '%s' (want "
					 "--ignore)",
				text_show(has));
	}
	return NULL;
}

/* A column stays what it was: words that look like numbers now are words. */
static const char *check_words(
	const struct warm *w, struct data *d, const struct number_style *style)
{
	for (unsigned i = 0; i < d->columns; i++) {
		struct learn_cells *cells = &d->column[i];
		bool words = w->e->feature[i].kind == ENSEMBLE_WORD;
		if (words && !cells->words)
			cells_spell(cells, style);
		if (!words && cells->words)
			return fail_text("it has learned from '%s' as numbers, "
					 "and '%s' is none",
				text_show(d->name[i]),
				text_show(cells_first_word(cells, style)));
	}
	return NULL;
}

/* The words of each column, in the order in which the trees number them. */
static void list_levels(struct warm *w)
{
	const struct ensemble *e = w->e;

	w->to.level = mem_zero(e->features + 1, sizeof(*w->to.level));
	w->to.levels = mem_zero(e->features + 1, sizeof(*w->to.levels));
	w->to.asked = mem_zero(e->features + 1, sizeof(*w->to.asked));
	for (size_t i = 0; i < e->features; i++) {
		const struct ensemble_feature *f = &e->feature[i];
		w->to.asked[i] = f->asked;
		if (f->kind != ENSEMBLE_WORD)
			continue;
		w->to.level[i] =
			mem_zero(f->words.n + 1, sizeof(**w->to.level));
		w->to.levels[i] = (uint32_t)f->words.n;
		for (size_t k = 0; k < f->words.n; k++) {
			struct text word = table_key(&f->words, k);
			size_t at = (size_t)ensemble_code(f, word);
			w->to.level[i][at] = word;
		}
	}
}

/* The number of each text of a column, as the trees have it; NaN: none. */
static double *codes_of(
	const struct ensemble_feature *f, const struct learn_cells *c)
{
	double *code = mem_array(c->texts.n + 1, sizeof(*code));

	for (size_t i = 0; i < c->texts.n; i++)
		code[i] = ensemble_code(f, table_key(&c->texts, i));
	return code;
}

static double cell_of(
	const struct learn_cells *c, const double *code, size_t row)
{
	if (!c->words)
		return c->number[row];
	return c->code[row] == CELLS_NONE ? NAN : code[c->code[row]];
}

/* What the model says of all rows: of class k and row i at k * n + i. */
static void score(struct warm *w, const struct data *d)
{
	const struct ensemble *e = w->e;
	struct margin *m = margin_new(e, e->trees);
	size_t width = ensemble_columns(e);
	double *x = mem_zero(width * BLOCK, sizeof(*x)),
	       *raw = mem_zero((size_t)e->outputs * BLOCK, sizeof(*raw));
	double **code = mem_zero(d->columns, sizeof(*code));

	for (unsigned i = 0; i < d->columns; i++)
		code[i] = d->column[i].words
				  ? codes_of(&e->feature[i], &d->column[i])
				  : NULL;
	w->to.score = mem_array(d->n * e->outputs + 1, sizeof(*w->to.score));
	for (size_t from = 0; from < d->n; from += BLOCK) {
		size_t n = d->n - from < BLOCK ? d->n - from : BLOCK;
		for (size_t r = 0; r < n; r++)
			for (unsigned i = 0; i < d->columns; i++)
				x[r * width + i] = cell_of(
					&d->column[i], code[i], from + r);
		margin_of(m, x, n, raw);
		for (size_t r = 0; r < n; r++)
			for (unsigned k = 0; k < e->outputs; k++)
				w->to.score[k * d->n + from + r] =
					raw[r * e->outputs + k];
	}
	for (unsigned i = 0; i < d->columns; i++)
		free(code[i]);
	free(code);
	free(x);
	free(raw);
	margin_free(m);
}

const char *warm_read(struct warm **to, struct buf *bytes,
	const char *objective, const char *label)
{
	struct warm *w = mem_zero(1, sizeof(*w));

	*to = w;
	w->bytes = *bytes;
	*bytes = (struct buf){0};
	if (!lightgbm_is(buf_view(&w->bytes)))
		return "it is no model of model-fit";
	TRY(lightgbm_read(&w->e, buf_view(&w->bytes), true));
	TRY(check_model(w->e, objective, label));
	find_trees(w);
	return NULL;
}

void warm_free(struct warm *w)
{
	if (!w)
		return;
	for (size_t i = 0; w->e && w->to.level && i < w->e->features; i++)
		free(w->to.level[i]);
	free(w->to.level);
	free(w->to.levels);
	free(w->to.score);
	free(w->to.asked);
	ensemble_free(w->e);
	buf_release(&w->bytes);
	free(w);
}

const char *warm_begin(const struct fitted_warm **to, struct warm *w,
	struct data *d, const struct number_style *style)
{
	TRY(check_columns(w, d));
	TRY(check_words(w, d, style));
	list_levels(w);
	score(w, d);
	w->to.rounds = (unsigned)w->e->rounds;
	*to = &w->to;
	return NULL;
}

const char *warm_classes(const struct warm *w, const struct fitted *f)
{
	const struct ensemble_told *told = &w->e->told;
	bool same = true;

	if (f->objective.kind == LOSS_BINARY)
		same = told->positive && text_is(f->class[1], told -> positive);
	if (f->objective.kind == LOSS_MULTICLASS) {
		same = f->classes == w->e->outputs;
		for (unsigned k = 0; same && k < f->classes; k++)
			same = told->class_name && told->class_name[k] &&
			       text_is(f->class[k], told -> class_name[k]);
	}
	return same ? NULL
		    : "it foretells other values of the label than this run";
}
