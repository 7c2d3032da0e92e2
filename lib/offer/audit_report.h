/* audit_report.h - all checks of a book of offers, and what each finds.
 *
 *	struct audit_report r = {.how = how, .found = print, .arg = out,
 *		.line = line, .lines = n, .refused = m};
 *	audit_book_open(&r.book, r.line, r.lines, how.first_protected);
 *	TRY(audit_report_run(&r));
 *	audit_report_release(&r);
 */
#ifndef OFFER_AUDIT_REPORT_H
#define OFFER_AUDIT_REPORT_H

#include "offer/audit_book.h"
#include "offer/audit_verdict.h"

enum { AUDIT_VALUES = 50 }; /* of a protected column, at most */

/* Columns are cells of a line: those that must be equal, from first_protected
 * on the protected ones, from first_factor on more factors. */
struct audit_how {
	const char *column[AUDIT_COLUMNS]; /* their names; borrowed */
	unsigned columns, first_protected, first_factor;
	double tolerance; /* as a part of the price, from 0 */
	double proxy_tolerance, offered_tolerance; /* from 0 to 1 */
	unsigned permutations;
	uint64_t seed;
};

struct audit_finding {
	const char *check; /* "SAME", "PARITY", ...: a literal */
	enum audit_verdict verdict;
	double size, tolerance; /* size NaN: there is none */
	struct text where;	/* until found() returns */
};

struct audit_report {
	struct audit_how how;
	void (*found)(void *arg, const struct audit_finding *finding);
	void *arg;
	struct audit_book book;
	struct audit_line *line; /* borrowed: lines of the book, then those
				  * without an offer, refused of them */
	size_t lines, refused;
	uint64_t verdicts[AUDIT_VERDICTS]; /* how many findings of each */
	struct buf unsure; /* "CHECK, where" of the first that cannot tell */
	struct buf failed; /* checks that do not hold: "SAME, LIST" */
	uint32_t *label;   /* of each row, for the column at hand */
};

/* Run all checks; a message if a protected column has more than AUDIT_VALUES
 * values. */
MUST_USE const char *audit_report_run(struct audit_report *r);

/* All rows, with those without an offer; and those of them in which COLUMN,
 * which is PARTS crossed, is empty, as audit_book_empty() says. */
uint64_t audit_report_rows(const struct audit_report *r);
uint64_t audit_report_empty(
	const struct audit_report *r, unsigned column, unsigned parts);

/* Frees the book and what was found, not the lines. */
void audit_report_release(struct audit_report *r);

#endif
