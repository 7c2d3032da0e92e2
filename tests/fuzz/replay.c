/* replay.c - runs a fuzzer without libFuzzer: over a corpus, then over seeded
 * random cases.
 *
 *	f_x [-n CASES] [-s SEED] [file|directory ...]
 *
 * Case I of a seed is always the same.  Prints TAP.
 */
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"
#include "fuzz.h"

enum { LONGEST = 16 * 1024 };

/* For the handler only: what was running when it aborted. */
static char running[256];

static void on_abort(int signal)
{
	(void)signal;
	ssize_t n = write(STDERR_FILENO, running, strlen(running));
	(void)n;
}

static void run(const uint8_t *data, size_t size)
{
	/* A copy of its own size, so that a read past the end is seen. */
	uint8_t *copy = mem_array(size, 1);

	if (size)
		memcpy(copy, data, size);
	LLVMFuzzerTestOneInput(copy, size);
	free(copy);
}

static void replay_file(const char *path)
{
	struct buf b = {0};
	FILE *f = fopen(path, "rb");
	size_t n;

	if (!f) {
		perror(path);
		exit(2);
	}
	do {
		n = fread(buf_room(&b, 4096), 1, 4096, f);
		b.len += n;
	} while (n);
	fclose(f);
	snprintf(running, sizeof(running), "# in %s\n", path);
	run((const uint8_t *)b.at, b.len);
	buf_release(&b);
}

static size_t replay(const char *path)
{
	DIR *dir = opendir(path);
	size_t n = 0;

	if (!dir) {
		replay_file(path);
		return 1;
	}
	for (struct dirent *e; (e = readdir(dir));) {
		struct buf name = {0};

		if (e->d_name[0] == '.')
			continue;
		buf_printf(&name, "%s/%s", path, e->d_name);
		buf_byte(&name, '\0');
		replay_file(name.at);
		buf_release(&name);
		n++;
	}
	closedir(dir);
	return n;
}

static void random_case(uint64_t seed, size_t number)
{
	static uint8_t data[LONGEST];
	struct random random;
	size_t size;

	random_seed(&random, seed + number * 0x9e3779b97f4a7c15ull);
	if (fuzz_case) {
		size = fuzz_case(data, sizeof(data), &random);
	} else {
		size = random_below(&random, 256);
		for (size_t i = 0; i < size; i++)
			data[i] = (uint8_t)random_next(&random);
	}
	snprintf(running, sizeof(running), "# in case %zu of seed %llu\n",
		number, (unsigned long long)seed);
	run(data, size);
}

int main(int argc, char **argv)
{
	size_t cases = 10000, files = 0;
	uint64_t seed = 1;
	int letter;

	while ((letter = getopt(argc, argv, "n:s:")) != -1) {
		if (letter == 'n')
			cases = strtoul(optarg, NULL, 10);
		else if (letter == 's')
			seed = strtoull(optarg, NULL, 10);
		else
			return 2;
	}
	signal(SIGABRT, on_abort);
	for (int i = optind; i < argc; i++)
		files += replay(argv[i]);
	printf("1..2\nok 1 - corpus, %zu files\n", files);
	fflush(stdout);
	for (size_t i = 0; i < cases; i++)
		random_case(seed, i);
	printf("ok 2 - %zu random cases, seed %llu\n", cases,
		(unsigned long long)seed);
	return 0;
}
