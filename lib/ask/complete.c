/* complete.c - the question with what it leaves out put back in. */
#include "ask/complete.h"

static bool names_property(const struct utterance *u, const struct clause *c)
{
	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].from >= c->from &&
			u->mention[i].from < c->to &&
			u->mention[i].kinds & SLOT_PREDICATE)
			return true;
	for (size_t i = 0; i < u->askeds; i++)
		if (u->asked[i].from >= c->from && u->asked[i].from < c->to &&
			u->asked[i].sense)
			return true;
	return false;
}

static bool names_one(
	const struct utterance *u, const struct clause *c, unsigned kinds)
{
	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].from >= c->from &&
			u->mention[i].from < c->to &&
			u->mention[i].kinds & kinds && !u->mention[i].aside)
			return true;
	return false;
}

static void find_part(
	struct completed *c, const struct utterance *u, const struct topic *t)
{
	size_t first = t->clause;
	/* "我是稳健型,能买什么": a value goes with a clause without property.
	 */
	unsigned kinds = t->sense ? SLOT_ENTITY : SLOT_ENTITY | SLOT_VALUE;

	c->from = c->to = 0;
	if (!u->clauses)
		return;
	while (first > 0 && !u->clause[first - 1].asks &&
		!names_property(u, &u->clause[first - 1]) &&
		names_one(u, &u->clause[first - 1], kinds))
		first--;
	c->from = u->clause[first].from;
	c->to = u->clause[t->clause].to;
}

static void add_slot(struct completed *c, const struct mention *m,
	uint32_t term, unsigned kinds)
{
	c->full |= c->slots == MARK_SLOTS;
	if (c->full)
		return;
	fold_print_one(&c->marked, intent_mark(kinds, c->slots));
	c->slot[c->slots++] = (struct slot_mark){m, term, kinds};
	c->kinds |= kinds;
}

/* What a mention may be here.  Behind the property's name, what is a value of
 * it and has no such property is not the thing. */
static unsigned kinds_here(const struct mention *m, const struct topic *t,
	const struct session *s, const struct lexicon *x)
{
	unsigned kinds = m->kinds;

	if (m->aside)
		return kinds & SLOT_VALUE;
	if (t->predicate && m->term && t->to && m->from >= t->to &&
		s->focus[0] && m->term != t->entity &&
		graph_holds(x->graph, 0, 0, t->predicate, m->term) &&
		!graph_holds(x->graph, 0, m->term, t->predicate, 0))
		kinds &= ~(unsigned)SLOT_ENTITY;
	return kinds;
}

/* 第二个: of the list that was shown last. */
static uint32_t ordinal(const struct session *s, int which)
{
	size_t n = s->options ? s->options : s->answers;
	size_t at = which < 0 ? n - 1 : (size_t)which - 1;

	if (!n || at >= n)
		return 0;
	return s->options ? s->option[at].entity : s->answer[at];
}

static const struct asked *asked_at(const struct utterance *u, uint32_t at)
{
	for (size_t i = 0; i < u->askeds && u->asked[i].from <= at; i++)
		if (u->asked[i].from == at)
			return &u->asked[i];
	return NULL;
}

static const struct mention *mention_at(const struct utterance *u, uint32_t at)
{
	for (size_t i = 0; i < u->mentions && u->mention[i].from <= at; i++)
		if (u->mention[i].from == at)
			return &u->mention[i];
	return NULL;
}

/* What a pronoun stands for: the last thing that was spoken of and is not named
 * beside it. */
static uint32_t pronoun(const struct utterance *u, const struct topic *t,
	const struct session *s)
{
	for (size_t i = 0; i < SESSION_FOCUS && s->focus[i]; i++) {
		bool named = false;
		for (size_t k = 0; k < u->mentions; k++)
			named |= u->mention[k].term == s->focus[i];
		if (!named && t->how_entity != HOW_CARRIED)
			return s->focus[i];
	}
	return t->entity;
}

/* A word of the question at AT; how many characters it took, or 0. */
static uint32_t add_word(struct completed *c, const struct utterance *u,
	const struct asked *a, const struct topic *t, const struct session *s)
{
	uint32_t at = a->from;

	if (at == t->from && t->to > t->from && a->to == t->to) {
		add_slot(c, NULL, t->predicate, SLOT_PREDICATE);
		return a->to - at;
	}
	if (a->classes & WORD_PRONOUN && t->entity) {
		add_slot(c, NULL, pronoun(u, t, s), SLOT_ENTITY);
		return a->to - at;
	}
	return 0;
}

