#!/usr/bin/env python3
"""Tries the packaged program on a cluster of this machine: a master and two workers of Spark.

    cluster.py resume       each kind of command is killed between two savings and goes on under
                            another home folder; its files are compared with those of one machine
    cluster.py resume-here  the same on one machine, killed at two moments; each goes on in a copy
                            of its folder, as on another machine
    cluster.py forecasts    what twelve runs forecast beside what they took, here and on the cluster

`mvn -Pcluster package` makes the program. --jars names a folder with Spark's own jars, such as
target/spark-home/jars after `mvn -Pcluster verify`.
"""

import argparse
import os
import pathlib
import re
import shutil
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
    "sweep of a line": "sweep --data moons --hidden 64,64 --vary w1_0_0=-10:10:40000",
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

# The same for one machine, which begins at once.
KINDS_HERE = {
    "sweep of a line": "sweep --data moons --hidden 64,64 --vary w1_0_0=-10:10:4000",
    "sweep of a plane": "sweep --data moons --hidden 8,8 --vary random:1=-1:1:300"
    " --vary random:2=-1:1:300",
    "sweep of many rows": "sweep --data ROWS --hidden 8 --standardize " + PLANE.format(11),
    "sweep of curvature": "sweep --quantity smallest_eigenvalue --data moons --hidden 6 "
    + PLANE.format(50),
    "basins": f"basins {TRAP} " + PLANE.format(30),
    "minima": f"minima {TRAP} --starts 300",
    "trace of many starts": "trace --data moons --hidden 8 --starts 60 --steps 1000 --every 100",
    "frames": "frames --along w2_0_0=-60:60:40 " + PLANE.format(61),
    "atlas": "atlas --data trap --l2 0.01",
}

# Some ten to twenty seconds on two quiet cores; each here and on the cluster.
LINES = {
    "sweep of a plane": "sweep --data moons --hidden 8,8 --vary random:1=-1:1:1000"
    " --vary random:2=-1:1:1000 --table none --size 600x480",
    "sweep of curvature": "sweep --quantity smallest_eigenvalue --data moons --hidden 8 "
    + PLANE.format(150),
    "basins": "basins --data trap --l2 0.01 " + PLANE.format(60),
    "minima": "minima --data trap --l2 0.01 --starts 1500",
    "trace of 400 starts": "trace --data moons --hidden 8 --starts 400 --steps 4000 --every 100"
    " --verdict none --format none",
    "frames": "frames --vary w1_0_0=-60:60:101 --vary w1_0_1=-60:60:101 --along w2_0_0=-60:60:300"
    " --gif --size 600x480",
}

FORECAST = re.compile(r"about ([\d.,]+) (s|min|h|days)\b")
UNITS = {"s": 1, "min": 60, "h": 3600, "days": 86400}


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


def kill_after(process, folder, savings):
    """Kills a program that has saved so often, and gives whether it had ended before."""
    seen, saved = 0, 0
    while process.poll() is None and saved < savings:
        now = unfinished(folder) if folder.exists() else 0
        saved += now > seen
        seen = max(seen, now)
        time.sleep(0.02)
    ended = process.poll() is not None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return ended


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
        ended = kill_after(first, parted, 4)
        second = cluster.submit(words, folder / "home2", subprocess.PIPE)
        said = second.communicate()[1].decode()
        before = re.search(r"[\d,]+ of [\d,]+ blocks were done before", said)
        alike = files(whole) == files(parted)
        print(f"{name}: {'ended before it was killed; ' if ended else ''}exit {second.returncode};"
              f" {before.group() if before else 'nothing was done before'};"
              f" {'the same bytes' if alike else 'OTHER BYTES'}", flush=True)


def seconds(match):
    return float(match.group(1).replace(",", "")) * UNITS[match.group(2)]


def forecasts(cluster, program, folder, names):
    """A row a run: the forecast that stood at its first tenth, or the first one if none stood yet,
    and the worst one from there on, each as the whole time that it means, beside the time taken."""
    print("| | where | first tenth | worst later | took | ratio |\n|---|---|--:|--:|--:|--:|", flush=True)
    for name in names or LINES:
        for where in ("here", "cluster"):
            words = LINES[name].split() + ["--out", str(folder / f"{name}-{where}".replace(" ", "-"))]
            begin = time.monotonic()
            run = (here(program, words, subprocess.PIPE) if where == "here"
                   else cluster.submit(words, folder / "home", subprocess.PIPE))
            told, lines = [], []
            for raw in run.stderr:
                line = raw.decode(errors="replace").rstrip()
                found = FORECAST.search(line)
                if found:
                    at = time.monotonic() - begin
                    told.append((at, at + seconds(found)))
                    lines.append(f"at {at:.0f} s: {line}")
            run.wait()
            took = time.monotonic() - begin
            print(f"| {name} | {where} | {row(told, took)} |", flush=True)
            print("\n".join("    " + line for line in lines), file=sys.stderr, flush=True)


def row(told, took):
    if not told:
        return f"none | | {took:.0f} s |"
    early = [whole for at, whole in told if at <= took / 10] or [told[0][1]]
    later = [early[-1]] + [whole for at, whole in told if at > took / 10]
    worst = max(later, key=lambda whole: max(whole / took, took / whole))
    return f"{early[-1]:.0f} s | {worst:.0f} s | {took:.0f} s | {early[-1] / took:.2f}"


def resume_here(program, folder):
    """A line a kind: how often the bytes are those of a run that nobody killed."""
    rows = folder / "rows"
    write_rows(rows)
    for number, (name, text) in enumerate(KINDS_HERE.items()):
        words = text.replace("ROWS", f"{rows}/part-*.csv").split() + ["--save-after", "0"]
        whole = folder / f"whole{number}"
        if here(program, words + ["--out", str(whole)]).wait():
            print(f"{name}: fails undisturbed", flush=True)
            continue
        told = []
        for savings in (1, 3):
            parted, moved = folder / f"parted{number}-{savings}", folder / f"moved{number}-{savings}"
            first = here(program, words + ["--out", str(parted)])
            ended = kill_after(first, parted, savings)
            shutil.copytree(parted, moved)
            second = here(program, words + ["--out", str(moved)], subprocess.PIPE)
            said = second.communicate()[1].decode()
            before = re.search(r"([\d,]+) of ([\d,]+) blocks were done before", said)
            alike = second.returncode == 0 and files(whole) == files(moved)
            done = "it had ended" if ended else before.group() if before else "nothing done before"
            told.append(f"{done}, {'the same bytes' if alike else 'OTHER BYTES'}")
        print(f"{name}: " + "; ".join(told), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["resume", "resume-here", "forecasts"])
    parser.add_argument("name", nargs="*", help="of forecasts: these runs alone")
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "target/costscape.jar")
    parser.add_argument("--jars", type=pathlib.Path, default=ROOT / "target/spark-home/jars")
    options = parser.parse_args()
    program = options.program.resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if options.what == "resume-here":
            resume_here(program, folder)
            return
        cluster = Cluster(options.jars.resolve(), program, folder)
        try:
            if options.what == "resume":
                resume(cluster, program, folder)
            else:
                forecasts(cluster, program, folder, options.name)
        finally:
            cluster.close()


if __name__ == "__main__":
    sys.exit(main())
