/* condition_read.c - a condition from its text. */
#include <stdlib.h>

#include "base/condition_form.h"
#include "base/mem.h"

static const int64_t MOST_DAYS = 10000 * 366; /* of @-30d: as many years */

const struct number_style condition_style = {.decimal = '.'};

struct condition_reader {
	struct condition *c;
	struct text rest; /* of c->bytes */
	unsigned allowed;
	struct zone *zone;
};

static void skip(struct condition_reader *r, size_t n)
{
	r->rest.at += n;
	r->rest.len -= n;
}

static void skip_blanks(struct condition_reader *r)
{
	while (r->rest.len && r->rest.at[0] == ' ')
		skip(r, 1);
}

static bool next_is(const struct condition_reader *r, const char *s)
{
	size_t n = strlen(s);

	return r->rest.len >= n && memcmp(r->rest.at, s, n) == 0;
}

static struct text take_bare(struct condition_reader *r)
{
	struct text t = {r->rest.at, 0};

	while (t.len < r->rest.len &&
		!memchr(" ;|()'<>=!~", t.at[t.len], sizeof(" ;|()'<>=!~") - 1))
		t.len++;
	skip(r, t.len);
	return t;
}

/* A text in quotes, of which two stand for one. */
static const char *take_quoted(struct condition_reader *r, struct text *to)
{
	char *p = r->c->plain_end;

	to->at = p;
	skip(r, 1);
	while (r->rest.len) {
		char c = r->rest.at[0];
		bool twice = next_is(r, "''");
		skip(r, twice ? 2 : 1);
		if (c == '\'' && !twice) {
			to->len = (size_t)(p - to->at);
			r->c->plain_end = p;
			return NULL;
		}
		*p++ = c;
	}
	return "a quote is not closed";
}

static const char *take_name(struct condition_reader *r, struct text *to)
{
	if (next_is(r, "'"))
		return take_quoted(r, to);
	*to = take_bare(r);
	return NULL;
}

/* The number of the column NAME, which may be new. */
static size_t find_column(struct condition *c, struct text name)
{
	for (size_t i = 0; i < c->columns; i++)
		if (text_equal(c->column[i], name))
			return i;
	mem_grow(&c->column, &c->cap_columns, c->columns + 1,
		sizeof(*c->column));
	c->column[c->columns] = name;
	return c->columns++;
}

/* "2026-11-01", or with "T10:00" behind it and what may follow that. */
static bool is_time(struct text t)
{
	static const char form[] = "0000-00-00T00:00";

	if (t.len != 10 && t.len < sizeof(form) - 1)
		return false;
	for (size_t i = 0; i < t.len && form[i]; i++)
		if (form[i] == '0' ? t.at[i] < '0' || t.at[i] > '9'
				   : t.at[i] != form[i])
			return false;
	return true;
}

static bool is_digits(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] < '0' || t.at[i] > '9')
			return false;
	return t.len > 0;
}

const char *condition_no_moment(void)
{
	return "@ has no meaning here: it is the end of the day of --as-of, or "
	       "the time of a stream's row";
}

/* "@", "@-30d", "@+12h", "@-5m" */
static const char *read_moment(
	struct condition_reader *r, struct condition_value *v, struct text t)
{
	int64_t unit, n;
	struct text digits = {t.at + 2, t.len > 3 ? t.len - 3 : 0};

	v->kind = CONDITION_NOW;
	if (!(r->allowed & CONDITION_MOMENT))
		return condition_no_moment();
	if (t.len == 1)
		return NULL;
	char last = t.at[t.len - 1];
	unit = last == 'd' ? WHEN_DAY_MS : last == 'h' ? 3600000 : 60000;
	if (!memchr("+-", t.at[1], 2) || !memchr("dhm", last, 3) ||
		!is_digits(digits))
		return fail_text("'%s' is not a moment (want @-30d, @+12h or "
				 "@-5m)",
			text_show(t));
	if (!int_parse(&n, digits) || n > MOST_DAYS * WHEN_DAY_MS / unit)
		return fail_text("'%s' is too far away", text_show(t));
	v->ms = (t.at[1] == '-' ? -n : n) * unit;
	return NULL;
}

