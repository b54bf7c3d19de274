"""Makes the graphs, rows and costs of src/test/resources/onnx with PyTorch's own arithmetic.

python3 make_graphs.py ../resources: needs torch, onnx and NumPy. A cell is the cost at the weights
w_k * (1 + a * sin(k + 1)) + b * cos(k + 1) over all entries k of all parameters, in the order of
the graph's arrays, so that whoever reads the table makes the same points.
"""

import gzip
import json
import math
import sys
import warnings

import numpy as np
import onnx
import torch
from torch import nn
from torch.nn import functional as F

warnings.filterwarnings("ignore")
CELLS = [(0, 0), (0.1, 0), (-0.2, 0.01), (0.3, -0.02), (-0.5, 0.05)]
folder = sys.argv[1] + "/onnx/"


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 6, 3, padding=1), nn.Conv2d(6, 12, 3)
        self.fc1, self.fc2 = nn.Linear(12, 24), nn.Linear(24, 10)

    def forward(self, x):
        x = F.max_pool2d(torch.relu(self.conv1(x)), 2)
        x = F.max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.fc2(torch.relu(self.fc1(x.flatten(1))))


class Block(nn.Module):
    def __init__(self, before, after, stride, skips):
        super().__init__()
        self.conv1 = nn.Conv2d(before, after, 3, stride, 1, bias=False)
        self.conv2 = nn.Conv2d(after, after, 3, 1, 1, bias=False)
        self.bn1, self.bn2 = nn.BatchNorm2d(after), nn.BatchNorm2d(after)
        self.short = nn.Conv2d(before, after, 1, stride, bias=False) if skips else None

    def forward(self, x):
        y = self.bn2(self.conv2(torch.relu(self.bn1(self.conv1(x)))))
        return torch.relu(y + self.short(x) if self.short is not None else y)


class ResNet8(nn.Module):
    def __init__(self, skips, width=4):
        super().__init__()
        self.conv, self.bn = nn.Conv2d(1, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width)
        self.blocks = nn.Sequential(
            Block(width, width, 1, skips), Block(width, 2 * width, 2, skips), Block(2 * width, 4 * width, 2, skips))
        self.fc = nn.Linear(4 * width, 10)

    def forward(self, x):
        x = self.blocks(torch.relu(self.bn(self.conv(x))))
        return self.fc(x.mean((2, 3)))


class Encoder(nn.Module):
    """Two layers of attention over eight rows of a digit, each a token, with learned places."""

    def __init__(self, size=8, heads=2):
        super().__init__()
        self.heads, self.place = heads, nn.Parameter(0.1 * torch.randn(1, 8, size))
        make = lambda a, b: nn.ModuleList([nn.Linear(a, b) for _ in range(2)])
        self.query, self.key, self.value, self.out = (make(size, size) for _ in range(4))
        self.up, self.down = make(size, 16), make(16, size)
        self.norm1, self.norm2 = (nn.ModuleList([nn.LayerNorm(size) for _ in range(2)]) for _ in range(2))
        self.fc = nn.Linear(size, 10)

    def forward(self, x):
        x = x + self.place
        split = lambda y: y.reshape(y.shape[0], 8, self.heads, -1).transpose(1, 2)
        for k in range(2):
            y = self.norm1[k](x)
            q, key, v = split(self.query[k](y)), split(self.key[k](y)), split(self.value[k](y))
            weights = torch.softmax(q @ key.transpose(-1, -2) / math.sqrt(q.shape[-1]), -1)
            x = x + self.out[k]((weights @ v).transpose(1, 2).reshape(x.shape))
            x = x + self.down[k](torch.tanh(self.up[k](self.norm2[k](x))))
        return self.fc(x.mean(1))


class Recurrent(nn.Module):
    """An LSTM over the rows of a digit that predicts a number."""

    def __init__(self):
        super().__init__()
        self.lstm, self.fc = nn.LSTM(8, 6, batch_first=True), nn.Linear(6, 1)

    def forward(self, x):
        return self.fc(self.lstm(x)[0][:, -1])


