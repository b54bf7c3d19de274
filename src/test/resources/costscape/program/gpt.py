"""A GPT of one block that learns the alphabet."""

import torch
from torch import nn
from torch.nn import functional

torch.manual_seed(1)
torch.set_num_threads(1)


class Gpt(nn.Module):
    def __init__(self, letters=26, width=16, length=8):
        super().__init__()
        self.token = nn.Embedding(letters, width)
        self.place = nn.Embedding(length, width)
        self.before, self.after, self.last = (nn.LayerNorm(width) for _ in range(3))
        self.qkv = nn.Linear(width, 3 * width)
        self.join = nn.Linear(width, width)
        self.wide = nn.Sequential(
            nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))
        self.head = nn.Linear(width, letters, bias=False)

    def forward(self, text):
        x = self.token(text) + self.place(torch.arange(text.shape[1]))
        q, k, v = self.qkv(self.before(x)).chunk(3, -1)
        x = x + self.join(functional.scaled_dot_product_attention(q, k, v, is_causal=True))
        return self.head(self.last(x + self.wide(self.after(x))))


module = Gpt().double()
text = (torch.arange(9)[None, :] + torch.arange(12)[:, None]) % 26


def loss():
    return functional.cross_entropy(module(text[:, :-1]).flatten(0, 1), text[:, 1:].flatten())
