/* pace.c - see pace.h. */
#include "invite/pace.h"

#include "base/fail.h"
#include "base/when.h"

void pace_begins(struct pace *p, int64_t seen)
{
	p->before = seen;
}

/* How far MS is ahead of NOW, or the greatest number there is. */
static int64_t ahead_of(int64_t ms, int64_t now)
{
	int64_t ahead;

	return __builtin_sub_overflow(ms, now, &ahead)
		       ? (ms < now ? INT64_MIN : INT64_MAX)
		       : ahead;
}

/* The time of the only row that was judged, in earlier runs. */
static int64_t only_row(const struct guard_book *b, int64_t seen)
{
	uint64_t at = book_next(b, 0, true);

	while (at < b->len && (book_is_seed(b, (uint32_t)at) ||
				      book_is_still(b, (uint32_t)at)))
		at = book_next(b, at, false);
	return at < b->len ? book_seconds(b, (uint32_t)at) * 1000 : seen;
}

/* The time of the row before, of this run or, if that had but one, of earlier
 * ones; somebody may have said a later one since. */
static int64_t row_before(
	const struct pace *p, const struct guard *g, int64_t seen)
{
	if (p->came)
		return p->last;
	return g->rows == 1 ? only_row(&g->book, seen) : seen;
}

/* Whether a row of MS shows that the row before it, of LAST, has a wrong time:
 * it is far older than the only row there is, or it is as near to the rows of
 * earlier runs as the first row of this one is not. */
static bool unmasks(
	const struct pace *p, const struct guard *g, int64_t ms, int64_t last)
{
	if (p->as_of != GUARD_NEVER)
		return false;
	if (g->rows + p->waits == 1)
		return ahead_of(last, ms) > p->pause;
	return p->came == 1 && p->leapt && ahead_of(ms, p->before) <= p->step;
}

enum pace_verdict pace_check(struct pace *p, const struct guard *g,
	int64_t seen, int64_t ms, int64_t *ahead)
{
	int64_t now = p->as_of > seen ? p->as_of : seen, step = p->step;

	if (now == GUARD_NEVER)
		return PACE_RIGHT;
	int64_t last = row_before(p, g, seen);
	if (unmasks(p, g, ms, last)) {
		*ahead = ahead_of(last, ms);
		return PACE_UNMASKS;
	}
	*ahead = ahead_of(ms, now);
	if (p->came == 0 && p->as_of == GUARD_NEVER)
		step = p->pause;
	if (*ahead > step) {
		p->ahead++;
		return PACE_AHEAD;
	}
	p->leapt |= p->came == 0 && *ahead > p->step;
	return PACE_RIGHT;
}

void pace_came(struct pace *p, int64_t ms)
{
	p->last = ms;
	p->came++;
	p->waits++;
}

void pace_judged(struct pace *p)
{
	p->waits--;
}

/* How far MS is ahead of all that has happened to G, if that is more than a
 * pause; else 0. */
static int64_t decided_ahead(
	const struct pace *p, const struct guard *g, int64_t ms)
{
	int64_t now = p->as_of > g->newest ? p->as_of : g->newest, ahead;

	if (now == GUARD_NEVER || __builtin_sub_overflow(ms, now, &ahead) ||
		ahead <= p->pause)
		return 0;
	return ahead;
}

const char *pace_decision(
	const struct pace *p, const struct guard *g, int64_t ms)
{
	int64_t ahead = decided_ahead(p, g, ms);
	struct buf time = {0};

	if (ahead == 0)
		return NULL;
	when_print(&time, ms);
	const char *why = fail_text("the decision's time %s is %lld days ahead "
				    "of all rows (--as-of says what time it "
				    "is)",
		text_show(buf_view(&time)), (long long)(ahead / WHEN_DAY_MS));
	buf_release(&time);
	return why;
}

void pace_steps(struct pace *p, int64_t most, int64_t hold)
{
	const int64_t month = 30 * (int64_t)WHEN_DAY_MS;

	p->step = p->pause = most ? most : month;
	if (!most && hold && hold < month)
		p->step = hold;
}
