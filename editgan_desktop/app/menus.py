"""Menus and the tool bar, made of the actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from ..session.brush import Tool
from .theme import Theme
from .translation import translate

SEPARATOR = ""
TOOLS = tuple(tool.value for tool in Tool)
FILE = (
    "new-face", "open-photo", "paste-photo", "open", "save", "save-as", SEPARATOR,
    "import-mask", "export-mask", SEPARATOR,
    "export-image", "export-both", "export-latent", SEPARATOR, "close-face", "quit",
)  # fmt: skip
EDIT = ("undo", "redo", SEPARATOR, "reset-mask", "remove-edits")
PAINT = (*TOOLS, SEPARATOR, "smaller", "larger")
VIEW = (
    "fit", "one-to-one", "zoom-in", "zoom-out", SEPARATOR, "region", "outlines", "uncertainty", "wipe", "difference",
    SEPARATOR, "show-panels", SEPARATOR, "label-faces",
)  # fmt: skip
FACE = ("run", "stop", "cancel", "continue", SEPARATOR, "refine", "save-vector")
PHOTO = ("closer", "tune", "use-tuning", SEPARATOR, "adjust-crop")
HELP = ("shortcuts", "terms", "about")
TOOL_BAR = ("new-face", "open-photo", "open", "export-image", SEPARATOR, "undo", "redo", SEPARATOR, *TOOLS, SEPARATOR)


def make_menus(window: QMainWindow, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """The menu bar; the menus by their names in English."""
    bar = window.menuBar()
    titles = {
        "file": (translate("Menus", "&File"), FILE),
        "edit": (translate("Menus", "&Edit"), EDIT),
        "paint": (translate("Menus", "&Paint"), PAINT),
        "view": (translate("Menus", "&View"), VIEW),
        "run": (translate("Menus", "&Run"), FACE),
        "photo": (translate("Menus", "Ph&oto"), PHOTO),
        "help": (translate("Menus", "&Help"), HELP),
    }
    menus = {}
    for name, (title, ids) in titles.items():
        menus[name] = bar.addMenu(title)
        add_actions(menus[name], ids, actions)
    menus["recent"] = QMenu(translate("Menus", "Open &recent"), window)
    menus["recent"].setToolTipsVisible(True)
    menus["recent"].setEnabled(False)
    menus["file"].insertMenu(actions["save"], menus["recent"])
    return menus


def make_tool_bar(window: QMainWindow, actions: dict[str, QAction], options: QWidget) -> QToolBar:
    """Commands and tools as icons, then the options of the tool."""
    bar = QToolBar(translate("Menus", "Tools"), window)
    bar.setObjectName("toolBar")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    add_actions(bar, TOOL_BAR, actions)
    bar.addWidget(options)
    window.addToolBar(bar)
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
