/* tables.c - answers of rfm-cluster that are not a row a customer: summaries,
 * the tree of rules, the choice of k, drift. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cluster/drift.h"
#include "cluster/grouped.h"
#include "cluster/kinds.h"
#include "cluster/tree.h"
#include "cluster/trial.h"
#include "rfm-cluster/parts.h"

/* Means rounded to what can be read; the total is exact. */
static void print_profile(
	const struct answer *a, const struct profile *p, struct out *out)
{
	const struct cluster_book *b = &a->book;
	double n = (double)p->n;

	out_int(out, (int64_t)p->n);
	out_real(out, n / (double)b->n);
	for (unsigned j = 0; j < a->columns; j++)
		out_real(out, p->n && j < b->d ? p->sum[j] / n : NAN);
	if (!a->segmented)
		return;
	if (b->d < a->columns)
		out_empty(out);
	else if (b->exact)
		out_amount(out, p->money, b->decimals);
	else
		out_real(out, p->sum[BOOK_MONETARY]);
}

/* Clusters of one name: how the first two of them differ. */
static void tell_shared(const struct answer *a)
{
	unsigned k = a->clusters.fit.k, n = 0, at[2] = {0, 0};
	struct buf where = {0}, most = {0};

	for (unsigned j = 1; j < k && a->segmented; j++)
		for (unsigned i = 0; i < j; i++)
			if (grouped_shared(&a->segments, a->profile, i, j) &&
				n++ == 0) {
				at[0] = i;
				at[1] = j;
			}
	if (n) {
		grouped_difference(&most, &a->clusters, a->profile,
			a->config->name, at[0], at[1]);
		buf_byte(&most, '\0');
		buf_printf(&where,
			"clusters %u and %u have one segment, and differ most "
			"in %s",
			at[0] + 1, at[1] + 1, most.at);
	}
	buf_byte(&where, '\0');
	setup_count(a->setup, "segments_shared", n, where.at,
		"by its name they are not told apart");
	buf_release(&where);
	buf_release(&most);
}

static void by_cluster(struct answer *a, struct out *out)
{
	uint64_t cut = 0;

	for (unsigned i = 0; i < a->clusters.fit.k; i++) {
		const struct profile *p = &a->profile[i];
		cut += p->cut;
		out_int(out, i + 1);
		print_profile(a, p, out);
		if (a->segmented) {
			struct segment s = {"", ""};
			if (p->n)
				s = grouped_segment(&a->segments, p, i + 1);
			if (segment_none(s))
				gap_add(&a->gap, i);
			out_string(out, s.name);
			out_string(out, s.action);
		}
		out_end(out);
	}
	notices_totals(a, cut);
	tell_shared(a);
}

static void by_segment(struct answer *a, struct out *out)
{
	struct kinds kinds = {0};
	uint64_t cut = 0;

	for (size_t i = 0; i < a->book.n; i++) {
		struct segment s = book_segment_at(
			&a->segments, &a->book, i, a->clusters.label[i]);
		kinds_add(&kinds, i, s);
		if (segment_none(s))
			gap_add(&a->gap, i);
	}
	kinds_sum(&kinds, &a->book);
	for (size_t i = 0; i < kinds.n; i++) {
		const struct kinds_item *kind = &kinds.item[i];
		out_string(out, kind->segment.name);
		print_profile(a, &kind->profile, out);
		out_string(out, kind->segment.action);
		out_end(out);
		cut += kind->profile.cut;
	}
	notices_totals(a, cut);
	kinds_release(&kinds);
}

const char *tables_summary(struct answer *a, struct out *out)
{
	if (a->config->summary == BY_CLUSTER)
		by_cluster(a, out);
	else
		by_segment(a, out);
	notices_segments(a);
	return out->failed;
}

/* The conditions on the way to a leaf: "frequency > 6 and recency <= 51". */
static void print_leaves(const struct answer *a, const struct tree *t,
	unsigned at, struct buf *way, struct out *out)
{
	const struct cluster_tree_node *node = &t->node[at];
	size_t before = way->len;

	if (node->left == 0) {
		out_int(out, node->cluster + 1);
		out_int(out, (int64_t)node->n);
		out_text(out, buf_view(way));
		out_real(out, t->ratio);
		out_real(out, t->agreement);
		out_end(out);
		return;
	}
	const struct scale *s = &a->clusters.scale;
	double cut = tree_cut(scale_back(s, node->feature, node->threshold),
		scale_back(s, node->feature, node->beyond));
	for (int side = 0; side < 2; side++) {
		buf_printf(way, "%s%s %s ", before ? " and " : "",
			a->config->name[node->feature], side ? ">" : "<=");
		real_print(way, cut);
		print_leaves(a, t, side ? node->right : node->left, way, out);
		way->len = before;
	}
}

