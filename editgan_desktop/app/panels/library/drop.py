"""Vector files and packs that are dropped on a panel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ....library.naming import SUFFIX
from ....library.pack import PACK_SUFFIXES
from ...widgets.drop_frame import DropFrame


class FileDrop(QObject):
    """Takes them for a widget, which is framed while they are over it. Other files are left to the window."""

    def __init__(self, target: QWidget, take: Callable[[list[Path]], object]) -> None:
        super().__init__(target)
        self._take, self.frame = take, DropFrame(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.frame.hide()
            event.acceptProposedAction()
            self._take(_vector_files(event.mimeData()))
            return True
        if isinstance(event, QDragEnterEvent):
            if _vector_files(event.mimeData()):
                event.acceptProposedAction()
                self.frame.show_over()
            else:
                event.ignore()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.frame.hide()
        return False


def _vector_files(data: QMimeData) -> list[Path]:
    """Vector files and packs among what is dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in (SUFFIX, *PACK_SUFFIXES)]
