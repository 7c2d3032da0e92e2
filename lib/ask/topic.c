/* topic.c - which thing and which property an utterance asks about. */
#include "ask/topic.h"

#include <string.h>

#include "ask/word.h"

enum { LONG_NAME = 3 /* characters that say much by themselves */ };

/* How much a place speaks for the property: its clause asks, is late; it is a
 * name of it; it is long. */
struct weight {
	bool asks;
	size_t clause;
	bool named;
	uint32_t len;
};

static bool heavier(const struct weight *a, const struct weight *b)
{
	if (a->asks != b->asks)
		return a->asks;
	if (a->clause != b->clause)
		return a->clause > b->clause;
	if (a->named != b->named)
		return a->named;
	return a->len > b->len;
}

/* The first sense that is a predicate, or 0. */
static uint32_t predicate_sense(const struct lexicon *x, uint32_t r)
{
	while (r && !(x->sense[r].kinds & SLOT_PREDICATE))
		r = x->sense[r].next;
	return r;
}

/* Whether the place now is the one that speaks for it. */
static bool weigh(struct topic *t, struct weight *best,
	const struct utterance *u, const struct lexicon *x, uint32_t from,
	uint32_t to, uint32_t sense)
{
	size_t clause = utterance_clause(u, from);
	struct weight w;

	w.asks = u->clause[clause].asks;
	w.clause = clause;
	w.named = x->sense[sense].how < HOW_ASKED;
	w.len = to - from;

	if (t->sense && !heavier(&w, best))
		return false;
	*best = w;
	t->from = from;
	t->to = to;
	t->sense = sense;
	t->clause = clause;
	return true;
}

/* Whether a name of a thing or of a property lies over [from, to). */
static bool in_name(const struct utterance *u, uint32_t from, uint32_t to)
{
	for (size_t i = 0; i < u->mentions && u->mention[i].from < to; i++)
		if (u->mention[i].to > from &&
			u->mention[i].kinds & (SLOT_ENTITY | SLOT_PREDICATE))
			return true;
	return false;
}

/* A longer name of a value over [from, to), or NULL. */
static const struct mention *value_over(
	const struct utterance *u, uint32_t from, uint32_t to)
{
	for (size_t i = 0; i < u->mentions && u->mention[i].from <= from; i++)
		if (u->mention[i].to >= to &&
			u->mention[i].kinds & SLOT_VALUE &&
			u->mention[i].to - u->mention[i].from > to - from)
			return &u->mention[i];
	return NULL;
}

static uint32_t first_value(const struct lexicon *x, uint32_t r)
{
	while (r && !(x->sense[r].kinds & SLOT_VALUE))
		r = x->sense[r].next;
	return r ? x->sense[r].term : 0;
}

static void find_property(
	struct topic *t, const struct utterance *u, const struct lexicon *x)
{
	struct weight best = {0};

	for (size_t i = 0; i < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		uint32_t r = predicate_sense(x, m->sense);
		if (r)
			weigh(t, &best, u, x, m->from, m->to, r);
	}
	for (size_t i = 0; i < u->askeds; i++) {
		const struct asked *a = &u->asked[i];
		if (!a->sense || in_name(u, a->from, a->to))
			continue;
		const struct mention *m = value_over(u, a->from, a->to);
		if (weigh(t, &best, u, x, a->from, a->to, a->sense))
			t->value = m ? first_value(x, m->sense) : 0;
	}
	if (t->value) { /* 固定利率 asks for what it is the value of */
		t->sense = t->from = t->to = 0;
		return;
	}
	if (t->sense)
		return;
	t->clause = u->clauses ? u->clauses - 1 : 0;
	for (size_t i = 0; i < u->clauses; i++)
		if (u->clause[i].asks)
			t->clause = i;
}

static bool is_within(const struct lexicon *x, const struct utterance *u,
	const struct mention *m, uint32_t term)
{
	char bytes[4 * TRIE_LONGEST];
	struct buf as = {bytes, 0, sizeof(bytes)};

	if (m->to - m->from > TRIE_LONGEST)
		return false;
	fold_print(&as, u->text.c + m->from, m->to - m->from);
	return text_find(graph_term(x->graph, term), buf_view(&as)) != NULL;
}

