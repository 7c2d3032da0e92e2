/* foreign.c - the marks that other kinds of files begin with. */
#include "io/foreign.h"

#include <string.h>

#include "base/phrase.h"

#define SQL "statements of SQL", "load %s into a database and export its tables"

/* How each begins, what it is, and how CSV is made of the file %s. */
static const struct kind {
	const char *bytes;
	size_t len;
	const char *is, *make;
} kinds[] = {
	/* clang-format off */
	{"PK\3\4", 4, "a ZIP archive, as Excel's .xlsx is", "in2csv %s, ssconvert %s out.csv, or unzip -p %s"},
	{"PK\5\6", 4, "an empty ZIP archive", "there is nothing in %s"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, "a file of Excel 97 to 2003 (.xls)", "in2csv %s, or ssconvert %s out.csv"},
	{"PAR1", 4, "Parquet", "duckdb -csv -c \"FROM '%s'\""},
	{"\x28\xb5\x2f\xfd", 4, "compressed by zstd", "zstd -dc %s"},
	{"\xfd" "7zXZ", 5, "compressed by xz", "xz -dc %s"},
	{"\x04\x22\x4d\x18", 4, "compressed by lz4", "lz4 -dc %s"},
	{"\x1f\x9d", 2, "compressed by compress(1)", "gzip -dc %s"},
	{"\x1f\x8b", 2, "compressed by gzip twice", "gzip -dc %s | gzip -dc"},
	{"7z\xbc\xaf\x27\x1c", 6, "a 7z archive", "7z e -so %s"},
	{"Rar!\x1a\x07", 6, "a RAR archive", "unrar p -inul %s"},
	{"SQLite format 3", 16, "a database of SQLite", "sqlite3 -header -csv %s 'SELECT * FROM table'"},
	{"Obj\1", 4, "Avro", "duckdb -csv -c \"FROM read_avro('%s')\""},
	{"ARROW1", 6, "Arrow (Feather)", "python3 -c 'import pandas; print(pandas.read_feather(\"%s\").to_csv())'"},
	{"\x89HDF\r\n\x1a\n", 8, "HDF5", "h5dump, or pandas.read_hdf, of %s"},
	{"+--", 3, "a table drawn for people, as mysql -t does", "mysql -B writes TSV in place of %s"},
	{"%PDF-", 5, "a PDF", "pdftotext -layout %s"},
	{"\x89PNG\r\n", 6, "a picture (PNG)", "export the table that %s shows"},
	{"\xff\xd8\xff", 3, "a picture (JPEG)", "export the table that %s shows"},
	{"{\\rtf", 5, "rich text", "save %s as CSV"},
	{"<html", 5, "HTML", "open %s in a spreadsheet and save it as CSV"},
	{"<!DOCTYPE", 9, "HTML", "open %s in a spreadsheet and save it as CSV"},
	{"<table", 6, "HTML", "open %s in a spreadsheet and save it as CSV"},
	{"<?xml", 5, "XML", "open %s in a spreadsheet and save it as CSV"},
	{"INSERT INTO ", 12, SQL},
	{"insert into ", 12, SQL},
	{"CREATE TABLE", 12, SQL},
	{"DROP TABLE", 10, SQL},
	{"-- MySQL dump", 13, SQL},
	{"-- MariaDB dump", 15, SQL},
	{"--\n-- PostgreSQL", 16, SQL},
	{"-- phpMyAdmin", 13, SQL},
	{"/*\n Navicat", 11, SQL},
	{"/*\r\n Navicat", 12, SQL},
	{"/*!40", 5, SQL},
	/* clang-format on */
};

enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Letters of HTML are of any case. */
static bool same(const char *a, const char *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (a[i] != b[i] && !(a[0] == '<' && is_letter(a[i]) &&
					    (a[i] ^ b[i]) == 0x20))
			return false;
	return true;
}

/* "BZh", a level, and the first bytes of a block. */
static bool is_bzip2(const char *b, size_t len)
{
	char mark[] = "BZh*1AY&SY";

	mark[3] = len > 3 && b[3] >= '1' && b[3] <= '9' ? b[3] : '0';
	return memcmp(b, mark, len < 10 ? len : 10) == 0;
}

/* How many bytes tell ORC from a column of that name: what is not compressed
 * has a line feed behind it, as the tag of an index. */
enum { ORC_BYTES = 16 };

