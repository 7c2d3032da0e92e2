/* setup.c - what a command may ask of the driver: roles, columns, files,
 * figures. */
#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#include "base/floor.h"
#include "base/identifier.h"
#include "base/mem.h"
#include "filter/run.h"

unsigned setup_role(struct setup *s, const char *name, int required)
{
	struct run *run = s->run;

	if (run->roles == ROLE_MAX)
		fail_die("more than %d columns asked for", ROLE_MAX);
	run->role[run->roles] = name;
	run->required[run->roles] = required != SETUP_OPTIONAL;
	run->named[run->roles] = required >= SETUP_NAMED;
	run->asked[run->roles] = required == SETUP_ASKED;
	return run->roles++;
}

void setup_column(struct setup *s, const char *name)
{
	struct out own = {.columns = &s->run->own};

	out_column(&own, text_of(name));
}

void setup_column_given(struct setup *s, const char *name)
{
	struct run *run = s->run;

	run->given =
		mem_resize(run->given, run->n_given + 1, sizeof(*run->given));
	run->given[run->n_given++] = run->own.n;
	setup_column(s, name);
}

void setup_column_rename(struct setup *s, const char *name, const char *other)
{
	struct out_columns *own = &s->run->own;

	for (size_t i = 0; i < own->n; i++)
		if (text_is(own->name[i], name)) {
			free((char *)own->name[i].at);
			own->name[i].len = strlen(other);
			own->name[i].at = mem_copy(other, strlen(other));
		}
}

void setup_lines(struct setup *s, unsigned role, bool only)
{
	s->run->lines = (int)role;
	s->run->lines_only = only;
}

void setup_claimed(struct setup *s)
{
	s->run->rows_claimed = true;
}

void setup_passes(struct setup *s)
{
	s->run->flow.columns = COLUMNS_PASSED;
}

void setup_flow(struct setup *s, struct flow flow)
{
	s->run->flow = flow;
}

void setup_passed(struct setup *s, struct text name)
{
	struct out passed = {.columns = &s->run->passed};

	out_column(&passed, name);
}

const char *setup_needs(
	const struct setup *s, const struct binding *b, unsigned role)
{
	int column = b->column[role];

	return column < 0 ? bind_required(&column, &s->run->how, b,
				    s->run->role[role])
			  : NULL;
}

void setup_column_filled(struct setup *s, const char *name, unsigned role)
{
	s->run->fills = s->run->own.n;
	s->run->fills_role = (int)role;
	setup_column(s, name);
}

char *const *setup_operands(struct setup *s, size_t *n)
{
	*n = s->run->operands;
	s->run->operands = 0;
	return s->run->operand;
}

char *const *setup_operands_first(struct setup *s, size_t most, size_t *n)
{
	struct run *run = s->run;
	char *const *first = run->operand;

	*n = run->operands < most ? run->operands : most;
	run->operand += *n;
	run->operands -= *n;
	return first;
}

void setup_no_rows(struct setup *s)
{
	struct run *run = s->run;

	if (run->flow.rows != ROWS_OPERANDS || run->operands == 0)
		run->flow.rows = ROWS_NONE;
}

void setup_good_rows(struct setup *s, uint64_t n)
{
	s->run->rows_good += n;
}

const char *setup_bad_row(struct setup *s, const char *name, uint64_t line,
	struct text row, const char *reason)
{
	return bad_row(s->run, name, line, row, reason);
}

struct opt_time setup_takes_since(struct setup *s)
{
	struct opt_time since = s->run->common.since;

	s->run->common.since = (struct opt_time){.given = false};
	return since;
}

void setup_columns_late(struct setup *s)
{
	s->run->late = true;
}

const char *setup_header(struct setup *s)
{
	return outputs_late(s->run);
}

void setup_no_header(struct setup *s)
{
	struct run *run = s->run;

	run->header_written = true;
	run->usage = run->common.stamp != NULL;
	if (run->usage)
		ends_fail(run, STAMP_IDLE);
}

const struct binding *setup_binding_of(const struct setup *s, size_t i)
{
	return i < s->run->n_bindings ? s->run->bindings[i] : NULL;
}

const struct common *setup_common(const struct setup *s)
{
	return &s->run->common;
}

void setup_answered(struct setup *s)
{
	s->run->answered = true;
}

const char *setup_side(
	struct setup *s, struct side *to, const char *path, const char *key)
{
	struct side_how how = tables_how(s->run);

	how.name = tables_name(s->run, path);
	s->run->tables = true;
	TRY(side_open(to, path, key, &how));
	asked_note(s->run, &to->header);
	if (s->run->common.describe)
		describe_table(s->run, to, how.name ? how.name : "");
	return NULL;
}

const char *setup_side_rows(struct setup *s, const char *path,
	const char *const *role, size_t n, side_row *each, void *arg)
{
	struct side_how how = tables_how(s->run);

	how.name = tables_name(s->run, path);
	s->run->tables = true;
	return side_read(path, role, n, each, arg, &how);
}

const char *setup_whole(struct setup *s, struct buf *to, const char *path)
{
	return input_whole(
		to, path, &(struct input_options){.taken = &s->run->taken});
}

const struct taken *setup_taken(const struct setup *s)
{
	return &s->run->taken;
}

const char *setup_side_walk(
	struct setup *s, const char *path, const struct side_walk *walk)
{
	struct side_how how = tables_how(s->run);

	how.name = tables_name(s->run, path);
	s->run->tables = true;
	return side_walk(path, walk, &how);
}

