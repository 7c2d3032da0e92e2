/* quantity.c - numbers, money, shares, times and dates as people write them. */
#include "ask/quantity.h"

#include "ask/fold.h"
#include "base/when.h"

static int digit_of(uint32_t c)
{
	static const struct {
		uint32_t c;
		int digit;
	} numerals[] = {{0x96f6, 0}, {0x3007, 0}, {0x4e00, 1}, {0x4e8c, 2},
		{0x4e24, 2}, {0x4e09, 3}, {0x56db, 4}, {0x4e94, 5}, {0x516d, 6},
		{0x4e03, 7}, {0x516b, 8}, {0x4e5d, 9}};

	for (size_t i = 0; i < sizeof(numerals) / sizeof(*numerals); i++)
		if (numerals[i].c == c)
			return numerals[i].digit;
	return -1;
}

/* 十 百 千, then 万 亿; or 0. */
static double power_of(uint32_t c)
{
	switch (c) {
	case 0x5341:
		return 10;
	case 0x767e:
		return 100;
	case 0x5343:
		return 1000;
	case 0x4e07:
		return 1e4;
	case 0x4ebf:
		return 1e8;
	default:
		return 0;
	}
}

/* 一百二十三万四千五: sections of up to four places, each times 万 or 亿; a
 * last digit without a place is the next lower one (一万二). */
static size_t read_numeral(double *to, const uint32_t *c, size_t n)
{
	double total = 0, section = 0, digit = -1, last = 0;
	size_t i = 0;

	for (; i < n; i++) {
		int d = digit_of(c[i]);
		double power = power_of(c[i]);
		if (d >= 0 && digit > 0 && last == 0)
			digit = digit * 10 + d; /* 一二三, digit by digit */
		else if (d >= 0)
			digit = d;
		else if (power >= 1e4 && (digit >= 0 || section > 0)) {
			total += (section + (digit > 0 ? digit : 0)) * power;
			section = 0;
			digit = -1;
			last = power;
		} else if (power > 0 && power < 1e4 &&
			   (digit >= 0 || power == 10)) {
			section += (digit < 0 ? 1 : digit) * power;
			digit = -1;
			last = power;
		} else
			break;
		if (d == 0)
			last = 10; /* 一百零五: no place is left out */
	}
	if (digit > 0)
		section += last > 10 ? digit * last / 10 : digit;
	*to = total + section;
	return i;
}

/* Whether the 千 at C is a part of a unit: 80千卡, 5千瓦. */
static bool is_kilo(const uint32_t *c, size_t n)
{
	/* 卡 瓦 焦 帕 赫 伏 安 米 克 */
	static const uint32_t units[] = {0x5361, 0x74e6, 0x7126, 0x5e15, 0x8d6b,
		0x4f0f, 0x5b89, 0x7c73, 0x514b};

	for (size_t k = 0; k < sizeof(units) / sizeof(*units) && n > 1; k++)
		if (c[1] == units[k])
			return true;
	return n < 2;
}

/* Digits, commas between groups of three, a point. */
static size_t read_digits(double *to, const uint32_t *c, size_t n)
{
	double value = 0, scale = 1;
	bool point = false;
	size_t i = 0;

	for (; i < n; i++) {
		bool follows = i && i + 1 < n && c[i + 1] - '0' <= 9;
		if (c[i] - '0' <= 9) {
			value = value * 10 + (double)(c[i] - '0');
			scale *= point ? 10 : 1;
		} else if (c[i] == '.' && !point && follows) {
			point = true;
		} else if (c[i] == ',' && !point && i + 3 < n && follows &&
			   c[i + 2] - '0' <= 9 && c[i + 3] - '0' <= 9 &&
			   (i + 4 == n || c[i + 4] - '0' > 9)) {
			continue;
		} else {
			break;
		}
	}
	*to = value / scale;
	for (; i && i < n &&
		(c[i] == 0x4e07 || c[i] == 0x4ebf ||
			(c[i] == 0x5343 && !is_kilo(c + i, n - i)));
		i++)
		*to *= power_of(c[i]);
	return i;
}

static bool says(const uint32_t *c, size_t n, const char *word, size_t *len)
{
	*len = fold_says(c, n, word);
	return *len > 0;
}

/* Parts of a day to a millionth, so that 90分钟 is 1.5小时. */
static double rounded(double days)
{
	return days < 1e9 ? (double)(long long)(days * 1e6 + 0.5) / 1e6 : days;
}

