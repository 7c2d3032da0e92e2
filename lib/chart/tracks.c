/* tracks.c - what came beside what was expected, week by week: a line of what
 * came, and one a model of what it expected.
 *
 * The rows are those of clv-forecast --test whose PART_BY is "fit" or "test":
 * of each model a day (PART_X), what came (PART_Y) and what was expected
 * (PART_VALUE). Rows of the test, which no model has seen, lie behind a line.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/when.h"
#include "chart/day.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { HIGH = 240, UNDER = 26, MODELS = SVG_GROUPS - 1, LISTED = 60 };

struct tracks_step {
	double day, came, expected;
	bool test;
};

struct tracks_model {
	struct text name;	  /* of the sheet */
	struct tracks_step *step; /* owned; in the order of days */
	size_t n, cap;
	double came, expected; /* of the test */
};

struct tracks {
	struct tracks_model model[MODELS];
	size_t n;
	struct axis x, y;
};

static struct tracks_model *model_of(struct tracks *t, struct text name)
{
	for (size_t i = 0; i < t->n; i++)
		if (text_equal(t->model[i].name, name))
			return &t->model[i];
	if (t->n == MODELS)
		return NULL;
	t->model[t->n].name = name;
	return &t->model[t->n++];
}

/* The step of a row; false: it is none. */
static bool take(struct tracks_step *s, const struct picture *p, size_t row)
{
	struct text part = sheet_text(p->sheet, row, p->column[PART_BY]);

	s->test = text_is(part, "test");
	if (!s->test && !text_is(part, "fit"))
		return false;
	s->day = day_begun(sheet_text(p->sheet, row, p->column[PART_X]));
	s->came = sheet_real(p->sheet, row, p->column[PART_Y]);
	s->expected = sheet_real(p->sheet, row, p->column[PART_VALUE]);
	return !isnan(s->day) && !isnan(s->came) && !isnan(s->expected);
}

static int by_day(const void *a, const void *b)
{
	const struct tracks_step *x = a, *y = b;

	return (x->day > y->day) - (x->day < y->day);
}

static void add_rows(struct tracks *t, const struct picture *p)
{
	for (size_t i = 0; i < p->sheet->rows; i++) {
		struct tracks_step s;
		struct tracks_model *m;
		if (!take(&s, p, i) ||
			!(m = model_of(t, sheet_text(p->sheet, i,
						  p->column[PART_GROUP]))))
			continue;
		mem_grow(&m->step, &m->cap, m->n + 1, sizeof(*m->step));
		m->step[m->n++] = s;
		m->came += s.test ? s.came : 0;
		m->expected += s.test ? s.expected : 0;
	}
}

static bool gather(struct picture *p, void *data)
{
	struct tracks *t = data;
	double first = INFINITY, last = -INFINITY, most = 0;

	add_rows(t, p);
	for (size_t i = 0; i < t->n; i++) {
		struct tracks_model *m = &t->model[i];
		qsort(m->step, m->n, sizeof(*m->step), by_day);
		first = fmin(first, m->step[0].day);
		last = fmax(last, m->step[m->n - 1].day);
		for (size_t k = 0; k < m->n; k++)
			most = fmax(most,
				fmax(m->step[k].came, m->step[k].expected));
	}
	if (t->n == 0)
		return false;
	t->x = axis_over(first, last, AXIS_LINEAR);
	t->y = axis_over(0, most, AXIS_LINEAR);
	return true;
}

static double miss(const struct tracks_model *m)
{
	return fabs(m->expected - m->came);
}

static const struct tracks_model *closest(const struct tracks *t)
{
	const struct tracks_model *best = &t->model[0];

	for (size_t i = 1; i < t->n; i++)
		if (miss(&t->model[i]) < miss(best))
			best = &t->model[i];
	return best;
}

static bool has_test(const struct tracks *t)
{
	const struct tracks_model *m = &t->model[0];

	return m->step[m->n - 1].test;
}

/* The first model's days are all there are: the models have the same. */
static void say(struct picture *p, const void *data)
{
	const struct tracks *t = data;
	const struct tracks_model *m = closest(t);

	if (!has_test(t)) {
		ink_either(p->ink,
			"All weeks are of the time that was fitted, "
			"which says nothing of the time to come",
			"各周均参与拟合，不能说明预测效果");
		return;
	}
	ink_number(p->ink, m->came, 0);
	ink_either(p->ink, " came in the time that was not fitted, ",
		" 笔发生在未参与拟合的时段，");
	words_label(p->ink, m->name, 30);
	ink_either(p->ink, " expected ", " 预期 ");
	ink_number(p->ink, m->expected, 0);
	if (m->came > 0) {
		ink_raw(p->ink, " (");
		ink_change(p->ink, m->expected / m->came - 1);
		ink_raw(p->ink, ")");
	}
	if (t->n > 1)
		ink_either(p->ink, ", closest of the models",
			"，是各模型中最接近的");
}

