"""A plane and the curvature of a trained 64-32-10 tanh network: src/test/resources/digits.

Run from the top folder with NumPy, scikit-learn and torch at hand:
python3 src/test/python/digits_landscape.py

digits.csv.gz: scikit-learn's 1,797 digits, pixels from 0 to 16 (the network sees them over 16).
parameters.csv.gz: name, weight, and two directions d and e: Gaussian, each unit's incoming weights
as long as the network's, biases 0, e orthogonal to d.
cells.csv: alpha, beta and cost of some cells of the 51 x 51 plane over [-1, 1], by NumPy.
eigenvalues.csv: the five smallest and the five largest eigenvalues of the Hessian at the weights,
by torch's double differentiation in float64 and NumPy's eigvalsh.
"""

import csv
import gzip
import io
import pathlib

import numpy as np
import torch
from sklearn.datasets import load_digits
from sklearn.neural_network import MLPClassifier

FOLDER = pathlib.Path("src/test/resources/digits")
WIDTHS = (64, 32, 10)


def write(name, header, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    data = text.getvalue().encode()
    (FOLDER / name).write_bytes(gzip.compress(data, 9, mtime=0) if name.endswith("gz") else data)


def names():
    for layer in (1, 2):
        below, width = WIDTHS[layer - 1], WIDTHS[layer]
        yield from ("w%d_%d_%d" % (layer, i, j) for i in range(below) for j in range(width))
        yield from ("b%d_%d" % (layer, j) for j in range(width))


def flat(w1, b1, w2, b2):
    return np.concatenate([w1.ravel(), b1, w2.ravel(), b2])


def directions(coefs):
    g = np.random.default_rng(1)
    one, two = (
        [
            v / np.linalg.norm(v, axis=0) * np.linalg.norm(c, axis=0)
            for v, c in zip([g.standard_normal(c.shape) for c in coefs], coefs)
        ]
        for _ in range(2)
    )
    dot = sum((a * b).sum() for a, b in zip(one, two)) / sum((a * a).sum() for a in one)
    return one, [b - dot * a for a, b in zip(one, two)]


def cost(x, y, w1, b1, w2, b2):
    z = np.tanh(x @ w1 + b1) @ w2 + b2
    m = z.max(1, keepdims=True)
    return (np.log(np.exp(z - m).sum(1)) + m[:, 0] - z[np.arange(len(y)), y]).mean()


def hessian(x, y, theta):
    x, y = torch.from_numpy(x), torch.from_numpy(y)
    sizes = (64 * 32, 32, 32 * 10, 10)

    def loss(t):
        w1, b1, w2, b2 = torch.split(t, sizes)
        z = torch.tanh(x @ w1.reshape(64, 32) + b1) @ w2.reshape(32, 10) + b2
        return torch.nn.functional.cross_entropy(z, y)

    return torch.autograd.functional.hessian(loss, torch.from_numpy(theta)).numpy()


def main():
    data = load_digits()
    x, y = data.data / 16.0, data.target
    pixels = ["p%d" % k for k in range(64)]
    write("digits.csv.gz", pixels + ["digit"], np.column_stack([data.data.astype(int), y]).tolist())
    net = MLPClassifier((32,), activation="tanh", solver="adam", max_iter=60, random_state=0)
    net.fit(x, y)
    (w1, w2), (b1, b2) = net.coefs_, net.intercepts_
    d, e = directions(net.coefs_)
    theta = flat(w1, b1, w2, b2)
    none = (np.zeros(32), np.zeros(10))
    columns = [theta] + [flat(v[0], none[0], v[1], none[1]) for v in (d, e)]
    rows = [[n] + [repr(float(c[k])) for c in columns] for k, n in enumerate(names())]
    write("parameters.csv.gz", ["name", "weight", "d", "e"], rows)
    grid = np.linspace(-1, 1, 51)
    cells = [
        (a, b, cost(x, y, w1 + a * d[0] + b * e[0], b1, w2 + a * d[1] + b * e[1], b2))
        for a in grid[::5]
        for b in grid[::5]
    ]
    write("cells.csv", ["alpha", "beta", "cost"], [[repr(float(v)) for v in c] for c in cells])
    values = np.linalg.eigvalsh(hessian(x, y, theta))
    extreme = np.concatenate([values[:5], values[-5:]])
    write("eigenvalues.csv", ["eigenvalue"], [[repr(float(v))] for v in extreme])


if __name__ == "__main__":
    main()
