"""The menu of a vector."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ...icons import set_icon

CONTEXT = "VectorMenu"


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP(CONTEXT, text))


# what, text, icon, keys of the row, whether it changes the vector; None is a line between
ITEMS = (
    ("rename", _("&Rename"), "rename", "F2", True),
    ("tags", _("Edit &tags…"), "tag", "", True),
    ("duplicate", _("D&uplicate"), "duplicate", "Ctrl+D", False),
    ("export", _("&Export…"), "export", "", False),
    None,
    ("delete", _("&Delete"), "delete", "Del", True),
    None,
    ("details", _("De&tails…"), "info", "", False),
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
        action = menu.addAction(QCoreApplication.translate(CONTEXT, text))
        _style(action, what, icon, keys)
        if shipped and changes:
            action.setEnabled(False)
            action.setToolTip(
                QCoreApplication.translate(CONTEXT, "It came with the program. Duplicate it and change the copy.")
            )
        action.triggered.connect(lambda _checked=False, what=what: run(what))
    return menu


def _style(action: QAction, what: str, icon: str, keys: str) -> None:
    action.setObjectName(what)
    set_icon(action, icon)
    if keys:  # only to be shown: the row has the keys itself
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
