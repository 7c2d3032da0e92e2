/* triples.c - triples from cells or statements, one after another. */
#include <stdlib.h>

#include "io/triple.h"
#include "io/triples.h"

enum { LOOK = 65536 }; /* bytes that are looked at to tell what it is */

/* The first bytes of a file, given once more before the others. */
struct ahead {
	struct input *in;
	char *bytes;
	size_t n, at;
	bool ended;
};

struct triples_reading {
	const struct triples_options *options;
	const char *name;
	triples_add *add;
	void *arg;
	int order[TRIPLE_ROLES]; /* which cell is subject, predicate, object,
				  * from, until, source; -1: none */
	unsigned columns;
	bool judged;   /* whether the first record is a header */
	uint64_t next; /* the line behind the last triple's, or 0 */
	struct buf header;
};

/* Whether the N cells name roles, each once, and the three of a triple. */
static bool is_header(
	struct triples_reading *r, const struct text *cell, unsigned n)
{
	int order[TRIPLE_ROLES] = {-1, -1, -1, -1, -1, -1};

	for (int i = 0; i < (int)n; i++) {
		int role = triple_role(cell[i], 0);
		if (role >= 0 && n > 3 &&
			triple_role(cell[i], TRIPLE_SOURCE) == TRIPLE_SOURCE)
			role = TRIPLE_SOURCE;
		if (role < 0 || order[role] >= 0)
			return false;
		order[role] = i;
	}
	if (order[0] < 0 || order[1] < 0 || order[2] < 0)
		return false;
	memcpy(r->order, order, sizeof(order));
	r->columns = n;
	return true;
}

static const char *bad(struct triples_reading *r, uint64_t line,
	struct text record, const char *why)
{
	if (r->options->bad)
		return r->options->bad(
			r->options->arg, r->name, line, record, why);
	return fail_text("%s:%llu: %s", r->name, (unsigned long long)line, why);
}

uint64_t triples_place(
	const struct triples_places *p, uint64_t triple, const char **name)
{
	size_t low = 0, high = p->n;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		if (p->run[mid].triple <= triple)
			low = mid;
		else
			high = mid;
	}
	*name = p->run[low].name;
	return p->run[low].line + (triple - p->run[low].triple);
}

void triples_places_release(struct triples_places *p)
{
	free(p->run);
	*p = (struct triples_places){0};
}

static void begin_run(struct triples_places *p, const char *name, uint64_t line)
{
	mem_grow(&p->run, &p->cap, p->n + 1, sizeof(*p->run));
	p->run[p->n++] = (struct triples_run){p->triples, line, name};
}

void triples_placed(struct triples_places *p, const char *name, uint64_t line)
{
	begin_run(p, name, line);
	p->triples++;
}

/* One more triple, on this line. */
static void place(struct triples_reading *r, uint64_t line)
{
	struct triples_places *p = r->options->places;

	if (line != r->next && p)
		begin_run(p, r->name, line);
	r->next = line + 1;
	if (p)
		p->triples++;
}

/* Give the triple to whoever wants it; LINE is told of it if it is taken. */
static const char *take(struct triples_reading *r, const struct text part[3],
	bool terms, uint64_t line)
{
	TRY(r->add(r->arg, part, terms));
	place(r, line);
	return NULL;
}

static struct text cell_of(
	const struct triples_reading *r, const struct text *cell, int role)
{
	return r->order[role] < 0 ? (struct text){"", 0} : cell[r->order[role]];
}

