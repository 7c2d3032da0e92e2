/* lexicon.c - what names a term. */
#include "ask/lexicon.h"

#include <stdlib.h>

#include "base/mem.h"

static const struct {
	const char *kind, *keys, *words;
} words[] = {
#include "ask/words.inc"
};

static const struct {
	const char *name;
	unsigned class;
} classes[] = {{"cue", WORD_CUE}, {"pronoun", WORD_PRONOUN},
	{"before", WORD_BEFORE}, {"weak", WORD_WEAK}, {"after", WORD_AFTER},
	{"beside", WORD_BESIDE}, {"hint", WORD_HINT}, {"join", WORD_JOIN},
	{"filler", WORD_FILLER}, {"plain", 0}};

static const char *const type_names[] = {"类型", "类别", "种类", "分类", "type",
	"rdf:type", "a", "是一种", "instance of", "isa",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#type"};

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

static struct word *word_of(struct vocabulary *v, const uint32_t *c, size_t n)
{
	uint32_t w = trie_put(&v->trie, c, n);

	mem_grow(&v->word, &v->cap, w + 1u, sizeof(*v->word));
	for (; v->words <= w; v->words++)
		v->word[v->words] = (struct word){0};
	return &v->word[w];
}

void lexicon_add(struct lexicon *x, const uint32_t *c, size_t n, uint32_t term,
	enum how how, unsigned kinds)
{
	if (n == 0 || n > TRIE_LONGEST || !kinds)
		return;
	uint32_t *at =
		&word_of(how == HOW_ASKED ? &x->asked : &x->terms, c, n)->sense;

	if (*at && x->sense[*at].how < how)
		return;
	if (*at && x->sense[*at].how > how)
		*at = 0;
	for (; *at; at = &x->sense[*at].next)
		if (x->sense[*at].term == term) {
			x->sense[*at].kinds |= (unsigned char)kinds;
			return;
		}
	*at = (uint32_t)x->senses;
	mem_grow(&x->sense, &x->cap, x->senses + 1, sizeof(*x->sense));
	x->sense[x->senses++] = (struct sense){
		term, 0, (unsigned char)how, (unsigned char)kinds, x->row};
}

static void find_types(struct lexicon *x)
{
	x->type = mem_array(COUNT(type_names), sizeof(*x->type));
	for (size_t i = 0; i < COUNT(type_names); i++) {
		uint32_t t = graph_find(x->graph, text_of(type_names[i]));
		if (t && graph_holds(x->graph, 0, 0, t, 0))
			x->type[x->types++] = t;
	}
}

bool lexicon_is_type(const struct lexicon *x, uint32_t predicate)
{
	for (size_t i = 0; i < x->types; i++)
		if (x->type[i] == predicate)
			return true;
	return false;
}

bool lexicon_forbids(const struct lexicon *x, uint32_t predicate)
{
	static const char *const signs[] = {
		"忌", "禁", "不", "慎", "避免", "除外", "勿", "免除", "免责"};
	struct text name = graph_term(x->graph, predicate);

	for (size_t k = 0; k < COUNT(signs); k++)
		for (size_t i = 0, n = strlen(signs[k]); i + n <= name.len; i++)
			if (memcmp(name.at + i, signs[k], n) == 0)
				return true;
	return false;
}

/* What each term is in the triples, and the predicates. */
static void find_kinds(struct lexicon *x)
{
	struct graph_scan scan;
	uint32_t t[3];

	x->kind = mem_zero((size_t)x->graph->terms + 1, 1);
	graph_match(&scan, x->graph, 0, 0, 0, 0);
	while (graph_next(&scan, t)) {
		x->kind[t[0]] |= SLOT_ENTITY;
		x->kind[t[1]] |= SLOT_PREDICATE;
		x->kind[t[2]] |= lexicon_is_type(x, t[1])
					 ? SLOT_VALUE | SLOT_TYPE
					 : SLOT_VALUE;
	}
	for (uint32_t i = 1; i <= x->graph->terms; i++)
		if (x->kind[i] & SLOT_PREDICATE) {
			mem_grow(&x->predicate, &x->cap_predicates,
				x->predicates + 1, sizeof(*x->predicate));
			x->predicate[x->predicates++] = i;
		}
}

static void add_term(struct lexicon *x, uint32_t term)
{
	struct folded *f = &x->scratch;
	struct text t = graph_term(x->graph, term);

	unsigned kinds = x->kind[term];
	bool whole = t.len <= (size_t)4 * TRIE_LONGEST && fold(f, t) && f->n;
	bool named = whole && f->n <= TRIE_LONGEST &&
		     (f->n > 1 || fold_word(f->c[0]));
	if (!named && kinds & (SLOT_ENTITY | SLOT_PREDICATE) &&
		x->unnamed++ == 0)
		x->first_unnamed = term;
	if (!whole)
		return;
	if (named)
		lexicon_add(x, f->c, f->n, term, HOW_EXACT, kinds);
	lexicon_add_others(x, f->c, f->n, term);
}

/* The next word of a list divided by spaces. */
static bool next_word(struct text *list, struct text *word)
{
	while (list->at && list->len) {
		*word = text_split(list, ' ');
		if (word->len)
			return true;
	}
	return false;
}

static bool contains(struct text name, struct text key)
{
	if (key.len && key.at[0] == '=')
		return text_equal(name, (struct text){key.at + 1, key.len - 1});
	if (key.len <= 3) /* one character: at the end only */
		return name.len > key.len &&
		       memcmp(name.at + name.len - key.len, key.at, key.len) ==
			       0;
	return text_find(name, key) != NULL;
}

/* Each predicate whose name has one of KEYS may be asked for by ASKED. */
static void add_asked(struct lexicon *x, struct text keys, struct text asked)
{
	x->row++;
	struct graph *f = x->graph;
	struct text key, word;

	while (next_word(&keys, &key))
		for (size_t i = 0; i < x->predicates; i++) {
			struct text rest = asked;
			if (!contains(graph_term(f, x->predicate[i]), key))
				continue;
			x->rows[i].bits[x->row / 64] |= (uint64_t)1
							<< x->row % 64;
			while (next_word(&rest, &word))
				if (fold(&x->scratch, word))
					lexicon_add(x, x->scratch.c,
						x->scratch.n, x->predicate[i],
						HOW_ASKED, SLOT_PREDICATE);
		}
}

static void add_class(struct lexicon *x, struct text list, unsigned class)
{
	struct text word;

	while (next_word(&list, &word))
		if (fold(&x->scratch, word))
			word_of(&x->asked, x->scratch.c, x->scratch.n)
				->classes |= class;
}

void lexicon_open(struct lexicon *x, struct graph *graph)
{
	x->graph = graph;
	mem_grow(&x->sense, &x->cap, 1, sizeof(*x->sense));
	x->senses = 1; /* number 0 is none */
	find_types(x);
	find_kinds(x);
	for (uint32_t i = 1; i <= graph->terms; i++)
		add_term(x, i);
}

/* What the word at hand is, before it is an alias of TERM as one of KINDS. */
static enum alias_met meets(
	const struct lexicon *x, uint32_t term, unsigned kinds)
{
	uint32_t w = trie_find(&x->terms.trie, x->scratch.c, x->scratch.n);
	uint32_t first = w == TRIE_NONE ? 0 : x->terms.word[w].sense;
	enum alias_met met = ALIAS_NEW;

	if (!first || x->sense[first].how > HOW_ALIAS)
		return ALIAS_NEW;
	for (uint32_t r = first; r; r = x->sense[r].next)
		if (x->sense[r].term == term)
			met = (x->sense[r].kinds & kinds) == kinds ? ALIAS_AGAIN
								   : ALIAS_NEW;
		else if (x->sense[r].how == HOW_EXACT && met == ALIAS_NEW)
			met = ALIAS_HIDDEN;
		else if (x->sense[r].kinds & kinds && met == ALIAS_NEW)
			met = ALIAS_BESIDE;
	return met;
}

const char *lexicon_alias(struct lexicon *x, struct text alias,
	struct text term, unsigned kinds, enum alias_met *met)
{
	uint32_t t = graph_find(x->graph, term);

	if (!t)
		return fail_text(
			"'%s' is not a term of the triples", text_show(term));
	if (!fold(&x->scratch, alias))
		return fail_text("'%s' is not UTF-8", text_show(alias));
	if (!x->scratch.n || x->scratch.n > TRIE_LONGEST)
		return fail_text("'%s' is not an alias (want 1 to %d "
				 "characters)",
			text_show(alias), TRIE_LONGEST);
	unsigned is = x->kind[t];
	if (kinds && !(kinds & is))
		return fail_text("'%s' is not used as the alias's kind says",
			text_show(term));
	kinds = kinds ? kinds & is : is;
	*met = meets(x, t, kinds);
	lexicon_add(x, x->scratch.c, x->scratch.n, t, HOW_ALIAS, kinds);
	return NULL;
}

/* 什么时候 asks as 什么 does: a word with a cue in it is one.  A word for what
 * no thing here has is none, and does not hide a shorter one. */
static void inherit_cue(struct lexicon *x, struct text word)
{
	if (!fold(&x->scratch, word))
		return;
	const uint32_t *c = x->scratch.c;
	size_t n = x->scratch.n;
	if (trie_find(&x->asked.trie, c, n) == TRIE_NONE)
		return;
	struct word *w = word_of(&x->asked, c, n);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 1; i + j <= n; j++) {
			uint32_t part = trie_find(&x->asked.trie, c + i, j);
			if (part != TRIE_NONE)
				w->classes |=
					x->asked.word[part].classes & WORD_CUE;
		}
}

