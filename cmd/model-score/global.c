/* global.c - --global: what each feature contributes on average. */
#include "model-score/parts.h"

static void print_output(const struct state *s, const struct config *c,
	unsigned output, struct out *out)
{
	const struct average *t = s->total + (size_t)output * c->e->features;
	char **class = c->e->told.class_name;
	amount all = averages_rank(s->rank, t, c->e->features);

	for (size_t k = 0; k < c->e->features; k++) {
		const struct average *of = &t[s->rank[k]];
		if (class && class[output] && c->e->outputs > 1)
			out_string(out, class[output]);
		else if (c->e->outputs > 1)
			out_int(out, output);
		out_string(out, ensemble_called(c->e, s->rank[k]));
		out_real(out, averages_mean(of->size, s->rows));
		out_real(out, averages_share(of, all, s->rows));
		out_real(out, averages_mean(of->sum, s->rows));
		out_end(out);
	}
}

void global_print(
	const struct state *s, const struct config *c, struct out *out)
{
	for (unsigned k = 0; k < c->e->outputs; k++)
		print_output(s, c, k, out);
}
