/* token.c - a keyed hash in hexadecimal behind the name of a kind. */
#include "identity/token.h"

enum { BYTES = TOKEN_HEX / 2 };

void token_write(
	struct buf *to, struct keyed *k, struct text kind, struct text normal)
{
	unsigned char hash[KEYED_SIZE];

	keyed_hash(k, hash, (struct text[]){kind, normal}, 2);
	buf_text(to, kind);
	buf_byte(to, '_');
	keyed_hex(to, hash, BYTES);
}

void token_write_bare(struct buf *to, struct keyed *k, struct text normal)
{
	unsigned char hash[KEYED_SIZE];

	keyed_hash(k, hash, &normal, 1);
	keyed_hex(to, hash, BYTES);
}

bool token_is(struct text t)
{
	if (t.len <= TOKEN_HEX + 1 || t.at[t.len - TOKEN_HEX - 1] != '_')
		return false;
	for (size_t i = t.len - TOKEN_HEX; i < t.len; i++)
		if (!memchr("0123456789abcdef", t.at[i], 16))
			return false;
	return kind_find((struct text){t.at, t.len - TOKEN_HEX - 1}) !=
	       KIND_NONE;
}

void token_check(struct buf *to, struct keyed *k)
{
	unsigned char hash[KEYED_SIZE];
	struct text word = text_of("crmutils key check");

	keyed_hash(k, hash, &word, 1);
	keyed_hex(to, hash, TOKEN_CHECK / 2);
}
