"""Every rule for the 19 coarse parts, on a drawn face: it moves what it is for, in its direction, and nothing else."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.errors import BadInputError, NotFoundError
from editgan_desktop.core.mask_ops import Box, bounding_box
from editgan_desktop.evaluation.measures import MEASURES, measure
from editgan_desktop.methods.face_view import eye_distance
from editgan_desktop.methods.paint_operations import Painter
from editgan_desktop.methods.paint_rules import OPERATIONS, PaintRule, find_rule, load_rules, paint

from ..drawn_face import EYE_DISTANCE, SCHEME, drawn_face, mean_x, mirrored, without

Labels = NDArray[np.uint8]
RULES = list(load_rules(SCHEME.name).values())
PAINTER = Painter(SCHEME, ("skin",), float(EYE_DISTANCE))


@pytest.fixture(params=RULES, ids=lambda rule: rule.name)
def rule(request: pytest.FixtureRequest) -> PaintRule:
    found: PaintRule = request.param
    return found


def own_and_over(rule: PaintRule) -> tuple[int, ...]:
    """Labels the rule may change or put: its parts, what they may cover; hair also borders the background."""
    return SCHEME.ids([*rule.parts, *rule.over, *(["background"] if "hair" in rule.parts else [])])


def test_rules_are_well_formed(rule: PaintRule) -> None:
    assert rule.title and rule.tags and rule.direction in (-1, 1)
    assert rule.effect in MEASURES
    assert {operation["do"] for operation in rule.operations} <= set(OPERATIONS)
    assert SCHEME.ids([*rule.parts, *rule.over])


def test_there_are_enough_rules_for_the_starter_library() -> None:
    assert len(RULES) >= 10 and find_rule("wider-nose").effect == "nose-width"
    with pytest.raises(NotFoundError, match="wider-nose"):
        find_rule("no-such-rule")


@pytest.mark.parametrize("roll", [0, 8])
def test_a_rule_moves_its_own_measure(rule: PaintRule, roll: float) -> None:
    face = drawn_face(roll)
    before, after = (measure(rule.effect, labels, SCHEME) for labels in (face, paint(rule, face, SCHEME)))
    assert (after - before) * rule.direction > 0.02 * before


def test_a_rule_repaints_only_its_parts_and_what_they_may_cover(rule: PaintRule) -> None:
    face = drawn_face()
    before = face.copy()
    painted = paint(rule, face, SCHEME)
    changed = painted != face
    np.testing.assert_array_equal(face, before)
    assert set(np.unique(face[changed])) <= set(own_and_over(rule))
    assert set(np.unique(painted[changed])) <= set(own_and_over(rule))
    assert np.isin(painted[changed], SCHEME.ids(rule.parts)).any() or rule.direction < 0 or "hair" in rule.parts


def test_a_rule_keeps_its_parts_and_repaints_with_measure(rule: PaintRule) -> None:
    """No part vanishes or floods the picture (closing the mouth takes the inner mouth away, as it should)."""
    face = drawn_face()
    painted = paint(rule, face, SCHEME)
    gone = set(np.unique(face)) - set(np.unique(painted))
    assert gone == ({SCHEME.id("inner_mouth")} if rule.name == "closed-mouth" else set())
    assert 30 < (painted != face).sum() < 0.15 * face.size


def test_a_rule_treats_both_sides_alike(rule: PaintRule) -> None:
    face = drawn_face(6)
    there, back = paint(rule, face, SCHEME), mirrored(paint(rule, mirrored(face), SCHEME))
    changed = (there != face).sum()
    assert (there != back).sum() < 0.12 * changed, "but for rounding"


def test_a_rule_scales_with_the_picture(rule: PaintRule) -> None:
    face = drawn_face()
    large = face.repeat(2, 0).repeat(2, 1)
    small_area = (paint(rule, face, SCHEME) != face).sum()
    assert (paint(rule, large, SCHEME) != large).sum() == pytest.approx(4 * small_area, rel=0.2)


def test_a_face_without_the_part_is_refused(rule: PaintRule) -> None:
    with pytest.raises(BadInputError):
        paint(rule, without(drawn_face(), rule.parts), SCHEME)


@pytest.mark.parametrize("hidden", ["eye_left", "eye_right"])
def test_a_face_with_an_eye_hidden_is_refused(rule: PaintRule, hidden: str) -> None:
    with pytest.raises(BadInputError, match="both eyes"):
        paint(rule, without(drawn_face(), [hidden]), SCHEME)


def test_a_closed_mouth_cannot_be_closed() -> None:
    closed = paint(find_rule("closed-mouth"), drawn_face(), SCHEME)
    with pytest.raises(BadInputError, match="closed already"):
        paint(find_rule("closed-mouth"), closed, SCHEME)


def test_closing_the_mouth_joins_the_lips() -> None:
    face = drawn_face()
    inner = face == SCHEME.id("inner_mouth")
    rows = np.indices(face.shape)[0]
    closed = OPERATIONS["close-mouth"](face, PAINTER)
    assert (closed[inner & (rows < 195)] == SCHEME.id("lip_upper")).all()
    assert (closed[inner & (rows > 198)] == SCHEME.id("lip_lower")).all()
    np.testing.assert_array_equal(closed[~inner], face[~inner])


def transformed(**arguments: Any) -> Box:
    """The nose's box after a transform of the drawn face; it was 29 wide and 45 high."""
    face = OPERATIONS["transform"](drawn_face(), PAINTER, groups=[["nose"]], **arguments)
    box = bounding_box(face == SCHEME.id("nose"))
    assert box is not None
    return box


