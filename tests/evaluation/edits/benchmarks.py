"""A benchmark with made-up figures."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from editgan_desktop.evaluation.edits.benchmark import Benchmark, EditedPhoto, Failure
from editgan_desktop.evaluation.edits.directions import Direction
from editgan_desktop.evaluation.edits.expression import JudgeScore
from editgan_desktop.evaluation.edits.points import EDITGAN, INTERFACEGAN, Point
from editgan_desktop.evaluation.edits.scores import PointScore


def score(method: str, strength: float, steps: int, accuracy: float, identity: float | None) -> PointScore:
    point = Point(method, strength, steps)
    return PointScore(point, accuracy, 1.25, identity, 0.5, 80.123, 0.0123456, (0.0111, 0.0222), 0.04)


def benchmark() -> Benchmark:
    """Two photos, one left out; the points are not in the order of their strengths."""
    points = [
        score(EDITGAN, 0.0, 0, 0.0, 1.0),
        score(EDITGAN, 2.0, 0, 1.0, 0.6),
        score(EDITGAN, 1.0, 0, 0.5, 0.8),
        score(EDITGAN, 1.0, 30, 0.5, 0.85),
        score(INTERFACEGAN, 1.0, 0, 0.5, None),
    ]
    judge = JudgeScore(0.85294, 0.93, 0.98, 0.0, 0.7, 102)
    edited = [EditedPhoto(Path(f"{i}.jpg"), []) for i in range(2)]
    direction = Direction(np.ones(4, np.float32), 0.9, 1500)
    return Benchmark(judge, points, edited, [Failure("neutral/bad.jpg", "No face was found.")], direction, 12.0)
