/* mailbox.c - an address cut at its last '@', each part in small letters. */
#include "identity/mailbox.h"

static void put_lower(struct buf *to, struct text t, bool dots)
{
	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c != '.' || dots)
			buf_byte(to, c);
	}
}

/* Whether blanks, brackets or other marks that no address has are in T. */
static bool is_plain(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if ((unsigned char)t.at[i] <= ' ' ||
			strchr("<>()[],;:\"\\@*", t.at[i]))
			return false;
	return t.len > 0;
}

/* The name in T, which has no '@', without what stands behind a '+'. */
static struct text untagged(struct text t)
{
	const char *plus = memchr(t.at, '+', t.len);

	return plus && plus > t.at ? (struct text){t.at, (size_t)(plus - t.at)}
				   : t;
}

/* Whether the domain at AT in TO is Gmail's, by either of its names. */
static bool is_gmail(const struct buf *to, size_t at)
{
	struct text domain = {to->at + at, to->len - at};

	return text_is(domain, "gmail.com") ||
	       text_is(domain, "googlemail.com");
}

bool mailbox_fold(struct buf *to, struct text t)
{
	t = text_trim(t);
	const char *mark = t.len ? memchr(t.at, '@', t.len) : NULL;
	if (!mark)
		return false;
	struct text name = {t.at, (size_t)(mark - t.at)},
		    domain = {mark + 1, t.len - name.len - 1};
	if (domain.len && domain.at[domain.len - 1] == '.')
		domain.len--;
	if (!is_plain(name) || !is_plain(domain))
		return false;
	size_t before = to->len;
	put_lower(to, domain, true);
	bool gmail = is_gmail(to, before);
	to->len = before;
	put_lower(to, untagged(name), !gmail);
	buf_byte(to, '@');
	if (gmail)
		buf_string(to, "gmail.com");
	else
		put_lower(to, domain, true);
	return true;
}
