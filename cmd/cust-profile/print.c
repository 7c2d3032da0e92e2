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
	for (size_t i = 0; i < a->results; i++)
		setup_column_given(a->setup, a->name[i].at);
	if (c->tags)
		setup_column(a->setup, "tags");
	return setup_header(a->setup);
}

static void print_result(struct answer *a, const struct measure_result *r)
{
	switch (r->kind) {
	case RESULT_EMPTY:
		out_empty(a->out);
		break;
	case RESULT_INT:
		out_int(a->out, (int64_t)r->number);
		break;
	case RESULT_AMOUNT:
		out_amount(a->out, r->number, r->decimals);
		break;
	case RESULT_REAL:
		out_real(a->out, r->real);
		break;
	default:
		out_text(a->out, measure_text(&a->measure, r));
	}
}

static void print_tags(struct answer *a)
{
	const struct tags *t = &a->config->tag_list;

	a->text.len = 0;
	for (size_t i = 0; i < t->n; i++) {
		if (!a->tag[i].on)
			continue;
		if (a->text.len)
			buf_byte(&a->text, '|');
		buf_text(&a->text, t->tag[i].name);
	}
	out_text(a->out, buf_view(&a->text));
}

static void print_results(struct answer *a)
{
	for (size_t i = 0; i < a->results; i++)
		print_result(a, &a->result[i]);
	if (a->config->tags)
		print_tags(a);
	out_end(a->out);
}

static void print_day(struct answer *a, int64_t day)
{
	a->text.len = 0;
	when_print_day(&a->text, day);
	out_text(a->out, buf_view(&a->text));
}

static void print_when(struct answer *a, size_t when)
{
	const struct asof *w = &a->config->asof.at[when];

	if (w->text.len)
		out_text(a->out, w->text);
	else
		print_day(a, w->when.day);
}

static void print_by_tag(struct answer *a, size_t when)
{
	const struct tags *t = &a->config->tag_list;

	for (size_t i = 0; i < t->n; i++) {
		if (!a->tag[i].on)
			continue;
		out_text(a->out, a->measure.customer);
		print_when(a, when);
		out_text(a->out, t->tag[i].name);
		print_day(a, a->tag[i].since);
		print_day(a, a->tag[i].held);
		out_end(a->out);
	}
}

void print_changes(struct answer *a, struct text customer, size_t when)
{
	const struct tags *t = &a->config->tag_list;

	for (size_t i = 0; i < t->n && a->config->changes; i++) {
		if (a->tag[i].on == a->was[i].on)
			continue;
		out_text(a->out, customer);
		out_text(a->out, t->tag[i].name);
		out_string(a->out, a->was[i].on ? "yes" : "no");
		out_string(a->out, a->tag[i].on ? "yes" : "no");
		print_when(a, when);
		out_end(a->out);
	}
}

void print_row(struct answer *a, size_t when)
{
	const struct config *c = a->config;

	if (c->by_tag) {
		print_by_tag(a, when);
		return;
	}
	if (c->changes) {
		print_changes(a, a->measure.customer, when);
		return;
	}
	out_text(a->out, a->measure.customer);
	if (c->asof.n > 1)
		print_when(a, when);
	print_results(a);
}

void print_spine_row(struct answer *a, size_t row)
{
	const struct side *s = &a->config->spine_file;

	for (size_t i = 0; i < s->columns; i++)
		out_text(a->out, side_cell(s, row, i));
	print_results(a);
}
