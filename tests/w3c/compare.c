/* compare.c - whether two tables of SPARQL results say the same: rows in any
 * order, blank nodes up to renaming, numbers by value and datatype.
 *
 *	compare [-o] [-l] WANT GOT
 *
 * Files are SPARQL TSV, or CSV if their names end in .csv.  -o: in order; -l:
 * of rows that are the same any number from one (REDUCED).  Status 0, or 1 and
 * what differs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"
#include "io/records.h"
#include "sparql/value.h"

struct table {
	char **name;
	struct text *cell; /* keys; of no bytes: unbound */
	size_t columns, rows, cap;
	bool csv, ask;
};

enum { BLANKS = 1000 };

struct match {
	struct table *want, *got;
	size_t *column; /* of GOT for each of WANT */
	bool *taken;
	struct text pair[BLANKS][2]; /* blank nodes that are one another */
	size_t pairs;
	bool ordered;
	long tries;
};

static void read_cell(struct table *t, struct text raw, struct text *to)
{
	struct buf b = {0};

	*to = (struct text){"", 0};
	if (raw.len == 0)
		return;
	if (t->csv) {
		bool blank = raw.len > 2 && memcmp(raw.at, "_:", 2) == 0;
		buf_byte(&b, blank ? '_' : '"');
		buf_text(&b, raw);
	} else {
		const char *why = term_read(&b, raw, true, true);
		if (why)
			fail_die("%s", why);
	}
	*to = (struct text){mem_copy(b.at, b.len), b.len};
	buf_release(&b);
}

static void read_line(struct table *t, const struct text *cell, size_t n)
{
	if (!t->name) {
		t->name = mem_array(n + 1, sizeof(*t->name));
		t->columns = n;
		for (size_t i = 0; i < n; i++) {
			size_t skip = cell[i].len && cell[i].at[0] == '?';
			t->name[i] =
				mem_copy(cell[i].at + skip, cell[i].len - skip);
		}
		return;
	}
	if (n != t->columns)
		fail_die("a row of %zu cells where there are %zu columns", n,
			t->columns);
	mem_grow(&t->cell, &t->cap, (t->rows + 1) * n + 1, sizeof(*t->cell));
	for (size_t i = 0; i < n; i++)
		read_cell(t, cell[i], &t->cell[t->rows * n + i]);
	t->rows++;
}

/* Lines by hand: an empty line is a row of nothing here. */
static void read_tsv(struct table *t, struct text all)
{
	while (all.at && all.len) {
		struct text line = text_split(&all, '\n'), cell[100];
		size_t n = 0;
		if (line.len && line.at[line.len - 1] == '\r')
			line.len--;
		if (line.len == 0) {
			cell[0] = line;
			read_line(t, cell, t->columns == 1 ? 1 : 0);
			continue;
		}
		while (line.at && n < 100)
			cell[n++] = text_split(&line, '\t');
		read_line(t, cell, n);
	}
}

static void read_csv(struct table *t, struct input *in)
{
	struct reader *reader =
		reader_new(in, &(struct reader_options){.delimiter = ','});
	struct batch b;

	batch_init(&b);
	for (;;) {
		const char *why = reader_next(reader, &b);
		if (why)
			fail_die("%s", why);
		for (size_t i = 0; i < b.n; i++) {
			struct text cell[100];
			unsigned n = 0;
			for (; n < b.record[i].fields && n < 100; n++)
				cell[n] = batch_field(&b, &b.record[i], n);
			read_line(t, cell, n);
		}
		if (b.n == 0)
			break;
	}
	batch_release(&b);
	reader_free(reader);
}

static void read_table(struct table *t, const char *path)
{
	struct input *in;
	struct buf all = {0};
	size_t got, len = strlen(path);
	const char *why = input_open(&in, path, NULL);

	t->csv = len > 4 && strcmp(path + len - 4, ".csv") == 0;
	if (why)
		fail_die("%s", why);
	if (t->csv) {
		read_csv(t, in);
		return;
	}
	do {
		why = input_read(in, buf_room(&all, 65536), 65536, &got);
		if (why)
			fail_die("%s", why);
		all.len += got;
	} while (got);
	struct text text = text_trim(buf_view(&all));
	t->ask = text_is(text, "true") || text_is(text, "false");
	if (t->ask)
		t->name = mem_array(1, sizeof(*t->name)),
		t->name[0] = mem_copy(text.at, text.len);
	else
		read_tsv(t, buf_view(&all));
}

