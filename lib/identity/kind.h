/* kind.h - the kinds of personal data, their levels, and the columns that say
 * that their cells are of one.
 *
 * kinds.tsv is the table.  The levels are those of JR/T 0171-2020: C3 are
 * credentials, C2 tells who somebody is, C1 is for internal use.
 */
#ifndef IDENTITY_KIND_H
#define IDENTITY_KIND_H

#include "base/text.h"

/* In the order of kinds.tsv. */
enum identity_kind {
	KIND_IDCARD,
	KIND_PHONE,
	KIND_LANDLINE,
	KIND_CARD,
	KIND_USCC,
	KIND_PASSPORT,
	KIND_PERMIT,
	KIND_HKID,
	KIND_IBAN,
	KIND_PLATE,
	KIND_EMAIL,
	KIND_IP,
	KIND_NAME,
	KIND_ADDRESS,
	KIND_BIRTH,
	KIND_DEVICE,
	KIND_ACCOUNT,
	KIND_SECRET,
	KIND_AGE,
	KIND_DATE,
	KIND_REGION,
	KIND_AMOUNT,
	KIND_CUST,
	KINDS,
	KIND_NONE = -1
};

/* The first KIND_FOUND kinds are found in text; the others are known by their
 * column alone. */
enum { KIND_FOUND = KIND_IP + 1 };

const char *kind_name(int kind);

/* "C1", "C2" or "C3". */
const char *kind_level(int kind);

/* The name of what is done with it unless something else is asked for: "mask",
 * "drop", "keep". */
const char *kind_action(int kind);

/* The kind called NAME, or KIND_NONE. */
int kind_find(struct text name);

/* "idcard, phone, ...", of all kinds or of those found in text; for messages.
 */
void kind_list(struct buf *to, int kinds);

/* The same of the first KINDS kinds; a message if it is none of them. */
MUST_USE const char *kind_read(int *kind, struct text name, int kinds);

/* "phone,email", "all" of the first KINDS, or "none", as bits. */
MUST_USE const char *kind_read_set(uint64_t *set, const char *words, int kinds);

/* The names of columns that say that their cells are of KIND, blanks between.
 */
const char *kind_columns(int kind);

/* The kind of a column called NAME, or KIND_NONE.  Blanks at its ends and the
 * case of ASCII letters do not count. */
int kind_of_column(struct text name);

/* Whether T, the cell of such a column, says that there is no value: empty,
 * blank, "-", "NA", "N/A", "NULL", "null", 无, 未知, with blanks around it. */
bool kind_no_value(struct text t);

/* T without what Unicode calls white space at either end. */
struct text kind_trim(struct text t);

#endif
