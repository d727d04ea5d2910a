"""Places on the mean face."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.training.draft_labels.canonical import canonical_map, canonical_mesh

from .drawn import MIDDLE, SIDE, UNIT, pixels

CLOSE = 0.02  # of the distance of the eyes
EDGE = 8  # pixels: there the coarse grid ends
MESH = canonical_mesh()


def at(found: tuple[NDArray[np.float32], NDArray[np.float32]], points: NDArray[np.float64]) -> NDArray[np.float64]:
    """[N, 2]: u and v of the pixels that points (x, y) lie in."""
    columns, rows = np.floor(points).astype(int).T
    return np.stack([found[0][rows, columns], found[1][rows, columns]], 1)


def test_the_mean_face_stands_as_it_is_said() -> None:
    assert MESH.shape == (468, 2)
    inner, outer = (MESH[[133, 33]] + MESH[[362, 263]] * (-1, 1)) / 2
    assert np.abs((inner + outer) / 2 - (-0.5, 0)).max() < 0.05, "the eyes are one unit apart, about the origin"
    assert np.abs(MESH[1] - (0, 0.5)).max() < 0.05 and np.abs(MESH[152] - (0, 1.7)).max() < 0.05, "nose and chin"
    assert MESH[234, 0] < -1 and MESH[454, 0] > 1, "the subject's left has positive u"


def test_on_the_mean_face_itself_it_is_the_identity() -> None:
    u, v = canonical_map(MESH * UNIT + MIDDLE, SIDE)
    x, y = pixels()
    wanted_u, wanted_v = np.broadcast_arrays((x - MIDDLE[0]) / UNIT, (y - MIDDLE[1]) / UNIT)
    assert u.shape == v.shape == (SIDE, SIDE) and u.dtype == np.float32
    for found, wanted in ((u, wanted_u), (v, wanted_v)):
        apart = np.abs(found - wanted)
        assert apart[EDGE:-EDGE, EDGE:-EDGE].max() < 0.01 and apart.max() < 0.03


@pytest.mark.parametrize("degrees", [20, -35])
def test_a_turned_face_turns_the_places_with_it(degrees: float) -> None:
    cos, sin = np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(degrees))
    mesh = MESH * UNIT @ np.array([[cos, sin], [-sin, cos]]) + MIDDLE
    assert np.abs(at(canonical_map(mesh, SIDE), mesh) - MESH).max() < CLOSE


def test_a_face_that_is_not_the_mean_one_is_bent_back() -> None:
    """One cheek is half as wide, as of a head that looks aside."""
    bent = MESH * np.stack([np.where(MESH[:, 0] > 0, 0.5, 1.0), np.ones(len(MESH))], 1)
    mesh = bent * UNIT + MIDDLE
    apart = np.abs(at(canonical_map(mesh, SIDE), mesh) - MESH)
    assert apart.mean() < 0.01 and apart.max() < 0.08 < np.abs(bent - MESH).max()
