"""What a keyboard reaches in a window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolBar,
    QToolButton,
    QWidget,
)

from editgan_desktop.app.panels.library.item import LibraryItem
from editgan_desktop.app.widgets.segmented import SegmentedButtons

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
            QPlainTextEdit, QTabBar, QTextEdit)  # fmt: skip
PARTS = (QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView, QTabBar)  # what is inside has no stop of its own
MOST, MOST_LINKS = 200, 20  # stops of a window, links of a page


def unreachable(window: QWidget) -> list[str]:
    """Controls in sight that the Tab key leaves out, and that no menu stands for."""
    controls = [
        widget for widget in window.findChildren(QWidget) if isinstance(widget, CONTROLS) and widget.isVisible()
    ]
    return [told(widget) for widget in controls if not (_has_stop(widget) or _has_substitute(widget))]


def told(widget: QWidget) -> str:
    """A widget in words, for the message of a test."""
    name = widget.accessibleName() or widget.toolTip() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return f"{type(widget).__name__} “{name}” in {type(widget.parentWidget()).__name__}"


def _has_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or widget.focusProxy() is not None


def _has_substitute(widget: QWidget) -> bool:
    """A command of a menu, or the keys of what it is a part of."""
    if isinstance(widget, QScrollBar):
        return True
    if isinstance(widget, QToolButton) and (widget.defaultAction() or isinstance(widget.parentWidget(), QToolBar)):
        return True
    if isinstance(widget.parentWidget(), SegmentedButtons):
        return True  # arrow keys go from segment to segment
    if isinstance(widget.parentWidget(), LibraryItem):
        return widget is widget.parentWidget().star  # its menu has it; a stop more in every row would be a long way
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, PARTS):
            return True
        parent = parent.parentWidget()
    return False


def stops(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where the Tab key (or that with Shift) halts, from the focus on until it is back; fails if that never happens."""
    window.activateWindow()
    QApplication.processEvents()
    first = QApplication.focusWidget()
    assert first is not None and window.isAncestorOf(first), "nothing has the focus"
    found = [first]
    while len(found) < MOST:
        here = _next(found[-1], key)
        if here is first:
            return found
        found.append(here)
    raise AssertionError(f"Tab goes round without the first: {[told(widget) for widget in found[-5:]]}")


def _next(widget: QWidget, key: Qt.Key) -> QWidget:
    """A page of text goes from link to link before it lets go."""
    for _ in range(MOST_LINKS):
        QTest.keyClick(widget, key)
        here = QApplication.focusWidget()
        if here is not None and here is not widget:
            return here
    raise AssertionError(f"Tab stays at {told(widget)}")
