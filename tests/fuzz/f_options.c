/* f_options.c - any words as options: refused with a message or taken, and what
 * is taken can be told and remembered. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "filter/common.h"
#include "fuzz.h"

enum { WORDS = 24 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct common common = {0};
	struct options o = {
		.table = {common_opts, NULL}, .base = {(char *)&common, NULL}};
	char *copy = mem_copy((const char *)data, size), *argv[WORDS + 2];
	struct text rest = {copy, size};
	struct zone zone = {0};
	struct buf told = {0};
	int argc = 0, first;

	argv[argc++] = copy + size; /* "" */
	while (rest.at && argc <= WORDS) {
		struct text word = text_split(&rest, '\n');
		copy[(size_t)(word.at - copy) + word.len] = '\0';
		argv[argc++] = copy + (word.at - copy);
	}
	argv[argc] = NULL;
	if (!options_read(&o, &first, argc, argv) &&
		!options_times(&o, &zone)) {
		options_words(&o, &told, ~0u);
		options_hashed(&o, &told, ~0u);
	}
	options_list(&o, &told);
	options_release(&o);
	buf_release(&told);
	free(copy);
	return 0;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char *const word[] = {"--max-bad", "--max-bad=7", "-d",
		"-d\\t", "--skip-lines=-1", "--since=2026-01-05", "--until=x",
		"--na=a,b,,c", "--with=f", "--with", "--columns=a=b,c=#3",
		"--max-record=16M", "--max-record=9T9", "-j4", "--", "-",
		"--format=json", "--format=xml", "--thousands=,", "-hV", "op",
		"--tz", "UTC", "--progress=1", "--o"};
	size_t n = 0;

	for (size_t k = random_below(r, 12); k && n + 24 < room; k--) {
		const char *p =
			word[random_below(r, sizeof(word) / sizeof(*word))];
		memcpy(to + n, p, strlen(p));
		n += strlen(p);
		to[n++] = '\n';
	}
	return n;
}
