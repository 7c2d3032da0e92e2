/* query.c - runs the query of an intent: nested loops over few patterns. */
#include "ask/query.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/table.h"

const char *const query_slot_names[SLOTS] = {"e", "e2", "p", "v", "t", "n"};
static const char *const forms[] = {"SELECT", "ASK", "COUNT", "MAX", "MIN"};

int query_variable(const struct query *q, const char *name)
{
	for (size_t i = 0; i < q->variables; i++)
		if (strcmp(q->variable[i], name) == 0)
			return (int)i;
	return -1;
}

/* The next word, which ends at a blank; <...> holds blanks. */
static struct text word(struct text *rest)
{
	struct text w;
	size_t i = 0;

	*rest = text_trim(*rest);
	char until = rest->len > 1 && rest->at[0] == '<' &&
				     rest->at[1] != ' ' && rest->at[1] != '='
			     ? '>'
			     : ' ';
	while (i < rest->len && rest->at[i] != until)
		i++;
	if (until == '>' && i < rest->len)
		i++;
	while (i < rest->len && until == '>' && rest->at[i] != ' ')
		i++; /* <...>+ */
	w = (struct text){rest->at, i};
	*rest = (struct text){rest->at + i, rest->len - i};
	return w;
}

static const char *variable(
	struct query *q, struct query_part *part, struct text name)
{
	char text[16];

	if (name.len == 0 || name.len >= sizeof(text))
		return "a variable's name has 1 to 15 bytes";
	memcpy(text, name.at, name.len);
	text[name.len] = '\0';
	int at = query_variable(q, text);
	if (at < 0) {
		if (q->variables == QUERY_VARIABLES)
			return "more than 4 variables";
		at = (int)q->variables++;
		memcpy(q->variable[at], text, sizeof(text));
	}
	part->is = PART_VARIABLE;
	part->number = (uint32_t)at;
	return NULL;
}

static const char *slot(struct query *q, uint32_t *to, struct text name)
{
	for (uint32_t i = 0; i < SLOTS; i++)
		if (text_is(name, query_slot_names[i])) {
			*to = i;
			q->slots |= 1u << i;
			return NULL;
		}
	return fail_text("'$%s' is not a slot (want $e, $e2, $p, $v, $t or $n)",
		text_show(name));
}

static const char *read_part(struct query *q, struct query_part *part,
	size_t place, struct text w, struct graph *f)
{
	struct text rest = {w.at + 1, w.len - 1};

	*part = (struct query_part){0};
	if (w.len > 1 && place == 1 && w.at[w.len - 1] == '+') {
		part->many = true;
		w.len--;
		rest.len--;
	}
	if (w.at[0] == '?')
		return variable(q, part, rest);
	if (w.at[0] == '$') {
		part->is = PART_SLOT;
		return slot(q, &part->number, rest);
	}
	if (place == 1 && text_is(w, "a")) {
		part->is = PART_TYPE;
		return NULL;
	}
	if (w.at[0] == '<' && w.len > 1 && w.at[w.len - 1] == '>')
		w = (struct text){w.at + 1, w.len - 2};
	part->number = graph_find(f, w);
	if (!part->number && !q->missing.len)
		q->missing = w;
	return NULL;
}

static const char *read_filter(struct query *q, struct text *rest)
{
	struct query_part part;
	struct text name = word(rest), compare = word(rest), n = word(rest);

	if (name.len < 2 || name.at[0] != '?' || !text_is(n, "$n"))
		return "want 'FILTER ?variable < $n'";
	TRY(variable(q, &part, (struct text){name.at + 1, name.len - 1}));
	q->filter_variable = part.number;
	q->filtered = true;
	q->slots |= 1u << SLOT_N;
	if (!text_is(compare, "<") && !text_is(compare, "<=") &&
		!text_is(compare, ">") && !text_is(compare, ">=") &&
		!text_is(compare, "="))
		return fail_text("'%s' does not compare (want < <= > >= or =)",
			text_show(compare));
	memcpy(q->compare, compare.at, compare.len);
	return NULL;
}