static bool asks_anywhere(const struct utterance *u)
{
	for (size_t i = 0; i < u->clauses; i++)
		if (u->clause[i].asks)
			return true;
	return false;
}

/* Rule 3: one of the property's values, in a question whether it is. */
static bool is_value(const struct topic *t, const struct utterance *u,
	const struct session *s, const struct lexicon *x, uint32_t term)
{
	if (!asks_anywhere(u) ||
		!utterance_has(u, 0, (uint32_t)u->text.n, WORD_HINT))
		return false;
	for (uint32_t r = t->sense; r; r = x->sense[r].next)
		if (graph_holds(
			    x->graph, 0, s->focus[0], x->sense[r].term, term))
			return true;
	return false;
}

/* Rule 1: it only says where something lies or to what it belongs. */
static bool is_place(const struct utterance *u, const struct mention *m)
{
	uint32_t end = (uint32_t)u->text.n;
	bool asked = utterance_has(u, m->to, end, WORD_CUE);

	if (utterance_ends(u, m->from, WORD_BEFORE) &&
		!utterance_ends(u, m->from, WORD_WEAK))
		return true;
	if (utterance_ends(u, m->from, WORD_WEAK) && !asked)
		return true;
	if (utterance_begins(u, m->to, WORD_BESIDE))
		return !asked;
	return utterance_begins(u, m->to, WORD_AFTER);
}

/* Which of the things that a name may mean: one that is spoken of, or the
 * first. */
static uint32_t entity_of(const struct mention *m, const struct session *s,
	const struct lexicon *x)
{
	uint32_t first = m->near;

	for (uint32_t r = m->sense; r; r = x->sense[r].next) {
		if (!(x->sense[r].kinds & SLOT_ENTITY))
			continue;
		if (!first)
			first = x->sense[r].term;
		for (size_t i = 0; i < SESSION_FOCUS && s->focus[i]; i++)
			if (s->focus[i] == x->sense[r].term)
				return s->focus[i];
	}
	return first;
}

/* Whether the names that differ from the focus, two or more, are all values
 * that it has of P. */
static bool all_values(const struct utterance *u, const struct session *s,
	const struct lexicon *x, uint32_t p)
{
	uint32_t first = 0;
	bool several = false;

	for (size_t i = 0; i < u->mentions; i++) {
		uint32_t e = u->mention[i].kinds & SLOT_ENTITY
				     ? entity_of(&u->mention[i], s, x)
				     : 0;
		if (!e || e == s->focus[0])
			continue;
		if (!graph_holds(x->graph, 0, s->focus[0], p, e))
			return false;
		several |= first && first != e;
		first = e;
	}
	return several;
}

/* Rule 5: the property of which the utterance lists what the focus has. */
static uint32_t listed(const struct topic *t, const struct utterance *u,
	const struct session *s, const struct lexicon *x)
{
	size_t names = 0;

	for (size_t i = 0; i < u->mentions; i++)
		names += (u->mention[i].kinds & SLOT_ENTITY) != 0;
	if (!s->focus[0] || names < 2)
		return 0;
	for (uint32_t r = t->sense; r; r = x->sense[r].next)
		if (all_values(u, s, x, x->sense[r].term))
			return x->sense[r].term;
	for (size_t i = 0; !t->sense && i < x->predicates; i++)
		if (all_values(u, s, x, x->predicate[i]))
			return x->predicate[i];
	return 0;
}

static bool is_alias(const struct lexicon *x, uint32_t r)
{
	return r && x->sense[r].how == HOW_ALIAS;
}

static void weigh_names(struct topic *t, struct utterance *u, struct session *s,
	const struct lexicon *x)
{
	bool had = s->focus[0] != 0, asks = asks_anywhere(u);
	uint32_t first = 0;

	t->listed = listed(t, u, s, x);

	for (size_t i = 0; i < u->mentions; i++) {
		struct mention *m = &u->mention[i];
		m->term = m->kinds & SLOT_ENTITY ? entity_of(m, s, x) : 0;
		m->aside = false;
		if (!m->term)
			continue;
		uint32_t focus = s->focus[0];
		if (focus && focus != m->term) {
			if (!is_alias(x, m->sense) &&
				is_within(x, u, m, focus)) {
				m->term = focus;
				continue;
			}
			m->aside = t->listed || is_place(u, m) ||
				   is_value(t, u, s, x, m->term);
			if (m->aside)
				continue;
		}
		if (first && first != m->term && had && !asks)
			continue;
		first = m->term;
		session_focus(s, m->term);
	}
}