/* 小时 or 月 behind 一个半. */
static size_t read_half(struct quantity *q, const uint32_t *c, size_t n)
{
	size_t len;
	bool hours = says(c, n, "小时", &len) || says(c, n, "钟头", &len);

	if (!hours && !says(c, n, "月", &len))
		return 0;
	q->plain = q->value += 0.5;
	q->unit = UNIT_DAYS;
	q->value = hours ? rounded(q->value / 24) : q->value * 30;
	return len;
}

/* Tenths or hundredths of a metre behind 1米: 8, 83, 八三; and no number with a
 * unit of its own. */
static size_t read_centimetres(struct quantity *q, const uint32_t *c, size_t n)
{
	/* 毫 厘 公 千 分 米 个 天 年 元 块 岁 次 % */
	static const uint32_t units[] = {0x6beb, 0x5398, 0x516c, 0x5343, 0x5206,
		0x7c73, 0x4e2a, 0x5929, 0x5e74, 0x5143, 0x5757, 0x5c81, 0x6b21,
		'%', '.', 0x5341, 0x767e};
	double more = 0, place = 100;
	size_t len = 0;

	for (; len < n; len++, place /= 10) {
		int digit = c[len] - '0' <= 9 ? (int)(c[len] - '0')
					      : digit_of(c[len]);
		if (digit < 0)
			break;
		more += digit * place;
	}
	for (size_t k = 0; k < sizeof(units) / sizeof(*units) && len < n; k++)
		if (c[len] == units[k])
			return 0;
	if (!len || len > 2)
		return 0;
	q->value += more;
	q->plain = q->value / 1000;
	return len;
}

/* The unit behind a number. */
static size_t read_unit(struct quantity *q, const uint32_t *c, size_t n)
{
	static const struct {
		const char *word;
		enum quantity_unit unit;
		double times;
		int currency;
	} units[] = {{"块钱", UNIT_MONEY, 1, 0}, {"元人民币", UNIT_MONEY, 1, 0},
		{"人民币", UNIT_MONEY, 1, 0}, {"元钱", UNIT_MONEY, 1, 0},
		{"元", UNIT_MONEY, 1, 0}, {"块", UNIT_MONEY, 1, 0},
		{"港元", UNIT_MONEY, 1, 1}, {"港币", UNIT_MONEY, 1, 1},
		{"美元", UNIT_MONEY, 1, 2}, {"美金", UNIT_MONEY, 1, 2},
		{"美刀", UNIT_MONEY, 1, 2}, {"刀", UNIT_MONEY, 1, 2},
		{"欧元", UNIT_MONEY, 1, 3}, {"英镑", UNIT_MONEY, 1, 4},
		{"日元", UNIT_MONEY, 1, 5}, {"韩元", UNIT_MONEY, 1, 6},
		{"澳元", UNIT_MONEY, 1, 7}, {"加元", UNIT_MONEY, 1, 8},
		{"新台币", UNIT_MONEY, 1, 9}, {"泰铢", UNIT_MONEY, 1, 10},
		{"卢布", UNIT_MONEY, 1, 11}, {"%", UNIT_SHARE, 1, 0},
		{"个百分点", UNIT_SHARE, 1, 0}, {"个点", UNIT_SHARE, 1, 0},
		{"分钟", UNIT_DAYS, 1 / 1440.0, 0},
		{"刻钟", UNIT_DAYS, 15 / 1440.0, 0},
		{"个小时", UNIT_DAYS, 1 / 24.0, 0},
		{"个钟头", UNIT_DAYS, 1 / 24.0, 0},
		{"小时", UNIT_DAYS, 1 / 24.0, 0}, {"天", UNIT_DAYS, 1, 0},
		{"日", UNIT_DAYS, 1, 0}, {"个星期", UNIT_DAYS, 7, 0},
		{"星期", UNIT_DAYS, 7, 0}, {"周", UNIT_DAYS, 7, 0},
		{"个月", UNIT_DAYS, 30, 0}, {"年", UNIT_DAYS, 365, 0},
		{"周岁", UNIT_AGE, 1, 0}, {"岁", UNIT_AGE, 1, 0},
		{"公里", UNIT_LENGTH, 1e6, 0}, {"千米", UNIT_LENGTH, 1e6, 0},
		{"km", UNIT_LENGTH, 1e6, 0}, {"厘米", UNIT_LENGTH, 10, 0},
		{"公分", UNIT_LENGTH, 10, 0}, {"cm", UNIT_LENGTH, 10, 0},
		{"毫米", UNIT_LENGTH, 1, 0}, {"mm", UNIT_LENGTH, 1, 0},
		{"米", UNIT_LENGTH, 1000, 0}, {"公斤", UNIT_WEIGHT, 1000, 0},
		{"千克", UNIT_WEIGHT, 1000, 0}, {"kg", UNIT_WEIGHT, 1000, 0},
		{"毫克", UNIT_WEIGHT, 0.001, 0}, {"mg", UNIT_WEIGHT, 0.001, 0},
		{"克", UNIT_WEIGHT, 1, 0}, {"斤", UNIT_WEIGHT, 500, 0},
		{"吨", UNIT_WEIGHT, 1e6, 0}, {"平方公里", UNIT_AREA, 1e6, 0},
		{"平方千米", UNIT_AREA, 1e6, 0}, {"平方米", UNIT_AREA, 1, 0},
		{"平米", UNIT_AREA, 1, 0}, {"平方", UNIT_AREA, 1, 0},
		{"公顷", UNIT_AREA, 1e4, 0}, {"次", UNIT_NONE, 1, 0}};
	size_t len;

	q->plain = q->value;
	if (says(c, n, "个半", &len)) { /* 一个半小时 */
		size_t unit = read_half(q, c + len, n - len);
		if (unit)
			return len + unit;
	}
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (says(c, n, units[i].word, &len)) {
			bool years = units[i].times == 30 && q->value >= 12 &&
				     q->value < 1e6 && (int)q->value % 12 == 0;
			q->unit = units[i].unit;
			q->currency = units[i].currency;
			q->value *= years ? 365 / 12.0 : units[i].times;
			if (units[i].times < 1 || q->unit >= UNIT_LENGTH)
				q->value = rounded(q->value);
			bool metres = q->unit == UNIT_LENGTH &&
				      units[i].times == 1000;
			if (metres)
				len += read_centimetres(q, c + len, n - len);
			return len; /* 24个月 is two years */
		}
	return 0;
}

