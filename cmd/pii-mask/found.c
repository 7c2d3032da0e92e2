/* found.c - what was found, counted, reported and printed. */
#include <stdlib.h>

#include "base/mem.h"
#include "pii-mask/parts.h"

void found_count(struct state *s, const struct config *c, const struct row *row,
	size_t i)
{
	uint64_t seen = 0;

	for (size_t k = 0; k < s->conceal.n; k++) {
		const struct conceal_place *p = &s->conceal.place[k];
		uint64_t bit = (uint64_t)1 << p->f.kind;
		struct count *n = &s->count[c->contents.column[i].slot * KINDS +
					    (size_t)p->f.kind];
		bool kept = p->action->what == POLICY_KEEP;
		s->changed += !kept;
		s->found += !kept && (c->gates & bit);
		if (p->doubtful)
			notice_row(&s->doubtful, row);
		if (seen & bit)
			continue;
		seen |= bit;
		n->cells++;
		n->doubtful += p->doubtful;
		if (n->last == s->row)
			continue;
		n->last = s->row;
		n->rows++;
		if (!n->first.n)
			notice_row(&n->first, row);
	}
}

void found_merge(
	struct state *into, const struct state *from, const struct config *c)
{
	into->found += from->found;
	into->changed += from->changed;
	notice_merge(&into->doubtful, &from->doubtful);
	if (!from->count)
		return;
	if (!into->count)
		into->count = mem_zero(
			c->contents.columns * KINDS, sizeof(*into->count));
	for (size_t i = 0; i < c->contents.columns * KINDS; i++) {
		into->count[i].cells += from->count[i].cells;
		into->count[i].rows += from->count[i].rows;
		into->count[i].doubtful += from->count[i].doubtful;
		notice_merge(&into->count[i].first, &from->count[i].first);
	}
}

/* One row of the report. */
struct line {
	const char *kind;
	struct text column;
	size_t at;	 /* of the count */
	struct buf used; /* the programs that read the column */
};

static int by_name(const void *x, const void *y)
{
	const struct line *a = x, *b = y;
	int order = strcmp(a->kind, b->kind);

	return order ? order : text_compare(a->column, b->column);
}

static void print_line(
	struct config *c, const struct count *n, const struct line *l)
{
	const struct policy_action *a = contents_action(
		&c->contents, &c->rules, l->at / KINDS, (int)(l->at % KINDS));
	struct out *out = c->to;

	out_string(out, l->kind);
	out_text(out, l->column);
	out_string(out, policy_name(a->what));
	out_int(out, (int64_t)n->cells);
	out_int(out, (int64_t)n->rows);
	out_int(out, (int64_t)n->doubtful);
	out_int(out, (int64_t)n->first.line);
	if (a->what == POLICY_TOKEN || a->what == POLICY_FPE)
		out_text(out, buf_view(&c->check));
	else
		out_empty(out);
	if (c->used.n)
		out_text(out, buf_view(&l->used));
	out_end(out);
}

/* Columns of the N lines that no run has read, each counted once. */
static void tell_unused(struct config *c, const struct line *line, size_t n)
{
	struct text first = {"", 0};
	uint64_t unused = 0;

	for (size_t i = 0; i < c->contents.columns; i++)
		for (size_t k = 0; k < n; k++)
			if (line[k].at / KINDS == i && line[k].used.len == 0) {
				if (unused++ == 0)
					first = c->contents.column[i].name;
				break;
			}
	setup_first(c->setup, "columns_unused", unused, first,
		"holds personal data and no run of --used reads it: --drop "
		"leaves it out");
}

const char *found_report(struct config *c, const struct state *s)
{
	static const char *const columns[] = {"kind", "column", "action",
		"cells", "rows", "doubtful", "sample_row", "key", "used_by"};
	struct line *line =
		mem_array(c->contents.columns * KINDS + 1, sizeof(*line));
	size_t n = 0;

	for (size_t i = 0; i < (c->used.n ? 9 : 8); i++)
		out_column(c->to, text_of(columns[i]));
	out_header(c->to);
	for (size_t i = 0; s->count && i < c->contents.columns * KINDS; i++)
		if (s->count[i].cells)
			line[n++] = (struct line){kind_name((int)(i % KINDS)),
				c->contents.column[i / KINDS].name, i, {0}};
	qsort(line, n, sizeof(*line), by_name);
	for (size_t i = 0; i < n; i++) {
		used_find(&c->uses, &line[i].used, line[i].column, "pii-mask");
		print_line(c, &s->count[line[i].at], &line[i]);
	}
	if (c->used.n)
		tell_unused(c, line, n);
	for (size_t i = 0; i < n; i++)
		buf_release(&line[i].used);
	free(line);
	return c->to->failed;
}

static void print_place(const struct config *c, struct row *row,
	struct out *out, size_t i, const struct conceal_place *p)
{
	out_int(out, (int64_t)batch_line(row->batch, row->record));
	out_text(out, c->contents.column[i].name);
	out_string(out, kind_name((int)p->f.kind));
	if (c->explain) {
		out_string(out,
			p->by_column ? "column" : detect_rule_name(p->f.rule));
		out_int(out, (int64_t)p->f.start);
		out_int(out, (int64_t)p->f.end);
		out_string(out, policy_name(p->action->what));
		out_int(out, p->doubtful);
	}
	out_end(out);
}

void found_print(struct state *s, const struct config *c, struct row *row,
	struct out *out, size_t i)
{
	for (size_t k = 0; k < s->conceal.n; k++) {
		const struct conceal_place *p = &s->conceal.place[k];
		if (c->gate && (p->action->what == POLICY_KEEP ||
				       !(c->gates >> p->f.kind & 1)))
			continue;
		print_place(c, row, out, i, p);
	}
}