static bool is_mark(uint32_t c)
{
	return c < 0x80 ? !fold_word(c) : c >= 0x2010 && c <= 0x303f;
}

/* Mark the part; characters that nothing explains are "left". */
static void mark(struct completed *c, const struct utterance *u,
	const struct topic *t, const struct session *s, const struct lexicon *x)
{
	uint32_t explained = 0, filler = 0;

	for (uint32_t i = c->from; i < c->to;) {
		const struct mention *m = mention_at(u, i);
		const struct asked *a = asked_at(u, i);
		unsigned kinds = m ? kinds_here(m, t, s, x) : 0;
		uint32_t took = 0;
		int which;
		size_t len = quantity_ordinal(&which, u->text.c + i, c->to - i);
		uint32_t that = len && !c->left ? ordinal(s, which) : 0;

		if (that) {
			add_slot(c, NULL, that, SLOT_ENTITY);
			c->chosen = that;
			took = (uint32_t)len;
		} else if (kinds) {
			add_slot(c, m, 0, kinds);
			took = m->to - m->from;
		} else if (a) {
			took = add_word(c, u, a, t, s);
			if (!took && (a->classes || a->sense) &&
				a->to > explained)
				explained = a->to;
			if (!took && a->classes & WORD_FILLER && a->to > filler)
				filler = a->to;
		}
		if (took) {
			c->content += took;
			i += took;
			continue;
		}
		c->content += !is_mark(u->text.c[i]);
		c->left += i >= explained && !is_mark(u->text.c[i]);
		c->bare += i >= filler && !is_mark(u->text.c[i]);
		fold_print_one(&c->marked, u->text.c[i++]);
	}
}

/* Put a mark in front of all others. */
static void prepend(struct completed *c, uint32_t term)
{
	struct buf rest = c->marked;

	c->marked = (struct buf){0};
	add_slot(c, NULL, term, SLOT_ENTITY);
	buf_text(&c->marked, buf_view(&rest));
	buf_release(&rest);
}

/* "那贷款呢": the property is the last one. */
static void carry_predicate(struct completed *c, struct topic *t,
	const struct session *s, const struct lexicon *x)
{
	uint32_t p = s->predicate;

	if (!p || c->bare || !(c->kinds & SLOT_ENTITY) || !t->entity)
		return;
	t->through = 0;
	if (!graph_holds(x->graph, 0, t->entity, p, 0)) {
		uint32_t like = topic_alike(x, t->entity, p);
		t->through = topic_through(x, t->entity, p);
		if (!t->through && like)
			p = like;
	}
	t->predicate = p;
	t->how_predicate = HOW_CARRIED;
	c->carried_predicate = true;
	add_slot(c, NULL, p, SLOT_PREDICATE);
}

void complete(struct completed *c, const struct utterance *u, struct topic *t,
	const struct session *s, const struct lexicon *x)
{
	struct buf marked = c->marked;

	marked.len = 0;
	*c = (struct completed){.marked = marked};
	find_part(c, u, t);
	mark(c, u, t, s, x);
	bool named = (c->kinds & SLOT_ENTITY) != 0;
	if (!named && t->entity)
		prepend(c, t->entity);
	if (t->predicate && !(c->kinds & SLOT_PREDICATE))
		add_slot(c, NULL, t->predicate, SLOT_PREDICATE);
	else if (!t->predicate && named)
		carry_predicate(c, t, s, x);
}

uint32_t completed_term(const struct completed *c, int slot, unsigned kind,
	const struct topic *t, const struct lexicon *x)
{
	const struct slot_mark *m = &c->slot[slot];

	if (!m->mention)
		return m->term;
	if (kind == SLOT_ENTITY)
		return m->mention->term;
	if (kind == SLOT_PREDICATE && m->mention->from == t->from)
		return t->predicate;
	for (uint32_t r = m->mention->sense; r; r = x->sense[r].next)
		if (x->sense[r].kinds & kind)
			return x->sense[r].term;
	return 0;
}
