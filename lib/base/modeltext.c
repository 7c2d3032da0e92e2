/* modeltext.c - the text of a model that is kept, with all that can be wrong.
 */
#include "base/modeltext.h"

#include <ctype.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

#include "base/mem.h"
#include "base/number.h"

static const char special[] = "\t\n\r\\", letter[] = "tnr\\";

/* "checksum 01234567\n" */
enum { LAST_LINE = 9 + 8 + 1 };

static void print_checksum(char *to, struct text bytes)
{
	snprintf(to, LAST_LINE + 1, "checksum %08lx\n",
		crc32_z(0, (const unsigned char *)bytes.at, bytes.len));
}

const char *modeltext_bad(
	const struct modeltext *t, struct text cell, const char *want)
{
	return fail_text(
		"line %lu: '%s' is not %s", t->line, text_show(cell), want);
}

/* "crmutils-model 1 PROGRAM" is ours; say what else it is. */
static const char *read_title(
	struct modeltext *t, int version, const char *program)
{
	struct text line = text_split(&t->rest, '\n'), words = line;
	char want[32];

	t->line = 1;
	if (line.len && line.at[line.len - 1] == '\r')
		return "line 1: its lines end in CR LF, and a model's in LF "
		       "(make them so: tr -d '\\r')";
	if (!text_is(text_split(&words, ' '), "crmutils-model") || !words.at)
		return "line 1: not a model (want a file made by --save)";
	struct text is = text_split(&words, ' ');
	if (!words.at || !text_is(words, program))
		return fail_text("line 1: '%s' is not a model of %s",
			text_show(line), program);
	snprintf(want, sizeof(want), "%d", version);
	if (!text_is(is, want))
		return fail_text("line 1: a model of version '%s' (want %s)",
			text_show(is), want);
	return NULL;
}

/* Cut the last line off T->rest if it is the checksum of all before it. */
static const char *read_checksum(struct modeltext *t, struct text all)
{
	char want[LAST_LINE + 1];

	if (!t->rest.at || t->rest.len < LAST_LINE ||
		memcmp(all.at + all.len - LAST_LINE, "checksum ", 9) != 0)
		return "the end is missing (want a last line 'checksum')";
	all.len -= LAST_LINE;
	t->rest.len -= LAST_LINE;
	print_checksum(want, all);
	if (memcmp(all.at + all.len, want, LAST_LINE) != 0)
		return "damaged: the checksum does not agree";
	return NULL;
}

const char *modeltext_open(
	struct modeltext *t, struct text text, int version, const char *program)
{
	*t = (struct modeltext){.rest = text};
	TRY(read_title(t, version, program));
	return read_checksum(t, text);
}

const char *modeltext_close(const struct modeltext *t)
{
	if (t->rest.len)
		return fail_text("line %lu: '%s' after the end", t->line + 1,
			text_show(t->rest));
	return NULL;
}

const char *modeltext_begin(struct modeltext *t, const char *word)
{
	t->line++;
	if (!t->rest.at || t->rest.len == 0)
		return fail_text(
			"line %lu: the line '%s' is missing", t->line, word);
	t->cells = text_split(&t->rest, '\n');
	struct text first = text_split(&t->cells, '\t');
	if (!text_is(first, word))
		return fail_text("line %lu: '%s' where '%s' was expected",
			t->line, text_show(first), word);
	return NULL;
}

const char *modeltext_cell(struct modeltext *t, struct text *cell)
{
	if (!t->cells.at)
		return fail_text("line %lu: a cell is missing", t->line);
	*cell = text_split(&t->cells, '\t');
	return NULL;
}

const char *modeltext_end(const struct modeltext *t)
{
	if (t->cells.at)
		return fail_text("line %lu: '%s' is a cell too many", t->line,
			text_show(t->cells));
	return NULL;
}

const char *modeltext_count(
	struct modeltext *t, uint64_t *to, uint64_t least, uint64_t most)
{
	struct text cell;
	uint64_t x = 0;