static bool is_quantile(struct text t)
{
	struct text number = {t.at, t.len ? t.len - 1 : 0};

	return t.len > 1 && t.at[t.len - 1] == '%' && t.at[0] >= '0' &&
	       t.at[0] <= '9' && number.at[number.len - 1] != '.' &&
	       decimal_is_plain(number, '.');
}

static const char *read_quantile(
	struct condition_reader *r, struct condition_value *v, struct text t)
{
	struct decimal_number hundred = {.units = (amount)100 * AMOUNT_UNIT};

	v->kind = CONDITION_SHARE;
	v->text = (struct text){t.at, t.len - 1};
	(void)decimal_read(&v->number, v->text, &condition_style);
	if (decimal_compare(&v->number, &hundred) > 0)
		return fail_text("'%s' is more than all (want 0%% to 100%%)",
			text_show(t));
	if (!(r->allowed & CONDITION_QUANTILES))
		return fail_text("'%s' is a quantile, and there is no "
				 "population here (a text goes in quotes)",
			text_show(t));
	return NULL;
}

/* A value that stands without quotes. */
static const char *read_bare(
	struct condition_reader *r, struct condition_value *v, struct text t)
{
	v->text = t;
	if (t.len == 0)
		v->kind = CONDITION_NOTHING;
	else if (t.at[0] == '@')
		return read_moment(r, v, t);
	else if (text_is(t, "*"))
		v->kind = CONDITION_ANY;
	else if (is_quantile(t))
		return read_quantile(r, v, t);
	else if (is_time(t) && when_parse(&v->ms, t, r->zone))
		v->kind = CONDITION_TIME;
	else if (decimal_is_plain(t, '.') &&
		 decimal_read(&v->number, t, &condition_style))
		v->kind = CONDITION_NUMBER;
	else
		v->kind = CONDITION_TEXT;
	return NULL;
}

static const char *read_value(
	struct condition_reader *r, struct condition_value *v)
{
	struct text name;

	skip_blanks(r);
	if (next_is(r, "'")) {
		v->kind = CONDITION_TEXT;
		v->quoted = true;
		return take_quoted(r, &v->text);
	}
	if (!next_is(r, "$"))
		return read_bare(r, v, take_bare(r));
	skip(r, 1);
	TRY(take_name(r, &name));
	if (name.len == 0)
		return "behind $ the name of a column is wanted";
	v->kind = CONDITION_CELL;
	v->column = find_column(r->c, name);
	return NULL;
}

static const struct {
	const char *text;
	enum condition_op op;
} operators[] = {{"!=", CONDITION_DIFFERS}, {"<=", CONDITION_AT_MOST},
	{">=", CONDITION_AT_LEAST}, {"!~", CONDITION_MATCHES_NOT},
	{"=", CONDITION_EQUAL}, {"<", CONDITION_BELOW}, {">", CONDITION_ABOVE},
	{"~", CONDITION_MATCHES}};

/* Whether T begins with the word W, in small letters or large ones. */
static bool begins(struct text t, const char *w)
{
	size_t n = strlen(w);

	return t.len >= n &&
	       text_same_letters((struct text){t.at, n}, text_of(w)) &&
	       (t.len == n || t.at[n] == ' ' || t.at[n] == '(');
}

/* What to write for the words of other languages. */
static const char *word_advice(struct text name, struct text rest)
{
	static const char *const table[][2] = {
		{"is", ": empty is NAME=, and not empty NAME!="},
		{"in", ": one of several is NAME=a|b"},
		{"not", ": other than these is NAME!=a|b"},
		{"like", ": a part is found by NAME~'...'"},
		{"contains", ": a part is found by NAME~'...'"},
		{"matches", ": a pattern is NAME~'...'"},
		{"between", ": a range is NAME>=a;NAME<=b"}, {"eq", ""},
		{"ne", ""}, {"lt", ""}, {"gt", ""}};

	if (begins(name, "not") && name.len == 3)
		return ": there is no \"not\", but !=";
	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++)
		if (begins(rest, table[i][0]))
			return table[i][1];
	return ": a name with blanks goes in quotes";
}

static const char *take_operator(struct condition_reader *r,
	enum condition_op *op, const char **spelled, struct text name)
{
	skip_blanks(r);
	for (size_t i = 0; i < sizeof(operators) / sizeof(*operators); i++)
		if (next_is(r, operators[i].text)) {
			*op = operators[i].op;
			*spelled = operators[i].text;
			skip(r, strlen(*spelled));
			return NULL;
		}
	return fail_text("behind '%s' an operator is wanted (= != < <= > >= ~ "
			 "!~)%s",
		text_show(name), word_advice(name, r->rest));
}

