/* shares.c - who shared the link of a visit, in the columns that programs of
 * invites read.
 *
 * The parameter of --share carries the sharer, the row's customer is the one
 * who came, and the content is utm_content or the path of the url.  Visits
 * without a sharer or a customer, and those of one's own link, are no invites:
 * they have no row.
 */
#include "channel/url.h"
#include "utm-channel/parts.h"

bool shares_has(struct state *s, const struct config *c, struct row *row,
	const struct origin_visit *v)
{
	struct text invitee = row_text(row, CUSTOMER);

	s->sharer = url_param(&s->inviter, v->url, text_of(c->share));
	if (!s->sharer.len || !invitee.len) {
		notice_row(&s->unshared, row);
		return false;
	}
	if (!text_equal(s->sharer, invitee))
		return true;
	notice_row(&s->self, row);
	return false;
}

void shares_write(struct state *s, struct row *row, struct out *out,
	const struct origin_visit *v, struct text content)
{
	out_text(out, s->sharer);
	out_text(out, row_text(row, CUSTOMER));
	out_text(out, content.len ? content : url_path(v->url));
}
