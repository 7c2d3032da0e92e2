/* topic_reach.c - a property that nothing names, found by parts of its name;
 * and which of several is meant, by the same. */
#include "ask/topic.h"

#include <string.h>

#include "base/search.h"

uint32_t topic_through(
	const struct lexicon *x, uint32_t entity, uint32_t predicate)
{
	for (size_t i = 0; i < x->types; i++) {
		struct graph_scan scan;
		uint32_t t[3];
		graph_match(&scan, x->graph, 0, entity, x->type[i], 0);
		while (graph_next(&scan, t))
			if (graph_holds(x->graph, 0, t[2], predicate, 0))
				return t[2];
	}
	return 0;
}

/* Whether a thing of type ENTITY has P; 1,000 are looked at. */
static bool has_below(const struct lexicon *x, uint32_t entity, uint32_t p)
{
	size_t tried = 0;

	for (size_t i = 0; i < x->types; i++) {
		struct graph_scan scan;
		uint32_t triple[3];
		graph_match(&scan, x->graph, 0, 0, x->type[i], entity);
		while (tried++ < 1000 && graph_next(&scan, triple))
			if (graph_holds(x->graph, 0, triple[0], p, 0))
				return true;
	}
	return false;
}

uint32_t topic_alike(const struct lexicon *x, uint32_t entity, uint32_t p)
{
	uint32_t found = 0;

	if (!entity || has_below(x, entity, p))
		return 0; /* the fee of a card is not another fee of cards */
	for (size_t i = 0; i < x->predicates; i++) {
		uint32_t q = x->predicate[i];
		if (!graph_holds(x->graph, 0, entity, q, 0) ||
			!lexicon_alike(x, p, q))
			continue;
		if (found)
			return 0;
		found = q;
	}
	return found;
}

bool topic_beside(const struct lexicon *x, uint32_t entity, uint32_t p)
{
	struct graph_scan scan;
	uint32_t t[3];

	for (size_t i = 0; i < x->types; i++) {
		graph_match(&scan, x->graph, 0, entity, x->type[i], 0);
		while (graph_next(&scan, t))
			if (has_below(x, t[2], p))
				return true;
	}
	return false;
}

/* The clause that asks last: for a kind of values if there is such a one (哪年
 * 发行的,我记不住了?); or the last. */
static size_t asking(const struct utterance *u)
{
	size_t last = u->clauses - 1;

	for (size_t i = u->clauses; i > 0; i--)
		if (u->clause[i - 1].asks &&
			reach_asked(
				u, u->clause[i - 1].from, u->clause[i - 1].to))
			return i - 1;
	for (size_t i = u->clauses; i > 0; i--)
		if (u->clause[i - 1].asks)
			return i - 1;
	return last;
}

/* Whether the clause names the thing. */
static bool is_named(
	const struct utterance *u, const struct clause *c, uint32_t thing)
{
	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].term == thing &&
			u->mention[i].from >= c->from &&
			u->mention[i].to <= c->to)
			return true;
	return false;
}

static bool has(const struct lexicon *x, uint32_t thing, uint32_t p)
{
	return thing && p &&
	       (graph_holds(x->graph, 0, thing, p, 0) ||
		       topic_through(x, thing, p));
}

/* Whether P is whether something is so, 是否面签. */
static bool is_whether(const struct reach_words *r, uint32_t p)
{
	struct text name = graph_term(r->lexicon->graph, p);
	struct text whether = text_of("是否");

	return name.len > whether.len &&
	       memcmp(name.at, whether.at, whether.len) == 0;
}

/* 快充要多久, where 多久 has found 质保期限, and the thing has 快充时间: what
 * was said of that name, beside such words, goes before them; and 面签地点
 * before 是否面签 in 在哪面签. */
static bool is_nearer(const struct topic *t, const struct reach_words *r,
	const struct reach_found *f)
{
	bool apart = f->at + f->run <= t->from || f->at >= t->to ||
		     is_whether(r, t->predicate);

	return f->predicate != t->predicate && f->run >= 2 && apart &&
	       f->score >= REACH_SURE;
}

/* Whether [FROM, TO) of U and the name of property P end with the same word for
 * a measure: 中介费 and 物业费 are two fees. */
