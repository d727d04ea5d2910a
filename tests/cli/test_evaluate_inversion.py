"""`editgan evaluate inversion` on a tiny generator, with a face finder that knows where the face is."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from editgan_desktop.cli import evaluate
from editgan_desktop.cli import evaluate_inversion as command
from editgan_desktop.core.errors import BadInputError
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.tune import TuningSettings
from editgan_desktop.evaluation import inversion
from editgan_desktop.evaluation.inversion import STAGES, InversionTask

from ..evaluation.inversions import SHORT, Finder, tiny_encoder, write_photos
from ..tiny import SHAPES, tiny_model


class Identity:
    def __init__(self, *_: object) -> None: ...

    def similarity(self, first: Any, second: Any) -> float:
        return 0.5 if (first != second).any() else 1.0


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[dict[str, Any]]:
    """How the model was opened; no weights are fetched or read, and stages have few steps."""
    calls: list[dict[str, Any]] = []
    model = tiny_model(SHAPES["square"])

    def open_model(**options: Any) -> Model:
        calls.append(options)
        return model

    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "140")
    monkeypatch.setattr(command, "open_model", open_model)
    monkeypatch.setattr(command, "FaceFinder", lambda _: Finder())
    monkeypatch.setattr(command, "FaceIdentity", Identity)
    monkeypatch.setattr(command, "load_encoder", lambda _: tiny_encoder(model))
    monkeypatch.setattr(command, "find_weight", lambda name: name)
    monkeypatch.setattr(command, "local_paths", lambda name: {"model": Path(name)})
    monkeypatch.setattr(command, "InversionTask", partial(InversionTask, tuning=TuningSettings(steps=2)))
    for stage, steps in SHORT.items():
        monkeypatch.setitem(inversion.STEPS, stage, steps)
    return calls


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_photos(tmp_path / "photos", tiny_model(SHAPES["square"]), 3)[0].parent


def run(*arguments: object) -> Result:
    return CliRunner().invoke(evaluate.app, ["inversion", *map(str, arguments)])


def test_figures_table_and_sheet(folder: Path, tmp_path: Path, opened: list[dict[str, Any]]) -> None:
    (folder / "zz.jpg").write_bytes(b"\xff\xd8\xff no photo")
    table, sheet = tmp_path / "table.md", tmp_path / "sheet.png"
    done = run("--photos", folder, "--table", table, "--sheet", sheet, "--json")
    assert done.exit_code == 0, done
    found = json.loads(done.stdout)
    assert list(found["stages"]) == list(STAGES) and len(found["photos"]) == 4
    for values in found["stages"].values():
        assert set(values) == {"lpips", "psnr", "ms_ssim", "identity", "seconds"} and values["identity"] == 0.5
    assert set(found["photos"][0]["stages"]) == set(STAGES) and "damaged" in found["photos"][3]["error"]
    assert opened == [{"identity": True, "also": ["yunet", "sface"]}]
    assert table.read_text().count("\n| ") == 1 + len(STAGES) and "Failed: zz.jpg" in table.read_text()
    with Image.open(sheet) as image:
        assert image.size == (6 * 262 + 6, 3 * 262 + 6)
    assert len(list((tmp_path / "cache" / "evaluations").iterdir())) == 3 * len(STAGES)


def test_a_table_for_reading(folder: Path, tmp_path: Path) -> None:
    masks = tmp_path / "masks"
    masks.mkdir()
    for path in folder.iterdir():
        Image.fromarray(np.eye(32, dtype=np.uint8)).save(masks / path.name)
    options = ("--limit", 2, "--labels", masks, "--stages", "encoder, steps_30", "--work", tmp_path / "work")
    done = run("--photos", folder, *options)
    assert done.exit_code == 0, done
    assert "Encoder" in done.stdout and "2 steps" in done.stdout and "Tuned" not in done.stdout
    assert "Mean IoU" in done.stdout and "Skin" in done.stdout and "2 of 2 photos" in done.stdout
    assert len(list((tmp_path / "work").iterdir())) == 4


@pytest.mark.parametrize(
    ("options", "reason"),
    [(["--stages", "steps_7"], "no stage steps_7"), (["--labels", "nowhere"], "no folder nowhere")],
)
def test_what_cannot_be_measured_is_refused(folder: Path, options: list[str], reason: str) -> None:
    done = run("--photos", folder, *options)
    assert isinstance(done.exception, BadInputError) and reason in str(done.exception)


def test_a_folder_where_nothing_can_be_measured(tmp_path: Path) -> None:
    Image.new("RGB", (128, 128)).save(tmp_path / "black.png")
    done = run("--photos", tmp_path, "--json")
    assert isinstance(done.exception, BadInputError) and "No face was found in black.png" in str(done.exception)
    assert not done.stdout
