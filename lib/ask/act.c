/* act.c - intents tried on a question, and what they say. */
#include "ask/account.h"
#include "ask/answer.h"
#include "ask/stray.h"
#include "ask/turn.h"
#include "ask/word.h"
#include "ask/wording.h"

static void bind_slots(struct turn *a, const struct intent_found *found)
{
	a->bound = (struct bound){0};
	for (size_t i = 0; i < LOOKUP_SLOTS; i++) {
		int slot = found->slot[i];
		if (slot < 0 || (unsigned)slot >= a->c.slots)
			continue;
		if (i == SLOT_N && a->c.slot[slot].mention)
			a->bound.number = a->c.slot[slot].mention->quantity;
		a->bound.term[i] = completed_term(
			&a->c, slot, intent_kinds[i], &a->t, a->d->lexicon);
	}
	if (!a->bound.term[SLOT_P])
		a->bound.term[SLOT_P] = a->t.predicate;
	/* Of several things the one that topic_find() has found. */
	for (size_t i = 0; i < a->c.slots; i++)
		if (a->c.slot[i].kinds & SLOT_ENTITY && a->t.entity &&
			a->t.entity != a->bound.term[SLOT_V] &&
			!a->bound.term[SLOT_E2] && a->bound.term[SLOT_E] &&
			completed_term(&a->c, (int)i, SLOT_ENTITY, &a->t,
				a->d->lexicon) == a->t.entity)
			a->bound.term[SLOT_E] = a->t.entity;
}

/* Whether {e} itself or a type of it has the property: then "no" is known. */
static bool knows(const struct turn *a)
{
	uint32_t e = a->bound.term[SLOT_E], p = a->bound.term[SLOT_P];

	uint32_t v = a->bound.term[SLOT_V];

	if (v && p && !graph_holds(a->d->graph, 0, 0, p, v))
		return false; /* 固定利率 is no 年利率 at all */
	return e && p && a->intent->query.slots & 1u << SLOT_P &&
	       (graph_holds(a->d->graph, 0, e, p, 0) ||
		       topic_through(a->d->lexicon, e, p));
}

/* 数据结构几个学分: what is counted has one value, which is a number. */
static bool is_number(const struct turn *a, const struct bound *bound)
{
	struct graph_scan scan;
	uint32_t t[3], e = bound->term[SLOT_E], p = bound->term[SLOT_P];

	if (!a->intent->builtin || !e || !p ||
		graph_match(&scan, a->d->graph, 0, e, p, 0) != 1 ||
		!graph_next(&scan, t))
		return false;
	struct text v = graph_term(a->d->graph, t[2]);
	return v.len && v.at[0] >= '0' && v.at[0] <= '9';
}

static bool run(struct turn *a, const struct bound *bound)
{
	const struct lookup *q = &a->intent->query;

	if ((q->form == LOOKUP_COUNT || q->part[0][1].many) &&
		is_number(a, bound))
		return false; /* nor does a chain lead to one */
	lookup_run(q, a->d->lexicon, bound, &a->d->rows);
	return q->form == LOOKUP_COUNT ? a->d->rows.count > 0
				       : a->d->rows.n > 0;
}

/* What the query has in place of a thing or a property that was named. */
static uint32_t part_term(const struct turn *a, size_t place)
{
	const struct lookup_part *part = &a->intent->query.part[0][place];

	if (part->is == PART_TERM)
		return part->number;
	return part->is == PART_VARIABLE && place == 1 && a->d->rows.n
		       ? a->d->rows.row[0][part->number]
		       : 0;
}

/* Whether the thing itself has the property that a type has answered for. */
static bool has_own(const struct turn *a)
{
	uint32_t p = a->intent->query.slots & 1u << SLOT_P
			     ? a->bound.term[SLOT_P]
			     : part_term(a, 1);

	return p && graph_holds(a->d->graph, 0, a->bound.term[SLOT_E], p, 0);
}

/* Run the intent's query; where the thing itself has no answer, for its
 * types. */
