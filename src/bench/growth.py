"""A plane of 9x9 cells around networks of dense layers, from 10^3 to 10^7 parameters: time and memory.

PYTHON src/bench/growth.py [SIZES [ROUNDS]], by a Python with torch in which the wheel is installed. Each size is drawn
by costscape.plane and by the usual loop in torch, which sets the parameters and computes the loss, in turns, each in a
process of its own on one thread. Told are seconds of processor of whole processes, with Java and with torch's start,
and the most memory of the Python and of the Java, which need not fall together.
"""

import resource
import statistics
import subprocess
import sys

ROWS, FEATURES, CLASSES, CELLS = 250, 32, 10, 9
WIDTHS = {10**3: 17, 10**4: 81, 10**5: 295, 10**6: 979, 10**7: 3141}


def network(size):
    import torch

    torch.manual_seed(1)
    torch.set_num_threads(1)
    width = WIDTHS[size]
    module = torch.nn.Sequential(
        torch.nn.Linear(FEATURES, width), torch.nn.Tanh(), torch.nn.Linear(width, width), torch.nn.Tanh(),
        torch.nn.Linear(width, CLASSES))
    return module, torch.randn(ROWS, FEATURES), torch.randint(CLASSES, (ROWS,))


def by_costscape(size):
    import costscape

    module, rows, classes = network(size)
    plane = costscape.plane(module, [(rows, classes)], points=CELLS, threads=1, view="contour")
    return plane[CELLS // 2, CELLS // 2]


def by_loop(size):
    import torch

    module, rows, classes = network(size)
    parameters = list(module.parameters())
    middle = [p.detach().clone() for p in parameters]

    def direction():
        """Random numbers, each row as long as the parameters' own."""
        drawn = [torch.randn_like(p) for p in middle]
        return [d * p.norm(dim=-1, keepdim=True) / d.norm(dim=-1, keepdim=True) for d, p in zip(drawn, middle)]

    first, second = direction(), direction()
    costs = []
    with torch.no_grad():
        for a in torch.linspace(-1, 1, CELLS):
            for b in torch.linspace(-1, 1, CELLS):
                for p, m, u, v in zip(parameters, middle, first, second):
                    p.copy_(m + a * u + b * v)
                costs.append(torch.nn.functional.cross_entropy(module(rows), classes).item())
    return costs[len(costs) // 2]


def measured(way, size):
    said = subprocess.run([sys.executable, __file__, way, str(size)], check=True, capture_output=True, text=True)
    return [float(number) for number in said.stdout.split()]


def main():
    if len(sys.argv) > 1 and sys.argv[1] in ("costscape", "loop"):
        cost = (by_costscape if sys.argv[1] == "costscape" else by_loop)(int(sys.argv[2]))
        each = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        print(sum(one.ru_utime + one.ru_stime for one in each), each[0].ru_maxrss, each[1].ru_maxrss, cost)
        return
    sizes = [10 ** int(k) for k in sys.argv[1].split(",")] if len(sys.argv) > 1 else list(WIDTHS)
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    print("parameters | costscape s, MB of Python, MB of Java | loop s, MB")
    for size in sizes:
        found = {"costscape": [], "loop": []}
        for _ in range(rounds):
            for way in found:
                found[way].append(measured(way, size))
        ours, loop = ([statistics.median(column) for column in zip(*rows)] for rows in found.values())
        assert abs(ours[3] - loop[3]) < 1e-6 * loop[3], (ours, loop)
        count = sum(p.numel() for p in network(size)[0].parameters())
        print(f"{count:,} | {ours[0]:.1f}, {ours[1] / 1024:.0f}, {ours[2] / 1024:.0f}"
              f" | {loop[0]:.1f}, {loop[1] / 1024:.0f}", flush=True)


main()
