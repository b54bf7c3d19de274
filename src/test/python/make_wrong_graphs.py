"""Makes the wrong graphs of src/test/resources/onnx/wrong.zip: python3 make_wrong_graphs.py ../resources

Each entry is a graph, and in its comment are words that the line that refuses it holds.
"""

import sys
import zipfile

import numpy as np
from onnx import TensorProto as T, helper as h, numpy_helper

rng = np.random.default_rng(1)
W, B = rng.standard_normal((10, 64)).astype(np.float32), np.zeros(10, np.float32)
X, Y = h.make_tensor_value_info("x", T.FLOAT, ["n", 64]), h.make_tensor_value_info("y", T.FLOAT, ["n", 10])


def array(values, name):
    return numpy_helper.from_array(np.asarray(values), name)


def model(nodes=None, arrays=None, inputs=None, outputs=None, opset=17, ir=8, **more):
    nodes = [h.make_node("Gemm", ["x", "w", "b"], ["y"], transB=1)] if nodes is None else nodes
    arrays = [array(W, "w"), array(B, "b")] if arrays is None else arrays
    graph = h.make_graph(nodes, "g", [X] if inputs is None else inputs, [Y] if outputs is None else outputs, arrays)
    return h.make_model(graph, opset_imports=[h.make_opsetid("", opset)], ir_version=ir, **more)


def node(op, inputs, outputs, **attributes):
    return h.make_node(op, inputs, outputs, name="the_" + op.lower(), **attributes)


GEMM = h.make_node("Gemm", ["x", "w", "b"], ["z"], transB=1)
good = model().SerializeToString()
wrong = []


def add(words, made):
    wrong.append((words, made if isinstance(made, bytes) else made.SerializeToString()))


def external(**entries):
    tensor = array(W, "w")
    tensor.ClearField("raw_data")
    tensor.data_location = T.EXTERNAL
    for key, value in entries.items():
        tensor.external_data.add(key=key, value=value)
    return model(arrays=[tensor, array(B, "b")])


def changed(change):
    made = model()
    change(made.graph)
    return made


def info(name, kind, sides):
    return h.make_tensor_value_info(name, kind, sides)


