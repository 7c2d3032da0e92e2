/* toy-cut.c - reads files of any form by itself, line by line and without a
 * header: counts the lines that hold a word, or cuts them out of the files,
 * which are all rewritten or not at all. */
#include "filter/seldom.h"
#include "io/input.h"

struct config {
	const char *word;
	bool rewrite;
	struct setup *setup;
	char *const *file;
	size_t files;
	uint64_t kept, cut; /* lines */
};

static const struct opt opts[] = {
	{'w', "word", OPT_TEXT, offsetof(struct config, word), "word", NULL, 0,
		0, 0, "what is looked for", NULL},
	{0, "rewrite", OPT_FLAG, offsetof(struct config, rewrite), NULL, NULL,
		0, 0, 0, "cut those lines out of the files", NULL},
	{0}};

/* Operands are files, which are read, or replaced when all is done. */
static const char *files_cut(void *config, struct setup *setup)
{
	struct config *c = config;

	c->file = setup_operands(setup, &c->files);
	for (size_t i = 0; i < c->files; i++)
		TRY(setup_uses(setup, c->rewrite ? OPT_REPLACED : OPT_ROWS,
			"the operand", c->file[i]));
	return c->files ? NULL
			: setup_uses(setup, OPT_ROWS,
				  "the input (no file is named)", NULL);
}

static const char *open_cut(void *config, struct setup *setup)
{
	struct config *c = config;

	c->setup = setup;
	if (!c->word || !*c->word)
		return setup_usage(setup, "no word (want --word=WORD)");
	if (c->rewrite && c->files == 0)
		return setup_usage(
			setup, "--rewrite is for files (want their names)");
	setup_column(setup, "word");
	setup_column(setup, "lines");
	return NULL;
}

static bool holds(struct text line, struct text word)
{
	for (size_t i = 0; i + word.len <= line.len; i++)
		if (memcmp(line.at + i, word.at, word.len) == 0)
			return true;
	return false;
}

/* All bytes of the file at PATH, NULL for standard input. */
static const char *swallow(struct buf *to, const char *path)
{
	enum { STEP = 64 * 1024 };
	struct input *in;
	size_t got = 0;
	const char *why = NULL;

	TRY(input_open(&in, path, NULL));
	do {
		why = input_read(in, buf_room(to, STEP), STEP, &got);
		to->len += why ? 0 : got;
	} while (!why && got);
	input_close(in);
	return why;
}

static const char *cut(struct config *c, const char *path)
{
	struct buf all = {0};
	const char *why = swallow(&all, path);
	struct sink *to =
		!why && c->rewrite ? setup_file(c->setup, path)->sink : NULL;

	for (struct text rest = buf_view(&all); rest.len && !why;) {
		const char *end = memchr(rest.at, '\n', rest.len);
		size_t n = end ? (size_t)(end - rest.at) + 1 : rest.len;
		struct text line = {rest.at, n};
		rest = (struct text){rest.at + n, rest.len - n};
		if (holds(line, text_of(c->word))) {
			c->cut++;
			continue;
		}
		c->kept++;
		if (to)
			why = sink_write(to, line);
	}
	buf_release(&all);
	return why;
}

static const char *read_all(void *config)
{
	struct config *c = config;

	if (c->files == 0)
		TRY(cut(c, NULL));
	for (size_t i = 0; i < c->files; i++)
		TRY(cut(c, c->file[i]));
	setup_good_rows(c->setup, c->kept + c->cut);
	return NULL;
}

static const char *finish(
	void *state, void *config, struct setup *setup, struct out *out)
{
	const struct config *c = config;

	(void)state;
	(void)setup;
	if (c->cut == 0)
		return NULL;
	out_string(out, c->word);
	out_int(out, (int64_t)c->cut);
	out_end(out);
	return out->failed;
}

static const struct filter toy_cut = {.name = "toy-cut",
	.brief = "Count lines that hold a word, or cut them out of files.",
	.operands = "[file ...]",
	.flow = {.order = ORDER_ANY, .rows = ROWS_OWN},
	.opts = opts,
	.config_size = sizeof(struct config),
	.files = files_cut,
	.open = open_cut,
	.read = read_all,
	.finish = finish};

int main(int argc, char **argv)
{
	return filter_main(&toy_cut, argc, argv);
}
