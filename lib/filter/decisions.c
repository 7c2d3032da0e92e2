/* decisions.c - the tables of decisions and of reasons, compiled in. */
#include "filter/decisions.h"

#include "cells/vocabulary.h"

static const struct decision_kind kinds[] = {
#include "filter/decisions.inc"
};

/* clang-format off */
static const struct {
	const char *program, *code, *en, *zh;
} reasons[] = {
#include "filter/reasons.inc"
};
/* clang-format on */

enum {
	KINDS = sizeof(kinds) / sizeof(*kinds),
	ALL_REASONS = sizeof(reasons) / sizeof(*reasons)
};
_Static_assert((int)KINDS <= (int)DECISIONS_MOST, "there is room for all");

/* The last column that is called NAME, as what programs append is last, or else
 * plays the role of that name; N if there is none. */
static size_t find(struct text name, const struct text *column, size_t n)
{
	for (size_t i = n; i-- > 0;)
		if (text_equal(column[i], name))
			return i;
	for (size_t i = 0; i < n; i++)
		if (text_equal(vocabulary_role(column[i]), name))
			return i;
	return n;
}

static bool has_all(const char *wants, const struct text *column, size_t n)
{
	struct text rest = text_of(wants);

	while (rest.at)
		if (find(text_split(&rest, ' '), column, n) == n)
			return false;
	return true;
}

static bool has_word(const char *words, struct text word)
{
	struct text rest = text_of(words);

	while (rest.at)
		if (text_equal(text_split(&rest, ' '), word))
			return true;
	return false;
}

/* Whether all words of PART are among those of WHOLE. */
static bool is_part(const char *part, const char *whole)
{
	struct text rest = text_of(part);

	while (rest.at)
		if (!has_word(whole, text_split(&rest, ' ')))
			return false;
	return true;
}

size_t decisions_in(const struct decision_kind *to[DECISIONS_MOST],
	const struct text *column, size_t n)
{
	size_t found = 0;

	for (size_t i = 0; i < KINDS; i++) {
		bool said = !has_all(kinds[i].wants, column, n);
		for (size_t j = 0; j < found && !said; j++)
			said = is_part(kinds[i].wants, to[j]->wants);
		if (!said)
			to[found++] = &kinds[i];
	}
	return found;
}

/* The next word of REST, which may be "+": sets *ALL.  Its cell in ROW. */
static struct text next_cell(struct text *rest, struct text *word, bool *all,
	const struct decision_row *row)
{
	*word = text_split(rest, ' ');
	*all |= text_is(*word, "+");
	size_t i = find(*word, row->column, row->n);
	return i < row->n ? row->cell[i] : (struct text){"", 0};
}

struct text decisions_first(const char *words, const struct decision_row *row)
{
	struct text rest = text_of(words), word, cell = {"", 0};
	bool all = false;

	while (rest.at && cell.len == 0)
		cell = next_cell(&rest, &word, &all, row);
	return cell;
}

void decisions_cell(
	struct buf *to, const char *words, const struct decision_row *row)
{
	struct text rest = text_of(words), word;
	size_t before = to->len;
	bool all = false;

	while (rest.at && (all || to->len == before)) {
		struct text cell = next_cell(&rest, &word, &all, row);
		if (cell.len == 0)
			continue;
		if (all)
			buf_printf(to, "%s%.*s=", to->len > before ? "; " : "",
				(int)word.len, word.at);
		buf_text(to, cell);
	}
}

const char *decisions_sentence(
	const char *program, struct text code, enum decisions_language language)
{
	for (size_t i = 0; i < ALL_REASONS; i++)
		if (strcmp(reasons[i].program, program) == 0 &&
			text_is(code, reasons[i].code))
			return language == DECISIONS_ZH ? reasons[i].zh
							: reasons[i].en;
	return NULL;
}

bool decisions_coded(const struct decision_kind *kind)
{
	for (size_t i = 0; i < ALL_REASONS; i++)
		if (strcmp(reasons[i].program, kind->program) == 0)
			return true;
	return false;
}

/* What stands behind a code and MARK: a reason of its own, a time, or figures.
 */
static void say_more(struct buf *to, char mark, struct text more,
	const char *code, const char *also, enum decisions_language language)
{
	bool zh = language == DECISIONS_ZH,
	     bare = code && (also || mark == '@');
	bool at = !code && mark == '@' && !zh;

	buf_string(to, bare ? (zh ? "" : " ") : at ? " at " : zh ? "（" : " (");
	buf_text(to, also ? text_of(also) : more);
	buf_string(to, bare || at ? "" : zh ? "）" : ")");
}

/* "RING:4/4", "ELSE:CONSENT", "WAIT@2026-11-20T10:34:10Z", "REPLAY". */
static void say_one(struct buf *to, const char *program, struct text t,
	enum decisions_language language)
{
	size_t n = 0;

	while (n < t.len && t.at[n] != ':' && t.at[n] != '@')
		n++;
	const char *says =
		decisions_sentence(program, (struct text){t.at, n}, language);
	if (says)
		buf_string(to, says);
	else
		buf_text(to, (struct text){t.at, n});
	if (n == t.len)
		return;
	struct text more = {t.at + n + 1, t.len - n - 1};
	say_more(to, t.at[n], more, says,
		decisions_sentence(program, more, language), language);
}

void decisions_say(struct buf *to, const char *program, struct text why,
	enum decisions_language language)
{
	bool first = true;

	while (why.at && why.len) {
		struct text one = text_split(&why, ';');
		if (!first)
			buf_string(to, language == DECISIONS_ZH ? "；" : "; ");
		first = false;
		say_one(to, program, one, language);
	}
}

void decisions_why(struct buf *to, const struct decision_kind *kind,
	const struct decision_row *row, enum decisions_language language)
{
	struct text rest = text_of(kind->why), word;
	size_t before = to->len;
	bool all = false;

	if (!decisions_coded(kind)) {
		decisions_cell(to, kind->why, row);
		return;
	}
	while (rest.at) {
		struct text cell = next_cell(&rest, &word, &all, row);
		if (cell.len && to->len > before)
			buf_string(to, language == DECISIONS_ZH ? "；" : "; ");
		decisions_say(to, kind->program, cell, language);
	}
}
