/* proto.c - integers and bytes of fields. */
#include "factor/proto.h"

enum { INTEGER = 0, BYTES = 2 };

static void put(struct buf *to, uint64_t value)
{
	for (; value > 127; value >>= 7)
		buf_byte(to, (char)(value | 128));
	buf_byte(to, (char)value);
}

void proto_int(struct buf *to, unsigned field, uint64_t value)
{
	put(to, field << 3 | INTEGER);
	put(to, value);
}

void proto_text(struct buf *to, unsigned field, struct text value)
{
	put(to, field << 3 | BYTES);
	put(to, value.len);
	buf_text(to, value);
}

void proto_message(struct buf *to, unsigned field, struct buf *message)
{
	proto_text(to, field, buf_view(message));
	buf_release(message);
}
