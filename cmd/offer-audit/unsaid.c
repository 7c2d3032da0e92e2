/* unsaid.c - rows that no check looks at, and checks that are off or cannot
 * tell: counted for --stats, and told in a line a kind. */
#include "base/phrase.h"
#include "offer-audit/parts.h"

void unsaid_rows(const struct state *s, const struct config *c)
{
	setup_notice(c->setup, "no_price", &s->no_price,
		"a row without a price offers nothing, and OFFERED alone looks at it");
	setup_notice(c->setup, "not_chosen", &s->not_chosen,
		"this offer was not chosen, and OFFERED alone looks at it");
	setup_added(c->setup, "no_price", s->no_price.n);
	setup_added(c->setup, "not_chosen", s->not_chosen.n);
}

static void tell_empty(const struct report *b)
{
	const struct config *c = b->config;
	uint64_t all = 0, rows, attributes = 0, of_first = 0,
		 read = audit_report_rows(&b->audit);
	const struct column *first = NULL;

	for (unsigned i = c->first_protected; i < c->first_factor; i++) {
		rows = audit_report_empty(&b->audit, i, c->column[i].parts);
		all += rows;
		if (rows && attributes++ == 0) {
			first = &c->column[i];
			of_first = rows;
		}
	}
	const char *const why =
		first && first->parts > 1
			? "is empty in part in %llu of %llu rows, "
			  "which are groups of their own"
			: "is empty in %llu of %llu rows, which are a "
			  "group of their own";
	setup_first(b->setup, "protected_empty", attributes,
		text_of(first ? first->name : ""),
		fail_text(why, (unsigned long long)of_first,
			(unsigned long long)read));
	setup_note(b->setup, "protected_empty_rows", (double)all);
}

static void list(struct buf *to, const char *what)
{
	phrase_add(to, "%s%s", to->len ? ", " : "", what);
}

static void tell_off(const struct report *b)
{
	bool list_off = b->audit.book.n && b->audit.book.listed == 0;
	bool loyalty_off = b->audit.book.n && (!b->audit.book.has_tenure ||
						      !b->audit.book.has_kind);
	struct buf off = {0};

	if (list_off)
		list(&off, b->audit.book.has_list
				   ? "LIST (no row has a kind)"
				   : "LIST (no row has a list_price)");
	if (loyalty_off)
		list(&off, b->audit.book.has_tenure
				   ? "LOYALTY (no row has a kind)"
				   : "LOYALTY (no row has a tenure)");
	setup_note(b->setup, "list_off", list_off);
	setup_note(b->setup, "loyalty_off", loyalty_off);
	if (off.len)
		fail_warn("not checked: %.*s", (int)off.len, off.at);
	buf_release(&off);
	setup_note(b->setup, "product_off",
		b->audit.book.n && !b->audit.book.has_product);
	if (b->audit.book.n && !b->audit.book.has_product)
		fail_warn("no row has a product: all prices are compared as "
			  "those of one");
	if (b->audit.book.n && !list_off)
		setup_part(b->setup, "list_rows", b->audit.book.listed,
			b->audit.book.n,
			"rows that LIST looks at, as they have a list_price "
			"and a kind");
	if (b->audit.book.n && !loyalty_off)
		setup_part(b->setup, "loyalty_rows", b->audit.book.tenured,
			b->audit.book.n,
			"rows that LOYALTY looks at, as they have a tenure");
}

/* Cells of one row, in which nothing can differ. */
static void tell_cells(const struct report *b)
{
	size_t several = 0;

	for (size_t i = 0; i < b->audit.book.cells; i++)
		several +=
			b->audit.book.cell[i + 1] - b->audit.book.cell[i] > 1;
	setup_part(b->setup, "cells_of_several", several, b->audit.book.cells,
		"cells with more than one row, in which prices can be "
		"compared");
}

void unsaid_book(const struct report *b)
{
	setup_note(b->setup, "rows", (double)b->audit.book.n);
	setup_note(b->setup, "terms", (double)b->audit.book.lines);
	setup_note(b->setup, "cells", (double)b->audit.book.cells);
	setup_note(b->setup, "nothing_offered", b->audit.book.n == 0);
	if (b->audit.book.n == 0)
		fail_warn("no row offers anything: nothing was checked");
	tell_empty(b);
	tell_off(b);
	tell_cells(b);
}

void unsaid_checks(const struct report *b)
{
	unsigned long long unsure = b->audit.verdicts[AUDIT_INSUFFICIENT];
	unsigned long long all = b->audit.verdicts[AUDIT_PASS] +
				 b->audit.verdicts[AUDIT_FAIL] + unsure;

	setup_note(b->setup, "passed", (double)b->audit.verdicts[AUDIT_PASS]);
	setup_note(b->setup, "failed", (double)b->audit.verdicts[AUDIT_FAIL]);
	setup_note(b->setup, "insufficient", (double)unsure);
	if (unsure)
		fail_warn("%llu of %llu checks cannot tell; the first is %.*s",
			unsure, all, (int)b->audit.unsure.len,
			b->audit.unsure.at);
}
