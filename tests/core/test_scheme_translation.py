"""Parts of one scheme as parts of another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from editgan_desktop.core.labels import LabelScheme, Part, load_scheme
from editgan_desktop.core.scheme_translation import NO_PART, ids_in, parts_in

COARSE, FINE = load_scheme("celebamask-19"), load_scheme("face-parts")


def test_a_coarse_part_is_all_the_fine_ones_in_it():
    assert parts_in(FINE, ("eye_left",), COARSE) == ("sclera_left", "iris_left", "pupil_left")
    assert parts_in(FINE, ("hair",), COARSE) == ("hair", "sideburns")


def test_fine_parts_are_covered_by_coarse_ones():
    assert parts_in(COARSE, ("pupil_left", "iris_left", "teeth"), FINE) == ("eye_left", "inner_mouth")


def test_groups_are_taken_as_their_parts():
    assert set(parts_in(COARSE, ("nose",), FINE)) == {"nose"}
    assert "lip_upper" in parts_in(FINE, ("mouth",), COARSE)


def test_the_scheme_itself_keeps_its_names():
    assert parts_in(COARSE, ("nose", "brows"), COARSE) == ("brow_left", "brow_right", "nose")


def test_what_is_not_known_is_left_out():
    assert parts_in(FINE, ("elbow", "teeth"), FINE) == ("teeth",)
    assert parts_in(FINE, ("elbow", "teeth", "eye_left"), None) == ("teeth",)


def own(*parts: Part) -> LabelScheme:
    return LabelScheme("own", "Own", parts)


def part(name: str, **maps: str) -> Part:
    return Part(name, name, (1, 2, 3), "all", "", {key.replace("_", "-"): value for key, value in maps.items()})


def test_names_count_where_nothing_is_said():
    scheme = own(part("background"), part("teeth"), part("freckles"))
    assert parts_in(FINE, ("teeth", "freckles"), scheme) == ("teeth",)
    assert parts_in(scheme, ("teeth", "chin"), FINE) == ("teeth",)


def test_a_third_scheme_helps_as_the_last():
    other = LabelScheme("other", "Other", (part("sky", third="a"), part("limbus", third="eye")))
    scheme = own(part("ground", third="b"), part("lens", third="eye"))
    assert parts_in(scheme, ("limbus",), other) == ("lens",)


def test_paint_takes_the_one_part_that_stands_for_it():
    ids = ids_in(COARSE, FINE)
    assert ids[FINE.id("pupil_left")] == COARSE.id("eye_left")
    assert ids[FINE.id("hair")] == COARSE.id("hair")
    assert ids[NO_PART] == NO_PART and (ids[len(FINE) :] == NO_PART).all()
    assert (ids[: len(FINE)] != NO_PART).all()  # every fine part says where it belongs


def test_what_a_scheme_says_of_a_part_counts_before_its_name():
    scheme = own(part("background"), part("chin", face_parts="jaw"), part("jaw"))
    assert [FINE.names[i] for i in ids_in(FINE, scheme)[:3]] == ["background", "jaw", "jaw"]


def test_paint_of_a_part_that_falls_apart_has_none():
    ids = ids_in(FINE, COARSE)
    assert ids[COARSE.id("eye_left")] == ids[COARSE.id("skin")] == NO_PART
    assert ids[COARSE.id("lip_upper")] == FINE.id("lip_upper")


def test_parts_of_one_scheme_stay_however_its_order_changed():
    turned = replace(FINE, name="turned", parts=tuple(reversed(FINE.parts)))
    ids = ids_in(turned, FINE)
    assert [turned.names[i] for i in ids[: len(FINE)]] == list(FINE.names)
    np.testing.assert_array_equal(ids_in(FINE, FINE)[: len(FINE)], np.arange(len(FINE)))
