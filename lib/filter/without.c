/* without.c - lines about people cut out, names of them replaced by tokens. */
#include "filter/without.h"

#include <stdlib.h>

#include "base/digest.h"
#include "identity/token.h"

static void met(struct without *j, const struct sought_person *who)
{
	j->request[who->request].lines++;
}

/* T of line NUMBER names nobody who asked, but perhaps somebody nearly. */
static void note_near(struct without *j, size_t number, struct text t)
{
	if (!sought_near(j->people, t) || j->near++)
		return;
	buf_printf(&j->first_near, "%s:%zu", j->o->path, number);
	buf_byte(&j->first_near, '\0');
}

static void end_line(struct without *j)
{
	buf_string(&j->out, j->h.crlf ? "\r\n" : "\n");
}

static void keep(struct without *j, struct text raw)
{
	if (j->out.len == 0 && j->h.marked)
		buf_string(&j->out, "\xef\xbb\xbf");
	buf_text(&j->out, raw);
	end_line(j);
}

static void state_line(struct without *j, const struct holdings_line *l)
{
	struct text word = l->special ? batch_field(l->batch, l->record, 2)
				      : (struct text){"", 0};

	if (text_is(word, WHOLE_BEGIN) || text_is(word, WHOLE_END)) {
		j->opened = true;
		return;
	}
	const struct sought_person *who =
		holdings_of_state(&j->h, j->people, l);

	j->o->lines++;
	if (who) {
		met(j, who);
		j->o->cut++;
		return;
	}
	if (!l->special)
		note_near(j, l->number, batch_field(l->batch, l->record, 0));
	whole_line(&j->whole, l->raw);
	keep(j, l->raw);
}

/* Opening and closing lines around what is left. */
static void close_state(struct without *j)
{
	struct buf all = {0};
	const char *tag = j->h.tag.at;
	int n = (int)j->h.tag.len;

	if (!j->opened)
		return;
	buf_printf(&all, "\t%.*s\t" WHOLE_BEGIN "\n", n, tag);
	buf_text(&all, buf_view(&j->out));
	buf_printf(&all, WHOLE_LAST "\t%.*s\t" WHOLE_END "\t%llu\t%016llx\n", n,
		tag, (unsigned long long)j->whole.lines,
		(unsigned long long)j->whole.sum);
	buf_release(&j->out);
	j->out = all;
}

/* A cell as it stands in a file that DELIMITER divides. */
static void write_cell(struct buf *to, struct text t, char delimiter)
{
	bool quoted =
		delimiter != '\t' && text_has(t, '"', '\n', '\r', delimiter);

	if (quoted)
		buf_byte(to, '"');
	for (size_t i = 0; i < t.len; i++) {
		if (quoted && t.at[i] == '"')
			buf_byte(to, '"');
		buf_byte(to, t.at[i]);
	}
	if (quoted)
		buf_byte(to, '"');
}

/* The row with tokens in place of names. */
static void hide(struct without *j, const struct holdings_line *l)
{
	for (unsigned i = 0; i < l->record->fields; i++) {
		struct text t = batch_field(l->batch, l->record, i);
		const struct sought_person *who =
			i < j->h.columns && j->identifies[i]
				? sought_find(j->people, t)
				: NULL;
		if (i)
			buf_byte(&j->out, j->h.delimiter);
		write_cell(
			&j->out, who ? text_of(who->token) : t, j->h.delimiter);
	}
	end_line(j);
	j->o->hidden++;
}

/* Whom a row has, and whether it is about him. */
static const struct sought_person *of_row(
	struct without *j, const struct holdings_line *l, bool *subject)
{
	const struct sought_person *found = NULL;

	*subject = false;
	for (unsigned i = 0; i < l->record->fields && i < j->h.columns; i++) {
		struct text t = batch_field(l->batch, l->record, i);
		const struct sought_person *who =
			j->identifies[i] ? sought_find(j->people, t) : NULL;
		if (j->identifies[i] && !who)
			note_near(j, l->number, t);
		if (!who || *subject)
			continue;
		found = who;
		*subject = holdings_is_subject(j->h.column[i]);
	}
	return found;
}

static bool has_name(struct without *j, const struct holdings_line *l)
{
	for (unsigned i = 0; i < l->record->fields && i < j->h.columns; i++) {
		struct text t = batch_field(l->batch, l->record, i);
		const struct sought_person *who =
			j->identifies[i] ? sought_find(j->people, t) : NULL;
		if (who && !text_is(t, who->token) && !token_is(t))
			return true;
	}
	return false;
}

static void table_line(struct without *j, const struct holdings_line *l)
{
	bool subject = false;
	const struct sought_person *who = NULL;

	if (l->record->kind != RECORD_BAD) {
		who = of_row(j, l, &subject);
	} else {
		/* Nobody can say whose a row is that cannot be read. */
		who = sought_in(j->people, l->raw);
		subject = true;
	}
	j->o->lines++;
	if (who && subject && j->h.kind != HOLDINGS_LEDGER) {
		met(j, who);
		j->o->cut++;
	} else if (who && has_name(j, l)) {
		met(j, who);
		hide(j, l);
	} else {
		if (who)
			met(j, who);
		keep(j, l->raw);
	}
}

