"""Networks that scikit-learn fitted, with what it says of them: src/test/resources/sklearn.

Run from the top folder with scikit-learn at hand: python3 src/test/python/sklearn_classes.py
Each file holds coefs_ and intercepts_ as --at reads them, and under "expected" the cost,
the accuracy, and the probabilities or the answers for every tenth row.
"""

import csv
import json
import pathlib

import numpy as np
from sklearn.metrics import log_loss, mean_squared_error
from sklearn.neural_network import MLPClassifier, MLPRegressor

RESOURCES = pathlib.Path("src/test/resources")
ALPHA = 0.01


def rows(name, targets):
    with open(RESOURCES / "oracle/classes" / (name + ".csv"), newline="") as file:
        table = list(csv.reader(file))[1:]
    return (
        np.array([[float(v) for v in row[:-targets]] for row in table]),
        [row[-targets:] for row in table],
    )


def penalty(model, count):
    return ALPHA / (2 * count) * sum(float((w**2).sum()) for w in model.coefs_)


def write(name, model, expected):
    values = {
        "coefs_": [w.tolist() for w in model.coefs_],
        "intercepts_": [b.tolist() for b in model.intercepts_],
        "expected": expected,
    }
    path = RESOURCES / "sklearn" / (name + ".json")
    path.write_text(json.dumps(values, indent=1) + "\n")


def classifier():
    x, words = rows("iris", 1)
    y = [word for word, in words]
    model = MLPClassifier(
        (3,), activation="logistic", solver="lbfgs", alpha=ALPHA, random_state=4, max_iter=300
    ).fit(x, y)
    p = model.predict_proba(x)
    write(
        "iris",
        model,
        {
            "classes": model.classes_.tolist(),
            "cost": log_loss(y, p, labels=model.classes_) + penalty(model, len(y)),
            "accuracy": model.score(x, y),
            "probabilities": p[::10].tolist(),
        },
    )


def regressor(name, targets, hidden, seed):
    x, words = rows(name, targets)
    y = np.array([[float(v) for v in row] for row in words])
    model = MLPRegressor(
        hidden, activation="tanh", solver="lbfgs", alpha=ALPHA, random_state=seed, max_iter=300
    ).fit(x, y if targets > 1 else y.ravel())
    answers = model.predict(x).reshape(y.shape)
    write(
        name,
        model,
        {
            "cost": mean_squared_error(y, answers) + penalty(model, len(y)),
            "answers": answers[::10].tolist(),
        },
    )


classifier()
regressor("sine", 1, (5,), 2)
regressor("pair", 2, (3, 2), 3)
