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
    "area": "texture-box",
    "before": "history",
    "batch": "folder-multiple-image",
    "branch": "source-branch",
    "brush": "brush",
    "cancel": "close-circle-outline",
    "check": "check",
    "chevron-down": "chevron-down",
    "chevron-right": "chevron-right",
    "clear": "backspace-outline",
    "close": "close",
    "command": "console",
    "compare": "compare",
    "continue": "skip-next",
    "copy": "content-copy",
    "crop": "crop-rotate",
    "delete": "trash-can-outline",
    "details": "text-box-search-outline",
    "difference": "circle-half-full",
    "done": "check-circle",
    "down": "arrow-down",
    "download": "download-outline",
    "draft": "circle-half-full",
    "drag": "drag-vertical",
    "duplicate": "content-duplicate",
    "edges": "magnet",
    "edited": "image-edit-outline",
    "ellipse": "ellipse-outline",
    "eraser": "eraser",
    "error": "alert-octagon-outline",
    "export": "tray-arrow-up",
    "eyedropper": "eyedropper",
    "flicker": "swap-horizontal-bold",
    "flip": "swap-horizontal",
    "float": "dock-window",
    "fill": "format-color-fill",
    "fit": "fit-to-page-outline",
    "gallery": "image-multiple-outline",
    "grid": "view-grid-outline",
    "free": "gesture",
    "grow": "arrow-expand-all",
    "folder": "folder-open-outline",
    "help": "help-circle-outline",
    "hide": "eye-off-outline",
    "history": "history",
    "import": "tray-arrow-down",
    "info": "information-outline",
    "jobs": "format-list-checks",
    "label": "face-recognition",
    "lasso": "lasso",
    "likeness": "face-man-shimmer-outline",
    "list": "format-list-bulleted",
    "library": "bookshelf",
    "mean": "set-center",
    "merge": "call-merge",
    "lock": "lock-outline",
    "mirror": "reflect-horizontal",
    "mirror-across": "reflect-horizontal",
    "mirror-down": "reflect-vertical",
    "mirror-view": "flip-horizontal",
    "log": "text-box-search-outline",
    "mix": "account-switch-outline",
    "models": "database-outline",
    "more": "dots-horizontal",
    "new-face": "account-plus-outline",
    "new-project": "folder-plus-outline",
    "next": "account-star-outline",
    "one-to-one": "numeric-1-box-outline",
    "outline": "vector-polyline",
    "pack": "package-variant-closed",
    "overlay": "layers-outline",
    "pan": "hand-back-right-outline",
    "part-only": "puzzle-outline",
    "parts": "puzzle-outline",
    "paste": "content-paste",
    "pause": "pause",
    "photo": "image-plus-outline",
    "picture": "image-outline",
    "polygon": "vector-polygon",
    "pose": "rotate-orbit",
    "pressure": "draw-pen",
    "rectangle": "rectangle-outline",
    "redo": "redo",
    "refine": "auto-fix",
    "region": "selection",
    "region-brush": "selection-drag",
    "rename": "pencil-outline",
    "report": "bug-outline",
    "reset": "restore",
    "restore": "image-refresh-outline",
    "retry": "refresh",
    "rows": "table-row",
    "rulers": "ruler-square",
    "run": "play",
    "running": "progress-clock",
    "save": "content-save-outline",
    "select-part": "selection-marker",
    "show": "eye-outline",
    "shrink": "arrow-collapse-all",
    "shuffle": "shuffle-variant",
    "smooth": "vector-curve",
    "sort": "sort",
    "scheme": "palette-swatch-outline",
    "search": "magnify",
    "settings": "cog-outline",
    "shortcut": "keyboard-outline",
    "solo": "eye-circle-outline",
    "stale": "clock-alert-outline",
    "star": "star-outline",
    "starred": "star",
    "stop": "stop",
    "straighten": "horizontal-rotate-clockwise",
    "symmetry": "flip-horizontal",
    "sweep": "filmstrip",
    "tag": "tag-outline",
    "theme": "theme-light-dark",
    "tip-round": "circle",
    "tip-square": "square",
    "transform": "vector-square-edit",
    "tour": "compass-outline",
    "train": "school-outline",
    "tune": "tune-variant",
    "turn-left": "rotate-left",
    "turn-right": "rotate-right",
    "uncertainty": "blur",
    "undo": "undo",
    "unlocked": "lock-open-variant-outline",
    "untouched": "circle-outline",
    "up": "arrow-up",
    "use": "arrow-right-circle-outline",
    "view-both": "view-column-outline",
    "warning": "alert-outline",
    "wipe": "view-split-vertical",
    "waiting": "clock-outline",
    "zoom-in": "magnify-plus-outline",
    "zoom-out": "magnify-minus-outline",
    "zoom-part": "image-filter-center-focus",
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
