/* uses.c - the files of this run: options, operands and descriptors, and what
 * a command names besides.  All are claimed before any is opened. */
#include "base/mem.h"
#include "filter/begun.h"
#include "filter/emptied.h"
#include "filter/run.h"

static bool are_files(const struct run *run)
{
	return run->flow.rows == ROWS_FILES || run->flow.rows == ROWS_NAMED;
}

static const char *claim_operands(struct run *run)
{
	for (size_t i = 0; i < run->operands && are_files(run); i++) {
		struct text label;
		const char *path = files_operand(run, i, &label);
		TRY(claims_add(&run->claims, OPT_ROWS,
			fail_text("the operand %s",
				text_show(text_of(run->operand[i]))),
			path));
	}
	return NULL;
}

/* Rows that come twice: an operand that is there again, or a copy of it. */
static void tell_twice(struct run *run)
{
	uint64_t n = 0;
	const char *first = NULL;

	for (size_t i = 1; i < run->claims.n; i++) {
		const struct claim *again = &run->claims.item[i];
		const struct claim *before =
			claims_twice(&run->claims, i, !run->common.merge);
		if (before && n++ == 0)
			first = fail_text(
				"%s and %s", before->label, again->label);
	}
	if (n)
		setup_count(&run->setup, "files_twice", n, first,
			"these hold the same, so that each row is read twice");
}

const char *uses_claim(struct run *run)
{
	struct claims *c = &run->claims;

	TRY(claims_options(c, &run->options));
	TRY(claim_operands(run));
	if (!run->common.output)
		TRY(claims_add(c, OPT_OVER, "the output", NULL));
	TRY(claims_descriptors(c));
	if (run->f->files)
		TRY(run->f->files(run->config, &run->setup));
	TRY(emptied_check(c));
	begun_tell(c);
	if (run->flow.rows == ROWS_FILES && run->flow.state != STATE_NONE)
		tell_twice(run);
	return are_files(run) ? uses_claim_rows(run) : NULL;
}

const char *uses_claim_rows(struct run *run)
{
	if (run->operands || run->rows_claimed)
		return NULL;
	run->rows_claimed = true;
	return claims_add(
		&run->claims, OPT_ROWS, "the input (no file is named)", NULL);
}

bool setup_rows_too(const struct setup *s, const char *option)
{
	return claims_rows_too(&s->run->claims, option);
}

const char *setup_uses(
	struct setup *s, unsigned use, const char *option, const char *path)
{
	struct buf label = {0};

	buf_string(&label, option);
	if (path) /* an option, or "the operand" */
		buf_printf(&label, "%s%s", *option == '-' ? "=" : " ", path);
	buf_byte(&label, '\0');
	const char *why = claims_add(&s->run->claims, use, label.at, path);
	buf_release(&label);
	return why;
}
