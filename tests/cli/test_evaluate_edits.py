"""`editgan evaluate edits` on a tiny generator, with instruments that look at brightness."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from editgan_desktop.cli import evaluate, evaluate_edits
from editgan_desktop.core.errors import BadInputError
from editgan_desktop.editing.invert import InversionSettings
from editgan_desktop.evaluation.edits import directions, inverted
from editgan_desktop.evaluation.edits.benchmark import Setup
from editgan_desktop.evaluation.edits.points import EDITGAN, INTERFACEGAN, Point
from editgan_desktop.library.vector_file import read_vector

from ..evaluation.edits.fakes import Finder, instruments, smile_vector, write_photos
from ..tiny import SHAPES, tiny_model

GRID = [Point(EDITGAN, 0.0, 0), Point(EDITGAN, 1.0, 0), Point(EDITGAN, 1.0, 1), Point(INTERFACEGAN, 1.0, 0)]


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Nothing is fetched or loaded; the names of the weights that would be are noted."""
    names: list[str] = []
    model, (tools, _) = tiny_model(SHAPES["square"]), instruments()
    random = np.random.default_rng(0)

    def open_model(identity: bool, also: list[str], scheme: str) -> object:
        assert identity and scheme == "celebamask-19"
        names.extend(also)
        return model

    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setattr(evaluate_edits, "open_model", open_model)
    monkeypatch.setattr(evaluate_edits, "local_paths", lambda _: {"model": Path("yunet.onnx")})
    monkeypatch.setattr(evaluate_edits, "FaceFinder", lambda _: Finder())
    monkeypatch.setattr(evaluate_edits, "read_vector", lambda _: smile_vector(model))
    monkeypatch.setattr(evaluate_edits, "load_encoder", lambda _: None)
    monkeypatch.setattr(evaluate_edits, "load_judge", lambda _: tools.judge)
    monkeypatch.setattr(evaluate_edits, "load_smile_judge", lambda: tools.smile)
    monkeypatch.setattr(evaluate_edits, "load_inception", lambda: tools.inception)
    monkeypatch.setattr(evaluate_edits, "Setup", partial(Setup, faces=70, points=GRID))
    monkeypatch.setattr(inverted, "INVERSION", InversionSettings(steps=3, preview_every=0))
    monkeypatch.setattr(directions, "smile_evidence", lambda *_: random.standard_normal(3).astype(np.float32))
    return names


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    write_photos(tmp_path / "smiling", 3, 1.5)
    return write_photos(tmp_path / "neutral", 3, 0.8)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(evaluate.app, ["edits", *(str(argument) for argument in arguments)])


def test_figures_files_and_cache(photos: Path, tmp_path: Path, asked: list[str]) -> None:
    files = {name: tmp_path / f"out.{name}" for name in ("plot.png", "table.md", "sheet.png")}
    options = [part for name, path in files.items() for part in (f"--{name.split('.')[0]}", path)]
    result = run("--photos", photos, "--limit", 2, *options, "--json")
    assert result.exit_code == 0, result
    found = json.loads(result.stdout)
    assert set(asked) == {"face-parser", "yunet", "sface", "expression", "fid-inception"}
    assert found["photos"] == 2 and len(found["points"]) == len(GRID) and found["judge"]["photos"] == 6
    assert "| InterFaceGAN | 1 |" in files["table.md"].read_text()
    with Image.open(files["plot.png"]) as plot, Image.open(files["sheet.png"]) as sheet:
        assert plot.width > 1000 and sheet.width > sheet.height > 500
    assert (tmp_path / "cache" / "evaluations" / "edits").is_dir()


def test_a_table_for_reading(photos: Path, tmp_path: Path) -> None:
    smiling = photos.parent / "smiling"
    result = run(
        "--photos", photos, "--target", smiling.rename(tmp_path / "others"), "--limit", 1, "--work", tmp_path / "w"
    )
    assert result.exit_code == 0, result
    assert "Untouched inversion" in result.stdout and "InterFaceGAN" in result.stdout
    assert "The judge of a smile tells" in result.stdout and (tmp_path / "w").is_dir()


def test_bad_orders_are_refused_before_anything_is_loaded(photos: Path, tmp_path: Path, asked: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    for arguments, hint in (
        (["--photos", tmp_path / "nowhere", "--target", photos], "nowhere"),
        (["--photos", tmp_path / "empty", "--target", photos], "empty"),
        (["--photos", photos, "--target", tmp_path / "empty"], "empty"),
    ):
        result = run(*arguments)
        assert isinstance(result.exception, BadInputError) and hint in str(result.exception)
    for path in (tmp_path / "smiling").iterdir():
        path.unlink()
    (tmp_path / "smiling").rmdir()
    result = run("--photos", photos)
    assert isinstance(result.exception, BadInputError) and "--target" in result.exception.hint
    assert asked == []


def test_the_smile_comes_along() -> None:
    vector = read_vector(evaluate_edits.SMILE)
    assert vector.scheme == "celebamask-19" and "lip_upper" in vector.parts and vector.effect == "mouth-width"
