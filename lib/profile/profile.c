/* profile.c - features: read from the cells of their table, and checked. */
#include "profile/profile.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

/* What a measure takes. */
enum takes {
	NO_COLUMN,
	MAYBE_COLUMN,
	MAYBE_AMOUNT,
	ANY_COLUMN,
	AMOUNT_COLUMN,
	FEATURES
};

/* In the order of enum profile_measure. */
static const struct kind {
	const char *name;
	enum takes takes;
	bool per;
} kinds[MEASURES] = {{"count", MAYBE_COLUMN, false},
	{"distinct", ANY_COLUMN, false}, {"top", ANY_COLUMN, false},
	{"sum", AMOUNT_COLUMN, false}, {"min", AMOUNT_COLUMN, false},
	{"max", AMOUNT_COLUMN, false}, {"mean", AMOUNT_COLUMN, false},
	{"sd", AMOUNT_COLUMN, false}, {"p50", AMOUNT_COLUMN, false},
	{"share", MAYBE_AMOUNT, false}, {"first", ANY_COLUMN, false},
	{"last", ANY_COLUMN, false}, {"ago", NO_COLUMN, false},
	{"age", NO_COLUMN, false}, {"active", NO_COLUMN, true},
	{"streak", NO_COLUMN, true}, {"streak_now", NO_COLUMN, true},
	{"gap_mean", NO_COLUMN, false}, {"gap_sd", NO_COLUMN, false},
	{"gap_max", NO_COLUMN, false}, {"trend", MAYBE_AMOUNT, true},
	{"ratio", FEATURES, false}, {"minus", FEATURES, false}};

static const struct {
	const char *name;
	int made;
} made[] = {{"customer", MADE_CUSTOMER}, {"time", MADE_TIME},
	{"hour", MADE_HOUR}, {"weekday", MADE_WEEKDAY}, {"month", MADE_MONTH},
	{"day", MADE_DAY}, {"part", MADE_PART}};

int profile_made(struct text name)
{
	for (size_t i = 0; i < sizeof(made) / sizeof(*made); i++)
		if (text_is(name, made[i].name))
			return made[i].made;
	return MADE_NONE;
}

void profile_init(struct profile_plan *p, const struct zone *zone)
{
	*p = (struct profile_plan){.zone = zone};
}

void profile_release(struct profile_plan *p)
{
	for (size_t i = 0; i < p->wheres; i++) {
		condition_free(p->where[i].condition);
		free(p->where[i].column);
	}
	for (size_t i = 0; i < p->n_owned; i++)
		free(p->owned[i]);
	free(p->owned);
	free(p->feature);
	free(p->where);
	free(p->column);
}

static struct text own(struct profile_plan *p, struct text t)
{
	mem_grow(&p->owned, &p->cap_owned, p->n_owned + 1, sizeof(*p->owned));
	p->owned[p->n_owned] = mem_copy(t.at, t.len);
	return (struct text){p->owned[p->n_owned++], t.len};
}

/* The number of the column NAME, which is kept from now on unless it is made of
 * others. */
static const char *put_column(int *to, struct profile_plan *p, struct text name)
{
	*to = profile_made(name);
	if (*to != MADE_NONE)
		return NULL;
	for (size_t i = 0; i < p->columns; i++)
		if (text_equal(p->column[i], name)) {
			*to = (int)i;
			return NULL;
		}
	if (p->columns == TUPLES_COLUMNS)
		return fail_text("more than %d columns are looked at",
			TUPLES_COLUMNS + 0);
	mem_grow(&p->column, &p->cap_columns, p->columns + 1,
		sizeof(*p->column));
	*to = (int)p->columns;
	p->column[p->columns++] = own(p, name);
	return NULL;
}

const char *profile_keep(struct profile_plan *p, struct text name)
{
	int column;

	if (name.len == 0)
		return "a column without a name";
	return put_column(&column, p, name);
}

/* Days, or a count of rows: digits before LETTER. */
static bool count_before(int64_t *to, struct text t, char letter)
{
	if (t.len < 2 || t.at[t.len - 1] != letter || t.at[0] < '0' ||
		t.at[0] > '9')
		return false;
	return int_parse(to, (struct text){t.at, t.len - 1}) && *to <= 10000000;
}

