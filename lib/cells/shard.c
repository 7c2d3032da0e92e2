/* shard.c - one part of N of the rows, by the CRC-32 of their key. */
#include "cells/shard.h"

#include <stdlib.h>
#include <zlib.h>

enum { MOST = 1000000 };

/* Digits up to STOP; whether there are some, and no more than MOST is meant. */
static bool digits(uint32_t *to, const char **at, const char *stop)
{
	char *end;

	if (**at < '0' || **at > '9')
		return false;
	unsigned long n = strtoul(*at, &end, 10);
	*at = end;
	*to = (uint32_t)n;
	return n <= MOST && strchr(stop, *end) != NULL;
}

const char *shard_parse(struct shard *to, const char *text)
{
	const char *at = text;

	*to = (struct shard){.role = "customer"};
	if (digits(&to->part, &at, "/") && *at++ == '/' &&
		digits(&to->of, &at, ":") && to->part < to->of) {
		if (*at == '\0')
			return NULL;
		to->role = at + 1;
		if (*to->role)
			return NULL;
	}
	return fail_text("--shard: '%s' is not a part (want 0/8 to 7/8, or "
			 "0/8:campaign)",
		text_show(text_of(text)));
}

bool shard_has(const struct shard *s, struct text key)
{
	return !s->of ||
	       crc32_z(0, (const Bytef *)key.at, key.len) % s->of == s->part;
}

bool shard_takes(const struct shard *s, struct row *row, bool whole)
{
	if (!s->of)
		return true;
	return shard_has(s, whole ? row_cell(row, (size_t)row->binding->shard)
				  : (struct text){"", 0});
}
