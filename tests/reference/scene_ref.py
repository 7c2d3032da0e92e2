#!/usr/bin/env python3
"""scene_ref.py - slow reference of scene-push: says what is right, not how fast.

    scene_ref.py -r rules.csv [--tz=ZONE] [--lateness=DUR] [--as-of=TIME] [--suppressed=FILE] [--late=FILE] [events.csv]

It keeps every open run of every customer in a list and looks at each rule for each event; of several runs
that end at one event the one that began last counts.  Names of sections follow the facts file."""
import argparse, csv, hashlib, heapq, re, sys
from datetime import datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation, ROUND_HALF_UP
from zoneinfo import ZoneInfo

COLUMNS = ("scene class priority match within unless wait by rest cap quiet needs holdout action text else"
           " else_text from until enabled note").split()
RESERVED = {"tick", "forget"}                      # kinds of the program's own; 'any' is every other kind
UNIT = {"ms": 1, "s": 1000, "m": 60000, "h": 3600000, "d": 86400000, "w": 7 * 86400000}
NEVER = 1 << 62
MAX_STEPS = 16
MAX_VALUES = 64                                    # of by that are open, a customer and scene


class Wrong(Exception):
    """The rules are wrong."""


# ---- times, numbers -------------------------------------------------------------------------------------
def duration(s):
    m = re.fullmatch(r"(\d{1,9})(ms|s|m|h|d|w)", s)
    if not m:
        raise Wrong(f"'{s}' is not a span of time (want 15m, 1h or 7d)")
    return int(m[1]) * UNIT[m[2]]


def to_ms(s, tz):
    """Milliseconds, or None."""
    if re.fullmatch(r"\d{12,13}", s):
        return int(s)
    if re.fullmatch(r"\d{9,10}", s):
        return int(s) * 1000
    m = re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)(?:[ T](\d\d?):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?", s)
    if not m:
        return None
    try:
        at = datetime(int(m[1]), int(m[2]), int(m[3]), int(m[4] or 0), int(m[5] or 0), int(m[6] or 0),
                      int((m[7] or "0").ljust(3, "0")) * 1000)
    except ValueError:
        return None
    zone = tz
    if m[8]:
        z = m[8].replace(":", "")
        zone = timezone.utc if z == "Z" else timezone(
            (1 if z[0] == "+" else -1) * timedelta(hours=int(z[1:3]), minutes=int(z[3:5] or 0)))
    return ms_of(at.replace(tzinfo=zone))


def ms_of(at):
    return (at - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)


def local(ms, tz):
    return (datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=ms)).astimezone(tz)


def iso(ms):
    at = local(ms, timezone.utc)
    return at.strftime("%Y-%m-%dT%H:%M:%S") + (f".{ms % 1000:03d}" if ms % 1000 else "") + "Z"


def number(s):
    try:
        return Decimal(s) if re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)", s) else None
    except InvalidOperation:
        return None


def grade(s):
    """A number, or a risk grade R3 or C3."""
    return number(s[1:] if re.fullmatch(r"[RC]\d", s) else s)


# ---- the language ---------------------------------------------------------------------------------------
NAME = r"[A-Za-z_\u0080-\uffff][\w\u0080-\uffff.]*"
VALUE = r"'(?:[^']|'')*'|[^;()|'$ ]*"


def conditions(s):
    """[(field, op, [('text', value) or ('field', name)])]"""
    out = []
    for part in re.findall(r"(?:'(?:[^']|'')*'|[^;'])+", s) if s else []:
        m = re.fullmatch(rf"({NAME})(!=|<=|>=|=|<|>)(.*)", part.strip(), re.S)
        if not m:
            raise Wrong(f"'{part}' is not a condition")
        values = []
        for v in re.split(r"\|(?=(?:[^']*'[^']*')*[^']*$)", m[3]):
            if re.fullmatch(rf"\${NAME}", v):
                values.append(("field", v[1:]))
            elif v == "*" and m[2] == "=":
                values.append(("any", ""))
            elif re.fullmatch(VALUE, v):
                quoted = v.startswith("'") and v != "''"    # bytes, never a number
                values.append(("bytes", v[1:-1].replace("''", "'")) if quoted else ("text", "" if v == "''" else v))
            else:
                raise Wrong(f"'{v}' is not a value")
        if len(values) > 1 and m[2] not in ("=", "!="):
            raise Wrong("alternatives are for = and != only")
        out.append((m[1], m[2], values))
    return out