static void inherit_cues(struct lexicon *x, struct text list)
{
	struct text word;

	while (next_word(&list, &word))
		inherit_cue(x, word);
}

static const struct asked_rows *rows_of(const struct lexicon *x, uint32_t p)
{
	for (size_t i = 0; i < x->predicates; i++)
		if (x->predicate[i] == p)
			return &x->rows[i];
	return NULL;
}

bool lexicon_has_rows(const struct lexicon *x, size_t place)
{
	bool has = false;

	for (size_t k = 0; k < COUNT(x->rows->bits); k++)
		has |= x->rows[place].bits[k] != 0;
	return has;
}

bool lexicon_alike(const struct lexicon *x, uint32_t p, uint32_t q)
{
	const struct asked_rows *a = rows_of(x, p), *b = rows_of(x, q);
	bool alike = false;

	for (size_t k = 0; a && b && k < COUNT(a->bits); k++)
		alike |= (a->bits[k] & b->bits[k]) != 0;
	return alike;
}

/* A type that the triples have, of those that KEYS names; or 0. */
static uint32_t type_of(const struct lexicon *x, struct text keys)
{
	struct text key;

	while (next_word(&keys, &key)) {
		uint32_t t = graph_find(x->graph, key);
		if (t && x->kind[t] & SLOT_TYPE)
			return t;
	}
	return 0;
}

