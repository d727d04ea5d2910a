"""The stack of edits: order, names, and when a refinement is stale."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.session.edits import AppliedEdit, EditStack, edit_of_vector

from .faces import SPACE, edit, latent, refinement, vector


def names(stack: EditStack) -> list[str]:
    return [edit.name for edit in stack]


def value(stack: EditStack) -> float:
    (found,) = set(stack.recipe().displace(latent()).values.ravel().tolist())
    return found


@pytest.fixture
def stack() -> EditStack:
    """a (1) and b (2) at strength 1 and 0.5, refined by 100."""
    plain = EditStack().added(edit("a", 1)).added(edit("b", 2, 0.5))
    return plain.refined(refinement(("a", 1.0), ("b", 0.5)), ("nose",))


def key(stack: EditStack, name: str) -> str:
    return next(edit.key for edit in stack if edit.name == name)


def test_edits_come_in_their_order_and_the_refinement_last(stack):
    assert names(stack) == ["a", "b", "Refinement"]
    assert names(stack.added(edit("c"))) == ["a", "b", "c", "Refinement"]
    assert [applied.name for applied in stack.recipe().steps] == ["a", "b", "Refinement"]
    assert len(stack) == 3


def test_moving(stack):
    stack = stack.added(edit("c"))
    assert names(stack.moved(key(stack, "c"), 0)) == ["c", "a", "b", "Refinement"]
    assert names(stack.moved(key(stack, "a"), 1)) == ["b", "a", "c", "Refinement"]
    assert names(stack.moved(key(stack, "a"), 99)) == ["b", "c", "a", "Refinement"]
    assert names(stack.moved(key(stack, "b"), -5)) == ["b", "a", "c", "Refinement"]
    assert stack.moved(key(stack, "Refinement"), 0) is stack
    assert stack.moved("unknown", 0) is stack


def test_names_stay_apart():
    stack = EditStack().added(edit("Nose")).added(edit("nose")).added(edit("Nose"))
    assert names(stack) == ["Nose", "nose (2)", "Nose (3)"]
    stack = stack.refined(refinement(), ())
    assert names(stack.added(edit("Refinement"))) == ["Nose", "nose (2)", "Nose (3)", "Refinement (2)", "Refinement"]
    second = EditStack().added(edit("Refinement")).refined(refinement(), ())
    assert names(second) == ["Refinement", "Refinement (2)"]


def test_old_stacks_are_never_changed(stack):
    before = stack.edits
    stack.removed(key(stack, "a"))
    stack.changed(key(stack, "a"), strength=9.0)
    stack.moved(key(stack, "a"), 1)
    stack.renamed(key(stack, "a"), "z", "")
    assert stack.edits == before
    assert names(stack) == ["a", "b", "Refinement"]
    assert stack.edits[0].strength == 1


def test_finding(stack):
    assert stack.find(key(stack, "b")) is stack.edits[1]
    assert stack.find("unknown") is None
    saved = edit_of_vector(wide := vector("Wide", parts=("nose", "hair"), strength_range=(-1.0, 3.0)), 0.25)
    stack = stack.added(saved)
    row = stack.of_vector(wide.id)
    assert (row.name, row.strength, row.parts, row.strength_range) == ("Wide", 0.25, ("nose", "hair"), (-1.0, 3.0))
    assert row.step.latent_space == SPACE
    np.testing.assert_array_equal(row.step.delta, wide.delta)
    assert stack.of_vector("") is None  # rows without a vector are not one another's
    assert stack.refinement is stack.edits[-1]
    assert EditStack().refinement is None
    assert names(stack.without_refinement()) == ["a", "b", "Wide"]


def test_the_recipe_adds_up(stack):
    assert value(stack.without_refinement()) == 1 + 2 * 0.5
    assert value(stack) == 1 + 2 * 0.5 + 100
    assert value(stack.changed(key(stack, "Refinement"), strength=0.5)) == 2 + 50
    assert value(stack.changed(key(stack, "Refinement"), enabled=False)) == 2
    assert value(EditStack()) == 0


def test_a_refinement_rests_while_sliders_stand_elsewhere(stack):
    moved = stack.changed(key(stack, "b"), strength=0.75)
    assert moved.is_stale
    assert value(moved) == 1 + 1.5
    back = moved.changed(key(stack, "b"), strength=0.5)
    assert not back.is_stale
    assert value(back) == 102


def test_its_own_slider_does_not_make_a_refinement_stale(stack):
    assert not stack.changed(key(stack, "Refinement"), strength=0.3).is_stale


@pytest.mark.parametrize("change", ["off", "removed", "added", "moved"])
def test_what_else_makes_a_refinement_stale(stack, change):
    changed = {
        "off": lambda: stack.changed(key(stack, "a"), enabled=False),
        "removed": lambda: stack.removed(key(stack, "a")),
        "added": lambda: stack.added(edit("c", 4)),
        "moved": lambda: stack.moved(key(stack, "a"), 1),  # the order counts for kinds of steps yet to come
    }[change]()
    assert changed.is_stale
    assert value(changed) == value(changed.without_refinement())


def test_an_edit_that_does_nothing_does_not_make_a_refinement_stale(stack):
    off = stack.added(edit("c", 4, enabled=False))
    zero = stack.added(edit("c", 4, strength=0.0))
    assert not off.is_stale
    assert not zero.is_stale
    assert value(off) == value(zero) == 102
    assert zero.changed(key(zero, "c"), strength=0.01).is_stale


def test_a_new_refinement_takes_the_place_of_the_old(stack):
    moved = stack.changed(key(stack, "a"), strength=2.0)
    again = moved.refined(refinement(("a", 2.0), ("b", 0.5), value=10), ("nose",))
    assert names(again) == ["a", "b", "Refinement"]
    assert value(again) == 3 + 10


def test_a_stack_without_refinement_is_not_stale():
    assert not EditStack().is_stale
    assert not EditStack().added(edit("a")).is_stale


def test_active_edits_are_those_that_do_something():
    stack = EditStack().added(edit("a", parts=("nose", "hair"))).added(edit("b", parts=("hair", "skin")))
    stack = stack.added(edit("c", parts=("neck",), strength=0.0)).added(edit("d", parts=("hat",), enabled=False))
    assert [row.name for row in stack.active] == ["a", "b"]


def test_a_vector_brings_the_scheme_of_its_parts():
    assert edit_of_vector(vector(scheme="face-parts", parts=("teeth",)), 1.0).scheme == "face-parts"


def test_a_new_name_keeps_row_and_refinement_valid(stack):
    renamed = stack.renamed(key(stack, "b"), "Smile", "0" * 32)
    assert names(renamed) == ["a", "Smile", "Refinement"]
    row = renamed.of_vector("0" * 32)
    assert (row.key, row.strength) == (key(stack, "b"), 0.5)
    assert not renamed.is_stale
    assert value(renamed) == value(stack)
    assert renamed.changed(row.key, strength=1.0).is_stale


def test_a_new_name_stays_apart_from_the_others(stack):
    assert names(stack.renamed(key(stack, "b"), "A", "")) == ["a", "A (2)", "Refinement"]
    assert names(stack.renamed(key(stack, "b"), "b", "")) == ["a", "b", "Refinement"]
    assert stack.renamed("unknown", "x", "") is stack


def test_rows_keep_their_key_and_have_different_ones():
    first, second = edit("a"), edit("a")
    assert first.key != second.key
    stack = EditStack((first, second)).changed(first.key, name="x", strength=3.0, enabled=False)
    assert stack.edits[0].key == first.key
    assert stack.edits[1] is second
    assert isinstance(stack.edits[0], AppliedEdit)


def test_a_refinement_holds_for_what_was_learnt_on_top_of_it(stack):
    learnt = stack.learnt(edit("c", 5))
    assert not learnt.is_stale and names(learnt) == ["a", "b", "c", "Refinement"] and value(learnt) == value(stack) + 5
    assert stack.added(edit("c", 5)).is_stale, "a vector from elsewhere was not seen by it"
    moved = learnt.changed(key(learnt, "c"), strength=0.5)
    assert moved.is_stale and moved.learnt(edit("d")).is_stale
