"""Pictures, photos and latents out of the window, and what they tell of the edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from safetensors.numpy import load_file

from editgan_desktop.app.dialogs.export import ExportDialog
from editgan_desktop.core import files
from editgan_desktop.core.crop import Crop
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.photo import Photo, PhotoMetadata
from editgan_desktop.core.photo_face import PhotoFace, PhotoSource
from editgan_desktop.core.photo_file import read_photo
from editgan_desktop.core.photo_xmp import COMPOSITE, GENERATED
from editgan_desktop.core.recipe import StaticVector
from editgan_desktop.editing.align import align
from editgan_desktop.editing.synthesise import sample
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import AppliedEdit
from editgan_desktop.session.export_reader import record_in_file, restored

from ..photos import CAMERA, camera_exif, exif_in, smooth, wide_profile
from .dialogs import Chooser, answering
from .windows import CTRL, SHIFT, Key, Painter

Choose = Callable[[ExportDialog], None]


def take(dialog: ExportDialog) -> None:
    """Accept what the dialog suggests."""
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)


def export(painter: Painter, choose: Choose = lambda _: None) -> None:
    """Ctrl+E, choices, Export; the file dialog follows."""

    def answer(dialog: ExportDialog) -> None:
        choose(dialog)
        take(dialog)

    with answering(answer):
        painter.key(Key.Key_E, CTRL)
    painter.activate()


def in_format(form: str, *boxes: str) -> Choose:
    """Chooses a format and turns boxes over."""

    def choose(dialog: ExportDialog) -> None:
        QTest.mouseClick(dialog.format.button(form), Qt.MouseButton.LeftButton)
        for name in boxes:
            getattr(dialog, name).click()

    return choose


def packet(path: Path) -> bytes:
    return read_photo(path).metadata.xmp or b""


@pytest.fixture
def photo(painter: Painter) -> Document:
    """A face in a photo of 16 bits with an edit, in view."""
    model = painter.engine.model
    metadata = PhotoMetadata("JPEG", exif=camera_exif())
    noise = np.random.default_rng(1).integers(-2000, 2000, (300, 400, 3))
    whole = Photo((smooth(np.uint16, 300, 400) + noise).astype(np.uint16), None, wide_profile(), metadata)
    crop, latent = Crop((210.0, 140.0), 120.0, 0.3), sample(model, SeedSource(1))
    aligned = align(smooth(np.uint8, 300, 400), crop, model.generator.output_size[0])
    face = PhotoFace(PhotoSource("Me.jpg", "0" * 64, crop), b"", whole, aligned, latent)
    document = Document(face, painter.engine.base(face), painter.session.scheme)
    delta = np.random.default_rng(0).normal(size=latent.values.shape).astype(np.float32)
    document.edits = document.edits.added(AppliedEdit("Painted", StaticVector(latent.space, delta), parts=("hair",)))
    painter.session.add(document)
    painter.wait_for_full_look()
    return document


# ---- sampled faces


@pytest.mark.parametrize(("form", "suffix"), [("PNG", "png"), ("JPEG", "jpg"), ("WEBP", "webp"), ("TIFF", "tif")])
def test_the_exported_picture_is_the_edited_one_and_brings_its_edits_back(
    painter: Painter, chooser: Chooser, tmp_path: Path, form: str, suffix: str
) -> None:
    painter.learn()
    painter.wait_for_full_look()
    chooser.path = tmp_path / f"face.{suffix}"
    export(painter, in_format(form, *(["lossless"] if form == "WEBP" else [])))
    painter.wait_for_file(chooser.path)
    assert chooser.suggested[0].name == f"face-3.{suffix}"
    off = np.abs(read_photo(chooser.path).pixels.astype(int) - painter.face.look.picture)
    assert off.mean() < 8 and (form == "JPEG" or off.max() == 0)
    assert GENERATED.encode() in packet(chooser.path)
    record = record_in_file(chooser.path)
    assert record is not None and record.source == SeedSource(3, 0.7) and record.latent_space == "tiny-square/w+"
    found = restored(record, painter.session.library)
    assert [e.name for e in found.edits] == [painter.face.edits.edits[0].name] and found.missing == ()
    again = found.edits.recipe().displace(painter.face.latent)
    step = np.abs(again.values - painter.face.edited_latent.values).max()
    assert step <= np.abs(painter.face.edits.edits[0].step.delta).max() / 200  # type: ignore[attr-defined]


def test_a_picture_that_is_only_a_preview_yet_is_exported_in_full(
    painter: Painter, chooser: Chooser, tmp_path: Path
) -> None:
    painter.learn()
    painter.wait_for_full_look()
    chooser.path = tmp_path / "face.png"
    painter.face.set_strength(painter.face.edits.edits[0].key, 0.5)
    painter.wait(lambda: not painter.face.look.full, "a preview")
    export(painter)
    painter.wait_for_file(chooser.path)
    full = painter.engine.full(painter.face.edited_latent).picture
    np.testing.assert_array_equal(read_photo(chooser.path).pixels, full)


def test_the_edit_stays_out_of_the_file_when_it_is_not_wanted(
    painter: Painter, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.path = tmp_path / "face.png"
    export(painter, in_format("PNG", "edit"))
    painter.wait_for_file(chooser.path)
    assert record_in_file(chooser.path) is None and GENERATED.encode() in packet(chooser.path)


@pytest.mark.parametrize("with_photo", [False, True])
def test_before_and_after_side_by_side(
    painter: Painter, chooser: Chooser, tmp_path: Path, with_photo: bool, request: pytest.FixtureRequest
) -> None:
    if with_photo:
        request.getfixturevalue("photo")
    else:
        painter.learn()
    painter.wait_for_full_look()
    chooser.path = tmp_path / "both.png"
    painter.key(Key.Key_E, CTRL | SHIFT)
    painter.wait_for_file(chooser.path)
    before, after = np.hsplit(read_photo(chooser.path).pixels, 2)
    np.testing.assert_array_equal(before, painter.face.base.picture)
    np.testing.assert_array_equal(after, painter.face.look.picture)
    assert chooser.suggested[0].name == ("Me-before-after.png" if with_photo else "face-3-before-after.png")
    assert (COMPOSITE if with_photo else GENERATED).encode() in packet(chooser.path)


# ---- photos


def test_the_whole_photo_keeps_depth_profile_and_camera(
    painter: Painter, photo: Document, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.path = tmp_path / "a.png"
    export(painter, in_format("PNG"))
    painter.wait_for_file(chooser.path)
    assert photo.face is not None and chooser.suggested[0].name == "Me-edited.png"
    back, parts = read_photo(chooser.path), painter.session.parts_of(photo)
    np.testing.assert_array_equal(back.pixels, painter.engine.photo(photo.face, photo.edited_latent, parts).pixels)
    assert back.bits == 16 and (back.pixels != photo.face.photo.pixels).any() and back.profile == wide_profile()
    assert exif_in(chooser.path.read_bytes()) == (1, *CAMERA)
    record = record_in_file(chooser.path)
    assert COMPOSITE.encode() in packet(chooser.path)
    assert record is not None and record.source == photo.face.source and record.latent is not None


def test_the_face_alone_without_what_the_camera_told(
    painter: Painter, photo: Document, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.path = tmp_path / "a.tif"
    export(painter, in_format("TIFF", "alone", "information"))
    painter.wait_for_file(chooser.path)
    assert chooser.suggested[0].name == "Me-face.tif"
    back = read_photo(chooser.path)
    np.testing.assert_array_equal(back.pixels, photo.look.picture)
    assert back.profile is None and exif_in(chooser.path.read_bytes())[1:] == (None,) * 4
    assert COMPOSITE.encode() in packet(chooser.path)


def test_the_choices_are_there_again_the_next_time(
    painter: Painter, photo: Document, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.path = tmp_path / "a.webp"
    export(painter, in_format("WEBP", "lossless", "information"))
    painter.wait_for_file(chooser.path)
    seen: list[Any] = []
    with answering(lambda dialog: seen.append(dialog.choice())):
        painter.key(Key.Key_E, CTRL)
    assert (seen[0].form, seen[0].settings.lossless, seen[0].information, seen[0].whole) == ("WEBP", True, False, True)


def test_the_dialog_tells_about_how_large_the_file_will_be(
    painter: Painter, photo: Document, chooser: Chooser, tmp_path: Path
) -> None:
    chooser.path = tmp_path / "a.png"
    seen: list[str] = []

    def wait_and_take(dialog: ExportDialog) -> None:
        in_format("PNG")(dialog)
        painter.wait(lambda: "about" in dialog.facts.text(), "an estimate")
        seen.append(dialog.facts.text())
        take(dialog)

    with answering(wait_and_take):
        painter.key(Key.Key_E, CTRL)
    painter.activate()
    painter.wait_for_file(chooser.path)
    told = 1000 * float(seen[0].split("about ")[1].removesuffix(" kB"))
    assert 0.9 * told < chooser.path.stat().st_size < 1.1 * told


# ---- latents


@pytest.mark.parametrize("name", ["a.safetensors", "a.npz"])
def test_the_latent_without_and_with_the_edits(
    painter: Painter, photo: Document, chooser: Chooser, tmp_path: Path, name: str
) -> None:
    chooser.path = tmp_path / name
    painter.choose("file", "export-latent")
    painter.wait_for_file(chooser.path)
    assert chooser.suggested[0].name == "Me-latent.safetensors"
    found = load_file(chooser.path) if name.endswith("safetensors") else dict(np.load(chooser.path))
    np.testing.assert_array_equal(found["latent"], photo.latent.values)
    np.testing.assert_array_equal(found["edited"], photo.edited_latent.values)


# ---- what goes wrong


def test_what_cannot_be_written_is_told_and_the_next_one_works(
    painter: Painter, chooser: Chooser, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    for number, keys in enumerate((CTRL | SHIFT, CTRL), 1):
        chooser.path = tmp_path / "file" / "face.png"
        painter.key(Key.Key_E, keys) if keys != CTRL else export(painter)
        painter.wait(lambda number=number: len(painter.errors) == number and painter.notice, "a message")
        assert painter.notice.startswith(f"Cannot write {chooser.path}") and "Choose another folder" in painter.notice
        painter.key(Key.Key_Escape)
    chooser.path = tmp_path / "face.png"
    export(painter)
    painter.wait(chooser.path.exists, "the picture")


def test_a_full_disk_leaves_the_old_file(
    painter: Painter, chooser: Chooser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chooser.path = tmp_path / "face.jpg"
    chooser.path.write_bytes(b"precious")
    before = sorted(tmp_path.iterdir())

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.Path, "write_bytes", full)
    export(painter, in_format("JPEG"))
    painter.wait(lambda: painter.errors, "a message")
    assert "No space left" in painter.notice and chooser.path.read_bytes() == b"precious"
    assert sorted(tmp_path.iterdir()) == before


def test_a_format_that_cannot_be_written_is_told(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    chooser.path, chooser.kind = tmp_path / "face.gif", "GIF (*.gif)"
    export(painter)
    painter.wait(lambda: painter.errors, "a message")
    assert "face.gif" in painter.notice and sorted(tmp_path.iterdir()) == before


def test_thinking_better_of_it_writes_nothing(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    with answering(lambda dialog: QTest.keyClick(dialog, Key.Key_Escape)):
        painter.key(Key.Key_E, CTRL)
    painter.activate()
    assert chooser.suggested == []
    export(painter)
    for key, keys in ((Key.Key_E, CTRL | SHIFT), (Key.Key_S, CTRL), (Key.Key_O, CTRL)):
        painter.key(key, keys)
    painter.rest(0.05)
    assert len(chooser.suggested) == 4 and painter.notice == "" and sorted(tmp_path.iterdir()) == before
