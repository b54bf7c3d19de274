#!/usr/bin/env python3
"""Tries the packaged program on a cluster of this machine: a master and two workers of Spark.

    cluster.py resume       each kind of command is killed between two savings and goes on under
                            another home folder; its files are compared with those of one machine
    cluster.py forecasts    what twelve runs forecast beside what they took, here and on the cluster

`mvn -Pcluster package` makes the program. --jars names a folder with Spark's own jars, such as
target/spark-home/jars after `mvn -Pcluster verify`.
"""

import argparse
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
OPENED = [
    f"--add-opens=java.base/java.{name}=ALL-UNNAMED"
    for name in ("lang", "lang.invoke", "net", "nio", "util", "util.concurrent")
]

TRAP = "--data trap --l2 0.01 --quiet"
PLANE = "--vary w1_0_0=-10:10:{0} --vary w1_0_1=-10:10:{0}"

# What is killed: long enough for several savings after the cluster has begun.
KINDS = {
    "sweep": "sweep --data moons --hidden 8,8 " + PLANE.format(1500),
    "sweep of many rows": "sweep --data ROWS --hidden 8 --standardize " + PLANE.format(41),
    "sweep of curvature": "sweep --quantity smallest_eigenvalue --data moons --hidden 6 "
    + PLANE.format(120),
    "basins": f"basins {TRAP} " + PLANE.format(90),
    "minima": f"minima {TRAP} --starts 3000",
    "trace of many starts": "trace --data moons --hidden 8 --starts 400 --steps 3000 --every 100",
    "frames": "frames --data moons --hidden 8,8 --along b1_0=-3:3:80 " + PLANE.format(61),
    "atlas": "atlas --data trap --l2 0.01",
}

# Seconds to a minute on two cores; half of them on the cluster.
LINES = [
    "sweep --data moons --hidden 8,8 " + PLANE.format(2600),
    "basins --data trap --l2 0.01 " + PLANE.format(150),
    "minima --data trap --l2 0.01 --starts 20000",
    "trace --data moons --hidden 8 --starts 900 --steps 4000 --every 100 --format none",
    "sweep --quantity smallest_eigenvalue --data moons --hidden 8 " + PLANE.format(260),
    "frames --data moons --hidden 8,8 --along b1_0=-3:3:600 " + PLANE.format(101),
]
RUNS = [(where, line) for where in ("here", "cluster") for line in LINES]

FORECAST = re.compile(r"about ([\d.,]+) (s|min|h)\b")
UNITS = {"s": 1, "min": 60, "h": 3600}


class Cluster:
    """A master and two workers with one executor of 512 MB each."""

    def __init__(self, jars, program, folder):
        self.jars, self.program, self.folder = jars, program, folder
        self.home = folder / "spark"
        self.home.mkdir()
        (self.home / "jars").symlink_to(jars)
        self.processes = []
        self.url = self._start(
            "master.Master", ["--host", "127.0.0.1", "--port", "0", "--webui-port", "0"],
            r"spark://127\.0\.0\.1:\d+")
        for number in range(2):
            self._start(
                "worker.Worker",
                ["--host", "127.0.0.1", "--cores", "1", "--memory", "600m", "--webui-port", "0",
                 "--work-dir", str(folder / f"work{number}"), self.url],
                "Successfully registered with master")

    def _java(self, heap):
        return ["java", f"-Xmx{heap}", *OPENED, "-cp", f"{self.jars}/*"]

    def _environment(self, home=None):
        values = dict(os.environ, SPARK_HOME=str(self.home), SPARK_LOCAL_IP="127.0.0.1",
                      SPARK_SCALA_VERSION="2.13")
        return values if home is None else dict(values, HOME=str(home))

    def _start(self, name, arguments, awaited):
        log = self.folder / f"process{len(self.processes)}.log"
        with open(log, "w") as out:
            self.processes.append(subprocess.Popen(
                self._java("256m") + [f"org.apache.spark.deploy.{name}", *arguments],
                stdout=out, stderr=out, env=self._environment()))
        for _ in range(3000):
            found = re.search(awaited, log.read_text())
            if found:
                return found.group()
            time.sleep(0.1)
        raise SystemExit(f"{name} did not start: {log.read_text()}")

    def submit(self, words, home, err):
        line = self._java("512m")[:-2] + [f"-Duser.home={home}", "-cp", f"{self.jars}/*"]
        line += ["org.apache.spark.deploy.SparkSubmit", "--master", self.url]
        line += ["--executor-memory", "512m", "--conf", "spark.ui.enabled=false"]
        line += [str(self.program), *words, "--everywhere"]
        return subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=err,
                                env=self._environment(home))

    def close(self):
        for process in self.processes:
            process.kill()


