/* grouping.h - the channel of a visit: rules of one's own, then a preset's.
 *
 *	TRY(grouping_init(&g, GROUPING_GA4));
 *	grouping_memo_init(&m);			// one a thread
 *	channel = grouping_find(&g, &m, field);
 *
 * Presets are tables of rules, ga4-rules.tsv and, before it, cn-rules.tsv or
 * west-rules.tsv.  There are few
 * different sources, media and campaigns in a log of millions of rows, so
 * patterns run once for each three and thread, and what they found is
 * remembered; only rules of one's own that look at more (url, referrer, code,
 * term, content) run for every row.
 */
#ifndef CHANNEL_GROUPING_H
#define CHANNEL_GROUPING_H

#include "base/memo.h"
#include "channel/rules.h"
#include "channel/sources.h"

enum grouping_preset {
	GROUPING_GA4,
	GROUPING_CN,
	GROUPING_NONE,
	GROUPING_WEST
};

struct grouping {
	enum sources lists;
	struct channel_rules own, preset; /* own: filled by grouping_add() */
};

struct grouping_memo {
	struct rules_scratch scratch;
	struct memo seen; /* by source, medium and campaign */
	struct buf key;
	uint64_t gave_up; /* lookups of grouping_find() in which a pattern met
			     its limit; remembered ones count again */
	uint64_t line;	  /* the least line of such a pattern */
	bool *met;	  /* of each rule of one's own: that it took a visit;
			     NULL as long as none did */
	size_t n_met;
	bool unassigned; /* the last visit was taken by no rule but a preset's
			    last, which takes all */
};

/* The line of all patterns of presets. */
#define GROUPING_PRESET_LINE UINT32_MAX

/* The preset's rules; none of one's own.  NULL, or why a rule cannot be used.
 */
MUST_USE const char *grouping_init(
	struct grouping *g, enum grouping_preset preset);
/* Condition I of the rules of PRESET, in their order; false: there are no more.
 * MORE: it is another condition of the rule before. */
struct grouping_row {
	const char *rule, *channel, *field, *pattern;
};
bool grouping_row(struct grouping_row *row, bool *more,
	enum grouping_preset preset, size_t i);

/* The name of PRESET: "ga4", "ga4-cn", "none" or "west". */
const char *grouping_name(enum grouping_preset preset);

/* A row of a table of rules, as rules_add() takes it to G->own.  The FIELD
 * "preset" is no condition: PATTERN names the preset whose lists of sources
 * the table means, in place of those of grouping_init(). */
MUST_USE const char *grouping_add(struct grouping *g, struct text channel,
	struct text field, struct text pattern, bool more, uint64_t line);

void grouping_release(struct grouping *g);

/* Whether rules of one's own look at more than what is remembered. */
bool grouping_each_row(const struct grouping *g);

/* The channel for FIELD, RULES_FIELDS texts of which RULES_LIST is found here,
 * unless the source is in no list: then it is the one that was given, or "";
 * empty where no rule holds (which a preset's last does not let happen).
 * Borrowed from G. */
struct text grouping_find(
	const struct grouping *g, struct grouping_memo *m, struct text *field);

void grouping_memo_init(struct grouping_memo *m);
void grouping_memo_release(struct grouping_memo *m);

/* Whether rule I of one's own took a visit. */
static inline bool grouping_met(const struct grouping_memo *m, size_t i)
{
	return i < m->n_met && m->met[i];
}

/* Add up what two threads have met: INTO += FROM. */
void grouping_memo_merge(
	struct grouping_memo *into, const struct grouping_memo *from);

#endif
