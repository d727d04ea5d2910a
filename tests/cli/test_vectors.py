"""`editgan vectors`: tables for people, JSON for programs, errors passed on."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from editgan_desktop.cli.vectors import app
from editgan_desktop.core.errors import BadInputError, CorruptFileError, NotFoundError
from editgan_desktop.library import store
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.library.vector import EditingVector
from editgan_desktop.library.vector_file import write_vector


def make(name: str, *tags: str, **changes: object) -> EditingVector:
    facts: dict[str, object] = {"latent_space": "tiny/w+", "scheme": "s", "parts": ["mouth"], "tags": tags}
    return EditingVector.new(name, np.ones((3, 4)), **facts | changes)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> VectorLibrary:
    """The default library: "Smile" is the user's, "Starter" came with the program."""
    monkeypatch.setenv("EDITGAN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setattr(store, "shipped", lambda *_: tmp_path / "shipped")
    write_vector(tmp_path / "shipped" / "s.safetensors", make("Starter", "good"))
    library = store.default_library()
    library.add(make("Smile [red]", "mouth", recipe={"seed": 1}))
    return library


def run(*args: object) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def done(*args: object) -> str:
    """stdout of a command that succeeds in silence otherwise."""
    result = run(*args)
    assert (result.exit_code, result.stderr) == (0, ""), result
    return result.stdout


def test_list_is_a_table():
    text = done("list")
    assert "Smile [red]" in text
    assert "Starter" in text
    assert "program" in text


def test_list_can_be_narrowed():
    assert "Smile" not in done("list", "--tag", "GOOD")
    assert "Starter" not in done("list", "--search", "smi")
    assert [v["name"] for v in json.loads(done("list", "--json", "--tag", "good"))["vectors"]] == ["Starter"]


def test_list_json_and_problems(library):
    (library.folder / "bad.safetensors").write_bytes(b"")
    result = run("list", "--json")
    listed = json.loads(result.stdout)
    assert result.exit_code == 0
    assert {v["name"]: v["shipped"] for v in listed["vectors"]} == {"Smile [red]": False, "Starter": True}
    assert Path(listed["problems"][0]["path"]).name == "bad.safetensors"
    assert "bad.safetensors is not a usable editing vector" in result.stderr
    assert "bad" not in run("list").stdout


def test_show(library):
    text = done("show", "smile [red]")
    assert "Smile [red]" in text
    assert "tiny/w+" in text
    facts = json.loads(done("show", "Smile [red]", "--json"))
    assert facts["recipe"] == {"seed": 1}
    assert facts["shape"] == [3, 4]
    assert facts["norm"] == pytest.approx(12**0.5)


def test_show_writes_the_thumbnail(library, tmp_path):
    library.add(make("Seen", before=np.zeros((128, 128, 3), np.uint8)))
    done("show", "Seen", "--thumbnail", tmp_path / "x.png")
    with Image.open(tmp_path / "x.png") as picture:
        assert picture.size == (128, 128)


def test_export_import_rename_duplicate(library, tmp_path):
    file = tmp_path / "out.safetensors"
    assert str(file) in done("export", "Starter", file)
    assert "'Starter (2)'" in done("import", file)
    assert "'Mine'" in done("rename", "starter (2)", "Mine")
    assert "'Mine (2)'" in done("duplicate", "Mine")
    assert "'Yours'" in done("duplicate", "Mine", "Yours")
    assert library.list().names == ("Mine", "Mine (2)", "Smile [red]", "Starter", "Yours")


def test_import_takes_all_or_none(library, tmp_path):
    write_vector(tmp_path / "a.safetensors", make("A"))
    (tmp_path / "b.safetensors").write_bytes(b"")
    result = run("import", tmp_path / "a.safetensors", tmp_path / "b.safetensors")
    assert isinstance(result.exception, CorruptFileError)
    assert "A" not in library.list().names


def test_remove_tells_the_way_back(library):
    text = done("remove", "Smile [red]")
    assert library.list().names == ("Starter",)
    done("import", text.split("'")[1])
    assert "Smile [red]" in library.list().names


def test_tag_adds_and_takes_away(library):
    assert done("tag", "Smile [red]", "Big", "mouth") == "Tags: mouth, big.\n"
    assert library.get("Smile [red]").tags == ("mouth", "big")
    assert done("tag", "Smile [red]", "big", "mouth", "--remove") == "Tags: none.\n"


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (["show", "Smle [red]"], NotFoundError),
        (["rename", "Starter", "x"], BadInputError),
        (["rename", "Smile [red]", "starter"], BadInputError),
        (["remove", "Starter"], BadInputError),
        (["import", "missing.safetensors"], BadInputError),
        (["show", "Starter", "--thumbnail", "x.png"], NotFoundError),
    ],
)
def test_errors_are_passed_on(args, error):
    result = run(*args)
    assert isinstance(result.exception, error)
    assert result.stdout == ""


def test_packs_go_out_and_come_back(library, tmp_path):
    library.add(make("Wide", "nose"))
    assert "Wrote 2 vectors" in done("pack", tmp_path / "mine")  # the user's own
    assert "Wrote 1 vectors" in done("pack", tmp_path / "one.zip", "starter")
    assert "Wrote 1 vectors" in done("pack", tmp_path / "tagged", "--tag", "nose")
    done("remove", "Wide")
    text = done("unpack", tmp_path / "mine.egvec-pack")
    assert "Imported 'Wide'." in text
    assert "1 imported, 1 were there already." in text
    assert "0 imported, 1 were there already." in done("unpack", tmp_path / "one.zip")
    (tmp_path / "bad.zip").write_bytes(b"no")
    assert isinstance(run("unpack", tmp_path / "bad.zip").exception, CorruptFileError)
    assert isinstance(run("pack", tmp_path / "none", "--tag", "unheard of").exception, BadInputError)
