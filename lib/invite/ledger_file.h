/* ledger_file.h - what a state knows of the file of its ledger: how many bytes
 * it has written there, their seal, and the last lines of them.
 *
 *	ledger_file_begins(&f, path);
 *	ledger_file_lines(&f, lines);
 *	...			// the file comes back, its bytes in TEXT
 *	switch (ledger_file_is(&f, &guard, text, first, &lacks)) {
 *
 * Lines are written to the journal before they are written to the ledger, so
 * after a crash the ledger may lack some of the last ones, at its end. */
#ifndef INVITE_LEDGER_FILE_H
#define INVITE_LEDGER_FILE_H

#include "invite/guard.h"
#include "invite/seal.h"

struct ledger_file {
	bool has;	       /* there is a ledger */
	bool whole;	       /* the run that wrote it has ended */
	uint64_t mark;	       /* of the file, then; 0: not known */
	uint64_t end;	       /* bytes of it */
	uint64_t from;	       /* where its last lines begin */
	struct seal seal;      /* of all of it */
	struct seal seal_from; /* of what is before the last lines */
	struct area path;      /* bytes, where it is */
	uint64_t path_len;
	struct buf tail;   /* the last lines, if they were read back */
	uint64_t mended;   /* lines that a crash had kept from it */
	uint64_t hidden;   /* names in it that are tokens by now */
	uint64_t moved;	   /* bytes of one that was moved away */
	uint64_t unbooked; /* invites that were due before it began */
};

void ledger_file_init(struct ledger_file *f);
void ledger_file_release(struct ledger_file *f);

/* Where the ledger is, or nothing; it is at PATH from now on. */
struct text ledger_file_path(const struct ledger_file *f);
void ledger_file_place(struct ledger_file *f, struct text path);

/* A new ledger, at PATH, of which nothing was written so far. */
void ledger_file_begins(struct ledger_file *f, struct text path);

/* LINES follow all that was written; and the same of a journal that is read
 * back, where they are kept, as the file may lack them. */
void ledger_file_lines(struct ledger_file *f, struct text lines);
void ledger_file_again(struct ledger_file *f, struct text lines);

/* Behind the numbers of a state the journal begins: what is there is all. */
void ledger_file_loaded(struct ledger_file *f);

/* What bytes at the place of a ledger are. */
enum ledger_file_kind {
	LEDGER_FILE_OURS,  /* what was written, perhaps without its end */
	LEDGER_FILE_BEGUN, /* a header alone: a new one may begin there */
	LEDGER_FILE_OTHER, /* more than was written: another state's */
	LEDGER_FILE_LOST,  /* less than was there before the last lines */
	LEDGER_FILE_CHANGED
};

/* Whether the file at PATH, whose mark is MARK, is as it was when the run that
 * wrote it had ended, so that nobody need look at it. */
bool ledger_file_rests(
	const struct ledger_file *f, struct text path, uint64_t mark);

/* What FILE, all bytes of the file and some, is.  OURS: *LACKS becomes what is
 * to be appended to it, which F counts from now on; if tokens have taken the
 * place of names, F goes on from the file as it is.  FIRST: release 0.1 has
 * written it, which knew no seal. */
enum ledger_file_kind ledger_file_is(struct ledger_file *f,
	const struct guard *g, struct text file, bool first,
	struct text *lacks);

/* Why a file of KIND, which is OTHER, LOST or CHANGED, with HAVE bytes at PATH
 * is not the ledger of this state; of the thread, as fail_text() gives it. */
const char *ledger_file_fault(const struct ledger_file *f, const char *path,
	enum ledger_file_kind kind, uint64_t have);

#endif
