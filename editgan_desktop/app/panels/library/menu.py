"""The menu of a vector."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ...icons import set_icon
from ...translation import QT_TRANSLATE_NOOP, translate

# what, text, icon, keys of the row, whether it changes the vector; None is a line between
ITEMS = (
    ("rename", QT_TRANSLATE_NOOP("VectorMenu", "&Rename"), "rename", "F2", True),
    ("tags", QT_TRANSLATE_NOOP("VectorMenu", "Edit &tags…"), "tag", "", True),
    ("duplicate", QT_TRANSLATE_NOOP("VectorMenu", "D&uplicate"), "duplicate", "Ctrl+D", False),
    ("export", QT_TRANSLATE_NOOP("VectorMenu", "&Export…"), "export", "", False),
    None,
    ("delete", QT_TRANSLATE_NOOP("VectorMenu", "&Delete"), "delete", "Del", True),
    None,
    ("details", QT_TRANSLATE_NOOP("VectorMenu", "De&tails…"), "info", "", False),
)


def vector_menu(shipped: bool, run: Callable[[str], None], parent: QWidget) -> QMenu:
    """A menu that calls `run` with what was chosen; vectors that came with the program cannot be changed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    for item in ITEMS:
        if item is None:
            menu.addSeparator()
            continue
        what, text, icon, keys, changes = item
        action = menu.addAction(translate("VectorMenu", text))
        _style(action, what, icon, keys)
        if shipped and changes:
            action.setEnabled(False)
            action.setToolTip(translate("VectorMenu", "It came with the program. Duplicate it and change the copy."))
        action.triggered.connect(lambda _checked=False, what=what: run(what))
    return menu


def _style(action: QAction, what: str, icon: str, keys: str) -> None:
    action.setObjectName(what)
    set_icon(action, icon)
    if keys:  # only to be shown: the row has the keys itself
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
