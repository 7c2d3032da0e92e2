/* ledger_file.c - see ledger_file.h. */
#include "invite/ledger_file.h"

#include "invite/hidden.h"
#include "invite/ledger.h"

enum { PATH_CHUNK = 12 };

void ledger_file_init(struct ledger_file *f)
{
	*f = (struct ledger_file){.end = 0};
	area_init(&f->path, 1, PATH_CHUNK);
}

void ledger_file_release(struct ledger_file *f)
{
	area_release(&f->path);
	buf_release(&f->tail);
}

struct text ledger_file_path(const struct ledger_file *f)
{
	return f->path_len ? (struct text){area_at(&f->path, 0),
				     (size_t)f->path_len}
			   : (struct text){"", 0};
}

void ledger_file_place(struct ledger_file *f, struct text path)
{
	const size_t most = (size_t)1 << PATH_CHUNK;

	if (path.len > most)
		path.len = most;
	area_room(&f->path, path.len);
	if (path.len)
		memcpy(area_at(&f->path, 0), path.at, path.len);
	f->path_len = path.len;
}

void ledger_file_begins(struct ledger_file *f, struct text path)
{
	ledger_file_place(f, path);
	f->from = f->end = 0;
	f->seal_from = f->seal = (struct seal){0, 0};
	f->tail.len = 0;
}

void ledger_file_loaded(struct ledger_file *f)
{
	f->from = f->end;
	f->seal_from = f->seal;
}

void ledger_file_lines(struct ledger_file *f, struct text lines)
{
	f->has = true;
	f->whole = false;
	ledger_file_loaded(f);
	f->end += lines.len;
	f->seal = seal_lines(f->seal, lines);
}

void ledger_file_again(struct ledger_file *f, struct text lines)
{
	ledger_file_lines(f, lines);
	f->tail.len = 0;
	buf_text(&f->tail, lines);
}

/* Whether FILE has a header and nothing else, as after a run that was killed
 * when it had begun the ledger, and had not said so in the journal.  If the run
 * before has ended, its lines are in another file, and are not to be written
 * again. */
static bool is_begun(const struct ledger_file *f, struct text file)
{
	return text_is(file, ledger_header) &&
	       (f->whole ? file.len < f->end : f->end == 0);
}

/* The last N bytes of what was written are appended to the file. */
static struct text append(struct ledger_file *f, size_t n)
{
	struct text tail = buf_view(&f->tail);

	tail.at += tail.len - n;
	tail.len = n;
	for (size_t i = 0; i < tail.len; i++)
		f->mended += tail.at[i] == '\n';
	return tail;
}

/* The file is as long as the state says, or lacks some of the last lines. */
static enum ledger_file_kind compare(
	struct ledger_file *f, struct text file, bool first, struct text *lacks)
{
	struct text tail = buf_view(&f->tail);

	if (file.len > f->end)
		return LEDGER_FILE_OTHER;
	if (file.len < f->from)
		return LEDGER_FILE_LOST;
	struct text before = {file.at, (size_t)f->from};
	size_t last = file.len - before.len;
	if (first)
		f->seal = seal_lines(
			seal_lines((struct seal){0, 0}, before), tail);
	else if (seal_all(0, before) != f->seal_from.all)
		return LEDGER_FILE_CHANGED;
	if (last > tail.len ||
		(last && memcmp(file.at + before.len, tail.at, last) != 0))
		return LEDGER_FILE_CHANGED;
	*lacks = append(f, tail.len - last);
	return LEDGER_FILE_OURS;
}

/* Whether tokens have taken the place of names in FILE, and nothing else is
 * other than it was written. */
static bool is_hidden(struct ledger_file *f, const struct guard *g,
	struct text file, struct text *lacks)
{
	struct hidden_ledger is;
	const struct text tail = buf_view(&f->tail);

	if (!hidden_find(&is, g, file, f->seal_from, f->seal, tail))
		return false;
	f->hidden = is.names;
	f->from = is.at;
	f->end = file.len + is.lacks;
	f->seal_from =
		seal_lines((struct seal){0, 0}, (struct text){file.at, is.at});
	f->seal = is.lacks ? seal_lines(f->seal_from, tail)
			   : seal_lines(f->seal_from,
				     (struct text){file.at + is.at,
					     file.len - is.at});
	*lacks = append(f, is.lacks);
	return true;
}

bool ledger_file_rests(
	const struct ledger_file *f, struct text path, uint64_t mark)
{
	return f->whole && mark && mark == f->mark &&
	       text_equal(ledger_file_path(f), path);
}

enum ledger_file_kind ledger_file_is(struct ledger_file *f,
	const struct guard *g, struct text file, bool first, struct text *lacks)
{
	if (is_begun(f, file))
		return LEDGER_FILE_BEGUN;
	if (f->end == 0)
		return LEDGER_FILE_OTHER;
	enum ledger_file_kind kind = compare(f, file, first, lacks);
	return kind != LEDGER_FILE_OURS && !first &&
			       is_hidden(f, g, file, lacks)
		       ? LEDGER_FILE_OURS
		       : kind;
}

const char *ledger_file_fault(const struct ledger_file *f, const char *path,
	enum ledger_file_kind kind, uint64_t have)
{
	if (kind == LEDGER_FILE_CHANGED)
		return fail_text("%s: somebody has changed what this state has "
				 "written there (want the ledger as it was)",
			path);
	if (kind == LEDGER_FILE_LOST)
		return fail_text("%s: %llu bytes, and this state has written "
				 "%llu: some of the ledger is lost",
			path, (unsigned long long)have,
			(unsigned long long)f->end);
	return fail_text("%s: %llu bytes, and this state has written %llu: the "
			 "ledger of another state",
		path, (unsigned long long)have, (unsigned long long)f->end);
}
