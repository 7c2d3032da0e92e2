/* model.c - a fitted clustering as text: writing, owning, freeing.
 *
 * Reading, with all that can be wrong, is in model_read.c.
 */
#include "cluster/model.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/modeltext.h"

static void put_feature(struct buf *out, const struct model *m, unsigned j)
{
	buf_string(out, "feature");
	modeltext_put_name(out, m->feature[j]);
	modeltext_put_reals(out, &m->scale.mean[j], 1);
	modeltext_put_reals(out, &m->scale.sd[j], 1);
	buf_string(out, "\nedges");
	modeltext_put_reals(out, m->edge[j], DRIFT_BINS - 1);
	buf_string(out, "\ncounts");
	for (unsigned b = 0; b < DRIFT_BINS; b++)
		buf_printf(out, "\t%" PRIu64, m->count[j][b]);
	buf_byte(out, '\n');
}

static void put_rule(struct buf *out, const struct segment_rule *rule)
{
	buf_string(out, "rule");
	modeltext_put_name(out, rule->name);
	modeltext_put_name(out, rule->action);
	for (unsigned i = 0; i < SEGMENT_MEASURES; i++) {
		modeltext_put_reals(out, &rule->min[i].value, 1);
		modeltext_put_reals(out, &rule->max[i].value, 1);
	}
	buf_byte(out, '\n');
}

void model_write(struct buf *out, const struct model *m)
{
	unsigned d = m->scale.d;
	size_t start = out->len;

	modeltext_put_title(out, MODEL_VERSION, "rfm-cluster");
	buf_printf(out, "transform\t%s\n", scale_name(m->scale.transform));
	buf_printf(out, "seed\t%" PRIu64 "\n", m->seed);
	buf_string(out, "as-of");
	modeltext_put_time(out, m->as_of, MODEL_NO_TIME);
	buf_printf(out, "\ncustomers\t%" PRIu64 "\n", m->n);
	buf_printf(out, "inertia\t%a\n", m->inertia);
	buf_printf(out, "features\t%u\n", d);
	for (unsigned j = 0; j < d; j++)
		put_feature(out, m, j);
	buf_printf(out, "clusters\t%u\n", m->k);
	for (unsigned c = 0; c < m->k; c++) {
		buf_printf(out, "cluster\t%" PRIu64, m->size[c]);
		modeltext_put_reals(out, m->centroid + (size_t)c * d, d);
		buf_byte(out, '\n');
	}
	buf_string(out, "cuts");
	if (m->has_cuts) {
		modeltext_put_reals(out, &m->cuts.frequency, 1);
		modeltext_put_reals(out, &m->cuts.amount, 1);
	} else {
		buf_string(out, "\t-");
	}
	buf_printf(out, "\nrules\t%zu\n", m->rules);
	for (size_t r = 0; r < m->rules; r++)
		put_rule(out, &m->rule[r]);
	modeltext_put_checksum(out, start);
}

static void list_names(struct buf *to, char *const name[], unsigned d)
{
	for (unsigned j = 0; j < d; j++)
		buf_printf(
			to, "%s%s", j ? "," : "", text_show(text_of(name[j])));
}

/* "m: the model is of recency,frequency, and the features are balance" */
static const char *other_features(
	const struct model *m, const char *path, char *const name[], unsigned d)
{
	struct buf has = {0}, want = {0};

	list_names(&has, m->feature, m->scale.d);
	list_names(&want, name, d);
	const char *why =
		fail_text("%s: the model is of %.*s, and the features are %.*s",
			path, (int)has.len, has.at, (int)want.len, want.at);
	buf_release(&has);
	buf_release(&want);
	return why;
}

const char *model_check_features(
	const struct model *m, const char *path, char *const name[], unsigned d)
{
	bool same = d == m->scale.d;

	for (unsigned j = 0; j < d && same; j++)
		same = strcmp(m->feature[j], name[j]) == 0;
	return same ? NULL : other_features(m, path, name, d);
}

static char *own(const char *s)
{
	return mem_copy(s, strlen(s));
}

void model_set_rules(struct model *m, const struct segment_rule *rule, size_t n)
{
	m->rule = mem_array(n, sizeof(*m->rule));
	m->rules = n;
	for (size_t r = 0; r < n; r++) {
		m->rule[r] = rule[r];
		m->rule[r].name = own(rule[r].name);
		m->rule[r].action = own(rule[r].action);
	}
}

/* The names of a rule are const for those who use it; the model owns them. */
static void free_const(const char *s)
{
	free((char *)s);
}

void model_release(struct model *m)
{
	for (unsigned j = 0; j < POINTS_MAX_D; j++)
		free(m->feature[j]);
	for (size_t r = 0; m->rule && r < m->rules; r++) {
		free_const(m->rule[r].name);
		free_const(m->rule[r].action);
	}
	free(m->rule);
	free(m->centroid);
	free(m->size);
	*m = (struct model){0};
}
