"""Rules by which PyTorch's operators become others that ONNX has, for graphs of gradients.

make_fx(function, rules) writes down what a function computes, its derivatives included. Some of the
operators that it then meets have no counterpart in torch.onnx.export; here each has a formula. They
are for networks in evaluation, with convolutions of one group.
"""

import torch
from torch._decomp import core_aten_decompositions, get_decompositions

aten = torch.ops.aten
rules = core_aten_decompositions()
rules.update(get_decompositions([aten.native_layer_norm]))


def softmax(x, side, half):
    e = (x - x.amax(side, True)).exp()
    return e / e.sum(side, True)


def nll_loss(logs, y, weight, reduction, ignored):
    if weight is not None or reduction != 1:
        raise NotImplementedError("the mean over rows, without weights of classes")
    return -logs.gather(1, y[:, None]).mean(), logs.new_ones(())


def nll_loss_backward(g, logs, y, weight, reduction, ignored, total):
    return (-g / len(y)).expand(len(y), 1) * torch.zeros_like(logs).scatter(1, y[:, None], 1.0)


def convolution_backward(g, x, w, bias, stride, padding, dilation, turned, extra, groups, wanted):
    if groups != 1 or turned:
        raise NotImplementedError("a convolution of several groups, or a turned one")
    extra = [a - ((b - 1) * s - 2 * p + d * (k - 1) + 1) for a, b, s, p, d, k in
             zip(x.shape[2:], g.shape[2:], stride, padding, dilation, w.shape[2:])]
    turn = [torch.conv_transpose1d, torch.conv_transpose2d, torch.conv_transpose3d][len(extra) - 1]
    slide = [torch.conv1d, torch.conv2d, torch.conv3d][len(extra) - 1]
    to_x = turn(g, w, None, stride, padding, extra, 1, dilation)
    to_w = slide(x.transpose(0, 1), g.transpose(0, 1), None, dilation, padding, stride)
    for side, k in enumerate(w.shape[2:], 2):
        to_w = to_w.narrow(side, 0, k)
    return to_x, to_w.transpose(0, 1), g.sum([0, *range(2, g.dim())])


def batch_norm(x, scale, shift, mean, variance, momentum, eps):
    wide = lambda a: a.reshape(-1, *[1] * (x.dim() - 2))
    y = (x - wide(mean)) / wide((variance + eps).sqrt()) * wide(scale) + wide(shift)
    return y, x.new_zeros(0), x.new_zeros(0)


def max_pool_backward(g, x, kernel, stride, padding, dilation, ceil, place):
    zeros = torch.zeros_like(x).flatten(2)
    return zeros.scatter_add(2, place.flatten(2), g.flatten(2)).view_as(x)


def embedding_backward(g, i, rows, padding, scale):
    g = g.reshape(-1, g.shape[-1])
    return g.new_zeros(rows, g.shape[1]).scatter_add(0, i.reshape(-1, 1).expand_as(g), g)


def slice_backward(g, sizes, side, first, last, step):
    if step != 1:
        raise NotImplementedError("a slice with a step")
    first = first % sizes[side]
    part = lambda n: g.new_zeros(*sizes[:side], n, *sizes[side + 1:])
    return torch.cat([part(first), g, part(sizes[side] - first - g.shape[side])], side)


def select_backward(g, sizes, side, place):
    return slice_backward(g.unsqueeze(side), sizes, side, place, None, 1)


for name, formula in {
        "_softmax": softmax, "nll_loss_forward": nll_loss, "nll_loss_backward": nll_loss_backward,
        "convolution_backward": convolution_backward,
        "_native_batch_norm_legit_no_training": batch_norm,
        "max_pool2d_with_indices_backward": max_pool_backward,
        "embedding_dense_backward": embedding_backward,
        "slice_backward": slice_backward, "select_backward": select_backward}.items():
    rules[getattr(aten, name).default] = formula
rules[aten.empty_permuted.default] = lambda sides, order, **kind: torch.zeros(sides)
