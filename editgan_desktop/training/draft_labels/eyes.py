"""Lids, sclera, iris and pupil, by the contours of the iris network and by the dark of the pupil."""

from __future__ import annotations

import numpy as np

from .canvas import Draft, Mask, disc
from .landmarks import Eye

LOWER, UPPER = slice(0, 9), slice(9, 16)  # edges of the lids in `Eye.contour`
LOWER_FOLD, UPPER_FOLD = slice(16, 25), slice(25, 32)
LID_INNER, LID_OUTER, LID_END = 0.2, 0.86, 0.02  # |u|, and v of its lower end beside the eye
PUPIL = 0.42  # of the iris, where the picture does not show the pupil
SMALLEST, LARGEST = 0.3, 0.52
SEARCH = 0.8  # of the iris: further out lashes and shadow are dark too
DARKER = 9.0  # in L: by how much a pupil that shows is darker than the iris


def draw_eyes(draft: Draft) -> None:
    """Both eyes; the lids over skin alone, the opening over all but hair."""
    for side, eye in draft.landmarks.eyes.items():
        _draw_lids(draft, side, eye)
        opening = opening_of(draft, eye) & ~draft.drawn("hair", "background", "hat")
        draft.draw(f"sclera_{side}", opening)
        iris = opening & disc(eye.centre, eye.radius, opening.shape)
        draft.draw(f"iris_{side}", iris)
        draft.draw(f"pupil_{side}", iris & disc(eye.centre, pupil_radius(draft, eye, iris), opening.shape))


def opening_of(draft: Draft, eye: Eye) -> Mask:
    """Between the edges of the lids."""
    return draft.polygon(eye.contour[LOWER], eye.contour[UPPER][::-1])


def pupil_radius(draft: Draft, eye: Eye, iris: Mask) -> float:
    """From the dark pixels around the centre, or a usual share of the iris when none stand out."""
    near = iris & disc(eye.centre, SEARCH * eye.radius, iris.shape)
    light = draft.light[near]
    if len(light) < 12:
        return PUPIL * eye.radius
    dark, bright = np.percentile(light, (5, 75))
    if bright - dark < DARKER:
        return PUPIL * eye.radius
    area = float((light < (dark + bright) / 2).sum()) / max(float(near.sum()), 1) * SEARCH**2
    return float(np.clip(np.sqrt(area), SMALLEST, LARGEST)) * eye.radius


def _draw_lids(draft: Draft, side: str, eye: Eye) -> None:
    """The upper lid reaches up to the brow, the lower one down to its fold."""
    u, v = draft.place
    skin, contour = draft.drawn("skin", "nose"), eye.contour
    lower = draft.polygon(contour[LOWER], contour[LOWER_FOLD][::-1])
    upper = draft.polygon(contour[UPPER], contour[UPPER_FOLD][::-1])
    sided = u >= 0 if side == "left" else u < 0
    below_brow = _below_brow(draft, side) & (v < LID_END) & (np.abs(u) > LID_INNER) & (np.abs(u) < LID_OUTER) & sided
    draft.draw(f"upper_lid_{side}", skin & (upper | (below_brow & _above(opening_of(draft, eye)))))
    draft.draw(f"lower_lid_{side}", draft.drawn("skin", "nose") & lower)


def _below_brow(draft: Draft, side: str) -> Mask:
    """Pixels with the brow somewhere above them in their column."""
    brow = draft.drawn(f"brow_{side}")
    return np.logical_or.accumulate(brow, 0) & ~brow  # type: ignore[no-any-return]


def _above(mask: Mask) -> Mask:
    """Pixels above the middle of a mask, column by column; beside it, above the row where it ends."""
    rows, columns = np.nonzero(mask)
    if not len(rows):
        return np.zeros_like(mask)
    middles = [(column, rows[columns == column].mean()) for column in np.unique(columns)]
    known, heights = np.array(middles).T
    line = np.interp(np.arange(mask.shape[1]), known, heights)
    return np.arange(mask.shape[0])[:, None] < line[None]  # type: ignore[no-any-return]
