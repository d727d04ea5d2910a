"""The figures of a point."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.evaluation.edits.frechet import frechet_distance, kernel_distance
from editgan_desktop.evaluation.edits.points import Point
from editgan_desktop.evaluation.edits.records import Arrays
from editgan_desktop.evaluation.edits.scores import score_point

POINT = Point("editgan", 1.0, 10)


def looked(smile: float, person: tuple[float, float], seed: int, outside: float = 0.0) -> Arrays:
    features = np.random.default_rng(seed).standard_normal(6).astype(np.float32)
    return {
        "smile": np.array([smile], np.float32),
        "person": np.array(person, np.float32),
        "inception": features,
        "outside_lpips": np.array([outside], np.float32),
    }


def test_means_over_the_photos() -> None:
    made = [looked(2, (1, 0), 0, 0.1), looked(-1, (1, 1), 1, 0.3), looked(np.nan, (np.nan, np.nan), 2, 0.2)]
    before, photos = [looked(-1, (1, 0), i) for i in range(3)], [looked(-1, (0, 1), i) for i in range(3)]
    target = [looked(3, (0, 1), 10 + i) for i in range(4)]
    score = score_point(POINT, made, before, photos, target)
    assert score.point == POINT
    assert score.accuracy == pytest.approx(1 / 3), "a face that is not seen does not smile"
    assert score.smile == pytest.approx(0.5) and score.outside_lpips == pytest.approx(0.2)
    assert score.identity == pytest.approx((1 + np.sqrt(0.5)) / 2)
    assert score.photo_identity == pytest.approx(np.sqrt(0.5) / 2)
    pictures, real = (np.stack([one["inception"] for one in kind]) for kind in (made, target))
    assert score.fid == pytest.approx(frechet_distance(pictures, real))
    assert score.kid == pytest.approx(kernel_distance(pictures, real))
    assert score.kid_interval is not None and score.kid_interval[0] < score.kid_interval[1]


def test_one_photo_is_no_distribution() -> None:
    one, target = [looked(2, (1, 0), 0)], [looked(2, (1, 0), i) for i in range(3)]
    score = score_point(POINT, one, one, one, target)
    assert (score.fid, score.kid, score.kid_interval) == (None, None, None) and score.accuracy == 1
