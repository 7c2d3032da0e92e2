/* f_detect.c - any bytes: places lie within the text, in order, apart from each
 * other, and a masked text stays as it is. */
#include <stdlib.h>

#include "fuzz.h"
#include "identity/detect.h"
#include "identity/mask.h"
#include "identity/normal.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct detector d = {.today = 20261128};
	struct text t = {(const char *)data, size};
	struct buf once = {0}, twice = {0};
	const struct mask_ends usual = {-1, 0};
	size_t last = 0;

	detect(&d, t);
	for (size_t i = 0; i < d.n; i++) {
		const struct detect_place *f = &d.found[i];
		struct text value = {t.at + f->start, f->end - f->start};
		if (f->start < last || f->end <= f->start || f->end > size)
			abort();
		last = f->end;
		once.len = twice.len = 0;
		mask_value(&once, f->kind, value, usual);
		mask_value(&twice, f->kind, buf_view(&once), usual);
		if (!text_equal(buf_view(&once), buf_view(&twice)))
			abort();
		once.len = 0;
		if (!normal_form(&once, f->kind, value, d.today))
			abort();
	}
	for (int kind = 0; kind < KINDS; kind++) {
		once.len = twice.len = 0;
		mask_value(&once, (enum identity_kind)kind, t, usual);
		mask_value(&twice, (enum identity_kind)kind, buf_view(&once),
			usual);
		if (!text_equal(buf_view(&once), buf_view(&twice)))
			abort();
	}
	buf_release(&once);
	buf_release(&twice);
	detect_release(&d);
	return 0;
}
