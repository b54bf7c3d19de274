"""A bowl with waves that begins at its lowest point, with a fault: faulty.py KIND SEED.

The fault's size is 1e-4 to 1 of the cost or the slope. It needs nothing but Python itself.
"""

import json
import math
import random
import struct
import sys

kind, seed = sys.argv[1], int(sys.argv[2])
draw = random.Random(seed)
n = draw.randint(2, 7)
middle = [draw.gauss(0, 1) for _ in range(n)]
bend = [math.exp(draw.gauss(0, 1)) for _ in range(n)]
size = 10 ** draw.uniform(-4, 0)
which = draw.randrange(n)
of_gradient = kind in ("scale", "sign", "component")
tells_gradient = of_gradient or draw.random() < 0.5
anew = random.Random()


def cost(at):
    total = 1 + sum(b * (1 - math.cos(x - m)) for b, x, m in zip(bend, at, middle))
    off = at[which] - middle[which]
    if kind == "noise":
        total += size * anew.random()
    elif kind == "step":
        total += size if off >= 0 else 0
    elif kind == "kink":
        total += size * abs(off)
    return total


def gradient(at):
    factor = -1 if kind == "sign" else 1 + size if kind == "scale" else 1
    slopes = [factor * b * math.sin(x - m) for b, x, m in zip(bend, at, middle)]
    if kind == "component":
        slopes[which] = (1 + size) * slopes[which] + size
    return slopes


def tell(line, *numbers):
    sys.stdout.buffer.write(json.dumps(line).encode() + b"\n")
    sys.stdout.buffer.write(struct.pack(f"<{len(numbers)}d", *numbers))
    sys.stdout.buffer.flush()


arrays = [{"name": "x", "shape": [n]}]
tell({"costscape": 1, "arrays": arrays, "gradient": tells_gradient, "cost": kind}, *middle)
while line := sys.stdin.buffer.readline():
    asked = json.loads(line)
    count = asked["points"]
    numbers = struct.unpack(f"<{count * n}d", sys.stdin.buffer.read(8 * count * n))
    points = [numbers[k * n : k * n + n] for k in range(count)]
    slopes = [s for at in points for s in gradient(at)] if asked.get("gradient") else []
    tell({"costs": count}, *[cost(at) for at in points], *slopes)
