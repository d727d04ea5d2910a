"""Where each pixel lies on a face: coordinates that mean the same on all of them.

`u` runs towards the subject's left, `v` down; the origin is between the eyes, the unit their distance. On the mean
face the brows lie at v -0.35, the tip of the nose at 0.45, the mouth at 1.0, the chin's end at 1.7.
"""

from __future__ import annotations

import json
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from ...core.paths import shipped
from .landmarks import Points

GRID = 64  # the map is smooth: a coarse grid, interpolated, is enough
SMOOTHING = 1e-2


@lru_cache
def canonical_mesh() -> Points:
    """[468, 2]: u, v of the mesh on the mean face."""
    return np.array(json.loads(shipped("resources", "face_mesh", "canonical.json").read_text("utf-8"))["vertices"])


def canonical_map(mesh: Points, side: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """u and v [side, side] of every pixel, by a thin-plate spline through a face's mesh [468, 2] in such pixels."""
    from scipy.interpolate import RBFInterpolator  # takes half a second, of every start of the command line

    spline = RBFInterpolator(mesh / side, canonical_mesh(), smoothing=SMOOTHING)
    centres = (np.arange(GRID) + 0.5) / GRID
    grid = np.stack(np.meshgrid(centres, centres), -1).reshape(-1, 2)
    coarse = spline(grid).reshape(GRID, GRID, 2).astype(np.float32)
    fine = cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC)
    return fine[..., 0], fine[..., 1]
