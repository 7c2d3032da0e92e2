/* look_print.c - a table printed for people: pretty, markdown and xtab. */
#include "io/look_print.h"

#include <stdlib.h>

#include "base/decimal.h"
#include "base/mem.h"
#include "base/phrase.h"
#include "base/width.h"

enum {
	HELD = 1000, /* rows that say how wide columns are */
	LEAST = 8    /* a text is not cut below this */
};

struct look_column {
	struct buf name; /* as it is shown */
	size_t width;
	bool numbers; /* all cells so far, empty ones aside */
	bool filled;  /* there is a cell that is not empty */
	bool hidden;  /* does not fit */
};

struct look_print {
	enum out_format format;
	size_t limit; /* of the width; 0: none */
	bool colour, settled;
	struct look_column *column;
	size_t columns, hidden;
	struct buf held; /* cells as they are shown, a NUL behind each */
	size_t rows;	 /* held; in xtab all so far */
	uint64_t cut;
	struct buf cell, said;
};

struct look_print *look_print_new(
	const struct look_how *how, const struct text *name, size_t columns)
{
	struct look_print *p = mem_zero(1, sizeof(*p));

	*p = (struct look_print){.format = how->format,
		.limit = how->width,
		.colour = how->colour,
		.column = mem_zero(columns, sizeof(*p->column)),
		.columns = columns};
	for (size_t i = 0; i < columns; i++) {
		struct look_column *c = &p->column[i];
		width_visible(&c->name, name[i]);
		c->width = width_of(buf_view(&c->name));
		c->numbers = true;
	}
	return p;
}

void look_print_free(struct look_print *p)
{
	for (size_t i = 0; i < p->columns; i++)
		buf_release(&p->column[i].name);
	free(p->column);
	buf_release(&p->held);
	buf_release(&p->cell);
	buf_release(&p->said);
	free(p);
}

/* 1234567.5 as 1,234,567.5 */
static void put_grouped(struct buf *to, struct text t)
{
	size_t whole = 0, sign = t.len && (t.at[0] == '-' || t.at[0] == '+');

	while (sign + whole < t.len && t.at[sign + whole] >= '0' &&
		t.at[sign + whole] <= '9')
		whole++;
	if (memchr(t.at, 'e', t.len))
		whole = 0;
	buf_bytes(to, t.at, sign);
	for (size_t i = 0; i < whole; i++) {
		if (i && (whole - i) % 3 == 0)
			buf_byte(to, ',');
		buf_byte(to, t.at[sign + i]);
	}
	buf_bytes(to, t.at + sign + whole, t.len - sign - whole);
}

/* What a cell is shown as. */
static struct text shown(struct look_print *p, const struct look_cell *c)
{
	p->cell.len = 0;
	if (c->number && p->format == OUT_PRETTY)
		put_grouped(&p->cell, c->text);
	else
		width_visible(&p->cell, c->text);
	return buf_view(&p->cell);
}

static void put_blanks(struct buf *to, size_t n)
{
	while (n-- > 0)
		buf_byte(to, ' ');
}

/* T in WIDTH columns, cut only where there is a limit. */
static void put_padded(
	struct look_print *p, struct buf *to, struct text t, size_t i)
{
	struct look_column *c = &p->column[i];
	size_t width = width_of(t);
	bool last = i + 1 == p->columns;

	if (p->limit && !c->numbers && width > c->width) {
		t = width_cut(t, c->width - 1);
		buf_text(to, t);
		buf_string(to, "\xe2\x80\xa6"); /* an ellipsis */
		p->cut++;
		width = width_of(t) + 1;
		put_blanks(to, last ? 0 : c->width - width);
		return;
	}
	size_t blanks = width < c->width ? c->width - width : 0;
	if (c->numbers)
		put_blanks(to, blanks);
	buf_text(to, t);
	if (!c->numbers && !last)
		put_blanks(to, blanks);
}

/* Blanks at the end of the line that was begun at FROM are not wanted. */
static void end_line(struct buf *to, size_t from)
{
	while (to->len > from && to->at[to->len - 1] == ' ')
		to->len--;
	buf_byte(to, '\n');
}

/* The cell after CELL, as they are held. */
static struct text next_cell(const char **at)
{
	struct text t = text_of(*at);

	*at += t.len + 1;
	return t;
}

