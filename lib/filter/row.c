/* row.c - cells by role: looked up, read as what they should be, refused. */
#include "filter/row.h"

#include <ctype.h>

#include "base/iso.h"

bool row_because(struct row *row, const char *reason)
{
	row->reason = reason;
	return false;
}

bool row_wrong(struct row *row, struct text value, const char *what)
{
	if (value.len == 0)
		return row_because(row, fail_text("empty cell, not %s", what));
	return row_because(
		row, fail_text("'%s' is not %s", text_show(value), what));
}

/* The cell of a role is not WHAT: "'abc' is not a date (...)". */
static bool refuse(
	struct row *row, unsigned role, struct text value, const char *what)
{
	int column = row->binding->column[role];

	if (value.len || column < 0)
		return row_wrong(row, value, what);
	return row_because(row,
		fail_text("the cell of '%s' is empty, not %s",
			text_show(row->binding->header.name[column]), what));
}

/* The identifier in T, or the customer that --ids says it is. */
static struct text mapped(const struct reading *reading, struct text t)
{
	size_t at = reading->ids ? side_find(reading->ids, t) : SIDE_NONE;

	return at == SIDE_NONE ? t : side_cell(reading->ids, at, 0);
}

/* Find the row's customer in every --with table. */
static void look(struct row *row)
{
	const struct reading *reading = row->reading;
	struct text who =
		mapped(reading, batch_field(row->batch, row->record,
					(unsigned)row->binding->customer));

	for (size_t i = 0; i < reading->n_with; i++)
		row->with[i] = side_find(&reading->with[i], who);
	row->looked = true;
}

static struct text appended(struct row *row, size_t i)
{
	const struct reading *reading = row->reading;

	if (!row->looked)
		look(row);
	for (size_t t = 0; t < reading->n_with; t++) {
		const struct side *side = &reading->with[t];
		if (i >= side->columns) {
			i -= side->columns;
			continue;
		}
		if (row->with[t] == SIDE_NONE)
			break;
		return side_cell(side, row->with[t], i);
	}
	return (struct text){"", 0};
}

struct text row_cell(struct row *row, size_t i)
{
	if (i >= row->binding->fields)
		return appended(row, i - row->binding->fields);
	return batch_field(row->batch, row->record, (unsigned)i);
}

struct text row_identifier(struct row *row, int column)
{
	struct text t = row_cell(row, (size_t)column);

	return column == row->binding->customer ? mapped(row->reading, t) : t;
}

static bool is_na(const struct reading *reading, struct text t)
{
	for (size_t i = 0; i < reading->na->n; i++)
		if (text_equal(reading->na->item[i], t))
			return true;
	return false;
}

struct text row_any_text(struct row *row, unsigned role)
{
	int column = row->binding->column[role];

	if (column < 0)
		return (struct text){"", 0};
	struct text t = row_cell(row, (size_t)column);
	if (row->reading->na->n && is_na(row->reading, t))
		return (struct text){"", 0};
	return t;
}

/* 6.22E+18: what a spreadsheet makes of a long number. */
static bool rounded(struct text t)
{
	size_t i = 0;

	if (t.len < 5 || t.len > 12)
		return false;
	while (i < t.len && (isdigit((unsigned char)t.at[i]) || t.at[i] == '.'))
		i++;
	if (i == 0 || i + 2 >= t.len || (t.at[i] != 'E' && t.at[i] != 'e') ||
		t.at[i + 1] != '+')
		return false;
	for (i += 2; i < t.len; i++)
		if (!isdigit((unsigned char)t.at[i]))
			return false;
	return true;
}

/* Note a key that is not UTF-8, for one hint. */
static void check_utf8(struct reading *reading, struct text t)
{
	if (reading->keys == KEYS_FINE && !text_ascii(t) && !text_utf8(t))
		reading->keys = KEYS_ODD;
}

/* A key that has one of the bytes that make it worth a second look. */
static bool check_key(struct row *row, struct text t)
{
	if (rounded(t))
		return row_wrong(row, t,
			"an identifier: a spreadsheet has rounded it "
			"(want all its digits)");
	if (memchr(t.at, '\0', t.len))
		return row_wrong(row, t, "an identifier: a NUL byte is in it");
	check_utf8(row->reading, t);
	return true;
}

