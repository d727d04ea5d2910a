"""Recipes: ordered steps, strengths, foreign latent spaces, stale refinements."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.recipe import AppliedStep, Recipe, Refinement, StaticVector

SPACE = "tiny/w+"


@dataclass(frozen=True)
class Doubling:
    """A step that depends on where the latent is, so that order matters."""

    kind: ClassVar[str] = "doubling"
    latent_space: str = SPACE

    def displace(self, state: WPlus, strength: float) -> WPlus:
        return state.moved(np.float32(strength) * state.values)


def state(value: float = 1.0) -> WPlus:
    return WPlus(np.full((2, 3), value, np.float32), SPACE)


def vector(value: float, space: str = SPACE) -> StaticVector:
    return StaticVector(space, np.full((2, 3), value, np.float32))


def value_of(latent: WPlus) -> float:
    (value,) = set(latent.values.ravel().tolist())
    return value


def test_an_empty_recipe_changes_nothing() -> None:
    assert value_of(Recipe().displace(state())) == 1


def test_strengths_scale_and_add_up() -> None:
    recipe = Recipe((AppliedStep("a", vector(2), 0.5), AppliedStep("b", vector(4), -0.25)))
    assert value_of(recipe.displace(state())) == 1 + 1 - 1


def test_steps_run_first_to_last() -> None:
    add, double = AppliedStep("add", vector(3)), AppliedStep("double", Doubling())
    assert value_of(Recipe((add, double)).displace(state())) == 8
    assert value_of(Recipe((double, add)).displace(state())) == 5


def test_a_step_switched_off_does_nothing() -> None:
    recipe = Recipe((AppliedStep("a", vector(2), enabled=False), AppliedStep("b", vector(4))))
    assert value_of(recipe.displace(state())) == 5
    assert recipe.strengths() == (("b", 1.0),)


def test_displacing_leaves_the_state_alone() -> None:
    before = state()
    Recipe((AppliedStep("a", vector(2)),)).displace(before)
    assert value_of(before) == 1


@pytest.mark.parametrize("step", [vector(1, "cars/w+"), Refinement("cars/w+", np.ones((2, 3), np.float32), ())])
def test_a_foreign_latent_space_is_refused(step: StaticVector | Refinement) -> None:
    with pytest.raises(BadInputError, match=r"'cars/w\+'.*'tiny/w\+'"):
        Recipe((AppliedStep("a", vector(1)), AppliedStep("b", step))).displace(state())
    assert value_of(Recipe((AppliedStep("b", step, enabled=False),)).displace(state())) == 1


def test_a_refinement_is_stale_once_a_slider_moves() -> None:
    smile = AppliedStep("smile", vector(2), 0.7)
    seen = Recipe((smile,)).strengths()
    refinement = Refinement(SPACE, np.ones((2, 3), np.float32), seen)
    refined = Recipe((smile, AppliedStep("Refinement", refinement)))
    assert not refinement.is_stale(refined.strengths()), "the refinement itself does not count"
    assert refinement.is_stale(Recipe((replace(smile, strength=0.8),)).strengths())
    assert refinement.is_stale(Recipe((smile, AppliedStep("nose", vector(1)))).strengths())
    assert refinement.is_stale(Recipe((replace(smile, enabled=False),)).strengths())
    assert value_of(refined.displace(state())) == pytest.approx(1 + 1.4 + 1)


def test_order_counts_for_staleness() -> None:
    a, b = AppliedStep("a", vector(1)), AppliedStep("b", vector(2))
    refinement = Refinement(SPACE, np.ones((2, 3), np.float32), Recipe((a, b)).strengths())
    assert refinement.is_stale(Recipe((b, a)).strengths())
