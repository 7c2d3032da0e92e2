/* clvmodel_read.c - a saved model read back, with all that can be wrong.
 *
 * First the first line, so that another version is called by its name; then the
 * checksum; then line by line.  A text of the right checksum may still have
 * been made by hand.
 */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "clv/clvmodel.h"

#define CUSTOMERS_MOST INT64_C(1000000000000)

struct lines {
	struct text rest, cells; /* not read yet: of all, and of the line */
	unsigned long n;
};

/* The next line, which begins with WORD. */
static const char *begin(struct lines *l, const char *word)
{
	l->n++;
	if (!l->rest.at || l->rest.len == 0)
		return fail_text(
			"line %lu: the line '%s' is missing", l->n, word);
	l->cells = text_split(&l->rest, '\n');
	struct text first = text_split(&l->cells, '\t');
	if (!text_is(first, word))
		return fail_text("line %lu: '%s' where '%s' was expected", l->n,
			text_show(first), word);
	return NULL;
}

static const char *next(struct lines *l, struct text *cell)
{
	if (!l->cells.at)
		return fail_text("line %lu: a cell is missing", l->n);
	*cell = text_split(&l->cells, '\t');
	return NULL;
}

static const char *bad(
	const struct lines *l, struct text cell, const char *want)
{
	return fail_text("line %lu: '%s' is not %s (want a model that "
			 "clv-forecast --save wrote)",
		l->n, text_show(cell), want);
}

static const char *end(const struct lines *l)
{
	return l->cells.at ? fail_text("line %lu: '%s' is a cell too many",
				     l->n, text_show(l->cells))
			   : NULL;
}

static const char *get_int(
	struct lines *l, int64_t *to, int64_t least, int64_t most)
{
	struct text cell;

	TRY(next(l, &cell));
	if (!int_parse(to, cell) || *to < least || *to > most)
		return bad(l, cell, "a whole number that can be");
	return NULL;
}

static const char *get_double(struct lines *l, double *to)
{
	struct text cell;
	char digits[64], *after = digits;

	*to = NAN;
	TRY(next(l, &cell));
	if (cell.len > 0 && cell.len < sizeof(digits) &&
		!isspace((unsigned char)cell.at[0])) {
		memcpy(digits, cell.at, cell.len);
		digits[cell.len] = '\0';
		*to = strtod(digits, &after);
	}
	if (after != digits + cell.len || !isfinite(*to))
		return bad(l, cell, "a finite number");
	return NULL;
}

/* One of the words NAME(0), NAME(1), ... */
static const char *get_word(
	struct lines *l, unsigned *to, const char *const *word, unsigned n)
{
	struct text cell;

	TRY(next(l, &cell));
	for (*to = 0; *to < n; ++*to)
		if (text_is(cell, word[*to]))
			return end(l);
	return bad(l, cell, "known");
}

static const char *get_name(struct lines *l, char **to)
{
	static const char special[] = "\t\n\r\\", letter[] = "tnr\\";
	struct text cell;
	size_t n = 0;

	TRY(next(l, &cell));
	*to = mem_copy(cell.at, cell.len);
	for (size_t i = 0; i < cell.len; i++) {
		char c = cell.at[i];
		const char *at = NULL;
		if (c == '\\' && ++i < cell.len)
			at = strchr(letter, cell.at[i]);
		if ((c == '\\' && (!at || *at == '\0')) || c == '\0')
			return bad(l, cell, "a name");
		(*to)[n++] = at ? special[at - letter] : c;
	}
	(*to)[n] = '\0';
	return NULL;
}

/* A covariance; NAN where it is not known. */
static const char *get_covariance(struct lines *l, double *to)
{
	struct text rest = l->cells, cell = {"", 0};

	if (rest.at)
		cell = text_split(&rest, '\t');
	if (!text_is(cell, "-"))
		return get_double(l, to);
	*to = NAN;
	return next(l, &cell);
}

static const char *get_fit(struct lines *l, struct clv_fit *f, unsigned n)
{
	int64_t customers, bound;

	TRY(get_int(l, &customers, 0, CUSTOMERS_MOST));
	if (customers == 0)
		return end(l);
	f->n = n;
	f->customers = (uint64_t)customers;
	TRY(get_double(l, &f->likelihood));
	for (unsigned i = 0; i < n; i++) {
		TRY(get_double(l, &f->q[i]));
		if (!(f->q[i] > 0))
			return fail_text(
				"line %lu: a parameter is not above 0", l->n);
	}
	for (unsigned i = 0; i < n; i++) {
		TRY(get_int(l, &bound, -1, 1));
		f->bound[i] = (int)bound;
	}
	for (unsigned i = 0; i < n; i++)
		for (unsigned j = i; j < n; j++) {
			TRY(get_covariance(l, &f->cov[i][j]));
			f->cov[j][i] = f->cov[i][j];
		}
	return end(l);
}

