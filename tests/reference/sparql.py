#!/usr/bin/env python3
"""sparql.py SEED N [CHECK] - N random queries over random graphs through kg-query and a slow evaluator.

The evaluator follows section 18 of SPARQL 1.1 word for word: multisets of solutions, each operator from its definition,
no plan and no index.  Terms are plain: two that are numbers compare as numbers, others by their bytes.  Prints each query
whose answers differ, with its graph; nothing if none does.  CHECK (a number) spoils every CHECK-th expected answer, to see
that a difference is found."""
import collections, fractions, os, random, subprocess, sys, tempfile

VARS = "xyzuv"
NODES = ["a", "b", "c", "d", "1", "2", "10"]
PREDICATES = ["p", "q", "r"]


class Error(Exception):
    """What an expression comes to where the standard says error."""


# Patterns are tuples, the first says which: bgp, join, left, minus, union, filter, extend, values, select.

def number(t):
    try:
        return float(t) if t.strip() == t and t.lower() not in ("nan", "inf") else None
    except ValueError:
        return None


def compare(op, s, t):
    x, y = number(s), number(t)
    if x is None or y is None:
        x, y = s.encode(), t.encode()
    return {"=": x == y, "!=": x != y, "<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[op]


def truth(v):
    if isinstance(v, bool):
        return v
    n = number(v)
    return n != 0 if n is not None else v != ""


def value(e, mu, g):
    kind = e[0]
    if kind == "var":
        if e[1] not in mu:
            raise Error
        return mu[e[1]]
    if kind == "term":
        return e[1]
    if kind == "bound":
        return e[1] in mu
    if kind == "not":
        return not truth(value(e[1], mu, g))
    if kind in ("and", "or"):
        sides = []
        for side in e[1:]:
            try:
                sides.append(truth(value(side, mu, g)))
            except Error:
                sides.append(None)
        short = kind == "or"
        if short in sides:
            return short
        if None in sides:
            raise Error
        return not short
    if kind == "compare":
        return compare(e[1], as_text(value(e[2], mu, g)), as_text(value(e[3], mu, g)))
    if kind in ("in", "notin"):
        left, failed, found = as_text(value(e[1], mu, g)), False, False
        for item in e[2]:
            try:
                found = found or compare("=", left, as_text(value(item, mu, g)))
            except Error:
                failed = True
        if not found and failed:
            raise Error
        return found == (kind == "in")
    if kind in ("exists", "notexists"):
        return bool(evaluate(substitute(e[1], mu), g)) == (kind == "exists")
    if kind == "coalesce":
        for item in e[1:]:
            try:
                return value(item, mu, g)
            except Error:
                pass
        raise Error
    if kind == "if":
        return value(e[2] if truth(value(e[1], mu, g)) else e[3], mu, g)
    if kind == "arithmetic":
        x, y = (number(as_text(value(side, mu, g))) for side in e[2:])
        if x is None or y is None:
            raise Error
        return str(int({"+": x + y, "-": x - y, "*": x * y}[e[1]]))
    raise AssertionError(kind)


def as_text(v):
    return ("true" if v else "false") if isinstance(v, bool) else v


def holds(e, mu, g):
    try:
        return truth(value(e, mu, g))
    except Error:
        return False


def substitute(p, mu):
    """The pattern with each variable that is bound replaced by its value."""
    if isinstance(p, tuple) and p[:1] == ("var",) and p[1] in mu:
        return ("term", mu[p[1]])
    if isinstance(p, tuple) and p[:1] == ("bound",) and p[1] in mu:
        return ("term", "1")
    if isinstance(p, tuple):
        return tuple(substitute(x, mu) for x in p)
    if isinstance(p, list):
        return [substitute(x, mu) for x in p]
    return p


def compatible(m, n):
    return all(m[k] == n[k] for k in m.keys() & n.keys())


def nodes(g):
    return sorted({s for s, _, _ in g} | {o for _, _, o in g})


def path(p, g):
    """The multiset of pairs that a path joins; p*, p+, p? and !p as the standard counts them."""
    kind = p[0]
    if kind == "link":
        return [(s, o) for s, q, o in g if q == p[1]]
    if kind == "not":
        return [(s, o) for s, q, o in g if q not in p[1]]
    if kind == "inverse":
        return [(o, s) for s, o in path(p[1], g)]
    if kind == "seq":
        return [(s, o) for s, m in path(p[1], g) for n, o in path(p[2], g) if m == n]
    if kind == "alt":
        return path(p[1], g) + path(p[2], g)
    step = collections.defaultdict(set)
    for s, o in path(p[1], g):
        step[s].add(o)
    if kind == "?":
        return sorted({(n, n) for n in nodes(g)} | {(s, o) for s in step for o in step[s]})
    found = set()
    for start in nodes(g):
        reached, todo = ({start} if kind == "*" else set()), [start]
        while todo:
            for o in step[todo.pop()]:
                if o not in reached:
                    reached.add(o)
                    todo.append(o)
        found |= {(start, o) for o in reached}
    return sorted(found)


def triples(t, g):
    s, p, o = t
    if p[0] in ("var", "term"):
        rows = g
    else:
        rows = [(a, None, b) for a, b in path(p, g)]
    for row in rows:
        mu, fits = {}, True
        for part, cell in zip((s, p, o), row):
            if cell is None:
                continue
            if part[0] == "term":
                fits = fits and part[1] == cell
            elif mu.setdefault(part[1], cell) != cell:
                fits = False
        if fits:
            yield mu


def evaluate(p, g):
    kind = p[0]
    if kind == "bgp":
        out = [{}]
        for t in p[1]:
            out = [m | n for m in out for n in triples(t, g) if compatible(m, n)]
        return out
    if kind == "join":
        right = evaluate(p[2], g)
        return [m | n for m in evaluate(p[1], g) for n in right if compatible(m, n)]
    if kind == "left":
        out, right = [], evaluate(p[2], g)
        for m in evaluate(p[1], g):
            both = [m | n for n in right if compatible(m, n) and all(holds(f, m | n, g) for f in p[3])]
            out += both or [m]
        return out
    if kind == "minus":
        right = evaluate(p[2], g)
        return [m for m in evaluate(p[1], g)
                if not any(m.keys() & n.keys() and compatible(m, n) for n in right)]
    if kind == "union":
        return evaluate(p[1], g) + evaluate(p[2], g)
    if kind == "filter":
        return [m for m in evaluate(p[1], g) if all(holds(f, m, g) for f in p[2])]
    if kind == "extend":
        out = []
        for m in evaluate(p[1], g):
            try:
                out.append(m | {p[2]: as_text(value(p[3], m, g))})
            except Error:
                out.append(m)
        return out
    if kind == "values":
        return [dict(row) for row in p[1]]
    if kind == "select":
        return select(p, g)
    raise AssertionError(kind)


def aggregate(a, group, g):
    what, distinct, e = a
    if what == "COUNT" and e is None:
        rows = [tuple(sorted(m.items())) for m in group]
        return str(len(set(rows)) if distinct else len(rows))
    got, failed = [], False
    for m in group:
        try:
            got.append(as_text(value(e, m, g)))
        except Error:
            failed = True
    if distinct:
        got = list(dict.fromkeys(got))
    if what == "COUNT":
        return str(len(got))
    if what in ("MIN", "MAX"):
        if failed or not got:
            raise Error
        return (min if what == "MIN" else max)(got, key=order)
    if failed or any(number(t) is None for t in got):
        raise Error
    total = int(sum(number(t) for t in got))
    return average(total, len(got)) if what == "AVG" else str(total)


def order(t):
    """As ORDER BY has it: numbers, then texts."""
    n = number(t)
    return (1, 0, t.encode()) if n is None else (0, n, b"")


def average(total, n):
    """18 digits behind the point, rounded to the nearest; of nothing it is 0."""
    if not n:
        return "0"
    scaled = abs(fractions.Fraction(total, n)) * 10**18
    digits = str(int(scaled + fractions.Fraction(1, 2))).rjust(19, "0")
    text = (digits[:-18] + "." + digits[-18:]).rstrip("0").rstrip(".")
    return "-" + text if total < 0 else text


def has(having, group, g):
    """Whether the group meets HAVING, an aggregate that is compared."""
    op, a, limit = having
    try:
        return compare(op, aggregate(a, group, g), limit)
    except Error:
        return False


def select(p, g):
    _, distinct, names, pattern, keys, aggregates, having = p
    rows = evaluate(pattern, g)
    if aggregates or keys:
        groups = {} if keys else {(): []}
        for m in rows:
            groups.setdefault(tuple(m.get(k) for k in keys), []).append(m)
        rows = []
        for key, group in groups.items():
            if having and not has(having, group, g):
                continue
            row = {k: v for k, v in zip(keys, key) if v is not None}
            for name, a in aggregates:
                try:
                    row[name] = aggregate(a, group, g)
                except Error:
                    pass
            rows.append(row)
        names = names + [name for name, _ in aggregates]
    out = [{k: m[k] for k in names if k in m} for m in rows]
    if distinct:
        out = [dict(t) for t in dict.fromkeys(tuple(sorted(m.items())) for m in out)]
    return out


# ----- random queries, and how they are written

class Maker:
    def __init__(self, rng, graph):
        self.rng, self.nodes = rng, nodes(graph)

    def chance(self, share):
        return self.rng.random() < share

    def node(self, of=0.65):
        return ("var", self.rng.choice(VARS)) if self.chance(of) else ("term", self.rng.choice(NODES + ["zz"]))

    def path(self, depth):
        k = self.rng.randrange(8 if depth else 2)
        if k < 2:
            return ("link", self.rng.choice(PREDICATES))
        if k == 2:
            return ("inverse", self.path(depth - 1))
        if k in (3, 4):
            return ("seq" if k == 3 else "alt", self.path(depth - 1), self.path(depth - 1))
        if k == 5:
            return ("not", sorted(self.rng.sample(PREDICATES, self.rng.choice((1, 1, 2)))))
        return (self.rng.choice("*+?"), self.path(depth - 1))

    def triple(self):
        k = self.rng.random()
        p = ("term", self.rng.choice(PREDICATES)) if k < 0.6 else ("var", self.rng.choice(VARS)) if k < 0.7 else self.path(2)
        if p[0] == "link":
            p = ("term", p[1])
        ends = [self.node(), self.node()]
        if p[0] not in ("term", "var"):  # what no step from a term beside the graph is, is tried by the W3C's tests
            ends = [e if e[0] == "var" or e[1] in self.nodes else ("term", self.rng.choice(self.nodes)) for e in ends]
        return (ends[0], p, ends[1])

    def bgp(self):
        return ("bgp", [self.triple() for _ in range(self.rng.choice((1, 1, 2, 2, 3)))])

    def expression(self, depth, exists=True):
        k = self.rng.randrange(9 if depth else 4)
        if k < 3:
            return ("compare", self.rng.choice(("=", "!=", "<", ">=")), ("var", self.rng.choice(VARS)), self.node(0.5))
        if k == 3:
            return ("bound", self.rng.choice(VARS))
        if k == 4:
            return ("not", self.expression(depth - 1, exists))
        if k < 7:
            return ("and" if k == 5 else "or", self.expression(depth - 1, exists), self.expression(depth - 1, exists))
        if k == 7 or not exists:
            return (self.rng.choice(("in", "notin")), ("var", self.rng.choice(VARS)),
                    [self.node(0.3) for _ in range(self.rng.choice((1, 2, 3)))])
        body = self.bgp()
        if self.chance(0.4):
            body = ("filter", body, [self.expression(1, False)])
        return (self.rng.choice(("exists", "notexists")), body)

    def group(self, depth):
        """A group graph pattern; what it binds for sure matters to nobody."""
        p, filters, bound = self.bgp(), [], set()
        bound |= variables(p)
        for _ in range(self.rng.randrange(4) if depth else 0):
            k = self.rng.randrange(8)
            if k < 2:
                inner = self.group(depth - 1)
                inside = inner[2] if inner[0] == "filter" else []
                p = ("left", p, inner[1] if inside else inner, inside)
            elif k == 2:
                p = ("minus", p, self.group(depth - 1))
            elif k == 3:
                p = ("join", p, ("union", self.group(depth - 1), self.group(depth - 1)))
            elif k == 4:
                p = ("join", p, self.values())
            elif k == 5:
                p = ("join", p, self.select(depth - 1))
            elif k == 6:
                free = [v for v in VARS if v not in variables(p)]
                if free:
                    e = self.computed()
                    p = ("extend", p, self.rng.choice(free), e)
            else:
                filters.append(self.expression(2))
        return ("filter", p, filters) if filters else p

    def computed(self):
        """What BIND binds."""
        some = ("var", self.rng.choice(VARS))
        return self.rng.choice((self.node(), ("coalesce", some, ("term", "1")),
                                ("if", self.expression(1, False), some, ("term", "2")),
                                ("arithmetic", self.rng.choice("+-*"), some, self.node(0.5)),
                                ("coalesce", ("arithmetic", "+", some, ("term", "10")), some)))

    def aggregate(self):
        what = self.rng.choice(("COUNT", "SUM", "MIN", "MAX", "AVG"))
        if what == "COUNT" and self.chance(0.6):
            return (what, self.chance(0.5), None)
        return (what, self.chance(0.3), ("var", self.rng.choice(VARS)))

    def values(self):
        names = self.rng.sample(VARS, self.rng.choice((1, 2)))
        return ("values", [[(v, self.rng.choice(NODES)) for v in names if self.chance(0.85)]
                           for _ in range(self.rng.choice((1, 2, 3)))], names)

    def select(self, depth):
        pattern = self.group(depth)
        seen = sorted(variables(pattern))
        if self.chance(0.35):
            keys = self.rng.sample(seen, min(len(seen), self.rng.choice((0, 1, 1, 2))))
            free = [v for v in VARS + "st" if v not in variables(pattern)][:self.rng.choice((1, 1, 2))]
            made = [(name, self.aggregate()) for name in free]
            having = (self.rng.choice(("<", ">=", "=")), self.aggregate(), self.rng.choice(("1", "2"))) if self.chance(0.3) else None
            return ("select", False, keys, pattern, keys, made, having)
        names = self.rng.sample(seen, self.rng.randint(1, len(seen))) if seen else []
        return ("select", self.chance(0.5), names or ["x"], pattern, [], [], None)


def variables(p):
    """In scope: what a solution of the pattern may bind."""
    if p[0] == "bgp":
        return {part[1] for t in p[1] for part in t if part[0] == "var"}
    if p[0] in ("join", "union"):
        return variables(p[1]) | variables(p[2])
    if p[0] == "left":
        return variables(p[1]) | variables(p[2])
    if p[0] in ("minus", "filter"):
        return variables(p[1])
    if p[0] == "extend":
        return variables(p[1]) | {p[2]}
    if p[0] == "values":
        return set(p[2])
    return set(p[2]) | {name for name, _ in p[5]}


def write_path(p):
    kind = p[0]
    if kind == "link":
        return p[1]
    if kind == "inverse":
        return f"^({write_path(p[1])})"
    if kind == "not":
        return f"!({'|'.join(p[1])})"
    if kind in ("seq", "alt"):
        return f"({write_path(p[1])}{'/' if kind == 'seq' else '|'}{write_path(p[2])})"
    return f"({write_path(p[1])}){kind}"


def write_term(t):
    if t[0] == "var":
        return "?" + t[1]
    return f'"{t[1]}"' if t[0] == "term" else write_path(t)


def write_expression(e):
    kind = e[0]
    if kind in ("var", "term"):
        return write_term(e)
    if kind == "bound":
        return f"BOUND(?{e[1]})"
    if kind == "not":
        return f"!({write_expression(e[1])})"
    if kind in ("and", "or"):
        return f"({write_expression(e[1])} {'&&' if kind == 'and' else '||'} {write_expression(e[2])})"
    if kind == "compare":
        return f"{write_expression(e[2])} {e[1]} {write_expression(e[3])}"
    if kind in ("in", "notin"):
        return f"{write_expression(e[1])} {'IN' if kind == 'in' else 'NOT IN'} ({', '.join(map(write_expression, e[2]))})"
    if kind == "coalesce":
        return f"COALESCE({', '.join(map(write_expression, e[1:]))})"
    if kind == "if":
        return f"IF({', '.join(map(write_expression, e[1:]))})"
    if kind == "arithmetic":
        return f"({write_expression(e[2])} {e[1]} {write_expression(e[3])})"
    return f"{'EXISTS' if kind == 'exists' else 'NOT EXISTS'} {{ {write(e[1])} }}"


def write(p):
    kind = p[0]
    if kind == "bgp":
        return " . ".join(" ".join(map(write_term, t)) for t in p[1])
    if kind == "filter":
        return " ".join([write(p[1])] + [f"FILTER({write_expression(f)})" for f in p[2]])
    if kind == "left":
        return f"{write(p[1])} OPTIONAL {{ {write(('filter', p[2], p[3]))} }}"
    if kind == "minus":
        return f"{write(p[1])} MINUS {{ {write(p[2])} }}"
    if kind == "union":
        return f"{{ {write(p[1])} }} UNION {{ {write(p[2])} }}"
    if kind == "join":
        right = write(p[2])
        return f"{write(p[1])} " + (right if p[2][0] in ("union", "values") else f"{{ {right} }}")
    if kind == "extend":
        return f"{write(p[1])} BIND({write_expression(p[3])} AS ?{p[2]})"
    if kind == "values":
        rows = " ".join("(" + " ".join(f'"{dict(row)[v]}"' if v in dict(row) else "UNDEF" for v in p[2]) + ")" for row in p[1])
        return f"VALUES ({' '.join('?' + v for v in p[2])}) {{ {rows} }}"
    return write_select(p, "")


def write_aggregate(a):
    what, once, e = a
    return f"{what}({'DISTINCT ' if once else ''}{'*' if e is None else write_expression(e)})"


def write_select(p, more):
    _, distinct, names, pattern, keys, aggregates, having = p
    head = ["?" + n for n in names]
    for name, a in aggregates:
        head.append(f"({write_aggregate(a)} AS ?{name})")
    group = " GROUP BY " + " ".join("?" + k for k in keys) if keys else ""
    return f"SELECT {'DISTINCT ' if distinct else ''}{' '.join(head)}{more} {{ {write(pattern)} }}{group}" + (
        f" HAVING ({write_aggregate(having[1])} {having[0]} \"{having[2]}\")" if having else "")


def ask_program(graph, queries, where):
    with open(f"{where}/g.csv", "w") as f:
        f.writelines(",".join(t) + "\n" for t in graph)
    with open(f"{where}/q.tsv", "w") as f:
        f.writelines(f"q{i}\t{q}\n" for i, q in enumerate(queries))
    run = subprocess.run([os.environ.get("KG_QUERY", "kg-query"), "-f", f"{where}/g.csv", f"--batch={where}/q.tsv", "--format=tsv"],
                         capture_output=True, text=True)
    if run.returncode:
        return run.stderr.strip().splitlines()[-1]
    rows = collections.defaultdict(dict)
    for line in run.stdout.splitlines()[1:]:
        query, row, name, cell = line.split("\t")
        rows[int(query[1:]), row][name] = cell
    out = [[] for _ in queries]
    for (query, _), row in rows.items():
        row.pop("k")
        out[query].append(row)
    return out


def bag(rows):
    return sorted(tuple(sorted(m.items())) for m in rows)


def main():
    seed, n, spoil = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0
    rng, differ, done = random.Random(seed), 0, 0
    with tempfile.TemporaryDirectory() as where:
        while done < n:
            graph = sorted({(rng.choice(NODES[:4]), rng.choice(PREDICATES), rng.choice(NODES))
                            for _ in range(rng.choice((3, 6, 10, 16)))})
            made = []
            while len(made) < min(40, n - done):
                q = Maker(rng, graph).select(2)
                want = bag(evaluate(q, graph))
                if len(want) <= 2000:
                    made.append((q, want))
            texts = [write_select(q, ' ("." AS ?k)') for q, _ in made]
            got = ask_program(graph, texts, where)
            for i, (text, (_, want)) in enumerate(zip(texts, made)):
                if spoil and (done + i) % spoil == 0:
                    want = want + [()]
                if isinstance(got, str) or bag(got[i]) != want:
                    differ += 1
                    print(f"seed {seed}: {text}\n  graph {graph}\n  want {want}\n  got  {got if isinstance(got, str) else bag(got[i])}")
                    if isinstance(got, str):
                        break
            done += len(made)
    sys.exit(differ > 0)


main()
