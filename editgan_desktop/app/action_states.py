"""Which actions of the edit window can be used now, and which comparison is on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from ..session.brush import Tool
from ..session.possible import (
    can_cancel,
    can_stop,
    why_not_change_photo,
    why_not_continue,
    why_not_refine,
    why_not_run,
)
from ..session.session import Session
from ..session.view import Compare
from .binding import DocumentBinding, Slot, Subscriptions
from .session_actions import SessionActions

WITH_FACE = (
    "save", "save-as", "import-mask", "export-mask", "export-image", "export-both", "export-latent",
    "close-face",
    *(tool.value for tool in Tool), "smaller", "larger", "fit", "one-to-one", "zoom-in", "zoom-out",
    "region", "outlines", "uncertainty", "wipe", "difference",
)  # fmt: skip
ALWAYS = ("new-face", "open", "open-photo", "paste-photo")
PHOTO = ("closer", "tune", "adjust-crop")
VIEWS = ("region", "outlines", "uncertainty")  # fields of the view, and actions
COMPARES = (Compare.WIPE, Compare.DIFFERENCE)


class ActionStates(QObject):
    """Keeps actions and session alike, in both directions."""

    def __init__(self, session: Session, actions: dict[str, QAction], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._actions = session, actions
        self._later = QTimer(self)  # many strokes, one look at the mask
        self._later.setSingleShot(True)
        self._later.setInterval(50)
        self._later.timeout.connect(self._show)
        self._common = SessionActions(session, actions, VIEWS, self)
        slots: dict[str, Slot] = dict.fromkeys(
            ("painted", "edits_changed", "result_changed", "face_changed", "region.changed", "restored.changed"),
            self._soon,
        )
        self._binding = DocumentBinding(session, slots, on_switch=self._show)
        self._ends = Subscriptions()
        self._ends.connect(session.job.changed, self._show)
        self._ends.connect(session.job.progressed, self._show_job)
        self._ends.connect(session.view.events, self._show_compare)
        self._connect_compare()
        for name in ALWAYS:
            actions[name].setEnabled(True)
        self._rules: dict[str, Callable[[Session], bool]] = {}
        self._show()
        self._show_compare()

    def rule(self, name: str, possible: Callable[[Session], bool]) -> None:
        """From now on an action can be used while that holds; it is asked after every change of the session."""
        self._rules[name] = possible

    def refresh(self) -> None:
        """Look at everything again, soon: something has changed that the session does not tell of."""
        self._soon()

    def release(self) -> None:
        """Stop listening to the session."""
        self._later.stop()
        self._common.release()
        self._binding.close()
        self._ends.close()

    def _connect_compare(self) -> None:
        view = self._session.view
        for mode in COMPARES:
            self._actions[mode.value].triggered.connect(
                lambda on, chosen=mode: setattr(view, "compare", chosen if on else Compare.OFF)
            )

    def _soon(self, *_: object) -> None:
        if not self._later.isActive():
            self._later.start()

    def _show(self, *_: object) -> None:
        session, document = self._session, self._session.current
        for name in WITH_FACE:
            self._actions[name].setEnabled(document is not None)
        edits = document.edits if document else ()
        self._enable("run", why_not_run(session) is None)
        self._enable("reset-mask", document is not None and document.layer.is_painted)
        self._enable("continue", why_not_continue(session) is None)
        self._enable("refine", why_not_refine(session) is None)
        self._enable("remove-edits", bool(edits))
        self._show_photo()
        self._show_job()
        for name, possible in self._rules.items():
            self._enable(name, possible(session))

    def _show_photo(self) -> None:
        possible = why_not_change_photo(self._session) is None
        face = self._session.current.face if self._session.current else None
        for name in PHOTO:
            self._enable(name, possible)
        self._enable("use-tuning", possible and face is not None and face.tuning is not None)
        self._actions["use-tuning"].setChecked(face is not None and face.tuning_in_use is not None)

    def _show_job(self) -> None:
        job = self._session.job.now
        self._enable("stop", can_stop(job))
        self._enable("cancel", can_cancel(job))

    def _show_compare(self, *_: object) -> None:
        for mode in COMPARES:
            self._actions[mode.value].setChecked(self._session.view.compare is mode)

    def _enable(self, name: str, on: bool) -> None:
        self._actions[name].setEnabled(on)
