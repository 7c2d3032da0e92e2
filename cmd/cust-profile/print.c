/* print.c - what comes out: rows of features, of tags, or of changes. */
#include "cust-profile/parts.h"

/* The columns of a file of --as-of come first, as they are. */
static void name_front(struct answer *a)
{
	const struct config *c = a->config;

	if (!c->spine) {
		setup_column(a->setup, "customer");
		if (c->asof.n > 1)
			setup_column(a->setup, "as_of");
		return;
	}
	for (size_t i = 0; i < c->spine_file.header.n; i++)
		setup_column_given(a->setup, c->spine_file.header.name[i].at);
}

const char *print_header(struct answer *a)
{
	static const char *const by_tag[] = {
		"customer", "as_of", "tag", "since", "held"};
	static const char *const changes[] = {
		"customer", "tag", "was", "is", "on"};
	const struct config *c = a->config;

	for (size_t i = 0; i < 5 && (c->by_tag || c->changes); i++)
		setup_column(a->setup, c->by_tag ? by_tag[i] : changes[i]);
	if (c->by_tag || c->changes)
		return setup_header(a->setup);
	name_front(a);
	for (size_t i = 0; i < a->viewing.results; i++)
		setup_column_given(a->setup, a->viewing.name[i].at);
	if (c->tags)
		setup_column(a->setup, "tags");
	return setup_header(a->setup);
}

static void print_result(struct out *out, const struct measure *m,
	const struct measure_result *r)
{
	switch (r->kind) {
	case RESULT_EMPTY:
		out_empty(out);
		break;
	case RESULT_INT:
		out_int(out, (int64_t)r->number);
		break;
	case RESULT_AMOUNT:
		out_amount(out, r->number, r->decimals);
		break;
	case RESULT_REAL:
		out_real(out, r->real);
		break;
	default:
		out_text(out, measure_text(m, r));
	}
}

static void print_results(
	const struct answer *a, const struct viewing_thread *w, struct out *out)
{
	struct buf tags = {0};

	for (size_t i = 0; i < a->viewing.results; i++)
		print_result(out, &w->measure, &w->result[i]);
	if (a->config->tags) {
		tags_list(&tags, &a->config->tag_list, w->tag);
		out_text(out, buf_view(&tags));
		buf_release(&tags);
	}
	out_end(out);
}

static void print_day(struct out *out, int64_t day)
{
	struct buf text = {0};

	when_print_day(&text, day);
	out_text(out, buf_view(&text));
	buf_release(&text);
}

static void print_when(const struct answer *a, size_t when, struct out *out)
{
	const struct asof *w = &a->config->asof.at[when];

	if (w->text.len)
		out_text(out, w->text);
	else
		print_day(out, w->when.day);
}

static void print_by_tag(const struct answer *a, const struct viewing_thread *w,
	size_t when, struct out *out)
{
	const struct tags *t = &a->config->tag_list;

	for (size_t i = 0; i < t->n; i++) {
		if (!w->tag[i].on)
			continue;
		out_text(out, w->measure.customer);
		print_when(a, when, out);
		out_text(out, t->tag[i].name);
		print_day(out, w->tag[i].since);
		print_day(out, w->tag[i].held);
		out_end(out);
	}
}

/* The tags that have come or gone. */
static void print_changes(const struct answer *a,
	const struct viewing_thread *w, size_t when, struct out *out)
{
	const struct tags *t = &a->config->tag_list;

	for (size_t i = 0; i < t->n; i++) {
		if (w->tag[i].on == w->was[i].on)
			continue;
		out_text(out, w->measure.customer);
		out_text(out, t->tag[i].name);
		out_string(out, w->was[i].on ? "yes" : "no");
		out_string(out, w->tag[i].on ? "yes" : "no");
		print_when(a, when, out);
		out_end(out);
	}
}

void print_row(const struct answer *a, const struct viewing_thread *w,
	size_t when, struct out *out)
{
	const struct config *c = a->config;

	if (c->changes)
		print_changes(a, w, when, out);
	if (c->changes || !w->counts)
		return;
	if (c->by_tag) {
		print_by_tag(a, w, when, out);
		return;
	}
	out_text(out, w->measure.customer);
	if (c->asof.n > 1)
		print_when(a, when, out);
	print_results(a, w, out);
}

void print_spine_row(const struct answer *a, const struct viewing_thread *w,
	size_t row, struct out *out)
{
	const struct side *s = &a->config->spine_file;

	for (size_t i = 0; i < s->columns; i++)
		out_text(out, side_cell(s, row, i));
	print_results(a, w, out);
}