def element(s):
    """kind|kind(conditions)*n"""
    m = re.fullmatch(rf"({NAME}(?:\|{NAME})*)(?:\(((?:'(?:[^']|'')*'|[^')])*)\))?(?:\*(\d+))?", s.strip())
    if not m:
        raise Wrong(f"'{s}' is not an event")
    kinds = set(m[1].split("|"))
    if kinds & RESERVED:
        raise Wrong("tick and forget are no events")
    n = int(m[3] or 1)
    if not 1 <= n <= MAX_STEPS:
        raise Wrong(f"want 1 to {MAX_STEPS} times")
    return (None if "any" in kinds else kinds, conditions(m[2] or "")), n


def split_outside(s, word):
    """Split at a word that is in no quotes."""
    return re.split(rf"\s+{word}\s+(?=(?:[^']*'[^']*')*[^']*$)", s.strip())


def holds(conds, row):
    for field, op, values in conds:
        a = row.get(field, "")
        if values == [("text", "")]:
            if (a == "") != (op == "="):
                return False
            continue
        if a == "":
            return False
        hit = False
        for kind, v in values:
            b = row.get(v, "") if kind == "field" else v
            if kind == "any":
                hit = True
            elif b == "":
                if kind == "field" and op == "!=":      # not known: no condition holds
                    return False
            elif op in ("=", "!="):
                x, y = (None, None) if kind == "bytes" else (number(a), number(b))
                hit |= x == y if x is not None and y is not None else a == b
            else:
                x, y = grade(a), grade(b)
                if x is not None and y is not None:
                    hit |= {"<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[op]
        if hit == (op == "!="):
            return False
    return True


def meets(elem, row):
    kinds, conds = elem
    return (kinds is None or row["kind"] in kinds) and holds(conds, row)


FORMATS = {"", "money", "int", "percent", "date", "time", "mask"}


def template(s):
    out, i = [], 0
    for m in re.finditer(r"\{\{|\}\}|\{([^{}]*)\}|[{}]", s):
        out.append(s[i:m.start()])
        i = m.end()
        if m[0] in ("{{", "}}"):
            out.append(m[0][0])
            continue
        part = re.fullmatch(rf"({NAME})(?:\|(\w+))?(?:\?(.*))?", m[1] or "", re.S)
        if not part or (part[2] or "") not in FORMATS:
            raise Wrong(f"'{m[0]}' in a text is no field")
        out.append((part[1], part[2] or "", part[3]))
    return out + [s[i:]]


def fixed(x, places):
    q = x.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{q:,f}" if q else f"{abs(q):,f}"


def show(value, how, tz):
    """A cell in a text, or None."""
    if value == "":
        return None
    if how in ("money", "int", "percent"):
        x = number(value)
        if x is None:
            return None
        return {"money": lambda: fixed(x, 2), "int": lambda: fixed(x, 0), "percent": lambda: fixed(x * 100, 2) + "%"}[how]()
    if how in ("date", "time"):
        ms = to_ms(value, tz)
        return None if ms is None else local(ms, tz).strftime("%Y-%m-%d" if how == "date" else "%H:%M")
    if how == "mask":
        return "*" * len(value) if len(value) <= 4 else "*" * (len(value) - 4) + value[-4:]
    return value


def render(parts, row, tz):
    out = ""
    for p in parts:
        if isinstance(p, str):
            out += p
            continue
        s = show(row.get(p[0], ""), p[1], tz)
        s = p[2] if s is None else s
        if s is None:
            return None
        out += s
    return out


def caps(s):
    out = []
    for part in s.split(";") if s else []:
        m = re.fullmatch(r"(\d+)/(day|week|month|\d+(?:ms|s|m|h|d|w))", part.strip())
        if not m or int(m[1]) < 1:
            raise Wrong(f"'{part}' is not a cap (want 3/day or 10/7d)")
        out.append((int(m[1]), m[2] if m[2] in ("day", "week", "month") else duration(m[2])))
    return out


def quiet_hours(s):
    if not s:
        return None
    m = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)(?: (hold|drop))?", s)
    if not m or m[1] + m[2] == m[3] + m[4]:
        raise Wrong(f"'{s}' is not quiet hours (want 22:00-08:00 hold)")
    return int(m[1]) * 60 + int(m[2]), int(m[3]) * 60 + int(m[4]), m[5] or "hold"


