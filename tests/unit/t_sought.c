/* t_sought.c - whom a cell is of; and records whose lines hold together. */
#include "identity/sought.h"

#include "filter/formats.h"
#include "identity/sealed.h"
#include "identity/token.h"
#include "unit.h"

static struct keyed *open_key(const char *key)
{
	struct keyed *k;

	ck_assert_ptr_null(keyed_open(&k, KEYED_SHA256, text_of(key)));
	return k;
}

START_TEST(cells)
{
	struct sought_people s;
	struct keyed *k = open_key("0123456789abcdef");

	sought_init(&s);
	sought_add(&s, text_of("ann"), 3, k);
	sought_add(&s, text_of("ann"), 4, k);
	sought_add(&s, text_of("13800138000"), 4, NULL);
	ck_assert_uint_eq(s.n, 2);
	const struct sought_person *ann = sought_find(&s, text_of("ann"));
	ck_assert_ptr_nonnull(ann);
	ck_assert_uint_eq(ann->request, 3);
	ck_assert_ptr_nonnull(sought_find(&s, text_of(ann->token)));
	ck_assert_ptr_nonnull(sought_find(&s, text_of("phone:13800138000")));
	ck_assert_ptr_null(sought_find(&s, text_of("ann:x")));
	ck_assert_ptr_null(sought_find(&s, text_of("anna")));
	ck_assert_ptr_null(sought_find(&s, text_of("")));
	ck_assert_ptr_null(sought_find(&s, text_of("phone:")));
	ck_assert_ptr_nonnull(sought_in(&s, text_of("x,anna,y")));
	ck_assert_ptr_null(sought_in(&s, text_of("an nan aan")));
	ck_assert_ptr_null(sought_in(&s, text_of("")));
	sought_release(&s);
	keyed_free(k);
}
END_TEST

/* A token of the normal form as a value of a kind, and the bare one of it. */
START_TEST(tokens_of_kinds)
{
	struct sought_people s;
	struct keyed *k = open_key("0123456789abcdef");
	struct buf kind = {0}, bare = {0}, other = {0};

	sought_init(&s);
	sought_add(&s, text_of("+86 138-0013-8000"), 7, k);
	token_write(&kind, k, text_of("phone"), text_of("13800138000"));
	token_write_bare(&bare, k, text_of("13800138000"));
	token_write(&other, k, text_of("phone"), text_of("13800138001"));
	ck_assert_uint_eq(sought_find(&s, buf_view(&kind))->request, 7);
	ck_assert_uint_eq(sought_find(&s, buf_view(&bare))->request, 7);
	ck_assert_ptr_null(sought_find(&s, buf_view(&other)));
	sought_release(&s);

	/* And by another hash of the key, if it is there. */
	struct keyed *twin;
	ck_assert_ptr_null(
		keyed_open(&twin, KEYED_SM3, text_of("0123456789abcdef")));
	kind.len = bare.len = other.len = 0;
	token_write(&kind, twin, text_of("phone"), text_of("13800138000"));
	token_write_bare(&bare, twin, text_of("+86 138-0013-8000"));
	for (int with = 0; with < 2; with++) {
		sought_init(&s);
		s.twin = with ? twin : NULL;
		sought_add(&s, text_of("+86 138-0013-8000"), 7, k);
		ck_assert_int_eq(
			sought_find(&s, buf_view(&kind)) != NULL, with);
		ck_assert_int_eq(
			sought_find(&s, buf_view(&bare)) != NULL, with);
		if (!with)
			sought_release(&s);
	}
	keyed_free(twin);
	buf_release(&kind);
	buf_release(&bare);
	buf_release(&other);
	sought_release(&s);
	keyed_free(k);
}
END_TEST

START_TEST(nearly)
{
	struct sought_people s;
	char name[101] = "";

	memset(name, 'x', 100);
	sought_init(&s);
	ck_assert_ptr_null(sought_near(&s, text_of("ann")));
	sought_add(&s, text_of("Ann Li"), 1, NULL);
	sought_add(&s, text_of("王芳"), 2, NULL);
	sought_add(&s, text_of(name), 3, NULL);
	ck_assert_uint_eq(sought_near(&s, text_of("Ann Li"))->request, 1);
	ck_assert_uint_eq(sought_near(&s, text_of(" ANN LI\t"))->request, 1);
	ck_assert_uint_eq(sought_near(&s, text_of(" 王芳"))->request, 2);
	name[0] = 'X';
	ck_assert_uint_eq(sought_near(&s, text_of(name))->request, 3);
	name[99] = 'y';
	ck_assert_ptr_null(sought_near(&s, text_of(name)));
	ck_assert_ptr_null(sought_near(&s, text_of("AnnLi")));
	ck_assert_ptr_null(sought_near(&s, text_of("Ann Lx")));
	ck_assert_ptr_null(sought_near(&s, text_of("  ")));
	ck_assert_ptr_null(sought_near(&s, text_of("")));
	ck_assert_ptr_null(sought_find(&s, text_of("ann li")));
	sought_release(&s);
}
END_TEST

static void five_lines(struct buf *log, struct keyed *k, const char *header)
{
	log->len = 0;
	buf_string(log, header);
	for (int i = 0; i < 5; i++) {
		size_t at = log->len;
		buf_printf(log, "%d,", i);
		sealed_end(log, at, k);
	}
}