	TRY(modeltext_cell(t, &cell));
	bool good = cell.len > 0;
	for (size_t i = 0; i < cell.len && good; i++) {
		unsigned digit = (unsigned)(cell.at[i] - '0');

		good = digit <= 9 && x <= (UINT64_MAX - digit) / 10;
		x = x * 10 + digit;
	}
	if (!good || x < least || x > most)
		return modeltext_bad(t, cell,
			fail_text("a whole number from %llu to %llu",
				(unsigned long long)least,
				(unsigned long long)most));
	*to = x;
	return NULL;
}

/* A double as %a writes it; infinity only where OPEN. */
static const char *read_real(struct modeltext *t, double *to, bool open)
{
	struct text cell;
	char digits[64], *after = digits;
	double x = NAN;

	TRY(modeltext_cell(t, &cell));
	if (cell.len > 0 && cell.len < sizeof(digits) &&
		!isspace((unsigned char)cell.at[0])) {
		memcpy(digits, cell.at, cell.len);
		digits[cell.len] = '\0';
		x = strtod(digits, &after);
	}
	if (after != digits + cell.len || isnan(x) || (!open && isinf(x)))
		return modeltext_bad(
			t, cell, open ? "a number" : "a finite number");
	*to = x;
	return NULL;
}

const char *modeltext_open_real(struct modeltext *t, double *to)
{
	return read_real(t, to, true);
}

const char *modeltext_reals(struct modeltext *t, double *to, size_t n)
{
	for (size_t i = 0; i < n; i++)
		TRY(read_real(t, &to[i], false));
	return NULL;
}

const char *modeltext_time(struct modeltext *t, int64_t *to, int64_t none)
{
	struct text cell;

	TRY(modeltext_cell(t, &cell));
	*to = none;
	if (!text_is(cell, "-") && !int_parse(to, cell))
		return modeltext_bad(t, cell, "a time in milliseconds, or -");
	return NULL;
}

const char *modeltext_name(struct modeltext *t, char **to)
{
	struct text cell;

	TRY(modeltext_cell(t, &cell));
	char *name = mem_copy(cell.at, cell.len);
	size_t n = 0;
	for (size_t i = 0; i < cell.len; i++) {
		char c = cell.at[i];

		if (c == '\\' && i + 1 < cell.len) {
			const char *at = strchr(letter, cell.at[++i]);

			c = at && *at ? special[at - letter] : '\0';
		}
		if (c == '\0') {
			free(name);
			return modeltext_bad(t, cell, "a name");
		}
		name[n++] = c;
	}
	name[n] = '\0';
	*to = name;
	return NULL;
}

const char *modeltext_word(
	struct modeltext *t, unsigned *to, const char *const *word, unsigned n)
{
	struct text cell;

	TRY(modeltext_cell(t, &cell));
	for (*to = 0; *to < n; ++*to)
		if (text_is(cell, word[*to]))
			return NULL;
	return modeltext_bad(t, cell, "a word that is known here");
}

void modeltext_put_title(struct buf *to, int version, const char *program)
{
	buf_printf(to, "crmutils-model %d %s\n", version, program);
}

void modeltext_put_name(struct buf *to, const char *name)
{
	buf_byte(to, '\t');
	for (; *name; name++) {
		const char *at = strchr(special, *name);
		if (at)
			buf_byte(to, '\\');
		buf_byte(to, at ? letter[at - special] : *name);
	}
}

void modeltext_put_reals(struct buf *to, const double *x, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_printf(to, "\t%a", x[i]);
}

void modeltext_put_time(struct buf *to, int64_t ms, int64_t none)
{
	if (ms == none)
		buf_string(to, "\t-");
	else
		buf_printf(to, "\t%" PRId64, ms);
}

void modeltext_put_checksum(struct buf *to, size_t start)
{
	char line[LAST_LINE + 1];

	print_checksum(line, (struct text){to->at + start, to->len - start});
	buf_string(to, line);
}
