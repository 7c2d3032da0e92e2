/* lexicon_parts.c - a lexicon as plain arrays, and back. */
#include <stdlib.h>

#include "ask/lexicon.h"
#include "base/mem.h"

static void vocabulary_parts(const struct vocabulary *v, struct lexicon_part *p,
	const char *const *name)
{
	const struct trie *t = &v->trie;
	size_t edges = t->edge ? (size_t)1 << t->bits : 0;

	p[0] = (struct lexicon_part){
		name[0], t->edge, edges * sizeof(*t->edge), sizeof(*t->edge)};
	p[1] = (struct lexicon_part){name[1], t->node,
		t->nodes * sizeof(*t->node), sizeof(*t->node)};
	p[2] = (struct lexicon_part){name[2], t->tail,
		t->tails * sizeof(*t->tail), sizeof(*t->tail)};
	p[3] = (struct lexicon_part){name[3], v->word,
		v->words * sizeof(*v->word), sizeof(*v->word)};
}

static const char *const terms_names[] = {"edges", "nodes", "tails", "words"};
static const char *const asked_names[] = {
	"asked-edges", "asked-nodes", "asked-tails", "asked-words"};

void lexicon_parts(const struct lexicon *x, struct lexicon_part *part)
{
	vocabulary_parts(&x->terms, part, terms_names);
	vocabulary_parts(&x->asked, part + 4, asked_names);
	part[8] = (struct lexicon_part){"senses", x->sense,
		x->senses * sizeof(*x->sense), sizeof(*x->sense)};
	part[9] = (struct lexicon_part){
		"kinds", x->kind, (size_t)x->graph->terms + 1, 1};
	part[10] = (struct lexicon_part){"predicates", x->predicate,
		x->predicates * sizeof(*x->predicate), sizeof(*x->predicate)};
	part[11] = (struct lexicon_part){"rows", x->rows,
		x->predicates * sizeof(*x->rows), sizeof(*x->rows)};
	part[12] = (struct lexicon_part){"types", x->type,
		x->types * sizeof(*x->type), sizeof(*x->type)};
}

/* A copy of the array, and how many elements it has. */
static void *copy(const struct lexicon_part *p, size_t *n)
{
	void *to = mem_array(p->size / p->unit + 1, p->unit);

	*n = p->size / p->unit;
	if (p->size)
		memcpy(to, p->at, p->size);
	return to;
}

static bool is_trie(const struct trie *t, size_t edges, size_t words)
{
	if (edges < 2 || edges & (edges - 1) || t->nodes == 0 ||
		t->nodes > UINT32_MAX)
		return false;
	for (size_t i = 0; i < edges; i++)
		if (t->edge[i].to >= t->nodes ||
			(t->edge[i].to && t->edge[i].node >= t->nodes))
			return false;
	for (size_t i = 0; i < t->nodes; i++)
		if ((t->node[i].entry != TRIE_NONE &&
			    t->node[i].entry >= words) ||
			(size_t)t->node[i].at + t->node[i].len > t->tails)
			return false;
	return true;
}

static void borrow_vocabulary(struct vocabulary *v,
	const struct lexicon_part *p, struct trie_guard *guard)
{
	struct trie *t = &v->trie;

	t->guard = guard;
	t->edge = p[0].size ? (void *)p[0].at : NULL;
	t->node = (void *)p[1].at;
	t->nodes = p[1].size / p[1].unit;
	t->tail = (void *)p[2].at;
	t->tails = p[2].size / p[2].unit;
	v->word = (void *)p[3].at;
	v->words = p[3].size / p[3].unit;
	while (t->bits < 40 && (p[0].unit << t->bits) < p[0].size)
		t->bits++;
}

static bool copy_vocabulary(
	struct vocabulary *v, const struct lexicon_part *p, size_t senses)
{
	struct trie *t = &v->trie;
	size_t edges;

