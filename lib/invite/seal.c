/* seal.c - see seal.h. */
#include "invite/seal.h"

#include "base/hash.h"

size_t seal_cells(struct text cell[SEAL_CELLS], struct text line)
{
	size_t n = 0;
	bool quoted = false;

	cell[0] = (struct text){line.at, 0};
	for (size_t i = 0; i < line.len; i++) {
		quoted ^= line.at[i] == '"';
		if (line.at[i] == ',' && !quoted && n + 1 < SEAL_CELLS)
			cell[++n] = (struct text){line.at + i + 1, 0};
		else
			cell[n].len++;
	}
	return n + 1;
}

/* LINE without the names in it, behind SEAL. */
static uint64_t without_names(uint64_t seal, struct text line)
{
	struct text cell[SEAL_CELLS];
	size_t n = seal_cells(cell, line);

	for (size_t i = 0; i < n; i++)
		if (i != SEAL_INVITEE && i != SEAL_INVITER)
			seal = hash_bytes(cell[i], seal + i + 1);
	return seal;
}

/* The next line of BYTES, with its line end. */
static struct text next_line(struct text *bytes)
{
	const char *end = memchr(bytes->at, '\n', bytes->len);
	size_t n = end ? (size_t)(end - bytes->at) + 1 : bytes->len;
	struct text line = {bytes->at, n};

	bytes->at += n;
	bytes->len -= n;
	return line;
}

uint64_t seal_all(uint64_t seal, struct text bytes)
{
	while (bytes.len)
		seal = hash_bytes(next_line(&bytes), seal);
	return seal;
}

struct seal seal_lines(struct seal seal, struct text bytes)
{
	while (bytes.len) {
		struct text line = next_line(&bytes);
		seal.all = hash_bytes(line, seal.all);
		seal.nameless = without_names(seal.nameless, line);
	}
	return seal;
}
