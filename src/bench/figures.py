#!/usr/bin/env python3
"""Twelve figures of a paper by matplotlib beside costscape's, at 3.3 and 6.9 inch and 300 dpi.

    mvn -q package -DskipTests && /usr/bin/python3 src/bench/figures.py

Both draw the same table, which costscape writes; matplotlib has constrained layout, mathtext, and a
legend where it is best. Pairs go to target/figures/WIDTH/NAME.png, and which of the two is at the
left goes by a coin and is told by target/figures/key.txt, so that a second pair of eyes can judge
without knowing. The text sizes of both are printed in points. Another program in place of
target/costscape may be given as words: figures.py java -jar costscape.jar. Needs NumPy and
matplotlib, and takes about a minute.
"""
import csv
import pathlib
import random
import re
import subprocess
import sys

import matplotlib
matplotlib.use("Agg")
import numpy as np
from matplotlib import image, patheffects, pyplot
from matplotlib.colors import LogNorm

TARGET = pathlib.Path(__file__).resolve().parents[2] / "target"
OUT = TARGET / "figures"
PROGRAM = sys.argv[1:] or [str(TARGET / "costscape")]
SIZES = {"3.3": (3.3, 2.5), "6.9": (6.9, 4.2)}
DPI = 300
COST = "mean cross-entropy (nats)"
COLOURS = ["#0072B2", "#D55E00", "#009E73"]
LINE = "sweep --vary w1_0_0=-60:60:601"
PLANE = "sweep --vary w1_0_0=-60:60:101 --vary w1_0_1=-60:60:101"
OPTIMIZERS = "trace --optimizer gd,momentum,adam --steps 3000"
FIGURES = {
    "line": LINE,
    "logarithmic-line": LINE + " --scale log",
    "three-lines": LINE + " --overlay l2=0|0.01|0.1",
    "heatmap": PLANE,
    "logarithmic-heatmap": PLANE + " --scale log --colours magma",
    "contour": PLANE + " --view contour --levels 1,2,3,4,5,6,7,8,9",
    "isolines": PLANE + " --view isolines --levels 1,2,3,4,5,6,7,8,9",
    "filled": PLANE + " --view filled --levels 1,2,3,4,5,6,7,8,9",
    "surface": PLANE + " --view surface",
    "path": "trace --steps 3000 --rate 1 --train w1_0_0,w1_0_1 --mode frozen"
            " --vary w1_0_0=-30:30:101 --vary w1_0_1=-30:30:101",
    "history": OPTIMIZERS + " --scale log",
    "classes": "data --data iris --over petal_length,petal_width",
}
NATS = "cost (nats)"

# costscape's axis titles have 8 points, its ticks 0.87 and its keys as much
pyplot.rcParams.update({
    "font.family": "DejaVu Sans", "font.size": 8, "axes.labelsize": 8, "xtick.labelsize": 6.96,
    "ytick.labelsize": 6.96, "legend.fontsize": 6.96, "axes.linewidth": 0.5, "lines.linewidth": 1,
    "figure.dpi": DPI, "svg.fonttype": "none",
})


def costscape(width, name, line):
    folder = OUT / width / "costscape"
    wide, high = SIZES[width]
    words = line.split() + ["--size", f"{wide}x{high}in", "--no-caption", "--format", "png,svg",
                            "--name", name, "--out", str(folder)]
    subprocess.run(PROGRAM + words, check=True, stdout=subprocess.DEVNULL)
    return folder / f"{name}.csv"


def table(file):
    return np.loadtxt(file, delimiter=",", skiprows=1)


def star(axes, rows):
    best = rows[np.argmin(rows[:, -1])]
    axes.plot(best[0], best[1], "*", color="#D55E00", markersize=7, markeredgecolor="white",
              markeredgewidth=0.5, label="smallest cell")


def grid(rows):
    side = int(len(rows) ** 0.5)
    return [rows[:, k].reshape(side, side).T for k in (0, 1, -1)]


def plane(figure, name, rows):
    x, y, cost = grid(rows)
    if name == "surface":
        axes = figure.add_subplot(projection="3d")
        drawn = axes.plot_surface(x, y, cost, cmap="viridis", rcount=100, ccount=100)
        axes.set_zlabel("cost")
        figure.colorbar(drawn, ax=axes, label=COST, shrink=0.7, pad=0.2)
        return axes
    axes = figure.add_subplot()
    levels = np.arange(1, 10)
    if name == "isolines":
        drawn = axes.contour(x, y, cost, levels, cmap="viridis", linewidths=0.8)
        axes.clabel(drawn, fontsize=6.4)
    elif name == "filled":
        drawn = axes.contourf(x, y, cost, levels, cmap="viridis", extend="both")
    else:
        log = name.startswith("log")
        drawn = axes.imshow(cost, origin="lower", aspect="auto", extent=(-60, 60, -60, 60),
                            norm=LogNorm() if log else None, cmap="magma" if log else "viridis")
    if name in ("contour", "filled"):
        lines = axes.contour(x, y, cost, levels, colors="white", linewidths=0.5)
        axes.clabel(lines, fontsize=6.4)
    star(axes, rows)
    axes.legend(loc="best")
    figure.colorbar(drawn, ax=axes, label=COST)
    return axes


def weights(axes):
    axes.set_xlabel("$w^{(1)}_{0,0}$")
    axes.set_ylabel("$w^{(1)}_{0,1}$")


