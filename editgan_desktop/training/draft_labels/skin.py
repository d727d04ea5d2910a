"""Skin by place: forehead, temples, cheeks, philtrum, chin, jaw; and what the parser knows by itself."""

from __future__ import annotations

import numpy as np

from .canvas import Draft

SAME = {
    "background": "background", "brow_left": "brow_left", "brow_right": "brow_right", "ear_left": "ear_left",
    "ear_right": "ear_right", "lip_upper": "lip_upper", "lip_lower": "lip_lower", "neck": "neck", "hair": "hair",
    "clothing": "clothing", "hat": "hat", "earring": "earring", "necklace": "neck",
}  # fmt: skip

PHILTRUM_HALF, LIP_TOP, NOSE_BOTTOM = 0.16, 0.86, 0.55
CHIN_HALF, CHIN_TOP = 0.38, 1.12
JAW_BACK, JAW_FRONT = (1.05, 0.80), (CHIN_HALF, 1.38)  # (|u|, v): the cheek's lower border runs between them
TEMPLE_BOTTOM = 0.22
TEMPLE_EDGE = ((-0.66, 0.72), (-0.22, 0.92), (-0.1, 0.80), (0.22, 0.86))  # (v, |u|): temples lie outside of it
BROW_LINE = -0.12  # above it, between the brows, is forehead
BRIDGE_HALF, BRIDGE_END = 0.2, 0.3


def draw_skin(draft: Draft) -> None:
    """The parser's own parts as they are; its skin, and whatever has no part yet, by place."""
    for seen, name in SAME.items():
        draft.draw(name, draft.seen(seen))
    skin = draft.seen("skin", "eyes", "glasses", "nose", "inner_mouth")
    u, v = draft.place
    aside = np.abs(u)
    side = {"left": u >= 0, "right": u < 0}
    jaw_line = np.interp(aside, *_rising(JAW_FRONT, JAW_BACK))
    edge_v, edge_u = np.array(TEMPLE_EDGE).T
    temple_edge = np.interp(v, edge_v, edge_u)
    for name, mask in side.items():
        draft.draw(f"cheek_{name}", skin & mask)
    draft.draw("forehead", skin & (v < BROW_LINE))
    for name, mask in side.items():
        draft.draw(f"temple_{name}", skin & mask & (v < TEMPLE_BOTTOM) & (aside > temple_edge))
    draft.draw("nose_bridge", skin & (v >= BROW_LINE) & (v < BRIDGE_END) & (aside < BRIDGE_HALF))
    draft.draw("jaw", skin & (v > jaw_line))
    draft.draw("chin", skin & (aside < CHIN_HALF) & (v > CHIN_TOP))
    draft.draw("philtrum", skin & (aside < PHILTRUM_HALF) & (v > NOSE_BOTTOM) & (v < LIP_TOP))


def _rising(*points: tuple[float, float]) -> tuple[list[float], list[float]]:
    first, second = zip(*sorted(points), strict=True)
    return list(first), list(second)
