"""Which commands of an open project can be used now, and why not."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from ...session.document import Document
from ..actions import hint_of
from ..binding import DocumentBinding, Slot, Subscriptions
from ..session_actions import SessionActions
from .commands import FACE_COMMANDS, TOOLS
from .faces import FaceState, LabelFaces
from .search import Search
from .training import Training

WITH_FACE = (
    *TOOLS, "smaller", "larger", "fit", "one-to-one", "zoom-in", "zoom-out", "outlines",
    "accept", "remove-face",
)  # fmt: skip
VIEWS = ("outlines", "uncertainty")  # fields of the view, and actions
COMMANDS = {command.id: command for command in FACE_COMMANDS}


class LabelStates(QObject):
    """Keeps actions and session alike, in both directions."""

    def __init__(
        self, faces: LabelFaces, search: Search, training: Training, actions: Mapping[str, QAction],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._faces, self._search, self._training, self._actions = faces, search, training, actions
        self._later = QTimer(self)  # many strokes, one look at the mask
        self._later.setSingleShot(True)
        self._later.setInterval(50)
        self._later.timeout.connect(self._show)
        session = faces.session
        self._common = SessionActions(session, actions, VIEWS, self)
        slots: dict[str, Slot] = {"painted": self._soon, "looked": self._soon}
        self._binding = DocumentBinding(session, slots, on_switch=self._show)
        self._ends = Subscriptions()
        self._ends.connect(faces.project.changed, self._show)
        for source in (faces.changed, search.changed, training.changed):
            source.connect(self._show)
        self._show()

    def release(self) -> None:
        """Stop listening to the session."""
        self._later.stop()
        self._common.release()
        self._binding.close()
        self._ends.close()

    def _soon(self, *_: object) -> None:
        if not self._later.isActive():
            self._later.start()

    def _show(self, *_: object) -> None:
        document = self._faces.session.current
        for name in WITH_FACE:
            self._actions[name].setEnabled(document is not None)
        self._enable("reset-mask", document is not None and document.layer.is_painted)
        self._show_face(document)
        self._show_training()

    def _show_face(self, document: Document | None) -> None:
        state = self._faces.state(document.source) if document else FaceState.UNTOUCHED
        why = "" if document is None else self._why_not_done(document)
        self._actions["done"].setChecked(state is FaceState.DONE)
        self._enable("done", document is not None and (state is FaceState.DONE or not why), why)
        record = self._faces.record
        known = record is not None and bool(record.unsure.any())
        why = self.tr("There is no network yet that could be unsure: train first") if document else ""
        self._enable("uncertainty", known, why)

    def _show_training(self) -> None:
        project, training = self._faces.project, self._training
        why = self.why_not_train()
        go_on = self.tr("&Go on training") if training.goes_on else self.tr("&Train")
        self._actions["train"].setText(go_on)
        self._enable("train", not why, why)
        self._enable("stop-training", training.runs)
        self._enable("helpful-face", not training.runs and not self._search.runs, self._why_not_next())
        self._enable("new-face", True)
        for name in ("edit-scheme", "import-faces", "export-project"):
            self._enable(name, not training.runs and not self._search.runs)
        why = self.tr("Train first") if project.branch_path is None else ""
        self._enable("use-parts", not why and not training.runs, why)

    def why_not_train(self) -> str:
        """What keeps the training from beginning; "" when nothing does."""
        if self._training.runs:
            return self.tr("The training is running")
        return "" if self._faces.project.can_train else self.tr("Declare a face done first (Ctrl+Return)")

    def _why_not_next(self) -> str:
        return self.tr("Wait for the end of the training") if self._training.runs else ""

    def _why_not_done(self, document: Document) -> str:
        """A face that is all one part teaches nothing."""
        painted = document.layer.painted
        return self.tr("Paint at least two parts first") if bool(np.all(painted == painted.flat[0])) else ""

    def _enable(self, name: str, on: bool, why_not: str = "") -> None:
        """With a reason in the tooltip of what cannot be used."""
        action = self._actions[name]
        action.setEnabled(on)
        action.setToolTip(f"{hint_of(COMMANDS[name])}\n{why_not}" if why_not and not on else hint_of(COMMANDS[name]))
