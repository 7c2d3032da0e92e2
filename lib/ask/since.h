/* since.h - triples that have a day or a source: since when and by whose word
 * an answer is true, and which of them end, have no source, or contradict.
 *
 *	struct since s;
 *	since_init(&s);
 *	since_add(&s, part, "2026-01-01", "", text_of("notice 2"));
 *	since_say(&s, &lexicon, &reply);  (adds ,自2026-01-01起(来源:...))
 *	since_faults(&s, "2026-01-05", 30, each, arg);
 *	since_release(&s);
 *
 * Days are 2026-01-31, or "" where there is none.
 */
#ifndef ASK_SINCE_H
#define ASK_SINCE_H

#include "ask/dialogue.h"
#include "base/table.h"

struct since {
	struct buf lines; /* s TAB p TAB o TAB from TAB until TAB source LF */
	struct table at;  /* 1 + places in "lines", by "s TAB p TAB o TAB" */
};

void since_init(struct since *s);
void since_release(struct since *s);

/* The triple holds from FROM until UNTIL, as SOURCE says; copied. */
void since_add(struct since *s, const struct text part[3], const char *from,
	const char *until, struct text source);

/* Append to an answer of one fact, which R tells of its thing or of a type of
 * it, since when it is so and who says it, if that is known. */
void since_say(const struct since *s, const struct lexicon *x, struct reply *r);

enum since_fault {
	SINCE_ENDS, /* it ends on OTHER */
	SINCE_NO_SOURCE,
	SINCE_BESIDE, /* the same property has OTHER as well */
	SINCE_FAULTS
};
typedef void since_each(void *arg, const struct text part[3],
	enum since_fault fault, struct text other);

/* Call EACH for triples that end within DAYS days of DAY ("": none does), that
 * have no source, or that hold beside another; how many. */
size_t since_faults(const struct since *s, const char *day, int64_t days,
	since_each *each, void *arg);

#endif
