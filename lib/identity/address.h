/* address.h - an IP address as text, and the network it is in.
 *
 * IPv4 in four decimal parts; IPv6 as in RFC 4291, 2.2.  An IPv4-mapped one
 * (::ffff:192.0.2.1) is that IPv4; a zone (fe80::1%eth0, RFC 4007) is left out.
 */
#ifndef IDENTITY_ADDRESS_H
#define IDENTITY_ADDRESS_H

#include "base/text.h"

struct address {
	unsigned char byte[16]; /* of IPv4 the first four, then zeros */
	unsigned bits;		/* 32, 128; 0: none */
};

/* False: T is no address. */
bool address_parse(struct address *to, struct text t);

/* The bytes of T, an IPv6 address without a zone; false: it is none. */
bool address_six(unsigned char to[16], struct text t);

/* Append A as it is written: four decimal parts, or the shortest form of
 * IPv6 (RFC 5952). */
void address_print(struct buf *to, const struct address *a);

/* Keep the first BITS bits, the others become 0. */
void address_cut(struct address *a, unsigned bits);

/* The network of VNET: /24 of IPv4, /64 of IPv6. */
static inline struct address address_network(struct address a)
{
	address_cut(&a, a.bits == 32 ? 24 : 64);
	return a;
}

#endif
