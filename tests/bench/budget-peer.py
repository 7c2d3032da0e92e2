"""budget-peer.py - what HiGHS makes of the offers that budget --write wrote.

	budget-peer.py FILE simplex|ipm|mip [STOCK] [SECONDS]

One line: optimum in yuan, status, seconds.  STOCK: at most that many take the
dearest offer.  Needs highspy and numpy.
"""
import sys
import time

import highspy
import numpy as np

path, how = sys.argv[1:3]
stock = int(sys.argv[3]) if len(sys.argv) > 3 else 0
limit_s = float(sys.argv[4]) if len(sys.argv) > 4 else 600
data = np.fromfile(path, dtype=np.int64)
n, offers, budget = (int(x) for x in data[:3])
m = n * offers
value, cost = data[3 : 3 + m] / 100, data[3 + m : 3 + 2 * m] / 100
rows = n + 1 + (stock > 0)
lp = highspy.HighsLp()
lp.num_col_, lp.num_row_ = m, rows
lp.col_cost_ = -value
lp.col_lower_, lp.col_upper_ = np.zeros(m), np.ones(m)
lp.row_lower_ = np.full(rows, -highspy.kHighsInf)
upper = np.ones(rows)
upper[n] = budget / 100
if stock:
    upper[n + 1] = stock
lp.row_upper_ = upper
customer = np.repeat(np.arange(n), offers)
last = np.tile(np.arange(offers) == offers - 1, n) & (stock > 0)
each = 2 + last
start = np.concatenate([[0], np.cumsum(each)])
index = np.zeros(start[-1], dtype=np.int32)
entry = np.ones(start[-1])
index[start[:-1]] = customer
index[start[:-1] + 1] = n
entry[start[:-1] + 1] = cost
index[start[:-1][last] + 2] = n + 1
lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
lp.a_matrix_.start_ = start.astype(np.int32)
lp.a_matrix_.index_ = index
lp.a_matrix_.value_ = entry
if how == "mip":
    lp.integrality_ = [highspy.HighsVarType.kInteger] * m
h = highspy.Highs()
h.setOptionValue("output_flag", False)
h.setOptionValue("threads", 1)
h.setOptionValue("time_limit", limit_s)
if how != "mip":
    h.setOptionValue("solver", how)
else:
    h.setOptionValue("mip_rel_gap", 1e-7)
h.passModel(lp)
begin, cpu = time.monotonic(), time.process_time()
h.run()
info = h.getInfo()
print(
    f"highs {h.version()} {how} n {n} {h.modelStatusToString(h.getModelStatus())} "
    f"objective {-info.objective_function_value:.6f} seconds "
    f"{time.monotonic() - begin:.2f} cpu {time.process_time() - cpu:.2f}"
)
