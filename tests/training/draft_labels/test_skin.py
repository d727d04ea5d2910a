"""Skin by place."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.training.draft_labels.skin import draw_skin

from .drawn import PARSER, SCHEME, coarse, draft, give, place, spot


def part_at(labels: np.ndarray, u: float, v: float) -> str:
    """The part at a place on the mean face."""
    x, y = place(u, v)
    return SCHEME.names[labels[int(y), int(x)]]


def drawn(labels: np.ndarray | None = None) -> np.ndarray:
    made = draft(labels=labels)
    draw_skin(made)
    return made.labels


@pytest.mark.parametrize(
    ("name", "u", "v"),
    [
        ("forehead", 0.0, -0.5),
        ("forehead", 0.5, -0.5),
        ("forehead", 0.0, -0.2),
        ("nose_bridge", 0.0, 0.0),
        ("cheek_left", 0.5, 0.5),
        ("cheek_right", -0.5, 0.5),
        ("temple_left", 0.95, 0.0),
        ("temple_right", -0.95, 0.0),
        ("philtrum", 0.0, 0.835),
        ("chin", 0.0, 1.5),
        ("jaw", 0.6, 1.35),
        ("jaw", -0.6, 1.35),
    ],
)
def test_places(name: str, u: float, v: float) -> None:
    assert part_at(drawn(), u, v) == name


@pytest.mark.parametrize(
    "name", ["background", "brow_left", "brow_right", "ear_left", "ear_right", "lip_upper", "lip_lower", "hair", "neck"]
)
def test_what_the_parser_knows_stays_as_it_is(name: str) -> None:
    np.testing.assert_array_equal(drawn() == SCHEME.id(name), coarse() == PARSER.id(name))


def test_hat_earrings_and_necklaces() -> None:
    labels = coarse()
    for name, y in (("hat", 20), ("earring", 380), ("necklace", 440)):
        give(labels, name, spot(256, y, 10))
    made = drawn(labels)
    for name, y in (("hat", 20), ("earring", 380), ("neck", 440)):
        assert (made[spot(256, y, 10)] == SCHEME.id(name)).all()


def test_every_pixel_of_the_face_has_a_part_until_finer_ones_are_drawn() -> None:
    made, labels = drawn(), coarse()
    face = np.isin(labels, PARSER.ids(["skin", "eyes", "nose", "inner_mouth"]))
    assert np.isin(made[face], SCHEME.ids(["skin", "nose"])).all()
    assert not np.isin(made[~face], SCHEME.ids(["skin", "nose"])).any()


def test_the_face_is_symmetric() -> None:
    """The drawn face is, but for the column of its midline: the parser's pixels are two wide here."""
    made = drawn()
    shifted = SCHEME.mirrored()[made[:, ::-1]]
    assert (made[:, 2:] == shifted[:, :-2]).mean() > 0.98
