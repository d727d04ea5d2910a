"""The menu of an edit on a face: solo, strength, rows of W+, the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ....core.latents import row_segments
from ....session.edits import AppliedEdit
from ...icons import set_icon
from ...translation import QT_TRANSLATE_NOOP, translate

Rows = tuple[int, int] | None
SEGMENTS = {
    "coarse": QT_TRANSLATE_NOOP("EditMenu", "Coarse"),
    "middle": QT_TRANSLATE_NOOP("EditMenu", "Middle"),
    "fine": QT_TRANSLATE_NOOP("EditMenu", "Fine"),
}
MEANING = {
    "coarse": QT_TRANSLATE_NOOP("EditMenu", "&Coarse: pose and shape"),
    "middle": QT_TRANSLATE_NOOP("EditMenu", "&Middle: features of the face"),
    "fine": QT_TRANSLATE_NOOP("EditMenu", "&Fine: colour and texture"),
}


def rows_title(rows: tuple[int, int], count: int) -> str:
    """Rows of W+ of `count` in a word: the name of a segment, or their numbers."""
    named = {ends: name for name, ends in row_segments(count).items()}
    return translate("EditMenu", SEGMENTS[named[rows]]) if rows in named else f"{rows[0]}–{rows[1]}"


def edit_menu(
    edit: AppliedEdit, count: int, soloed: bool, does: Mapping[str, Callable[[], object]],
    restrict: Callable[[Rows], object], parent: QWidget,
) -> QMenu:  # fmt: skip
    """A menu for an edit.

    Args:
        count: number of W+ rows. does: what is called by "solo", "reset", "custom", "save", "merge", "remove".
        restrict: called with the rows the edit shall act on; None for all.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    solo = _add(menu, "solo", translate("EditMenu", "&Solo: this edit alone"), "solo", does, "Alt+S")
    solo.setCheckable(True)
    solo.setIconVisibleInMenu(False)  # it would hide the tick
    solo.setChecked(soloed)
    _add(menu, "reset", translate("EditMenu", "Strength to &0"), "reset", does).setEnabled(edit.strength != 0)
    menu.addMenu(_rows_menu(edit, count, restrict, does, menu))
    menu.addSeparator()
    save = _add(menu, "save", translate("EditMenu", "Sa&ve as new vector…"), "save", does)
    save.setEnabled(not edit.vector_id or edit.rows is not None)
    _add(menu, "merge", translate("EditMenu", "Mer&ge edits into one…"), "merge", does)
    menu.addSeparator()
    _add(menu, "remove", translate("EditMenu", "&Remove from this face"), "close", does, "Del")
    return menu


def _rows_menu(
    edit: AppliedEdit, count: int, restrict: Callable[[Rows], object], does: Mapping[str, Callable[[], object]],
    parent: QMenu,
) -> QMenu:  # fmt: skip
    menu = QMenu(translate("EditMenu", "Rows of &W+"), parent)
    set_icon(menu.menuAction(), "rows")
    choices: dict[str, tuple[str, Rows]] = {"all": (translate("EditMenu", "&All rows"), None)}
    for name, ends in row_segments(count).items():
        choices[name] = (f"{translate('EditMenu', MEANING[name])}  ({ends[0]}–{ends[1]})", ends)
    group = QActionGroup(menu)
    for name, (title, rows) in choices.items():
        action = menu.addAction(title)
        action.setObjectName(name)
        action.setCheckable(True)
        action.setChecked(edit.rows == rows)
        action.triggered.connect(lambda _checked=False, rows=rows: restrict(rows))
        group.addAction(action)
    menu.addSeparator()
    _add(menu, "custom", translate("EditMenu", "C&hoose rows…"), "", does)
    return menu


def _add(
    menu: QMenu, what: str, text: str, icon: str, does: Mapping[str, Callable[[], object]], keys: str = ""
) -> QAction:
    action = menu.addAction(text)
    action.setObjectName(what)
    if icon:
        set_icon(action, icon)
    if keys:  # only to be shown: the row has the keys itself
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
    act = does[what]
    action.triggered.connect(lambda _checked=False: act())
    return action
