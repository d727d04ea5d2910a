"""The tool that brings original pixels back: by mouse on either canvas, at once, and in all that goes out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.app.face_now import FaceNow
from editgan_desktop.app.panels.options.restore import RestoreOptions
from editgan_desktop.core.photo_file import read_photo
from editgan_desktop.core.restoring import RESTORED
from editgan_desktop.session.brush import Tool
from editgan_desktop.session.document import Document
from editgan_desktop.session.look import Look

from .dialogs import Chooser
from .faces import RIGHT, UPSCALE, Canvases, drag, face_labels, face_latent, session_with_face
from .output.test_sweeps import sweep
from .test_exports import export
from .test_vector_work import add_vectors
from .windows import SHIFT, Key, Painter

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def canvases(qapp: QApplication, tmp_path: Path) -> Iterator[Canvases]:
    """The restoring brush over a face whose colours an edit has turned round."""
    session, document = session_with_face(tmp_path)
    document.show(Look(face_latent(1), 255 - document.base.picture, face_labels(), full=True))
    session.brush.tool, session.brush.radius = Tool.RESTORE, 4.0
    with Canvases(session, 240) as made:
        yield made


@pytest.fixture
def document(canvases: Canvases) -> Document:
    assert canvases.session.current is not None
    return canvases.session.current


def pixels(canvas: Canvas) -> np.ndarray:
    """What the canvas shows, without the ring of the brush."""
    canvas.pointer.leave(canvas.role)
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.array(image.constBits()).reshape(image.height(), image.width(), 4)[..., :3].astype(int)


def test_left_restores_right_and_alt_show_the_edits(canvases: Canvases, document: Document) -> None:
    drag(canvases.image, (20, 30), (40, 30))
    assert (document.restored.marks[30, 20:40] == RESTORED).all() and not document.layer.is_painted
    drag(canvases.mask, (20, 30), (26, 30), button=RIGHT)
    assert not document.restored.marks[30, 20:26].any() and document.restored.marks[30, 38]
    drag(canvases.image, (40, 30), (40, 30), keys=ALT)
    assert not document.restored.marks[30, 40]
    for _ in range(3):
        assert document.history.undo()
    assert document.look is document.rendered and not document.history.undo_title


@pytest.mark.parametrize("zoom", [0.5, 1.0, 3.0])
def test_what_a_stroke_shows_is_what_stays(canvases: Canvases, document: Document, zoom: float) -> None:
    canvases.viewport.zoom_at((128.0, 128.0), zoom)
    QApplication.processEvents()
    bare = pixels(canvases.image)
    drag(canvases.image, (26, 26), (38, 36), release=False)
    canvases.session.brush.tool = Tool.BRUSH  # no outline in the way
    during = pixels(canvases.image)
    canvases.image._scene._content = None  # all anew
    anew = pixels(canvases.image)
    assert np.abs(during - bare).max() > 60
    assert np.abs(during - anew).max() <= 3


def test_its_outline_is_there_with_the_tool_or_when_asked_for(canvases: Canvases, document: Document) -> None:
    outline = canvases.image._restored
    drag(canvases.image, (30, 30), (34, 30))
    outline.update_now()
    assert outline.path.contains(QPointF(32 * UPSCALE, 30 * UPSCALE))
    canvases.session.brush.tool = Tool.BRUSH
    assert outline.path.isEmpty()
    canvases.session.view.restored = True
    assert not outline.path.isEmpty()


# ---- in the window


def edited(painter: Painter) -> Document:
    """A face with a vector on it, and some of it restored by hand, with the key of the tool."""
    (vector_id,) = add_vectors(painter, "Hair")
    painter.wait_for_full_look()
    painter.face.set_vector_strength(painter.session.library.vector(vector_id), 1.0)
    painter.wait_for_full_look()
    painter.activate()
    painter.key(Key.Key_E, SHIFT)
    assert painter.session.brush.tool is Tool.RESTORE
    painter.stroke(painter.mask, ((40, 40), (60, 40)), pause=0.001)
    assert painter.face.restoration.marks is not None
    return painter.face


def original_where_marked(document: Document, picture: np.ndarray) -> bool:
    rows = document.restored.marks.shape[0]
    marked = np.kron(document.restored.marks, np.ones((picture.shape[0] // rows,) * 2, np.uint8)) == RESTORED
    return bool((picture[marked] == document.base.picture[marked]).all()) and bool(marked.any())


def test_no_picture_is_asked_for_while_it_is_drawn(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    document = edited(painter)
    asked: list[object] = []
    monkeypatch.setattr(painter.engine, "full", lambda *given: asked.append(given))
    monkeypatch.setattr(painter.engine, "preview", lambda *given: asked.append(given))
    painter.stroke(painter.bench.editor.image_canvas, ((20, 20), (30, 20)), pause=0.001)
    assert not asked and original_where_marked(document, document.look.picture)


def test_the_export_is_the_canvas_bit_for_bit(painter: Painter, tmp_path: Path, chooser: Chooser) -> None:
    document = edited(painter)
    chooser.path = str(tmp_path / "a.png")
    export(painter)
    painter.wait_for_file(tmp_path / "a.png")
    written = read_photo(tmp_path / "a.png").pixels
    np.testing.assert_array_equal(written, document.look.picture)
    assert original_where_marked(document, written)


def test_what_is_made_for_a_file_is_what_would_be_seen(painter: Painter) -> None:
    document = edited(painter)
    seen = document.look.picture
    document.show(painter.engine.preview(document.edited_latent))
    np.testing.assert_array_equal(FaceNow.of(painter.session, painter.engine, document).picture(), seen)


def test_it_stays_when_a_slider_moves_and_ends_by_command(painter: Painter) -> None:
    document = edited(painter)
    document.set_strength(document.edits.edits[0].key, 0.4)
    painter.wait_for_full_look()
    assert original_where_marked(document, document.look.picture)
    (options,) = painter.window.findChildren(RestoreOptions)
    painter.wait(options.clear.isEnabled, "the way back")
    painter.click(options.clear)
    assert document.look is document.rendered
    painter.wait(lambda: not painter.window.actions_by_id["clear-restored"].isEnabled(), "nothing to be restored")
    document.history.undo()
    assert original_where_marked(document, document.look.picture)


def test_a_film_of_the_face_shows_it_too(painter: Painter, tmp_path: Path, chooser: Chooser) -> None:
    document = edited(painter)
    document.restored.fill(np.full(document.layer.shape, RESTORED, np.uint8))  # all of it: nothing moves
    chooser.path = tmp_path / "film.gif"
    sweep(painter, form="gif", frames=4)
    painter.wait(chooser.path.exists, "the film")
    painter.wait_for_end()
    with Image.open(chooser.path) as film:
        frames = [np.array(frame.convert("RGB")) for frame in ImageSequence.Iterator(film)]
    assert all((frame == frames[0]).all() for frame in frames)
