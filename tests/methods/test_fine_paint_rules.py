"""Every rule for the scheme `face-parts`, on drawn faces of two sizes: what it is for happens, nothing else does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.mask_ops import bounding_box
from editgan_desktop.evaluation.measures import MEASURES, measure, relative_change
from editgan_desktop.methods.face_view import eye_distance
from editgan_desktop.methods.paint_rules import OPERATIONS, PaintRule, find_rule, load_rules, paint

from ..drawn_face import SCHEME as COARSE_SCHEME
from ..drawn_face import drawn_face
from ..drawn_fine_face import EYE_DISTANCE, FINE_SCHEME, at, drawn_fine_face, mirrored, without

Labels = NDArray[np.uint8]
RULES = list(load_rules(FINE_SCHEME.name).values())
GONE = {  # parts that a rule is meant to take away
    "closed-eyes": {f"{part}_{side}" for part in ("sclera", "iris", "pupil") for side in ("left", "right")},
    "closed-lips": {"inner_mouth", "teeth"},
    "beard": {"chin", "jaw"},
}
MAY_CHANGE = {  # parts that change hands, besides the rule's own ones
    "thinner-upper-lip": ["philtrum", "cheek_left", "cheek_right"],
    "raised-left-brow": ["forehead", "temple_left"],
    "raised-right-brow": ["forehead", "temple_right"],
    "show-teeth": ["chin", "cheek_left", "cheek_right"],
    "closed-lips": ["chin", "philtrum", "cheek_left", "cheek_right"],
    "smaller-nostrils": ["nose"],
    "shorter-chin": ["neck", "hair", "background", "cheek_left", "cheek_right"],
    "full-fringe": ["forehead", "temple_left", "temple_right"],
    "beard": ["chin", "jaw", "cheek_left", "cheek_right", "philtrum"],
}


@pytest.fixture(params=RULES, ids=lambda rule: rule.name)
def rule(request: pytest.FixtureRequest) -> PaintRule:
    found: PaintRule = request.param
    return found


def painted(name: str, face: Labels) -> Labels:
    return paint(find_rule(name), face, FINE_SCHEME)


def middle_x(mask: NDArray[np.bool_]) -> float:
    return float(np.nonzero(mask)[1].mean())


def test_rules_are_well_formed(rule: PaintRule) -> None:
    assert rule.title and rule.tags and rule.direction in (-1, 1)
    assert rule.effect in MEASURES
    assert {operation["do"] for operation in rule.operations} <= set(OPERATIONS)
    named = [*rule.parts, *rule.needs, *(rule.over if rule.over != ("skin",) else ())]
    for operation in rule.operations:
        named += operation.get("over", [])
    assert FINE_SCHEME.ids(named)


def test_every_edit_asked_for_is_there() -> None:
    wanted = {
        "dilated-pupils", "look-left", "look-right", "closed-eyes", "raised-left-brow", "raised-right-brow",
        "show-teeth", "closed-lips", "thinner-upper-lip", "smaller-nostrils", "shorter-chin", "full-fringe", "beard",
    }  # fmt: skip
    assert wanted <= set(load_rules(FINE_SCHEME.name))
    assert not set(load_rules(FINE_SCHEME.name)) & set(load_rules(COARSE_SCHEME.name))
    assert set(load_rules()) == set(load_rules(FINE_SCHEME.name)) | set(load_rules(COARSE_SCHEME.name))


@pytest.mark.parametrize(("size", "roll"), [(256, 0), (512, 0), (512, 8), (512, -8)])
def test_a_rule_moves_its_own_measure(rule: PaintRule, size: int, roll: float) -> None:
    face = drawn_fine_face(size, roll)
    before, after = (measure(rule.effect, labels, FINE_SCHEME) for labels in (face, paint(rule, face, FINE_SCHEME)))
    assert (after - before) * rule.direction > max(0.05 * abs(before), 0.001)


def test_a_rule_repaints_only_what_it_is_about(rule: PaintRule) -> None:
    face = drawn_fine_face(512)
    before = face.copy()
    after = paint(rule, face, FINE_SCHEME)
    np.testing.assert_array_equal(face, before)
    changed = after != face
    names = {FINE_SCHEME.names[i] for i in np.unique([*face[changed], *after[changed]])}
    allowed = FINE_SCHEME.ids([*rule.parts, *MAY_CHANGE.get(rule.name, [])])
    assert names <= {FINE_SCHEME.names[i] for i in allowed}
    assert 60 < changed.sum() < 0.15 * face.size


def test_parts_vanish_only_where_they_should(rule: PaintRule) -> None:
    face = drawn_fine_face()
    gone = set(np.unique(face)) - set(np.unique(paint(rule, face, FINE_SCHEME)))
    assert {FINE_SCHEME.names[i] for i in gone} == GONE.get(rule.name, set())


def test_a_rule_scales_with_the_picture(rule: PaintRule) -> None:
    changed = [int((paint(rule, face, FINE_SCHEME) != face).sum()) for face in map(drawn_fine_face, (256, 512))]
    assert changed[1] == pytest.approx(4 * changed[0], rel=0.35)


def test_the_mirror_image_is_painted_alike(rule: PaintRule) -> None:
    """Rules of one side have a twin for the other."""
    sides = {"left": "right", "right": "left"}
    twin = find_rule("-".join(sides.get(word, word) for word in rule.name.split("-")))
    face = drawn_fine_face(512, 6)
    there, back = paint(rule, face, FINE_SCHEME), mirrored(paint(twin, mirrored(face), FINE_SCHEME))
    assert (there != back).sum() < 0.12 * (there != face).sum(), "but for rounding"


def test_a_face_without_a_needed_part_is_refused(rule: PaintRule) -> None:
    for name in rule.needs:
        with pytest.raises(BadInputError):
            paint(rule, without(drawn_fine_face(), [name]), FINE_SCHEME)
    if not rule.needs:
        with pytest.raises(BadInputError, match="too little"):
            paint(rule, without(drawn_fine_face(), rule.parts), FINE_SCHEME)


def test_a_refusal_names_the_missing_part() -> None:
    with pytest.raises(BadInputError, match="brow_left"):
        painted("raised-left-brow", without(drawn_fine_face(), ["brow_left"]))


def test_a_face_with_its_eyes_hidden_is_refused(rule: PaintRule) -> None:
    with pytest.raises(BadInputError):
        paint(rule, without(drawn_fine_face(), ["eyes"]), FINE_SCHEME)


def test_what_is_done_already_is_refused() -> None:
    for name in ("closed-eyes", "look-left", "look-right", "dilated-pupils", "beard", "closed-lips", "show-teeth"):
        done = painted(name, drawn_fine_face(512))
        with pytest.raises(BadInputError):
            painted(name, done)


def test_a_rule_for_other_parts_is_refused() -> None:
    with pytest.raises(BadInputError, match="face-parts, not of celebamask-19") as caught:
        paint(find_rule("beard"), drawn_face(), COARSE_SCHEME)
    assert "wider-nose" in caught.value.hint and "beard" not in caught.value.hint
    with pytest.raises(BadInputError, match="celebamask-19, not of face-parts"):
        paint(find_rule("wider-nose"), drawn_fine_face(), FINE_SCHEME)


def test_pupils_keep_their_place_and_a_ring_of_iris() -> None:
    face = drawn_fine_face(512)
    for name, share in (("dilated-pupils", 0.8), ("smaller-pupils", 0.34)):
        after = painted(name, face)
        assert measure("pupil-size", after, FINE_SCHEME) == pytest.approx(share, abs=0.06)
        for side in ("left", "right"):
            assert middle_x(at(after, f"pupil_{side}")) == pytest.approx(middle_x(at(face, f"pupil_{side}")), abs=0.6)
            ring = bounding_box(at(after, f"iris_{side}"))
            assert ring == bounding_box(at(face, f"iris_{side}"))


@pytest.mark.parametrize(("name", "sign"), [("look-left", 1), ("look-right", -1)])
def test_a_gaze_moves_iris_and_pupil_inside_the_opening(name: str, sign: int) -> None:
    face = drawn_fine_face(512)
    after = painted(name, face)
    for side in ("left", "right"):
        eye = [f"{part}_{side}" for part in ("sclera", "iris", "pupil")]
        np.testing.assert_array_equal(at(after, *eye), at(face, *eye), "the opening stays")
        for part in eye[1:]:  # the subject's left is the picture's right
            assert (middle_x(at(after, part)) - middle_x(at(face, part))) * sign > 6
        assert at(after, eye[2]).sum() == pytest.approx(at(face, eye[2]).sum(), rel=0.15)


def test_a_tilted_head_looks_along_its_eyes() -> None:
    face = drawn_fine_face(512, 20)
    after = painted("look-left", face)
    rows = [np.nonzero(at(labels, "pupil_left"))[0].mean() for labels in (face, after)]
    assert rows[1] < rows[0] - 2, "the top tilts to the picture's left, so the subject's left lies higher"


def test_closed_eyes_become_lids_the_upper_one_over_the_lower_one() -> None:
    face = drawn_fine_face(512)
    after = painted("closed-eyes", face)
    eye = at(face, "sclera_left", "iris_left", "pupil_left")
    upper, lower = eye & at(after, "upper_lid_left"), eye & at(after, "lower_lid_left")
    assert (upper | lower).sum() == eye.sum() and upper.sum() > 3 * lower.sum() > 0
    assert np.nonzero(upper)[0].mean() < np.nonzero(lower)[0].mean()
    assert relative_change("eye-opening", face, after, FINE_SCHEME) == -1


@pytest.mark.parametrize("side", ["left", "right"])
def test_one_brow_goes_up_and_lid_follows(side: str) -> None:
    face = drawn_fine_face(512)
    after = painted(f"raised-{side}-brow", face)
    other = "right" if side == "left" else "left"
    rise = [np.nonzero(at(labels, f"brow_{side}"))[0].mean() for labels in (face, after)]
    assert rise[0] - rise[1] == pytest.approx(0.102 * 2 * EYE_DISTANCE, abs=2)
    assert (at(after, f"brow_{other}") == at(face, f"brow_{other}")).all()
    uncovered = at(face, f"brow_{side}") & ~at(after, f"brow_{side}")
    assert at(after, f"upper_lid_{side}")[uncovered].all()


def test_closed_lips_part_to_show_teeth() -> None:
    closed = painted("closed-lips", drawn_fine_face(512))
    after = painted("show-teeth", closed)
    shown = bounding_box(at(after, "teeth"))
    mouth, lower = bounding_box(at(closed, "mouth")), bounding_box(at(after, "lip_lower"))
    assert shown and mouth and lower
    assert mouth.left < shown.left and shown.right < mouth.right, "the corners stay dark"
    assert lower.bottom > mouth.bottom + 5 and shown.height > 5
    np.testing.assert_array_equal(at(after, "lip_upper"), at(closed, "lip_upper"))


def test_in_an_open_mouth_teeth_take_the_place_of_the_dark() -> None:
    face = drawn_fine_face(512)
    mouth = at(face, "inner_mouth", "teeth")
    opened = face.copy()
    opened[at(face, "teeth")] = FINE_SCHEME.id("inner_mouth")
    after = painted("show-teeth", opened)
    assert at(after, "teeth")[mouth].mean() > 0.4
    assert np.nonzero(at(after, "teeth"))[0].mean() < np.nonzero(at(after, "inner_mouth"))[0].mean() + 1


def test_the_upper_lip_thins_from_above() -> None:
    face = drawn_fine_face(512)
    after = painted("thinner-upper-lip", face)
    was, now = at(face, "lip_upper"), at(after, "lip_upper")
    assert not (now & ~was).any() and now.sum() == pytest.approx(0.5 * was.sum(), rel=0.1)
    columns = np.flatnonzero(now.any(0))
    lowest = [len(was) - was[::-1].argmax(0), len(now) - now[::-1].argmax(0)]
    np.testing.assert_array_equal(lowest[0][columns], lowest[1][columns])


def test_a_shorter_chin_leaves_lips_and_fills_with_neck() -> None:
    face = drawn_fine_face(512)
    after = painted("shorter-chin", face)
    np.testing.assert_array_equal(at(after, "mouth"), at(face, "mouth"))
    below = at(face, "chin") & ~at(after, "chin")
    assert at(after, "neck")[below].mean() > 0.9
    assert relative_change("chin-length", face, after, FINE_SCHEME) == pytest.approx(-0.3, abs=0.05)


def test_a_chin_that_leaves_the_picture_is_refused() -> None:
    face = drawn_fine_face(512)
    with pytest.raises(BadInputError, match="whole chin"):
        painted("shorter-chin", face[:440])


def test_a_fringe_stops_above_the_brows() -> None:
    face = drawn_fine_face(512)
    after = painted("full-fringe", face)
    brows = bounding_box(at(face, "brows"))
    changed = bounding_box(after != face)
    assert brows and changed and brows.top - 2 <= changed.bottom <= brows.top
    assert (after[after != face] == FINE_SCHEME.id("hair")).all()


def test_a_beard_covers_chin_and_jaw_and_a_moustache_lies_above_the_lip() -> None:
    face = drawn_fine_face(512)
    after = painted("beard", face)
    assert at(after, "beard")[at(face, "chin", "jaw")].all()
    moustache, lip, nose = (bounding_box(at(after, name)) for name in ("moustache", "lip_upper", "nose"))
    assert moustache and lip and nose
    assert moustache.top < lip.top and abs(moustache.centre[0] - lip.centre[0]) < 2
    assert (at(after, "mouth") == at(face, "mouth")).all() and (at(after, "nose") == at(face, "nose")).all()


def test_little_to_do_can_be_refused() -> None:
    rule = find_rule("thinner-upper-lip")
    with pytest.raises(BadInputError, match="too little"):
        paint(replace(rule, least=1.0), drawn_fine_face(), FINE_SCHEME)


@pytest.mark.parametrize("size", [256, 512])
def test_eye_distance_is_that_of_the_drawing_eyes_open_or_shut(size: int) -> None:
    face = drawn_fine_face(size)
    wanted = pytest.approx(EYE_DISTANCE * size / 256, rel=0.03)
    assert eye_distance(face, FINE_SCHEME) == wanted
    assert eye_distance(painted("closed-eyes", face), FINE_SCHEME) == wanted
