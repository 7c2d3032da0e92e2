/* proto.h - messages in the wire format of Protocol Buffers.
 *
 *	struct buf m = {0};
 *	proto_int(&m, 1, 8);
 *	proto_text(&m, 2, text_of("crmutils"));
 *	proto_message(&whole, 7, &m);		// and M is empty again
 *
 * A field is its number and kind as one integer, then its value: integers in
 * groups of seven bits, the lowest first; bytes behind their length.
 */
#ifndef FACTOR_PROTO_H
#define FACTOR_PROTO_H

#include "base/text.h"

void proto_int(struct buf *to, unsigned field, uint64_t value);
void proto_text(struct buf *to, unsigned field, struct text value);

/* MESSAGE as a field, which is released. */
void proto_message(struct buf *to, unsigned field, struct buf *message);

#endif
