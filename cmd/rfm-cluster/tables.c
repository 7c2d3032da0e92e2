/* tables.c - answers of rfm-cluster that are not a row a customer: summaries,
 * the tree of rules, the choice of k, drift. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cluster/choose.h"
#include "cluster/drift.h"
#include "cluster/tree.h"
#include "rfm-cluster/parts.h"

/* Means rounded to what can be read; the total is exact. */
static void print_profile(
	const struct answer *a, const struct profile *p, struct out *out)
{
	const struct cluster_book *b = &a->book;
	double n = (double)p->n;

	out_int(out, (int64_t)p->n);
	out_real(out, n / (double)b->n);
	for (unsigned j = 0; j < b->d; j++)
		out_real(out, p->n ? p->sum[j] / n : NAN);
	if (!a->segmented)
		return;
	if (b->exact)
		out_amount(out, p->money, b->decimals);
	else
		out_real(out, p->sum[BOOK_MONETARY]);
}

static struct segment average(
	const struct answer *a, const struct profile *p, unsigned cluster)
{
	double n = (double)p->n;

	return book_segment(&a->segments, p->sum[BOOK_RECENCY] / n,
		p->sum[BOOK_FREQUENCY] / n, p->sum[BOOK_MONETARY] / n, cluster);
}

static void by_cluster(struct answer *a, struct out *out)
{
	for (unsigned i = 0; i < a->clusters.fit.k; i++) {
		const struct profile *p = &a->profile[i];
		out_int(out, i + 1);
		print_profile(a, p, out);
		if (a->segmented) {
			struct segment s = {"", ""};
			if (p->n)
				s = average(a, p, i + 1);
			if (segment_none(s))
				gap_add(&a->gap, i);
			out_string(out, s.name);
			out_string(out, s.action);
		}
		out_end(out);
	}
	notices_totals(a, a->profile, a->clusters.fit.k);
}

/* The segments there are, each once, as they are first met. */
struct kinds {
	struct segment *item;
	size_t n, cap;
};

static unsigned short kind_number(struct kinds *k, struct segment s)
{
	for (size_t i = 0; i < k->n; i++)
		if (strcmp(k->item[i].name, s.name) == 0 &&
			strcmp(k->item[i].action, s.action) == 0)
			return (unsigned short)i;
	mem_grow(&k->item, &k->cap, k->n + 1, sizeof(*k->item));
	k->item[k->n] = s;
	return (unsigned short)k->n++;
}

static int by_money(const struct profile *x, const struct profile *y)
{
	double a = x->sum[BOOK_MONETARY] / (double)x->n,
	       b = y->sum[BOOK_MONETARY] / (double)y->n;

	return (a < b) - (a > b);
}

