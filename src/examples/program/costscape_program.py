"""Tells costscape a cost written in Python: serve(cost, arrays) answers until costscape ends."""

import json
import os
import sys

import numpy as np


def serve(cost, arrays, gradient=None, name="cost", precision="double", streams=None):
    """cost takes the arrays by their names and gives a number; gradient gives the number and
    a dictionary of arrays. Whatever is printed meanwhile goes to standard error."""
    questions, answers = streams or (sys.stdin.buffer, os.fdopen(os.dup(1), "wb"))
    if not streams:
        os.dup2(2, 1)
    arrays = {key: np.asarray(value, dtype="<f8") for key, value in arrays.items()}
    ends = np.cumsum([value.size for value in arrays.values()])
    said = [{"name": key, "shape": list(value.shape)} for key, value in arrays.items()]
    hello = {"costscape": 1, "arrays": said, "gradient": gradient is not None,
             "slices": True, "cost": name, "precision": precision}
    answers.write(json.dumps(hello).encode() + b"\n")
    answers.writelines(value.tobytes() for value in arrays.values())
    answers.flush()
    for line in iter(questions.readline, b""):
        asked = json.loads(line)
        if "slice" in asked:
            plane = numbers(questions, 1 + asked["slice"], ends[-1])
            continue
        if "coordinates" in asked:
            blocks = formed(plane, numbers(questions, asked["coordinates"], len(plane) - 1))
        else:
            blocks = [numbers(questions, asked["points"], ends[-1])]
        costs, slopes = [], []
        for block in blocks:
            parts = [part.reshape(len(block), *value.shape)
                     for part, value in zip(np.split(block, ends[:-1], axis=1), arrays.values())]
            for point in zip(*parts):
                at = dict(zip(arrays, point))
                value, slope = gradient(at) if asked["gradient"] else (cost(at), {})
                if value is None:
                    raise TypeError("the cost function gives None; it may lack a return")
                costs.append(float(value))
                slopes += [np.asarray(slope[key], dtype="<f8").ravel() for key in slope and arrays]
        answers.write(b'{"costs":%d}\n' % len(costs))
        answers.write(np.array(costs, dtype="<f8").tobytes())
        answers.writelines(slope.tobytes() for slope in slopes)
        answers.flush()


def numbers(questions, rows, columns):
    block = np.empty((rows, columns), dtype="<f8")
    if questions.readinto(block) < block.nbytes:
        sys.exit()  # costscape has ended
    return block


def formed(plane, coordinates):
    """The points (origin + a * first) + b * second, as many at once as a cache holds."""
    origin, *along = plane
    start, before = origin, None
    rows = max(1, 32768 // len(origin))
    for some in np.split(coordinates, range(rows, len(coordinates), rows)):
        points = np.empty((len(some), len(origin)))
        for point, at in zip(points, some):
            if len(at) == 2 and at[0] != before:
                start, before = origin + at[0] * along[0], at[0]
            np.multiply(along[-1], at[-1], out=point)
            point += start
        yield points
