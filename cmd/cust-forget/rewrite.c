/* rewrite.c - a file without some people: lines about them cut out, names of
 * them replaced by tokens; or what has to be done to it.
 *
 * State: their lines are cut, and opening and closing lines made anew.  Tables:
 * rows about them are cut, in others the token stands in place of the name.
 * Ledgers are kept by law, with tokens.  Of what cannot be rewritten (indexes,
 * images, state that counts) it is said that it must be made anew.
 */
#include <stdlib.h>

#include "base/digest.h"
#include "cust-forget/parts.h"
#include "identity/token.h"
#include "io/place.h"
#include "kept/whole.h"

/* A file on its way. */
struct rewriting {
	struct config *c;
	struct outcome *o;
	struct holdings h;
	struct buf out;	  /* what it is to be */
	bool *identifies; /* of each column; owned */
	bool cutting;	  /* of a reject: the rows behind this line */
	size_t reject;	  /* where its first line is in "out" */
	uint64_t reject_lines;
	struct whole whole;
	bool opened; /* it has an opening or closing line */
};

static void met(struct rewriting *j, const struct sought_person *who)
{
	j->c->asked[who->request].lines++;
}

/* T of line NUMBER names nobody who asked, but perhaps somebody nearly. */
static void note_near(struct rewriting *j, size_t number, struct text t)
{
	struct config *c = j->c;

	if (!sought_near(&c->people, t) || c->near++)
		return;
	buf_printf(&c->first_near, "%s:%zu", j->o->path, number);
	buf_byte(&c->first_near, '\0');
}

static void end_line(struct rewriting *j)
{
	buf_string(&j->out, j->h.crlf ? "\r\n" : "\n");
}

static void keep(struct rewriting *j, struct text raw)
{
	if (j->out.len == 0 && j->h.marked)
		buf_string(&j->out, "\xef\xbb\xbf");
	buf_text(&j->out, raw);
	end_line(j);
}

