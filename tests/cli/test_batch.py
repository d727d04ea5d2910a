"""`editgan batch`: every photo once, whatever is wrong with another one, and on from where it was stopped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from filelock import FileLock
from PIL import Image

from editgan_desktop.batch import run as batch_run
from editgan_desktop.batch.folder import LOCK
from editgan_desktop.core.photo_file import read_photo
from editgan_desktop.editing import photo_face
from editgan_desktop.session.edits import edit_of_vector
from editgan_desktop.session.export_reader import record_in_file
from editgan_desktop.session.project import save_project

from .photo_bench import SMALL, Bench, make_bench


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    return make_bench(monkeypatch, tmp_path)


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    return written(tmp_path, {"vectors": [{"name": "Any", "strength": 1.2}]})


def written(folder: Path, value: object, name: str = "recipe.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(value))
    return path


def batch(bench: Bench, recipe: Path, *options: object, out: str = "out") -> int:
    folder = bench.folder
    return bench.run("batch", recipe, folder / "photos", "--out", folder / out, "--steps", 3, *options)


def report(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def photos_of(entries: list[dict[str, str]]) -> list[str]:
    return [entry["photo"] for entry in entries]


def test_what_fails_is_told_and_the_others_are_done(bench: Bench, recipe: Path, capsys) -> None:
    first, _ = bench.photo("photos/a.jpg"), bench.photo("photos/c.jpg", shade=9)
    (bench.folder / "photos/broken.jpg").write_bytes(first.read_bytes()[:-500])
    Image.new("RGB", (200, 200)).save(bench.folder / "photos/black.png")
    (bench.folder / "photos/notes.txt").write_text("no photo")
    assert batch(bench, recipe, "--json") == 1
    found = report(capsys)
    assert photos_of(found["done"]) == ["a.jpg", "c.jpg"] and found["skipped"] == found["left"] == []
    reasons = {entry["photo"]: entry["reason"] for entry in found["failed"]}
    assert set(reasons) == {"broken.jpg", "black.png"} and "No face was found in black.png" in reasons["black.png"]
    assert "broken.jpg is damaged or cut short" in reasons["broken.jpg"]
    for name in ("a.jpg", "c.jpg"):
        out = bench.folder / "out" / name
        assert (read_photo(out).pixels != read_photo(bench.folder / "photos" / name).pixels).any()
        record = record_in_file(out)
        assert record is not None and record.source.name == name
    assert batch(bench, recipe) == 1
    table = capsys.readouterr().out
    assert "damaged or cut short" in table and "0 done, 2 skipped, 2 failed." in table


def test_what_is_there_is_skipped_unless_recipe_or_photo_changed(bench: Bench, recipe: Path, capsys) -> None:
    for shade, name in enumerate(("a.png", "b.png")):
        bench.photo(f"photos/{name}", shade=shade)
    assert batch(bench, recipe) == 0 and bench.opened == 1
    first = (bench.folder / "out/a.png").read_bytes()
    capsys.readouterr()
    assert batch(bench, recipe, "--json") == 0 and bench.opened == 1, "no model is loaded for nothing"
    assert photos_of(report(capsys)["skipped"]) == ["a.png", "b.png"]
    bench.photo("photos/b.png", shade=20)
    (bench.folder / "out/a.png").unlink()
    bench.photo("photos/c.png", shade=5)
    assert batch(bench, recipe, "--json") == 0
    assert photos_of(report(capsys)["done"]) == ["a.png", "b.png", "c.png"]
    assert (bench.folder / "out/a.png").read_bytes() == first
    other = written(bench.folder, {"vectors": [{"id": bench.vector.id, "strength": -1}], "refine": 1}, "other.json")
    assert batch(bench, other, "--json") == 0
    assert len(report(capsys)["done"]) == 3 and (bench.folder / "out/a.png").read_bytes() != first


def test_with_too_little_memory_a_photo_is_done_with_less(bench: Bench, recipe: Path, monkeypatch, capsys) -> None:
    """The first photo's inversion at full size finds too little; what is found with less is not kept for later."""
    bench.photo("photos/a.png"), bench.photo("photos/b.png", shade=9)
    heights: list[int] = []

    def short(model: Any, *rest: Any, **more: Any) -> Any:
        heights.append(model.working_height)
        if len(heights) == 1:
            raise MemoryError
        return invert(model, *rest, **more)

    invert = photo_face.invert
    monkeypatch.setattr(photo_face, "invert", short)
    assert batch(bench, recipe, "--json") == 0
    assert photos_of(report(capsys)["done"]) == ["a.png", "b.png"]
    assert heights == [32, 16, 32] and len(list((bench.folder / "cache/inversions").iterdir())) == 1


