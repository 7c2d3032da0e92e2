/* first.c - counting, and the least customer with her earliest time. */
#include "journey/first.h"

static bool is_before(const struct first *f, struct text customer, int64_t ms)
{
	int order = text_compare(customer, buf_view(&f->customer));

	return order < 0 || (order == 0 && ms < f->ms);
}

void first_place(struct first *f, struct text customer, int64_t ms)
{
	if (f->known && !is_before(f, customer, ms))
		return;
	f->known = true;
	f->ms = ms;
	f->customer.len = 0;
	buf_text(&f->customer, customer);
}

void first_add(struct first *f, uint64_t n, struct text customer, int64_t ms)
{
	f->n += n;
	if (n)
		first_place(f, customer, ms);
}

void first_unite(struct first *into, const struct first *from)
{
	into->n += from->n;
	if (from->known)
		first_place(into, buf_view(&from->customer), from->ms);
}

void first_release(struct first *f)
{
	buf_release(&f->customer);
}
