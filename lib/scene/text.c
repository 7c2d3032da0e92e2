/* text.c - a text with the cells of a row in it. */
#include "scene/text.h"

#include <stdlib.h>

#include "base/decimal.h"
#include "base/mem.h"
#include "scene/rules.h"

const char *const scene_format_names[SCENE_FORMATS] = {
	"", "money", "int", "percent", "date", "time", "mask"};

static struct scene_part *add_part(struct scene_template *t)
{
	mem_grow(&t->part, &t->cap, t->n + 1, sizeof(*t->part));
	t->part[t->n] = (struct scene_part){.bytes = {"", 0}};
	return &t->part[t->n++];
}

static bool find_format(enum scene_format *to, struct text t)
{
	for (int i = 1; i < SCENE_FORMATS; i++)
		if (text_is(t, scene_format_names[i])) {
			*to = (enum scene_format)i;
			return true;
		}
	return false;
}

/* What stands between { and }. */
static const char *read_field(struct scene_part *p, struct text t)
{
	struct text rest = t;

	p->column = (struct text){t.at, scene_name_length(t)};
	rest.at += p->column.len;
	rest.len -= p->column.len;
	if (p->column.len == 0)
		return fail_text("'{%s}' names no column (want {amount|money} "
				 "or {name?customer}; a brace itself is {{)",
			text_show(t));
	if (rest.len && rest.at[0] == '|') {
		struct text format = {rest.at + 1, 0};
		while (format.len + 1 < rest.len &&
			format.at[format.len] != '?')
			format.len++;
		if (!find_format(&p->format, format))
			return fail_text("there is no format '%s' (want money, "
					 "int, percent, date, time or mask)",
				text_show(format));
		rest.at += 1 + format.len;
		rest.len -= 1 + format.len;
	}
	if (rest.len == 0)
		return NULL;
	if (rest.at[0] != '?')
		return fail_text("'{%s}' is not a column with a format or a "
				 "default (want {amount|money} or {name?you})",
			text_show(t));
	p->has_default = true;
	p->other = (struct text){rest.at + 1, rest.len - 1};
	return NULL;
}

/* The } that belongs to the { at AT, or NULL. */
static const char *closing(const char *at, const char *end)
{
	for (at++; at < end && *at != '{'; at++)
		if (*at == '}')
			return at;
	return NULL;
}

static const char *read_parts(struct scene_template *to, size_t len)
{
	const char *at = to->bytes, *end = at + len, *from = at;

	while (at < end) {
		if (*at != '{' && *at != '}') {
			at++;
			continue;
		}
		add_part(to)->bytes = (struct text){from, (size_t)(at - from)};
		struct scene_part *p = &to->part[to->n - 1];
		if (at + 1 < end && at[1] == *at) { /* one brace, as text */
			p->bytes.len++;
			at += 2;
			from = at;
			continue;
		}
		const char *close = *at == '{' ? closing(at, end) : NULL;
		if (!close)
			return "a brace is open, or closes nothing (a brace "
			       "itself is {{ or }})";
		TRY(read_field(
			p, (struct text){at + 1, (size_t)(close - at - 1)}));
		at = from = close + 1;
	}
	add_part(to)->bytes = (struct text){from, (size_t)(end - from)};
	return NULL;
}

const char *scene_template_read(struct scene_template *to, struct text t)
{
	*to = (struct scene_template){.bytes = mem_copy(t.at, t.len)};
	return read_parts(to, t.len);
}

void scene_template_release(struct scene_template *t)
{
	free(t->bytes);
	free(t->part);
	*t = (struct scene_template){0};
}

/* The number in CELL as digits with a point, in TO; false: it is none. */
static bool plain_number(
	struct buf *to, struct text cell, const struct number_style *style)
{
	amount a;
	unsigned decimals;

	cell = text_trim(cell);
	if (decimal_is_plain(cell, '.') && style->decimal == '.') {
		buf_text(to, cell);
		return true;
	}
	if (!amount_parse(&a, &decimals, cell, style))
		return false;
	amount_print(to, a, decimals);
	return true;
}

