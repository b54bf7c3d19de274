"""See the cost landscape of a network or a function, from Python.

costscape itself computes and draws everything; it is a Java program, which this package carries
along. This package hands over a model and its rows, and shows what comes back.
"""

import csv
import json
import os
import pathlib
import secrets
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import weakref

import numpy as np

from . import costscape_program

__all__ = ["Landscape", "Picture", "Plane", "CostscapeError", "plane", "path", "barrier", "spectrum"]

_NO_JAVA = (
    "costscape needs Java 17 or newer, and none was found. One of these lines installs it:\n"
    "  sudo apt install default-jre-headless\n"
    "  conda install -c conda-forge openjdk\n"
    "  brew install openjdk"
)
_RELAY = str(pathlib.Path(__file__).with_name("notebook.py"))


# The relay proves by it that costscape started it. Other users of the machine can connect, and see
# its command line, but not its variables.
_KEY = "COSTSCAPE_KEY"


class CostscapeError(RuntimeError):
    """What costscape said in place of a result."""


def _java():
    """The java of JAVA_HOME, else the first of the path."""
    home = os.environ.get("JAVA_HOME")
    java = home and shutil.which("java", path=os.path.join(home, "bin")) or shutil.which("java")
    if not java:
        raise CostscapeError(_NO_JAVA)
    return java


def _accepted(server, key, ended):
    """The first connection that begins with the key; None where the run has ended before."""
    while True:
        connection, _ = server.accept()
        if ended.is_set():
            connection.close()
            return None
        try:
            connection.settimeout(5)
            with connection.makefile("rb", buffering=0) as said:
                first = b""
                while len(first) < len(key) and (more := said.read(len(key) - len(first))):
                    first += more
            if secrets.compare_digest(first, key.encode()):
                connection.settimeout(None)
                return connection
        except OSError:
            pass  # whoever it was has left, or says nothing
        connection.close()


class Picture:
    """A picture that shows itself in a notebook, and the summary of the run that drew it."""

    def __init__(self, folder, stem, summary):
        self._folder, self._stem, self.summary = folder, stem, summary
        weakref.finalize(self, folder.cleanup)

    def _bytes(self, ending):
        return pathlib.Path(self._folder.name, f"{self._stem}.{ending}").read_bytes()

    def _repr_png_(self):
        return self._bytes("png")

    def _repr_svg_(self):
        return self._bytes("svg").decode()

    def save(self, file):
        """Writes the picture; the ending of the file's name, .png or .svg, says how."""
        pathlib.Path(file).write_bytes(self._bytes(pathlib.Path(file).suffix[1:]))

    def table(self):
        """The run's table: the names of the columns, and their values."""
        with open(pathlib.Path(self._folder.name, f"{self._stem}.csv"), newline="") as table:
            names, *rows = csv.reader(table)
        return names, rows


class Plane(Picture):
    """Costs over a plane or along a line: costs[i, j] is at axes[0][1][i] and axes[1][1][j]."""

    def __init__(self, *made):
        super().__init__(*made)
        names, rows = self.table()
        values = np.array(rows, dtype=float)
        sides = [np.unique(values[:, k]) for k in range(len(names) - 1)]
        self.axes = list(zip(names, sides))
        self.costs = values[:, -1].reshape([len(side) for side in sides])

    def __array__(self, dtype=None, copy=None):
        return np.array(self.costs, dtype=dtype)

    def __getitem__(self, index):
        return self.costs[index]

    @property
    def shape(self):
        return self.costs.shape