/* A triple with days or a source, if it holds on the day that is asked for. */
static const char *take_dated(struct triples_reading *r,
	const struct text part[3], const struct text *cell, uint64_t line)
{
	const struct triples_options *o = r->options;
	struct triples_dates d = {.source = cell_of(r, cell, TRIPLE_SOURCE)};

	for (int role = TRIPLE_FROM; role <= TRIPLE_UNTIL; role++)
		if (!triple_day(role == TRIPLE_FROM ? d.from : d.until,
			    cell_of(r, cell, role)))
			return fail_text("'%s' is not a day (want 2026-01-31)",
				text_show(cell_of(r, cell, role)));
	if (d.until[0] && strcmp(d.until, d.from) < 0)
		return "it ends before it begins";
	if (o->newest && strcmp(d.from, o->newest) > 0)
		memcpy(o->newest, d.from, sizeof(d.from));
	if (o->valid &&
		(strcmp(d.from, o->valid) > 0 ||
			(d.until[0] && strcmp(d.until, o->valid) < 0))) {
		if (o->past)
			++*o->past;
		return NULL;
	}
	TRY(take(r, part, false, line));
	if (o->dated && (d.from[0] || d.until[0] || d.source.len))
		o->dated(o->arg, part, &d);
	return NULL;
}

static bool is_same_line(
	const struct batch *b, const struct record *r, struct text header)
{
	return r->len == header.len && header.len &&
	       memcmp(b->bytes + r->at, header.at, header.len) == 0;
}

/* Why LINE, of so many columns, is no triple. */
static const char *bad_width(
	const struct triples_reading *r, unsigned fields, struct text line)
{
	for (const char *c = ";|,"; *c && fields == 1; c++) {
		unsigned n = 1;
		for (size_t i = 0; i < line.len; i++)
			n += line.at[i] == *c;
		if (n == r->columns)
			return fail_text("1 column where a triple has %u: if "
					 "'%c' divides it, say -d '%c'",
				n, *c, *c);
	}
	return fail_text("%u column%s where a triple has %u", fields,
		fields == 1 ? "" : "s", r->columns);
}

static const char *one_record(struct triples_reading *r, struct batch *b,
	const struct record *record, uint64_t line)
{
	struct text cell[TRIPLE_ROLES], part[3];

	if (record->kind == RECORD_BAD)
		return batch_reason(b, record);
	bool may_head = !r->judged && record->fields > 3 &&
			record->fields <= TRIPLE_ROLES;
	if (record->fields != r->columns && !may_head)
		return bad_width(r, record->fields, batch_raw(b, record));
	for (unsigned i = 0; i < record->fields; i++)
		cell[i] = r->options->raw && b->quoting == QUOTE_TSV
				  ? batch_plain(b, record, i)
				  : batch_field(b, record, i);
	if (!r->judged) {
		r->judged = true;
		if (is_header(r, cell, record->fields)) {
			buf_text(&r->header, batch_raw(b, record));
			return NULL;
		}
		if (may_head)
			return fail_text(
				"%u columns where a triple has 3 (more want a "
				"header: subject, predicate, object, and from, "
				"until, source)",
				record->fields + 0u);
	} else if (is_same_line(b, record, buf_view(&r->header))) {
		if (r->options->again)
			r->options->again(r->options->arg);
		return NULL;
	}
	for (int i = 0; i < 3; i++)
		part[i] = cell[r->order[i]];
	if (r->columns > 3)
		return take_dated(r, part, cell, line);
	return take(r, part, false, line);
}

/* Whether each record of the batch is the line behind that of the one before:
 * no blank line is among them, and no field has a line end. */
static bool is_line_by_line(struct batch *b)
{
	return batch_line(b, &b->record[b->n - 1]) == b->line + b->n - 1;
}

static const char *all_records(struct triples_reading *r, struct reader *reader)
{
	struct batch b;
	const char *why = NULL;

	batch_init(&b);
	do {
		why = reader_next(reader, &b);
		bool plain = b.n && is_line_by_line(&b);
		for (size_t i = 0; i < b.n && !why; i++) {
			uint64_t line = plain ? b.line + i
					      : batch_line(&b, &b.record[i]);
			why = one_record(r, &b, &b.record[i], line);
			if (why)
				why = bad(r, line, batch_raw(&b, &b.record[i]),
					why);
		}
	} while (!why && b.n);
	batch_release(&b);
	return why;
}

static const char *skip_blank(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t' || *p == '\r'))
		p++;
	return p;
}

