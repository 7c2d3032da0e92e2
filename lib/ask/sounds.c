/* sounds.c - names and words of questions by how they are read. */
#include "ask/sounds.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/search.h"

static const struct {
	const char *syllable, *characters;
} rows[] = {
#include "ask/pinyin.inc"
};

enum {
	COMMON = 1 << 13, /* bits */
	MANY = 20000 /* names, of which aliases are not looked for in slips */
};

struct sounded {
	uint32_t c;
	uint32_t row;
};

struct sounds {
	struct sounded *reading; /* by character */
	size_t readings, cap_readings;
	uint32_t *c; /* of all words */
	size_t cs, cap_c;
	/* A bit of each character of properties' names, by its last bits. */
	unsigned char common[COMMON / 8];
	struct sound *sound; /* by key */
	size_t sounds, cap_sounds;
};

static int by_character(const void *a, const void *b)
{
	const struct sounded *x = a, *y = b;

	if (x->c != y->c)
		return x->c < y->c ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

static void read_rows(struct sounds *p)
{
	struct folded f = {0};

	for (uint32_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (!fold(&f, text_of(rows[i].characters)))
			continue;
		mem_grow(&p->reading, &p->cap_readings, p->readings + f.n,
			sizeof(*p->reading));
		for (size_t k = 0; k < f.n; k++)
			p->reading[p->readings++] = (struct sounded){f.c[k], i};
	}
	folded_release(&f);
	qsort(p->reading, p->readings, sizeof(*p->reading), by_character);
}

static bool reads_before(const void *list, size_t i, const void *c)
{
	return ((const struct sounded *)list)[i].c < *(const uint32_t *)c;
}

static size_t first_reading(const struct sounds *p, uint32_t c)
{
	return search_first(p->readings, reads_before, p->reading, &c);
}

size_t sounds_keys(const struct sounds *p, const uint32_t *c, size_t n,
	uint64_t key[SOUNDS_READINGS])
{
	size_t keys = 1;

	key[0] = SOUNDS_START;
	for (size_t i = 0; i < n; i++) {
		size_t at = first_reading(p, c[i]), many = 0;
		uint64_t was[SOUNDS_READINGS];
		memcpy(was, key, sizeof(was));
		if (c[i] < 0x80) {
			for (size_t k = 0; k < keys; k++)
				key[k] = sounds_add(key[k], c[i]);
			continue;
		}
		for (; at < p->readings && p->reading[at].c == c[i]; at++)
			for (size_t k = 0; k < keys && many < SOUNDS_READINGS;
				k++) {
				const char *s =
					rows[p->reading[at].row].syllable;
				uint64_t sum = was[k];
				for (; *s; s++)
					sum = sounds_add(sum, (uint32_t)*s);
				key[many++] = sum;
			}
		if (!many)
			return 0;
		keys = many;
	}
	return keys;
}

static void add_word(
	struct sounds *p, const uint32_t *c, size_t n, enum sounds_rank rank)
{
	uint64_t key[SOUNDS_READINGS];
	size_t keys = n <= SOUNDS_LONGEST ? sounds_keys(p, c, n, key) : 0;

	if (!keys)
		return;
	for (size_t i = 0; i < n && rank == RANK_PROPERTY; i++)
		p->common[c[i] % COMMON / 8] |= (unsigned char)(1u << c[i] % 8);
	mem_grow(&p->c, &p->cap_c, p->cs + n, sizeof(*p->c));
	memcpy(p->c + p->cs, c, n * sizeof(*c));
	mem_grow(
		&p->sound, &p->cap_sounds, p->sounds + keys, sizeof(*p->sound));
	for (size_t i = 0; i < keys; i++)
		p->sound[p->sounds++] = (struct sound){
			key[i], (uint32_t)p->cs, (uint32_t)n, rank};
	p->cs += n;
}

/* What add_words() asks of an entry: its rank, or -1. */
typedef int ranker(const void *arg, uint32_t entry, size_t len);

/* Each entry of T that RANK() wants.  T may be damaged if it has a guard. */
static void add_words(
	struct sounds *p, const struct trie *t, ranker *rank, const void *arg)
{
	struct trie_edge *up = mem_zero(t->nodes + 1, sizeof(*up));

	for (size_t i = 0; t->edge && i < (size_t)1 << t->bits; i++)
		if (t->edge[i].to && t->edge[i].to < t->nodes)
			up[t->edge[i].to] = t->edge[i];
	for (size_t i = 0; i < t->nodes; i++) {
		const struct trie_node *n = &t->node[i];
		uint32_t c[SOUNDS_LONGEST], at = (uint32_t)i;
		size_t len = n->len;
		if (n->entry == TRIE_NONE || n->len > SOUNDS_LONGEST ||
			n->at > t->tails || n->len > t->tails - n->at)
			continue;
		memcpy(c + SOUNDS_LONGEST - len, t->tail + n->at,
			len * sizeof(*c));
		for (; at && len < SOUNDS_LONGEST; at = up[at].node) {
			c[SOUNDS_LONGEST - ++len] = up[at].c;
			if (up[at].node >= t->nodes)
				break;
		}
		int r = at ? -1 : rank(arg, n->entry, len);
		if (r >= 0)
			add_word(p, c + SOUNDS_LONGEST - len, len,
				(enum sounds_rank)r);
	}
	free(up);
}

static int rank_of_name(const void *arg, uint32_t entry, size_t len)
{
	const struct lexicon *x = arg;
	const unsigned named = SLOT_ENTITY | SLOT_TYPE;

	if (len < 2 || entry >= x->terms.words)
		return -1;
	for (uint32_t r = x->terms.word[entry].sense, last = 0;
		r > last && r < x->senses; last = r, r = x->sense[r].next)
		if (x->sense[r].kinds & SLOT_PREDICATE)
			return RANK_PROPERTY;
		else if (x->sense[r].kinds & named)
			return RANK_NAME;
	return -1;
}

static int rank_of_asked(const void *arg, uint32_t entry, size_t len)
{
	(void)arg;
	(void)entry;
	return len > 1 ? RANK_ASKED : -1;
}

static int rank_of_operator(const void *arg, uint32_t entry, size_t len)
{
	(void)arg;
	(void)entry;
	return len > 1 ? RANK_WORD : -1;
}

bool sounds_in_property(const struct sounds *p, uint32_t c)
{
	return p->common[c % COMMON / 8] >> c % 8 & 1;
}

static int by_key(const void *a, const void *b)
{
	const struct sound *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->rank != y->rank)
		return x->rank > y->rank ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* Of a lexicon that lies in a file: whether all of it is as it was written. */
static bool is_sound(const struct lexicon *x)
{
	const struct trie *t = &x->terms.trie;
	struct trie_guard *g = x->guard;

	return !g ||
	       ((!t->edge ||
			trie_sound(g, t->edge, sizeof(*t->edge) << t->bits)) &&
		       trie_sound(g, t->node, t->nodes * sizeof(*t->node)) &&
		       trie_sound(g, t->tail, t->tails * sizeof(*t->tail)) &&
		       trie_sound(g, x->terms.word,
			       x->terms.words * sizeof(*x->terms.word)) &&
		       trie_sound(g, x->sense, x->senses * sizeof(*x->sense)));
}

/* The properties' own names. */
static void add_properties(struct sounds *p, const struct lexicon *x)
{
	struct folded f = {0};

	for (size_t i = 0; i < x->predicates; i++)
		if (fold(&f, graph_term(x->graph, x->predicate[i])) && f.n > 1)
			add_word(p, f.c, f.n, RANK_PROPERTY);
	folded_release(&f);
}

struct sounds *sounds_new(
	const struct lexicon *x, const struct pieces_words *o, bool all)
{
	/* Words of one character: others sound like too many. */
	static const char *const short_words[] = {"的", "吗", "呢", "是", "几",
		"有", "和", "比", "哪", "高", "低", "贵", "哪个", "哪些"};
	struct sounds *p = mem_zero(1, sizeof(*p));
	struct folded f = {0};

	read_rows(p);
	for (size_t i = 0; i < sizeof(short_words) / sizeof(*short_words); i++)
		if (fold(&f, text_of(short_words[i])))
			add_word(p, f.c, f.n, f.n > 1 ? RANK_ASKED : RANK_WORD);
	folded_release(&f);
	if (!all && x->terms.words > MANY)
		add_properties(p, x);
	else if (is_sound(x))
		add_words(p, &x->terms.trie, rank_of_name, x);
	if (all) {
		add_words(p, &x->asked.trie, rank_of_asked, x);
		add_words(p, &o->trie, rank_of_operator, o);
	}
	if (p->sounds)
		qsort(p->sound, p->sounds, sizeof(*p->sound), by_key);
	return p;
}

void sounds_free(struct sounds *p)
{
	if (!p)
		return;
	free(p->reading);
	free(p->c);
	free(p->sound);
	free(p);
}

static bool sounds_before(const void *list, size_t i, const void *key)
{
	return ((const struct sound *)list)[i].key < *(const uint64_t *)key;
}

const struct sound *sounds_find(const struct sounds *p, uint64_t key)
{
	size_t low = search_first(p->sounds, sounds_before, p->sound, &key);
	const struct sound *s = p->sound + low;
	if (low == p->sounds || s->key != key)
		return NULL;
	for (size_t i = low + 1;
		i < p->sounds && p->sound[i].key == key &&
		s->rank >= RANK_NAME && p->sound[i].rank >= RANK_NAME;
		i++)
		if (p->sound[i].len != s->len ||
			memcmp(p->c + p->sound[i].at, p->c + s->at,
				s->len * sizeof(*p->c)) != 0)
			return NULL;
	return s;
}

const uint32_t *sounds_word(const struct sounds *p, const struct sound *s)
{
	return p->c + s->at;
}
