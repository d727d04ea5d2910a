"""What paint rules and measures need to know of a face in any label scheme: its coarse parts, its eye distance.

Coarse names are those of the scheme `celebamask-19`; the parts of a finer scheme say which of them they belong to.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.labels import LabelScheme
from ..core.mask_ops import bounding_box

Labels = NDArray[np.uint8]
Mask = NDArray[np.bool_]
COARSE = "celebamask-19"
MIN_EYE = 12  # pixels


def coarse_mask(labels: Labels, scheme: LabelScheme, *names: str) -> Mask:
    """[H, W]: where the parts lie that are, or belong to, the coarse parts `names`."""
    ids = [i for i, part in enumerate(scheme.parts) if part.name in names or part.maps.get(COARSE) in names]
    return np.isin(labels, ids)


def eye_distance(labels: Labels, scheme: LabelScheme) -> float:
    """Pixels between the eyes' centres, those of the lids when the eyes are shut and the scheme has lids.

    Raises BadInputError when an eye is hidden.
    """
    (right_x, right_y), (left_x, left_y) = eye_centres(labels, scheme)
    return float(np.hypot(left_x - right_x, left_y - right_y))


def eye_centres(labels: Labels, scheme: LabelScheme) -> tuple[tuple[float, float], tuple[float, float]]:
    """(x, y) of the subject's right eye, then of the left. Raises BadInputError when one is hidden."""
    open_eyes = [coarse_mask(labels, scheme, f"eye_{side}") for side in ("right", "left")]
    for eyes in (open_eyes, [_lids(labels, scheme, side) for side in ("right", "left")]):
        if min(int(eye.sum()) for eye in eyes) >= MIN_EYE:
            return _centre(eyes[0]), _centre(eyes[1])
    raise BadInputError("The rule needs both eyes in view.", "Try another face.")


def above_brows(labels: Labels, scheme: LabelScheme) -> Mask:
    """The rows above the brows, as wide as they are and a little more. Raises BadInputError without brows."""
    brows = bounding_box(coarse_mask(labels, scheme, "brow_left", "brow_right"))
    if brows is None:
        raise BadInputError("The rule needs the brows in view.", "Try another face.")
    above = np.zeros(labels.shape, bool)
    above[: max(brows.top - 2, 0), max(brows.left - brows.height, 0) : brows.right + brows.height] = True
    return above


def _lids(labels: Labels, scheme: LabelScheme, side: str) -> Mask:
    names = (f"upper_lid_{side}", f"lower_lid_{side}")
    return np.isin(labels, [i for i, name in enumerate(scheme.names) if name in names])


def _centre(mask: Mask) -> tuple[float, float]:
    rows, columns = np.nonzero(mask)
    return float(columns.mean()), float(rows.mean())
