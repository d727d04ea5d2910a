"""The menus of a vector, and of several that are selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ...icons import set_icon
from ...translation import QT_TRANSLATE_NOOP, translate

Item = tuple[str, str, str, str, bool]
# what, text, icon, keys of the item, whether it changes the vector; None is a line between
ITEMS: Sequence[Item | None] = (
    ("apply", QT_TRANSLATE_NOOP("VectorMenu", "&Apply to this face"), "use", "Return", False),
    ("star", QT_TRANSLATE_NOOP("VectorMenu", "&Favourite"), "star", "", False),
    None,
    ("rename", QT_TRANSLATE_NOOP("VectorMenu", "&Rename"), "rename", "F2", True),
    ("tags", QT_TRANSLATE_NOOP("VectorMenu", "Edit &tags…"), "tag", "", True),
    ("duplicate", QT_TRANSLATE_NOOP("VectorMenu", "D&uplicate"), "duplicate", "Ctrl+D", False),
    ("export", QT_TRANSLATE_NOOP("VectorMenu", "&Export…"), "export", "", False),
    None,
    ("delete", QT_TRANSLATE_NOOP("VectorMenu", "&Delete"), "delete", "Del", True),
    None,
    ("details", QT_TRANSLATE_NOOP("VectorMenu", "Deta&ils…"), "info", "", False),
)
SEVERAL: Sequence[Item | None] = (
    ("apply", QT_TRANSLATE_NOOP("VectorMenu", "&Apply to this face"), "use", "Return", False),
    ("star", QT_TRANSLATE_NOOP("VectorMenu", "Make &favourites"), "star", "", False),
    ("unstar", QT_TRANSLATE_NOOP("VectorMenu", "Take out of the fav&ourites"), "", "", False),
    None,
    ("average", QT_TRANSLATE_NOOP("VectorMenu", "A&verage into a better one…"), "mean", "", False),
    ("tags", QT_TRANSLATE_NOOP("VectorMenu", "Add &tags…"), "tag", "", True),
    ("duplicate", QT_TRANSLATE_NOOP("VectorMenu", "D&uplicate"), "duplicate", "Ctrl+D", False),
    ("export", QT_TRANSLATE_NOOP("VectorMenu", "&Export as a pack…"), "pack", "", False),
    None,
    ("delete", QT_TRANSLATE_NOOP("VectorMenu", "&Delete"), "delete", "Del", True),
)


def vector_menu(shipped: bool, starred: bool, run: Callable[[str], None], parent: QWidget) -> QMenu:
    """A menu that calls `run` with what was chosen; vectors that came with the program cannot be changed."""
    menu = _menu(ITEMS, shipped, run, parent)
    star = menu.findChild(QAction, "star")
    if isinstance(star, QAction):
        star.setCheckable(True)
        star.setIconVisibleInMenu(False)  # it would hide the tick
        star.setChecked(starred)
    return menu


def several_menu(all_shipped: bool, run: Callable[[str], None], parent: QWidget) -> QMenu:
    """The same for several vectors: what cannot be changed is left as it is, unless that is all of them."""
    return _menu(SEVERAL, all_shipped, run, parent)


def _menu(items: Sequence[Item | None], shipped: bool, run: Callable[[str], None], parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    for item in items:
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
    if icon:
        set_icon(action, icon)
    if keys:  # only to be shown: the item has the keys itself
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
