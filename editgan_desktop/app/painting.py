"""What the Paint menu does besides choosing tools: both sides at once, all paint at once, and states of the parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..core.face_axis import Axis
from ..session.document import Document
from ..session.paint_commands import clear_part, copy_paint, copy_parts, flip_paint, mirror_paint
from ..session.possible import has_face
from ..session.session import Session
from .binding import DocumentBinding, Subscriptions
from .dialogs.copy_mask import CopyMaskDialog, Taken

if TYPE_CHECKING:
    from .workbench import Workbench

STATES = ("lock-part", "hide-part", "solo-part")
OnPaint = Callable[[Session, Document, Axis], None]


class PaintFeature(QObject):
    """A feature: wires the commands of `commands/paint.py` that are no tools."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench, self._session = bench, bench.session
        bench.states.rule("symmetry", has_face)
        bench.on("clear-part", self._clear_part, _has_part_painted)
        bench.on("mirror-paint", lambda: self._across(mirror_paint), _is_painted)
        bench.on("flip-paint", lambda: self._across(flip_paint), _is_painted)
        bench.on("copy-mask", self._copy_mask, has_face)
        parts = self._session.parts
        bench.on("lock-part", lambda on: parts.lock((self._part,), on))
        bench.on("hide-part", lambda on: parts.hide((self._part,), on))
        bench.on("solo-part", lambda on: parts.show_alone((self._part,), on))
        bench.on("free-parts", parts.free)
        self._listen()
        self._show_states()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()
        self._binding.close()

    @property
    def _part(self) -> str:
        """Name of the part in hand."""
        return self._session.scheme.names[self._session.brush.part]

    def _listen(self) -> None:
        brush = self._session.brush.events
        self._ends = Subscriptions()
        self._ends.connect(brush.symmetric, self._look_for_axis)
        for signal in (brush.part, self._session.parts.changed, self._session.scheme_changed):
            self._ends.connect(signal, self._show_states)
        self._binding = DocumentBinding(self._session, {}, on_switch=self._look_for_axis)

    def _show_states(self, *_: object) -> None:
        """The switches tell of the part in hand."""
        parts, name, actions = self._session.parts, self._part, self._bench.window.actions_by_id
        on = (name in parts.locked, not parts.is_shown(name), name in parts.solo)
        for action, checked in zip(STATES, on, strict=True):
            actions[action].setChecked(checked)
        self._bench.states.refresh()

    def _look_for_axis(self, *_: object) -> None:
        """Say so when a face shows too little to be symmetric."""
        document = self._session.current
        if document and self._session.brush.symmetric and self._session.axis.of(document) is None:
            self._tell_no_axis()

    def _tell_no_axis(self) -> None:
        self._bench.window.notice.show_info(
            self.tr("The axis of this face is not known: too few of its left and right parts are in sight.")
        )

    # ---- all paint at once

    def _clear_part(self) -> None:
        document = self._session.current
        if document:
            clear_part(self._session, document, self._session.brush.part)

    def _across(self, act: OnPaint) -> None:
        document = self._session.current
        axis = self._session.axis.of(document) if document else None
        if document and axis:
            act(self._session, document, axis)
        elif document:
            self._tell_no_axis()

    def _copy_mask(self) -> None:
        document = self._session.current
        if document is None:
            return
        others = [other for other in self._session.documents if other is not document]
        dialog = CopyMaskDialog(self._bench.window, others)
        dialog.finished.connect(dialog.deleteLater)
        dialog.exec()
        if dialog.taken is Taken.FILE:
            self._bench.files.import_mask()
        elif dialog.taken and dialog.face:
            take = copy_parts if dialog.taken is Taken.PARTS else copy_paint
            take(self._session, document, dialog.face)


def _is_painted(session: Session) -> bool:
    return session.current is not None and session.current.layer.is_painted


def _has_part_painted(session: Session) -> bool:
    document = session.current
    return document is not None and bool((document.layer.paint == session.brush.part).any())
