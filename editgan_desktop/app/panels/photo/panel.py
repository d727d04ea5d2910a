"""What stands for the face in the photo: how close it is, and how it can come closer."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ....core.photo_face import PhotoFace
from ....session.session import Session
from ...binding import DocumentBinding
from ...theme import set_role
from ...translation import without_mark
from ...widgets.action_button import ActionButton
from ...widgets.elided_label import ElidedLabel


class PhotoPanel(QWidget):
    """Hidden unless the face in view is in a photo. Its buttons are the window's actions."""

    def __init__(self, session: Session, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.card = QFrame()
        set_role(self.card, "card")
        self.title, self.words = ElidedLabel(role="strong"), ElidedLabel(role="dim")
        self.buttons = {name: ActionButton(actions[name]) for name in ("closer", "tune", "adjust-crop")}
        self.use_tuning = _switch(actions["use-tuning"])
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._binding = DocumentBinding(session, {"face_changed": self._follow}, on_switch=self._follow)
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._binding.close()

    def _follow(self) -> None:
        face = self._session.current.face if self._session.current else None
        self.setVisible(face is not None)
        if face is not None:
            self.title.set_text(face.source.name)
            self.words.set_text(self._likeness(face))

    def _likeness(self, face: PhotoFace) -> str:
        if not face.steps:
            return self.tr("First guess of the likeness")
        steps = self.tr("Likeness after {steps} steps").format(steps=face.steps)
        return self.tr("{likeness}, tuned").format(likeness=steps) if face.tuning_in_use else steps

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.addWidget(self.buttons["closer"], 0, 0)
        grid.addWidget(self.buttons["tune"], 0, 1)
        grid.addWidget(self.buttons["adjust-crop"], 1, 0)
        grid.addWidget(self.use_tuning, 1, 1)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(4)
        column.addLayout(grid)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 2)
        outer.addWidget(self.card)


def _switch(action: QAction) -> QCheckBox:
    """A check box that is the action: checked, enabled and clicked with it."""
    box = QCheckBox(without_mark(action.text()))
    box.setToolTip(action.toolTip())

    def follow() -> None:
        box.setChecked(action.isChecked())
        box.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    box.clicked.connect(action.trigger)
    follow()
    return box
