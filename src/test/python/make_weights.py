"""Small files of weights and data as other programs write them: src/test/resources/weights.

Run from the top folder: /usr/bin/python3 src/test/python/make_weights.py
(torch 2.6, safetensors, h5py, NumPy and scikit-learn; h5py lays files out as Keras does).
Every file holds the same 5-4-3 network in some precision and layout; expected.json holds its
parameters in costscape's order, and what it costs over data.npz by torch in double precision.
"""

import json
import pathlib
import pickle
import sys
import types

import h5py
import numpy as np
import torch
from safetensors.torch import save_file

OUT = pathlib.Path("src/test/resources/weights")
OUT.mkdir(exist_ok=True)
draw = np.random.default_rng(18)


def layers(widths, dtype):
    """Weights as (from, to) and biases, rounded to a type's precision, in float64."""
    arrays = []
    for a, b in zip(widths, widths[1:]):
        arrays += [draw.standard_normal((a, b)), draw.standard_normal(b)]
    return [np.float64(dtype(w)) for w in arrays]


def flat(arrays):
    return np.concatenate([w.ravel() for w in arrays]).tolist()


def bfloat16(array):
    return torch.from_numpy(array).to(torch.bfloat16).to(torch.float64).numpy()


def tensors(arrays, names, dtype):
    """As torch's Linear keeps them: a weight is (out, in)."""
    return {n: torch.from_numpy(w.T.copy()).to(dtype) for n, w in zip(names, arrays)}


FC = ["fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias"]
SEQUENTIAL = ["layers.0.weight", "layers.0.bias", "layers.2.weight", "layers.2.bias"]
WORDS = ["hidden.weight", "hidden.bias", "classify.weight", "classify.bias"]  # not in this order
expected = {}

single = layers((5, 4, 3), np.float32)
double = layers((5, 4, 3), np.float64)
half = layers((5, 4, 3), np.float16)
brain = layers((5, 4, 3), bfloat16)
for name, arrays, names, dtype in (
    ("torch-f32.safetensors", single, FC, torch.float32),
    ("torch-f64.safetensors", double, SEQUENTIAL, torch.float64),
    ("torch-f16.safetensors", half, FC, torch.float16),
    ("torch-bf16.safetensors", brain, WORDS, torch.bfloat16),
):
    save_file(tensors(arrays, names, dtype), OUT / name)
    expected[name] = flat(arrays)

with_state = tensors(single, FC, torch.float32)
with_state["epoch"] = torch.tensor(7)
save_file(with_state, OUT / "torch-state.safetensors", metadata={"by": "a test"})
expected["torch-state.safetensors"] = flat(single)

W = ["w1", "b1", "w2", "b2"]
np.savez(OUT / "numpy.npz", **dict(zip(W, double)))
expected["numpy.npz"] = flat(double)
packed = [np.asfortranarray(w.astype(">f4")) for w in single]
np.savez_compressed(OUT / "numpy-fortran.npz", **dict(zip(W, packed)))
expected["numpy-fortran.npz"] = flat(single)
rows = [half[0].astype("<f2"), half[1].astype("<f2")[None, :], half[2], half[3][:, None]]
np.savez(OUT / "numpy-rows.npz", **dict(zip(["W1", "b1", "W2", "b2"], rows)))
expected["numpy-rows.npz"] = flat(half)
np.savez(OUT / "numpy-places.npz", *double)
expected["numpy-places.npz"] = flat(double)
whole = [np.round(4 * w).astype(np.int8) for w in double]
np.savez(OUT / "numpy-whole.npz", **dict(zip(W, whole)))
expected["numpy-whole.npz"] = flat([w.astype(float) for w in whole])
np.save(OUT / "flat.npy", np.array(flat(double)))
expected["flat.npy"] = flat(double)
coefs = dict(zip(["coefs_0", "intercepts_0", "coefs_1", "intercepts_1"], double))
np.savez(OUT / "sklearn.npz", **dict(sorted(coefs.items())))
expected["sklearn.npz"] = flat(double)

with h5py.File(OUT / "keras-legacy.h5", "w") as file:
    file.attrs["layer_names"] = [b"dense", b"dense_1"]
    file.attrs["backend"] = b"tensorflow"
    for k, layer in enumerate(("dense", "dense_1")):
        group = file.create_group(layer)
        group.attrs["weight_names"] = [
            (layer + "/kernel:0").encode(),
            (layer + "/bias:0").encode(),
        ]
        group.create_dataset(layer + "/kernel:0", data=single[2 * k].astype(np.float32))
        group.create_dataset(layer + "/bias:0", data=single[2 * k + 1].astype(np.float32))
expected["keras-legacy.h5"] = flat(single)
with h5py.File(OUT / "keras.weights.h5", "w") as file:
    for k, layer in enumerate(("dense", "dense_1")):
        for v in range(2):
            data = double[2 * k + v]
            file.create_dataset("layers/%s/vars/%d" % (layer, v), data=data)
    file.create_group("metrics/mean/vars")
    file.create_dataset("optimizer/vars/0", data=np.int64(12))
    file.create_dataset("optimizer/vars/1", data=double[0])
expected["keras.weights.h5"] = flat(double)
with h5py.File(OUT / "keras-new.h5", "w", libver="latest") as file:
    for k, layer in enumerate(("dense", "dense_1")):
        group = file.create_group("model_weights/%s/%s" % (layer, layer))
        group.create_dataset("kernel", data=half[2 * k].astype("<f2"))
        group.create_dataset("bias", data=half[2 * k + 1].astype(">f4"))
