/* puny.h - hosts that are written in two ways: xn--bcher-kva.de is bücher.de.
 *
 * Browsers send the letters of a host that are not ASCII as Punycode (RFC 3492)
 * behind "xn--", and logs hold either.  Hosts are therefore compared in one
 * form: each label decoded to UTF-8, its letters small (those of ASCII,
 * Latin-1, Greek and Cyrillic), with a plain point between labels.
 *
 *	char room[PUNY_HOST];
 *	host = puny_plain(room, host);
 */
#ifndef CHANNEL_PUNY_H
#define CHANNEL_PUNY_H

#include "base/text.h"

enum { PUNY_HOST = 512 }; /* bytes of a host in either form */

/* HOST in that form: HOST itself, if it has no other, is too long for one, or
 * has a label that is no Punycode; else in ROOM. */
struct text puny_plain(char room[PUNY_HOST], struct text host);

#endif
