/* forgets.c - people who are to be forgotten, left out of rows and of state. */
#include "filter/forgets.h"

#include <stdlib.h>

#include "base/mem.h"
#include "filter/formats.h"
#include "filter/run.h"
#include "io/keyfile.h"
#include "kept/tag.h"

static void find_key(void *arg, const struct opt *opt, const char *path)
{
	const char **to = arg;

	if (strcmp(opt->name, "key") == 0)
		*to = path;
}

/* The file of --forget-key, or of --key, the command's own or the common one.
 */
static const char *key_path(const struct run *run)
{
	const char *path = run->common.forget_key;

	if (!path)
		options_files(&run->options, find_key, &path);
	return path;
}

static const char *check(const struct run *run)
{
	const struct common *c = &run->common;

	if (c->forget && !key_path(run))
		return "--forget wants the key that its tokens were made with "
		       "(--key=FILE, or --forget-key=FILE where --key is "
		       "something else)";
	if (c->key && !c->forget)
		return "--key has no effect without --forget";
	if (c->forget_key && !c->forget)
		return "--forget-key has no effect without --forget";
	if (c->key && c->forget_key)
		return "--key and --forget-key are one key here (want one of "
		       "them)";
	return NULL;
}

const char *forgets_open(struct run *run)
{
	struct forgets *f = &run->forgets;
	struct side_how how = tables_how(run);
	struct buf key = {0};

	const char *why = check(run);
	run->usage = why != NULL;
	if (why || !run->common.forget)
		return why;
	how.name = "forget";
	f->open = true;
	why = keyfile_read_private(&key, key_path(run));
	if (!why)
		why = forget_open(&f->list, run->common.forget, buf_view(&key),
			&how, &run->zone);
	buf_release(&key);
	TRY(why);
	forget_init(&f->lines, &f->list);
	forget_init(&f->other, &f->list);
	return NULL;
}

void forgets_reading(struct run *run, struct reading *to)
{
	if (!run->common.forget)
		return;
	to->forget = mem_zero(1, sizeof(*to->forget));
	forget_init(to->forget, &run->forgets.list);
}

void forgets_beside(struct run *run, struct reading *to)
{
	to->forget = run->common.forget ? &run->forgets.other : NULL;
}

bool forgets_row(struct row *row)
{
	return row->reading->forget && row_is_forgotten(row);
}

const char *forgets_tag(const struct run *run, const struct tag *tag)
{
	const struct format *format =
		formats_of_tag(tag->program, tag->version);

	if (!run->common.forget)
		return NULL;
	if (run->forgets.nobody || (format && !format_keys_are_people(format)))
		return "--forget takes nobody out of this state, whose lines "
		       "are not about people (want --forget where it is made "
		       "of rows, and it made anew)";
	return NULL;
}

const char *forgets_line(
	struct run *run, const struct state_row *row, bool *left_out)
{
	struct forget *f = &run->forgets.lines;
	struct text key = state_row_key(row);
	const struct forget_entry *e;
	int64_t first = INT64_MIN, last = INT64_MAX;
	bool kept = false;

	*left_out = false;
	if (!run->common.forget || !(e = forget_find(f, key)))
		return NULL;
	if (!e->always && run->f->times)
		run->f->times(run->config, row, &first, &last);
	*left_out = forget_covers(e, first, last, &kept);
	f->rows += *left_out;
	return *left_out || kept
		       ? NULL
		       : fail_text("'%s' is to be forgotten up to a time, and "
				   "this line may have rows from before and "
				   "after it (want states by day, or made "
				   "anew)",
				 text_show(key));
}

uint64_t forgets_count(const struct run *run)
{
	uint64_t n = run->forgets.other.rows;

	for (unsigned i = 0; i < run->workers; i++)
		if (run->reading[i].forget)
			n += run->reading[i].forget->rows;
	return n;
}

static uint64_t count_names(const struct run *run)
{
	uint64_t n = run->forgets.other.names;

	for (unsigned i = 0; i < run->workers; i++)
		n += run->reading[i].forget->names;
	return n;
}

void forgets_tell(struct run *run)
{
	struct forgets *f = &run->forgets;
	char sum[24];

	if (!run->common.forget)
		return;
	snprintf(sum, sizeof(sum), "%016llx", (unsigned long long)f->list.sum);
	setup_note_text(&run->setup, "forget_list", text_of(sum));
	setup_note(&run->setup, "forget_people", (double)f->list.token.n);
	if (run->common.merge) {
		setup_note(
			&run->setup, "state_forgotten", (double)f->lines.rows);
		return;
	}
	setup_note(&run->setup, "rows_forgotten", (double)forgets_count(run));
	setup_note(&run->setup, "rows_names_hidden", (double)count_names(run));
}

void forgets_release(struct run *run)
{
	struct forgets *f = &run->forgets;

	for (unsigned i = 0; i < run->workers; i++) {
		if (!run->reading[i].forget)
			continue;
		forget_release(run->reading[i].forget);
		free(run->reading[i].forget);
	}
	forget_release(&f->lines);
	forget_release(&f->other);
	if (f->open)
		forget_close(&f->list);
}
