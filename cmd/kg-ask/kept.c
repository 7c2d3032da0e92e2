/* kept.c - what dialogues remember, kept in a file from run to run.
 *
 * One line (ask/remembered.h) each time a session changes, written before its
 * answer is seen; of several lines the last counts, and one that was not
 * finished does not.  At the end the file is written anew, a line a session.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "ask/remembered.h"
#include "base/mem.h"
#include "base/passing.h"
#include "io/input.h"
#include "kg-ask/parts.h"

struct kept {
	FILE *file;
	struct buf lines;
	struct remembered as;
};

static const char *load(
	struct kept *j, struct state *s, const struct config *c, size_t *whole)
{
	struct buf bytes = {0};
	const char *why = input_whole(&bytes, c->state, NULL);
	struct text rest = buf_view(&bytes);

	for (uint64_t n = 1; !why && rest.at; n++) {
		struct text one = text_split(&rest, '\n');
		if (!rest.at) { /* not ended */
			if (one.len)
				notice_line(&s->said[SAID_TORN], c->state, n);
			break;
		}
		*whole = (size_t)(rest.at - bytes.at);
		if (!one.len)
			continue;
		why = remembered_read(&s->sessions, &j->as, one);
		if (!why && j->as.gone)
			notice_line(&s->said[SAID_GONE], c->state, n);
		if (why)
			why = fail_text("%s:%llu: %s", c->state,
				(unsigned long long)n, why);
	}
	buf_release(&bytes);
	return why;
}

struct kept *kept_open(struct state *s, const struct config *c)
{
	struct kept *j = mem_zero(1, sizeof(*j));
	FILE *old = fopen(c->state, "r");
	const char *why = NULL;
	size_t whole = 0;

	j->as = (struct remembered){.graph = c->graph, .intents = &c->intents};

	if (old) {
		fclose(old);
		why = load(j, s, c, &whole);
		/* What was not finished must not run into what comes. */
		if (!why && truncate(c->state, (off_t)whole) != 0)
			why = fail_text(
				"%s: %s", c->state, passing_cause(errno));
	} else if (errno != ENOENT) {
		why = fail_text("%s: %s", c->state, passing_cause(errno));
	}
	if (why)
		fail_die("%s", why);
	j->file = fopen(c->state, "a");
	if (!j->file)
		fail_die("%s: %s", c->state, passing_cause(errno));
	return j;
}

void kept_note(struct kept *j, const struct session *s)
{
	remembered_print(&j->lines, &j->as, s);
}

const char *kept_commit(struct kept *j, const struct config *c)
{
	if (!j->lines.len)
		return NULL;
	fwrite(j->lines.at, 1, j->lines.len, j->file);
	j->lines.len = 0;
	return fflush(j->file) == 0
		       ? NULL
		       : fail_text("%s: %s", c->state, passing_cause(errno));
}

const char *kept_finish(
	struct kept *j, const struct state *s, const struct config *c)
{
	struct sink sink;
	const struct sessions *all = &s->sessions;

	TRY(sink_open(&sink, c->state));
	j->lines.len = 0;
	/* The oldest first: so they are again in this order when read. */
	for (const struct session *each = recent_oldest(&all->recent); each;
		each = recent_newer(&all->recent, each))
		remembered_print(&j->lines, &j->as, each);
	const char *why = sink_write(&sink, buf_view(&j->lines));
	j->lines.len = 0;
	if (!why)
		why = sink_finish(&sink);
	if (!why)
		why = sink_commit(&sink);
	if (why)
		sink_abandon(&sink);
	return why;
}

void kept_free(struct kept *j)
{
	if (!j)
		return;
	fclose(j->file);
	buf_release(&j->lines);
	remembered_release(&j->as);
	free(j);
}
