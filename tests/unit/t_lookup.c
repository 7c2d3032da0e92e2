/* t_lookup.c - what intents ask, against trying every way of filling in the
 * variables of small graphs. */
#include "ask/lookup.h"

#include <stdio.h>

#include "base/random.h"
#include "graph/build.h"
#include "unit.h"

enum { TERMS = 9, ALL = 14 };

/* Names 0 to 8 are things, numbers and types, then come predicates. */
static const char *const terms[ALL] = {"甲", "乙", "丙", "丁", "3元", "1.2万",
	"7", "卡", "贷", "类型", "费", "上级", "type", "属于"};

static bool has[ALL][ALL][ALL]; /* by place in "terms" */
static bool reach[ALL][ALL][ALL];
static struct graph *g;
static struct lexicon x;
static struct buf image;

static void add(struct graph_build *b, unsigned s, unsigned p, unsigned o)
{
	struct text part[3] = {
		text_of(terms[s]), text_of(terms[p]), text_of(terms[o])};

	ck_assert(!graph_build_add(b, part, GRAPH_CELLS));
	has[s][p][o] = true;
}

static void close_under_steps(void)
{
	memcpy(reach, has, sizeof(has));
	for (int p = 0; p < ALL; p++)
		for (int k = 0; k < ALL; k++)
			for (int i = 0; i < ALL; i++)
				for (int j = 0; j < ALL; j++)
					reach[i][p][j] |= reach[i][p][k] &&
							  reach[k][p][j];
}

static void make(struct random *r)
{
	struct graph_build *b = graph_build_new(false);

	memset(has, 0, sizeof(has));
	for (int i = 0; i < 40; i++)
		add(b, (unsigned)random_below(r, TERMS),
			TERMS + (unsigned)random_below(r, ALL - TERMS),
			(unsigned)random_below(r, TERMS));
	image = (struct buf){0};
	ck_assert(!graph_build_image(b, &image));
	graph_build_free(b);
	ck_assert(!graph_open(&g, buf_view(&image), true));
	x = (struct lexicon){0};
	lexicon_open(&x, g);
	lexicon_close(&x);
	close_under_steps();
}

static void unmake(void)
{
	lexicon_release(&x);
	graph_free(g);
	buf_release(&image);
}

static bool is_type(unsigned p)
{
	return strcmp(terms[p], "类型") == 0 || strcmp(terms[p], "type") == 0;
}

/* A lookup as it is asked, and what its variables and slots are tried with. */
struct trial {
	struct lookup q;
	unsigned shown;
	uint32_t id[ALL]; /* of each term in the graph, or 0 */
	int slot[LOOKUP_SLOTS];
	double number;
	int value[LOOKUP_VARIABLES];
	uint32_t found[4096][LOOKUP_VARIABLES];
	size_t n;
};

static int place_of(const struct trial *t, uint32_t id)
{
	for (int i = 0; i < ALL; i++)
		if (t->id[i] == id)
			return i;
	return -1;
}

static int part_place(const struct trial *t, const struct lookup_part *p)
{
	return p->is == PART_VARIABLE ? t->value[p->number]
	       : p->is == PART_SLOT   ? t->slot[p->number]
				      : place_of(t, p->number);
}

static bool holds(const struct trial *t, const struct lookup_part part[3])
{
	int s = part_place(t, &part[0]), o = part_place(t, &part[2]);

	if (s < 0 || o < 0)
		return false;
	if (part[1].is == PART_TYPE) {
		for (unsigned p = 0; p < ALL; p++)
			if (is_type(p) && has[s][p][o])
				return true;
		return false;
	}
	int p = part_place(t, &part[1]);
	return p >= 0 && (part[1].many ? reach[s][p][o] : has[s][p][o]);
}

static bool in_a_pattern(const struct lookup *q, uint32_t variable)
{
	for (size_t i = 0; i < q->patterns; i++)
		for (size_t k = 0; k < 3; k++)
			if (q->part[i][k].is == PART_VARIABLE &&
				q->part[i][k].number == variable)
				return true;
	return false;
}

