/* answer.c - what is asked of a person, by walking a run of numbers. */
#include "base/mem.h"
#include "invite-chain/parts.h"

/* The people of a question, one after the other. */
struct telling {
	const struct config *c;
	struct state *s;
	struct text id; /* who was asked about */
	struct out *out;
};

const char *answer_damage(const struct config *c)
{
	return c->read ? mapped_damage(&c->map) : "the forest is damaged";
}

/* A row about person V; NULL: damaged. */
static const struct forest_node *member(struct telling *t, uint32_t v)
{
	const struct forest *f = &t->c->forest;
	const struct forest_node *x = forest_at(f, v), *by = NULL;

	if (!x)
		return NULL;
	if (x->inviter != FOREST_NONE && !(by = forest_at(f, x->inviter)))
		return NULL;
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
	return x;
}

static bool ancestors(struct telling *t, uint32_t v)
{
	const struct forest_node *x = forest_at(&t->c->forest, v);

	while (x && x->inviter != FOREST_NONE)
		x = member(t, x->inviter);
	return x != NULL;
}

/* From the root, or from the ancestor that --path names, down to V: the way up,
 * turned round. */
static bool path(struct telling *t, uint32_t v)
{
	const struct forest *f = &t->c->forest;
	const struct forest_node *x = forest_at(f, v), *from;
	struct state *s = t->s;
	size_t n = 0;

	if (!x)
		return false;
	if (t->c->from != FOREST_NONE) {
		from = forest_at(f, t->c->from);
		if (!from || !forest_below(v, t->c->from, from))
			return from != NULL;
	}
	for (;;) {
		mem_grow(&s->way, &s->cap_way, n + 1, sizeof(*s->way));
		s->way[n++] = v;
		if (v == t->c->from || x->inviter == FOREST_NONE)
			break;
		v = x->inviter;
		x = forest_at(f, v);
		if (!x)
			return false;
	}
	while (n > 0)
		if (!member(t, s->way[--n]))
			return false;
	return true;
}

static bool descendants(struct telling *t, uint32_t v)
{
	const struct forest_node *x = forest_at(&t->c->forest, v);

	if (!x)
		return false;
	for (uint32_t u = v + 1; u < x->end; u++)
		if (!member(t, u))
			return false;
	return true;
}

static bool children(struct telling *t, uint32_t v)
{
	const struct forest_node *x = forest_at(&t->c->forest, v), *child;

	if (!x)
		return false;
	for (uint32_t u = v + 1; u < x->end; u = child->end) {
		child = member(t, u);
		if (!child)
			return false;
	}
	return true;
}

static bool count(struct telling *t, uint32_t v)
{
	const struct forest_node *x = forest_at(&t->c->forest, v);

	if (!x)
		return false;
	out_text(t->out, t->id);
	out_int(t->out, (int64_t)x->end - v - 1);
	out_end(t->out);
	return true;
}

/* Heads and levels are counted with the one on top. */
static bool team(struct telling *t, uint32_t v)
{
	const struct forest_node *x = forest_at(&t->c->forest, v);

	if (!x)
		return false;
	out_text(t->out, t->id);
	out_int(t->out, (int64_t)x->end - v);
	out_int(t->out, (int64_t)x->height + 1);
	out_end(t->out);
	return true;
}

static bool root(struct telling *t, uint32_t v)
{
	uint32_t u = forest_root(&t->c->forest, v);

	return u != FOREST_DAMAGED && member(t, u);
}

static bool draw(struct telling *t, uint32_t v)
{
	return dot_draw(t->c, t->s, v, t->out) == NULL;
}

static bool tell(struct telling *t, uint32_t v)
{
	switch (t->c->question) {
	case ASK_ANCESTORS:
		return ancestors(t, v);
	case ASK_DESCENDANTS:
		return descendants(t, v);
	case ASK_CHILDREN:
		return children(t, v);
	case ASK_ROOT:
		return root(t, v);
	case ASK_COUNT:
		return count(t, v);
	case ASK_PATH:
		return path(t, v);
	case ASK_TEAMS:
		return team(t, v);
	case ASK_DOT:
		return draw(t, v);
	default: /* ASK_DEPTH */
		return member(t, v) != NULL;
	}
}

const char *answer(const struct config *c, struct state *s, struct text id,
	struct out *out, bool *known)
{
	struct telling t = {c, s, id, out};
	uint32_t v = forest_find(&c->forest, id);

	s->begun = true;
	*known = v != FOREST_NONE;
	if (v == FOREST_NONE)
		return NULL;
	return v != FOREST_DAMAGED && tell(&t, v) ? NULL : answer_damage(c);
}

const char *answer_teams(const struct config *c, struct out *out)
{
	const struct forest *f = &c->forest;
	uint32_t v = 0;

	while (v < f->n) {
		const struct forest_node *x = forest_at(f, v);
		if (!x)
			return answer_damage(c);
		struct telling t = {.c = c, .id = forest_id(f, x), .out = out};
		if (x->end - v >= c->people && x->height + 1 >= c->levels &&
			!team(&t, v))
			return answer_damage(c);
		v = x->end; /* the next root */
	}
	return out->failed;
}
