/* states_read.c - the lines of saved state as --merge reads them. */
#include "base/hash.h"
#include "base/identifier.h"
#include "base/table.h"
#include "filter/run.h"
#include "kept/tag.h"

/* The kind of state whose tag is HAS, by its program. */
static int kind_of(const struct run *run, const struct tag *has)
{
	struct tag second;

	return run->f->second &&
	       tag_read(&second, buf_view(&run->states.tag[1])) &&
	       text_equal(has->program, second.program);
}

static const char *cannot_tell(const struct run *run)
{
	struct buf names = {0};

	options_names(&run->options, &names, OPT_SECOND);
	buf_byte(&names, '\0');
	const char *why = fail_text(
		"this is state of release 0.1, which does not say which of %s "
		"it was made with (want a run without them, or state made "
		"anew)",
		names.at);
	buf_release(&names);
	return why;
}

/* A line whose tag is not that of the line before it.  The first decides of
 * which kind they all are, and what --ids they were made with. */
static const char *take_tag(struct run *run, struct text has)
{
	struct run_states *s = &run->states;
	struct tag is, want;
	bool whole = tag_read(&is, has);
	int kind = s->kind >= 0 ? s->kind : whole && kind_of(run, &is);
	struct text tag = buf_view(&s->tag[kind]);

	if (is.hashed && run->second_too &&
		text_equal(is.program, text_of(run->f->name)))
		return cannot_tell(run);
	if (!whole || !tag_read(&want, tag) ||
		!(tag_same_but(&is, &want, "ids") ||
			text_equal(has, buf_view(&s->hashed[kind]))))
		return tag_differs(has, tag, "ids", s->options[kind].at);
	TRY(states_ids_tag(run, &is));
	TRY(forgets_tag(run, &is));
	TRY(consents_tag(run, &is));
	s->kind = kind;
	s->first = is.hashed;
	s->seen.len = 0;
	buf_text(&s->seen, has);
	return NULL;
}

static const char *open_line(struct run *run, struct state_row *row,
	struct batch *batch, const struct record *r)
{
	struct run_states *s = &run->states;
	int kind = s->kind < 0 ? 0 : s->kind;
	struct text has;

	TRY(state_row_open(row, batch, r, &has, buf_view(&s->tag[kind])));
	if (!text_equal(has, buf_view(&s->seen)))
		TRY(take_tag(run, has));
	row->second = s->kind == 1;
	row->first = s->first;
	return NULL;
}

/* The key of a line of state, which is empty in lines about all keys. */
static const char *check_key(const struct state_row *row)
{
	struct text key = state_row_key(row);
	const char *why = key.len && !identifier_plain(key)
				  ? identifier_fault(key)
				  : NULL;

	return why ? fail_text("'%s' is not %s", text_show(key), why) : NULL;
}

/* What is closed by END, the sum of its lines, must not have come before; but
 * counts of days on which nothing else was are alike. */
static void see_end(struct run_states *s, struct text end)
{
	size_t before = s->closed.n;
	bool counts = s->keyed == 0;

	s->keyed = 0;
	if (s->dropped || counts)
		return;
	if (!s->closes)
		table_init(&s->closed, sizeof(char *), hash_seed());
	s->closes = true;
	const char **name = table_value(&s->closed, table_put(&s->closed, end));
	if (s->closed.n > before)
		*name = s->file_name;
	else if (s->twice++ == 0)
		s->again = s->file_name, s->before = *name;
}

/* A line that closes: how many lines there were, and their sum. */
static bool take_end(struct run_states *s, const struct state_row *row)
{
	struct whole *w = &s->whole;
	int64_t lines;
	struct text sum;

	if (row->n != 3 || !state_row_int(row, 1, &lines) ||
		!state_row_text(row, 2, &sum) ||
		!whole_close(w, lines, whole_trim(sum)))
		return false;
	see_end(s, whole_trim(sum));
	return true;
}

static bool is_name(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if ((t.at[i] < 'a' || t.at[i] > 'z') &&
			(t.at[i] < '0' || t.at[i] > '9') && t.at[i] != '_')
			return false;
	return t.len > 0;
}

static bool take_count(struct run *run, const struct state_row *row)
{
	struct text name;
	int64_t n;

	return row->n == 3 && state_row_text(row, 1, &name) && is_name(name) &&
	       state_row_int(row, 2, &n) && n > 0 &&
	       states_count(run, name, (uint64_t)n);
}

