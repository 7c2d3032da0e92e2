/* events.c - who is to be handed over to a person, as events of customers: kind
 * (handover_person, handover_complaint, handover_loss, handover_missed),
 * customer, time. */
#include "kg-ask/parts.h"

void events_open(struct config *c)
{
	static const char *const columns[] = {"kind", "customer", "time"};

	c->events_out = setup_file(c->setup, c->events);
	c->events_out->format = OUT_CSV;
	c->events_out->delimiter = ',';
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		out_column(c->events_out, text_of(columns[i]));
	out_header(c->events_out);
}

void events_row(struct state *s, const struct config *c, struct row *row)
{
	struct out *out = c->events_out;

	if (s->reply.status != STATUS_HANDOVER)
		return;
	s->masked.len = 0;
	buf_printf(&s->masked, "handover_%s", handover_name(s->reply.reason));
	out_text(out, buf_view(&s->masked));
	out_text(out, row_text(row, SESSION));
	out_text(out, row_text(row, TIME));
	out_end(out);
}
