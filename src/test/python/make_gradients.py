"""Makes graphs of gradients beside the graphs of src/test/resources/onnx, and what torch says of slopes.

python3 make_gradients.py ../resources: needs torch, onnx, NumPy and SciPy, and the files that
make_graphs.py has made. Slopes and eigenvalues are torch's own in double precision; a cell is named
by two numbers as in make_graphs.py.
"""

import json
import pathlib
import sys
import warnings

import numpy as np
import onnx
import torch
from scipy.sparse.linalg import LinearOperator, eigsh
from torch.func import functional_call, grad
from torch.fx.experimental.proxy_tensor import make_fx
from torch.nn import functional as F

warnings.filterwarnings("ignore")
here = pathlib.Path(__file__).parent
folder = pathlib.Path(sys.argv[1]) / "onnx"
sys.path.insert(0, str(here.parents[1] / "site" / "resources"))
from gradient import rules  # noqa: E402

networks = {}
exec((here / "make_graphs.py").read_text().split("def train(")[0], networks)
torch.set_num_threads(1)
ROWS = 30


def loaded(make, name):
    """The network with the graph's weights, and its arrays in the graph's order."""
    net = make().eval()
    graph = onnx.load(folder / (name + ".onnx")).graph
    values = {i.name: torch.tensor(onnx.numpy_helper.to_array(i)) for i in graph.initializer}
    net.load_state_dict({k: values.get(k, v) for k, v in net.state_dict().items()})
    moved = [n for n in values if n in dict(net.named_parameters())]
    return net, moved


def write(net, names, loss, inputs, called, y, file):
    weights = [net.state_dict()[n].detach() for n in names]

    def cost(weights, y, *x):
        return loss(functional_call(net, dict(zip(names, weights)), x), y)

    slopes = make_fx(lambda y, *a: grad(cost)(list(a[len(called):]), y, *a[:len(called)]), rules)(y, *inputs, *weights)
    torch.onnx.export(slopes, (y, *inputs, *weights), str(folder / file), dynamo=False, opset_version=18,
                      input_names=["y", *called, *names], output_names=[n + ".grad" for n in names])
    model = onnx.load(folder / file)
    del model.metadata_props[:]
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, folder / file)


def told(net, names, loss, inputs, y):
    """Slopes at two cells, and the largest eigenvalues at the first, over all rows."""
    net.double()
    inputs = [x.double() if x.is_floating_point() else x for x in inputs]
    base = torch.cat([net.state_dict()[n].reshape(-1) for n in names]).detach()
    shapes = [net.state_dict()[n].shape for n in names]
    k = torch.arange(len(base)).double() + 1

    def cost(theta):
        parts = torch.split(theta, [s.numel() for s in shapes])
        return loss(functional_call(net, {n: p.view(s) for n, p, s in zip(names, parts, shapes)}, tuple(inputs)), y)

    cells = []
    for a, b in ((0, 0), (0.3, -0.02)):
        slope = grad(cost)(base * (1 + a * torch.sin(k)) + b * torch.cos(k))
        cells.append([a, b, float(slope.norm()), float(slope @ torch.sin(k)), float(slope @ torch.cos(k))])

    def product(v):
        v = torch.from_numpy(np.asarray(v).ravel().copy())
        theta = base.clone().requires_grad_()
        slope, = torch.autograd.grad(cost(theta), theta, create_graph=True)
        return torch.autograd.grad(slope @ v, theta)[0].numpy()

    matrix = LinearOperator((len(base), len(base)), product, dtype=np.float64)
    ends = lambda count, which: eigsh(matrix, count, which=which, return_eigenvectors=False, v0=np.ones(len(base)), tol=1e-6, ncv=31)
    return {"cells": cells, "largest": sorted(map(float, ends(2, "LA")), reverse=True)}


def main():
    data = lambda name: np.load(folder / (name + ".npz"))
    images = [torch.from_numpy(data("digits")["X"])]
    classes = torch.from_numpy(data("digits")["y"])
    rows = [torch.from_numpy(data("rows")["X"])]
    both = [torch.from_numpy(data("two")["kind"]), torch.from_numpy(data("two")["size"])]
    odd = torch.from_numpy(data("two")["y"])
    found = {}
    for name, make, inputs, y, called in (
            ("lenet", networks["LeNet"], images, classes, ["x"]),
            ("resnet8", lambda: networks["ResNet8"](True), images, classes, ["x"]),
            ("encoder", networks["Encoder"], rows, classes, ["x"]),
            ("two", networks["TwoInputs"], both, odd, ["kind", "size"])):
        net, names = loaded(make, name)
        few = [x[:ROWS] for x in inputs]
        write(net, names, F.cross_entropy, few, called, y[:ROWS], name + "-gradient.onnx")
        if name == "lenet":
            doubled = lambda answers, y: 2 * F.cross_entropy(answers, y)
            write(net, names, doubled, few, called, y[:ROWS], "lenet-gradient-doubled.onnx")
        found[name] = told(net, names, F.cross_entropy, inputs, y)
    (folder / "gradients.json").write_text(json.dumps(found, indent=1) + "\n")


main()
