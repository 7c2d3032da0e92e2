/* consents.c - people who have not agreed to a purpose, left out of rows and of
 * state.
 *
 * Whether somebody has agreed is asked as of --as-of where that is given, in
 * streams as of each row, else as of what the table knows.
 */
#include "filter/consents.h"

#include <stdlib.h>

#include "base/mem.h"
#include "filter/formats.h"
#include "filter/run.h"
#include "kept/tag.h"

void consents_split(struct run *run)
{
	struct consents *c = &run->consents;
	const char *value = run->common.consent;
	const char *colon = value ? strrchr(value, ':') : NULL;

	if (!value)
		return;
	if (!colon || colon == value || strchr(colon, '/'))
		colon = value + strlen(value);
	c->path = mem_copy(value, (size_t)(colon - value));
	c->purpose =
		mem_copy(colon + (*colon != 0), strlen(colon) - (*colon != 0));
	run->common.consent = c->path;
}

const char *consents_open(struct run *run)
{
	struct consents *c = &run->consents;
	struct side_how how = tables_how(run);

	if (!run->common.consent)
		return NULL;
	if (!*c->purpose) {
		run->usage = true;
		return fail_text("--consent=%s: to what? (want FILE:PURPOSE)",
			text_show(text_of(c->path)));
	}
	how.name = "consent";
	c->open = true;
	return consent_open(
		&c->table, c->path, text_of(c->purpose), &how, &run->zone);
}

/* As of when it is asked, or NULL: as of what the table knows. */
static const int64_t *moment(
	const struct run *run, struct row *row, int64_t *ms, bool *known)
{
	const char *reason = row ? row->reason : NULL;

	*known = true;
	if (run->where.moment == WHERE_GIVEN)
		return &run->consents.ms;
	if (run->where.moment != WHERE_ROW || !row ||
		row->binding->forget_time < 0)
		return NULL;
	int column = row->binding->forget_time;
	*known = row_time_of(row, column, row_cell(row, (size_t)column), ms);
	row->reason = reason;
	return ms;
}

bool consents_row(struct run *run, struct row *row)
{
	const struct consent *c = &run->consents.table;
	int64_t ms = 0;
	bool known;

	if (!run->common.consent)
		return true;
	const int64_t *at = moment(run, row, &ms, &known);
	struct text who = row_subject(row);
	if (!consent_knows(c, who) && row->reading->ids)
		who = ids_mapped(row->reading->ids, who);
	bool agreed = consent_holds(c, who, known ? at : NULL);
	row->reading->unconsented += !agreed;
	return agreed;
}

const char *consents_tag(const struct run *run, const struct tag *tag)
{
	const struct format *format =
		formats_of_tag(tag->program, tag->version);

	if (!run->common.consent)
		return NULL;
	if (run->forgets.nobody || (format && !format_keys_are_people(format)))
		return "--consent takes nobody out of this state, whose lines "
		       "are not about people (want --consent where it is made "
		       "of rows)";
	return NULL;
}

bool consents_line(struct run *run, struct text written, struct text mapped)
{
	struct consents *c = &run->consents;
	int64_t ms;
	bool known;

	if (!run->common.consent)
		return true;
	struct text who = consent_knows(&c->table, written) ? written : mapped;
	bool agreed =
		consent_holds(&c->table, who, moment(run, NULL, &ms, &known));
	c->lines += !agreed;
	return agreed;
}

/* With --ids rows are known by the identifiers that they have, and state by
 * those that these are joined to. */
bool consents_agreed(const struct run *run, struct text who, int64_t ms)
{
	const struct consent *c = &run->consents.table;

	if (!run->common.consent || (run->common.ids && !consent_knows(c, who)))
		return true;
	return consent_holds(c, who,
		run->where.moment == WHERE_GIVEN ? &run->consents.ms : &ms);
}

/* Two ways to write a customer look like a table in which nobody agrees. */
static void tell_all_gone(const struct run *run, uint64_t gone)
{
	if (gone && run->rows_good == 0)
		fail_warn("--consent: nobody who was read has agreed to '%s', "
			  "and nothing is left (are customers written alike "
			  "in both?)",
			text_show(text_of(run->consents.purpose)));
}

/* Without "given" each consent holds from ever. */
static void tell_given(const struct run *run)
{
	const struct consent *c = &run->consents.table;

	if (c->like_given >= 0)
		fail_warn("%s:1: '%s' is not read, and each consent holds from "
			  "ever (want --columns=consent.given=name if this "
			  "says from when)",
			run->consents.path,
			text_show(c->side.header.name[c->like_given]));
}

void consents_tell(struct run *run)
{
	struct setup *s = &run->setup;
	uint64_t rows = 0;

	if (!run->common.consent)
		return;
	for (unsigned i = 0; i < run->workers; i++)
		rows += run->reading[i].unconsented;
	setup_note_text(s, "consent_to", text_of(run->consents.purpose));
	setup_note(s, "consent_rows", (double)run->consents.table.n);
	if (run->common.merge)
		setup_note(s, "state_without_consent",
			(double)run->consents.lines);
	else
		setup_note(s, "rows_without_consent", (double)rows);
	tell_given(run);
	tell_all_gone(run, run->common.merge ? run->consents.lines : rows);
}

void consents_release(struct run *run)
{
	struct consents *c = &run->consents;

	if (c->open)
		consent_close(&c->table);
	free(c->path);
	free(c->purpose);
}