/* Whether an order can compare with V. */
static bool has_order(const struct condition_value *v)
{
	return v->kind != CONDITION_TEXT && v->kind != CONDITION_ANY &&
	       v->kind != CONDITION_NOTHING;
}

/* What is wrong with value V of N behind the operator. */
static const char *check_value(enum condition_op op, const char *spelled,
	const struct condition_value *v, size_t n)
{
	bool order = op >= CONDITION_BELOW;

	if (order && n > 1)
		return fail_text("behind %s there is one value", spelled);
	if (order && !has_order(v))
		return fail_text("behind %s a number, a date (2026-12-31), @ "
				 "or $column is wanted, not '%s'",
			spelled, text_show(v->text));
	if ((op == CONDITION_MATCHES || op == CONDITION_MATCHES_NOT) &&
		!v->quoted)
		return fail_text(
			"behind %s a pattern in quotes is wanted", spelled);
	if (n > 1 && v->kind == CONDITION_NOTHING)
		return "a value is missing beside |";
	if (n > 1 && v->kind == CONDITION_ANY)
		return "* stands alone (the text goes in quotes: '*')";
	if (!order && v->kind == CONDITION_SHARE)
		return "a quantile is compared by < <= > or >= (a text goes in "
		       "quotes)";
	return NULL;
}

static struct condition_value *add_value(struct condition *c)
{
	mem_grow(&c->value, &c->cap_values, c->values + 1, sizeof(*c->value));
	c->value[c->values] = (struct condition_value){0};
	return &c->value[c->values++];
}

static const char *read_values(struct condition_reader *r)
{
	do {
		if (r->c->values == CONDITION_MOST_VALUES)
			return fail_text("it has more than %d values",
				CONDITION_MOST_VALUES);
		TRY(read_value(r, add_value(r->c)));
		skip_blanks(r);
		if (!next_is(r, "|"))
			return NULL;
		skip(r, 1);
	} while (true);
}

static struct condition_test *add_test(struct condition *c)
{
	mem_grow(&c->test, &c->cap_tests, c->n + 1, sizeof(*c->test));
	c->test[c->n] = (struct condition_test){.first = c->values};
	return &c->test[c->n++];
}

/* A risk grade becomes its number. */
static void read_grade(struct condition_value *v)
{
	struct text t = condition_ungrade(v->text);

	if (v->kind == CONDITION_TEXT && !v->quoted && t.len == 1 &&
		v->text.len == 2 &&
		decimal_read(&v->number, t, &condition_style))
		v->kind = CONDITION_NUMBER;
}

/* The values of TEST, which SPELLED stands before, are what may stand there. */
static const char *check_values(struct condition_reader *r,
	const struct condition_test *test, const char *spelled)
{
	struct condition *c = r->c;
	bool pattern = test->op == CONDITION_MATCHES ||
		       test->op == CONDITION_MATCHES_NOT;

	if (pattern && !(r->allowed & CONDITION_PATTERNS))
		return "patterns cannot be used here";
	for (size_t i = test->first; i < c->values; i++) {
		if (r->allowed & CONDITION_GRADES &&
			test->op >= CONDITION_BELOW)
			read_grade(&c->value[i]);
		TRY(check_value(test->op, spelled, &c->value[i],
			c->values - test->first));
		if (pattern)
			TRY(condition_pattern_read(c, &c->value[i]));
	}
	return NULL;
}

static const char *read_test(struct condition_reader *r)
{
	struct condition *c = r->c;
	struct condition_test *test;
	struct text name;
	const char *spelled = "";

	if (c->n == CONDITION_MOST_TESTS)
		return fail_text(
			"it compares more than %d times", CONDITION_MOST_TESTS);
	test = add_test(c);
	skip_blanks(r);
	TRY(take_name(r, &name));
	if (name.len == 0 && r->rest.len)
		return fail_text("before '%s' the name of a column is wanted",
			text_show(r->rest));
	if (name.len == 0)
		return "it ends where the name of a column is wanted";
	test->column = find_column(c, name);
	TRY(take_operator(r, &test->op, &spelled, name));
	if (test->op == CONDITION_BELOW && next_is(r, ">"))
		return "there is no <>: to differ is !=";
	TRY(read_values(r));
	TRY(check_values(r, test, spelled));
	test->behind = c->values;
	if (test->op == CONDITION_EQUAL || test->op == CONDITION_DIFFERS)
		condition_list_sort(c, test);
	return NULL;
}

