/* models.c - --save, --apply and --drift. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cluster/drift.h"
#include "cluster/quantile.h"
#include "clv-forecast/parts.h"

static const char *const measure_name[CLVMODEL_MEASURES] = {
	"x", "recency_share", "T"};

const char *models_read(struct config *c)
{
	struct buf text = {0};
	const char *why = setup_whole(c->setup, &text, c->apply);

	if (!why) {
		why = clvmodel_read(&c->kept, buf_view(&text));
		if (why)
			why = fail_text("%s: %s", c->apply, why);
	}
	buf_release(&text);
	if (why)
		return why;
	why = clvmodel_other(&c->kept, (unsigned)c->unit,
		c->model == NBD_BG || c->model == MODEL_AUTO
			? c->kept.model
			: (enum nbd_model)c->model,
		c->per == PER_TRANSACTION);
	return why ? fail_text("%s: %s", c->apply, why) : NULL;
}

void models_save(const struct answer *a)
{
	const struct config *c = a->config;
	struct clvmodel m = {.model = a->model,
		.unit = (unsigned)c->unit,
		.transactions = c->per == PER_TRANSACTION,
		.as_of = a->buyers.as_of == BUYERS_NO_DAY
				 ? CLVMODEL_NO_TIME
				 : a->buyers.as_of * WHEN_DAY_MS,
		.fits = a->parting.n};

	m.fit = mem_array(a->parting.n, sizeof(*m.fit));
	for (size_t i = 0; i < a->parting.n; i++) {
		struct text group = people_group(a, a->parting.part[i].group);
		m.fit[i] = (struct clvmodel_fit){
			.group = mem_copy(group.at, group.len),
			.fit = a->parting.part[i].fit,
			.spend = a->parting.part[i].spend};
	}
	for (unsigned k = 0; k < CLVMODEL_MEASURES; k++) {
		double *x = buyers_measure(&a->buyers, (enum buyers_measure)k);
		quantile_edges(m.edge[k], CLVMODEL_BINS, x, a->buyers.n);
		drift_count(m.count[k], m.edge[k], x, a->buyers.n);
		free(x);
	}
	clvmodel_write(&setup_file(a->setup, c->save)->rows, &m);
	clvmodel_release(&m);
}

static void print_drift(struct out *out, const double *psi)
{
	out_column(out, text_of("measure"));
	out_column(out, text_of("psi"));
	out_column(out, text_of("level"));
	out_header(out);
	for (unsigned k = 0; k < CLVMODEL_MEASURES; k++) {
		out_string(out, measure_name[k]);
		out_real(out, psi[k]);
		out_string(out, drift_level(psi[k]));
		out_end(out);
	}
}

void models_drift(const struct answer *a)
{
	const struct config *c = a->config;
	double psi[CLVMODEL_MEASURES], most = 0;
	uint64_t now[CLVMODEL_BINS];

	for (unsigned k = 0; k < CLVMODEL_MEASURES; k++) {
		double *x = buyers_measure(&a->buyers, (enum buyers_measure)k);
		drift_count(now, c->kept.edge[k], x, a->buyers.n);
		psi[k] = drift_psi(now, c->kept.count[k], CLVMODEL_BINS);
		most = isnan(psi[k]) || psi[k] > most ? psi[k] : most;
		free(x);
	}
	setup_note(a->setup, "psi", most);
	if (c->drift)
		print_drift(setup_file(a->setup, c->drift), psi);
	if (isnan(c->max_psi) || most <= c->max_psi)
		return;
	setup_fails(a->setup,
		fail_text("customers have moved from the model: PSI %.4g, "
			  "above --max-psi=%g",
			most, c->max_psi));
}
