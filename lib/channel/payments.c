/* payments.c - the table of payment pages. */
#include "channel/payments.h"

#include "channel/url.h"

static const struct {
	const char *host;
} payments[] = {
#include "channel/payments.inc"
};

bool payments_has(struct text host)
{
	for (size_t i = 0; i < sizeof(payments) / sizeof(*payments); i++)
		if (url_host_in(host, text_of(payments[i].host)))
			return true;
	return false;
}
