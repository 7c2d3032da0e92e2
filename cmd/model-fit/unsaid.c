/* unsaid.c - columns that are not what they seem: numbers taken as words for
 * the sake of a few cells, columns that say nothing, words that are not UTF-8.
 */
#include <math.h>

#include "base/number.h"
#include "filter/notices.h"
#include "model-fit/parts.h"

/* A column of words of which most cells are numbers. */
struct odd {
	uint64_t numbers, words; /* rows */
	struct text first;	 /* word, by bytes */
};

static void look(struct odd *o, const struct bins *b, const struct config *c)
{
	double x;

	*o = (struct odd){.first = {"", 0}};
	for (uint32_t i = 0; i < b->levels; i++) {
		bool is = real_parse(&x, b->level[i], &c->style);
		*(is ? &o->numbers : &o->words) += b->rows[i];
		if (!is && o->first.len == 0)
			o->first = b->level[i];
	}
}

static void tell_words(const struct fitted *f, const struct config *c)
{
	struct text column = {"", 0};
	struct odd o, first = {0};
	uint64_t n = 0;

	for (unsigned k = 0; k < f->data->columns; k++) {
		if (!f->bins[k].words)
			continue;
		look(&o, &f->bins[k], c);
		if (o.words == 0 || o.numbers <= o.words)
			continue;
		if (n++ == 0) {
			column = f->data->name[k];
			first = o;
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

static bool says_nothing(const struct bins *b)
{
	unsigned values = b->words ? b->levels : isnan(b->low) ? 0 : b->n;

	return values + (b->missing ? 1 : 0) < 2;
}

static void tell_constant(const struct fitted *f, const struct config *c)
{
	struct text column = {"", 0};
	uint64_t n = 0;

	for (unsigned k = 0; k < f->data->columns; k++)
		if (says_nothing(&f->bins[k]) && n++ == 0)
			column = f->data->name[k];
	setup_first(c->setup, "constant_columns", n, column,
		"is the same in every row and tells nothing");
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

const char *unsaid_tell(const struct fitted *f, const struct config *c)
{
	for (unsigned k = 0; k < f->data->columns; k++)
		TRY(check_levels(&f->bins[k], f->data->name[k]));
	tell_words(f, c);
	tell_constant(f, c);
	return NULL;
}