expected["keras-new.h5"] = flat(half)
with h5py.File(OUT / "keras-model.h5", "w") as file:  # as model.save("model.h5") does
    dense = [
        {"class_name": "Dense", "config": {"name": n, "units": u, "activation": a}}
        for n, u, a in (("dense", 4, "tanh"), ("dense_1", 3, "softmax"))
    ]
    whole_model = {"class_name": "Sequential", "config": {"name": "sequential", "layers": dense}}
    file.attrs["model_config"] = json.dumps(whole_model)
    file.attrs["backend"] = "tensorflow"
    for k, layer in enumerate(("dense", "dense_1")):
        group = file.create_group("model_weights/%s/%s" % (layer, layer))
        group.create_dataset("kernel:0", data=double[2 * k])
        group.create_dataset("bias:0", data=double[2 * k + 1])
expected["keras-model.h5"] = flat(double)
with h5py.File(OUT / "chunks.h5", "w") as file:
    for k, layer in enumerate(("dense", "dense_1")):
        file.create_dataset(layer + "/kernel", data=double[2 * k], compression="gzip")
        file.create_dataset(layer + "/bias", data=double[2 * k + 1])

torch.save(tensors(single, FC, torch.float32), OUT / "model.pt")
torch.save(
    tensors(single, FC, torch.float32), OUT / "old.pt", _use_new_zipfile_serialization=False
)
# A checkpoint beside its optimizer's state; parts of one storage, a weight as (in, out) seen from
# its other side; a tensor with gaps; a module, whose class is code.
network = torch.nn.Sequential(torch.nn.Linear(5, 4), torch.nn.Tanh(), torch.nn.Linear(4, 3)).double()
network.load_state_dict(tensors(double, [f"{k}.{p}" for k in (0, 2) for p in ("weight", "bias")], torch.float64))
adam = torch.optim.Adam(network.parameters())
network(torch.zeros(1, 5, dtype=torch.float64)).sum().backward()
adam.step()
network.load_state_dict(tensors(double, [f"{k}.{p}" for k in (0, 2) for p in ("weight", "bias")], torch.float64))
torch.save(
    {"epoch": 3, "model": network.state_dict(), "optimizer": adam.state_dict(), "loss": 0.5},
    OUT / "checkpoint.pt",
)
whole = torch.from_numpy(np.concatenate([w.ravel() for w in double]))
parts = torch.split(whole, [w.size for w in double])
views = {n: p.view(w.shape).T for n, p, w in zip(FC, parts, double)}
torch.save(views, OUT / "views.pt")
torch.save({"fc1.weight": whole[:20].view(4, 5)[:, ::2]}, OUT / "gaps.pt")
torch.save(network, OUT / "module.pt")
torch.save({"a": network.state_dict(), "b": network.state_dict()}, OUT / "two.pt")
for name, arrays in (("model.pt", single), ("checkpoint.pt", double), ("views.pt", double)):
    expected[name] = flat(arrays)
(OUT / "model.pkl").write_bytes(pickle.dumps({"coefs_": double}, protocol=4))
sklearn = types.ModuleType("sklearn.neural_network")  # as scikit-learn's pickles begin
sys.modules |= {"sklearn": types.ModuleType("sklearn"), sklearn.__name__: sklearn}
sklearn.MLPClassifier = type("MLPClassifier", (), {"__module__": sklearn.__name__})
(OUT / "sklearn.pkl").write_bytes(pickle.dumps(sklearn.MLPClassifier(), protocol=4))
np.savez(OUT / "objects.npz", w1=np.array([{"a": 1}], dtype=object))

x = draw.standard_normal((30, 5))
y = draw.integers(0, 3, 30)
np.savez(OUT / "data.npz", X=x, y=y)
np.savez_compressed(OUT / "data-f4.npz", x=np.asfortranarray(x.astype(np.float32)), y=y.astype(float))
np.save(OUT / "data.npy", np.column_stack([x, y]))
table = "\n".join(",".join(repr(v) for v in row) + "," + str(c) for row, c in zip(x.tolist(), y))
(OUT / "data.csv").write_text("x0,x1,x2,x3,x4,y\n" + table + "\n")


def cost(arrays, rows, labels):
    t = [torch.from_numpy(w) for w in arrays]
    z = torch.tanh(torch.from_numpy(rows) @ t[0] + t[1]) @ t[2] + t[3]
    return float(torch.nn.functional.cross_entropy(z, torch.from_numpy(labels)))


costs = {
    name: cost(arrays, x, y)
    for name, arrays in (
        ("torch-f32.safetensors", single),
        ("torch-f64.safetensors", double),
        ("torch-f16.safetensors", half),
        ("torch-bf16.safetensors", brain),
        ("keras.weights.h5", double),
        ("keras-model.h5", double),
    )
}

pair = layers((5, 4, 2), np.float32)
two = (y > 0).astype(np.int64)
save_file(tensors(pair, FC, torch.float32), OUT / "pair.safetensors")
np.savez(OUT / "pair-data.npz", X=x, y=two)
costs["pair.safetensors"] = cost(pair, x, two)
expected["pair.safetensors"] = flat(
    pair[:2] + [pair[2][:, 1] - pair[2][:, 0], pair[3][1:] - pair[3][:1]]
)

(OUT / "expected.json").write_text(
    json.dumps({"parameters": expected, "costs": costs}, indent=1) + "\n"
)
