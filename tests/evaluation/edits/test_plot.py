"""Identity against accuracy as a picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageColor

from editgan_desktop.evaluation.edits.plot import RIVAL, curve_name, curves, write_plot
from editgan_desktop.evaluation.edits.points import EDITGAN, INTERFACEGAN
from editgan_desktop.evaluation.edits.scores import PointScore
from editgan_desktop.evaluation.segmentation_plot import ACCENT

from .benchmarks import benchmark, score


def test_every_curve_begins_with_the_untouched_pictures_and_rises_in_strength() -> None:
    found = curves(benchmark())
    assert list(found) == [(EDITGAN, 0), (EDITGAN, 30), (INTERFACEGAN, 0)]
    strengths = [[one.point.strength for one in points] for points in found.values()]
    assert strengths == [[0, 1, 2], [0, 1], [0, 1]]
    assert curve_name(EDITGAN, 30) == "EditGAN, 30 refinement steps" and curve_name(INTERFACEGAN, 0) == "InterFaceGAN"


def drawn(path: Path, color: str) -> int:
    """Pixels of about that colour."""
    with Image.open(path) as image:
        pixels = np.asarray(image.convert("RGB"), np.int16)
    return int((np.abs(pixels - ImageColor.getrgb(color)).max(2) < 12).sum())


def test_the_plot_shows_curves_in_their_colours(tmp_path: Path) -> None:
    made = benchmark()
    write_plot(tmp_path / "without.png", made)  # the rival has but one point whose identity is known
    rival: list[PointScore] = [score(INTERFACEGAN, 1.0, 0, 0.4, 0.5)]
    made.points[-1:] = rival
    write_plot(tmp_path / "with.png", made)
    assert drawn(tmp_path / "with.png", RIVAL) > 3 * drawn(tmp_path / "without.png", RIVAL)
    assert drawn(tmp_path / "with.png", ACCENT) > 500