/* A line that is none of the program's. */
static const char *special_line(struct run *run, struct job *job,
	const struct state_row *row, struct text word)
{
	struct whole *w = &run->states.whole;
	bool last = state_row_key(row).len > 0, well = false;

	if (text_is(word, WHOLE_BEGIN)) {
		well = !last && row->n == 1;
		w->begins++;
	} else if (text_is(word, WHOLE_END)) {
		well = last && take_end(&run->states, row);
	} else if (text_is(word, WHOLE_COUNT)) {
		whole_line(w, batch_raw(&job->batch, row->record));
		bool mine = shard_has(&run->shard, state_row_key(row));
		well = last && (!mine || take_count(run, row));
		job->result.good += mine;
		job->result.left_out += !mine;
	}
	return well ? NULL : "a line that opens, closes or counts is not whole";
}

static const char *one_line(
	struct run *run, struct job *job, const struct record *r)
{
	const char *reason = "a field is missing or not a number";
	struct state_row row;
	struct text word;

	TRY(open_line(run, &row, &job->batch, r));
	if (state_row_special(&row, &word))
		return special_line(run, job, &row, word);
	if (!run->states.dropped)
		whole_line(&run->states.whole, batch_raw(&job->batch, r));
	run->states.keyed++;
	TRY(check_key(&row));
	bool mine, forgotten;
	struct text written = state_row_key(&row);
	TRY(forgets_line(run, &row, &forgotten)); /* as it was written */
	if (!forgotten && states_ids_map(run, job, &row))
		TRY(forgets_line(run, &row, &forgotten));
	mine = shard_has(&run->shard, state_row_key(&row));
	if (!mine || forgotten ||
		!consents_line(run, written, state_row_key(&row))) {
		job->result.left_out++;
		return NULL;
	}
	if (run->f->load(run->state[0], run->config, &row, &reason) != OK)
		return reason;
	job->result.good++;
	return NULL;
}

static void note_unchecked(struct run_states *s, const char *name)
{
	if (s->unchecked++ == 0)
		s->first_unchecked = name;
}

/* The file at hand has come to its end, and those before FILE had no line. */
static const char *end_file(struct run *run, size_t file)
{
	struct run_states *s = &run->states;
	const char *why = s->dropped ? NULL : whole_fault(&s->whole);

	if (why)
		return fail_text("%s: %s", s->file_name, why);
	if (s->file && whole_unchecked(&s->whole))
		note_unchecked(s, s->file_name);
	for (size_t i = s->file + 1; i < file && i <= run->operands; i++)
		note_unchecked(s, run->operand[i - 1]);
	s->whole = (struct whole){0};
	s->file = file;
	return NULL;
}

static void report(struct run *run)
{
	struct run_states *s = &run->states;
	struct setup *setup = &run->setup;
	struct buf name = {0};

	setup_count(setup, "state_unchecked", s->unchecked, s->first_unchecked,
		"this state has no opening and closing line, so that a line "
		"that is missing would not show");
	setup_count(setup, "state_twice", s->twice, s->again,
		s->twice ? fail_text("these lines of state came before, in %s",
				   s->before)
			 : "");
	for (size_t i = 0; i < s->counts; i++) {
		name.len = 0;
		buf_string(&name, "state_");
		buf_text(&name, s->count[i].name);
		buf_byte(&name, '\0');
		setup_note(setup, name.at, (double)s->count[i].n);
	}
	buf_release(&name);
}

const char *states_end(struct run *run)
{
	TRY(end_file(run, run->operands + 1));
	if (!run->common.partial)
		TRY(states_judge(run));
	if (!run->states.dropped)
		report(run);
	states_ids_tell(run);
	return NULL;
}

void states_read(struct run *run, struct job *job)
{
	const char *ends =
		job->file == run->states.file ? NULL : end_file(run, job->file);

	if (ends) {
		rows_fail(job, ends);
		return;
	}
	run->states.file_name = job->name;
	for (size_t i = 0; i < job->batch.n; i++) {
		const struct record *r = &job->batch.record[i];
		const char *why = one_line(run, job, r);
		if (!why)
			continue;
		rows_fail(job,
			fail_text("%s:%llu: %s", job->name,
				(unsigned long long)batch_line(&job->batch, r),
				why));
		return;
	}
	rows_settled(run, job, 0);
}
