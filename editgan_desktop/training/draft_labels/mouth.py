"""Teeth in the open mouth: bright, and less red than what surrounds them."""

from __future__ import annotations

import cv2
import numpy as np

from .canvas import Draft, Mask, without_crumbs

LEAST = 12  # pixels
GAP = 7  # pixels
BRIGHT = 0.55  # of the brightest tenth in the mouth
DARKEST_TEETH = 32.0  # in L
RED = 0.75  # of the lips' a


def draw_mouth(draft: Draft) -> None:
    """The parser's inner mouth, and the teeth in it."""
    inside = draft.seen("inner_mouth")
    draft.draw("inner_mouth", inside)
    if inside.sum() < LEAST:
        return
    light, red = draft.light, draft.lab[..., 1]
    lips = draft.seen("lip_upper", "lip_lower")
    limit = max(BRIGHT * float(np.percentile(light[inside], 90)), DARKEST_TEETH)
    pale = red < RED * float(np.median(red[lips])) if lips.any() else np.ones_like(inside)
    teeth = without_crumbs(inside & (light > limit) & pale, LEAST)
    draft.draw("teeth", inside & _closed(teeth))


def _closed(teeth: Mask) -> Mask:
    """With the gaps between teeth, which belong to them."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (GAP, GAP))
    return cv2.morphologyEx(teeth.astype(np.uint8), cv2.MORPH_CLOSE, disc).astype(bool)
