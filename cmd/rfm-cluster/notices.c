/* notices.c - what rfm-cluster has merged, left out or could not match, counted
 * for --stats and said in one line a kind. */
#include <stdlib.h>

#include "cells/undone.h"
#include "cluster/common.h"
#include "cluster/drift.h"
#include "journey/doubt.h"
#include "rfm-cluster/parts.h"

/* Amounts without a sign that went another way than most. */
static void tell_ways(const struct state *s, const struct config *c)
{
	struct notice other = {0};
	unsigned most = DIRECTION_IN;

	for (unsigned k = DIRECTION_IN; k < DIRECTIONS; k++)
		if (s->went[k].n > s->went[most].n)
			most = k;
	for (unsigned k = DIRECTION_IN; k < DIRECTIONS; k++)
		if (k != most)
			notice_merge(&other, &s->went[k]);
	setup_notice(c->setup, "amounts_opposed", &other,
		"this amount did not go the way that most went, as its column "
		"of directions says, and is added like them (--where takes one "
		"direction)");
}

/* Names of customers that may not be one. */
static void tell_doubts(const struct config *c, const struct table *customers)
{
	struct doubts d = {.n = {0}};

	doubts_of(&d, customers);
	for (int k = DOUBT_NOBODY; k < DOUBTS; k++)
		setup_first(c->setup, doubt_name((enum doubt)k), d.n[k],
			d.first[k], doubt_says((enum doubt)k));
}

void notices_customers(const struct config *c, const struct table *customers)
{
	tell_doubts(c, customers);
	setup_twins(c->setup, customers);
}

/* Rows were counted, where orders have several. */
static void tell_repeats(const struct state *s, const struct config *c)
{
	struct repeats_found f = repeats_find(&s->orders);

	if (f.n)
		setup_part(c->setup, "orders_of_one_row", f.single, f.n,
			"frequency counts rows, and of some orders there are "
			"several (--per=conversion counts orders); orders "
			"of one row, of those that were looked at");
}

void notices_rows(const struct state *s, const struct config *c)
{
	if (c->merging) { /* rows were those of other runs, which have said it
			   */
		setup_count(c->setup, "state_refunds_counted", s->first, NULL,
			"state of release 0.1 counts refunds as purchases, as "
			"--refunds=net-all does");
		return;
	}
	setup_notice(c->setup, "refunds", &s->refunds,
		c->refunds == REFUNDS_DROP
			? "this refund is left out (--refunds=drop)"
		: c->refunds == REFUNDS_NET
			? "this refund is subtracted, and is no purchase "
			  "(--refunds=net-all counts it as one)"
			: "this refund counts as a purchase of a negative "
			  "amount (--refunds=net-all)");
	setup_added(c->setup, "refunds", s->refunds.n);
	refunded_tell(&c->refunded, c->setup, &s->given_back);
	setup_notice(c->setup, "rows_undone", &s->undone, undone_says);
	if (c->kind == READY && c->features.n == 0)
		setup_notice(c->setup, "ready_negative", &s->negative,
			"recency or frequency is below 0: a purchase after "
			"that day, or none that can be");
	tell_ways(s, c);
	tell_repeats(s, c);
	if (c->order)
		setup_notice(c->setup, "orders_without_id", &s->nameless,
			"this row has no identifier of an order, and counts as "
			"an order of its own");
	if (c->order)
		setup_notice(c->setup, "order_lines_further", &s->further,
			"this row of an order has neither a time nor an "
			"amount, and is taken for a further line of the order, "
			"which says nothing");
}

void notices_orders(const struct state *s, const struct config *c)
{
	bool named = c->per.word == PER_CONVERSION ||
		     (c->per.word == PER_COLUMN &&
			     role_is(text_of(c->per.rest), "conversion"));

	if (!named)
		return;
	struct common_ids common = common_ids(&s->customers);
	setup_note(c->setup, "orders_counted_again", (double)common.more);
	setup_count(c->setup, "orders_common", common.n,
		common.n ? fail_text("order '%s'", text_show(common.first))
			 : NULL,
		"several customers have rows of this order, and it is one of "
		"each");
}

