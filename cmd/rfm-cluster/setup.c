/* setup.c - options that fit together, and the files they name. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "filter/common.h"
#include "rfm-cluster/parts.h"

/* Names, each once: a number would be the name of a column of the output, and
 * one column could have two. */
static const char *check_features(const struct opt_list *l)
{
	for (size_t i = 0; i < l->n; i++) {
		struct text name = l->item[i];
		if (name.len > 1 && name.at[0] == '#')
			return fail_text("--features: '%s' is a number, and a "
					 "name is wanted "
					 "(--features=x --columns=x=%s gives "
					 "it one)",
				text_show(name), text_show(name));
		for (size_t j = 0; j < i; j++)
			if (text_equal(name, l->item[j]))
				return fail_text("--features has '%s' twice",
					text_show(name));
	}
	return NULL;
}

/* Which of the options exclude each other. */
static const char *check_options(const struct config *c)
{
	bool own = c->features.n > 0;

	if (c->apply && (c->warm || c->save || c->k.low))
		return "--apply fits nothing: not with -k, --warm or --save";
	if (c->warm && c->k.low)
		return "--warm takes k from its model: not with -k";
	if (c->k.low != c->k.high &&
		(c->save || c->explain || c->rules || c->scores ||
			c->summary != NO_SUMMARY || c->previous))
		return "-k with a range only chooses k: nothing else is "
		       "written";
	if ((c->drift || !isnan(c->max_psi)) && !c->apply)
		return "--drift and --max-psi compare with a model: "
		       "they want --apply";
	if (c->summary == BY_MOVES && !c->previous)
		return "--summary=moves wants --previous, an earlier output";
	if ((c->rules || c->summary != NO_SUMMARY) &&
		(c->explain || c->scores ||
			(c->previous && c->summary != BY_MOVES)))
		return "--explain, --scores and --previous are for a row a "
		       "customer: not with --summary or --rules";
	if (c->rules && c->summary != NO_SUMMARY)
		return "--rules and --summary exclude each other";
	if (c->with_age && c->per.word != PER_DAY)
		return "--with-age counts days with purchases: it wants "
		       "--per=day";
	if (c->with_age &&
		(own || c->input == READY || c->k.low || c->save || c->apply ||
			c->warm || c->explain || c->rules || c->scores ||
			c->segments || c->previous || c->summary != NO_SUMMARY))
		return "--with-age is of transactions, and in place of "
		       "clusters: not with options of these";
	if (own && (c->per.word || c->times))
		return "--per and --times are of transactions, not of "
		       "--features";
	if (own && (c->segments || c->scores || c->summary == BY_SEGMENT))
		return "with --features there are no segments and no scores";
	if (own && c->input == TRANSACTIONS)
		return "--features are columns of a ready table, not of "
		       "transactions";
	if (c->features.n > POINTS_MAX_D)
		return "more than 16 --features";
	TRY(check_features(&c->features));
	if ((c->rfm_names || c->bins) && !c->scores)
		return "--bins and --rfm-names want --scores";
	return NULL;
}

/* A bound whose name is misspelt would let everybody through. */
static const char *check_bounds(const struct side *s)
{
	char word[SEGMENT_BOUND_NAME];

	for (size_t i = 0; i < s->header.n; i++) {
		struct text name = s->header.name[i];
		bool known = role_is(name, "name") || role_is(name, "action") ||
			     role_is(name, "when");
		for (unsigned j = 0; j < SEGMENT_BOUNDS; j++)
			known |= role_is(name, segment_bound_name(word, j));
		if (!known)
			return fail_text("%s: no bound is called '%s' (want "
					 "name, action, when and recency_min, "
					 "recency_max; so for frequency, "
					 "monetary, amount, cluster)",
				s->path, text_show(name));
	}
	return NULL;
}

static const char *read_segments(struct config *c, struct setup *setup)
{
	const struct side *s = &c->segments_file;
	int name, action, when, column;
	char word[SEGMENT_BOUND_NAME];

	TRY(setup_side(setup, &c->segments_file, c->segments, NULL));
	TRY(side_column(&name, s, "name", true));
	TRY(side_column(&action, s, "action", true));
	TRY(side_column(&when, s, "when", false));
	TRY(check_bounds(s));
	if (s->n == 0)
		return fail_text("%s: no rule in it", s->path);
	for (unsigned j = 0; j < SEGMENT_BOUNDS; j++) {
		TRY(side_column(
			&column, s, segment_bound_name(word, j), false));
		TRY(side_numbers(&c->segments_file, column));
	}
	c->rule = mem_array(s->n, sizeof(*c->rule));
	for (size_t i = 0; i < s->n; i++) {
		struct segment_rule *r = &c->rule[c->n_rules++];
		struct text n = side_cell(s, i, (size_t)name),
			    a = side_cell(s, i, (size_t)action);
		const char *why = NULL;
		segment_rule_init(
			r, mem_copy(n.at, n.len), mem_copy(a.at, a.len));
		for (unsigned j = 0; j < SEGMENT_BOUNDS && !why; j++) {
			TRY(side_column(&column, s, segment_bound_name(word, j),
				false));
			if (column != ROLE_NONE)
				why = segment_bound_read(
					j % 2 ? &r->max[j / 2] : &r->min[j / 2],
					side_cell(s, i, (size_t)column));
		}
		if (!why && when != ROLE_NONE)
			why = segment_when_read(
				r, side_cell(s, i, (size_t)when));
		if (!why)
			why = segment_rule_check(r);
		if (why)
			return side_fault(s, i, why);
	}
	return NULL;
}

