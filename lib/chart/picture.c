/* picture.c - the columns of a chart, and what stands around its drawing. */
#include "chart/picture.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "chart/codes.h"

static const struct chart charts[] = {
#include "chart/charts.inc"
};

const struct chart *charts_all(size_t *n)
{
	*n = sizeof(charts) / sizeof(*charts);
	return charts;
}

const struct chart *charts_find(const char *name)
{
	for (size_t i = 0; i < sizeof(charts) / sizeof(*charts); i++)
		if (strcmp(charts[i].name, name) == 0)
			return &charts[i];
	return NULL;
}

static const char *const part_name[PARTS] = {"x", "y", "group", "by", "and",
	"sum", "label", "value", "lo", "hi", "from", "to", "weight", "id",
	"parent", "behind", "apart", "one", "two", "three", "se", "single"};

static int part_of(struct text name)
{
	for (int i = 0; i < PARTS; i++)
		if (text_is(name, part_name[i]))
			return i;
	return -1;
}

/* A word of the parts that stands alone; false: it is none. */
static bool bind_flag(struct picture *p, struct text word)
{
	const struct {
		const char *word;
		bool *flag;
	} flag[] = {{"ordered", &p->ordered}, {"steps", &p->steps},
		{"share", &p->share}, {"codes", &p->codes},
		{"people", &p->people}, {"filled", &p->filled},
		{"varied", &p->varied}};

	for (size_t i = 0; i < sizeof(flag) / sizeof(*flag); i++)
		if (text_is(word, flag[i].word))
			return *flag[i].flag = true;
	return false;
}

bool picture_matches(struct text pattern, struct text name, struct text *stem)
{
	bool front = pattern.len && pattern.at[0] == '*';
	bool back = pattern.len && pattern.at[pattern.len - 1] == '*';
	size_t fixed = pattern.len - (front || back);

	if (!front && !back)
		fixed = name.len; /* all of it */
	if (name.len < fixed || (fixed == name.len && (front || back)))
		return false;
	size_t rest = name.len - fixed;
	struct text want = {pattern.at + front, pattern.len - front - back};
	if (!text_equal(
		    (struct text){name.at + (front ? rest : 0), fixed}, want))
		return false;
	if (stem)
		*stem = (struct text){name.at + (front ? 0 : fixed), rest};
	return true;
}

static int column_of(const struct sheet *s, struct text pattern)
{
	for (size_t i = 0; i < s->columns; i++)
		if (picture_matches(pattern, s->column[i], NULL))
			return (int)i;
	return -1;
}

/* One word of the parts: "log", "ordered", "ref=1", "x=time", "group=segment?".
 * False: the sheet lacks the column. */
static bool bind_word(struct picture *p, struct text word)
{
	struct text value = word;
	struct text name = text_split(&value, '=');

	if (bind_flag(p, word))
		return true;
	if (text_is(name, "log")) {
		p->scale = AXIS_LOG;
	} else if (text_is(name, "ref")) {
		p->ref = sheet_number(value);
	} else {
		int part = part_of(name);
		bool may = value.len && value.at[value.len - 1] == '?';
		value.len -= may;
		if (part < 0)
			return false;
		p->column[part] = column_of(p->sheet, value);
		p->name[part] = p->column[part] < 0
					? value
					: p->sheet->column[p->column[part]];
		p->pattern[part] = value;
		return may || p->column[part] >= 0;
	}
	return true;
}

/* Whether PART_SINGLE, if there is one, is the same in all rows that have it.
 */
static bool is_single(const struct picture *p)
{
	int c = p->column[PART_SINGLE];
	struct text one = {"", 0};

	for (size_t i = 0; c >= 0 && i < p->sheet->rows; i++) {
		struct text t = sheet_text(p->sheet, i, c);
		if (t.len && one.len && !text_equal(t, one))
			return false;
		if (t.len)
			one = t;
	}
	return true;
}

bool picture_bind(struct picture *p, const struct chart *chart,
	const struct sheet *sheet, struct ink *ink)
{
	struct text rest = text_of(chart->parts);

	*p = (struct picture){
		.ink = ink, .sheet = sheet, .chart = chart, .ref = (double)NAN};
	for (int i = 0; i < PARTS; i++)
		p->column[i] = -1;
	while (rest.at)
		if (!bind_word(p, text_split(&rest, ' ')))
			return false;
	return sheet->rows > 0 && is_single(p);
}

struct text picture_text(const struct picture *p, size_t row, int column)
{
	struct text t = sheet_text(p->sheet, row, column);

	if (!p->codes || column != p->column[PART_AND])
		return t;
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] == ':' || t.at[i] == ';')
			t.len = i;
	return codes_said(t, p->ink->zh);
}

static const struct picture_kind *const kinds[] = {&picture_as_points,
	&picture_as_shares, &picture_as_bars, &picture_as_intervals,
	&picture_as_counts, &picture_as_flows, &picture_as_line,
	&picture_as_spread, &picture_as_tree, &picture_as_funds,
	&picture_as_gains, &picture_as_qini, &picture_as_calibration,
	&picture_as_dots, &picture_as_stack, &picture_as_tracks};

static const struct picture_kind *picture_kind_of(const struct picture *p)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(kinds[i]->kind, p->chart->kind) == 0)
			return kinds[i];
	return NULL;
}

static void in_page(struct picture *p, const struct picture_kind *d, void *data)
{
	struct ink *ink = p->ink;

	ink_raw(ink, "<section><h2>");
	d->say(p, data);
	ink_raw(ink, "</h2><figure><figcaption>");
	ink_either(ink, p->chart->en, p->chart->zh);
	ink_raw(ink, "</figcaption>");
	d->draw(p, data);
	ink_raw(ink, "<details><summary>");
	ink_either(ink, "The figures", "数据表");
	ink_raw(ink, "</summary><div class=wide><table>");
	d->table(p, data);
	ink_raw(ink, "</table></div></details></figure></section>\n");
}

bool picture_draw(struct picture *p)
{
	const struct picture_kind *d = picture_kind_of(p);

	if (!d)
		return false;
	void *data = mem_zero(1, d->size);
	bool has = d->gather(p, data);

	if (has && p->alone)
		d->draw(p, data);
	else if (has)
		in_page(p, d, data);
	d->release(data);
	free(data);
	return has;
}
