"""Tells costscape a cost written in Python: serve(cost, arrays) answers until costscape ends."""

import json
import os
import sys

import numpy as np


def serve(cost, arrays, gradient=None, name="cost", precision="double", streams=None,
          product=None, told=None):
    """cost takes the arrays by their names and gives a number; gradient gives the number and
    a dictionary of arrays; product takes the arrays and a direction of the same names, and gives
    the Hessian times it. told, if given, is called with how many points are answered. Whatever is
    printed meanwhile goes to standard error."""
    questions, answers = streams or (sys.stdin.buffer, os.fdopen(os.dup(1), "wb"))
    if not streams:
        os.dup2(2, 1)
    arrays = {key: np.asarray(value, dtype="<f8") for key, value in arrays.items()}
    ends = np.cumsum([value.size for value in arrays.values()])
    said = [{"name": key, "shape": list(value.shape)} for key, value in arrays.items()]
    hello = {"costscape": 1, "arrays": said, "gradient": gradient is not None,
             "slices": True, "products": product is not None, "cost": name, "precision": precision}
    answers.write(json.dumps(hello).encode() + b"\n")
    answers.writelines(value.tobytes() for value in arrays.values())
    answers.flush()

    def named(block):
        parts = [part.reshape(len(block), *value.shape)
                 for part, value in zip(np.split(block, ends[:-1], axis=1), arrays.values())]
        return [dict(zip(arrays, point)) for point in zip(*parts)]

    def flat(values):
        return [np.asarray(values[key], dtype="<f8").tobytes() for key in arrays]

    for line in iter(questions.readline, b""):
        asked = json.loads(line)
        if "slice" in asked:
            plane = numbers(questions, 1 + asked["slice"], ends[-1])
            continue
        if "products" in asked:
            at, *along = named(numbers(questions, 1 + asked["products"], ends[-1]))
            products = [flat(product(at, vector)) for vector in along]
            answers.write(b'{"products":%d}\n' % len(products))
            answers.writelines(part for one in products for part in one)
            answers.flush()
            continue
        if "coordinates" in asked:
            blocks = formed(plane, numbers(questions, asked["coordinates"], len(plane) - 1))
        else:
            blocks = [numbers(questions, asked["points"], ends[-1])]
        costs, slopes = [], []
        for block in blocks:
            for at in named(block):
                value, slope = gradient(at) if asked["gradient"] else (cost(at), None)
                if value is None:
                    raise TypeError("the cost function gives None; it may lack a return")
                costs.append(float(value))
                slopes += flat(slope) if slope else []
                if told:
                    told(1)
        answers.write(b'{"costs":%d}\n' % len(costs))
        answers.write(np.array(costs, dtype="<f8").tobytes())
        answers.writelines(slopes)
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