FLAGS = {"": True, "0": False, "1": True, "no": False, "yes": True, "n": False, "y": True, "false": False, "true": True,
         "f": False, "t": True, "否": False, "是": True, "无": False, "有": True, "0.0": False, "1.0": True}


def share(s):
    """0.1, or 10%."""
    percent = s.endswith("%")
    x = number(s[:-1].rstrip(" ") if percent else s) if s else Decimal(0)
    if x is not None and percent:
        x = x / 100
    if x is None or not 0 <= x <= 1:
        raise Wrong(f"'{s}' is not a share")
    return float(x)


class Scene:
    def __init__(self, c, place, tz):
        self.name, self.cls = c["scene"], c["class"] or "marketing"
        if self.cls not in ("marketing", "service", "silence", "speak"):
            raise Wrong(f"there is no class '{self.cls}'")
        quieten = self.cls in ("silence", "speak")
        if quieten and any(c[k] for k in "cap quiet needs holdout action text else else_text".split()):
            raise Wrong("a scene of silence says nothing")
        if self.cls == "speak" and c["rest"]:
            raise Wrong("speak has no rest")
        if not quieten and not c["action"]:
            raise Wrong("the action is missing")
        if self.cls == "service" and c["quiet"]:
            raise Wrong("service has no quiet hours")
        if c["else_text"] and not c["else"]:
            raise Wrong("else_text without else")
        if not re.fullmatch(r"\d{0,9}", c["priority"]) or c["enabled"].strip(" \t").lower() not in FLAGS:
            raise Wrong("priority or enabled is wrong")
        self.rank = (0 if quieten else 1, int(c["priority"] or 10**9), place)
        self.steps = [e for s in split_outside(c["match"], "then") for e, n in [element(s)] for _ in range(n)]
        if len(self.steps) > MAX_STEPS:
            raise Wrong(f"more than {MAX_STEPS} steps")
        self.within = duration(c["within"]) if c["within"] else None
        if (len(self.steps) > 1) != (self.within is not None):
            raise Wrong("within is for two steps or more, and they need it")
        self.unless = [element(s)[0] for s in split_outside(c["unless"], "or")] if c["unless"] else []
        self.by = c["by"].split("+") if c["by"] else []
        self.wait = None
        if c["wait"]:
            if re.match(r"\d", c["wait"]):
                self.wait = ("span", duration(c["wait"]), None)
            else:
                m = re.fullmatch(rf"({NAME})(?:([+-])(\d+\w+))?( yearly)?", c["wait"])
                if not m:
                    raise Wrong(f"'{c['wait']}' is no wait")
                off = duration(m[3]) * (1 if m[2] == "+" else -1) if m[3] else 0
                self.wait = ("yearly" if m[4] else "field", off, m[1])
        self.rest = duration(c["rest"]) if c["rest"] else None
        self.cap, self.quiet, self.needs = caps(c["cap"]), quiet_hours(c["quiet"]), conditions(c["needs"])
        self.holdout, self.action, self.other = share(c["holdout"]), c["action"], c["else"]
        self.text, self.other_text = template(c["text"]), template(c["else_text"])
        self.begin = to_ms(c["from"], tz) if c["from"] else -NEVER
        self.end = NEVER
        if c["until"]:
            self.end = to_ms(c["until"], tz)
            if self.end is not None and len(c["until"]) <= 10:       # the whole day
                self.end = ms_of(local(self.end, tz).replace(tzinfo=None).replace(tzinfo=tz) + timedelta(days=1))
        if self.begin is None or self.end is None:
            raise Wrong("from or until is no time")
        self.enabled = FLAGS[c["enabled"].strip(" \t").lower()]


