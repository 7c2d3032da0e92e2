/* ask.c - the query: where its text comes from, what is wrong with it, names
 * that the graph does not know. */
#include "io/input.h"
#include "parts.h"

const char *read_text(struct buf *to, const char *path)
{
	struct input *in;
	const char *why = NULL;
	size_t got = 0;

	TRY(input_open(&in, path, NULL));
	do {
		why = input_read(in, buf_room(to, 65536), 65536, &got);
		to->len += why ? 0 : got;
	} while (!why && got && to->len < (size_t)64 << 20);
	input_close(in);
	if (!why && got)
		return fail_text("%s: a query of more than 64 MB", path);
	return why;
}

struct query_options query_options_of(const struct config *c)
{
	return (struct query_options){.rdf = c->terms == TERMS_RDF,
		.base = text_of(c->base ? c->base : "")};
}

struct query_limits limits_of(const struct config *c)
{
	return (struct query_limits){.max_rows = (uint64_t)c->max_rows,
		.timeout_ms = c->timeout,
		.now_ms = c->as_of.ms,
		.seed = (uint64_t)c->seed,
		.count = c->explain};
}

/* The line with a caret under the place; the cause comes last. */
static void show_place(const struct query_wrong *w)
{
	struct text line = w->whole;
	size_t from = 0, column = w->column - 1;

	if (line.len > 200) { /* a window of it */
		size_t at = 0, n = 0;
		while (at < line.len && n < column) {
			size_t step = text_character(
				(struct text){line.at + at, line.len - at});
			at += step ? step : 1;
			n++;
		}
		from = at > 60 ? at - 60 : 0;
		while (from < at &&
			((unsigned char)line.at[from] & 0xc0) == 0x80)
			from++;
		column = 0;
		for (size_t i = from; i < at; i++)
			column += ((unsigned char)line.at[i] & 0xc0) != 0x80;
		line.at += from;
		line.len -= from;
		line.len = line.len > 120 ? 120 : line.len;
		while (line.len && !text_utf8(line))
			line.len--;
	}
	struct buf b = {0}, caret = {0};
	size_t n = 0;
	for (size_t i = 0; i < line.len;) {
		size_t step = text_character(
			(struct text){line.at + i, line.len - i});
		unsigned char first = (unsigned char)line.at[i];
		if (first < 0x20 || first == 0x7f || step == 0)
			buf_byte(&b, first == '\t' ? ' ' : '?');
		else
			buf_bytes(&b, line.at + i, step);
		/* Chinese characters are two wide on a terminal. */
		if (n++ < column)
			buf_string(&caret, step == 3 ? "  " : " ");
		i += step ? step : 1;
	}
	buf_byte(&b, '\0');
	buf_byte(&caret, '\0');
	fail_warn("  %s", b.at);
	fail_warn("  %s^", caret.at);
	buf_release(&b);
	buf_release(&caret);
}

const char *check_query(struct config *c, const struct query *q)
{
	const struct query_wrong *w = query_wrong(q);

	if (!w) {
		if (query_was_wide(q))
			fail_warn("full-width punctuation in the query is read "
				  "as plain");
		return NULL;
	}
	show_place(w);
	return setup_usage(c->setup,
		fail_text("query:%u:%u: %s", w->line, w->column, w->why));
}

const char *read_query(struct config *c, char *const *operand, size_t n)
{
	struct query_options how = query_options_of(c);

	if (c->query_file && n)
		return setup_usage(c->setup,
			"a query and --query=FILE (want one of them)");
	if (!c->query_file && n != 1)
		return setup_usage(c->setup,
			n ? "more than one query (quote it as one word)"
			  : "no query (want QUERY, --query=FILE or --batch)");
	if (c->query_file)
		TRY(read_text(&c->text, c->query_file));
	else
		buf_string(&c->text, operand[0]);
	c->q = query_new(buf_view(&c->text), &how);
	return check_query(c, c->q);
}

static void unknown(
	void *arg, struct text name, const struct text *near, unsigned n)
{
	struct buf b = {0};

	(void)arg;
	for (unsigned i = 0; i < n; i++)
		buf_printf(&b, "%s'%s'", i ? ", " : "", text_show(near[i]));
	buf_byte(&b, '\0');
	if (n)
		fail_warn("'%s' is not in the graph (near it: %s)",
			text_show(name), b.at);
	else
		fail_warn("'%s' is not in the graph", text_show(name));
	buf_release(&b);
}

void warn_name(struct config *c, struct text key)
{
	struct text near[3];

	unknown(c, query_shown(key, c->terms == TERMS_RDF), near,
		query_near(c->g, key, near));
}

void warn_unknown(struct config *c, struct query *q)
{
	if (c->terms == TERMS_PLAIN)
		query_unknown(q, c->g, unknown, c);
}
