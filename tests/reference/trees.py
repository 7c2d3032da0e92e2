# trees.py - models of trees at random, as LightGBM or XGBoost would write them,
# and what they say of rows, reckoned in the plainest way: each row walks, and a
# contribution is the sum over all coalitions.
#
#	trees.py SEED	writes model.txt or model.json, x.csv, and want.csv, which has
#			raw scores, leaves and contributions
import csv, itertools, json, math, random, struct, sys

seed = int(sys.argv[1])
rng = random.Random(seed)
lightgbm = seed % 2 == 0


def single(x):
    return struct.unpack("f", struct.pack("f", x))[0]


number = (lambda x: x) if lightgbm else single
features = rng.randint(1, 5)
outputs = rng.choice([1, 1, 3])
words = {f: ["w%d" % i for i in range(rng.randint(1, 40))]
         for f in range(features) if rng.random() < .3}
if not lightgbm and rng.random() < .5:
    words = {}
missing = {f: rng.choice([0, 1, 2]) for f in range(features)}  # none, zero, NaN
values = [-2.5, -1, -0.0, 0, 1e-36, 0.1, 0.5, 1, 3, 1e6]


class Node:
    pass


def grow(depth, cover):
    n = Node()
    n.cover = cover
    n.leaf = depth == 0 or cover < 2 or rng.random() < .15
    if n.leaf:
        n.value = number(round(rng.uniform(-2, 2), rng.randint(0, 5)))
        return n
    n.feature = rng.randrange(features)
    n.lost_left = rng.random() < .5
    n.set = n.threshold = None
    if n.feature in words:
        all_of = range(len(words[n.feature]))
        n.set = sorted(rng.sample(all_of, rng.randint(1, len(all_of))))
    else:
        n.threshold = number(rng.choice(values) + rng.choice([0, 0, 1e-9, .25]))
    part = rng.randint(1, cover - 1)
    n.left, n.right = grow(depth - 1, part), grow(depth - 1, cover - part)
    return n


def goes_left(n, x):
    v = x[n.feature]
    if n.set is not None:
        if v is None:
            return False if lightgbm else n.lost_left
        return (v in n.set) == lightgbm
    if lightgbm:
        kind = missing[n.feature]
        if v is None and kind != 2:
            v = 0.0
        if v is not None and abs(v) <= single(1e-35):  # LightGBM drops such cells
            v = 0.0
        if (kind == 1 and abs(v) <= single(1e-35)) or v is None:
            return n.lost_left
        return v <= n.threshold
    if v is None:
        return n.lost_left
    return v < n.threshold


def leaf_of(n, x):
    while not n.leaf:
        n = n.left if goes_left(n, x) else n.right
    return n


def expected(n, x, known):
    if n.leaf:
        return n.value
    if n.feature in known:
        return expected(n.left if goes_left(n, x) else n.right, x, known)
    return (n.left.cover * expected(n.left, x, known) +
            n.right.cover * expected(n.right, x, known)) / n.cover


def contributions(tree, x):
    phi = [0.0] * features
    for f in range(features):
        others = [g for g in range(features) if g != f]
        for size in range(features):
            weight = (math.factorial(size) * math.factorial(features - 1 - size) /
                      math.factorial(features))
            for s in itertools.combinations(others, size):
                phi[f] += weight * (expected(tree, x, set(s) | {f}) -
                                    expected(tree, x, set(s)))
    return phi


rounds = rng.randint(1, 3)
trees = [grow(rng.randint(0, 5), rng.randint(2, 200)) for _ in range(rounds * outputs)]
base = [0.0] * outputs if lightgbm else \
    [single(round(rng.uniform(-1, 1), 3)) for _ in range(outputs)]


def nodes_of(tree):
    found, todo = [], [tree]
    while todo:
        n = todo.pop(0)
        found.append(n)
        if not n.leaf:
            todo += [n.left, n.right]
    return found


