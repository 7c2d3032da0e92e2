/* answer.c - what is asked of a person, by walking a run of numbers. */
#include "invite-chain/parts.h"

/* Who was asked about, and where the answer goes. */
struct telling {
	const struct config *c;
	struct state *s;
	struct text id;
	size_t number; /* of the id, among those asked about */
	struct out *out;
};

/* A row about person V; false: damaged. */
static bool member(struct telling *t, uint32_t v)
{
	const struct forest *f = &t->c->forest;
	const struct forest_person *x = forest_person(f, v), *by = NULL;
	uint32_t up = forest_up(f, v);

	if (!x || up == FOREST_DAMAGED)
		return false;
	if (up != FOREST_NONE && !(by = forest_person(f, up)))
		return false;
	out_text(t->out, t->id);
	out_text(t->out, forest_id(f, x));
	out_int(t->out, x->depth);
	if (by) {
		struct buf *time = &t->s->text;
		time->len = 0;
		when_print(time, x->time);
		out_text(t->out, forest_id(f, by));
		out_text(t->out, buf_view(time));
	} else {
		out_empty(t->out);
		out_empty(t->out);
	}
	out_end(t->out);
	return true;
}

/* The ancestors of V are in LIST, N of them. */
static bool ancestors(struct telling *t, const uint32_t *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!member(t, list[i]))
			return false;
	return true;
}

/* From the root, or from the ancestor that --path names, down to V: the way up,
 * turned round. */
static bool path(struct telling *t, uint32_t v, const uint32_t *list, size_t n)
{
	uint32_t from = t->c->from;

	if (from != FOREST_NONE) {
		uint32_t end = forest_end(&t->c->forest, from);
		if (end == FOREST_DAMAGED)
			return false;
		if (!forest_below(v, from, end)) {
			t->s->elsewhere |= 1U << t->number;
			return true;
		}
	}
	while (n > 0 && from != FOREST_NONE && list[n - 1] < from)
		n--;
	while (n > 0 && v != from)
		if (!member(t, list[--n]))
			return false;
	return member(t, v);
}

static bool descendants(struct telling *t, uint32_t v)
{
	uint32_t end = forest_end(&t->c->forest, v);

	for (uint32_t u = v + 1; end != FOREST_DAMAGED && u < end; u++)
		if (!member(t, u))
			return false;
	return end != FOREST_DAMAGED;
}

static bool children(struct telling *t, uint32_t v)
{
	const struct forest *f = &t->c->forest;
	uint32_t end = forest_end(f, v), u = v + 1;

	while (end != FOREST_DAMAGED && u < end) {
		if (!member(t, u))
			return false;
		u = forest_end(f, u); /* behind those below */
	}
	return end != FOREST_DAMAGED && u != FOREST_DAMAGED;
}

static bool count(struct telling *t, uint32_t v)
{
	uint32_t end = forest_end(&t->c->forest, v);

	if (end == FOREST_DAMAGED)
		return false;
	out_text(t->out, t->id);
	out_int(t->out, (int64_t)end - v - 1);
	out_end(t->out);
	return true;
}

/* Heads and levels are counted with the one on top. */
static bool team(struct telling *t, uint32_t v)
{
	const struct forest_person *x = forest_person(&t->c->forest, v);
	uint32_t end = forest_end(&t->c->forest, v);

	if (!x || end == FOREST_DAMAGED)
		return false;
	out_text(t->out, t->id);
	out_int(t->out, (int64_t)end - v);
	out_int(t->out, (int64_t)x->height + 1);
	out_end(t->out);
	return true;
}

static bool root(struct telling *t, uint32_t v)
{
	uint32_t u = forest_root(&t->c->forest, v);

	return u != FOREST_DAMAGED && member(t, u);
}

/* What is asked of V, whose ancestors are N in LIST if that needs them. */
static bool tell(struct telling *t, uint32_t v, const uint32_t *list, size_t n)
{
	switch (t->c->question) {
	case ASK_ANCESTORS:
		return ancestors(t, list, n);
	case ASK_DESCENDANTS:
		return descendants(t, v);
	case ASK_CHILDREN:
		return children(t, v);
	case ASK_ROOT:
		return root(t, v);
	case ASK_COUNT:
		return count(t, v);
	case ASK_PATH:
		return path(t, v, list, n);
	case ASK_TEAMS:
		return team(t, v);
	case ASK_DOT:
		return dot_draw(t->c, t->s, v, t->out) == NULL;
	default: /* ASK_DEPTH */
		return member(t, v);
	}
}

/* Have person V on its way, for a question about V alone. */
static void fetch(const struct config *c, uint32_t v)
{
	__builtin_prefetch(&c->forest.person[v]);
	__builtin_prefetch(&c->forest.end[v]);
	__builtin_prefetch(&c->forest.up[v]);
}

const char *answer(const struct config *c, struct state *s,
	const struct text *id, size_t n, struct out *out)
{
	const struct forest *f = &c->forest;
	bool climbs = c->question == ASK_ANCESTORS || c->question == ASK_PATH;
	uint32_t v[FOREST_BATCH];
	size_t of[FOREST_BATCH], known = 0;

	s->begun = true;
	s->unknown = s->elsewhere = 0;
	forest_find_all(f, v, id, n);
	for (size_t i = 0; i < n; i++) {
		if (v[i] == FOREST_DAMAGED)
			return index_damage(c);
		if (v[i] == FOREST_NONE) {
			s->unknown |= 1U << i;
			continue;
		}
		of[known] = i;
		v[known++] = v[i];
	}
	for (size_t i = 0; i < known; i++)
		fetch(c, v[i]);
	if (climbs && !forest_ancestors(f, &s->above, v, known))
		return index_damage(c);
	for (size_t i = 0; i < known; i++) {
		struct telling t = {c, s, id[of[i]], of[i], out};
		const struct forest_list *above = &s->above.of[i];
		if (!tell(&t, v[i], above->at, climbs ? above->n : 0))
			return index_damage(c);
	}
	return NULL;
}

const char *answer_teams(
	const struct config *c, struct state *s, struct out *out)
{
	const struct forest *f = &c->forest;
	uint32_t v = 0, end;

	for (; v < f->n; v = end) { /* from root to root */
		const struct forest_person *x = forest_person(f, v);
		end = forest_end(f, v);
		if (!x || end == FOREST_DAMAGED)
			return index_damage(c);
		struct telling t = {.c = c, .id = forest_id(f, x), .out = out};
		if (end - v < c->people || x->height + 1 < c->levels)
			continue;
		s->teams++;
		if (!team(&t, v))
			return index_damage(c);
	}
	return out->failed;
}
