/* frame_one.c - whether the property that a frame has chosen is the only one
 * that may be meant: 利率 of 活期利率 and 定期利率, 贵 of 月租 and 押金. */
#include "ask/framing.h"
#include "ask/lookup.h"
#include "ask/qualify.h"

enum { TAIL = 6, HEAD = 6 /* bytes: two characters each */ };

/* Whether one of the things has P; ALL: each of them. */
static bool have(const struct framing *r, const uint32_t *things, size_t n,
	uint32_t p, bool all)
{
	size_t many = 0;

	for (size_t i = 0; i < n; i++)
		many += graph_holds(r->x->graph, 0, things[i], p, 0);
	return all ? n && many == n : many > 0;
}

/* 超出流量 of 超出流量资费: two characters or more in front of the last two,
 * which the question, SAID, does not have. */
static bool is_headed(const struct framing *r, uint32_t p, struct text said)
{
	struct text name = graph_term(r->x->graph, p);
	struct text head = {name.at, name.len > TAIL ? name.len - TAIL : 0};

	return head.len >= HEAD && !text_find(said, head);
}

static bool is_money(const struct framing *r, uint32_t thing, uint32_t p)
{
	struct quantity q;
	uint32_t v = frame_value(r->x, thing, p, NULL, NULL);

	return v && lookup_number(&q, r->x->graph, v) && q.unit == UNIT_MONEY;
}

/* Whether P is an amount, and one of the things has another. */
static bool is_one_of_amounts(
	const struct framing *r, uint32_t p, const uint32_t *things, size_t n)
{
	struct graph_scan scan;
	uint32_t t[3];
	bool amount = false, other = false;

	for (size_t i = 0; i < n; i++) {
		amount |= is_money(r, things[i], p);
		graph_match(&scan, r->x->graph, 0, things[i], 0, 0);
		while (!other && graph_next(&scan, t))
			other = t[1] != p && is_money(r, things[i], t[1]);
	}
	return amount && other;
}

/* Whether what asked for P may as well mean property O: of things that are
 * compared all have it, and it is of no special case that was not said. */
static bool competes(const struct framing *r, uint32_t p, uint32_t o,
	const uint32_t *things, size_t n, struct text said)
{
	return have(r, things, n, o, r->f->things > 1) &&
	       !qualify_special_of(r->x, o, 0, said) &&
	       (is_headed(r, p, said) || !is_headed(r, o, said));
}

bool framing_is_one(
	struct framing *r, uint32_t p, const uint32_t *things, size_t n)
{
	const struct lexicon *x = r->x;
	struct buf bytes = {0};
	bool part = r->property->stem, asked = false, several = false;

	fold_print(&bytes, r->text->c, r->text->n);
	struct text said = buf_view(&bytes);
	for (uint32_t i = r->property->sense; i; i = x->sense[i].next) {
		const struct sense *s = &x->sense[i];
		asked |= s->term == p && s->how == HOW_ASKED;
		part |= s->term == p && s->how == HOW_PART;
		several |= s->term != p && s->kinds & SLOT_PREDICATE &&
			   competes(r, p, s->term, things, n, said);
	}
	bool special = qualify_special_of(x, p, 0, said);
	bool amounts = asked && is_headed(r, p, said) &&
		       is_one_of_amounts(r, p, things, n);
	buf_release(&bytes);
	return !(part || asked) || (!several && !special && !amounts);
}
