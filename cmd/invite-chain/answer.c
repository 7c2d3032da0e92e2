/* answer.c - what is asked of a person, by walking a run of numbers. */
#include "invite-chain/parts.h"
#include "invite/forest_walk.h"

/* Who was asked about, and where the answer goes. */
struct telling {
	const struct config *c;
	struct state *s;
	struct text id;
	size_t number; /* of the id, among those asked about */
	struct out *out;
};

/* A row about person V; false: damaged. */
static bool member(void *arg, uint32_t v)
{
	struct telling *t = arg;
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

/* From the root, or from the ancestor that --path names, down to V. */
static bool path(struct telling *t, uint32_t v, const uint32_t *list, size_t n)
{
	struct forest_walk_path p = {
		.from = t->c->from, .to = v, .above = list, .n = n};
	bool sound = forest_walk_down(&t->c->forest, &p, member, t);

	if (p.elsewhere)
		t->s->elsewhere |= 1U << t->number;
	return sound;
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

/* What is asked of V, whose ancestors are N in LIST if that needs them. */
static bool tell(struct telling *t, uint32_t v, const uint32_t *list, size_t n)
{
	const struct forest *f = &t->c->forest;

	switch (t->c->question) {
	case ASK_ANCESTORS:
		return forest_walk_list(list, n, member, t);
	case ASK_DESCENDANTS:
		return forest_walk_below(f, v, member, t);
	case ASK_CHILDREN:
		return forest_walk_children(f, v, member, t);
	case ASK_ROOT:
		return forest_walk_root(f, v, member, t);
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
		forest_walk_fetch(f, v[i]);
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
