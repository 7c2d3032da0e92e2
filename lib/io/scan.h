/* scan.h - finds where fields and records end, 64 bytes at a time.
 *
 * A block of 64 bytes becomes bit masks: one of delimiters, LFs, quotes, CRs.
 * Quotes are taken to toggle: a byte is inside when an odd number of quotes
 * comes before it, which is the prefix xor of the quote mask.  Delimiters and
 * LFs outside are cuts.
 *
 *	bytes      a , " x , " , \n
 *	quotes     . . 1 . . 1 . .
 *	inside     . . 1 1 1 . . .      (an opening quote is, a closing is not)
 *	cuts       . 1 . . . . 1 1
 *
 * That is what libcsv says too where every opening quote follows a cut or a
 * closing quote, every closing quote stands before a cut, CR or quote, and
 * every CR outside before an LF.  A block that breaks this ends the scan, and
 * libcsv has to judge the record.  (Toggling and its check after Langdale and
 * Lemire, "Parsing Gigabytes of JSON per Second", 2019; the rule on CR and the
 * equality with libcsv are ours, held by tests/fuzz/f_csv.c.)
 *
 * In TSV quotes and CRs are bytes like any other.
 */
#ifndef IO_SCAN_H
#define IO_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SCAN_BLOCK = 64 };

/* What goes over from one block to the next; {.start = 1} where a record
 * begins. */
struct scan {
	uint64_t inside; /* all ones: inside quotes */
	uint64_t start;	 /* 1: a field begins here */
	uint64_t close;	 /* 1: the byte before was a closing quote */
	uint64_t cr;	 /* 1: the byte before was a CR outside quotes */
};

/* What was found: offsets of cuts from the beginning of the bytes, and for
 * each record the index of the cut that ends it.  There must be room for as
 * many of each as bytes are scanned, and SCAN_BLOCK more. */
struct scan_found {
	uint32_t *cut, *end;
	size_t cuts, ends;
	bool marked; /* a quote (in TSV: a backslash) was seen */
};

enum scan_level { SCAN_BEST, SCAN_PORTABLE, SCAN_SSE2, SCAN_AVX2, SCAN_AVX512 };

struct scanner {
	/* Scan bytes[from..to), whole blocks but for the last, adding to
	 * FOUND; all but the last call for a record must end on a whole
	 * block.  SCAN_BLOCK bytes after TO must be readable.  Returns TO, or
	 * where the block begins that libcsv has to judge: nothing of it is in
	 * FOUND or in S. */
	size_t (*csv)(struct scan *s, struct scan_found *found,
		const char *bytes, size_t from, size_t to, char delimiter);
	size_t (*tsv)(struct scan *s, struct scan_found *found,
		const char *bytes, size_t from, size_t to, char delimiter);
	/* LFs in LEN bytes; and `"`. */
	size_t (*lines)(const char *bytes, size_t len);
	size_t (*quotes)(const char *bytes, size_t len);
};

/* The scanner of that level, or NULL where this machine has none; SCAN_BEST is
 * always there. */
const struct scanner *scan_level(int level);

/* One of each, or NULL where the compiler's target has none. */
extern const struct scanner *const scan_avx512, *const scan_avx2,
							*const scan_sse2;

#endif
