"""Files and pictures that are dropped on the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ..theme import tokens

MARGIN, CORNER = 10, 10.0  # pixels


class Drops(QObject):
    """Watches a window for what is dragged over it, where no widget below the pointer wants it for itself.

    Args:
        accepts: whether anything can be opened now.
        over: the widget that is covered while something can be dropped.
    """

    files = Signal(list)  # paths
    picture = Signal(QImage)
    refused = Signal()  # only links, which lead to where we do not go

    def __init__(self, window: QWidget, over: QWidget, accepts: Callable[[], bool]) -> None:
        super().__init__(window)
        self._accepts = accepts
        self.mark = DropMark(over)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.DragLeave:
            self.mark.hide()
        if not isinstance(event, QDropEvent) or not self._accepts():  # entering and moving are of this kind too
            return False
        if event.source() is not None or not _has_something(event.mimeData()):  # what we drag ourselves is no file
            return False
        if event.type() == QEvent.Type.Drop:
            self.mark.hide()
            self._take(event.mimeData())
        else:
            self.mark.cover()
        event.setDropAction(Qt.DropAction.CopyAction)  # nobody shall remove what was dragged
        event.accept()
        return True

    def _take(self, data: QMimeData) -> None:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        image = data.imageData() if data.hasImage() and not paths else None
        if paths:
            self.files.emit(paths)
        elif isinstance(image, QImage) and not image.isNull():
            self.picture.emit(image)
        else:
            self.refused.emit()


def _has_something(data: QMimeData) -> bool:
    return data.hasUrls() or data.hasImage()


class DropMark(QWidget):
    """A frame over a widget, with what a drop will do."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Show it over all of the widget."""
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        colours = tokens()
        veil = QColor(colours.window)
        veil.setAlphaF(0.8)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), veil)
            painter.setPen(QPen(QColor(colours.accent), 2.0, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), CORNER, CORNER)
            font = painter.font()
            font.setPointSizeF(font.pointSizeF() * 1.4)
            painter.setFont(font)
            painter.setPen(QColor(colours.text))
            text = self.tr("Drop to open: photos, projects, exports, masks, vectors")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
