/* stamp.c - which program, rules and model made a row: --stamp, and "stamp" in
 * --stats.
 *
 * It is the first digits of the SHA-256 of this text, a line each:
 *
 *	offer-price 0.1
 *	--rules 5f3c...e1
 *
 * the program and its version, then for each file that an option of the program
 * names and that is only read, in the order of the options, the option and the
 * SHA-256 of the file.  What all programs have (--with, --ids, --consent,
 * --approved) is data and not in it, nor are keys.
 */
#include <errno.h>

#include "base/passing.h"
#include "filter/run.h"

/* Whether C is a file that decides what rows say. */
static bool decides(const struct claim *c)
{
	static const char *const data[] = {"--with", "--ids", "--key",
		"--approved", "--expect", "--forget", "--consent"};

	if (!(c->use & OPT_READ) || !c->given || !c->option)
		return false;
	for (size_t i = 0; i < sizeof(data) / sizeof(*data); i++)
		if (strcmp(c->option, data[i]) == 0)
			return false;
	return true;
}

static const char *add_file(
	struct run *run, struct buf *text, const struct claim *c)
{
	unsigned long long bytes;
	char hex[DIGEST_HEX];

	buf_string(text, c->option);
	if (!manifest_sum(run, hex, &bytes, c->given))
		return fail_text("%s cannot be summed for --stamp: %s",
			c->label,
			errno ? passing_cause(errno) : "it is no file");
	buf_printf(text, " %s\n", hex);
	return NULL;
}

const char *stamp_make(struct run *run)
{
	struct buf text = {0};
	struct digest *d;
	char hex[DIGEST_HEX];
	const char *why = NULL;

	buf_printf(&text, "%s %s\n", run->f->name, VERSION);
	for (size_t i = 0; i < run->claims.n && !why; i++)
		if (decides(&run->claims.item[i]))
			why = add_file(run, &text, &run->claims.item[i]);
	d = digest_new();
	digest_add(d, text.at, text.len);
	digest_end(d, hex);
	memcpy(run->stamp, hex, STAMP_DIGITS);
	buf_release(&text);
	return why;
}

const char *stamp_open(struct run *run)
{
	if (!run->common.stamp)
		return NULL;
	TRY(stamp_make(run));
	run->main.out.stamp = text_of(run->stamp);
	return NULL;
}