/* The fault when the byte at AT of LOG is another. */
static uint64_t fault_at(struct buf *log, struct keyed *k, size_t at)
{
	uint64_t lines, fault;

	log->at[at] ^= 1;
	fault = sealed_fault(&lines, k, buf_view(log));
	log->at[at] ^= 1;
	return fault;
}

/* A log of five lines; each change of it is found at its line, that of the
 * header at the line behind it. */
START_TEST(sealed)
{
	struct keyed *k = open_key("0123456789abcdef"),
		     *other = open_key("another key of some length");
	struct buf log = {0};
	uint64_t lines;

	five_lines(&log, k, "a,seal\n");
	ck_assert_uint_eq(sealed_fault(&lines, k, buf_view(&log)), 0);
	ck_assert_uint_eq(lines, 5);
	ck_assert_uint_eq(sealed_fault(&lines, other, buf_view(&log)), 2);
	ck_assert_uint_eq(sealed_fault(&lines, k, text_of("")), 0);
	ck_assert_uint_eq(lines, 0);
	ck_assert_uint_eq(fault_at(&log, k, 0), 2);
	ck_assert_uint_eq(fault_at(&log, k, 7), 2);
	ck_assert_uint_eq(fault_at(&log, k, log.len - 2), 6);
	ck_assert_uint_eq(fault_at(&log, k, log.len - 35), 6); /* its "4" */
	log.len -= 35; /* that a whole line is missing cannot show */
	ck_assert_uint_eq(sealed_fault(&lines, k, buf_view(&log)), 0);
	ck_assert_uint_eq(lines, 4);
	memmove(log.at + 7, log.at + 42, log.len - 42);
	log.len -= 35;
	ck_assert_uint_eq(sealed_fault(&lines, k, buf_view(&log)), 2);
	buf_release(&log);
	keyed_free(k);
	keyed_free(other);
}
END_TEST

/* As release 0.1 wrote it: the hash is of the line above. */
START_TEST(sealed_before)
{
	struct keyed *k = open_key("0123456789abcdef");
	struct buf log = {0};
	uint64_t lines;

	five_lines(&log, k, "a,prev\n");
	ck_assert_uint_eq(sealed_fault(&lines, k, buf_view(&log)), 0);
	ck_assert_uint_eq(fault_at(&log, k, 0), 2);
	ck_assert_uint_eq(fault_at(&log, k, 7), 3);
	ck_assert_uint_eq(fault_at(&log, k, log.len - 2), 6);
	ck_assert_uint_eq(fault_at(&log, k, log.len - 35), 0);
	buf_release(&log);
	keyed_free(k);
}
END_TEST

static const char *of_header(const char *header)
{
	struct text name[16], rest = text_of(header);
	size_t n = 0;

	while (rest.at)
		name[n++] = text_split(&rest, ',');
	const struct format *f = formats_of_header(name, n);
	return f ? f->name : "none";
}

#define INDEX "\211CRM\r\n\032\n\4\3\2\1\2\0\0\0"

static const char *of_bytes(const char *at, size_t n)
{
	const struct format *f = formats_of_bytes((struct text){at, n});

	return f ? f->name : "none";
}

START_TEST(formats)
{
	ck_assert_str_eq(of_header("customer,recency,frequency,monetary,"
				   "cluster,segment,action"),
		"segments");
	ck_assert_str_eq(
		of_header("id,member,depth,inviter,time"), "invite-members");
	ck_assert_str_eq(of_header("x,y,verdict,score,reasons,reward_due,"
				   "first_inviter,depth,ring"),
		"verdicts");
	ck_assert_str_eq(of_header("customer,amount"), "none");
	ck_assert_str_eq(of_header("a,b,c"), "none");
	ck_assert_str_eq(
		formats_of_bytes((struct text){"\211CRM\r\n\032\n..", 10})
			->kind,
		"container");
	ck_assert_str_eq(formats_of_bytes(text_of("crmutils image\nx"))->name,
		"guard-state");
	ck_assert_ptr_null(formats_of_bytes(text_of("crmutils imag")));
	ck_assert_str_eq(of_bytes("crmutils image\n\0invite-guard/6", 31),
		"guard-state");
	ck_assert_str_eq(
		of_bytes("crmutils image\n\0scene-push/1", 29), "scene-state");
	ck_assert_str_eq(
		of_bytes("crmutils image\n\0scene-pushes", 29), "guard-state");
	ck_assert_str_eq(of_bytes(INDEX "invite-chain\0", 29), "invite-index");
	ck_assert_str_eq(of_bytes(INDEX "kg-query\0", 25), "graph-index");
	ck_assert_str_eq(of_bytes(INDEX "kg-ask\0", 23), "ask-index");
	ck_assert_str_eq(
		of_bytes(INDEX "item-next\0", 26), "recommendation-model");
	ck_assert_str_eq(of_bytes(INDEX "item-next", 24), "invite-index");
	ck_assert_str_eq(
		of_bytes("\b\b\022\bcrmutils\032", 13), "machine-onnx");
	ck_assert_ptr_null(
		formats_of_tag(text_of("rfm-cluster"), text_of("99")));
	ck_assert(format_keys_are_people(
		formats_of_tag(text_of("rfm-cluster"), text_of("1"))));
	ck_assert(!format_keys_are_people(
		formats_of_tag(text_of("attrib-roi-paths"), text_of("1"))));
}
END_TEST

UNIT_MAIN("sought", cells, tokens_of_kinds, nearly, sealed, sealed_before,
	formats)
