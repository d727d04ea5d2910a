"""Menus and the tool bar, made of the actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from .actions import TOOLS
from .commands.all import MENUS
from .commands.command import SEPARATOR, Items, Submenu
from .theme import Theme
from .translation import translate

TOOL_BAR = ("new-face", "open-photo", "open", "export-image", SEPARATOR, "undo", "redo", SEPARATOR)


def make_menus(window: QMainWindow, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """The menu bar; the menus by their names in English."""
    bar = window.menuBar()
    menus = {}
    for name, (title, items) in MENUS.items():
        menus[name] = bar.addMenu(translate("Menus", title))
        _fill(menus[name], items, actions)
    menus["recent"] = QMenu(translate("Menus", "Open &recent"), window)
    menus["recent"].setToolTipsVisible(True)
    menus["recent"].setEnabled(False)
    menus["file"].insertMenu(actions["save"], menus["recent"])
    menus["panels"] = QMenu(translate("Menus", "&Show panel"), window)
    menus["view"].insertMenu(actions["show-panels"], menus["panels"])
    return menus


def _fill(menu: QMenu, items: Items, actions: dict[str, QAction]) -> None:
    for item in items:
        if isinstance(item, Submenu):
            add_actions(menu.addMenu(translate("Menus", item.title)), item.ids, actions)
        else:
            add_actions(menu, (item,), actions)


def make_tool_bars(window: QMainWindow, actions: dict[str, QAction], options: QWidget) -> None:
    """On top commands as icons, then the options of the tool; at the left edge the tools."""
    top = _tool_bar(window, translate("Menus", "Commands"), "toolBar", Qt.ToolBarArea.TopToolBarArea)
    add_actions(top, TOOL_BAR, actions)
    top.addWidget(options)
    tools = _tool_bar(window, translate("Menus", "Tools"), "tools", Qt.ToolBarArea.LeftToolBarArea)
    add_actions(tools, TOOLS, actions)


def _tool_bar(window: QMainWindow, title: str, name: str, area: Qt.ToolBarArea) -> QToolBar:
    bar = QToolBar(title, window)
    bar.setObjectName(name)
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.addToolBar(area, bar)
    return bar


def make_theme_menu(window: QMainWindow, menu: QMenu) -> dict[Theme, QAction]:
    """The choice of a theme, as a submenu."""
    titles = {
        Theme.SYSTEM: translate("Menus", "Follow the system"),
        Theme.LIGHT: translate("Menus", "Light"),
        Theme.DARK: translate("Menus", "Dark"),
    }
    menu.addSeparator()
    submenu = menu.addMenu(translate("Menus", "&Theme"))
    actions = {theme: submenu.addAction(title) for theme, title in titles.items()}
    group = QActionGroup(window)
    for action in actions.values():
        action.setCheckable(True)
        group.addAction(action)
    return actions


def add_actions(target: QMenu | QToolBar, ids: Sequence[str], actions: dict[str, QAction]) -> None:
    """Actions by their ids, and lines between them."""
    for name in ids:
        if name == SEPARATOR:
            target.addSeparator()
        else:
            target.addAction(actions[name])
