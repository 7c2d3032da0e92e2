/* reading.c - reading alone: how long to find every record and field.
 *
 *	reading [-l LEVEL] [-f] [file]		-f also asks for every field
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "io/records.h"

struct totals {
	unsigned long long records, bad, fields, bytes;
};

static double cpu_seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void count(struct totals *t, struct batch *b, bool ask)
{
	t->records += b->n;
	for (size_t i = 0; i < b->n; i++) {
		const struct record *r = &b->record[i];

		t->bad += r->kind == RECORD_BAD;
		t->fields += r->fields;
		for (unsigned k = 0; ask && k < r->fields; k++)
			t->bytes += batch_field(b, r, k).len;
		if (!ask)
			t->bytes += r->len;
	}
}

static const char *read_all(struct totals *t, const char *path,
	const struct reader_options *options, bool ask)
{
	struct input *in;
	struct batch b;

	TRY(input_open(&in, path, NULL));
	struct reader *reader = reader_new(in, options);
	batch_init(&b);
	do {
		TRY(reader_next(reader, &b));
		count(t, &b, ask);
	} while (b.n);
	batch_release(&b);
	reader_free(reader);
	input_close(in);
	return NULL;
}

int main(int argc, char **argv)
{
	struct reader_options options = {0};
	struct totals t = {0};
	bool ask = false;
	int letter;

	while ((letter = getopt(argc, argv, "l:f")) != -1) {
		if (letter == 'l')
			options.level = atoi(optarg);
		else if (letter == 'f')
			ask = true;
		else
			return 2;
	}
	const char *why = read_all(&t, argv[optind], &options, ask);
	if (why)
		fail_die("%s", why);
	printf("records=%llu bad=%llu fields=%llu bytes=%llu cpu=%.3f\n",
		t.records, t.bad, t.fields, t.bytes, cpu_seconds());
	return 0;
}