	*v = (struct vocabulary){{0}, NULL, 0, 0};
	t->edge = copy(&p[0], &edges);
	t->node = copy(&p[1], &t->nodes);
	t->tail = copy(&p[2], &t->tails);
	v->word = copy(&p[3], &v->words);
	t->cap_nodes = t->nodes;
	t->cap_tails = t->tails;
	v->cap = v->words;
	t->n = (uint32_t)v->words;
	if (!edges && !t->nodes && !v->words) { /* nothing was put in */
		free(t->edge);
		t->edge = NULL;
		return true;
	}
	if (!is_trie(t, edges, v->words))
		return false;
	while ((size_t)1 << t->bits < edges)
		t->bits++;
	for (size_t i = 0; i < edges; i++)
		t->edges += t->edge[i].to != 0;
	for (size_t i = 0; i < v->words; i++)
		if (v->word[i].sense >= senses)
			return false;
	return t->edges < edges;
}

static bool are_terms(const struct lexicon *x)
{
	uint32_t terms = x->graph->terms;

	for (size_t i = 0; i < x->predicates; i++)
		if (x->predicate[i] == 0 || x->predicate[i] > terms)
			return false;
	for (size_t i = 0; i < x->types; i++)
		if (x->type[i] == 0 || x->type[i] > terms)
			return false;
	return true;
}

bool lexicon_is_sense(const struct lexicon *x, size_t i)
{
	const struct sense *s = &x->sense[i];

	return s->term != 0 && s->term <= x->graph->terms &&
	       s->how <= HOW_CARRIED &&
	       (s->next == 0 || (s->next > i && s->next < x->senses));
}

static bool are_senses(const struct lexicon *x)
{
	for (size_t i = 1; i < x->senses; i++)
		if (!lexicon_is_sense(x, i))
			return false;
	return true;
}

static const char no_lexicon[] = "its matcher is not one of its triples";
static const char damaged[] = "damaged (make it again)";

static bool all_sound(struct trie_guard *g, const struct lexicon_part *p)
{
	return !p->size || trie_sound(g, p->at, p->size);
}

const char *lexicon_take(struct lexicon *x, struct graph *graph,
	const struct lexicon_part *part, struct trie_guard *guard)
{
	size_t kinds, rows, edges = part[0].size / part[0].unit;

	for (size_t i = 4; i < LEXICON_PARTS; i++)
		if (i != 8 && !all_sound(guard, &part[i]))
			return damaged;
	x->graph = graph;
	x->guard = guard;
	x->sense = (void *)part[8].at;
	x->senses = part[8].size / part[8].unit;
	x->kind = copy(&part[9], &kinds);
	x->predicate = copy(&part[10], &x->predicates);
	x->cap_predicates = x->predicates;
	x->rows = copy(&part[11], &rows);
	x->type = copy(&part[12], &x->types);
	borrow_vocabulary(&x->terms, part, guard);
	if (!copy_vocabulary(&x->asked, part + 4, x->senses) || !are_terms(x) ||
		kinds != (size_t)graph->terms + 1 || rows != x->predicates ||
		x->senses == 0 || edges == 1 || edges & (edges - 1) ||
		(edges != 0) != (x->terms.trie.nodes != 0))
		return no_lexicon;
	return NULL;
}

const char *lexicon_own(struct lexicon *x)
{
	struct lexicon_part part[LEXICON_PARTS];
	struct trie_guard *guard = x->guard;

	if (!guard)
		return NULL;
	lexicon_parts(x, part);
	for (size_t i = 0; i < 4; i++)
		if (!all_sound(guard, &part[i]))
			return damaged;
	if (!all_sound(guard, &part[8]))
		return damaged;
	x->guard = NULL;
	x->sense = copy(&part[8], &x->senses);
	x->cap = x->senses;
	return copy_vocabulary(&x->terms, part, x->senses) && are_senses(x)
		       ? NULL
		       : no_lexicon;
}
