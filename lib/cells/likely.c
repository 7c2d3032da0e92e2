/* likely.c - columns judged by their cells. */
#include "cells/likely.h"

#include "base/identifier.h"
#include "base/number.h"
#include "base/when.h"

/* Of the cells at hand: how many are not empty, and of those how many say yes
 * or no in words, or with one character. */
struct flags {
	size_t n, words, brief;
};

static struct flags count_flags(const struct header *h, size_t column)
{
	struct flags to = {0, 0, 0};
	struct text cell;

	for (size_t i = 0; header_cell(&cell, h, i, column); i++) {
		to.n += cell.len > 0;
		to.words += vocabulary_is_flag(cell, false);
		to.brief += vocabulary_is_flag(cell, true) &&
			    !vocabulary_is_flag(cell, false);
	}
	return to;
}

/* Whether the cells of a column of identifiers are yes and no.  A customer may
 * be called 1, but so many cells of 0 and 1 alone are no identifiers of what is
 * counted, such as orders. */
static bool is_yes_or_no(
	const struct header *h, size_t column, enum vocabulary_kind cells)
{
	enum { MANY = 3 };
	struct flags f = count_flags(h, column);

	if (f.n == 0 || f.words + f.brief < f.n)
		return false;
	return f.words == f.n ||
	       (cells == CELLS_IDENTIFIER && f.n >= MANY &&
		       vocabulary_fit(h->name[column], text_of("converted")));
}

/* Whether some cells are not yes or no, or there are none. */
static bool is_no_flag(const struct header *h, size_t column)
{
	struct flags f = count_flags(h, column);

	return f.n == 0 || f.words + f.brief < f.n;
}

static int find_quantity(const struct header *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (vocabulary_fit(h->name[i], text_of("quantity")))
			return (int)i;
	return ROLE_NONE;
}

const char *likely_contradicts(
	struct text role, const struct header *h, size_t column)
{
	enum vocabulary_kind cells = vocabulary_cells(role);
	struct text name = h->name[column];
	int quantity;

	if (cells == CELLS_AMOUNT && vocabulary_same(name, text_of("price")) &&
		vocabulary_fit(name, role) > FIT_OWN &&
		(quantity = find_quantity(h)) != ROLE_NONE)
		return fail_text("it stands beside '%s', and may be that of "
				 "one piece",
			text_show(h->name[quantity]));
	if (cells == CELLS_FLAG && vocabulary_fit(name, role) == FIT_LAST &&
		(!h->judges || is_no_flag(h, column)))
		return "its cells are not yes or no";
	if (h->judges && (cells == CELLS_IDENTIFIER || cells == CELLS_PERSON) &&
		is_yes_or_no(h, column, cells))
		return "its cells are yes or no";
	return NULL;
}

/* How a cell stands to what a role's cells are: WRONG, or points for it. */
enum { WRONG = -10 };

static int points_of_time(struct text cell, struct zone *utc)
{
	size_t digits = 0, marks = 0;
	int64_t ms;

	for (size_t i = 0; i < cell.len; i++) {
		digits += cell.at[i] >= '0' && cell.at[i] <= '9';
		marks += strchr("-/.: ", cell.at[i]) && cell.at[i];
	}
	if (when_parse(&ms, cell, utc))
		return digits == cell.len ? 1 : 3;
	return digits >= 4 && marks >= 2 ? 1 : WRONG;
}

static int points_of(
	enum vocabulary_kind cells, struct text cell, struct zone *utc)
{
	static const struct number_style plain = {'.', ','};
	int64_t ms;
	double x;

	switch (cells) {
	case CELLS_TIME:
		return points_of_time(cell, utc);
	case CELLS_AMOUNT:
		return real_parse(&x, cell, &plain) ? 1 : WRONG;
	case CELLS_FLAG:
		return vocabulary_is_flag(cell, true) ? 1 : WRONG;
	case CELLS_ADDRESS:
		return cell.at[0] == '/' || text_has(cell, ':', ':', ':', ':')
			       ? 2
			       : WRONG;
	case CELLS_PERSON:
	case CELLS_IDENTIFIER:
		return identifier_fault(cell) || vocabulary_is_flag(cell, false)
			       ? WRONG
		       : memchr(cell.at, ':', cell.len) &&
				       when_parse(&ms, cell, utc)
			       ? WRONG
			       : 0;
	default:
		return 0;
	}
}

/* Points for COLUMN, by its name and its first cells. */
static int points(struct text role, const struct header *h, size_t column,
	struct zone *utc)
{
	enum { NAMED = 2, ROWS = 5 };
	enum vocabulary_kind cells = vocabulary_cells(role);
	int sum = vocabulary_like(h->name[column], role) ? NAMED : 0, most = 0;
	struct text cell;

	for (size_t i = 0; i < ROWS && header_cell(&cell, h, i, column); i++) {
		int more =
			cell.len ? points_of(cells, text_trim(cell), utc) : 0;
		if (more == WRONG)
			return WRONG;
		if (more > most)
			most = more;
	}
	return sum + most;
}

int likely_column(struct text role, const struct header *h)
{
	enum { ENOUGH = 2, WIDE = 1000 };
	int best = ROLE_NONE, most = ENOUGH - 1, only = ROLE_NONE;
	struct zone utc = {0};

	if (h->n < 2 || h->n > WIDE)
		return ROLE_NONE;
	for (size_t i = 0; i < h->n; i++) {
		struct text name = h->name[i];
		if ((h->taken && h->taken[i]) || vocabulary_known(name) ||
			text_has(name, ',', ';', '|', '\t'))
			continue;
		int sum = points(role, h, i, &utc);
		if (sum > most) {
			most = sum;
			best = (int)i;
		}
		/* By its cells alone, if it is the only one. */
		if (sum > 0 && !role_identifies(name))
			only = only == ROLE_NONE ? (int)i : ROLE_UNCLEAR;
	}
	return best != ROLE_NONE ? best : only < 0 ? ROLE_NONE : only;
}
