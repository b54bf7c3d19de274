"""Costs, gradients and Hessians of small dense networks, and AdamW's steps, as torch has them.

Writes src/test/resources/oracle/torch_dense.json, and norm-before.pt and keras-*-*.* beside it in weights. Run with Debian's
python3-torch and python3-h5py from the top of the repository. Everything is in double precision. Parameters are in costscape's order: layer by layer,
weights from x to, then biases. Two classes are the logits 0 and z.
"""
import io
import json
import re
import zipfile

import h5py
import numpy as np
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
X = torch.tensor([[0.3, -1.2], [1.1, 0.4], [-0.7, 0.9], [2.0, -0.1], [-1.5, -0.6], [0.2, 1.7], [0.9, 0.8]])
CLASSES = {2: [0, 1, 1, 0, 1, 1, 1], 3: [0, 2, 1, 2, 2, 0, 2]}
ACTIVATIONS = {
    'sigmoid': torch.sigmoid, 'tanh': torch.tanh, 'relu': F.relu, 'gelu': F.gelu, 'softplus': F.softplus,
    'leaky_relu': F.leaky_relu, 'elu': F.elu, 'silu': F.silu, 'identity': lambda z: z,
    'leaky_relu:0.2': lambda z: F.leaky_relu(z, 0.2),
}


def logits(theta, hidden, outputs, activation):
    a, at, widths = X, 0, [2, *hidden, outputs]
    for layer, (inputs, units) in enumerate(zip(widths, widths[1:])):
        weights = theta[at:at + inputs * units].reshape(inputs, units)
        at += inputs * units
        z = a @ weights + theta[at:at + units]
        at += units
        a = z if layer + 2 == len(widths) else ACTIVATIONS[activation](z)
    assert at == len(theta)
    return a if outputs > 1 else torch.cat([torch.zeros_like(a), a], 1)


def size(hidden, outputs):
    widths = [2, *hidden, outputs]
    return sum((a + 1) * b for a, b in zip(widths, widths[1:]))


def case(activation, hidden, classes, weights, smoothing, decay, seed):
    outputs = 1 if classes == 2 else classes
    theta = torch.randn(size(hidden, outputs), generator=torch.Generator().manual_seed(seed))
    labels = torch.tensor(CLASSES[classes])
    own = None if weights is None else torch.tensor(weights)

    def cost(t):
        value = F.cross_entropy(logits(t, hidden, outputs, activation), labels, weight=own,
                                label_smoothing=smoothing)
        return value + decay / 2 * squares(t, hidden, outputs)

    theta.requires_grad_()
    value = cost(theta)
    gradient, = torch.autograd.grad(value, theta)
    hessian = torch.autograd.functional.hessian(cost, theta.detach())
    return {'activation': activation, 'hidden': hidden, 'classes': classes, 'class_weights': weights,
            'label_smoothing': smoothing, 'weight_decay': decay, 'theta': theta.detach().tolist(),
            'cost': value.item(), 'gradient': gradient.tolist(), 'hessian': hessian.tolist()}


def squares(theta, hidden, outputs):
    """Of the weights alone, as an optimizer with two groups of parameters decays them."""
    total, at, widths = 0, 0, [2, *hidden, outputs]
    for inputs, units in zip(widths, widths[1:]):
        total = total + (theta[at:at + inputs * units] ** 2).sum()
        at += (inputs + 1) * units
    return total


def adamw(settings, steps):
    theta = torch.tensor([1.0, -2.0], requires_grad=True)
    rule = torch.optim.AdamW([theta], **settings)
    path = []
    for _ in range(steps):
        rule.zero_grad()
        (0.5 * (theta[0] ** 2 + 4 * theta[1] ** 2)).backward()
        rule.step()
        path += theta.detach().tolist()
    return {'settings': settings, 'path': path}


def normalised():
    """The state dictionary of an nn.Sequential with batch normalisation, which is refused."""
    torch.manual_seed(7)
    net = torch.nn.Sequential(torch.nn.Linear(2, 4), torch.nn.BatchNorm1d(4), torch.nn.Tanh(), torch.nn.Linear(4, 3))
    torch.save(net.state_dict(), 'src/test/resources/weights/norm-before.pt')


def chains():
    """Chains as ONNX, whose nodes say the activation, and what one of them costs."""
    torch.manual_seed(9)
    linear, costs = torch.nn.Linear, {}
    for name, activation in (('chain-elu', torch.nn.ELU()), ('chain-leaky', torch.nn.LeakyReLU(0.2)), ('chain-silu', torch.nn.SiLU())):
        net = torch.nn.Sequential(linear(2, 4), activation, linear(4, 3)).float()
        path = f'src/test/resources/weights/{name}.onnx'
        torch.onnx.export(net, X.float(), path, dynamo=False, input_names=['x'], output_names=['answers'])
        costs[name] = F.cross_entropy(net.double()(X), torch.tensor(CLASSES[3])).item()
    return costs


def keras_layer(kind, name, **settings):
    return {'class_name': kind, 'config': {'name': name, **settings}}


