/* denied.c - a sorted list, and a search in it. */
#include "invite/denied.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/search.h"
#include "identity/mailbox.h"
#include "invite/mails.h"

static int by_key(const void *a, const void *b)
{
	const struct denied *x = a, *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return x->key < y->key ? -1 : x->key > y->key;
}

void denied_sort(struct denied *d, size_t n)
{
	if (n)
		qsort(d, n, sizeof(*d), by_key);
}

static bool before(const void *list, size_t i, const void *key)
{
	return by_key((const struct denied *)list + i, key) < 0;
}

bool denied_has(const struct denied_people *d, enum list_kind kind,
	uint64_t key, int64_t ms)
{
	const struct denied want = {kind, key, 0, 0};
	bool has = false;

	for (size_t i = search_first(d->n, before, d->at, &want);
		i < d->n && by_key(&d->at[i], &want) == 0; i++) {
		bool holds = ms < d->at[i].until;
		if (holds && d->met)
			d->met[d->at[i].entry] = true;
		has |= holds;
	}
	return has;
}

static void add(struct denied_people *d, struct denied one)
{
	mem_grow(&d->at, &d->cap, d->n + 1, sizeof(one));
	d->at[d->n++] = one;
}

/* Who came with MAIL so far is denied by name. */
static void add_users(struct denied_people *d, const struct guard *g,
	uint64_t mail, const struct denied *by)
{
	uint32_t account;

	for (size_t n = 0; (account = mails_account(g, mail, n)) != PEOPLE_NONE;
		n++)
		add(d, (struct denied){LIST_USER,
			       guard_key(g, KEY_NAME, guard_name(g, account)),
			       by->until, by->entry});
}

void denied_add(struct denied_people *d, struct keys *k, enum list_kind kind,
	struct text value, int64_t until, uint32_t entry)
{
	const struct denied one = {
		kind, keys_listed(k, kind, value), until, entry};

	add(d, one);
	if (kind == LIST_EMAIL)
		add_users(d, k->guard, one.key, &one);
}

/* E, which will be entry NUMBER of the lists. */
static void deny(
	struct denied_list *d, const struct lists_entry *e, uint32_t number)
{
	mem_grow(&d->at, &d->cap, d->n + 1, sizeof(*d->at));
	d->at[d->n++] = (struct denied_entry){e->kind,
		mem_copy(e->value.at, e->value.len), e->value.len, e->until,
		number};
}

static void add_entry(
	struct denied_list *d, struct lists *lists, const struct lists_entry *e)
{
	if (e->action == LIST_DENY && e->kind != LIST_KINDS)
		deny(d, e, lists->entries);
	lists_entry_add(lists, e);
}

const char *denied_list_entry(
	struct denied_list *d, struct lists *lists, const struct lists_entry *e)
{
	struct lists_entry folded = *e;
	struct buf form = {0};
	const char *why = NULL;

	if (e->kind != LIST_EMAIL) {
		add_entry(d, lists, e);
		return NULL;
	}
	if (mailbox_fold(&form, e->value)) {
		folded.value = buf_view(&form);
		add_entry(d, lists, &folded);
	} else {
		why = fail_text(
			"'%s' is no e-mail address", text_show(e->value));
	}
	buf_release(&form);
	return why;
}

void denied_list_release(struct denied_list *d)
{
	for (size_t i = 0; i < d->n; i++)
		free(d->at[i].value);
	free(d->at);
	*d = (struct denied_list){.n = 0};
}

void denied_take(
	struct denied_people *d, struct keys *k, const struct denied_list *from)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct denied_entry *e = &from->at[i];
		denied_add(d, k, e->kind, (struct text){e->value, e->len},
			e->until, e->number);
	}
}

void denied_ready(struct denied_people *d)
{
	denied_sort(d->at, d->n);
}

void denied_release(struct denied_people *d)
{
	free(d->at);
	buf_release(&d->folded);
	*d = (struct denied_people){.n = 0};
}

/* Whether NAME is an address of a mailbox that is denied at MS. */
static bool is_mailbox_denied(struct denied_people *d, const struct guard *g,
	struct text name, int64_t ms)
{
	d->folded.len = 0;
	return name.len && memchr(name.at, '@', name.len) &&
	       mailbox_fold(&d->folded, name) &&
	       denied_has(d, LIST_EMAIL,
		       guard_key(g, KEY_MAIL, buf_view(&d->folded)), ms);
}

bool denied_account(struct denied_people *d, const struct guard *g,
	uint32_t account, int64_t ms)
{
	if (d->n == 0 || account == PEOPLE_NONE)
		return false;
	const struct account *a = people_at(&g->people, account);
	struct text name = guard_name(g, account);
	uint64_t phone = account_phone(a);

	return denied_has(d, LIST_USER, guard_key(g, KEY_NAME, name), ms) ||
	       is_mailbox_denied(d, g, name, ms) ||
	       (a->device && denied_has(d, LIST_DEVICE, a->device, ms)) ||
	       (phone && denied_has(d, LIST_PHONE, phone, ms));
}
