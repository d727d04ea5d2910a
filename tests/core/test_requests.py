"""Requests: what they refuse, and their record as JSON and back."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.requests import EditRequest, OptimiseSettings, request_from_record, request_record

SOURCE = WPlus(np.zeros((2, 3), np.float32), "tiny/w+")
SETTINGS = OptimiseSettings(7, 0.25, 0.1, 0.75, (0, 1), 0.5, 3, 2)


def make_request(settings: OptimiseSettings = SETTINGS) -> EditRequest:
    original = np.arange(12, dtype=np.uint8).reshape(3, 4)
    painted = original.copy()
    painted[1, 2] = 18
    return EditRequest(SOURCE, original, painted, "celebamask-19", ("nose", "hair"), 3, settings)


def record_with(**changes: Any) -> dict[str, Any]:
    return request_record(make_request()) | changes


@pytest.mark.parametrize("settings", [SETTINGS, OptimiseSettings(), OptimiseSettings(rows=None)], ids=str)
def test_a_record_goes_through_json_and_back(settings: OptimiseSettings) -> None:
    request = make_request(settings)
    record = json.loads(json.dumps(request_record(request, seed=5)))
    again = request_from_record(record, SOURCE)
    assert record["seed"] == 5 and record["latent_space"] == "tiny/w+"
    np.testing.assert_array_equal(again.original, request.original)
    np.testing.assert_array_equal(again.painted, request.painted)
    for name in ("source", "scheme", "parts", "buffer", "settings", "start"):
        assert getattr(again, name) == getattr(request, name), name


def test_every_setting_is_in_the_record() -> None:
    """A field that is added and not recorded would be lost without notice."""
    assert set(request_record(make_request())["settings"]) == set(vars(SETTINGS))
    assert all(value != vars(OptimiseSettings())[name] for name, value in vars(SETTINGS).items())


@pytest.mark.parametrize(
    "record",
    [
        {},
        record_with(settings=None),
        record_with(settings={"steps": 3}),
        record_with(settings={**vars(SETTINGS), "colour": 1}),
        record_with(settings={**vars(SETTINGS), "steps": 0}),
        record_with(settings={**vars(SETTINGS), "rows": 3}),
        record_with(settings={**vars(SETTINGS), "learning_rate": "fast"}),
        record_with(original="no base64!"),
        record_with(original="aGVsbG8="),
        record_with(original=3),
        record_with(painted=None),
        record_with(painted=request_record(make_request())["painted"][:40]),
        record_with(parts=3),
        record_with(parts=[]),
    ],
    ids=lambda record: str(record)[-60:],
)
def test_a_damaged_record_is_refused(record: dict[str, Any]) -> None:
    with pytest.raises(BadInputError):
        request_from_record(record, SOURCE)


@pytest.mark.parametrize("key", ["settings", "original", "painted", "scheme", "parts", "buffer"])
def test_a_record_with_a_key_missing_is_refused(key: str) -> None:
    record = request_record(make_request())
    del record[key]
    with pytest.raises(BadInputError, match=key):
        request_from_record(record, SOURCE)


@pytest.mark.parametrize(
    "settings", [{"steps": 0}, {"draft": 1.1}, {"draft": -0.1}, {"follow": 2}, {"follow": -1}, {"learning_rate": 0}]
)
def test_senseless_settings_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(BadInputError, match="make no sense"):
        OptimiseSettings(**settings)


def test_a_mask_of_another_size_is_refused() -> None:
    with pytest.raises(BadInputError, match=r"4×4.*4×3"):
        EditRequest(SOURCE, np.zeros((3, 4), np.uint8), np.zeros((4, 4), np.uint8), "celebamask-19", ("nose",))


def test_an_edit_about_nothing_is_refused() -> None:
    with pytest.raises(BadInputError, match="no parts"):
        EditRequest(SOURCE, np.zeros((3, 4), np.uint8), np.ones((3, 4), np.uint8), "celebamask-19", ())


def test_changed_pixels_are_those_painted_anew() -> None:
    assert np.argwhere(make_request().changed).tolist() == [[1, 2]]
