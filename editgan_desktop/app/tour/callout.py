"""What the tour shows: words beside what they are about, and a ring around that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..theme import set_role, tokens
from ..widgets.text import label

WIDTH, GAP, EDGE = 340, 12, 12  # pixels: of the words, to what they are about, to the edge of the window
RING, AIR = 3, 3  # pixels: of the line, and between it and what it is around


class Callout(QFrame):
    """A step of the tour, over its window. It takes no clicks but those on its buttons.

    Signals:
        moved: 1 for the next step, -1 for the one before. skipped: no more of it.
    """

    moved = Signal(int)
    skipped = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.title, self.text = label("", "heading", wrap=True), label("", wrap=True)
        self.count = label("", "dim")
        self.skip, self.back = QPushButton(self.tr("Skip")), QPushButton(self.tr("Back"))
        self.next = QPushButton()
        self._lay_out()
        set_role(self, "callout")
        set_role(self.next, "primary")
        self.skip.setToolTip(self.tr("End the tour (Esc); Help, Tour begins it again"))
        self.skip.clicked.connect(self.skipped)
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        self.next.clicked.connect(lambda: self.moved.emit(1))
        self.hide()

    def show_step(self, title: str, text: str, number: int, total: int) -> None:
        """Step `number` of `total`, from 1."""
        self.title.setText(title)
        self.text.setText(text)
        self.count.setText(self.tr("{number} of {total}").format(number=number, total=total))
        self.back.setEnabled(number > 1)
        self.next.setText(self.tr("Done") if number == total else self.tr("Next"))
        self.setAccessibleName(title)
        self.next.setAccessibleDescription(f"{title}. {text}")
        self.show()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, target: QRect | None) -> None:
        """Beside what it is about (in pixels of the window), where there is room; in the middle without."""
        room = self._window.rect().marginsRemoved(_margins())
        self.setFixedWidth(WIDTH)
        size = QSize(WIDTH, self._column.totalHeightForWidth(WIDTH))
        self.resize(size)
        self.move(_beside(target, size, room) if target else room.center() - QRect(QPoint(), size).center())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Buttons would use the arrow keys to go to each other, and Enter only in a dialog."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        moves = {Qt.Key.Key_Left: self.back, Qt.Key.Key_Right: self.next, Qt.Key.Key_Escape: self.skip}
        button = watched if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else moves.get(key)
        if isinstance(button, QPushButton):
            button.click()
        return button is not None

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (self.skip, self.back, self.next):
            row.addWidget(button)
            button.installEventFilter(self)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(4)
        column.addLayout(row)


class Ring(QWidget):
    """A line around something; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, target: QRect | None) -> None:
        """Go around a place in the window, or away."""
        self.setVisible(target is not None)
        if target is not None:
            outer = target.adjusted(-AIR - RING, -AIR - RING, AIR + RING, AIR + RING) & self._window.rect()
            self.setGeometry(outer)
            inside = QRect(QPoint(), outer.size()).adjusted(RING, RING, -RING, -RING)
            self.setMask(QRegion(QRect(QPoint(), outer.size())) - QRegion(inside))
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(tokens().accent))


def _beside(target: QRect, size: QSize, room: QRect) -> QPoint:
    """The first place that fits of right, left, below and above; else inside of it, at its top right."""
    width, height = size.width(), size.height()
    x = min(max(target.center().x() - width // 2, room.left()), room.right() - width)
    y = min(max(target.top(), room.top()), room.bottom() - height)
    places = (
        QPoint(target.right() + GAP, y),
        QPoint(target.left() - GAP - width, y),
        QPoint(x, target.bottom() + GAP),
        QPoint(x, target.top() - GAP - height),
    )
    inside = QPoint(min(target.right() - GAP - width, room.right() - width), y + GAP)
    return next((place for place in places if room.contains(QRect(place, size))), inside)


def _margins() -> QMargins:
    return QMargins(EDGE, EDGE, EDGE, EDGE)
