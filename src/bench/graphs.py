"""The plane of a ResNet-8 by the usual loop in PyTorch, and by costscape, in turns.

/usr/bin/python3 src/bench/graphs.py 'COMMAND THAT STARTS COSTSCAPE' FOLDER [CELLS [TURNS]]: needs torch, onnx, NumPy.
The loop is that of loss-landscape: for each cell the weights are set and all rows go forward. Both
have two cores: the loop by torch's own threads, costscape by --threads 2.
"""

import pathlib
import resource
import subprocess
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

CELLS, TURNS = int((sys.argv[3:] + ["25"])[0]), int((sys.argv[4:] + ["3"])[0])
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


folder = pathlib.Path(sys.argv[2])
net = ResNet8()
images, classes = torch.rand(ROWS, 1, 32, 32), torch.randint(0, 10, (ROWS,))
optimizer = torch.optim.Adam(net.parameters(), 0.01)
for step in range(8):  # so that no two arrays are equal
    optimizer.zero_grad()
    F.cross_entropy(net(images[:64]), classes[:64]).backward()
    optimizer.step()
net.eval()
np.savez(folder / "images.npz", X=images.numpy(), y=classes.numpy())
torch.onnx.export(
    net, images[:2], str(folder / "net.onnx"), dynamo=False, do_constant_folding=False,
    input_names=["x"], output_names=["answers"], dynamic_axes={"x": {0: "rows"}, "answers": {0: "rows"}},
    training=torch.onnx.TrainingMode.PRESERVE)


def loop():
    """The state dictionary of every cell, and the mean cross-entropy of all rows."""
    base = {k: v.clone() for k, v in net.state_dict().items()}
    moved = [k for k, v in net.named_parameters() if v.dim() > 1]
    directions = []
    for _ in range(2):
        drawn = {k: torch.randn_like(base[k]) for k in moved}
        for k in moved:
            sides = tuple(range(1, base[k].dim()))
            length = lambda w: w.square().sum(sides, keepdim=True).sqrt()
            drawn[k] *= length(base[k]) / length(drawn[k])
        directions.append(drawn)
    costs = np.empty((CELLS, CELLS))
    with torch.no_grad():
        for i, a in enumerate(np.linspace(-1, 1, CELLS)):
            for j, b in enumerate(np.linspace(-1, 1, CELLS)):
                net.load_state_dict(
                    {k: v + a * directions[0][k] + b * directions[1][k] if k in moved else v for k, v in base.items()})
                total = 0.0
                for first in range(0, ROWS, BATCH):
                    rows = slice(first, first + BATCH)
                    total += F.cross_entropy(net(images[rows]), classes[rows], reduction="sum").item()
                costs[i, j] = total / ROWS
    net.load_state_dict(base)
    return costs


def draw():
    subprocess.run(
        sys.argv[1].split() + ["sweep", "--model", str(folder / "net.onnx"), "--data", str(folder / "images.npz"),
                               "--vary", "random:1=-1:1:%d" % CELLS, "--vary", "random:2=-1:1:%d" % CELLS,
                               "--biases", "freeze", "--threads", "2", "--out", str(folder), "--name", "plane"],
        check=True, stdout=subprocess.DEVNULL)


for turn in range(TURNS):
    for name, work in (("torch", loop), ("costscape", draw)):
        start, before = time.perf_counter(), sum(resource.getrusage(w).ru_utime for w in (0, -1))
        work()
        used = sum(resource.getrusage(w).ru_utime for w in (0, -1)) - before
        print("%-9s %7.1f s, %7.1f s of processors" % (name, time.perf_counter() - start, used), flush=True)