const char *setup_identifier(struct setup *s, struct text *t)
{
	const char *why = identifier_fault(*t);

	if (why)
		return t->len ? fail_text("'%s' is not %s", text_show(*t), why)
			      : fail_text("an empty cell is not %s", why);
	if (s->run->common.ids)
		*t = ids_mapped(&s->run->ids, *t);
	return NULL;
}

struct zone *setup_zone(struct setup *s)
{
	return &s->run->zone;
}

unsigned setup_threads(const struct setup *s)
{
	return s->run->threads;
}

bool setup_merges(const struct setup *s)
{
	return s->run->common.merge;
}

bool setup_partial(const struct setup *s)
{
	return s->run->common.partial != NULL;
}

bool setup_chinese(const struct setup *s)
{
	return s->run->common.lang == 1;
}

bool setup_agreed(const struct setup *s, struct text who, int64_t ms)
{
	return consents_agreed(s->run, who, ms);
}

void setup_clock(struct setup *s, unsigned role)
{
	s->run->clock = (int)role;
}

bool setup_forgets(const struct setup *s)
{
	return s->run->common.forget != NULL;
}

const struct forget_list *setup_forget_list(const struct setup *s)
{
	return s->run->forgets.open ? &s->run->forgets.list : NULL;
}

uint64_t setup_min_rows(const struct setup *s)
{
	return (uint64_t)s->run->common.min_rows;
}

const struct ids *setup_ids(const struct setup *s)
{
	return s->run->common.ids ? &s->run->ids : NULL;
}

struct text setup_ids_sum(const struct setup *s)
{
	return buf_view(&s->run->states.ids);
}

void setup_nobody(struct setup *s)
{
	s->run->forgets.nobody = true;
}

bool setup_second(const struct setup *s)
{
	return s->run->common.partial && *s->run->common.partial;
}

void setup_state(struct setup *s, const char *word, const char *before)
{
	struct run_states *st = &s->run->states;

	buf_printf(&st->words, "%s\n", word);
	if (before)
		buf_printf(&st->names, "%s\n", before);
}

void setup_hashed(struct setup *s, const char *name, const char *value)
{
	buf_printf(&s->run->states.renamed, "%s=%s\n", name, value);
}

void setup_state_second(struct setup *s)
{
	s->run->second_too = true;
}

const char *setup_usage(struct setup *s, const char *why)
{
	s->run->usage = true;
	return why;
}

void setup_fails(struct setup *s, const char *why)
{
	struct buf *to = &s->run->checks;

	if (to->len)
		buf_string(to, "; ");
	buf_string(to, why);
}

struct out *setup_file(struct setup *s, const char *path)
{
	struct run *run = s->run;
	struct output *o = mem_zero(1, sizeof(*o));
	const char *why;

	o->sink.fd = -1;
	o->next = run->files;
	run->files = o; /* from now on it is removed if the run fails */
	assert(claims_replaced(&run->claims, path));
	why = sink_open(&o->sink, path);
	if (why)
		ends_fail(run, why);
	if (!run->main.out.delimiter) /* in open(): nothing was read */
		outputs_choose_form(run, &run->main.out);
	o->out = (struct out){.format = looks_plain(run->form.format),
		.delimiter = run->form.delimiter,
		.columns = &o->columns,
		.sink = &o->sink};
	return &o->out;
}

void setup_note(struct setup *s, const char *name, double value)
{
	struct buf *to = &s->run->notes;

	buf_printf(to, ",\"%s\":", name);
	if (isfinite(value))
		real_print(to, value);
	else
		buf_string(to, "null");
}

void setup_note_text(struct setup *s, const char *name, struct text value)
{
	struct buf *to = &s->run->notes;

	buf_printf(to, ",\"%s\":\"", name);
	for (size_t i = 0; i < value.len; i++) {
		unsigned char c = (unsigned char)value.at[i];
		if (c == '"' || c == '\\')
			buf_printf(to, "\\%c", c);
		else if (c < 0x20)
			buf_printf(to, "\\u%04x", c);
		else
			buf_byte(to, (char)c);
	}
	buf_byte(to, '"');
}

void setup_as_of_late(struct setup *s, int64_t day, int64_t first,
	int64_t newest, int64_t most)
{
	int64_t late = day - newest;

	if (late > most && late > newest - first)
		setup_count(s, "as_of_late", 1, NULL,
			fail_text("--as-of is %lld days after the newest row: "
				  "everybody looks gone",
				(long long)late));
}

void setup_as_of_ahead(struct setup *s, int64_t ms, int64_t newest)
{
	int64_t days = floor_div(ms - newest, WHEN_DAY_MS);

	if (days > 92)
		setup_count(s, "as_of_ahead", 1, NULL,
			fail_text("--as-of is %lld days after the newest row: "
				  "what is due by then is done now",
				(long long)days));
}

const char *setup_day_to_come(const struct setup *s, int64_t day)
{
	int64_t today = zone_day(&s->run->zone, (int64_t)time(NULL) * 1000);
	struct buf name = {0};

	if (day <= today)
		return NULL;
	when_print_day(&name, day);
	const char *why = fail_text("the newest row is of %.*s, after today: "
				    "give --as-of, or --until to leave it out",
		(int)name.len, name.at);
	buf_release(&name);
	return why;
}

const char *setup_after_today(const struct setup *s, int64_t day)
{
	return setup_merges(s) ? NULL : setup_day_to_come(s, day);
}
