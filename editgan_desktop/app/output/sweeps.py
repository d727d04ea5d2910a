"""Strength sweeps of the face in view, to a film or a contact sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from ...core.animation import contact_sheet, write_animation
from ...core.progress import Job
from ...editing.export import write_picture
from ...session.document import Document
from ...session.session import Session
from ...session.sweep import Sweep, farthest, swept
from ..dialogs.save_file import endings
from ..shown_names import shown_vector
from ..widgets.figures import signed
from .sweep_choice import SHEET, SUFFIXES, SweepChoice, remember_choice, remembered_choice
from .sweep_dialog import Answer, Subject, SweepDialog

if TYPE_CHECKING:
    from ..workbench import Workbench


class Sweeps(QObject):
    """Asks for a sweep, and has it made as a job."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench

    def export(self) -> None:
        """A sweep of one edit on the face in view, or of all of them."""
        document, bench = self._bench.session.current, self._bench
        if document is None or not can_sweep(bench.session):
            return
        subjects = self._subjects(document)
        first = subjects[0]
        suggested = remembered_choice(bench.window.settings, Sweep(first.key, first.first, first.last))
        dialog = SweepDialog(bench.window, subjects, suggested, lambda sweep, on: self._preview(document, sweep, on))
        dialog.finished.connect(dialog.deleteLater)
        if not dialog.exec():
            return
        choice = dialog.choice()
        remember_choice(bench.window.settings, choice)
        kinds = SUFFIXES[choice.form]
        path = bench.places.ask_save(self.tr("Export sweep"), f"{document.file_stem}-sweep{endings(kinds)[0]}", kinds)
        if path:
            self._start(document, choice, path)

    def _subjects(self, document: Document) -> list[Subject]:
        """What can be swept: the newest edit first, and all together when there are several."""
        rows = list(reversed(document.edits.without_refinement().edits))
        found = [
            Subject(row.key, shown_vector(row.name), min(row.strength_range[0], 0.0), row.strength_range[1])
            for row in rows
        ]
        together = [Subject("", self.tr("All edits together"), 0.0, 1.0)]
        return [*together, *found] if len(found) > 1 else found

    def _parts(self, document: Document, sweep: Sweep) -> tuple[str, ...] | None:
        """Those that bound where the sweep may show in a photo: also of an edit that is off now."""
        session = self._bench.session
        return session.schemes.shown_parts_of(farthest(document.edits, sweep).active, session.scheme)

    def _preview(self, document: Document, sweep: Sweep, answer: Answer) -> None:
        """Quick pictures, one after the other."""
        latents = swept(document.edits, document.latent, sweep)
        face, parts = document.face, self._parts(document, sweep)

        def ask(place: int) -> None:
            if place < len(latents):
                make = lambda: self._bench.engine.preview(latents[place], face, parts).picture  # noqa: E731
                self._bench.window.calls.ask("Sweep", make, lambda picture: show(place, picture), latest=True)

        def show(place: int, picture: NDArray[np.uint8]) -> None:
            if answer(place, document.restoration.picture(picture)):
                ask(place + 1)

        ask(0)

    def _start(self, document: Document, choice: SweepChoice, path: Path) -> None:
        bench = self._bench
        latents = swept(document.edits, document.latent, choice.sweep)
        face, parts, restoration = document.face, self._parts(document, choice.sweep), document.restoration

        def start() -> Job[None]:
            pictures = yield from bench.engine.frames(latents, choice.height, face, parts)
            _write(path, [restoration.picture(picture) for picture in pictures], choice)

        def done(_: object) -> None:
            bench.window.notice.show_info(self.tr("Written: {0}").format(path))

        bench.runs.start("sweep", self.tr("Strength sweep"), document, start, done)


def can_sweep(session: Session) -> bool:
    """Whether there is an edit on the face in view."""
    document = session.current
    return document is not None and len(document.edits.without_refinement()) > 0


def _write(path: Path, pictures: list[NDArray[np.uint8]], choice: SweepChoice) -> None:
    if choice.form == SHEET:
        captions = [signed(strength) for strength in choice.sweep.strengths()]
        write_picture(path, contact_sheet(pictures, captions))
    else:
        back = pictures[-2:0:-1] if choice.back else []
        write_animation(path, [*pictures, *back], choice.frames_per_second)
