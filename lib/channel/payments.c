/* payments.c - the table of payment pages. */
#include "channel/payments.h"

static const struct {
	const char *host;
} payments[] = {
#include "channel/payments.inc"
};

/* Most hosts are none of them, which their first letters tell. */
static bool is_listed(struct text host)
{
	char first = text_lower(host.at[0]);

	for (size_t i = 0; i < sizeof(payments) / sizeof(*payments); i++)
		if (payments[i].host[0] == first &&
			text_same_letters(host, text_of(payments[i].host)))
			return true;
	return false;
}

bool payments_has(struct text host)
{
	while (host.len && memchr(host.at, '.', host.len)) {
		if (is_listed(host))
			return true;
		text_split(&host, '.');
	}
	return false;
}
