#!/usr/bin/env python3
"""How many planted faults costscape doctor finds, and how many sound planes it accuses.

    doctor.py 'COMMAND THAT STARTS COSTSCAPE' [--set N] [--keep FOLDER]

Makes 60 planes with one planted fault each and 60 sound ones, and the faults of six threads of
loss-landscape in planes made its way. Functions, seeds and networks are none that costscape's own
tests use; another N gives other planes. Needs torch.
"""

import argparse
import collections
import json
import math
import pathlib
import shlex
import subprocess
import sys
import tempfile

import numpy as np
import torch

HERE = pathlib.Path(__file__).resolve()
sys.path.append(str(HERE.parents[1] / "examples/program"))


class Net(torch.nn.Sequential):
    """A small network, trained to a minimum, and its mean cost over its rows."""

    def __init__(self, rng, kind, norm=False, dropout=0.0):
        torch.manual_seed(int(rng.integers(1 << 30)))
        width = int(rng.integers(5, 12))
        layers = [torch.nn.Linear(2, width)] + [torch.nn.BatchNorm1d(width)] * norm
        layers += [torch.nn.Tanh() if rng.random() < 0.5 else torch.nn.Softplus()]
        layers += [torch.nn.Dropout(dropout)] * (dropout > 0) + [torch.nn.Linear(width, 1)]
        super().__init__(*layers)
        self.double()
        self.kind = kind
        self.x = torch.tensor(rng.normal(size=(96, 2)))
        radius = self.x.norm(dim=1)
        self.y = ((radius < 1.1).double() if kind == "rings"
                  else torch.sin(1.7 * self.x[:, 0]) * self.x[:, 1])[:, None]

    def cost(self):
        out = self(self.x)
        decay = 1e-3 * sum((p ** 2).sum() for p in self.parameters())
        if self.kind == "rings":
            return torch.nn.functional.binary_cross_entropy_with_logits(out, self.y) + decay
        return ((out - self.y) ** 2).mean() + decay

    def fit(self, steps=120):
        rule = torch.optim.LBFGS(self.parameters(), max_iter=steps, tolerance_grad=1e-9,
                                 tolerance_change=1e-13, line_search_fn="strong_wolfe")

        def closure():
            rule.zero_grad()
            cost = self.cost()
            cost.backward()
            return cost

        rule.step(closure)
        return self.eval()

    def state(self):
        return [p.detach().clone() for p in self.parameters()]

    def load(self, arrays):
        with torch.no_grad():
            for own, value in zip(self.parameters(), arrays):
                own.copy_(torch.as_tensor(value))
        return self

    def direction(self, rng, biases="zero"):
        """A random direction, filter-wise as loss-landscape makes it."""
        made = []
        for p in self.parameters():
            d = torch.tensor(rng.normal(size=p.shape))
            if p.dim() > 1:
                axes = tuple(range(1, p.dim()))
                d *= p.detach().norm(dim=axes, keepdim=True) / d.norm(dim=axes, keepdim=True)
            elif biases == "zero":
                d = torch.zeros_like(d)
            made.append(d)
        return made

    def plane(self, u, v, x, y):
        at, costs = self.state(), np.empty((len(x), len(y)))
        with torch.no_grad():
            for i, a in enumerate(x):
                for j, b in enumerate(y):
                    self.load([p + a * q + b * r for p, q, r in zip(at, u, v)])
                    costs[i, j] = self.cost()
        self.load(at)
        return costs


def orthogonal(u, v):
    dot = lambda a, b: sum((p * q).sum() for p, q in zip(a, b))
    return [q - dot(u, v) / dot(u, u) * p for p, q in zip(u, v)]


