/* pieces.c - a question as pieces, without a character left out. */
#include "ask/pieces.h"

#include <stdlib.h>

#include "base/mem.h"

static const struct {
	const char *does, *words;
} rows[] = {
#include "ask/pieces.inc"
};

static const struct {
	const char *name, *words, *ends;
} values[] = {
#include "ask/kinds.inc"
};

static const struct {
	const char *name;
	unsigned does;
} names[] = {{"not", DOES_NOT}, {"except", DOES_EXCEPT},
	{"beside", DOES_BESIDE}, {"lack", DOES_LACK}, {"free", DOES_FREE},
	{"less", DOES_LESS}, {"least", DOES_LEAST}, {"more", DOES_MORE},
	{"most", DOES_MOST}, {"equal", DOES_EQUAL}, {"above", DOES_ABOVE},
	{"below", DOES_BELOW}, {"to", DOES_TO}, {"between", DOES_BETWEEN},
	{"than", DOES_THAN}, {"high", DOES_HIGH}, {"low", DOES_LOW},
	{"max", DOES_MAX}, {"min", DOES_MIN}, {"gap", DOES_GAP},
	{"much", DOES_MUCH}, {"same", DOES_SAME}, {"which", DOES_WHICH},
	{"count", DOES_COUNT}, {"exists", DOES_EXISTS},
	{"whether", DOES_WHETHER}, {"suit", DOES_SUIT}, {"afford", DOES_AFFORD},
	{"how", DOES_HOW}, {"times", DOES_TIME}, {"past", DOES_TIME},
	{"future", DOES_TIME}, {"plain", DOES_NOTHING}};

/* Marks the words that ask for values of a kind, which become PIECE_KIND. */
enum { DOES_KIND = DOES_WHICH | DOES_NOTHING };

static unsigned does_of(const char *name)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(names[i].name, name) == 0)
			return names[i].does;
	return 0;
}

static void add_word(
	struct pieces_words *o, const struct folded *f, unsigned does)
{
	uint32_t w = trie_put(&o->trie, f->c, f->n);

	mem_grow(&o->does, &o->cap, w + 1u, sizeof(*o->does));
	for (; o->n <= w; o->n++)
		o->does[o->n] = 0;
	o->does[w] |= does;
}

static bool does_already(const struct pieces_words *o, const struct folded *f)
{
	uint32_t w = trie_find(&o->trie, f->c, f->n);

	return w != TRIE_NONE && w < o->n && o->does[w];
}

void pieces_open(struct pieces_words *o)
{
	struct folded f = {0};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct text list = text_of(rows[i].words);
		unsigned does = does_of(rows[i].does);
		while (list.len) {
			struct text word = text_split(&list, ' ');
			if (word.len && fold(&f, word) && f.n)
				add_word(o, &f, does);
		}
	}
	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
		struct text list = text_of(values[i].words);
		while (list.len) {
			struct text word = text_split(&list, ' ');
			if (word.len && fold(&f, word) && !does_already(o, &f))
				add_word(o, &f, DOES_KIND);
		}
	}
	folded_release(&f);
}

void pieces_close(struct pieces_words *o)
{
	trie_release(&o->trie);
	free(o->does);
	*o = (struct pieces_words){0};
}

static bool is_mark(uint32_t c)
{
	return c < 0x80 ? !fold_word(c) && c != '-' && c != '~'
			: c >= 0x2010 && c <= 0x303f;
}

static void add_piece(struct pieces *p, struct piece piece)
{
	p->full |= p->n == PIECES_MOST;
	if (p->full)
		return;
	p->does |= piece.does;
	p->at[p->n++] = piece;
}

/* A character that is a clause of its own: 急, 诶. */
static bool is_alone(const struct utterance *u, uint32_t at)
{
	return (!at || is_mark(u->text.c[at - 1])) && at && u->text.n > 1 &&
	       (at + 1 == u->text.n || is_mark(u->text.c[at + 1]));
}

/* 过 of 导演过: behind a property that is a verb. */
static bool is_aspect(
	const struct pieces *p, const struct utterance *u, uint32_t at)
{
	const struct piece *last = p->n ? &p->at[p->n - 1] : NULL;

	return u->text.c[at] == 0x8fc7 && last && last->to == at &&
	       last->kinds & SLOT_PREDICATE;
}

/* A place that nothing explains: AT. */
static void add_unknown(struct pieces *p, uint32_t at)
{
	if (!p->unknown)
		p->first = p->end = at;
	if (!p->unknown || p->last_end != at)
		p->last = at;
	p->last_end = at + 1;
	if (p->runs && p->run[p->runs - 1].to == at) {
		p->run[p->runs - 1].to = at + 1;
	} else if (p->runs < PIECES_RUNS) {
		p->run[p->runs].from = at;
		p->run[p->runs++].to = at + 1;
	}
	if (p->end == at)
		p->end = at + 1;
	p->unknown++;
}

static const struct mention *mention_at(const struct utterance *u, uint32_t at)
{
	for (size_t i = 0; i < u->mentions && u->mention[i].from <= at; i++)
		if (u->mention[i].from == at)
			return &u->mention[i];
	return NULL;
}

/* Whether the N characters at AT begin or end in a word of letters or digits:
 * of in offer. */
static bool cuts(const struct utterance *u, uint32_t at, size_t n)
{
	const uint32_t *c = u->text.c;
	size_t to = at + n;

	return (at && fold_word(c[at - 1]) && fold_word(c[at])) ||
	       (to < u->text.n && fold_word(c[to - 1]) && fold_word(c[to]));
}