static size_t read_part(unsigned *to, const uint32_t *c, size_t n, size_t most)
{
	size_t i = 0;

	for (*to = 0; i < n && i < most && c[i] - '0' <= 9; i++)
		*to = *to * 10 + (unsigned)(c[i] - '0');
	return i;
}

/* 之前, 以前, 之后, 以后 behind a date, with 的 or not; how many characters. */
static size_t read_side(struct quantity *q, const uint32_t *c, size_t n)
{
	if (n < 2 || (c[0] != 0x4e4b && c[0] != 0x4ee5) ||
		(c[1] != 0x524d && c[1] != 0x540e))
		return 0;
	q->side = c[1] == 0x524d ? -1 : 1;
	return 2;
}

/* A year, 2012年, or a month, 2012年4月: AT characters have been read, month 0
 * or M. */
static size_t read_span(struct quantity *q, const uint32_t *c, size_t n,
	size_t at, unsigned y, unsigned m)
{
	unsigned end = m ? m : 12;

	q->unit = UNIT_DATE;
	q->value = (double)when_day((int)y, m ? (int)m : 1, 1);
	q->until = (double)(end == 12 ? when_day((int)y + 1, 1, 1)
				      : when_day((int)y, (int)end + 1, 1)) -
		   1;
	return at + read_side(q, c + at, n - at);
}

/* 2026-11-22, 2026/11/22, 2026年11月22日; 2026年 and 2026年11月. */
static size_t read_date(struct quantity *q, const uint32_t *c, size_t n)
{
	unsigned y, m, d;
	size_t a = read_part(&y, c, n, 4);

	if (a != 4 || a == n || (c[a] != '-' && c[a] != '/' && c[a] != 0x5e74))
		return 0;
	bool chinese = c[a] == 0x5e74 && y >= 1000 && y < 3000;
	size_t b = read_part(&m, c + a + 1, n - a - 1, 2);
	size_t at = a + 1 + b;
	if (!b || at == n || (c[at] != c[a] && c[at] != 0x6708))
		return chinese && !b ? read_span(q, c, n, a + 1, y, 0) : 0;
	if (m < 1 || m > 12)
		return 0;
	size_t e = read_part(&d, c + at + 1, n - at - 1, 2);
	if (!e && chinese && c[at] == 0x6708)
		return read_span(q, c, n, at + 1, y, m);
	if (!e || d < 1 || d > 31)
		return 0;
	at += 1 + e;
	q->unit = UNIT_DATE;
	q->value = q->until = (double)when_day((int)y, (int)m, (int)d);
	at += at < n && c[at] == 0x65e5;
	return at + read_side(q, c + at, n - at);
}

/* 二十万一个月: the last numeral of LEN is of a time that follows. */
static bool begins_another(const uint32_t *c, size_t n, size_t len)
{
	struct quantity q = {0};

	return len > 2 && power_of(c[len - 2]) >= 1e4 &&
	       digit_of(c[len - 1]) > 0 && read_unit(&q, c + len, n - len) &&
	       q.unit == UNIT_DAYS;
}

