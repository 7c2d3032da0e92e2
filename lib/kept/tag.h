/* tag.h - the second cell of a line of state: what made it.
 *
 *	rfm-cluster/1				every option has its default
 *	rfm-cluster/1:per=day,tz=Asia/Shanghai	those that have not, sorted
 *	attrib-roi/1:by=page+campaign,path	"+" divides a list; a flag has
 *						no value
 *	rfm-cluster/1:8e4ae44e			as release 0.1 wrote it
 *
 * The number is the version of the fields behind the tag.  Only options that
 * change what the fields hold are named.  In a value "%" and two hexadecimal
 * digits stand for a byte: a comma, "+", "%", a backslash or a control byte.
 *
 * Release 0.1 wrote a CRC-32 of all such options, whether they had their
 * default or not, in place of their names.
 */
#ifndef KEPT_TAG_H
#define KEPT_TAG_H

#include "base/text.h"

/* The parts of a tag; they borrow its bytes. */
struct tag {
	struct text program, version, words;
	bool hashed; /* words is the CRC-32 of release 0.1 */
};

/* Take TEXT apart; false: it has not the form of a tag. */
bool tag_read(struct tag *tag, struct text text);

/* Append VALUE, or an item of a list, as it stands in a tag. */
void tag_value(struct buf *to, struct text value);

/* The value of the word NAME, empty if there is none. */
struct text tag_word(const struct tag *tag, const char *name);

/* Whether both are of one program and version, and have the same words but for
 * the one called NAME.  False of tags of release 0.1. */
bool tag_same_but(const struct tag *a, const struct tag *b, const char *name);

/* Why state whose tag is HAS cannot be read by a run whose tag is WANT, two
 * tags that differ: the program, the version, or the options that do, except
 * for the word NAME.  OPTIONS ("--per, --tz") names those that a tag of release
 * 0.1 stands for. */
const char *tag_differs(struct text has, struct text want, const char *name,
	const char *options);

#endif
