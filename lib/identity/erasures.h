/* erasures.h - the record of what was forgotten, a line a request and file,
 * each with the hash of the one before (sealed.h); and the list of tokens that
 * --forget reads.
 *
 *	erasures_begin(&log);				// if it is empty
 *	erasures_add(&log, keyed, &request, &erasure, now_ms);
 *	if (!erasures_list_begin(&list))
 *		return "another header";
 *	erasures_list_add(&list, keyed, token, "R-17");
 *
 * Both are bytes of tables, which the caller reads and writes.  No name is in
 * them.
 */
#ifndef IDENTITY_ERASURES_H
#define IDENTITY_ERASURES_H

#include "base/keyed.h"

/* One who asked; or one identifier of his. */
struct erasure_request {
	char *number, *ground; /* owned */
	uint64_t lines;	       /* of the file at hand that had him */
	char token[33];	       /* of the identifier that was given */
	bool mapped;	       /* --ids says whose that is, or that it is one */
};

enum erasure_status {
	ERASURE_NOTHING, /* the file has nobody */
	ERASURE_DONE,
	ERASURE_HELD,	 /* kept by law, with tokens */
	ERASURE_REBUILD, /* the file is to be made anew */
	ERASURE_UNSURE,	 /* it has customers alone, and perhaps somebody */
	ERASURE_STATUSES
};

/* What became of a file. */
struct erasure {
	const char *path, *what; /* what: its format */
	enum erasure_status status;
	uint64_t lines, cut, hidden;
	bool customers;		    /* state that --ids had a part in */
	char before[65], after[65]; /* SHA-256 in hexadecimal, or empty */
};

const char *erasures_status(enum erasure_status status);

/* Append the header if LOG is empty. */
void erasures_begin(struct buf *log);

/* Files in which one who asked may be under the name of his customer. */
struct erasures_doubt {
	uint64_t files;
	struct buf first; /* its path, NUL-ended; the caller's to release */
};

/* Count E if none of its lines was of one of the N requests R and it may be so;
 * "nothing" becomes "unsure". */
void erasures_doubt_note(struct erasures_doubt *to, struct erasure *e,
	const struct erasure_request *r, size_t n);

/* Append the line of request R about a file; AT is now, in milliseconds since
 * 1970, and the answer is due thirty days later (GB/T 35273-2020, 8.7).  Where
 * the file had no line of his, nothing was done. */
void erasures_add(struct buf *log, struct keyed *k,
	const struct erasure_request *r, const struct erasure *e, int64_t at);

/* Append the header if LIST is empty; whether the header is that of such a
 * list. */
bool erasures_list_begin(struct buf *list);

/* Append TOKEN, of the request of that NUMBER, without an end, unless it is
 * somewhere in LIST. */
void erasures_list_add(struct buf *list, struct keyed *k, const char *token,
	const char *number);

#endif