static const char *read_window(struct profile_window *w, struct text t)
{
	const char *dots = NULL;
	bool right;

	*w = (struct profile_window){.kind = WINDOW_ALL};
	if (t.len == 0)
		return NULL;
	for (size_t i = 0; i + 1 < t.len && !dots; i++)
		if (t.at[i] == '.' && t.at[i + 1] == '.')
			dots = t.at + i;
	if (count_before(&w->last, t, 'n')) {
		w->kind = WINDOW_LAST;
		return w->last > 0 ? NULL : "the window '0n' holds no row";
	}
	w->kind = WINDOW_DAYS;
	if (dots) {
		size_t front = (size_t)(dots - t.at);
		right = count_before(
				&w->from, (struct text){t.at, front}, 'd') &&
			count_before(&w->behind,
				(struct text){dots + 2, t.len - front - 2},
				'd');
	} else {
		right = count_before(&w->behind, t, 'd');
	}
	if (!right)
		return fail_text("'%s' is no window (want 30d, 30d..60d or 5n)",
			text_show(t));
	if (w->from >= w->behind)
		return fail_text("the window '%s' holds no day", text_show(t));
	return NULL;
}

static const char *read_measure(struct profile_feature *f, struct text t)
{
	int64_t percent;

	for (int i = 0; i < MEASURES; i++)
		if (i != MEASURE_QUANTILE && text_is(t, kinds[i].name)) {
			f->measure = (enum profile_measure)i;
			return NULL;
		}
	if (t.len > 1 && t.len < 4 && t.at[0] == 'p' && t.at[1] != '0' &&
		t.at[1] != '+' && t.at[1] != '-' &&
		int_parse(&percent, (struct text){t.at + 1, t.len - 1})) {
		f->measure = MEASURE_QUANTILE;
		f->percent = (unsigned)percent;
		return NULL;
	}
	if (t.len == 0)
		return "no measure (want count, sum, last, ...)";
	return fail_text("'%s' is no measure (want count, distinct, top, sum, "
			 "min, max, mean, sd, p1 to p99, share, first, last, "
			 "ago, age, active, streak, streak_now, gap_mean, "
			 "gap_sd, gap_max, trend, ratio or minus)",
		text_show(t));
}

/* A row that is divided by itself, or by a later one, has no value yet. */
static const char *find_part(size_t *to, const struct profile_plan *p,
	const struct profile_feature *f, struct text part)
{
	*to = profile_find(p, part);
	if (text_equal(part, f->name))
		return fail_text("'%s' is made of itself", text_show(part));
	if (*to == p->n)
		return fail_text(
			"no feature above is called '%s'", text_show(part));
	if (p->feature[*to].by != MADE_NONE)
		return fail_text("'%s' has a column for each value of 'by', "
				 "and is no single figure",
			text_show(part));
	return NULL;
}

/* "f/g" or "f-g"; names may have a '-', so each is tried. */
static const char *read_parts(
	const struct profile_plan *p, struct profile_feature *f, struct text t)
{
	char divider = f->measure == MEASURE_RATIO ? '/' : '-';
	const char *why = fail_text("'%s' is not two features above it (want "
				    "%s)",
		text_show(t), divider == '/' ? "f/g" : "f-g");
	struct buf first = {0};
	size_t tries = 0;

	for (size_t i = 0; i < t.len; i++) {
		struct text left = text_trim((struct text){t.at, i}),
			    right = text_trim(
				    (struct text){t.at + i + 1, t.len - i - 1});
		if (t.at[i] != divider || left.len == 0 || right.len == 0)
			continue;
		const char *wrong = find_part(&f->left, p, f, left);
		if (!wrong)
			wrong = find_part(&f->right, p, f, right);
		if (!wrong) {
			buf_release(&first);
			return NULL;
		}
		if (tries++ == 0)
			buf_printf(&first, "%s", wrong);
	}
	if (tries)
		why = fail_text("%.*s", (int)first.len, first.at);
	buf_release(&first);
	return why;
}

static const char *read_column(struct profile_plan *p,
	struct profile_feature *f, const struct profile_cells *cells)
{
	const struct kind *kind = &kinds[f->measure];
	struct text t = cells->column;

