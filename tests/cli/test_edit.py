"""What `sample`, `learn` and `apply` refuse without a model: a clear line on stderr, a stable exit code."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from editgan_desktop.cli import edit, main
from editgan_desktop.library import store

LEARN = ("learn", "--seed", "1", "--name", "x")


@pytest.fixture(autouse=True)
def no_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty library; opening the model is an error."""

    def open_model(**_: object) -> None:
        raise AssertionError("the model was opened")

    monkeypatch.setenv("EDITGAN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr(store, "shipped", lambda *_: tmp_path / "shipped")
    monkeypatch.setattr(edit, "open_model", open_model)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Exit code of `editgan` with these arguments."""
    monkeypatch.setattr(sys, "argv", ["editgan", *arguments])
    with pytest.raises(SystemExit) as end:
        main.run()
    assert isinstance(end.value.code, int)
    return end.value.code


def refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], code: int, *arguments: str) -> str:
    """stderr of a refused command; nothing is on stdout."""
    assert run(monkeypatch, *arguments) == code
    output = capsys.readouterr()
    assert output.out == "" and "Traceback" not in output.err
    return output.err


@pytest.mark.parametrize("rows", ["x", "9-4", "-3", "4-x", "1-2-3"])
def test_bad_rows(monkeypatch, capsys, rows):
    error = refused(monkeypatch, capsys, 2, *LEARN, "--rule", "bigger-smile", f"--rows={rows}")
    assert "is no range of rows" in error and "4-15" in error


@pytest.mark.parametrize("given", [(), ("--mask", "m.png", "--rule", "bigger-smile")])
def test_neither_or_both_of_mask_and_rule(monkeypatch, capsys, given):
    error = refused(monkeypatch, capsys, 2, *LEARN, *given)
    assert "error: Say what to edit." in error and "--mask FILE or --rule NAME" in error


def test_unknown_vector(monkeypatch, capsys):
    error = refused(monkeypatch, capsys, 5, "apply", "smile=0.5", "--seed", "1", "--out", "x.png")
    assert "There is no vector called 'smile'." in error


@pytest.mark.parametrize(
    "arguments",
    [
        ("learn", "--name", "x"),
        ("sample", "--seed", "-1", "--out", "x.png"),
        ("sample", "--seed", "one", "--out", "x.png"),
        ("sample", "--seed", "1", "--truncation", "2", "--out", "x.png"),
        (*LEARN, "--rule", "bigger-smile", "--steps", "0"),
        (*LEARN, "--rule", "bigger-smile", "--follow", "1.5"),
        ("apply", "--seed", "1", "--out", "x.png"),
        ("no-such-command",),
    ],
)
def test_wrong_options_end_with_2(monkeypatch, capsys, arguments):
    assert refused(monkeypatch, capsys, 2, *arguments)


def test_rules_are_listed_without_a_model(monkeypatch, capsys):
    assert run(monkeypatch, "rules") == 0
    assert "bigger-smile" in capsys.readouterr().out


@pytest.mark.parametrize("given", [(), ("--seed", "1", "--photo", "x.jpg")])
def test_neither_or_both_of_seed_and_photo(monkeypatch, capsys, given):
    error = refused(monkeypatch, capsys, 2, "apply", "smile", "--out", "x.png", *given)
    assert "error: Say which face to edit." in error and "--seed N or --photo FILE" in error