static void state_line(struct rewriting *j, const struct holdings_line *l)
{
	struct text word = l->special ? batch_field(l->batch, l->record, 2)
				      : (struct text){"", 0};

	if (text_is(word, WHOLE_BEGIN) || text_is(word, WHOLE_END)) {
		j->opened = true;
		return;
	}
	const struct sought_person *who =
		holdings_of_state(&j->h, &j->c->people, l);

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
static void close_state(struct rewriting *j)
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
static void hide(struct rewriting *j, const struct holdings_line *l)
{
	for (unsigned i = 0; i < l->record->fields; i++) {
		struct text t = batch_field(l->batch, l->record, i);
		const struct sought_person *who =
			i < j->h.columns && j->identifies[i]
				? sought_find(&j->c->people, t)
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
	struct rewriting *j, const struct holdings_line *l, bool *subject)
{
	const struct sought_person *found = NULL;

	*subject = false;
	for (unsigned i = 0; i < l->record->fields && i < j->h.columns; i++) {
		struct text t = batch_field(l->batch, l->record, i);
		const struct sought_person *who =
			j->identifies[i] ? sought_find(&j->c->people, t) : NULL;
		if (j->identifies[i] && !who)
			note_near(j, l->number, t);
		if (!who || *subject)
			continue;
		found = who;
		*subject = holdings_is_subject(j->h.column[i]);
	}
	return found;
}

static bool has_name(struct rewriting *j, const struct holdings_line *l)
{
	for (unsigned i = 0; i < l->record->fields && i < j->h.columns; i++) {
		struct text t = batch_field(l->batch, l->record, i);
		const struct sought_person *who =
			j->identifies[i] ? sought_find(&j->c->people, t) : NULL;
		if (who && !text_is(t, who->token) && !token_is(t))
			return true;
	}
	return false;
}

static void table_line(struct rewriting *j, const struct holdings_line *l)
{
	bool subject = false;
	const struct sought_person *who = NULL;

	if (l->record->kind != RECORD_BAD) {
		who = of_row(j, l, &subject);
	} else {
		/* Nobody can say whose a row is that cannot be read. */
		who = sought_in(&j->c->people, l->raw);
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
static void reject_line(struct rewriting *j, const struct holdings_line *l)
{
	bool begins = l->raw.len > 1 && memcmp(l->raw.at, "# ", 2) == 0;
	const struct sought_person *who = sought_in(&j->c->people, l->raw);

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

static const char *walk(struct rewriting *j)
{
	struct holdings_line l;
	bool first = true;

	for (;;) {
		TRY(holdings_next(&j->h, &l));
		if (!l.raw.at)
			return NULL;
		TRY(holdings_odd(&j->h, &j->c->people));
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
static const char *look_in(struct rewriting *j)
{
	struct outcome *o = j->o;
	const struct sought_person *who =
		sought_in(&j->c->people, buf_view(&j->h.all));
	bool names = strcmp(j->h.format->identifiers, "-") != 0;

	if (!who || !names)
		return NULL;
	met(j, who);
	o->lines = 1;
	o->status = REBUILD;
	j->c->rebuild++;
	return NULL;
}

static const char *unknown(const struct rewriting *j)
{
	return fail_text("%s: %s: nothing was changed (want a file of the "
			 "toolkit, or a table with a column of people%s)",
		j->o->path,
		j->h.kind == HOLDINGS_PACKED ? "a compressed file is not "
					       "rewritten"
					     : "not known what this is",
		j->h.kind == HOLDINGS_PACKED ? "; gunzip it first" : "");
}

/* A file that is replaced has this name alone: a hard link to it keeps what it
 * held. */
static void note_linked(struct rewriting *j)
{
	struct config *c = j->c;
	struct place place;

	place_find(&place, j->o->path);
	if (place.links > 1 && !c->linked++) {
		buf_string(&c->first_linked, j->o->path);
		buf_byte(&c->first_linked, '\0');
	}
	place_release(&place);
}

static const char *replace(struct rewriting *j)
{
	struct digest *d = digest_new();

	digest_add(d, j->out.at ? j->out.at : "", j->out.len);
	digest_end(d, j->o->after);
	note_linked(j);
	if (j->c->dry_run)
		return NULL;
	struct out *out = setup_file(j->c->setup, j->o->path);
	return out ? sink_write(out->sink, buf_view(&j->out)) : NULL;
}

static bool has_anybody(const struct config *c)
{
	for (size_t i = 0; i < c->n_asked; i++)
		if (c->asked[i].lines)
			return true;
	return false;
}

static const char *treat(struct rewriting *j)
{
	struct outcome *o = j->o;

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
		o->status = o->cut ? REBUILD : NOTHING;
		j->c->rebuild += o->cut > 0;
		o->cut = 0;
		return NULL;
	}
	if (o->cut + o->hidden == 0) {
		/* What was held before is held still. */
		o->status = j->h.kind == HOLDINGS_LEDGER && has_anybody(j->c)
				    ? HELD
				    : NOTHING;
		return NULL;
	}
	o->status = j->h.kind == HOLDINGS_LEDGER ? HELD : DONE;
	if (j->h.kind == HOLDINGS_LINES)
		close_state(j);
	return replace(j);
}

const char *rewrite_file(struct config *c, const char *path, struct outcome *o)
{
	struct rewriting j = {.c = c, .o = o};
	unsigned long long bytes;

	*o = (struct outcome){.path = path, .status = NOTHING};
	for (size_t i = 0; i < c->n_asked; i++)
		c->asked[i].lines = 0;
	const char *why = holdings_open(
		&j.h, path, (size_t)setup_common(c->setup)->max_record);
	o->what = j.h.name;
	if (!why)
		why = treat(&j);
	if (!why && !digest_file(o->before, &bytes, path))
		o->before[0] = '\0';
	holdings_close(&j.h);
	buf_release(&j.out);
	free(j.identifies);
	return why;
}
