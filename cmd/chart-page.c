/* chart-page.c - a page of pictures from the outputs of the other programs.
 *
 * Each operand is a table, NAME=FILE; what it is, is known by its header
 * (filter/formats.tsv), and what is drawn of it by lib/chart/charts.tsv.  All
 * rows are kept, as a picture may be of any of them.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "chart/page.h"
#include "filter/holdings.h"
#include "filter/seldom.h"

#define AT(member) offsetof(struct config, member)

struct config {
	const char *title, *svg;
	int lang;
	bool list, names;
	const struct chart *chart; /* of --svg */
};

/* A table: the rows of all operands of one name and one header. */
struct input_table {
	char *label; /* owned; "" none */
	size_t label_len;
	const struct format *format; /* NULL: of none */
	struct sheet sheet;
};

struct state {
	struct input_table **table; /* owned */
	size_t n, cap;
	struct input_table *at; /* of the file at hand */
	const struct binding *binding;
	int *from; /* column of the file for each of the table; owned */
};

/* clang-format off */
static const struct opt opts[] = {
	{0, "title", OPT_TEXT, AT(title), "text", NULL, 0, 0, 0,
		"what stands at the top", NULL},
	{0, "lang", OPT_CHOICE, AT(lang), "en|zh", "en", 0, 0, 0,
		"the language of headings and captions", NULL},
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

static const struct chart *chart_named(const char *name)
{
	size_t n;
	const struct chart *c = charts_all(&n);

	for (size_t i = 0; i < n; i++)
		if (strcmp(c[i].name, name) == 0)
			return &c[i];
	return NULL;
}

static const char *open_page(void *config, struct setup *s)
{
	struct config *c = config;

	if (c->list)
		return open_list(s);
	c->chart = c->svg ? chart_named(c->svg) : NULL;
	if (c->svg && !c->chart)
		return setup_usage(
			s, fail_text("no chart '%s' (--list-charts has them)",
				   text_show(text_of(c->svg))));
	return NULL;
}

static bool same_columns(const struct input_table *t, const struct header *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (sheet_column(&t->sheet, h->name[i]) < 0)
			return false;
	return t->sheet.columns == h->n;
}

static struct input_table *find_table(
	struct state *s, struct text label, const struct header *h)
{
	for (size_t i = 0; i < s->n; i++) {
		struct input_table *t = s->table[i];
		if (text_equal((struct text){t->label, t->label_len}, label) &&
			same_columns(t, h))
			return t;
	}
	struct input_table *t = mem_zero(1, sizeof(*t));
	t->label = mem_copy(label.at ? label.at : "", label.len);
	t->label_len = label.len;
	t->format = formats_of_header(h->name, h->n);
	sheet_init(&t->sheet, h->name, h->n);
	mem_grow(&s->table, &s->cap, s->n + 1, sizeof(struct input_table *));
	s->table[s->n++] = t;
	return t;
}

/* Another file: where its columns go. */
static void turn_to(struct state *s, const struct binding *b)
{
	s->binding = b;
	s->at = find_table(s, b->label, &b->header);
	s->from = mem_resize(s->from, b->header.n, sizeof(*s->from));
	for (size_t i = 0; i < b->header.n; i++)
		for (size_t k = 0; k < b->header.n; k++)
			if (text_equal(
				    b->header.name[k], s->at->sheet.column[i]))
				s->from[i] = (int)k;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;

	(void)config;
	(void)out;
	if (row->binding != s->binding)
		turn_to(s, row->binding);
	for (size_t i = 0; i < s->at->sheet.columns; i++)
		sheet_cell(&s->at->sheet, row_cell(row, (size_t)s->from[i]));
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

/* Which columns may name people, and are not to be seen; the caller frees it.
 */
static bool *hidden_of(const struct input_table *t)
{
	const struct holdings h = {.format = t->format,
		.column = t->sheet.column,
		.columns = t->sheet.columns};

	return holdings_identifiers(&h);
}

static struct text name_of(const struct input_table *t, bool zh)
{
	if (t->label_len)
		return (struct text){t->label, t->label_len};
	if (t->format)
		return text_of(t->format->name);
	return text_of(zh ? "表" : "table");
}

struct page {
	struct ink ink;
	const struct config *c;
	unsigned pictures;
};

/* The charts of a table; how many there were. */
static unsigned draw_table(struct page *page, const struct input_table *t)
{
	size_t n;
	const struct chart *c = charts_all(&n);
	unsigned drawn = 0;

	for (size_t i = 0; t->format && i < n; i++) {
		struct picture p;
		if (strcmp(c[i].format, t->format->name) != 0 ||
			(page->c->chart && page->c->chart != &c[i]) ||
			!picture_bind(&p, &c[i], &t->sheet, &page->ink))
			continue;
		p.names = page->c->names;
		p.alone = page->c->chart != NULL;
		p.number = page->pictures + 1;
		if (picture_draw(&p)) {
			page->pictures++;
			drawn++;
		}
		if (drawn && page->c->svg)
			break;
	}
	return drawn;
}

static void draw_or_list(struct page *page, const struct input_table *t)
{
	if (draw_table(page, t) > 0)
		return;
	bool *hidden = page->c->names ? NULL : hidden_of(t);
	page_table(&page->ink, name_of(t, page->ink.zh), &t->sheet, hidden);
	free(hidden);
}

static void draw_page(struct page *page, const struct state *s)
{
	const char *title = page->c->title;

	page_begin(&page->ink, text_of(title	      ? title
				       : page->ink.zh ? "客户经营报告"
						      : "Customer report"));
	for (size_t i = 0; i < s->n; i++)
		draw_or_list(page, s->table[i]);
	for (size_t i = 0; i < s->n; i++)
		page_source(&page->ink, name_of(s->table[i], page->ink.zh),
			s->table[i]->sheet.rows, i == 0);
	page_end(&page->ink);
}

static const char *draw_svg(struct page *page, const struct state *s)
{
	for (size_t i = 0; i < s->n && page->pictures == 0; i++)
		draw_table(page, s->table[i]);
	if (page->pictures)
		return NULL;
	return fail_text("nothing to draw as '%s': it is of the output '%s', "
			 "which is not among the tables",
		page->c->svg, page->c->chart->format);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	const struct config *c = config;
	struct buf bytes = {0};
	struct page page = {.ink = {&bytes, c->lang == 1}, .c = c};
	const char *why = NULL;

	(void)setup;
	if (c->list)
		return list_charts(out, c->lang == 1);
	if (c->chart)
		why = draw_svg(&page, at);
	else
		draw_page(&page, at);
	if (!why)
		why = sink_write(out->sink, buf_view(&bytes));
	buf_release(&bytes);
	return why;
}

static void release(void *at)
{
	struct state *s = at;

	for (size_t i = 0; i < s->n; i++) {
		sheet_release(&s->table[i]->sheet);
		free(s->table[i]->label);
		free(s->table[i]);
	}
	free(s->table);
	free(s->from);
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