class TwoInputs(nn.Module):
    """Whole numbers that name a row of an embedding, beside numbers."""

    def __init__(self):
        super().__init__()
        self.embedding, self.fc = nn.Embedding(5, 3), nn.Linear(3 + 4, 2)

    def forward(self, kind, size):
        return self.fc(torch.cat([self.embedding(kind), size], 1))


def train(net, inputs, target, loss, steps, rate):
    net.train()
    optimizer = torch.optim.Adam(net.parameters(), rate)
    for _ in range(steps):
        optimizer.zero_grad()
        loss(net(*inputs), target).backward()
        optimizer.step()
    return net.eval()


def export(net, inputs, names, name):
    torch.onnx.export(
        net, tuple(x[:2] for x in inputs), folder + name, dynamo=False,
        input_names=names, output_names=["answers"], do_constant_folding=False,
        dynamic_axes={n: {0: "rows"} for n in names + ["answers"]},
        training=torch.onnx.TrainingMode.PRESERVE)
    model = onnx.load(folder + name)
    del model.metadata_props[:]
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, folder + name)
    return model


def torch_arrays(net, initializer):
    """The module's own array of an initializer, and how its entries are ordered there."""
    state = net.state_dict()
    if initializer.name in state:
        return [(state[initializer.name], slice(None), lambda a: a)]
    lstm, size = net.lstm, net.lstm.hidden_size
    order = np.concatenate([np.arange(size) + size * g for g in (0, 3, 1, 2)])  # i f g o to i o f c
    values = onnx.numpy_helper.to_array(initializer)
    for parts in (["weight_ih_l0"], ["weight_hh_l0"], ["bias_ih_l0", "bias_hh_l0"]):
        told = np.concatenate([getattr(lstm, part).detach().numpy()[order] for part in parts])
        if told.shape == values.shape[1:] and np.array_equal(told, values[0]):
            return [(getattr(lstm, part), k, order) for k, part in enumerate(parts)]
    return []


def cells(net, model, inputs, target, loss, trained):
    """Costs at all cells, in single and in double precision."""
    chosen = [i for i in model.graph.initializer if trained(i.name) and torch_arrays(net, i)]
    base = [onnx.numpy_helper.to_array(i).astype(np.float64) for i in chosen]
    theta = np.concatenate([b.ravel() for b in base])
    k = np.arange(theta.size) + 1
    found = []
    for a, b in CELLS:
        there, costs = theta * (1 + a * np.sin(k)) + b * np.cos(k), []
        for double in (False, True):
            net.double() if double else net.float()
            at = 0
            with torch.no_grad():
                for initializer, old in zip(chosen, base):
                    values = there[at:at + old.size].reshape(old.shape)
                    at += old.size
                    for array, part, order in torch_arrays_now(net, initializer, model):
                        if isinstance(part, slice):
                            array.copy_(torch.from_numpy(values))
                        else:
                            rows = len(order)
                            block = values[0][part * rows:(part + 1) * rows]
                            restored = np.empty_like(block)
                            restored[order] = block
                            array.copy_(torch.from_numpy(restored))
                cast = [x.double() if double and x.is_floating_point() else x for x in inputs]
                answers = net(*cast)
                costs.append(float(loss(answers.double(), target)))
            if not double and target.dtype == torch.int64 and answers.shape[1] > 1:
                costs.insert(0, float((answers.argmax(1) == target).double().mean()))
        found.append([a, b] + costs[-2:] + (costs[:1] if len(costs) > 2 else []))
    told = {"arrays": [i.name for i in chosen], "cells": found}
    if loss is F.cross_entropy:
        told["smoothed"] = smoothed(net.double(), chosen, base, inputs, target, model)
    if any("running" in i.name for i in model.graph.initializer):
        told["in_training"] = in_training(net.double().train(), chosen, base, theta, inputs, target, loss, model)
    return told


def smoothed(net, chosen, base, inputs, target, model):
    """The cost of the trained weights with labels that are smoothed by 0.1."""
    with torch.no_grad():
        for initializer, old in zip(chosen, base):
            for array, _, _ in torch_arrays_now(net, initializer, model):
                array.copy_(torch.from_numpy(old))
        cast = [x.double() if x.is_floating_point() else x for x in inputs]
        return float(F.cross_entropy(net(*cast), target, label_smoothing=0.1))


