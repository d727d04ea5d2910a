"""The dialog under real mouse, wheel and key events."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QDoubleSpinBox, QLabel
from pytestqt.qtbot import QtBot

from editgan_desktop.app.crop.dialog import CropDialog
from editgan_desktop.app.crop.handles import TYPICAL, Point, start_crop
from editgan_desktop.app.crop.marks import STALK
from editgan_desktop.app.theme import Theme, apply_theme
from editgan_desktop.core.crop import Crop
from editgan_desktop.editing.align import FoundFace, ffhq_crop

from ...photos import smooth
from ..dialogs import answering

Key = Qt.Key
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIZE = (1200, 900)
Open = Callable[..., CropDialog]


def face(x: float, y: float, apart: float) -> FoundFace:
    """An upright face with its eyes `apart` around (x, y)."""
    box = (x - apart, y - 0.8 * apart, 2 * apart, 2.6 * apart)
    return FoundFace(box, TYPICAL * apart + (x, y), 0.9)


FACES = (face(800, 400, 110), face(250, 300, 50))


@pytest.fixture
def opened(qtbot: QtBot, app: QApplication) -> Open:
    def make(*faces: FoundFace, crop: Crop | None = None) -> CropDialog:
        dialog = CropDialog(None, smooth(height=SIZE[1], width=SIZE[0]), faces, "<b>a</b>.jpg", crop)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()
        return dialog

    return make


def place(dialog: CropDialog, point: Point) -> QPoint:
    """Where a photo point lies on the view."""
    return QPointF(*dialog.view.sight.to_widget(point)).toPoint()


def drag(
    dialog: CropDialog, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NONE, *, release: bool = True,
) -> None:  # fmt: skip
    QTest.mousePress(dialog.view, button, keys, start)
    for share in (0.5, 1.0):
        point = QPointF(start + (QPointF(end - start) * share).toPoint())
        QApplication.sendEvent(dialog.view, _move(dialog, point, button, keys))
    if release:
        QTest.mouseRelease(dialog.view, button, keys, end)


def _move(dialog: CropDialog, point: QPointF, button: Qt.MouseButton, keys: Qt.KeyboardModifier) -> QMouseEvent:
    outside = QPointF(dialog.view.mapToGlobal(point))
    return QMouseEvent(QMouseEvent.Type.MouseMove, point, outside, Qt.MouseButton.NoButton, button, keys)


def words(dialog: CropDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_enter_takes_the_found_face_and_escape_nothing(opened: Open) -> None:
    dialog = opened(*FACES)
    assert QApplication.focusWidget() is dialog.view
    assert dialog.crop == ffhq_crop(FACES[0])
    QTest.keyClick(dialog.view, Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog = opened(*FACES)
    QTest.keyClick(dialog.view, Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_exec_answers(app: QApplication) -> None:
    dialog = CropDialog(None, smooth(height=SIZE[1], width=SIZE[0]), FACES, "a.jpg")
    with answering(lambda asked: QTest.mouseClick(asked.use_button, LEFT)):
        assert dialog.exec() == QDialog.DialogCode.Accepted
    assert dialog.crop == ffhq_crop(FACES[0])
    dialog.deleteLater()


def test_the_mouse_moves_resizes_and_turns(opened: Open) -> None:
    dialog = opened(FACES[0])
    start, scale = dialog.crop, dialog.view.sight.scale
    middle = place(dialog, start.centre)
    drag(dialog, middle, middle + QPoint(30, -20))
    assert dialog.crop.centre == pytest.approx((start.centre[0] + 30 / scale, start.centre[1] - 20 / scale))
    assert (dialog.crop.side, dialog.crop.angle) == (start.side, start.angle)
    dialog.placement.reset()

    corner = place(dialog, tuple(start.corners[2]))
    drag(dialog, corner, corner + QPoint(40, 40))
    assert dialog.crop.side == pytest.approx(start.side + 40 / scale)
    np.testing.assert_allclose(dialog.crop.corners[0], start.corners[0])
    dialog.placement.reset()
    drag(dialog, corner, corner + QPoint(40, 40), keys=CONTROL)
    assert dialog.crop.side == pytest.approx(start.side + 80 / scale) and dialog.crop.centre == start.centre
    dialog.placement.reset()

    up = middle - QPoint(0, round(start.side * scale / 2 + STALK))
    right = middle + QPoint(middle.y() - up.y(), 0)
    drag(dialog, up, right)
    assert math.degrees(dialog.crop.angle) == pytest.approx(90, abs=1) and dialog.crop.side == start.side
    drag(dialog, place(dialog, (5, 5)), place(dialog, (400, 5)), keys=SHIFT)  # from outside, in steps
    assert math.degrees(dialog.crop.angle) / 15 == pytest.approx(round(math.degrees(dialog.crop.angle) / 15))


def test_escape_takes_back_what_the_mouse_is_doing(opened: Open) -> None:
    dialog = opened(FACES[0])
    start, middle = dialog.crop, place(dialog, dialog.crop.centre)
    drag(dialog, middle, middle + QPoint(50, 50), release=False)
    assert dialog.crop != start
    QTest.keyClick(dialog.view, Key.Key_Escape)
    assert dialog.crop == start and dialog.isVisible()
    QTest.mouseRelease(dialog.view, LEFT, NONE, middle + QPoint(50, 50))
    assert dialog.crop == start


@pytest.mark.parametrize(
    ("key", "keys", "move", "degrees", "factor"),
    [
        (Key.Key_Left, NONE, (-1, 0), 0, 1),
        (Key.Key_Down, SHIFT, (0, 10), 0, 1),
        (Key.Key_BracketRight, NONE, (0, 0), 0.1, 1),
        (Key.Key_BraceLeft, SHIFT, (0, 0), -1, 1),
        (Key.Key_Right, CONTROL, (0, 0), 0.1, 1),
        (Key.Key_Plus, SHIFT, (0, 0), 0, 1.01),
        (Key.Key_Minus, NONE, (0, 0), 0, 1 / 1.01),
    ],
)
def test_keys_nudge(
    opened: Open, key: Key, keys: Qt.KeyboardModifier, move: Point, degrees: float, factor: float
) -> None:
    dialog = opened(FACES[0])
    start = dialog.crop
    QTest.keyClick(dialog.view, key, keys)
    assert dialog.crop.centre == pytest.approx(np.add(start.centre, move))
    assert math.degrees(dialog.crop.angle - start.angle) == pytest.approx(degrees)
    assert dialog.crop.side == pytest.approx(start.side * factor)
    assert dialog.reset_button.isEnabled()
    QTest.keyClick(dialog.view, Key.Key_Home)
    assert dialog.crop == start and not dialog.reset_button.isEnabled()


def test_wheel_and_pushing_change_the_view_alone(opened: Open) -> None:
    dialog = opened(FACES[0])
    crop, sight = dialog.crop, dialog.view.sight
    at = QPointF(200, 150)
    under = sight.to_photo((200, 150))
    outside = QPointF(dialog.view.mapToGlobal(at))
    turn = QWheelEvent(
        at, outside, QPoint(), QPoint(0, 480), Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(dialog.view, turn)
    assert dialog.view.sight.scale == pytest.approx(2 * sight.scale)
    assert dialog.view.sight.to_photo((200, 150)) == pytest.approx(under)
    middle = dialog.view.rect().center()
    for button, space in ((MIDDLE, False), (LEFT, True)):
        grabbed = dialog.view.sight.to_photo((middle.x(), middle.y()))
        if space:
            QTest.keyPress(dialog.view, Key.Key_Space)
        drag(dialog, middle, middle + QPoint(40, 25), button)
        if space:
            QTest.keyRelease(dialog.view, Key.Key_Space)
        assert dialog.view.sight.to_widget(grabbed) == pytest.approx((middle.x() + 40, middle.y() + 25))
    QTest.keyClick(dialog.view, Key.Key_0, CONTROL)
    assert dialog.view.sight == sight and dialog.crop == crop
    QTest.keyClick(dialog.view, Key.Key_1, CONTROL)
    assert dialog.view.sight.scale > sight.scale and dialog.view.sight.centre == pytest.approx(crop.centre)


def test_one_of_several_faces_is_chosen_by_click_thumbnail_and_key(opened: Open) -> None:
    dialog = opened(*FACES)
    large, small = map(ffhq_crop, FACES)
    assert dialog.faces.isVisible() and dialog.faces.buttons[0].isChecked()
    QTest.mouseClick(dialog.view, LEFT, NONE, place(dialog, (250, 300)))
    assert dialog.crop == small and dialog.faces.buttons[1].isChecked()
    QTest.mouseClick(dialog.faces.buttons[0], LEFT)
    assert dialog.crop == large
    QTest.keyClick(dialog.view, Key.Key_2)
    QTest.keyClick(dialog.view, Key.Key_Up)
    QTest.keyClick(dialog.view, Key.Key_Home)
    assert dialog.crop == small
    QTest.mouseClick(dialog.view, LEFT, NONE, place(dialog, (1190, 890)))  # no face there
    assert dialog.crop == small


def test_a_single_face_needs_no_choice_and_a_broken_one_is_left_out(opened: Open) -> None:
    dialog = opened(FoundFace((0, 0, 9, 9), np.ones((5, 2)), 0.9), FACES[0])
    assert not dialog.faces.isVisible() and dialog.crop == ffhq_crop(FACES[0])
    assert "No face" not in words(dialog)


def test_without_a_face_it_says_how(opened: Open) -> None:
    dialog = opened()
    assert "No face was found. Place the square by hand" in words(dialog)
    assert dialog.crop == start_crop(SIZE)


def test_a_small_face_is_told(opened: Open) -> None:
    dialog = opened(*FACES)
    assert dialog.warning.text() == ""
    dialog.placement.choose(1)
    assert f"only {round(ffhq_crop(FACES[1]).side)} pixels" in dialog.warning.text()
    dialog.figures.side.setValue(256)
    assert dialog.warning.text() == ""


def test_the_present_crop_is_shown_again(opened: Open) -> None:
    """Reset goes to the face that it is meant for, or else back to it."""
    present = ffhq_crop(FACES[1]).moved(7, 3).rotated(0.1)
    dialog = opened(*FACES, crop=present)
    assert dialog.crop == present and dialog.placement.chosen == 1
    QTest.mouseClick(dialog.reset_button, LEFT)
    assert dialog.crop == ffhq_crop(FACES[1])
    elsewhere = Crop((1000, 100), 120)
    dialog = opened(*FACES, crop=elsewhere)
    QTest.keyClick(dialog.view, Key.Key_Left)
    QTest.mouseClick(dialog.reset_button, LEFT)
    assert dialog.crop == elsewhere and dialog.placement.chosen is None


def test_a_number_is_typed_and_the_others_stay_exact(opened: Open) -> None:
    dialog = opened(FACES[0], crop=Crop((800.123, 400.456), 333.333, 0.123456))
    figures = dialog.figures
    box: QDoubleSpinBox = figures.angle
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "-12.5")
    assert dialog.crop.angle == 0.123456  # half typed is not meant
    QTest.keyClick(box, Key.Key_Return)
    assert dialog.crop == Crop((800.123, 400.456), 333.333, math.radians(-12.5)) and dialog.isVisible()
    QTest.keyClick(dialog.view, Key.Key_Right)
    assert figures.across.value() == pytest.approx(801.1)
    figures.down.selectAll()
    QTest.keyClicks(figures.down, "410")
    dialog.accept()
    assert dialog.crop.centre == pytest.approx((801.123, 410))


def test_preview_and_view_show_the_photo_in_either_theme(opened: Open, app: QApplication) -> None:
    """In the middle of the square its colour as it is, outside darker, beyond the photo the theme's surround."""
    dialog = opened(FACES[0])
    for theme in (Theme.LIGHT, Theme.DARK):
        apply_theme(app, theme)
        middle = dialog.preview.grab().toImage().pixelColor(96, 40)
        view = dialog.view.grab().toImage()
        spot = dialog.crop.corners.mean(0) + dialog.crop.side * np.array([0, (40.5 - 96) / 192])
        inner = view.pixelColor(place(dialog, tuple(spot)))
        for channel in (QColor.red, QColor.green, QColor.blue):
            assert abs(channel(middle) - channel(inner)) <= 4
        outer = view.pixelColor(place(dialog, (1195, 450)))
        assert 0.3 < outer.red() / (255 * 0.9) < 0.6
        corner = view.pixelColor(2, 2)
        assert corner.red() == corner.green() and (corner.red() > 128) == (theme is Theme.LIGHT)


def test_everything_has_a_name_and_a_tip(opened: Open) -> None:
    dialog = opened(*FACES)
    assert dialog.view.accessibleName() and dialog.preview.accessibleName()
    for widget in (*dialog.findChildren(QAbstractButton), *dialog.findChildren(QDoubleSpinBox)):
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert (widget.accessibleName() or text) and widget.toolTip(), widget
