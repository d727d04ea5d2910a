"""Icons by what they mean here. Glyphs come from the Material Design set; the theme colours them."""

from __future__ import annotations

from dataclasses import asdict

import qtawesome
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication

from . import theme

GLYPHS = {
    "about": "information-outline",
    "accept": "creation-outline",
    "add": "plus",
    "brush": "brush",
    "cancel": "close-circle-outline",
    "check": "check",
    "chevron-down": "chevron-down",
    "chevron-right": "chevron-right",
    "clear": "backspace-outline",
    "close": "close",
    "compare": "compare",
    "continue": "skip-next",
    "crop": "crop-rotate",
    "delete": "trash-can-outline",
    "difference": "circle-half-full",
    "done": "check-circle",
    "down": "arrow-down",
    "download": "download-outline",
    "draft": "circle-half-full",
    "drag": "drag-vertical",
    "duplicate": "content-duplicate",
    "eraser": "eraser",
    "error": "alert-octagon-outline",
    "export": "tray-arrow-up",
    "eyedropper": "eyedropper",
    "fill": "format-color-fill",
    "fit": "fit-to-page-outline",
    "help": "help-circle-outline",
    "import": "tray-arrow-down",
    "info": "information-outline",
    "label": "face-recognition",
    "likeness": "face-man-shimmer-outline",
    "library": "bookshelf",
    "more": "dots-horizontal",
    "new-face": "account-plus-outline",
    "new-project": "folder-plus-outline",
    "next": "account-star-outline",
    "one-to-one": "numeric-1-box-outline",
    "outline": "vector-polyline",
    "overlay": "layers-outline",
    "pan": "hand-back-right-outline",
    "photo": "image-plus-outline",
    "picture": "image-outline",
    "redo": "redo",
    "refine": "auto-fix",
    "region": "selection",
    "rename": "pencil-outline",
    "reset": "restore",
    "retry": "refresh",
    "run": "play",
    "save": "content-save-outline",
    "scheme": "palette-swatch-outline",
    "search": "magnify",
    "settings": "cog-outline",
    "shortcut": "keyboard-outline",
    "stale": "clock-alert-outline",
    "stop": "stop",
    "tag": "tag-outline",
    "theme": "theme-light-dark",
    "train": "school-outline",
    "tune": "tune-variant",
    "uncertainty": "blur",
    "undo": "undo",
    "untouched": "circle-outline",
    "up": "arrow-up",
    "use": "arrow-right-circle-outline",
    "warning": "alert-outline",
    "wipe": "view-split-vertical",
    "zoom-in": "magnify-plus-outline",
    "zoom-out": "magnify-minus-outline",
}

FULL = 8 / 7  # undoes a margin of qtawesome: glyphs bring their own, and are crisp at 16, 20 and 24 pixels
NAME = "themedIcon"  # dynamic properties, by which icons find their way through a change of theme
COLOUR = "themedIconColour"
CHECKED = "themedIconChecked"


def icon(name: str, colour: str = "text", checked: str = "accent") -> QIcon:
    """The icon called `name`, in the token `colour`, or in the token `checked` on what is checked.

    It keeps the colours of the theme shown now: give it to an action or a button by `set_icon`.
    Raises KeyError for an unknown name or token.
    """
    colours = asdict(theme.tokens())
    normal, on, disabled = colours[colour], colours[checked], colours["disabled"]
    return qtawesome.icon(
        f"mdi6.{GLYPHS[name]}",
        scale_factor=FULL,
        color=normal,
        color_active=normal,
        color_selected=normal,
        color_disabled=disabled,
        color_on=on,
        color_on_active=on,
        color_on_selected=on,
        color_on_disabled=disabled,
    )


def set_icon(target: QAction | QAbstractButton, name: str, colour: str = "text", checked: str = "accent") -> None:
    """Show the icon on `target`, and show it anew in the right colours after each change of theme."""
    target.setIcon(icon(name, colour, checked))
    for key, value in ((NAME, name), (COLOUR, colour), (CHECKED, checked)):
        target.setProperty(key, value)


def refresh_icons(root: QObject) -> None:
    """Make the icons below `root` anew. A change of theme does so for all windows and their actions."""
    for target in (root, *root.findChildren(QObject)):
        if isinstance(target, (QAction, QAbstractButton)) and target.property(NAME):
            target.setIcon(icon(*map(target.property, (NAME, COLOUR, CHECKED))))


def _refresh_all() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        refresh_icons(app)
        for window in app.topLevelWidgets():
            refresh_icons(window)


theme.signals.changed.connect(_refresh_all)
