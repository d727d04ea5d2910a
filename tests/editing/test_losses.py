"""The objective of an edit, from outside: what it sees and what it does not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.requests import OptimiseSettings
from editgan_desktop.editing.losses import EditObjective
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.region import request_region
from editgan_desktop.editing.synthesise import latent_tensor

from ..tiny import FakePerceptual, face
from .painting import SETTINGS, painting, terms_at


class FakeIdentity(nn.Module):
    """The recogniser's interface: the mean colour as a unit embedding."""

    def embed(self, picture: Tensor) -> Tensor:
        return nn.functional.normalize(picture.mean((2, 3)))


def still(model: Model) -> np.ndarray:
    return np.zeros_like(face(model).values)


def somewhere(model: Model, seed: int = 0) -> np.ndarray:
    return 0.3 * np.random.default_rng(seed).standard_normal(face(model).values.shape).astype(np.float32)


def test_the_unmoved_face_only_misses_the_mask(model: Model) -> None:
    for height in (model.draft_height, model.working_height):
        figures = terms_at(model, painting(model), still(model), height).figures
        assert figures["lpips"] == pytest.approx(0, abs=1e-5) and figures["l2"] == pytest.approx(0, abs=1e-6)
        assert figures["mask"] > 0.1


def test_the_total_is_the_sum_of_its_terms(model: Model) -> None:
    terms = terms_at(model, painting(model), somewhere(model), model.working_height)
    assert float(terms.total) == pytest.approx(sum(terms.figures.values()), rel=1e-5)
    assert all(value > 0 for name, value in terms.figures.items() if name != "colour")


def test_gradients_are_finite_and_reach_every_row(model: Model) -> None:
    request = painting(model)
    delta = torch.from_numpy(somewhere(model))[None].requires_grad_()
    objective = EditObjective(model, request, model.working_height)
    objective(latent_tensor(model, request.source) + delta, delta).total.backward()
    assert delta.grad is not None and delta.grad.isfinite().all()
    assert (delta.grad.abs().amax(2) > 0).all()


def test_gradients_are_finite_where_the_edit_begins(model: Model) -> None:
    """At the source several terms are zero; their square roots must not blow up."""
    request = painting(model)
    delta = torch.zeros(1, *face(model).values.shape, requires_grad=True)
    EditObjective(model, request, model.draft_height)(
        latent_tensor(model, request.source) + delta, delta
    ).total.backward()
    assert delta.grad is not None and delta.grad.isfinite().all() and delta.grad.abs().max() > 0


def test_the_picture_inside_the_region_is_free(model: Model) -> None:
    """With the whole picture inside, neither picture term is left, however far the latent moves."""
    request = painting(model, buffer=64)
    assert request_region(model.scheme, request).all()
    figures = terms_at(model, request, somewhere(model), model.working_height).figures
    assert figures["lpips"] == 0 and figures["l2"] == 0
    assert terms_at(model, painting(model), somewhere(model), model.working_height).figures["l2"] > 1e-3


def test_the_reference_is_encoded_once(model: Model) -> None:
    counting = replace(model, make_perceptual=FakePerceptual)  # type: ignore[arg-type]
    request = painting(model)
    objective = EditObjective(counting, request, model.working_height)
    assert isinstance(counting.perceptual, FakePerceptual)
    assert counting.perceptual.encoded == 1
    source = latent_tensor(model, request.source)
    for calls in (1, 2, 3):
        objective(source, torch.zeros_like(source))
        assert counting.perceptual.encoded == 1 + calls


def test_follow_shifts_the_weight_from_picture_to_mask(model: Model) -> None:
    at = [
        terms_at(model, painting(model, replace(SETTINGS, follow=follow)), somewhere(model), model.working_height)
        for follow in (0.0, 0.5, 1.0)
    ]
    mask, picture = ([terms.figures[name] for terms in at] for name in ("mask", "lpips"))
    assert mask[0] < mask[1] < mask[2] and picture[0] > picture[1] > picture[2]


def test_masks_of_another_size_mean_the_same(model: Model) -> None:
    """A mask painted at twice the size asks for the same."""
    request = painting(model, buffer=0)
    large = replace(
        request, original=request.original.repeat(2, 0).repeat(2, 1), painted=request.painted.repeat(2, 0).repeat(2, 1)
    )
    wanted, found = (terms_at(model, r, somewhere(model), model.working_height).figures for r in (request, large))
    assert found["l2"] == pytest.approx(wanted["l2"], rel=1e-4)
    assert found["lpips"] == pytest.approx(wanted["lpips"], rel=1e-4)
    assert found["mask"] == pytest.approx(wanted["mask"], rel=0.1)


def test_identity_counts_when_asked_for(model: Model) -> None:
    known = replace(model, identity=FakeIdentity())  # type: ignore[arg-type]
    settings = OptimiseSettings(identity=2.0)
    figures = terms_at(known, painting(model, settings), somewhere(model), model.working_height).figures
    assert figures["identity"] > 1e-6
    figures = terms_at(known, painting(model, settings), still(model), model.working_height).figures
    assert figures["identity"] == pytest.approx(0, abs=1e-5)
    assert "identity" not in terms_at(known, painting(model), somewhere(model), model.working_height).figures


def test_identity_without_its_network_is_a_mistake_of_the_caller(model: Model) -> None:
    with pytest.raises(ValueError, match="identity"):
        EditObjective(model, painting(model, OptimiseSettings(identity=2.0)), model.working_height)


def test_the_same_points_are_chosen_every_time(model: Model) -> None:
    first, second = (terms_at(model, painting(model), somewhere(model), model.working_height) for _ in range(2))
    assert first.figures == second.figures


def test_a_source_from_elsewhere_is_refused(model: Model) -> None:
    request = replace(painting(model), source=WPlus(face(model).values, "cars/w+"))
    with pytest.raises(BadInputError, match="latent belongs to"):
        EditObjective(model, request, model.working_height)
