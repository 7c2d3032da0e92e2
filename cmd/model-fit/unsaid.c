/* unsaid.c - columns that are not what they seem: numbers taken as words for
 * the sake of a few cells, columns that say nothing, words that are not UTF-8.
 */
#include <math.h>
#include <stdlib.h>

#include "base/number.h"
#include "filter/notices.h"
#include "learn/distinct.h"
#include "learn/leak.h"
#include "learn/mixed.h"
#include "learn/worded.h"
#include "model-fit/parts.h"

static void tell_words(const struct fitted *f, const struct config *c)
{
	struct text column = {"", 0};
	struct learn_mixed m, first = {0};
	uint64_t n = 0;

	for (unsigned k = 0; k < f->data->columns; k++) {
		if (f->bins ? !f->bins[k].words : !f->data->column[k].words)
			continue;
		if (f->bins)
			mixed_of_bins(&m, &f->bins[k], &c->style);
		else
			mixed_of_cells(&m, &f->data->column[k], &c->style);
		if (!mixed_is(&m))
			continue;
		if (n++ == 0) {
			column = f->data->name[k];
			first = m;
		}
	}
	setup_first(c->setup, "numbers_as_words", n, column,
		n ? fail_text("is taken as words, since '%s' is no number; "
			      "cells that are none: %llu of %llu (--na takes "
			      "them as no value)",
			    text_show(first.first),
			    (unsigned long long)first.words,
			    (unsigned long long)(first.words + first.numbers))
		  : "");
}

/* Words are meant: --text has the column. */
static bool is_text(const struct config *c, struct text name)
{
	for (size_t i = 0; i < c->text.n; i++)
		if (text_equal(name, c->text.item[i]))
			return true;
	return false;
}

/* What column K holds; false: numbers, or words that are meant. */
static bool look_at(struct learn_worded *w, const struct fitted *f, unsigned k,
	const struct config *c)
{
	struct zone *zone = setup_zone(c->setup);

	if ((f->bins ? !f->bins[k].words : !f->data->column[k].words) ||
		is_text(c, f->data->name[k]))
		return false;
	if (f->bins)
		worded_of_bins(w, &f->bins[k], &c->style, zone);
	else
		worded_of_cells(w, &f->data->column[k], &c->style, zone);
	return true;
}

/* The first column of a kind, and how many there are. */
struct worded_first {
	struct text column;
	struct learn_worded w;
	uint64_t n;
};

static void meet_worded(struct worded_first *to, struct text column,
	const struct learn_worded *w)
{
	if (to->n++ == 0) {
		to->column = column;
		to->w = *w;
	}
}

static void say_worded(const struct config *c, const struct worded_first *date,
	const struct worded_first *figure)
{
	setup_first(c->setup, "dates_as_words", date->n, date->column,
		date->n == 0
			? ""
			: fail_text(
				  "is taken as words, since '%s' is a date and no "
				  "number; cells that are dates: %llu of %llu (--text "
				  "says that words are meant)",
				  text_show(date->w.date),
				  (unsigned long long)date->w.dates,
				  (unsigned long long)date->w.rows));
	setup_first(c->setup, "figures_as_words", figure->n, figure->column,
		figure->n == 0
			? ""
			: fail_text(
				  "is taken as words, since '%s' has a mark or a unit "
				  "beside its digits; such cells: %llu of %llu "
				  "(--text says that words are meant)",
				  text_show(figure->w.figure),
				  (unsigned long long)figure->w.figures,
				  (unsigned long long)figure->w.rows));
}

/* Columns of dates, and of numbers that are written otherwise. */
static void tell_worded(const struct fitted *f, const struct config *c)
{
	struct worded_first date = {.column = {"", 0}};
	struct worded_first figure = date;
	struct learn_worded w;

	for (unsigned k = 0; k < f->data->columns; k++) {
		if (!look_at(&w, f, k, c))
			continue;
		if (worded_dates(&w))
			meet_worded(&date, f->data->name[k], &w);
		if (worded_figures(&w))
			meet_worded(&figure, f->data->name[k], &w);
	}
	say_worded(c, &date, &figure);
}

void unsaid_columns(const struct data *d, const struct config *c)
{
	struct text column = {"", 0};
	bool machine = c->kind == KIND_FM || c->kind == KIND_DEEPFM;
	uint64_t n = 0;

	for (unsigned k = 0; k < d->columns; k++) {
		if (machine && d->column[k].words)
			continue; /* told as silent_columns */
		if (distinct_cells(&d->column[k]) && n++ == 0)
			column = d->name[k];
	}
	setup_first(c->setup, "distinct_columns", n, column,
		"is distinct in each row, as an identifier is "
		"(--ignore leaves it out)");
}

static void tell_constant(const struct fitted *f, const struct config *c)
{
	struct text column = {"", 0};
	uint64_t n = 0;

	for (unsigned k = 0; k < f->data->columns; k++)
		if (bins_constant(&f->bins[k]) && n++ == 0)
			column = f->data->name[k];
	setup_first(c->setup, "constant_columns", n, column,
		"is the same in every row and tells nothing");
}

