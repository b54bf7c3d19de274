#!/usr/bin/env python3
"""Writes twenty tables as people have them, and trains networks on them beside scikit-learn.

    /usr/bin/python3 src/bench/tables.py                    writes src/test/resources/tables
    /usr/bin/python3 src/bench/tables.py costs              compares, with target/costscape

The tables are made up, from seeds. The comparison needs scikit-learn. Both programs train the same
network, 4 tanh units, on features (and numbers to predict) of mean 0 and deviation 1, by L-BFGS, at
most 200 steps from each of 10 random starts, with the same penalty; the lowest cost of the ten
stands in the table. scikit-learn is given the rows by this script and reads no file, so it stands
for what the table means, whatever its encoding and its columns.
"""
import argparse
import datetime
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "src/test/resources/tables"
STARTS = 10
STEPS = 200
PENALTY = 0.1
HIDDEN = 4


class Table:
    """Rows of numbers and a target, and how they stand in a file."""

    def __init__(self, name, header, rows, target, options="", numbers=False):
        self.name = name
        self.header = header
        self.rows = rows  # of texts, as a person typed them
        self.target = target  # places of the target columns
        self.options = options
        self.numbers = numbers
        self.skipped = ()  # columns that are no features
        self.separator = ","
        self.encoding = "utf-8"
        self.end = "\n"
        self.comma = False

    def written(self, separator=",", encoding="utf-8", end="\n", comma=False, skipped=()):
        self.separator, self.encoding, self.end = separator, encoding, end
        self.comma, self.skipped = comma, skipped
        return self

    def bytes(self):
        lines = [self.header, *self.rows]
        if self.comma:
            lines = [self.header] + [[c.replace(".", ",") for c in row] for row in self.rows]
        text = "".join(self.separator.join(line) + self.end for line in lines)
        return text.encode(self.encoding)

    def complete(self):
        return [row for row in self.rows if all(c.strip() not in ("", "NA") for c in row)]

    def x(self):
        columns = [k for k in range(len(self.header)) if k not in (*self.target, *self.skipped)]
        return [[float(row[k].strip('"')) for k in columns] for row in self.complete()]

    def y(self):
        if self.numbers:
            return [[float(row[k]) for k in self.target] for row in self.complete()]
        return [row[self.target[0]] for row in self.complete()]


def classes(seed, count, words, spread=1.0, shares=None):
    """Rows of two features around a centre for each class: (first, second, word)."""
    draw = random.Random(seed)
    rows = []
    for k in range(count):
        label = draw.choices(range(len(words)), shares)[0] if shares else k % len(words)
        angle = 2 * math.pi * label / len(words) + 0.4
        rows.append((
            1.5 * math.cos(angle) + draw.gauss(0, spread),
            1.5 * math.sin(angle) + draw.gauss(0, spread),
            words[label]))
    return rows


def numbers(seed, count):
    """Rows of two features in -1 to 1 and a number that bends with both, of deviation near 1."""
    draw = random.Random(seed)
    rows = []
    for _ in range(count):
        a, b = draw.uniform(-1, 1), draw.uniform(-1, 1)
        rows.append((a, b, 1.3 * math.sin(2 * a) + b * b - 0.3 + draw.gauss(0, 0.2)))
    return rows


