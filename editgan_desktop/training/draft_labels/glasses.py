"""Frame and lenses: of what the parser calls glasses, the dark and the rim are frame."""

from __future__ import annotations

import cv2
import numpy as np

from .canvas import Draft, Mask
from .eyes import opening_of

DARK = 0.6  # of the cheeks' median L
BRIDGE_HALF, BRIDGE_END = 0.25, 0.15  # where the frame lies on the nose, which the parser calls nose
RIM = 0.007  # of the side: least width of a frame


def draw_glasses(draft: Draft) -> None:
    """Before the eyes are drawn: those show through the lenses."""
    glasses = draft.seen("glasses")
    if not glasses.any():
        return
    u, v = draft.place
    cheeks = draft.drawn("cheek_left", "cheek_right") & (v > 0.4) & (v < 0.8)
    bright = float(np.median(draft.light[cheeks])) if cheeks.any() else float(np.median(draft.light[glasses]))
    width = max(1, round(RIM * draft.side))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * width + 1, 2 * width + 1))
    inner = cv2.erode(glasses.astype(np.uint8), disc).astype(bool)
    draft.draw("glasses_lens", glasses)
    dark = (draft.light < DARK * bright) & ~_lashes(draft, 3 * width)
    draft.draw("glasses_frame", glasses & (~inner | dark))
    bridge = draft.drawn("nose_bridge") & (np.abs(u) < BRIDGE_HALF) & (v < BRIDGE_END)
    draft.draw("glasses_frame", bridge & dark)


def _lashes(draft: Draft, width: int) -> Mask:
    """Around the openings of the eyes, where lashes are dark as well."""
    openings = np.logical_or.reduce([opening_of(draft, eye) for eye in draft.landmarks.eyes.values()])
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (4 * width + 1, 2 * width + 1))
    return cv2.dilate(openings.astype(np.uint8), disc).astype(bool)