static bool same_number(struct text a, struct text b)
{
	struct value x = value_of(a, true), y = value_of(b, true);

	if (!value_numeric(&x) || !value_numeric(&y) ||
		!text_equal(x.tag, y.tag))
		return false;
	if (value_compare_numbers(&x, &y) == 0)
		return true;
	double p = value_double(&x), q = value_double(&y);
	double size = p < 0 ? -p : p;
	return (p != p && q != q) ||
	       (p - q <= size * 1e-9 && q - p <= size * 1e-9);
}

/* Languages are the same in any case (RDF 1.1, 3.3). */
static bool same_text(struct text a, struct text b)
{
	struct value x = value_of(a, true), y = value_of(b, true);

	return text_equal(a, b) ||
	       (x.kind == VALUE_LANG && value_equal(&x, &y) == 1);
}

static bool same_cell(struct match *m, struct text a, struct text b)
{
	if (a.len == 0 || b.len == 0)
		return a.len == b.len;
	if (a.at[0] != '_' || b.at[0] != '_')
		return text_equal(a, b) ||
		       (!m->want->csv &&
			       (same_text(a, b) || same_number(a, b)));
	for (size_t i = 0; i < m->pairs; i++)
		if (text_equal(m->pair[i][0], a) ||
			text_equal(m->pair[i][1], b))
			return text_equal(m->pair[i][0], a) &&
			       text_equal(m->pair[i][1], b);
	if (m->pairs == BLANKS)
		return false;
	m->pair[m->pairs][0] = a;
	m->pair[m->pairs++][1] = b;
	return true;
}

static bool same_row(struct match *m, size_t i, size_t j)
{
	size_t n = m->want->columns;

	for (size_t k = 0; k < n; k++)
		if (!same_cell(m, m->want->cell[i * n + k],
			    m->got->cell[j * n + m->column[k]]))
			return false;
	return true;
}

static bool match_from(struct match *m, size_t i)
{
	size_t pairs = m->pairs;

	if (i == m->want->rows)
		return true;
	if (++m->tries > 5000000)
		return false;
	for (size_t j = m->ordered ? i : 0;
		j < (m->ordered ? i + 1 : m->got->rows); j++) {
		if (m->taken[j])
			continue;
		m->pairs = pairs;
		if (!same_row(m, i, j))
			continue;
		m->taken[j] = true;
		if (match_from(m, i + 1))
			return true;
		m->taken[j] = false;
	}
	m->pairs = pairs;
	return false;
}

static bool find_columns(struct match *m)
{
	m->column = mem_zero(m->want->columns + 1, sizeof(*m->column));
	for (size_t i = 0; i < m->want->columns; i++) {
		size_t j = 0;
		while (j < m->got->columns &&
			strcmp(m->want->name[i], m->got->name[j]) != 0)
			j++;
		if (j == m->got->columns)
			return false;
		m->column[i] = j;
	}
	return m->want->columns == m->got->columns;
}

/* Rows that are there already go: REDUCED may give them more or less often. */
static void once(struct table *t)
{
	size_t kept = 0, n = t->columns;

	for (size_t i = 0; i < t->rows; i++) {
		bool again = false;
		for (size_t j = 0; j < kept && !again; j++) {
			again = true;
			for (size_t k = 0; k < n; k++)
				again &= text_equal(
					t->cell[i * n + k], t->cell[j * n + k]);
		}
		if (!again)
			memmove(&t->cell[kept++ * n], &t->cell[i * n],
				n * sizeof(*t->cell));
	}
	t->rows = kept;
}

int main(int argc, char **argv)
{
	struct table want = {0}, got = {0};
	struct match m = {.want = &want, .got = &got};
	bool lax = false;
	int c;

	fail_name("compare");
	while ((c = getopt(argc, argv, "ol")) != -1) {
		m.ordered |= c == 'o';
		lax |= c == 'l';
	}
	if (argc - optind != 2)
		fail_die("want two files");
	read_table(&want, argv[optind]);
	read_table(&got, argv[optind + 1]);
	if (want.ask || got.ask) {
		if (want.ask && got.ask &&
			strcmp(want.name[0], got.name[0]) == 0)
			return 0;
		fail_die("another answer to ASK");
	}
	if (!want.name || !got.name)
		fail_die("no names of columns");
	if (!find_columns(&m))
		fail_die("other columns");
	if (lax) {
		once(&want);
		once(&got);
	}
	if (want.rows != got.rows)
		fail_die("%zu rows, wanted %zu", got.rows, want.rows);
	m.taken = mem_zero(got.rows + 1, sizeof(*m.taken));
	if (!match_from(&m, 0))
		fail_die("other rows");
	return 0;
}
