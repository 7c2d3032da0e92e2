/* looks.c - how the output looks: which of its columns are written, in what
 * order, and for whom (io/look.h). */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/chinese.h"
#include "base/mem.h"
#include "base/phrase.h"
#include "filter/run.h"

/* An option that is about cells of the output, or NULL. */
static const char *about_cells(const struct common *c)
{
	return c->keep.n	? "keep"
	       : c->drop.n	? "drop"
	       : c->sort.n	? "sort"
	       : c->top		? "top"
	       : c->digits >= 0 ? "digits"
				: NULL;
}

bool looks_wanted(const struct run *run)
{
	const struct common *c = &run->common;

	return !c->partial &&
	       (about_cells(c) || c->lang ||
		       c->format > OUT_PRETTY /* one is added */);
}

const char *looks_check(const struct run *run)
{
	const struct common *c = &run->common;
	const char *option = about_cells(c);

	if (c->partial && option)
		return fail_text(
			"--%s has no effect: --partial writes state", option);
	if (c->partial && c->lang)
		return "--lang has no effect: --partial writes state";
	if (c->partial && c->stamp)
		return "--stamp has no effect: --partial writes state";
	if (c->stamp && !*c->stamp)
		return "--stamp: want the name of a column";
	if (c->partial && c->format > OUT_PRETTY)
		return "--format has no effect: --partial writes state";
	if (c->keep.n && c->drop.n)
		return "both --keep and --drop";
	if (c->sort.n && run->flow.state == STATE_JOURNALLED)
		return fail_text("--sort: %s answers each row at once, in the "
				 "order of the input",
			run->f->name);
	return NULL;
}

/* "no column 'x' in the output (has: a, b)" */
static const char *missing(
	const char *option, struct text name, const struct header *h)
{
	struct buf why = {0};

	phrase_add(&why, "--%s: no column '%s' in the output", option,
		text_show(name));
	role_list(&why, h);
	buf_byte(&why, '\0');
	const char *text = fail_text("%s", why.at);
	buf_release(&why);
	return text;
}

/* Whether a column is called NAME, or is CALLED so in Chinese: which one. */
static bool is_there(size_t *at, struct text name,
	const struct out_columns *columns, const struct out_columns *called)
{
	for (*at = 0; *at < columns->n; ++*at)
		if (text_equal(columns->name[*at], name) ||
			(called->n && text_equal(called->name[*at], name)))
			return true;
	return false;
}

/* Whether another column behind AT is called NAME, too: which one is meant is
 * not guessed. */
static const char *is_twice(size_t at, struct text name,
	const struct out_columns *columns, const char *option)
{
	for (size_t i = at + 1; i < columns->n; i++)
		if (text_equal(columns->name[at], name) &&
			text_equal(columns->name[i], name))
			return fail_text("--%s: two columns are called '%s' "
					 "(choose one: '#%zu')",
				option, text_show(name), at + 1);
	return NULL;
}

/* By the names of COLUMNS, or by what they are CALLED in Chinese, if they are.
 */
static const char *find(size_t *to, const char *option, struct text name,
	const struct out_columns *columns, const struct out_columns *called)
{
	struct header h = {.name = columns->name, .n = columns->n};
	int column;

	if (is_there(to, name, columns, called))
		return is_twice(*to, name, columns, option);
	const char *why = role_named(&column, name, &h);
	if (why)
		return fail_text("--%s: %s", option, why);
	if (column == ROLE_NONE)
		return missing(option, name, &h);
	*to = (size_t)column;
	return NULL;
}

/* The columns of --keep, in its order, or those that --drop leaves. */
static const char *choose(struct run *run, const struct out_columns *columns)
{
	const struct common *c = &run->common;
	struct looks *l = &run->looks;
	bool *dropped = mem_zero(columns->n, sizeof(*dropped));
	const char *why = NULL;
	size_t at;

	l->column = mem_array(c->keep.n + columns->n, sizeof(*l->column));
	for (size_t i = 0; i < c->keep.n && !why; i++) {
		why = find(&at, "keep", c->keep.item[i], columns, &l->called);
		l->column[l->columns++] = at;
	}
	for (size_t i = 0; i < c->drop.n && !why; i++) {
		why = find(&at, "drop", c->drop.item[i], columns, &l->called);
		if (!why)
			dropped[at] = true;
	}
	for (size_t i = 0; i < columns->n && !c->keep.n; i++)
		if (!dropped[i])
			l->column[l->columns++] = i;
	free(dropped);
	if (!why && l->columns == 0)
		why = "--drop leaves no column";
	return why;
}

/* "amount:desc", or "amount" */
static const char *read_key(struct look_key *to, struct text key,
	const struct out_columns *columns, const struct out_columns *called)
{
	static const char *const ends[] = {":desc", ":asc"};

	to->down = false;
	for (int i = 0; i < 2; i++) {
		size_t n = strlen(ends[i]);
		if (key.len <= n ||
			memcmp(key.at + key.len - n, ends[i], n) != 0)
			continue;
		to->down = i == 0;
		key.len -= n;
		break;
	}
	if (key.len > 1 && key.at[0] == '-' &&
		!is_there(&to->column, key, columns, called))
		return fail_text("--sort: '%s' is no column (from the largest "
				 "on is %s:desc)",
			text_show(key),
			text_show((struct text){key.at + 1, key.len - 1}));
	return find(&to->column, "sort", key, columns, called);
}

static const char *read_keys(struct run *run, const struct out_columns *columns)
{
	const struct opt_list *list = &run->common.sort;
	struct looks *l = &run->looks;

	l->key = mem_array(list->n, sizeof(*l->key));
	for (; l->keys < list->n; l->keys++)
		TRY(read_key(&l->key[l->keys], list->item[l->keys], columns,
			&l->called));
	return NULL;
}

