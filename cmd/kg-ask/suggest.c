/* suggest.c - lines for --alias: of the properties that no words of questions
 * ask for, what people may say in place of their names. */
#include "kg-ask/parts.h"

static void line(struct out *out, struct text alias, struct text term)
{
	out_text(out, alias);
	out_text(out, term);
	out_string(out, "predicate");
	out_end(out);
}

void suggest_aliases(struct config *c)
{
	struct lexicon *x = &c->lexicon;
	struct out *out = setup_file(c->setup, c->suggest);
	struct reach_words reach;
	struct buf stem = {0};

	out->format = OUT_CSV;
	out->delimiter = ',';
	out_column(out, text_of("alias"));
	out_column(out, text_of("term"));
	out_column(out, text_of("kind"));
	out_header(out);
	reach_open(&reach, x);
	for (size_t i = 0; i < x->predicates; i++) {
		struct text name = graph_term(x->graph, x->predicate[i]);
		if (lexicon_has_rows(x, i) ||
			lexicon_is_type(x, x->predicate[i]))
			continue;
		stem.len = 0;
		if (reach_stem(&reach, i, &stem))
			line(out, buf_view(&stem), name);
		else /* for whoever knows what people say */
			line(out, name, name);
	}
	reach_close(&reach);
	buf_release(&stem);
}
