#!/usr/bin/env python3
"""Times costscape beside torch where layers are wide or several, or derivatives are asked for.

    mvn -q package -DskipTests && /usr/bin/python3 src/bench/layers.py
    /usr/bin/python3 src/bench/layers.py --rounds 1 --only gradient,epoch     some rows alone

Needs torch. Whole processes in turn, on one thread, medians of processor seconds, so that it may run
beside other work; seconds on the clock stand behind them, then torch's time in its loop alone and
each process's peak memory. torch is as fast as its BLAS: the speed of its matrix products is printed
first.
"""
import argparse
import datetime
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):  # either may pick slow kernels
    os.environ.pop(name, None)

TARGET = pathlib.Path(__file__).resolve().parents[2] / "target"
GRADIENTS = 20
DIGITS = (1797, 64, [32])
PIXELS = (10_000, 784, [128])
DEEP = (10_000, 784, [512, 512])
CLASSES = 10


def data(folder, rows, features):
    """Rows of 256 grey levels, most of them black, and ten classes that a linear model could tell."""
    import numpy as np

    file = pathlib.Path(folder) / f"{rows}x{features}.npz"
    if not file.exists():
        random = np.random.default_rng(1)
        x = np.floor(random.random((rows, features)) * 256) / 255
        x[random.random(x.shape) < 0.7] = 0
        logits = (x - x.mean(0)) @ random.normal(size=(features, CLASSES))
        np.savez(file, X=x, y=logits.argmax(1))
    return file


class Torch:
    """The same network and cost in torch, at random weights."""

    def __init__(self, file, hidden, kind):
        import numpy as np
        import torch

        torch.set_num_threads(1)
        torch.manual_seed(1)
        self.torch = torch
        rows = np.load(file)
        self.x = torch.tensor(rows["X"], dtype=getattr(torch, kind))
        self.y = torch.tensor(rows["y"])
        widths = [self.x.shape[1], *hidden, CLASSES]
        self.theta = []
        for inputs, units in zip(widths, widths[1:]):
            self.theta += [torch.randn(inputs, units, dtype=self.x.dtype) / math.sqrt(inputs),
                           torch.zeros(units, dtype=self.x.dtype)]
        for part in self.theta:
            part.requires_grad_()

    def cost(self, theta, x=None, y=None):
        a = self.x if x is None else x
        for k in range(0, len(theta), 2):
            a = a @ theta[k] + theta[k + 1]
            a = a.tanh() if k + 2 < len(theta) else a
        return self.torch.nn.functional.cross_entropy(a, self.y if y is None else y)

    def plane(self, points):
        u, v = ([self.torch.randn_like(part) for part in self.theta] for _ in range(2))
        with self.torch.no_grad():
            for i in range(points):
                for j in range(points):
                    a, b = (2 * k / (points - 1) - 1 for k in (i, j))
                    self.cost([t + a * d + b * e for t, d, e in zip(self.theta, u, v)])

    def multiply(self, count):
        for _ in range(count):
            self.x @ self.theta[0].detach()

    def gradient(self, count):
        for _ in range(count):
            self.torch.autograd.grad(self.cost(self.theta), self.theta)

    def epoch(self, size):
        rule = self.torch.optim.SGD(self.theta, lr=0.01)
        order = self.torch.randperm(len(self.x))
        for rows in order.split(size):
            rule.zero_grad()
            self.cost(self.theta, self.x[rows], self.y[rows]).backward()
            rule.step()

    def products(self, count):
        slopes = self.torch.autograd.grad(self.cost(self.theta), self.theta, create_graph=True)
        for _ in range(count):
            along = [self.torch.randn_like(part) for part in self.theta]
            self.torch.autograd.grad(slopes, self.theta, along, retain_graph=True)


def plane(points):
    return ["sweep", "--vary", f"random:1=-1:1:{points}", "--vary", f"random:2=-1:1:{points}"]


def steps(count, *more):
    return ["trace", "--optimizer", "gd", "--rate", "0.01", "--steps", str(count), "--every",
            str(count), "--verdict", "none", *more]


WORK = {
    "digits": ("51×51 cells, 64-32-10, 1,797 rows", DIGITS, plane(51), ("plane", 51)),
    "plane": ("21×21 cells, 784-128-10, 10,000 rows", PIXELS, plane(21), ("plane", 21)),
    "deep": ("5×5 cells, 784-512-512-10, 10,000 rows", DEEP, plane(5), ("plane", 5)),
    "gradient": (f"{GRADIENTS} gradients, 784-128-10, 10,000 rows", PIXELS, steps(GRADIENTS - 1),
                 ("gradient", GRADIENTS)),
    "epoch": ("an epoch of batches of 64, 784-128-10, 10,000 rows", PIXELS,
              steps(math.ceil(10_000 / 64), "--batch", "64"), ("epoch", 64)),
    "products": ("150 products with the Hessian, 64-32-10, 1,797 rows", DIGITS,
                 ["inspect"], ("products", 150)),
}
"""Each kind of growth: four sizes, and the process of one."""
GROWTH = {
    "rows": ([2500, 5000, 10_000, 20_000], lambda n: ((n, 64, [64]), plane(31))),
    "width of the hidden layer": ([32, 64, 128, 256], lambda n: ((5000, 64, [n]), plane(31))),
    "hidden layers of 64": ([1, 2, 3, 4], lambda n: ((5000, 64, [64] * n), plane(31))),
    "cells": ([21, 30, 42, 60], lambda n: ((5000, 64, [64]), plane(n))),
}


