"""The faces of a photo as a row of thumbnails, of which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QToolButton, QWidget

from ..widgets.scroll import scroll_across
from ..widgets.thumbnail import to_pixmap
from .photo import Photo
from .placement import Placement

THUMBNAIL = 56
SHARPEST = 2  # pixels of a thumbnail per unit of the window
KEYS = 9  # faces that have a key of their own


class FacesRow(QScrollArea):
    """A button for each face; hidden where there are fewer than two."""

    def __init__(self, photo: Photo, placement: Placement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placement = placement
        self.buttons: list[QToolButton] = []
        self._group = QButtonGroup(self)
        self._lay_out(photo)
        self._group.idClicked.connect(placement.choose)
        placement.chosen_changed.connect(self._show)
        self.setAccessibleName(self.tr("Faces in the photo"))
        self.setHidden(len(placement.faces) < 2)
        self._show()

    def _lay_out(self, photo: Photo) -> None:
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for index, crop in enumerate(self._placement.found):
            button = self._button(index)
            button.setIcon(QIcon(to_pixmap(photo.aligned(crop, SHARPEST * THUMBNAIL), THUMBNAIL, SHARPEST)))
            self._group.addButton(button, index)
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        scroll_across(self, content)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(content.sizeHint().height() + bar)

    def _button(self, index: int) -> QToolButton:
        button = QToolButton()
        number = index + 1
        name = self.tr("Face {number}").format(number=number)
        button.setText(str(number))
        button.setAccessibleName(name)
        button.setToolTip(self.tr("{name} (key {number})").format(name=name, number=number) if number <= KEYS else name)
        button.setCheckable(True)
        button.setIconSize(QSize(THUMBNAIL, THUMBNAIL))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        return button

    def _show(self) -> None:
        chosen = self._placement.chosen
        if chosen is not None and self.buttons:
            self.buttons[chosen].setChecked(True)
            self.ensureWidgetVisible(self.buttons[chosen])
