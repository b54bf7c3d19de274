"""Tells costscape the loss of a PyTorch module: serve(module, loss) answers until it ends."""

import contextlib
import fnmatch

import torch

try:
    from . import costscape_program
except ImportError:
    import costscape_program


def serve(module, loss, name="loss", streams=None, loader=None, parameters="*",
          batch_norm="evaluation", told=None, before=None):
    """loss() gives the loss of the module as it is, a tensor of one number; with a loader,
    loss(module, batch) gives the mean over a batch, or the sum and the count. parameters is a
    pattern of names, or several; the others stay as they are, and so do buffers, unless batch_norm
    is "loader": then means and variances are taken from the loader anew at each point. before, if
    given, is called with the arrays of each point before its loss is computed."""
    moved = named_as(module, parameters)
    for parameter in moved.values():
        parameter.requires_grad_(True)
    norms = [m for m in module.modules()
             if isinstance(m, torch.nn.modules.batchnorm._BatchNorm) and m.track_running_stats]
    anew = batch_norm == "loader" and norms
    single = any(p.dtype != torch.float64 for p in moved.values())

    def mean(value):
        return value[0] / value[1] if isinstance(value, tuple) else value

    def size(batch, value):
        if isinstance(value, tuple):
            return float(value[1])
        first = next(iter(batch.values())) if isinstance(batch, dict) else batch
        first = first[0] if isinstance(first, (tuple, list)) else first
        return len(first) if hasattr(first, "__len__") else 1

    def each():
        """The losses of the batches, and how many rows each is the mean of."""
        if loader is None:
            yield loss(), 1
            return
        empty = True
        for batch in loader:
            empty = False
            value = loss(module, batch)
            yield mean(value), size(batch, value)
        if empty:
            raise ValueError("the loader gives no batch")

    def put(arrays):
        with torch.no_grad():
            for key, parameter in moved.items():
                parameter.copy_(torch.as_tensor(arrays[key]))
            if before:
                before(arrays)
            if anew:
                estimate()

    def estimate():
        modes = [norm.momentum for norm in norms]
        for norm in norms:
            norm.reset_running_stats()
            norm.momentum = None  # the plain mean over batches
            norm.train()
        for _ in each():
            pass
        for norm, momentum in zip(norms, modes):
            norm.momentum = momentum
            norm.eval()

    def cost(arrays):
        put(arrays)
        with torch.no_grad():
            values = [(value.item(), rows) for value, rows in each()]
        if len(values) == 1:
            return values[0][0]
        return sum(value * rows for value, rows in values) / sum(rows for _, rows in values)

    def gradient(arrays):
        put(arrays)
        total, count, slopes = 0.0, 0, None
        for value, rows in each():
            some = torch.autograd.grad(value, list(moved.values()), allow_unused=True)
            total, count = total + value.item() * rows, count + rows
            slopes = added(slopes, some, rows)
        whole = value.item() if count == rows else total / count
        return whole, named(slopes, count)

    def product(arrays, along):
        put(arrays)
        vector = [torch.as_tensor(along[key]).to(p) for key, p in moved.items()]
        count, products = 0, None
        with plain_attention():
            for value, rows in each():
                slopes = torch.autograd.grad(
                    value, list(moved.values()), create_graph=True, allow_unused=True)
                slope = sum((s * v).sum() for s, v in zip(slopes, vector) if s is not None)
                some = ([None] * len(vector) if not getattr(slope, "requires_grad", False) else
                        torch.autograd.grad(slope, list(moved.values()), allow_unused=True))
                count, products = count + rows, added(products, some, rows)
        return named(products, count)

    def added(sums, some, rows):
        some = [torch.zeros_like(p, dtype=torch.float64) if s is None else s.double() * rows
                for s, p in zip(some, moved.values())]
        return some if sums is None else [a + b for a, b in zip(sums, some)]

    def named(sums, count):
        return {key: (s / count).detach().cpu().numpy() for key, s in zip(moved, sums)}

    base = {key: p.detach().double().cpu().numpy() for key, p in moved.items()}
    precision = "single" if single else "double"
    if anew:  # the statistics move with the parameters, which no gradient here follows
        costscape_program.serve(cost, base, None, name, precision, streams, None, told)
    else:
        costscape_program.serve(cost, base, gradient, name, precision, streams, product, told)


def named_as(module, parameters="*"):
    """The parameters whose names match a pattern, or one of several."""
    patterns = [parameters] if isinstance(parameters, str) else list(parameters)
    found = {key: p for key, p in module.named_parameters()
             if any(fnmatch.fnmatchcase(key, pattern) for pattern in patterns)}
    if not found:
        raise ValueError(f"no parameter is called {' or '.join(patterns)}; there are "
                         + ", ".join(key for key, _ in module.named_parameters()))
    return found


def plain_attention():
    """Fast attention has no second derivative."""
    try:
        from torch.nn.attention import SDPBackend, sdpa_kernel
    except ImportError:
        return contextlib.nullcontext()
    return sdpa_kernel(SDPBackend.MATH)
