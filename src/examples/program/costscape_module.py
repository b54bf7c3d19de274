"""Tells costscape the loss of a PyTorch module: serve(module, loss) answers until it ends."""

import torch

try:
    from . import costscape_program
except ImportError:
    import costscape_program


def serve(module, loss, name="loss", streams=None):
    """loss() gives the loss of the module as it is, a tensor of one number. Parameters have
    their names in named_parameters(); buffers stay as they are."""
    parameters = dict(module.named_parameters())
    single = any(p.dtype != torch.float64 for p in parameters.values())

    def put(arrays):
        with torch.no_grad():
            for key, parameter in parameters.items():
                parameter.copy_(torch.as_tensor(arrays[key]))

    def cost(arrays):
        put(arrays)
        with torch.no_grad():
            return loss().item()

    def gradient(arrays):
        put(arrays)
        module.zero_grad()
        value = loss()
        value.backward()
        return value.item(), {
            key: torch.zeros_like(p) if p.grad is None else p.grad for key, p in parameters.items()
        }

    base = {key: p.detach().double().numpy() for key, p in parameters.items()}
    precision = "single" if single else "double"
    costscape_program.serve(cost, base, gradient, name, precision, streams)