const char *query_parse(struct query *q, struct text text, struct graph *f)
{
	struct text rest = text, before = text, w = word(&rest);

	*q = (struct query){0};
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (text_is(w, forms[i])) {
			q->form = (unsigned)i;
			before = rest;
		}
	for (rest = before; text_trim(rest).len;) {
		before = rest;
		w = word(&rest);
		if (text_is(w, ".") || text_is(w, "{") || text_is(w, "}"))
			continue;
		if (text_is(w, "FILTER")) {
			TRY(read_filter(q, &rest));
			continue;
		}
		if (q->patterns == QUERY_PATTERNS)
			return "more than 4 patterns";
		rest = before;
		for (size_t i = 0; i < 3; i++) {
			w = word(&rest);
			if (!w.len || text_is(w, "."))
				return "a pattern has a subject, a predicate "
				       "and an object";
			TRY(read_part(q, &q->part[q->patterns][i], i, w, f));
		}
		q->patterns++;
	}
	if (!q->patterns)
		return "a query has a pattern";
	if (q->form != QUERY_ASK && query_variable(q, "a") < 0)
		return "no ?a, which is the answer";
	return NULL;
}

/* Whether part B stands for what part A does, or for anything: then TO says of
 * which part of A its variable is the place. */
static bool covers(const struct query_part *b, const struct query_part *a,
	const struct query_part *to[QUERY_VARIABLES])
{
	if (b->is == PART_VARIABLE) {
		const struct query_part **at = &to[b->number];
		if (!*at)
			*at = a;
		return (*at)->is == a->is && (*at)->number == a->number;
	}
	return a->is == b->is && a->number == b->number &&
	       (b->many || !a->many);
}

/* Whether the patterns of B from I on are all among those of A. */
static bool among(const struct query *a, const struct query *b, size_t i,
	const struct query_part *to[QUERY_VARIABLES])
{
	if (i == b->patterns)
		return true;
	for (size_t k = 0; k < a->patterns; k++) {
		const struct query_part *then[QUERY_VARIABLES];
		bool all = true;
		memcpy(then, to, sizeof(then));
		for (size_t j = 0; j < 3; j++)
			all &= covers(&b->part[i][j], &a->part[k][j], then);
		if (all && among(a, b, i + 1, then))
			return true;
	}
	return false;
}

bool query_implies(const struct query *a, const struct query *b)
{
	const struct query_part *to[QUERY_VARIABLES] = {NULL};
	bool extreme = b->form == QUERY_MAX || b->form == QUERY_MIN;

	return !b->filtered && (!extreme || a->form == b->form) &&
	       among(a, b, 0, to);
}

/* One run: what each variable is by now, 0: nothing. */
struct run {
	const struct query *q;
	const struct lexicon *x;
	const struct bound *bound;
	struct query_rows *to;
	uint32_t value[QUERY_VARIABLES];
	int answer;	   /* the place of ?a */
	struct table seen; /* QUERY_COUNT: its values */
	double best;	   /* QUERY_MAX, QUERY_MIN: of the rows kept */
	bool done;
};

static void match_from(struct run *r, size_t i);

bool query_number(struct quantity *to, struct graph *f, uint32_t term)
{
	struct folded text = {0};
	bool found = term && fold(&text, graph_term(f, term)) &&
		     quantity_find(to, text.c, text.n);

	folded_release(&text);
	return found;
}

static bool passes(const struct run *r)
{
	struct quantity q;
	const char *c = r->q->compare;
	double than = r->bound->number.value;

	if (!r->q->filtered)
		return true;
	if (!query_number(&q, r->x->graph, r->value[r->q->filter_variable]))
		return false;
	bool same = q.value == than;
	return (c[0] == '<' && q.value < than) ||
	       (c[0] == '>' && q.value > than) ||
	       ((c[1] == '=' || c[0] == '=') && same);
}

/* Whether the match is no worse than those that are kept; worse ones go. */
static bool is_best(struct run *r)
{
	struct quantity now;

	if (!query_number(&now, r->x->graph, r->value[r->answer]))
		return false;
	double v = r->q->form == QUERY_MAX ? now.value : -now.value;
	if (r->to->n && v < r->best)
		return false;
	if (r->to->n && v > r->best)
		r->to->n = 0;
	r->best = v;
	return true;
}

static void keep(struct run *r)
{
	struct query_rows *to = r->to;
	bool extreme = r->q->form == QUERY_MAX || r->q->form == QUERY_MIN;

	if (!passes(r) || (extreme && !is_best(r)))
		return;
	if (r->q->form == QUERY_COUNT) {
		table_put(&r->seen, (struct text){(char *)&r->value[r->answer],
					    sizeof(uint32_t)});
		return;
	}
	if (to->n == QUERY_ROWS) {
		to->cut = true;
		r->done = !extreme;
		return;
	}
	mem_grow(&to->row, &to->cap, to->n + 1, sizeof(*to->row));
	memcpy(to->row[to->n++], r->value, sizeof(r->value));
	r->done = r->q->form == QUERY_ASK;
}