/* Own column I, or an empty text if somebody else has named it. */
static struct text named_by_us(const struct run *run, size_t i)
{
	for (size_t k = 0; k < run->n_given; k++)
		if (run->given[k] == i)
			return (struct text){"", 0};
	return run->own.name[i];
}

/* The program's own column that the output's column I is, before --suffix, or
 * an empty text: it came in.  One that fills a column of the input is not among
 * those behind it. */
static struct text own_column(const struct run *run, size_t i)
{
	int filled = run->n_bindings ? run->bindings[0]->filled : ROLE_NONE;

	if (filled == (int)i)
		return run->own.name[run->fills];
	if (i < run->own_from || i >= run->own_end)
		return (struct text){"", 0};
	i -= run->own_from;
	return named_by_us(run, i + (filled >= 0 && i >= run->fills));
}

/* The input may have been in Chinese already. */
static const char *call(
	struct buf *name, const struct out_columns *before, const char *suffix)
{
	for (size_t i = 0; i < before->n; i++) {
		if (!text_equal(before->name[i], buf_view(name)))
			continue;
		if (!suffix || !*suffix)
			return fail_text("two columns would be called '%s' "
					 "(--suffix=_2 renames the new one)",
				text_show(buf_view(name)));
		buf_string(name, suffix);
		i = (size_t)-1; /* from the first again */
	}
	return NULL;
}

/* What columns and words of columns are called in Chinese: those of the program
 * itself; what came in goes out as it was. */
static const char *say_in_chinese(
	struct run *run, const struct out_columns *columns)
{
	struct looks *l = &run->looks;
	struct out to = {.columns = &l->called};
	struct buf name = {0};
	const char *why = NULL;

	l->words = mem_zero(columns->n, sizeof(*l->words));
	for (size_t i = 0; i < columns->n; i++) {
		struct text rest = columns->name[i];
		l->words[i] = own_column(run, i);
		name.len = 0;
		if (l->words[i].len && chinese_column(&name, l->words[i])) {
			rest.at += l->words[i].len;
			rest.len -= l->words[i].len;
		}
		buf_text(&name, rest);
		if (l->words[i].len)
			why = call(&name, &l->called, run->common.suffix);
		if (why)
			break;
		out_column(&to, buf_view(&name));
	}
	buf_release(&name);
	return why;
}

/* Whoever reads JSON keeps one of two columns with one name. */
static const char *check_names(
	const struct looks *l, const struct out_columns *columns)
{
	for (size_t i = 0; i < l->columns; i++)
		for (size_t k = 0; k < i; k++)
			if (text_equal(columns->name[l->column[i]],
				    columns->name[l->column[k]]))
				return fail_text(
					"two columns are called '%s', of which "
					"JSON would keep one",
					text_show(columns->name[l->column[i]]));
	return NULL;
}

/* The columns of the terminal; 0: there is none, or it does not say. */
static size_t terminal_width(const struct run *run)
{
	const char *given = getenv("COLUMNS");
	struct winsize size = {0};
	int64_t n;

	if (given && int_parse(&n, text_of(given)) && n > 0 && n < 100000)
		return (size_t)n;
	if (run->common.output || !isatty(STDOUT_FILENO) ||
		ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
		return 0;
	return size.ws_col;
}

static bool is_coloured(const struct run *run)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return !run->common.output && isatty(STDOUT_FILENO) && !(no && *no) &&
	       !(term && strcmp(term, "dumb") == 0);
}

const char *looks_open(struct run *run, struct out *o)
{
	const struct common *c = &run->common;
	struct looks *l = &run->looks;
	const struct looks_form *form = &run->form;

	if (o->columns->n == 0) {
		o->format = looks_plain(form->format);
		o->delimiter = form->delimiter;
		return about_cells(c)
			       ? fail_text("--%s has no effect: the output is "
					   "no table",
					 about_cells(c))
			       : NULL;
	}
	if (c->lang)
		TRY(say_in_chinese(run, o->columns));
	TRY(choose(run, o->columns));
	TRY(read_keys(run, o->columns));
	if (form->format == OUT_JSON)
		TRY(check_names(l, o->columns));
	struct look_how how = {.format = form->format,
		.delimiter = form->delimiter,
		.column = l->column,
		.columns = l->columns,
		.digits = (int)c->digits,
		.key = l->key,
		.keys = l->keys,
		.top = c->top ? (uint64_t)c->top : UINT64_MAX,
		.bom = c->bom};
	if (form->format == OUT_PRETTY) {
		how.width = terminal_width(run);
		how.colour = is_coloured(run);
	}
	if (c->lang) {
		how.called = &l->called;
		how.words = l->words;
	}
	o->look = l->look = look_new(&how, o->columns, &run->main.sink);
	return NULL;
}

enum out_format looks_plain(enum out_format format)
{
	return format >= OUT_PRETTY ? OUT_CSV : format;
}

const char *looks_end(struct run *run)
{
	struct out *o = &run->main.out;
	const char *said;

	if (!run->looks.look)
		return NULL;
	TRY(look_end(run->looks.look, &said));
	o->n = o->sent = look_written(run->looks.look);
	if (said)
		fail_warn("%s", said);
	return NULL;
}

void looks_release(struct run *run)
{
	look_free(run->looks.look);
	free(run->looks.column);
	free(run->looks.key);
	free(run->looks.words);
	out_columns_release(&run->looks.called);
}

void looks_language(int argc, char **argv)
{
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (strncmp(argv[i], "--lang=", 7) == 0)
			phrase_chinese(strcmp(argv[i] + 7, "zh") == 0);
		else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
			phrase_chinese(strcmp(argv[i + 1], "zh") == 0);
}
