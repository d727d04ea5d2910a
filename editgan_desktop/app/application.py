"""What a window offers whatever it shows: palette, keys, settings, log, models, help. Nothing of it needs the model."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from ..core.errors import EditGANError
from ..core.paths import data_dir
from .actions import connect
from .commands.all import COMMANDS
from .dialogs.help import show_about, show_keys, show_terms
from .keys.current import use_keys
from .keys.dialog import KeysDialog
from .keys.keymap import KEY as KEYS
from .keys.keymap import Keymap
from .labelling.commands import FACE_COMMANDS, PROJECT_COMMANDS
from .models.dialog import ModelsDialog
from .models.service import Weights
from .palette.popup import Palette
from .palette.sources import entries_of
from .report.bundle import diagnosis, make_parts
from .report.dialog import ReportDialog
from .report.log_dialog import LogDialog
from .report.private import ask_for_report, graphics, private_names
from .settings.dialog import SettingsDialog
from .settings.live import LiveSettings

if TYPE_CHECKING:
    from .window import Window

RECENT, MOST_RECENT = "recent.commands", 20
D = TypeVar("D", bound=QDialog)


class Application(QObject):
    """Made by the window, with it; `release` when it closes."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._settings = window, window.settings
        windows = {"edit": COMMANDS, "label": (*PROJECT_COMMANDS, *FACE_COMMANDS)}
        self.keymap = Keymap(window.settings, windows)
        self.palette = Palette(
            window, lambda: entries_of(window, self.show_settings), lambda: self._settings.get(RECENT)
        )
        self.palette.chosen.connect(self._remember)
        use_keys(window.settings.get(KEYS))
        self._live = LiveSettings(window)
        self.weights = Weights(window.calls, self)
        self.weights.fetched.connect(self._tell_fetched)
        self.weights.failed.connect(window.failed)
        connect(window.actions_by_id, self._handlers)
        for name in self._handlers:
            window.actions_by_id[name].setEnabled(True)

    @property
    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "palette": self.palette.open,
            "settings": self.show_settings,
            "edit-shortcuts": self.show_shortcuts,
            "shortcuts": self.show_keys,
            "models": self.show_models,
            "log": self.show_log,
            "report": self.report,
            "terms": lambda: show_terms(self._window),
            "about": lambda: show_about(self._window),
        }

    def release(self) -> None:
        """Stop listening to the settings."""
        self._live.release()

    def show_settings(self, key: str = "") -> SettingsDialog:
        """The settings, with one of them in sight if its key is given."""
        if self._window.workbench:
            self._window.workbench.store_preferences()  # what panels have changed since the start
        dialog = SettingsDialog(self._window, self._settings)
        dialog.keys_wanted.connect(self.show_shortcuts)
        self._open(dialog)
        if key:
            dialog.show_setting(key)
        return dialog

    def show_shortcuts(self) -> KeysDialog:
        """The keys of all commands, to be changed."""
        return self._open(KeysDialog(self._window, self.keymap))

    def show_keys(self) -> QDialog:
        """The keys and what the mouse does, to be read."""
        actions = self._window.actions_by_id.values()
        return show_keys(self._window, actions, self._window.actions_by_id["edit-shortcuts"].trigger)

    def show_models(self) -> ModelsDialog:
        """The network weights, to be fetched, checked and removed."""
        return self._open(ModelsDialog(self._window, self.weights))

    def show_log(self) -> LogDialog:
        """What was logged."""
        dialog = LogDialog(self._window, data_dir() / "log.txt")
        dialog.report_wanted.connect(dialog.accept)
        dialog.report_wanted.connect(self.report)
        return self._open(dialog)

    def report(self) -> ReportDialog:
        """What helps to mend a problem, to be read and saved; the worker finds out about the computer."""
        window = self._window
        dialog = ReportDialog(window, lambda *what: ask_for_report(window, *what))
        dialog.saved.connect(lambda path: window.notice.show_info(self.tr("Written: {0}").format(path)))
        shown = weakref.ref(dialog)  # it may be closed before the answer comes

        def answered(facts: dict[str, Any]) -> None:
            if (here := shown()) and isValid(here):
                here.show_parts(make_parts(facts, self._settings, private_names(window), graphics()))

        def failed(error: EditGANError) -> None:
            if (here := shown()) and isValid(here):
                here.show_parts(make_parts({}, self._settings, private_names(window), graphics()))
                here.show_failure(error)

        window.calls.ask(self.tr("Look at the program"), diagnosis, answered, failed)
        return self._open(dialog)

    # ---- inside

    def _open(self, dialog: D) -> D:
        """Show a dialog before the window; what was set in it is on the disk when it is closed."""
        dialog.finished.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _tell_fetched(self, title: str) -> None:
        self._window.notice.show_info(self.tr("{title} is here").format(title=title))

    def _remember(self, key: str) -> None:
        """An entry of the palette was used."""
        others = [other for other in self._settings.get(RECENT) if other != key]
        self._settings.set(RECENT, [key, *others][:MOST_RECENT])

    def _save(self) -> None:
        try:
            self._settings.save()
        except EditGANError as error:
            self._window.show_error(error)
