"""The middle of the window: both canvases side by side, the faces below them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from ..session.session import Session
from .canvas.canvas import Canvas
from .canvas.pointer import Pointer
from .canvas.region_outline import RegionOutline
from .canvas.viewport import Viewport
from .panels.faces.strip import FacesStrip
from .theme import set_role


class Editor(QWidget):
    """Image and parts, zoomed and moved together, and the strip of open faces."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport, self.pointer = Viewport(self), Pointer(self)
        self.region = RegionOutline(session, self)
        self.image_canvas = self._canvas(session, "image")
        self.mask_canvas = self._canvas(session, "mask")
        self.faces = FacesStrip(session, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(_titled(self.tr("Image"), self.image_canvas))
        self.splitter.addWidget(_titled(self.tr("Parts"), self.mask_canvas))
        self.splitter.setSizes([1000, 1000])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.faces)

    def release(self) -> None:
        """Stop listening to the session."""
        for part in (self.image_canvas, self.mask_canvas, self.faces, self.region):
            part.release()

    def _canvas(self, session: Session, role: Literal["image", "mask"]) -> Canvas:
        return Canvas(session, self.viewport, role, self.pointer, self.region, self)


def _titled(title: str, canvas: Canvas) -> QWidget:
    box = QWidget()
    label = QLabel(title)
    label.setContentsMargins(8, 4, 8, 4)
    set_role(label, "small")
    label.setBuddy(canvas)
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(label)
    layout.addWidget(canvas, 1)
    return box
