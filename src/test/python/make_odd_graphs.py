"""Makes the odd graphs of src/test/resources/onnx/odd.zip: python3 make_odd_graphs.py ../resources

Each entry is a graph that is read rightly only with some care. Its comment has the number of its
parameters, the cost over digits.npz by NumPy in double precision, words that inspect prints, and
words that it does not print, with bars between.
"""

import sys
import zipfile

import numpy as np
from onnx import TensorProto as T, helper as h, numpy_helper

rng = np.random.default_rng(5)
rows = np.load(sys.argv[1] + "/onnx/digits.npz")
X, Y = rows["X"].reshape(300, 64).astype(float), rows["y"]
W, B = (0.3 * rng.standard_normal((10, 64))).astype(np.float32), (0.1 * rng.standard_normal(10)).astype(np.float32)
IN, OUT = h.make_tensor_value_info("x", T.FLOAT, ["n", 64]), h.make_tensor_value_info("y", T.FLOAT, ["n", 10])
KIND = "pkg.torch.export.graph_signature.InputSpec.kind"
made = []


def array(values, name, told=None):
    tensor = numpy_helper.from_array(np.asarray(values), name)
    if told:
        tensor.metadata_props.add(key=KIND, value=told)
    return tensor


def constant(values, name):
    return h.make_node("Constant", [], [name], value=numpy_helper.from_array(np.asarray(values)))


def cost(logits):
    top = logits.max(1, keepdims=True)
    return float(np.mean(np.log(np.exp(logits - top).sum(1)) + top[:, 0] - logits[np.arange(300), Y]))


def add(name, parameters, logits, said, unsaid, nodes, arrays, inputs=IN):
    graph = h.make_graph(nodes, "g", [inputs], [OUT], [array(W, "w"), array(B, "b")] + arrays)
    model = h.make_model(graph, opset_imports=[h.make_opsetid("", 17)], ir_version=10)
    made.append((name, "%d|%.17g|%s|%s" % (parameters, cost(logits), said, unsaid), model.SerializeToString()))


def gemm(taken="x", to="z"):
    return h.make_node("Gemm", [taken, "w", "b"], [to], transB=1)


logits = X @ W.T.astype(float) + B
probable, open_ = "are taken for probabilities", "does not say whether training moves"
add("exponential", 650, logits, probable, open_,
    [gemm(), h.make_node("LogSoftmax", ["z"], ["l"], axis=1), h.make_node("Exp", ["l"], ["y"])], [])
low, high = np.float32(1e-7), np.float32(1 - 1e-7)
add("clipped", 650, logits, probable, open_,
    [gemm(), h.make_node("Softmax", ["z"], ["s"], axis=1), h.make_node("Clip", ["s", "low", "high"], ["y"])],
    [array(low, "low"), array(high, "high")])
add("softmax", 650, logits, "no other array", probable, [gemm(), h.make_node("Softmax", ["z"], ["y"], axis=1)], [])
small = [h.make_node("Mul", ["w", "few"], ["v"]), h.make_node("Gemm", ["x", "v", "half"], ["y"], transB=1),
         constant(np.float32(1e-4), "few"), constant(np.full(10, 0.5, np.float32), "half")]
add("small logits", 640, 1e-4 * X @ W.T.astype(float) + 0.5, "640 parameters in 1 arrays", probable, small[2:] + small[:2], [])
mean, width = np.linspace(0.1, 0.5, 64).astype(np.float32), np.full(64, 0.7, np.float32)
add("scaled", 650, (X - mean) / width @ W.T.astype(float) + B, "are arrays of the file as weights are: mean, width", open_,
    [h.make_node("Sub", ["x", "mean"], ["c"]), h.make_node("Div", ["c", "width"], ["q"]), gemm("q", "y")],
    [array(mean, "mean"), array(width, "width")])
# Group normalisation as PyTorch writes it: of instances, whose scales are numbers of the program.
groups = X.reshape(300, 2, 32)
normal = (groups - groups.mean(2, keepdims=True)) / np.sqrt(groups.var(2, keepdims=True) + 1e-5)
scale, shift = rng.random((4, 1, 1)).astype(np.float32), rng.random((4, 1, 1)).astype(np.float32)
after = (normal.reshape(300, 4, 4, 4) * scale + shift).reshape(300, 64)
shape = lambda name, *sides: constant(np.array(sides, np.int64), name)
add("groups", 658, after @ W.T.astype(float) + B, "658 parameters in 4 arrays; fixed are 2 of constant", open_,
    [shape("two", 0, 2, -1), shape("four", -1, 4, 4, 4), constant(np.ones(2, np.float32), "ones"), constant(np.zeros(2, np.float32), "zeros"),
     h.make_node("Reshape", ["x", "two"], ["g"]), h.make_node("InstanceNormalization", ["g", "ones", "zeros"], ["i"], epsilon=1e-5),
     h.make_node("Reshape", ["i", "four"], ["c"]), h.make_node("Mul", ["c", "scale"], ["m"]), h.make_node("Add", ["m", "shift"], ["a"]),
     h.make_node("Flatten", ["a"], ["f"]), gemm("f", "y")],
    [array(scale, "scale"), array(shift, "shift")])
places = rng.random((8, 8)).astype(np.float32)
placed = (np.tanh(X.reshape(300, 8, 8)) + places).reshape(300, 64) @ W.T.astype(float) + B
nodes = [shape("square", -1, 8, 8), h.make_node("Reshape", ["x", "square"], ["s"]), h.make_node("Tanh", ["s"], ["t"]),
         h.make_node("Add", ["t", "places"], ["p"]), h.make_node("Flatten", ["p"], ["f"]), gemm("f", "y")]
add("places", 714, placed, open_ + " what is added or joined: places", probable, nodes, [array(places, "places")])
add("places that are a buffer", 650, placed, "fixed are 1 of constant", "as weights are", nodes, [array(places, "places", "BUFFER")])
add("places that are a parameter", 714, placed, "no other array", open_, nodes, [array(places, "places", "PARAMETER")])
warm = np.float32(1.5)
tempered = [gemm(), h.make_node("Mul", ["z", "warm"], ["y"])]
add("a number", 650, warm * logits, "as weights are: warm", open_, tempered, [array(warm, "warm")])
add("a number that is a parameter", 651, warm * logits, "no other array", open_, tempered, [array(warm, "warm", "PARAMETER")])

with zipfile.ZipFile(sys.argv[1] + "/onnx/odd.zip", "w", zipfile.ZIP_DEFLATED) as out:
    for name, comment, content in made:
        entry = zipfile.ZipInfo(name + ".onnx", (2026, 1, 1, 0, 0, 0))
        entry.comment, entry.compress_type = comment.encode(), zipfile.ZIP_DEFLATED
        out.writestr(entry, content)
print(len(made))
