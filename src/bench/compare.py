#!/usr/bin/env python3
"""Times costscape's sweeps and trainings beside NumPy's and Numba's on this machine, now.

    /usr/bin/python3 src/bench/compare.py        (needs NumPy and Numba; takes some five minutes)
    /usr/bin/python3 src/bench/compare.py --only CLASSES,UNIT         some sweeps alone, without Numba

NumPy is written as well as we can: chunks that stay in the cache, in place, the same product form
where one applies, and as many processes as there are cores where that is faster. Medians of several.
"""
import argparse
import datetime
import json
import multiprocessing
import os
import platform
import statistics
import subprocess
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")  # the processes are the parallelism
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):  # either may pick slow kernels
    os.environ.pop(name, None)

import mmap

import numpy as np

X = np.array([-1.51, -1.29, -1.18, -0.64, -0.53, -0.09, 0.13, 0.35, 0.89, 1.11, 1.33, 1.44])
SIGN = np.array([1, 1, 1, 1, -1, -1, -1, -1, 1, 1, 1, 1.0])
W1, B1, W2, B2 = (0, -37.94), (16.81, -23.41), (28.8, -52.89), -17.53
CORES = os.cpu_count()
ROUNDS = 7
ROUNDS_OF_LONG_WORK = 3
LONG_SECONDS = 1.5


def shared(*shape):
    size = int(np.prod(shape))
    return np.frombuffer(mmap.mmap(-1, 8 * size), dtype=float, count=size).reshape(shape)


def share_out(work, items, workers):
    """work(item) for every item, dealt to forked processes that write to shared arrays."""
    def part(k):
        with np.errstate(over="ignore"):
            for item in items[k::workers]:
                work(item)

    others = [multiprocessing.get_context("fork").Process(target=part, args=(k,))
              for k in range(1, workers)]
    for process in others:
        process.start()
    part(0)
    for process in others:
        process.join()


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def factors(p, q, x, sign):
    left = np.exp(sign[:, None] * (B2 + W2[0] * sigmoid(x[:, None] * p + B1[0])))
    right = np.exp(sign[:, None] * (W2[1] * sigmoid(x[:, None] * q + B1[1])))
    return left, right


def product(workers, rows=32):
    p = np.linspace(-100, 100, 1000)
    left, right = factors(p, p, X, SIGN)
    cost = shared(1000, 1000)

    def work(lo):
        block = cost[lo:lo + rows]
        np.multiply(left[0, lo:lo + rows, None], right[0], out=block)
        block += 1.0
        t = np.empty_like(block)
        for i in range(1, 12):
            np.multiply(left[i, lo:lo + rows, None], right[i], out=t)
            t += 1.0
            block *= t
        np.log(block, out=block)
        block *= 1 / 12

    share_out(work, list(range(0, 1000, rows)), workers)


def exponentials(workers, fill, rows=32):
    """One exponential of the row's signed logit a row and cell; fill(t, lo, i) writes the logit."""
    cost = shared(1000, 1000)

    def work(lo):
        total = np.zeros_like(cost[lo:lo + rows])
        group, t = np.ones_like(total), np.empty_like(total)
        for i in range(12):
            fill(t, lo, i)
            np.exp(t, out=t)
            t += 1.0
            group *= t
            if i % 4 == 3:  # four factors stay below e^700
                np.log(group, out=group)
                total += group
                group.fill(1.0)
        np.multiply(total, 1 / 12, out=cost[lo:lo + rows])

    share_out(work, list(range(0, 1000, rows)), workers)


def unit(workers, rows=32):
    p = np.linspace(-100, 100, 1000)
    base = SIGN * (B2 + W2[1] * sigmoid(X * W1[1] + B1[1]))

    def fill(t, lo, i):
        np.add((-X[i] * p[lo:lo + rows])[:, None], -p, out=t)
        np.exp(t, out=t)
        t += 1.0
        np.divide(SIGN[i] * W2[0], t, out=t)
        t += base[i]

    exponentials(workers, fill, rows)


def line(workers, chunk=16384):
    p = np.linspace(-100, 100, 1_000_000)
    cost = shared(p.size)
    base = SIGN * (B2 + W2[1] * sigmoid(X * W1[1] + B1[1]))

    def work(lo):
        t = sigmoid(X[:, None] * p[lo:lo + chunk] + B1[0])
        t *= (SIGN * W2[0])[:, None]
        t += base[:, None]
        np.exp(t, out=t)
        t += 1.0
        product = t[0]
        for i in range(1, 12):
            product *= t[i]
        np.log(product, out=cost[lo:lo + chunk])
        cost[lo:lo + chunk] /= 12

    share_out(work, list(range(0, p.size, chunk)), workers)


