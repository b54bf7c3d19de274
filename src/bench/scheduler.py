#!/usr/bin/env python3
"""Simulates how a job's pieces go through a cluster: what InFlight, Pace and Spark's scheduler do,
by a clock of its own, so that ten thousand executors cost a minute of one core.

    scheduler.py curve               wall time by executors, for the guide's plane
    scheduler.py measured FILE       predictions beside measured runs (see SleepingPieces)

Costs were measured by TaskOverhead on two warm executors: a task takes the asking program 0.8 ms
of processor, a small job 0.1 s; a task's results come back at 100 MB a second.
"""

import argparse
import collections
import heapq
import json
import random

WAVES = 3  # of InFlight
FIRST_TASKS = 64
TASK_SECONDS = 1.0  # of Pace
MOST_TASKS_A_SECOND = 500
MOST_GROWTH = 16
MOST_BYTES = 8 << 20

DRIVER_SECONDS_A_TASK = 0.0008
BYTES_A_SECOND = 100e6
LOSS_NOTICED_SECONDS = 5.0  # until Spark gives a lost executor's tasks to others


class Pace:
    """How many pieces make a task, as the class Pace reckons."""

    def __init__(self):
        self.seconds = self.bytes = 0.0
        self.largest = 1
        self.known = False

    def measured(self, pieces, seconds, piece_bytes):
        weight = 0.5 if self.known else 1
        self.seconds += weight * (seconds / pieces - self.seconds)
        self.bytes += weight * (piece_bytes - self.bytes)
        self.largest = max(self.largest, pieces)
        self.known = True

    def pieces(self, cores):
        if not self.known:
            return 1
        seconds = max(TASK_SECONDS, cores / MOST_TASKS_A_SECOND)
        most = min(seconds / max(1e-9, self.seconds), MOST_BYTES / max(1.0, self.bytes))
        return max(1, int(min(most, MOST_GROWTH * self.largest)))


class Run:
    """One job on one cluster.

    executors start one after the other within `spread` seconds from `begin`; each takes `cold`
    seconds of its own work at a tenth of its speed; some are slow, some end at a random time and
    come back after `begin` seconds.
    """

    def __init__(self, pieces, seconds, executors, cores=1, begin=6.0, spread=1.0, cold=0.0,
                 slow=0.0, slowness=3.0, lost=0.0, job_bytes=0, piece_bytes=8, seed=1):
        self.size, self.seconds, self.piece_bytes = pieces, seconds, piece_bytes
        self.all_cores = executors * cores
        draw = random.Random(seed)
        self.draw = draw
        send = 0.1 + job_bytes / BYTES_A_SECOND * max(1, executors.bit_length())  # neighbours help
        self.free = []  # (time, core)
        self.speed, self.warm, self.end = [], [], []
        for e in range(executors):
            start = begin + send + spread * draw.random()
            factor = slowness if draw.random() < slow else 1.0
            for _ in range(cores):
                self.free.append((start, len(self.speed)))
                self.speed.append(1 / factor)
                self.warm.append(cold)
                self.end.append(float("inf"))
        heapq.heapify(self.free)
        total = pieces * seconds / self.all_cores
        for core in range(self.all_cores):
            if draw.random() < lost:
                self.end[core] = begin + total * draw.random()
        self.begin = begin

    def work(self, core, start, pieces):
        """When a task ends that begins at a time on a core."""
        work = pieces * self.seconds
        cold = min(work * 10, self.warm[core])
        self.warm[core] -= cold
        return start + (cold + max(0.0, work - cold / 10)) / self.speed[core]

    def wall(self):
        pace = Pace()
        asked = taken = 0
        open_tasks = 0
        driver = 0.0  # until when the asking program is busy
        waiting = collections.deque()  # tasks that no core has begun: (time asked, from, pieces)
        running = []  # (end, core, from, pieces, start, is lost)
        arrived = {}
        now = 0.0
        tasks = lost = 0
        while taken < self.size:
            # Ask for as many waves as there is room for.
            while asked < self.size:
                most = WAVES * self.all_cores if pace.known else FIRST_TASKS
                room = most - open_tasks if pace.known or open_tasks == 0 else 0
                if room < max(1, min(most, WAVES * self.all_cores) // WAVES):
                    break
                for _ in range(min(self.all_cores, room)):
                    if asked == self.size:
                        break
                    share = -(-(self.size - asked) // self.all_cores)
                    pieces = min(pace.pieces(self.all_cores), share)
                    driver = max(driver, now) + DRIVER_SECONDS_A_TASK
                    waiting.append((driver, asked, pieces))
                    asked += pieces
                    open_tasks += 1
                    tasks += 1
            while waiting and self.free:
                at, first, pieces = waiting.popleft()
                free, core = heapq.heappop(self.free)
                start = max(at, free, 0.0)
                end = self.work(core, start, pieces)
                if end > self.end[core]:  # the executor is lost on the way
                    lost += 1
                    at_loss = max(self.end[core], start) + LOSS_NOTICED_SECONDS
                    self.end[core] = float("inf")
                    heapq.heappush(running, (at_loss, core, first, pieces, start, True))
                else:
                    heapq.heappush(running, (end, core, first, pieces, start, False))
            end, core, first, pieces, start, is_lost = heapq.heappop(running)
            now = max(now, end)
            if is_lost:
                heapq.heappush(self.free, (now + self.begin, core))
                waiting.appendleft((now, first, pieces))
                continue
            heapq.heappush(self.free, (end, core))
            driver = max(driver, end) + pieces * self.piece_bytes / BYTES_A_SECOND
            pace.measured(pieces, end - start, self.piece_bytes)
            arrived[first] = pieces
            while taken in arrived:
                taken += arrived.pop(taken)
                open_tasks -= 1
        return max(now, driver), tasks, lost


def curve():
    """The guide's plane: 170,017 pieces of 2.9 s, a job of 63 MB, 12 kB a piece."""
    print("executors of 4 cores | even | a tenth three times as slow | and one in 20 cores lost")
    for executors in (10, 30, 100, 300, 1000, 3000, 10000):
        row = []
        for more in ({}, {"slow": 0.1}, {"slow": 0.1, "lost": 0.05}):
            run = Run(170_017, 2.9, executors, cores=4, cold=5, job_bytes=63e6,
                      piece_bytes=12_000, **more)
            row.append(run.wall()[0])
        ideal = 170_017 * 2.9 / (4 * executors)
        print(f"{executors:6d} | " + " | ".join(f"{wall:8.0f} s" for wall in row)
              + f" | {ideal:8.0f} s without any cost")


def measured(file):
    """Each line of the file is a run: pieces, seconds, executors, begin, wall."""
    for line in open(file):
        run = json.loads(line)
        wall, tasks, _ = Run(run["pieces"], run["seconds"], run["executors"],
                             begin=0.0, spread=0.0).wall()
        print(f"executors {run['executors']}, {run['pieces']} pieces of {run['seconds']} s:"
              f" predicted {wall:.1f} s in {tasks} tasks, took {run['wall']:.1f} s,"
              f" {100 * (wall / run['wall'] - 1):+.0f} %")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["curve", "measured"])
    parser.add_argument("file", nargs="?")
    given = parser.parse_args()
    if given.what == "curve":
        curve()
    elif given.file:
        measured(given.file)
    else:
        parser.error("measured needs a file of runs")


if __name__ == "__main__":
    main()
