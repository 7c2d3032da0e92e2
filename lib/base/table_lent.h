/* table_lent.h - a table of keys whose entries lie elsewhere, as in a file that
 * is mapped: for more keys than memory holds.
 *
 *	char entry[TABLE_LENT_ENTRY];
 *	if (table_lent_entry(entry, key, arena))	// write it, one by one;
 *		arena += key.len;			// and long keys beside
 *	table_lent_make(&t, entries, n, long_keys);
 *	table_key(&t, i);		// and what else needs no index
 *	table_lent_release(&t);
 */
#ifndef BASE_TABLE_LENT_H
#define BASE_TABLE_LENT_H

#include "base/table.h"

enum { TABLE_LENT_ENTRY = 16 };

/* KEY as an entry in TO; true: its bytes belong at OFFSET of the long keys. */
bool table_lent_entry(char *to, struct text key, uint64_t offset);

/* T becomes a table of N such entries, which like LONG_KEYS are borrowed and
 * are not written; no key can be looked up or added. */
void table_lent_make(
	struct table *t, char *entries, size_t n, struct text long_keys);
void table_lent_release(struct table *t);

#endif
