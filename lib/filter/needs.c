/* needs.c - options that have an effect only beside others, told where they
 * stand alone. */
#include <string.h>

#include "base/phrase.h"
#include "filter/run.h"

static const struct need {
	const char *program, *option, *beside;
} needs[] = {
#include "filter/needs.inc"
};

/* Whether WORD is one of the words of VALUE, as a tag has them. */
static bool has_word(struct text value, struct text word)
{
	while (value.at && value.len)
		if (text_equal(text_split(&value, '+'), word))
			return true;
	return false;
}

/* Whether ITEM, OPTION or OPTION=WORD, is so in this run. */
static bool is_given(const struct run *run, struct text item)
{
	struct buf name = {0}, value = {0};

	buf_text(&name, text_split(&item, '='));
	buf_byte(&name, '\0');
	bool given = options_value(&run->options, &value, name.at);
	if (item.at)
		given = has_word(buf_view(&value), item);
	buf_release(&name);
	buf_release(&value);
	return given;
}

/* Take the mark off ITEM, if it names what must not be given. */
static bool is_barred(struct text *item)
{
	bool barred = item->len && item->at[0] == '!';

	if (barred)
		*item = (struct text){item->at + 1, item->len - 1};
	return barred;
}

static bool holds(const struct run *run, struct text item)
{
	return is_barred(&item) != is_given(run, item);
}

static bool is_met(const struct run *run, const struct need *need)
{
	struct text rest = text_of(need->beside);

	while (rest.at)
		if (holds(run, text_split(&rest, '|')))
			return true;
	return false;
}

/* "--rate or --sd", of the options in REST */
static void print_any(struct buf *to, struct text rest)
{
	while (rest.at) {
		struct text item = text_split(&rest, '|');
		buf_printf(to, "--%.*s", (int)item.len, item.at);
		if (rest.at)
			phrase_add(to, " or ");
	}
}

/* "--apply", or "--summary without --save" of an option that others rescue */
static void print_barred(struct buf *to, struct text rest)
{
	struct text item = text_split(&rest, '|');

	is_barred(&item);
	buf_printf(to, "--%.*s", (int)item.len, item.at);
	if (!rest.at)
		return;
	phrase_add(to, " without ");
	print_any(to, rest);
}

static void tell(const struct need *need)
{
	struct buf beside = {0};
	bool barred = need->beside[0] == '!';

	if (barred)
		print_barred(&beside, text_of(need->beside));
	else
		print_any(&beside, text_of(need->beside));
	buf_byte(&beside, '\0');
	if (barred)
		fail_warn(
			"--%s has no effect with %s", need->option, beside.at);
	else
		fail_warn("--%s has no effect without %s", need->option,
			beside.at);
	buf_release(&beside);
}

void needs_tell(const struct run *run)
{
	for (size_t i = 0; i < sizeof(needs) / sizeof(*needs); i++)
		if (strcmp(needs[i].program, run->f->name) == 0 &&
			is_given(run, text_of(needs[i].option)) &&
			!is_met(run, &needs[i]))
			tell(&needs[i]);
}