def ours(shape, command, folder):
    rows, features, hidden = shape
    return [str(TARGET / "costscape"), *command, "--data", str(data(folder, rows, features)),
            "--hidden", ",".join(map(str, hidden)), "--activation", "tanh", "--threads", "1",
            "--quiet", *([] if command[0] == "inspect" else ["--out", folder, "--format", "none"])]


def theirs(shape, call, kind, folder):
    rows, features, hidden = shape
    return [sys.executable, __file__, "--peer", kind, str(data(folder, rows, features)),
            ",".join(map(str, hidden)), call[0], str(call[1])]


def run(command):
    """Processor seconds, peak MB, the last line of output and seconds on the clock of a process."""
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(command, stdout=out)
        _, status, used = os.wait4(process.pid, 0)
        taken = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(" ".join(command) + f": exit code {process.returncode}")
        out.seek(0)
        lines = out.read().split("\n")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, lines[-2], taken


def peer(kind, file, hidden, method, number):
    there = Torch(file, [int(width) for width in hidden.split(",")], kind)
    start = time.process_time()
    getattr(there, method)(int(number))
    print(time.process_time() - start)


def compared(folder, names, rounds):
    """The cells of a plane in single precision too; derivatives are in double precision always."""
    print("| work | costscape, s | MB | in single precision, s | MB | torch float64, s | its loop"
          " alone | MB | torch float32, s | its loop alone | MB |\n|---" + "|--:" * 10 + "|")
    for name in names:
        title, shape, command, call = WORK[name]
        own = ours(shape, command, folder)
        kinds = [own, [*own, "--precision", "single"] if command[0] == "sweep" else None,
                 theirs(shape, call, "float64", folder), theirs(shape, call, "float32", folder)]
        times = zip(*[[command and run(command) for command in kinds] for _ in range(rounds)])
        shown = [title]
        for k, runs in enumerate(times):
            middle = lambda part: statistics.median(float(each[part]) for each in runs)
            shown.append(f"{middle(0):.2f} ({middle(3):.2f})" if runs[0] else "–")
            if k > 1:
                shown.append(f"{middle(2):.2f}")
            shown.append(f"{middle(1):.0f}" if runs[0] else "–")
        print("| " + " | ".join(shown) + " |", flush=True)


def growth(folder, rounds):
    """The slope of log time over log size, by least squares; the time of a start is taken off."""
    start = statistics.median(run([str(TARGET / "costscape"), "--version"])[0] for _ in range(3))
    print("\n| what grows | sizes | s | exponent |\n|---|---|---|--:|")
    for what, (sizes, make) in GROWTH.items():
        times = []
        for size in sizes:
            shape, command = make(size)
            command = ours(shape, command, folder)
            times.append(statistics.median(run(command)[0] for _ in range(rounds)))
        x = [math.log(size ** (2 if what == "cells" else 1)) for size in sizes]
        y = [math.log(max(1e-3, seconds - start)) for seconds in times]
        middle, mean = statistics.mean(x), statistics.mean(y)
        slope = (sum((a - middle) * (b - mean) for a, b in zip(x, y))
                 / sum((a - middle) ** 2 for a in x))
        shown = [f"{size}×{size}" if what == "cells" else str(size) for size in sizes]
        print(f"| {what} | {', '.join(shown)} | {', '.join(f'{t:.2f}' for t in times)}"
              f" | {slope:.2f} |", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--peer", nargs=5)
    parser.add_argument("--only", default=",".join(WORK))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--growth", action="store_true", help="how cost grows, too")
    asked = parser.parse_args()
    if asked.peer:
        return peer(*asked.peer)
    import compare

    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own: a child's peak memory is at least what its parent holds.
        _, _, each, _ = run(theirs((2000, 784, [512]), ("multiply", 3), "float64", folder))
        print(f"{datetime.date.today()}, one thread of {compare.cpu()}; torch's products take "
              f"{float(each) / (3 * 2000 * 784 * 512) * 1e9:.3f} ns a multiplication and sum\n")
        compared(folder, asked.only.split(","), asked.rounds)
        if asked.growth:
            growth(folder, asked.rounds)


if __name__ == "__main__":
    main()