/* The term at P, up to what ends it; NULL if there is none. */
static const char *term_end(const char *p, const char *end)
{
	if (p == end)
		return NULL;
	if (*p == '<') {
		p = memchr(p, '>', (size_t)(end - p));
		return p ? p + 1 : NULL;
	}
	if (*p == '"') {
		for (p++; p < end && *p != '"'; p++)
			p += *p == '\\';
		if (p >= end)
			return NULL;
		p++;
		if (p < end && *p == '^')
			return end - p > 2 && p[2] == '<' ? term_end(p + 2, end)
							  : NULL;
	}
	const char *start = p;
	while (p < end && *p != ' ' && *p != '\t' && *p != '<' && *p != '"')
		p++;
	/* The point of the statement may follow without a blank. */
	if (p == end && p > start && p[-1] == '.')
		p--;
	return p;
}

/* The terms of one statement, *N of them; NULL, or why it is none.  *NONE: only
 * a comment or nothing. */
static const char *statement(
	struct text line, struct text part[3], bool *none, int *n)
{
	const char *end = line.at + line.len, *p = line.at;

	while (end - p >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0)
		p += 3; /* of a file that was joined */
	p = skip_blank(p, end);
	*none = p == end || *p == '#';
	*n = 0;
	for (int i = 0; i < 3 && !*none; i++) {
		const char *to = term_end(p, end);
		if (!to || to == p)
			return "not a statement of N-Triples (want subject, "
			       "predicate, object and a point)";
		part[i] = (struct text){p, (size_t)(to - p)};
		*n = i + 1;
		p = skip_blank(to, end);
	}
	if (*none)
		return NULL;
	if (p == end || *p != '.')
		return "a statement without a point at its end";
	p = skip_blank(p + 1, end);
	return p == end || *p == '#' ? NULL
				     : "text after the point of a statement";
}

static const char *ahead_read(void *self, char *to, size_t room, size_t *got)
{
	struct ahead *a = self;

	if (a->at < a->n) {
		*got = a->n - a->at < room ? a->n - a->at : room;
		memcpy(to, a->bytes + a->at, *got);
		a->at += *got;
		return NULL;
	}
	*got = 0;
	return a->ended ? NULL : input_read(a->in, to, room, got);
}

/* Whole lines of N-Triples; a line is at most max_record long. */
static const char *all_statements(struct triples_reading *r, struct ahead *a)
{
	size_t most = r->options->reader.max_record;
	struct buf b = {0};
	uint64_t line = 0;
	size_t got;
	const char *why;

	most = most ? most : (size_t)16 << 20;
	do {
		why = ahead_read(a, buf_room(&b, LOOK), LOOK, &got);
		b.len += why ? 0 : got;
		size_t at = 0;
		while (!why && at < b.len) {
			char *lf = memchr(b.at + at, '\n', b.len - at);
			if (!lf && got)
				break;
			size_t to = lf ? (size_t)(lf - b.at) : b.len;
			struct text text = {b.at + at, to - at}, part[3];
			bool none;
			int n;
			line++;
			const char *wrong = statement(text, part, &none, &n);
			if (!wrong && !none)
				wrong = take(r, part, true, line);
			if (wrong)
				why = bad(r, line, text, wrong);
			at = to + 1;
		}
		at = at > b.len ? b.len : at;
		memmove(b.at, b.at + at, b.len - at);
		b.len -= at;
		if (!why && b.len > most)
			why = fail_text("%s:%llu: line longer than %zu bytes",
				r->name, (unsigned long long)line + 1, most);
	} while (!why && got);
	buf_release(&b);
	return why;
}

