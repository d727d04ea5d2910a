"""An exported picture brings the face back, with its edits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.app import photos

from ..photos import smooth
from .dialogs import Chooser
from .test_exports import export, in_format
from .test_photos import of, open_photo
from .windows import Painter


@pytest.fixture(autouse=True)
def short_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "FIRST", 4)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "me.png"
    Image.fromarray(smooth(height=200, width=300)).save(path)
    return path


@pytest.fixture
def exported(painter: Painter, photo: Path, chooser: Chooser, tmp_path: Path) -> Path:
    """A photo with a learnt edit, exported as JPEG beside it; its face is closed."""
    open_photo(painter, photo)
    painter.wait_for_full_look()
    painter.learn()
    painter.wait_for_full_look()
    chooser.path = tmp_path / "me-edited.jpg"
    export(painter, in_format("JPEG"))
    painter.wait_for_file(chooser.path)
    painter.session.close(painter.face)
    return chooser.path


def test_a_sampled_face_comes_back_with_its_edits(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    painter.learn()
    painter.wait_for_full_look()
    edited = painter.face
    chooser.path = tmp_path / "face.webp"
    export(painter, in_format("WEBP"))
    painter.wait_for_file(chooser.path)
    painter.session.close(edited)
    painter.bench.files.open_path(chooser.path)
    painter.wait(lambda: painter.session.current and painter.face is not edited, "the face")
    assert painter.face.source == edited.source
    assert [edit.name for edit in painter.face.edits] == [edit.name for edit in edited.edits]
    np.testing.assert_allclose(painter.face.edited_latent.values, edited.edited_latent.values, atol=0.05)


def test_a_photo_comes_back_from_its_export_and_the_photo_beside_it(
    painter: Painter, exported: Path, photo: Path
) -> None:
    painter.bench.files.open_path(exported)
    painter.wait(lambda: painter.session.current and painter.face.face, "the photo's face")
    assert of(painter).source.name == "me.png" and of(painter).steps == 4
    assert len(painter.face.edits) == 1 and painter.face.photo_path == photo
    assert painter.session.job.now is None and painter.errors == []  # the latent was in the export


def test_a_photo_that_went_elsewhere_is_asked_for(
    painter: Painter, exported: Path, photo: Path, chooser: Chooser, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "album" / "renamed.png"
    elsewhere.parent.mkdir()
    chooser.path = photo.rename(elsewhere)
    painter.bench.files.open_path(exported)
    painter.wait(lambda: painter.session.current and painter.face.face, "the photo's face")
    assert painter.face.photo_path == elsewhere


def test_another_photo_is_refused(painter: Painter, exported: Path, photo: Path, chooser: Chooser) -> None:
    Image.fromarray(smooth(height=90, width=90)).save(photo)
    before = list(painter.session.documents)
    painter.bench.files.open_path(exported)
    painter.wait(lambda: painter.errors, "the error")
    assert "me.png" in painter.notice and painter.session.documents == before


def test_without_the_photo_nothing_is_opened(painter: Painter, exported: Path, photo: Path, chooser: Chooser) -> None:
    photo.unlink()
    chooser.path = None
    before = list(painter.session.documents)
    painter.bench.files.open_path(exported)
    painter.wait(lambda: "me.png" in painter.notice, "the message")
    assert painter.session.documents == before and painter.errors == []
