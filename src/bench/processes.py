#!/usr/bin/env python3
"""Times whole processes of costscape beside NumPy, matplotlib and ffmpeg, in turn, on this machine.

    mvn -q package -DskipTests && /usr/bin/python3 src/bench/processes.py

Needs NumPy, matplotlib and Pillow, and ffmpeg for one row; takes some two minutes. Medians of
several.
"""
import datetime
import multiprocessing
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import compare
import numpy as np

TARGET = pathlib.Path(__file__).resolve().parents[2] / "target"
ROUNDS = 5
FRAMES, CELLS = 200, 200


def heatmap(out):
    """As compare.product, drawn with axes and colour bar."""
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot

    p = np.linspace(-100, 100, 1000)
    left, right = compare.factors(p, p, compare.X, compare.SIGN)
    total = np.zeros((1000, 1000))
    for i in range(12):
        total += np.log1p(left[i, :, None] * right[i])
    figure, axes = pyplot.subplots(figsize=(12, 8), dpi=100)
    picture = axes.imshow(total.T / 12, origin="lower", extent=(-100, 100, -100, 100),
                          aspect="auto")
    axes.set(xlabel="w1_0_0", ylabel="w1_0_1", title="cost")
    figure.colorbar(picture)
    figure.savefig(out / "heatmap.png")


def line(out):
    """A million costs and their table of text."""
    p = np.linspace(-100, 100, 1_000_000)
    z = compare.SIGN[:, None] * (compare.B2 + compare.W2[1] * compare.sigmoid(
        compare.X * compare.W1[1] + compare.B1[1]))[:, None]
    cost = np.zeros_like(p)
    for i in range(12):
        unit = compare.sigmoid(compare.X[i] * p + compare.B1[0])
        cost += np.log1p(np.exp(z[i] + compare.SIGN[i] * compare.W2[0] * unit))
    with open(out / "line.csv", "w") as file:
        file.write("w1_0_0,cost\n")
        for lo in range(0, p.size, 20_000):
            part = np.column_stack([p[lo:lo + 20_000], cost[lo:lo + 20_000] / 12])
            file.write(("%.17g,%.17g\n" * len(part)) % tuple(part.ravel().tolist()))