static bool passes(const struct trial *t)
{
	struct quantity q;
	const char *c = t->q.compare;

	if (!t->q.filtered)
		return true;
	if (!in_a_pattern(&t->q, t->q.filter_variable) ||
		!lookup_number(&q, g, t->id[t->value[t->q.filter_variable]]))
		return false;
	return (strchr(c, '<') && q.value < t->number) ||
	       (strchr(c, '>') && q.value > t->number) ||
	       (strchr(c, '=') && q.value == t->number);
}

static void note(struct trial *t)
{
	uint32_t row[LOOKUP_VARIABLES] = {0};

	for (size_t i = 0; i < t->q.variables; i++)
		if (t->shown & 1u << i)
			row[i] = t->id[t->value[i]];
	for (size_t i = 0; i < t->n; i++)
		if (memcmp(t->found[i], row, sizeof(row)) == 0)
			return;
	ck_assert_uint_lt(t->n, 4096);
	memcpy(t->found[t->n++], row, sizeof(row));
}

static void try_all(struct trial *t, size_t variable)
{
	if (variable < t->q.variables && variable < LOOKUP_VARIABLES) {
		for (int i = 0; i < ALL; i++) {
			t->value[variable] = i;
			if (t->id[i])
				try_all(t, variable + 1);
		}
		return;
	}
	for (size_t i = 0; i < t->q.patterns; i++)
		if (!holds(t, t->q.part[i]))
			return;
	if (passes(t))
		note(t);
}

/* Of MAX and MIN only the best rows stay. */
static void keep_best(struct trial *t)
{
	int a = lookup_variable(&t->q, "a");
	double best = 0;
	size_t n = 0;

	for (int round = 0; round < 2; round++) {
		size_t kept = 0;
		for (size_t i = 0; i < t->n; i++) {
			struct quantity q;
			if (!lookup_number(&q, g, t->found[i][a]))
				continue;
			double v = t->q.form == LOOKUP_MAX ? q.value : -q.value;
			if (round == 0 && (n++ == 0 || v > best))
				best = v;
			if (round == 1 && v == best)
				memmove(t->found[kept++], t->found[i],
					sizeof(t->found[0]));
		}
		if (round == 1)
			t->n = kept;
	}
}

static bool is_found(const struct trial *t, const uint32_t *row)
{
	for (size_t i = 0; i < t->n; i++)
		if (memcmp(t->found[i], row, sizeof(t->found[0])) == 0)
			return true;
	return false;
}

static void compare(struct trial *t, const char *text)
{
	struct bound bound = {.number = {t->number, UNIT_NONE}};
	struct lookup_rows rows = {0};

	for (int i = 0; i < LOOKUP_SLOTS; i++)
		bound.term[i] = t->slot[i] < 0 ? 0 : t->id[t->slot[i]];
	lookup_run(&t->q, &x, &bound, &rows);
	ck_assert(!rows.cut);
	if (t->q.form == LOOKUP_COUNT) {
		ck_assert_msg(rows.count == t->n, "%s: %zu, not %zu", text,
			rows.count, t->n);
	} else if (t->q.form == LOOKUP_ASK) {
		ck_assert_msg(rows.n == (t->n > 0), "%s", text);
		if (rows.n)
			ck_assert_msg(is_found(t, rows.row[0]), "%s", text);
	} else {
		ck_assert_msg(rows.n == t->n, "%s: %zu rows, not %zu", text,
			rows.n, t->n);
		for (size_t i = 0; i < rows.n; i++)
			ck_assert_msg(is_found(t, rows.row[i]), "%s", text);
		for (size_t i = 1; i < rows.n; i++)
			ck_assert(memcmp(rows.row[i - 1], rows.row[i],
					  sizeof(*rows.row)) != 0);
	}
	lookup_rows_release(&rows);
}