static bool answers(struct turn *a)
{
	const struct lexicon *x = a->d->lexicon;
	struct bound bound = a->bound;

	a->through = 0;
	a->yes = true;
	if (run(a, &a->bound))
		return true;
	for (size_t i = 0; i < x->types && a->bound.term[SLOT_E]; i++) {
		struct graph_scan scan;
		uint32_t t[3];
		graph_match(&scan, a->d->graph, 0, a->bound.term[SLOT_E],
			x->type[i], 0);
		while (graph_next(&scan, t)) {
			bound.term[SLOT_E] = t[2];
			if (!run(a, &bound))
				continue;
			if (has_own(a)) { /* and so it does not inherit */
				a->yes = false;
				return a->intent->query.form == LOOKUP_ASK;
			}
			a->through = t[2];
			return true;
		}
	}
	a->yes = false;
	return a->intent->query.form == LOOKUP_ASK && knows(a);
}

static void remember_answers(struct turn *a, size_t n)
{
	struct session *s = a->s;
	uint32_t value[LOOKUP_ROWS];
	const struct lookup *q = &a->intent->query;

	if (q->form != LOOKUP_SELECT)
		return;
	n = answer_values(q, &a->d->rows, "a", value, LOOKUP_ROWS);
	if (n > 1) /* a list; one answer leaves the last list */
		s->answers = 0;
	for (size_t i = s->shown;
		n > 1 && i < n && s->answers < SESSION_ANSWERS &&
		i < s->shown + a->d->page;
		i++)
		s->answer[s->answers++] = value[i];
	if (n == 1 && graph_holds(a->d->graph, 0, value[0], 0, 0))
		session_second(s, value[0]);
}

static void remember(struct turn *a)
{
	struct session *s = a->s;

	s->intent = (int32_t)(a->intent - a->d->intents->intent);
	memcpy(s->slot, a->bound.term, sizeof(s->slot));
	s->number = a->bound.number.value;
	/* an age is kept as a number */
	s->unit = a->bound.number.unit == UNIT_AGE ? UNIT_NONE
						   : a->bound.number.unit;
}

static bool has_several(const struct turn *a)
{
	struct graph_scan scan;
	uint32_t p = a->bound.term[SLOT_P];
	uint32_t e = a->through ? a->through : a->bound.term[SLOT_E];

	return !p || !e || graph_match(&scan, a->d->graph, 0, e, p, 0) > 1;
}

static void tell(struct turn *a, size_t from)
{
	struct answer_of of = {.graph = a->d->graph,
		.query = &a->intent->query,
		.rows = &a->d->rows,
		.bound = &a->bound,
		.from = from,
		.page = a->d->page,
		.yes = a->yes,
		.fast = word_in(a->asked, "快") || word_in(a->asked, "慢"),
		.forbids = stray_forbids(a) && a->yes,
		.several = has_several(a)};

	for (size_t i = 0; i < a->c.slots; i++)
		if (a->c.slot[i].mention && a->c.slot[i].kinds & SLOT_NUMBER) {
			const struct mention *m = a->c.slot[i].mention;
			of.number = (struct text){
				a->asked.at + a->d->u.text.at[m->from],
				a->d->u.text.at[m->to] -
					a->d->u.text.at[m->from]};
		}
	size_t n = answer_print(&a->to->answer, a->intent->answer, &of);
	if (from + a->d->page < n)
		a->to->unsaid |= UNSAID_MORE;
	if (a->d->rows.cut)
		a->to->unsaid |= UNSAID_CUT;
	a->to->status = n > 1 && a->intent->query.form == LOOKUP_SELECT
				? STATUS_LIST
				: STATUS_ANSWER;
	a->s->shown = (uint32_t)from;
	remember_answers(a, n);
	a->s->shown = (uint32_t)(from + a->d->page < n ? from + a->d->page : n);
}

