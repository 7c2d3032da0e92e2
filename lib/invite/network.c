/* network.c - the first bits of an address, printed. */
#include "invite/network.h"

#include <arpa/inet.h>

#include "base/number.h"
#include "invite/address.h"

static void print_four(struct buf *to, const unsigned char *byte)
{
	for (int i = 0; i < 4; i++) {
		if (i > 0)
			buf_byte(to, '.');
		int_print(to, byte[i]);
	}
}

static void print_six(struct buf *to, const unsigned char *byte)
{
	char word[INET6_ADDRSTRLEN] = "";

	/* It fails only for want of room. */
	inet_ntop(AF_INET6, byte, word, sizeof(word));
	buf_string(to, word);
}

bool network_print(
	struct buf *to, struct text address, unsigned four, unsigned six)
{
	struct address a;

	if (!address_parse(&a, address))
		return false;
	unsigned bits = a.bits == 32 ? four : six;
	address_cut(&a, bits);
	if (a.bits == 32)
		print_four(to, a.byte);
	else
		print_six(to, a.byte);
	buf_byte(to, '/');
	int_print(to, bits);
	return true;
}
