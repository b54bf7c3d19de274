#!/usr/bin/env python3
"""What asking a program takes a cell and a parameter, beside the program's own time.

    program.py 'COMMAND THAT STARTS COSTSCAPE' [PYTHON]    PYTHON has NumPy (default: this one)

The program's cost is one of its parameters, which takes no time. Small and large sweeps are run in
turns; what the larger takes more, in processor time of all processes, is the cells' alone.
"""

import os
import pathlib
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile

HELPERS = pathlib.Path(__file__).resolve().parents[1] / "examples/program"
TURNS = 3
PROGRAM = """
from costscape_program import serve
import numpy as np
serve(lambda at: at["x"][0], {"x": np.random.default_rng(1).standard_normal(%d)})
"""
LOOP = """
import numpy as np
origin, first, second = np.random.default_rng(1).standard_normal((3, 20_000))
for a in np.linspace(-1, 1, 200):
    for b in np.linspace(-1, 1, 200):
        point = origin + a * first + b * second
"""
PIPE = "import sys\nblock = bytearray(1 << 16)\nwhile sys.stdin.buffer.readinto(block): pass\n"


def used(command, **more):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def sweep(costscape, python, parameters, side, axes, folder, slices):
    program = folder / "program.py"
    helper = (HELPERS / "costscape_program.py").read_text()
    (folder / "costscape_program.py").write_text(
        helper if slices else helper.replace('"slices": True', '"slices": False'))
    program.write_text(PROGRAM % parameters)
    words = [f"--vary={axis}=-1:1:{side}" for axis in axes]
    return used(
        [*costscape, "sweep", f"--program=env PYTHONPATH={folder} {python} {program}", *words,
         "--format=none", "--table=none", "--threads=1", "--quiet",
         f"--out={folder}"],
        env=dict(os.environ, OPENBLAS_NUM_THREADS="1"))


def each(costscape, python, parameters, sides, axes, folder, slices=True):
    """Seconds a cell: the medians of what the larger sweep takes more."""
    more = []
    for _ in range(TURNS):
        small, large = (sweep(costscape, python, parameters, s, axes, folder, slices) for s in sides)
        more.append((large - small) / (sides[1] ** len(axes) - sides[0] ** len(axes)))
    return statistics.median(more), min(more), max(more)


def pipe(python):
    """Seconds a double through a pipe, from a process that writes it to one that reads it."""
    count = 100_000_000
    writer = (f"import os\nblock = bytes(1 << 16)\n"
              f"for _ in range({count // (1 << 13)}): os.write(1, block)")
    line = f"{python} -c {shlex.quote(writer)} | {python} -c {shlex.quote(PIPE)}"
    return used(["sh", "-c", line]) / count


def main():
    costscape = shlex.split(sys.argv[1])
    python = sys.argv[2] if len(sys.argv) > 2 else sys.executable
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        plane = ["random:1", "random:2"]
        for title, parameters, sides, axes, slices, unit, factor in [
            ("a cell of 2 parameters", 2, (50, 400), ["x_0", "x_1"], True, "µs", 1e6),
            ("a parameter of 20,000, told whole", 20_000, (20, 100), plane, False, "ns", 5e4),
            ("a parameter of 20,000 on a plane", 20_000, (20, 140), plane, True, "ns", 5e4),
            ("a parameter of 20,000 on a line", 20_000, (400, 20_000), plane[:1], True, "ns", 5e4),
        ]:
            seconds = each(costscape, python, parameters, sides, axes, folder, slices)
            print("%s: %.2f %s (%.2f to %.2f)" % (title, factor * seconds[0], unit,
                  factor * seconds[1], factor * seconds[2]), flush=True)
    print("a loop in NumPy that forms the points of a plane: %.2f ns a parameter"
          % (1e9 * used([python, "-c", LOOP]) / 40_000 / 20_000))
    print("a bare pipe: %.2f ns a double" % (1e9 * pipe(python)))


if __name__ == "__main__":
    main()
