/* card.c - a scorecard as a table: a row a bin. */
#include "base/mem.h"
#include "base/tsv.h"
#include "model-fit/parts.h"

static void name_columns(struct out *out)
{
	static const char *const name[] = {"variable", "bin", "lower", "upper",
		"categories", "customers", "bad", "bad_rate", "woe", "iv",
		"points", "coefficient"};

	for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
		out_column(out, text_of(name[i]));
	out_header(out);
}

/* A value is in the bin if it is above LOWER and not above UPPER. */
static void print_bounds(
	struct out *out, const struct card_bin *b, const struct bins *bins)
{
	bool values = b->kind == CARD_VALUES && !bins->words;

	if (values && b->first)
		out_real(out, bins->bound[b->first - 1]);
	else
		out_empty(out);
	if (values && b->end < bins->n)
		out_real(out, bins->bound[b->end - 1]);
	else
		out_empty(out);
}

/* What stands between words is marked within one. */
static void put_word(struct buf *to, struct text word)
{
	for (size_t i = 0; i < word.len; i++) {
		if (word.at[i] == '|' || word.at[i] == '\\')
			buf_byte(to, '\\');
		buf_byte(to, word.at[i]);
	}
}

static void print_words(struct out *out, const struct card_column *c,
	unsigned bin, const struct bins *bins)
{
	struct buf words = {0};

	for (uint32_t i = 0; bins->words && i < bins->levels; i++) {
		if (bins->code[i] >= bins->n || c->bin_of[bins->code[i]] != bin)
			continue;
		if (words.len)
			buf_byte(&words, '|');
		put_word(&words, bins->level[i]);
	}
	out_text(out, buf_view(&words));
	buf_release(&words);
}

static void print_bin(struct out *out, const struct card *k,
	const struct card_how *how, const struct card_column *c, unsigned bin)
{
	const struct card_bin *b = &c->bin[bin];
	const struct bins *bins = &k->f->bins[c->column];
	double unit = k->f->unit;

	out_text(out, k->f->data->name[c->column]);
	if (b->kind == CARD_NONE)
		out_string(out, "none");
	else if (b->kind == CARD_REST)
		out_string(out, "rest");
	else
		out_int(out, bin + 1);
	print_bounds(out, b, bins);
	print_words(out, c, bin, bins);
	out_real(out, (double)b->rows / unit);
	out_real(out, (double)b->hits / unit);
	out_real(out, b->rows ? (double)b->hits / (double)b->rows : 0);
	out_real(out, (double)b->woe / CARD_ONE);
	out_real(out, card_iv(k, b));
	if (c->in) {
		out_real(out, card_points(k, how, c, b));
		out_real(out, c->beta);
	} else {
		out_empty(out);
		out_empty(out);
	}
	out_end(out);
}

void card_print(
	struct out *out, const struct card *k, const struct card_how *how)
{
	name_columns(out);
	for (unsigned i = 0; i < k->columns; i++)
		for (unsigned b = 0; k->column && b < k->column[i].bins; b++)
			print_bin(out, k, how, &k->column[i], b);
}