/* Rules for rfm_segment: a code a row (rfm,segment), or bounds a row. */
static const char *read_names(struct config *c, struct setup *setup)
{
	static const char *const bound[] = {
		"r_min", "r_max", "f_min", "f_max", "m_min", "m_max"};
	const struct side *s = &c->names_file;
	int name, code, column[6];

	TRY(setup_side(setup, &c->names_file, c->rfm_names, NULL));
	TRY(side_column(&name, s, "segment", true));
	TRY(side_column(&code, s, "rfm", false));
	for (unsigned j = 0; j < 6; j++)
		TRY(side_column(&column[j], s, bound[j], code == ROLE_NONE));
	if (s->n == 0)
		return fail_text("%s: no rule in it", s->path);
	c->names = mem_array(s->n, sizeof(*c->names));
	for (size_t i = 0; i < s->n; i++) {
		struct text n = side_cell(s, i, (size_t)name), cell[6];
		struct text digits = code == ROLE_NONE
					     ? (struct text){"", 0}
					     : side_cell(s, i, (size_t)code);
		if (code != ROLE_NONE && digits.len != 3)
			return side_fault(
				s, i, "a code is three digits, like 543");
		for (unsigned j = 0; j < 6; j++)
			cell[j] = code == ROLE_NONE
					  ? side_cell(s, i, (size_t)column[j])
					  : (struct text){digits.at + j / 2, 1};
		const char *why = names_rule_read(&c->names[c->n_names],
			mem_copy(n.at, n.len), cell, (unsigned)c->scores);
		c->n_names++;
		if (why)
			return side_fault(s, i, why);
	}
	return NULL;
}

/* The model of --apply or --warm, which must be of these features. */
static const char *read_model(
	struct config *c, struct setup *s, const char *path)
{
	struct buf text = {0};
	const char *why = setup_whole(s, &text, path);

	if (!why) {
		why = model_read(&c->model, buf_view(&text));
		if (why)
			why = fail_text("%s: %s", path, why);
	}
	buf_release(&text);
	return why ? why : model_check_features(&c->model, path, c->name, c->d);
}

static const char *const rfm[] = {"recency", "frequency", "monetary"};

static void name_features(struct config *c)
{
	c->d = c->features.n ? (unsigned)c->features.n : 3;
	for (unsigned j = 0; j < c->d; j++)
		c->name[j] = c->features.n ? mem_copy(c->features.item[j].at,
						     c->features.item[j].len)
					   : mem_copy(rfm[j], strlen(rfm[j]));
}

static void add_columns(struct setup *s, const char *const name[], size_t n)
{
	for (size_t i = 0; i < n; i++)
		setup_column(s, name[i]);
}

/* What a row of the answer has, by the options. */
static void name_columns(const struct config *c, struct setup *s)
{
	static const char *const choose[] = {"k", "inertia", "silhouette",
		"calinski_harabasz", "davies_bouldin", "stability", "choice"};
	static const char *const tree[] = {
		"cluster", "customers", "rule", "cost_ratio", "agreement"};
	static const char *const ages[] = {"customer", "x", "t_x", "T", "zbar"};
	static const char *const moves[] = {
		"previous", "segment", "customers", "share"};
	static const char *const scores[] = {"r", "f", "m", "rfm_segment"};
	bool own = c->features.n > 0;
	char word[160];

	if (c->k.low != c->k.high) {
		add_columns(s, choose, 7);
		return;
	}
	if (c->with_age) {
		add_columns(s, ages, 5);
		return;
	}
	if (c->rules) {
		add_columns(s, tree, 5);
		return;
	}
	if (c->summary == BY_MOVES) {
		add_columns(s, moves, 4);
		return;
	}
	if (c->summary != NO_SUMMARY) {
		setup_column(
			s, c->summary == BY_SEGMENT ? "segment" : "cluster");
		setup_column(s, "customers");
		setup_column(s, "share");
	} else {
		setup_column(s, "customer");
	}
	for (unsigned j = 0; j < c->d; j++)
		(own ? setup_column_given : setup_column)(s, c->name[j]);
	if (c->summary != NO_SUMMARY && !own)
		setup_column(s, "monetary_total");
	if (c->summary == NO_SUMMARY)
		setup_column(s, "cluster");
	if (!own && c->summary != BY_SEGMENT)
		setup_column(s, "segment");
	if (!own)
		setup_column(s, "action");
	if (c->scores)
		add_columns(s, scores, 4);
	if (c->explain) {
		setup_column(s, "runner_up");
		setup_column(s, "margin");
		setup_column(s, "base");
		for (unsigned i = 0; i < 2 * c->d; i++) {
			snprintf(word, sizeof(word), "%s_%s",
				i < c->d ? "phi" : "flip", c->name[i % c->d]);
			setup_column(s, word);
		}
		if (!own)
			setup_column(s, "segment_why");
	}
	if (c->previous) {
		setup_column(s, "previous");
		setup_column(s, "changed_on");
	}
}