def all_tables():
    t = []
    t.append(Table("german", ["Gewicht", "Länge", "Sorte"],
                   [[f"{170 + 20 * a:.1f}", f"{12 + 2 * b:.2f}", w]
                    for a, b, w in classes(1, 60, ["Äpfel", "Birnen"])], [2])
             .written(separator=";", comma=True))
    t.append(Table("index", ["", "width", "height", "kind"],
                   [[str(k), f"{5 + a:.2f}", f"{8 + b:.2f}", w]
                    for k, (a, b, w) in enumerate(classes(2, 60, ["flat", "tall"]))], [3],
                   "").written(skipped=(0,)))
    t.append(Table("first", ["animal", "ear", "tail"],
                   [[w, f"{7 + a:.1f}", f"{25 + 4 * b:.1f}"]
                    for a, b, w in classes(3, 60, ["cat", "dog"], 1.2)], [0], "--target animal"))
    t.append(Table("latin", ["Größe", "Dicke", "Hölzer"],
                   [[f"{30 + 5 * a:.1f}", f"{3 + 0.4 * b:.2f}", w]
                    for a, b, w in classes(4, 60, ["Buche", "Lärche"])], [2])
             .written(separator=";", encoding="cp1252", end="\r\n", comma=True))
    t.append(Table("utf16", ["Höhe", "Breite", "Farbe"],
                   [[f"{100 + 30 * a:.1f}", f"{60 + 9 * b:.1f}", w]
                    for a, b, w in classes(5, 60, ["grün", "weiß"])], [2])
             .written(separator="\t", encoding="utf-16", end="\r\n", comma=True))
    t.append(Table("mark", ["speed", "load", "state"],
                   [[f"{50 + 9 * a:.1f}", f"{0.5 + 0.1 * b:.3f}", w]
                    for a, b, w in classes(6, 60, ["ok", "worn"])], [2])
             .written(encoding="utf-8-sig", end="\r\n"))
    for seed, (name, unit, middle, digits) in enumerate(
            [("micro", 1e-6, 4e-6, 9), ("milli", 2e-3, 0, 5), ("price", 70.0, 260.0, 1),
             ("million", 8e5, 3e6, 0)]):
        t.append(Table(name, ["area", "age", name],
                       [[f"{80 + 40 * a:.1f}", f"{30 + 25 * b:.1f}", f"{middle + unit * y:.{digits}f}"]
                        for a, b, y in numbers(10 + seed, 80)], [2],
                       "--cost mean_squared_error", True))
    t.append(Table("two", ["hour", "cloud", "low", "high"],
                   [[f"{12 + 12 * a:.1f}", f"{50 + 50 * b:.0f}", f"{-5 + 6 * y:.1f}",
                     f"{9 + 8 * y + 3 * a:.1f}"] for a, b, y in numbers(20, 80)], [2, 3],
                   "--cost mean_squared_error --target low,high", True))
    t.append(Table("three", ["petal", "sepal", "flower"],
                   [[f"{4 + a:.1f}", f"{3 + 0.5 * b:.1f}", w]
                    for a, b, w in classes(21, 90, ["aster", "lily", "rose"])], [2]))
    t.append(Table("rare", ["amount", "age", "fraud"],
                   [[f"{200 + 60 * a:.2f}", f"{40 + 10 * b:.0f}", w]
                    for a, b, w in classes(22, 120, ["no", "yes"], 0.8, [0.95, 0.05])], [2]))
    t.append(Table("constant", ["site", "depth", "rate", "layer"],
                   [["7", f"{90 + 30 * a:.1f}", f"{2 + 0.5 * b:.2f}", w]
                    for a, b, w in classes(23, 60, ["clay", "sand"])], [3]))
    missing = [[f"{20 + 5 * a:.1f}", f"{1000 + 40 * b:.0f}", w]
               for a, b, w in classes(24, 70, ["dry", "wet"])]
    for k, text in ((3, ""), (17, "NA"), (40, "")):
        missing[k][k % 2] = text
    t.append(Table("missing", ["temperature", "pressure", "weather"], missing, [2],
                   "--drop-missing"))
    t.append(Table("units", ["U [V]", "I (mA)", "mode, measured"],
                   [[f"{5 + 0.6 * a:.2f}", f"{120 + 30 * b:.0f}", w]
                    for a, b, w in classes(25, 60, ["idle", "run"])], [2]))
    t[-1].header = ["U [V]", "I (mA)", '"mode, measured"']
    t.append(Table("quoted", ["len", "wid", "where"],
                   [[f'"{60 + 7 * a:.1f}"', f'"{22 + 2 * b:.1f}"', w]
                    for a, b, w in classes(26, 60, ['"Bath, UK"', '"Ely, UK"'])], [2])
             .written(end="\r\n"))
    t.append(Table("names", ["patient", "dose", "days", "healed"],
                   [[f"P-{k:03d}", f"{12 + 3 * a:.1f}", f"{9 + 2 * b:.1f}", w]
                    for k, (a, b, w) in enumerate(classes(27, 60, ["no", "yes"], 1.3))], [3],
                   "--drop patient").written(skipped=(0,)))
    t.append(Table("single", ["temperature", "damage"],
                   [[f"{20 + 4 * a:.1f}", w] for a, b, w in classes(28, 40, ["no", "yes"])], [1]))
    t.append(Table("salary", ["salary", "share", "years", "left"],
                   [[f"{52000 + 9000 * a:.0f}", f"{0.5 + 0.12 * b:.3f}", str(2 + k % 9), w]
                    for k, (a, b, w) in enumerate(classes(29, 80, ["0", "1"], 1.1))], [3]))
    return t