def read_rules(path, tz):
    scenes, whole = [], {}
    with open(path, newline="", encoding="utf-8-sig") as f:
        rows = list(csv.reader(f))
    if not rows or set(rows[0]) - set(COLUMNS) or len(set(rows[0])) != len(rows[0]) or not {"scene", "match"} <= set(rows[0]):
        raise Wrong("the header is wrong")
    for place, r in enumerate(rows[1:]):
        if not r:
            continue
        if len(r) != len(rows[0]):
            raise Wrong("a row has too few or too many fields")
        c = dict.fromkeys(COLUMNS, "") | dict(zip(rows[0], r))
        if c["scene"] == "*":
            if c["class"] not in ("marketing", "service") or c["class"] in whole or any(
                    c[k] for k in COLUMNS if k not in ("scene", "class", "cap", "quiet", "holdout", "note")) or (
                    c["class"] == "service" and c["quiet"]):
                raise Wrong("a row of * has class, cap, quiet and holdout, once for each class")
            whole[c["class"]] = (caps(c["cap"]), quiet_hours(c["quiet"]), share(c["holdout"]))
            continue
        if not c["scene"] or c["scene"] in [s.name for s in scenes]:
            raise Wrong("a scene has no name, or that of another")
        scenes.append(Scene(c, place, tz))
    return sorted(scenes, key=lambda s: s.rank), whole


# ---- hashes as the house makes them (base/keyed.h, no key) -----------------------------------------------
def digest(*parts):
    h = hashlib.sha256()
    for p in parts:
        p = p.encode("utf-8", "surrogateescape")
        h.update(len(p).to_bytes(8, "big") + p)
    return h.digest()


def drawn(p, customer, name, period=""):
    """offer-price's draw: the same customers are held out everywhere."""
    return p > 0 and (int.from_bytes(digest("holdout", customer, name, period)[:8], "big") >> 11) * 2.0**-53 < p


