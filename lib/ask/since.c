/* since.c - triples that have a day or a source. */
#include "ask/since.h"

#include <stdlib.h>

#include "ask/topic.h"
#include "base/when.h"

void since_init(struct since *s)
{
	*s = (struct since){.lines = {0}};
	table_init(&s->at, sizeof(size_t), 1);
}

void since_release(struct since *s)
{
	table_release(&s->at);
	buf_release(&s->lines);
}

void since_add(struct since *s, const struct text part[3], const char *from,
	const char *until, struct text source)
{
	struct buf *b = &s->lines;
	size_t begin = b->len;

	for (int i = 0; i < 3; i++) {
		buf_text(b, part[i]);
		buf_byte(b, '\t');
	}
	size_t *at = table_value(
		&s->at, table_put(&s->at,
				(struct text){b->at + begin, b->len - begin}));
	buf_string(b, from);
	buf_byte(b, '\t');
	buf_string(b, until);
	buf_byte(b, '\t');
	buf_text(b, source);
	buf_byte(b, '\n');
	*at = begin + 1;
}

static void print_since(struct buf *to, struct text day, struct text source)
{
	if (day.len) {
		buf_string(to, ",自");
		buf_text(to, day);
		buf_string(to, "起");
	}
	if (source.len) {
		buf_string(to, "(来源:");
		buf_text(to, source);
		buf_string(to, ")");
	}
}

/* Behind the fact that KEY names, if it has such. */
static void say_one(const struct since *s, struct reply *r, struct text key)
{
	size_t at = table_find(&s->at, key);

	if (at == (size_t)TABLE_NONE)
		return;
	size_t from = *(size_t *)table_value(&s->at, at) - 1 + key.len;
	struct text rest = {s->lines.at + from, s->lines.len - from};
	struct text line = text_split(&rest, '\n');
	struct text day = text_split(&line, '\t');
	text_split(&line, '\t'); /* until */
	print_since(&r->answer, day, line);
}

/* The one value that the answer tells of the thing's property; 0: none, or
 * several. */
static uint32_t told(struct graph *g, const struct reply *r, uint32_t thing)
{
	struct graph_scan scan;
	uint32_t t[3], found = 0;
	size_t n = 0;

	graph_match(&scan, g, 0, thing, r->predicate, 0);
	while (graph_next(&scan, t))
		if (text_find(buf_view(&r->answer), graph_term(g, t[2]))) {
			found = t[2];
			n++;
		}
	return n == 1 ? found : 0;
}

void since_say(const struct since *s, const struct lexicon *x, struct reply *r)
{
	struct buf key = {0};

	if (!s->at.n || r->status != STATUS_ANSWER || !r->entity ||
		!r->predicate)
		return;
	uint32_t thing = r->entity;
	if (!graph_holds(x->graph, 0, thing, r->predicate, 0))
		thing = topic_through(x, thing, r->predicate);
	uint32_t value = thing ? told(x->graph, r, thing) : 0;
	if (!value)
		return;
	const uint32_t part[3] = {thing, r->predicate, value};
	for (int i = 0; i < 3; i++) {
		buf_text(&key, graph_term(x->graph, part[i]));
		buf_byte(&key, '\t');
	}
	say_one(s, r, buf_view(&key));
	buf_release(&key);
}

/* The day N days behind DAY. */
static void later(char to[11], const char *day, int64_t n)
{
	struct buf b = {0};
	int y = atoi(day), m = atoi(day + 5), d = atoi(day + 8);

	when_print(&b, (when_day(y, m, d) + n) * 86400000);
	memcpy(to, b.at, 10);
	to[10] = '\0';
	buf_release(&b);
}

/* Triples looked at one after another. */
struct since_look {
	struct table owner; /* the first value of a thing's property */
	char end[11];	    /* the last day that is near, or "" */
	since_each *each;
	void *arg;
	size_t faults;
};

static void find(struct since_look *l, const struct text part[3],
	enum since_fault fault, struct text other)
{
	l->each(l->arg, part, fault, other);
	l->faults++;
}

/* KEY: "s TAB p" of the triple. */
static void look_beside(
	struct since_look *l, const struct text part[3], struct text key)
{
	size_t before = l->owner.n;
	struct text *first = table_value(&l->owner, table_put(&l->owner, key));

	if (l->owner.n > before)
		*first = part[2];
	else if (!text_equal(*first, part[2]))
		find(l, part, SINCE_BESIDE, *first);
}

static void look_line(struct since_look *l, struct text line)
{
	struct text part[6], all = line;

	for (int i = 0; i < 6; i++)
		part[i] = text_split(&line, '\t');
	if (part[4].len && l->end[0] && memcmp(part[4].at, l->end, 10) <= 0)
		find(l, part, SINCE_ENDS, part[4]);
	if (!part[5].len)
		find(l, part, SINCE_NO_SOURCE, (struct text){"", 0});
	look_beside(
		l, part, (struct text){all.at, part[0].len + part[1].len + 1});
}

size_t since_faults(const struct since *s, const char *day, int64_t days,
	since_each *each, void *arg)
{
	struct text rest = buf_view(&s->lines);
	struct since_look l = {.each = each, .arg = arg};

	table_init(&l.owner, sizeof(struct text), 1);
	if (*day)
		later(l.end, day, days);
	while (rest.at && rest.len)
		look_line(&l, text_split(&rest, '\n'));
	table_release(&l.owner);
	return l.faults;
}
