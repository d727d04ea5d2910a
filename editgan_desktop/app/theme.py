"""Light and dark look: colour tokens, palette and style sheet of the whole application.

Surfaces are neutral greys, so that nothing near a picture tints the eye; there is one accent colour.
Widgets that paint themselves read `tokens()` in `paintEvent`: a change of theme repaints every widget.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from string import Template

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ..core.paths import shipped

MIN_POINTS = 9.5  # of the base font; a user's larger system font is honoured


class Theme(StrEnum):
    """What the user chose; SYSTEM follows the desktop, also while the program runs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Tokens:
    """Colours by purpose, each "#rrggbb".

    Attributes:
        name: "light" or "dark".
        window, panel, raised, field: surfaces from the back to the front, and where one types.
        hover, pressed: surfaces of flat controls under the pointer.
        border, border_strong: quiet lines; lines that show where a control is.
        accent_soft: surface of what is checked or selected.
        canvas, canvas_text: mid-grey surround of pictures, and words written on it.
        grid: lines behind a curve.
    """

    name: str
    window: str
    panel: str
    raised: str
    field: str
    hover: str
    pressed: str
    border: str
    border_strong: str
    text: str
    text_dim: str
    disabled: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    danger: str
    success: str
    warning: str
    canvas: str
    canvas_text: str
    grid: str


class ThemeSignals(QObject):
    """Tells after a change of theme, when palette, style sheet and `tokens()` are the new ones."""

    changed = Signal()


signals = ThemeSignals()


class _Watcher(QObject):
    """Child of the application: what was chosen, what is shown, and an ear for the desktop."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.chosen = Theme.LIGHT
        self.shown = Theme.LIGHT
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        if self.chosen is Theme.SYSTEM:
            _show(self, _of_scheme(scheme))


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole application the look of `theme`; may be called again at any time."""
    watcher = _watcher(app)
    # Only now is the choice known: the hints below may already answer with colorSchemeChanged.
    watcher.chosen = theme
    _ask_platform(app, theme)
    _show(watcher, _of_scheme(app.styleHints().colorScheme()) if theme is Theme.SYSTEM else theme)


def tokens() -> Tokens:
    """Colours of the theme that is shown now; the light ones before any theme was applied."""
    app = QApplication.instance()
    watcher = app.findChild(_Watcher) if app else None
    return load_tokens(watcher.shown if watcher else Theme.LIGHT)


@cache
def load_tokens(theme: Theme) -> Tokens:
    """Colours of LIGHT or DARK from `resources/themes/`."""
    return Tokens(**json.loads(shipped("resources", "themes", f"{theme}.json").read_text("utf-8")))


def set_role(widget: QWidget, role: str) -> None:
    """Give `widget` a look of the style sheet: "primary", "title", "dim", ...; see `base.qss`."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _watcher(app: QApplication) -> _Watcher:
    return app.findChild(_Watcher) or _Watcher(app)


def _of_scheme(scheme: Qt.ColorScheme) -> Theme:
    return Theme.DARK if scheme == Qt.ColorScheme.Dark else Theme.LIGHT


def _ask_platform(app: QApplication, theme: Theme) -> None:
    """Let title bars and native dialogs go along where Qt (6.8 and newer) can ask for it."""
    hints = app.styleHints()
    schemes = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
    if hasattr(hints, "setColorScheme"):
        hints.setColorScheme(schemes.get(theme, Qt.ColorScheme.Unknown))


def _show(watcher: _Watcher, theme: Theme) -> None:
    watcher.shown = theme
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    colours = load_tokens(theme)
    _enlarge_font(app)
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(colours))
    QDir.setSearchPaths("theme", [str(shipped("resources", "themes"))])
    app.setStyleSheet(style_sheet(colours, app.font().pointSizeF()))
    signals.changed.emit()


def _enlarge_font(app: QApplication) -> None:
    """A floor for the base font. macOS counts points differently and has its own good size."""
    font = app.font()
    if sys.platform != "darwin" and 0 < font.pointSizeF() < MIN_POINTS:
        font.setPointSizeF(MIN_POINTS)
        app.setFont(font)


def style_sheet(colours: Tokens, points: float) -> str:
    """`base.qss` with its colours and font sizes filled in; `points` is the size of the base font."""
    base = points if points > 0 else MIN_POINTS
    sizes = {"small": max(8.5, base * 0.9), "heading": base * 1.1, "title": base * 1.8}
    template = Template(shipped("resources", "themes", "base.qss").read_text("utf-8"))
    return template.substitute(asdict(colours), **{name: f"{size:.1f}pt" for name, size in sizes.items()})


def palette(colours: Tokens) -> QPalette:
    """Palette for what the style sheet leaves to Fusion and to the user's own painting."""
    made = QPalette()
    for role, colour in _roles(colours).items():
        made.setColor(role, QColor(colour))
    R = QPalette.ColorRole
    for role in (R.WindowText, R.Text, R.ButtonText, R.PlaceholderText, R.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.disabled))
    made.setColor(QPalette.ColorGroup.Disabled, R.Highlight, QColor(colours.pressed))
    return made


def _roles(colours: Tokens) -> dict[QPalette.ColorRole, str]:
    R = QPalette.ColorRole
    return {
        R.Window: colours.window,
        R.WindowText: colours.text,
        R.Base: colours.field,
        R.AlternateBase: colours.panel,
        R.ToolTipBase: colours.raised,
        R.ToolTipText: colours.text,
        R.PlaceholderText: colours.text_dim,
        R.Text: colours.text,
        R.Button: colours.raised,
        R.ButtonText: colours.text,
        R.BrightText: colours.danger,
        R.Light: colours.raised,
        R.Midlight: colours.panel,
        R.Mid: colours.border,
        R.Dark: colours.border_strong,
        R.Shadow: colours.border_strong,
        R.Highlight: colours.accent,
        R.HighlightedText: colours.accent_text,
        R.Link: colours.accent,
        R.LinkVisited: colours.accent,
        R.Accent: colours.accent,
    }
