/* persons.c - names of persons, compared as people read them. */
#include "identity/persons.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/half.h"
#include "base/text.h"
#include "base/unseen.h"
#include "identity/kind.h"

/* The bytes at the beginning of T that do not tell one person from another:
 * blanks of any script, or a character that nobody sees; or 0. */
static size_t beside_name(struct text t)
{
	size_t n = unseen_length(t);

	return n ? n : (size_t)(kind_trim(t).at - t.at);
}

/* A name as it is compared: no blanks, no case. */
static void plain_name(struct buf *to, struct text name)
{
	for (size_t i = 0, n; i < name.len; i += n ? n : 1) {
		n = beside_name((struct text){name.at + i, name.len - i});
		if (n == 0 && (unsigned char)name.at[i] > ' ')
			buf_byte(to, text_lower(name.at[i]));
	}
}

/* Whether NAME, plain, is nobody's: empty, or a word that stands for no value.
 */
static bool is_nobody(struct text name)
{
	static const char *const none[] = {"--", "n/a", "none", "(none)",
		"(blank)", "nobody", "?", "tbd", "待定", "暂无"};

	if (kind_no_value(name))
		return true;
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		if (text_is(name, none[i]))
			return true;
	return false;
}

static bool is_letter(struct text t, size_t at)
{
	return at < t.len && text_lower(t.at[at]) >= 'a' &&
	       text_lower(t.at[at]) <= 'z';
}

/* Whether byte AT of T is the stroke of N/A, which is nobody. */
static bool within_none(struct text t, size_t at)
{
	return is_letter(t, at + 1) && text_lower(t.at[at + 1]) == 'a' &&
	       !is_letter(t, at + 2) && at > 0 &&
	       text_lower(t.at[at - 1]) == 'n' &&
	       (at == 1 || !is_letter(t, at - 2));
}

static bool begins_with(struct text t, const char *with)
{
	size_t n = strlen(with);

	return t.len >= n &&
	       text_same_letters((struct text){t.at, n}, text_of(with));
}

/* How many bytes at AT of T divide two names; 0: none. */
static size_t divides(struct text t, size_t at)
{
	static const char *const between[] = {
		",", ";", "/", "&", "|", "\n", "、", " and "};
	struct text rest = {t.at + at, t.len - at};

	for (size_t i = 0; i < sizeof(between) / sizeof(*between); i++)
		if (begins_with(rest, between[i]))
			return *between[i] == '/' && within_none(t, at)
				       ? 0
				       : strlen(between[i]);
	return 0;
}

/* The next person of REST, which is cut, plain; false: there is none. */
static bool next_person(struct buf *plain, struct text *rest)
{
	while (rest->len) {
		size_t i = 0, n = 0;
		while (i < rest->len && (n = divides(*rest, i)) == 0)
			i++;
		struct text name = {rest->at, i};
		plain->len = 0;
		plain_name(plain, name);
		*rest = (struct text){rest->at + i + n, rest->len - i - n};
		if (!kind_no_value(name) && !is_nobody(buf_view(plain)))
			return true;
	}
	return false;
}

/* The cell TO of persons, full-width characters narrow; whether it has any. */
static bool read_persons(struct buf *to, struct text cell)
{
	struct buf plain = {0};

	half_text(to, cell);
	struct text rest = buf_view(to);
	bool any = next_person(&plain, &rest);
	buf_release(&plain);
	return any;
}

/* Whether a person of AMONG is NAME, plain. */
static bool has_person(struct text among, struct text name)
{
	struct buf plain = {0};
	bool found = false;

	while (!found && next_person(&plain, &among))
		found = text_equal(buf_view(&plain), name);
	buf_release(&plain);
	return found;
}

/* Whether somebody of APPROVERS is not of AUTHORS. */
static bool has_other(struct text approvers, struct text authors)
{
	struct buf plain = {0};
	bool other = false;

	while (!other && next_person(&plain, &approvers))
		other = !has_person(authors, buf_view(&plain));
	buf_release(&plain);
	return other;
}

const char *persons_wrong(struct text author, struct text approver)
{
	struct buf authors = {0}, approvers = {0};
	const char *why = NULL;

	if (!read_persons(&authors, author))
		why = "has no author";
	else if (!read_persons(&approvers, approver))
		why = "has no approver";
	else if (!has_other(buf_view(&approvers), buf_view(&authors)))
		why = fail_text("has one person, '%s', as author and approver",
			text_show(has_other(buf_view(&authors),
					  buf_view(&approvers))
					  ? approver
					  : author));
	buf_release(&authors);
	buf_release(&approvers);
	return why;
}