void notices_unused(const struct config *c)
{
	bool ranged = c->k.low != c->k.high;

	if (c->segments && (ranged || c->rules))
		setup_off(c->setup, "segments",
			fail_text("%s prints no segments: --segments is not "
				  "used",
				ranged ? "-k with a range" : "--rules"));
	if (c->k.low && c->summary == BY_SEGMENT && !c->save && !c->segments)
		setup_off(c->setup, "k",
			"segments need no clusters: -k is not used (want "
			"--summary for them)");
	if (c->scores && c->scores != 5 && !c->rfm_names)
		setup_off(c->setup, "rfm_segment",
			fail_text("--scores=%d has no names: rfm_segment stays "
				  "empty (want --scores=5, or --rfm-names)",
				(int)c->scores));
}

/* "recency, monetary" of the features in the set MASK. */
static const char *names_of(const struct config *c, unsigned mask)
{
	struct buf list = {0};

	for (unsigned j = 0; j < c->d; j++)
		if (mask & 1u << j)
			buf_printf(&list, "%s%s", list.len ? ", " : "",
				c->name[j]);
	const char *names = fail_text("%.*s", (int)list.len, list.at);
	buf_release(&list);
	return names;
}

void notices_flat(const struct answer *a)
{
	unsigned flat = a->clusters.flat, n = 0;

	for (unsigned j = 0; j < a->book.d; j++)
		n += flat >> j & 1;
	setup_note(a->setup, "features_flat", n);
	if (n)
		fail_warn("every customer has the same %s: it cannot tell "
			  "them apart (scale 1)",
			names_of(a->config, flat));
}

void notices_search(const struct answer *a, size_t searched)
{
	setup_part(a->setup, "searched", searched, a->book.n,
		"clusters were searched on a sample or a grid of the "
		"customers, and then fitted to all of them");
}

/* The empty clusters. */
static void tell_empty(const struct answer *a)
{
	const struct kmeans *fit = &a->clusters.fit;
	unsigned first = 0, n = 0;

	for (unsigned i = 0; i < fit->k; i++)
		if (fit->size[i] == 0 && n++ == 0)
			first = i + 1;
	setup_count(a->setup, "clusters_empty", n,
		fail_text("cluster %u", first),
		"no customer is in this cluster");
}

/* Deciles that fall together, so that drift has fewer bins to compare. */
static void tell_deciles(const struct answer *a)
{
	unsigned d = a->book.d, filled = 0, merged = 0;

	for (unsigned j = 0; j < d; j++) {
		unsigned bins = drift_filled(a->saved.count[j]);
		filled += bins;
		if (bins < DRIFT_BINS)
			merged |= 1u << j;
	}
	setup_part(a->setup, "drift_bins", filled, (uint64_t)d * DRIFT_BINS,
		fail_text("many customers have the same %s, so that deciles "
			  "fall together and --drift will compare fewer bins",
			names_of(a->config, merged)));
}

void notices_clusters(const struct answer *a)
{
	notices_flat(a);
	if (!a->config->apply)
		notices_search(a, a->clusters.fit.searched);
	tell_empty(a);
	if (a->config->save)
		tell_deciles(a);
}

static void tell_split(const struct answer *a, size_t n, size_t first)
{
	const char *who =
		first < a->book.n
			? fail_text("customer '%s'",
				  text_show(book_key(&a->book, first)))
			: NULL;

	setup_count(a->setup, "scores_split", n, who,
		"a customer with the same figure has another score, as "
		"--bins=ntile makes all scores as large (--bins=quantile gives "
		"equal customers one score)");
}

/* Fewer scores are given than asked for: WHICH, "3 in r, 2 in f". */
static const char *few_scores(const struct config *c, struct text which)
{
	unsigned parts = (unsigned)c->scores;

	return c->cuts.n ? fail_text("the cut points of --cuts leave scores to "
				     "nobody: fewer are given than %u (%.*s)",
				   parts, (int)which.len, which.at)
			 : fail_text("equal customers share a score, so that "
				     "fewer scores are given than %u (%.*s)",
				   parts, (int)which.len, which.at);
}

