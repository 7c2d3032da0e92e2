/* onfile.c - arrays in nameless files. */
#include "base/system.h"

#include "kept/onfile.h"

#include <errno.h>
#include <sys/mman.h>

#include "base/passing.h"
#include "kept/spill.h"

const char *onfile_begin(struct onfile *o, const char *dir, const char *name)
{
	return spill_file(&o->f, dir, name);
}

void onfile_put(struct onfile *o, const void *at, size_t n)
{
	if (n)
		fwrite(at, 1, n, o->f); /* onfile_map() looks */
	o->size += n;
}

const char *onfile_map(struct onfile *o)
{
	if (o->size == 0)
		return NULL;
	if (fflush(o->f) || ferror(o->f))
		return fail_text(
			"--tmp: cannot write: %s", passing_cause(errno));
	o->at = mmap(NULL, o->size, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | SYSTEM_MAP_LAZY, fileno(o->f), 0);
	if (o->at == MAP_FAILED) {
		o->at = NULL;
		return fail_text("--tmp: cannot map: %s", passing_cause(errno));
	}
	return NULL;
}

void onfile_release(struct onfile *o)
{
	if (o->at)
		munmap(o->at, o->size);
	if (o->f)
		fclose(o->f);
	*o = (struct onfile){0};
}
