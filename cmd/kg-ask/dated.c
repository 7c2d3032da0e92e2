/* dated.c - the day on which triples are to hold, and what --lint tells of
 * those that have a day or a source. */
#include <stdlib.h>
#include <sys/stat.h>

#include "base/when.h"
#include "kg-ask/parts.h"

static const char *pass_over(void *arg, const struct text part[3], bool terms)
{
	(void)arg;
	(void)part;
	(void)terms;
	return NULL;
}

/* The newest day from which a triple holds, of files that can be read twice. */
static const char *newest(struct config *c)
{
	const char *why = NULL;

	for (size_t i = 0; i < c->files.n && !why; i++) {
		struct setup_triples in = {
			.setup = c->setup, .add = pass_over, .newest = c->day};
		struct stat is;
		if (stat(c->files.item[i].at, &is) != 0 || !S_ISREG(is.st_mode))
			continue;
		why = setup_triples(&in, c->files.item[i].at);
		setup_triples_release(&in);
	}
	return why;
}

const char *dated_day(struct config *c)
{
	struct buf day = {0};

	if (!c->valid.given)
		return newest(c);
	when_print(&day, c->valid.ms);
	memcpy(c->day, day.at, 10);
	buf_release(&day);
	return NULL;
}

/* A fault of a triple. */
static void print_fault(void *arg, const struct text part[3],
	enum since_fault fault, struct text other)
{
	static const char *const says[SINCE_FAULTS] = {
		[SINCE_ENDS] = "ends on ",
		[SINCE_NO_SOURCE] = "has no source",
		[SINCE_BESIDE] = "holds beside "};
	struct out *out = arg;
	struct buf b = {0};

	out_string(out, "fact");
	for (int i = 0; i < 3; i++) {
		buf_text(&b, part[i]);
		buf_string(&b, i < 2 ? " " : "");
	}
	out_text(out, buf_view(&b));
	b.len = 0;
	buf_string(&b, says[fault]);
	buf_text(&b, other);
	out_text(out, buf_view(&b));
	out_end(out);
	buf_release(&b);
}

size_t dated_lint(const struct config *c, struct out *out)
{
	return since_faults(&c->since, c->day, c->expiring, print_fault, out);
}