/* Roles that only some runs have. */
static void name_roles(struct config *c, struct setup *s)
{
	if (c->per.word == PER_TRANSACTION && c->features.n == 0)
		c->uncounted = setup_role(s, "conversion", SETUP_OPTIONAL);
	if (c->per.word == PER_CONVERSION)
		c->order = setup_role(s, "conversion", SETUP_OPTIONAL);
	if (c->per.word == PER_COLUMN) {
		c->order = setup_role(s, c->per.rest, SETUP_OPTIONAL);
		setup_state(s, fail_text("per-column=%s", c->per.rest), NULL);
	}
	if (c->times) {
		c->factor = setup_role(s, c->times, SETUP_OPTIONAL);
		c->price = setup_role(s, "price", SETUP_OPTIONAL);
		setup_role(s, "unit_price", SETUP_OPTIONAL);
		setup_role(s, "单价", SETUP_OPTIONAL);
	}
	for (unsigned j = 0; j < c->features.n; j++) {
		unsigned role = setup_role(s, c->name[j], SETUP_REQUIRED);
		if (j == 0)
			c->feature = role;
	}
}

/* --answer=one labels each row of a ready table by itself. */
static const char *answer_rows(struct config *c, struct setup *s)
{
	if (!setup_common(s)->answer || !c->apply)
		return NULL;
	if (c->drift || !isnan(c->max_psi) || c->scores || c->rules ||
		c->previous || c->summary != NO_SUMMARY || c->with_age)
		return "--answer=one labels a row at a time: not with --drift, "
		       "--max-psi, --scores, --cuts, --summary, --rules or "
		       "--previous";
	if (c->input == TRANSACTIONS)
		return "--answer=one labels rows of a ready table, not of "
		       "transactions";
	c->each = true;
	setup_flow(
		s, (struct flow){.order = ORDER_INPUT, .state = STATE_SCRATCH});
	return NULL;
}

static const char *read_cuts(struct config *c)
{
	for (size_t i = 0; i < c->cuts.n; i++)
		TRY(cutpoints_read(&c->cut, c->cuts.item[i]));
	return cutpoints_scores(&c->cut, &c->scores);
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;
	const char *why = read_cuts(c);

	if (!why)
		why = check_options(c);
	if (c->bins == BINS_RFM)
		c->bins = SCORE_SPSS;

	if (!why)
		why = answer_rows(c, s);
	if (!why && setup_partial(s) && (c->save || c->drift))
		why = "--partial stops before there are clusters: "
		      "not with --save or --drift";
	if (why)
		return setup_usage(s, why);
	c->setup = s;
	notices_unused(c);
	if (!c->k.low)
		c->k = (struct opt_range){4, 4};
	c->merging = setup_merges(s);
	if (c->refunds == REFUNDS_NET_ALL) /* what "net" was then */
		setup_hashed(s, "refunds", "0");
	name_features(c);
	setup_role(s, "customer", SETUP_OPTIONAL);
	setup_role(s, "time", SETUP_OPTIONAL);
	setup_role(s, "amount", SETUP_OPTIONAL);
	for (unsigned j = 0; j < 3; j++)
		setup_role(s, rfm[j], SETUP_OPTIONAL);
	setup_role(s, "currency", SETUP_OPTIONAL);
	setup_role(s, "direction", SETUP_OPTIONAL);
	struct text said;
	c->currency_said = role_chosen(
		&said, text_of("currency"), NULL, &setup_common(s)->columns);
	name_roles(c, s);
	refunded_open(&c->refunded, s);
	name_columns(c, s);
	if (c->segments)
		TRY(read_segments(c, s));
	if (c->rfm_names)
		TRY(read_names(c, s));
	if (c->apply || c->warm)
		TRY(read_model(c, s, c->apply ? c->apply : c->warm));
	if (c->previous)
		TRY(setup_side(s, &c->previous_file, c->previous, "customer"));
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	for (unsigned j = 0; j < POINTS_MAX_D; j++)
		free(c->name[j]);
	for (size_t i = 0; i < c->n_rules; i++) {
		free((char *)c->rule[i].name);
		free((char *)c->rule[i].action);
	}
	free(c->rule);
	for (size_t i = 0; i < c->n_names; i++)
		free((char *)c->names[i].name);
	free(c->names);
	model_release(&c->model);
	side_release(&c->segments_file);
	side_release(&c->names_file);
	side_release(&c->previous_file);
}
