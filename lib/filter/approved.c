/* approved.c - the files that decide, held against the table of --approved. */
#include "filter/approved.h"

#include "filter/run.h"
#include "identity/persons.h"

enum { SHA256, KIND, AUTHOR, APPROVER, FROM, UNTIL, COLUMNS };

static const char *const column_name[COLUMNS] = {
	"sha256", "kind", "author", "approver", "from", "until"};

/* A row of the table. */
struct approval {
	struct text cell[COLUMNS]; /* trimmed */
	int64_t from, until;	   /* until: the first time after it */
};

/* A file that decides. */
struct file {
	const char *option; /* "--rules" */
	const char *kind;   /* "rules" */
	const struct taken_file *taken;
};

/* The table, and the time that it is asked for. */
struct asking {
	struct run *run;
	struct side side;
	int column[COLUMNS];
	struct zone zone;
	int64_t now;
};

/* The option of the program itself that names C, if its file decides; else
 * NULL. */
static const struct opt *deciding(const struct run *run, const struct claim *c)
{
	if (!c->option || !c->given || c->use != OPT_READ)
		return NULL;
	for (const struct opt *o = run->f->opts; o && o->type; o++)
		if (o->flags & OPT_DECIDES &&
			strncmp(c->option, "--", 2) == 0 &&
			strcmp(c->option + 2, o->name) == 0)
			return o;
	return NULL;
}

/* What rows call a file of option O. */
static const char *kind_of(const struct opt *o)
{
	return o->arg && strcmp(o->arg, "model") == 0 ? "model" : o->name;
}

/* The newest of DAYS, "2026-10-31,2026-11-30"; false: they are no days. */
static bool newest(int64_t *ms, const char *days, struct zone *zone)
{
	int64_t day;

	*ms = INT64_MIN;
	for (struct text rest = text_of(days); rest.at;) {
		if (!when_parse(&day, text_split(&rest, ','), zone))
			return false;
		*ms = day > *ms ? day : *ms;
	}
	return true;
}

/* --as-of, where the program has it and it is a time, or days. */
static void find_as_of(const struct opt *o, char *at, bool own, void *arg)
{
	struct asking *a = arg;
	const struct opt_time *t = (const struct opt_time *)(void *)at;
	const char *const *days = (const char *const *)(void *)at;
	int64_t ms;

	if (!own || strcmp(o->name, "as-of") != 0)
		return;
	if (o->type == OPT_TIME && t->given)
		a->now = t->ms;
	if (o->type == OPT_TEXT && *days && newest(&ms, *days, &a->zone))
		a->now = ms;
}

static bool is_sum(struct text t)
{
	if (t.len != DIGEST_HEX - 1)
		return false;
	for (size_t i = 0; i < t.len; i++)
		if (!strchr("0123456789abcdef", text_lower(t.at[i])))
			return false;
	return true;
}

static const char *read_row(
	struct approval *to, const struct asking *a, size_t row)
{
	struct zone zone = a->zone;

	*to = (struct approval){.from = INT64_MIN, .until = INT64_MAX};
	for (int i = 0; i < COLUMNS; i++)
		if (a->column[i] != ROLE_NONE)
			to->cell[i] = text_trim(
				side_cell(&a->side, row, (size_t)a->column[i]));
	struct text from = to->cell[FROM], until = to->cell[UNTIL];
	if (!is_sum(to->cell[SHA256]))
		return fail_text("'%s' is not a SHA-256 (want 64 hexadecimal "
				 "digits, as sha256sum prints them)",
			text_show(to->cell[SHA256]));
	if (from.len && !when_parse(&to->from, from, &zone))
		return fail_text("from '%s' is not %s", text_show(from),
			when_wrong(from, &zone));
	if (until.len && !when_parse_end(&to->until, until, &zone))
		return fail_text("until '%s' is not %s", text_show(until),
			when_wrong(until, &zone));
	if (to->from >= to->until)
		return fail_text("until '%s' is before from '%s': the row is "
				 "never in force",
			text_show(until), text_show(from));
	return NULL;
}

/* Why the row R, whose sum is the file's, does not approve it; NULL: it does.
 */
static const char *refuses(
	const struct approval *r, const struct file *f, int64_t now)
{
	if (!text_is(r->cell[KIND], f->kind))
		return fail_text(
			"is of kind '%s', and the file is used as '%s'",
			text_show(r->cell[KIND]), f->kind);
	const char *why = persons_wrong(r->cell[AUTHOR], r->cell[APPROVER]);
	if (why)
		return why;
	if (now < r->from)
		return fail_text(
			"is in force only from %s", text_show(r->cell[FROM]));
	if (now >= r->until)
		return fail_text("has expired: it was in force until %s",
			text_show(r->cell[UNTIL]));
	return NULL;
}

/* The file F is not approved: line LINE of the table is the nearest, WHY not,
 * or 0. */
