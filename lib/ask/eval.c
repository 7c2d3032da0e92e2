/* eval.c - answers judged by gold. */
#include "ask/eval.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/table.h"

struct eval_tally {
	uint64_t n, right;
};

/* What is expected of one turn. */
struct gold {
	struct text want[EVAL_PARTS];
	bool replaced, met;
};

/* At least as sure as that are the answers that a row of the report is of. */
static const struct {
	const char *name;
	double sure;
} bands[] = {{">=0.9", 0.9}, {">=0.8", 0.8}, {">=0.7", 0.7}, {">=0.6", 0.6},
	{">=0", 0}};

enum { BANDS = sizeof(bands) / sizeof(*bands) };

struct eval {
	unsigned has;
	struct eval_tally said[BANDS];
	struct gold *gold;
	size_t golds, cap_golds;
	struct table turn;  /* 1 + number of the gold, by "session TAB turn" */
	struct table turns; /* gold turns of each session that have no number */
	struct eval_tally part[EVAL_PARTS], both;
	struct table intents;	/* struct eval_tally by name */
	struct table confusion; /* uint64_t by "gold TAB got" */
	double *seconds;
	size_t n, cap;
	struct buf key;
};

struct eval *eval_new(unsigned has)
{
	struct eval *e = mem_zero(1, sizeof(*e));

	e->has = has | 1u << EVAL_ENTITY | 1u << EVAL_PREDICATE;
	table_init(&e->turn, sizeof(size_t), 1);
	table_init(&e->turns, sizeof(uint64_t), 1);
	table_init(&e->intents, sizeof(struct eval_tally), 1);
	table_init(&e->confusion, sizeof(uint64_t), 1);
	return e;
}

void eval_free(struct eval *e)
{
	if (!e)
		return;
	table_release(&e->turn);
	table_release(&e->turns);
	table_release(&e->intents);
	table_release(&e->confusion);
	buf_release(&e->key);
	free(e->gold);
	free(e->seconds);
	free(e);
}

/* "A TAB B"; stays until the next. */
static struct text key_of(struct eval *e, struct text a, struct text b)
{
	e->key.len = 0;
	buf_text(&e->key, a);
	buf_byte(&e->key, '\t');
	buf_text(&e->key, b);
	return buf_view(&e->key);
}

size_t eval_expect(struct eval *e, struct text session, struct text turn,
	const struct text want[EVAL_PARTS])
{
	char number[24];
	uint64_t *n = table_value(&e->turns, table_put(&e->turns, session));

	snprintf(number, sizeof(number), "%llu", (unsigned long long)(*n)++);
	struct text key = key_of(e, session, turn.at ? turn : text_of(number));
	size_t *at = table_value(&e->turn, table_put(&e->turn, key));
	size_t before = *at ? *at - 1 : EVAL_NONE;
	if (before != EVAL_NONE)
		e->gold[before].replaced = true;
	mem_grow(&e->gold, &e->cap_golds, e->golds + 1, sizeof(*e->gold));
	struct gold *gold = &e->gold[e->golds++];
	*gold = (struct gold){.met = false};
	memcpy(gold->want, want, sizeof(gold->want));
	*at = e->golds;
	return before;
}

size_t eval_find(struct eval *e, struct text session, struct text turn)
{
	size_t at = table_find(&e->turn, key_of(e, session, turn));

	return at == (size_t)TABLE_NONE
		       ? EVAL_NONE
		       : *(size_t *)table_value(&e->turn, at) - 1;
}

static bool count(struct eval_tally *t, bool right)
{
	t->n++;
	t->right += right;
	return right;
}

/* Every one of "A | B" is in the answer. */
static bool has_all(struct text answer, struct text objects)
{
	while (objects.at) {
		struct text one = text_trim(text_split(&objects, '|'));
		if (one.len && !text_find(answer, one))
			return false;
	}
	return true;
}