/* Other words for a type are names of it if they have two characters. */
static void add_types(struct lexicon *x, struct text keys, struct text list)
{
	uint32_t t = type_of(x, keys);
	struct text word;

	while (t && next_word(&list, &word))
		if (fold(&x->scratch, word) && x->scratch.n > 1)
			lexicon_add(x, x->scratch.c, x->scratch.n, t, HOW_PART,
				SLOT_TYPE | SLOT_VALUE);
}

uint32_t lexicon_type_called(
	const struct lexicon *x, const uint32_t *c, size_t n)
{
	struct buf said = {0};
	uint32_t found = 0;

	fold_print(&said, c, n);
	if (n == 1) /* 菜, which is no name either */
		found = type_of(x, buf_view(&said));
	for (size_t i = 0; i < COUNT(words) && !found; i++) {
		struct text list = text_of(words[i].words), word;
		bool is = false;
		while (strcmp(words[i].kind, "type") == 0 &&
			next_word(&list, &word))
			is |= text_equal(word, buf_view(&said));
		found = is ? type_of(x, text_of(words[i].keys)) : 0;
	}
	buf_release(&said);
	return found;
}

void lexicon_close(struct lexicon *x)
{
	x->rows = mem_zero(x->predicates, sizeof(*x->rows));
	for (size_t i = 0; i < COUNT(words); i++) {
		if (strcmp(words[i].kind, "ask") == 0)
			add_asked(x, text_of(words[i].keys),
				text_of(words[i].words));
		if (strcmp(words[i].kind, "type") == 0)
			add_types(x, text_of(words[i].keys),
				text_of(words[i].words));
		for (size_t j = 0; j < COUNT(classes); j++)
			if (strcmp(words[i].kind, classes[j].name) == 0)
				add_class(x, text_of(words[i].words),
					classes[j].class);
	}
	for (size_t i = 0; i < COUNT(words); i++)
		inherit_cues(x, text_of(words[i].words));
	folded_release(&x->scratch);
}

void lexicon_release(struct lexicon *x)
{
	trie_release(&x->terms.trie);
	trie_release(&x->asked.trie);
	if (!x->guard) {
		free(x->terms.word);
		free(x->sense);
	}
	free(x->asked.word);
	free(x->type);
	free(x->kind);
	free(x->predicate);
	free(x->rows);
	folded_release(&x->scratch);
	*x = (struct lexicon){0};
}

static bool senses_sound(const struct lexicon *x, uint32_t first)
{
	if (first >= x->senses)
		return false;
	for (uint32_t r = first; r; r = x->sense[r].next)
		if (!trie_sound(x->guard, &x->sense[r], sizeof(*x->sense)) ||
			!lexicon_is_sense(x, r))
			return false;
	return true;
}

/* Word W and its senses, or NULL: they are damaged. */
static const struct word *sound_word(
	const struct lexicon *x, const struct vocabulary *v, uint32_t w)
{
	const struct word *word = &v->word[w];

	if (!x->guard)
		return word;
	if (w < v->words &&
		(!v->trie.guard || trie_sound(x->guard, word, sizeof(*word))) &&
		senses_sound(x, word->sense))
		return word;
	x->guard->broken = true;
	return NULL;
}

const struct word *lexicon_name(const struct lexicon *x, uint32_t before,
	const uint32_t *c, size_t n, size_t *len)
{
	if (fold_word(before) && fold_word(c[0]))
		return NULL;
	uint32_t w = trie_longest(&x->terms.trie, c, n, len);
	if (w == TRIE_NONE ||
		(*len < n && fold_word(c[*len - 1]) && fold_word(c[*len])))
		return NULL;
	return sound_word(x, &x->terms, w);
}

const struct word *lexicon_asked(
	const struct lexicon *x, const uint32_t *c, size_t n, size_t *len)
{
	uint32_t w = trie_longest(&x->asked.trie, c, n, len);

	return w == TRIE_NONE ? NULL : sound_word(x, &x->asked, w);
}
