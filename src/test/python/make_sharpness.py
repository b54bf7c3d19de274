"""The largest eigenvalue of the Hessian along ten trainings, as torch has it.

Writes src/test/resources/oracle/torch_sharpness.json. Run with Debian's python3-torch from the top of
the repository. Each run trains 200 steps by the formulas of the rules, in double precision, by
torch's gradients. At every fourth step, 50 of them, the whole Hessian is formed by torch and its
largest eigenvalue is found by numpy; for rules that divide by D that of D^(-1/2) H D^(-1/2), with the
D of the step from there. Parameters are in costscape's order.
"""
import json

import numpy
import torch
import torch.nn.functional as F

ROWS, FEATURES, HIDDEN, STEPS, EVERY = 24, 2, 5, 200, 4
DRAW = torch.Generator().manual_seed(7)
X = torch.randn(ROWS, FEATURES, generator=DRAW, dtype=torch.float64)
TARGETS = {
    'two': [int(v > 0) for v in X[:, 0] * X[:, 1]],
    'three': [int(v > 0) + int(v > 1) for v in X[:, 0] ** 2 + X[:, 1]],
    'numbers': torch.sin(2 * X[:, 0] + X[:, 1]).tolist(),
}
OUTPUTS = {'two': 1, 'three': 3, 'numbers': 1}
ACTIVATIONS = {'sigmoid': torch.sigmoid, 'tanh': torch.tanh}
RUNS = [  # rule, rate, activation, targets
    ('gd', 1.0, 'tanh', 'two'), ('gd', 0.2, 'tanh', 'numbers'), ('gd', 2.0, 'sigmoid', 'three'),
    ('momentum', 0.1, 'tanh', 'three'), ('momentum', 0.5, 'sigmoid', 'two'),
    ('nesterov', 0.1, 'tanh', 'two'), ('nesterov', 0.02, 'sigmoid', 'numbers'),
    ('rmsprop', 0.01, 'tanh', 'numbers'), ('adam', 0.02, 'tanh', 'three'), ('adam', 0.05, 'sigmoid', 'two'),
]


def cost(theta, activation, targets):
    first, outputs = FEATURES * HIDDEN, OUTPUTS[targets]
    a = ACTIVATIONS[activation](X @ theta[:first].reshape(FEATURES, HIDDEN) + theta[first:first + HIDDEN])
    second = first + HIDDEN
    z = a @ theta[second:second + HIDDEN * outputs].reshape(HIDDEN, outputs) + theta[second + HIDDEN * outputs:]
    if targets == 'two':
        return F.binary_cross_entropy_with_logits(z[:, 0], torch.tensor(TARGETS[targets], dtype=torch.float64))
    if targets == 'three':
        return F.cross_entropy(z, torch.tensor(TARGETS[targets]))
    return F.mse_loss(z[:, 0], torch.tensor(TARGETS[targets], dtype=torch.float64))


class Rule:
    """v: velocity or first moment; r: squares."""

    def __init__(self, name, rate, size):
        self.name, self.rate, self.t = name, rate, 0
        self.v = torch.zeros(size, dtype=torch.float64)
        self.r = torch.zeros(size, dtype=torch.float64)

    def step(self, theta, g):
        """The next point, and the D by which the rule divides; 1 for a rule without."""
        self.t += 1
        one = torch.ones_like(g)
        if self.name == 'gd':
            return theta - self.rate * g, one
        if self.name in ('momentum', 'nesterov'):
            self.v = 0.9 * self.v - self.rate * g
            return theta + (self.v if self.name == 'momentum' else 0.9 * self.v - self.rate * g), one
        if self.name == 'rmsprop':
            self.r = 0.9 * self.r + 0.1 * g ** 2
            d = torch.sqrt(self.r + 1e-6)
            return theta - self.rate * g / d, d
        self.v = 0.9 * self.v + 0.1 * g
        self.r = 0.999 * self.r + 0.001 * g ** 2
        d = (1 - 0.9 ** self.t) * (torch.sqrt(self.r / (1 - 0.999 ** self.t)) + 1e-8)
        return theta - self.rate * self.v / d, d


def largest(matrix):
    return float(numpy.linalg.eigvalsh(matrix.numpy())[-1])


def run(rule, rate, activation, targets):
    of = lambda theta: cost(theta, activation, targets)
    size = (FEATURES + 1) * HIDDEN + (HIDDEN + 1) * OUTPUTS[targets]
    split = (FEATURES + 1) * HIDDEN
    theta = torch.randn(size, generator=DRAW, dtype=torch.float64)
    start, measures, training = theta.tolist(), [], Rule(rule, rate, size)
    for step in range(STEPS):
        at = theta.clone().requires_grad_()
        g, = torch.autograd.grad(of(at), at)
        after, d = training.step(theta, g)
        if step % EVERY == 0:
            h = torch.autograd.functional.hessian(of, theta)
            root = d.rsqrt()
            measures.append([step, largest(root[:, None] * h * root), largest(h[:split, :split]),
                             largest(h[split:, split:])])
        theta = after
    return {'rule': rule, 'rate': rate, 'activation': activation, 'targets': targets, 'start': start,
            'steps': STEPS, 'every': EVERY, 'measures': measures}


with open('src/test/resources/oracle/torch_sharpness.json', 'w') as out:
    json.dump({'X': X.tolist(), 'targets': TARGETS, 'runs': [run(*one) for one in RUNS]}, out)
    out.write('\n')
