"""Small documents to open in windows: a face drawn with ellipses, its picture coloured from its parts. And a mouse."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.app.canvas.pointer import Pointer
from editgan_desktop.app.canvas.region_outline import RegionOutline
from editgan_desktop.app.canvas.viewport import Viewport
from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.core.requests import EditRequest, EditResult
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.document import Document
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.look import Look
from editgan_desktop.session.session import Session

from ..drawn_face import SCHEME, drawn_face

SPACE = "drawn/w+"
MASK = (64, 64)  # rows, columns
WIDE_MASK = (48, 64)
UPSCALE = 4  # picture pixels per mask pixel


def open_session(folder: Path) -> Session:
    """A session without documents; its library lies in `folder` and is empty."""
    return Session(SCHEME, LibraryView(VectorLibrary(folder / "vectors")))


def face_latent(seed: int = 1) -> WPlus:
    random = np.random.Generator(np.random.PCG64(seed))
    return WPlus(random.standard_normal((4, 8)).astype(np.float32), SPACE)


def face_labels(shape: tuple[int, int] = MASK, roll: float = 0.0) -> NDArray[np.uint8]:
    """The drawn face at another size, nearest pixel; another aspect squeezes it."""
    return cv2.resize(drawn_face(roll), shape[::-1], interpolation=cv2.INTER_NEAREST).astype(np.uint8)


def face_picture(labels: NDArray[np.uint8], upscale: int = UPSCALE) -> NDArray[np.uint8]:
    """A soft picture of those parts, brighter to the lower right, so that no two places look alike."""
    rows, columns = labels.shape[0] * upscale, labels.shape[1] * upscale
    flat = cv2.resize(SCHEME.colorize(labels), (columns, rows), interpolation=cv2.INTER_LINEAR)
    y, x = np.mgrid[0:rows, 0:columns]
    light = 0.7 + 0.3 * (x / columns + y / rows) / 2
    return (cv2.GaussianBlur(flat, (0, 0), upscale) * light[..., None]).astype(np.uint8)


def face_look(seed: int = 1, shape: tuple[int, int] = MASK, *, roll: float = 0.0, full: bool = True) -> Look:
    """How a face looks; a preview has half the size."""
    labels = face_labels(shape, roll)
    return Look(face_latent(seed), face_picture(labels, UPSCALE if full else UPSCALE // 2), labels, full)


def face_document(seed: int = 1, shape: tuple[int, int] = MASK) -> Document:
    """An open face; the picture has `UPSCALE` pixels for each of the mask."""
    return Document(SeedSource(seed), face_look(seed, shape), SCHEME)


def session_with_face(folder: Path, shape: tuple[int, int] = MASK) -> tuple[Session, Document]:
    """A session that shows one face."""
    session, document = open_session(folder), face_document(shape=shape)
    session.add(document)
    return session, document


def learnt(document: Document, achieved_roll: float = 8.0) -> tuple[EditRequest, EditResult]:
    """A run for the present paint that reached only what tilting the face by `achieved_roll` degrees brings."""
    layer = document.layer
    parts = (SCHEME.names[1],)
    request = EditRequest(document.latent, layer.labels.copy(), layer.painted.copy(), SCHEME.name, parts)
    achieved = face_labels(layer.shape, achieved_roll)
    latent = face_latent(9)
    delta = latent.values - document.latent.values
    missed = request.changed & (achieved != request.painted)
    return request, EditResult(latent, delta, achieved, missed, (2.0, 1.0), 2, 0.1, "finished")


class Canvases(QWidget):
    """Both canvases side by side as in the window, for `with`; each is `size` pixels wide and high."""

    def __init__(self, session: Session, size: int = 280, kind: type[Canvas] = Canvas) -> None:
        super().__init__()
        self.session = session
        self.viewport, self.pointer = Viewport(self), Pointer(self)
        self.region = RegionOutline(session, self)
        shared = (self.pointer, self.region, self)
        self.image = kind(session, self.viewport, "image", *shared)
        self.mask = kind(session, self.viewport, "mask", *shared)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.image)
        row.addWidget(self.mask)
        self.resize(2 * size, size)

    def __enter__(self) -> Canvases:
        self.show()
        QApplication.processEvents()
        self.pointer.leave("image")  # the mouse of the machine may be there
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()
        for part in (self.image, self.mask, self.region):
            part.release()
        self.deleteLater()
        QApplication.processEvents()


def widget_point(canvas: Canvas, column: float, row: float) -> QPointF:
    """Where a point in mask pixels lies on a canvas."""
    document = canvas.document
    assert document is not None
    rows, columns = document.layer.shape
    wide, high = canvas.viewport.picture_size
    return canvas.geometry_now().to_widget((column * wide / columns, row * high / rows))


LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
UP, DOWN, MOVE = QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove


def mouse(
    canvas: Canvas, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEYS,
    *, held: bool = True,
) -> None:  # fmt: skip
    """One mouse event at a widget position; `held`: the button is down meanwhile."""
    down = button if held and kind != UP else Qt.MouseButton.NoButton
    changed = Qt.MouseButton.NoButton if kind == MOVE else button
    QApplication.sendEvent(canvas, QMouseEvent(kind, at, canvas.mapToGlobal(at), changed, down, keys))


def hover(canvas: Canvas, column: float, row: float, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Move the mouse to a mask pixel, no button down."""
    mouse(canvas, MOVE, widget_point(canvas, column, row), keys=keys, held=False)


def drag(
    canvas: Canvas, *points: tuple[float, float], button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEYS,
    release: bool = True,
) -> None:  # fmt: skip
    """Press at the first of some mask points, move through the others, and release."""
    places = [widget_point(canvas, *point) for point in points]
    mouse(canvas, DOWN, places[0], button, keys)
    for place in places[1:]:
        mouse(canvas, MOVE, place, button, keys)
    if release:
        mouse(canvas, UP, places[-1], button, keys)


def wheel(
    canvas: Canvas, at: QPointF, notches: float, keys: Qt.KeyboardModifier = NO_KEYS, *, sideways: bool = False,
    pixels: QPoint | None = None,
) -> None:  # fmt: skip
    """Turn the wheel; `pixels`: two fingers on a touch pad instead."""
    turn = round(120 * notches)
    angle = QPoint(turn, 0) if sideways else QPoint(0, turn)
    phase = Qt.ScrollPhase.NoScrollPhase if pixels is None else Qt.ScrollPhase.ScrollUpdate
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), pixels or QPoint(), angle, Qt.MouseButton.NoButton, keys, phase, False
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