size_t quantity_read(struct quantity *q, const uint32_t *c, size_t n)
{
	size_t skip = 0, len;

	*q = (struct quantity){0};
	if (n && c[0] - '0' <= 9) {
		size_t date = read_date(q, c, n);
		if (date)
			return date;
		len = read_digits(&q->value, c, n);
		return len + read_unit(q, c + len, n - len);
	}
	if (says(c, n, "百分之", &skip)) {
		len = n > skip && c[skip] - '0' <= 9
			      ? read_digits(&q->value, c + skip, n - skip)
			      : read_numeral(&q->value, c + skip, n - skip);
		q->unit = UNIT_SHARE;
		return len ? skip + len : 0;
	}
	if (n > 1 && c[0] == 0x534a) { /* 半年 */
		q->value = 0.5;
		len = read_unit(q, c + 1, n - 1);
		return len && q->unit == UNIT_DAYS ? len + 1 : 0;
	}
	len = read_numeral(&q->value, c, n);
	if (begins_another(c, n, len))
		len = read_numeral(&q->value, c, len - 1);
	size_t unit = len ? read_unit(q, c + len, n - len) : 0;
	return len > 1 || unit ? len + unit : 0;
}

/* T+1: so many days; how many characters. */
static size_t read_settlement(struct quantity *q, const uint32_t *c, size_t n)
{
	if (n < 3 || c[0] != 't' || c[1] != '+')
		return 0;
	*q = (struct quantity){.unit = UNIT_DAYS};
	size_t len = read_digits(&q->value, c + 2, n - 2);
	q->plain = q->value;
	return len ? len + 2 : 0;
}

/* The first quantity of a term from *AT on, behind which *AT is then. */
static bool find_from(
	struct quantity *q, size_t *at, const uint32_t *c, size_t n)
{
	for (size_t i = *at; i < n; i++) {
		size_t len = i ? 0 : read_settlement(q, c, n);
		if (!len)
			len = quantity_read(q, c + i, n - i);
		*at = i + len;
		if (len)
			return true;
	}
	return false;
}

bool quantity_find(struct quantity *q, const uint32_t *c, size_t n)
{
	size_t at = 0;

	return find_from(q, &at, c, n);
}

/* 至 到 - ~ — */
static bool is_to(uint32_t c)
{
	return c == 0x81f3 || c == 0x5230 || c == '-' || c == '~' ||
	       c == 0x2014 || c == 0x2013;
}

/* The other end behind 至 or the like, up to three characters after the first
 * quantity at C; how many characters to its end, or 0. */
static size_t read_other_end(struct quantity *q, const uint32_t *c, size_t n)
{
	enum { BETWEEN = 4 };

	for (size_t i = 0; i + 1 < n && i < BETWEEN; i++)
		if (is_to(c[i]))
			return quantity_read(q, c + i + 1, n - i - 1);
	return 0;
}

enum quantity_ends quantity_ends(
	struct quantity to[2], const uint32_t *c, size_t n)
{
	struct quantity other;
	size_t at = 0;

	if (!find_from(&to[0], &at, c, n))
		return ENDS_NONE;
	to[1] = to[0];
	if (!read_other_end(&other, c + at, n - at))
		return ENDS_SAME;
	if (c[at] == 0x6708 || c[at] == 0x70b9 || c[at] == ':' ||
		other.unit == UNIT_DATE)
		return ENDS_WHEN;
	if (to[0].unit == UNIT_NONE && other.plain > 0) {
		to[0].value *= other.value / other.plain;
		to[0].unit = other.unit;
	}
	to[1] = other;
	return ENDS_TWO;
}

size_t quantity_ordinal(int *which, const uint32_t *c, size_t n)
{
	double number;
	size_t len;

	if (says(c, n, "最后一", &len) || says(c, n, "末一", &len)) {
		*which = -1;
	} else {
		if (!n || c[0] != 0x7b2c)
			return 0;
		len = n > 1 && c[1] - '0' <= 9
			      ? read_digits(&number, c + 1, n - 1)
			      : read_numeral(&number, c + 1, n - 1);
		if (!len || number < 1 || number > 1000)
			return 0;
		*which = (int)number;
		len++;
	}
	/* 个 款 种 条 张 项 家 */
	static const uint32_t counters[] = {
		0x4e2a, 0x6b3e, 0x79cd, 0x6761, 0x5f20, 0x9879, 0x5bb6};
	for (size_t i = 0; i < 7; i++)
		if (len < n && c[len] == counters[i])
			return len + 1;
	return len;
}