static void by_segment(struct answer *a, struct out *out)
{
	struct kinds kinds = {0};
	unsigned short *group = mem_array(a->book.n, sizeof(*group));

	for (size_t i = 0; i < a->book.n; i++) {
		struct segment s = book_segment_at(
			&a->segments, &a->book, i, a->clusters.label[i]);
		group[i] = kind_number(&kinds, s);
		if (segment_none(s))
			gap_add(&a->gap, i);
	}
	struct profile *p = mem_array(kinds.n, sizeof(*p));
	size_t *order = mem_array(kinds.n, sizeof(*order));
	book_profiles(p, (unsigned)kinds.n, &a->book, group);
	for (size_t i = 0; i < kinds.n; i++) {
		size_t j = i;
		for (; j > 0; j--) {
			size_t o = order[j - 1];
			int more = by_money(&p[i], &p[o]);
			if (more > 0 ||
				(more == 0 && strcmp(kinds.item[i].name,
						      kinds.item[o].name) > 0))
				break;
			order[j] = o;
		}
		order[j] = i;
	}
	for (size_t i = 0; i < kinds.n; i++) {
		out_string(out, kinds.item[order[i]].name);
		print_profile(a, &p[order[i]], out);
		out_string(out, kinds.item[order[i]].action);
		out_end(out);
	}
	notices_totals(a, p, kinds.n);
	free(order);
	free(p);
	free(group);
	free(kinds.item);
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

enum { STABILITY_SEEDS = 5 };

struct trial {
	unsigned k;
	struct choose index;
	double stability;
	size_t searched;
};

/* How much other seeds agree: the single starts that a hurried fit would
 * make. */
static const char *try_seeds(
	struct trial *t, const struct points *p, struct kmeans_options o)
{
	unsigned short *label[STABILITY_SEEDS] = {NULL};
	const char *why = NULL;

	o.starts = 1;
	o.idle_swaps = 0;
	for (unsigned i = 0; i < STABILITY_SEEDS && !why; i++) {
		struct kmeans m;
		o.seed++;
		why = kmeans_fit(&m, p, &o);
		if (why)
			break;
		label[i] = mem_array(p->n, sizeof(**label));
		kmeans_assign(label[i], NULL, p, m.centroid, t->k, o.threads);
		kmeans_release(&m);
	}
	if (!why)
		t->stability =
			choose_stability((const unsigned short *const *)label,
				STABILITY_SEEDS, t->k, p->n);
	for (unsigned i = 0; i < STABILITY_SEEDS; i++)
		free(label[i]);
	return why;
}

static const char *try_k(
	struct trial *t, const struct points *p, const struct kmeans_options *o)
{
	unsigned short *label;
	struct kmeans m;

	TRY(kmeans_fit(&m, p, o));
	label = mem_array(p->n, sizeof(*label));
	kmeans_assign(label, NULL, p, m.centroid, m.k, o->threads);
	choose_indices(&t->index, p, label, m.k);
	t->index.inertia = m.inertia;
	t->searched = m.searched;
	kmeans_release(&m);
	free(label);
	return try_seeds(t, p, *o);
}

static void print_trials(const struct trial *t, size_t n, struct out *out)
{
	unsigned *k = mem_array(n, sizeof(*k));
	double *inertia = mem_array(n, sizeof(*inertia));
	double *silhouette = mem_array(n, sizeof(*silhouette));

	for (size_t i = 0; i < n; i++) {
		k[i] = t[i].k;
		inertia[i] = t[i].index.inertia;
		silhouette[i] = t[i].index.silhouette;
	}
	size_t knee = choose_knee(k, inertia, n);
	size_t best = choose_highest(silhouette, n);
	for (size_t i = 0; i < n; i++) {
		out_int(out, t[i].k);
		out_real(out, t[i].index.inertia);
		out_real(out, t[i].index.silhouette);
		out_real(out, t[i].index.calinski_harabasz);
		out_real(out, t[i].index.davies_bouldin);
		out_real(out, t[i].stability);
		bool is_knee = i == knee && n >= 3;
		out_string(out, is_knee && i == best ? "knee silhouette"
				: is_knee	     ? "knee"
				: i == best	     ? "silhouette"
						     : "");
		out_end(out);
	}
	free(k);
	free(inertia);
	free(silhouette);
}

const char *tables_choose(struct answer *a, struct out *out)
{
	const struct config *c = a->config;
	struct clustering *clusters = &a->clusters;
	size_t n = (size_t)(c->k.high - c->k.low + 1);
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
	for (size_t i = 0; i < n && !why; i++) {
		t[i].k = o.k = (unsigned)c->k.low + (unsigned)i;
		why = try_k(&t[i], &p, &o);
		if (why)
			why = fail_text("-k %d-%d: %s", (int)c->k.low,
				(int)c->k.high, why);
	}
	if (!why) {
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
	out_string(out, isnan(psi)   ? ""
			: psi > 0.25 ? "moved"
			: psi > 0.1  ? "shifting"
				     : "steady");
	out_end(out);
}

/* The stability of the shares of clusters. */
static double compare_shares(const struct answer *a)
{
	const struct model *m = &a->config->model;
	uint64_t *now = mem_zero(m->k, sizeof(*now));

	for (unsigned i = 0; i < a->clusters.fit.k; i++)
		now[i] = a->clusters.fit.size[i];
	double psi = drift_psi(now, m->size, m->k);
	free(now);
	return psi;
}

void tables_drift(struct answer *a)
{
	const struct config *c = a->config;
	double shares = compare_shares(a), most = shares;

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