# ---- running -------------------------------------------------------------------------------------------
class Machine:
    def __init__(self, scenes, whole, tz, out, suppressed):
        self.scenes, self.whole, self.tz = scenes, whole, tz
        self.out, self.suppressed = out, suppressed
        self.runs, self.waits = {}, {}         # (scene, customer, by) -> [run], match
        self.timers, self.armed = [], 0
        self.pushed = {}                       # (scene or *class, customer) -> times
        self.rested = {}                       # (scene, customer, by) -> time
        self.silent, self.flags = {}, {}       # customer -> until; customer -> {role: cell}
        self.opened = {}                       # (scene, customer) -> keys that are open, the oldest first

    # -- events
    def advance(self, t):
        """Fire what was due before T."""
        while self.timers and self.timers[0][0] < t:
            due, _, _, key, m = heapq.heappop(self.timers)
            if self.waits.get(key) is not m:
                continue                       # it was broken
            self.now = due
            del self.waits[key]
            self.fire(m, due)

    def event(self, row, t):
        self.advance(t)
        self.now = t
        customer, kind = row["customer"], row["kind"]
        if kind == "tick":
            return
        if kind == "forget":
            return self.forget(customer)
        for role in ("consent", "opt_out", "personal"):
            if role in row:                    # an empty consent or opt_out is no, an empty personal is yes
                cell = row[role].lower()
                self.flags.setdefault(customer, {})[role] = (
                    cell not in ("no", "n", "0", "false", "否") if role == "personal" else
                    cell in ("yes", "y", "1", "true", "是"))
        for s in self.scenes:
            if s.enabled:
                self.look(s, customer, row, t)

    def look(self, s, customer, row, t):
        by = tuple(row.get(f, "") for f in s.by)
        key = (s.name, customer, by)
        known = "" not in by
        runs = self.runs.get(key, []) if known else []
        runs[:] = [r for r in runs if t - r["first"] <= s.within]
        moved = [r for r in runs if known and meets(s.steps[r["at"]], row)]
        if any(meets(u, row) for u in s.unless):
            self.break_off(s, customer, by if known else None, lambda m: True, moved, t)
            runs = self.runs.get(key, []) if known else []
        if not known:
            return
        ended = []
        for r in moved:
            r["at"] += 1
            r["last"] = t
            if r["at"] == len(s.steps):
                ended.append(r)
        if ended:
            first = max(ended, key=lambda r: r["first"])
            self.runs.pop(key, None)
            return self.complete(s, key, first["first"], first["kind"], row, t)
        if meets(s.steps[0], row) and s.begin <= t < s.end:
            if len(s.steps) == 1:
                return self.complete(s, key, t, row["kind"], row, t)
            self.open(s, key, t)
            self.runs.setdefault(key, []).append({"at": 1, "first": t, "last": t, "kind": row["kind"]})

    def open(self, s, key, t):
        """A value of by that has nothing open yet gets its place; where all are taken, the oldest goes."""
        if not s.by:
            return
        keys = self.opened.setdefault(key[:2], {})
        for k in list(keys):
            if k not in self.waits and not any(t - r["first"] <= s.within for r in self.runs.get(k, [])):
                del keys[k]
        if key not in keys and len(keys) == MAX_VALUES:
            oldest = next(iter(keys))
            del keys[oldest]
            self.runs.pop(oldest, None)
            self.waits.pop(oldest, None)
        keys[key] = None

    def break_off(self, s, customer, by, old_enough, moved, t):
        """An unless came: runs end, and what waits; of all keys of the customer if BY is None."""
        for k in [k for k in self.runs if k[:2] == (s.name, customer) and by in (None, k[2])]:
            self.runs[k][:] = [r for r in self.runs[k] if any(r is x for x in moved) or not old_enough(r)]
        for k in [k for k in self.waits if k[:2] == (s.name, customer) and by in (None, k[2])]:
            if old_enough(self.waits[k]):
                m = self.waits.pop(k)
                if m["held"] is not None:
                    self.refuse(m, t, "REVOKED")

    def late(self, row, t):
        """Too late to begin or go on; it can only make us say less."""
        customer = row["customer"]
        if row["kind"] == "forget":
            return self.forget(customer)
        for s in self.scenes:
            if not s.enabled or row["kind"] == "tick":
                continue
            by = tuple(row.get(f, "") for f in s.by)
            if any(meets(u, row) for u in s.unless):
                self.break_off(s, customer, None if "" in by else by, lambda m: m["last"] <= t, [], t)
            if s.cls == "silence" and len(s.steps) == 1 and not s.wait and "" not in by and meets(s.steps[0], row) \
                    and s.begin <= t < s.end:
                self.silence(s, customer, t)

    def forget(self, customer):
        for d in (self.runs, self.waits, self.pushed, self.rested):
            for k in [k for k in d if k[1] == customer]:
                del d[k]
        self.silent.pop(customer, None)
        self.flags.pop(customer, None)

    # -- matches
    def deadline(self, s, row, t):
        """The time to fire at, or None and why not."""
        if not s.wait:
            return t, None
        how, off, field = s.wait
        if how == "span":
            return t + off, None
        base = to_ms(row.get(field, ""), self.tz)
        if base is None:
            return None, "FIELD"
        if how == "yearly":
            return self.anniversary(base, off, t), None
        if base + off >= t:
            return base + off, None
        return (t, None) if base > t else (None, "PAST")

    def anniversary(self, base, off, after):
        born = local(base, self.tz)
        for year in range(max(born.year + 1, local(after - off, self.tz).year - 1), 10000):
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            day = 28 if (born.month, born.day) == (2, 29) and not leap else born.day
            due = ms_of(datetime(year, born.month, day, tzinfo=self.tz)) + off
            if due > after:
                return due

    def complete(self, s, key, first, first_kind, row, t):
        m = {"scene": s, "key": key, "customer": key[1], "first": first, "first_kind": first_kind, "last": t,
             "kind": row["kind"], "held": None, "reason": None, "other": None, "text": "", "action": s.action}
        m["due"], m["reason"] = self.deadline(s, row, t)
        m["base"] = to_ms(row.get(s.wait[2], ""), self.tz) if s.wait and s.wait[0] == "yearly" else None
        if m["due"] is None:
            m["due"] = t
            return self.refuse(m, t, m["reason"])
        if s.cls in ("marketing", "service"):
            text = render(s.text, row, self.tz)
            why = ("IMPERSONAL" if s.cls == "marketing" and self.impersonal(key[1]) else
                   "UNSUITABLE" if not holds(s.needs, row) else "FIELD" if text is None else None)
            if why and s.other:
                other = render(s.other_text, row, self.tz)
                if other is None:
                    m["reason"] = "FIELD"
                else:
                    m.update(action=s.other, text=other, other=why)
            elif why:
                m["reason"] = why
            else:
                m["text"] = text
        if s.wait:
            self.hold(m, m["due"])
        else:
            self.fire(m, t)

    def impersonal(self, customer):
        return self.flags.get(customer, {}).get("personal") is False

    def hold(self, m, due):
        if m["key"] in self.waits:
            return self.refuse(m, m["last"] if m["held"] is None else m["due"], "WAITING")
        self.open(m["scene"], m["key"], self.now)
        self.waits[m["key"]] = m
        self.armed += 1
        heapq.heappush(self.timers, (due, m["scene"].rank, self.armed, m["key"], m))

    def silence(self, s, customer, t):
        self.silent[customer] = max(self.silent.get(customer, -NEVER), NEVER if s.rest is None else t + s.rest)

    def fire(self, m, t):
        s, customer, key = m["scene"], m["customer"], m["key"]
        self.decide(m, t)
        if s.wait and s.wait[0] == "yearly" and key not in self.waits:   # again next year
            again = dict(m, held=None)
            again["due"] = self.anniversary(m["base"], s.wait[1], m["due"])
            self.hold(again, again["due"])

    def decide(self, m, t):
        s, customer, key = m["scene"], m["customer"], m["key"]
        if s.cls == "silence":
            return self.silence(s, customer, t)
        if s.cls == "speak":
            return self.silent.pop(customer, None)
        class_cap, class_quiet, class_holdout = self.whole.get(s.cls, ([], None, 0))
        if s.cls == "marketing":
            end = self.quiet_end(s.quiet or class_quiet, t)
            if end is not None:
                if end == "drop":
                    return self.refuse(m, t, "QUIET")
                m["held"] = end
                return self.hold(m, end)
            flags = self.flags.get(customer, {})
            if flags.get("opt_out"):
                return self.refuse(m, t, "OPTOUT")
            if flags.get("consent") is False:
                return self.refuse(m, t, "CONSENT")
            if t < self.silent.get(customer, -NEVER):
                return self.refuse(m, t, "SILENT")
            if not m["reason"] and not m["other"] and self.impersonal(customer):
                return self.refuse(m, t, "IMPERSONAL")
        if m["reason"]:
            return self.refuse(m, t, m["reason"])
        if s.rest is not None and key in self.rested and t < self.rested[key] + s.rest:
            return self.refuse(m, t, "REST")
        if self.full(s.cap, (s.name, customer), t):
            return self.refuse(m, t, "CAP")
        if self.full(class_cap, ("*" + s.cls, customer), t):
            return self.refuse(m, t, "CLASSCAP")
        self.rested[key] = t
        self.pushed.setdefault((s.name, customer), []).append(t)
        self.pushed.setdefault(("*" + s.cls, customer), []).append(t)
        if drawn(class_holdout, customer, "*" + s.cls) or drawn(s.holdout, customer, s.name):
            return self.refuse(m, t, "HOLDOUT")
        self.out.writerow(self.line(m, t))

    def quiet_end(self, quiet, t):
        if not quiet:
            return None
        begin, end, how = quiet
        at = local(t, self.tz)
        minute = at.hour * 60 + at.minute
        inside = begin <= minute < end if begin < end else minute >= begin or minute < end
        if not inside:
            return None
        if how == "drop":
            return "drop"
        day = at.replace(hour=end // 60, minute=end % 60, second=0, microsecond=0, tzinfo=None, fold=0)
        if minute >= end:
            day += timedelta(days=1)
        return ms_of(day.replace(tzinfo=self.tz))

    def full(self, cap, who, t):
        times = self.pushed.get(who, [])
        for n, unit in cap:
            if isinstance(unit, int):
                count = sum(x > t - unit for x in times)
            else:
                count = sum(self.period(x, unit) == self.period(t, unit) for x in times)
            if count >= n:
                return True
        return False

    def period(self, t, unit):
        at = local(t, self.tz)
        return {"day": (at.year, at.month, at.day), "week": at.isocalendar()[:2], "month": (at.year, at.month)}[unit]

    # -- what is written
    def line(self, m, t):
        s = m["scene"]
        first = f"{m['first_kind']}@{iso(m['first'])}"
        why = [first] + ([f"{m['kind']}@{iso(m['last'])}"] if len(s.steps) > 1 else [])
        why += [f"WAIT@{iso(m['due'])}"] if s.wait else []
        why += [f"HELD@{iso(m['held'])}"] if m["held"] is not None else []
        why += [f"ELSE:{m['other']}"] if m["other"] else []
        ident = digest("push", s.name, m["customer"], *m["key"][2], str(m["first"]), str(m["last"]), str(m["due"]))
        text = "" if m["reason"] else m["text"]
        return [ident[:16].hex(), m["customer"], s.name, s.cls, m["action"], iso(t), text, ";".join(why)]

    def refuse(self, m, t, reason):
        if m["scene"].cls in ("marketing", "service"):
            self.suppressed.writerow(self.line(m, t) + [reason])


HEADER = ["push_id", "customer", "scene", "class", "action", "time", "text", "why"]
ROLES = {"customer": ("customer_id", "user_id", "uid"), "time": ("ts", "timestamp", "event_time"),
         "kind": ("event_kind", "event_type", "event_name"), "consent": ("agreed",), "opt_out": ("optout",),
         "personal": ()}


def run(rules, events, tz, lateness, now, out, suppressed, late):
    scenes, whole = read_rules(rules, tz)
    m = Machine(scenes, whole, tz, out, suppressed)
    reader = csv.reader(events)
    raw = head = next(reader)
    for role, others in ROLES.items():
        if role not in head:
            head = [role if h in others else h for h in head]
    fields = {f for s in scenes for st in s.steps + s.unless for c in st[1] for f in [c[0]] +
              [v for k, v in c[2] if k == "field"]} | {f for s in scenes for f in s.by} | {
              p[0] for s in scenes for p in s.text + s.other_text if not isinstance(p, str)} | {
              s.wait[2] for s in scenes if s.wait and s.wait[2]} | {
              f for s in scenes for c in s.needs for f in [c[0]] + [v for k, v in c[2] if k == "field"]}
    if fields - set(head):
        raise Wrong("no column " + ", ".join(sorted(fields - set(head))))
    newest, buffer = None, []
    late.writerow(raw)

    def release(w):
        while buffer and buffer[0][0] <= w:
            t, _, row = heapq.heappop(buffer)
            m.event(row, t)
        m.advance(w)

    for n, cells in enumerate(reader):
        if not cells or cells == raw:
            continue
        row = dict(zip(head, cells))
        t = to_ms(row["time"], tz)
        if len(cells) != len(head) or t is None or not row["kind"] or (not row["customer"] and row["kind"] != "tick"):
            raise Wrong(f"row {n + 2} is bad")
        if newest is not None and t < newest - lateness:
            late.writerow(cells)
            m.late(row, t)
            continue
        newest = t if newest is None else max(newest, t)
        heapq.heappush(buffer, (t, n, row))
        release(newest - lateness)
    if newest is not None:
        release(newest)
    if now is not None and (newest is None or now > newest):
        m.advance(now)
    return m


def main():
    p = argparse.ArgumentParser()
    p.add_argument("-r", "--rules", required=True)
    p.add_argument("--tz", default="UTC")
    p.add_argument("--lateness", default="0s")
    p.add_argument("--as-of")
    p.add_argument("--suppressed", default="/dev/null")
    p.add_argument("--late", default="/dev/null")
    p.add_argument("events", nargs="?", default="/dev/stdin")
    a = p.parse_args()
    tz = ZoneInfo(a.tz) if re.match(r"[A-Z]", a.tz) else to_zone(a.tz)
    with open(a.events, newline="", encoding="utf-8-sig") as f, open(a.suppressed, "w", newline="") as g, \
            open(a.late, "w", newline="") as h:
        out = csv.writer(sys.stdout, lineterminator="\n")
        suppressed = csv.writer(g, lineterminator="\n")
        try:
            lines = []
            class Out:
                writerow = staticmethod(lines.append)
            suppressed.writerow(HEADER + ["reason"])
            run(a.rules, f, tz, duration(a.lateness), to_ms(a.as_of, tz) if a.as_of else None, Out, suppressed,
                csv.writer(h, lineterminator="\n"))
        except Wrong as e:
            print(f"scene_ref: {e}", file=sys.stderr)
            sys.exit(1)
        out.writerow(HEADER)
        out.writerows(lines)


def to_zone(s):
    return timezone((1 if s[0] == "+" else -1) * timedelta(hours=int(s[1:3]), minutes=int(s[-2:]) if len(s) > 3 else 0))


if __name__ == "__main__":
    main()
