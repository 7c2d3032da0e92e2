/* chart-page.c - a page of pictures from the outputs of the other programs.
 *
 * Each operand is a table, NAME=FILE; what it is, is known by its header
 * (filter/formats.tsv), and what is drawn of it by lib/chart/charts.tsv.  All
 * rows are kept, as a picture may be of any of them.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "chart/board.h"
#include "chart/spoken.h"
#include "filter/common.h"
#include "filter/holdings.h"
#include "filter/seldom.h"

#define AT(member) offsetof(struct config, member)

struct config {
	const char *title, *svg;
	bool zh;
	bool list, names;
	const struct chart *chart; /* of --svg */
};

struct state {
	struct board board;
	struct board_table *at; /* of the file at hand */
	const struct binding *binding;
	int *from; /* column of the file for each of the table; owned */
	struct spoken spoken;
};

/* clang-format off */
static const struct opt opts[] = {
	{0, "title", OPT_TEXT, AT(title), "text", NULL, 0, 0, 0,
		"what stands at the top", NULL},
	{0, "svg", OPT_TEXT, AT(svg), "chart", NULL, 0, 0, 0,
		"one picture in place of a page", NULL},
	{0, "list-charts", OPT_FLAG, AT(list), NULL, NULL, 0, 0, 0,
		"what can be drawn of which output; no row is read", NULL},
	{0, "names", OPT_FLAG, AT(names), NULL, NULL, 0, 0, 0,
		"people may be named on the page", NULL},
	{0}};
/* clang-format on */

static const char *open_list(struct setup *s)
{
	setup_column(s, "chart");
	setup_column(s, "output");
	setup_column(s, "kind");
	setup_column(s, "caption");
	setup_no_rows(s);
	return NULL;
}

static const char *open_page(void *config, struct setup *s)
{
	struct config *c = config;

	c->zh = setup_chinese(s);
	if (c->list)
		return open_list(s);
	if (setup_common(s)->format > OUT_TSV + 1)
		return fail_text(
			"--%s has no effect: the output is no table", "format");
	c->chart = c->svg ? charts_find(c->svg) : NULL;
	if (c->svg && !c->chart)
		return setup_usage(
			s, fail_text("no chart '%s' (--list-charts has them)",
				   text_show(text_of(c->svg))));
	return NULL;
}

/* What the columns of B are called in English, if its header is that of an
 * output in Chinese; else its header. */
static const struct text *english(struct spoken *s, const struct binding *b)
{
	const struct header *h = &b->header;

	if (formats_of_header(h->name, h->n))
		return h->name;
	spoken_columns(s, h->name, h->n);
	return formats_of_header(s->name, h->n) ? s->name : h->name;
}

/* The table of a file; what it is, and which columns may name people, is
 * settled when it is met first. */
static struct board_table *find_table(
	struct state *s, const struct binding *b, const struct text *name)
{
	struct board_table *t =
		board_table(&s->board, b->label, name, b->header.n);
	struct holdings h = {
		.column = t->sheet.column, .columns = t->sheet.columns};

	if (t->hidden)
		return t;
	h.format = formats_of_header(name, b->header.n);
	t->format = h.format ? h.format->name : board_known(&t->sheet);
	t->hidden = holdings_identifiers(&h);
	return t;
}

/* Another file: where its columns go. */
static void turn_to(struct state *s, const struct binding *b)
{
	const struct text *name = english(&s->spoken, b);

	s->binding = b;
	s->at = find_table(s, b, name);
	s->from = mem_resize(s->from, b->header.n, sizeof(*s->from));
	for (size_t i = 0; i < b->header.n; i++)
		for (size_t k = 0; k < b->header.n; k++)
			if (text_equal(name[k], s->at->sheet.column[i]))
				s->from[i] = (int)k;
}

/* Tables of which no row came are on the page, too: that there is nothing is
 * what its reader wants to know. */
static void add_empty(struct state *s, const struct setup *setup)
{
	const struct binding *b;

	for (size_t i = 0; (b = setup_binding_of(setup, i)); i++)
		find_table(s, b, english(&s->spoken, b));
}

/* Outputs of several programs may have the same columns; a table is then of the
 * one that is to be drawn. */
static void take_as(struct state *s, const char *format)
{
	size_t n;
	const struct format *all = formats_all(&n);
	const char *mark = NULL;

	for (size_t i = 0; i < n; i++)
		if (strcmp(all[i].name, format) == 0)
			mark = all[i].mark;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; mark && k < s->board.n; k++)
			if (s->board.table[k]->format == all[i].name &&
				strcmp(all[i].mark, mark) == 0)
				s->board.table[k]->format = format;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;
	struct state *s = at;

	(void)out;
	if (row->binding != s->binding)
		turn_to(s, row->binding);
	struct sheet *to = &s->at->sheet;
	for (size_t i = 0; i < to->columns; i++) {
		struct text t = row_cell(row, (size_t)s->from[i]);
		sheet_cell(to, s->at->format ? spoken_cell(&s->spoken,
						       to->column[i], t, c->zh)
					     : t);
	}
	return OK;
}

static const char *list_charts(struct out *out, bool zh)
{
	size_t n;
	const struct chart *c = charts_all(&n);

	for (size_t i = 0; i < n; i++) {
		out_string(out, c[i].name);
		out_string(out, c[i].format);
		out_string(out, c[i].kind);
		out_string(out, zh ? c[i].zh : c[i].en);
		out_end(out);
	}
	return out->failed;
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	const struct config *c = config;
	const struct board_how how = {
		.title = text_of(c->title ? c->title : ""),
		.zh = c->zh,
		.names = c->names,
		.chart = c->chart};
	struct state *s = at;
	struct buf bytes = {0};
	const char *why;

	if (c->list)
		return list_charts(out, c->zh);
	add_empty(s, setup);
	if (c->chart)
		take_as(s, c->chart->format);
	if (board_draw(&s->board, &how, &bytes))
		why = sink_write(out->sink, buf_view(&bytes));
	else
		why = fail_text(
			"nothing to draw as '%s': it is of the output '%s', "
			"and no table here is one that it can be drawn of",
			c->svg, c->chart->format);
	buf_release(&bytes);
	return why;
}

static void release(void *at)
{
	struct state *s = at;

	board_release(&s->board);
	free(s->from);
	spoken_release(&s->spoken);
}

static const struct filter chart_page = {.name = "chart-page",
	.brief = "Draw a page of pictures from the outputs of the other "
		 "programs.",
	.operands = "[[name=]file ...]",
	.example = {"chart-page segments.csv >page.html",
		"chart-page --lang=zh --title=联禾银行 segments.csv >page.html",
		"chart-page --list-charts"},
	.flow = {.order = ORDER_ANY, .rows = ROWS_NAMED},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = open_page,
	.row = row,
	.finish = finish,
	.release = release};

int main(int argc, char **argv)
{
	return filter_main(&chart_page, argc, argv);
}