def smooth(rng):
    """A log-cosh bowl with a tilted axis, or one minus a broad bell, lowest at 0."""
    t, a, b = rng.uniform(0, 3), rng.uniform(0.5, 4), rng.uniform(0.5, 4)
    floor, bell = rng.uniform(0.05, 2), rng.random() < 0.5

    def cost(x, y):
        p, q = np.cos(t) * x + np.sin(t) * y, np.cos(t) * y - np.sin(t) * x
        r = a * np.log(np.cosh(2 * p)) + b * np.log(np.cosh(2 * q)) + 0.2 * p * p * q * q
        return floor + (2 * (1 - np.exp(-r / 2)) if bell else r)

    return cost


def valley(rng):
    a, b, bend = rng.uniform(0.02, 0.3), rng.uniform(4, 30), rng.uniform(0.3, 1.5)
    return lambda x, y: 0.2 + a * x ** 2 + np.log1p(b * (y - bend * np.sin(1.5 * x)) ** 2)


def rugged(rng):
    """A bowl under waves of nine cells and more, of a grid with steps of 1/20."""
    waves = [(rng.uniform(4, 13), rng.uniform(0, math.pi), rng.uniform(0, 6)) for _ in range(6)]
    lift = rng.uniform(0.2, 1.5)
    return lambda x, y: 4 + lift * (x ** 2 + y ** 2) + sum(
        0.4 * np.cos(k * (x * np.cos(t) + y * np.sin(t)) + f) for k, t, f in waves)


def over(cost, points, reach=1.0):
    x = np.linspace(-reach, reach, points)
    return x, x.copy(), cost(*np.meshgrid(x, x, indexing="ij"))


def centred(x, y, costs):
    """The same plane, with the lowest cell at 0, as a plane of a minimum has it."""
    i, j = np.unravel_index(np.nanargmin(costs), costs.shape)
    return x - x[i], y - y[j], costs


def network(rng, points):
    net = Net(rng, "rings" if rng.random() < 0.5 else "waves").fit()
    u = net.direction(rng)
    v = orthogonal(u, net.direction(rng))
    x = np.linspace(-1, 1, points)
    return net, u, v, x, net.plane(u, v, x, x)


def write(folder, name, x, y, costs):
    file = folder / f"{name}.csv"
    rows = [f"{float(a)},{float(b)},{float(costs[i, j])}"
            for i, a in enumerate(x) for j, b in enumerate(y)]
    file.write_text("x,y,cost\n" + "\n".join(rows) + "\n")
    return file


def kept(folder, name, net, u, v):
    """The words that let the network be asked again: its program and its directions."""
    torch.save(net, folder / f"{name}.pt")
    both = folder / f"{name}-directions.npz"
    np.savez(both, **{f"{axis}direction/{k}": d.numpy()
                      for axis, way in (("x", u), ("y", v)) for k, d in enumerate(way)})
    program = shlex.join([sys.executable, str(HERE), "serve", str(folder / f"{name}.pt")])
    return [f"--program={program}", f"--directions={both}"]


def serve(file):
    from costscape_program import serve as answer
    net = torch.load(file, weights_only=False)
    names = [name for name, _ in net.named_parameters()]

    def cost(at):
        with torch.no_grad():
            return float(net.load([at[name] for name in names]).cost())

    answer(cost, dict(zip(names, [p.numpy() for p in net.state()])))


