/* dated.c - triples that have a day or a source: which of them hold, and since
 * when and by whose word an answer is true. */
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

	table_init(&c->since, sizeof(size_t), 1);
	if (!c->valid.given)
		return newest(c);
	when_print(&day, c->valid.ms);
	memcpy(c->day, day.at, 10);
	buf_release(&day);
	return NULL;
}

void dated_note(void *config, const struct text part[3],
	const struct triples_dates *dates)
{
	struct config *c = config;
	size_t from = c->dated.len;

	for (int i = 0; i < 3; i++) {
		buf_text(&c->dated, part[i]);
		buf_byte(&c->dated, '\t');
	}
	size_t *at = table_value(&c->since,
		table_put(&c->since, (struct text){c->dated.at + from,
					     c->dated.len - from}));
	buf_string(&c->dated, dates->from);
	buf_byte(&c->dated, '\t');
	buf_string(&c->dated, dates->until);
	buf_byte(&c->dated, '\t');
	buf_text(&c->dated, dates->source);
	buf_byte(&c->dated, '\n');
	*at = from + 1;
}

/* ,自2026-01-01起(公告2) behind the fact that KEY names, if it has such. */
static void say_one(const struct config *c, struct reply *r, struct buf *key)
{
	size_t at = table_find(&c->since, buf_view(key));

	if (at == (size_t)TABLE_NONE)
		return;
	size_t from = *(size_t *)table_value(&c->since, at) - 1 + key->len;
	struct text rest = {c->dated.at + from, c->dated.len - from};
	struct text line = text_split(&rest, '\n');
	struct text day = text_split(&line, '\t');
	text_split(&line, '\t'); /* until */
	if (day.len) {
		buf_string(&r->answer, ",自");
		buf_text(&r->answer, day);
		buf_string(&r->answer, "起");
	}
	if (line.len) {
		buf_string(&r->answer, "(来源:");
		buf_text(&r->answer, line);
		buf_string(&r->answer, ")");
	}
}

/* What the answer says of the thing, or of its type. */
static void say_of(const struct config *c, struct reply *r, uint32_t thing)
{
	struct graph_scan scan;
	uint32_t t[3], found = 0;
	struct buf key = {0};
	size_t n = 0;

	graph_match(&scan, c->graph, 0, thing, r->predicate, 0);
	while (graph_next(&scan, t))
		if (text_find(
			    buf_view(&r->answer), graph_term(c->graph, t[2]))) {
			found = t[2];
			n++;
		}
	if (n == 1) {
		buf_text(&key, graph_term(c->graph, thing));
		buf_byte(&key, '\t');
		buf_text(&key, graph_term(c->graph, r->predicate));
		buf_byte(&key, '\t');
		buf_text(&key, graph_term(c->graph, found));
		buf_byte(&key, '\t');
		say_one(c, r, &key);
	}
	buf_release(&key);
}

void dated_say(const struct config *c, struct reply *r)
{
	if (!c->since.n || r->status != STATUS_ANSWER || !r->entity ||
		!r->predicate)
		return;
	uint32_t thing = r->entity;
	if (!graph_holds(c->graph, 0, thing, r->predicate, 0))
		thing = topic_through(&c->lexicon, thing, r->predicate);
	if (thing)
		say_of(c, r, thing);
}

/* A fault of the fact "s p o". */
static void tell(struct out *out, const struct text part[3], const char *why,
	struct text day)
{
	struct buf b = {0};

	out_string(out, "fact");
	for (int i = 0; i < 3; i++) {
		buf_text(&b, part[i]);
		buf_string(&b, i < 2 ? " " : "");
	}
	out_text(out, buf_view(&b));
	b.len = 0;
	buf_string(&b, why);
	buf_text(&b, day);
	out_text(out, buf_view(&b));
	out_end(out);
	buf_release(&b);
}

/* The day N days behind DAY, as it is written. */
static void later(char to[11], const char *day, int64_t n)
{
	struct buf b = {0};
	int y = atoi(day), m = atoi(day + 5), d = atoi(day + 8);

	when_print(&b, (when_day(y, m, d) + n) * 86400000);
	memcpy(to, b.at, 10);
	to[10] = '\0';
	buf_release(&b);
}

size_t dated_lint(const struct config *c, struct out *out)
{
	struct text rest = buf_view(&c->dated), part[6];
	struct table owner; /* the first dated value of a thing's property */
	char end[11] = "";
	size_t faults = 0;

	table_init(&owner, sizeof(struct text), 1);
	if (c->day[0])
		later(end, c->day, c->expiring);
	while (rest.at && rest.len) {
		struct text line = text_split(&rest, '\n'), all = line;
		for (int i = 0; i < 6; i++)
			part[i] = text_split(&line, '\t');
		if (part[4].len && end[0] && memcmp(part[4].at, end, 10) <= 0) {
			tell(out, part, "ends on ", part[4]);
			faults++;
		}
		if (!part[5].len) {
			tell(out, part, "has no source", (struct text){"", 0});
			faults++;
		}
		struct text key = {all.at, part[0].len + part[1].len + 1};
		size_t before = owner.n;
		struct text *first =
			table_value(&owner, table_put(&owner, key));
		if (owner.n > before) {
			*first = part[2];
		} else if (!text_equal(*first, part[2])) {
			tell(out, part, "holds beside ", *first);
			faults++;
		}
	}
	table_release(&owner);
	return faults;
}

void dated_release(struct config *c)
{
	table_release(&c->since);
	buf_release(&c->dated);
}
