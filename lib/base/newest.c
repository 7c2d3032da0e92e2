/* newest.c - one time and one name. */
#include "base/newest.h"

void newest_see(struct newest *n, int64_t ms, struct text who)
{
	if (n->given &&
		(ms < n->ms ||
			(ms == n->ms &&
				text_compare(who, buf_view(&n->who)) >= 0)))
		return;
	n->given = true;
	n->ms = ms;
	n->who.len = 0;
	buf_text(&n->who, who);
}

void newest_join(struct newest *n, const struct newest *other)
{
	if (other->given)
		newest_see(n, other->ms, buf_view(&other->who));
}

void newest_release(struct newest *n)
{
	buf_release(&n->who);
}