def test_files_of_others_are_never_overwritten(bench: Bench, recipe: Path, capsys) -> None:
    bench.photo("photos/a.png"), bench.photo("photos/b.png", shade=3)
    mine = bench.photo("out/a.png", shade=50).read_bytes()
    assert batch(bench, recipe, "--json") == 1
    found = report(capsys)
    assert photos_of(found["done"]) == ["b.png"] and "was not made by this batch" in found["failed"][0]["reason"]
    assert (bench.folder / "out/a.png").read_bytes() == mine
    retouched = bench.photo("out/b.png", shade=60).read_bytes()
    (bench.folder / "out/a.png").unlink()
    assert batch(bench, recipe, "--json") == 0
    assert photos_of(report(capsys)["skipped"]) == ["b.png"], "made with this recipe, and changed by hand since"
    other = written(bench.folder, {"vectors": [{"name": "Any", "strength": 2}]}, "other.json")
    assert batch(bench, other, "--json") == 1
    assert photos_of(report(capsys)["failed"]) == ["b.png"]
    assert (bench.folder / "out/b.png").read_bytes() == retouched


def test_names_never_collide(bench: Bench, recipe: Path, capsys) -> None:
    """Not for photos of other formats, nor for folders in the folder, nor after a photo came between."""
    bench.photo("photos/a.png"), bench.photo("photos/in/a.png", shade=2), bench.photo("photos/.hidden/x.png")
    options = ("--format", "jpg", "--recursive", "--json")
    assert batch(bench, recipe, *options, out="photos/out") == 0
    bench.photo("photos/a.jpg", shade=4), bench.photo("photos/A.PNG", shade=6)
    assert batch(bench, recipe, *options, out="photos/out") == 0
    out = bench.folder / "photos/out"
    made = {path.relative_to(out).as_posix() for path in out.rglob("*.jpg")}
    assert made == {"a.jpg", "in/a.jpg", "A-png.jpg", "a-jpg.jpg"}
    sources = {name: record_in_file(out / name) for name in made}
    told = {name: record.source.name for name, record in sources.items() if record}
    assert told == {"a.jpg": "a.png", "in/a.jpg": "a.png", "A-png.jpg": "A.PNG", "a-jpg.jpg": "a.jpg"}


def test_every_face_of_a_photo(bench: Bench, recipe: Path) -> None:
    bench.faces.append(SMALL)
    photo = bench.photo("photos/a.png")
    changed = []
    for face in ("1", "2", "all"):
        assert batch(bench, recipe, "--face", face, out=face) == 0
        changed.append((read_photo(bench.folder / face / "a.png").pixels != read_photo(photo).pixels).any(2))
    assert changed[0].any() and changed[1].any() and not (changed[0] & changed[1]).any()
    np.testing.assert_array_equal(changed[2], changed[0] | changed[1])


def test_ctrl_c_keeps_what_is_done(bench: Bench, recipe: Path, capsys) -> None:
    for shade, name in enumerate(("a.png", "b.png", "c.png")):
        bench.photo(f"photos/{name}", shade=shade)
    real, calls = batch_run.open_photo, []

    def stopped(path: Path) -> Any:
        calls.append(path.name)
        if path.name == "b.png":
            raise KeyboardInterrupt
        return real(path)

    bench.monkeypatch.setattr(batch_run, "open_photo", stopped)
    assert batch(bench, recipe, "--json") == 130
    output = capsys.readouterr()
    found = json.loads(output.out)
    assert photos_of(found["done"]) == ["a.png"] and found["left"] == ["b.png", "c.png"]
    assert "the same command goes on" in output.err
    bench.monkeypatch.setattr(batch_run, "open_photo", real)
    assert batch(bench, recipe, "--json") == 0
    found = report(capsys)
    assert photos_of(found["skipped"]) == ["a.png"] and photos_of(found["done"]) == ["b.png", "c.png"]


def test_a_full_disk_ends_it(bench: Bench, recipe: Path, capsys) -> None:
    """No other photo would fare better. What was noted but not written is made by the next run."""
    for shade, name in enumerate(("a.png", "b.png", "c.png")):
        bench.photo(f"photos/{name}", shade=shade)
    with bench.full_disk(".b.png"):
        assert batch(bench, recipe, "--json") == 1
    found = report(capsys)
    assert photos_of(found["done"]) == ["a.png"] and found["left"] == ["c.png"]
    assert "No space left" in found["failed"][0]["reason"]
    assert batch(bench, recipe, "--json") == 0
    found = report(capsys)
    assert photos_of(found["skipped"]) == ["a.png"] and photos_of(found["done"]) == ["b.png", "c.png"]


def test_an_older_file_that_could_not_be_replaced_is_replaced_later(bench: Bench, recipe: Path, capsys) -> None:
    bench.photo("photos/a.png")
    other, out = (
        written(bench.folder, {"vectors": [{"name": "Any", "strength": 2}]}, "other.json"),
        bench.folder / "out",
    )
    assert batch(bench, recipe) == 0
    before = (out / "a.png").read_bytes()
    with bench.full_disk(".a.png"):
        assert batch(bench, other) == 1
    assert (out / "a.png").read_bytes() == before
    capsys.readouterr()
    assert batch(bench, other, "--json") == 0
    assert photos_of(report(capsys)["done"]) == ["a.png"] and (out / "a.png").read_bytes() != before


