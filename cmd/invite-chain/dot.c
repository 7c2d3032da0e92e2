/* dot.c - trees in the language of graphviz(7), people coloured by verdict. */
#include "invite-chain/parts.h"

enum { ENOUGH = 1 << 16 /* bytes to write at once */ };

static const struct {
	const char *verdict, *colour;
} colours[] = {{"pass", "palegreen"}, {"review", "gold"}, {"reject", "tomato"}};

bool dot_knows(struct text verdict)
{
	for (size_t i = 0; i < sizeof(colours) / sizeof(*colours); i++)
		if (text_is(verdict, colours[i].verdict))
			return true;
	return false;
}

static const char *colour_of(const struct config *c, uint32_t mark)
{
	if (mark == 0 || mark > c->words)
		return NULL;
	for (size_t i = 0; i < sizeof(colours) / sizeof(*colours); i++)
		if (text_is(c->word[mark - 1], colours[i].verdict))
			return colours[i].colour;
	return "lightgrey";
}

/* In quotes, where only a quote and a backslash are special. */
static void quoted(struct buf *to, struct text t)
{
	buf_byte(to, '"');
	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] == '"' || t.at[i] == '\\')
			buf_byte(to, '\\');
		buf_byte(to, t.at[i]);
	}
	buf_byte(to, '"');
}

static void person(
	const struct config *c, const struct forest_person *x, struct buf *to)
{
	const char *colour = colour_of(c, x->mark);

	buf_byte(to, '\t');
	quoted(to, forest_id(&c->forest, x));
	if (colour)
		buf_printf(to, " [fillcolor=%s]", colour);
	buf_string(to, ";\n");
}

static void joined(const struct config *c, const struct forest_person *by,
	const struct forest_person *x, struct buf *to)
{
	buf_byte(to, '\t');
	quoted(to, forest_id(&c->forest, by));
	buf_string(to, " -> ");
	quoted(to, forest_id(&c->forest, x));
	buf_string(to, ";\n");
}

static const char *begin(struct state *s, struct out *out)
{
	buf_string(&out->rows,
		"digraph invites {\n"
		"\trankdir=LR;\n"
		"\tnode [shape=box, style=filled, fillcolor=white];\n");
	s->drawn = true;
	return out->failed;
}

const char *dot_draw(
	const struct config *c, struct state *s, uint32_t v, struct out *out)
{
	const struct forest *f = &c->forest;
	uint32_t end = forest_end(f, v);
	struct buf *to = &out->rows;

	if (!s->drawn)
		TRY(begin(s, out));
	if (end == FOREST_DAMAGED)
		return index_damage(c);
	for (uint32_t u = v; u < end; u++) {
		const struct forest_person *x = forest_person(f, u), *by;
		uint32_t up = forest_up(f, u);
		if (!x)
			return index_damage(c);
		person(c, x, to);
		if (u > v) {
			by = up < f->n ? forest_person(f, up) : NULL;
			if (!by)
				return index_damage(c);
			joined(c, by, x, to);
		}
		if (to->len >= ENOUGH)
			TRY(out_flush(out));
	}
	return NULL;
}

const char *dot_finish(const struct config *c, struct state *s, struct out *out)
{
	if (!s->drawn)
		TRY(begin(s, out));
	for (uint32_t v = 0; v < c->forest.n && !s->begun;) {
		TRY(dot_draw(c, s, v, out));
		v = forest_end(&c->forest, v);
	}
	buf_string(&out->rows, "}\n");
	return out_flush(out);
}
