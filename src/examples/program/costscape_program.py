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
             "cost": name, "precision": precision}
    answers.write(json.dumps(hello).encode() + b"\n")
    answers.writelines(value.tobytes() for value in arrays.values())
    answers.flush()
    for line in iter(questions.readline, b""):
        asked = json.loads(line)
        block = np.empty((asked["points"], ends[-1]), dtype="<f8")
        if questions.readinto(block) < block.nbytes:
            return
        parts = [part.reshape(len(block), *value.shape)
                 for part, value in zip(np.split(block, ends[:-1], axis=1), arrays.values())]
        costs, slopes = [], []
        for point in zip(*parts):
            at = dict(zip(arrays, point))
            value, slope = gradient(at) if asked["gradient"] else (cost(at), {})
            costs.append(value)
            slopes += [np.asarray(slope[key], dtype="<f8").ravel() for key in slope and arrays]
        answers.write(b'{"costs":%d}\n' % len(costs))
        answers.write(np.array(costs, dtype="<f8").tobytes())
        answers.writelines(slope.tobytes() for slope in slopes)
        answers.flush()
