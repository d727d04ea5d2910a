"""A vector that exists is valid."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.recipe import AppliedStep, Recipe


def test_new_fills_id_and_date_and_tidies(make_vector):
    vector, other = make_vector("  Wide   mouth "), make_vector()
    assert vector.name == "Wide mouth"
    assert vector.id != other.id
    assert datetime.now(UTC) - datetime.fromisoformat(vector.created) < timedelta(minutes=1)
    assert vector.delta.dtype == np.float32
    assert make_vector(tags=("Wide", "wide", " MOUTH ")).tags == ("wide", "mouth")


def test_new_owns_its_arrays(make_vector):
    delta = np.ones((3, 4), np.float32)
    picture = np.zeros((128, 128, 3), np.uint8)
    vector = make_vector(delta=delta, before=picture)
    delta[:], picture[:] = 7, 7
    assert vector.delta.max() == 1
    assert vector.before.max() == 0


def test_step_moves_a_latent_by_strength_times_delta(make_vector):
    vector = make_vector()
    recipe = Recipe((AppliedStep(vector.name, vector.step(), 0.5),))
    moved = recipe.displace(WPlus(np.ones((3, 4), np.float32), "tiny/w+"))
    np.testing.assert_allclose(moved.values, 1 + 0.5 * vector.delta)
    with pytest.raises(BadInputError, match="latent space"):
        recipe.displace(WPlus(np.ones((3, 4), np.float32), "other/w+"))


@pytest.mark.parametrize("name", ["", "  ", "a=1", "line\x1b[2J", "x" * 81, "\ud800", "\u202eevil"])
def test_bad_names(make_vector, name):
    with pytest.raises(BadInputError, match="cannot be the name"):
        make_vector(name)


def test_line_breaks_in_a_name_become_spaces(make_vector):
    assert make_vector("Wide\nmouth").name == "Wide mouth"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("delta", np.full((3, 4), np.nan), "not finite"),
        ("delta", np.full((3, 4), 1e300), "not finite"),
        ("delta", np.zeros(4), "table"),
        ("delta", np.zeros((0, 4)), "table"),
        ("tags", ("a,b",), "tag"),
        ("tags", ("",), "tag"),
        ("parts", ("3",), "not an id"),
        ("parts", (3,), "part names"),
        ("parts", ("",), "part"),
        ("latent_space", "", "latent space"),
        ("scheme", "a\nb", "label scheme"),
        ("buffer", -1, "buffer"),
        ("buffer", True, "buffer"),
        ("strength_range", (1, 2), "contain 0"),
        ("strength_range", (0, 0), "go up"),
        ("strength_range", (-2, float("nan")), "two numbers"),
        ("strength_range", (-(10**400), 2), "two numbers"),
        ("strength_range", (-2, 1, 2), "two numbers"),
        ("strength_range", (-2, True), "two numbers"),
        ("effect", "a\tb", "effect"),
        ("recipe", {"x": float("inf")}, "JSON"),
        ("recipe", {"x": object()}, "JSON"),
        ("before", np.zeros((64, 64, 3), np.uint8), "thumbnail"),
        ("after", np.zeros((128, 128, 3), np.float32), "thumbnail"),
        ("notes", "\x1b[31m", "notes"),
    ],
)
def test_bad_values_are_named(make_vector, field, value, words):
    with pytest.raises(BadInputError, match=words):
        make_vector(**{field: value})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "abc"),
        ("id", 3),
        ("created", "yesterday"),
        ("created", "2025-11-21T10:00:00"),
        ("created", "2025-11-21T10:00:00+01:00"),
        ("created", "2025-11-21\x1b10:00:00+00:00"),
        ("name", " x"),
        ("tags", ["a"]),
    ],
)
def test_changes_are_checked_too(make_vector, field: str, value: Any):
    with pytest.raises(BadInputError):
        replace(make_vector(), **{field: value})