	f->column = MADE_NONE;
	if (kind->takes == FEATURES)
		return read_parts(p, f, t);
	if (t.len == 0 && kind->takes >= ANY_COLUMN)
		return fail_text("%s wants a column", kind->name);
	if (t.len && kind->takes == NO_COLUMN)
		return fail_text(
			"%s is of rows: it takes no column", kind->name);
	if (t.len == 0)
		return NULL;
	TRY(put_column(&f->column, p, t));
	if (f->column < 0 &&
		(kind->takes == AMOUNT_COLUMN || kind->takes == MAYBE_AMOUNT))
		return fail_text("%s wants amounts, and '%s' is none",
			kind->name, text_show(t));
	return NULL;
}

static const char *read_per(struct profile_feature *f, struct text t)
{
	static const char *const words[] = {"day", "week", "month"};

	f->per = PER_DAY;
	if (t.len == 0)
		return NULL;
	for (int i = 0; i < 3; i++)
		if (text_is(t, words[i])) {
			f->per = (enum profile_per)i;
			return kinds[f->measure].per
				       ? NULL
				       : "per is for active, streak, "
					 "streak_now and trend";
		}
	return fail_text("per is '%s' (want day, week or month)", text_show(t));
}

/* "column" or "column:K". */
static const char *read_by(
	struct profile_plan *p, struct profile_feature *f, struct text t)
{
	size_t colon = t.len;
	int64_t most = 10;

	f->by = MADE_NONE;
	if (t.len == 0)
		return NULL;
	while (colon > 0 && t.at[colon - 1] != ':')
		colon--;
	if (colon > 1) {
		struct text k = {t.at + colon, t.len - colon};
		if (!int_parse(&most, k) || most < 1 || most > 1000)
			return fail_text("by: '%s' is not how many values have "
					 "a column (want 1 to 1000)",
				text_show(k));
		t.len = colon - 1;
	}
	f->by_most = (size_t)most;
	return put_column(&f->by, p, t);
}

static const char *read_condition(
	struct profile_plan *p, struct profile_where *w, struct text t)
{
	w->text = own(p, t);
	TRY(condition_read(&w->condition, w->text,
		CONDITION_PATTERNS | CONDITION_MOMENT, p->zone));
	size_t n = condition_columns(w->condition);
	w->column = mem_array(n, sizeof(*w->column));
	w->of_moment = condition_asks_moment(w->condition);
	for (size_t i = 0; i < n; i++) {
		TRY(put_column(
			&w->column[i], p, condition_column(w->condition, i)));
		bool clock = w->column[i] == MADE_HOUR ||
			     w->column[i] == MADE_WEEKDAY ||
			     w->column[i] == MADE_PART;
		w->of_clock |= clock;
		w->of_row |= w->column[i] < 0 && !clock;
	}
	return NULL;
}

/* Equal conditions are one. */
static const char *read_where(
	struct profile_plan *p, struct profile_feature *f, struct text t)
{
	f->where = -1;
	if (text_trim(t).len == 0)
		return NULL;
	for (size_t i = 0; i < p->wheres; i++)
		if (text_equal(p->where[i].text, t)) {
			f->where = (int)i;
			return NULL;
		}
	mem_grow(&p->where, &p->cap_wheres, p->wheres + 1, sizeof(*p->where));
	f->where = (int)p->wheres;
	p->where[p->wheres] = (struct profile_where){.condition = NULL};
	const char *why = read_condition(p, &p->where[p->wheres], t);
	if (!why) {
		p->wheres++;
		return NULL;
	}
	condition_free(p->where[p->wheres].condition);
	free(p->where[p->wheres].column);
	return fail_text("where: %s", why);
}

static const char *check_name(const struct profile_plan *p, struct text name)
{
	if (name.len == 0)
		return "a feature without a name";
	if (text_is(name, "customer") || text_is(name, "as_of") ||
		text_is(name, "tags"))
		return fail_text("'%s' is the name of another column of the "
				 "output",
			text_show(name));
	if (profile_find(p, name) < p->n)
		return fail_text(
			"feature '%s' is there already", text_show(name));
	return NULL;
}

