/* pushed.c - pushes as rows. */
#include "scene/pushed.h"

#include "scene/record.h"

const char *const pushed_columns[PUSHED_CELLS] = {"push_id", "customer",
	"scene", "class", "action", "time", "text", "why"};
const char *const pushed_words[PUSHED_WORDS] = {"channel", "arm"};
const char *const pushed_contacts[PUSHED_CONTACT] = {
	"customer", "time", "kind", "class", "channel", "scene"};

size_t pushed_silences(struct text name[PUSHED_MOST], bool worded)
{
	size_t n = 0;

	for (int i = 0; i < PUSHED_CELLS; i++)
		name[n++] = text_of(pushed_columns[i]);
	for (int i = 0; worded && i < PUSHED_WORDS; i++)
		name[n++] = text_of(pushed_words[i]);
	name[n++] = text_of("reason");
	return n;
}

size_t pushed_contact_names(struct text name[PUSHED_MOST])
{
	for (int i = 0; i < PUSHED_CONTACT; i++)
		name[i] = text_of(pushed_contacts[i]);
	return PUSHED_CONTACT;
}

size_t pushed_cells(const struct scene_line *line, bool worded,
	struct buf *time, struct text cell[PUSHED_MOST])
{
	size_t n = PUSHED_CELLS;

	time->len = 0;
	when_print(time, line->ms);
	const struct text all[PUSHED_CELLS] = {line->id, line->customer,
		line->rule->name, text_of(scene_class_names[line->rule->class]),
		line->action, buf_view(time), line->text, line->why};
	memcpy(cell, all, sizeof(all));
	if (worded) {
		cell[n++] = line->channel;
		cell[n++] = line->arm;
	}
	if (line->reason != SCENE_SAID)
		cell[n++] = text_of(scene_reason_names[line->reason]);
	return n;
}

size_t pushed_contact(const struct scene_line *line, struct text time,
	struct text cell[PUSHED_MOST])
{
	struct text channel = line->channel, rest = line->action;

	if (channel.len == 0)
		channel = text_split(&rest, ':');
	const struct text all[PUSHED_CONTACT] = {line->customer, time,
		text_of("contact"),
		text_of(scene_class_names[line->rule->class]), channel,
		line->rule->name};
	memcpy(cell, all, sizeof(all));
	return PUSHED_CONTACT;
}

bool pushed_read(struct pushed_row *to, char which, struct text cells)
{
	struct text cell[PUSHED_CELLS], last = {"", 0};

	if (which != 'p' && which != 's')
		return false;
	for (int i = 0; i < PUSHED_CELLS; i++)
		cell[i] = record_take_text(&cells);
	while (cells.len)
		last = record_take_text(&cells);
	*to = (struct pushed_row){cell[0], cell[1], cell[2], cell[5], cell[7],
		which == 's' ? last : (struct text){"", 0}};
	return true;
}