def here(program, words, err=subprocess.DEVNULL):
    return subprocess.Popen(["java", "-Xmx512m", "-jar", str(program), *words],
                            stdout=subprocess.DEVNULL, stderr=err)


def files(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix != ".json"}


def unfinished(folder):
    return sum(path.stat().st_size for path in folder.rglob("*.unfinished"))


def write_rows(folder):
    folder.mkdir()
    number = 1
    for part in range(8):
        with open(folder / f"part-{part}.csv", "w") as out:
            out.write("a,b,c,kind\n")
            for _ in range(40_000):
                values = []
                for _ in range(3):
                    number = number * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
                    values.append((number >> 40) / 2**23 - 1)
                out.write("%.6f,%.6f,%.6f,%s\n" % (*values, "in" if sum(values) > 0 else "out"))


def resume(cluster, program, folder):
    """A line a kind: how much was done before, and whether the bytes are those of one machine."""
    rows = folder / "rows"
    write_rows(rows)
    for number, (name, text) in enumerate(KINDS.items()):
        words = text.replace("ROWS", f"{rows}/part-*.csv").split() + ["--save-after", "0"]
        whole, parted = folder / f"whole{number}", folder / f"parted{number}"
        one = here(program, words + ["--out", str(whole)], subprocess.PIPE)
        problem = one.communicate()[1].decode()
        if one.returncode:
            print(f"{name}: exit {one.returncode} on one machine: {problem.strip()}", flush=True)
            continue
        words += ["--out", str(parted)]
        first = cluster.submit(words, folder / "home1", subprocess.DEVNULL)
        seen, savings = 0, 0
        while first.poll() is None and savings < 4:
            now = unfinished(parted) if parted.exists() else 0
            savings += now > seen
            seen = max(seen, now)
            time.sleep(0.02)
        ended = first.poll() is not None
        first.send_signal(signal.SIGKILL)
        first.wait()
        second = cluster.submit(words, folder / "home2", subprocess.PIPE)
        said = second.communicate()[1].decode()
        before = re.search(r"[\d,]+ of [\d,]+ blocks were done before", said)
        alike = files(whole) == files(parted)
        print(f"{name}: {'ended before it was killed; ' if ended else ''}exit {second.returncode};"
              f" {before.group() if before else 'nothing was done before'};"
              f" {'the same bytes' if alike else 'OTHER BYTES'}", flush=True)


def seconds(match):
    return float(match.group(1).replace(",", "")) * UNITS[match.group(2)]


def forecasts(cluster, program, folder):
    """A line a run: each forecast as the whole time that it means, and the time that it took."""
    for number, (where, text) in enumerate(RUNS):
        words = text.split() + ["--out", str(folder / f"run{number}")]
        begin = time.monotonic()
        run = (here(program, words, subprocess.PIPE) if where == "here"
               else cluster.submit(words, folder / "home", subprocess.PIPE))
        told = []
        for raw in run.stderr:
            found = FORECAST.search(raw.decode(errors="replace"))
            if found:
                at = time.monotonic() - begin
                told.append((at, at + seconds(found)))
        run.wait()
        took = time.monotonic() - begin
        words = ", ".join(f"at {at:.0f} s: {whole:.0f} s" for at, whole in told) or "none"
        late = [whole / took for at, whole in told if at > took / 10]
        worst = max((max(ratio, 1 / ratio) for ratio in late), default=1)
        print(f"{where:8} {text}\n         took {took:.0f} s, forecast {words};"
              f" after a tenth wrong by a factor of at most {worst:.2f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["resume", "forecasts"])
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "target/costscape.jar")
    parser.add_argument("--jars", type=pathlib.Path, default=ROOT / "target/spark-home/jars")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        cluster = Cluster(options.jars.resolve(), options.program.resolve(), folder)
        try:
            {"resume": resume, "forecasts": forecasts}[options.what](
                cluster, options.program.resolve(), folder)
        finally:
            cluster.close()


if __name__ == "__main__":
    sys.exit(main())
