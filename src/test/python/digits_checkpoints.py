"""A 64-32-10 network trained by torch on scikit-learn's digits, with a checkpoint for each epoch.

Run from the top folder: /usr/bin/python3 src/test/python/digits_checkpoints.py target/digits
Writes epochs/epoch-N.safetensors, data.npz (rows that train), test.npz, data.csv.gz and costs.json:
what each checkpoint costs over the rows that train and over the others, in double precision.
Then costscape shows the path that torch took:

  costscape trace --data target/digits/data.npz --hold-out target/digits/test.npz \\
    --activation tanh --from 'target/digits/epochs/*.safetensors' --mode pca
"""

import gzip
import json
import pathlib
import sys

import numpy as np
import torch
from safetensors.torch import save_file
from sklearn.datasets import load_digits

OUT = pathlib.Path(sys.argv[1])
(OUT / "epochs").mkdir(parents=True, exist_ok=True)
torch.manual_seed(7)
digits = load_digits()
x, y = digits.data / 16.0, digits.target
np.savez(OUT / "data.npz", X=x[:1400], y=y[:1400])
np.savez(OUT / "test.npz", X=x[1400:], y=y[1400:])
with gzip.open(OUT / "data.csv.gz", "wt") as file:
    file.write(",".join("x%d" % k for k in range(64)) + ",y\n")
    for row, label in zip(x[:1400].tolist(), y):
        file.write(",".join(map(repr, row)) + ",%d\n" % label)


class Digits(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = torch.nn.Linear(64, 32)
        self.fc2 = torch.nn.Linear(32, 10)

    def forward(self, rows):
        return self.fc2(torch.tanh(self.fc1(rows)))


net = Digits()
rows = torch.from_numpy(x).float()
labels = torch.from_numpy(y)
rule = torch.optim.Adam(net.parameters(), lr=0.003)
costs = {}


def keep(epoch):
    save_file(net.state_dict(), OUT / "epochs" / ("epoch-%d.safetensors" % epoch))
    exact = Digits().double()
    exact.load_state_dict({k: v.double() for k, v in net.state_dict().items()})
    z = exact(torch.from_numpy(x))
    loss = torch.nn.functional.cross_entropy
    costs[epoch] = [float(loss(z[:1400], labels[:1400])), float(loss(z[1400:], labels[1400:]))]


keep(0)
for epoch in range(1, 31):
    order = torch.randperm(1400)
    for start in range(0, 1400, 50):
        some = order[start : start + 50]
        rule.zero_grad()
        torch.nn.functional.cross_entropy(net(rows[some]), labels[some]).backward()
        rule.step()
    keep(epoch)
(OUT / "costs.json").write_text(json.dumps(costs, indent=1) + "\n")
