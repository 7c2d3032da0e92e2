/* formats.c - the table of formats, compiled in. */
#include "filter/formats.h"

static const struct format formats[] = {
#include "filter/formats.inc"
};

const struct format *formats_all(size_t *n)
{
	*n = sizeof(formats) / sizeof(*formats);
	return formats;
}

/* Whether MARK is PROGRAM/VERSION. */
static bool is_tag(const char *mark, struct text program, struct text version)
{
	struct text rest = text_of(mark), name = text_split(&rest, '/');

	return rest.at && text_equal(name, program) &&
	       text_equal(rest, version);
}

const struct format *formats_of_tag(struct text program, struct text version)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (is_tag(formats[i].mark, program, version))
			return &formats[i];
	return NULL;
}

bool format_keys_are_people(const struct format *f)
{
	return strcmp(f->identifiers, "key") == 0;
}

bool format_keys_are_mapped(const struct format *f)
{
	return strncmp(f->mapped, "key", 3) == 0;
}
