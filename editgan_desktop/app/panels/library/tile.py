"""One vector of the library as a picture with its name below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ....library.listing import Entry
from ....session.library_view import LibraryView
from ...shown_names import shown_tag, shown_vector
from ...theme import set_role
from ...translation import listed
from ...widgets.elided_label import plain_tip
from ...widgets.figures import signed
from .item import LibraryItem
from .row_name import NameField

MARGIN = 4
WIDE = 128  # pixels of its pictures, of which it shows as many as it has room for


class LibraryTile(LibraryItem):
    """It shows its star while it is one or is pointed at, and the strength it has on the face in view."""

    def __init__(self, library: LibraryView, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(library, entry, WIDE, parent)
        self.strength = QLabel(self.thumb)
        self._reason = ""
        set_role(self.strength, "pill")
        self.strength.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.strength.hide()
        self.star.setParent(self.thumb)
        set_role(self.star, "pill")
        self.name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, 2)
        self._column.setSpacing(2)
        self._column.addWidget(self.thumb)
        self._column.addWidget(self.name)
        self.show_info()

    def set_width(self, width: int) -> None:
        """So many pixels wide, as high as that makes it."""
        self.thumb.setFixedSize(width - 2 * MARGIN, width - 2 * MARGIN)
        self.setFixedSize(QSize(width, width + self.name.sizeHint().height() + 2))
        self._place_marks()

    def show_info(self) -> None:
        info = self.entry.info
        name, tags = shown_vector(info.name), tuple(map(shown_tag, info.tags))
        self.name.set_text(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(listed(filter(None, (self._reason, *tags))))
        tagged = self.tr("Tags: {tags}").format(tags=listed(tags)) if tags else ""
        use = self._reason or self.tr("Double-click or drag to the picture to apply it (Enter)")
        self.setToolTip(plain_tip("\n".join(filter(None, (name, tagged, use)))))

    def show_strength(self, strength: float, enabled: bool, span: tuple[float, float] | None = None) -> None:
        self.strength.setText(signed(strength))
        self.strength.setVisible(bool(strength))
        self.strength.setEnabled(enabled)
        self._place_marks()

    def set_usable(self, reason: str, *, foreign: bool = False) -> None:
        if reason != self._reason:
            self._reason = reason
            self.thumb.set_dimmed(foreign)
            set_role(self.name, "dim" if foreign else "")
            self.show_info()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self.star.show()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self.star.setVisible(self.star.isChecked())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def _show_star(self, on: bool) -> None:
        super()._show_star(on)
        self.star.setVisible(on or self.underMouse())

    def _place_field(self, field: NameField) -> None:
        self._column.addWidget(field)

    def _place_marks(self) -> None:
        self.star.adjustSize()
        self.strength.adjustSize()
        self.star.move(self.thumb.width() - self.star.width() - 3, 3)
        self.strength.move(3, self.thumb.height() - self.strength.height() - 3)
