"""products.py N yes|no: a cost of N parameters, whose Hessian has the eigenvalues 1/(k + 1) + cos k.

Waves of length 6e-8 lie on a bowl: differences of gradients step over them, and products see them.
"""

import sys

import numpy as np
from costscape_program import serve

n = int(sys.argv[1])
bowl = 1 / np.arange(1, n + 1)
normal = np.cos(np.arange(n))
normal /= np.linalg.norm(normal)


def mirrored(x):
    return x - 2 * normal * (normal @ x)


def cost(at):
    y = mirrored(at["x"])
    return np.sum(bowl * y * y / 2 - 1e-16 * np.cos(1e8 * y))


def gradient(at):
    y = mirrored(at["x"])
    return cost(at), {"x": mirrored(bowl * y + 1e-8 * np.sin(1e8 * y))}


def product(at, along):
    y = mirrored(at["x"])
    return {"x": mirrored((bowl + np.cos(1e8 * y)) * mirrored(along["x"]))}


serve(cost, {"x": mirrored(1e-8 * np.arange(n))}, gradient, name="height",
      product=product if sys.argv[2] == "yes" else None)