def in_training(net, chosen, base, theta, inputs, target, loss, model):
    """The same cells where batch normalisation takes the statistics of all rows, in doubles."""
    k, found = np.arange(theta.size) + 1, []
    for a, b in CELLS:
        there, at = theta * (1 + a * np.sin(k)) + b * np.cos(k), 0
        with torch.no_grad():
            for initializer, old in zip(chosen, base):
                for array, _, _ in torch_arrays_now(net, initializer, model):
                    array.copy_(torch.from_numpy(there[at:at + old.size].reshape(old.shape)))
                at += old.size
            found.append([a, b, float(loss(net(*[x.double() for x in inputs]), target))])
    return found


PLACES = {}


def torch_arrays_now(net, initializer, model):
    """As torch_arrays, found once with the trained weights: the module's own are changed since."""
    key = (id(net), initializer.name)
    if key not in PLACES:
        names = {id(p): n for n, p in list(net.named_parameters()) + list(net.named_buffers())}
        state = net.state_dict(keep_vars=True)
        if initializer.name in state:
            PLACES[key] = [(initializer.name, slice(None), None)]
        else:
            PLACES[key] = [(names[id(a)], part, order) for a, part, order in torch_arrays(net, initializer)]
    state = net.state_dict(keep_vars=True)
    return [(state[name].data, part, order) for name, part, order in PLACES[key]]


def main():
    torch.manual_seed(37)
    torch.set_num_threads(1)
    table = np.genfromtxt(gzip.open(sys.argv[1] + "/digits/digits.csv.gz"), delimiter=",", skip_header=1)
    pixels, labels = table[:300, :64].astype(np.float32) / 16, table[:300, 64].astype(np.int64)
    images, classes = torch.from_numpy(pixels.reshape(-1, 1, 8, 8)), torch.from_numpy(labels)
    rows = torch.from_numpy(pixels.reshape(-1, 8, 8))
    np.savez_compressed(folder + "digits.npz", X=pixels.reshape(-1, 1, 8, 8), y=labels)
    np.savez_compressed(folder + "rows.npz", X=pixels.reshape(-1, 8, 8), y=labels)
    size = torch.tensor(labels / 9.0)[:, None]
    np.savez_compressed(folder + "numbers.npz", X=pixels.reshape(-1, 8, 8), y=labels / 9.0)
    entropy, trained = F.cross_entropy, lambda name: "running" not in name and "tracked" not in name
    costs = {}
    for name, net, data in (
            ("lenet", LeNet(), images), ("resnet8", ResNet8(True), images),
            ("resnet8-plain", ResNet8(False), images), ("encoder", Encoder(), rows)):
        train(net, [data], classes, entropy, 60, 0.01)
        model = export(net, [data], ["x"], name + ".onnx")
        costs[name] = cells(net, model, [data], classes, entropy, trained)
        if name == "lenet":
            onnx.save(model, folder + "lenet-apart.onnx", save_as_external_data=True,
                      location="lenet-apart.bin", size_threshold=0)
            net.float()
            train(net, [data], classes, entropy, 60, 0.01)
            export(net, [data], ["x"], "lenet-later.onnx")
    net = train(Recurrent(), [rows], size.float(), F.mse_loss, 60, 0.02)
    costs["lstm"] = cells(net, export(net, [rows], ["x"], "lstm.onnx"), [rows], size, F.mse_loss, trained)
    kind = torch.from_numpy(labels % 5)
    numbers = torch.from_numpy(pixels[:, 10:14].copy())
    odd = torch.from_numpy(labels % 2)
    np.savez_compressed(folder + "two.npz", kind=labels % 5, size=pixels[:, 10:14], y=labels % 2)
    net = train(TwoInputs(), [kind, numbers], odd, entropy, 60, 0.05)
    costs["two"] = cells(net, export(net, [kind, numbers], ["kind", "size"], "two.onnx"), [kind, numbers], odd, entropy, trained)
    with open(folder + "costs.json", "w") as out:
        json.dump(costs, out, indent=1)


main()