def sklearn_cost(table):
    """The lowest cost of some starts, in the units that costscape tells."""
    import warnings

    import numpy
    from sklearn.neural_network import MLPClassifier, MLPRegressor
    from sklearn.preprocessing import StandardScaler

    warnings.filterwarnings("ignore")
    x = StandardScaler().fit_transform(table.x())
    y = numpy.array(table.y())
    costs = []
    for seed in range(STARTS):
        settings = dict(hidden_layer_sizes=(HIDDEN,), activation="tanh", solver="lbfgs",
                        max_iter=STEPS, max_fun=100 * STEPS, tol=1e-10, random_state=seed)
        if table.numbers:
            scaler = StandardScaler()
            scaled = scaler.fit_transform(y)
            # Half the squared error and A/2 there, the whole and A/2 here: A is half as large there.
            net = MLPRegressor(alpha=PENALTY / 2, **settings).fit(
                x, scaled if scaled.shape[1] > 1 else scaled[:, 0])
            weights = sum((w ** 2).sum() for w in net.coefs_)
            error = ((net.predict(x).reshape(scaled.shape) - scaled) ** 2).mean()
            unit = scaler.var_[0] if scaled.shape[1] == 1 else 1
            costs.append(unit * (error + PENALTY / (2 * len(x)) * weights))
        else:
            net = MLPClassifier(alpha=PENALTY, **settings).fit(x, y)
            right = net.predict_proba(x)[range(len(y)), [list(net.classes_).index(w) for w in y]]
            weights = sum((w ** 2).sum() for w in net.coefs_)
            costs.append(-numpy.log(right).mean() + PENALTY / (2 * len(x)) * weights)
    return min(costs)


def costscape_cost(program, table, folder):
    line = [*program, "trace", "--data", str(FOLDER / f"{table.name}.csv"), *table.options.split(),
            "--standardize", "--hidden", str(HIDDEN), "--activation", "tanh", "--optimizer", "lbfgs",
            "--l2", str(PENALTY), "--steps", str(STEPS), "--starts", str(STARTS), "--verdict", "none",
            "--format", "none", "--quiet", "--json", "--out", folder, "--name", table.name]
    run = subprocess.run(line, capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    return json.loads(run.stdout)["cost"]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("what", nargs="?", choices=["write", "costs"], default="write",
                         help="costs: compare with scikit-learn")
    options.add_argument("--program", default=str(ROOT / "target/costscape"))
    asked = options.parse_args()
    tables = all_tables()
    FOLDER.mkdir(exist_ok=True)
    for table in tables:
        (FOLDER / f"{table.name}.csv").write_bytes(table.bytes())
    if asked.what != "costs":
        return
    import sklearn

    print(f"scikit-learn {sklearn.__version__}, {datetime.date.today()}\n")
    print("| table | scikit-learn | costscape |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for table in tables:
            theirs = sklearn_cost(table)
            ours = costscape_cost(asked.program.split(), table, folder)
            print(f"| {table.name} | {theirs:.6g} | {ours:.6g} |", flush=True)


if __name__ == "__main__":
    main()
