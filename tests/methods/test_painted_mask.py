"""EditGAN's own method: a painting becomes a request, and a vector."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError, NotFoundError
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.progress import Progress, finish
from editgan_desktop.core.requests import OptimiseSettings, request_from_record
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.optimise import optimise
from editgan_desktop.editing.synthesise import sample, segment
from editgan_desktop.library.vector import EditingVector
from editgan_desktop.methods.painted_mask import learn_vector, painted_request

SOURCE = SeedSource(4, 0.8)
SETTINGS = OptimiseSettings(steps=4, rows=None, preview_every=0)


def painted_nose(model: Model) -> tuple[np.ndarray, np.ndarray]:
    """A tiny model's labels, and the same with a square of nose painted in."""
    original = segment(model, sample(model, SOURCE))
    painted = original.copy()
    painted[8:16, 10:20] = model.scheme.id("nose")
    return original, painted


def test_the_parts_are_those_painted_unless_named(model: Model) -> None:
    latent, (original, painted) = sample(model, SOURCE), painted_nose(model)
    found = painted_request(model, latent, original, painted)
    over = set(np.unique(original[original != painted])) - {model.scheme.id("skin"), model.scheme.id("background")}
    assert set(model.scheme.ids(found.parts)) == over | {model.scheme.id("nose")}
    assert painted_request(model, latent, original, painted, ("nose",)).parts == ("nose",)
    named = painted_request(model, latent, original, painted, ("mouth", "eye_left"))
    assert named.parts == ("eye_left", "inner_mouth", "lip_upper", "lip_lower")


def test_the_request_takes_the_settings(model: Model) -> None:
    latent, (original, painted) = sample(model, SOURCE), painted_nose(model)
    request = painted_request(model, latent, original, painted, settings=SETTINGS)
    assert request.settings == SETTINGS and request.source is latent and request.scheme == model.scheme.name
    assert painted_request(model, latent, original, painted).settings == OptimiseSettings()


def test_nothing_painted_is_refused(model: Model) -> None:
    original, _ = painted_nose(model)
    with pytest.raises(BadInputError, match="equals the face's own"):
        painted_request(model, sample(model, SOURCE), original, original.copy())


def test_unknown_parts_and_other_sizes_are_refused(model: Model) -> None:
    latent, (original, painted) = sample(model, SOURCE), painted_nose(model)
    with pytest.raises(NotFoundError, match="tail"):
        painted_request(model, latent, original, painted, ("tail",))
    with pytest.raises(BadInputError):
        painted_request(model, latent, original, painted[:-1], ("nose",))


def learnt(model: Model) -> tuple[EditingVector, np.ndarray, list[Progress]]:
    request = painted_request(model, sample(model, SOURCE), *painted_nose(model), settings=SETTINGS)
    seen: list[Progress] = []
    vector, result = finish(learn_vector(model, request, "Broad nose", SOURCE, ("nose",), "nose-width"), seen.append)
    return vector, result.delta, seen


def test_a_vector_knows_what_it_is(model: Model) -> None:
    vector, delta, seen = learnt(model)
    np.testing.assert_array_equal(vector.delta, delta)
    assert (vector.name, vector.tags, vector.effect) == ("Broad nose", ("nose",), "nose-width")
    assert vector.latent_space == model.generator.latent_space and vector.scheme == model.scheme.name
    assert "nose" in vector.parts and vector.buffer == 5
    assert len(seen) == 4
    assert vector.before is not None and vector.after is not None and (vector.before != vector.after).any()


def test_a_vector_can_be_learnt_again_from_its_recipe(model: Model) -> None:
    vector, delta, _ = learnt(model)
    (record,) = vector.recipe["requests"]
    source = SeedSource(record["seed"], record["truncation"])
    request = request_from_record(record, sample(model, source))
    np.testing.assert_array_equal(finish(optimise(model, request)).delta, delta)
