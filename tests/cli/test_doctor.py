"""`editgan doctor`: facts for people and programs, and a next step for all that is wrong."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from editgan_desktop import __version__
from editgan_desktop.cli import doctor
from editgan_desktop.editing import diagnosis
from editgan_desktop.library import store

FREE = 8_000_000_000


@pytest.fixture(autouse=True)
def healthy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine on which all is fine: every weight is here, folders can be written, memory is free."""
    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("EDITGAN_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("EDITGAN_WEIGHTS_DIR", raising=False)
    monkeypatch.setattr(store, "shipped", lambda *_: tmp_path / "shipped")
    monkeypatch.setattr(diagnosis, "is_present", lambda weight: True)
    monkeypatch.setattr(diagnosis, "version", lambda package: "1.2.3")
    set_memory(monkeypatch, FREE)
    for name in diagnosis.OWN_WEIGHTS:
        (tmp_path / f"{name}.safetensors").write_bytes(b"")
    monkeypatch.setattr(diagnosis, "own_file", lambda name: tmp_path / f"{name}.safetensors")
    return tmp_path


def set_memory(monkeypatch: pytest.MonkeyPatch, available: int) -> None:
    memory = SimpleNamespace(total=2 * FREE, available=available)
    monkeypatch.setattr(diagnosis.psutil, "virtual_memory", lambda: memory)


def run(*arguments: str) -> Result:
    app = typer.Typer()
    app.command()(doctor.doctor)
    return CliRunner().invoke(app, list(arguments))


def report(exit_code: int) -> dict[str, Any]:
    result = run("--json")
    assert result.exit_code == exit_code, result.output
    answer: dict[str, Any] = json.loads(result.stdout)
    assert answer["fine"] is (exit_code == 0)
    return answer


def test_all_is_fine(healthy: Path) -> None:
    answer = report(0)
    assert answer["findings"] == []
    assert answer["versions"]["editgan-desktop"] == __version__
    assert answer["versions"]["python"] == sys.version.split()[0]
    assert answer["versions"]["torch"] == "1.2.3"
    assert answer["machine"]["memory_free_mb"] == 8000
    assert answer["machine"]["threads"] >= 1
    assert answer["folders"]["cache"]["path"] == str(healthy / "cache")
    assert answer["folders"]["library"]["writable"]
    assert all(weight["present"] for weight in answer["weights"])
    text = run()
    assert text.exit_code == 0 and "All is fine." in text.stdout


def test_doctor_writes_nothing(healthy: Path) -> None:
    before = sorted(healthy.rglob("*"))
    report(0)
    assert sorted(healthy.rglob("*")) == before


def test_size_of_a_folder(healthy: Path) -> None:
    (healthy / "cache" / "weights").mkdir(parents=True)
    (healthy / "cache" / "weights" / "a.bin").write_bytes(bytes(3_000_000))
    assert report(0)["folders"]["cache"]["mb"] == 3.0


def test_needed_weights_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosis, "is_present", lambda weight: weight.name == "lpips-backbones")
    (finding,) = report(1)["findings"]
    assert finding["needed"]
    assert finding["next_step"] == "Run: editgan models fetch mobile-stylegan-ffhq"
    assert "38 MB" in finding["what"]
    assert "problem: Weights are not here yet" in run().stdout


def test_own_weights_missing(healthy: Path) -> None:
    (healthy / "mean-w.safetensors").unlink()
    (finding,) = report(1)["findings"]
    assert "mean-w" in finding["what"] and "Reinstall" in finding["next_step"]


@pytest.mark.parametrize("variable", ["EDITGAN_CACHE", "EDITGAN_DATA"])
def test_folder_that_cannot_be_written(healthy: Path, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    (healthy / "file").write_bytes(b"")
    monkeypatch.setenv(variable, str(healthy / "file" / "below"))
    findings = [one for one in report(1)["findings"] if one["needed"]]
    assert len(findings) == 1 and variable in findings[0]["next_step"]
    assert "cannot be written" in run().stdout


def test_no_qt_is_only_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(package: str) -> str:
        if package.startswith("PySide6"):
            raise diagnosis.PackageNotFoundError(package)
        return "1.2.3"

    monkeypatch.setattr(diagnosis, "version", version)
    (finding,) = report(0)["findings"]
    assert not finding["needed"] and "PySide6" in finding["what"]
    assert "not installed" in run().stdout


def test_little_memory_is_only_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    set_memory(monkeypatch, 900_000_000)
    (finding,) = report(0)["findings"]
    assert not finding["needed"] and "900 MB" in finding["what"]


def test_bad_vectors_and_a_missing_folder_of_archives_are_notes(healthy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (healthy / "data" / "vectors").mkdir(parents=True)
    (healthy / "data" / "vectors" / "bad.safetensors").write_bytes(b"")
    monkeypatch.setenv("EDITGAN_WEIGHTS_DIR", str(healthy / "nowhere"))
    archives, vectors = report(0)["findings"]
    assert "nowhere" in archives["what"] and "bad.safetensors" in vectors["what"]