static void track(struct picture *p, const struct tracks *t,
	const struct tracks_model *m, bool came, unsigned k, double top)
{
	static const char *const class[] = {
		"s c1", "s c2", "s c3", "s c4", "s c5", "s c6"};
	double x0 = 0, y0 = 0;

	for (size_t i = 0; i < m->n; i++) {
		const struct tracks_step *s = &m->step[i];
		double value = came ? s->came : s->expected;
		double x = axis_at(&t->x, s->day);
		double y = top + HIGH * (1 - axis_at(&t->y, value));
		if (i)
			svg_line(p, class[k], x0, y0, x, y);
		if (svg_is_marked(i, m->n, k))
			svg_mark(p, k, x, y, text_of(""));
		x0 = x;
		y0 = y;
	}
}

static void day(struct picture *p, double at)
{
	struct buf b = {0};

	when_print_day(&b, (int64_t)at);
	ink_text(p->ink, buf_view(&b));
	buf_release(&b);
}

/* Below the picture: the first and the last day. */
static void ends(struct picture *p, const struct tracks *t, double y)
{
	svg_text(p, 0, y, 0, "start", true);
	day(p, t->x.lo);
	svg_text_end(p);
	svg_text(p, 1, y, 0, "end", true);
	day(p, t->x.hi);
	svg_text_end(p);
}

/* A line where the test begins. */
static void divide(struct picture *p, const struct tracks *t, double top)
{
	const struct tracks_model *m = &t->model[0];

	for (size_t i = 0; i < m->n; i++)
		if (m->step[i].test) {
			double x = axis_at(&t->x, m->step[i].day);
			svg_line(p, "ref", x, top, x, top + HIGH);
			return;
		}
}

static void draw(struct picture *p, const void *data)
{
	const struct tracks *t = data;
	struct text name[SVG_GROUPS] = {
		text_of(p->ink->zh ? "实际" : "what came")};

	for (size_t i = 0; i < t->n; i++)
		name[i + 1] = t->model[i].name;
	double top = svg_key_height(name, t->n + 1) + 8;
	svg_open(p, (unsigned)(top + HIGH + UNDER), true, say, t);
	svg_key(p, name, t->n + 1, 0);
	svg_ticks_left(p, &t->y, top, top + HIGH);
	divide(p, t, top);
	track(p, t, &t->model[0], true, 0, top);
	for (unsigned i = 0; i < t->n; i++)
		track(p, t, &t->model[i], false, i + 1, top);
	ends(p, t, top + HIGH + 18);
	svg_close(p);
}

static void table_row(struct picture *p, const struct tracks *t, size_t i)
{
	const struct tracks_step *s = &t->model[0].step[i];

	ink_raw(p->ink, "<tr><td>");
	day(p, s->day);
	ink_raw(p->ink, "</td>");
	words_figure(p->ink, s->came);
	for (size_t k = 0; k < t->n; k++)
		words_figure(p->ink, i < t->model[k].n
					     ? t->model[k].step[i].expected
					     : (double)NAN);
	ink_raw(p->ink, "</tr>");
}

/* The last weeks are the news. */
static void table(struct picture *p, const void *data)
{
	const struct tracks *t = data;
	size_t n = t->model[0].n;

	ink_raw(p->ink, "<tr>");
	words_head(p->ink, p->name[PART_X], false);
	words_head(p->ink, p->name[PART_Y], true);
	for (size_t k = 0; k < t->n; k++) {
		ink_raw(p->ink, "<th class=n scope=col>");
		words_label(p->ink, t->model[k].name, 24);
		ink_raw(p->ink, "</th>");
	}
	ink_raw(p->ink, "</tr>");
	for (size_t i = n > LISTED ? n - LISTED : 0; i < n; i++)
		table_row(p, t, i);
}

static void release(void *data)
{
	struct tracks *t = data;

	for (size_t i = 0; i < t->n; i++)
		free(t->model[i].step);
}

const struct picture_kind picture_as_tracks = {
	"tracks", sizeof(struct tracks), gather, say, draw, table, release};