/* What other languages write where this one ends. */
static const char *advice(struct text rest)
{
	static const char *const table[][2] = {{"=", " (one = compares)"},
		{">", " (at least is >=)"}, {"<", " (at most is <=)"},
		{"~", " (a pattern is NAME~'...')"},
		{"and", " (; stands for \"and\")"},
		{"AND", " (; stands for \"and\")"},
		{"&&", " (; stands for \"and\")"},
		{"OR", " (\"or\" is written small)"},
		{"(", " (there are no brackets)"},
		{")", " (there are no brackets)"}};

	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++)
		if (rest.len >= strlen(table[i][0]) &&
			memcmp(rest.at, table[i][0], strlen(table[i][0])) == 0)
			return table[i][1];
	return " (a value with blanks or ; | ( ) < > = ! ~ goes in quotes)";
}

static const char *read_all(struct condition_reader *r)
{
	skip_blanks(r);
	if (r->rest.len == 0)
		return NULL;
	for (;;) {
		TRY(read_test(r));
		if (next_is(r, ";")) {
			skip(r, 1);
			continue;
		}
		r->c->test[r->c->n - 1].last = true;
		if (r->rest.len == 0)
			return NULL;
		if (!next_is(r, "or ") || r->rest.at[-1] != ' ')
			return fail_text("'%s' is left over%s",
				text_show(r->rest), advice(r->rest));
		skip(r, 3);
	}
}

/* A sign of Chinese keyboards outside of quotes, which stands for one of ASCII:
 * a message, else NULL. */
static const char *foreign_sign(struct text t)
{
	static const char *const table[][2] = {{"＝", "="}, {"＞", ">"},
		{"＜", "<"}, {"≥", ">="}, {"≤", "<="}, {"≠", "!="}, {"！", "!"},
		{"；", ";"}, {"｜", "|"}, {"～", "~"}, {"‘", "'"}, {"’", "'"}};
	bool quoted = false;

	for (size_t i = 0; i < t.len; i++) {
		quoted ^= t.at[i] == '\'';
		for (size_t k = 0; k < sizeof(table) / sizeof(*table); k++)
			if (!quoted && t.len - i >= strlen(table[k][0]) &&
				memcmp(t.at + i, table[k][0],
					strlen(table[k][0])) == 0)
				return fail_text("'%s' is no sign of "
						 "conditions (want %s)",
					table[k][0], table[k][1]);
	}
	return NULL;
}

const char *condition_read(struct condition **to, struct text t,
	unsigned allowed, const struct zone *zone)
{
	struct zone *plain = mem_array(1, sizeof(*plain));
	struct condition_reader r = {.allowed = allowed, .zone = plain};
	const char *why;

	*to = NULL;
	*plain = *zone; /* without the form of --date-format */
	plain->first = false;
	plain->form[0] = '\0';
	r.c = mem_zero(1, sizeof(*r.c));
	r.c->bytes = mem_copy(t.at, t.len);
	r.c->plain = r.c->plain_end = mem_array(t.len + 1, 1);
	r.rest = (struct text){r.c->bytes, t.len};
	why = t.len > CONDITION_MOST_BYTES
		      ? fail_text("it is longer than %d bytes",
				CONDITION_MOST_BYTES)
		      : read_all(&r);
	free(plain);
	if (!why) {
		*to = r.c;
		return NULL;
	}
	const char *wide = foreign_sign(t);
	why = fail_text(
		"'%s' is not a condition: %s", text_show(t), wide ? wide : why);
	condition_free(r.c);
	return why;
}

void condition_free(struct condition *c)
{
	if (!c)
		return;
	condition_pattern_free(c);
	for (size_t i = 0; i < c->values; i++)
		free(c->value[i].spelling);
	free(c->bytes);
	free(c->plain);
	free(c->test);
	free(c->value);
	free(c->column);
	free(c);
}
