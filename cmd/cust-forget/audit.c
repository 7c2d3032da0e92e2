/* audit.c - the record of what was forgotten, a line a request and file, each
 * with the hash of the one before; and the list of --forget.
 *
 * Both are written beside their place and get their names with the files that
 * were rewritten.  No name is in them.
 */
#include <errno.h>
#include <time.h>
#include <unistd.h>

#include "cust-forget/parts.h"
#include "identity/sealed.h"
#include "io/input.h"

/* All of PATH, which may not be there yet. */
static const char *swallow(struct buf *to, const char *path)
{
	if (access(path, F_OK) != 0 && errno == ENOENT)
		return NULL;
	TRY(input_whole(to, path, &(struct input_options){.unmarked = true}));
	if (to->len && to->at[to->len - 1] != '\n')
		buf_byte(to, '\n');
	return NULL;
}

const char *audit_open(struct config *c)
{
	uint64_t lines;

	if (!c->as_of.given)
		c->as_of.ms = (int64_t)time(NULL) * 1000;
	if (c->audit)
		TRY(swallow(&c->log, c->audit));
	if (c->add_to)
		TRY(swallow(&c->tokens, c->add_to));
	uint64_t fault = sealed_fault(&lines, c->keyed, buf_view(&c->log));
	if (fault && !c->verify)
		return fail_text("%s:%llu: this line was changed, or does not "
				 "follow the one before it (--verify)",
			c->audit, (unsigned long long)fault);
	erasures_begin(&c->log);
	return erasures_list_begin(&c->tokens)
		       ? NULL
		       : fail_text("%s: its header is not that of a list of "
				   "--add-to (want token,until,request,key)",
				 c->add_to);
}

void audit_note(struct config *c, const struct erasure *e)
{
	for (size_t i = 0; i < c->n_asked; i++)
		erasures_add(&c->log, c->keyed, &c->asked[i], e, c->as_of.ms);
}

/* Every identifier that is known of those who asked. */
static void add_tokens(struct config *c)
{
	for (size_t i = 0; i < c->people.name.n; i++) {
		const struct sought_person *who =
			table_value(&c->people.name, i);
		if (!text_is(table_key(&c->people.name, i), who->token))
			erasures_list_add(&c->tokens, c->keyed, who->token,
				c->asked[who->request].number);
	}
}

static const char *put(
	struct config *c, const char *path, const struct buf *bytes)
{
	struct out *out = path ? setup_file(c->setup, path) : NULL;

	return out ? sink_write(out->sink, buf_view(bytes)) : NULL;
}

const char *audit_write(struct config *c)
{
	if (c->dry_run)
		return NULL;
	if (c->add_to)
		add_tokens(c);
	TRY(put(c, c->add_to, &c->tokens));
	return put(c, c->audit, &c->log);
}

/* What is wrong with the record, of LINES and with a fault at line FAULT or
 * without one; NULL: nothing. */
static const char *fault_of(
	const struct config *c, uint64_t lines, uint64_t fault)
{
	if (fault)
		return fail_text("%s:%llu: this line was changed, or does not "
				 "follow the one before it",
			c->audit, (unsigned long long)fault);
	return lines < (uint64_t)c->expect_lines
		       ? fail_text("%s: %llu lines, and --expect-lines wants "
				   "%lld: the last are missing",
				 c->audit, (unsigned long long)lines,
				 (long long)c->expect_lines)
		       : NULL;
}

const char *audit_verify(struct config *c, struct out *out)
{
	uint64_t lines,
		fault = sealed_fault(&lines, c->keyed, buf_view(&c->log));
	const char *why = fault_of(c, lines, fault);

	out_string(out, c->audit);
	out_string(out, fault ? "changed" : why ? "short" : "whole");
	out_int(out, (int64_t)lines);
	if (fault)
		out_int(out, (int64_t)fault);
	else
		out_empty(out);
	out_end(out);
	if (why)
		setup_fails(c->setup, why);
	return out->failed;
}
