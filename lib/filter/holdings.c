/* holdings.c - recognises the files of the toolkit, and reads their lines. */
#include "filter/holdings.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/fd.h"
#include "base/mem.h"
#include "base/passing.h"
#include "cells/ids.h"
#include "cells/roles.h"
#include "cells/row.h"
#include "identity/kind.h"
#include "identity/sought.h"
#include "kept/tag.h"
#include "kept/whole.h"

enum { START = 4096 };

const char holdings_customers[] =
	"this state was made with --ids and knows customers alone: who is "
	"asked for by another identifier cannot be found in it (want --ids "
	"with a table that has the identifier, or the customer)";

bool holdings_is_subject(struct text name)
{
	static const char *const others[] = {"id", "alias", "member", "value"};
	struct text role = vocabulary_role(name);

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (text_is(name, others[i]))
			return true;
	return row_is_about(role.len ? role.at : "") ||
	       text_is(name, "customer") || text_is(name, "invitee") ||
	       text_is(name, "session");
}

static bool is_of_people(struct text name)
{
	struct text role = vocabulary_role(name);

	return holdings_is_subject(name) || text_is(name, "inviter") ||
	       (role.len && role_is_person(role.at));
}

/* The first bytes of PATH, as they lie there. */
static const char *peek(struct buf *to, const char *path)
{
	int fd = open(path, O_RDONLY);

	to->len = 0;
	ssize_t got = fd < 0 ? -1 : fd_read(fd, buf_room(to, START), START);
	int error = errno;
	if (fd >= 0)
		close(fd);
	if (got < 0)
		return fail_text("%s: %s", path, passing_cause(error));
	to->len = (size_t)got;
	return NULL;
}

static bool is_packed(struct text t)
{
	return t.len > 1 && memcmp(t.at, "\x1f\x8b", 2) == 0;
}

/* "# orders.csv:17: why", as --reject writes it. */
static bool is_reject(struct text line)
{
	return line.len > 4 && memcmp(line.at, "# ", 2) == 0 &&
	       memchr(line.at, ':', line.len);
}

/* The tag of LINE, if it is a line of state. */
static bool tag_of(struct text line, struct text *tag)
{
	struct tag is;

	text_split(&line, '\t');
	if (!line.at)
		return false;
	*tag = whole_trim(text_split(&line, '\t'));
	return tag_read(&is, *tag);
}

/* State of a version that is not written any more is told from others by the
 * name of its program. */
static void take_tag(struct holdings *h, struct text text)
{
	struct tag tag;

	buf_text(&h->tag, text);
	if (!tag_read(&tag, text))
		return;
	h->kind = HOLDINGS_LINES;
	h->format = formats_of_tag(tag.program, tag.version);
	h->name = h->format ? h->format->name : "state of another version";
}

static void take_header(struct holdings *h)
{
	struct batch *b = &h->batch;
	const struct record *r = &b->record[0];
	bool people = false;

	if (b->n == 0 || r->kind == RECORD_BAD)
		return;
	h->columns = r->fields;
	h->column = mem_array(r->fields, sizeof(*h->column));
	for (unsigned i = 0; i < r->fields; i++) {
		struct text t = batch_field(b, r, i);
		h->column[i] = (struct text){mem_copy(t.at, t.len), t.len};
		people |= is_of_people(h->column[i]);
	}
	h->format = formats_of_header(h->column, h->columns);
	if (!h->format && h->columns > 1) /* the last may be of --stamp */
		h->format = formats_of_header(h->column, h->columns - 1);
	h->delimiter = reader_delimiter(h->reader);
	if (!h->format && !people)
		return;
	h->kind = h->format && strcmp(h->format->kind, "ledger") == 0
			  ? HOLDINGS_LEDGER
			  : HOLDINGS_TABLE;
	h->name = h->format ? h->format->name : "a table of people";
}

static void recognise(struct holdings *h, struct text start)
{
	struct text rest = start, line = text_split(&rest, '\n'), tag;

	h->marked = start.len > 2 && memcmp(start.at, "\xef\xbb\xbf", 3) == 0;
	h->crlf = rest.at && line.len && line.at[line.len - 1] == '\r';
	h->kind = start.len ? HOLDINGS_UNKNOWN : HOLDINGS_EMPTY;
	h->name = start.len ? "unknown" : "empty";
	if (is_packed(start)) {
		h->kind = HOLDINGS_PACKED;
		h->name = "compressed";
	} else if ((h->format = formats_of_bytes(start))) {
		h->kind = HOLDINGS_CONTAINER;
		h->name = h->format->name;
	} else if (is_reject(line)) {
		h->kind = HOLDINGS_REJECT;
		h->name = "rejected rows";
	} else if (tag_of(line, &tag)) {
		take_tag(h, tag);
	}
}

const char *holdings_open(
	struct holdings *h, const char *path, size_t max_record)
{
	struct input_options raw = {.unmarked = true};
	struct reader_options how = {.max_record = max_record};
	struct buf start = {0};

