/* mapped.h - index files: arrays laid out as they are in memory, and mapped.
 *
 * A program that has worked hard on its input writes the arrays it ended with,
 * and the next run maps them: opening costs a look at the head, whatever the
 * size of the rest.
 *
 *	struct mapped_out o;
 *	mapped_begin(&o, "invite-chain");
 *	TRY(mapped_source(&o, "invites.csv"));  // before it is read
 *	mapped_add(&o, "people/1", "nodes", node, n * sizeof(*node));
 *	TRY(mapped_write(&o, sink));            // the driver's: by rename
 *	mapped_end(&o);
 *
 *	struct mapped m;
 *	struct mapped_part nodes;
 *	TRY(mapped_open(&m, "invites.idx", "people/1"));
 *	TRY(mapped_fresh(&m));
 *	TRY(mapped_find(&m, &nodes, "people/1", "nodes", sizeof(*node)));
 *	const struct node *node = mapped_at(&nodes, i * sizeof(*node),
 *		sizeof(*node));
 *	if (!node)
 *		return mapped_damage(&m);
 *	mapped_close(&m);
 *
 * Sections belong to a content, whose name ends in the version of what they
 * hold: "people/1", "graph/1".  A file may have several contents, each of use
 * to any program that knows it; whoever changes what the sections of one hold
 * raises its version.
 *
 * The file: a head, then the sections, each at a multiple of 64 bytes.
 *
 *	magic       8   \211 C R M \r \n \032 \n
 *	order       4   0x01020304, in the machine's order of bytes
 *	format      4   of this file: 2
 *	program    24   who wrote it, zero-padded
 *	            4   0
 *	sections    4   how many
 *	sources     4   how many
 *	sum         4   CRC-32 of the head, this taken as 0
 *	file        8   bytes of the file
 *	head        8   bytes of the head
 *	blocks      8   how many
 *	sections        each: content 16, name 16, offset 8, bytes 8, its first
 *	                block 8
 *	sources         each: bytes 8, time of last change 8 + 8 (s, ns),
 *	                offset of its path in the head 8, bytes of the path 8
 *	blocks          each: CRC-32 of 16 KiB of a section, the last shorter
 *	paths
 *
 * Release 0.1 wrote format 1, whose sections had no content and whose head had
 * the version of them all.  It is read: their contents are known by program.
 *
 * The head's sum is checked when the file is opened, a block's when something
 * of it is first asked for.  So damage is found where it would be used and
 * costs nothing where it would not.  What has the right sums was written by
 * the program, or by someone who wants to mislead it: whoever reads numbers
 * from a section compares them with the bounds they must keep.
 *
 * A file that is cut short while it is mapped ends the program with SIGBUS;
 * writing by rename, as sinks do, never cuts a file that is in use.
 */
#ifndef KEPT_MAPPED_H
#define KEPT_MAPPED_H

#include <stdatomic.h>
#include <stdint.h>

#include "base/text.h"
#include "io/sink.h"

enum {
	MAPPED_ALIGN = 64,
	MAPPED_BLOCK = 16 << 10, /* bytes that share a sum */
	MAPPED_MOST = 64,	 /* sections */
	MAPPED_NAME = 15,	 /* bytes of a section's name, or content */
	MAPPED_PROGRAM = 23	 /* and of a program's */
};

struct mapped_out {
	const char *program;
	struct mapped_array {
		const char *content, *name;
		const void *at;
		size_t size;
	} array[MAPPED_MOST];
	unsigned arrays;
	struct mapped_origin {
		uint64_t size;
		int64_t s, ns; /* of the last change */
		char *path;    /* absolute; owned */
	} * source;
	size_t sources, cap_sources;
};

/* Begin an index that PROGRAM writes; its name is borrowed until mapped_end().
 */
void mapped_begin(struct mapped_out *o, const char *program);

/* Remember the file at PATH as it is now, before it is read: an index is as
 * old as its sources were.  What is not a regular file (a pipe, "-") cannot be
 * looked at again and is not remembered.  A message if it is not there. */
MUST_USE const char *mapped_source(struct mapped_out *o, const char *path);

/* A section of CONTENT: SIZE bytes at AT, they and both names borrowed until
 * mapped_end().  At most MAPPED_MOST; the caller sees to it that names of one
 * content differ. */
void mapped_add(struct mapped_out *o, const char *content, const char *name,
	const void *at, size_t size);

/* Write all of it to SINK, front to back. */
MUST_USE const char *mapped_write(const struct mapped_out *o, struct sink *to);
void mapped_end(struct mapped_out *o);

/* An index that is open; its file must not be cut short meanwhile. */
struct mapped {
	char *path;	  /* owned */
	void *map;	  /* the file, as it lies in memory */
	const char *base; /* the same */
	size_t size;
	struct mapped_entry *entry;	   /* sections of them; owned */
	const struct mapped_known *source; /* sources of them */
	const uint32_t *sum;		   /* of the blocks */
	uint32_t sections, sources;
	_Atomic(unsigned char) *sound; /* of the blocks; owned */
};

/* One section. */
struct mapped_part {
	const char *at;
	size_t size;
	const uint32_t *sum; /* of its blocks */
	_Atomic(unsigned char) *sound;
};

/* Map PATH.  A message, with the path, unless it is an index that has CONTENT
 * and whose head is whole; *M needs no closing then. */
MUST_USE const char *mapped_open(
	struct mapped *m, const char *path, const char *content);
void mapped_close(struct mapped *m);

/* A message if a source is there and no longer what it was: other bytes in
 * number, or changed at another time.  One that is gone says nothing. */
MUST_USE const char *mapped_fresh(const struct mapped *m);

/* Whether it has sections of CONTENT. */
bool mapped_has(const struct mapped *m, const char *content);

/* The section NAME of CONTENT, whose size is a multiple of UNIT bytes; it stays
 * until mapped_close().  A message if there is none. */
MUST_USE const char *mapped_find(const struct mapped *m,
	struct mapped_part *part, const char *content, const char *name,
	size_t unit);

/* Whether block I has its sum; remembered.  Any thread may ask. */
bool mapped_look(const struct mapped_part *part, size_t i);

/* LEN bytes of the section from AT on, or NULL: they are damaged, or beyond
 * its end. */
static inline const void *mapped_at(
	const struct mapped_part *part, size_t at, size_t len)
{
	if (at > part->size || len > part->size - at)
		return NULL;
	for (size_t i = at / MAPPED_BLOCK; i * MAPPED_BLOCK < at + len; i++)
		if (!atomic_load_explicit(
			    &part->sound[i], memory_order_relaxed) &&
			!mapped_look(part, i))
			return NULL;
	return part->at + at;
}

/* The same for who has only an address: whether LEN bytes at AT lie in the
 * section PART, a struct mapped_part, and are as they were written. */
bool mapped_sound(void *part, const void *at, size_t len);

/* "invites.idx: damaged (make it again)" */
const char *mapped_damage(const struct mapped *m);

#endif
