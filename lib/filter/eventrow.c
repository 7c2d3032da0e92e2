/* eventrow.c - the columns kind and time. */
#include "filter/eventrow.h"

#include "base/when.h"

const char *eventrow_open(const struct eventrow *e, struct setup *s)
{
	if (!e->kind)
		return e->as_of.given
			       ? setup_usage(s, "--as-of has no effect without "
						"--event")
			       : NULL;
	if (!e->as_of.given || !*e->kind)
		return setup_usage(s, "--event wants a kind, and --as-of=TIME");
	setup_column(s, "kind");
	setup_column(s, "time");
	return NULL;
}

void eventrow_put(const struct eventrow *e, struct out *out)
{
	struct buf time = {0};

	if (!e->kind)
		return;
	when_print(&time, e->as_of.ms);
	out_string(out, e->kind);
	out_text(out, buf_view(&time));
	buf_release(&time);
}

void eventrow_tell(const struct eventrow *e, struct setup *s, int64_t newest)
{
	struct buf when = {0};

	if (!e->kind || newest < e->as_of.ms + WHEN_DAY_MS)
		return;
	when_print(&when, newest);
	setup_count(s, "events_later", 1, NULL,
		fail_text("--as-of is before the newest event, of %.*s: the "
			  "lists know what was not known then (--until)",
			(int)when.len, when.at));
	buf_release(&when);
}
