/* mapped_form.h - the head of an index file as it lies there, for its writer
 * and its reader; mapped.h says what it means. */
#ifndef KEPT_MAPPED_FORM_H
#define KEPT_MAPPED_FORM_H

#include <stdint.h>

#define MAPPED_ORDER 0x01020304u
#define MAPPED_FORMAT 2u
#define MAPPED_FIRST 1u /* as release 0.1 wrote it */

/* As in PNG: a transfer that changes line ends or drops top bits shows. */
static const char mapped_magic[8] = "\211CRM\r\n\032\n";

struct mapped_head {
	char magic[8];
	uint32_t order, format;
	char program[24];
	uint32_t version; /* of release 0.1: of all sections; else 0 */
	uint32_t sections, sources, sum;
	uint64_t file, head, blocks;
};

struct mapped_entry {
	char content[16], name[16];
	uint64_t at, size, block;
};

/* The same as release 0.1 had it. */
struct mapped_first {
	char name[16];
	uint64_t at, size, block;
};

struct mapped_known {
	uint64_t size;
	int64_t s, ns;
	uint64_t path, len;
};

_Static_assert(sizeof(struct mapped_head) == 80 &&
		       sizeof(struct mapped_entry) == 56 &&
		       sizeof(struct mapped_first) == 40 &&
		       sizeof(struct mapped_known) == 40,
	"a head without holes");

#endif