/* The rest of what a frame has found, as far as it is remembered. */
static void more_found(struct turn *a)
{
	struct session *s = a->s;

	if (s->shown >= s->answers) {
		buf_string(&a->to->answer, "没有更多了");
		a->to->status = STATUS_ANSWER;
		return;
	}
	s->answers -= s->shown;
	memmove(s->answer, s->answer + s->shown,
		s->answers * sizeof(*s->answer));
	s->shown = s->answers < a->d->page ? s->answers : a->d->page;
	for (uint32_t i = 0; i < s->shown; i++) {
		buf_string(&a->to->answer, i ? "、" : "还有:");
		buf_text(&a->to->answer, graph_term(a->d->graph, s->answer[i]));
	}
	if (s->shown < s->answers)
		a->to->unsaid |= UNSAID_MORE;
	a->to->status = STATUS_LIST;
}

/* The next page of the last list. */
static void more(struct turn *a)
{
	struct session *s = a->s;
	uint32_t value[LOOKUP_ROWS];

	a->t.entity = s->entity;
	a->t.predicate = s->predicate;
	a->to->intent = a->intent->name;
	if (s->intent < 0) {
		wording_unknown(a->to, "没有可以接着说的");
		return;
	}
	const struct intent *asks = a->intent;
	a->intent = &a->d->intents->intent[s->intent];
	a->bound = (struct bound){.number = {.value = s->number,
					  .unit = (enum quantity_unit)s->unit}};
	memcpy(a->bound.term, s->slot, sizeof(s->slot));
	size_t from = s->shown;
	if (a->intent->query.action) {
		more_found(a);
		a->to->intent = asks->name;
		return;
	}
	if (!answers(a) || answer_values(&a->intent->query, &a->d->rows, "a",
				   value, LOOKUP_ROWS) <= from) {
		buf_string(&a->to->answer, "没有更多了");
		a->to->status = STATUS_ANSWER;
		return;
	}
	tell(a, from);
	a->to->intent = asks->name;
}

static void describe(struct turn *a)
{
	uint32_t e = a->bound.term[SLOT_E];

	if (!wording_about(&a->to->answer, a->d->graph, e, a->d->page))
		a->to->unsaid |= UNSAID_MORE;
	a->to->status = STATUS_ANSWER;
}

/* Do what the intent says; false: it has no answer. */
static bool act(struct turn *a)
{
	const char *action = a->intent->query.action;

	if (!action) {
		if (!answers(a))
			return false;
		tell(a, 0);
		remember(a);
		return true;
	}
	if (strcmp(action, "@reset") == 0) {
		session_reset(a->s);
		a->t = (struct topic){0};
		a->to->status = STATUS_CHAT;
	} else if (strcmp(action, "@more") == 0) {
		more(a);
		return true;
	} else if (strcmp(action, "@frame") == 0) {
		return turn_frame(a);
	} else if (strcmp(action, "@describe") == 0) {
		if (!a->bound.term[SLOT_E] || a->t.predicate)
			return false;
		describe(a);
		return true;
	} else {
		a->to->status = STATUS_ANSWER;
	}
	buf_string(&a->to->answer, a->intent->answer);
	return true;
}

/* What the intent says of thing and property. */
static void take_slots(struct turn *a)
{
	const uint32_t *term = a->bound.term;
	unsigned slots = a->intent->query.slots;
	uint32_t thing = part_term(a, 0);

	if (!(slots & 1u << SLOT_P)) {
		a->t.predicate = part_term(a, 1);
		a->t.how_predicate = HOW_ALIAS;
	}
	if (thing) {
		a->t.entity = a->c.chosen = thing;
		a->t.how_entity = HOW_ALIAS;
		return;
	}

	if (slots & 1u << SLOT_E && term[SLOT_E])
		a->t.entity = term[SLOT_E];
	else if (!(slots & 1u << SLOT_E) && slots & 1u << SLOT_V)
		a->t.entity = term[SLOT_V];
	else if (!(slots & 1u << SLOT_E) && slots & 1u << SLOT_T)
		a->t.entity = term[SLOT_T];
	else if (!(slots & 1u << SLOT_E))
		a->t.entity = 0;
	if (slots & 1u << SLOT_P && term[SLOT_P])
		a->t.predicate = term[SLOT_P];
}