/* Move the point of the number in B two digits to the right. */
static void times_hundred(struct buf *b)
{
	char *point = b->len ? memchr(b->at, '.', b->len) : NULL;

	if (!point) {
		buf_string(b, "00");
		return;
	}
	buf_string(b, "00");
	point = memchr(b->at, '.', b->len);
	memmove(point, point + 1, 2);
	point[2] = '.';
}

/* The rounded number in B with a comma between groups of three digits, and
 * without a sign if it is 0. */
static void print_groups(struct buf *to, struct text t)
{
	bool minus = t.len && t.at[0] == '-', zero = true;
	size_t whole;

	if (t.len && (t.at[0] == '-' || t.at[0] == '+')) {
		t.at++;
		t.len--;
	}
	for (size_t i = 0; i < t.len; i++)
		zero &= t.at[i] == '0' || t.at[i] == '.';
	if (minus && !zero)
		buf_byte(to, '-');
	const char *point = memchr(t.at, '.', t.len);
	whole = point ? (size_t)(point - t.at) : t.len;
	for (size_t i = 0; i < t.len; i++) {
		if (i > 0 && i < whole && (whole - i) % 3 == 0)
			buf_byte(to, ',');
		buf_byte(to, t.at[i]);
	}
}

static bool show_number(struct buf *to, struct text cell,
	enum scene_format format, const struct scene_cells *from)
{
	struct buf number = {0}, rounded = {0};
	bool is = plain_number(&number, cell, &from->style);

	if (is) {
		if (format == SCENE_PERCENT)
			times_hundred(&number);
		decimal_round(&rounded, buf_view(&number),
			format == SCENE_INT ? 0 : 2);
		print_groups(to, buf_view(&rounded));
		if (format == SCENE_PERCENT)
			buf_byte(to, '%');
	}
	buf_release(&number);
	buf_release(&rounded);
	return is;
}

static bool show_time(struct buf *to, struct text cell,
	enum scene_format format, const struct scene_cells *from)
{
	int64_t ms;

	if (!when_parse(&ms, cell, from->zone))
		return false;
	ms += (int64_t)zone_east(from->zone, ms) * 1000;
	int64_t day = ms / WHEN_DAY_MS - (ms % WHEN_DAY_MS < 0),
		minute = (ms - day * WHEN_DAY_MS) / 60000;
	if (format == SCENE_DATE)
		when_print_day(to, day);
	else
		buf_printf(to, "%02d:%02d", (int)(minute / 60),
			(int)(minute % 60));
	return true;
}

/* All but the last four characters as stars. */
static void show_mask(struct buf *to, struct text cell)
{
	size_t characters = 0;

	for (size_t i = 0; i < cell.len; i++)
		characters += ((unsigned char)cell.at[i] & 0xc0) != 0x80;
	size_t hidden = characters <= 4 ? characters : characters - 4;
	for (size_t i = 0; i < hidden; i++)
		buf_byte(to, '*');
	if (characters <= 4)
		return;
	while (cell.len && hidden) {
		size_t n = text_character(cell);
		n = n ? n : 1;
		cell.at += n;
		cell.len -= n;
		hidden--;
	}
	buf_text(to, cell);
}

bool scene_show(struct buf *to, struct text cell, enum scene_format format,
	const struct scene_cells *from)
{
	if (cell.len == 0)
		return false;
	switch (format) {
	case SCENE_MONEY:
	case SCENE_INT:
	case SCENE_PERCENT:
		return show_number(to, cell, format, from);
	case SCENE_DATE:
	case SCENE_TIME:
		return show_time(to, cell, format, from);
	case SCENE_MASK:
		show_mask(to, cell);
		return true;
	default:
		buf_text(to, cell);
		return true;
	}
}

bool scene_template_print(struct buf *to, const struct scene_template *t,
	const struct scene_cells *from)
{
	size_t mark = to->len;

	for (size_t i = 0; i < t->n; i++) {
		const struct scene_part *p = &t->part[i];
		buf_text(to, p->bytes);
		if (p->column.len == 0 ||
			scene_show(to, from->cell(from->arg, p->number),
				p->format, from))
			continue;
		if (!p->has_default) {
			to->len = mark;
			return false;
		}
		buf_text(to, p->other);
	}
	return true;
}
