"""Bridge, tip and wings of the nose by place, nostrils by their dark."""

from __future__ import annotations

import cv2
import numpy as np

from .canvas import Draft, Mask, largest_piece, without_crumbs

TIP_TOP, TIP_HALF = 0.31, 0.16
NOSTRIL_TOP, NOSTRIL_INNER, NOSTRIL_OUTER = 0.48, 0.03, 0.31
DARK = 0.58  # of the nose's median L
LEAST = 6  # pixels


def draw_nose(draft: Draft) -> None:
    """The parser's nose, cut up."""
    u, v = draft.place
    nose = draft.seen("nose")
    aside, side = np.abs(u), {"left": u >= 0, "right": u < 0}
    draft.draw("nose_bridge", nose & (v < TIP_TOP))
    for name, mask in side.items():
        draft.draw(f"ala_{name}", nose & mask & (v >= TIP_TOP) & (aside >= TIP_HALF))
    draft.draw("nose_tip", nose & (v >= TIP_TOP) & (aside < TIP_HALF))
    if not nose.any():
        return
    dark = draft.light < DARK * float(np.median(draft.light[nose]))
    place = (v > NOSTRIL_TOP) & (aside > NOSTRIL_INNER) & (aside < NOSTRIL_OUTER)
    for name, mask in side.items():
        draft.draw(f"nostril_{name}", _compact(nose & dark & place & mask))


def _compact(mask: Mask) -> Mask:
    """The largest piece without its tails: a shadow often runs along the nose's edge."""
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    opened = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, cross).astype(bool)
    return largest_piece(opened if opened.sum() >= LEAST else without_crumbs(mask, LEAST))
