"""The outline of where a face shows its original pixels: while they are restored, or when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ...core.restoring import RESTORED
from ...session.brush import Tool
from ...session.document import Document
from ...session.session import Session
from ..binding import DocumentBinding, Subscriptions
from .geometry import Geometry
from .region_outline import LIVE_MS, contour_path

DARK, LIGHT = QColor(0, 0, 0, 110), QColor(255, 255, 255, 190)  # side by side: one of them shows on any colour


class RestoredOutline(QObject):
    """`path`: in picture units, empty when nothing is restored or nobody wants to see it."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.path = QPainterPath()
        self._live = QTimer(self, singleShot=True, interval=LIVE_MS)
        self._live.timeout.connect(self.update_now)
        self._binding = DocumentBinding(session, {"restored.changed": self._soon}, on_switch=self.update_now)
        self._ends = Subscriptions()
        self._ends.connect(session.brush.events.tool, self.update_now)
        self._ends.connect(session.view.events.restored, self.update_now)
        for ends in (self._binding, self._ends):  # should it be deleted without a word
            self.destroyed.connect(ends.close)
        self.update_now()

    def release(self) -> None:
        """Stop listening."""
        self._live.stop()
        self._binding.close()
        self._ends.close()

    def update_now(self, *_: object) -> None:
        """Compute the outline at once."""
        document = self._session.current
        shown = self._session.brush.tool is Tool.RESTORE or self._session.view.restored
        path = restored_path(document) if document and shown else QPainterPath()
        if path != self.path:
            self.path = path
            self.changed.emit()

    def draw(self, painter: QPainter, geometry: Geometry) -> None:
        """Draw the outline on a canvas."""
        if self.path.isEmpty():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # it is drawn with every movement of the brush
        path = geometry.transform().map(self.path)
        for colour, aside in ((DARK, 1), (LIGHT, 0)):
            painter.strokePath(path.translated(aside, aside), QPen(colour, 0))
        painter.restore()

    def _soon(self, *_: object) -> None:
        """It follows the brush, but not every movement of it."""
        if not self._live.isActive():
            self._live.start()


def restored_path(document: Document) -> QPainterPath:
    """Around all that is restored, in picture units."""
    rows, columns = document.base.picture.shape[:2]
    return contour_path(document.restored.marks == RESTORED, (columns, rows))
