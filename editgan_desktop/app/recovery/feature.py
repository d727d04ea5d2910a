"""Autosave and recovery in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ...core.paths import data_dir
from ...session.recovery import Recovery
from ...session.recovery_copy import Left
from ..binding import Subscriptions
from ..disk import Disk
from .autosave import Autosave
from .dialog import RecoverDialog
from .recovering import Recovering

if TYPE_CHECKING:
    from ..workbench import Workbench

SECONDS = "session.autosave_seconds"


class RecoveryFeature(QObject):
    """Keeps copies while the program runs, and offers at the start what a crash has left."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._disk = Disk(self)
        self._recovery = Recovery(data_dir() / "recovery")
        self.autosave = Autosave(bench.session, self._disk, self._recovery, self)
        self.recovering = Recovering(
            bench.session, bench.files, self._disk, self._recovery, self.autosave, self
        )  # fmt: skip
        self.dialog: RecoverDialog | None = None
        self._offered = False
        self._ends = Subscriptions()
        self._connect()
        self.autosave.every(bench.window.settings.get(SECONDS))

    @property
    def is_busy(self) -> bool:
        """Whether copies are being written or read."""
        return self._disk.is_busy

    def release(self) -> None:
        """The window closes on purpose: copies are of no use any more."""
        self._ends.close()
        self.autosave.release()
        if self.dialog:
            self.dialog.close()
        self._disk.ask(self.tr("Remove copies"), self._recovery.close)
        self._disk.finish()

    def _connect(self) -> None:
        bench, window = self._bench, self._bench.window
        for source in (self.autosave, self.recovering):
            source.failed.connect(window.show_error)
        self.recovering.changed.connect(bench.states.refresh)
        self.recovering.changed.connect(self._offer_once)
        self.recovering.recovered.connect(self._tell)
        bench.files.project_used.connect(lambda _: self.autosave.forget_saved())
        bench.on("recover", self._offer, lambda _: bool(self.recovering.left))
        window.first_face_shown.connect(self.recovering.look)
        self._ends.connect(window.settings.changed, self._follow_setting)

    def _follow_setting(self, key: str) -> None:
        if key == SECONDS:
            self.autosave.every(self._bench.window.settings.get(SECONDS))

    def _offer_once(self) -> None:
        """At the start, without being asked; not over another dialog."""
        if self.recovering.left and not self._offered and not QApplication.activeModalWidget():
            self._offered = True
            self._offer()

    def _offer(self) -> None:
        if self.dialog is None:
            self.dialog = RecoverDialog(self._bench.window, self.recovering.left)
            self.dialog.recover.connect(self._recover)
            self.dialog.discard.connect(self.recovering.discard)
            self.dialog.finished.connect(self._forget_dialog)
            self.dialog.open()

    def _forget_dialog(self) -> None:
        if self.dialog:
            self.dialog.deleteLater()
        self.dialog = None

    def _recover(self, copies: list[Left]) -> None:
        self.recovering.recover(copies)

    def _tell(self, count: int) -> None:
        one, many = self.tr("One face was recovered"), self.tr("{count} faces were recovered").format(count=count)
        self._bench.window.notice.show_info(one if count == 1 else many)