/* 换 of 换电瓶多少钱: in front of a name of which a property is asked it is
 * what is done with that, and leaves nothing out, as it does in 换白金卡呢. */
static bool is_exchange(const struct utterance *u, const struct piece *p)
{
	enum { EXCHANGE = 0x6362 };
	const struct mention *m = mention_at(u, p->to);

	if (p->to != p->from + 1 || u->text.c[p->from] != EXCHANGE || !m)
		return false;
	for (size_t i = 0; i < u->askeds; i++)
		if (u->asked[i].from >= m->to && u->asked[i].sense)
			return true;
	return false;
}

/* Whether the N characters at AT are 不支持 or the like, and what is behind 不
 * begins the name of a property: 支持升级. */
static bool denies_name(const struct utterance *u, uint32_t at, size_t n)
{
	enum { NOT = 0x4e0d };
	const struct mention *m =
		n > 1 && u->text.c[at] == NOT ? mention_at(u, at + 1) : NULL;

	return m && m->to > at + n && m->kinds & SLOT_PREDICATE;
}

/* Whether the N characters at AT stand in the name of a property. */
static bool is_of_property(const struct utterance *u, const struct lexicon *x,
	uint32_t at, size_t n)
{
	struct folded name = {0};
	bool is = false;

	for (size_t i = 0; i < x->predicates && !is; i++) {
		if (!fold(&name, graph_term(x->graph, x->predicate[i])))
			continue;
		for (size_t k = 0; k + n <= name.n && !is; k++)
			is = memcmp(name.c + k, u->text.c + at,
				     n * sizeof(*name.c)) == 0;
	}
	folded_release(&name);
	return is;
}

/* 周末 where there is 周末票价, 差多少 of 落差多少米 where there is 最大落差:
 * the N characters at AT do what DOES says nowhere. */
static bool is_part_of_name(const struct utterance *u, const struct lexicon *x,
	uint32_t at, size_t n, unsigned does)
{
	if (does & DOES_TIME)
		return is_of_property(u, x, at, n);
	return does & DOES_GAP && at && u->text.c[at] == 0x5dee &&
	       is_of_property(u, x, at - 1, 2);
}

/* The piece at AT: the longest there is; of no length if there is none. */
static struct piece longest(const struct utterance *u, uint32_t at, uint32_t to,
	const struct lexicon *x, const struct pieces_words *o)
{
	const uint32_t *c = u->text.c + at;
	struct piece p = {.from = at, .to = at};
	size_t len = 0;
	const struct mention *m = mention_at(u, at);

	if (m && m->to <= to)
		p = (struct piece){at, m->to, m, m->sense, m->kinds, 0, false};
	uint32_t w = trie_longest(&o->trie, c, to - at, &len);
	if (w != TRIE_NONE && denies_name(u, at, len))
		return (struct piece){
			at, at + 1, NULL, 0, 0, DOES_NOTHING, false};
	if (w != TRIE_NONE && at + len > p.to && !cuts(u, at, len) &&
		!is_part_of_name(u, x, at, len, o->does[w]))
		p = (struct piece){at, at + (uint32_t)len, NULL, 0,
			o->does[w] == DOES_KIND ? PIECE_KIND : 0,
			o->does[w] == DOES_KIND ? 0 : o->does[w], false};
	const struct word *asked = lexicon_asked(x, c, to - at, &len);
	if (!asked || at + len < p.to || p.mention)
		return p;
	/* 怎么买 asks how, also where nothing says how to buy. */
	unsigned how = asked->sense ? 0 : p.does & DOES_HOW;
	if (at + len > p.to)
		p = (struct piece){at, at + (uint32_t)len, NULL, 0, 0,
			how		 ? how
			: asked->classes ? DOES_NOTHING
					 : 0,
			false};
	p.sense = asked->sense;
	p.kinds = asked->sense ? SLOT_PREDICATE : 0;
	return p;
}

/* 不 or 没 by itself, but at the end, where it asks: 贵不, 要不? */
static bool denies(const struct utterance *u, const struct piece *p)
{
	uint32_t c = u->text.c[p->from];

	return p->to == p->from + 1 && !p->kinds &&
	       !(p->does & ~(unsigned)DOES_NOTHING) &&
	       (c == 0x4e0d || c == 0x6ca1) && p->to < u->text.n &&
	       !is_mark(u->text.c[p->to]);
}

void pieces_read(struct pieces *p, const struct utterance *u, uint32_t from,
	uint32_t to, const struct lexicon *x, const struct pieces_words *o)
{
	p->n = 0;
	p->full = false;
	p->unknown = p->first = p->end = 0;
	p->last = p->last_end = 0;
	p->runs = 0;
	p->denied = 0;
	p->does = 0;
	bool slip = false; /* a name that is nearly said ends here */
	for (uint32_t i = from; i < to;) {
		struct piece now = longest(u, i, to, x, o);
		if (is_exchange(u, &now))
			now.to = i;
		if (now.to == i) {
			bool reached = i >= u->reach_from && i < u->reach_to;
			if (!is_mark(u->text.c[i]) && !slip && !reached &&
				!is_alone(u, i) && !is_aspect(p, u, i))
				add_unknown(p, i);
			i++;
			slip = false;
			continue;
		}
		slip = now.mention && now.mention->near && !now.mention->part;
		if (denies(u, &now))
			p->denied = now.from + 1;
		if (now.kinds || (now.does & ~(unsigned)DOES_NOTHING))
			add_piece(p, now);
		i = now.to;
	}
}