/* Whether all that was said had an effect in the answer.  A list that left
 * something out is none, and another intent is tried; what one thing has is
 * kept, to be asked for. */
static bool accounts(struct turn *a)
{
	struct pieces p;
	struct account_left left;

	if (a->framed || a->chosen || a->to->status == STATUS_ERROR ||
		!account_needed(a->intent))
		return true;
	bool whole = !(a->intent->query.slots & 1u << SLOT_E);
	pieces_read(&p, &a->d->u, whole ? 0 : a->c.from,
		whole ? (uint32_t)a->d->u.text.n : a->c.to, a->d->lexicon,
		&a->d->operators);
	a->unknown = p.unknown;
	if (account_holds(&left, a, &p))
		return true;
	bool list = account_is_list(a);
	if (!list || !a->left.to) {
		a->left.from = left.from;
		a->left.to = left.to;
	}
	a->left.refused = !list;
	if (list)
		a->to->answer.len = 0;
	return !list;
}

bool turn_act(struct turn *a, const struct intent **missed)
{
	struct intents *list = a->d->intents;
	struct text marked = buf_view(&a->c.marked);
	struct intent_found found;

	for (size_t i = 0; i < list->n; i++) {
		struct intent *it = &list->intent[i];
		if ((a->c.kinds & it->needs) != it->needs)
			continue;
		enum intent_result r = intent_match(list, it, marked, &found);
		if (r == INTENT_TOO_LONG) {
			wording_error(
				a->to, "意图‘%s’的模式试得太久", it->name);
			a->to->unsaid |= UNSAID_PATTERN;
			return true;
		}
		if (r == INTENT_NO)
			continue;
		a->intent = it;
		bind_slots(a, &found);
		if (!turn_swallows(a, &found) && act(a) && accounts(a)) {
			it->used++;
			a->to->intent =
				!a->framed && (a->intent->query.action ||
						      !*a->to->intent)
					? it->name
					: a->to->intent;
			if (!it->query.action)
				take_slots(a);
			return true;
		}
		if (!*missed && !it->query.action)
			*missed = it;
	}
	a->intent = NULL;
	return false;
}

/* Whether slot I of the question is one that the query has: 那R3呢, and not the
 * property of 首都机场的航站楼数量. */
static bool is_replayed(const struct turn *a, unsigned i)
{
	const struct slot_mark *m = &a->c.slot[i];

	if (!m->mention || m->kinds & SLOT_VALUE)
		return true;
	for (uint32_t r = m->mention->sense; r;
		r = a->d->lexicon->sense[r].next)
		for (size_t k = 0; k < LOOKUP_SLOTS; k++)
			if (a->bound.term[k] == a->d->lexicon->sense[r].term)
				return true;
	return false;
}

bool turn_replay(struct turn *a)
{
	const struct session *s = a->s;
	const struct intents *list = a->d->intents;

	if (s->intent < 0 || a->c.bare || a->c.slots == 0)
		return false;
	const struct intent *it = &list->intent[s->intent];
	if (!(it->query.slots & 1u << SLOT_V) || it->query.slots & 1u << SLOT_E)
		return false;
	a->bound = (struct bound){.number = {.value = s->number,
					  .unit = (enum quantity_unit)s->unit}};
	memcpy(a->bound.term, s->slot, sizeof(s->slot));
	a->bound.term[SLOT_V] = 0;
	for (unsigned i = 0; i < a->c.slots; i++)
		if (!is_replayed(a, i))
			return false;
	for (unsigned i = 0; i < a->c.slots; i++)
		if (a->c.slot[i].mention && a->c.slot[i].kinds & SLOT_VALUE)
			a->bound.term[SLOT_V] = completed_term(&a->c, (int)i,
				SLOT_VALUE, &a->t, a->d->lexicon);
	a->intent = it;
	if (!a->bound.term[SLOT_V] || !act(a)) {
		a->intent = NULL;
		return false;
	}
	a->to->intent = it->name;
	take_slots(a);
	return true;
}
