# onnx_run.py MODEL.onnx ROWS.csv SCORES - check a model of ONNX in full, run it on the
# rows, and print the greatest difference from the column of raw scores, and of scores.
import csv, sys

import numpy, onnx, onnxruntime

model = onnx.load(sys.argv[1])
onnx.checker.check_model(model, full_check=True)
rows = list(csv.DictReader(open(sys.argv[2])))
given = {}
for i in model.graph.input:
    cells = [row[i.name] for row in rows]
    if i.type.tensor_type.elem_type == onnx.TensorProto.STRING:
        given[i.name] = numpy.array(cells, dtype=object)
    else:
        given[i.name] = numpy.array([float(c) if c else float("nan") for c in cells])
raw, score = onnxruntime.InferenceSession(sys.argv[1]).run(["raw", "score"], given)
want = [[float(x) for x in line.split(",")] for line in list(open(sys.argv[3]))[1:]]
assert len(want) == len(rows) == len(raw) and raw.shape == score.shape == (len(rows), 1)
print("%.3g" % max(abs(a[0] - w[0]) / max(1, abs(w[0])) for a, w in zip(raw, want)),
      "%.3g" % max(abs(a[0] - w[1]) for a, w in zip(score, want)))
