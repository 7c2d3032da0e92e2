/* holdings.h - what a file of the toolkit holds, line by line, whichever of the
 * formats it is of.
 *
 *	TRY(holdings_open(&h, path, max_record));
 *	while (!(why = holdings_next(&h, &line)) && line.raw.at)
 *		look(&line);
 *	holdings_close(&h);
 *
 * A file is known by its first bytes (indexes, images, models), by the tag of
 * its first line (state, sessions), by "# file:line: " (--reject), or by its
 * header (tables and ledgers); a table of no format that has a column of people
 * is one too.
 */
#ifndef FILTER_HOLDINGS_H
#define FILTER_HOLDINGS_H

#include "filter/formats.h"
#include "io/records.h"

enum holdings_kind {
	HOLDINGS_EMPTY,
	HOLDINGS_UNKNOWN,
	HOLDINGS_PACKED,    /* compressed */
	HOLDINGS_CONTAINER, /* of bytes; also a model */
	HOLDINGS_LINES,	    /* of state, or of sessions */
	HOLDINGS_TABLE,
	HOLDINGS_LEDGER,
	HOLDINGS_REJECT
};

struct holdings {
	const char *path;
	enum holdings_kind kind;
	const struct format *format; /* NULL: of none in the table */
	const char *name;	     /* of the format, or what it is */
	struct buf tag;		     /* of HOLDINGS_LINES */
	struct text *column;	     /* of a table; owned */
	size_t columns;
	char delimiter;
	bool marked, crlf; /* it begins with a byte order mark; ends of lines */
	struct buf all;	   /* of HOLDINGS_CONTAINER: its bytes */
	struct input *in;
	struct reader *reader;
	struct batch batch;
	size_t at;
};

struct holdings_line {
	struct text raw; /* without its line end; at NULL: there is no more */
	size_t number;	 /* in the file */
	bool special;	 /* opens, closes or counts */
	struct batch *batch;
	const struct record *record; /* its cells; of a reject its line */
};

/* A message if PATH cannot be read.  Holdings_close() in any case. */
MUST_USE const char *holdings_open(
	struct holdings *h, const char *path, size_t max_record);
void holdings_close(struct holdings *h);

/* The next line; of a table the header is the first.  It stays until the next
 * call. */
MUST_USE const char *holdings_next(
	struct holdings *h, struct holdings_line *line);

/* Whom a request about ID is about: ID itself, and all that IDS, which may be
 * NULL, says is of the same customer; under KEYED, unless it is NULL, their
 * tokens too.  Whether IDS says anything of ID, as an alias or a customer. */
struct ids;
struct sought_people;
struct keyed;
bool holdings_sought(struct sought_people *to, const struct ids *ids,
	struct text id, size_t request, struct keyed *keyed);

/* What is to be said of a file of HOLDINGS_UNKNOWN. */
const char *holdings_unknown(const struct holdings *h);

/* A message if the lines that were read last are a table's, and in an encoding
 * in which names of P would not be found. */
MUST_USE const char *holdings_odd(
	const struct holdings *h, const struct sought_people *p);

/* Which columns of the table may hold an identifier: holdings.columns of them,
 * by the format, and by their names.  The caller frees it. */
bool *holdings_identifiers(const struct holdings *h);

/* Whether it is state that was made with --ids, and another map than that whose
 * sum is IDS (empty: without one): it has customers, and not the identifiers of
 * their rows. */
bool holdings_mapped(const struct holdings *h, struct text ids);

/* What is to be said of such a file where somebody else may be meant. */
extern const char holdings_customers[];

/* The person in the line of state, or NULL. */
const struct sought_person *holdings_of_state(const struct holdings *h,
	const struct sought_people *p, const struct holdings_line *l);

/* Whether rows are about who stands in the column of that NAME, and do not only
 * mention him. */
bool holdings_is_subject(struct text name);

#endif
