"""The middle of the window: the canvases side by side or one alone, the faces below them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ..session.session import Session
from ..session.view import Layout
from .binding import Subscriptions
from .canvas.canvas import Canvas
from .canvas.frame import CanvasFrame
from .canvas.pointer import Pointer
from .canvas.region_outline import RegionOutline
from .canvas.surface import Role
from .canvas.view_bar import ViewBar
from .canvas.viewport import Viewport
from .panels.faces.strip import FacesStrip


class Editor(QWidget):
    """Image and parts, zoomed and moved together, and the strip of open faces."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = session.view
        self.viewport, self.pointer = Viewport(self), Pointer(self)
        self.region = RegionOutline(session, self)
        self.image_canvas = self._canvas(session, "image")
        self.mask_canvas = self._canvas(session, "mask")
        self.frames = {
            Layout.IMAGE: CanvasFrame(self.image_canvas, session.view),
            Layout.PARTS: CanvasFrame(self.mask_canvas, session.view),
        }
        self.bar = ViewBar(session.view, self.viewport)
        self.faces = FacesStrip(session, self)
        self._lay_out()
        self._ends = Subscriptions()
        self._ends.connect(session.view.events.layout, self._show_layout)
        self._show_layout()

    def set_head(self, head: QWidget) -> None:
        """Put something above the canvases, beside what chooses them, such as tabs."""
        self.bar.set_head(head)

    def set_empty_page(self, page: QWidget) -> None:
        """What `show_empty` shows in the place of the canvases."""
        self._empty_page = page
        self._column().insertWidget(self._column().indexOf(self.splitter), page, 1)
        self.show_empty(False)

    def show_empty(self, empty: bool) -> None:
        """Whether there is nothing to show on the canvases."""
        for part in (self.bar, self.splitter):
            part.setVisible(not empty)
        self._empty_page.setVisible(empty)

    def _column(self) -> QVBoxLayout:
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        return layout

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()
        for frame in self.frames.values():
            frame.release()
        for part in (self.bar, self.image_canvas, self.mask_canvas, self.faces, self.region):
            part.release()

    def _show_layout(self, *_: object) -> None:
        """The canvas that stays takes the focus of the one that goes, before Qt gives it to whatever comes next."""
        wanted = self._view.layout
        stays = [frame for layout, frame in self.frames.items() if wanted in (layout, Layout.BOTH)]
        for frame in stays:
            frame.show()
        focused = next((frame for frame in self.frames.values() if frame.canvas.hasFocus()), None)
        if focused and focused not in stays:
            stays[0].canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        for frame in self.frames.values():
            frame.setVisible(frame in stays)

    def _canvas(self, session: Session, role: Role) -> Canvas:
        return Canvas(session, self.viewport, role, self.pointer, self.region, self)

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        for frame in self.frames.values():
            self.splitter.addWidget(frame)
        self.splitter.setSizes([1000, 1000])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.faces)
