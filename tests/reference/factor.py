# factor.py SEED - a random net in the files of DeepCTR-Torch, weights.tsv and
# vocab.tsv, and a model of xLearn, fm.txt, each with rows (x.csv, wide.csv) and,
# in plain sums of doubles, what they come to (want.csv, wide-want.csv): a line a
# row, the raw score and what it is the sum of.  Of few features wide-phi.csv has
# Shapley values, of all coalitions.
import itertools, math, random, struct, sys

rnd = random.Random(int(sys.argv[1]))


def single(x):
    return struct.unpack("f", struct.pack("f", x))[0]


def numbers(n, size=1.0):
    return [single(rnd.uniform(-size, size)) for _ in range(n)]


def digits(x):
    return "%.9g" % x


def dot(a, b):
    return math.fsum(x * y for x, y in zip(a, b))


def pairs(vectors):
    return math.fsum(dot(a, b) for a, b in itertools.combinations(vectors, 2))


dim = rnd.choice([1, 2, 3, 4, 8, 13])
fields = [rnd.choice([1, 2, 5, 40]) for _ in range(rnd.randint(1, 7))]
count = rnd.choice([0, 0, 1, 3])
hidden = [rnd.choice([1, 3, 8, 31, 32, 33, 70]) for _ in range(rnd.randint(0, 3))]
tensors = []


def tensor(name, shape, x):
    tensors.append("\t".join([name, "x".join(map(str, shape)), *map(digits, x)]))
    return x


vector = [tensor("embedding_dict.f%d.weight" % f, (n, dim), numbers(n * dim))
          for f, n in enumerate(fields)]
scale = tensor("linear_model.weight", (count, 1), numbers(count)) if count else []
weight = [tensor("linear_model.embedding_dict.f%d.weight" % f, (n, 1), numbers(n))
          for f, n in enumerate(fields)]
bias = tensor("out.bias", (1,), numbers(1))[0]
layers, into = [], len(fields) * dim + count
normal = rnd.random() < 0.5
for i, n in enumerate(hidden):
    w = tensor("dnn.linears.%d.weight" % i, (n, into), numbers(n * into, 1 / math.sqrt(into)))
    b = tensor("dnn.linears.%d.bias" % i, (n,), numbers(n))
    bn = None
    if normal:
        bn = [tensor("dnn.bn.%d.%s" % (i, part), (n,), x) for part, x in (
            ("weight", numbers(n)), ("bias", numbers(n)), ("running_mean", numbers(n)),
            ("running_var", [abs(x) for x in numbers(n)]))]
    layers.append((n, into, w, b, bn))
    into = n
end = tensor("dnn_linear.weight", (1, into), numbers(into)) if hidden else []
rnd.shuffle(tensors)
# The order of columns is that of the vectors.
at = [i for i, t in enumerate(tensors) if t.startswith("embedding_dict")]
for i, t in zip(at, sorted(t for t in tensors if t.startswith("embedding_dict"))):
    tensors[i] = t
if tensors[0].startswith("dnn.bn"):
    tensors.insert(0, tensors.pop(at[0]))
open("weights.tsv", "w").write("\n".join(tensors) + "\n")
order = [(f, k) for f, n in enumerate(fields) for k in range(n)]
rnd.shuffle(order)
open("vocab.tsv", "w").write("".join("f%d\tv %d\t%d\n" % (f, k * 7, k) for f, k in order))


def deep(h):
    for n, into, w, b, bn in layers:
        z = [dot(w[i * into:(i + 1) * into], h) + b[i] for i in range(n)]
        if bn:
            z = [(x - m) / math.sqrt(v + 1e-5) * g + c for x, g, c, m, v in zip(z, *bn)]
        h = [max(0.0, x) for x in z]
    return dot(end, h) if layers else 0.0


def score(levels, x):
    rows = [vector[f][k * dim:(k + 1) * dim] if k is not None else [0.0] * dim
            for f, k in enumerate(levels)]
    linear = math.fsum([weight[f][k] for f, k in enumerate(levels) if k is not None] +
                       [a * b for a, b in zip(scale, x)])
    parts = [linear, pairs(rows), deep([v for row in rows for v in row] + x)]
    return [bias + math.fsum(parts), *parts]


def write(name, lines):
    open(name, "w").write("".join(",".join(map(str, line)) + "\n" for line in lines))


rows, want = [["id"] + ["f%d" % f for f in range(len(fields))] + ["n%d" % i for i in range(count)]], []
for _ in range(40):
    levels = [rnd.randrange(n) if rnd.random() < 0.9 else None for n in fields]
    x = [single(rnd.gauss(0, 2)) for _ in range(count)]
    rows.append([len(rows)] + ["v %d" % (k * 7) if k is not None else rnd.choice(["new", ""])
                 for k in levels] + list(map(digits, x)))
    want.append(score(levels, x))
write("x.csv", rows)
write("want.csv", want)

n, k = rnd.choice([1, 2, 3, 4, 5, 30]), rnd.choice([0, 1, 4, 9])
w, v = numbers(n), [numbers(k) for _ in range(n)]
with open("fm.txt", "w") as f:
    f.write("bias: %s\n" % digits(bias))
    f.writelines("i_%d: %s\n" % (i, digits(x)) for i, x in enumerate(w))
    f.writelines("v_%d: %s\n" % (i, " ".join(map(digits, x))) for i, x in enumerate(v) if k)
rows, want, phi = [["id", *range(n)]], [], []


def value(x, subset):
    return dot(w, [a if i in subset else 0 for i, a in enumerate(x)]) + pairs(
        [[a * b for b in v[i]] for i, a in enumerate(x) if i in subset])


def shapley(x, i):
    others, total = [k for k in range(n) if k != i], []
    for size in range(n):
        for s in itertools.combinations(others, size):
            share = math.factorial(size) * math.factorial(n - size - 1) / math.factorial(n)
            total.append(share * (value(x, {*s, i}) - value(x, {*s})))
    return math.fsum(total)


for _ in range(20):
    x = [single(rnd.gauss(0, 1)) if rnd.random() < 0.5 else 0.0 for _ in range(n)]
    rows.append([len(rows)] + [digits(a) if a else "" for a in x])
    linear, fm = dot(w, x), pairs([[a * b for b in row] for a, row in zip(x, v)])
    want.append([bias + linear + fm, linear, fm, 0.0])
    if n < 6:
        phi.append([shapley(x, i) for i in range(n)] + [bias])
write("wide.csv", rows)
write("wide-phi.csv", phi)
write("wide-want.csv", want)
