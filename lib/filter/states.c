/* states.c - saved state: its tag, and its lines as --partial writes them. */
#include <stdlib.h>
#include <zlib.h>

#include "base/mem.h"
#include "filter/run.h"
#include "kept/sum.h"
#include "kept/tag.h"

/* Release 0.1 wrote the fields of this version. */
enum { FIRST_VERSION = 1 };

/* Those of rows_bad that no part was held against a limit for. */
#define ROWS_UNJUDGED "rows_bad_job"

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

/* LINE is "option=value"; the one of RENAMED about the same option, or LINE. */
static struct text as_it_was(struct text line, struct text renamed)
{
	struct text rest = line, name = text_split(&rest, '=');

	while (renamed.at) {
		struct text other = text_split(&renamed, '\n'), value = other;
		if (text_equal(text_split(&value, '='), name))
			return other;
	}
	return line;
}

static void hash_options(struct buf *to, const struct run *run, int kind)
{
	const struct run_states *s = &run->states;
	struct buf lines = {0};

	options_hashed(&run->options, &lines, flags_of(run, kind));
	for (struct text rest = buf_view(&lines); rest.at && rest.len;) {
		struct text line = text_split(&rest, '\n');
		buf_text(to, as_it_was(line, buf_view(&s->renamed)));
		buf_byte(to, '\n');
	}
	buf_text(to, buf_view(&s->names));
	buf_release(&lines);
}

/* The tag that release 0.1 wrote.  It had none for a table of paths that is
 * trimmed as it is read. */
static void make_hashed(struct run *run, int kind)
{
	struct run_states *s = &run->states;
	struct buf values = {0};

	if (run->f->version != FIRST_VERSION || run->second_too)
		return;
	hash_options(&values, run, kind);
	print_tag(&s->hashed[kind], run, kind);
	buf_printf(&s->hashed[kind], ":%08lx",
		crc32_z(0, (const Bytef *)values.at, values.len));
	buf_release(&values);
}

/* --ids decides whose the rows are: the sum of what it says, in any order. */
static void sum_ids(struct buf *to, const struct ids *ids)
{
	struct buf pair = {0};
	uint64_t sum = 0;

	for (size_t i = 0; i < ids_count(ids); i++) {
		pair.len = 0;
		buf_text(&pair, ids_alias(ids, i));
		buf_byte(&pair, '\t');
		buf_text(&pair, ids_customer(ids, i));
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
	s->dropped = run->common.partial && !outputs_to_file(run);
}

bool states_count(struct run *run, struct text name, uint64_t n)
{
	struct run_states *s = &run->states;
	size_t i = 0;

	if (n == 0)
		return true;
	while (i < s->counts && !text_equal(s->count[i].name, name))
		i++;
	if (i == s->counts) {
		mem_grow(&s->count, &s->cap_counts, i + 1, sizeof(*s->count));
		s->count[s->counts++] = (struct counted){
			{mem_copy(name.at, name.len), name.len}, 0};
	}
	return !__builtin_add_overflow(s->count[i].n, n, &s->count[i].n) &&
	       s->count[i].n <= INT64_MAX;
}

/* What states_count() came to for NAME. */
static uint64_t how_many(const struct run_states *s, const char *name)
{
	for (size_t i = 0; i < s->counts; i++)
		if (text_is(s->count[i].name, name))
			return s->count[i].n;
	return 0;
}

const char *states_check(const struct run *run)
{
	const struct common *c = &run->common;

	if (c->partial && *c->partial &&
		(!run->f->second || strcmp(c->partial, run->f->second) != 0))
		return fail_text("--partial=%s: %s has no such kind of state",
			text_show(text_of(c->partial)), run->f->name);
	return c->max_bad < 0 && (c->merge || !c->partial)
		       ? "--max-bad=job leaves the limit to the --merge that "
			 "answers: want --partial, and there --max-bad=n"
		       : NULL;
}

const char *states_judge(const struct run *run)
{
	const struct run_states *s = &run->states;
	unsigned long long bad = how_many(s, "rows_bad");
	long long most = run->common.max_bad;

	if (!most && !how_many(s, ROWS_UNJUDGED))
		return NULL; /* each part was held against its own limit */
	if (bad > (unsigned long long)most)
		return fail_text("%llu rows were bad in all parts, more than "
				 "--max-bad=%lld",
			bad, most);
	if (bad)
		fail_warn("%llu rows were bad in all parts and left out", bad);
	return NULL;
}

static int by_name(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;

	return text_compare(x->name, y->name);
}

/* What the rows came to beside the fields. */
static void write_counts(struct run *run)
{
	struct run_states *s = &run->states;

	if (s->counts)
		qsort(s->count, s->counts, sizeof(*s->count), by_name);
	for (size_t i = 0; i < s->counts; i++) {
		state_key(&s->out, text_of(WHOLE_LAST));
		state_text(&s->out, text_of(WHOLE_COUNT));
		state_text(&s->out, s->count[i].name);
		state_int(&s->out, (int64_t)s->count[i].n);
		state_end(&s->out);
	}
}

const char *states_save(struct run *run)
{
	struct run_states *s = &run->states;
	int kind = setup_second(&run->setup);

	make_tag(run, kind); /* with --ids of the state that was merged */
	buf_byte(&s->tag[kind], '\0');
	s->out = (struct state_out){.sink = &run->main.sink,
		.tag = s->tag[kind].at,
		.whole = outputs_to_file(run)};
	if (!run->common.merge) {
		states_count(run, text_of("rows_bad"), run->rows_bad);
		if (run->common.max_bad < 0)
			states_count(
				run, text_of(ROWS_UNJUDGED), run->rows_bad);
		/* Those of other parts are not left out but elsewhere. */
		if (!run->shard.of)
			states_count(run, text_of("rows_left_out"),
				run->rows_left_out - forgets_count(run));
	}
	state_begin(&s->out);
	s->saving = true;
	TRY(run->f->save(run->state[0], run->config, &s->out));
	s->saving = false;
	write_counts(run);
	state_close(&s->out);
	return state_flush(&s->out);
}

void states_release(struct run *run)
{
	struct run_states *s = &run->states;

	for (int kind = 0; kind < 2; kind++) {
		buf_release(&s->tag[kind]);
		buf_release(&s->hashed[kind]);
		buf_release(&s->options[kind]);
	}
	for (size_t i = 0; i < s->counts; i++)
		free((char *)s->count[i].name.at);
	free(s->count);
	if (s->closes)
		table_release(&s->closed);
	buf_release(&s->words);
	buf_release(&s->names);
	buf_release(&s->renamed);
	buf_release(&s->seen);
	buf_release(&s->ids);
	buf_release(&s->out.lines);
}
