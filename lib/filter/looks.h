/* looks.h - options that say how the main output looks (io/look.h). */
#ifndef FILTER_LOOKS_H
#define FILTER_LOOKS_H

#include "io/look.h"

struct run;

/* The form of what is written. */
struct looks_form {
	enum out_format format;
	char delimiter;
};

/* How the main output looks, if it is not written as it comes. */
struct looks {
	struct look *look; /* NULL: it is */
	size_t *column, columns;
	struct look_key *key;
	size_t keys;
	struct out_columns called; /* with --lang=zh: as columns are called */
	struct text *words; /* and their English names, if words are so, too */
};

/* Whether an option asks for it. */
bool looks_wanted(const struct run *run);

/* What is wrong with those options, or NULL. */
MUST_USE const char *looks_check(const struct run *run);

/* The columns of O, the main output, are known. */
MUST_USE const char *looks_open(struct run *run, struct out *o);

/* The form of files beside the main output. */
enum out_format looks_plain(enum out_format format);

/* All rows have been written: print what was held. */
MUST_USE const char *looks_end(struct run *run);
void looks_release(struct run *run);

/* The words of a command say in which language messages are (base/phrase.h),
 * those about its options too. */
void looks_language(int argc, char **argv);

#endif
