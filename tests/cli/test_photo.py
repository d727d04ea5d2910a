"""`editgan apply … --photo`: what comes out, and what is refused before the work."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.core.photo_file import read_photo
from editgan_desktop.core.photo_xmp import is_ai_edited
from editgan_desktop.editing import photo_face
from editgan_desktop.library.store import default_library
from editgan_desktop.session.export_reader import record_in_file, restored
from editgan_desktop.session.library_view import LibraryView

from ..photos import camera_exif, cmyk_profile, exif_in, smooth
from .photo_bench import SMALL, Bench, make_bench


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    return make_bench(monkeypatch, tmp_path)


def applied(bench: Bench, photo: Path, out: Path, *options: object, edit: str = "Any=1.2") -> int:
    return bench.run("apply", edit, "--photo", photo, "--out", out, "--steps", 3, *options)


def test_the_photo_comes_out_edited_marked_and_with_its_recipe(bench: Bench, tmp_path: Path) -> None:
    photo, out = bench.photo("holiday.png"), tmp_path / "edited.png"
    assert applied(bench, photo, out) == 0
    before, after = read_photo(photo), read_photo(out)
    assert after.pixels.shape == before.pixels.shape and (after.pixels != before.pixels).any()
    assert (after.pixels[:20] == before.pixels[:20]).all(), "far from the face nothing changes"
    assert is_ai_edited(after.metadata.xmp)
    record = record_in_file(out)
    assert record is not None and record.complete and record.source.name == "holiday.png"
    found = restored(record, LibraryView(default_library()))
    (edit,) = found.edits
    assert (edit.name, edit.vector_id, edit.strength) == ("Any", bench.vector.id, 1.2)
    assert found.latent is not None and found.missing == ()


def test_the_same_face_is_inverted_once(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo, first, again = bench.photo("holiday.png"), tmp_path / "first.png", tmp_path / "again.png"
    assert applied(bench, photo, first) == 0
    monkeypatch.setattr(photo_face, "invert", None)
    assert applied(bench, photo, again) == 0
    assert first.read_bytes() == again.read_bytes()


def test_refined_and_tuned(bench: Bench, tmp_path: Path) -> None:
    """Both change the picture, and the picture tells of them."""
    photo, plain = bench.photo("holiday.png"), tmp_path / "plain.png"
    assert applied(bench, photo, plain) == 0
    for option, steps in (("--refine", [2]), ("--tune", [])):
        out = tmp_path / f"{option}.png"
        assert applied(bench, photo, out, option, *steps) == 0
        assert (read_photo(out).pixels != read_photo(plain).pixels).any()
        record = record_in_file(out)
        assert record is not None and record.tuned == (option == "--tune")
        assert [edit.kind for edit in record.edits] == ["static-vector", *(["refinement"] if steps else [])]


def test_of_two_faces_the_larger_one_unless_another_is_named(
    bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.faces.append(SMALL)
    photo, outs = bench.photo("two.png"), [tmp_path / "one.png", tmp_path / "two.out.png"]
    for number, out in enumerate(outs, 1):
        assert applied(bench, photo, out, "--face", number) == 0
    assert "2 faces; editing number 2" in capsys.readouterr().err
    assert (read_photo(outs[0]).pixels != read_photo(outs[1]).pixels).any()
    assert applied(bench, photo, tmp_path / "x.png", "--face", 3) == 2
    assert "two.png has no face 3: 2 found" in capsys.readouterr().err and not (tmp_path / "x.png").exists()


def test_no_face(bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bench.faces.clear()
    assert applied(bench, bench.photo("wall.png"), tmp_path / "x.png") == 2
    assert "No face was found in wall.png" in capsys.readouterr().err and not (tmp_path / "x.png").exists()


def test_jpeg_quality(bench: Bench, tmp_path: Path) -> None:
    photo, sizes = bench.photo("holiday.png"), []
    for quality in (20, 90):
        out = tmp_path / f"{quality}.jpg"
        assert applied(bench, photo, out, "--quality", quality) == 0
        sizes.append(out.stat().st_size)
    assert sizes[0] < sizes[1]


def test_turned_and_printed_photos_simply_work(bench: Bench, tmp_path: Path) -> None:
    turned, printed = tmp_path / "turned.jpg", tmp_path / "printed.jpg"
    pixels = smooth(height=400, width=300)
    Image.fromarray(pixels).save(turned, exif=b"Exif\0\0" + camera_exif(6), quality=95)
    Image.fromarray(pixels.swapaxes(0, 1)).convert("CMYK").save(printed, icc_profile=cmyk_profile(), quality=95)
    for photo, name in ((turned, "a.png"), (printed, "b.jpg")):
        out = tmp_path / name
        assert applied(bench, photo, out) == 0
        content = out.read_bytes()
        with Image.open(io.BytesIO(content)) as image:
            assert image.size == (400, 300) and image.mode == "RGB"
    assert exif_in((tmp_path / "a.png").read_bytes())[:2] == (1, "A maker")


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-500])


def dot(path: Path) -> None:
    Image.new("RGB", (1, 1)).save(path)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [(Path.unlink, "There is no file"), (truncated, "is damaged or cut short"), (dot, "is too small: 1 × 1 pixels")],
)
def test_photos_that_cannot_be_read(bench: Bench, tmp_path: Path, capsys, spoil, reason: str) -> None:
    photo = bench.photo("me.jpg")
    spoil(photo)
    assert applied(bench, photo, tmp_path / "x.png") == 2
    assert reason in capsys.readouterr().err and bench.opened == 0, "told before the model is loaded"


@pytest.mark.parametrize(
    ("out", "reason"),
    [
        ("edited.xyz", "cannot write .xyz"),
        ("me.jpg", "is the photo itself"),
        ("link.jpg", "is the photo itself"),
        ("nowhere/x.png", "There is no folder"),
        ("me.jpg/x.png", "Cannot write to the folder"),
        ("folder.png", "is a folder"),
    ],
)
def test_where_nothing_can_be_written(bench: Bench, tmp_path: Path, capsys, out: str, reason: str) -> None:
    photo = bench.photo("me.jpg")
    before = photo.read_bytes()
    (tmp_path / "link.jpg").symlink_to(photo)
    (tmp_path / "folder.png").mkdir()
    assert applied(bench, photo, tmp_path / out) == 2
    assert reason in capsys.readouterr().err and bench.opened == 0 and photo.read_bytes() == before


def test_a_read_only_folder(bench: Bench, tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    photo = bench.photo("me.jpg")
    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    assert applied(bench, photo, tmp_path / "x.png") == 2
    assert "Permission denied" in capsys.readouterr().err and bench.opened == 0


def test_a_full_disk(bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photo, out = bench.photo("me.jpg"), tmp_path / "x.png"
    with bench.full_disk("x.png"):
        assert applied(bench, photo, out) == 1
    assert "No space left" in capsys.readouterr().err and not out.exists()


def test_unknown_vectors_and_those_of_other_models(bench: Bench, tmp_path: Path, capsys) -> None:
    photo, out = bench.photo("me.jpg"), tmp_path / "x.png"
    assert applied(bench, photo, out, edit="Anny=0.5") == 5
    assert "There is no vector called 'Anny'" in (error := capsys.readouterr().err) and "Did you mean 'Any'" in error
    foreign = type(bench.vector).new("Foreign", np.ones((3, 4)), latent_space="other/w+", scheme="s", parts=["mouth"])
    default_library().add(foreign)
    assert applied(bench, photo, out, edit="Foreign") == 2
    assert "was learnt in latent space 'other/w+'" in capsys.readouterr().err
    assert not (tmp_path / "cache").exists(), "told before the inversion"


def test_a_project_brings_its_face(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """Inverted and tuned once, in the project; with nothing new to find the photo comes out as from the photo."""
    photo, project = bench.photo("holiday.png"), tmp_path / "P.egd"
    direct, out = tmp_path / "direct.png", tmp_path / "out.png"
    assert applied(bench, photo, direct, "--tune") == 0
    assert bench.run("invert", photo, "--out", project, "--steps", 3, "--tune") == 0
    monkeypatch.setattr(photo_face, "invert", None)
    monkeypatch.setattr(photo_face, "tune", None)
    assert applied(bench, project, out) == 0
    np.testing.assert_array_equal(read_photo(out).pixels, read_photo(direct).pixels)
    assert applied(bench, project, out, "--face", 2) == 2
    assert "P.egd holds one face" in capsys.readouterr().err
