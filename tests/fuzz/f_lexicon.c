/* f_lexicon.c - a lexicon from a file whose bytes are changed and whose sums do
 * not tell: answers or none, and never more than the arrays is read.
 *
 * A case is changes of four bytes: which array, where (two), what is put there.
 */
#include <stdlib.h>

#include "few_triples.h"
#include "fuzz.h"

static bool always(void *arg, const void *at, size_t len)
{
	const struct lexicon_part *part = arg;

	for (int i = 0; i < LEXICON_PARTS; i++) {
		const char *from = part[i].at;
		if ((const char *)at >= from &&
			(const char *)at + len <= from + part[i].size)
			return true;
	}
	return false;
}

static const char said[] = "金卡的年费是多少\n那白金卡呢\n网点在哪\n"
			   "城东18号是谁的地址\n信用卡要什么材料\n金下\n"
			   "有哪些信用卡";

static void try_parts(
	const struct lexicon_part *part, bool own, struct intents *list)
{
	struct lexicon x = {0};
	struct trie_guard guard = {always, (void *)part, false};
	const char *why = lexicon_take(&x, few_graph(), part, &guard);

	if (!why && own)
		why = lexicon_own(&x);
	if (!why)
		few_say(&x, list, text_of(said));
	lexicon_release(&x);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct lexicon whole;
	static struct intents list;
	struct lexicon_part part[LEXICON_PARTS];
	char *copy[LEXICON_PARTS];

	if (!list.n) {
		lexicon_open(&whole, few_graph());
		lexicon_close(&whole);
		if (intents_builtin(&list, &whole))
			abort();
		intents_sort(&list);
	}
	lexicon_parts(&whole, part);
	/* Their own memory, so that what reads past it is seen. */
	for (int i = 0; i < LEXICON_PARTS; i++) {
		copy[i] = malloc(part[i].size + 1);
		if (!copy[i])
			abort();
		if (part[i].size)
			memcpy(copy[i], part[i].at, part[i].size);
		part[i].at = copy[i];
	}
	for (size_t i = 0; i + 3 < size; i += 4) {
		unsigned which = data[i] % LEXICON_PARTS;
		if (part[which].size)
			copy[which][(data[i + 1] * 256u + data[i + 2]) %
				    part[which].size] = (char)data[i + 3];
	}
	try_parts(part, false, &list);
	try_parts(part, true, &list);
	for (int i = 0; i < LEXICON_PARTS; i++)
		free(copy[i]);
	return 0;
}
