/* graphviz.c - see graphviz.h. */
#include "invite/graphviz.h"

#include "base/chinese.h"

static const struct {
	const char *verdict, *colour;
} colours[] = {{"pass", "palegreen"}, {"review", "gold"}, {"reject", "tomato"}};

/* The colour of VERDICT alone, which may be in Chinese, or NULL. */
static const char *colour_of(struct text verdict)
{
	const char *english = chinese_word_back(text_of("verdict"), verdict);

	if (english)
		verdict = text_of(english);
	for (size_t i = 0; i < sizeof(colours) / sizeof(*colours); i++)
		if (text_is(verdict, colours[i].verdict))
			return colours[i].colour;
	return NULL;
}

bool graphviz_knows(struct text verdict)
{
	return colour_of(verdict) != NULL;
}

void graphviz_begin(struct buf *to)
{
	buf_string(to, "digraph invites {\n"
		       "\trankdir=LR;\n"
		       "\tnode [shape=box, style=filled, fillcolor=white];\n");
}

void graphviz_end(struct buf *to)
{
	buf_string(to, "}\n");
}

/* In quotes, where only a quote and a backslash are special. */
static void quoted(struct buf *to, struct text t)
{
	buf_byte(to, '"');
	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] == '"' || t.at[i] == '\\')
			buf_byte(to, '\\');
		buf_byte(to, t.at[i]);
	}
	buf_byte(to, '"');
}

void graphviz_person(struct buf *to, struct text id, struct text verdict)
{
	const char *colour = colour_of(verdict);

	buf_byte(to, '\t');
	quoted(to, id);
	if (verdict.len)
		buf_printf(
			to, " [fillcolor=%s]", colour ? colour : "lightgrey");
	buf_string(to, ";\n");
}

void graphviz_joined(struct buf *to, struct text by, struct text id)
{
	buf_byte(to, '\t');
	quoted(to, by);
	buf_string(to, " -> ");
	quoted(to, id);
	buf_string(to, ";\n");
}
