/* sides.c - what the words of --on stand for: a column as it is, the network
 * of an address (net24), the first digits of a telephone number (phone7). */
#include <stdlib.h>

#include "base/mem.h"
#include "identity/phone.h"
#include "invite-ring/parts.h"
#include "invite/network.h"
#include "invite/nobody.h"

enum { SIX = 64 /* bits of an IPv6 network: what one subscriber has */ };

/* Whether NAME is WORD and a number in [LOW, HIGH] behind it. */
static bool numbered(struct text name, const char *word, int64_t low,
	int64_t high, unsigned *number)
{
	size_t n = strlen(word);
	int64_t value;

	if (name.len <= n || memcmp(name.at, word, n) != 0 ||
		name.at[n] < '0' || name.at[n] > '9' ||
		!int_parse(&value, (struct text){name.at + n, name.len - n}) ||
		value < low || value > high)
		return false;
	*number = (unsigned)value;
	return true;
}

/* The role of COLUMN, asked for once. */
static unsigned ask(
	struct config *c, struct use *use, struct setup *s, struct text column)
{
	for (unsigned i = 0; i < c->uses; i++)
		if (c->use[i].column && text_is(column, c->use[i].column))
			return c->use[i].role;
	use->column = mem_copy(column.at, column.len);
	return setup_role(s, use->column, SETUP_REQUIRED);
}

static void understand(
	struct config *c, struct use *use, struct setup *s, struct text name)
{
	struct text column = name;

	*use = (struct use){.name = name, .kind = USE_COLUMN};
	if (numbered(name, "net", 8, 32, &use->length)) {
		use->kind = USE_NETWORK;
		column = text_of("ip");
	} else if (numbered(name, "phone", 1, PHONE_MOST, &use->length)) {
		use->kind = USE_PHONE;
		column = text_of("phone");
	}
	use->role = ask(c, use, s, column);
}

const char *sides_open(struct config *c, struct setup *s)
{
	TRY(shared_open(c, s));
	if (c->on.n > MOST_SIDES)
		return setup_usage(
			s, fail_text("more than %d words in --on", MOST_SIDES));
	for (size_t i = 0; i < c->on.n; i++) {
		struct text name = c->on.item[i];
		if (name.len == 0)
			return setup_usage(s, "--on: an empty word");
		if (text_is(name, "account"))
			return setup_usage(s, "--on: 'account' is what the "
					      "invitees are called");
		for (unsigned j = 0; j < c->uses; j++)
			if (text_equal(name, c->use[j].name))
				return setup_usage(s,
					fail_text("--on: '%s' is given twice",
						text_show(name)));
		understand(c, &c->use[c->uses], s, name);
		c->uses++;
	}
	return NULL;
}

void sides_close(struct config *c)
{
	for (unsigned i = 0; i < c->uses; i++)
		free(c->use[i].column);
	lists_release(&c->shared);
	free(c->list_line);
}

static bool read_network(unsigned bits, struct row *row, struct buf *scratch,
	char room[DERIVED], struct text *t)
{
	scratch->len = 0;
	if (!network_print(scratch, *t, bits, SIX))
		return row_wrong(row, *t,
			"an IP address (want 198.18.0.1 or 2001:db8::1)");
	memcpy(room, scratch->at, scratch->len);
	*t = (struct text){room, scratch->len};
	return true;
}

static bool read_phone(
	unsigned digits, struct row *row, char room[DERIVED], struct text *t)
{
	if (phone_digits(room, *t) < digits)
		return row_wrong(row, *t,
			fail_text("a telephone number of %u digits or more",
				digits));
	*t = (struct text){room, digits};
	return true;
}

/* What many share, or nobody has, as invite-guard sees it: it connects nobody.
 */
static bool is_nobodys(
	const struct config *c, const struct use *use, struct text t, bool *met)
{
	const struct lists *l = &c->shared;
	struct address a;

	if (use->kind == USE_PHONE)
		return memchr(t.at, '*', t.len) || nobody_is(t) ||
		       lists_name(l, LIST_PHONE, t, INT64_MIN, met);
	if (use->kind == USE_NETWORK)
		return address_parse(&a, t) &&
		       lists_range(l, &a, INT64_MIN, met);
	return text_is(use->name, "device") &&
	       (nobody_is(t) || lists_name(l, LIST_DEVICE, t, INT64_MIN, met));
}

bool sides_read(const struct config *c, const struct use *use, struct row *row,
	struct buf *scratch, char room[DERIVED], struct text *to, bool *nobodys,
	bool *met)
{
	*to = row_text(row, use->role);
	struct text t = text_trim(*to);
	*nobodys = t.len && is_nobodys(c, use, t, met);
	if (*nobodys)
		to->len = 0;
	if (to->len == 0)
		return true;
	switch (use->kind) {
	case USE_NETWORK:
		return read_network(use->length, row, scratch, room, to);
	case USE_PHONE:
		return read_phone(use->length, row, room, to);
	default:
		if (!row_key(row, use->role, to))
			return false;
		*to = text_trim(*to); /* as invite-guard has it */
		return true;
	}
}
