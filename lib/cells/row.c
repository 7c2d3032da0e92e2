/* row.c - cells by role: looked up, read as what they should be, refused. */
#include "cells/row.h"

#include "base/bare.h"
#include "base/identifier.h"
#include "base/iso.h"

bool row_because(struct row *row, const char *reason)
{
	row->reason = reason;
	return false;
}

/* Some file systems leave NUL bytes where the end of a file was not written. */
static bool ends_in_nuls(struct text t)
{
	return t.len >= 4 && memcmp(t.at + t.len - 4, "\0\0\0", 4) == 0;
}

bool row_wrong(struct row *row, struct text value, const char *what)
{
	if (value.len == 0)
		return row_because(row, fail_text("empty cell, not %s", what));
	if (value.at[0] == '`')
		return row_because(row,
			fail_text("'%s' is not %s; bills of WeChat Pay have a "
				  "mark before each cell: tr -d '`' takes it "
				  "out",
				text_show(value), what));
	if (ends_in_nuls(value))
		return row_because(row,
			fail_text(
				"'%s' is not %s; NUL bytes stand where a file "
				"was not written to its end",
				text_show(value), what));
	return row_because(
		row, fail_text("'%s' is not %s", text_show(value), what));
}

/* Of a record of the wrong length: it ends in NUL bytes; or TABs divide it, and
 * commas may have been meant to. */
static const char *hint_width(const struct row *row)
{
	struct text raw = batch_raw(row->batch, row->record);
	size_t commas = 0;

	if (ends_in_nuls(raw))
		return "; NUL bytes stand where a file was not written to its "
		       "end";

	for (size_t i = 0; i < raw.len; i++)
		commas += raw.at[i] == ',';
	return row->batch->quoting == QUOTE_TSV &&
			       commas + 1 >= row->binding->fields
		       ? " (TABs divide them; if commas do: -d ,)"
		       : "";
}