/* What a part stands for now, 0: anything. */
static uint32_t part_value(const struct run *r, const struct query_part *p)
{
	switch (p->is) {
	case PART_TERM:
		return p->number;
	case PART_SLOT:
		return r->bound->term[p->number];
	case PART_VARIABLE:
		return r->value[p->number];
	default:
		return 0;
	}
}

/* Bind the variables of pattern I to TRIPLE, go on, and take it back. */
static void bind(struct run *r, size_t i, const uint32_t triple[3])
{
	uint32_t was[QUERY_VARIABLES];
	bool fits = true;

	memcpy(was, r->value, sizeof(was));
	for (size_t k = 0; k < 3; k++) {
		const struct query_part *p = &r->q->part[i][k];
		if (p->is == PART_TYPE)
			fits &= lexicon_is_type(r->x, triple[k]);
		if (p->is != PART_VARIABLE)
			continue;
		fits &= !r->value[p->number] ||
			r->value[p->number] == triple[k];
		r->value[p->number] = triple[k];
	}
	if (fits)
		match_from(r, i + 1);
	memcpy(r->value, was, sizeof(was));
}

/* Terms reached from a node, in the order of their distance. */
struct reached {
	uint32_t *term;
	size_t n, cap;
	struct table seen;
};

static bool reach(struct reached *to, uint32_t term)
{
	size_t before = to->seen.n;

	table_put(&to->seen, (struct text){(const char *)&term, sizeof(term)});
	if (to->seen.n == before)
		return false;
	mem_grow(&to->term, &to->cap, to->n + 1, sizeof(*to->term));
	to->term[to->n++] = term;
	return true;
}

/* p+ from a known end: forward from the subject, or back from the object. Each
 * term is reached once, so that all of them are the most. */
static void match_path(
	struct run *r, size_t i, uint32_t s, uint32_t p, uint32_t o)
{
	struct reached all = {0};
	uint32_t from = s ? s : o, t[3];
	struct graph_scan scan;

	table_init(&all.seen, 0, 1);
	for (size_t next = 0; next <= all.n; next++) {
		uint32_t node = next ? all.term[next - 1] : from;
		graph_match(
			&scan, r->x->graph, 0, s ? node : 0, p, s ? 0 : node);
		while (graph_next(&scan, t))
			reach(&all, s ? t[2] : t[0]);
	}
	for (size_t k = 0; k < all.n && !r->done; k++) {
		uint32_t triple[3] = {
			s ? s : all.term[k], p, s ? all.term[k] : o};
		if (!s || !o || all.term[k] == o)
			bind(r, i, triple);
	}
	table_release(&all.seen);
	free(all.term);
}

static void match_from(struct run *r, size_t i)
{
	struct graph_scan scan;
	uint32_t triple[3], v[3];

	if (i == r->q->patterns) {
		keep(r);
		return;
	}
	const struct query_part *part = r->q->part[i];
	for (size_t k = 0; k < 3; k++) {
		v[k] = part_value(r, &part[k]);
		if (!v[k] &&
			(part[k].is == PART_TERM || part[k].is == PART_SLOT))
			return; /* not of the triples */
	}
	if (part[1].many) {
		if (v[0] || v[2])
			match_path(r, i, v[0], v[1], v[2]);
		return;
	}
	graph_match(&scan, r->x->graph, 0, v[0], v[1], v[2]);
	while (!r->done && graph_next(&scan, triple))
		bind(r, i, triple);
}

static int by_terms(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	for (size_t i = 0; i < QUERY_VARIABLES; i++)
		if (x[i] != y[i])
			return x[i] < y[i] ? -1 : 1;
	return 0;
}

void query_run(const struct query *q, const struct lexicon *x,
	const struct bound *bound, struct query_rows *to)
{
	struct run r = {.q = q, .x = x, .bound = bound, .to = to};
	size_t n = 0;

	to->n = to->count = 0;
	to->cut = false;
	r.answer = query_variable(q, "a");
	if (q->form == QUERY_COUNT)
		table_init(&r.seen, 0, 1);
	match_from(&r, 0);
	if (to->n > 1)
		qsort(to->row, to->n, sizeof(*to->row), by_terms);
	for (size_t i = 0; i < to->n; i++)
		if (i == 0 || by_terms(to->row[n - 1], to->row[i]) != 0)
			memmove(to->row[n++], to->row[i], sizeof(*to->row));
	to->n = n;
	if (q->form == QUERY_COUNT) {
		to->count = r.seen.n;
		table_release(&r.seen);
	}
}

void query_rows_release(struct query_rows *r)
{
	free(r->row);
	*r = (struct query_rows){0};
}
