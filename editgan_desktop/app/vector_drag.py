"""Vectors under way with the mouse: from the library, or from wherever else they are shown, to a canvas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

MIME = "application/x-editgan-vectors"
PICTURE = 64  # pixels of what hangs on the pointer


def vectors_on(data: QMimeData) -> list[str]:
    """Ids of the vectors that are dragged; none when it is something else."""
    return bytes(data.data(MIME).data()).decode("ascii", "ignore").split() if data.hasFormat(MIME) else []


def carrying(vector_ids: Sequence[str]) -> QMimeData:
    """What is dragged when it is vectors of the library."""
    data = QMimeData()
    data.setData(MIME, " ".join(vector_ids).encode())
    return data


def drag_vectors(source: QWidget, vector_ids: Sequence[str], picture: QPixmap) -> None:
    """Drag vectors until the button is let go somewhere."""
    drag = QDrag(source)
    drag.setMimeData(carrying(vector_ids))
    if not picture.isNull():
        drag.setPixmap(picture.scaledToWidth(PICTURE, Qt.TransformationMode.SmoothTransformation))
    drag.exec(Qt.DropAction.CopyAction)
