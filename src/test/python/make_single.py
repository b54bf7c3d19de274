"""Costs of dense networks in single precision, as torch has them.

Writes src/test/resources/oracle/torch_single.json. Run with Debian's python3-torch from the top of
the repository. Rows and parameters are drawn in double precision and kept; torch rounds them.
Parameters are in costscape's order: layer by layer, weights from x to, then biases.
"""
import json
import math

import torch
import torch.nn.functional as F

ROWS, FEATURES, CLASSES = 40, 9, 4
ACTIVATIONS = {
    'sigmoid': torch.sigmoid, 'tanh': torch.tanh, 'relu': F.relu, 'gelu': F.gelu, 'softplus': F.softplus,
    'leaky_relu': F.leaky_relu, 'elu': F.elu, 'silu': F.silu, 'identity': lambda z: z,
}
DRAW = torch.Generator().manual_seed(1)


def draw(*shape):
    return torch.randn(*shape, generator=DRAW, dtype=torch.float64)


X = draw(ROWS, FEATURES)
TWO = [int(v > 0) for v in draw(ROWS)]
FOUR = torch.randint(CLASSES, (ROWS,), generator=DRAW).tolist()
NUMBERS = draw(ROWS, 2)


def outputs(theta, widths, activation):
    a, at = X.float(), 0
    for layer, (inputs, units) in enumerate(zip(widths, widths[1:])):
        weights = theta[at:at + inputs * units].reshape(inputs, units)
        at += inputs * units
        z = a @ weights + theta[at:at + units]
        at += units
        a = z if layer + 2 == len(widths) else ACTIVATIONS[activation](z)
    assert at == len(theta)
    return a


COSTS = {
    'cross_entropy': lambda z: F.cross_entropy(z, torch.tensor(FOUR)),
    'two classes': lambda z: F.binary_cross_entropy_with_logits(z[:, 0], torch.tensor(TWO).float()),
    'squared': lambda z: ((z[:, 0].sigmoid() - torch.tensor(TWO)) ** 2).mean() / 2,
    'mean_squared_error': lambda z: F.mse_loss(z, NUMBERS.float()),
    'mean_absolute_error': lambda z: F.l1_loss(z, NUMBERS.float()),
    'huber:0.7': lambda z: F.huber_loss(z, NUMBERS.float(), delta=0.7),
    'smoothed': lambda z: F.cross_entropy(z, torch.tensor(FOUR), label_smoothing=0.1),
}
OUTPUTS = {'cross_entropy': CLASSES, 'smoothed': CLASSES, 'two classes': 1, 'squared': 1}


def case(activation, depth, cost):
    widths = [FEATURES] + [5 + k for k in range(depth)] + [OUTPUTS.get(cost, 2)]
    parts = []
    for inputs, units in zip(widths, widths[1:]):
        parts += [draw(inputs * units) * (1.5 / math.sqrt(inputs)), draw(units) * 0.3]
    theta = torch.cat(parts)
    value = COSTS[cost](outputs(theta.float(), widths, activation))
    return {'activation': activation, 'hidden': widths[1:-1], 'cost': cost, 'theta': theta.tolist(),
            'value': value.item()}


def main():
    cases = [case(name, depth, 'cross_entropy') for name in ACTIVATIONS for depth in range(7)]
    cases += [case('tanh', depth, cost) for cost in COSTS for depth in (0, 2, 5)]
    with open('src/test/resources/oracle/torch_single.json', 'w') as out:
        json.dump({'x': X.tolist(), 'two': TWO, 'four': FOUR, 'numbers': NUMBERS.tolist(), 'cases': cases}, out)


main()
