"""The benchmark on a tiny generator: what is compared with what, what is kept, what is left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.progress import Progress, Signal, finish
from editgan_desktop.editing.invert import InversionSettings
from editgan_desktop.evaluation.edits import inverted
from editgan_desktop.evaluation.edits.benchmark import Setup, run_benchmark
from editgan_desktop.evaluation.edits.pictures import picture_rows
from editgan_desktop.evaluation.edits.points import EDITGAN, INTERFACEGAN, Point
from editgan_desktop.evaluation.edits.records import Records

from ...tiny import SHAPES, tiny_model
from .fakes import Brightness, Finder, instruments, smile_vector, write_photos

GRID = [Point(EDITGAN, 0.0, 0), Point(EDITGAN, 1.0, 0), Point(EDITGAN, 1.0, 2), Point(INTERFACEGAN, 2.0, 0)]


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inverted, "INVERSION", InversionSettings(steps=4, preview_every=0))


@pytest.fixture
def prepared(tmp_path: Path) -> tuple[Setup, Brightness]:
    """Three neutral photos, of which two are edited, and three brighter ones that smile."""
    model, (tools, eyes) = tiny_model(SHAPES["square"]), instruments()
    neutral, smiling = write_photos(tmp_path / "neutral", 3, 0.8), write_photos(tmp_path / "smiling", 3, 1.5)
    vector = smile_vector(model)
    setup = Setup(model, tools, Finder(), None, vector, neutral, smiling, tmp_path / "work", 2, 70, GRID)
    return setup, eyes


@pytest.fixture(autouse=True)
def mouths(monkeypatch: pytest.MonkeyPatch) -> None:
    """The drawn face is always the same: evidence of a smile comes from a counter instead."""
    from editgan_desktop.evaluation.edits import directions

    random = np.random.default_rng(0)
    monkeypatch.setattr(directions, "smile_evidence", lambda *_: random.standard_normal(3).astype(np.float32))


def test_every_photo_at_every_point(prepared: tuple[Setup, Brightness]) -> None:
    setup, _ = prepared
    reports: list[Progress] = []
    found = finish(run_benchmark(setup), reports.append)
    assert [score.point for score in found.points] == GRID and found.photos == 2 and found.failed == []
    assert found.judge.photos == 6 and found.judge.accuracy > 0.5 and found.judge.pairs_right == 1
    untouched, plain, refined, rival = found.points
    assert untouched.identity == pytest.approx(1) and untouched.outside_lpips == pytest.approx(0, abs=1e-9)
    assert plain.outside_lpips > 0 and rival.outside_lpips > 0
    assert refined.identity != plain.identity != rival.identity
    assert all(score.kid is not None and score.photo_identity is not None for score in found.points)
    latents = [one["latent"] for one in found.edited[0].measured]
    assert latents[1] - latents[0] == pytest.approx(setup.vector.delta, abs=1e-5)
    edits = [report for report in reports if report.stage == "edit"]
    assert [report.done for report in edits] == sorted(report.done for report in edits)
    assert edits[-1].done == edits[-1].total == 2 * (1 + len(GRID))


def test_nothing_is_done_twice(prepared: tuple[Setup, Brightness]) -> None:
    setup, eyes = prepared
    first = finish(run_benchmark(setup))
    looked = eyes.seen
    assert looked == 6 + 2 * len(GRID)
    again = finish(run_benchmark(setup))
    assert eyes.seen == looked and again.points == first.points
    more = finish(run_benchmark(replace(setup, limit=None)))
    assert eyes.seen == looked + len(GRID) and more.photos == 3
    finish(run_benchmark(replace(setup, vector=smile_vector(setup.model, seed=1))))
    assert eyes.seen == looked + len(GRID) + 2 * 2, "the untouched pictures and the rival's stay the same"


def test_a_stopped_run_goes_on(prepared: tuple[Setup, Brightness]) -> None:
    setup, eyes = prepared
    job = run_benchmark(setup)
    while "refine" not in (report := next(job)).message and "optimise" not in report.message:
        pass
    job.send(Signal.STOP_AND_KEEP)  # must not cut the refinement short
    job.close()
    before = eyes.seen
    assert 6 < before < 6 + 2 * len(GRID)
    finish(run_benchmark(setup))
    assert eyes.seen == 6 + 2 * len(GRID)
    assert len(list((setup.work / "edits").iterdir())) == 2 * len(GRID)


def test_photos_that_fail_are_told_and_left_out(prepared: tuple[Setup, Brightness]) -> None:
    setup, _ = prepared
    (setup.neutral / "000.png").write_bytes(b"no photo")
    Image.new("RGB", (200, 200)).save(setup.smiling / "nobody.png")
    found = finish(run_benchmark(replace(setup, limit=None)))
    assert [failure.photo for failure in found.failed] == ["smiling/nobody.png", "neutral/000.png"]
    assert "No face" in found.failed[0].reason
    assert [one.path.name for one in found.edited] == ["001.png", "002.png"] and found.judge.photos == 5


def test_without_a_usable_photo_there_is_nothing_to_measure(prepared: tuple[Setup, Brightness]) -> None:
    setup, _ = prepared
    with pytest.raises(BadInputError, match="Cannot read the folder"):
        finish(run_benchmark(replace(setup, smiling=setup.work / "nowhere")))
    for path in setup.neutral.iterdir():
        path.write_bytes(b"no photo")
    with pytest.raises(BadInputError, match="None of the photos"):
        finish(run_benchmark(setup))


def test_a_damaged_record_is_made_anew(prepared: tuple[Setup, Brightness]) -> None:
    setup, eyes = prepared
    first = finish(run_benchmark(setup))
    looked = eyes.seen
    path = sorted((setup.work / "edits").iterdir())[0]
    path.write_bytes(path.read_bytes()[:40])
    assert finish(run_benchmark(setup)).points == first.points and eyes.seen == looked + 1
    assert Records(setup.work / "edits").find(path.stem) is not None


def test_pictures_to_look_at(prepared: tuple[Setup, Brightness]) -> None:
    setup, _ = prepared
    rows = picture_rows(setup, finish(run_benchmark(setup)), [GRID[0], GRID[3], Point(EDITGAN, 9.0, 0)])
    assert [len(row) for row in rows] == [3, 3], "the photo and the two points that there are"
    assert len({picture.shape for row in rows for picture in row}) == 1
    assert (rows[0][1] != rows[0][2]).any() and (rows[0][1] != rows[1][1]).any()
