"""The rival's direction: found where it was planted, labelled by what a face parser sees."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import finish
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import render, sample
from editgan_desktop.evaluation.edits.directions import (
    FIRST_SEED,
    fit_direction,
    logistic_regression,
    smile_direction,
    smile_evidence,
)
from editgan_desktop.evaluation.edits.records import Records
from editgan_desktop.methods.paint_rules import find_rule, paint

from ...drawn_face import SCHEME, drawn_face, without
from ...tiny import SHAPES, tiny_model

Labels = NDArray[np.uint8]


def cosine(a: NDArray[np.floating], b: NDArray[np.floating]) -> float:  # type: ignore[type-arg]
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def test_the_planted_direction_is_found_and_scaled_to_the_classes() -> None:
    random = np.random.default_rng(0)
    w, planted = random.standard_normal((1500, 24)) * 0.3 + 5, np.zeros(24)
    planted[3:5] = (0.6, 0.8)
    evidence = ((w - 5) @ planted)[:, None] + 0.05 * random.standard_normal((1500, 3))
    evidence[::100] = np.nan
    found = fit_direction(w.astype(np.float32), evidence.astype(np.float32))
    assert cosine(found.step, planted) > 0.95 and found.accuracy > 0.9 and found.faces == 1500
    # the means of the outer 30 % of a normal distribution lie 2 × 1.159 standard deviations apart
    assert np.linalg.norm(found.step) == pytest.approx(0.3 * 2 * 1.159, rel=0.08)


def test_logistic_regression_is_at_its_optimum() -> None:
    """There the penalty's pull on the weights is that of the wrongly told examples."""
    random = np.random.default_rng(1)
    x = random.standard_normal((200, 6)) * 2 + 3
    positive = x[:, 0] + random.standard_normal(200) > 3
    normal, offset = logistic_regression(x, positive, 0.01)
    scale, wrong = x.std(), positive - 1 / (1 + np.exp(-(x @ normal + offset)))
    pull = wrong @ ((x - x.mean(0)) / scale) / len(x)
    assert pull == pytest.approx(2 * 0.01 * normal * scale, abs=1e-4)
    assert wrong.sum() == pytest.approx(0, abs=1e-2)
    assert ((x @ normal + offset > 0) == positive).mean() > 0.8
    strong, _ = logistic_regression(x, positive, 1.0)
    assert np.linalg.norm(strong) < np.linalg.norm(normal) / 2


def test_too_few_mouths_are_refused() -> None:
    with pytest.raises(BadInputError, match="Too few"):
        fit_direction(np.zeros((30, 4), np.float32), np.full((30, 3), np.nan, np.float32))


def test_a_painted_smile_is_evidence() -> None:
    face = drawn_face()
    before, after = smile_evidence(face, SCHEME), smile_evidence(paint(find_rule("bigger-smile"), face, SCHEME), SCHEME)
    width, lift, _ = after - before
    assert width > 0.05 and lift > 0.02
    open_mouth = smile_evidence(paint(find_rule("open-mouth"), face, SCHEME), SCHEME)
    closed = smile_evidence(paint(find_rule("closed-mouth"), face, SCHEME), SCHEME)
    assert open_mouth[2] > closed[2]
    assert np.isnan(smile_evidence(without(face, ["mouth"]), SCHEME)).all()


def test_faces_are_labelled_once_and_a_stopped_run_goes_on(tmp_path: Path) -> None:
    model = tiny_model(SHAPES["square"])
    seen: list[int] = []

    def parse(picture: Labels) -> Labels:
        """A parser to whom bright faces smile."""
        assert picture.shape == (512, 512, 3)
        seen.append(len(seen))
        face = drawn_face()
        return paint(find_rule("bigger-smile"), face, SCHEME) if picture.mean() > 127 else face

    job = smile_direction(model, parse, 70, Records(tmp_path))
    for _ in range(25):
        next(job)
    job.close()
    assert len(seen) == 25, "stopped amid the second chunk of twenty"
    found = finish(smile_direction(model, parse, 70, Records(tmp_path)))
    assert len(seen) == 75 and found.faces == 70
    again = finish(smile_direction(model, parse, 70, Records(tmp_path)))
    assert len(seen) == 75 and (again.step == found.step).all()
    assert _brighter(model, found.step)


def _brighter(model: Model, step: NDArray[np.float32]) -> bool:
    """Whether the direction leads from the dark faces to the bright ones it was taught on."""
    latents = [sample(model, SeedSource(FIRST_SEED + i)) for i in range(70)]
    bright = np.array([render(model, latent, model.working_height).mean() > 127 for latent in latents])
    along = np.array([latent.values[0] @ step for latent in latents])
    return bool(bright.any() and not bright.all() and along[bright].mean() > along[~bright].mean())