static const char *pick(struct random *r, const char *const *from, size_t n)
{
	return from[random_below(r, n)];
}

static void print_pattern(struct buf *to, struct random *r)
{
	static const char *const ends[] = {
		"?a", "?a", "?b", "?x", "$e", "$v", "$t", "甲", "<卡>"};
	static const char *const verbs[] = {"a", "费", "上级", "$p", "?b", "?y",
		"上级+", "$p+", "<属于>", "没有"};

	buf_printf(to, "%s %s %s", pick(r, ends, 9), pick(r, verbs, 10),
		pick(r, ends, 9));
}

static void draw(struct buf *to, struct random *r)
{
	static const char *const forms[] = {
		"", "", "ASK ", "COUNT ", "MAX ", "MIN ", "SELECT "};
	static const char *const compares[] = {"<", "<=", ">", ">=", "="};

	to->len = 0;
	buf_string(to, pick(r, forms, 7));
	for (size_t n = 1 + random_below(r, 3); n > 0; n--) {
		print_pattern(to, r);
		buf_string(to, n > 1 ? " . " : "");
	}
	if (random_below(r, 4) == 0)
		buf_printf(to, " FILTER ?%c %s $n", "ab"[random_below(r, 2)],
			pick(r, compares, 5));
	buf_byte(to, '\0');
}

static unsigned shown_of(const struct lookup *q, unsigned wanted)
{
	int a = lookup_variable(q, "a");

	if (q->form == LOOKUP_COUNT)
		return 1u << a;
	wanted &= (1u << q->variables) - 1;
	if (a >= 0)
		wanted |= 1u << a;
	if (q->part[0][1].is == PART_VARIABLE)
		wanted |= 1u << q->part[0][1].number;
	return wanted;
}

static bool one(struct random *r, struct trial *t, struct buf *text)
{
	draw(text, r);
	if (lookup_parse(&t->q, text_of(text->at), g))
		return false;
	unsigned wanted = (unsigned)random_below(r, 16);
	lookup_open(&t->q, &x, wanted);
	t->shown = shown_of(&t->q, wanted);
	for (int i = 0; i < ALL; i++)
		t->id[i] = graph_find(g, text_of(terms[i]));
	for (int again = 0; again < 3;
		again++) { /* the same query, run again */
		t->n = 0;
		t->number = (double[]){3, 7, 12000, 0}[random_below(r, 4)];
		for (int i = 0; i < LOOKUP_SLOTS; i++) {
			t->slot[i] = (int)random_below(r, TERMS);
			if (i == SLOT_P)
				t->slot[i] = TERMS + (int)random_below(r, 5);
			if (random_below(r, 12) == 0 || !t->id[t->slot[i]])
				t->slot[i] = -1;
		}
		if (!t->q.missing.len)
			try_all(t, 0);
		if (t->q.form == LOOKUP_MAX || t->q.form == LOOKUP_MIN)
			keep_best(t);
		compare(t, text->at);
	}
	lookup_close(&t->q);
	return true;
}

START_TEST(finds_what_trying_finds)
{
	static struct trial t;
	struct buf text = {0};
	struct random r;
	unsigned ran = 0, answered = 0;

	random_seed(&r, 21);
	for (int round = 0; round < 40; round++) {
		make(&r);
		for (int i = 0; i < 60; i++) {
			ran += one(&r, &t, &text);
			answered += t.n > 0;
		}
		unmake();
	}
	ck_assert_uint_gt(ran, 1000);
	ck_assert_uint_gt(answered, 300);
	buf_release(&text);
}
END_TEST

