/* dot.c - trees in the language of graphviz(7), people coloured by verdict. */
#include "invite-chain/parts.h"

enum { ENOUGH = 1 << 16 /* bytes to write at once */ };

static const struct {
	const char *verdict, *colour;
} colours[] = {{"pass", "palegreen"}, {"review", "gold"}, {"reject", "tomato"}};

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
	const struct config *c, const struct forest_node *x, struct buf *to)
{
	const char *colour = colour_of(c, x->mark);

	buf_byte(to, '\t');
	quoted(to, forest_id(&c->forest, x));
	if (colour)
		buf_printf(to, " [fillcolor=%s]", colour);
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
	const struct forest_node *top = forest_at(f, v);
	struct buf *to = &out->rows;

	if (!top)
		return answer_damage(c);
	if (!s->drawn)
		TRY(begin(s, out));
	for (uint32_t u = v; u < top->end; u++) {
		const struct forest_node *x = forest_at(f, u), *by = NULL;
		if (!x || (u > v && x->inviter >= f->n))
			return answer_damage(c);
		person(c, x, to);
		if (u > v && !(by = forest_at(f, x->inviter)))
			return answer_damage(c);
		if (by) {
			buf_byte(to, '\t');
			quoted(to, forest_id(f, by));
			buf_string(to, " -> ");
			quoted(to, forest_id(f, x));
			buf_string(to, ";\n");
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
		const struct forest_node *root = forest_at(&c->forest, v);
		if (!root)
			return answer_damage(c);
		TRY(dot_draw(c, s, v, out));
		v = root->end;
	}
	buf_string(&out->rows, "}\n");
	return out_flush(out);
}