/* Columns with more words than have codes. */
static void tell_crowded(const struct fitted *f, const struct config *c)
{
	unsigned first = 0;
	uint64_t n = 0;

	for (unsigned k = 0; k < f->data->columns; k++) {
		const struct bins *b = &f->bins[k];
		if (!b->words || b->levels <= b->n ||
			distinct_cells(&f->data->column[k]))
			continue;
		first = n++ ? first : k;
	}
	setup_first(c->setup, "crowded_columns", n, f->data->name[first],
		fail_text("has %lu words: those beyond the %u most frequent "
			  "count as no value (--kind=fm has them all)",
			(unsigned long)f->bins[first].levels,
			f->bins[first].n));
}

static const char *check_levels(const struct bins *b, struct text name)
{
	for (uint32_t i = 0; i < b->levels && b->words; i++)
		if (!text_utf8(b->level[i]))
			return fail_text(
				"column '%s': '%s' is not UTF-8, and a "
				"model is (want --encoding)",
				text_show(name), text_show(b->level[i]));
	return NULL;
}

/* A column that tells the label alone was made of it, or after it. */
#define TOO_GOOD 0.999

void unsaid_leaks(const struct config *c, const struct text *name,
	const double *auc, unsigned columns)
{
	unsigned best = 0;
	uint64_t n = 0;

	for (unsigned k = 0; k < columns; k++) {
		n += auc[k] >= TOO_GOOD;
		best = auc[k] > auc[best] ? k : best;
	}
	setup_first(c->setup, "leaks", n, n ? name[best] : text_of(""),
		n ? fail_text("alone tells the label (AUC %.4g): is it known "
			      "before? (--ignore leaves it out)",
			    auc[best])
		  : "");
}

static void tell_leaks(const struct fitted *f, const struct config *c)
{
	unsigned n = f->data->columns;
	double *auc = mem_array(n, sizeof(*auc));

	for (unsigned k = 0; k < n; k++)
		auc[k] = leak_auc(f, k);
	unsaid_leaks(c, f->data->name, auc, n);
	free(auc);
}

/* The kept rows are foretold too well, by no column alone. */
static void tell_too_good(const struct fitted *f, const struct config *c)
{
	double auc = f->learned < f->n ? fitted_auc(f) : 0;

	struct leak_use *use = leak_uses(f);
	setup_first(c->setup, "too_good", auc >= TOO_GOOD,
		f->data->name[use->column],
		fail_text("is what the model rests on most, and it foretells "
			  "the kept rows too well (AUC %.4g)",
			auc));
	free(use);
}

/* No tree asks for anything. */
static void tell_nothing(const struct fitted *f, const struct config *c)
{
	struct leak_use *use = leak_uses(f);
	uint64_t splits = 0;

	for (unsigned k = 0; k < f->data->columns; k++)
		splits += use[k].splits;
	free(use);
	setup_first(c->setup, "nothing_found", !splits && !f->how->warm,
		text_of(c->label),
		f->learned < 2 * (size_t)c->min_leaf
			? "is foretold alike for all rows: they are fewer than "
			  "two parts of --min-leaf rows"
			: "is foretold alike for all rows: no column divides "
			  "those that are learned from");
}

/* Less than that share of rows is little to learn from. */
#define RARE 0.01

static void tell_balance(const struct fitted *f, const struct config *c)
{
	uint64_t n = 0;

	for (size_t i = 0; i < f->learned; i++)
		n += f->y[i] > 0;
	bool most = 2 * n > f->learned;
	n = most ? f->learned - n : n;
	bool rare = (double)n < RARE * (double)f->learned;
	setup_first(c->setup, "rare_label", rare, f->class[!most],
		fail_text("is the label of few rows: %llu of %zu that are "
			  "learned from",
			(unsigned long long)n, f->learned));
}

/* A share of few units may be none of them. */
static void tell_unkept(const struct fitted *f, const struct config *c)
{
	bool none = c->test && f->learned + f->held >= f->n;

	setup_first(c->setup, "unkept", none, text_of(none ? c->test : ""),
		"is what --test keeps, and that is no row: nothing is judged "
		"by others than those that are learned from");
}

void unsaid_machine(const struct fitted *f, const struct config *c)
{
	tell_unkept(f, c);
	tell_words(f, c);
	tell_worded(f, c);
	tell_balance(f, c);
}

void unsaid_card(const struct card *k, const struct config *c)
{
	struct text column =
		k->columns ? k->f->data->name[k->first] : (struct text){"", 0};

	if (c->kind == KIND_TREES)
		return;
	setup_first(c->setup, "left_out", k->dropped, column,
		"would weigh against its own evidence and is left out");
	setup_first(c->setup, "negative", k->dropped ? 0 : k->negative, column,
		"weighs against its own evidence, beside the others "
		"(--coefficients=positive leaves such columns out)");
}

const char *unsaid_tell(const struct fitted *f, const struct config *c)
{
	for (unsigned k = 0; k < f->data->columns; k++)
		TRY(check_levels(&f->bins[k], f->data->name[k]));
	tell_unkept(f, c);
	tell_words(f, c);
	tell_worded(f, c);
	tell_constant(f, c);
	tell_crowded(f, c);
	setup_first(c->setup, "weightless", f->weightless,
		text_of(c->weight ? c->weight : ""),
		"is so small in a row, beside others, that it does not count");
	tell_nothing(f, c);
	if (f->objective.kind != LOSS_BINARY)
		return NULL;
	tell_leaks(f, c);
	tell_too_good(f, c);
	tell_balance(f, c);
	return NULL;
}
