"""The projects used last, as a submenu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu

from ..session.settings import Settings

KEY = "recent.files"
MOST = 10


class RecentProjects:
    """Keeps the list in the settings and the menu like it; files that are gone are left out."""

    def __init__(self, menu: QMenu, settings: Settings, open_path: Callable[[Path], None]) -> None:
        self._menu, self._settings, self._open = menu, settings, open_path
        menu.aboutToShow.connect(self._fill)
        self._follow()

    def add(self, path: Path) -> None:
        """A project was opened or saved."""
        others = [name for name in self._settings.get(KEY) if name != str(path)]
        self._settings.set(KEY, [str(path), *others][:MOST])
        self._follow()

    def _follow(self) -> None:
        self._menu.setEnabled(bool(self._settings.get(KEY)))

    def _fill(self) -> None:
        self._menu.clear()
        for path in map(Path, self._settings.get(KEY)):
            if path.exists():
                action = self._menu.addAction(path.name)
                action.setToolTip(str(path))
                action.triggered.connect(lambda _checked=False, chosen=path: self._open(chosen))