static const char *refuse(const struct asking *a, const struct file *f,
	uint64_t line, const char *why)
{
	const char *table = a->run->common.approved;
	const char *path = text_show(text_of(f->taken->path));
	struct buf now = {0};
	const char *message;

	when_print(&now, a->now);
	buf_byte(&now, '\0');
	if (line)
		message = fail_text("%s=%s (sha256 %s) is not approved at %s: "
				    "%s:%llu %s",
			f->option, path, f->taken->sha256, now.at, table,
			(unsigned long long)line, why);
	else
		message =
			fail_text("%s=%s (sha256 %s) is not approved at %s: %s "
				  "has no row of kind '%s'",
				f->option, path, f->taken->sha256, now.at,
				table, f->kind);
	buf_release(&now);
	return message;
}

/* Of F, whose sum no row has: the newest row of its kind is the nearest. */
static const char *refuse_unknown(const struct asking *a, const struct file *f)
{
	struct approval r, near = {.from = INT64_MIN};
	uint64_t line = 0;

	for (size_t i = 0; i < a->side.n; i++) {
		TRY(read_row(&r, a, i));
		if (!text_is(r.cell[KIND], f->kind) || r.from < near.from)
			continue;
		near = r;
		line = a->side.line[i];
	}
	return refuse(a, f, line,
		line ? fail_text("has another sum, %.64s, approved by %s",
			       near.cell[SHA256].at,
			       text_show(near.cell[APPROVER]))
		     : "");
}

static void note(struct run *run, const struct file *f,
	const struct approval *r, uint64_t line)
{
	struct buf *to = &run->notes;
	static const int people[] = {AUTHOR, APPROVER};

	buf_string(to, to->at[to->len - 1] == '[' ? "{" : ",{");
	buf_string(to, "\"option\":");
	out_json(to, text_of(f->option));
	buf_string(to, ",\"name\":");
	out_json(to, text_of(f->taken->path));
	buf_printf(to, ",\"sha256\":\"%s\",\"row\":%llu", f->taken->sha256,
		(unsigned long long)line);
	for (size_t i = 0; i < 2 && !run->common.redact; i++) {
		buf_printf(to, ",\"%s\":", column_name[people[i]]);
		out_json(to, r->cell[people[i]]);
	}
	buf_byte(to, '}');
}

/* Look for a row in force that approves F; the last that has its sum is the
 * nearest of those that do not. */
static const char *look_up(const struct asking *a, const struct file *f)
{
	struct approval r;
	const char *why = NULL;
	size_t near = a->side.n;

	for (size_t i = 0; i < a->side.n; i++) {
		TRY(read_row(&r, a, i));
		if (!text_same_letters(
			    r.cell[SHA256], text_of(f->taken->sha256)))
			continue;
		if (!refuses(&r, f, a->now)) {
			note(a->run, f, &r, a->side.line[i]);
			return NULL;
		}
		near = i;
	}
	if (near == a->side.n)
		return refuse_unknown(a, f);
	TRY(read_row(&r, a, near));
	why = refuses(&r, f, a->now);
	return refuse(a, f, a->side.line[near], why);
}

static const char *check_rows(const struct asking *a)
{
	struct approval r;

	for (size_t i = 0; i < a->side.n; i++) {
		const char *why = read_row(&r, a, i);
		if (why)
			return side_fault(&a->side, i, why);
	}
	return NULL;
}

static const char *open_table(struct asking *a)
{
	TRY(setup_side(
		&a->run->setup, &a->side, a->run->common.approved, NULL));
	for (int i = 0; i < COLUMNS; i++)
		TRY(side_column(&a->column[i], &a->side, column_name[i],
			i <= APPROVER));
	return check_rows(a);
}

/* Whether claim I of the run names a file that decides, which comes to F. */
static bool decides(struct run *run, size_t i, struct file *f)
{
	const struct claim *c = &run->claims.item[i];
	const struct opt *o = deciding(run, c);

	if (!o)
		return false;
	*f = (struct file){c->option, kind_of(o), NULL};
	f->taken = taken_find(&run->taken, c->given);
	return true;
}

/* All are read before the table is, so that no row can come between the reading
 * of a file and its use. */
static const char *hold(struct run *run)
{
	struct file f;

	for (size_t i = 0; i < run->claims.n; i++)
		if (decides(run, i, &f))
			TRY(taken_read(&run->taken, run->claims.item[i].given));
	return run->taken.n ? NULL
			    : "--approved has no effect: no option names a "
			      "table of rules or a model";
}

static const char *look_up_all(struct asking *a)
{
	struct run *run = a->run;
	struct file f;

	TRY(open_table(a));
	for (size_t i = 0; i < run->claims.n; i++)
		if (decides(run, i, &f))
			TRY(look_up(a, &f));
	return NULL;
}

const char *approved_check(struct run *run)
{
	struct asking a = {.run = run,
		.zone = run->zone,
		.now = (int64_t)time(NULL) * 1000};

	if (!run->common.approved) {
		setup_note_text(
			&run->setup, "approved", text_of("not checked"));
		return NULL;
	}
	options_each(&run->options, find_as_of, &a);
	run->usage = true;
	TRY(hold(run));
	buf_string(&run->notes, ",\"approved\":[");
	const char *why = look_up_all(&a);
	buf_byte(&run->notes, ']');
	side_release(&a.side);
	run->usage = why != NULL;
	return why;
}