/* How TERM was named, at best. */
enum how topic_how(
	const struct utterance *u, const struct lexicon *x, uint32_t term)
{
	enum how best = HOW_CARRIED;

	for (size_t i = 0; i < u->mentions; i++) {
		if (u->mention[i].term != term)
			continue;
		if (best == HOW_CARRIED)
			best = u->mention[i].near && !u->mention[i].part
				       ? HOW_FUZZY
				       : HOW_PART;
		for (uint32_t r = u->mention[i].sense; r; r = x->sense[r].next)
			if (x->sense[r].term == term && x->sense[r].how < best)
				best = (enum how)x->sense[r].how;
	}
	return best;
}

/* Take ENTITY if it has one of the properties; those it has beside the first
 * are other senses. */
static bool take(
	struct topic *t, const struct lexicon *x, uint32_t entity, bool through)
{
	unsigned row = 0;

	t->predicate = 0;
	t->others = 0;
	for (uint32_t r = t->sense; r; r = x->sense[r].next) {
		uint32_t p = x->sense[r].term;
		uint32_t type = through ? topic_through(x, entity, p) : 0;
		if (!(x->sense[r].kinds & SLOT_PREDICATE))
			continue;
		if (through ? !type : !graph_holds(x->graph, 0, entity, p, 0))
			continue;
		if (!t->predicate) {
			t->predicate = p;
			t->how_predicate = (enum how)x->sense[r].how;
			t->entity = entity;
			t->through = type;
			row = x->sense[r].row;
		} else if (x->sense[r].row == row &&
			   t->others < SESSION_OPTIONS - 1) {
			t->also[t->others++] = (struct option){entity, p};
		}
	}
	return t->predicate != 0;
}

/* 工时费 and 价格 are asked for by the same words, and are no names of one
 * thing: what the first measures, by its last character, is not in the second.
 */
static bool is_other_measure(const struct lexicon *x, uint32_t p, uint32_t q)
{
	static const char *const ends[] = {"费", "率", "额", "金", "度", "数"};
	struct text a = graph_term(x->graph, p), b = graph_term(x->graph, q);

	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends); k++)
		if (a.len > 3 && memcmp(a.at + a.len - 3, ends[k], 3) == 0)
			return !word_in(b, ends[k]);
	return false;
}

static bool take_alike(
	struct topic *t, const struct lexicon *x, uint32_t entity)
{
	uint32_t r = predicate_sense(x, t->sense);
	uint32_t p = r && x->sense[r].how < HOW_ASKED
			     ? topic_alike(x, entity, x->sense[r].term)
			     : 0;

	if (!p || (x->sense[r].how <= HOW_ALIAS &&
			  (topic_beside(x, entity, x->sense[r].term) ||
				  is_other_measure(x, x->sense[r].term, p))))
		return false; /* 免年费条件 of other cards is no 申请条件 */
	t->entity = entity;
	t->predicate = p;
	t->how_predicate = HOW_ASKED;
	return true;
}

/* The only thing that has the property; beside what is spoken of only if the
 * name is long. */
static bool take_only(struct topic *t, const struct utterance *u,
	const struct session *s, const struct lexicon *x)
{
	uint32_t r = predicate_sense(x, t->sense), triple[3], only = 0;
	struct graph_scan scan;

	if (!r || x->sense[r].how > HOW_ASKED ||
		(x->sense[r].how == HOW_ASKED &&
			(s->focus[0] || t->to - t->from < LONG_NAME ||
				x->sense[r].next)) ||
		(s->focus[0] &&
			(t->to - t->from < LONG_NAME ||
				topic_how(u, x, s->focus[0]) != HOW_CARRIED)))
		return false;
	graph_match(&scan, x->graph, 0, 0, x->sense[r].term, 0);
	while (graph_next(&scan, triple)) {
		if (only && only != triple[0])
			return false;
		only = triple[0];
	}
	t->entity = only;
	t->only = only != 0;
	t->predicate = x->sense[r].term;
	t->how_predicate = (enum how)x->sense[r].how;
	return only != 0;
}