def lines(figure, name, file):
    axes = figure.add_subplot()
    if name == "three-lines":
        with open(file, newline="") as text:
            rows = list(csv.DictReader(text))
        for colour, value in zip(COLOURS, ("0", "0.01", "0.1")):
            curve = [r for r in rows if r["curve"] == value]
            axes.plot([float(r["w1_0_0"]) for r in curve], [float(r["cost"]) for r in curve],
                      color=colour, label=f"penalty $\\lambda$ = {value}")
    else:
        rows = table(file)
        axes.plot(rows[:, 0], rows[:, 1], color=COLOURS[0])
        star(axes, rows)
    if name.startswith("log"):
        axes.set_yscale("log")
    axes.grid(color="0.9", linewidth=0.5)
    axes.legend(loc="best")
    axes.set_xlabel("$w^{(1)}_{0,0}$")
    axes.set_ylabel(COST if name != "three-lines" else NATS)


def path(figure, file, width):
    base = costscape(width, "ground", "sweep --vary w1_0_0=-30:30:101 --vary w1_0_1=-30:30:101"
                     " --at start")
    x, y, cost = grid(table(base))
    with open(file, newline="") as text:
        steps = [(float(r["w1_0_0"]), float(r["w1_0_1"])) for r in csv.DictReader(text)]
    axes = figure.add_subplot()
    drawn = axes.imshow(cost, origin="lower", aspect="auto", extent=(-30, 30, -30, 30))
    lines_ = axes.contour(x, y, cost, colors="white", linewidths=0.5)
    axes.clabel(lines_, fontsize=6.4)
    casing = [patheffects.withStroke(linewidth=2, foreground="black")]
    axes.plot(*zip(*steps), color="#FF8C2E", path_effects=casing)
    axes.plot(*steps[0], "o", color="black", markeredgecolor="#FF8C2E", label="start")
    axes.plot(*steps[-1], "o", color="#FF8C2E", markeredgecolor="black", label="end")
    axes.legend(loc="best")
    weights(axes)
    figure.colorbar(drawn, ax=axes, label=COST)


def history(figure, file):
    axes = figure.add_subplot()
    with open(file, newline="") as text:
        rows = list(csv.DictReader(text))
    for colour, run in zip(COLOURS, ("gd", "momentum", "adam")):
        curve = [r for r in rows if r["run"] == run]
        axes.plot([float(r["step"]) for r in curve], [float(r["cost"]) for r in curve],
                  color=colour, label=run)
    axes.set_yscale("log")
    axes.grid(color="0.9", linewidth=0.5)
    axes.legend(loc="best")
    axes.set_xlabel("step")
    axes.set_ylabel(NATS)


def classes(figure):
    axes = figure.add_subplot()
    file = TARGET.parent / "src/test/resources/oracle/classes/iris.csv"
    with open(file, newline="") as text:
        rows = list(csv.reader(text))
    names, rows = rows[0], rows[1:]
    kinds = sorted({row[-1] for row in rows})
    for colour, marker, kind in zip(("#CC79A7", "#009E73", "#E69F00"), "osD", kinds):
        of_kind = [row for row in rows if row[-1] == kind]
        axes.plot([float(row[2]) for row in of_kind], [float(row[3]) for row in of_kind], marker,
                  color=colour, markersize=4, label=f"class {kind}")
    axes.legend(loc="best")
    axes.set_xlabel(names[2])
    axes.set_ylabel(names[3])


def matplotlibs(width, name, file):
    figure = pyplot.figure(figsize=SIZES[width], layout="constrained")
    if name in ("line", "logarithmic-line", "three-lines"):
        lines(figure, name, file)
    elif name == "path":
        path(figure, file, width)
    elif name == "history":
        history(figure, file)
    elif name == "classes":
        classes(figure)
    else:
        weights(plane(figure, name, table(file)))
    folder = OUT / width / "matplotlib"
    folder.mkdir(parents=True, exist_ok=True)
    for ending in ("png", "svg"):
        figure.savefig(folder / f"{name}.{ending}")
    pyplot.close(figure)


def sizes(width, maker, name):
    """The sizes of text in a picture, in points; costscape's SVG counts in pixels."""
    text = (OUT / width / maker / f"{name}.svg").read_text()
    text = re.sub("<svg[^>]*>", "", text, count=1)  # what holds where nothing else is said
    found = re.findall(r"""font(?:-size)?(?::\s*|=")([0-9.]+)px""", text)
    scale = 72 / DPI if maker == "costscape" else 1
    return sorted({round(float(size) * scale, 1) for size in found})


def beside(width, name, coin, key):
    makers = ["costscape", "matplotlib"]
    coin.shuffle(makers)
    pictures = [image.imread(OUT / width / maker / f"{name}.png")[..., :3] for maker in makers]
    gap = np.full((pictures[0].shape[0], 40, 3), 0.8)
    image.imsave(OUT / width / f"{name}.png", np.hstack([pictures[0], gap, pictures[1]]))
    key.write(f"{width} {name}: {makers[0]} is left\n")


OUT.mkdir(parents=True, exist_ok=True)
with open(OUT / "key.txt", "w") as answers:
    chance = random.Random(1)
    for inches in SIZES:
        for figure_name, command in FIGURES.items():
            matplotlibs(inches, figure_name, costscape(inches, figure_name, command))
            beside(inches, figure_name, chance, answers)
            ours, theirs = (sizes(inches, maker, figure_name)
                            for maker in ("costscape", "matplotlib"))
            print(f"{inches} {figure_name:20s} points: costscape {ours}, matplotlib {theirs}")
