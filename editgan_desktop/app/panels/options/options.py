"""A strip for the tool bar: how the tool in hand works, and how the face is looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ....session.brush import Tool
from ....session.session import Session
from .controls import GAP, gap
from .region import RegionOptions
from .restore import RestoreOptions
from .tools import ToolPages
from .transform import TransformOptions
from .view import Room, ViewOptions

MARGIN = 6
COMFORT = 190  # pixels that a tool gets beyond its need before the view shows so much


class ToolOptions(QWidget):
    """`tools` and `view`, side by side; bound to `session.brush` and `session.view`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools, self.view = ToolPages(session.brush), ViewOptions(session.view)
        self.transform = TransformOptions(session)
        self.tools.add((Tool.TRANSFORM,), self.transform)
        self.tools.add((Tool.REGION,), RegionOptions(session))
        self.tools.add((Tool.RESTORE,), RestoreOptions(session))
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(GAP)
        row.addWidget(self.tools, 1)
        row.addSpacerItem(gap())
        row.addWidget(self.view)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def release(self) -> None:
        """Stop listening to the session."""
        self.tools.release()
        self.view.release()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """With the least of the view, so that a small window shows all of the tool."""
        return QSize(self._width_at(Room.COMPARISON), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Another width, or another tool with other options: the view takes the room that is left."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            fitting = (room for room in Room if self._width_at(room) <= self.width())
            self.view.show_at(next(fitting, Room.COMPARISON))
        return handled

    def _width_at(self, room: Room) -> int:
        """What the tool and that much of the view need; words of the view take no room that a tool could use."""
        needed = self.tools.minimumSizeHint().width()
        wanted = max(self.tools.sizeHint().width() - needed, 0)
        more = {Room.WORDS: max(COMFORT, wanted), Room.ICONS: min(COMFORT, wanted)}.get(room, 0)
        return needed + more + self.view.width_at(room) + 2 * MARGIN + 2 * GAP
