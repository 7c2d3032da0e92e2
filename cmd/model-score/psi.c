/* psi.c - --psi and --max-psi: whether rows are still like those of training.
 */
#include <math.h>

#include "cluster/drift.h"
#include "model-score/parts.h"

bool psi_wanted(const struct config *c)
{
	return c->psi || !isnan(c->max_psi);
}

void psi_add(struct state *s, const struct config *c, struct row *row,
	const double *x, double raw)
{
	const struct ensemble_told *t = &c->e->told;

	for (size_t i = 0; i < t->drifts; i++) {
		const struct ensemble_drift *d = &t->drift[i];
		double v = d->form == DRIFT_RAW ? raw : x[d->feature];
		bool unseen = d->form == DRIFT_CODES && v != v &&
			      text_trim(cells_text(c, row, d->feature)).len;
		stability_add(&s->now, i, v, unseen);
	}
}

static const char *measure(
	const struct config *c, const struct ensemble_drift *d)
{
	return d->form == DRIFT_RAW ? "score"
				    : ensemble_called(c->e, d->feature);
}

static void print_table(const struct state *s, const struct config *c)
{
	const struct ensemble_told *t = &c->e->told;
	struct out *out = setup_file(c->setup, c->psi);

	out_column(out, text_of("measure"));
	out_column(out, text_of("psi"));
	out_column(out, text_of("level"));
	out_header(out);
	for (size_t i = 0; i < t->drifts; i++) {
		const struct ensemble_drift *d = &t->drift[i];
		double psi =
			drift_psi(s->now.now[i], d->count, (unsigned)d->counts);
		out_string(out, measure(c, d));
		out_real(out, psi);
		out_string(out, drift_level(psi));
		out_end(out);
	}
}

void psi_finish(const struct state *s, const struct config *c)
{
	const struct ensemble_told *t = &c->e->told;
	const char *which = "";
	double most = -1;

	if (!psi_wanted(c))
		return;
	for (size_t i = 0; i < t->drifts; i++) {
		double psi = drift_psi(s->now.now[i], t->drift[i].count,
			(unsigned)t->drift[i].counts);
		if (!isnan(psi) && psi > most) {
			most = psi;
			which = measure(c, &t->drift[i]);
		}
	}
	setup_note(c->setup, "psi", most < 0 ? NAN : most);
	if (c->psi)
		print_table(s, c);
	if (isnan(c->max_psi))
		return;
	if (most < 0)
		setup_fails(c->setup,
			"there are no rows to compare with the model");
	else if (most > c->max_psi)
		setup_fails(c->setup,
			fail_text("rows have moved from those of training: PSI "
				  "of '%s' %.4g, above --max-psi=%g",
				text_show(text_of(which)), most, c->max_psi));
}
