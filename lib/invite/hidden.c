/* hidden.c - see hidden.h. */
#include "invite/hidden.h"

#include "base/number.h"
#include "invite/ledger.h"

enum { TOKEN = 32 };

static bool is_token(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (!memchr("0123456789abcdef", t.at[i], 16))
			return false;
	return t.len == TOKEN;
}

/* Whether CELL, as it stands in a table, says NAME. */
static bool says(struct text cell, struct text name)
{
	size_t n = 0;

	if (cell.len < 2 || cell.at[0] != '"')
		return text_equal(cell, name);
	for (size_t i = 1; i + 1 < cell.len; i++, n++) {
		i += cell.at[i] == '"';
		if (n == name.len || cell.at[i] != name.at[n])
			return false;
	}
	return n == name.len;
}

/* Who is paid LEVEL (from 1, as it is written) of E, or PEOPLE_NONE. */
static uint32_t inviter_of(
	const struct guard *g, const struct book_entry *e, struct text level)
{
	struct ledger_line line[LEDGER_LEVELS];
	struct terms terms;

	ledger_decode(&terms, guard_terms_text(g, e->terms));
	size_t n = ledger_lines(g, line, e, &terms);
	for (size_t i = 0; i < n; i++)
		if (level.len <= 2 && level.len &&
			(unsigned)level.at[level.len - 1] - '0' ==
				(line[i].level + 1) % 10 &&
			(level.len == 2) == (line[i].level + 1 >= 10))
			return line[i].inviter;
	return PEOPLE_NONE;
}

/* Whether both names in LINE are those that G knows, or tokens, which are
 * counted. */
static bool names_fit(
	struct hidden_ledger *to, const struct guard *g, struct text line)
{
	struct text cell[SEAL_CELLS];
	struct book_entry e;

	if (text_equal(line,
		    (struct text){ledger_header, strlen(ledger_header) - 1}))
		return true;
	if (seal_cells(cell, line) != SEAL_CELLS)
		return false;
	struct text event = cell[SEAL_EVENT];
	uint32_t row = guard_event(g, event, guard_key(g, KEY_EVENT, event));
	if (row == PEOPLE_NONE)
		return false;
	book_read(&g->book, row, &e);
	uint32_t inviter = inviter_of(g, &e, cell[SEAL_LEVEL]);
	bool same[] = {says(cell[SEAL_INVITEE], e.invitee),
		inviter != PEOPLE_NONE &&
			says(cell[SEAL_INVITER], guard_name(g, inviter))};
	to->names += !same[0];
	to->names += !same[1];
	return (same[0] || is_token(cell[SEAL_INVITEE])) &&
	       (same[1] || is_token(cell[SEAL_INVITER]));
}

/* Take the next line of REST into SEAL; false: its names do not fit. */
static bool take_line(struct hidden_ledger *to, const struct guard *g,
	struct seal *seal, struct text *rest)
{
	const char *end = memchr(rest->at, '\n', rest->len);
	size_t n = end ? (size_t)(end - rest->at) : rest->len;
	struct text line = {rest->at, n};

	*seal = seal_lines(*seal, (struct text){rest->at, n + (end != NULL)});
	rest->at += n + (end != NULL);
	rest->len -= n + (end != NULL);
	return names_fit(to, g, line);
}

bool hidden_find(struct hidden_ledger *to, const struct guard *g,
	struct text file, struct seal from, struct seal end, struct text tail)
{
	struct seal seal = {0, 0};
	struct text rest = file;

	*to = (struct hidden_ledger){0};
	while (rest.len && seal.nameless != from.nameless)
		if (!take_line(to, g, &seal, &rest))
			return false;
	if (seal.nameless != from.nameless)
		return false;
	to->at = file.len - rest.len;
	if (rest.len < tail.len && memcmp(rest.at, tail.at, rest.len) == 0) {
		to->lacks = tail.len - rest.len;
		return to->names > 0;
	}
	while (rest.len)
		if (!take_line(to, g, &seal, &rest))
			return false;
	return to->names > 0 && seal.nameless == end.nameless;
}