def write_lightgbm():
    out = ["tree", "version=v4", "num_class=%d" % outputs,
           "num_tree_per_iteration=%d" % outputs, "max_feature_idx=%d" % (features - 1),
           "objective=regression",
           "feature_names=" + " ".join("x%d" % f for f in range(features)),
           "feature_infos=" + " ".join("0:1" if f in words else "[0:1]" for f in range(features))]
    blocks = []
    for i, tree in enumerate(trees):
        all_of = nodes_of(tree)
        inner, leaves = [n for n in all_of if not n.leaf], [n for n in all_of if n.leaf]
        rng.shuffle(leaves)
        for k, n in enumerate(inner):
            n.id = k
        for k, n in enumerate(leaves):
            n.id, n.name = ~k, k
        sets, bounds, bits = [n for n in inner if n.set is not None], [0], []
        for k, n in enumerate(sets):
            n.threshold = k
            word = [0] * (max(n.set) // 32 + 1)
            for c in n.set:
                word[c // 32] |= 1 << c % 32
            bits += word
            bounds.append(len(bits))
        kind = [1 if n.set is not None else n.lost_left * 2 + missing[n.feature] * 4 for n in inner]
        row = lambda key, items: "%s=%s" % (key, " ".join(map(str, items)))
        blocks.append("\n".join(
            ["Tree=%d" % i, "num_leaves=%d" % len(leaves), "num_cat=%d" % len(sets),
             row("split_feature", [n.feature for n in inner]),
             row("threshold", [repr(n.threshold) for n in inner]),
             row("decision_type", kind), row("left_child", [n.left.id for n in inner]),
             row("right_child", [n.right.id for n in inner]),
             row("leaf_value", [repr(n.value) for n in leaves]),
             row("leaf_count", [n.cover for n in leaves]),
             row("internal_count", [n.cover for n in inner])] +
            ([row("cat_boundaries", bounds), row("cat_threshold", bits)] if sets else []) +
            ["is_linear=0", "shrinkage=1", "", "", ""]))
    out.append("tree_sizes=" + " ".join(str(len(b)) for b in blocks))
    names = [words[f] for f in sorted(words)]
    open("model.txt", "w").write("\n".join(out) + "\n\n" + "".join(blocks) + "end of trees\n\n" +
                                 "pandas_categorical:%s\n" % json.dumps(names or None))


def write_xgboost():
    made = []
    for tree in trees:
        all_of = nodes_of(tree)
        for k, n in enumerate(all_of):
            n.id = n.name = k
        sets = [n for n in all_of if not n.leaf and n.set is not None]
        at, sizes, categories = [], [], []
        for n in sets:
            at.append(len(categories))
            sizes.append(len(n.set))
            categories += n.set
        pick = lambda f, leaf: [leaf(n) if n.leaf else f(n) for n in all_of]
        made.append({
            "left_children": pick(lambda n: n.left.id, lambda n: -1),
            "right_children": pick(lambda n: n.right.id, lambda n: -1),
            "split_indices": pick(lambda n: n.feature, lambda n: 0),
            "split_conditions": pick(lambda n: n.threshold or 0, lambda n: n.value),
            "split_type": pick(lambda n: int(n.set is not None), lambda n: 0),
            "default_left": pick(lambda n: int(n.lost_left), lambda n: 0),
            "sum_hessian": [n.cover for n in all_of], "categories": categories,
            "categories_nodes": [n.id for n in sets], "categories_segments": at,
            "categories_sizes": sizes,
            "tree_param": {"num_nodes": str(len(all_of)), "size_leaf_vector": "1"}})
    enc = []
    for f in range(features):
        text, offsets = "".join(words.get(f, [])), [0]
        for w in words.get(f, []):
            offsets.append(offsets[-1] + len(w))
        enc.append({"offsets": offsets, "values": list(text.encode())} if f in words
                   else {"offsets": [], "values": []})
    json.dump({"learner": {
        "attributes": {}, "feature_names": ["x%d" % f for f in range(features)],
        "feature_types": ["c" if f in words else "float" for f in range(features)],
        "gradient_booster": {"model": {
            "cats": {"enc": enc}, "tree_info": [i % outputs for i in range(len(trees))],
            "iteration_indptr": [i * outputs for i in range(rounds + 1)], "trees": made},
            "name": "gbtree"},
        "learner_model_param": {"base_score": "[%s]" % ",".join(map(repr, base)),
                                "num_class": "0", "num_target": str(outputs),
                                "num_feature": str(features)},
        "objective": {"name": "reg:squarederror"}}, "version": [3, 3, 0]}, open("model.json", "w"))


(write_lightgbm if lightgbm else write_xgboost)()
near = [n.threshold for t in trees for n in nodes_of(t) if not n.leaf and n.set is None]
out_x, want = csv.writer(open("x.csv", "w")), open("want.csv", "w")
order = list(range(features))
rng.shuffle(order)
out_x.writerow(["x%d" % f for f in order])
for _ in range(20):
    x, cells = [], []
    for f in range(features):
        if rng.random() < .15:
            x.append(None)
            cells.append("")
        elif f in words:
            c = rng.randrange(len(words[f]) + 1)
            seen = c < len(words[f])
            x.append(c if seen else None)
            cells.append(words[f][c] if seen else "unseen")
        else:
            v = number(rng.choice(values + near) + rng.choice([0, 0, 0, 1e-9, -1e-9]))
            x.append(v)
            cells.append(repr(v))
    out_x.writerow([cells[f] for f in order])
    raw, phi = list(base), [[0.0] * features + [b] for b in base]
    for i, tree in enumerate(trees):
        k = i % outputs
        raw[k] = number(raw[k] + leaf_of(tree, x).value)
        for f, p in enumerate(contributions(tree, x)):
            phi[k][f] += p
        phi[k][-1] += expected(tree, x, set())
    print(*map(repr, raw), "|", *[leaf_of(t, x).name for t in trees], "|",
          *[repr(p) for row in phi for p in row], file=want)
want.close()
