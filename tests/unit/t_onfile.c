/* t_onfile.c - arrays on disk come back as they were put, and tables over them
 * have their keys. */
#include "kept/onfile.h"

#include <stdio.h>
#include <string.h>

#include "base/table_lent.h"
#include "unit.h"

START_TEST(comes_back)
{
	struct onfile o = {0};

	ck_assert_ptr_null(onfile_begin(&o, "", "t_onfile"));
	for (uint32_t i = 0; i < 100000; i++)
		onfile_put(&o, &i, sizeof(i));
	onfile_put(&o, NULL, 0);
	ck_assert_ptr_null(onfile_map(&o));
	ck_assert_uint_eq(o.size, 400000);
	uint32_t *at = o.at;
	for (uint32_t i = 0; i < 100000; i++)
		ck_assert_uint_eq(at[i], i);
	at[7] = 1; /* in memory alone */
	ck_assert_uint_eq(at[7], 1);
	onfile_release(&o);
	ck_assert_ptr_null(o.at);
}
END_TEST

START_TEST(empty_or_nowhere)
{
	struct onfile o = {0};

	ck_assert_ptr_null(onfile_map(&o));
	ck_assert_ptr_null(o.at);
	onfile_release(&o);
	ck_assert_ptr_nonnull(
		strstr(onfile_begin(&o, "/no/such/folder", "t"), "--tmp: "));
	onfile_release(&o);
}
END_TEST

enum { KEYS = 3 * TABLE_BLOCK / 2 };

/* Key I: short, of 15 bytes, of 16, or long. */
static struct text key_of(char *to, int i)
{
	static const int width[] = {6, 15, 16, 40};

	return (struct text){to, (size_t)sprintf(to, "%0*d", width[i % 4], i)};
}

START_TEST(table_over_it)
{
	struct onfile entries = {0}, longs = {0};
	struct table t;
	char key[64], entry[TABLE_LENT_ENTRY];

	ck_assert_ptr_null(onfile_begin(&entries, NULL, "t_onfile"));
	ck_assert_ptr_null(onfile_begin(&longs, NULL, "t_onfile"));
	for (int i = 0; i < KEYS; i++) {
		struct text k = key_of(key, i);
		bool far = table_lent_entry(entry, k, longs.size);
		ck_assert_int_eq(far, k.len > 15);
		if (far)
			onfile_put(&longs, k.at, k.len);
		onfile_put(&entries, entry, sizeof(entry));
	}
	ck_assert_ptr_null(onfile_map(&entries));
	ck_assert_ptr_null(onfile_map(&longs));
	table_lent_make(
		&t, entries.at, KEYS, (struct text){longs.at, longs.size});
	for (int i = 0; i < KEYS; i++)
		ck_assert(text_equal(table_key(&t, (size_t)i), key_of(key, i)));
	table_lent_release(&t);
	ck_assert_uint_eq(t.n, 0);
	table_lent_make(&t, NULL, 0, (struct text){NULL, 0});
	table_lent_release(&t);
	onfile_release(&entries);
	onfile_release(&longs);
}
END_TEST

UNIT_MAIN("onfile", comes_back, empty_or_nowhere, table_over_it)