/* A line of --reject that says why, or one of the row behind it, which goes
 * with its reason. */
static void reject_line(struct without *j, const struct holdings_line *l)
{
	bool begins = l->raw.len > 1 && memcmp(l->raw.at, "# ", 2) == 0;
	const struct sought_person *who = sought_in(j->people, l->raw);

	j->o->lines++;
	if (begins) {
		j->cutting = false;
		j->reject = j->out.len;
		j->reject_lines = 0;
	}
	if (who && !j->cutting) {
		j->out.len = j->reject;
		j->o->cut += j->reject_lines;
		j->cutting = true;
	}
	if (who)
		met(j, who);
	if (j->cutting) {
		j->o->cut++;
		return;
	}
	keep(j, l->raw);
	j->reject_lines++;
}

static const char *walk(struct without *j)
{
	struct holdings_line l;
	bool first = true;

	for (;;) {
		TRY(holdings_next(&j->h, &l));
		if (!l.raw.at)
			return NULL;
		TRY(holdings_odd(&j->h, j->people));
		if (j->h.kind == HOLDINGS_LINES)
			state_line(j, &l);
		else if (j->h.kind == HOLDINGS_REJECT)
			reject_line(j, &l);
		else if (first)
			keep(j, l.raw);
		else
			table_line(j, &l);
		first = false;
	}
}

/* What is of bytes, or counts: whether it has them at all. */
static const char *look_in(struct without *j)
{
	struct erasure *o = j->o;
	const struct sought_person *who =
		sought_in(j->people, buf_view(&j->h.all));
	bool names = strcmp(j->h.format->identifiers, "-") != 0;

	if (!who || !names)
		return NULL;
	met(j, who);
	o->lines = 1;
	o->status = ERASURE_REBUILD;
	return NULL;
}

static const char *unknown(const struct without *j)
{
	return fail_text("%s: %s: nothing was changed (want a file of the "
			 "toolkit, or a table with a column of people%s)",
		j->o->path,
		j->h.kind == HOLDINGS_PACKED ? "a compressed file is not "
					       "rewritten"
					     : holdings_unknown(&j->h),
		j->h.kind == HOLDINGS_PACKED ? "; gunzip it first" : "");
}

static bool has_anybody(const struct without *j)
{
	for (size_t i = 0; i < j->requests; i++)
		if (j->request[i].lines)
			return true;
	return false;
}

static const char *treat(struct without *j)
{
	struct erasure *o = j->o;

	switch (j->h.kind) {
	case HOLDINGS_EMPTY:
		return NULL;
	case HOLDINGS_UNKNOWN:
	case HOLDINGS_PACKED:
		return unknown(j);
	case HOLDINGS_CONTAINER:
		return look_in(j);
	default:
		break;
	}
	j->identifies = holdings_identifiers(&j->h);
	TRY(walk(j));
	if (j->h.kind == HOLDINGS_LINES && !j->h.format) {
		o->status = o->cut ? ERASURE_REBUILD : ERASURE_NOTHING;
		o->cut = 0;
		return NULL;
	}
	if (o->cut + o->hidden == 0) {
		/* What was held before is held still. */
		o->status = j->h.kind == HOLDINGS_LEDGER && has_anybody(j)
				    ? ERASURE_HELD
				    : ERASURE_NOTHING;
		return NULL;
	}
	o->status = j->h.kind == HOLDINGS_LEDGER ? ERASURE_HELD : ERASURE_DONE;
	if (j->h.kind == HOLDINGS_LINES)
		close_state(j);
	j->changed = true;
	return NULL;
}

/* Ready for another file. */
static void begin(struct without *j, struct erasure *o, const char *path)
{
	*o = (struct erasure){.path = path};
	j->o = o;
	j->out.len = 0;
	j->changed = j->cutting = j->opened = false;
	j->whole = (struct whole){0};
	for (size_t i = 0; i < j->requests; i++)
		j->request[i].lines = 0;
}

const char *without_file(struct without *j, struct erasure *o, const char *path,
	size_t max_record)
{
	unsigned long long bytes;

	begin(j, o, path);
	const char *why = holdings_open(&j->h, path, max_record);
	o->what = j->h.name;
	if (!why)
		why = treat(j);
	o->customers = !why && holdings_mapped(&j->h, j->ids);
	erasures_doubt_note(&j->doubt, o, j->request, j->requests);
	if (!why && !digest_file(o->before, &bytes, path))
		o->before[0] = '\0';
	holdings_close(&j->h);
	free(j->identifies);
	j->identifies = NULL;
	return why;
}

void without_release(struct without *j)
{
	buf_release(&j->out);
	buf_release(&j->first_near);
	buf_release(&j->doubt.first);
}
