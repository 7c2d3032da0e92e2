/* f_grouping.c - any bytes as a file of channel rules, and as visits that are
 * asked for: what is refused says why, and what is remembered is what the rules
 * say.
 *
 * Lines "channel TAB field TAB pattern" up to the first that has none; of the
 * others each is a visit, "source TAB medium TAB campaign ...".
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "channel/grouping.h"
#include "fuzz.h"

enum { MOST_RULES = 8, MOST_VISITS = 32 };

static bool add(struct channel_rules *r, struct text line, struct text *last)
{
	struct text channel = text_split(&line, '\t'),
		    field = line.at ? text_split(&line, '\t') : line;

	if (!line.at)
		return false;
	bool more = r->n && text_equal(channel, *last);
	if (!rules_add(r, channel, field, line, more, 7))
		*last = channel;
	return true;
}

static void ask(struct grouping *g, struct grouping_memo *m, struct text line)
{
	struct text field[RULES_FIELDS], again;
	struct grouping_memo fresh;

	for (int i = 0; i < RULES_FIELDS; i++)
		field[i] = line.at ? text_split(&line, '\t')
				   : (struct text){"", 0};
	struct text channel = grouping_find(g, m, field);
	again = grouping_find(g, m, field);
	if (!text_equal(channel, again)) {
		fprintf(stderr, "another channel from memory\n");
		abort();
	}
	grouping_memo_init(&fresh);
	again = grouping_find(g, &fresh, field);
	grouping_memo_release(&fresh);
	if (!text_equal(channel, again)) {
		fprintf(stderr, "another channel without memory\n");
		abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text rest = {size ? (const char *)data : "", size}, line;
	struct text last = {"", 0};
	struct grouping g;
	struct grouping_memo m;
	size_t rules = 0, visits = 0;
	bool reading = true;

	if (grouping_init(&g, GROUPING_NONE))
		abort();
	grouping_memo_init(&m);
	while (rest.at && visits < MOST_VISITS) {
		line = text_split(&rest, '\n');
		reading = reading && rules++ < MOST_RULES &&
			  add(&g.own, line, &last);
		if (!reading) {
			ask(&g, &m, line);
			visits++;
		}
	}
	grouping_memo_release(&m);
	grouping_release(&g);
	return 0;
}

static size_t put(uint8_t *to, size_t n, const char *what)
{
	size_t len = strlen(what);

	memcpy(to + n, what, len);
	return n + len;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char *const field[] = {
		"source", "medium", "campaign", "url", "list", "no-field"};
	static const char *const piece[] = {"a", "b", "^", "$", ".*", "(a|b)",
		"(?-i)", "[^a]", "+", "\\b", "\\d", "(", ")", "\xe4\xbf\xa1",
		"\xff", "cpc", "A", "{1,3}", "?"};
	static const char *const word[] = {"a", "b", "A", "cpc", "ab", "1",
		"\xe4\xbf\xa1", "\xff", "aaaaaaaaaaaaaaaaaaaaaa", "\t"};
	size_t n = 0;

	for (size_t k = random_below(r, 5); k && n + 200 < room; k--) {
		n = put(to, n, random_below(r, 2) ? "One\t" : "Two\t");
		n = put(to, n, field[random_below(r, 6)]);
		n = put(to, n, "\t");
		for (size_t j = random_below(r, 6); j; j--)
			n = put(to, n, piece[random_below(r, 19)]);
		n = put(to, n, "\n");
	}
	for (size_t k = random_below(r, 6); k && n + 200 < room; k--) {
		for (size_t j = random_below(r, 6); j; j--)
			n = put(to, n, word[random_below(r, 10)]);
		n = put(to, n, "\n");
	}
	return n;
}
