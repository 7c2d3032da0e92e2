/* keys.c - see keys.h. */
#include "invite/keys.h"

#include "identity/mailbox.h"
#include "invite/forms.h"

enum { TOKEN_BYTES = 16, PARTS_BYTES = 8 };

void keys_release(struct keys *k)
{
	buf_release(&k->text);
	buf_release(&k->folded);
}

void keys_name(struct keys *k, struct buf *to, struct text name)
{
	unsigned char hash[KEYED_SIZE];

	if (!k->tokens) {
		buf_text(to, name);
		return;
	}
	keyed_hash(k->keyed, hash, &name, 1);
	keyed_hex(to, hash, TOKEN_BYTES);
}

void keys_parts(
	struct keys *k, struct buf *to, const struct text *part, size_t n)
{
	unsigned char hash[KEYED_SIZE];

	keyed_hash(k->keyed, hash, part, n);
	keyed_hex(to, hash, PARTS_BYTES);
}

uint64_t keys_of(struct keys *k, unsigned kind, struct text text)
{
	if (!k->tokens)
		return guard_key(k->guard, kind, text);
	k->text.len = 0;
	keys_name(k, &k->text, text);
	return guard_key(k->guard, kind, buf_view(&k->text));
}

uint64_t keys_device(struct keys *k, struct text device)
{
	char room[FORMS_DEVICE];

	return keys_of(k, KEY_DEVICE, forms_device_text(room, device));
}

uint64_t keys_phone(struct keys *k, struct text phone, bool *is_text)
{
	const uint64_t top = (uint64_t)1 << 63;
	char digits[PHONE_MOST];
	uint64_t number = 0;

	*is_text = false;
	if (!k->tokens && forms_phone_number(&number, phone))
		return number;
	struct text plain = {digits, forms_phone(digits, phone)};
	*is_text = plain.len == 0;
	if (*is_text || k->tokens)
		return keys_of(k, KEY_DEVICE, *is_text ? phone : plain) | top;
	for (size_t i = 0; i < plain.len; i++)
		number = number * 10 + (uint64_t)(digits[i] - '0');
	return number;
}

bool keys_mailbox(struct keys *k, struct text t, struct text *form)
{
	k->folded.len = 0;
	if (!t.len || !memchr(t.at, '@', t.len) || !mailbox_fold(&k->folded, t))
		return false;
	*form = buf_view(&k->folded);
	return true;
}

uint64_t keys_listed(struct keys *k, enum list_kind kind, struct text value)
{
	bool is_text;

	switch (kind) {
	case LIST_PHONE:
		return keys_phone(k, value, &is_text);
	case LIST_USER:
		return keys_of(k, KEY_NAME, value);
	case LIST_EMAIL:
		return keys_of(k, KEY_MAIL, value);
	default:
		return device_mark(keys_device(k, value));
	}
}