bool row_is_broken(struct row *row)
{
	const struct record *r = row->record;

	if (r->kind == RECORD_BAD)
		return !row_because(row, batch_reason(row->batch, r));
	return r->fields != row->binding->fields &&
	       !row_because(
		       row, fail_text("%u fields where the header has %zu%s",
				    r->fields + 0u, row->binding->fields,
				    hint_width(row)));
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

/* The cell of column I as it stands in the file, without --ids. */
static struct text given(struct row *row, size_t i)
{
	return batch_field(row->batch, row->record, (unsigned)i);
}

static bool is_person(const struct binding *b, size_t i)
{
	for (unsigned p = 0; p < b->persons; p++)
		if ((size_t)b->person[p] == i)
			return true;
	return false;
}

/* Whether T, the cell of column I, stands for no value: as --na says, and \N in
 * what has TABs, where \\N is the text. */
static bool is_na(const struct row *row, size_t i, struct text t)
{
	const struct reading *reading = row->reading;

	if (row->batch->quoting == QUOTE_TSV && text_is(t, "\\N") &&
		i < row->binding->fields &&
		batch_null(row->batch, row->record, (unsigned)i))
		return true;
	for (size_t n = 0; n < reading->na->n; n++)
		if (text_equal(reading->na->item[n], t))
			return true;
	return false;
}

/* What the row is looked up by in table T, or nothing if it has no value. */
static struct text key_in(struct row *row, size_t t)
{
	const struct binding *b = row->binding;
	struct buf *all = &row->reading->key;
	struct text part = {"", 0};

	all->len = 0;
	for (unsigned k = 0; k < b->keys[t]; k++) {
		size_t i = (size_t)b->key[t][k];
		part = row_cell(row, i);
		if (part.len == 0 || is_na(row, i, part))
			return (struct text){"", 0};
		if (b->keys[t] == 1)
			return part;
		if (k)
			buf_byte(all, JOIN_BETWEEN);
		buf_text(all, part);
	}
	return buf_view(all);
}

void row_look(struct row *row)
{
	const struct reading *reading = row->reading;

	/* A key may be a column of a table before. */
	row->looked = true;
	for (size_t i = 0; i < reading->n_with; i++)
		row->with[i] = SIDE_NONE;
	for (size_t i = 0; i < reading->n_with; i++) {
		struct text key = key_in(row, i);
		if (key.len)
			row->with[i] = side_find(&reading->with[i], key);
	}
}

static struct text appended(struct row *row, size_t i)
{
	const struct reading *reading = row->reading;

	if (!row->looked)
		row_look(row);
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
	struct text t = i < row->binding->fields
				? given(row, i)
				: appended(row, i - row->binding->fields);

	if (row->reading->ids && is_person(row->binding, i))
		t = ids_mapped(row->reading->ids, t);
	return row->hidden ? row_hide(row, i, t) : t;
}

struct text row_any_value(struct row *row, size_t i)
{
	struct text t = row_cell(row, i);

	if (is_na(row, i, t))
		return (struct text){"", 0};
	return t;
}

struct text row_any_text(struct row *row, unsigned role)
{
	int column = row->binding->column[role];

	return column < 0 ? (struct text){"", 0}
			  : row_value(row, (size_t)column);
}

/* Look again at T, which is not plainly an identifier. */
static bool check_key(struct row *row, struct text t)
{
	const char *fault = identifier_fault(t);

	return fault ? row_wrong(row, t, fault) : true;
}

bool row_any_key(struct row *row, unsigned role, struct text *to)
{
	if (to->len == 0)
		return refuse(row, role, *to, "an identifier");
	return identifier_plain(*to) || check_key(row, *to);
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

static inline __attribute__((always_inline)) bool time_of(
	struct row *row, int column, struct text t, int64_t *ms)
{
	if (!iso_parse(ms, t, &row->reading->zone))
		return row_wrong(row, t, when_wrong(t, &row->reading->zone));
	row->read.time_from = column + 1;
	row->read.ms = *ms;
	return when_in_range(&row->reading->range, *ms) ||
	       check_range(row, column, t);
}

bool row_time_of(struct row *row, int column, struct text t, int64_t *ms)
{
	return time_of(row, column, t, ms);
}

/* A cell that nobody asked for is told by its column: what it holds may be
 * nobody's business. */
static bool refuse_bytes(struct row *row, size_t i, struct text t)
{
	const struct binding *b = row->binding;
	const char *wanted = batch_wanted(row->batch, t);

	if ((b->taken && b->taken[i]) || b->header.name[i].len == 0)
		return row_wrong(row, t, wanted);
	return row_because(row, fail_text("the cell of '%s' is not %s",
					text_show(b->header.name[i]), wanted));
}

bool row_utf8(struct row *row)
{
	struct text raw = batch_raw(row->batch, row->record);

	if (text_utf8(raw))
		return true;
	for (size_t i = 0; i < row->binding->fields; i++)
		if (!text_utf8(given(row, i)))
			return refuse_bytes(row, i, given(row, i));
	return row_wrong(row, raw, batch_wanted(row->batch, raw));
}

bool row_identifies(struct row *row, unsigned column)
{
	struct text t = row_cell(row, column);

	return t.len == 0 || identifier_plain(t) || is_na(row, column, t) ||
	       check_key(row, t);
}

/* One who was looked up: found in row AT of its table, or not. */
static void meet(struct met *m, const struct row *row, size_t at)
{
	if (at == SIDE_NONE) {
		notice_row(&m->missing, row);
		return;
	}
	m->found++;
	m->row[at] = 1;
}

/* Each person of the row, in --ids. */
static void meet_persons(struct met *m, struct row *row)
{
	const struct reading *reading = row->reading;
	const struct binding *b = row->binding;

	for (unsigned i = 0; i < b->persons; i++) {
		size_t column = (size_t)b->person[i];
		struct text t = column < b->fields ? given(row, column)
						   : row_cell(row, column);
		if (t.len == 0 || is_na(row, column, t)) {
			m->nobodies++;
			continue;
		}
		size_t at = ids_find(reading->ids, t);
		if (at == SIDE_NONE && ids_means(reading->ids, t))
			m->found++;
		else
			meet(m, row, at);
	}
}

void row_met(struct row *row)
{
	const struct reading *reading = row->reading;

	for (size_t i = 0; i < reading->n_with; i++)
		if (key_in(row, i).len == 0)
			reading->met[i].nobodies++;
		else
			meet(&reading->met[i], row, row->with[i]);
	if (reading->ids)
		meet_persons(&reading->met[reading->n_with], row);
}

bool row_time(struct row *row, unsigned role, int64_t *ms)
{
	struct text t = row_text(row, role);

	if (t.len == 0)
		return refuse(row, role, t, "a date (want 2024-12-31)");
	return time_of(row, row->binding->column[role], t, ms);
}

static bool stands_for(struct text t, const char *const words[])
{
	for (; *words; words++)
		if (text_is(t, *words))
			return true;
	return false;
}

/* The number in T, beside which a currency, a minus, or brackets stand: what to
 * write in its place, "" if that is not clear. */
static const char *bare_hint(struct text t, const struct number_style *style)
{
	static const char *const minus[] = {"-", "\xe2\x88\x92", NULL};
	static const char *const currency[] = {"\xc2\xa5", "\xef\xbf\xa5", "$",
		"\xe2\x82\xac", "\xc2\xa3", "元", "圆", "CNY", "RMB", "USD",
		"EUR", "HKD", "TWD", "JPY", "US$", "HK$", "NT$", NULL};
	bool negative = t.len > 2 && t.at[0] == '(' && t.at[t.len - 1] == ')';
	size_t from = 0, to = t.len;
	unsigned decimals;
	amount a;

	while (from < to && !(t.at[from] >= '0' && t.at[from] <= '9'))
		from++;
	while (to > from && !(t.at[to - 1] >= '0' && t.at[to - 1] <= '9'))
		to--;
	struct text before = text_trim((struct text){t.at, from}),
		    after = text_trim((struct text){t.at + to, t.len - to}),
		    bare = {t.at + from, to - from};
	bool money =
		stands_for(before, currency) || stands_for(after, currency);
	negative |= stands_for(before, minus) || stands_for(after, minus);
	if (negative == money || (money && before.len && after.len) ||
		!amount_parse(&a, &decimals, bare, style))
		return "";
	return fail_text(", as in %s%s", negative ? "-" : "", text_show(bare));
}

/* WANTED with the option by which T would be a number. */
static const char *style_hint(
	const struct row *row, struct text t, const char *wanted)
{
	static const struct {
		struct number_style style;
		const char *option;
	} others[] = {{{'.', ','}, ", or say --thousands=,"},
		{{',', 0}, ", or say --decimal=,"},
		{{',', '.'}, ", or say --decimal=, --thousands=."},
		{{'.', ' '}, ", or say --thousands=' '"},
		{{',', ' '}, ", or say --decimal=, --thousands=' '"},
		{{'.', '\''}, ", or say --thousands=\\'"}};
	const struct number_style *own = &row->reading->style;
	const char *option = "";
	unsigned decimals;
	amount a;

	for (size_t i = 0; own->decimal == '.' && !own->thousands && !*option &&
			   i < sizeof(others) / sizeof(*others);
		i++)
		if (amount_parse(&a, &decimals, t, &others[i].style))
			option = others[i].option;
	if (!*option)
		option = bare_hint(t, own);
	char *gap = strstr(wanted, "%s");
	return fail_text(
		"%.*s%s%s", (int)(gap - wanted), wanted, option, gap + 2);
}

bool row_amount(struct row *row, unsigned role, amount *to, unsigned *decimals)
{
	struct text t = row_text(row, role);

	if (amount_parse(to, decimals, t, &row->reading->style)) {
		row->read.amount_from = row->binding->column[role] + 1;
		row->read.a = *to;
		return true;
	}
	return refuse(row, role, t,
		t.len > 20 ? "an amount (want 1234.50, up to 10^20)"
			   : style_hint(row, t, "an amount (want 1234.50%s)"));
}

bool row_real(struct row *row, unsigned role, double *to)
{
	struct text t = row_text(row, role);

	if (real_parse(to, t, &row->reading->style))
		return true;
	return refuse(
		row, role, t, style_hint(row, t, "a number (want 1234.5%s)"));
}

bool row_int(struct row *row, unsigned role, int64_t *to)
{
	struct text t = row_text(row, role);

	/* 65.0 is what pandas writes, where one of the column is missing. */
	if (int_parse(to, bare_whole(text_trim(t))))
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

	if (b->same && b->raw && out->format != OUT_JSON &&
		!row->reading->ids && !row->hidden) {
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

	if (b->same && b->raw && b->fields == b->header.n &&
		!row->reading->ids && !row->hidden) {
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
