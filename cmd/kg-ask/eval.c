/* eval.c - --eval: gold from its file, and how many answers are right. */
#include "ask/eval.h"

#include "kg-ask/parts.h"

/* Columns of the file: those that are judged, then those that say which turn it
 * is. */
enum { GOLD_SESSION = EVAL_PARTS, GOLD_TURN, GOLD_COLUMNS };

static struct text cell(const struct side *g, size_t row, int column)
{
	return column == ROLE_NONE ? (struct text){NULL, 0}
				   : side_cell(g, row, (size_t)column);
}

static void expect(struct config *c, size_t row, const int *column)
{
	struct text want[EVAL_PARTS];

	for (int i = 0; i < EVAL_PARTS; i++)
		want[i] = cell(&c->gold, row, column[i]);
	size_t before = eval_expect(c->eval_gold,
		cell(&c->gold, row, column[GOLD_SESSION]),
		cell(&c->gold, row, column[GOLD_TURN]), want);
	if (before != EVAL_NONE)
		notice_line(&c->loaded.gold_repeated, c->eval,
			c->gold.line[before]);
}

const char *eval_load(struct config *c)
{
	static const char *const names[GOLD_COLUMNS] = {"entity", "predicate",
		"status", "intent", "answer", "object", "session", "turn"};
	int column[GOLD_COLUMNS];
	unsigned has = 0;

	TRY(setup_side(c->setup, &c->gold, c->eval, NULL));
	for (int i = 0; i < GOLD_COLUMNS; i++) {
		TRY(side_column(&column[i], &c->gold, names[i],
			i == EVAL_ENTITY || i == EVAL_PREDICATE));
		has |= (unsigned)(column[i] != ROLE_NONE) << i;
	}
	c->gold_turns = column[GOLD_TURN] != ROLE_NONE;
	c->eval_gold = eval_new(has);
	for (size_t i = 0; i < c->gold.n; i++)
		expect(c, i, column);
	return NULL;
}

static struct text term(const struct config *c, uint32_t number)
{
	return number ? graph_term(c->graph, number) : (struct text){"", 0};
}

/* What was answered is also counted by how sure it was, as it is printed. */
static void judge(const struct config *c, const struct reply *r, size_t gold,
	const struct text got[EVAL_PARTS])
{
	bool right = eval_judge(c->eval_gold, gold, got);

	if (r->status == STATUS_ANSWER || r->status == STATUS_LIST)
		eval_said(c->eval_gold,
			(double)(int)(r->sure * 100 + 0.5) / 100, right);
}

void eval_row(struct state *s, const struct config *c, struct row *row,
	const struct session *session, double seconds)
{
	const struct reply *r = &s->reply;
	struct text got[EVAL_PARTS] = {[EVAL_ENTITY] = term(c, r->entity),
		[EVAL_PREDICATE] = term(c, r->predicate),
		[EVAL_STATUS] = text_of(dialogue_status(r->status)),
		[EVAL_INTENT] = text_of(r->intent),
		[EVAL_ANSWER] = buf_view(&r->answer)};
	struct buf turn = {0};

	if (row_has(row, TURN) && c->gold_turns)
		buf_text(&turn, row_text(row, TURN));
	else
		buf_printf(&turn, "%u", session->turns - 1);
	eval_took(c->eval_gold, seconds);
	size_t gold = eval_find(
		c->eval_gold, row_text(row, SESSION), buf_view(&turn));
	if (gold == EVAL_NONE)
		notice_row(&s->said[SAID_UNJUDGED], row);
	else
		judge(c, r, gold, got);
	buf_release(&turn);
}

static void print(void *arg, const struct eval_figure *f)
{
	struct out *out = arg;

	out_string(out, f->measure);
	out_text(out, f->of);
	out_text(out, f->got);
	out_int(out, (int64_t)f->n);
	if (f->right < 0)
		out_empty(out);
	else
		out_int(out, f->right);
	if (f->share < 0)
		out_empty(out);
	else
		out_real(out, f->share);
	out_end(out);
}

void eval_finish(struct config *c, struct out *out)
{
	struct notice unmet = {0};
	size_t first;

	eval_report(c->eval_gold, print, out);
	unmet.n = eval_unmet(c->eval_gold, &first);
	if (unmet.n) {
		unmet.name = c->eval;
		unmet.line = c->gold.line[first];
	}
	setup_notice(c->setup, "gold_unasked", &unmet,
		"no question is of this turn, so it is not judged");
}