/* What does not go together. */
static const char *check(
	const struct profile_feature *f, const struct profile_cells *cells)
{
	const char *name = kinds[f->measure].name;
	bool made_of = kinds[f->measure].takes == FEATURES;

	if (made_of && (cells->where.len || cells->window.len || cells->by.len))
		return fail_text("%s is of features: it takes no where, window "
				 "or by",
			name);
	if (f->measure == MEASURE_TREND && f->window.kind != WINDOW_DAYS)
		return "trend wants a window of days (90d)";
	return NULL;
}

const char *profile_add(
	struct profile_plan *p, const struct profile_cells *cells)
{
	struct profile_feature f = {.name = cells->name, .fill = cells->fill};

	TRY(check_name(p, f.name));
	if (p->n == PROFILE_FEATURES)
		return fail_text("more than %d features", PROFILE_FEATURES + 0);
	TRY(read_measure(&f, cells->measure));
	TRY(read_column(p, &f, cells));
	TRY(read_where(p, &f, cells->where));
	TRY(read_window(&f.window, cells->window));
	TRY(read_per(&f, cells->per));
	TRY(read_by(p, &f, cells->by));
	TRY(check(&f, cells));
	f.name = own(p, f.name);
	f.fill = own(p, f.fill);
	mem_grow(&p->feature, &p->cap, p->n + 1, sizeof(*p->feature));
	p->feature[p->n++] = f;
	return NULL;
}

size_t profile_find(const struct profile_plan *p, struct text name)
{
	size_t i = 0;

	while (i < p->n && !text_equal(p->feature[i].name, name))
		i++;
	return i;
}

static int by_name(const void *a, const void *b, void *names)
{
	const struct text *name = names;

	return text_compare(
		name[*(const uint32_t *)a], name[*(const uint32_t *)b]);
}

static void renumber(int *column, const uint32_t *now)
{
	if (*column >= 0)
		*column = (int)now[*column];
}

const char *profile_close(struct profile_plan *p)
{
	uint32_t order[TUPLES_COLUMNS], now[TUPLES_COLUMNS];
	struct text name[TUPLES_COLUMNS];

	if (p->n == 0)
		return "no feature in it";
	for (uint32_t i = 0; i < p->columns; i++) {
		order[i] = i;
		name[i] = p->column[i];
	}
	sort_with(order, p->columns, sizeof(*order), by_name, name);
	for (uint32_t i = 0; i < p->columns; i++) {
		now[order[i]] = i;
		p->column[i] = name[order[i]];
	}
	for (size_t i = 0; i < p->n; i++) {
		renumber(&p->feature[i].column, now);
		renumber(&p->feature[i].by, now);
	}
	for (size_t i = 0; i < p->wheres; i++)
		for (size_t k = 0; k < condition_columns(p->where[i].condition);
			k++)
			renumber(&p->where[i].column[k], now);
	return NULL;
}

/* Whether F takes amounts from the kept COLUMN. */
static bool is_amount_of(const struct profile_feature *f, size_t column)
{
	enum takes takes = kinds[f->measure].takes;

	return f->column == (int)column &&
	       (takes == AMOUNT_COLUMN || takes == MAYBE_AMOUNT);
}

bool profile_measures(const struct profile_plan *p, size_t column)
{
	for (size_t i = 0; i < p->n; i++)
		if (is_amount_of(&p->feature[i], column))
			return true;
	return false;
}

static bool looks_at(const struct profile_where *w, int which)
{
	for (size_t k = 0; k < condition_columns(w->condition); k++)
		if (w->column[k] == which)
			return true;
	return false;
}

/* Whether F is of the values of the column WHICH, one by one or by its
 * condition. */
static bool parts_by(const struct profile_plan *p,
	const struct profile_feature *f, int which)
{
	return which >= 0 &&
	       (f->by == which ||
		       (f->where >= 0 && looks_at(&p->where[f->where], which)));
}

bool profile_mixes(const struct profile_plan *p, size_t column, int which)
{
	for (size_t i = 0; i < p->n; i++)
		if (is_amount_of(&p->feature[i], column) &&
			!parts_by(p, &p->feature[i], which))
			return true;
	return false;
}

bool profile_asks(const struct profile_plan *p, int which)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->feature[i].column == which || p->feature[i].by == which)
			return true;
	for (size_t i = 0; i < p->wheres; i++)
		if (looks_at(&p->where[i], which))
			return true;
	return false;
}
