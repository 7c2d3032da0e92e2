/* kept.c - what dialogues remember, kept in a file from run to run.
 *
 *	ID <TAB> kg-ask/1 <TAB> time, turns, entity, predicate,
 *	intent, its query, six slots, number, unit, shown,
 *	n and the focus, n and the answers, n and the options
 *
 * One line each time a session changes, written before its answer is seen; of
 * several lines the last counts, and one that was not finished does not.  At
 * the end the file is written anew, a line a session.  Terms are their bytes,
 * so that the triples may change between runs; what is gone is forgotten.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/passing.h"
#include "io/input.h"
#include "io/tsv.h"
#include "kg-ask/parts.h"

#define TAG "kg-ask/1"

struct kept {
	FILE *file;
	struct buf lines;
};

static void put_text(struct buf *to, struct text t)
{
	buf_byte(to, '\t');
	tsv_encode(to, t);
}

static void put_term(struct buf *to, const struct config *c, uint32_t term)
{
	put_text(to, term ? graph_term(c->graph, term) : (struct text){"", 0});
}

static void put_int(struct buf *to, int64_t x)
{
	buf_printf(to, "\t%lld", (long long)x);
}

static void put_session(
	struct buf *to, const struct config *c, const struct session *s)
{
	const struct intent *it =
		s->intent < 0 ? NULL : &c->intents.intent[s->intent];
	size_t focus = 0;

	tsv_encode(to, s->id);
	buf_string(to, "\t" TAG);
	put_int(to, s->time);
	put_int(to, s->turns);
	put_term(to, c, s->entity);
	put_term(to, c, s->predicate);
	put_text(to, text_of(it ? it->name : ""));
	put_text(to, text_of(it ? it->query_text : ""));
	for (size_t i = 0; i < LOOKUP_SLOTS; i++)
		put_term(to, c, s->slot[i]);
	buf_printf(to, "\t%a", s->number);
	put_int(to, s->unit);
	put_int(to, s->shown);
	while (focus < SESSION_FOCUS && s->focus[focus])
		focus++;
	put_int(to, (int64_t)focus);
	for (size_t i = 0; i < focus; i++)
		put_term(to, c, s->focus[i]);
	put_int(to, s->answers);
	for (size_t i = 0; i < s->answers; i++)
		put_term(to, c, s->answer[i]);
	put_int(to, s->options);
	for (size_t i = 0; i < s->options; i++) {
		put_term(to, c, s->option[i].entity);
		put_term(to, c, s->option[i].predicate);
	}
	put_int(to, s->missed);
	buf_byte(to, '\n');
}

/* A line being read: its cells one after another, decoded into "cell". */
struct line {
	struct text rest;
	struct buf cell;
	const struct config *c;
	bool ok;
	bool gone; /* what a cell names is no longer there */
};

static struct text get_text(struct line *l)
{
	if (!l->rest.at) {
		l->ok = false;
		return (struct text){"", 0};
	}
	struct text t = text_split(&l->rest, '\t');
	char *to = (l->cell.len = 0, buf_room(&l->cell, t.len + 1));
	l->cell.len = tsv_decode(to, t);
	return buf_view(&l->cell);
}

static int64_t get_int(struct line *l, int64_t low, int64_t high)
{
	int64_t x;

	if (int_parse(&x, get_text(l)) && x >= low && x <= high)
		return x;
	l->ok = false;
	return 0;
}

static uint32_t get_term(struct line *l)
{
	struct text t = get_text(l);
	uint32_t term = t.len ? graph_find(l->c->graph, t) : 0;

	l->gone |= t.len && !term;
	return term;
}

/* Terms, those that are gone left out; how many remain. */
static uint32_t get_terms(struct line *l, uint32_t *to, uint32_t most)
{
	int64_t n = get_int(l, 0, most);
	uint32_t kept = 0;

	for (int64_t i = 0; i < n; i++) {
		uint32_t term = get_term(l);
		if (term)
			to[kept++] = term;
	}
	return kept;
}

static int32_t get_intent(struct line *l)
{
	struct text t = get_text(l);
	char *name = mem_copy(t.at, t.len);
	const struct intents *list = &l->c->intents;
	int32_t found = -1;

	t = get_text(l);
	for (size_t i = 0; i < list->n && found < 0; i++)
		if (strcmp(list->intent[i].name, name) == 0 &&
			text_is(t, list->intent[i].query_text))
			found = (int32_t)i;
	l->gone |= *name && found < 0;
	free(name);
	return found;
}

static void get_options(struct line *l, struct session *s)
{
	int64_t n = get_int(l, 0, SESSION_OPTIONS);

	for (int64_t i = 0; i < n; i++) {
		struct option o = {get_term(l), 0};
		o.predicate = get_term(l);
		if (o.entity)
			s->option[s->options++] = o;
	}
}

static const char *read_line(struct state *to, struct line *l)
{
	struct session *s = sessions_get(&to->sessions, get_text(l), INT64_MIN);
	double number;

	session_reset(s);
	if (!text_is(get_text(l), TAG))
		return "not a line of kg-ask's sessions (want ID TAB " TAG
		       " TAB ...)";
	s->time = get_int(l, INT64_MIN, INT64_MAX);
	recent_set_time(&to->sessions.recent, s, s->time);
	s->turns = (uint32_t)get_int(l, 0, UINT32_MAX);
	s->entity = get_term(l);
	s->predicate = get_term(l);
	s->intent = get_intent(l);
	for (size_t i = 0; i < LOOKUP_SLOTS; i++)
		s->slot[i] = get_term(l);
	struct text t = get_text(l);
	buf_byte(&l->cell, '\0');
	number = t.len ? strtod(l->cell.at, NULL) : 0;
	s->number = number == number ? number : 0;
	s->unit = (uint32_t)get_int(l, 0, UNIT_DATE);
	s->shown = (uint32_t)get_int(l, 0, UINT32_MAX);
	get_terms(l, s->focus, SESSION_FOCUS);
	s->answers = get_terms(l, s->answer, SESSION_ANSWERS);
	get_options(l, s);
	/* lines of 0.1 end here */
	s->missed = l->rest.at ? (uint32_t)get_int(l, 0, UINT32_MAX) : 0;
	s->changed = false;
	return l->ok ? NULL : "a field is missing or not what it should be";
}

static const char *load(struct state *s, const struct config *c, size_t *whole)
{
	struct buf bytes = {0};
	struct line l = {.c = c};
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
		l.rest = one;
		l.ok = true;
		l.gone = false;
		why = read_line(s, &l);
		if (!why && l.gone)
			notice_line(&s->said[SAID_GONE], c->state, n);
		if (why)
			why = fail_text("%s:%llu: %s", c->state,
				(unsigned long long)n, why);
	}
	buf_release(&l.cell);
	buf_release(&bytes);
	return why;
}

struct kept *kept_open(struct state *s, const struct config *c)
{
	struct kept *j = mem_zero(1, sizeof(*j));
	FILE *old = fopen(c->state, "r");
	const char *why = NULL;
	size_t whole = 0;

	if (old) {
		fclose(old);
		why = load(s, c, &whole);
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

void kept_note(struct kept *j, const struct config *c, const struct session *s)
{
	put_session(&j->lines, c, s);
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
		put_session(&j->lines, c, each);
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
	free(j);
}
