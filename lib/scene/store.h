/* store.h - what is remembered of customers, in cells of 32 bytes.
 *
 *	index of hashes --> customer: name, flags, list
 *	                                           |
 *	                    run --> wait --> rest --> pushes --> silence
 *	                             |                  |
 *	                       bytes, in a chain   times, in a chain
 *
 * Everything lies in one area, so that a file of it is mapped back as it is
 * (kept/image.h), and a cell that is free serves for anything.  Cell 0 is none.
 * Cells are found again by their numbers; pointers are valid until a cell is
 * taken.
 *
 *	store_init(&s, seed);
 *	uint32_t who = store_find(&s, name);
 *	if (!who)
 *		who = store_add(&s, name);
 *	struct scene_cell *c = store_at(&s, store_insert(&s, who, 0));
 *	store_release(&s);
 */
#ifndef SCENE_STORE_H
#define SCENE_STORE_H

#include "base/area.h"
#include "base/text.h"

enum scene_type {
	SCENE_FREE,
	SCENE_CUSTOMER,
	SCENE_CHAIN,
	SCENE_RUN,    /* an open run of a scene */
	SCENE_WAITS,  /* a match that waits */
	SCENE_RESTS,  /* when a scene was pushed last */
	SCENE_PUSHED, /* when pushes were made, for caps */
	SCENE_SILENT  /* until when there is no marketing */
};

struct scene_cell {
	uint32_t next; /* in its list, or the first of a customer's */
	uint16_t of;   /* the form or name of a scene; the length of a name */
	uint8_t at;    /* steps a run has taken; flags of a customer, a wait */
	uint8_t type;
	union {
		struct {
			uint64_t by; /* hash of the cells of by */
			union {
				uint64_t moment;  /* of a run: first and kind */
				int64_t ms;	  /* of a rest, of a silence */
				uint32_t part[2]; /* of a wait: its bytes, and
						   * the place of its timer */
			};
			union {
				int64_t last;	/* of a run: its last step */
				uint64_t ended; /* of a wait: that and kind */
			};
		};
		struct {
			uint32_t times, n; /* of pushes: chain, count */
		};
		int64_t time[3];
		char byte[24];
		struct {
			char name[20];
			uint32_t more; /* of the name; 0: none */
		};
	};
};

_Static_assert(sizeof(struct scene_cell) == 32, "a cell has 32 bytes");

enum {
	STORE_BITS = 14,   /* cells of a chunk, 512 KiB */
	STORE_NAME = 65535 /* bytes of a name at most */
};

/* Flags of a customer: two bits each, 0 not known, 1 no, 2 yes. */
enum { STORE_DIRTY = 1 << 6 };

struct scene_store {
	struct area area;
	uint32_t cells; /* used so far, cell 0 with them */
	uint32_t free;	/* list of free ones */
	uint64_t n_free;
	uint64_t *slot; /* 2^bits: high half of the hash, number; owned */
	unsigned bits;
	uint64_t n; /* customers */
	uint64_t seed;
	/* Customers that have changed since the last store_clean(), where that
	 * is asked for. */
	bool keeps;
	uint32_t *dirty;
	size_t n_dirty, cap_dirty;
	struct buf gone; /* names of those who were dropped, store_gone() */
	/* Looks at a customer's list, drops what is over, and says whether
	 * nothing is left; for sweeping. */
	bool (*tidy)(void *arg, uint32_t who);
	void *arg;
	uint32_t hand; /* of the sweep */
	int64_t credit;
};

void store_init(struct scene_store *s, uint64_t seed);
void store_release(struct scene_store *s);

static inline struct scene_cell *store_at(
	const struct scene_store *s, uint32_t i)
{
	return area_at_of(&s->area, i, sizeof(struct scene_cell), STORE_BITS);
}

/* The customer NAME, or 0; and a new one. */
uint32_t store_find(const struct scene_store *s, struct text name);
uint32_t store_add(struct scene_store *s, struct text name);

/* Append the name of customer WHO to TO. */
void store_name(const struct scene_store *s, uint32_t who, struct buf *to);

/* WHO has changed. */
void store_mark(struct scene_store *s, uint32_t who);

/* A cell in the list of WHO behind cell BEHIND, or at its beginning; all zero
 * but for its place in the list. */
uint32_t store_insert(struct scene_store *s, uint32_t who, uint32_t behind);

/* Take the cell that *LINK leads to out of its list, with its chain. */
void store_remove(struct scene_store *s, uint32_t *link);

/* Forget WHO and all its cells. */
void store_drop(struct scene_store *s, uint32_t who);

/* Bytes in a chain of cells, 0: none; appended to TO; and given back. */
uint32_t store_chain(struct scene_store *s, struct text bytes);
void store_chain_read(
	const struct scene_store *s, uint32_t chain, struct buf *to);
void store_chain_drop(struct scene_store *s, uint32_t chain);

/* A cell for a chain of one's own. */
uint32_t store_take(struct scene_store *s);
void store_give(struct scene_store *s, uint32_t i);

/* The index again, as when cells have come from a file. */
void store_index(struct scene_store *s);

/* Everything is safe: nobody is dirty. */
void store_clean(struct scene_store *s);

#endif
