/* model_read.c - a saved clustering read back (base/modeltext.h), with all that
 * can be wrong. */
#include "base/mem.h"
#include "base/modeltext.h"
#include "cluster/model.h"

static const char *read_head(struct modeltext *r, struct model *m)
{
	struct text cell;
	enum scale_transform t = SCALE_LOG;
	uint64_t d;

	TRY(modeltext_begin(r, "transform"));
	TRY(modeltext_cell(r, &cell));
	while (t < SCALE_RAW && !text_is(cell, scale_name(t)))
		t++;
	if (!text_is(cell, scale_name(t)))
		return modeltext_bad(r, cell, "log, zscore or raw");
	m->scale.transform = t;
	TRY(modeltext_end(r));

	TRY(modeltext_begin(r, "seed"));
	TRY(modeltext_count(r, &m->seed, 0, UINT64_MAX));
	TRY(modeltext_end(r));

	TRY(modeltext_begin(r, "as-of"));
	TRY(modeltext_time(r, &m->as_of, MODEL_NO_TIME));
	TRY(modeltext_end(r));

	TRY(modeltext_begin(r, "customers"));
	TRY(modeltext_count(r, &m->n, 0, MODEL_MAX_N));
	TRY(modeltext_end(r));

	TRY(modeltext_begin(r, "inertia"));
	TRY(modeltext_reals(r, &m->inertia, 1));
	if (m->inertia < 0)
		return fail_text("line %lu: inertia below 0", r->line);
	TRY(modeltext_end(r));

	TRY(modeltext_begin(r, "features"));
	TRY(modeltext_count(r, &d, 1, POINTS_MAX_D));
	m->scale.d = (unsigned)d;
	return modeltext_end(r);
}

static const char *read_feature(
	struct modeltext *r, struct model *m, unsigned j)
{
	uint64_t sum = 0;

	TRY(modeltext_begin(r, "feature"));
	TRY(modeltext_name(r, &m->feature[j]));
	if (m->feature[j][0] == '\0')
		return fail_text("line %lu: a feature without a name", r->line);
	for (unsigned i = 0; i < j; i++)
		if (strcmp(m->feature[i], m->feature[j]) == 0)
			return fail_text("line %lu: '%s' is there twice",
				r->line, text_show(text_of(m->feature[j])));
	TRY(modeltext_reals(r, &m->scale.mean[j], 1));
	TRY(modeltext_reals(r, &m->scale.sd[j], 1));
	if (!(m->scale.sd[j] > 0))
		return fail_text(
			"line %lu: a deviation that is not above 0", r->line);
	TRY(modeltext_end(r));

	TRY(modeltext_begin(r, "edges"));
	TRY(modeltext_reals(r, m->edge[j], DRIFT_BINS - 1));
	for (unsigned b = 1; b < DRIFT_BINS - 1; b++)
		if (m->edge[j][b] < m->edge[j][b - 1])
			return fail_text(
				"line %lu: edges out of order", r->line);
	TRY(modeltext_end(r));

	TRY(modeltext_begin(r, "counts"));
	for (unsigned b = 0; b < DRIFT_BINS; b++) {
		TRY(modeltext_count(r, &m->count[j][b], 0, m->n));
		sum += m->count[j][b];
	}
	if (sum != m->n)
		return fail_text("line %lu: counts of %llu customers where the "
				 "model has %llu",
			r->line, (unsigned long long)sum,
			(unsigned long long)m->n);
	return modeltext_end(r);
}

static const char *read_clusters(struct modeltext *r, struct model *m)
{
	uint64_t k, sum = 0;
	unsigned d = m->scale.d;

	TRY(modeltext_begin(r, "clusters"));
	TRY(modeltext_count(r, &k, 1, MODEL_MAX_K));
	TRY(modeltext_end(r));
	/* A cluster has a line of 2 d bytes at least: no room is made for
	 * what cannot be there. */
	if (k > r->rest.len / (2 * (uint64_t)d))
		return fail_text("line %lu: %llu clusters do not follow",
			r->line, (unsigned long long)k);
	m->k = (unsigned)k;
	m->centroid = mem_zero((size_t)k * d, sizeof(*m->centroid));
	m->size = mem_zero((size_t)k, sizeof(*m->size));
	for (unsigned c = 0; c < m->k; c++) {
		TRY(modeltext_begin(r, "cluster"));
		TRY(modeltext_count(r, &m->size[c], 0, m->n));
		TRY(modeltext_reals(r, m->centroid + (size_t)c * d, d));
		TRY(modeltext_end(r));
		sum += m->size[c];
	}
	if (sum != m->n)
		return fail_text("line %lu: clusters of %llu customers where "
				 "the model has %llu",
			r->line, (unsigned long long)sum,
			(unsigned long long)m->n);
	return NULL;
}

static const char *read_rule(struct modeltext *r, struct segment_rule *rule)
{
	char *name;

	TRY(modeltext_begin(r, "rule"));
	TRY(modeltext_name(r, &name));
	rule->name = name;
	TRY(modeltext_name(r, &name));
	rule->action = name;
	for (unsigned i = 0; i < SEGMENT_MEASURES; i++) {
		TRY(modeltext_open_real(r, &rule->min[i].value));
		TRY(modeltext_open_real(r, &rule->max[i].value));
	}
	if (*rule->name == '\0')
		return fail_text("line %lu: a segment without a name", r->line);
	return modeltext_end(r);
}

static const char *read_segments(struct modeltext *r, struct model *m)
{
	uint64_t rules;

	TRY(modeltext_begin(r, "cuts"));
	m->has_cuts = !r->cells.at || !text_is(r->cells, "-");
	if (m->has_cuts) {
		TRY(modeltext_reals(r, &m->cuts.frequency, 1));
		TRY(modeltext_reals(r, &m->cuts.amount, 1));
		TRY(modeltext_end(r));
	}
	TRY(modeltext_begin(r, "rules"));
	TRY(modeltext_count(r, &rules, 0, MODEL_MAX_RULES));
	TRY(modeltext_end(r));
	if (rules > r->rest.len)
		return fail_text("line %lu: %llu rules do not follow", r->line,
			(unsigned long long)rules);
	if (rules == 0)
		return NULL;
	m->rule = mem_zero((size_t)rules, sizeof(*m->rule));
	m->rules = (size_t)rules;
	for (size_t i = 0; i < m->rules; i++)
		TRY(read_rule(r, &m->rule[i]));
	return NULL;
}

static const char *read_all(struct model *m, struct text text)
{
	struct modeltext r;

	TRY(modeltext_open(&r, text, MODEL_VERSION, "rfm-cluster"));
	TRY(read_head(&r, m));
	for (unsigned j = 0; j < m->scale.d; j++)
		TRY(read_feature(&r, m, j));
	TRY(read_clusters(&r, m));
	TRY(read_segments(&r, m));
	return modeltext_close(&r);
}

const char *model_read(struct model *m, struct text text)
{
	*m = (struct model){0};
	const char *why = read_all(m, text);

	if (why)
		model_release(m);
	return why;
}
