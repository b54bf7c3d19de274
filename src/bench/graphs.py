"""The plane of a ResNet-8 by the usual loop in PyTorch, and by costscape, in turns: time and memory.

/usr/bin/python3 src/bench/graphs.py 'COMMAND THAT STARTS COSTSCAPE' FOLDER [CELLS [TURNS]], from the top of the
repository: needs torch, onnx, NumPy and GNU time. The rows are 1,000 digits, 32x32 each. The loop is that of
loss-landscape: for each cell the weights are set and all rows go forward. Both have two cores: the loop by torch's own
threads, costscape by --threads 2. Each is a process of its own, of which GNU time says how long it took, what it used
of the processors, and the most memory that it held. Memory does not grow with the number of cells.
"""

import csv
import gzip
import pathlib
import subprocess
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

ROWS, BATCH = 1000, 128
torch.manual_seed(3)
torch.set_num_threads(2)


class Block(nn.Module):
    def __init__(self, before, after, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(before, after, 3, stride, 1, bias=False)
        self.conv2 = nn.Conv2d(after, after, 3, 1, 1, bias=False)
        self.bn1, self.bn2 = nn.BatchNorm2d(after), nn.BatchNorm2d(after)
        self.short = nn.Sequential()
        if stride > 1:
            self.short = nn.Sequential(nn.Conv2d(before, after, 1, stride, bias=False), nn.BatchNorm2d(after))

    def forward(self, x):
        return F.relu(self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x))))) + self.short(x))


class ResNet8(nn.Module):
    def __init__(self, width=16):
        super().__init__()
        self.conv, self.bn = nn.Conv2d(1, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width)
        self.blocks = nn.Sequential(Block(width, width, 1), Block(width, 2 * width, 2), Block(2 * width, 4 * width, 2))
        self.fc = nn.Linear(4 * width, 10)

    def forward(self, x):
        return self.fc(self.blocks(F.relu(self.bn(self.conv(x)))).mean((2, 3)))


def digits():
    table = np.genfromtxt(gzip.open("src/test/resources/digits/digits.csv.gz"), delimiter=",", skip_header=1)[:ROWS]
    pixels = table[:, :64].astype(np.float32).reshape(-1, 1, 8, 8) / 16
    return torch.from_numpy(pixels.repeat(4, 2).repeat(4, 3)), torch.from_numpy(table[:, 64].astype(np.int64))


def make(folder):
    """Trains a little, so that no two arrays are equal, and writes what both read."""
    net = ResNet8()
    images, classes = digits()
    optimizer = torch.optim.Adam(net.parameters(), 0.01)
    for step in range(8):
        optimizer.zero_grad()
        F.cross_entropy(net(images[:64]), classes[:64]).backward()
        optimizer.step()
    net.eval()
    np.savez(folder / "images.npz", X=images.numpy(), y=classes.numpy())
    torch.save(net.state_dict(), folder / "net.pt")
    torch.onnx.export(
        net, images[:2], str(folder / "net.onnx"), dynamo=False, do_constant_folding=False,
        input_names=["x"], output_names=["answers"], dynamic_axes={"x": {0: "rows"}, "answers": {0: "rows"}},
        training=torch.onnx.TrainingMode.PRESERVE)


def loop(folder, cells):
    """The state dictionary of every cell, and the mean cross-entropy of all rows."""
    net = ResNet8()
    base = torch.load(folder / "net.pt")
    net.load_state_dict(base)
    net.eval()
    rows = np.load(folder / "images.npz")
    images, classes = torch.from_numpy(rows["X"]), torch.from_numpy(rows["y"])
    moved = [k for k, v in net.named_parameters() if v.dim() > 1]
    directions = []
    for _ in range(2):
        drawn = {k: torch.randn_like(base[k]) for k in moved}
        for k in moved:
            sides = tuple(range(1, base[k].dim()))
            length = lambda w: w.square().sum(sides, keepdim=True).sqrt()
            drawn[k] *= length(base[k]) / length(drawn[k])
        directions.append(drawn)
    costs = np.empty((cells, cells))
    with torch.no_grad():
        for i, a in enumerate(np.linspace(-1, 1, cells)):
            for j, b in enumerate(np.linspace(-1, 1, cells)):
                net.load_state_dict(
                    {k: v + a * directions[0][k] + b * directions[1][k] if k in moved else v for k, v in base.items()})
                total = 0.0
                for first in range(0, ROWS, BATCH):
                    block = slice(first, first + BATCH)
                    total += F.cross_entropy(net(images[block]), classes[block], reduction="sum").item()
                costs[i, j] = total / ROWS
    np.save(folder / "loop.npy", costs)


def measured(name, folder, command):
    said = folder / "time.txt"
    subprocess.run(["/usr/bin/time", "-f", "%e %U %S %M", "-o", str(said)] + command, check=True, stdout=subprocess.DEVNULL)
    seconds, user, system, kilobytes = map(float, said.read_text().split())
    print("%-9s %7.1f s, %7.1f s of processors, %5.0f MB" % (name, seconds, user + system, kilobytes / 1024), flush=True)


def main(program, folder, cells=25, turns=3):
    make(folder)
    side = ":%d" % cells
    draw = program.split() + [
        "sweep", "--model", str(folder / "net.onnx"), "--data", str(folder / "images.npz"), "--vary",
        "random:1=-1:1" + side, "--vary", "random:2=-1:1" + side, "--biases", "freeze", "--threads", "2",
        "--out", str(folder), "--name", "plane"]
    for turn in range(turns):
        measured("torch", folder, [sys.executable, __file__, "loop", str(folder), str(cells)])
        measured("costscape", folder, draw)
    with open(folder / "plane.csv") as table:
        middle = float(list(csv.reader(table))[1 + cells * cells // 2][2])
    print("in the middle: torch %.7g, costscape %.7g" % (np.load(folder / "loop.npy")[cells // 2, cells // 2], middle))


if sys.argv[1] == "loop":
    loop(pathlib.Path(sys.argv[2]), int(sys.argv[3]))
else:
    main(sys.argv[1], pathlib.Path(sys.argv[2]), *map(int, sys.argv[3:]))
