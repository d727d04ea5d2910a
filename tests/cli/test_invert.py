"""`editgan invert`: a project that the window opens, and what is refused."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from .photo_bench import SMALL, Bench, make_bench


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    return make_bench(monkeypatch, tmp_path)


def inverted(bench: Bench, photo: Path, out: Path, *options: object) -> int:
    return bench.run("invert", photo, "--out", out, "--steps", 3, *options)


def test_the_project_holds_photo_crop_and_inversion(bench: Bench, tmp_path: Path, capsys) -> None:
    photo, out = bench.photo("me.jpg"), tmp_path / "P.egd"
    assert inverted(bench, photo, out) == 0
    assert "LPIPS" in (said := capsys.readouterr().out) and "after 3 steps" in said
    face, document = bench.opened_project(out)
    assert face.content == photo.read_bytes() and face.steps == 3 and face.tuning is None
    assert not document.edits.active and (document.look.picture == face.aligned).all()


def test_json_and_tuning(bench: Bench, tmp_path: Path, capsys) -> None:
    """Tuning takes the picture nearer to the photo, and is kept."""
    photo, out, found = bench.photo("me.jpg"), tmp_path / "P.egd", []
    for options in ([], ["--tune"]):
        assert inverted(bench, photo, out, "--json", "--force", *options) == 0
        found.append(json.loads(capsys.readouterr().out))
        assert set(found[-1]) == {"file", "photo", "crop", "steps", "tuned", "lpips", "seconds"}
    assert found[1]["lpips"] < found[0]["lpips"] and [answer["tuned"] for answer in found] == [False, True]
    face, _ = bench.opened_project(out)
    assert face.tuning is not None and face.tuned


def test_another_face_or_a_crop_by_hand(bench: Bench, tmp_path: Path) -> None:
    photo, out = bench.photo("me.png"), tmp_path / "P.egd"
    bench.faces.append(SMALL)
    assert inverted(bench, photo, out, "--face", 2) == 0
    assert bench.opened_project(out)[0].crop.centre[0] < 100
    bench.faces.clear()
    assert inverted(bench, photo, out, "--crop", "210,140.5,120,30", "--force") == 0
    crop = bench.opened_project(out)[0].crop
    assert crop.centre == (210, 140.5) and crop.side == 120 and crop.angle == pytest.approx(math.pi / 6)


@pytest.mark.parametrize(
    ("crop", "reason"),
    [
        ("here", "is no crop"),
        ("1,2", "is no crop"),
        ("1,2,3,4,5", "is no crop"),
        ("500,100,100,0", "is not in me.png"),
        ("nan,100,100,0", "is no square"),
        ("100,100,5,0", "does not fit me.png"),
        ("100,100,99999", "does not fit me.png"),
    ],
)
def test_crops_that_make_no_sense(bench: Bench, tmp_path: Path, capsys, crop: str, reason: str) -> None:
    assert inverted(bench, bench.photo("me.png"), tmp_path / "P.egd", "--crop", crop) == 2
    assert reason in capsys.readouterr().err and bench.opened == 0


@pytest.mark.parametrize(
    ("options", "out", "reason"),
    [
        ([], "P.png", "a project ends in .egd"),
        ([], "nowhere/P.egd", "There is no folder"),
        (["--face", 1, "--crop", "9,9,99,0"], "P.egd", "in one way"),
        (["--face", 3], "P.egd", "has no face 3: 1 found"),
    ],
)
def test_what_is_refused(bench: Bench, tmp_path: Path, capsys, options: list[object], out: str, reason: str) -> None:
    assert inverted(bench, bench.photo("me.png"), tmp_path / out, *options) == 2
    assert reason in capsys.readouterr().err and not (tmp_path / out).exists()


def test_nothing_is_overwritten_unasked(bench: Bench, tmp_path: Path, capsys) -> None:
    photo, out = bench.photo("me.png"), tmp_path / "P.egd"
    out.write_bytes(b"something else")
    assert inverted(bench, photo, out) == 2
    assert "--force" in capsys.readouterr().err and out.read_bytes() == b"something else"
    assert inverted(bench, photo, out, "--force") == 0
    assert bench.opened_project(out)[0].steps == 3


def test_a_full_disk(bench: Bench, tmp_path: Path, capsys) -> None:
    """Not even the cache can be written; nothing half is left, and it can be done again."""
    photo, out = bench.photo("me.png"), tmp_path / "P.egd"
    with bench.full_disk():
        assert inverted(bench, photo, out) == 1
    assert "No space left" in capsys.readouterr().err
    assert not [path for path in tmp_path.rglob("*") if "egd" in path.name]
    assert inverted(bench, photo, out) == 0
