/* states.c - saved state: its tag, its lines written by --partial, and read
 * back by --merge. */
#include <stdlib.h>
#include <zlib.h>

#include "base/identifier.h"
#include "base/mem.h"
#include "filter/run.h"
#include "kept/sum.h"
#include "kept/tag.h"

/* Release 0.1 wrote the fields of this version. */
enum { FIRST_VERSION = 1 };

static void print_tag(struct buf *to, const struct run *run, int kind)
{
	buf_string(to, run->f->name);
	if (kind && run->f->second)
		buf_printf(to, "-%s", run->f->second);
	buf_printf(to, "/%u", run->f->version);
}

static int by_bytes(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* Append LINES, sorted, as ":" and words with commas between them. */
static void add_words(struct buf *to, struct text lines)
{
	struct text *word = mem_array(lines.len + 1, sizeof(*word));
	size_t n = 0;

	for (struct text rest = lines; rest.at;) {
		struct text one = text_split(&rest, '\n');
		if (one.len)
			word[n++] = one;
	}
	if (n)
		qsort(word, n, sizeof(*word), by_bytes);
	for (size_t i = 0; i < n; i++) {
		buf_byte(to, i ? ',' : ':');
		buf_text(to, word[i]);
	}
	free(word);
}

static unsigned flags_of(const struct run *run, int kind)
{
	return kind || run->second_too ? OPT_STATE | OPT_SECOND : OPT_STATE;
}

/* The tag that release 0.1 wrote.  It had none for a table of paths that is
 * trimmed as it is read. */
static void make_hashed(struct run *run, int kind)
{
	struct run_states *s = &run->states;
	struct buf values = {0};

	if (run->f->version != FIRST_VERSION || run->second_too)
		return;
	options_hashed(&run->options, &values, flags_of(run, kind));
	buf_text(&values, buf_view(&s->names));
	print_tag(&s->hashed[kind], run, kind);
	buf_printf(&s->hashed[kind], ":%08lx",
		crc32_z(0, (const Bytef *)values.at, values.len));
	buf_release(&values);
}

/* --ids decides whose the rows are: the sum of what it says, in any order. */
static void sum_ids(struct buf *to, const struct side *ids)
{
	struct buf pair = {0};
	uint64_t sum = 0;

	for (size_t i = 0; i < ids->n; i++) {
		pair.len = 0;
		buf_text(&pair, table_key(&ids->keys, i));
		buf_byte(&pair, '\t');
		buf_text(&pair, side_cell(ids, i, (size_t)ids->means));
		sum += sum_line(buf_view(&pair));
	}
	buf_printf(to, "%016llx", (unsigned long long)sum);
	buf_release(&pair);
}

/* What it is, and what changes its meaning. */
static void make_tag(struct run *run, int kind)
{
	struct run_states *s = &run->states;
	struct buf words = {0};

	options_words(&run->options, &words, flags_of(run, kind));
	buf_text(&words, buf_view(&s->words));
	if (s->ids.len) {
		buf_string(&words, "ids=");
		buf_text(&words, buf_view(&s->ids));
	}
	s->tag[kind].len = 0;
	print_tag(&s->tag[kind], run, kind);
	add_words(&s->tag[kind], buf_view(&words));
	buf_release(&words);
}

void states_tags(struct run *run)
{
	struct run_states *s = &run->states;

	if (run->common.ids)
		sum_ids(&s->ids, &run->ids);
	for (int kind = 0; kind < 2; kind++) {
		make_tag(run, kind);
		make_hashed(run, kind);
		options_names(
			&run->options, &s->options[kind], flags_of(run, kind));
		buf_byte(&s->options[kind], '\0');
	}
	s->kind = -1;
}

const char *states_save(struct run *run)
{
	struct run_states *s = &run->states;
	int kind = setup_second(&run->setup);

	make_tag(run, kind); /* with --ids of the state that was merged */
	buf_byte(&s->tag[kind], '\0');
	s->out = (struct state_out){
		.sink = &run->main.sink, .tag = s->tag[kind].at};
	TRY(run->f->save(run->state[0], run->config, &s->out));
	return state_flush(&s->out);
}

/* The kind of state whose tag is HAS, by its program. */
static int kind_of(const struct run *run, const struct tag *has)
{
	struct tag second;

	return run->f->second &&
	       tag_read(&second, buf_view(&run->states.tag[1])) &&
	       text_equal(has->program, second.program);
}

/* State that --ids had a part in goes with none that had another, or none. */
static const char *take_ids(struct run_states *s, struct text ids)
{
	if (s->kind < 0)
		buf_text(&s->ids, ids);
	return text_equal(buf_view(&s->ids), ids)
		       ? NULL
		       : "this state was made with another --ids than the one "
			 "before, or only one of both with any (want all made "
			 "with one, or all without)";
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
	TRY(take_ids(s, tag_word(&is, "ids")));
	s->kind = kind;
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

	TRY(state_row_open(
		row, batch, r, &has, text_show(buf_view(&s->tag[kind]))));
	if (!text_equal(has, buf_view(&s->seen)))
		TRY(take_tag(run, has));
	row->second = s->kind == 1;
	return NULL;
}

/* The key of a line of state, which is empty in lines about all keys. */
static const char *check_key(const struct state_row *row)
{
	struct text key = state_row_key(row);
	const char *why = key.len ? identifier_fault(key) : NULL;

	return why ? fail_text("'%s' is not %s", text_show(key), why) : NULL;
}

static const char *one_line(
	struct run *run, struct job *job, const struct record *r)
{
	const char *reason = "a field is missing or not a number";
	struct state_row row;

	TRY(open_line(run, &row, &job->batch, r));
	if (!shard_has(&run->shard, state_row_key(&row))) {
		job->left_out++;
		return NULL;
	}
	TRY(check_key(&row));
	if (run->f->load(run->state[0], run->config, &row, &reason) != OK)
		return reason;
	job->good++;
	return NULL;
}

void states_read(struct run *run, struct job *job)
{
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

void states_release(struct run *run)
{
	struct run_states *s = &run->states;

	for (int kind = 0; kind < 2; kind++) {
		buf_release(&s->tag[kind]);
		buf_release(&s->hashed[kind]);
		buf_release(&s->options[kind]);
	}
	buf_release(&s->words);
	buf_release(&s->names);
	buf_release(&s->seen);
	buf_release(&s->ids);
	buf_release(&s->out.lines);
}