static void put_pretty(struct look_print *p, struct buf *to, const char *at)
{
	size_t from = to->len, shown_before = 0;

	for (size_t i = 0; i < p->columns; i++) {
		struct text t = next_cell(&at);
		if (p->column[i].hidden)
			continue;
		if (shown_before++)
			buf_string(to, "  ");
		put_padded(p, to, t, i);
	}
	end_line(to, from);
}

static void put_names(struct look_print *p, struct buf *to)
{
	struct buf names = {0}, rules = {0};

	for (size_t i = 0; i < p->columns; i++) {
		struct look_column *c = &p->column[i];
		buf_text(&names, buf_view(&c->name));
		buf_byte(&names, '\0');
		for (size_t k = 0; k < c->width; k++)
			buf_byte(&rules, '-');
		buf_byte(&rules, '\0');
	}
	if (p->colour)
		buf_string(to, "\x1b[1m");
	put_pretty(p, to, names.at ? names.at : "");
	if (p->colour)
		buf_string(to, "\x1b[0m");
	put_pretty(p, to, rules.at ? rules.at : "");
	buf_release(&names);
	buf_release(&rules);
}

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z');
}

/* Whether the '_' at I are within a word, where they mean themselves.  Of what
 * is not ASCII only Han characters are words here. */
static bool is_in_word(struct text t, size_t i)
{
	size_t from = i, to = i;

	while (from > 0 && t.at[from - 1] == '_')
		from--;
	while (to < t.len && t.at[to] == '_')
		to++;
	if (from == 0 || to == t.len)
		return false;
	size_t lead = from - 1;
	while (lead > 0 && (t.at[lead] & 0xc0) == 0x80)
		lead--;
	unsigned char before = (unsigned char)t.at[lead];
	unsigned char behind = (unsigned char)t.at[to];
	return (is_word(t.at[lead]) || (before >= 0xe4 && before <= 0xe9)) &&
	       (is_word(t.at[to]) || (behind >= 0xe4 && behind <= 0xe9));
}

/* Whether the '&' at I begins a character's name, as "&lt;" does. */
static bool is_entity(struct text t, size_t i)
{
	size_t end = i + 1;

	while (end < t.len && (is_word(t.at[end]) || t.at[end] == '#'))
		end++;
	return end > i + 1 && end < t.len && t.at[end] == ';';
}

/* Whether byte I of T means something to Markdown: it would not be seen. */
static bool is_markup(struct text t, size_t i)
{
	switch (t.at[i]) {
	case '|':
	case '<':
	case '*':
	case '`':
	case '~':
	case '[':
		return true;
	case '_':
		return !is_in_word(t, i);
	case '&':
		return is_entity(t, i);
	case '\\':
		return i + 1 < t.len && t.at[i + 1] > ' ' &&
		       t.at[i + 1] < 0x7f && !is_word(t.at[i + 1]);
	default:
		return false;
	}
}

/* In a table of Markdown a bar divides, and a backslash takes that from it, as
 * it takes from the others what they mean. */
static void put_markdown_cell(struct buf *to, struct text t)
{
	buf_string(to, " ");
	for (size_t i = 0; i < t.len; i++) {
		if (is_markup(t, i))
			buf_byte(to, '\\');
		buf_byte(to, t.at[i]);
	}
	buf_string(to, " |");
}

static void put_markdown(struct look_print *p, struct buf *to, const char *at)
{
	buf_byte(to, '|');
	for (size_t i = 0; i < p->columns; i++)
		put_markdown_cell(to, next_cell(&at));
	buf_byte(to, '\n');
}

static void put_markdown_names(struct look_print *p, struct buf *to)
{
	buf_byte(to, '|');
	for (size_t i = 0; i < p->columns; i++)
		put_markdown_cell(to, buf_view(&p->column[i].name));
	buf_string(to, "\n|");
	for (size_t i = 0; i < p->columns; i++)
		buf_string(to, p->column[i].numbers ? " ---: |" : " --- |");
	buf_byte(to, '\n');
}

/* A row as it is held. */
static void put_row(struct look_print *p, struct buf *to, const char *at)
{
	if (p->format == OUT_MARKDOWN)
		put_markdown(p, to, at);
	else
		put_pretty(p, to, at);
}

static size_t total_width(const struct look_print *p)
{
	size_t width = 0, n = 0;

	for (size_t i = 0; i < p->columns; i++) {
		if (p->column[i].hidden)
			continue;
		width += p->column[i].width;
		n++;
	}
	return width + (n ? 2 * (n - 1) : 0);
}

/* The widest column of texts that can be made narrower, or none. */
static struct look_column *widest(struct look_print *p)
{
	struct look_column *most = NULL;