def many_rows(workers, group=9):
    x = np.random.default_rng(42).uniform(-2, 2, 100_000)
    sign = np.where(np.abs(x) < 0.5, -1.0, 1.0)
    p = np.linspace(-100, 100, 201)
    cost = shared(201, 201)

    def work(span):
        block = cost[span[0]:span[1]]
        product, t = np.empty_like(block), np.empty_like(block)
        for start in range(0, len(x), 2000):
            left, right = factors(p[span[0]:span[1]], p, x[start:start + 2000],
                                  sign[start:start + 2000])
            for i in range(len(left)):
                np.multiply(left[i, :, None], right[i], out=t)
                t += 1.0
                if i % group == 0:
                    product[...] = t
                else:
                    product *= t
                if i % group == group - 1 or i == len(left) - 1:
                    block += np.log(product, out=product)

    edges = [201 * k // workers for k in range(workers + 1)]
    share_out(work, list(zip(edges[:-1], edges[1:])), workers)


def plane(workers):
    i = np.arange(1000)
    arm, t = i % 2, (i // 2) / 500
    r, angle = 0.1 + 0.9 * t, 3 * np.pi * t + np.pi * arm
    data, sign = np.column_stack([r * np.cos(angle), r * np.sin(angle)]), 1.0 - 2 * arm
    random = np.random.default_rng(1)
    shapes = [(2, 16), (16,), (16, 16), (16,), (16,), (1,)]
    at, u, v = ([0.5 * random.standard_normal(s) for s in shapes] for _ in range(3))
    s = np.linspace(-1, 1, 51)
    cost = shared(51, 51)

    def work(i):
        for j in range(51):
            w1, b1, w2, b2, w3, b3 = (a + s[i] * b + s[j] * c for a, b, c in zip(at, u, v))
            h = data @ w1
            h += b1
            np.tanh(h, out=h)
            h = h @ w2
            h += b2
            np.tanh(h, out=h)
            z = sign * (h @ w3 + b3)
            cost[i, j] = (np.maximum(z, 0) + np.log(1 + np.exp(-np.abs(z)))).mean()

    share_out(work, list(range(51)), workers)


def flowers():
    """150 rows of 3 classes, as the embedded iris data have them: values of their size will do."""
    draw = np.random.default_rng(1)
    labels = np.repeat([0, 1, 2], 50)
    return draw.uniform(0.1, 8, size=(150, 4)), labels, draw


def classes(workers, rows=16):
    """The softmax of two weights that are never multiplied: e^(z_c − z_y) is a product.

    The second weight moves the logit of class 2 alone, so the sum over classes of a row is
    slope(p)·e(q) + level(p): three passes over a block.
    """
    x, labels, draw = flowers()
    w1, b1, w2, b2 = (draw.normal(size=shape) for shape in ((4, 3), 3, (3, 3), 3))
    p, q = np.linspace(-5, 5, 1000), np.linspace(-8, 8, 1000)
    z = x @ w1 + b1
    first = sigmoid((z[:, 0] - x[:, 0] * w1[0, 0])[:, None] + x[:, :1] * p)
    others = sigmoid(z[:, 1:])
    rest = others @ np.where([[0, 0, 1], [0, 0, 0]], 0, w2[1:]) + b2
    cost = shared(1000, 1000)
    slope, level, right = [], [], []
    for i, y in enumerate(labels):
        of = [np.exp((w2[0, c] - w2[0, y]) * first[i] + rest[i, c] - rest[i, y]) for c in range(3)]
        slope.append(of[0] + of[1] if y == 2 else of[2])
        level.append(of[2] if y == 2 else of[0] + of[1])
        right.append(np.exp((-1 if y == 2 else 1) * others[i, 0] * q))

    def work(lo):
        block = np.ones((len(cost[lo:lo + rows]), 1000))
        total, f = np.zeros_like(block), np.empty_like(block)
        for i in range(150):
            np.multiply(slope[i][lo:lo + rows, None], right[i], out=f)
            f += level[i][lo:lo + rows, None]
            block *= f
            if i % 15 == 14:  # so many factors stay below e^700
                total += np.log(block)
                block.fill(1.0)
        np.multiply(total, 1 / 150, out=cost[lo:lo + rows])

    share_out(work, list(range(0, 1000, rows)), workers)


def many_starts(workers, chunk=2500, steps=2000, rate=0.1):
    """Descent on the mean gradient from 100 × 100 places of (w1_0_0, w1_0_1), a chunk side by side."""
    axis = np.linspace(-100, 100, 100)
    p, q = (a.ravel() for a in np.meshgrid(axis, axis, indexing="ij"))
    end = shared(7, p.size)
    label = (1 - SIGN[:, None]) / 2
    x_and_1 = np.array([X, np.ones(12)]) * (rate / 12)

    def work(lo):
        n = min(chunk, p.size - lo)
        w1 = np.stack([p[lo:lo + n], q[lo:lo + n]])
        b1, w2 = np.repeat([B1], n, 0).T.copy(), np.repeat([W2], n, 0).T.copy()
        b2 = np.full(n, B2)
        a, d = np.empty((2, 12, n)), np.empty((2, 12, n))
        r, t = np.empty((12, n)), np.empty((12, n))
        for _ in range(steps):
            np.multiply(-X[:, None], w1[:, None], out=a)
            a -= b1[:, None]
            logistic_of_negative(a)
            np.multiply(a[0], w2[0], out=r)
            np.multiply(a[1], w2[1], out=t)
            r += t
            r += b2
            np.negative(r, out=r)
            logistic_of_negative(r)
            r -= label
            np.multiply(a, r, out=d)
            of_w2 = d.sum(axis=1)
            np.subtract(1, a, out=a)
            d *= a
            of_unit = x_and_1 @ d
            of_unit *= w2[:, None]
            w1 -= of_unit[:, 0]
            b1 -= of_unit[:, 1]
            w2 -= of_w2 * (rate / 12)
            b2 -= r.sum(axis=0) * (rate / 12)
        end[:, lo:lo + n] = np.vstack([w1, b1, w2, b2])

    share_out(work, list(range(0, p.size, chunk)), workers)


def logistic_of_negative(z):
    np.exp(z, out=z)
    z += 1
    np.reciprocal(z, out=z)


def recorded(x, sign, steps, rate):
    """The article's trainer, to be compiled: parameters and cost of every step."""
    theta, costs = np.empty((steps + 1, 7)), np.empty(steps + 1)
    w, v, b, c, f, g, o = -1.0, 9.0, -1.0, 5.0, 0.5, 0.5, 0.0
    for step in range(steps + 1):
        dw = dv = db = dc = df = dg = do = loss = 0.0
        for i in range(x.size):
            s = 1 / (1 + np.exp(-(x[i] * w + b)))
            t = 1 / (1 + np.exp(-(x[i] * v + c)))
            u = sign[i] * (s * f + t * g + o)
            e = np.exp(-abs(u))
            loss += max(u, 0.0) + np.log1p(e)
            r = sign[i] * (1 if u > 0 else e) / (1 + e)
            df += r * s
            dg += r * t
            do += r
            s *= r * f * (1 - s)
            t *= r * g * (1 - t)
            db += s
            dc += t
            dw += s * x[i]
            dv += t * x[i]
        theta[step] = (w, v, b, c, f, g, o)
        costs[step] = loss / x.size
        w -= rate * dw
        v -= rate * dv
        b -= rate * db
        c -= rate * dc
        f -= rate * df
        g -= rate * dg
        o -= rate * do
    return theta, costs


def numba_seconds(steps=100_000):
    """Medians of the compiled loop alone and with its table of text."""
    import numba

    compiled = numba.njit(fastmath=True)(recorded)
    compiled(X, SIGN, 10, 0.1)
    alone, written = [], []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        theta, costs = compiled(X, SIGN, steps, 0.1)
        alone.append(time.perf_counter() - start)
        table = np.column_stack([theta, costs])
        row = ",".join(["%.17g"] * 8) + "\n"
        with open(os.devnull, "w") as file:
            for lo in range(0, len(table), 20_000):
                part = table[lo:lo + 20_000]
                file.write((row * len(part)) % tuple(part.ravel().tolist()))
        written.append(time.perf_counter() - start)
    return statistics.median(alone), statistics.median(written)


def classifier(rows, features, hidden, points):
    """A plane of a tanh classifier of ten classes; the first layer is linear in the coordinates."""
    g = np.random.default_rng(1)
    x, y = g.random((rows, features)), g.integers(0, 10, rows)
    sizes = ((features, hidden), (hidden, 10))
    w, d, e = ([0.1 * g.standard_normal(s) for s in sizes] for _ in range(3))
    grid, every = np.linspace(-1, 1, points), np.arange(rows)

    def work(workers):
        xw, xd, xe = (x @ v[0] for v in (w, d, e))
        cost = shared(points, points)

        def row(i):
            for j in range(points):
                z = np.tanh(xw + grid[i] * xd + grid[j] * xe) @ (w[1] + grid[i] * d[1] + grid[j] * e[1])
                top = z.max(1, keepdims=True)
                cost[i, j] = (np.log(np.exp(z - top).sum(1)) + top[:, 0] - z[every, y]).mean()

        share_out(row, list(range(points)), workers)
    return work


WORK = [("PRODUCT", "1000×1000 over (w1_0_0, w1_0_1), 12 rows", product),
        ("UNIT", "1000×1000 over (w1_0_0, b1_0), 12 rows", unit),
        ("LINE", "10⁶ points of w1_0_0, 12 rows", line),
        ("ROWS", "201×201 over (w1_0_0, w1_0_1), 100,000 rows", many_rows),
        ("PLANE", "51×51 random plane, 2-16-16-1 tanh, 1,000 rows", plane),
        ("DIGITS", "51×51 plane, 64-32-10 tanh, 1,797 rows", classifier(1797, 64, 32, 51)),
        ("SHAPED", "21×21 plane, 784-128-10 tanh, 10,000 rows", classifier(10000, 784, 128, 21)),
        ("CLASSES", "1000×1000 of iris, 4-3-3, over (w1_0_0, w2_1_2), 150 rows", classes)]


def seconds_of(work, workers):
    start = time.perf_counter()
    work(workers)
    return time.perf_counter() - start


def numpy_seconds(work):
    """The median of that number of processes, one or as many as cores, whose first round is faster."""
    first = {workers: seconds_of(work, workers) for workers in sorted({1, CORES})}
    workers = min(first, key=first.get)
    rounds = ROUNDS if first[workers] < LONG_SECONDS else ROUNDS_OF_LONG_WORK
    others = [seconds_of(work, workers) for _ in range(rounds - 1)]
    return statistics.median([first[workers], *others])


def launcher_flags(root):
    """What target/costscape starts Java with, without its ways of logging."""
    with open(os.path.join(root, "src", "main", "launcher", "costscape.sh")) as file:
        script = file.read()
    setting = script[script.index("flags="):script.index("cache=")]
    flags = subprocess.run(["sh", "-c", setting + 'echo "$flags"'], check=True,
                           capture_output=True, text=True).stdout.split()
    return [flag for flag in flags if not flag.startswith(("-Xlog", "-Xshare"))]


def java_micros(only):
    """Medians of the benchmarks, or of the sweeps named alone."""
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    flags = launcher_flags(root)
    which = f"SweepBenchmark -p work={','.join(only)} " if only else ""
    options = f"-Dbench.options={which}-jvmArgsAppend '{' '.join(flags)}'"
    for words in (["-DskipTests", "package"],
                  ["-f", "src/bench/pom.xml", options, "compile", "exec:exec"]):
        subprocess.run(["mvn", "-q", *words], cwd=root, check=True, stdout=sys.stderr)
    with open(os.path.join(root, "target", "bench.json")) as file:
        results = json.load(file)
    medians = {}
    for result in results:
        method = result["benchmark"].rsplit(".", 1)[1]
        percentiles = result["primaryMetric"]["scorePercentiles"]
        params = result["params"]
        medians[method, params["work"]] = percentiles["50.0"]
    return medians, results[0]


def cpu():
    with open("/proc/cpuinfo") as file:
        return next(l.split(":")[1].strip() for l in file if l.startswith("model name"))


def chosen():
    """The keys of the sweeps that the command line names; none where it names none."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", metavar="KEY,…", default="")
    only = [key for key in parser.parse_args().only.split(",") if key]
    unknown = set(only) - {key for key, _, _ in WORK}
    if unknown:
        parser.error(f"no sweep {unknown.pop()}; there are {', '.join(key for key, _, _ in WORK)}")
    return only


def main():
    only = chosen()
    works = [work for work in WORK if not only or work[0] in only]
    numpy = {key: numpy_seconds(work) for key, _, work in works}
    if not only:
        starts = numpy_seconds(many_starts)
        loop, with_table = numba_seconds()
    java, run = java_micros(only)
    print(f"{datetime.date.today()}, {CORES} cores of {cpu()}, {platform.system()};"
          f" JDK {run['jdkVersion']}, NumPy {np.__version__}; load {os.getloadavg()[0]:.1f}\n")
    print("| work | NumPy, s | costscape, s | plain kernel, one thread, ns a cell |")
    print("|---|--:|--:|--:|")
    for key, name, _ in works:
        seconds = java["sweep", key] * 1e-6
        plain = java["tenPlainCells", key] * 1000 / 10
        print(f"| {name} | {numpy[key]:.3g} | {seconds:.3g} | {plain:.3g} |")
    if only:
        return
    print("\n| training | the other, s | costscape, s |\n|---|--:|--:|")
    print(f"| 10,000 starts × 2,000 steps | {starts:.3g} (NumPy)"
          f" | {java['train', 'STARTS'] * 1e-6:.3g} |")
    print(f"| 100,000 steps recorded | {loop:.3g} (Numba)"
          f" | {java['train', 'RECORDED'] * 1e-6:.3g} |")
    print(f"| and their table of text | {with_table:.3g} (Numba)"
          f" | {java['train', 'TABLE'] * 1e-6:.3g} |")


if __name__ == "__main__":
    main()
