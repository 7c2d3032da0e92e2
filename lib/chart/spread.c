/* spread.c - how figures are spread: rows counted by equal steps. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { HIGH = 200, UNDER = 26, STEPS = 30 };

struct spread {
	double *x; /* owned; ascending */
	size_t n;
	double step[STEPS], most;
	struct axis scale;
};

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static bool gather(struct picture *p, void *data)
{
	struct spread *s = data;

	s->x = mem_array(p->sheet->rows, sizeof(*s->x));
	for (size_t i = 0; i < p->sheet->rows; i++) {
		double x = sheet_real(p->sheet, i, p->column[PART_VALUE]);
		if (!isnan(x) && (p->scale != AXIS_LOG || x > 0))
			s->x[s->n++] = x;
	}
	if (s->n == 0)
		return false;
	qsort(s->x, s->n, sizeof(*s->x), ascending);
	s->scale = axis_over(s->x[0], s->x[s->n - 1], p->scale);
	for (size_t i = 0; i < s->n; i++) {
		size_t k = (size_t)(axis_at(&s->scale, s->x[i]) * STEPS);
		k = k < STEPS ? k : STEPS - 1;
		s->step[k]++;
		s->most = s->step[k] > s->most ? s->step[k] : s->most;
	}
	return true;
}

/* The smallest figure that SHARE of them are at or below. */
static double at_share(const struct spread *s, double share)
{
	size_t k = (size_t)ceil(share * (double)s->n);

	return s->x[k ? k - 1 : 0];
}

static void say(struct picture *p, const void *data)
{
	const struct spread *s = data;

	words_column(p->ink, p->name[PART_VALUE]);
	ink_either(p->ink, ": half are at most ", "：一半不超过 ");
	ink_short(p->ink, at_share(s, 0.5));
	ink_either(p->ink, ", nine in ten at most ", "，九成不超过 ");
	ink_short(p->ink, at_share(s, 0.9));
	ink_either(p->ink, ", of ", "，共 ");
	words_rows(p, (double)s->n);
}

static void draw(struct picture *p, const void *data)
{
	const struct spread *s = data;

	svg_open(p, HIGH + UNDER, false, say, s);
	svg_ticks(p, &s->scale, 6, HIGH + 18, 0, HIGH);
	for (unsigned k = 0; k < STEPS; k++) {
		double high = s->step[k] / s->most * (HIGH - 4);
		if (s->step[k] > 0)
			svg_bar(p, 0, k / (double)STEPS, (k + 0.9) / STEPS,
				HIGH - high, high, false);
	}
	svg_line(p, "ax", 0, HIGH, 1, HIGH);
	svg_close(p);
}

static void table(struct picture *p, const void *data)
{
	static const double share[] = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};
	const struct spread *s = data;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, text_of(ink->zh ? "不超过的比例" : "share at most"),
		false);
	words_head(ink, p->name[PART_VALUE], true);
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < sizeof(share) / sizeof(*share); i++) {
		ink_raw(ink, "<tr>");
		words_part(ink, share[i]);
		words_figure(ink, at_share(s, share[i]));
		ink_raw(ink, "</tr>");
	}
}

static void release(void *data)
{
	struct spread *s = data;

	free(s->x);
}

const struct picture_kind picture_as_spread = {
	"spread", sizeof(struct spread), gather, say, draw, table, release};
