"""The two looks, how they change, and the icons that go along."""

from __future__ import annotations

from dataclasses import asdict
from itertools import product

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editgan_desktop.app.icons import GLYPHS, icon, refresh_icons, set_icon
from editgan_desktop.app.theme import Theme, Tokens, apply_theme, load_tokens, set_role, signals, style_sheet, tokens

BOTH = (Theme.LIGHT, Theme.DARK)
SURFACES = ("window", "panel", "raised", "field", "hover")
READABLE = [
    *product(("text", "text_dim", "danger", "success", "warning", "accent"), ("window", "panel", "raised", "field")),
    *product(("text", "text_dim"), ("hover", "accent_soft")),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("canvas_text", "canvas"),
]
VISIBLE = [*product(("accent", "border_strong"), SURFACES), ("accent", "accent_soft")]


def contrast(one: str, other: str) -> float:
    """Ratio of WCAG 2, 1 to 21."""
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def colours_of(shown: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> set[str]:
    """The colours of the opaque pixels."""
    image = shown.pixmap(QSize(32, 32), 1.0, mode, state).toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("theme", BOTH)
def test_text_is_legible_on_every_surface_and_lines_are_visible(theme: Theme) -> None:
    colours = asdict(load_tokens(theme))
    for front, back in READABLE:
        assert contrast(colours[front], colours[back]) >= 4.5, (front, back)
    for front, back in VISIBLE:
        assert contrast(colours[front], colours[back]) >= 3.0, (front, back)


@pytest.mark.parametrize("theme", BOTH)
def test_what_lies_around_pictures_has_no_tint(theme: Theme) -> None:
    colours = asdict(load_tokens(theme))
    for name in (*SURFACES, "pressed", "border", "border_strong", "canvas", "grid", "text", "text_dim", "disabled"):
        assert QColor(colours[name]).saturation() == 0, name


@pytest.mark.parametrize("theme", BOTH)
def test_every_token_and_picture_of_the_style_sheet_is_there(theme: Theme) -> None:
    sheet = style_sheet(load_tokens(theme), 10.0)
    assert "$" not in sheet
    assert f"chevron-down-{theme}.svg" in sheet
    assert "font-size: 9.0pt" in sheet


def test_small_words_stay_legible() -> None:
    assert "font-size: 8.5pt" in style_sheet(load_tokens(Theme.LIGHT), 8.0)


def test_a_change_reaches_tokens_palette_and_whoever_listens(app: QApplication, qtbot: QtBot) -> None:
    apply_theme(app, Theme.LIGHT)
    light = tokens()
    with qtbot.waitSignal(signals.changed):
        apply_theme(app, Theme.DARK)
    assert (light.name, tokens().name) == ("light", "dark")
    assert app.palette().color(QPalette.ColorRole.Window).name() == tokens().window
    disabled = app.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name() == tokens().disabled
    assert app.font().pointSizeF() >= 9.5


def test_a_painted_surface_follows_the_theme(app: QApplication, qtbot: QtBot) -> None:
    shown = QLabel()
    qtbot.addWidget(shown)
    shown.resize(20, 20)
    set_role(shown, "panel")
    for theme in BOTH:
        apply_theme(app, theme)
        assert shown.grab().toImage().pixelColor(10, 10).name() == load_tokens(theme).panel


def test_system_is_light_without_a_system_theme_and_follows_it_live(app: QApplication) -> None:
    apply_theme(app, Theme.SYSTEM)
    assert tokens() == load_tokens(Theme.LIGHT)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert tokens() == load_tokens(Theme.DARK)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert tokens() == load_tokens(Theme.LIGHT)


def test_a_chosen_theme_does_not_follow_the_system(app: QApplication) -> None:
    apply_theme(app, Theme.LIGHT)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert tokens() == load_tokens(Theme.LIGHT)


def test_tokens_are_complete_and_hex() -> None:
    for theme in BOTH:
        colours = load_tokens(theme)
        assert isinstance(colours, Tokens)
        for key, value in asdict(colours).items():
            assert value == theme if key == "name" else (len(value) == 7 and QColor(value).isValid()), key


@pytest.mark.parametrize("name", GLYPHS)
def test_every_icon_has_a_glyph_of_its_own(app: QApplication, name: str) -> None:
    shown = icon(name)
    assert not shown.pixmap(16, 16).isNull()
    assert colours_of(shown), "nothing was drawn"


def test_an_unknown_icon_is_refused(app: QApplication) -> None:
    with pytest.raises(KeyError):
        icon("unicorn")
    with pytest.raises(KeyError):
        icon("brush", "pink")


def test_icons_show_their_state_by_colour(app: QApplication) -> None:
    apply_theme(app, Theme.DARK)
    shown, colours = icon("stop"), tokens()
    assert colours.text in colours_of(shown)
    assert colours.disabled in colours_of(shown, QIcon.Mode.Disabled)
    assert colours.accent in colours_of(shown, state=QIcon.State.On)
    assert colours.danger in colours_of(icon("stop", "danger"))


def test_icons_of_actions_and_buttons_change_with_the_theme(app: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    action, button = QAction(window), QToolButton(window)
    targets: list[QAction | QToolButton] = [action, button]
    set_icon(action, "stop")
    set_icon(button, "stop", "danger")
    for theme in BOTH:
        apply_theme(app, theme)
        for target, token in zip(targets, ("text", "danger"), strict=True):
            assert asdict(load_tokens(theme))[token] in colours_of(target.icon())


def test_icons_can_be_made_anew_below_any_root(app: QApplication, qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    button = QToolButton(root)
    set_icon(button, "stop")
    button.setIcon(QIcon())
    refresh_icons(root)
    assert not button.icon().isNull()
