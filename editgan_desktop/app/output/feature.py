"""Sweeps, batches and command lines in the File menu."""

from __future__ import annotations

import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ...session.command_line import command_of
from ...session.session import Session
from ..shown_names import shown_vector
from ..translation import listed
from .batches import Batches
from .sweeps import Sweeps, can_sweep

if TYPE_CHECKING:
    from ..workbench import Workbench


class OutputFeature(QObject):
    """What leaves the window besides single pictures."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self.sweeps, self.batches = Sweeps(bench), Batches(bench)
        bench.on("export-sweep", self.sweeps.export, can_sweep)
        bench.on("batch", self.batches.ask)
        bench.on("copy-command", self.copy_command, _has_vectors)

    def release(self) -> None:
        """Stop listening to the session."""
        self.batches.release()

    def copy_command(self) -> None:
        """Put the command onto the clipboard that does the same to this face without the window."""
        document = self._bench.session.current
        if document is None:
            return
        command = command_of(document, self._bench.session.library.listing)
        QGuiApplication.clipboard().setText(_quoted(command.words))
        told = self.tr("The command is on the clipboard")
        if command.missing:
            lacks = self.tr("without edits that are not in the library: {edits}")
            told = f"{told}, {lacks.format(edits=listed(map(shown_vector, command.missing)))}"
        self._bench.window.notice.show_info(told)


def _has_vectors(session: Session) -> bool:
    """Whether a command can name something of what is on the face in view."""
    edits = session.current.edits.active if session.current else ()
    return any(session.library.entry(edit.vector_id) and edit.rows is None for edit in edits)


def _quoted(words: tuple[str, ...]) -> str:
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