const char *tables_rules(struct answer *a, struct out *out)
{
	struct points p = clustering_points(&a->clusters);
	struct buf way = {0};
	struct tree t;

	tree_fit(&t, &p, a->clusters.label, a->clusters.fit.centroid,
		a->clusters.fit.k);
	setup_part(a->setup, "rules_on", t.seen, p.n,
		"the thresholds were found on a part of the customers, and the "
		"figures beside them are of all");
	print_leaves(a, &t, 0, &way, out);
	tree_release(&t);
	buf_release(&way);
	return out->failed;
}

/* ---- which k ---- */

static void print_trials(const struct trial *t, size_t n, struct out *out)
{
	size_t knee, best;

	trial_choose(&knee, &best, t, n);
	for (size_t i = 0; i < n; i++) {
		out_int(out, t[i].k);
		out_real(out, t[i].index.inertia);
		out_real(out, t[i].index.silhouette);
		out_real(out, t[i].index.calinski_harabasz);
		out_real(out, t[i].index.davies_bouldin);
		out_real(out, t[i].stability);
		bool is_knee = i == knee;
		out_string(out, is_knee && i == best ? "knee silhouette"
				: is_knee	     ? "knee"
				: i == best	     ? "silhouette"
						     : "");
		out_end(out);
	}
}

const char *tables_choose(struct answer *a, struct out *out)
{
	const struct config *c = a->config;
	struct clustering *clusters = &a->clusters;
	size_t n = (size_t)(c->k.high - c->k.low + 1), all = n;
	struct trial *t = mem_zero(n, sizeof(*t));
	struct kmeans_options o = KMEANS_DEFAULTS;
	const char *why = NULL;

	o.seed = (uint64_t)c->seed;
	o.starts = (unsigned)c->starts;
	o.threads = setup_threads(a->setup);
	clusters->flat = scale_fit_columns(&clusters->scale,
		(enum scale_transform)c->transform, clusters->x, clusters->d,
		clusters->n);
	notices_flat(a);
	struct points p = clustering_points(clusters);
	size_t distinct = kmeans_distinct(&p, (size_t)c->k.high);
	n = distinct < (size_t)c->k.low ? 0 : distinct - (size_t)c->k.low + 1;
	setup_part(a->setup, "clusterings", n, all,
		"there are not as many different customers as -k asks for; "
		"numbers of clusters that were tried");
	for (size_t i = 0; i < n && !why; i++) {
		o.k = (unsigned)c->k.low + (unsigned)i;
		why = trial_run(&t[i], &p, &o);
		if (why)
			why = fail_text("-k %d-%d: %s", (int)c->k.low,
				(int)c->k.high, why);
	}
	if (!why && n) {
		notices_search(a, t[0].searched);
		print_trials(t, n, out);
	}
	free(t);
	return why;
}

/* ---- drift ---- */

static void print_drift(struct out *out, const char *measure, double psi)
{
	out_string(out, measure);
	out_real(out, psi);
	out_string(out, drift_level(psi));
	out_end(out);
}

void tables_drift(struct answer *a)
{
	const struct config *c = a->config;
	double shares = clustering_drift(&a->clusters, &c->model),
	       most = shares;

	for (unsigned j = 0; j < c->d; j++)
		most = fmax(most, a->psi[j]);
	setup_note(a->setup, "psi", most);
	if (c->drift) {
		struct out *out = setup_file(a->setup, c->drift);
		out_column(out, text_of("measure"));
		out_column(out, text_of("psi"));
		out_column(out, text_of("level"));
		out_header(out);
		print_drift(out, "clusters", shares);
		for (unsigned j = 0; j < c->d; j++)
			print_drift(out, c->name[j], a->psi[j]);
	}
	if (isnan(most) && !isnan(c->max_psi))
		setup_fails(a->setup,
			"there are no customers to compare with the model");
	if (most > c->max_psi)
		setup_fails(a->setup,
			fail_text("customers have moved from the model: PSI "
				  "%.4g, above --max-psi=%g",
				most, c->max_psi));
}
