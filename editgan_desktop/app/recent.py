"""The files used last: as a submenu, and for whoever else offers them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from ..session.project import SUFFIX
from ..session.project_peek import peek
from ..session.settings import Settings
from .icons import icon
from .widgets.elided_label import plain_tip
from .widgets.thumbnail import to_pixmap

KEY = "recent.files"
MOST = 10
PICTURE = 24  # pixels


class RecentFiles(QObject):
    """Keeps the list in the settings and the menu like it. One that is gone is said so, and leaves the list."""

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, menu: QMenu, settings: Settings, open_path: Callable[[Path], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._menu, self._settings, self._open = menu, settings, open_path
        menu.aboutToShow.connect(self._fill)
        self._follow()

    @property
    def paths(self) -> list[Path]:
        """The newest first; some may be gone."""
        return [Path(name) for name in self._settings.get(KEY)]

    def add(self, path: Path) -> None:
        """A project or a photo was opened or saved."""
        self._set([path, *(other for other in self.paths if other != path)][:MOST])

    def open(self, path: Path) -> None:
        """Open one of them."""
        if path.exists():
            self._open(path)
            return
        self._set([other for other in self.paths if other != path])
        self.told.emit(self.tr("{name} is no longer in {folder}").format(name=path.name, folder=path.parent))

    def clear(self) -> None:
        """Forget all of them; the files stay."""
        self._set([])

    def _set(self, paths: list[Path]) -> None:
        self._settings.set(KEY, [str(path) for path in paths])
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        self._menu.setEnabled(bool(self._settings.get(KEY)))

    def _fill(self) -> None:
        self._menu.clear()
        for path in self.paths:
            there = path.exists()
            text = path.name if there else self.tr("{name} (gone)").format(name=path.name)
            action = self._menu.addAction(text.replace("&", "&&"), partial(self.open, path))
            action.setToolTip(plain_tip(str(path)))
            action.setIcon(picture_of(path, PICTURE))
        self._menu.addSeparator()
        self._menu.addAction(icon("clear"), self.tr("Clear this list"), self.clear)


def picture_of(path: Path, side: int) -> QIcon:
    """How the face of a project looked; for other files their kind."""
    if not path.exists():
        return icon("warning", "text_dim")
    found = peek(path) if path.suffix.lower() == SUFFIX else None
    return icon("photo") if found is None else QIcon(to_pixmap(found, side))
