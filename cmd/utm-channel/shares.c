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

/* The value of the parameter NAME, decoded into ROOM; or none. */
static struct text param_value(
	struct buf *room, struct text url, struct text name)
{
	struct url_walk w;
	struct text is, value;

	url_walk(&w, url);
	while (url_next(&w, &is, &value))
		if (text_same_letters(is, name) && value.len) {
			room->len = 0;
			buf_room(room, 6 * value.len + 1);
			return url_decode_fully(room, value);
		}
	return (struct text){"", 0};
}

/* "/pen" of "https://shop.example/pen?a=1" */
static struct text path_of(struct text url)
{
	const char *at = url.at, *end = at + url.len;
	struct text host = url_host(url);

	if (host.len && host.at >= at && host.at < end &&
		host.at != url.at) /* behind "//" */
		at = host.at + host.len;
	while (at < end && *at != '/' && *at != '?' && *at != '#')
		at++;
	const char *stop = at;
	while (stop < end && *stop != '?' && *stop != '#')
		stop++;
	return (struct text){at, (size_t)(stop - at)};
}

bool shares_has(struct state *s, const struct config *c, struct row *row,
	const struct origin_visit *v)
{
	struct text invitee = row_text(row, CUSTOMER);

	s->sharer = param_value(&s->inviter, v->url, text_of(c->share));
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
	out_text(out, content.len ? content : path_of(v->url));
}