	*h = (struct holdings){.path = path};
	batch_init(&h->batch);
	const char *why = peek(&start, path);
	if (!why)
		recognise(h, buf_view(&start));
	buf_release(&start);
	if (why || h->kind == HOLDINGS_EMPTY || h->kind == HOLDINGS_PACKED)
		return why;
	TRY(input_open(&h->in, path, &raw));
	if (h->kind == HOLDINGS_CONTAINER)
		return input_rest(h->in, &h->all);
	how.lines = h->kind == HOLDINGS_REJECT;
	how.delimiter = h->kind == HOLDINGS_LINES ? '\t' : 0;
	how.text = h->kind == HOLDINGS_UNKNOWN;
	how.likely = "\t,;|";
	h->reader = reader_new(h->in, &how);
	TRY(reader_next(h->reader, &h->batch));
	if (h->kind == HOLDINGS_UNKNOWN)
		take_header(h);
	return NULL;
}

void holdings_close(struct holdings *h)
{
	for (size_t i = 0; i < h->columns; i++)
		free((char *)h->column[i].at);
	free(h->column);
	buf_release(&h->tag);
	buf_release(&h->all);
	batch_release(&h->batch);
	if (h->reader)
		reader_free(h->reader);
	if (h->in)
		input_close(h->in);
}

/* Whether the line is one that opens, closes or counts. */
static bool is_special(struct batch *b, const struct record *r)
{
	if (r->kind == RECORD_BAD || r->fields < 3)
		return false;
	struct text key = batch_field(b, r, 0), word = batch_field(b, r, 2);
	return (key.len == 0 || text_is(key, WHOLE_LAST)) && word.len &&
	       word.at[0] == '#';
}

const char *holdings_next(struct holdings *h, struct holdings_line *line)
{
	*line = (struct holdings_line){.raw = {NULL, 0}};
	if (!h->reader)
		return NULL;
	if (h->at == h->batch.n) {
		h->at = 0;
		TRY(reader_next(h->reader, &h->batch));
	}
	if (h->batch.n == 0)
		return NULL;
	line->record = &h->batch.record[h->at++];
	line->batch = &h->batch;
	line->raw = batch_raw(&h->batch, line->record);
	line->number = (size_t)batch_line(&h->batch, line->record);
	line->special = h->kind == HOLDINGS_LINES &&
			is_special(&h->batch, line->record);
	return NULL;
}

bool holdings_sought(struct sought_people *to, const struct ids *ids,
	struct text id, size_t request, struct keyed *keyed)
{
	struct text who = ids ? ids_mapped(ids, id) : id;

	sought_add(to, id, request, keyed);
	sought_add(to, who, request, keyed);
	for (size_t i = 0; ids && i < ids_count(ids); i++)
		if (text_equal(ids_customer(ids, i), who))
			sought_add(to, ids_alias(ids, i), request, keyed);
	return ids && (ids_find(ids, id) != SIDE_NONE || ids_means(ids, id));
}

bool holdings_mapped(const struct holdings *h, struct text ids)
{
	struct tag is;

	if (h->kind != HOLDINGS_LINES || !tag_read(&is, buf_view(&h->tag)) ||
		(h->format && strcmp(h->format->identifiers, "-") == 0))
		return false;
	struct text made = tag_word(&is, "ids");
	return made.len && !text_equal(made, ids);
}

const char *holdings_unknown(const struct holdings *h)
{
	const struct batch *b = &h->batch;

	return b->n && !text_utf8(batch_raw(b, &b->record[0]))
		       ? "not known what this is, as its first line is not "
			 "UTF-8: convert it with iconv"
		       : "not known what this is";
}

const char *holdings_odd(
	const struct holdings *h, const struct sought_people *p)
{
	bool table = h->kind == HOLDINGS_TABLE || h->kind == HOLDINGS_LEDGER;

	return table && h->batch.odd && p->beyond
		       ? fail_text("%s: this is not UTF-8, and names would not "
				   "be found in it (want it converted: iconv "
				   "-f GB18030 -t UTF-8)",
				 h->path)
		       : NULL;
}

static bool is_word(const char *words, struct text name)
{
	struct text rest = text_of(words);

	while (rest.at)
		if (text_equal(text_split(&rest, ' '), name))
			return true;
	return false;
}

/* Whether the column that F itself calls "value" is a figure: that name tells
 * nothing, and formats.tsv says where it is somebody. */
static bool is_figure(const struct format *f, struct text name)
{
	return text_is(name, "value") && is_word(f->mark, name) &&
	       !is_word(f->identifiers, name);
}

bool *holdings_identifiers(const struct holdings *h)
{
	bool *is = mem_zero(h->columns + 1, sizeof(*is));

	for (size_t i = 0; i < h->columns; i++)
		is[i] = (is_of_people(h->column[i]) ||
				role_identifies(h->column[i]) ||
				kind_of_column(h->column[i]) != KIND_NONE ||
				(h->format && is_word(h->format->identifiers,
						      h->column[i]))) &&
			!(h->format && is_figure(h->format, h->column[i]));
	return is;
}

const struct sought_person *holdings_of_state(const struct holdings *h,
	const struct sought_people *p, const struct holdings_line *l)
{
	const struct format *f = h->format;
	const struct sought_person *who =
		l->special
			? NULL
			: sought_find(p, batch_field(l->batch, l->record, 0));

	if (who || l->special || !f || !strstr(f->identifiers, "field 1") ||
		l->record->fields < 3)
		return who;
	return sought_find(p, batch_field(l->batch, l->record, 2));
}
