"""Sideburns, beard, moustache."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.training.draft_labels.hair import draw_beard, draw_sideburns
from editgan_desktop.training.draft_labels.skin import draw_skin

from .drawn import MIDDLE, PARSER, coarse, draft, flat, give, pixels, place, spot

Labels = NDArray[np.uint8]
X, Y = pixels()
STRIPES = {  # hair before the ear
    "left": (place(0.9, 0)[0] <= X) & (place(1.1, 0)[0] > X) & (place(0, 0.1)[1] <= Y) & (place(0, 0.7)[1] > Y),
    "right": (place(-1.1, 0)[0] <= X) & (place(-0.9, 0)[0] > X) & (place(0, 0.1)[1] <= Y) & (place(0, 0.7)[1] > Y),
}


def short_haired() -> Labels:
    """No hair below the eyes but before the ears."""
    labels = coarse()
    give(labels, "background", (labels == PARSER.id("hair")) & (place(0, 0)[1] < Y))
    for stripe in STRIPES.values():
        give(labels, "hair", stripe)
    return labels


def with_sideburns(labels: Labels) -> NDArray[np.bool_]:
    """Where sideburns are drawn."""
    made = draft(labels=labels)
    draw_skin(made)
    draw_sideburns(made)
    return made.drawn("sideburns")


def test_short_hair_before_a_visible_ear_is_a_sideburn() -> None:
    found = with_sideburns(short_haired())
    for stripe in STRIPES.values():
        assert found[stripe].mean() > 0.95
    assert not found[~(STRIPES["left"] | STRIPES["right"])].any()


@pytest.mark.parametrize(("side", "other"), [("left", "right"), ("right", "left")])
def test_not_on_the_side_where_no_ear_is_seen(side: str, other: str) -> None:
    labels = short_haired()
    give(labels, "background", labels == PARSER.id(f"ear_{side}"))
    found = with_sideburns(labels)
    assert not found[STRIPES[side]].any() and found[STRIPES[other]].mean() > 0.95


@pytest.mark.parametrize(("side", "other"), [("left", "right"), ("right", "left")])
def test_not_on_the_side_where_hair_hangs_down(side: str, other: str) -> None:
    labels = short_haired()
    half = MIDDLE[0] < X if side == "left" else MIDDLE[0] > X
    give(labels, "hair", half & spot(*place(0.9 if side == "left" else -0.9, 1.4), 12))
    found = with_sideburns(labels)
    assert not found[STRIPES[side]].any() and found[STRIPES[other]].mean() > 0.95


def test_crumbs_of_hair_are_no_sideburn() -> None:
    labels = short_haired()
    for stripe in STRIPES.values():
        give(labels, "skin", stripe)
    give(labels, "hair", spot(*place(1.0, 0.4), 2))
    assert not with_sideburns(labels).any()


# Beards

BEARD = spot(*place(0, 1.35), 60, 40)
LIP = spot(*place(0, 0.82), 40, 8)


def bearded_picture() -> Labels:
    picture = flat()
    picture[BEARD | LIP] = (70, 50, 40)
    return picture


def with_beard(picture: Labels) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Where beard and moustache are drawn."""
    made = draft(picture)
    draw_skin(made)
    draw_beard(made)
    return made.drawn("beard"), made.drawn("moustache")


def test_dark_skin_below_the_nose_is_beard_and_moustache() -> None:
    beard, moustache = with_beard(bearded_picture())
    skin = coarse() == PARSER.id("skin")
    assert beard[BEARD & skin].mean() > 0.9 and moustache[LIP & skin].mean() > 0.7
    lips = np.isin(coarse(), PARSER.ids(["lip_upper", "lip_lower"]))
    assert lips[BEARD | LIP].any() and not (beard | moustache)[lips].any()
    assert not (beard | moustache)[Y[:, 0] < place(0, 0.55)[1]].any()


def test_a_face_of_one_tone_has_none() -> None:
    beard, moustache = with_beard(flat())
    assert not beard.any() and not moustache.any()


def test_without_cheeks_there_is_nothing_to_compare_with() -> None:
    made = draft(bearded_picture())
    draw_beard(made)
    assert not made.labels.any()
