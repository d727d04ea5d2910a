"""Figures and tables of inversions whose results are known."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from editgan_desktop.core.labels import load_scheme
from editgan_desktop.evaluation.inversion import InversionEvaluation, PhotoResult
from editgan_desktop.evaluation.inversion_report import markdown, notes, parts_table, report, sheet_rows, table

from .inversions import result

SCHEME = load_scheme("celebamask-19")
SKIN, HAIR, HAT = SCHEME.id("skin"), SCHEME.id("hair"), SCHEME.id("hat")
GREY = np.full((256, 256, 3), 9, np.uint8)


def halves(upper: int, lower: int, border: int = 10) -> np.ndarray:
    labels = np.full((20, 20), lower, np.uint8)
    labels[:border] = upper
    return labels


@pytest.fixture
def evaluation() -> InversionEvaluation:
    """Two photos that went well, one that did not."""
    first = PhotoResult(
        "a.jpg", GREY,
        {"encoder": result({"lpips": 0.2, "identity": 0.5, "seconds": 0.1}),
         "tuned": result({"lpips": 0.04, "psnr": 25, "ms_ssim": 0.9, "identity": math.nan})},
    )  # fmt: skip
    second = PhotoResult(
        "b.jpg", GREY,
        {"encoder": result({"lpips": 0.3, "identity": 0.3, "seconds": 0.3}),
         "tuned": result({"lpips": 0.05, "psnr": 26, "ms_ssim": 0.8, "identity": 0.8})},
    )  # fmt: skip
    failed = PhotoResult("c.jpg", error="No face was found in c.jpg.")
    return InversionEvaluation(["encoder", "tuned"], [first, failed, second], None, True)


@pytest.fixture
def labelled() -> InversionEvaluation:
    """Skin above hair; one inversion has the border lower, the other sees a hat that no label map has."""
    photos = [
        PhotoResult("a.jpg", GREY, {"steps_30": result({}, halves(SKIN, HAIR, 15))}, halves(SKIN, HAIR)),
        PhotoResult("b.jpg", GREY, {"steps_30": result({}, halves(SKIN, HAT))}, halves(SKIN, HAIR)),
    ]
    return InversionEvaluation(["steps_30"], photos, SCHEME, False)


def test_means_over_the_photos_that_went_well(evaluation: InversionEvaluation) -> None:
    found = json.loads(json.dumps(report(evaluation), allow_nan=False))
    assert set(found) == {"stages", "photos"}
    assert found["stages"]["encoder"] == {"lpips": 0.25, "psnr": 0, "ms_ssim": 0, "identity": 0.4, "seconds": 0.2}
    assert found["stages"]["tuned"] == {"lpips": 0.045, "psnr": 25.5, "ms_ssim": 0.85, "identity": 0.8, "seconds": 0}
    assert [photo["name"] for photo in found["photos"]] == ["a.jpg", "c.jpg", "b.jpg"]
    assert found["photos"][1] == {"name": "c.jpg", "error": "No face was found in c.jpg."}
    assert found["photos"][0]["stages"]["tuned"]["identity"] is None


def test_the_table_and_what_is_said_of_it(evaluation: InversionEvaluation) -> None:
    assert table(evaluation) == [
        ["Stage", "LPIPS", "PSNR", "MS-SSIM", "Identity", "Seconds"],
        ["Encoder", "0.250", "0.00", "0.000", "0.400", "0.2"],
        ["Tuned", "0.045", "25.50", "0.850", "0.800", "0.0"],
    ]
    said = notes(evaluation)
    assert "2 of 3 photos" in said and "the encoder's answer" in said
    assert "Tuned: no face was seen in 1" in said and "Encoder: no face" not in said
    assert "Failed: c.jpg: No face was found" in said
    lines = markdown(evaluation).splitlines()
    assert lines[1] == "| --- | ---: | ---: | ---: | ---: | ---: |" and lines[3].startswith("| Tuned | 0.045 |")


def test_parts_by_hand(labelled: InversionEvaluation) -> None:
    """Skin: 10 + 10 rows right, 5 too many. Hair: 5 rows right, 15 missed. The hat occurs in no label map."""
    found = report(labelled)
    assert found["parts"] == {"steps_30": {"skin": round(20 / 25, 4), "hair": round(5 / 20, 4)}}
    assert found["stages"]["steps_30"]["iou"] == pytest.approx((0.8 + 0.25) / 2)
    own = [photo["stages"]["steps_30"]["iou"] for photo in found["photos"]]
    assert own == [pytest.approx((10 / 15 + 5 / 10) / 2, abs=1e-4), pytest.approx((1 + 0) / 2)]
    assert parts_table(labelled) == [["Part", "30 steps"], ["Skin", "0.800"], ["Hair", "0.250"]]
    assert "| Skin | 0.800 |" in markdown(labelled) and "the mean face" in notes(labelled)


def test_the_sheet_shows_twelve_photos_at_most(evaluation: InversionEvaluation) -> None:
    assert len(sheet_rows(evaluation)) == 2
    shades = [
        PhotoResult(str(i), np.full_like(GREY, i), {"tuned": result({}, grey=100 + i)}) for i in range(24)
    ]  # fmt: skip
    rows = sheet_rows(InversionEvaluation(["tuned"], shades, None, False))
    assert [[int(picture[0, 0, 0]) for picture in row] for row in rows] == [[i, 100 + i] for i in range(0, 24, 2)]
    assert sheet_rows(InversionEvaluation(["tuned"], [evaluation.photos[1]], None, False)) == []