add("is empty", b"")
add("holds no graph", good[:2] + b"\x12\x01a")
for cut in (20, 60, 200, len(good) // 2, len(good) - 40):
    add("is damaged", good[:cut])
add("is damaged", good[:2] + b"\x3a\xff\xff\xff\xff\x0f" + good[2:40])
add("is damaged", good[:2] + b"\x12" + b"\xff" * 12)
add("is damaged", good[:2] + b"\x1f" + b"\x00" * 64)
add("no nodes", model(nodes=[]))
add("no outputs", changed(lambda g: g.ClearField("output")))
add("no input", changed(lambda g: g.ClearField("input")))
add("made by no node", model(outputs=[info("other", T.FLOAT, ["n", 10])]))
add("which nothing makes", model(nodes=[h.make_node("Gemm", ["x", "missing", "b"], ["y"], transB=1)]))
add("a circle", model(nodes=[node("Add", ["x", "q"], ["p"]), node("Relu", ["p"], ["q"]), h.make_node("Gemm", ["q", "w", "b"], ["y"], transB=1)]))
add("a circle", model(nodes=[node("Relu", ["z"], ["y"]), GEMM]))
add("is there already", model(nodes=[GEMM, node("Relu", ["z"], ["z"]), node("Relu", ["z"], ["y"])]))
add("two arrays called", model(arrays=[array(W, "w"), array(W, "w"), array(B, "b")]))
add("two inputs called", model(inputs=[X, X]))
add("onnxruntime says", model(nodes=[GEMM, node("Frobnicate", ["z"], ["y"])]))
add("onnxruntime says", model(nodes=[GEMM, h.make_node("Relu", ["z"], ["y"], domain="org.example")]))
add("onnxruntime says", model(opset=999))
add("onnxruntime says", model(ir=999))
add("onnxruntime says", model(nodes=[GEMM, node("Reshape", ["z", "s"], ["y"])], arrays=[array(W, "w"), array(B, "b"), array(np.array([7, 7], np.int64), "s")]))
add("onnxruntime says", model(arrays=[array(W[:, :50], "w"), array(B, "b")]))
add("onnxruntime says", model(nodes=[GEMM, node("Softmax", ["z", "z"], ["q"]), node("Relu", ["q"], ["y"])]))
add("onnxruntime says", model(nodes=[GEMM, node("Gather", ["z", "s"], ["y"], axis=7)], arrays=[array(W, "w"), array(B, "b"), array(np.array([0], np.int64), "s")]))
add("draws at random", model(nodes=[GEMM, node("RandomNormalLike", ["z"], ["r"]), node("Add", ["z", "r"], ["y"])]))
norm = [array(np.ones(10, np.float32), name) for name in "cdef"]
add("is in training", model(nodes=[GEMM, node("BatchNormalization", ["z", "c", "d", "e", "f"], ["y", "", ""], training_mode=1)], arrays=[array(W, "w"), array(B, "b")] + norm))
add("rounded to whole numbers", model(nodes=[node("DequantizeLinear", ["q", "s"], ["w"]), h.make_node("Gemm", ["x", "w", "b"], ["y"], transB=1)], arrays=[array(W.astype(np.int8), "q"), array(np.float32(0.1), "s"), array(B, "b")]))
add("half precision", model(nodes=[node("Cast", ["h"], ["w"], to=T.FLOAT), h.make_node("Gemm", ["x", "w", "b"], ["y"], transB=1)], arrays=[array(W.astype(np.float16), "h"), array(B, "b")]))
add("no array of weights", model(nodes=[node("Slice", ["x", "s", "e", "a"], ["y"])], arrays=[array(np.array([k], np.int64), n) for k, n in ((0, "s"), (10, "e"), (1, "a"))]))
add("outside the graph's folder", external(location="../../../../../../etc/passwd"))
add("outside the graph's folder", external(location="/etc/passwd"))
add("outside the graph's folder", external(location=""))
add("is not beside it", external(location="there-is-none.bin"))
add("external data begin at", external(location="graph.onnx", offset="minus one"))
add("bytes from byte", external(location="graph.onnx", offset="99999999"))
add("bytes are needed", changed(lambda g: g.initializer[0].dims.__setitem__(0, 1 << 40)))
add("bytes are needed", changed(lambda g: g.initializer[0].dims.__setitem__(0, -3)))
add("bytes are needed", changed(lambda g: setattr(g.initializer[0], "raw_data", b"abc")))
add("kind of number that is not known", changed(lambda g: setattr(g.initializer[0], "data_type", 99)))
add("w holds NaN", model(arrays=[array(np.full_like(W, np.nan), "w"), array(B, "b")]))
add("would both be called", model(nodes=[h.make_node("Gemm", ["x", "w/1", "w:1"], ["y"], transB=1)], arrays=[array(W, "w/1"), array(B, "w:1")]))
add("has 2 outputs", model(nodes=[GEMM, node("Relu", ["z"], ["y"])], outputs=[Y, info("z", T.FLOAT, ["n", 10])]))
add("holds real numbers", model(nodes=[GEMM, node("ArgMax", ["z"], ["y"], axis=1)], outputs=[info("y", T.INT64, ["n", 1])]))
add("takes no numbers", model(inputs=[info("x", T.STRING, ["n", 64])], nodes=[node("Cast", ["x"], ["t"], to=T.FLOAT), h.make_node("Gemm", ["t", "w", "b"], ["y"], transB=1)]))
add("no side for rows", model(inputs=[info("x", T.FLOAT, [])]))
add("it takes 63 numbers a row", model(inputs=[info("x", T.FLOAT, ["n", 63])]))
add("leaves 2 sides of a row open", model(inputs=[info("x", T.FLOAT, ["n", "a", "b"])]))
add("has the shape", model(inputs=[info("x", T.FLOAT, [0, 64])]))
add("answers a row with 7 numbers", model(arrays=[array(W[:7], "w"), array(B[:7], "b")], outputs=[info("y", T.FLOAT, ["n", 7])]))
add("answers a row with 1 number", model(arrays=[array(W[:1], "w"), array(B[:1], "b")], outputs=[info("y", T.FLOAT, ["n", 1])]))
add("first side is not the rows", model(nodes=[GEMM, node("Transpose", ["z"], ["y"])], outputs=[info("y", T.FLOAT, [10, "n"])]))
add("onnxruntime says", model(nodes=[node("ConstantOfShape", ["s"], ["big"]), GEMM, node("ReduceSum", ["big"], ["q"], keepdims=0), node("Add", ["z", "q"], ["y"])], arrays=[array(W, "w"), array(B, "b"), array(np.array([1 << 44], np.int64), "s")]))
deep = h.make_graph([node("Identity", ["x"], ["i"])], "d", [], [info("i", T.FLOAT, ["n", 64])])
for level in range(40):
    deep = h.make_graph([node("If", ["c"], ["i%d" % level], then_branch=deep, else_branch=deep)] if level == 0 else [h.make_node("If", ["c"], ["i%d" % level], then_branch=deep)], "d", [], [info("i%d" % level, T.FLOAT, ["n", 64])])
add("deep", model(nodes=[h.make_node("If", ["c"], ["q"], then_branch=deep), GEMM, node("Relu", ["z"], ["y"])], arrays=[array(W, "w"), array(B, "b"), array(np.array(True), "c")]))
add("sparse arrays", changed(lambda g: g.sparse_initializer.add()))
add("depends on the rows beside it", model(nodes=[GEMM, node("Softmax", ["z"], ["y"], axis=0)]))
add("depends on the rows beside it", model(nodes=[GEMM, node("CumSum", ["z", "s"], ["y"])], arrays=[array(W, "w"), array(B, "b"), array(np.array(0, np.int64), "s")]))
add("one number for each class", model(nodes=[GEMM, node("Reshape", ["z", "s"], ["y"])], arrays=[array(W, "w"), array(B, "b"), array(np.array([-1, 2, 5], np.int64), "s")], outputs=[info("y", T.FLOAT, ["n", 2, 5])]))
add("end in a sigmoid each", model(nodes=[GEMM, node("Sigmoid", ["z"], ["y"])]))
clip = [node("Sigmoid", ["z"], ["s"]), node("Clip", ["s", "low", "high"], ["y"])]
ends = [array(np.float32(1e-7), "low"), array(np.float32(1 - 1e-7), "high")]
add("lie between 0 and 1 and do not sum to 1", model(nodes=[GEMM] + clip, arrays=[array(W, "w"), array(B, "b")] + ends))
add("rows lie between 0 and 1; --answers", model(nodes=[GEMM] + clip, arrays=[array(W[:1], "w"), array(B[:1], "b")] + ends, outputs=[info("y", T.FLOAT, ["n", 1])]))
add("rounded to whole numbers", model(nodes=[node("DynamicQuantizeLinear", ["x"], ["q", "s", "p"]), node("MatMulInteger", ["q", "w", "p"], ["i"]), node("Cast", ["i"], ["f"], to=T.FLOAT), node("Mul", ["f", "s"], ["y"])], arrays=[array((30 * W.T).astype(np.int8), "w")]))

with zipfile.ZipFile(sys.argv[1] + "/onnx/wrong.zip", "w", zipfile.ZIP_DEFLATED) as out:
    for k, (words, made) in enumerate(wrong):
        entry = zipfile.ZipInfo("%02d.onnx" % k, (2026, 1, 1, 0, 0, 0))
        entry.comment, entry.compress_type = words.encode(), zipfile.ZIP_DEFLATED
        out.writestr(entry, made)
print(len(wrong))