static bool is_same_measure(const struct utterance *u, uint32_t to,
	const struct reach_words *r, uint32_t p)
{
	static const char *const ends[] = {
		"费", "价", "率", "额", "金", "期", "度", "数"};
	struct folded name = {0};
	uint32_t last = to ? u->text.c[to - 1] : 0;
	bool same = fold(&name, graph_term(r->lexicon->graph, p)) && name.n &&
		    name.c[name.n - 1] == last,
	     is = false;

	folded_release(&name);
	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends) && same; k++)
		is |= fold_says(&last, 1, ends[k]) > 0;
	return is;
}

/* 中介费多少: a property is named that nothing spoken of has, and what was
 * found is another of its sort. */
static bool is_named_other(const struct topic *t, const struct utterance *u,
	const struct reach_words *r, const struct reach_found *f)
{
	const struct lexicon *x = r->lexicon;

	return t->sense && f->predicate && f->run < 2 &&
	       x->sense[t->sense].how == HOW_EXACT &&
	       !has(x, t->entity, t->predicate) &&
	       is_same_measure(u, t->to, r, f->predicate);
}

/* What the clause asks for of THING; of no property if that is no better than
 * what is KNOWN. */
static struct reach_found reach_of(const struct topic *t,
	const struct utterance *u, const struct reach_words *r, size_t clause,
	bool known, uint32_t thing)
{
	const struct clause *c = &u->clause[clause];
	struct reach_found found = {0};

	if (!thing)
		return found;
	found = (known ? reach_named : reach_property)(
		r, u, c->from, c->to, thing);
	if (is_named_other(t, u, r, &found) || found.score < REACH_ENOUGH ||
		(t->only && found.run < 2) ||
		(known && (!is_nearer(t, r, &found) ||
				  (thing != t->entity &&
					  is_named(u, c, t->entity)))))
		found.predicate = 0;
	return found;
}

/* 是林小满的歌,它是哪年发行的: nothing but its kind is of the first thing, and
 * the name of the property is said, which what was spoken of before has. */
static bool is_of_second(const struct utterance *u, const struct clause *c,
	const struct reach_found *first, const struct reach_found *second,
	uint32_t thing)
{
	return second->predicate &&
	       (!first->predicate ||
		       (first->score < REACH_SURE && second->run >= 2 &&
			       second->score >= REACH_SURE &&
			       !is_named(u, c, thing)));
}

/* IN_PLACE: the words that named another property name this one. */
static void take_reached(struct topic *t, struct utterance *u,
	const struct lexicon *x, uint32_t thing,
	const struct reach_found *found, bool in_place)
{
	t->entity = thing;
	t->predicate = found->predicate;
	t->through = graph_holds(x->graph, 0, thing, t->predicate, 0)
			     ? 0
			     : topic_through(x, thing, t->predicate);
	t->how_predicate = found->score >= REACH_SURE ? HOW_PART : HOW_ASKED;
	t->by_kind = found->by_kind;
	t->sense = 0;
	t->others = 0;
	if (!in_place)
		t->from = t->to = 0;
	t->how_entity = topic_how(u, x, thing);
	u->reach_from = found->at;
	u->reach_to = found->at + found->run;
}

/* Whether what was found may be asked for by the name of another property. */
static bool has_other_name(const struct topic *t, const struct utterance *u,
	const struct reach_words *r)
{
	const struct clause *c = &u->clause[t->clause];

	if (t->how_predicate == HOW_PART && is_whether(r, t->predicate))
		return reach_asked(u, c->from, c->to) != 0;
	return t->how_predicate == HOW_ASKED && t->to;
}

void topic_reach(struct topic *t, struct utterance *u, const struct session *s,
	const struct reach_words *r)
{
	const struct lexicon *x = r->lexicon;

	if (!u->clauses || t->value || t->listed)
		return;
	size_t clause = asking(u);
	bool known = has(x, t->entity, t->predicate) && t->clause == clause &&
		     !t->only;
	if (known && !has_other_name(t, u, r))
		return;
	struct reach_found first =
		reach_of(t, u, r, clause, known, s->focus[0]);
	struct reach_found second =
		reach_of(t, u, r, clause, known, s->focus[0] ? s->focus[1] : 0);
	bool other = is_of_second(
		u, &u->clause[clause], &first, &second, s->focus[0]);
	const struct reach_found *found = other ? &second : &first;
	if (!found->predicate)
		return;
	take_reached(t, u, x, s->focus[other], found,
		known && t->how_predicate == HOW_PART && found->at == t->from);
	t->clause = clause;
}

