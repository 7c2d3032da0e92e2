/* network.h - the network that an IP address lies in, as text.
 *
 *	198.18.227.168  /24  198.18.227.0/24
 *	2001:db8::7     /64  2001:db8::/64
 *
 * One written form for each network, whichever of those that address.h reads
 * the address had.
 */
#ifndef INVITE_NETWORK_H
#define INVITE_NETWORK_H

#include "base/text.h"

/* Append the network of ADDRESS to TO: its first FOUR bits, 0 to 32, of an
 * IPv4 address, its first SIX, 0 to 128, of an IPv6 address.  False, and TO as
 * it was: not an address. */
bool network_print(
	struct buf *to, struct text address, unsigned four, unsigned six);

#endif
