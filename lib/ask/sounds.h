/* sounds.h - names and words of questions by how they are read.
 *
 *	struct sounds *p = sounds_new(lexicon, &operators, true);
 *	uint64_t key = SOUNDS_START;
 *	for (each letter of "nianlilv")
 *		key = sounds_add(key, letter);
 *	const struct sound *s = sounds_find(p, key);	// 年利率
 *	sounds_free(p);
 *
 * A sound is the letters of all syllables without their tones, v for a u with
 * two dots; characters of ASCII are read as they are.  Characters with several
 * readings (pinyin.tsv) give a word several sounds, up to SOUNDS_READINGS.
 */
#ifndef ASK_SOUNDS_H
#define ASK_SOUNDS_H

#include "ask/pieces.h"

enum {
	SOUNDS_LONGEST = 12, /* characters of a word */
	SOUNDS_READINGS = 8  /* of one word that are kept */
};

enum sounds_rank { RANK_WORD, RANK_ASKED, RANK_NAME, RANK_PROPERTY };

struct sound {
	uint64_t key;
	uint32_t at, len; /* characters */
	enum sounds_rank rank;
};

/* FNV-1a. */
static const uint64_t SOUNDS_START = 0xcbf29ce484222325u;
static inline uint64_t sounds_add(uint64_t key, uint32_t letter)
{
	return (key ^ letter) * 0x100000001b3u;
}

/* An index of the words of X and O, which must outlive it; not ALL: of names of
 * properties only. */
struct sounds *sounds_new(
	const struct lexicon *x, const struct pieces_words *o, bool all);
void sounds_free(struct sounds *p);

/* The keys of the N characters at C, by all readings; how many, 0 if one of
 * them cannot be read. */
size_t sounds_keys(const struct sounds *p, const uint32_t *c, size_t n,
	uint64_t key[SOUNDS_READINGS]);

/* The one word of the best rank with the key; NULL: none, or two names. */
const struct sound *sounds_find(const struct sounds *p, uint64_t key);

/* Whether the character may be in the name of a property. */
bool sounds_in_property(const struct sounds *p, uint32_t c);

/* Its characters. */
const uint32_t *sounds_word(const struct sounds *p, const struct sound *s);

#endif
