/* notices.c - what a run passed over, for --stats and in one line. */
#include "filter/notices.h"

#include "cells/twins.h"
#include "filter/run.h"

void setup_added(struct setup *s, const char *name, uint64_t n)
{
	if (s->run->states.saving)
		states_count(s->run, text_of(name), n);
}

void setup_notice(struct setup *s, const char *name, const struct notice *n,
	const char *what)
{
	unsigned long long count = n->n, line = n->line;

	setup_note(s, name, (double)count);
	if (count > 1)
		fail_warn("%s%s%llu: %s (the first of %llu)", n->name,
			place_mark(n->name), line, what, count);
	else if (count)
		fail_warn("%s%s%llu: %s", n->name, place_mark(n->name), line,
			what);
}

void setup_first(struct setup *s, const char *name, uint64_t n,
	struct text first, const char *what)
{
	setup_note(s, name, (double)n);
	if (n > 1)
		fail_warn("'%s' %s (the first of %llu)", text_show(first), what,
			(unsigned long long)n);
	else if (n)
		fail_warn("'%s' %s", text_show(first), what);
}

void setup_count(struct setup *s, const char *name, uint64_t n,
	const char *where, const char *what)
{
	unsigned long long count = n;

	setup_note(s, name, (double)count);
	if (count > 1 && where)
		fail_warn("%s: %s (the first of %llu)", where, what, count);
	else if (count > 1)
		fail_warn("%s (%llu in all)", what, count);
	else if (count)
		fail_warn(
			"%s%s%s", where ? where : "", where ? ": " : "", what);
}

void setup_twins(struct setup *s, const struct table *customers)
{
	for (int k = 0; k < TWINS; k++) {
		struct twins t = twins_find(customers, (enum twins_how)k);
		setup_count(s, twins_name((enum twins_how)k), t.n,
			t.n ? fail_text("customer '%s'", text_show(t.first))
			    : NULL,
			twins_says((enum twins_how)k));
	}
}

void setup_part(struct setup *s, const char *name, uint64_t n, uint64_t all,
	const char *what)
{
	struct buf of = {0};

	setup_note(s, name, (double)n);
	buf_printf(&of, "%s_of", name);
	buf_byte(&of, '\0');
	setup_note(s, of.at, (double)all);
	buf_release(&of);
	if (n != all)
		fail_warn("%s: %llu of %llu", what, (unsigned long long)n,
			(unsigned long long)all);
}

void setup_off(struct setup *s, const char *name, const char *why)
{
	struct buf off = {0};

	buf_printf(&off, "%s_off", name);
	buf_byte(&off, '\0');
	setup_note(s, off.at, 1);
	buf_release(&off);
	if (s->run->common.describe) {
		buf_string(&s->run->off, why);
		buf_byte(&s->run->off, '\0');
	} else {
		fail_warn("%s", why);
	}
}
