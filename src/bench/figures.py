#!/usr/bin/env python3
"""Eight figures of a paper by matplotlib beside costscape's, at 3.3 inch and 300 dpi.

    mvn -q package -DskipTests && /usr/bin/python3 src/bench/figures.py

Both draw the same table, which costscape writes. Pairs go to target/figures/NAME.png, costscape's
at the left; the text sizes of both are printed in points. Another program in place of
target/costscape may be given as words: figures.py java -jar costscape.jar. Needs NumPy and
matplotlib, and takes some twenty seconds.
"""
import pathlib
import re
import subprocess
import sys

import matplotlib
matplotlib.use("Agg")
import numpy as np
from matplotlib import image, pyplot
from matplotlib.colors import LogNorm

TARGET = pathlib.Path(__file__).resolve().parents[2] / "target"
OUT = TARGET / "figures"
PROGRAM = sys.argv[1:] or [str(TARGET / "costscape")]
WIDTH, HEIGHT, DPI = 3.3, 2.5, 300
COST = "mean cross-entropy (nats)"
LINE = "sweep --vary w1_0_0=-60:60:601"
PLANE = "sweep --vary w1_0_0=-60:60:101 --vary w1_0_1=-60:60:101"
FIGURES = {
    "line": LINE,
    "logarithmic-line": LINE + " --scale log",
    "heatmap": PLANE,
    "logarithmic-heatmap": PLANE + " --scale log --colours magma",
    "contour": PLANE + " --view contour --levels 1,2,3,4,5,6,7,8,9",
    "isolines": PLANE + " --view isolines --levels 1,2,3,4,5,6,7,8,9",
    "filled": PLANE + " --view filled --levels 1,2,3,4,5,6,7,8,9",
    "surface": PLANE + " --view surface",
}

# costscape's axis titles have 8 points, its ticks 0.87 and its keys as much
pyplot.rcParams.update({
    "font.family": "DejaVu Sans", "font.size": 8, "axes.labelsize": 8, "xtick.labelsize": 6.96,
    "ytick.labelsize": 6.96, "axes.linewidth": 0.5, "lines.linewidth": 1, "figure.dpi": DPI,
    "svg.fonttype": "none",
})


def costscape(name, line):
    words = line.split() + ["--style", "paper", "--no-caption", "--format", "png,svg,pdf", "--name",
                            name, "--out", str(OUT / "costscape")]
    subprocess.run(PROGRAM + words, check=True, stdout=subprocess.DEVNULL)
    return np.loadtxt(OUT / "costscape" / f"{name}.csv", delimiter=",", skiprows=1)


def star(axes, table):
    best = table[np.argmin(table[:, -1])]
    axes.plot(best[0], best[1], "*", color="#D55E00", markersize=7, markeredgecolor="white",
              markeredgewidth=0.5)


def plane(figure, name, table):
    side = int(len(table) ** 0.5)
    x, y, cost = (table[:, k].reshape(side, side).T for k in range(3))
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
    star(axes, table)
    figure.colorbar(drawn, ax=axes, label=COST)
    return axes


def matplotlibs(name, table):
    figure = pyplot.figure(figsize=(WIDTH, HEIGHT), layout="constrained")
    if "line" in name and name != "isolines":
        axes = figure.add_subplot()
        axes.plot(table[:, 0], table[:, 1], color="#0072B2")
        axes.set_ylabel(COST)
        if name.startswith("log"):
            axes.set_yscale("log")
        star(axes, table)
    else:
        axes = plane(figure, name, table)
        axes.set_ylabel("$w^{(1)}_{0,1}$")
    axes.set_xlabel("$w^{(1)}_{0,0}$")
    (OUT / "matplotlib").mkdir(parents=True, exist_ok=True)
    for ending in ("png", "svg"):
        figure.savefig(OUT / "matplotlib" / f"{name}.{ending}")
    pyplot.close(figure)


def sizes(maker, name):
    """The sizes of text in a picture, in points; costscape's SVG counts in pixels."""
    text = (OUT / maker / f"{name}.svg").read_text()
    text = re.sub("<svg[^>]*>", "", text, count=1)  # what holds where nothing else is said
    found = re.findall(r"font(?:-size)?:\s*([0-9.]+)px", text)
    scale = 72 / DPI if maker == "costscape" else 1
    return sorted({round(float(size) * scale, 1) for size in found})


def beside(name):
    pictures = [image.imread(OUT / maker / f"{name}.png")[..., :3]
                for maker in ("costscape", "matplotlib")]
    gap = np.ones((pictures[0].shape[0], 40, 3))
    image.imsave(OUT / f"{name}.png", np.hstack([pictures[0], gap, pictures[1]]))


for name, line in FIGURES.items():
    matplotlibs(name, costscape(name, line))
    beside(name)
    ours, theirs = sizes("costscape", name), sizes("matplotlib", name)
    print(f"{name:20s} points: costscape {ours}, matplotlib {theirs}")