/* How many characters of the name's beginning stand in U, two or more and all
 * but the last two; *AT: where. */
static size_t head_said(
	const struct folded *name, const struct utterance *u, uint32_t *at)
{
	size_t best = 0;

	for (uint32_t i = 0; i < u->text.n; i++) {
		size_t n = 0;
		while (n < name->n && i + n < u->text.n &&
			u->text.c[i + n] == name->c[n])
			n++;
		if (n > best)
			*at = i;
		best = n > best ? n : best;
	}
	return best >= 2 && best + 2 >= name->n ? best : 0;
}

static bool says_one(const struct folded *f, const char *const *words, size_t n)
{
	for (uint32_t i = 0; i < f->n; i++)
		for (size_t k = 0; k < n; k++)
			if (fold_says(f->c + i, f->n - i, words[k]))
				return true;
	return false;
}

/* 最大多少岁 is not of 投保年龄下限, nor 最小 of 上限. */
static bool is_other_bound(const struct folded *name, const struct utterance *u)
{
	static const char *const most[] = {
		"最大", "最高", "最多", "最老", "最晚", "最长"};
	static const char *const least[] = {
		"最小", "最低", "最少", "最早", "最短", "起码"};
	static const char *const above[] = {"上限", "最大", "最高", "最长"};
	static const char *const below[] = {"下限", "最小", "最低", "最短"};

	return (says_one(&u->text, most, 6) && says_one(name, below, 4)) ||
	       (says_one(&u->text, least, 6) && says_one(name, above, 4));
}

/* The one that is an address, which tells more than 所在城市 does; or 0. */
static uint32_t address_of(
	const struct option *all, size_t n, const struct lexicon *x)
{
	uint32_t found = 0;

	for (size_t i = 0; i < n; i++) {
		struct text name = graph_term(x->graph, all[i].predicate);
		if (name.len < 6 || memcmp(name.at + name.len - 6, "地址", 6))
			continue;
		if (found)
			return 0;
		found = all[i].predicate;
	}
	return found;
}

/* Whether the name but its last one or two characters is what was said by other
 * words for the property that was found. */
static bool is_head(const struct folded *name, const struct utterance *u,
	uint32_t from, uint32_t to)
{
	size_t n = to - from;

	return n >= 2 && name->n > n && name->n <= n + 2 &&
	       memcmp(name->c, u->text.c + from, n * sizeof(*name->c)) == 0;
}

/* Whether [FROM, TO) is 多久, 几天 or the like and no more: 能贷多久 and 多久换
 * tell what of. */
static bool is_how_long(const struct utterance *u, uint32_t from, uint32_t to)
{
	enum { MUCH = 0x591a, FEW = 0x51e0 };
	/* 久 长 天 日 月 年 时 间 钟 */
	static const uint32_t ends[] = {0x4e45, 0x957f, 0x5929, 0x65e5, 0x6708,
		0x5e74, 0x65f6, 0x95f4, 0x949f};
	uint32_t first = u->text.c[from], last = u->text.c[to - 1];
	bool ended = false;

	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends); k++)
		ended |= last == ends[k];
	return ended && (first == MUCH || first == FEW) &&
	       reach_asked(u, from, to) & REACH_TIME;
}

static bool precedes(const void *list, size_t i, const void *key)
{
	return ((const uint32_t *)list)[i] < *(const uint32_t *)key;
}

/* Whether the values of P are spans of time. */
static bool lasts(const struct reach_words *r, uint32_t p)
{
	const struct lexicon *x = r->lexicon;
	size_t at = search_first(x->predicates, precedes, x->predicate, &p);

	return at < x->predicates && x->predicate[at] == p &&
	       r->kinds[at] & REACH_TIME;
}

/* Whether character I of U is in no name and in no word of questions, but those
 * that fill (换), of which 有 and the like say nothing. */