	for (size_t i = 0; i < p->columns; i++) {
		struct look_column *c = &p->column[i];
		if (!c->numbers && !c->hidden && c->width > LEAST &&
			(!most || c->width > most->width))
			most = c;
	}
	return most;
}

/* Make texts narrower until all fits, or no text can be. */
static bool narrow(struct look_print *p)
{
	struct look_column *c;

	while (total_width(p) > p->limit && (c = widest(p)))
		c->width--;
	return total_width(p) <= p->limit;
}

/* Make columns fit: texts narrower, and as many columns hidden from the right
 * as it takes; never the first. */
static void fit(struct look_print *p)
{
	size_t *width = mem_array(p->columns, sizeof(*width));

	for (size_t i = 0; i < p->columns; i++)
		width[i] = p->column[i].width;
	for (size_t last = p->columns; p->limit && !narrow(p) && last-- > 1;) {
		p->column[last].hidden = true;
		p->hidden++;
		for (size_t i = 0; i < last; i++)
			p->column[i].width = width[i];
	}
	free(width);
}

/* All that is held goes out: from now on widths stay. */
static void settle(struct look_print *p, struct buf *to)
{
	const char *at = p->held.at;

	for (size_t i = 0; i < p->columns; i++)
		p->column[i].numbers &= p->column[i].filled;
	fit(p);
	if (p->format == OUT_MARKDOWN)
		put_markdown_names(p, to);
	else
		put_names(p, to);
	for (size_t r = 0; r < p->rows; r++) {
		put_row(p, to, at);
		for (size_t i = 0; i < p->columns; i++)
			(void)next_cell(&at);
	}
	p->held.len = 0;
	p->settled = true;
}

/* A column is one of numbers while all its cells are. */
static void note(struct look_column *c, struct text t, bool number)
{
	size_t width = width_of(t);

	if (width > c->width)
		c->width = width;
	c->filled |= t.len > 0;
	c->numbers = c->numbers &&
		     (number || t.len == 0 || decimal_is_plain(t, '.'));
}

static void put_xtab(
	struct look_print *p, struct buf *to, const struct look_cell *cell)
{
	size_t width = 0;

	if (p->rows++)
		buf_byte(to, '\n');
	for (size_t i = 0; i < p->columns; i++)
		if (p->column[i].width > width)
			width = p->column[i].width;
	for (size_t i = 0; i < p->columns; i++) {
		size_t from = to->len;
		buf_text(to, buf_view(&p->column[i].name));
		put_blanks(to, width - p->column[i].width + 2);
		buf_text(to, shown(p, &cell[i]));
		end_line(to, from);
	}
}

void look_print_row(
	struct look_print *p, struct buf *to, const struct look_cell *cell)
{
	if (p->format == OUT_XTAB) {
		put_xtab(p, to, cell);
		return;
	}
	for (size_t i = 0; i < p->columns; i++) {
		struct text t = shown(p, &cell[i]);
		if (!p->settled)
			note(&p->column[i], t, cell[i].number);
		buf_text(&p->held, t);
		buf_byte(&p->held, '\0');
	}
	if (p->settled) {
		put_row(p, to, p->held.at);
		p->held.len = 0;
	} else if (++p->rows == HELD) {
		settle(p, to);
	}
}

static void say_cut(struct look_print *p)
{
	if (p->cut == 1)
		phrase_add(&p->said, "1 text is cut");
	else if (p->cut)
		phrase_add(&p->said, "%llu texts are cut",
			(unsigned long long)p->cut);
	if (p->cut && p->hidden)
		phrase_add(&p->said, ", and ");
}

static void say_hidden(struct look_print *p)
{
	const char *before = phrase_of("not shown: ");

	for (size_t i = 0; i < p->columns; i++) {
		if (!p->column[i].hidden)
			continue;
		buf_string(&p->said, before);
		buf_text(&p->said, buf_view(&p->column[i].name));
		before = ", ";
	}
}

void look_print_end(struct look_print *p, struct buf *to, const char **said)
{
	*said = NULL;
	if (p->format == OUT_XTAB)
		return;
	if (!p->settled)
		settle(p, to);
	if (!p->cut && !p->hidden)
		return;
	phrase_add(&p->said, "a terminal %zu wide is too narrow: ", p->limit);
	say_cut(p);
	say_hidden(p);
	phrase_add(&p->said, " (--format=xtab shows all)");
	buf_byte(&p->said, '\0');
	*said = p->said.at;
}
