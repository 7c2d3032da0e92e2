/* temp.h - a file beside its place, under a name that nobody else writes.
 *
 *	out.csv.crmutils-4711-0.tmp
 *
 * is the process 4711's first try at out.csv.  As long as the file is open it
 * is locked, by flock(2); so the next run for out.csv can tell what a dead one
 * has left, and removes it.  A name that is near the longest a file may have is
 * cut in front of ".crmutils".
 */
#ifndef IO_TEMP_H
#define IO_TEMP_H

#include "io/place.h"

/* Open such a file for PLACE, which is a regular file or free, and remove the
 * rests of dead runs.  What is there already lends its owner, group, mode and
 * access list, as far as they may be given; where its group may not, the group
 * gets no more rights than all others have.  The descriptor, and *NAME owned;
 * or -1 with errno set. */
int temp_open(char **name, const struct place *place);

/* An open file of the folder DIR without a name, or -1 with errno set; NAME is
 * what it is called for a moment. */
int temp_nameless(const char *dir, const char *name);

#endif
