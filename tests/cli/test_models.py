"""`editgan models`, and fetching at first use, with tiny weights from a folder of archives."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner, Result

from editgan_desktop.assets import manifest
from editgan_desktop.assets.store import folder, is_present
from editgan_desktop.cli import models
from editgan_desktop.cli.first_use import ensure_weights
from editgan_desktop.core.errors import BadInputError, CorruptFileError, NotFoundError, WeightsMissingError

CONTENT = b"weights" * 100
ENTRY = """
[[weight]]
name = "{name}"
role = "test"
title = "The {name} network"
project = "{name}-project"
version = "1.0"
file = "{name}.zip"
archive_sha256 = "{archive_sha256}"
archive_bytes = {archive_bytes}
licence = "MIT"
terms = "For tests only."
members = [{{ key = "net", path = "net.bin", sha256 = "{sha256}", bytes = {bytes} }}]
"""


@pytest.fixture(autouse=True)
def archives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A manifest of the weights `one` and `two`, their archives in a folder, and an empty cache."""
    here = tmp_path / "archives"
    here.mkdir()
    shipped = tmp_path / "manifest.toml"
    shipped.write_text("".join(make_entry(here, name) for name in ("one", "two")))
    monkeypatch.setattr(manifest, "shipped", lambda *parts: shipped)
    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("EDITGAN_WEIGHTS_DIR", str(here))
    return here


def make_entry(archives: Path, name: str) -> str:
    path = archives / f"{name}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("net.bin", CONTENT)
    raw = path.read_bytes()
    return ENTRY.format(
        name=name,
        archive_sha256=hashlib.sha256(raw).hexdigest(),
        archive_bytes=len(raw),
        sha256=hashlib.sha256(CONTENT).hexdigest(),
        bytes=len(CONTENT),
    )


def run(*arguments: str, input: str | None = None) -> Result:
    return CliRunner().invoke(models.app, list(arguments), input=input)


def present() -> list[str]:
    return [name for name, weight in manifest.load_manifest().items() if is_present(weight)]


def test_fetch_shows_the_terms_and_fetches() -> None:
    result = run("fetch", "one")
    assert result.exit_code == 0 and present() == ["one"]
    for words in ("The one network", "one-project 1.0", "MIT", "For tests only."):
        assert words in result.stderr and words not in result.stdout
    assert "one is in" in result.stdout


def test_fetch_all_skips_what_is_here() -> None:
    run("fetch", "one")
    result = run("fetch", "--all")
    assert present() == ["one", "two"] and "The one network" not in result.stderr


def test_fetch_from_a_file(archives: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITGAN_WEIGHTS_DIR")
    assert run("fetch", "one", "--from", str(archives / "one.zip")).exit_code == 0
    assert present() == ["one"]


def test_fetch_from_the_wrong_file(archives: Path) -> None:
    result = run("fetch", "one", "--from", str(archives / "two.zip"))
    (archives / "two.zip").write_bytes(b"other")
    result = run("fetch", "one", "--from", str(archives / "two.zip"))
    assert isinstance(result.exception, CorruptFileError) and "sha256" in result.exception.hint


@pytest.mark.parametrize(
    "arguments",
    [
        ("fetch",),
        ("fetch", "one", "--all"),
        ("fetch", "--all", "--from", "x"),
        ("fetch", "one", "two", "--from", "x"),
    ],
)
def test_unclear_orders_are_refused(arguments: tuple[str, ...]) -> None:
    assert isinstance(run(*arguments).exception, BadInputError) and present() == []


@pytest.mark.parametrize("command", ["fetch", "verify", "remove"])
def test_unknown_names_are_refused(command: str) -> None:
    result = run(command, "three")
    assert isinstance(result.exception, NotFoundError) and "one, two" in result.exception.hint


@pytest.mark.parametrize(("answer", "fetched"), [("y\n", ["one"]), ("n\n", [])])
def test_terminal_is_asked(monkeypatch: pytest.MonkeyPatch, answer: str, fetched: list[str]) -> None:
    monkeypatch.setattr(models, "sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True)))
    result = run("fetch", "one", input=answer)
    assert present() == fetched and "For tests only." in result.stderr
    assert run("fetch", "one", "--yes").exit_code == 0 and present() == ["one"]


def test_list_tells_what_is_here() -> None:
    run("fetch", "two")
    assert run("list").exit_code == 0 and "one" in run("list").stdout
    entries = json.loads(run("list", "--json").stdout)
    assert [(entry["name"], entry["present"]) for entry in entries] == [("one", False), ("two", True)]
    assert entries[0]["terms"] == "For tests only." and entries[0]["unpacked_bytes"] == len(CONTENT)


def test_verify_tells_good_damaged_and_missing() -> None:
    assert run("verify").exit_code == 0
    run("fetch", "--all")
    folder(manifest.find_weight("two")).joinpath("net.bin").write_bytes(bytes(len(CONTENT)))
    result = run("verify", "--json")
    assert json.loads(result.stdout) == [
        {"name": "one", "state": "good"},
        {"name": "two", "state": "damaged"},
    ]
    assert isinstance(result.exception, CorruptFileError)
    run("remove", "one")
    assert isinstance(run("verify", "one").exception, WeightsMissingError)
    assert present() == ["two"]


def test_first_use_fetches_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    ensure_weights(["one"])
    output = capsys.readouterr()
    assert present() == ["one"] and "For tests only." in output.err and output.out == ""
    ensure_weights(["one"])
    assert capsys.readouterr() == ("", "")
    with pytest.raises(NotFoundError):
        ensure_weights(["two", "three"])
    assert present() == ["one"], "nothing is fetched when a name is wrong"