static bool is_free(const struct utterance *u, uint32_t i)
{
	static const uint32_t little[] = {0x6709, 0x662f, 0x8981, 0x7684};

	for (size_t k = 0; k < sizeof(little) / sizeof(*little); k++)
		if (u->text.c[i] == little[k])
			return false;
	for (size_t k = 0; k < u->mentions; k++)
		if (u->mention[k].from <= i && i < u->mention[k].to)
			return false;
	for (size_t k = 0; k < u->askeds; k++)
		if (u->asked[k].from <= i && i < u->asked[k].to &&
			!(u->asked[k].classes & WORD_FILLER))
			return false;
	return true;
}

/* How many such characters of the clause that asks are in the name of P: 换 of
 * 多久换一次 in 更换周期. */
static size_t hints_at(const struct topic *t, const struct utterance *u,
	const struct lexicon *x, uint32_t p)
{
	const struct clause *c = &u->clause[t->clause];
	struct folded name = {0};
	size_t found = 0;

	if (fold(&name, graph_term(x->graph, p)))
		for (uint32_t i = c->from; i < c->to; i++)
			for (size_t k = 0; k < name.n; k++)
				found += name.c[k] == u->text.c[i] &&
					 !fold_stop(u->text.c[i]) &&
					 is_free(u, i);
	folded_release(&name);
	return found;
}

/* 要多久 of a visa that has 有效期, which the words find, 办理时间 and
 * 停留天数: any of them. */
static void doubt_time(
	struct topic *t, const struct utterance *u, const struct reach_words *r)
{
	const struct lexicon *x = r->lexicon;
	struct graph_scan scan;
	uint32_t f[3], last = t->predicate;
	size_t said = hints_at(t, u, x, t->predicate);

	if (!lasts(r, t->predicate) || !is_how_long(u, t->from, t->to))
		return;
	graph_match(&scan, x->graph, 0, t->entity, 0, 0);
	while (graph_next(&scan, f)) {
		if (f[1] != t->predicate && f[1] != last && lasts(r, f[1]) &&
			(!said || hints_at(t, u, x, f[1]) >= said) &&
			t->others + 1 < SESSION_OPTIONS)
			t->also[t->others++] = (struct option){t->entity, f[1]};
		last = f[1];
	}
}

void topic_doubt(struct topic *t, const struct utterance *u,
	const struct lexicon *x, const struct reach_words *r)
{
	struct folded name = {0};
	struct graph_scan scan;
	uint32_t f[3];

	if (!t->entity || !t->predicate || t->how_predicate != HOW_ASKED ||
		t->others || t->through || !t->to)
		return;
	graph_match(&scan, x->graph, 0, t->entity, 0, 0);
	while (graph_next(&scan, f))
		if (f[1] != t->predicate && !t->others &&
			fold(&name, graph_term(x->graph, f[1])) &&
			is_head(&name, u, t->from, t->to))
			t->also[t->others++] = (struct option){t->entity, f[1]};
	folded_release(&name);
	if (!t->others && r)
		doubt_time(t, u, r);
}

void topic_narrow(struct topic *t, struct utterance *u, const struct lexicon *x)
{
	struct folded name = {0};
	struct option all[SESSION_OPTIONS];
	size_t n = t->others + 1, bound = 0, said = 0;
	uint32_t at = 0, within = 0, head = 0, place = 0, len = 0;

	all[0] = (struct option){t->entity, t->predicate};
	memcpy(all + 1, t->also, t->others * sizeof(*all));
	for (size_t i = 0; i < n; i++) {
		if (!fold(&name, graph_term(x->graph, all[i].predicate)))
			continue;
		size_t part = head_said(&name, u, &at);
		if (part) {
			said++;
			head = all[i].predicate;
			place = at;
			len = (uint32_t)part;
		}
		if (!is_other_bound(&name, u)) {
			bound++;
			within = all[i].predicate;
		}
	}
	folded_release(&name);
	uint32_t address = said == 1 || bound == 1 ? 0 : address_of(all, n, x);
	if (said != 1 && bound != 1 && !address)
		return;
	t->predicate = said == 1 ? head : bound == 1 ? within : address;
	t->others = 0;
	t->how_predicate = HOW_PART;
	if (said == 1) {
		u->reach_from = place;
		u->reach_to = place + len;
	}
}
