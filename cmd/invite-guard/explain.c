/* explain.c - why an invite was judged as it was, and what would have changed
 * that. */
#include <errno.h>

#include "invite-guard/parts.h"
#include "invite/question.h"
#include "io/sink.h"

/* A line about reason I, or about all if there is none. */
static void line(struct out *to, struct state *s, const struct config *c,
	const struct book_entry *e, size_t i)
{
	const struct reason *r = &e->reason[i];
	int score;

	out_text(to, e->event);
	out_text(to, e->invitee);
	s->text.len = 0;
	when_print(&s->text, e->seconds * 1000);
	out_text(to, buf_view(&s->text));
	out_string(to, verdict_names[e->verdict]);
	out_int(to, e->score);
	if (e->n == 0) {
		for (int k = 0; k < 6; k++)
			out_empty(to);
		out_end(to);
		return;
	}
	bool check = r->code < CHECKS;
	struct ruling by;
	out_string(to, check_kinds[r->code].code);
	if (check) {
		out_int(to, r->value);
		out_int(to, r->threshold);
		out_int(to, c->rules.rule[r->code].points);
		out_string(to, c->rules.rule[r->code].hard   ? "hard"
			       : check_kinds[r->code].strong ? "strong"
			       : check_kinds[r->code].soft   ? "soft"
							     : "note");
	} else {
		if (r->code == CHECK_MANUAL &&
			ruling_find(&s->past.guard, e->event, &by))
			out_text(to, by.by);
		else
			out_empty(to);
		for (int k = 0; k < 3; k++)
			out_empty(to);
	}
	out_string(to, verdict_names[rules_verdict(
			       &score, &c->rules, e->reason, e->n, (int)i)]);
	out_end(to);
}

static const char *print(
	struct state *s, const struct config *c, const struct book_entry *e)
{
	static const char *const name[] = {"event", "invitee", "time",
		"verdict", "score", "code", "value", "threshold", "points",
		"strength", "without"};
	struct out_columns columns = {0};
	struct sink sink;
	struct out to = {
		.format = OUT_CSV, .delimiter = ',', .columns = &columns};

	for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
		out_column(&to, text_of(name[i]));
	out_header(&to);
	for (size_t i = 0; i < (e->n ? e->n : 1); i++)
		line(&to, s, c, e, i);
	const char *why = sink_open(&sink, NULL);
	if (!why)
		why = sink_write(&sink, buf_view(&to.rows));
	if (!why)
		why = sink_finish(&sink);
	buf_release(&to.rows);
	out_columns_release(&columns);
	return why;
}

const char *explain(const struct config *c)
{
	struct state s = {.ready = false};
	struct book_entry e;
	uint32_t row;
	const char *why = kept_open(&s, c, false);

	if (!why) {
		why = question_find(
			&row, &s.past, &s.keys, text_of(c->explain));
		why = why ? fail_text("%s: %s", c->state, why) : NULL;
	}
	if (!why) {
		question_read(&e, &s.past, row);
		if (s.past.rules_mark && s.past.rules_mark != c->rules_mark)
			fail_warn("%s: the rules given now are others than "
				  "those of the last run that judged",
				c->state);
		why = print(&s, c, &e);
	}
	kept_release(&s);
	buf_release(&s.text);
	return why;
}
