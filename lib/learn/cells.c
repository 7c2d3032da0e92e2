/* cells.c - cells of one column, as numbers while they are, else as words. */
#include "learn/cells.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"

enum {
	FORM_ODD = 255,
	DIGITS = 15, /* so many are exact in a double */
	SEED = 1 /* no key is chosen to collide: they are the caller's own */
};

static const double ten[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

void cells_init(struct learn_cells *c, bool words)
{
	*c = (struct learn_cells){.words = words};
	table_init(&c->texts, 0, SEED);
}

void cells_release(struct learn_cells *c)
{
	cells_drop(c);
	free(c->odd);
	buf_release(&c->odd_text);
	table_release(&c->texts);
	*c = (struct learn_cells){0};
}

/* A number of at most 15 digits, without a plus, an exponent or zeros that are
 * not needed before the point: it can be written again from its value and the
 * count of its decimals.  The quotient of two exact doubles is the nearest. */
static bool plain_number(double *to, uint8_t *form, struct text t, char point)
{
	const char *p = t.at, *end = p + t.len, *behind = NULL;
	uint64_t value = 0;

	bool minus = p < end && *p == '-';
	p += minus;
	if (p == end || end - p > DIGITS + 1 || (unsigned)*p - '0' > 9)
		return false;
	if (*p == '0' && end - p > 1 && p[1] != point)
		return false;
	for (; p < end; p++) {
		unsigned d = (unsigned)*p - '0';
		if (d <= 9)
			value = value * 10 + d;
		else if (*p == point && !behind)
			behind = p + 1;
		else
			return false;
	}
	if (behind == end || (!behind && t.len > DIGITS))
		return false;
	*form = behind ? (uint8_t)(end - behind) : 0;
	*to = (double)value / ten[*form];
	if (minus)
		*to = -*to;
	return true;
}

static void room(struct learn_cells *c)
{
	if (c->n - c->gone < c->cap)
		return;
	c->cap = c->cap + c->cap / 2 + 1024;
	if (c->words) {
		c->code = mem_resize(c->code, c->cap, sizeof(*c->code));
	} else {
		c->number = mem_resize(c->number, c->cap, sizeof(*c->number));
		c->form = mem_resize(c->form, c->cap, sizeof(*c->form));
	}
}

static void add_odd(struct learn_cells *c, struct text t)
{
	mem_grow(&c->odd, &c->cap_odds, c->odds + 1, sizeof(*c->odd));
	c->odd[c->odds++] = (struct cells_odd){c->n, c->odd_text.len, t.len};
	buf_text(&c->odd_text, t);
}

static void add_word(struct learn_cells *c, struct text t)
{
	c->code[c->n++ - c->gone] = (uint32_t)table_put(&c->texts, t);
}

static bool blank(struct text t)
{
	return t.len == 0 || (t.at[0] <= ' ' && text_trim(t).len == 0);
}

void cells_add(
	struct learn_cells *c, struct text t, const struct number_style *style)
{
	double x = NAN;
	uint8_t form = 0;

	room(c);
	if (blank(t)) {
		c->missing++;
		if (c->words) {
			c->code[c->n++ - c->gone] = CELLS_NONE;
			return;
		}
	} else if (c->words) {
		add_word(c, t);
		return;
	} else if (!plain_number(&x, &form, t, style->decimal)) {
		form = FORM_ODD;
		if (!real_parse(&x, t, style)) {
			cells_spell(c, style);
			room(c);
			add_word(c, t);
			return;
		}
		add_odd(c, t);
		x = fabs(x) <= CELLS_ZERO ? 0 : x;
	}
	c->number[c->n - c->gone] = x;
	c->form[c->n++ - c->gone] = form;
}

/* Cell I of a column of numbers, as it was written. */
static struct text spelling(const struct learn_cells *c, size_t i, size_t *odd,
	char point, char to[64])
{
	if (c->form[i] == FORM_ODD) {
		const struct cells_odd *o = &c->odd[(*odd)++];
		return (struct text){c->odd_text.at + o->at, o->len};
	}
	int n = snprintf(to, 64, "%.*f", (int)c->form[i], c->number[i]);
	char *dot = memchr(to, '.', (size_t)n);
	if (dot)
		*dot = point;
	return (struct text){to, (size_t)n};
}

void cells_spell(struct learn_cells *c, const struct number_style *style)
{
	size_t odd = 0;
	char to[64];

	cells_whole(c);
	uint32_t *code = mem_array(c->n + 1, sizeof(*code));
	for (size_t i = 0; i < c->n; i++)
		code[i] = isnan(c->number[i])
				  ? CELLS_NONE
				  : (uint32_t)table_put(&c->texts,
					    spelling(c, i, &odd, style->decimal,
						    to));
	cells_drop(c);
	free(c->odd);
	buf_release(&c->odd_text);
	c->words = true;
	c->code = code;
	c->cap = c->n + 1;
	c->odd = NULL;
	c->odds = c->cap_odds = 0;
}

struct text cells_first_word(
	const struct learn_cells *c, const struct number_style *style)
{
	struct text first = {"", 0};
	double x;

	for (size_t i = 0; i < c->texts.n; i++) {
		struct text t = table_key(&c->texts, i);
		if (real_parse(&x, t, style))
			continue;
		if (first.len == 0 || text_compare(t, first) < 0)
			first = t;
	}
	return first;
}
