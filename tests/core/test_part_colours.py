"""The colours of neighbouring face parts stay apart, for eyes that see fewer colours too."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.labelled_faces import read_labels
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.paths import shipped

SCHEME = load_scheme("face-parts")
FACES = Path("labels", SCHEME.name, "training")
APART = 12.0  # ΔE76
BORDER = 150  # pairs of neighbouring pixels over all faces: fewer is chance
# Machado, Oliveira, Fernandes 2009, table 1, severity 1; on linear RGB.
SIGHT = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def borders(labels: NDArray[np.uint8], count: int) -> NDArray[np.int64]:
    """[count, count]: how many pairs of neighbouring pixels have these two parts, both ways round."""
    found = np.zeros((count, count), np.int64)
    for first, second in ((labels[:, 1:], labels[:, :-1]), (labels[1:], labels[:-1])):
        apart = first != second
        np.add.at(found, (first[apart], second[apart]), 1)
    return found + found.T


def seen(palette: NDArray[np.uint8], sight: str) -> NDArray[np.float32]:
    """[K, 3] CIE Lab of sRGB colours [K, 3] as such eyes see them."""
    values = palette / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    linear = (linear @ np.array(SIGHT[sight]).T).clip(0, 1)
    values = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    lab: NDArray[np.float32] = cv2.cvtColor(values[None].astype(np.float32), cv2.COLOR_RGB2LAB)[0]
    return lab


def too_close(palette: NDArray[np.uint8], touching: NDArray[np.bool_], sight: str) -> list[tuple[int, int, float]]:
    """Pairs of ids that touch, and how far apart their colours are, where that is not enough."""
    lab = seen(palette, sight)
    apart = {(i, j): float(np.linalg.norm(lab[i] - lab[j])) for i, j in combinations(range(len(lab)), 2)}
    return [(i, j, round(far, 1)) for (i, j), far in apart.items() if touching[i, j] and far < APART]


@pytest.fixture(scope="module")
def touching() -> NDArray[np.bool_]:
    """[K, K]: parts that touch on the shipped labelled faces."""
    folder = shipped("models", "mobile-stylegan-ffhq") / FACES
    paths = sorted(folder.glob("*.png"))
    if not paths:
        pytest.skip("the labelled faces are not here")
    found = sum((borders(read_labels(path, SCHEME), len(SCHEME)) for path in paths), np.zeros((), np.int64))
    return found > BORDER  # type: ignore[no-any-return]


@pytest.mark.parametrize("sight", SIGHT)
def test_parts_that_touch_have_colours_that_stay_apart(touching: NDArray[np.bool_], sight: str) -> None:
    assert touching.sum() > 2 * len(SCHEME), "the faces are there, and hold the parts"
    close = too_close(SCHEME.palette, touching, sight)
    assert [f"{SCHEME.names[i]} – {SCHEME.names[j]}: {far}" for i, j, far in close] == []


# The measure itself


def test_borders_count_neighbours() -> None:
    labels = np.array([[0, 0, 1], [0, 2, 2]], np.uint8)
    np.testing.assert_array_equal(borders(labels, 3), [[0, 1, 2], [1, 0, 1], [2, 1, 0]])


def test_red_and_green_come_together_for_those_who_cannot_tell_them() -> None:
    palette = np.array([[190, 90, 30], [120, 125, 30]], np.uint8)
    all_touch = np.ones((2, 2), bool)
    assert not too_close(palette, all_touch, "normal") and not too_close(palette, all_touch, "tritanopia")
    distances = {
        sight: float(np.linalg.norm(np.subtract(*seen(palette, sight)))) for sight in ("normal", "deuteranopia")
    }
    assert distances["deuteranopia"] < 0.5 * distances["normal"]


def test_greys_are_the_same_to_everybody() -> None:
    palette = np.array([[20, 20, 20], [128, 128, 128], [250, 250, 250]], np.uint8)
    for sight in SIGHT:
        assert np.abs(seen(palette, sight) - seen(palette, "normal")).max() < 0.5
    assert seen(palette[1:2], "normal")[0] == pytest.approx([53.6, 0, 0], abs=0.1)


def test_only_pairs_that_touch_matter() -> None:
    palette = np.array([[100, 100, 100], [105, 100, 100], [250, 250, 250]], np.uint8)
    touch = np.zeros((3, 3), bool)
    assert too_close(palette, touch, "normal") == []
    touch[0, 1] = touch[1, 0] = True
    ((first, second, far),) = too_close(palette, touch, "normal")
    assert (first, second) == (0, 1) and 0 < far < 5
