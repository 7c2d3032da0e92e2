/* further.c - the order that a line goes on with. */
#include "journey/further.h"

#include "journey/orders.h"

void further_begin(struct further *f, struct text id, struct text customer,
	int64_t ms, uint32_t day_ms)
{
	f->known = !orders_is_blank(id);
	f->id.len = f->customer.len = 0;
	if (!f->known)
		return;
	buf_text(&f->id, id);
	buf_text(&f->customer, customer);
	f->ms = ms;
	f->day_ms = day_ms;
}

bool further_goes_on(
	const struct further *f, struct text id, struct text customer)
{
	return f->known && text_equal(id, buf_view(&f->id)) &&
	       (customer.len == 0 ||
		       text_equal(customer, buf_view(&f->customer)));
}

void further_end(struct further *f)
{
	f->known = false;
}

void further_release(struct further *f)
{
	buf_release(&f->id);
	buf_release(&f->customer);
}
