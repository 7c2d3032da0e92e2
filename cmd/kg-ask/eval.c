/* eval.c - answers against gold: what is right, by intent, what is taken for
 * what, and how long it took. */
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "kg-ask/parts.h"

struct tally {
	uint64_t n, right;
};

struct eval {
	struct tally entity, predicate, both, column[GOLD_COLUMNS];
	struct table intents;	/* struct tally by name */
	struct table confusion; /* uint64_t by "gold TAB got" */
	double *seconds;
	size_t n, cap;
	struct buf key;
};

static const char *key_of(struct buf *to, struct text session, struct text turn)
{
	to->len = 0;
	buf_text(to, session);
	buf_byte(to, '\t');
	buf_text(to, turn);
	return to->at;
}

const char *eval_load(struct config *c)
{
	static const char *const names[GOLD_COLUMNS] = {"session", "turn",
		"entity", "predicate", "status", "intent", "answer", "object"};
	struct side *g = &c->gold;
	struct buf key = {0};
	struct table turns;

	TRY(setup_side(c->setup, g, c->eval, NULL));
	for (int i = 0; i < GOLD_COLUMNS; i++)
		TRY(side_column(&c->gold_column[i], g, names[i],
			i == GOLD_ENTITY || i == GOLD_PREDICATE));
	table_init(&c->gold_rows, sizeof(size_t), 1);
	table_init(&turns, sizeof(uint64_t), 1);
	for (size_t i = 0; i < g->n; i++) {
		int at = c->gold_column[GOLD_SESSION];
		struct text session = at == ROLE_NONE
					      ? (struct text){"", 0}
					      : side_cell(g, i, (size_t)at);
		char turn[24];
		uint64_t *n = table_value(&turns, table_put(&turns, session));
		snprintf(
			turn, sizeof(turn), "%llu", (unsigned long long)(*n)++);
		at = c->gold_column[GOLD_TURN];
		key_of(&key, session,
			at == ROLE_NONE ? text_of(turn)
					: side_cell(g, i, (size_t)at));
		size_t *to = table_value(&c->gold_rows,
			table_put(&c->gold_rows, buf_view(&key)));
		*to = i + 1;
	}
	table_release(&turns);
	buf_release(&key);
	return NULL;
}

struct eval *eval_new(const struct config *c)
{
	struct eval *e = mem_zero(1, sizeof(*e));

	(void)c;
	table_init(&e->intents, sizeof(struct tally), 1);
	table_init(&e->confusion, sizeof(uint64_t), 1);
	return e;
}

void eval_free(struct eval *e)
{
	if (!e)
		return;
	table_release(&e->intents);
	table_release(&e->confusion);
	buf_release(&e->key);
	free(e->seconds);
	free(e);
}

static bool count(struct tally *t, bool right)
{
	t->n++;
	t->right += right;
	return right;
}

static struct text term(const struct config *c, uint32_t number)
{
	return number ? facts_text(&c->facts, number) : (struct text){"", 0};
}

/* Every one of "A | B" is in the answer. */
static bool has_all(struct text answer, struct text objects)
{
	while (objects.at) {
		struct text one = text_trim(text_split(&objects, '|'));
		bool found = one.len == 0;
		for (size_t i = 0; i + one.len <= answer.len && !found; i++)
			found = memcmp(answer.at + i, one.at, one.len) == 0;
		if (!found)
			return false;
	}
	return true;
}

static void confuse(struct eval *e, struct text want, struct text got)
{
	e->key.len = 0;
	buf_text(&e->key, want);
	buf_byte(&e->key, '\t');
	buf_text(&e->key, got);
	++*(uint64_t *)table_value(
		&e->confusion, table_put(&e->confusion, buf_view(&e->key)));
}

/* The row of gold for this question, or SIDE_NONE. */
static size_t find(struct eval *e, const struct config *c, struct row *row,
	const struct session *s)
{
	char turn[24];

	snprintf(turn, sizeof(turn), "%u", s->turns - 1);
	key_of(&e->key, row_text(row, SESSION),
		row_has(row, TURN) && c->gold_column[GOLD_TURN] != ROLE_NONE
			? row_text(row, TURN)
			: text_of(turn));
	size_t at = table_find(&c->gold_rows, buf_view(&e->key));
	return at == (size_t)TABLE_NONE
		       ? SIDE_NONE
		       : *(size_t *)table_value(&c->gold_rows, at) - 1;
}

