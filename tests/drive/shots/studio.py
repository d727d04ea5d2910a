"""A window whose states are made as an artist makes them, with a camera at hand."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from main_job import MainJob
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from .camera import Camera

STEPS = 8  # of a run: the pictures show states, not what the generator can do
SLIDERS = {"Bigger smile": 0.9, "Raised brows": 0.8, "Fuller hair": 1.2}
Look = Callable[[Any], object]
Scenes = Sequence[Callable[[], object]]


class Studio(MainJob):
    """The base of all subjects.

    Attributes:
        subject: what the names of its pictures begin with. failed: what could not be pictured, and why.
    """

    subject = ""
    steps = STEPS

    def __init__(self, camera: Camera) -> None:
        super().__init__(camera.out)
        self.camera = camera
        self.failed: list[str] = []

    def scenes(self) -> Scenes:
        """One after the other; a scene that fails does not keep the others from being made."""
        raise NotImplementedError

    def run(self) -> None:
        self.open()
        for scene in self.scenes():
            try:
                scene()
            except Exception as error:
                traceback.print_exc()
                self.failed.append(f"{self.subject}: {scene.__name__}: {error!r}")
                self.tidy()

    def open(self) -> None:
        """The window with its first face, and runs of few steps."""
        self.start()
        self.session.set_optimise(replace(self.session.optimise, steps=self.steps))

    def close(self) -> None:
        self.window.discard_on_close = True
        self.window.close()

    def tidy(self) -> None:
        """Close what a scene may have left open."""
        while popup := QApplication.activePopupWidget():
            popup.close()
        while dialog := QApplication.activeModalWidget():
            dialog.close()
        self.window.notice.dismiss()

    # ---- pictures

    def shot(self, name: str, widget: QWidget | None = None) -> None:
        self.camera.take(f"{self.subject}-{name}", widget or self.window)

    def dialog(
        self, name: str, open_it: Callable[[], object], *looks: tuple[str, Look], ready: Look = lambda _: True
    ) -> None:
        """Picture of the dialog that opens when it is `ready`, and one after each of `looks` has changed something."""
        done: list[bool] = []

        def picture(dialog: QDialog) -> None:
            self.artist.wait(lambda: ready(dialog), "the dialog to be ready")
            self.artist.rest(0.4)
            self.shot(name, dialog)
            for suffix, look in looks:
                look(dialog)
                self.artist.rest(0.4)
                if suffix:
                    self.shot(f"{name}-{suffix}", dialog)

        def wait() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                QTimer.singleShot(50, wait)
                return
            try:
                picture(dialog)
            except Exception as error:  # nothing may be raised through Qt
                traceback.print_exc()
                self.failed.append(f"{self.subject}: {name}: {error!r}")
            dialog.reject()
            done.append(True)

        QTimer.singleShot(50, wait)
        open_it()
        self.artist.wait(lambda: done, name)
        self.activate()

    def menu(self, name: str, menu: QMenu) -> None:
        """Picture of an open menu, or of one that is opened for it."""
        if not menu.isVisible():
            menu.popup(self.window.mapToGlobal(QPoint(40, 40)))
        self.artist.rest(0.15)
        self.shot(name, menu)
        menu.close()

    def popup(self, name: str, open_it: Callable[[], object]) -> None:
        """Picture of the menu that `open_it` opens."""
        open_it()
        self.artist.rest(0.15)
        popup = QApplication.activePopupWidget()
        assert popup is not None, "a menu"
        self.shot(name, popup)
        popup.close()

    # ---- doing

    def do(self, command: str) -> None:
        """Give a command as its menu does."""
        action = self.window.actions_by_id[command]
        assert action.isEnabled(), f"{command} cannot be used"
        action.trigger()

    def feature(self, kind: type) -> Any:
        return next(feature for feature in self.bench.features if isinstance(feature, kind))

    def face(self, seed: int) -> None:
        """Open another face."""
        known = self.document
        self.artist.type(self.editor.faces.new.seed, str(seed))
        self.artist.key(Qt.Key.Key_Return)
        self.artist.wait(lambda: self.document is not None and self.document is not known, "another face")
        self.full()

    def full(self) -> None:
        """Wait until the face is rendered in full."""
        self.artist.wait(lambda: self.document.look.full and self.session.job.now is None, "the full picture")
        self.artist.rest(0.3)

    def play(self, sliders: dict[str, float] = SLIDERS) -> None:
        """Vectors of the starter library."""
        self.bench.docks.show("library")
        for name, strength in sliders.items():
            self.type_strength(name, strength)
        self.bench.library_panel.list.verticalScrollBar().setValue(0)
        self.full()

    def learn(self) -> None:
        """Paint a mouth and run."""
        self._strokes()
        self.do("run")
        self.artist.wait(lambda: self.session.job.now, "the run")
        self.full()


def has_sample(dialog: Any) -> bool:
    """Whether an export dialog shows what would be written."""
    return not dialog.view.overview.pixmap().isNull()


def report(failed: list[str]) -> int:
    """Say what could not be made; the exit code."""
    for line in failed:
        print("FAILED", line, file=sys.stderr)
    return bool(failed)
