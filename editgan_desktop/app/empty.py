"""What stands in the place of the canvases while no face is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from .binding import Subscriptions
from .recent import RecentFiles, picture_of
from .theme import set_role
from .widgets.action_button import ActionButton
from .widgets.elided_label import plain_tip
from .widgets.text import IconLabel, label

if TYPE_CHECKING:
    from .workbench import Workbench

PICTURE, SHOWN, WIDTH = 40, 5, 420  # pixels, recent files, pixels


class EmptyPage(QWidget):
    """Ways to begin, and the files used last."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._recent: RecentFiles = bench.recent
        self.buttons = [
            ActionButton(bench.window.actions_by_id[name], primary=name == "new-face")
            for name in ("new-face", "open-photo", "open")
        ]
        self.recent_title = label(self.tr("Used last"), "small")
        self.recent_files: list[QToolButton] = []
        self._column = QVBoxLayout()
        self._lay_out()
        self._recent.changed.connect(self._follow)
        self.recent_title.hide()

    def _follow(self) -> None:
        """Only while it is in sight: pictures are read from the files; whoever shows the page fills it first."""
        if not self.isHidden():
            self.fill()

    def fill(self) -> None:
        """Show the files used last that are still there."""
        for button in self.recent_files:
            button.hide()
            self._column.removeWidget(button)
            button.deleteLater()
        there = [path for path in self._recent.paths if path.exists()][:SHOWN]
        self.recent_files = [self._file(path) for path in there]
        for button in self.recent_files:
            self._column.addWidget(button)
        self.recent_title.setVisible(bool(there))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self.fill()  # icons in the colours of the theme

    def _file(self, path: Path) -> QToolButton:
        button = QToolButton()
        button.setIcon(picture_of(path, PICTURE))
        button.setIconSize(QSize(PICTURE, PICTURE))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setText(self.fontMetrics().elidedText(path.name, Qt.TextElideMode.ElideMiddle, WIDTH - PICTURE - 40))
        button.setAccessibleName(self.tr("Open {name}").format(name=path.name))
        button.setToolTip(plain_tip(str(path)))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(button, "file")
        button.setFixedWidth(WIDTH)
        button.clicked.connect(lambda _checked=False: self._recent.open(path))
        return button

    def _lay_out(self) -> None:
        title = label(self.tr("No face is open"), "title")
        text = label(self.tr("Sample a face, or drop a photo or a project here."), "dim")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons:
            button.setMinimumHeight(36)
            row.addWidget(button)
        self._column.setSpacing(2)
        self._column.addWidget(self.recent_title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.setSpacing(12)
        outer.addStretch(2)
        for widget in (IconLabel("new-face", 48, "text_dim"), title, text):
            outer.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addSpacing(8)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addLayout(row)
        centred.addStretch(1)
        outer.addLayout(centred)
        outer.addSpacing(16)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addLayout(self._column)
        below.addStretch(1)
        outer.addLayout(below)
        outer.addStretch(3)


class EmptyFeature(QObject):
    """Shows the page while no face is open; not before the first one was to come."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench, self._begun = bench, False
        self.page = EmptyPage(bench)
        bench.editor.set_empty_page(self.page)
        bench.faces.busy.connect(self._follow_sampling)
        self._ends = Subscriptions()
        self._ends.connect(bench.session.documents_changed, self._follow)

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def _follow_sampling(self, busy: bool) -> None:
        self._begun = self._begun or not busy
        self._follow()

    def _follow(self) -> None:
        empty = self._begun and not self._bench.session.documents
        if empty and self.page.isHidden():
            self.page.fill()
        self._bench.editor.show_empty(empty)
