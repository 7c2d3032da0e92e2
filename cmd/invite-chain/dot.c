/* dot.c - trees as graphviz(7) draws them (lib/invite/graphviz.h). */
#include "invite-chain/parts.h"
#include "invite/graphviz.h"

enum { ENOUGH = 1 << 16 /* bytes to write at once */ };

static const char *begin(struct state *s, struct out *out)
{
	graphviz_begin(&out->rows);
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
		graphviz_person(to, forest_id(f, x),
			markwords_word(&c->marks, x->mark));
		if (u > v) {
			by = up < f->n ? forest_person(f, up) : NULL;
			if (!by)
				return index_damage(c);
			graphviz_joined(to, forest_id(f, by), forest_id(f, x));
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
	graphviz_end(&out->rows);
	return out_flush(out);
}
