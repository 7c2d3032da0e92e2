/* f_page.c - any bytes as cells of any chart: what is written is well formed,
 * and no cell ends what it stands in. */
#include <stdio.h>
#include <stdlib.h>

#include "chart/page.h"
#include "fuzz.h"

/* Names of the parts of a chart, as columns of a sheet; where a "*" stands for
 * the rest, two begin or end so. */
static size_t columns_of(struct text *name, const struct chart *c)
{
	struct text rest = text_of(c->parts);
	size_t n = 0;

	while (rest.at && n < 12) {
		struct text value = text_split(&rest, ' ');
		text_split(&value, '=');
		if (!value.at)
			continue;
		value.len -= value.len && value.at[value.len - 1] == '?';
		bool twice = value.len == 0;
		for (size_t i = 0; i < n; i++)
			twice |= text_equal(name[i], value);
		if (!twice)
			name[n++] = value;
		if (!twice && n < 12 && value.at[0] == '*')
			name[n++] = (struct text){value.at + 1, value.len - 1};
	}
	return n;
}

/* Tags open and close, nothing else has a '<' or '>', quotes are even inside a
 * tag, and the text is UTF-8. */
static void check(struct text t)
{
	size_t quotes = 0;
	bool inside = false;

	if (!text_utf8(t))
		abort();
	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] == '<' ? inside : t.at[i] == '>' && !inside)
			abort();
		if (t.at[i] == '<') {
			inside = true;
			quotes = 0;
			if (t.len - i > 7 &&
				memcmp(t.at + i, "<script", 7) == 0)
				abort();
		}
		quotes += inside && t.at[i] == '"';
		if (t.at[i] == '>') {
			inside = false;
			if (quotes % 2)
				abort();
		}
	}
	if (inside)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text name[12], rest = {(const char *)data, size};
	size_t n, columns;
	struct buf out = {0};
	struct ink ink = {.to = &out};
	const struct chart *all = charts_all(&n);
	struct sheet s;
	struct picture p;

	if (size < 2)
		return 0;
	const struct chart *c = &all[data[0] % n];
	ink.zh = data[1] & 1;
	columns = columns_of(name, c);
	sheet_init(&s, name, columns);
	rest = (struct text){rest.at + 2, rest.len - 2};
	while (rest.at)
		sheet_cell(&s, text_split(&rest, '|'));
	if (picture_bind(&p, c, &s, &ink)) {
		p.names = data[1] & 2;
		p.alone = data[1] & 4;
		picture_draw(&p);
	}
	page_table(&ink, s.rows ? sheet_text(&s, 0, 0) : text_of(""), &s, NULL);
	check(buf_view(&out));
	sheet_release(&s);
	buf_release(&out);
	return 0;
}

/* Cells that are numbers, days, names and what ends tags, for any chart. */
size_t fuzz_case(uint8_t *to, size_t room, struct random *random)
{
	static const char *const cell[] = {"1", "2", "0", "-3", "0.25", "1e9",
		"1e300", "nan", "", "a", "b", "2026-01-01", "2026-02-30T10:00",
		"9999-12-31", "fit", "test", "learned", "<script>",
		"\"onload=", "]]>", "&amp;", "'>", "\xff", "\xe5\xae\xa2",
		"1,234", "5%"};
	size_t n = 2;

	if (room < 64)
		return 0;
	to[0] = (uint8_t)random_below(random, 256);
	to[1] = (uint8_t)random_below(random, 8);
	for (uint64_t k = random_below(random, 300) + 1; k; k--) {
		const char *c = cell[random_below(
			random, sizeof(cell) / sizeof(*cell))];
		size_t len = strlen(c);
		if (n + len + 1 > room)
			break;
		memcpy(to + n, c, len);
		n += len;
		to[n++] = '|';
	}
	return n;
}
