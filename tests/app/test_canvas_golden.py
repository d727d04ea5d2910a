"""The canvases against pictures of how they should look. EDITGAN_WRITE_GOLDEN=1 writes them anew: then look at them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editgan_desktop.app import theme
from editgan_desktop.session.document import Document
from editgan_desktop.session.view import Compare, MaskView

from .faces import MASK, SCHEME, WIDE_MASK, Canvases, drag, face_look, hover, learnt, session_with_face

FOLDER = Path(__file__).parent / "golden"
BADGES = 36  # rows at the top that may hold words, whose looks depend on the fonts that are there
Scene = Callable[[Canvases, Document], None]


def painted(canvases: Canvases, document: Document) -> None:
    """A stroke, its region, outlines, an overlay, the ring."""
    view = canvases.session.view
    view.overlay, view.outlines = 0.4, True
    drag(canvases.mask, (18, 36), (30, 41), (44, 36))
    canvases.region.update_now()
    hover(canvases.image, 46, 30)


def after_a_run(canvases: Canvases, document: Document) -> None:
    """Hatched where the paint was not reached; before and after side by side."""
    drag(canvases.mask, (18, 36), (30, 41), (44, 36))
    request, result = learnt(document)
    document.add_result(request, result, "Edit")
    document.show(face_look(2, document.layer.shape, roll=8.0))
    canvases.session.view.mask_view = MaskView.PAINTED
    canvases.session.view.compare = Compare.WIPE
    canvases.pointer.leave("mask")


def close_by(canvases: Canvases, document: Document) -> None:
    """Magnified until mask pixels are parted by lines; paint on the bare picture."""
    canvases.viewport.zoom_at((150, 130), 11)
    drag(canvases.image, (37, 33), (39, 34))
    canvases.region.update_now()
    hover(canvases.mask, 38, 31)


@pytest.mark.parametrize("shape", [MASK, WIDE_MASK], ids=["square", "wide"])
@pytest.mark.parametrize("scene", [painted, after_a_run, close_by])
def test_looks_as_it_should(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scene: Scene, shape: tuple[int, int]
) -> None:
    monkeypatch.setattr(theme, "tokens", lambda: theme.load_tokens(theme.Theme.LIGHT))
    session, document = session_with_face(tmp_path, shape)
    session.brush.part, session.brush.radius = SCHEME.id("hair"), 3.0
    with Canvases(session) as canvases:
        scene(canvases, document)
        QApplication.processEvents()
        image = canvases.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    compare(image, FOLDER / f"{scene.__name__}_{'square' if shape == MASK else 'wide'}.png")


def compare(image: QImage, path: Path) -> None:
    """Alike but for a little: rounding and anti-aliasing differ between versions and processors."""
    if os.environ.get("EDITGAN_WRITE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        assert image.save(str(path))
    golden = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    assert not golden.isNull(), f"{path} is missing"
    shown, wanted = pixels(image)[BADGES:], pixels(golden)[BADGES:]
    assert shown.shape == wanted.shape
    apart = np.abs(shown - wanted).max(-1)
    report = f"mean {apart.mean():.3f}, far {(apart > 40).mean():.4%}"
    assert apart.mean() < 0.5 and (apart > 40).mean() < 0.002, f"{path.name}: {report}"


def pixels(image: QImage) -> NDArray[np.int16]:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.int16)
