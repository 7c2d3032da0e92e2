"""link-peer.py FILE - connected components of a table's identifiers by pandas
and SciPy, printed as a map.  A row has two of its columns."""
import sys

import numpy as np
import pandas as pd
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

table = pd.read_csv(sys.argv[1], dtype=str)
for kind in table.columns:
    table[kind] = kind + ":" + table[kind]
ends = table.stack().reset_index(level=1, drop=True)
pairs = ends.groupby(level=0).agg(["first", "last"])
both = pd.concat([pairs["first"], pairs["last"]], ignore_index=True)
code, names = pd.factorize(both)
n = len(pairs)
graph = coo_matrix((np.ones(n, np.int8), (code[:n], code[n:])),
                   shape=(len(names), len(names)))
label = connected_components(graph, directed=False)[1]
pd.DataFrame({"alias": names, "customer": label}).to_csv(
    sys.stdout, index=False)