bool eval_judge(struct eval *e, size_t gold, const struct text got[EVAL_PARTS])
{
	const struct text *want = e->gold[gold].want;
	bool right[EVAL_PARTS];

	e->gold[gold].met = true;
	for (int i = 0; i < EVAL_PARTS; i++) {
		right[i] = i == EVAL_OBJECT ? has_all(got[EVAL_ANSWER], want[i])
					    : text_equal(want[i], got[i]);
		count(&e->part[i], right[i]);
	}
	bool both = right[EVAL_ENTITY] && right[EVAL_PREDICATE];
	count(&e->both, both);
	count(table_value(
		      &e->intents, table_put(&e->intents, got[EVAL_INTENT])),
		both);
	if (!right[EVAL_PREDICATE])
		++*(uint64_t *)table_value(&e->confusion,
			table_put(&e->confusion, key_of(e, want[EVAL_PREDICATE],
							 got[EVAL_PREDICATE])));
	return both;
}

void eval_said(struct eval *e, double sure, bool right)
{
	for (size_t i = 0; i < BANDS; i++)
		if (sure >= bands[i].sure)
			count(&e->said[i], right);
}

void eval_took(struct eval *e, double seconds)
{
	mem_grow(&e->seconds, &e->cap, e->n + 1, sizeof(*e->seconds));
	e->seconds[e->n++] = seconds;
}

size_t eval_unmet(const struct eval *e, size_t *first)
{
	size_t n = 0;

	for (size_t i = 0; i < e->golds; i++)
		if (!e->gold[i].met && !e->gold[i].replaced && n++ == 0)
			*first = i;
	return n;
}

/* The report on its way out. */
struct report {
	struct eval *e;
	void (*each)(void *arg, const struct eval_figure *f);
	void *arg;
};

static void tell(const struct report *r, const char *measure, struct text of,
	const struct eval_tally *t)
{
	uint64_t units = t->n ? t->right * 10000 / t->n : 0;
	struct eval_figure f = {.measure = measure,
		.of = of,
		.got = text_of(""),
		.n = t->n,
		.right = (int64_t)t->right,
		.share = t->n ? (double)units / 10000 : -1};

	r->each(r->arg, &f);
}

static void tell_parts(const struct report *r)
{
	static const char *const names[EVAL_PARTS] = {
		"entity", "predicate", "status", "intent", "answer", "object"};
	const struct eval *e = r->e;

	for (int i = 0; i < EVAL_PARTS; i++) {
		bool object = e->has & 1u << EVAL_OBJECT;
		if (e->has & 1u << i && !(i == EVAL_ANSWER && object))
			tell(r, names[i], text_of(""), &e->part[i]);
		if (i == EVAL_PREDICATE)
			tell(r, "both", text_of(""), &e->both);
	}
}

static void tell_intents(const struct report *r)
{
	struct table *t = &r->e->intents;
	uint32_t *order = table_sorted(t);

	for (size_t i = 0; i < t->n; i++)
		tell(r, "by intent", table_key(t, order[i]),
			table_value(t, order[i]));
	free(order);
}

static void tell_confusion(const struct report *r)
{
	struct table *t = &r->e->confusion;
	uint32_t *order = table_sorted(t);

	for (size_t i = 0; i < t->n; i++) {
		struct eval_figure f = {.measure = "confusion",
			.got = table_key(t, order[i]),
			.n = *(uint64_t *)table_value(t, order[i]),
			.right = -1,
			.share = -1};
		f.of = text_split(&f.got, '\t');
		r->each(r->arg, &f);
	}
	free(order);
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void tell_latency(const struct report *r)
{
	static const struct {
		const char *name;
		double at;
	} points[] = {{"p50", 0.5}, {"p99", 0.99}, {"max", 1}};
	struct eval *e = r->e;

	if (e->n)
		qsort(e->seconds, e->n, sizeof(*e->seconds), by_size);
	for (size_t i = 0; i < 3 && e->n; i++) {
		size_t at = (size_t)(points[i].at * (double)(e->n - 1));
		char us[32];
		snprintf(us, sizeof(us), "%lld",
			(long long)(e->seconds[at] * 1e6 + 0.5));
		r->each(r->arg, &(struct eval_figure){.measure = "microseconds",
					.of = text_of(points[i].name),
					.got = text_of(us),
					.n = e->n,
					.right = -1,
					.share = -1});
	}
}

void eval_report(struct eval *e,
	void (*each)(void *arg, const struct eval_figure *f), void *arg)
{
	struct report r = {e, each, arg};

	tell_parts(&r);
	for (size_t i = 0; i < BANDS; i++)
		if (e->said[i].n)
			tell(&r, "said", text_of(bands[i].name), &e->said[i]);
	tell_intents(&r);
	tell_confusion(&r);
	tell_latency(&r);
}
