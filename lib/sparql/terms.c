/* terms.c - terms of a query: those of the graph, then its own. */
#include <stdlib.h>

#include "base/hash.h"
#include "sparql/exec.h"

static uint32_t look_for(struct exec *r, struct text key)
{
	uint32_t id = graph_find(r->g, key);

	if (id)
		return id;
	if (!r->own.slot)
		table_init(&r->own, 0, 1);
	return r->g->terms + 1 + (uint32_t)table_put(&r->own, key);
}

enum { FOUND = 1024 /* a power of 2 */ };

struct found {
	uint32_t id[FOUND]; /* by the hash of its key */
};

/* What is computed is the same over and over: counts, averages. */
uint32_t exec_term(struct exec *r, struct text key)
{
	if (!r->found)
		r->found = mem_zero(1, sizeof(*r->found));
	uint32_t *id = &r->found->id[hash_bytes(key, 1) & (FOUND - 1)];
	if (!*id || !text_equal(exec_text(r, *id), key))
		*id = look_for(r, key);
	return *id;
}

struct text exec_text(struct exec *r, uint32_t id)
{
	if (id <= r->g->terms)
		return graph_term(r->g, id);
	id -= r->g->terms + 1;
	return id < r->own.n ? table_key(&r->own, id) : (struct text){"", 0};
}

uint32_t exec_terms(const struct exec *r)
{
	return r->g->terms + (uint32_t)r->own.n;
}

enum { KNOWN = 1024 /* a power of 2 */ };

struct known {
	uint32_t id[KNOWN];
	const char
		*key[KNOWN]; /* of a query's own term, whose bytes may move */
	struct value value[KNOWN];
};

struct value exec_value(struct exec *r, uint32_t id)
{
	if (!id)
		return value_none();
	if (!r->rdf)
		return value_of(exec_text(r, id), false);
	if (!r->known)
		r->known = mem_zero(1, sizeof(*r->known));
	uint32_t at = id & (KNOWN - 1);
	bool own = id > r->g->terms;
	struct text key = own ? exec_text(r, id) : (struct text){NULL, 0};
	if (r->known->id[at] != id || r->known->key[at] != key.at) {
		r->known->value[at] =
			value_of(own ? key : graph_term(r->g, id), true);
		r->known->id[at] = id;
		r->known->key[at] = key.at;
	}
	return r->known->value[at];
}

void exec_forget(struct exec *r)
{
	free(r->known);
	free(r->wholes);
	free(r->found);
	buf_release(&r->key);
	r->known = NULL;
	r->wholes = NULL;
	r->found = NULL;
}

void exec_met(struct exec *r, enum query_met what, const struct value *v)
{
	struct query_note *note = &r->met[what];

	if (note->n++)
		return;
	note->len = v->text.len < sizeof(note->first) ? v->text.len
						      : sizeof(note->first);
	memcpy(note->first, v->text.at, note->len);
	while (note->len && note->len < v->text.len &&
		!text_utf8((struct text){note->first, note->len}))
		note->len--;
}

bool exec_fail(struct exec *r, const char *why)
{
	if (!r->why) {
		size_t n = strlen(why);
		n = n < sizeof(r->message) ? n : sizeof(r->message) - 1;
		memcpy(r->message, why, n);
		r->message[n] = '\0';
		r->why = r->message;
	}
	return false;
}

bool exec_time(struct exec *r)
{
	if (r->why)
		return false;
	if (r->g->damaged)
		return exec_fail(r, graph_damaged(r->g));
	if (!r->deadline)
		return true;
	if (r->clock() < r->deadline)
		return true;
	return exec_fail(r, "--timeout is over and the answer is not complete");
}
