"""Vectors on other faces: replaying recipes, and cleaning up after them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.progress import Job, Progress, finish
from editgan_desktop.core.recipe import Recipe, Refinement
from editgan_desktop.core.requests import EditRequest, EditResult
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.optimise import optimise
from editgan_desktop.editing.refine import parts_of_vectors, refine, refinement_step
from editgan_desktop.editing.region import edit_region
from editgan_desktop.editing.replay import full_picture, preview, recipe_of
from editgan_desktop.editing.synthesise import look, render, segment
from editgan_desktop.library.vector import EditingVector

from ..tiny import face


def vector(model: Model, name: str, seed: int) -> EditingVector:
    """A vector that moves a face part of the way to another one."""
    delta = 0.3 * (face(model, seed).values - face(model, seed + 1).values)
    return EditingVector.new(
        name, delta, latent_space=model.generator.latent_space, scheme=model.scheme.name, parts=("nose", "skin"),
        buffer=1, tags=(), effect="", recipe={"requests": []}, before=None, after=None,
    )  # fmt: skip


@pytest.fixture
def recipe(model: Model) -> Recipe:
    return recipe_of([(vector(model, "one", 3), 0.7), (vector(model, "two", 6), -0.5)])


def parts_of(model: Model, *latents: WPlus) -> tuple[str, ...]:
    """The two largest parts but the very largest."""
    labels = np.concatenate([segment(model, latent).ravel() for latent in latents])
    order = np.argsort(-np.bincount(labels, minlength=len(model.scheme)))
    return tuple(model.scheme.names[i] for i in order[1:3])


def test_a_recipe_displaces_by_the_sum_of_its_vectors(model: Model, recipe: Recipe) -> None:
    source = face(model)
    deltas = vector(model, "one", 3).delta, vector(model, "two", 6).delta
    moved = recipe.displace(source)
    np.testing.assert_allclose(moved.values, source.values + 0.7 * deltas[0] - 0.5 * deltas[1], atol=1e-6)
    assert recipe.strengths() == (("one", 0.7), ("two", -0.5))


def test_pictures_of_a_recipe_are_those_of_the_displaced_latent(model: Model, recipe: Recipe) -> None:
    source = face(model)
    moved = recipe.displace(source)
    small, labels = preview(model, source, recipe)
    np.testing.assert_array_equal(small, look(model, moved)[0])
    np.testing.assert_array_equal(labels, segment(model, moved))
    np.testing.assert_array_equal(full_picture(model, source, recipe), render(model, moved))
    assert (small != look(model, source)[0]).any()


def test_a_vector_of_another_space_is_refused(model: Model, recipe: Recipe) -> None:
    with pytest.raises(BadInputError, match="latent space"):
        full_picture(model, WPlus(face(model).values, "cars/w+"), recipe)


def test_refinement_starts_from_the_edited_face(model: Model, recipe: Recipe) -> None:
    """One step only looks, so the best is the start."""
    source = face(model)
    edited = recipe.displace(source)
    result = finish(refine(model, source, edited, parts_of(model, source, edited), steps=1, buffer=1))
    np.testing.assert_allclose(result.latent.values, edited.values, atol=1e-6)


def test_refinement_is_relative_to_the_source(model: Model, recipe: Recipe) -> None:
    source = face(model)
    edited = recipe.displace(source)
    result = finish(refine(model, source, edited, parts_of(model, source, edited), steps=8, buffer=1))
    np.testing.assert_array_equal(result.latent.values, source.values + result.delta)
    assert result.steps == 8
    assert 0 < np.abs(result.latent.values - edited.values).max() < np.abs(result.delta).max()


def test_refinement_brings_the_picture_outside_back(model: Model, recipe: Recipe) -> None:
    source = face(model)
    edited = recipe.displace(source)
    seen: list[Progress] = []
    finish(refine(model, source, edited, parts_of(model, source, edited), steps=12, buffer=1), seen.append)
    assert seen[-1].figures["lpips"] < seen[0].figures["lpips"]
    assert seen[-1].figures["loss"] < seen[0].figures["loss"]


def test_refinement_aims_at_the_labels_the_vector_made(model: Model, recipe: Recipe) -> None:
    """Inside the region; outside it the labels are to be the source's again."""
    source = face(model)
    edited = recipe.displace(source)
    before, after = segment(model, source), segment(model, edited)
    result = finish(refine(model, source, edited, model.scheme.names, steps=1))
    np.testing.assert_array_equal(result.missed, (before != after) & (result.achieved != after))
    assert not result.missed.any()


def test_refinement_asks_for_the_vector_s_labels_in_its_region_only(
    model: Model, recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[EditRequest] = []

    def listen(model: Model, request: EditRequest) -> Job[EditResult]:
        asked.append(request)
        return (yield from optimise(model, request))

    monkeypatch.setattr("editgan_desktop.editing.refine.optimise", listen)
    source = face(model)
    edited = recipe.displace(source)
    before, after = segment(model, source), segment(model, edited)
    part = model.scheme.names[int(np.bincount(after[before != after]).argmax())]
    finish(refine(model, source, edited, (part,), steps=3, buffer=0))
    region = edit_region(model.scheme, (part,), before, after, 0)
    assert ((before != after) & ~region).any(), "the vector changed labels elsewhere too"
    (request,) = asked
    np.testing.assert_array_equal(request.painted, np.where(region, after, before))
    np.testing.assert_array_equal(request.original, before)
    assert (request.source, request.start, request.parts, request.buffer) == (source, edited, (part,), 0)
    assert request.settings.steps == 3 and request.settings.draft == 0


def test_a_baked_refinement_leads_to_the_refined_face(model: Model, recipe: Recipe) -> None:
    source = face(model)
    edited = recipe.displace(source)
    result = finish(refine(model, source, edited, parts_of(model, source, edited), steps=5, buffer=1))
    step = refinement_step(recipe, source, result)
    assert isinstance(step.step, Refinement) and step.step.seen == recipe.strengths()
    whole = Recipe((*recipe.steps, step))
    np.testing.assert_allclose(whole.displace(source).values, result.latent.values, atol=1e-5)


def test_vectors_of_several_schemes_are_about_parts_of_the_one_in_use(model: Model) -> None:
    own, fine = vector(model, "one", 3), load_scheme("face-parts")
    other = replace(own, scheme="face-parts", parts=("pupil_left", "teeth"))
    assert parts_of_vectors(model.scheme, [own, other]) == ("skin", "eye_left", "nose", "inner_mouth")
    assert set(parts_of_vectors(fine, [other])) == {"pupil_left", "teeth"}
    stranger = replace(own, scheme="../x", parts=("nose", "elbow"))
    assert parts_of_vectors(model.scheme, [stranger]) == ("nose",)
    with pytest.raises(BadInputError, match="None of the vectors is about a part of Face parts"):
        parts_of_vectors(fine, [replace(stranger, parts=("elbow",))])
