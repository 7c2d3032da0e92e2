/* question.c - see question.h. */
#include "invite/question.h"

#include "base/fail.h"

/* The first invite of the one called NAME. */
static const char *find_invitee(
	uint32_t *row, const struct guard *g, struct keys *k, struct text name)
{
	struct buf kept = {0};

	keys_name(k, &kept, name);
	uint32_t i = guard_account(g, buf_view(&kept));
	buf_release(&kept);
	if (!guard_was_invited(g, i))
		return fail_text("nobody has invited '%s'", text_show(name));
	*row = people_at(&g->people, i)->row;
	return NULL;
}

const char *question_find(
	uint32_t *row, const struct history *h, struct keys *k, struct text q)
{
	static const struct text invitee = {"invitee=", 8};
	const struct guard *g = &h->guard;

	if (q.len >= invitee.len && memcmp(q.at, invitee.at, invitee.len) == 0)
		return find_invitee(row, g, k,
			(struct text){q.at + invitee.len, q.len - invitee.len});
	*row = guard_event(g, q, guard_key(g, KEY_EVENT, q));
	return *row == PEOPLE_NONE
		       ? fail_text("no event '%s' was judged", text_show(q))
		       : NULL;
}

void question_read(struct book_entry *e, const struct history *h, uint32_t row)
{
	book_read(&h->guard.book, row, e);
	if (!e->manual || e->n == REASONS_MAX ||
		(e->n && e->reason[e->n - 1].code == CHECK_MANUAL))
		return;
	e->reason[e->n++] = (struct reason){CHECK_MANUAL, 0, 0};
}
