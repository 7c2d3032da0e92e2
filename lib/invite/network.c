/* network.c - the first bits of an address, printed. */
#include "invite/network.h"

#include "base/number.h"
#include "identity/address.h"

bool network_print(
	struct buf *to, struct text address, unsigned four, unsigned six)
{
	struct address a;

	if (!address_parse(&a, address))
		return false;
	unsigned bits = a.bits == 32 ? four : six;
	address_cut(&a, bits);
	address_print(to, &a);
	buf_byte(to, '/');
	int_print(to, bits);
	return true;
}
