"""Takes pictures of widgets as they are, in the themes that are wanted, and names the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from editgan_desktop.app.theme import Theme, apply_theme

SETTLE_MS = 60  # after a change of theme: delayed layouts and repaints are done then
QUALITY = 88  # of JPEG


@dataclass
class Camera:
    """A picture is called NAME-THEME, with the language and the scale behind it when they are unusual.

    Attributes:
        patterns: of the names that are wanted; none are all of them. ending: "png" or "jpg".
    """

    out: Path
    themes: Sequence[Theme]
    language: str = "en"
    scale: int = 1
    patterns: Sequence[str] = ()
    ending: str = "png"

    def __post_init__(self) -> None:
        self.taken: list[Path] = []
        self.use(self.themes[0])

    def wants(self, name: str) -> bool:
        return not self.patterns or any(fnmatch(name, pattern) for pattern in self.patterns)

    def take(self, name: str, widget: QWidget) -> None:
        """A picture in each theme, if it is wanted; the first theme is in use again afterwards."""
        if not self.wants(name):
            return
        for theme in self.themes:
            if len(self.themes) > 1:
                self.use(theme)
                settle(SETTLE_MS)
            widget.grab().save(str(self._path(name, theme)), quality=QUALITY if self.ending == "jpg" else -1)
        if len(self.themes) > 1:
            self.use(self.themes[0])

    def use(self, theme: Theme) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, theme)

    def _path(self, name: str, theme: Theme) -> Path:
        marks = [name, theme.value]
        marks += [self.language] if self.language != "en" else []
        marks += [f"{self.scale}x"] if self.scale != 1 else []
        path = self.out / f"{'-'.join(marks)}.{self.ending}"
        self.taken.append(path)
        return path


def settle(milliseconds: int) -> None:
    """Let the event loop run. Not QTest.qWait, which would keep the interpreter from the worker."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