/* Whether the first line that is not a comment is a statement. */
static bool is_ntriples(struct text t, bool whole)
{
	while (t.at && t.len) {
		bool last = !memchr(t.at, '\n', t.len);
		struct text line = text_split(&t, '\n'), part[3];
		bool none;
		int n;
		if (last && !whole)
			return false;
		const char *why = statement(line, part, &none, &n);
		if (none)
			continue;
		/* Two IRIs and no TAB are one that is wrong further on. */
		if (why && (n < 2 || memchr(line.at, '\t', line.len)))
			return false;
		return (part[0].at[0] == '<' || part[0].at[0] == '_') &&
		       part[1].at[0] == '<';
	}
	return false;
}

/* Take what is there until there is a line, or so much that it is no short one;
 * ALL: as much as there is room for. */
static const char *look_ahead(struct ahead *a, bool all)
{
	size_t got;

	a->bytes = mem_array(LOOK, 1);
	do {
		TRY(input_read(a->in, a->bytes + a->n, LOOK - a->n, &got));
		a->n += got;
		a->ended = got == 0;
	} while (got && a->n < LOOK &&
		 (all || !memchr(a->bytes, '\n', a->n) || a->bytes[0] == '#'));
	return NULL;
}

/* Whether the delimiter is in the first line. */
static bool is_divided(struct text begin, char delimiter)
{
	const char *lf = memchr(begin.at, '\n', begin.len);

	return memchr(
		begin.at, delimiter, lf ? (size_t)(lf - begin.at) : begin.len);
}

static const char *read_as(struct triples_reading *r, struct ahead *a)
{
	struct reader_options how = r->options->reader;
	struct input *again;

	TRY(look_ahead(a, false));
	struct text begin = {a->bytes, a->n};
	if (r->options->own && !is_divided(begin, how.delimiter))
		how.delimiter = '\0';
	if (!how.delimiter && is_ntriples(begin, a->ended))
		return all_statements(r, a);
	TRY(input_over(&again, r->name, (struct source){ahead_read, a}, NULL));
	struct reader *reader = reader_new(again, &how);
	const char *why = all_records(r, reader);
	reader_free(reader);
	input_close(again);
	return why;
}

/* Whether the whole lines at hand are UTF-8 and not only ASCII. */
static bool is_utf8(const struct ahead *a)
{
	size_t n = a->n;

	while (!a->ended && n > 0 && a->bytes[n - 1] != '\n')
		n--;
	struct text lines = {a->bytes, n};
	return !text_ascii(lines) && text_utf8(lines);
}

static const char *read_bytes(struct triples_reading *r, struct ahead *a,
	struct source from, const struct input_options *how)
{
	TRY(input_over(&a->in, r->name, from, how));
	const char *why = read_as(r, a);
	input_close(a->in);
	return why;
}

/* A file that may have another encoding than the one given: its first bytes
 * tell. */
static const char *read_own(struct triples_reading *r, const char *path)
{
	struct input_options how = r->options->input;
	struct ahead raw = {0}, a = {0};

	TRY(input_open(
		&raw.in, path, &(struct input_options){.unmarked = true}));
	const char *why = look_ahead(&raw, true);
	if (!why && is_utf8(&raw)) {
		r->options->own(r->options->arg, r->name);
		how.encoding = NULL;
	}
	if (!why)
		why = read_bytes(
			r, &a, (struct source){ahead_read, &raw}, &how);
	input_close(raw.in);
	free(raw.bytes);
	free(a.bytes);
	return why;
}

static const char *read_given(struct triples_reading *r, const char *path)
{
	struct ahead a = {0};

	TRY(input_open(&a.in, path, &r->options->input));
	const char *why = read_as(r, &a);
	input_close(a.in);
	free(a.bytes);
	return why;
}

const char *triples_read(const char *path,
	const struct triples_options *options, triples_add *add, void *arg)
{
	struct triples_reading r = {.options = options,
		.name = path && strcmp(path, "-") != 0 ? path : "stdin",
		.add = add,
		.arg = arg,
		.order = {0, 1, 2, -1, -1, -1},
		.columns = 3};
	const char *why = options->own && options->input.encoding
				  ? read_own(&r, path)
				  : read_given(&r, path);

	buf_release(&r.header);
	return why;
}
