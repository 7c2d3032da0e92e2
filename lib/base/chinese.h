/* chinese.h - what outputs call their columns and words in Chinese, and back.
 *
 *	chinese_column(&buf, text_of("customer"))		// 客户
 *	chinese_word(text_of("verdict"), text_of("pass"))	// 通过
 *
 * chinese_columns.tsv and chinese_words.tsv have them; tests/look/chinese.sh
 * holds the first against formats.tsv.
 */
#ifndef BASE_CHINESE_H
#define BASE_CHINESE_H

#include "base/text.h"

/* Append what the column NAME is called in Chinese; false: it is in no table.
 */
bool chinese_column(struct buf *to, struct text name);

/* Append the column that is called NAME in Chinese; false: none is. */
bool chinese_column_back(struct buf *to, struct text name);

/* Whether the column ENGLISH is called NAME in Chinese. */
bool chinese_is(struct text name, struct text english);

/* WORD in a column of this English name, or NULL. */
const char *chinese_word(struct text column, struct text word);

/* The word that is called this in Chinese there, or NULL. */
const char *chinese_word_back(struct text column, struct text word);

#endif