/* Whether C stands in no text. */
static bool is_binary(unsigned char c)
{
	return c < '\t' || (c > '\r' && c < ' ' && c != 0x1b);
}

/* "ORC" and bytes that no name of a column and no row has. */
static bool is_orc(const char *b, size_t len)
{
	if (len < 4 || memcmp(b, "ORC", 3) != 0)
		return false;
	if ((unsigned char)b[3] >= 0x80 || is_binary((unsigned char)b[3]))
		return true;
	for (size_t i = 4; i < len && i < ORC_BYTES && b[3] == '\n'; i++)
		if (is_binary((unsigned char)b[i]))
			return true;
	return false;
}

/* The two bytes that zlib begins with, and bytes that no text has. */
static bool is_zlib(const char *b, size_t len)
{
	if (len < 3 || b[0] != 'x' ||
		(b[1] != '\x01' && b[1] != '\x9c' && b[1] != '\xda'))
		return false;
	for (size_t i = 1; i < len; i++)
		if ((unsigned char)b[i] < '\t')
			return true;
	return false;
}

/* The length of a byte order mark before text. */
static size_t mark_before(const char *b, size_t len)
{
	return len >= 3 && memcmp(b, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

/* The first byte that is no blank, at the end of BYTES 0. */
static char next_mark(const char **at, const char *end)
{
	while (*at < end && strchr(" \t\r\n", **at) && **at)
		++*at;
	return *at < end ? *(*at)++ : '\0';
}

/* An object with a name in it, or a list of something. */
static bool is_json(const char *b, size_t len)
{
	const char *end = b + len;
	char first = next_mark(&b, end), second = next_mark(&b, end);

	return (first == '{' && (second == '"' || second == '}')) ||
	       (first == '[' && (second == '{' || second == '['));
}

/* Whether only blanks, and perhaps a first bracket, are known so far. */
static bool may_be_json(const char *b, size_t len)
{
	const char *end = b + len;
	char first = next_mark(&b, end);

	return first == '\0' ? b == end
			     : (first == '{' || first == '[') &&
				       next_mark(&b, end) == '\0' && b == end;
}

bool foreign_unclear(const char *b, size_t len)
{
	size_t mark = mark_before(b, len);

	b += mark;
	len -= mark;
	if (mark + len >= FOREIGN_BYTES)
		return false;
	for (size_t i = 0; i < KINDS; i++)
		if (len < kinds[i].len && same(kinds[i].bytes, b, len))
			return true;
	return (len < 10 && len > 0 && b[0] == 'B' && is_bzip2(b, len)) ||
	       (len < ORC_BYTES &&
		       memcmp(b, "ORC\n", len < 4 ? len : 4) == 0) ||
	       (len && may_be_json(b, len)) || (mark && len == 0);
}

static const char *message(const char *name, const char *is, const char *make)
{
	char how[200];
	size_t n = 0;

	for (const char *p = phrase_of(make); *p && n + 1 < sizeof(how); p++) {
		size_t len = p[0] == '%' && p[1] == 's' ? strlen(name) : 0;
		if (len == 0) {
			how[n++] = *p;
			continue;
		}
		if (len >= sizeof(how) - n)
			len = sizeof(how) - n - 1;
		memcpy(how + n, name, len);
		n += len;
		p++;
	}
	how[n] = '\0';
	return fail_text(
		"%s: this is %s and not CSV (to make CSV: %s)", name, is, how);
}

const char *foreign_kind(const char *name, const char *bytes, size_t len)
{
	size_t mark = mark_before(bytes, len);

	bytes += mark;
	len -= mark;
	for (size_t i = 0; i < KINDS; i++)
		if (len >= kinds[i].len &&
			same(kinds[i].bytes, bytes, kinds[i].len))
			return message(name, kinds[i].is, kinds[i].make);
	if (len >= 10 && is_bzip2(bytes, len))
		return message(name, "compressed by bzip2", "bzip2 -dc %s");
	if (is_zlib(bytes, len))
		return message(name, "compressed by zlib",
			"python3 -c 'import sys, zlib; "
			"sys.stdout.buffer.write(zlib.decompress("
			"open(\"%s\", \"rb\").read()))'");
	if (is_orc(bytes, len))
		return message(name, "ORC",
			"python3 -c 'import pandas; "
			"print(pandas.read_orc(\"%s\").to_csv())'");
	if (is_json(bytes, len))
		return message(
			name, "JSON", "mlr --ijson --ocsv unsparsify %s");
	return NULL;
}