def planted(folder, rng):
    """Triples of a name, the finding that is expected, and the words of the command."""
    base = lambda: (smooth, valley)[int(rng.integers(2))](rng)
    for k in range(10):
        points = int(rng.choice([21, 31, 41, 51]))
        if k % 2:  # weights of before the training's end
            net = Net(rng, "waves").fit(12)
            u = net.direction(rng)
            x = np.linspace(-1, 1, points)
            costs = net.plane(u, orthogonal(u, net.direction(rng)), x, x)
            middle, low = costs[points // 2, points // 2], costs.min()
            if middle - low < 0.05 * (np.median(costs) - low):  # it has hardly moved: nothing to find
                x, y, costs = over(smooth(rng), points)
                x = x + 0.35
            else:
                y = x
        else:
            x, y, costs = over(smooth(rng), points)
            x, y = x + rng.choice([-1, 1]) * rng.uniform(0.25, 0.7), y + rng.uniform(-0.3, 0.3)
        yield f"centre-{k}", "centre", [write(folder, f"centre-{k}", x, y, costs)]
        x, y, costs = centred(*over(base(), points))
        n = int(rng.integers(1, 4))
        i, j = rng.integers(points, size=2)
        (lambda c: c.__setitem__([np.s_[-n:], np.s_[:, :n], np.s_[:n, -n:], (i, j),
                                  rng.random(c.shape) < 0.03][k % 5], np.nan))(costs)
        yield f"failed-{k}", "failed", [write(folder, f"failed-{k}", x, y, costs)]
        x, y, costs = centred(*over(base(), points))
        huge = 10 ** rng.uniform(2.2, 7)
        if k % 2:  # one corner explodes, smoothly
            costs += huge * np.exp(-((x[:, None] - x[-1]) ** 2 + (y - y[0]) ** 2) / 0.01)
        else:
            costs[tuple(rng.choice([0, -1, 1, -2], size=2))] = huge
        yield f"range-{k}", "range", [write(folder, f"range-{k}", x, y, costs)]
        step = 2 / (points - 1)
        t, offset, thin = rng.uniform(0.2, 1.3), rng.uniform(-0.4, 0.4), rng.uniform(0.15, 0.5)
        f = smooth(rng)
        wall = lambda x, y: f(x, y) + 15 * np.exp(
            -((x * np.cos(t) + y * np.sin(t) - offset) / (thin * step)) ** 2 / 2)
        x, y, costs = centred(*over(wall, points))
        yield f"thin-{k}", "resolution", [write(folder, f"thin-{k}", x, y, costs)]
        x, y, costs = centred(*over((smooth, valley, rugged)[k % 3](rng), 41 if k % 3 == 2 else points))
        spread = np.quantile(costs, 0.75) - np.quantile(costs, 0.25)
        if k % 2:  # every cell saw another mini-batch: the noise grows with the cost
            costs = costs * (1 + rng.uniform(0.03, 0.1) * rng.normal(size=costs.shape))
        else:
            costs = costs + rng.uniform(0.02, 0.1) * spread * rng.normal(size=costs.shape)
        yield f"noise-{k}", "noise", [write(folder, f"noise-{k}", *centred(x, y, costs))]
        name = f"cells-{k}"  # the network is asked again
        net, u, v, x, costs = network(rng, 21)
        y, words = 1.0 * x, kept(folder, name, net, u, v)
        if k % 5 == 0:
            costs = costs.T
        elif k % 5 == 1:
            costs = costs[::-1]
        elif k % 5 == 2:
            x, y = x / 3, y / 3
        elif k % 5 == 3:  # of weights that were rounded
            net.load([torch.round(p, decimals=1) for p in net.state()])
            costs = net.plane(u, v, x, y)
        else:  # of other rows
            net.x, net.y = net.x[:80], net.y[:80]
            costs = net.plane(u, v, x, y)
        yield name, "cells", [write(folder, name, x, y, costs), *words]


def sound(folder, rng):
    for k in range(12):
        points = int(rng.choice([21, 31, 41, 51]))
        yield f"smooth-{k}", "", [write(folder, f"smooth-{k}", *over(smooth(rng), points))]
        yield f"valley-{k}", "", [write(folder, f"valley-{k}", *over(valley(rng), points))]
        yield f"rugged-{k}", "", [write(folder, f"rugged-{k}", *centred(*over(rugged(rng), 41)))]
        net, u, v, x, costs = network(rng, points)
        yield f"network-{k}", "", [write(folder, f"network-{k}", x, x, costs)]
        name = f"asked-{k}"
        net, u, v, x, costs = network(rng, points)
        words = kept(folder, name, net, u, v)
        yield name, "", [write(folder, name, x, x, costs.astype(np.float32).astype(float)), *words]


def threads(folder, rng):
    """Faults that threads tell of, in planes made loss-landscape's way: directions are drawn at
    random, each as long as its filter, and the plane is theirs without more ado."""
    x = np.linspace(-1, 1, 31)
    make = lambda **more: Net(rng, "rings", **more).fit()
    both = lambda net, biases="zero": (net.direction(rng, biases), net.direction(rng, biases))

    net = make()  # marcellodebernardi/loss-landscapes#3: biases are not normalised as filters are
    u, v = both(net, "drawn")
    yield "biases", "norms", [write(folder, "biases", x, x, net.plane(u, v, x, x)),
                              *kept(folder, "biases", net, u, v)]
    net = make(dropout=0.2)
    u, v = both(net)
    words = kept(folder, "dropout", net, u, v)
    costs = net.train().plane(u, v, x, x)
    yield "dropout", "noise", [write(folder, "dropout", x, x, costs), *words]
    net = make(norm=True)
    u, v = both(net)
    words = kept(folder, "statistics", net, u, v)
    net[1].running_mean += 0.5  # those of other weights
    net[1].running_var *= 2
    costs = net.plane(u, v, x, x)
    yield "statistics", "cells", [write(folder, "statistics", x, x, costs), *words]
    net = make()  # tomgoldstein/loss-landscape#44: nothing is seen but one corner
    u, v = both(net)
    costs = net.plane(u, v, x, x)
    costs[-1, -1] = 4e4
    yield "extreme", "range", [write(folder, "extreme", x, x, costs), *kept(folder, "extreme", net, u, v)]
    net = Net(rng, "waves").fit(4)  # tomgoldstein/loss-landscape#47: no cone around the centre
    u, v = both(net)
    yield "centre", "centre", [write(folder, "centre", x, x, net.plane(u, v, x, x)),
                               *kept(folder, "centre", net, u, v)]
    net, files = Net(rng, "waves"), []  # tomgoldstein/loss-landscape#1: the path's own costs
    for step in range(12):
        files.append(folder / f"step-{step:02}.npz")
        np.savez(files[-1], **{n: p.detach().numpy() for n, p in net.named_parameters()})
        net.fit(4)
    u, v = both(net)
    yield "path", "path", [write(folder, "path", x, x, net.plane(u, v, x, x)),
                           *kept(folder, "path", net, u, v), "--trace", *files]


def accused(costscape, words):
    out = subprocess.run([*costscape, "doctor", *map(str, words), "--json"], capture_output=True,
                         text=True)
    if out.returncode:
        sys.exit(f"{words}: {out.stderr}")
    return [f for f in json.loads(out.stdout)["findings"] if f["level"] != "fine"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("costscape")
    parser.add_argument("--set", type=int, default=1)
    parser.add_argument("--keep")
    parser.add_argument("--only", default="")
    told = parser.parse_args()
    costscape = shlex.split(told.costscape)
    folder = pathlib.Path(told.keep or tempfile.mkdtemp())
    folder.mkdir(exist_ok=True)
    for title, cases in (("planted", planted), ("sound", sound), ("threads", threads)):
        right, all_of = collections.Counter(), collections.Counter()
        rng = np.random.default_rng([told.set, len(title)])
        for name, expected, words in cases(folder, rng):
            if told.only and told.only not in (title, name.split("-")[0]):
                continue
            found = accused(costscape, words)
            names = [f["name"] for f in found]
            good = expected in names if expected else not names
            kind = name.split("-")[0]
            right[kind] += good
            all_of[kind] += 1
            others = [f for f in found if f["name"] != expected]
            if not good or others:
                print("  " if good else "! ", name, [(f["level"], f["name"], f["what"]) for f in others])
        for kind in all_of:
            print(f"{title:8} {kind:10} {right[kind]} of {all_of[kind]}")
        print(f"{title:8} all        {right.total()} of {all_of.total()}")


if __name__ == "__main__":
    serve(sys.argv[2]) if sys.argv[1:2] == ["serve"] else main()
