/* audit.c - the record of what was forgotten, a line a request and file, each
 * with the hash of the one before; and the list of --forget.
 *
 * Both are written beside their place and get their names with the files that
 * were rewritten.  No name is in them.
 */
#include <errno.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cust-forget/parts.h"
#include "identity/sealed.h"
#include "identity/token.h"
#include "io/input.h"

#define HEADER                                                                 \
	"time,request,token,ground,due,file,format,sha256_before,"             \
	"sha256_after,lines_seen,lines_cut,lines_hidden,status,prev"

#define LIST "token,until,request,key\n"

enum { ANSWER_DAYS = 30 }; /* GB/T 35273-2020, 8.7 */

const char *status_name(enum holding_status status)
{
	static const char *const name[STATUSES] = {
		"nothing", "done", "held", "rebuild"};

	return name[status];
}

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
		return fail_text("%s:%llu: this line does not follow the one "
				 "before it: the record was changed (--verify)",
			c->audit, (unsigned long long)fault);
	if (c->log.len == 0)
		buf_string(&c->log, HEADER "\n");
	if (c->tokens.len == 0)
		buf_string(&c->tokens, LIST);
	if (c->tokens.len < strlen(LIST) ||
		memcmp(c->tokens.at, LIST, strlen(LIST)) != 0)
		return fail_text("%s: its header is not that of a list of "
				 "--add-to (want token,until,request,key)",
			c->add_to);
	return NULL;
}

static void add_line(
	struct config *c, const struct request *r, const struct outcome *o)
{
	struct buf *to = &c->log, prev = {0};

	sealed_hash(&prev, c->keyed, sealed_last(buf_view(to)));
	sealed_time(to, c->as_of.ms);
	buf_byte(to, ',');
	sealed_cell(to, r->number);
	sealed_cell(to, r->token);
	sealed_cell(to, r->ground);
	sealed_time(to, c->as_of.ms + (int64_t)ANSWER_DAYS * WHEN_DAY_MS);
	buf_byte(to, ',');
	sealed_cell(to, o->path);
	sealed_cell(to, o->what);
	sealed_cell(to, o->before);
	sealed_cell(to, o->after);
	buf_printf(to, "%llu,%llu,%llu,%s,", (unsigned long long)r->lines,
		(unsigned long long)o->cut, (unsigned long long)o->hidden,
		status_name(r->lines ? o->status : NOTHING));
	buf_text(to, buf_view(&prev));
	buf_byte(to, '\n');
	buf_release(&prev);
}

void audit_note(struct config *c, const struct outcome *o)
{
	for (size_t i = 0; i < c->n_asked; i++)
		add_line(c, &c->asked[i], o);
}

/* Every identifier that is known of those who asked. */
static void add_tokens(struct config *c)
{
	struct buf check = {0};

	token_check(&check, c->keyed);
	for (size_t i = 0; i < c->people.name.n; i++) {
		const struct sought_person *who =
			table_value(&c->people.name, i);
		if (text_is(table_key(&c->people.name, i), who->token))
			continue;
		struct text all = buf_view(&c->tokens);
		struct sought_people one;
		sought_init(&one);
		sought_add(&one, text_of(who->token), 0, NULL);
		if (!sought_in(&one, all)) {
			sealed_cell(&c->tokens, who->token);
			buf_byte(&c->tokens, ',');
			sealed_cell(&c->tokens, c->asked[who->request].number);
			buf_text(&c->tokens, buf_view(&check));
			buf_byte(&c->tokens, '\n');
		}
		sought_release(&one);
	}
	buf_release(&check);
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

const char *audit_verify(struct config *c, struct out *out)
{
	uint64_t lines,
		fault = sealed_fault(&lines, c->keyed, buf_view(&c->log));

	out_string(out, c->audit);
	out_string(out, fault ? "changed" : "whole");
	out_int(out, (int64_t)lines);
	if (fault)
		out_int(out, (int64_t)fault);
	else
		out_empty(out);
	out_end(out);
	if (fault)
		setup_fails(c->setup,
			fail_text("%s:%llu: this line does not follow the one "
				  "before it",
				c->audit, (unsigned long long)fault));
	return out->failed;
}
