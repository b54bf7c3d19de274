"""A physics-informed network of Burgers' equation, u_t + u u_x = (0.01 / pi) u_xx."""

import math

import torch

torch.manual_seed(1)
torch.set_num_threads(1)
module = torch.nn.Sequential(
    torch.nn.Linear(2, 12), torch.nn.Tanh(), torch.nn.Linear(12, 12), torch.nn.Tanh(),
    torch.nn.Linear(12, 1)
).double()
inside = torch.rand(64, 2, dtype=torch.float64) * torch.tensor([1.0, 2.0]) - torch.tensor([0.0, 1.0])
start = torch.stack([torch.zeros(32), torch.linspace(-1, 1, 32)], 1).double()


def loss():
    """The equation inside, and u(0, x) = -sin(pi x) at the start."""
    at = inside.clone().requires_grad_()
    with torch.enable_grad():
        u = module(at)
        first = torch.autograd.grad(u.sum(), at, create_graph=True)[0]
        second = torch.autograd.grad(first[:, 1].sum(), at, create_graph=True)[0][:, 1]
        rest = first[:, 0] + u[:, 0] * first[:, 1] - 0.01 / math.pi * second
        wave = module(start)[:, 0] + torch.sin(math.pi * start[:, 1])
        return (rest**2).mean() + (wave**2).mean()


if __name__ == "__main__":
    from costscape_module import serve

    serve(module, loss, "residual of Burgers' equation")
