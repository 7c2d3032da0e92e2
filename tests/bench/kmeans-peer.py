#!/usr/bin/env python3
"""Time scikit-learn's KMeans on the features that `kmeans --write` wrote.

usage: kmeans-peer.py FILE K [n_init ...]     (one line each; default 1 10)

One thread, CPU seconds, its own defaults otherwise (tol 1e-4: it stops early,
where crmutils goes on to the fixpoint).
"""
import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import resource
import sys
import time

import numpy
import sklearn
from sklearn.cluster import KMeans


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    k = int(sys.argv[2])
    columns = numpy.fromfile(sys.argv[1]).reshape(3, -1)
    rows = numpy.ascontiguousarray(columns.T)
    del columns
    for n_init in [int(a) for a in sys.argv[3:]] or [1, 10]:
        start = time.process_time()
        fit = KMeans(k, n_init=n_init, random_state=42).fit(rows)
        took = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"scikit-learn-{sklearn.__version__} n={len(rows)} k={k} "
              f"n_init={n_init} inertia={fit.inertia_:.6f} cpu={took:.3f} "
              f"peak_mb={peak:.0f}", flush=True)


if __name__ == "__main__":
    main()
