/* redact.h - --redact: messages, --stats and --reject hold no cell of a row.
 *
 * text_show() shows words that are known: names of options, roles and columns,
 * and files that are named on the command line.  Of everything else it tells
 * how long it is.  A column's name that could be a number or an address is a
 * cell that stands where names should.
 */
#ifndef FILTER_REDACT_H
#define FILTER_REDACT_H

#include "base/fail.h"
#include "base/text.h"

struct run;
struct binding;

/* After the options were read: from now on, if --redact is given.  A message if
 * another option prints cells. */
MUST_USE const char *redact_begin(struct run *run);
/* The columns of a file, once they have names. */
void redact_learn(struct run *run, const struct binding *b);
/* Those of a table of an option that are names in the vocabulary: it may begin
 * with a row. */
struct header;
void redact_learn_table(const struct run *run, const struct header *names);
/* The word of the command line as --stats may have it. */
struct text redact_word(const struct run *run, int i, const char *word);
/* Whether NAME, of a column, is not to be shown. */
bool redact_hides(const struct run *run, struct text name);
void redact_end(const struct run *run);

#endif