def frames(out):
    """matplotlib's fastest: artists reused, colours mapped by hand, every core."""
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot
    from PIL import Image

    p = np.linspace(-100, 100, CELLS)
    weights = np.linspace(-60, 60, FRAMES)
    base = compare.SIGN * (compare.B2 + compare.W2[1] * compare.sigmoid(
        compare.X * compare.W1[1] + compare.B1[1]))
    unit = compare.SIGN[:, None, None] * compare.sigmoid(
        compare.X[:, None, None] * p[:, None] + p)
    costs = compare.shared(FRAMES, CELLS, CELLS)

    def sweep(f):
        product, total = np.ones((CELLS, CELLS)), costs[f]
        for i in range(12):
            product *= 1 + np.exp(base[i] + weights[f] * unit[i])
            if i % 4 == 3:
                total += np.log(product)
                product.fill(1)
        total /= 12

    compare.share_out(sweep, list(range(FRAMES)), compare.CORES)
    top = costs.max()
    table = (pyplot.get_cmap("viridis")(np.arange(256)) * 255).astype(np.uint8)

    def draw(which):
        figure, axes = pyplot.subplots(figsize=(8, 6), dpi=100)
        picture = axes.imshow(costs[0].T, origin="lower", extent=(-100, 100, -100, 100),
                              aspect="auto", vmin=0, vmax=top, interpolation="nearest",
                              animated=True)
        title = axes.set_title("", animated=True)
        axes.set(xlabel="w1_0_0", ylabel="b1_0")
        figure.colorbar(picture)
        figure.canvas.draw()
        empty = figure.canvas.copy_from_bbox(figure.bbox)
        for f in which:
            figure.canvas.restore_region(empty)
            picture.set_data(table[(costs[f].T * (255 / top)).astype(np.uint8)])
            title.set_text(f"w2_0_0 = {weights[f]:.3g}")
            axes.draw_artist(picture)
            axes.draw_artist(title)
            pixels = np.ascontiguousarray(np.asarray(figure.canvas.buffer_rgba())[:, :, :3])
            Image.fromarray(pixels).save(out / f"frame-{f:04d}.png", compress_level=1)

    fork = multiprocessing.get_context("fork")
    workers = [fork.Process(target=draw, args=(range(k, FRAMES, compare.CORES),))
               for k in range(compare.CORES)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


PEERS = {"heatmap": heatmap, "line": line, "frames": frames}
SWEEP = ["sweep", "--quiet", "--vary", "w1_0_0=-100:100:1000", "--vary", "w1_0_1=-100:100:1000",
         "--table", "none"]
LINE = ["sweep", "--quiet", "--vary", "w1_0_0=-100:100:1000000"]
MOVIE = ["frames", "--quiet", "--size", "800x600", "--vary", f"w1_0_0=-100:100:{CELLS}",
         "--vary", f"b1_0=-100:100:{CELLS}", "--along", f"w2_0_0=-60:60:{FRAMES}"]


def seconds(command, folder):
    """What lies there is put aside: ext4 is slow to make files for minutes after deleting some."""
    if folder.exists():
        folder.rename(f"{folder}-{time.time_ns()}")
    folder.mkdir()
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def rows(out):
    peer = lambda name: [sys.executable, __file__, name, str(out / "peer")]
    launcher = [str(TARGET / "costscape")]
    jar = ["java", "-jar", str(TARGET / "costscape.jar")]
    to = ["--out", str(out / "ours")]
    palette = ["ffmpeg", "-v", "error", "-y", "-framerate", "20", "-i",
               str(out / "ours/frames/frame-%04d.png"), "-vf",
               "split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=none:diff_mode=rectangle",
               str(out / "peer/movie.gif")]
    gif = [("a GIF of 200 frames, ffmpeg", palette, "peer")] if shutil.which("ffmpeg") else []
    return [("heatmap of 1000×1000, matplotlib", peer("heatmap"), "peer"),
            ("heatmap of 1000×1000, costscape", launcher + SWEEP + to, "ours"),
            ("heatmap of 1000×1000, java -jar", jar + SWEEP + to, "ours"),
            ("line of 10⁶ points and its table, NumPy", peer("line"), "peer"),
            ("line of 10⁶ points and its table, costscape", launcher + LINE
             + ["--format", "none"] + to, "ours"),
            ("line of 10⁶ points, its table and a picture, costscape", launcher + LINE + to,
             "ours"),
            ("200 frames, matplotlib", peer("frames"), "peer"),
            ("200 frames and their GIF, costscape", launcher + MOVIE + ["--gif"] + to, "ours"),
            ("200 frames, costscape", launcher + MOVIE + to, "ours"), *gif]


def main():
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        work = rows(out)
        subprocess.run([TARGET / "costscape"] + SWEEP + ["--out", folder], check=True,
                       stdout=subprocess.DEVNULL)
        time.sleep(10)  # the launcher's archive of classes is made in the background
        times = {name: [] for name, _, _ in work}
        for _ in range(ROUNDS):
            for name, command, side in work:
                times[name].append(seconds(command, out / side))
        made = out / "peer/movie.gif"
        sizes = [made.stat().st_size if made.exists() else float("nan")]
        seconds([str(TARGET / "costscape")] + MOVIE + ["--gif", "--out", str(out / "ours")],
                out / "ours")
        sizes.append((out / "ours/frames.gif").stat().st_size)
    print(f"{datetime.date.today()}, {compare.CORES} cores of {compare.cpu()}\n")
    print("| process | s |\n|---|--:|")
    for name, _, _ in work:
        print(f"| {name} | {statistics.median(times[name]):.2f} |")
    print(f"\nGIF: ffmpeg {sizes[0] / 1e6:.2f} MB, costscape {sizes[1] / 1e6:.2f} MB")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        PEERS[sys.argv[1]](pathlib.Path(sys.argv[2]))
    else:
        main()