void notices_scores(const struct answer *a, const unsigned given[3],
	size_t split, size_t first)
{
	const struct config *c = a->config;
	unsigned parts = (unsigned)c->scores;
	struct buf which = {0};

	for (unsigned j = 0; j < 3; j++)
		if (given[j] < parts)
			buf_printf(&which, "%s%u in %c", which.len ? ", " : "",
				given[j], "rfm"[j]);
	setup_part(a->setup, "scores_given", given[0] + given[1] + given[2],
		3 * (uint64_t)parts, few_scores(c, buf_view(&which)));
	buf_release(&which);
	if (c->bins == SCORE_NTILE)
		tell_split(a, split, first);
}

void notices_totals(const struct answer *a, uint64_t cut)
{
	setup_count(a->setup, "totals_cut", cut, NULL,
		"this monetary_total is too large to be counted, and is cut "
		"off at 1.7e29");
}

/* Rules of FILE that nobody met: how many did somebody of N, and the first that
 * did not. */
static void tell_met(const struct answer *a, const char *name,
	const struct side *file, const bool *met, size_t n, const char *who)
{
	size_t found = 0, first = n;

	for (size_t i = 0; i < n; i++) {
		found += met[i];
		if (!met[i] && first == n)
			first = i;
	}
	setup_part(a->setup, name, found, n,
		first == n ? ""
			   : fail_text("%s:%llu: no %s meets this rule; rules "
				       "that a %s meets",
				     file->path,
				     (unsigned long long)file->line[first], who,
				     who));
}

/* Customers, or clusters as a whole, that no rule takes. */
static void tell_gap(const struct answer *a, const char *who)
{
	const struct config *c = a->config;
	const struct gap *gap = &a->gap;
	const char *where = NULL;

	if (gap->n && c->summary == BY_CLUSTER)
		where = fail_text("cluster %zu", gap->first + 1);
	else if (gap->n)
		where = fail_text("customer '%s'",
			text_show(book_key(&a->book, gap->first)));
	setup_count(a->setup, "segments_none", gap->n, where,
		fail_text("no rule of %s takes this %s",
			c->segments ? c->segments : c->apply, who));
}

void notices_segments(const struct answer *a)
{
	const struct config *c = a->config;
	const char *who = c->summary == BY_CLUSTER ? "cluster" : "customer";

	if (!a->segmented || !a->segments.rule)
		return;
	if (c->segments)
		tell_met(a, "segments_met", &c->segments_file, a->segments.met,
			a->segments.n_rules, who);
	tell_gap(a, who);
}

void notices_names(const struct answer *a, const struct gap *others)
{
	const struct config *c = a->config;

	if (!c->rfm_names)
		return;
	tell_met(a, "rfm_names_met", &c->names_file, a->names_met, c->n_names,
		"customer");
	setup_count(a->setup, "rfm_names_none", others->n,
		others->n
			? fail_text("customer '%s'",
				  text_show(book_key(&a->book, others->first)))
			: NULL,
		fail_text("no rule of %s takes this customer, whose "
			  "rfm_segment is 'Others'",
			c->rfm_names));
}

void notices_previous(
	const struct answer *a, const bool *met, const struct gap *added)
{
	const struct side *file = &a->config->previous_file;
	struct notice gone = {0};

	for (size_t i = 0; i < file->n; i++)
		if (!met[i])
			notice_line(&gone, file->path, file->line[i]);
	setup_count(a->setup, "previous_new", added->n,
		added->n ? fail_text("customer '%s'",
				   text_show(book_key(&a->book, added->first)))
			 : NULL,
		fail_text("%s does not have this customer", file->path));
	setup_notice(a->setup, "previous_gone", &gone,
		"this customer is not among today's, and is not in the output");
}

void notices_previous_columns(
	const struct answer *a, bool previous, bool changed_on)
{
	const char *which = previous	 ? "changed_on"
			    : changed_on ? "previous"
					 : "previous or changed_on";

	if (!previous || !changed_on)
		setup_off(a->setup, "history",
			fail_text("%s: no column %s: it stays empty for "
				  "customers whose group is the same as then",
				a->config->previous, which));
}
