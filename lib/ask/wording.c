/* wording.c - what is said when there is no plain answer, and why. */
#include "ask/wording.h"

#include <stdarg.h>
#include <stdio.h>

void wording_error(struct reply *to, const char *format, ...)
{
	char text[200];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	to->status = STATUS_ERROR;
	buf_string(&to->why, text);
}

void wording_unknown(struct reply *to, const char *text)
{
	to->status = STATUS_UNKNOWN;
	buf_string(&to->answer, text);
}

/* There are more choices than are offered: MARK says so. */
static void say_more(struct reply *to, const char *mark)
{
	buf_string(&to->answer, mark);
	to->unsaid |= UNSAID_CHOICES;
}

void wording_options(struct reply *to, struct graph *f,
	const struct option *option, uint32_t n, bool more)
{
	to->status = STATUS_CLARIFY;
	buf_string(&to->answer, "您想问");
	for (uint32_t i = 0; i < n; i++) {
		buf_printf(&to->answer, " %u)", i + 1);
		buf_text(&to->answer, graph_term(f, option[i].entity));
		if (!option[i].predicate)
			continue;
		buf_string(&to->answer, "的");
		buf_text(&to->answer, graph_term(f, option[i].predicate));
	}
	if (more)
		say_more(to, " …");
	buf_string(&to->answer, "?");
}

uint32_t wording_whose(
	struct reply *to, struct graph *f, uint32_t p, struct option *option)
{
	struct graph_scan scan;
	uint32_t t[3], n = 0;

	graph_match(&scan, f, 0, 0, p, 0);
	while (graph_next(&scan, t)) {
		uint32_t i = 0;
		while (i < n && option[i].entity != t[0])
			i++;
		if (i == n && n <= CHOICES)
			option[n++] = (struct option){t[0], p};
	}
	to->status = STATUS_CLARIFY;
	buf_string(&to->answer, "您想问哪一个的");
	buf_text(&to->answer, graph_term(f, p));
	buf_string(&to->answer, "?");
	for (uint32_t i = 0; i < n && i < CHOICES; i++) {
		buf_printf(&to->answer, " %u)", i + 1);
		buf_text(&to->answer, graph_term(f, option[i].entity));
	}
	if (n > CHOICES)
		say_more(to, " …");
	return n > CHOICES ? CHOICES : n;
}

/* The properties of E, as many as there is room for; *MORE: there are others.
 */
static uint32_t properties(struct graph *f, uint32_t e,
	struct option option[SESSION_OPTIONS], bool *more)
{
	struct graph_scan scan;
	uint32_t t[3], n = 0;

	*more = false;
	graph_match(&scan, f, 0, e, 0, 0);
	while (graph_next(&scan, t)) {
		uint32_t i = 0;
		while (i < n && option[i].predicate != t[1])
			i++;
		if (i < n)
			continue;
		*more = n == SESSION_OPTIONS;
		if (*more)
			break;
		option[n++] = (struct option){e, t[1]};
	}
	return n;
}

void wording_nothing(struct reply *to, struct graph *f, uint32_t e, uint32_t p)
{
	struct option option[SESSION_OPTIONS];
	bool more;
	uint32_t n = properties(f, e, option, &more);

	to->status = STATUS_UNKNOWN;
	buf_string(&to->answer, "没有查到");
	buf_text(&to->answer, graph_term(f, e));
	buf_string(&to->answer, "的");
	buf_text(&to->answer, graph_term(f, p));
	for (uint32_t i = 0; i < n && i < CHOICES; i++) {
		buf_string(&to->answer, i ? "、" : ",有的是:");
		buf_text(&to->answer, graph_term(f, option[i].predicate));
	}
	if (n > CHOICES)
		buf_string(&to->answer, "等");
}

uint32_t wording_which(struct reply *to, const struct lexicon *x, uint32_t e,
	struct option *option)
{
	bool more;
	uint32_t n = properties(x->graph, e, option, &more);

	to->status = STATUS_CLARIFY;
	buf_text(&to->answer, graph_term(x->graph, e));
	buf_string(&to->answer, "有:");
	for (uint32_t i = 0; i < n; i++) {
		if (i)
			buf_string(&to->answer, "、");
		buf_text(
			&to->answer, graph_term(x->graph, option[i].predicate));
	}
	if (more)
		say_more(to, "等");
	buf_string(&to->answer, ",您想了解哪一项?");
	return n;
}

bool wording_about(struct buf *to, struct graph *f, uint32_t e, size_t most)
{
	struct graph_scan scan;
	uint32_t t[3], last = 0;
	size_t n = 0;

	buf_text(to, graph_term(f, e));
	graph_match(&scan, f, 0, e, 0, 0);
	while (graph_next(&scan, t)) {
		if (t[1] != last && ++n > most) {
			buf_string(to, ";…");
			return false;
		}
		if (t[1] != last) {
			buf_string(to, last ? ";" : ":");
			buf_text(to, graph_term(f, t[1]));
			buf_string(to, " ");
		} else {
			buf_string(to, "、");
		}
		buf_text(to, graph_term(f, t[2]));
		last = t[1];
	}
	return true;
}

static void print_term(struct buf *to, const char *what, struct graph *f,
	uint32_t term, enum how how)
{
	static const char *const names[] = {
		"", "(别名)", "(部分)", "(问法)", "(近似)", "(承接)"};

	if (!term)
		return;
	if (to->len)
		buf_byte(to, ' ');
	buf_string(to, what);
	buf_text(to, graph_term(f, term));
	buf_string(to, names[how]);
}

void wording_why(struct reply *to, const struct topic *t,
	const struct completed *c, const struct intent *intent,
	uint32_t through, uint32_t unknown, struct graph *f)
{
	struct buf *why = &to->why;

	(void)c;
	if (to->status == STATUS_ERROR)
		return;
	print_term(why, "实体=", f, t->entity, t->how_entity);
	print_term(why, "谓词=", f, t->predicate, t->how_predicate);
	if (through && through != t->entity)
		print_term(why, "经由=", f, through, HOW_EXACT);
	if (intent && why->len)
		buf_byte(why, ' ');
	if (intent)
		buf_text(why, intent->why);
	if (unknown)
		buf_printf(why, "%s未解=%u", why->len ? " " : "", unknown);
}