class Landscape:
    """The cost of a PyTorch module on rows, or of any function of arrays.

    A module's loss is loss(module(X), y); cross-entropy where y holds whole numbers, else the mean
    squared error. A function takes an array, or a dictionary of arrays, and gives a number; at is
    the point to look from."""

    def __init__(self, model, X=None, y=None, loss=None, at=None, gradient=None, name=None):
        if hasattr(model, "named_parameters"):
            self._serve, self._wrap = self._module(model, X, y, loss, name), dict
            return
        if at is None:
            raise TypeError("a function needs at=, the array or arrays to look from")
        named = isinstance(at, dict)
        self._wrap = dict if named else lambda array: {"x": array}
        function = model if named else lambda arrays: model(arrays["x"])
        slope = gradient and (
            gradient if named else lambda arrays: (model(arrays["x"]), {"x": gradient(arrays["x"])})
        )
        self._serve = lambda streams: costscape_program.serve(
            function, self._wrap(at), slope, name or "cost", streams=streams
        )

    @staticmethod
    def _module(module, X, y, loss, name):
        import torch

        from . import costscape_module

        if X is not None:
            dtype = next(module.parameters()).dtype
            X = torch.as_tensor(X)
            X = X.to(dtype) if X.is_floating_point() else X
            y = torch.as_tensor(y)
            whole = not y.is_floating_point()
            y = y.long() if whole else y.to(dtype)
            usual = torch.nn.functional.cross_entropy if whole else torch.nn.functional.mse_loss
            name = name or (loss is None and ("cross-entropy" if whole else "mean squared error"))
            value = lambda: (loss or usual)(module(X), y)
        else:
            value = lambda: loss(module)
        before = {key: value.detach().clone() for key, value in module.state_dict().items()}

        def serve(streams):
            try:
                costscape_module.serve(module, value, name or "loss", streams)
            finally:
                module.load_state_dict(before)

        return serve

    def run(self, command, *words, kind=Picture, stem=None):
        """Runs a costscape command on this cost; words are its options."""
        java, folder = _java(), tempfile.TemporaryDirectory(prefix="costscape-")
        jar = str(pathlib.Path(__file__).with_name("costscape.jar"))
        fault, ended, key = [], threading.Event(), secrets.token_hex(32)
        with socket.create_server(("127.0.0.1", 0)) as server:
            address = server.getsockname()
            relay = shlex.join([sys.executable, _RELAY, str(address[1])])

            def answer():
                try:
                    connection = _accepted(server, key, ended)
                    if connection is None:
                        return
                    with connection, connection.makefile("rb") as questions:
                        with connection.makefile("wb") as answers:
                            self._serve((questions, answers))
                except Exception as e:
                    fault.append(e)

            thread = threading.Thread(target=answer, daemon=True)
            thread.start()
            ran = subprocess.run(
                [java, "-Djava.awt.headless=true", "-jar", jar,
                 command, f"--program={relay}", "--threads=1", "--quiet", "--json",
                 "--format=png,svg", f"--out={folder.name}", *map(str, words)],
                stdin=subprocess.DEVNULL, capture_output=True, text=True,
                env={**os.environ, _KEY: key})
            ended.set()
            socket.create_connection(address).close()  # wakes the thread where it still waits
        thread.join(5)
        if ran.returncode:
            said = [line for line in ran.stderr.splitlines() if line.startswith("costscape:")]
            folder.cleanup()
            cause = fault[0] if fault and not isinstance(fault[0], OSError) else None
            raise CostscapeError("\n".join(said) or ran.stderr.strip()) from cause
        return kind(folder, stem or command, json.loads(ran.stdout))

    def plane(self, first="random", second="random", *, points=25, **options):
        """Costs over a plane: axes as the option --vary takes them, such as random or x_0=-2:2."""
        return self._sweep([first, second], points, options)

    def line(self, along="random", *, points=101, **options):
        """Costs along a line."""
        return self._sweep([along], points, options)

    def _sweep(self, axes, points, options):
        ranged = [axis if "=" in axis else f"{axis}=-1:1" for axis in axes]
        words = [f"--vary={a if a.count(':') > a.split('=')[0].count(':') + 1 else f'{a}:{points}'}"
                 for a in ranged]
        return self.run("sweep", *words, *_words(options), kind=Plane)

    def path(self, checkpoints, **options):
        """The path of a training in the plane that holds most of it; checkpoints are the states
        (dictionaries of arrays), in their order."""
        with tempfile.TemporaryDirectory() as folder:
            files = [self._file(folder, k, state) for k, state in enumerate(checkpoints)]
            words = ["--verdict=none", "--mode=pca", *_words(options), "--from", *files]
            return self.run("trace", *words)

    def barrier(self, a, b, *, points=41, **options):
        """Costs on the straight line between two states; the summary holds the barrier."""
        with tempfile.TemporaryDirectory() as folder:
            a, b = self._file(folder, 0, a), self._file(folder, 1, b)
            words = [f"--at={a}", f"--vary=between:{b}=0:1:{points}", *_words(options)]
            return self.run("sweep", *words, kind=Plane)

    def spectrum(self, **options):
        """The density of all eigenvalues of the Hessian."""
        words = ["--spectrum", *_words(options)]
        return self.run("inspect", *words, stem="inspect-spectrum")

    def _file(self, folder, number, state):
        file = os.path.join(folder, f"state-{number:05}.npz")
        arrays = {key: np.asarray(value, dtype=float) for key, value in self._wrap(state).items()}
        np.savez(file, **arrays)
        return file


def _words(options):
    """scale="log" is --scale=log, and dark=True is --dark."""
    named = {"--" + key.replace("_", "-"): value for key, value in options.items()}
    return [key if value is True else f"{key}={value}" for key, value in named.items()]


def plane(model, X=None, y=None, first="random", second="random", *, points=25, at=None, loss=None,
          gradient=None, name=None, **options):
    """Costs over a plane of a module or function; see Landscape."""
    landscape = Landscape(model, X, y, loss, at, gradient, name)
    return landscape.plane(first, second, points=points, **options)


def path(model, X, y, checkpoints, *, loss=None, at=None, **options):
    """A training's path; see Landscape.path."""
    return Landscape(model, X, y, loss, at).path(checkpoints, **options)


def barrier(model, X, y, a, b, *, loss=None, at=None, **options):
    """Costs between two states; see Landscape.barrier."""
    return Landscape(model, X, y, loss, at).barrier(a, b, **options)


def spectrum(model, X=None, y=None, *, loss=None, at=None, gradient=None, **options):
    """The Hessian's eigenvalues; see Landscape.spectrum."""
    return Landscape(model, X, y, loss, at, gradient).spectrum(**options)