/* The property that VALUE, which was named, is of: one that the thing has. */
static bool take_value(
	struct topic *t, const struct session *s, const struct lexicon *x)
{
	struct graph_scan scan;
	uint32_t triple[3];

	for (size_t i = 0; i < SESSION_FOCUS && s->focus[i]; i++) {
		graph_match(&scan, x->graph, 0, 0, 0, t->value);
		while (graph_next(&scan, triple)) {
			uint32_t p = triple[1], e = s->focus[i];
			t->through = graph_holds(x->graph, 0, e, p, 0)
					     ? 0
					     : topic_through(x, e, p);
			if (!t->through && !graph_holds(x->graph, 0, e, p, 0))
				continue;
			t->entity = e;
			t->predicate = p;
			t->how_predicate = HOW_PART;
			return true;
		}
	}
	return false;
}

/* 他是歌手吗: a name of a property that no thing spoken of has, but which is a
 * value of the first. */
static void name_value(
	struct topic *t, const struct session *s, const struct lexicon *x)
{
	struct graph_scan scan;
	uint32_t r = predicate_sense(x, t->sense), triple[3];

	if (!r || x->sense[r].how != HOW_EXACT || !s->focus[0])
		return;
	graph_match(&scan, x->graph, 0, s->focus[0], 0, x->sense[r].term);
	if (!graph_next(&scan, triple))
		return;
	for (size_t i = 0; i < SESSION_FOCUS && s->focus[i]; i++)
		if (graph_holds(x->graph, 0, s->focus[i], x->sense[r].term, 0))
			return;
	t->value = x->sense[r].term;
	t->sense = t->from = t->to = 0;
}

void topic_entity(struct topic *t, const struct utterance *u,
	const struct session *s, const struct lexicon *x)
{
	bool found = false;

	t->entity = s->focus[0];
	t->through = 0;
	for (int through = 0; through <= 1 && t->sense && !found; through++)
		for (size_t i = 0; i < SESSION_FOCUS && s->focus[i] && !found;
			i++)
			found = take(t, x, s->focus[i], through);
	if (!found)
		found = take_alike(t, x, s->focus[0]) ||
			take_only(t, u, s, x) ||
			(t->value && take_value(t, s, x));
	if (!found) {
		uint32_t r = predicate_sense(x, t->sense);
		t->entity = s->focus[0];
		t->predicate = r ? x->sense[r].term : t->listed;
		t->how_predicate = r ? (enum how)x->sense[r].how : HOW_CARRIED;
	}
	t->how_entity = topic_how(u, x, t->entity);
}

/* A name that means several things: those beside the one that was taken. */
static void find_others(
	struct topic *t, const struct utterance *u, const struct lexicon *x)
{
	for (size_t i = 0; i < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		if (m->aside || m->term != t->entity)
			continue;
		for (uint32_t r = m->sense; r; r = x->sense[r].next) {
			uint32_t e = x->sense[r].term;
			bool fits = x->sense[r].kinds & SLOT_ENTITY &&
				    e != t->entity &&
				    (!t->predicate ||
					    graph_holds(x->graph, 0, e,
						    t->predicate, 0) ||
					    topic_through(x, e, t->predicate));
			if (fits && t->others < SESSION_OPTIONS - 1)
				t->also[t->others++] =
					(struct option){e, t->predicate};
		}
		return;
	}
}

void topic_find(struct topic *t, struct utterance *u, struct session *s,
	const struct lexicon *x, const struct reach_words *r)
{
	bool had = s->focus[0] != 0;

	*t = (struct topic){0};
	find_property(t, u, x);
	weigh_names(t, u, s, x);
	name_value(t, s, x);
	topic_entity(t, u, s, x);
	if (t->others && t->predicate)
		topic_narrow(t, u, x);
	else
		topic_doubt(t, u, x, r);
	if (r)
		topic_reach(t, u, s, r);
	if (t->entity && t->how_entity != HOW_CARRIED &&
		(!had || t->how_entity != HOW_EXACT))
		find_others(t, u, x);
}
