"""Serves a module of a file, or says what the module itself gives at the cells of one or two tables.

told.py FILE serve | told.py FILE other OTHER.npz
| told.py FILE cells PLANE.csv NAME NAME [LINE.csv OTHER.npz]
"""

import csv
import importlib.util
import sys

import numpy as np
import torch

spec = importlib.util.spec_from_file_location("example", sys.argv[1])
example = importlib.util.module_from_spec(spec)
spec.loader.exec_module(example)
named = dict(example.module.named_parameters())
base = {key: p.detach().double().numpy().copy() for key, p in named.items()}


def cost(at):
    with torch.no_grad():
        for key, p in named.items():
            p.copy_(torch.tensor(at[key]))
        return example.loss().item()


def told(name):
    with open(name) as table:
        return [[float(x) for x in row] for row in list(csv.reader(table))[1:]]


def compared(pairs):
    wrong = sum(np.float64(a).tobytes() != np.float64(b).tobytes() for a, b in pairs)
    print(f"{len(pairs)} cells, {wrong} differ, {len({b for _, b in pairs})} costs")


what = sys.argv[2]
if what == "serve":
    from costscape_module import serve

    serve(example.module, example.loss)
elif what == "other":
    generator = np.random.default_rng(2)
    np.savez(sys.argv[3], **{k: v + 0.3 * generator.standard_normal(v.shape) for k, v in base.items()})
elif what == "cells":
    pairs = []
    for row in told(sys.argv[3]):
        at = {key: value.copy() for key, value in base.items()}
        for name, value in zip(sys.argv[4:6], row):
            key, *index = name.split("_")
            at[key][tuple(map(int, index))] = value
        pairs.append((row[-1], cost(at)))
    compared(pairs)
    if len(sys.argv) > 6:
        other = np.load(sys.argv[7])
        compared([(c, cost({k: v + a * (other[k] - v) for k, v in base.items()}))
                  for a, c in told(sys.argv[6])])
