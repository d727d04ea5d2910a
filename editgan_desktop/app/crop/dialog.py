"""Asking which square of a photo is to be edited: the face that was found is offered, and can be put right by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.crop import Crop
from ...editing.align import FoundFace
from ..icons import set_icon
from ..theme import set_role
from ..widgets.elided_label import ElidedLabel
from ..widgets.text import IconLabel, label
from .faces import FacesRow
from .figures import CropFigures
from .keys import perform
from .photo import Photo
from .placement import Placement
from .preview import SIDE, Preview
from .view import ZOOM_PER_NOTCH, CropView

SIZE = (940, 720)


class CropDialog(QDialog):
    """Accepted means: use this crop.

    Args:
        picture: [H, W, 3] uint8 sRGB, the whole upright photo. It is not copied.
        faces: those found, largest first.
        name: of the file.
        crop: the present one when it is adjusted later.
    """

    def __init__(
        self,
        parent: QWidget | None,
        picture: NDArray[np.uint8],
        faces: Sequence[FoundFace],
        name: str,
        crop: Crop | None = None,
    ) -> None:
        super().__init__(parent)
        photo = Photo(picture)
        self.placement = Placement(photo.size, faces, crop, self)
        self.view = CropView(photo, self.placement)
        self.preview = Preview(photo, self.placement)
        self.figures = CropFigures(self.placement)
        self.faces = FacesRow(photo, self.placement)
        self.warning = label("", "warning", wrap=True)
        self.fit_button = _tool("fit", self.tr("See all (Ctrl+0)"), self.view.fit)
        self.warning.setFixedWidth(SIDE)  # it comes and goes, and nothing beside it moves
        self.reset_button = QPushButton(self.tr("&Reset"))
        self.buttons, self.use_button, self.cancel_button = QDialogButtonBox(), QPushButton(), QPushButton()
        self.setWindowTitle(self.tr("Place the crop"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._make_buttons()
        self._lay_out(name)
        self.placement.changed.connect(self._judge)
        self._judge()
        self.resize(*SIZE)
        self.view.setFocus()

    @property
    def crop(self) -> Crop:
        """What the user chose."""
        return self.placement.crop

    def accept(self) -> None:
        self.figures.take()  # a click on a button does not take the focus on every system
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys that nothing with the focus has used."""
        if not perform(event, self.placement, self.view):
            super().keyPressEvent(event)

    def _judge(self) -> None:
        crop = self.placement.crop
        text = self.tr(
            "This face is small: the square is only {side} pixels wide. The result will be softer than the photo."
        )
        self.warning.setText(text.format(side=round(crop.side)) if self.placement.is_small else "")
        self.reset_button.setEnabled(crop != self.placement.home)

    # ---- what stands where

    def _make_buttons(self) -> None:
        self.use_button.setText(self.tr("Use this crop"))
        self.use_button.setToolTip(self.tr("Edit the face in the square (Enter)"))
        self.use_button.setDefault(True)
        set_role(self.use_button, "primary")
        set_icon(self.use_button, "check", "accent_text")
        self.cancel_button.setText(self.tr("Cancel"))
        self.cancel_button.setToolTip(self.tr("Leave all as it is (Esc)"))
        set_icon(self.cancel_button, "cancel")
        self.buttons.addButton(self.use_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.reset_button.setToolTip(self.tr("Back to where the square was at first (Home)"))
        self.reset_button.setAutoDefault(False)  # Enter uses the crop
        set_icon(self.reset_button, "reset")
        self.reset_button.clicked.connect(self.placement.reset)

    def _lay_out(self, name: str) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(self._head(name))
        if not self.placement.faces:
            left.addWidget(self._by_hand())
        left.addWidget(self.view, 1)
        left.addWidget(self.faces)
        middle.addLayout(left, 1)
        middle.addLayout(self._side())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._help(), 1)
        foot.addWidget(self.buttons)
        column.addLayout(foot)

    def _head(self, name: str) -> QHBoxLayout:
        """Whose photo it is, and the buttons of the view."""
        row = QHBoxLayout()
        row.setSpacing(2)
        columns, rows = self.placement.size
        row.addWidget(ElidedLabel(name, "heading"), 1)
        row.addWidget(label(self.tr("{0} × {1} pixels").format(columns, rows), "dim"))
        row.addSpacing(8)
        for button in (
            _tool("zoom-out", self.tr("Zoom out (Ctrl+−, wheel)"), lambda: self.view.zoom(1 / ZOOM_PER_NOTCH)),
            _tool("zoom-in", self.tr("Zoom in (Ctrl++, wheel)"), lambda: self.view.zoom(ZOOM_PER_NOTCH)),
            _tool("region", self.tr("See the square large (Ctrl+1)"), self.view.come_close),
            self.fit_button,
        ):
            row.addWidget(button)
        return row

    def _by_hand(self) -> QFrame:
        """What to do where nothing was found."""
        frame = QFrame()
        set_role(frame, "notice")
        text = self.tr("No face was found. Place the square by hand: eyes on the upper guides, mouth on the lower one.")
        row = QHBoxLayout(frame)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(IconLabel("info", 20, "accent"))
        row.addWidget(label(text, wrap=True), 1)
        return frame

    def _side(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        caption = label(self.tr("What will be edited"), "strong")
        caption.setFixedHeight(self.fit_button.sizeHint().height())  # level with what stands above the view
        column.addWidget(caption)
        column.addWidget(self.preview)
        column.addSpacing(4)
        column.addWidget(self.figures)
        column.addWidget(self.reset_button)
        column.addWidget(self.warning)
        column.addStretch(1)
        return column

    def _help(self) -> QLabel:
        return label(
            self.tr(
                "Drag inside to move, a corner to resize (Ctrl: about the middle), the knob or outside to turn "
                "(Shift: by 15°). The wheel zooms, Space and drag moves the photo.\n"
                "Arrow keys move (Shift: by ten), [ and ] turn, + and − resize, Home resets."
            ),
            "small",
            wrap=True,
        )


def _tool(icon: str, words: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    set_icon(button, icon)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.clicked.connect(act)
    return button
