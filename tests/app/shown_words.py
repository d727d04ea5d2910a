"""What a window says: all words of its widgets, menus and lists, also those that are hidden now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from editgan_desktop.app.widgets.elided_label import ElidedLabel

Role = Qt.ItemDataRole
SPOKEN = (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole)
# names of formats, keys, units, networks, and of the things a test has made
NAMES = re.compile(
    r"\b(RGB|CMYK|PNG|JPE?G|WebP|TIFF|GIF|MP4|HEIC|EXIF|XMP|IPTC|JSON|CPU|GPU|IoU|LPIPS|px|[GMk]B|EditGAN|Desktop|English|"
    r"Ctrl|Shift|Alt|Meta|Esc|Enter|Return|Del|Home|End|PgUp|PgDown|Page|Up|Down|Left|Right|Space|Tab|Backspace|Ins|F\d+|"
    r"Apache|MIT|BSD|GPL|LGPL|CC|BY|NC|SA|PySide6|Qt|NumPy|torch|Tiny|zip|egd|seed|psi)\b"
)
WORD, CHINESE = re.compile(r"[A-Za-z]{2,}"), re.compile("[一-鿿]")
GAP = re.compile(r"\{\w*\}")  # that was not filled in


def untranslated(root: QWidget, *names: str) -> list[str]:
    """What the window says in no Chinese, or with a gap; `names` are those of files and of what the user has named."""
    found = []
    for text in dict.fromkeys(words_of(root)):
        plain = re.sub(r"<[^>]*>", " ", text)
        for name in names:
            plain = plain.replace(name, " ")
        english = WORD.search(NAMES.sub(" ", plain)) and not CHINESE.search(plain)
        if english or GAP.search(text):
            found.append(text)
    return found


def words_of(root: QWidget) -> Iterator[str]:
    """Titles, labels, tips and names for screen readers of a widget and of all in it."""
    for widget in (root, *root.findChildren(QWidget)):
        if _is_of_qt(widget):
            continue
        yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        yield from _own_words(widget)
        for action in widget.actions():
            yield from (action.text(), action.toolTip())


def _own_words(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractButton | QLabel | ElidedLabel):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (f(place) for place in range(widget.count()) for f in (widget.tabText, widget.tabToolTip))
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.text()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model(), QModelIndex())


def _cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)  # which a list keeps private
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            yield from (text for role in SPOKEN if isinstance(text := index.data(role), str))
            if column == 0 and not isinstance(model, QAbstractListModel):
                yield from _cells(model, index)


def _is_of_qt(widget: QWidget) -> bool:
    """Parts of Qt's own widgets, such as the editor in a spin box."""
    return widget.objectName().startswith("qt_")


def cut_off(root: QWidget) -> list[str]:
    """Buttons and tabs in sight that have not the room for their words."""
    buttons = [b for b in root.findChildren(QAbstractButton) if b.isVisible() and CHINESE.search(b.text())]
    return [f"{b.text()}: {b.width()} < {b.sizeHint().width()}" for b in buttons if b.width() < b.sizeHint().width()]