def keras():
    """Whole models of Keras's with batch normalisation, written as Keras lays them out, and their costs."""
    draw = np.random.default_rng(11)
    dense = lambda name, units, activation: keras_layer('Dense', name, units=units, activation=activation)
    norm = lambda name, **settings: keras_layer('BatchNormalization', name, epsilon=0.02, **settings)
    first = keras_layer('InputLayer', 'input_layer')
    models = {
        'keras-norm-before.h5': [first, dense('dense', 4, 'linear'), norm('batch_normalization'),
                                 keras_layer('Activation', 'activation', activation='tanh'), dense('dense_1', 3, 'softmax')],
        'keras-norm-after.keras': [first, norm('first', scale=False), dense('one', 4, 'tanh'), keras_layer('Dropout', 'dropout', rate=0.5),
                                   norm('second'), dense('two', 3, 'softmax')],
        'keras-norm-apart.h5': [first, dense('dense', 3, 'tanh'), norm('batch_normalization'),
                                keras_layer('Activation', 'activation', activation='tanh'), dense('dense_1', 3, 'softmax')],
        'keras-sum.keras': [first, dense('a', 2, 'tanh'), keras_layer('Add', 'add'), dense('b', 3, 'softmax')],
        'keras-leaky.keras': [first, dense('a', 2, 'linear'), keras_layer('LeakyReLU', 'leaky', negative_slope=0.2), dense('b', 3, 'softmax')],
    }
    costs = {}
    for file, layers in models.items():
        x, width, counts, arrays = X, 2, {}, {}
        for layer in layers:
            kind, config = layer['class_name'], layer['config']
            snake = re.sub('(?<=[a-z])(?=[A-Z])', '_', kind).lower()
            counts[snake] = counts.get(snake, -1) + 1
            folder = 'layers/' + snake + ('_%d' % counts[snake] if counts[snake] else '')
            numbers = {}
            if kind == 'Dense':
                numbers = {'kernel': draw.standard_normal((width, config['units'])), 'bias': draw.standard_normal(config['units'])}
                width = config['units']
                x = x @ torch.tensor(numbers['kernel']) + torch.tensor(numbers['bias'])
            if kind == 'BatchNormalization':
                if config.get('scale', True):
                    numbers['gamma'] = draw.standard_normal(width)
                numbers |= {'beta': draw.standard_normal(width), 'moving_mean': draw.standard_normal(width),
                            'moving_variance': draw.random(width)}
                t = {k: torch.tensor(v) for k, v in numbers.items()}
                x = F.batch_norm(x, t['moving_mean'], t['moving_variance'], t.get('gamma'), t['beta'], eps=config['epsilon'])
            if config.get('activation') == 'tanh':
                x = torch.tanh(x)
            if kind == 'LeakyReLU':
                x = F.leaky_relu(x, config['negative_slope'])
            for k, (role, values) in enumerate(numbers.items()):
                place = folder + '/vars/%d' % k if file.endswith('.keras') else \
                    'model_weights/%s/sequential/%s/%s' % (config['name'], config['name'], role)
                arrays[place] = values
        told = json.dumps({'class_name': 'Sequential', 'config': {'name': 'sequential', 'layers': layers}})
        path = 'src/test/resources/weights/' + file
        inner = io.BytesIO()
        with h5py.File(inner if file.endswith('.keras') else path, 'w') as out:
            for place, values in arrays.items():
                out.create_dataset(place, data=values)
            if not file.endswith('.keras'):
                out.attrs['model_config'] = told
        if file.endswith('.keras'):
            with zipfile.ZipFile(path, 'w') as archive:
                for name, content in (('metadata.json', '{}'), ('config.json', told), ('model.weights.h5', inner.getvalue())):
                    archive.writestr(zipfile.ZipInfo(name), content)
        if file == 'keras-leaky.keras':  # the others are refused
            costs[file] = F.cross_entropy(x, torch.tensor(CLASSES[3])).item()
    return costs


def main():
    cases = [case(name, hidden, 3, None, 0.0, 0.0, seed)
             for seed, name in enumerate(ACTIVATIONS) for hidden in ([3], [3, 2])]
    balanced = [7 / (3 * CLASSES[3].count(c)) for c in range(3)]
    for seed, (classes, weights, smoothing) in enumerate([
            (2, None, 0.1), (2, [1.0, 2.5], 0.0), (2, [1.0, 2.5], 0.1), (3, None, 0.1), (3, [0.5, 1.0, 4.0], 0.0),
            (3, [0.5, 1.0, 4.0], 0.25), (3, balanced, 0.0)]):
        for hidden in ([], [3], [3, 2]):
            cases.append(case('tanh', hidden, classes, weights, smoothing, 0.02 * (seed % 2), 100 + seed))
    rules = [adamw({'lr': 0.1}, 4), adamw({'lr': 0.2, 'betas': (0.8, 0.99), 'weight_decay': 0.3}, 4)]
    normalised()
    with open('src/test/resources/oracle/torch_dense.json', 'w') as out:
        json.dump({'x': X.tolist(), 'labels': {str(k): v for k, v in CLASSES.items()}, 'cases': cases,
                   'adamw': rules, 'keras': keras(), 'chains': chains()}, out)


main()