void eval_row(struct eval *e, const struct config *c, struct row *row,
	const struct session *s, const struct reply *r, double seconds)
{
	size_t at = find(e, c, row, s);
	struct text want[GOLD_COLUMNS],
		got[GOLD_COLUMNS] = {[GOLD_ENTITY] = term(c, r->entity),
			[GOLD_PREDICATE] = term(c, r->predicate),
			[GOLD_STATUS] = text_of(dialogue_status(r->status)),
			[GOLD_INTENT] = text_of(r->intent),
			[GOLD_ANSWER] = buf_view(&r->answer)};

	mem_grow(&e->seconds, &e->cap, e->n + 1, sizeof(*e->seconds));
	e->seconds[e->n++] = seconds;
	if (at == SIDE_NONE)
		return;
	for (int i = 0; i < GOLD_COLUMNS; i++)
		want[i] = c->gold_column[i] == ROLE_NONE
				  ? (struct text){"", 0}
				  : side_cell(&c->gold, at,
					    (size_t)c->gold_column[i]);
	bool entity = count(
		&e->entity, text_equal(want[GOLD_ENTITY], got[GOLD_ENTITY]));
	bool predicate = count(&e->predicate,
		text_equal(want[GOLD_PREDICATE], got[GOLD_PREDICATE]));
	count(&e->both, entity && predicate);
	for (int i = GOLD_STATUS; i <= GOLD_ANSWER; i++)
		count(&e->column[i], text_equal(want[i], got[i]));
	count(&e->column[GOLD_OBJECT],
		has_all(got[GOLD_ANSWER], want[GOLD_OBJECT]));
	count(table_value(
		      &e->intents, table_put(&e->intents, text_of(r->intent))),
		entity && predicate);
	if (!predicate)
		confuse(e, want[GOLD_PREDICATE], got[GOLD_PREDICATE]);
}

static void print(struct out *out, const char *measure, struct text of,
	struct text got, const struct tally *t)
{
	/* Cut and not rounded: 1 is all of them. */
	uint64_t units = t->n ? t->right * 10000 / t->n : 0;

	out_string(out, measure);
	out_text(out, of);
	out_text(out, got);
	out_int(out, (int64_t)t->n);
	out_int(out, (int64_t)t->right);
	if (t->n)
		out_real(out, (double)units / 10000);
	else
		out_empty(out);
	out_end(out);
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void print_latency(struct eval *e, struct out *out)
{
	static const struct {
		const char *name;
		double at;
	} points[] = {{"p50", 0.5}, {"p99", 0.99}, {"max", 1}};

	if (e->n)
		qsort(e->seconds, e->n, sizeof(*e->seconds), by_size);
	for (size_t i = 0; i < 3 && e->n; i++) {
		size_t at = (size_t)(points[i].at * (double)(e->n - 1));
		out_string(out, "microseconds");
		out_string(out, points[i].name);
		out_int(out, (int64_t)(e->seconds[at] * 1e6 + 0.5));
		out_int(out, (int64_t)e->n);
		out_empty(out);
		out_empty(out);
		out_end(out);
	}
}

static void print_confusion(struct eval *e, struct out *out)
{
	uint32_t *order = table_sorted(&e->confusion);

	for (size_t i = 0; i < e->confusion.n; i++) {
		struct text got = table_key(&e->confusion, order[i]);
		struct text want = text_split(&got, '\t');
		out_string(out, "confusion");
		out_text(out, want);
		out_text(out, got);
		out_int(out, (int64_t) * (uint64_t *)table_value(
						 &e->confusion, order[i]));
		out_empty(out);
		out_empty(out);
		out_end(out);
	}
	free(order);
}

void eval_finish(struct eval *e, const struct config *c, struct out *out)
{
	static const char *const names[GOLD_COLUMNS] = {
		[GOLD_STATUS] = "status",
		[GOLD_INTENT] = "intent",
		[GOLD_ANSWER] = "answer",
		[GOLD_OBJECT] = "object"};
	const struct text none = {"", 0};
	uint32_t *order = table_sorted(&e->intents);
	bool objects = c->gold_column[GOLD_OBJECT] != ROLE_NONE;

	print(out, "entity", none, none, &e->entity);
	print(out, "predicate", none, none, &e->predicate);
	print(out, "both", none, none, &e->both);
	for (int i = GOLD_STATUS; i < GOLD_COLUMNS; i++)
		if (c->gold_column[i] != ROLE_NONE &&
			!(i == GOLD_ANSWER && objects))
			print(out, names[i], none, none, &e->column[i]);
	for (size_t i = 0; i < e->intents.n; i++)
		print(out, "by intent", table_key(&e->intents, order[i]), none,
			table_value(&e->intents, order[i]));
	free(order);
	print_confusion(e, out);
	print_latency(e, out);
}