/* Whether none of the bytes of T is worth that: ASCII, but no NUL and no '+'.
 */
static inline bool ordinary(struct text t)
{
	const uint64_t tops = 0x8080808080808080;
	uint64_t odd = 0;
	size_t i = 0;

	if (t.len < 8) {
		for (; i < t.len; i++)
			odd |= (t.at[i] & 0x80) | (t.at[i] == 0) |
			       (t.at[i] == '+');
		return odd == 0;
	}
	for (;; i = i + 16 < t.len ? i + 8 : t.len - 8) {
		uint64_t x = text_word(t.at + i);
		odd |= x | text_match(x, '\0') | text_match(x, '+');
		if (i + 8 >= t.len)
			return (odd & tops) == 0;
	}
}

bool row_key(struct row *row, unsigned role, struct text *to)
{
	struct text t = row_text(row, role);

	if (t.len == 0)
		return refuse(row, role, t, "an identifier");
	if (!ordinary(t) && !check_key(row, t))
		return false;
	if (row->binding->column[role] == row->binding->customer)
		t = mapped(row->reading, t);
	*to = t;
	return true;
}

/* A time of the role time that is outside of --date-range. */
static bool check_range(struct row *row, int column, struct text t)
{
	if (column != row->binding->ranged)
		return true;
	return row_because(
		row, fail_text("'%s' is not in %s (--date-range)", text_show(t),
			     row->reading->range.text));
}

bool row_time_of(struct row *row, int column, struct text t, int64_t *ms)
{
	if (!iso_parse(ms, t, &row->reading->zone))
		return row_wrong(row, t, when_wrong(t, &row->reading->zone));
	return when_in_range(&row->reading->range, *ms) ||
	       check_range(row, column, t);
}

bool row_time(struct row *row, unsigned role, int64_t *ms)
{
	struct text t = row_text(row, role);

	if (t.len == 0)
		return refuse(row, role, t, "a date (want 2024-12-31)");
	return row_time_of(row, row->binding->column[role], t, ms);
}

bool row_amount(struct row *row, unsigned role, amount *to, unsigned *decimals)
{
	struct text t = row_text(row, role);

	if (amount_parse(to, decimals, t, &row->reading->style))
		return true;
	return refuse(row, role, t,
		t.len > 20 ? "an amount (want 1234.50, up to 10^20)"
			   : "an amount (want 1234.50)");
}

bool row_real(struct row *row, unsigned role, double *to)
{
	struct text t = row_text(row, role);

	if (real_parse(to, t, &row->reading->style))
		return true;
	return refuse(row, role, t, "a number (want 1234.5)");
}

bool row_int(struct row *row, unsigned role, int64_t *to)
{
	struct text t = row_text(row, role);

	if (int_parse(to, text_trim(t)))
		return true;
	return refuse(row, role, t, "a whole number (want 12)");
}

struct text row_passed(struct row *row, size_t i)
{
	const struct binding *b = row->binding;

	return row_cell(row, b->from ? (size_t)b->from[i] : i);
}

void row_pass(struct row *row, struct out *out)
{
	const struct binding *b = row->binding;

	if (b->same && b->raw && out->format != OUT_JSON) {
		out_raw(out, batch_raw(row->batch, row->record), b->fields);
		for (size_t i = b->fields; i < b->header.n; i++)
			out_text(out, row_cell(row, i));
		return;
	}
	for (size_t i = 0; i < b->header.n; i++)
		out_text(out, row_passed(row, i));
}

void row_pass_with(
	struct row *row, struct out *out, struct text cells, size_t n)
{
	const struct binding *b = row->binding;

	if (b->same && b->raw && b->fields == b->header.n) {
		out_raw_row(out, batch_raw(row->batch, row->record), cells);
		return;
	}
	row_pass(row, out);
	out_raw(out, cells, n);
	out_end(out);
}

void row_pass_filled(struct row *row, struct out *out, struct text cell)
{
	const struct binding *b = row->binding;
	size_t filled = (size_t)b->filled;

	if (b->filled < 0 || text_equal(row_passed(row, filled), cell)) {
		row_pass(row, out);
		return;
	}
	for (size_t i = 0; i < b->header.n; i++)
		out_text(out, i == filled ? cell : row_passed(row, i));
}
