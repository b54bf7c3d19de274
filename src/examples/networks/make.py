"""Trains the networks of this folder on small digits and writes them as ONNX.

/usr/bin/python3 src/examples/networks/make.py, from the top of the repository: needs torch and onnx.
with-skips.onnx is a residual network of 56 layers, and without-skips.onnx the same without the connections that
skip layers, as in figure 1 of Li et al. (arXiv:1712.09913). lenet.onnx and lenet-other.onnx are one small
convolutional network, trained from two starts; epochs holds the weights on the way of the first.
attention.onnx is an encoder of two layers, as transformers have them.
"""

import gzip
import math
import warnings

import numpy as np
import onnx
import torch
from torch import nn
from torch.nn import functional as F

warnings.filterwarnings("ignore")
HERE, ROWS = "src/examples/networks/", 150


class Block(nn.Module):
    def __init__(self, before, after, stride, skips):
        super().__init__()
        self.conv1 = nn.Conv2d(before, after, 3, stride, 1, bias=False)
        self.conv2 = nn.Conv2d(after, after, 3, 1, 1, bias=False)
        self.bn1, self.bn2 = nn.BatchNorm2d(after), nn.BatchNorm2d(after)
        self.skips = skips
        self.short = nn.Conv2d(before, after, 1, stride, bias=False) if skips and before != after else nn.Identity()

    def forward(self, x):
        y = self.bn2(self.conv2(torch.relu(self.bn1(self.conv1(x)))))
        return torch.relu(y + self.short(x) if self.skips else y)


class ResNet(nn.Module):
    def __init__(self, skips, blocks=9, width=4):
        super().__init__()
        self.conv, self.bn = nn.Conv2d(1, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width)
        stages = [(width, width), (width, 2 * width), (2 * width, 4 * width)]
        self.blocks = nn.Sequential(*[
            Block(before if k == 0 else after, after, after // before if k == 0 else 1, skips)
            for before, after in stages for k in range(blocks)])
        self.fc = nn.Linear(4 * width, 10)

    def forward(self, x):
        return self.fc(self.blocks(torch.relu(self.bn(self.conv(x)))).mean((2, 3)))


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 6, 3, padding=1), nn.Conv2d(6, 12, 3)
        self.fc1, self.fc2 = nn.Linear(12, 24), nn.Linear(24, 10)

    def forward(self, x):
        x = F.max_pool2d(torch.tanh(self.conv1(x)), 2)
        x = F.max_pool2d(torch.tanh(self.conv2(x)), 2)
        return self.fc2(torch.tanh(self.fc1(x.flatten(1))))


class Encoder(nn.Module):
    """Two layers of attention over the eight rows of a digit, each a token."""

    def __init__(self, size=8, heads=2):
        super().__init__()
        self.heads, self.place = heads, nn.Parameter(0.1 * torch.randn(1, 8, size))
        make = lambda a, b: nn.ModuleList([nn.Linear(a, b) for _ in range(2)])
        self.query, self.key, self.value, self.out = (make(size, size) for _ in range(4))
        self.up, self.down = make(size, 16), make(16, size)
        self.norm1, self.norm2 = (nn.ModuleList([nn.LayerNorm(size) for _ in range(2)]) for _ in range(2))
        self.fc = nn.Linear(size, 10)

    def forward(self, x):
        x = x.flatten(1, 2) + self.place
        split = lambda y: y.reshape(y.shape[0], 8, self.heads, -1).transpose(1, 2)
        for k in range(2):
            y = self.norm1[k](x)
            q, key, v = split(self.query[k](y)), split(self.key[k](y)), split(self.value[k](y))
            weights = torch.softmax(q @ key.transpose(-1, -2) / math.sqrt(q.shape[-1]), -1)
            x = x + self.out[k]((weights @ v).transpose(1, 2).reshape(x.shape))
            x = x + self.down[k](torch.tanh(self.up[k](self.norm2[k](x))))
        return self.fc(x.mean(1))


def train(net, optimizer, steps, seen=lambda step: None):
    net.train()
    rates = torch.optim.lr_scheduler.MultiStepLR(optimizer, [int(0.6 * steps), int(0.85 * steps)])
    for step in range(steps):
        seen(step)
        rows = torch.randint(0, ROWS, (64,))
        optimizer.zero_grad()
        F.cross_entropy(net(images[rows]), classes[rows]).backward()
        optimizer.step()
        rates.step()
    seen(steps)
    net.eval()
    with torch.no_grad():
        answers = net(images)
        right = (answers.argmax(1) == classes).sum().item()
        print(type(net).__name__, F.cross_entropy(answers, classes).item(), right, "of", ROWS, "right", flush=True)
    return net


def export(net, name):
    torch.onnx.export(
        net, images[:2], HERE + name, dynamo=False, do_constant_folding=False, input_names=["x"],
        output_names=["answers"], dynamic_axes={"x": {0: "rows"}, "answers": {0: "rows"}},
        training=torch.onnx.TrainingMode.PRESERVE)
    model = onnx.load(HERE + name)
    del model.metadata_props[:]
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, HERE + name)


torch.set_num_threads(1)
table = np.genfromtxt(gzip.open("src/test/resources/digits/digits.csv.gz"), delimiter=",", skip_header=1)
pixels, labels = table[:ROWS, :64].astype(np.float32).reshape(-1, 1, 8, 8) / 16, table[:ROWS, 64].astype(np.int64)
images, classes = torch.from_numpy(pixels), torch.from_numpy(labels)
np.savez_compressed(HERE + "digits.npz", X=pixels, y=labels)
for seed, name in ((5, "lenet.onnx"), (6, "lenet-other.onnx")):
    torch.manual_seed(seed)
    net = LeNet()

    def keep(step):
        if name == "lenet.onnx" and step % 25 == 0:
            np.savez(HERE + "epochs/step-%d.npz" % step, **{k: v.numpy() for k, v in net.state_dict().items()})

    export(train(net, torch.optim.Adam(net.parameters(), 0.01), 400, keep), name)
torch.manual_seed(7)
net = Encoder()
export(train(net, torch.optim.Adam(net.parameters(), 0.01), 400), "attention.onnx")
for skips, name in ((True, "with-skips.onnx"), (False, "without-skips.onnx")):
    torch.manual_seed(37)
    net = ResNet(skips)
    export(train(net, torch.optim.SGD(net.parameters(), 0.1, 0.9, weight_decay=5e-4), 400), name)
