"""An edit region adjusted by hand: what is taken out of it is kept, as the losses see it; and records of it."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.requests import (
    ADDED,
    TAKEN,
    EditRequest,
    RegionAdjustment,
    request_from_record,
    request_record,
)
from editgan_desktop.editing.losses import EditObjective
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.region import request_region
from editgan_desktop.editing.synthesise import sample, segment
from editgan_desktop.methods.painted_mask import painted_request

from ..tiny import SHAPES, tiny_model


@pytest.fixture(scope="module")
def model() -> Model:
    return tiny_model(SHAPES["square"])


def painted(model: Model, region: RegionAdjustment | None = None) -> EditRequest:
    """A square of another part in the middle of a face."""
    latent = sample(model, SeedSource(3))
    original = segment(model, latent, model.mask_height)
    changed, (rows, columns) = original.copy(), original.shape
    part = (int(original[rows // 2, columns // 2]) + 1) % len(model.scheme)
    changed[rows // 4 : rows // 2, columns // 4 : columns // 2] = part
    return painted_request(model, latent, original, changed, region=region)


def marks(model: Model, mark: int) -> np.ndarray:
    """Marks on the right half."""
    made = np.zeros_like(painted(model).original)
    made[:, made.shape[1] // 2 :] = mark
    return made


def test_what_is_taken_out_is_kept_and_what_is_added_is_free(model: Model) -> None:
    right = marks(model, TAKEN) == TAKEN
    taken = EditObjective(model, painted(model, RegionAdjustment(marks(model, TAKEN))), model.working_height)
    free = EditObjective(model, painted(model, RegionAdjustment(marks(model, ADDED))), model.working_height)
    half = taken.keep.shape[-1] // 2
    assert (taken.keep[..., half:] == 1).all() and (free.keep[..., half:] == 0).all()
    assert (taken.keep[..., :half] == free.keep[..., :half]).all()
    points = taken.inside.points
    assert len(points) and len(taken.outside.points) > len(free.outside.points)
    assert request_region(model.scheme, painted(model, RegionAdjustment(np.where(right, TAKEN, 0).astype(np.uint8))))[
        ~right
    ].any()


def test_painted_pixels_outside_are_not_missed(model: Model) -> None:
    whole = painted(model)
    made = np.zeros_like(whole.original)
    rows = np.flatnonzero(whole.changed.any(1))
    made[rows[0] : rows[len(rows) // 2]] = TAKEN
    request = painted(model, RegionAdjustment(made))
    assert 0 < request.asked.sum() < request.changed.sum()


def test_nothing_left_is_refused(model: Model) -> None:
    everything = np.full_like(painted(model).original, TAKEN)
    with pytest.raises(BadInputError, match="taken out"):
        painted(model, RegionAdjustment(everything))


def test_the_buffer_is_that_of_the_adjustment(model: Model) -> None:
    assert painted(model, RegionAdjustment(buffer=1)).buffer == 1
    assert painted(model).buffer == painted(model, RegionAdjustment()).buffer


def test_records_tell_it_and_old_ones_stay_readable(model: Model) -> None:
    request = painted(model, RegionAdjustment(marks(model, TAKEN), 3))
    record = request_record(request)
    back = request_from_record(record, request.source)
    assert back.marks is not None and back.buffer == 3
    np.testing.assert_array_equal(back.marks, request.marks)
    plain = request_record(painted(model))
    assert "region" not in plain and request_from_record(plain, request.source).marks is None
    record["region"] = record["original"]
    with pytest.raises(BadInputError):
        request_from_record({**record, "region": 5}, request.source)
