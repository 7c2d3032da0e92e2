/* rules.h - ordered rules from what is known of a visit to a channel.
 *
 *	rules_init(&r);
 *	TRY(rules_add(&r, text_of("Branch"), text_of("medium"),
 *		text_of("^(qr|offline)$"), false, 2));
 *	rules_scratch_init(&s);
 *	size_t i = rules_find(&r, &s, field);
 *	if (i != RULES_NONE)
 *		channel = rules_channel(&r, i);
 *
 * A rule has one condition or more, which all have to hold: a PCRE2 pattern
 * that is found in a field.  The first rule that holds is the answer.  Case
 * does not count unless the pattern says (?-i); "$" is the very end; text is
 * UTF-8, and bytes that are not match nothing but themselves.
 *
 * Rules do not change once they are added, and any number of threads may ask
 * them, each with a scratch of its own.
 */
#ifndef CHANNEL_RULES_H
#define CHANNEL_RULES_H

#include "base/text.h"

enum rules_field {
	RULES_SOURCE,
	RULES_MEDIUM,
	RULES_CAMPAIGN,
	RULES_LIST, /* which the source is in, see sources.h */
	RULES_TERM,
	RULES_CONTENT,
	RULES_CODE,
	RULES_URL,
	RULES_REFERRER,
	RULES_FIELDS
};

#define RULES_NONE ((size_t)-1)

/* Steps a pattern may take before it is given up (PCRE2's match limit): about
 * a millisecond, where PCRE2 itself would stop after a hundred of them. */
enum { RULES_MATCH_LIMIT = 100000 };

struct channel_rules {
	struct rules_rule *rule;
	size_t n, cap;
	struct rules_condition *condition; /* of all rules, in their order */
	size_t conditions, condition_cap;
	unsigned fields; /* that any condition looks at, 1 << enum */
	struct pcre2_real_general_context_8 *memory;
};

struct rules_scratch {
	struct pcre2_real_match_data_8 *data;
	struct pcre2_real_match_context_8 *limits;
	struct pcre2_real_jit_stack_8 *stack;
	struct pcre2_real_general_context_8 *memory;
	uint64_t gave_up; /* the line of the first pattern of the last
			     rules_find() that met the limit; 0: none did */
};

void rules_init(struct channel_rules *r);
void rules_release(struct channel_rules *r);

/* Another rule behind those there are or, with MORE, another condition of the
 * last one.  CHANNEL, FIELD ("source", "medium", ...) and PATTERN are copied;
 * LINE, from 1, is what rules_scratch.gave_up says.  NULL, or what is wrong. */
MUST_USE const char *rules_add(struct channel_rules *r, struct text channel,
	struct text field, struct text pattern, bool more, uint64_t line);

/* The first rule that holds for FIELD, RULES_FIELDS texts; or RULES_NONE.  A
 * pattern that meets the limit is not found. */
size_t rules_find(const struct channel_rules *r, struct rules_scratch *s,
	const struct text *field);

/* The channel of rule I < n; borrowed from R.  And the line of its first
 * condition. */
struct text rules_channel(const struct channel_rules *r, size_t i);
uint64_t rules_line(const struct channel_rules *r, size_t i);

void rules_scratch_init(struct rules_scratch *s);
void rules_scratch_release(struct rules_scratch *s);

#endif