@pytest.mark.parametrize("kind", ["toml", "egd", "png"])
def test_other_recipes(bench: Bench, recipe: Path, capsys, kind: str) -> None:
    """TOML, an export of ours, and a project; of the latter's own face only the edits count."""
    photo = bench.photo("photos/a.png")
    given = bench.folder / f"recipe.{kind}"
    if kind == "toml":
        given.write_text('refine = 0\n[[vectors]]\nname = "Any"\nstrength = 1.2\n')
    elif kind == "png":
        assert bench.run("apply", "Any=1.2", "--photo", photo, "--out", given, "--steps", 2) == 0
    else:
        write_project(bench, photo, given)
    for path, out in ((recipe, "first"), (given, "second")):
        assert batch(bench, path, out=out) == 0
    first, second = (read_photo(bench.folder / out / "a.png").pixels for out in ("first", "second"))
    np.testing.assert_array_equal(first, second)


def write_project(bench: Bench, photo: Path, path: Path) -> None:
    assert bench.run("invert", photo, "--out", path, "--steps", 2) == 0
    _, document = bench.opened_project(path)
    document.set_edits("Any", document.edits.added(edit_of_vector(bench.vector, 1.2)))
    save_project(path, document)


@pytest.mark.parametrize(
    ("value", "code", "reason"),
    [
        ([], 2, "is no recipe"),
        ({"vectors": "Any"}, 2, "needs a list of vectors"),
        ({"vectors": [], "more": 1}, 2, "'vectors' and 'refine' only"),
        ({"vectors": []}, 2, "applies nothing"),
        ({"vectors": [{"name": "Any", "strength": 0}]}, 2, "applies nothing"),
        ({"vectors": [{"name": "Any", "strenght": 1}]}, 2, "is no vector with a strength"),
        ({"vectors": [{"name": "Any", "strength": float("nan")}]}, 2, "is no vector with a strength"),
        ({"vectors": [{"name": "Any", "strength": True}]}, 2, "is no vector with a strength"),
        ({"vectors": [{"name": "Any"}], "refine": -1}, 2, "refine from 0"),
        ({"vectors": [{"name": "Anny"}]}, 5, "Did you mean 'Any'"),
    ],
)
def test_recipes_that_make_no_sense(bench: Bench, capsys, value: object, code: int, reason: str) -> None:
    bench.photo("photos/a.png")
    assert batch(bench, written(bench.folder, value)) == code
    assert reason in capsys.readouterr().err and not (bench.folder / "out").exists()


@pytest.mark.parametrize(
    ("options", "out", "reason"),
    [
        (["--face", "none"], "out", "'none' is no face"),
        (["--format", "gif"], "out", "no format 'gif'"),
        ([], "photos", "is the folder of the photos"),
        ([], "recipe.json/out", "Cannot make the folder"),
    ],
)
def test_what_is_refused(bench: Bench, recipe: Path, capsys, options: list[str], out: str, reason: str) -> None:
    bench.photo("photos/a.png")
    assert batch(bench, recipe, *options, out=out) == 2
    assert reason in capsys.readouterr().err and bench.opened == 0


def test_folders_that_cannot_be(bench: Bench, recipe: Path, capsys) -> None:
    """None, an empty one, one that another batch writes to or has written to, and one whose notes are damaged."""
    assert batch(bench, recipe) == 2 and "There is no folder" in capsys.readouterr().err
    (bench.folder / "photos").mkdir()
    assert batch(bench, recipe) == 2 and "holds no photos" in capsys.readouterr().err
    bench.photo("photos/a.png")
    (bench.folder / "out").mkdir()
    with FileLock(bench.folder / "out" / LOCK):
        assert batch(bench, recipe) == 2 and "Another batch is writing" in capsys.readouterr().err
    assert batch(bench, recipe) == 0
    bench.photo("others/a.png")
    code = bench.run("batch", recipe, bench.folder / "others", "--out", bench.folder / "out")
    assert code == 2 and "holds the photos of another folder" in capsys.readouterr().err
    (bench.folder / "out/.editgan-batch.json").write_text("{")
    assert batch(bench, recipe) == 4 and "is damaged" in capsys.readouterr().err


def test_names_that_are_no_text(bench: Bench, recipe: Path, capsys) -> None:
    """File systems allow any bytes, and "[/…]" means something to the progress bar."""
    source = bench.photo("photos/in[/b].png")
    (bench.folder / "photos" / b"caf\xe9.png".decode("utf-8", "surrogateescape")).write_bytes(source.read_bytes())
    for state in ("done", "skipped"):
        assert batch(bench, recipe, "--recursive", "--json") == 0
        assert photos_of(report(capsys)[state]) == ["caf_.png", "in[/b].png"]
    assert batch(bench, recipe, "--recursive") == 0
