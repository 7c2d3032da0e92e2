/* pinyin.h - questions that are written by sound: in pinyin, or with other
 * characters that are read alike.
 *
 *	if (pinyin_letters(p, &u, question, &to))	// fangdai de lilv
 *		ask(buf_view(&to));			// 房贷的利率
 *
 * Tones may be marked, as in lìlǜ, and are not looked at.  A run of letters is
 * read only if names and words of questions explain all of it; where two names
 * sound alike, none is taken.  pinyin_slips() puts a property's name in
 * place of what sounds like it (年飞 for 年费) where nothing explains that, and
 * half of the characters are right; near.h is for the names of things.
 */
#ifndef ASK_PINYIN_H
#define ASK_PINYIN_H

#include "ask/sounds.h"

/* Whether U has letters that may be pinyin, and no name. */
bool pinyin_seems(const struct utterance *u);

/* Append QUESTION, which U was read from, with characters in place of its
 * pinyin; false: nothing was, and TO is as it was. */
bool pinyin_letters(const struct sounds *p, const struct utterance *u,
	struct text question, struct buf *to);

/* The same for what PIECES have of characters that nothing explains. */
bool pinyin_slips(const struct sounds *p, const struct utterance *u,
	const struct pieces *pieces, struct text question, struct buf *to);

#endif
