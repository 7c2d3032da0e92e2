/* unanswered.c - questions without an answer, for those who keep aliases and
 * intents; numbers of cards, phones and identity cards are masked. */
#include <stdio.h>

#include "identity/mask.h"
#include "kg-ask/parts.h"

void unanswered_open(struct config *c)
{
	static const char *const columns[] = {"time", "session", "question",
		"status", "entity", "predicate", "confidence", "why"};

	c->unanswered_out = setup_file(c->setup, c->unanswered);
	c->unanswered_out->format = OUT_CSV;
	c->unanswered_out->delimiter = ',';
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		out_column(c->unanswered_out, text_of(columns[i]));
	out_header(c->unanswered_out);
}

static void print_masked(struct state *s, struct out *out, struct text t)
{
	s->masked.len = 0;
	mask_numbers(&s->masked, t);
	out_text(out, buf_view(&s->masked));
}

static void print_term(struct out *out, const struct config *c, uint32_t term)
{
	if (term)
		out_text(out, graph_term(c->graph, term));
	else
		out_empty(out);
}

void unanswered_row(struct state *s, const struct config *c, struct row *row)
{
	const struct reply *r = &s->reply;
	struct out *out = c->unanswered_out;
	char sure[16];

	if (r->status != STATUS_UNKNOWN && r->status != STATUS_CLARIFY &&
		r->status != STATUS_ERROR && r->reason != HANDOVER_MISSED)
		return;
	out_text(out, row_text(row, TIME));
	print_masked(s, out, row_text(row, SESSION));
	print_masked(s, out, row_text(row, QUESTION));
	out_string(out, dialogue_status(r->status));
	print_term(out, c, r->entity);
	print_term(out, c, r->predicate);
	snprintf(sure, sizeof(sure), "%.2f", r->sure);
	out_string(out, sure);
	out_text(out, buf_view(&r->why));
	out_end(out);
}
