/* tag.c - tags taken apart and compared. */
#include "kept/tag.h"

#include "base/number.h"

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

static bool is_hashed(struct text words)
{
	for (size_t i = 0; i < words.len; i++)
		if (!is_hex(words.at[i]))
			return false;
	return words.len == 8;
}

bool tag_read(struct tag *tag, struct text text)
{
	struct text rest = text;
	int64_t version;

	*tag = (struct tag){.program = text_split(&rest, '/')};
	if (!rest.at || tag->program.len == 0)
		return false;
	tag->version = text_split(&rest, ':');
	if (rest.at)
		tag->words = rest;
	tag->hashed = is_hashed(tag->words);
	return int_parse(&version, tag->version) && version >= 0 &&
	       (!rest.at || rest.len > 0);
}

void tag_value(struct buf *to, struct text value)
{
	for (size_t i = 0; i < value.len; i++) {
		unsigned char c = (unsigned char)value.at[i];
		if (c < ' ' || c == 0x7f || memchr(",+%\\", c, 4))
			buf_printf(to, "%%%02X", c);
		else
			buf_byte(to, (char)c);
	}
}

/* The name of a word: all before "=". */
static struct text name_of(struct text word)
{
	return text_split(&word, '=');
}

static struct text given_to(struct text word)
{
	size_t n = name_of(word).len;

	n += n < word.len; /* and its "=" */
	return (struct text){word.at + n, word.len - n};
}

/* The word of WORDS that is called NAME; none is of no bytes. */
static struct text find(struct text words, struct text name)
{
	while (words.at && words.len) {
		struct text word = text_split(&words, ',');
		if (text_equal(name_of(word), name))
			return word;
	}
	return (struct text){"", 0};
}

struct text tag_word(const struct tag *tag, const char *name)
{
	return tag->hashed ? (struct text){"", 0}
			   : given_to(find(tag->words, text_of(name)));
}

/* How many words there are but the one called NAME, all of which are among
 * those of OTHER; false: one is not. */
static bool within(
	struct text words, struct text name, struct text other, size_t *n)
{
	for (*n = 0; words.at && words.len;) {
		struct text word = text_split(&words, ',');
		if (text_equal(name_of(word), name))
			continue;
		if (!text_equal(find(other, name_of(word)), word))
			return false;
		++*n;
	}
	return true;
}

bool tag_same_but(const struct tag *a, const struct tag *b, const char *name)
{
	size_t in_a, in_b;

	return text_equal(a->program, b->program) &&
	       text_equal(a->version, b->version) && !a->hashed && !b->hashed &&
	       within(a->words, text_of(name), b->words, &in_a) &&
	       within(b->words, text_of(name), a->words, &in_b) && in_a == in_b;
}

static int digit(char c)
{
	return c <= '9' ? c - '0' : c - 'A' + 10;
}

/* A word as the user would give it: "--by=page,campaign". */
static void show(struct buf *to, struct text word)
{
	struct buf plain = {0};

	for (size_t i = 0; i < word.len; i++) {
		char c = word.at[i];
		if (c == '%' && i + 2 < word.len) {
			c = (char)(digit(word.at[i + 1]) * 16 +
				   digit(word.at[i + 2]));
			i += 2;
		} else if (c == '+') {
			c = ',';
		}
		buf_byte(&plain, c);
	}
	buf_printf(to, "--%s", text_show(buf_view(&plain)));
	buf_release(&plain);
}

static void show_name(struct buf *to, struct text word)
{
	buf_printf(to, "--%s", text_show(name_of(word)));
}

/* One option that differs: MINE is the word of the state, and YOURS that of the
 * run, of which one may be missing. */
static void difference(struct buf *to, struct text mine, struct text yours)
{
	buf_string(to, to->len ? "; it was made " : "");
	buf_string(to, mine.len ? "with " : "without ");
	if (mine.len)
		show(to, mine);
	else
		show_name(to, yours);
	buf_string(to, ", and this run is ");
	buf_string(to, yours.len ? "with " : "without ");
	if (yours.len)
		show(to, yours);
	else
		show_name(to, mine);
}

static void differences(
	struct buf *to, struct text mine, struct text yours, struct text but)
{
	for (struct text rest = mine; rest.at && rest.len;) {
		struct text word = text_split(&rest, ',');
		struct text other = find(yours, name_of(word));
		if (!text_equal(word, other) && !text_equal(name_of(word), but))
			difference(to, word, other);
	}
	for (struct text rest = yours; rest.at && rest.len;) {
		struct text word = text_split(&rest, ',');
		if (find(mine, name_of(word)).len == 0 &&
			!text_equal(name_of(word), but))
			difference(to, (struct text){"", 0}, word);
	}
}

static const char *other_version(const struct tag *has, const struct tag *want)
{
	int64_t mine = 0, yours = 0;

	if (!int_parse(&mine, has->version) ||
		!int_parse(&yours, want->version))
		return "this is no tag of state";
	return fail_text("this is state in version %lld of %s's fields, and "
			 "this program has version %lld (%s)",
		(long long)mine, text_show(want->program), (long long)yours,
		mine > yours ? "a later release wrote it"
			     : "write it anew from the rows");
}

const char *tag_differs(struct text has, struct text want, const char *name,
	const char *options)
{
	struct tag mine, yours;
	struct buf what = {0};

	if (!tag_read(&mine, has) || !tag_read(&yours, want))
		return fail_text("'%s' is not what state begins with behind "
				 "its key (want %s)",
			text_show(has), text_show(want));
	if (!text_equal(mine.program, yours.program))
		return fail_text("this is state of %s, and not of %s",
			text_show(mine.program), text_show(yours.program));
	if (!text_equal(mine.version, yours.version))
		return other_version(&mine, &yours);
	if (mine.hashed)
		return fail_text("this is state of release 0.1 that was made "
				 "with other options (want the same %s as "
				 "there)",
			options);
	differences(&what, mine.words, yours.words, text_of(name));
	buf_byte(&what, '\0');
	const char *why = fail_text("this state was made %s", what.at);
	buf_release(&what);
	return why;
}