def test_a_transform_holds_its_anchor() -> None:
    was = transformed()
    assert (was.left, was.top, was.right, was.bottom) == (114, 132, 143, 177)
    held = {anchor: transformed(scale=[1, 0.5], anchor=anchor) for anchor in (0.0, 0.5, 1.0)}
    assert [abs(box.height - 22) <= 1 for box in held.values()] == [True] * 3
    assert held[0.0].top == was.top and abs(held[0.5].centre[1] - was.centre[1]) <= 0.5
    assert held[1.0].bottom == was.bottom


def test_lengths_are_in_eye_distances() -> None:
    was, moved = transformed(), transformed(shift=[0.25, -0.125])
    assert (moved.left - was.left, moved.top - was.top) == (14, -7)


def test_each_group_moves_about_its_own_middle() -> None:
    eyes = [["eye_left"], ["eye_right"]]
    grown = OPERATIONS["transform"](drawn_face(), PAINTER, groups=eyes, scale=[1.5, 1])
    for name in ("eye_left", "eye_right"):
        assert abs(mean_x(grown, name) - mean_x(drawn_face(), name)) < 0.5


def test_a_smile_lifts_the_corners_of_the_mouth() -> None:
    face = drawn_face()
    painted = paint(find_rule("bigger-smile"), face, SCHEME)
    rows = [np.nonzero(np.isin(painted, SCHEME.ids(["mouth"]))[:, x])[0].mean() for x in (100, 128, 156)]
    assert rows[0] < rows[1] - 1 and rows[2] < rows[1] - 1


def test_hair_rules_without_brows_are_refused() -> None:
    for name in ("fringe", "higher-hairline"):
        with pytest.raises(BadInputError, match="brows"):
            paint(find_rule(name), without(drawn_face(), ["brows"]), SCHEME)


def test_a_fringe_stops_above_the_brows() -> None:
    face = drawn_face()
    painted = paint(find_rule("fringe"), face, SCHEME)
    rows = np.nonzero(painted != face)[0]
    assert rows.max() < 108 and (painted[painted != face] == SCHEME.id("hair")).all()


@pytest.mark.parametrize("roll", [0, 25])
def test_eye_distance_is_that_of_the_drawing(roll: float) -> None:
    assert eye_distance(drawn_face(roll), SCHEME) == pytest.approx(EYE_DISTANCE, abs=1)
