"""What follows from a changed setting at once: look, keys, threads, memory for undo, and all the session keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ...session.settings import Settings
from ..binding import Subscriptions
from ..keys.current import use_keys
from ..keys.keymap import KEY as KEYS
from ..preferences import apply_to_session
from ..theme import Theme, apply_theme

if TYPE_CHECKING:
    from ..window import Window


class LiveSettings(QObject):
    """Listens to the settings of a window for as long as that is open."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._settings = window, window.settings
        self._ends = Subscriptions()
        self._ends.connect(self._settings.changed, self._follow)
        for theme, action in window.theme_actions.items():
            chosen = theme.value
            action.triggered.connect(lambda _on=False, value=chosen: self._settings.set("appearance.theme", value))
        self._check_theme()

    def release(self) -> None:
        self._ends.close()

    def _follow(self, key: str) -> None:
        if key == "appearance.theme":
            use_theme(self._settings)
            self._check_theme()
        elif key == KEYS:
            use_keys(self._settings.get(KEYS))
        elif self._window.workbench:
            bench = self._window.workbench
            apply_to_session(key, bench.session, self._settings)
            if key == "compute.threads":
                threads = self._settings.get(key)
                make = lambda: bench.engine.use_threads(threads)  # noqa: E731
                self._window.calls.ask(self.tr("Use other threads"), make, self._window.status.show_device)
            elif key == "faces.truncation":
                bench.editor.faces.set_truncation(self._settings.get(key))
            elif key == "refine.steps":
                bench.edits_panel.set_refine_steps(self._settings.get(key))

    def _check_theme(self) -> None:
        self._window.theme_actions[Theme(self._settings.get("appearance.theme"))].setChecked(True)


def use_theme(settings: Settings) -> None:
    """Give the program the look that is set."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, Theme(settings.get("appearance.theme")))
