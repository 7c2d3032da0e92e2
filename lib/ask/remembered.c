/* remembered.c - a session as a line of text. */
#include "ask/remembered.h"

#include <stdlib.h>

#include "ask/quantity.h"
#include "base/number.h"
#include "base/tsv.h"

static void put_text(struct buf *to, struct text t)
{
	buf_byte(to, '\t');
	tsv_encode(to, t);
}

static void put_term(struct buf *to, const struct remembered *as, uint32_t term)
{
	put_text(to, term ? graph_term(as->graph, term) : (struct text){"", 0});
}

static void put_int(struct buf *to, int64_t x)
{
	buf_printf(to, "\t%lld", (long long)x);
}

static void put_terms(struct buf *to, const struct remembered *as,
	const uint32_t *term, size_t n)
{
	put_int(to, (int64_t)n);
	for (size_t i = 0; i < n; i++)
		put_term(to, as, term[i]);
}

static void put_options(
	struct buf *to, const struct remembered *as, const struct session *s)
{
	put_int(to, s->options);
	for (size_t i = 0; i < s->options; i++) {
		put_term(to, as, s->option[i].entity);
		put_term(to, as, s->option[i].predicate);
	}
}

static void put_intent(
	struct buf *to, const struct remembered *as, const struct session *s)
{
	const struct intent *it =
		s->intent < 0 ? NULL : &as->intents->intent[s->intent];

	put_text(to, text_of(it ? it->name : ""));
	put_text(to, text_of(it ? it->query_text : ""));
}

void remembered_print(
	struct buf *to, const struct remembered *as, const struct session *s)
{
	size_t focus = 0;

	tsv_encode(to, s->id);
	buf_string(to, "\t" REMEMBERED_TAG);
	put_int(to, s->time);
	put_int(to, s->turns);
	put_term(to, as, s->entity);
	put_term(to, as, s->predicate);
	put_intent(to, as, s);
	for (size_t i = 0; i < LOOKUP_SLOTS; i++)
		put_term(to, as, s->slot[i]);
	buf_printf(to, "\t%a", s->number);
	put_int(to, s->unit);
	put_int(to, s->shown);
	while (focus < SESSION_FOCUS && s->focus[focus])
		focus++;
	put_terms(to, as, s->focus, focus);
	put_terms(to, as, s->answer, s->answers);
	put_options(to, as, s);
	put_int(to, s->missed);
	buf_byte(to, '\n');
}

/* A line being read: its cells one after another. */
struct remembered_line {
	struct text rest;
	struct remembered *as;
	bool ok;
};

static struct text get_text(struct remembered_line *l)
{
	struct buf *cell = &l->as->cell;

	if (!l->rest.at) {
		l->ok = false;
		return (struct text){"", 0};
	}
	struct text t = text_split(&l->rest, '\t');
	char *to = (cell->len = 0, buf_room(cell, t.len + 1));
	cell->len = tsv_decode(to, t);
	return buf_view(cell);
}

static int64_t get_int(struct remembered_line *l, int64_t low, int64_t high)
{
	int64_t x;

	if (int_parse(&x, get_text(l)) && x >= low && x <= high)
		return x;
	l->ok = false;
	return 0;
}

static uint32_t get_count(struct remembered_line *l)
{
	return (uint32_t)get_int(l, 0, UINT32_MAX);
}

static uint32_t get_term(struct remembered_line *l)
{
	struct text t = get_text(l);
	uint32_t term = t.len ? graph_find(l->as->graph, t) : 0;

	l->as->gone |= t.len && !term;
	return term;
}

/* Terms, those that are gone left out; how many remain. */
static uint32_t get_terms(
	struct remembered_line *l, uint32_t *to, uint32_t most)
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

static int32_t get_intent(struct remembered_line *l)
{
	struct text t = get_text(l);
	char *name = mem_copy(t.at, t.len);
	const struct intents *list = l->as->intents;
	int32_t found = -1;

	t = get_text(l);
	for (size_t i = 0; i < list->n && found < 0; i++)
		if (strcmp(list->intent[i].name, name) == 0 &&
			text_is(t, list->intent[i].query_text))
			found = (int32_t)i;
	l->as->gone |= *name && found < 0;
	free(name);
	return found;
}

static double get_number(struct remembered_line *l)
{
	struct text t = get_text(l);

	buf_byte(&l->as->cell, '\0');
	double number = t.len ? strtod(l->as->cell.at, NULL) : 0;
	return number == number ? number : 0;
}

static void get_options(struct remembered_line *l, struct session *s)
{
	int64_t n = get_int(l, 0, SESSION_OPTIONS);

	for (int64_t i = 0; i < n; i++) {
		struct option o = {get_term(l), 0};
		o.predicate = get_term(l);
		if (o.entity)
			s->option[s->options++] = o;
	}
}

static void get_session(struct remembered_line *l, struct session *s)
{
	s->turns = get_count(l);
	s->entity = get_term(l);
	s->predicate = get_term(l);
	s->intent = get_intent(l);
	for (size_t i = 0; i < LOOKUP_SLOTS; i++)
		s->slot[i] = get_term(l);
	s->number = get_number(l);
	s->unit = (uint32_t)get_int(l, 0, UNIT_DATE);
	s->shown = get_count(l);
	get_terms(l, s->focus, SESSION_FOCUS);
	s->answers = get_terms(l, s->answer, SESSION_ANSWERS);
	get_options(l, s);
	/* lines of 0.1 end here */
	s->missed = l->rest.at ? get_count(l) : 0;
	s->changed = false;
}

const char *remembered_read(
	struct sessions *to, struct remembered *as, struct text line)
{
	struct remembered_line l = {.rest = line, .as = as, .ok = true};

	as->gone = false;
	struct session *s = sessions_get(to, get_text(&l), INT64_MIN);
	session_reset(s);
	if (!text_is(get_text(&l), REMEMBERED_TAG))
		return "not a line of kg-ask's sessions (want ID "
		       "TAB " REMEMBERED_TAG " TAB ...)";
	s->time = get_int(&l, INT64_MIN, INT64_MAX);
	recent_set_time(&to->recent, s, s->time);
	get_session(&l, s);
	return l.ok ? NULL : "a field is missing or not what it should be";
}

void remembered_release(struct remembered *as)
{
	buf_release(&as->cell);
}