static const char *read_head(struct clvmodel *m, struct lines *l)
{
	static const char *const model[] = {"bg", "mbg", "pareto"},
				 *const unit[] = {"day", "week", "month",
					 "year"},
				 *const per[] = {"day", "transaction"};
	unsigned word;
	struct text cell;

	TRY(begin(l, "model"));
	TRY(get_word(l, &word, model, 3));
	m->model = (enum nbd_model)word;
	TRY(begin(l, "unit"));
	TRY(get_word(l, &m->unit, unit, 4));
	TRY(begin(l, "per"));
	TRY(get_word(l, &word, per, 2));
	m->transactions = word == 1;
	TRY(begin(l, "as-of"));
	TRY(next(l, &cell));
	m->as_of = CLVMODEL_NO_TIME;
	if (!text_is(cell, "-") && !int_parse(&m->as_of, cell))
		return bad(l, cell, "a time");
	return end(l);
}

static const char *read_measures(struct clvmodel *m, struct lines *l)
{
	int64_t n;

	for (unsigned k = 0; k < CLVMODEL_MEASURES; k++) {
		TRY(begin(l, "edges"));
		for (unsigned i = 0; i + 1 < CLVMODEL_BINS; i++) {
			TRY(get_double(l, &m->edge[k][i]));
			if (i && m->edge[k][i] < m->edge[k][i - 1])
				return fail_text(
					"line %lu: deciles fall", l->n);
		}
		TRY(end(l));
		TRY(begin(l, "counts"));
		for (unsigned i = 0; i < CLVMODEL_BINS; i++) {
			TRY(get_int(l, &n, 0, CUSTOMERS_MOST));
			m->count[k][i] = (uint64_t)n;
		}
		TRY(end(l));
	}
	return NULL;
}

static const char *read_fits(struct clvmodel *m, struct lines *l)
{
	int64_t n;

	TRY(begin(l, "fits"));
	TRY(get_int(l, &n, 1, CLVMODEL_FITS));
	TRY(end(l));
	for (int64_t i = 0; i < n; i++) {
		TRY(begin(l, "fit"));
		m->fit = mem_resize(m->fit, m->fits + 1, sizeof(*m->fit));
		struct clvmodel_fit *f = &m->fit[m->fits++];
		*f = (struct clvmodel_fit){.group = NULL};
		TRY(get_name(l, &f->group));
		TRY(get_fit(l, &f->fit, NBD_Q));
		if (f->fit.n == 0)
			return fail_text("line %lu: a fit to nobody", l->n);
		TRY(begin(l, "spend"));
		TRY(get_fit(l, &f->spend, GAMMAGAMMA_Q));
	}
	return l->rest.len ? fail_text("line %lu: more than there should be",
				     l->n + 1)
			   : NULL;
}

/* Take the line of the checksum, which must be right, off the end of TEXT. */
static const char *check(struct text *text)
{
	enum { LINE = sizeof("checksum 01234567\n") - 1 };
	char want[LINE + 1];

	if (text->len < LINE)
		return "the line 'checksum' is missing: the model was cut off";
	text->len -= LINE;
	snprintf(want, sizeof(want), "checksum %08lx\n",
		crc32_z(0, (const unsigned char *)text->at, text->len));
	if (memcmp(text->at + text->len, "checksum ", 9) != 0)
		return "the line 'checksum' is missing: the model was cut off";
	if (memcmp(text->at + text->len, want, LINE) != 0)
		return "the checksum is wrong: the model was damaged";
	return NULL;
}

static const char *read_all(struct clvmodel *m, struct text text)
{
	struct text first, rest = text;

	first = text_split(&rest, '\n');
	if (!text_is(first, "crmutils-model 1 clv-forecast"))
		return fail_text("'%s' is not a model of clv-forecast (want "
				 "the file that --save wrote)",
			text_show(first));
	TRY(check(&text));
	struct lines l = {.rest = text};
	text_split(&l.rest, '\n');
	l.n = 1;
	TRY(read_head(m, &l));
	TRY(read_measures(m, &l));
	return read_fits(m, &l);
}

const char *clvmodel_read(struct clvmodel *m, struct text text)
{
	*m = (struct clvmodel){.fits = 0};
	const char *why = read_all(m, text);
	if (why)
		clvmodel_release(m);
	return why;
}