static void lists(size_t n, const char *query, size_t want, bool cut)
{
	struct graph_build *b = graph_build_new(false);
	struct lookup_rows rows = {0};
	struct lookup q;
	char name[32], fee[32];

	for (size_t i = 0; i < n; i++) {
		snprintf(name, sizeof(name), "物%zu", i);
		snprintf(fee, sizeof(fee), "%zu元", i % 7);
		struct text kind[3] = {
			text_of(name), text_of("类型"), text_of("卡")};
		struct text price[3] = {
			text_of(name), text_of("费"), text_of(fee)};
		ck_assert(!graph_build_add(b, kind, GRAPH_CELLS));
		ck_assert(!graph_build_add(b, price, GRAPH_CELLS));
	}
	image = (struct buf){0};
	ck_assert(!graph_build_image(b, &image));
	graph_build_free(b);
	ck_assert(!graph_open(&g, buf_view(&image), true));
	x = (struct lexicon){0};
	lexicon_open(&x, g);
	lexicon_close(&x);
	ck_assert_uint_eq(x.predicates, 2); /* the last term is one */
	ck_assert(!lookup_parse(&q, text_of(query), g));
	lookup_open(&q, &x, 0);
	lookup_run(&q, &x, &(struct bound){0}, &rows);
	ck_assert_uint_eq(q.form == LOOKUP_COUNT ? rows.count : rows.n, want);
	ck_assert_int_eq(rows.cut, cut);
	lookup_close(&q);
	lookup_rows_release(&rows);
	unmake();
}

/* The limit is of different answers, whatever the order of the patterns. */
START_TEST(a_limit_is_of_answers)
{
	lists(LOOKUP_ROWS, "?a 类型 卡", LOOKUP_ROWS, false);
	lists(LOOKUP_ROWS + 1, "?a 类型 卡", LOOKUP_ROWS, true);
	lists(3000, "?x 费 ?a . ?x 类型 卡", 7, false);
	lists(3000, "?x 类型 卡 . ?x 费 ?a", 7, false);
	lists(3000, "COUNT ?a 类型 卡", 3000, false);
	lists(3000, "COUNT ?x a 卡 . ?x 费 ?a", 7, false);
	lists(3000, "MAX ?x 类型 卡 . ?x 费 ?a", 1, false);
}
END_TEST

static void parses(const char *query, const char *why)
{
	struct lookup q;
	const char *got = lookup_parse(&q, text_of(query), g);

	if (why)
		ck_assert_msg(got && strstr(got, why), "%s: %s", query,
			got ? got : "(none)");
	else
		ck_assert_msg(!got, "%s: %s", query, got);
}

static void is_missing(const char *query, const char *term)
{
	struct lookup q;

	ck_assert(!lookup_parse(&q, text_of(query), g));
	ck_assert_msg(text_is(q.missing, term), "%s", query);
}

START_TEST(bounds_of_a_lookup)
{
	struct random r;

	random_seed(&r, 1);
	make(&r);
	parses("?a 费 ?fifteen_bytes_1", NULL);
	parses("?a 费 ?sixteen_bytes_12", "1 to 15 bytes");
	parses("?a 费 ?", "1 to 15 bytes");
	parses("?a 费 ?b . ?c 费 ?d", NULL);
	parses("?a 费 ?b . ?c 费 ?d . ?a 费 ?e", "more than 4 variables");
	parses("?a 费 ?a . ?a 费 ?a . ?a 费 ?a . ?a 费 ?a", NULL);
	parses("?a 费 ?a . ?a 费 ?a . ?a 费 ?a . ?a 费 ?a . ?a 费 ?a",
		"more than 4 patterns");
	parses("", "has a pattern");
	parses("ASK $e 费 $v", NULL);
	parses("COUNT $e 费 $v", "no ?a");
	parses("?a < 3", NULL); /* < alone is a term */
	is_missing("?a 费 <没 有>", "没 有");
	is_missing("?a 费 <没有", "<没有");
	is_missing("?a 费 没有>", "没有>");
	is_missing("?a <没有>+ ?b", "没有");
	unmake();
}
END_TEST

UNIT_MAIN("lookup", finds_what_trying_finds, a_limit_is_of_answers,
	bounds_of_a_lookup)
