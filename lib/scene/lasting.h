/* lasting.h - what lasts of scenes from run to run: arrays, and records.
 *
 * What an engine knows of its customers is arrays (cells, their index, timers),
 * which a file has as they lie, and maps back.  All the rest are records
 * (scene/record.h), the last of the arrays, and so is what has changed since:
 *
 *	K kind		M scene's name		N form (name, print)
 *	X form is dead	D customer is gone	C customer, all that is known
 *	H row is held	G times			F offset of a partition
 *	P row going out	O they are handed on	R a run begins
 *	E it has ended	B kind was met		U how far they arrived
 *
 *	struct scene_arrays p;
 *	scene_arrays_make(&p, &l, key, zone);	// p.area and p.fact are saved
 *	scene_arrays_release(&p);
 *	...
 *	TRY(scene_arrays_check(fact, arrays, facts, key, zone, "state"));
 *	if (scene_arrays_take(&l, fact, area) && scene_block_read(&l, block))
 *		go_on();
 */
#ifndef SCENE_LASTING_H
#define SCENE_LASTING_H

#include "scene/offsets.h"
#include "scene/sent.h"
#include "scene/waiting.h"

enum scene_array {
	SCENE_ARRAY_CELLS,
	SCENE_ARRAY_TIMERS,
	SCENE_ARRAY_INDEX,
	SCENE_ARRAY_RECORDS, /* bytes */
	SCENE_ARRAYS
};

enum scene_fact {
	SCENE_FACT_KEY,
	SCENE_FACT_ZONE,
	SCENE_FACT_CELLS,
	SCENE_FACT_FREE,
	SCENE_FACT_FREE_N,
	SCENE_FACT_CUSTOMERS,
	SCENE_FACT_BITS,
	SCENE_FACT_SEED,
	SCENE_FACT_TIMERS,
	SCENE_FACT_WAITS,
	SCENE_FACT_RECORDS,
	SCENE_FACTS
};

struct scene_lasting {
	struct scene_engine *engine; /* borrowed, as are the next two */
	struct scene_waiting *waiting;
	struct table *offsets; /* scene/offsets.h */
	struct sent sent;
	struct record_seen seen; /* what the file has */
	int64_t again; /* rows that have arrived stay so long, in ms; 0: not */
	bool keeps;    /* there is a file, and it is written to */
	bool changed;  /* something has, since the last block */
	bool forgot;   /* somebody: the file is to be without him in the end */
};

void scene_lasting_release(struct scene_lasting *l);

/* Marks of the secret and of the time zone TZ, NULL: UTC. */
uint64_t scene_key_mark(struct keyed *keyed);
uint64_t scene_zone_mark(struct keyed *keyed, const char *tz);

/* The file of L has been read and is to be written. */
void scene_lasting_begin(struct scene_lasting *l);

/* CUSTOMER is forgotten; all that has gone out has arrived, so that no row of
 * somebody who was forgotten stays. */
void scene_lasting_forget(struct scene_lasting *l, struct text customer);
void scene_lasting_arrive(struct scene_lasting *l);

/* Append to TO what has changed since the last block; HANDS: the rows in it are
 * about to go out.  False: nothing has, and nothing is appended. */
bool scene_block_write(struct scene_lasting *l, struct buf *to, bool hands);

/* The same of the beginning of a run, after its rules: what they have ended.
 * EACH is given the rows that may not have arrived. */
void scene_block_begin(struct scene_lasting *l, struct buf *to,
	void (*each)(void *arg, char which, struct text cells), void *arg);

/* Take a block; false: it has what cannot be read. */
bool scene_block_read(struct scene_lasting *l, struct text block);

/* The arrays and what has to be known of them. */
struct scene_arrays {
	struct area index, records;
	struct area *area[SCENE_ARRAYS]; /* cells, timers: the engine's */
	uint64_t fact[SCENE_FACTS];
};

/* KEY and ZONE: their marks, which have to be the same in every run.  P is
 * valid until L changes, and is released by scene_arrays_release(). */
void scene_arrays_make(struct scene_arrays *p, struct scene_lasting *l,
	uint64_t key, uint64_t zone);
void scene_arrays_release(struct scene_arrays *p);

/* NULL, or why so many ARRAYS and FACTS that a file NAME has are not what
 * scene_arrays_make() makes with this KEY and ZONE. */
MUST_USE const char *scene_arrays_check(const uint64_t *fact, size_t arrays,
	size_t facts, uint64_t key, uint64_t zone, const char *name);

/* Of array I: bytes of an item, items of a chunk as a power of 2, and how many
 * items FACT says that there are. */
size_t scene_array_size(enum scene_array i);
unsigned scene_array_bits(enum scene_array i);
uint64_t scene_array_items(enum scene_array i, const uint64_t *fact);

/* L, whose engine is new, becomes what was saved.  It takes the cells and the
 * timers over; the areas behind them stay the caller's.  False: a record cannot
 * be read. */
bool scene_arrays_take(struct scene_lasting *l, const uint64_t *fact,
	struct area area[SCENE_ARRAYS]);

#endif
