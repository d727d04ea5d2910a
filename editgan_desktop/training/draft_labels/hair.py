"""Sideburns, beard, moustache: what the parser calls hair before the ear, and skin that is dark or grey with hair."""

from __future__ import annotations

import cv2
import numpy as np

from .canvas import Draft, Mask, without_crumbs

SIDEBURN_TOP, SIDEBURN_BOTTOM = 0.02, 0.95
SIDEBURN_INNER, SIDEBURN_OUTER = 0.82, 1.16
LONG_HAIR = 1.1  # v below which hair beside the face is no sideburn
NOSE_END, MOUTH, MOUSTACHE_HALF = 0.6, 1.05, 0.55
DARKER = 7.0  # in L: by how much a beard is darker than the cheeks
BLUR = 0.02  # of the side
LEAST = 60  # pixels


def draw_sideburns(draft: Draft) -> None:
    """On each side where short hair comes down before a visible ear."""
    u, v = draft.place
    hair = draft.drawn("hair")
    aside = np.abs(u)
    for side, mask in {"left": u >= 0, "right": u < 0}.items():
        hangs = (hair & mask & (v > LONG_HAIR)).sum()
        if hangs > LEAST or draft.drawn(f"ear_{side}").sum() < LEAST:
            continue
        before_ear = (aside > SIDEBURN_INNER) & (aside < SIDEBURN_OUTER) & (v > SIDEBURN_TOP) & (v < SIDEBURN_BOTTOM)
        draft.draw("sideburns", without_crumbs(hair & mask & before_ear, LEAST // 3))


def draw_beard(draft: Draft) -> None:
    """Where the lower face is darker than the cheeks. Only for faces known to have a beard: shadow is dark as well."""
    u, v = draft.place
    light = cv2.GaussianBlur(draft.light, (0, 0), BLUR * draft.side)
    skin = draft.drawn("skin")
    cheeks = skin & (v > 0.2) & (v < 0.6) & (np.abs(u) < 0.8)
    if not cheeks.any():
        return
    dark = light < float(np.median(light[cheeks])) - DARKER
    lower = skin & (v > 0.75)
    moustache = skin & dark & (v > NOSE_END) & (v < MOUTH) & (np.abs(u) < MOUSTACHE_HALF)
    draft.draw("beard", _solid(without_crumbs(lower & dark, LEAST)) & lower)
    draft.draw("moustache", without_crumbs(moustache, LEAST // 2))


def _solid(mask: Mask) -> Mask:
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (7, 7))
    return cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_CLOSE, disc).astype(bool)
